"""Pairs of actors."""

from dataclasses import replace

from kg.coding.symmetric import dyads, is_reciprocal, reciprocal_dyads
from kg.records import ActorMention
from tests.coding.builders import Builder


def named(*names: str) -> tuple[ActorMention, ...]:
    b = Builder()
    return tuple(b.mention(name) for name in names)


def labels(pairs: tuple[tuple[ActorMention, ActorMention], ...]) -> list[str]:
    return [f"{source.label}-{target.label}" for source, target in pairs]


def test_each_source_meets_each_target() -> None:
    assert labels(dyads(named("A", "B"), named("C", "D"))) == ["A-C", "A-D", "B-C", "B-D"]


def test_no_one_meets_himself_and_no_pair_stands_twice() -> None:
    assert labels(dyads(named("A", "A"), named("A", "B"))) == ["A-B"]


def test_without_targets_there_are_no_pairs() -> None:
    assert dyads(named("A"), ()) == ()


def test_mutual_pairs_stand_once_in_order_of_mention() -> None:
    assert labels(reciprocal_dyads(named("B", "A", "C"), mutual=True)) == ["B-A", "B-C", "A-C"]


def test_reciprocal_acts_run_both_ways() -> None:
    assert labels(reciprocal_dyads(named("A", "B"), mutual=False)) == ["A-B", "B-A"]


def test_one_actor_makes_no_pair() -> None:
    assert reciprocal_dyads(named("A"), mutual=True) == ()


def test_each_other_is_reciprocal_and_a_named_other_is_not() -> None:
    b = Builder()
    b.clause("accuse", b.argument("agent", "A", "B"), b.argument("patient", head="other", modifiers=("each",)))
    b.clause("accuse", b.argument("agent", "A", "B"), b.argument("patient", "C"))
    each, plain = b.reading().clauses
    assert (is_reciprocal(each), is_reciprocal(plain)) == (True, False)


def test_of_several_sources_the_state_that_owns_the_target_is_left_out() -> None:
    turkey, libya, army = named("Turkey", "Libya", "Turkish army")
    army = replace(army, kind="government_body", country=turkey.country)
    assert labels(dyads([turkey, libya], [army])) == ["Libya-Turkish army"]
    assert labels(dyads([turkey], [army])) == ["Turkey-Turkish army"]
