from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.graph import Store, export, load_rdf, open_store, quads
from kg.graph.exports import ExportFormat
from kg.graph.imports import read_rdf
from kg.records import Actor, Introduction, Merge
from tests.graph.builders import CHINA, RUN, SPOKESMAN, article, clause, event, fact, full_event

WITH_GRAPHS: tuple[ExportFormat, ...] = ("nquads", "trig", "jsonld")
WITHOUT: tuple[ExportFormat, ...] = ("turtle", "rdfxml")
KNOWN = Actor(id="boris-k", label="Boris K", kind="person", country="RUS")


def fill(store: Store, *ids: str) -> Store:
    for id in ids:
        of = article(id, title='A "title" \\ of\nlines')
        store.put(
            id,
            quads(
                of,
                [
                    full_event(of),
                    fact(of),
                    event(of, modality="planned"),
                    event(of, cue="Wednesday", relation="sign_with"),
                ],
                RUN,
                triples=[clause(of)],
                introductions=[
                    Introduction(article=id, id="eva-m", name="Eva M", country="NLD", office="envoy", on="2024-04-25")
                ],
                known=[KNOWN],
                merged=[Merge(id="a-ruiz", label="A. Ruiz", into=SPOKESMAN, reason="same office", by="rule")],
            ),
        )
    return store


@pytest.mark.parametrize("vocabulary", [False, True])
@pytest.mark.parametrize("form", WITH_GRAPHS)
def test_formats_with_graphs_come_back_as_they_were(form: ExportFormat, vocabulary: bool) -> None:
    with open_store() as store, open_store() as other:
        text = export(fill(store, "a-1", "b"), form, vocabulary=vocabulary)
        found = load_rdf(other, text.encode(), form)
        assert (found.articles, found.changed) == (2, 2)
        assert load_rdf(other, text.encode(), form).changed == 0
        assert other.nquads() == store.nquads()


@pytest.mark.parametrize("vocabulary", [False, True])
@pytest.mark.parametrize("form", WITHOUT)
def test_without_graphs_each_article_gets_what_hangs_on_it(form: ExportFormat, vocabulary: bool) -> None:
    with open_store() as store, open_store() as other:
        text = export(fill(store, "a-1", "b"), form, vocabulary=vocabulary)
        assert load_rdf(other, text.encode(), form).articles == 2
        assert other.nquads() == store.nquads()


@pytest.mark.parametrize("form", WITHOUT)
def test_where_articles_differ_on_an_actor_one_label_and_one_kind_hold(form: ExportFormat) -> None:
    one, other = article("a"), article("b")
    named = Actor(id=CHINA.id, label="China", kind="government_body", country="CHN")
    with open_store() as store, open_store() as back:
        store.put("a", quads(one, [event(one)], RUN))
        store.put("b", quads(other, [event(other, source=named)], RUN))
        load_rdf(back, export(store, form).encode(), form)
        kinds = back.query("SELECT DISTINCT ?kind WHERE { wd:Q148 kg:kind ?kind }").values()
        assert kinds == (("country",),)


def test_an_article_that_comes_again_is_replaced_whole() -> None:
    of = article("a-1")
    with open_store() as store, open_store() as other:
        store.put("a-1", quads(of, [event(of)], RUN))
        fill(other, "a-1", "b")
        assert load_rdf(other, export(store, "nquads").encode(), "nquads").changed == 1
        assert set(store.quads()) < set(other.quads())
        assert other.articles() == ("a-1", "b")


@pytest.mark.parametrize(
    ("form", "text", "message"),
    [
        ("nquads", "nonsense", "is no nquads: "),
        ("nquads", "<http://a> <http://b> .", "is no nquads: "),
        ("nquads", "", "holds no article's graph"),
        ("turtle", "<http://a> <http://b> <http://c> .", "holds no article's graph"),
        ("turtle", "<http://a> <http://b> " + "(" * 100_000, "is no turtle: "),
        ("jsonld", "[" * 100_000, "is no jsonld: "),
        ("jsonld", '{"@context": "http://127.0.0.1:9/", "@id": "http://a", "p": 1}', "is no jsonld: "),
        ("rdfxml", '<?xml version="1.0"?><!doctype r [<!ENTITY a "aaaa">]><r/>', r"document type declaration \(DTD\)"),
        ("trig", "\x00\xff", "is no trig: "),
    ],
)
def test_what_is_no_export_is_refused(form: ExportFormat, text: str, message: str) -> None:
    with open_store() as store, pytest.raises(InputError, match=rf"^file: .*{message}"):
        load_rdf(store, text.encode("latin-1"), form, place="file")


def exported() -> str:
    of = article()
    with open_store() as store:
        store.put(of.id, quads(of, [event(of), event(of, modality="planned"), fact(of)], RUN))
        return export(store, "nquads")


TEXT = exported()
LINES = TEXT.splitlines(keepends=True)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("/modality/planned>", "/modality/plannd>", "names something that the graph does not describe"),
        ("diplomatic-kg/source>", "diplomatic-kg/sorce>", "is no property of the vocabulary"),
        ("diplomatic-kg/Event>", "diplomatic-kg/Evnet>", "is no class of the vocabulary"),
        ('"0.9"^^', '"9"^^', "at most one confidence, a decimal from 0 to 1"),
        ('#end> "51"', '#end> "52"', "quotes as many characters"),
        ("/modality/asserted>", "/modality/negated>", "a plain triple that no asserted event stands behind"),
        ("/modality/planned>", "/modality/asserted>", "^$"),
    ],
)
def test_what_breaks_the_shapes_is_refused_whole(old: str, new: str, message: str) -> None:
    assert old in TEXT
    with open_store() as store:
        if message == "^$":
            load_rdf(store, TEXT.replace(old, new).encode(), "nquads")
            return
        with pytest.raises(InputError, match=message):
            load_rdf(store, TEXT.replace(old, new).encode(), "nquads", place="file")
        assert store.articles() == ()


def test_what_was_read_from_one_article_cannot_come_in_anothers_graph() -> None:
    stranger = TEXT.replace("diplomatic-kg/graph/a-1>", "diplomatic-kg/graph/b>")
    with open_store() as store, pytest.raises(InputError, match="graph of article b holds what was read from another"):
        load_rdf(store, stranger.encode(), "nquads")


def test_only_articles_graphs_come_in() -> None:
    foreign = "<http://a> <http://b> <http://c> <https://w3id.org/diplomatic-kg/decisions> .\n"
    with open_store() as store:
        load_rdf(store, (TEXT + foreign).encode(), "nquads")
        assert "<http://a>" not in store.nquads()
        assert not store.query("ASK { <http://a> ?b ?c }").boolean


@given(st.binary(max_size=200), st.sampled_from([*WITH_GRAPHS, *WITHOUT]))
@settings(deadline=None)
def test_arbitrary_bytes_are_read_or_refused(data: bytes, form: ExportFormat) -> None:
    with suppress(InputError):
        assert all(quad.predicate.value for quad in read_rdf(data, form, place="file"))


@given(st.integers(0, len(LINES) - 1), st.binary(min_size=1, max_size=8), st.integers(0, 80))
@settings(deadline=None, max_examples=15)
def test_a_damaged_export_is_refused_or_valid_and_never_half_there(line: int, junk: bytes, at: int) -> None:
    damaged = LINES.copy()
    raw = damaged[line].encode()
    data = "".join(damaged[:line]).encode() + raw[:at] + junk + raw[at:] + "".join(damaged[line + 1 :]).encode()
    with open_store() as store:
        try:
            load_rdf(store, data, "nquads")
        except InputError:
            assert store.articles() == ()
        else:
            assert store.articles()
