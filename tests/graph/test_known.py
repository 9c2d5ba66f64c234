"""The roster's facts in a store: in a graph of their own, following the articles' actors."""

from kg.graph.known import actors_in, known_quads, write_known
from kg.graph.named import ask_named
from kg.graph.run import Run
from kg.graph.stores.opening import open_store
from kg.graph.triples import quads
from kg.graph.vocabulary import KG
from kg.records import Actor, KnownFact
from tests.graph.builders import CHINA, RUN, RUSSIA, article, event, fact

BLOC = Actor(id="bloc", label="Bloc", kind="intergovernmental")
MEMBER = KnownFact(subject=CHINA, predicate="member_of", object=BLOC, valid_from="1971-10-25", confidence=0.9)


def test_no_facts_give_no_graph() -> None:
    assert known_quads((), RUN) == ()


def test_the_same_facts_in_any_order_give_the_same_quads() -> None:
    other = KnownFact(subject=RUSSIA, predicate="member_of", object=BLOC, valid_to="2014")
    assert known_quads((MEMBER, other), RUN) == known_quads((other, MEMBER, other), RUN)


def test_the_graph_names_the_version_and_users_rosters() -> None:
    run = Run(version="9.9", rosters="abc")
    objects = {str(quad.object) for quad in known_quads((MEMBER,), run) if quad.subject == KG.roster}
    assert {'"9.9"', '"abc"'} <= objects


def test_only_actors_that_articles_name_are_actors_of_the_store() -> None:
    with open_store() as store:
        assert actors_in(store) == ()
        store.put("a-1", quads(article(), [event()], RUN))
        write_known(store, [MEMBER], RUN)
        assert "bloc" not in actors_in(store)
        assert {CHINA.id, RUSSIA.id} <= set(actors_in(store))


def test_facts_come_and_go_and_articles_are_not_touched() -> None:
    with open_store() as store:
        store.put("a-1", quads(article(), [event()], RUN))
        before = store.nquads()
        assert write_known(store, [MEMBER], RUN)
        assert not write_known(store, [MEMBER], RUN)
        assert store.nquads() == before
        assert write_known(store, [], RUN)
        assert list(store.quads(KG.roster)) == []


def test_the_named_query_tells_articles_from_the_roster() -> None:
    with open_store() as store:
        store.put("a-1", quads(article(), [fact()], RUN))
        write_known(store, [MEMBER], RUN)
        result = ask_named(store, "facts")
        rows = [dict(zip(result.columns, map(str, row), strict=True)) for row in result.values()]
    assert sorted(row["source"] for row in rows) == ["article", "roster"]
    [known] = [row for row in rows if row["source"] == "roster"]
    assert (known["subject"], known["object"], known["since"]) == ("China", "Bloc", "1971-10-25")
