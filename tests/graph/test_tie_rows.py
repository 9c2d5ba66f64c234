from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.graph import cluster, open_store, quads, ties
from kg.graph.iris import iri
from kg.graph.names import graph_name
from kg.graph.vocabulary import KG
from kg.records import Tie
from tests.graph.builders import RUN, SENTENCE, article, event, fact, full_event, group


def test_a_tie_holds_every_field_of_its_event() -> None:
    told = replace(full_event(), plover="AGREE", modality="planned")
    with open_store() as store:
        store.put("a-1", quads(article(), [told, fact()], RUN))
        cluster(store)
        (found,) = ties(store)
        assert (replace(found, cluster=None),) == (
            Tie(
                event=told.id,
                source="wd:Q148",
                source_label="China",
                source_kind="country",
                source_country="CHN",
                target="wd:Q159",
                target_label="Russia",
                target_kind="country",
                target_country="RUS",
                relation="meet",
                act="CONSULT",
                plover="AGREE",
                cameo="040",
                quad="verbal cooperation",
                goldstein=-2.5,
                modality="planned",
                symmetric=True,
                confidence=0.9,
                evidence=SENTENCE,
                cue="met",
                article="a-1",
                title="Talks in Geneva",
                publisher="The Bulletin",
                url="https://example.org/a-1",
                published="2024-04-25",
                date="2024-04-24",
                place="Geneva",
                speaker="Ana Ruiz",
                source_mention="China",
                target_mention="Russia",
            ),
        )


def test_what_is_not_known_is_none() -> None:
    of = replace(article(), title=None, publisher=None, url=None, published=None)
    with open_store() as store:
        store.put(
            of.id, quads(of, [event(of, source=group("China"), target=replace(group("Russia"), country=None))], RUN)
        )
        cluster(store)
        (tie,) = ties(store)
    assert (tie.title, tie.publisher, tie.url, tie.published, tie.date, tie.place, tie.speaker) == (None,) * 7
    assert (tie.source, tie.source_country, tie.target_country) == ("China", "MMR", None)


def test_one_event_is_one_tie_though_articles_name_its_actors_differently() -> None:
    one, two = article("one"), article("two", text="Zhongguo met Russia.")
    with open_store() as store:
        store.put("one", quads(one, [event(one)], RUN))
        renamed = replace(event(one).source, label="Zhongguo")
        store.put("two", quads(two, [event(two, source=renamed.actor())], RUN))
        cluster(store)
        found = ties(store, reports=True)
    assert sorted((tie.article, tie.source_label) for tie in found) == [("one", "China"), ("two", "Zhongguo")]


@pytest.mark.parametrize("place", [None, "store"])
def test_ties_are_sorted_by_event_in_every_store(tmp_path: Path, place: str | None) -> None:
    with open_store(tmp_path / place if place else None) as store:
        for number in range(12):
            of = article(f"n{number}")
            store.put(of.id, quads(of, [event(of)], RUN))
        cluster(store)
        found = [tie.event for tie in ties(store, reports=True)]
    assert len(found) == 12
    assert found == sorted(found)


def test_an_act_that_several_tell_is_one_tie_with_its_reports_and_sources_counted() -> None:
    with open_store() as store:
        for id in ("a", "b", "c"):
            of = replace(article(id, text="China met Russia." if id != "c" else "So China met Russia."), publisher=id)
            store.put(of.id, quads(of, [event(of)], RUN))
        cluster(store)
        (tie,) = ties(store)
        assert (tie.reports, tie.corroboration) == (3, 2)
        assert {report.cluster for report in ties(store, reports=True)} == {tie.cluster}


def test_a_store_that_was_never_clustered_is_told() -> None:
    with open_store() as store:
        store.put("a-1", quads(article(), [event()], RUN))
        with pytest.raises(StoreError, match="not linked"):
            ties(store)


def test_ties_may_be_limited_to_modalities() -> None:
    with open_store() as store:
        store.put("a-1", quads(article(), [event(), event(modality="planned"), event(modality="negated")], RUN))
        cluster(store)
        assert len(ties(store)) == 3
        assert {tie.modality for tie in ties(store, modalities=("asserted", "planned"))} == {"asserted", "planned"}
        assert ties(store, modalities=()) == ()


def test_an_empty_store_has_no_ties() -> None:
    with open_store() as store:
        assert ties(store) == ()


def test_an_event_that_breaks_the_closed_lists_is_told() -> None:
    node, kind = NamedNode(iri("actor", "x")), Literal("planet")
    with open_store() as store:
        written = [
            Quad(quad.subject, quad.predicate, kind, quad.graph_name) if quad.predicate == KG.kind else quad
            for quad in quads(article(), [event()], RUN)
        ]
        store.put("a-1", [*written, Quad(node, KG.kind, kind, graph_name("a-1"))])
        cluster(store)
        with pytest.raises(StoreError, match="did not write"):
            ties(store)
