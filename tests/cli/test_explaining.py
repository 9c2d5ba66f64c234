"""explain: what it prints, for whom, and of what; the sentences are read by a stand-in, and coded by the real coder."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.build import explain_text, explained_lines
from kg.cli import explaining
from kg.cli.explained import WIDTH, Line, lines_of
from kg.coding import Coder
from kg.records import Actor, ActorMention, Argument, Article, Clause, Reading, Span, mention_of
from kg.settings import Settings
from tests.cli.running import Shell

SENTENCE = re.compile(r"(\S+) (\w+?)(?:ed|s) (\S+)\.")


class SimpleReader:
    """Reads each "A verbs B." as a clause of the actors A and B. `UNREADABLE` in a text is a fault."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def read(self, articles: Iterable[Article], **_: object) -> Iterator[Reading]:
        for article in articles:
            if "UNREADABLE" in article.text:
                raise ZeroDivisionError("of its own")
            found = list(SENTENCE.finditer(article.text))
            clauses = tuple(_clause(number, match) for number, match in enumerate(found))
            yield Reading(
                article=article,
                sentences=tuple(_span(match) for match in found),
                mentions=tuple(_actor(match, group) for match in found for group in (1, 3)),
                clauses=clauses,
            )


def _span(match: re.Match[str], group: int = 0) -> Span:
    return Span(match[group], match.start(group), match.end(group))


def _actor(match: re.Match[str], group: int) -> ActorMention:
    span = _span(match, group)
    actor = Actor(id=f"x:{span.text.lower()}", label=span.text, kind="country", country=span.text[:3].upper())
    return mention_of(actor, text=span.text, start=span.start, end=span.end)


def _clause(number: int, match: re.Match[str]) -> Clause:
    agent = Argument(role="agent", span=_span(match, 1), head=match[1].lower(), actors=(_actor(match, 1),))
    patient = Argument(role="patient", span=_span(match, 3), head=match[3].lower(), actors=(_actor(match, 3),))
    return Clause(
        index=number,
        sentence=number,
        kind="verb",
        lemma=match[2],
        cue=_span(match, 2),
        span=_span(match),
        arguments=(agent, patient),
        tense="past",
    )


@pytest.fixture
def reading(kg: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setattr("kg.build.extraction.Reader", SimpleReader)
    monkeypatch.setattr("kg.build.extraction.Coder", Coder)
    return kg


def test_a_sentence_is_explained_by_its_actors_events_and_clauses(reading: Shell) -> None:
    outcome = reading("explain", "Finland condemned Belarus.")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[0] == "1. Finland condemned Belarus."
    assert '     "Finland" is Finland (country, FIN), by a name' in outcome.out
    assert "     Finland -condemn-> Belarus: ACCUSE 111, asserted, confidence 0." in outcome.out
    assert re.search(r'by accuse\.tsv:\d+, target in patient; as in ".+"', outcome.out)
    assert "it fits, and is what is coded" in outcome.out


def test_a_silent_clause_says_why(reading: Shell) -> None:
    out = reading("explain", "Finland photographed Belarus.").out
    assert "   no event" in out
    assert "silent: no frame (the lexicon does not know these words as an act between actors)" in out


def test_frames_that_do_not_fit_are_counted_and_shown_on_demand(reading: Shell) -> None:
    few, every = (reading("explain", "Finland launchs Belarus.", *more).out for more in ((), ("--all",)))
    assert re.search(r"and \d+ more whose conditions are not met; --all shows them", few)
    assert "--all shows them" not in every
    assert every.count("asks for") > few.count("asks for")


def test_json_is_one_object_a_sentence(reading: Shell) -> None:
    out = reading("explain", "Finland condemned Belarus. Belarus photographed Finland.", "--json").out
    first, second = map(json.loads, out.splitlines())
    assert [actor["way"] for actor in first["actors"]] == ["name", "name"]
    [event] = first["events"]
    assert (event["act"], event["kept"], event["by"]["rule"], event["by"]["slot"]) == (
        "ACCUSE",
        True,
        "frame",
        "patient",
    )
    assert event["by"]["frame"]["place"].startswith("accuse.tsv:")
    assert first["clauses"][0]["silence"] is None
    assert {"place", "example", "outcome", "why"} <= first["clauses"][0]["tried"][0].keys()
    assert (second["sentence"], second["events"], second["clauses"][0]["silence"]["reason"]) == (1, [], "no frame")


def test_a_file_and_standard_input_are_read_as_articles(reading: Shell, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Finland condemned Belarus.", encoding="utf-8")
    of_text = reading("explain", "Finland condemned Belarus.").out
    assert reading("explain", tmp_path / "a.txt").out == of_text
    assert reading("explain", "-", stdin=b"Finland condemned Belarus.").out == of_text


def test_what_cannot_be_read_is_told_in_a_line(reading: Shell) -> None:
    assert reading.fails("explain", "nowhere.md") == "kg: nowhere.md: there is no such file or folder. Check the path."
    assert reading.fails("explain", " ").startswith("kg: the text: there is no text. ")
    assert reading.fails("explain", "Chad hits Mali.", "--published", "soon").startswith(
        'kg: --published: "soon" is no'
    )
    assert "UNREADABLE" not in reading.fails("explain", "UNREADABLE words here.")


def test_hostile_words_are_shown_safely(reading: Shell) -> None:
    out = reading("explain", "\x1b[31m[bold]Chad condemned \u202e<b>Mali</b>.").out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "\\u001b[31m[bold]Chad" in out


def test_a_pipe_gets_no_colours_and_a_terminal_gets_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [Line("1. [red]Chad[/red]", "bold")]
    explaining._show(lines)
    assert capsys.readouterr().out == "1. [red]Chad[/red]\n"
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    explaining._show(lines)
    assert "\x1b[1m1. [red]Chad[/red]\x1b[0m" in capsys.readouterr().out


@given(st.lists(st.text(min_size=1), min_size=1, max_size=4))
def test_any_words_give_printable_lines_and_json(words: list[str]) -> None:
    names = ["".join(word.split()).replace(".", "") or "Chad" for word in words]
    text = " ".join(f"{name} condemned Mali." for name in names)
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr("kg.build.extraction.Reader", SimpleReader)
        explanation = explain_text(text, settings=Settings())
    shown = [line.text for line in lines_of(explanation)]
    assert all(line.isprintable() for line in shown)
    assert all(len(line) <= WIDTH for line in shown if max(map(len, line.split()), default=0) < WIDTH // 2)
    assert all(json.loads(line)["evidence"]["text"] in text for line in explained_lines(explanation))
