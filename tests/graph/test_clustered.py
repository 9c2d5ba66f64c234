from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.codebook.kinds import Modality
from kg.errors import StoreError
from kg.graph import Store, cluster, open_store, quads
from kg.graph.clustered import is_linked
from kg.graph.serial import nquads
from kg.graph.vocabulary import KG
from kg.records import Article, Event
from tests.graph.builders import CHINA, RUN, RUSSIA, article, event

WIRE = " ".join(f"The envoys of both sides spoke of matter {number} at length." for number in range(20))

Told = tuple[Article, list[Event]]


def told(
    id: str, *, modality: Modality = "asserted", text: str = "China met Russia.", published: str = "2024-04-25"
) -> Told:
    of = replace(article(id, text=text), published=published, publisher=id)
    return of, [event(of, modality=modality)]


FIVE: list[Told] = [
    told("a", text=f"China met Russia. {WIRE}"),
    told("b", text=f"China met Russia. {WIRE} The end."),
    told("c", text="On Thursday China met Russia again.", published="2024-04-26"),
    told("d", modality="negated", text="China met Russia? No."),
    (told("e", text="Russia met China.")[0], []),
]


def put(store: Store, items: Sequence[Told]) -> None:
    for of, events in items:
        store.put(of.id, quads(of, events, RUN))


def lines(store: Store) -> str:
    return nquads(store.quads(KG.clusters))


def ask(store: Store, pattern: str) -> list[tuple[str | None, ...]]:
    return sorted(store.query(f"SELECT DISTINCT * WHERE {{ GRAPH kg:clusters {{ {pattern} }} }}").values())


@pytest.fixture
def store() -> Store:
    opened = open_store()
    put(opened, FIVE)
    cluster(opened)
    return opened


def test_an_empty_store_has_no_graph_of_clusters() -> None:
    with open_store() as store:
        assert cluster(store) is False
        assert lines(store) == ""


def test_reports_of_one_act_are_linked_and_their_independent_sources_counted(store: Store) -> None:
    found = ask(store, "?c a kg:Cluster ; kg:reportCount ?reports ; kg:corroboration ?sources")
    assert sorted(row[1:] for row in found) == [("1", "1"), ("3", "2")]


def test_copies_of_a_wire_story_are_linked(store: Store) -> None:
    base = "https://w3id.org/diplomatic-kg/"
    assert ask(store, "?article kg:inStory ?story") == [(f"{base}article/{id}", f"{base}story/a") for id in "ab"]


def test_what_is_told_and_denied_contradicts(store: Store) -> None:
    (one, other) = ask(store, "?one kg:contradicts ?other")
    assert one == tuple(reversed(other))


def test_a_store_is_linked_until_its_articles_change(store: Store) -> None:
    assert is_linked(store)
    store.put("f", quads(told("f")[0], told("f")[1], RUN))
    assert not is_linked(store)
    cluster(store)
    assert is_linked(store)
    store.remove("f")
    assert not is_linked(store)


def test_an_event_that_others_left_half_written_is_passed_over(store: Store) -> None:
    store.put("f", [quad for quad in quads(*told("f"), RUN) if quad.predicate != KG.evidence])
    assert is_linked(store)
    assert cluster(store) is False


def test_clusters_are_no_part_of_what_articles_say(store: Store) -> None:
    assert "cluster" not in store.nquads()
    assert "clusters" not in store.articles()


def test_making_them_again_changes_nothing(store: Store) -> None:
    before = lines(store)
    assert cluster(store) is False
    assert lines(store) == before


@pytest.mark.parametrize("place", [None, "store"])
def test_any_order_and_any_number_of_runs_give_the_same_graph(tmp_path: Path, store: Store, place: str | None) -> None:
    expected = lines(store)
    orders = [FIVE, FIVE[::-1]] if place else list(permutations(FIVE))[::7]
    for number, order in enumerate(orders):
        with open_store(tmp_path / f"{place}{number}" if place else None) as other:
            for item in order:
                put(other, [item])
                if number % 2:
                    cluster(other)
            cluster(other)
            assert lines(other) == expected


def test_removing_an_article_leaves_what_the_others_tell(store: Store) -> None:
    with open_store() as fresh:
        put(fresh, [*FIVE[:1], *FIVE[2:3], FIVE[4]])
        cluster(fresh)
        expected = lines(fresh)
    store.remove("b")
    store.remove("d")
    assert cluster(store) is True
    assert lines(store) == expected


def test_when_the_last_article_goes_the_graph_goes(store: Store) -> None:
    for id in store.articles():
        store.remove(id)
    assert cluster(store) is True
    assert lines(store) == ""


def test_an_article_that_changes_changes_its_cluster(store: Store) -> None:
    of, _ = FIVE[2]
    store.put(of.id, quads(of, [event(of, source=RUSSIA, target=CHINA, modality="planned")], RUN))
    assert cluster(store) is True
    assert ("2", "1") in {row[1:] for row in ask(store, "?c kg:reportCount ?reports ; kg:corroboration ?sources")}


@pytest.mark.parametrize(
    ("predicate", "value"), [(KG.sketch, "no digits"), (KG.sketch, "abcdef0123"), (KG.confidence, "sure")]
)
def test_what_others_wrote_into_a_store_is_told_and_the_clusters_stay(
    store: Store, predicate: NamedNode, value: str
) -> None:
    before = lines(store)
    of, events = told("f")
    strange = [
        Quad(quad.subject, predicate, Literal(value), quad.graph_name) if quad.predicate == predicate else quad
        for quad in quads(of, events, RUN)
    ]
    store.put("f", strange)
    with pytest.raises(StoreError, match=r"did not write .*kg validate tells which"):
        cluster(store)
    assert lines(store) == before
