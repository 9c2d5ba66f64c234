"""The reading as a whole: every span is the article's own words, whatever the text."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.language import Reader
from kg.records import Argument, Article, Clause, Reading
from tests.language.conftest import Read

Words = tuple[str, int, int]


def _of_argument(argument: Argument) -> Iterator[Words]:
    yield argument.span.text, argument.span.start, argument.span.end
    for actor in (*argument.actors, *(inner.mention for inner in argument.inner)):
        yield actor.mention, actor.start, actor.end


def _of_clause(clause: Clause) -> Iterator[Words]:
    for span in (clause.cue, clause.span, *clause.cues):
        yield span.text, span.start, span.end
    for argument in clause.arguments:
        yield from _of_argument(argument)
    if clause.date is not None:
        yield clause.date.text, clause.date.start, clause.date.end
    if clause.place is not None:
        yield clause.place.text, clause.place.start, clause.place.end
    if clause.attribution is not None:
        actor = clause.attribution.actor
        yield actor.mention, actor.start, actor.end


def all_words(reading: Reading) -> Iterator[Words]:
    """Yield every span of a reading as its words, start and end."""
    for span in reading.sentences:
        yield span.text, span.start, span.end
    for mention in reading.mentions:
        yield mention.mention, mention.start, mention.end
    for clause in reading.clauses:
        yield from _of_clause(clause)


def assert_sound(reading: Reading) -> None:
    """Check offsets and the references between clauses."""
    text = reading.article.text
    for words, start, end in all_words(reading):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == words
    for number, clause in enumerate(reading.clauses):
        assert clause.index == number
        assert 0 <= clause.sentence < len(reading.sentences)
        sentence = reading.sentences[clause.sentence]
        assert sentence.start <= clause.cue.start < clause.cue.end <= sentence.end
        assert all(0 <= governor.clause < len(reading.clauses) for governor in clause.governors)
        assert all(a.clause is None or 0 <= a.clause < len(reading.clauses) for a in clause.arguments)
    assert all(a.end <= b.start for a, b in zip(reading.sentences, reading.sentences[1:], strict=False))


FRAGMENTS = (
    "BEIJING, April 24 (Reuters) - ",
    "China and Hungary ",
    "condemned Japan’s attack on India",
    "“We will attack Iraq,” ",
    "Iran said",
    " — again — ",
    "\n\n",
    "\r\n",
    ". ",
    "? ",
    "“",
    "”",
    '"',
    "‘he’ ",
    "He added that it ",
    "Foreign Minister Aino Rautala of Finland met ",
    "Aino Rautala, Finland's foreign minister, ",
    "Hungarian and Polish officials ",
    "the two countries ",
    "on Friday",
    "on 5 March 2022 ",
    " in Geneva",
    "according to Chinese officials",
    "held talks with ",
    "\u00a0\u200b",
    "\ufeff",
    "Mr. ",
    "U.S. ",
    "...",
    "(",
    ")",
    "\t",
    "é漢😀",
    "-",
    " ",
)


@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join))
def test_every_span_is_the_articles_own_words(reader: Reader, text: str) -> None:
    (reading,) = reader.read([Article(id="own", text=text, published="2024-04-17")])
    assert_sound(reading)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=60))
def test_any_text_is_read_without_failure(reader: Reader, text: str) -> None:
    (reading,) = reader.read([Article(id="own", text=text, published=None)])
    assert_sound(reading)


@pytest.mark.parametrize("text", ["", " ", "\n", " \n\t\u00a0 \n", "\u200b", "."])
def test_a_text_that_says_nothing_gives_an_empty_reading(read: Read, text: str) -> None:
    told = read(text)
    assert (told.mentions, told.clauses) == ((), ())
    assert_sound(told)


def test_sentences_are_trimmed_and_end_at_line_breaks_and_datelines(read: Read) -> None:
    told = read("China and Hungary\n\nBEIJING, April 24 (Reuters) - China met Japan.  India left. ")
    assert [span.text for span in told.sentences] == [
        "China and Hungary",
        "BEIJING, April 24 (Reuters) -",
        "China met Japan.",
        "India left.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Senate praised Japan.",
        "Gen. Ana Lopes praised Japan.",
        "Mr. Putin praised Japan on Feb. 3.",
        "The envoy, J. P. Moreau, praised Japan.",
    ],
)
def test_an_abbreviation_ends_no_sentence(read: Read, text: str) -> None:
    assert [span.text for span in read(text).sentences] == [text]


def test_curly_quotes_and_odd_spaces_stay_in_the_words(read: Read) -> None:
    told = read("Japan’s\u00a0army attacked Iran.")
    assert told.sentences[0].text == "Japan’s\u00a0army attacked Iran."
    assert told.mentions[0].mention.startswith("Japan’s\u00a0") or told.mentions[0].mention == "Japan"


def test_articles_come_back_in_order_each_with_its_own(reader: Reader) -> None:
    articles = [Article(id=str(n), text=text) for n, text in enumerate(["China met Japan.", "", "India left."])]
    readings = list(reader.read(articles))
    assert [reading.article for reading in readings] == articles
    assert [len(reading.clauses) for reading in readings] == [1, 0, 1]


def test_the_same_text_reads_the_same_alone_or_among_others(reader: Reader) -> None:
    alone, among = Article(id="a", text="China met Japan."), Article(id="b", text="Iran left Iraq. It met Oman.")
    together = list(reader.read([alone, among]))
    assert together == [*reader.read([alone]), *reader.read([among])]


def test_each_mention_is_told_once_in_text_order(read: Read) -> None:
    told = read(
        "Xi Jinping met his Russian counterpart, Vladimir Putin. Finland's foreign minister, Aino Rautala, left."
    )
    starts = [mention.start for mention in told.mentions]
    assert starts == sorted(starts)
    assert len(set(told.mentions)) == len(told.mentions)


def test_no_article_gives_no_reading(reader: Reader) -> None:
    assert list(reader.read([])) == []
