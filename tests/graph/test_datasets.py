from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.graph import Store, cluster, named_queries, open_store, quads, ties
from kg.graph.coded import coded_events
from kg.graph.datasets import Dataset, dataset_quads
from kg.graph.named import ask_named
from kg.graph.validation import validate_quads
from kg.records import Actor, CodedActor, CodedEvent
from tests.exchange.builders import EVENTS, FULL
from tests.graph.builders import CHINA, RUN, RUSSIA, article, event, full_event

DATASET = Dataset(digest="0", form="icews", title="ICEWS", file="events.tsv", version="0.1.0")


EXAMPLES = {
    "actor": "wd:Q148",
    "article": "a-1",
    "event": "x",
    "date": "2024",
    "integer": "3",
    "counting": "acts",
    "country": "CHN",
    "class": "AID",
    "text": "Russia",
    "modality": "asserted",
}
"""A value of each type of parameter that the events below would answer to."""


def nobody(actor: CodedActor, on: str | None) -> Actor | None:
    return None


def roster(actor: CodedActor, on: str | None) -> Actor | None:
    return {"China": CHINA, "Russia": RUSSIA}.get(actor.name)


@pytest.fixture
def store() -> Iterator[Store]:
    of = article()
    with open_store() as opened:
        opened.put(of.id, quads(of, [full_event(of), event(of, modality="negated")], RUN))
        cluster(opened)
        yield opened


def test_imported_events_can_be_asked_for_with_their_dataset(store: Store) -> None:
    store.replace(DATASET.graph, dataset_quads([FULL], DATASET, who=nobody))
    asked = """SELECT ?dataset ?from ?country ?code ?class ?score ?date ?place ?sector WHERE {
      ?event a kg:ImportedEvent ; prov:wasDerivedFrom/rdfs:label ?dataset ; kg:source/rdfs:label ?from ;
        kg:sourceCountry/skos:notation ?country ; kg:cameo/skos:notation ?code ; kg:plover/skos:notation ?class ;
        kg:goldstein ?score ; kg:date ?date ; kg:place/rdfs:label ?place ; kg:sourceSector ?sector
    }"""
    told = ("ICEWS", "Ana Ruiz", "USA", "0233", "AID", "3.4", "2024-04-24", "Sittwe", "GOV")
    assert store.query(asked).values() == (told,)
    [row] = ask_named(store, "imported").values()
    assert row == (
        "ICEWS", "events.tsv", FULL.id, "2024-04-24", "Ana Ruiz", "USA", "Rohingya refugees", "MMR", "AID", "0233",
        "3.4", "https://example.org/a-1",
    )  # fmt: skip


def test_networks_and_articles_know_nothing_of_imported_events(store: Store) -> None:
    before = (ties(store), store.articles(), store.nquads(), coded_events(store))
    store.replace(DATASET.graph, dataset_quads([FULL], DATASET, who=roster))
    cluster(store)
    assert (ties(store), store.articles(), store.nquads(), coded_events(store)) == before


@pytest.mark.parametrize("name", sorted(set(named_queries()) - {"datasets", "imported"}))
def test_no_other_named_query_counts_imported_events(store: Store, name: str) -> None:
    same = replace(FULL, source=CodedActor(name="China"), target=CodedActor(name="Russia"))
    given = {
        parameter.name: EXAMPLES[parameter.type]
        for parameter in named_queries()[name].parameters
        if parameter.default is None
    }
    before = ask_named(store, name, given).rows
    store.replace(DATASET.graph, dataset_quads([FULL, same], DATASET, who=roster))
    cluster(store)
    assert ask_named(store, name, given).rows == before


def test_actors_that_the_roster_knows_are_the_same_as_in_articles(store: Store) -> None:
    same = replace(FULL, source=CodedActor(name="China"), target=CodedActor(name="Ruritania", country="USA"))
    store.replace(DATASET.graph, dataset_quads([same], DATASET, who=roster))
    ids = store.query(
        """SELECT DISTINCT ?from ?to WHERE {
          ?event a kg:ImportedEvent ; kg:source/dcterms:identifier ?from ; kg:target/dcterms:identifier ?to }"""
    )
    assert ids.values() == (("wd:Q148", "ruritania.USA"),)


def test_a_code_alone_brings_class_quad_and_score_of_the_codebook(store: Store) -> None:
    bare = CodedEvent(id="7", source=CodedActor(name="A"), target=CodedActor(name="B"), cameo="190")
    store.replace(DATASET.graph, dataset_quads([bare], DATASET, who=nobody))
    asked = """SELECT ?class ?quad ?score WHERE { ?event a kg:ImportedEvent ; kg:plover/skos:notation ?class ;
      kg:quad/skos:notation ?quad ; kg:goldstein ?score }"""
    assert store.query(asked).values() == (("ASSAULT", "material conflict", "-10"),)


def test_the_same_file_is_the_same_dataset_and_the_same_row_one_event() -> None:
    once, twice = (dataset_quads([FULL] * count, DATASET, who=nobody) for count in (1, 2))
    assert once == twice
    assert replace(DATASET, version="9").graph == DATASET.graph != replace(DATASET, digest="1").graph


@given(events=st.lists(EVENTS, min_size=1, max_size=3))
@settings(deadline=None, max_examples=8)
def test_whatever_is_imported_is_valid(events: list[CodedEvent]) -> None:
    assert validate_quads(dataset_quads(events, DATASET, who=nobody)) == ()


def test_events_go_out_with_all_that_the_formats_hold(store: Store) -> None:
    [found] = coded_events(store)
    assert (found.plover, found.cameo, found.quad, found.goldstein) == ("CONSULT", "040", "verbal cooperation", -2.5)
    assert (found.date, found.published, found.sentence, found.story) == ("2024-04-24", "2024-04-25", 0, "a-1")
    assert (found.mode, found.contexts) == ("visit", ("diplomatic", "military"))
    assert found.source == CodedActor(name="China", mention="China", id="wd:Q148", country="CHN")
    assert found.place is not None
    assert found.place.name == "Geneva"


def test_events_of_other_modalities_go_out_when_asked_for(store: Store) -> None:
    assert len(coded_events(store, modalities=("asserted", "negated"))) == 2
    with open_store() as empty:
        assert coded_events(empty) == ()
