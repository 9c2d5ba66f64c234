"""What the words above a clause do to its act."""

from dataclasses import replace

import pytest

from kg.codebook.kinds import Modality
from kg.coding.governing import act_modality, is_asked_for, is_ended, is_offered, is_refused, refused_modality
from kg.coding.scene import Scene
from kg.records import Clause, ClauseKind, Force, Governor, Link
from tests.coding.builders import Builder


def under(
    lemma: str,
    force: Force | None,
    *,
    link: Link = "infinitive",
    above: Modality = "asserted",
    own: Modality = "asserted",
    kind: ClauseKind = "verb",
) -> tuple[Clause, Scene]:
    """Return a clause that hangs on `lemma`, and its scene."""
    b = Builder()
    b.clause(lemma, b.argument("agent", "Peru"), modality=above)
    b.clause("meet", b.argument("agent", "Peru", understood=True), kind=kind, modality=own, under=(0, link, force))
    clauses = b.reading().clauses
    return clauses[1], Scene.of(clauses)


def test_a_word_of_refusal_refuses() -> None:
    clause, scene = under("refuse", "refusal", own="negated")
    assert is_refused(clause, scene)
    assert refused_modality(clause, scene) == "asserted"


def test_a_refusal_that_is_only_possible_stays_so() -> None:
    clause, scene = under("refuse", "refusal", above="possible", own="possible")
    assert refused_modality(clause, scene) == "possible"


@pytest.mark.parametrize("force", ["commit", "report", None])
def test_other_words_do_not_refuse(force: Force | None) -> None:
    assert not is_refused(*under("say", force))


@pytest.mark.parametrize("modality", ["hypothetical", "negated"])
@pytest.mark.parametrize(("link", "refused"), [("adverbial", True), ("condition", False)])
def test_would_not_refuses_unless_a_condition_hangs_on_it(modality: Modality, link: Link, refused: bool) -> None:
    b = Builder()
    b.clause("meet", b.argument("agent", "Peru"), modality=modality, negated=True, tense="present")
    b.clause("win", b.argument("agent", "Chile"), under=(0, link, None))
    would, beside = b.reading().clauses
    would = replace(would, cues=(replace(would.cue, text="would"),))
    assert is_refused(would, Scene.of((would, beside))) == refused


def test_what_one_is_assured_would_not_be_done_is_not_refused() -> None:
    b = Builder()
    assurance = b.clause("assurance", kind="noun")
    b.clause("meet", modality="negated", negated=True, tense="present", under=(assurance, "complement", "report"))
    noun, would = b.reading().clauses
    would = replace(would, cues=(replace(would.cue, text="would"),))
    assert not is_refused(would, Scene.of((noun, would)))


def test_a_refusal_above_a_relative_clause_does_not_reach_it() -> None:
    clause, scene = under("refuse", None, link="relative")
    far = Governor(clause=0, link="infinitive", force="refusal")
    b = Builder()
    b.clause("meet", b.argument("agent", "Peru"))
    lone = b.reading().clauses[0]
    reached = Clause(
        index=5,
        sentence=0,
        kind="verb",
        lemma=lone.lemma,
        cue=lone.cue,
        span=lone.span,
        governors=(clause.governors[0], far),
    )
    assert not is_refused(reached, scene)


def test_an_end_told_as_done_ends_the_act() -> None:
    assert is_ended(*under("lift", "end"))


@pytest.mark.parametrize("above", ["planned", "requested", "possible"])
def test_an_end_to_come_leaves_it_in_force(above: Modality) -> None:
    clause, scene = under("lift", "end", above=above, own=above)
    assert not is_ended(clause, scene)
    assert act_modality(clause, scene) == "asserted"


def test_what_is_offered_is_offered() -> None:
    assert is_offered(*under("offer", "commit"))
    assert not is_offered(*under("threaten", "threat"))


def test_a_noun_that_is_asked_for_is_not_done_by_the_asker() -> None:
    assert is_asked_for(under("demand", "request", link="nominal", kind="noun")[0])
    assert not is_asked_for(under("demand", "request", kind="verb")[0])


def test_who_is_not_let_do_it_refuses_nothing() -> None:
    b = Builder()
    b.clause("refuse", b.argument("agent", "Peru"))
    b.clause("meet", b.argument("agent", "Chile"), modality="negated", under=(0, "infinitive", "refusal"))
    clauses = b.reading().clauses
    assert not is_refused(clauses[1], Scene.of(clauses))
