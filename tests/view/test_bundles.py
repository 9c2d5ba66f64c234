"""Bundling parallel events by pair, direction and sign."""

import pytest

from kg.view.bundles import bundle, sign_of
from tests.view.builders import meeting, tie


def test_events_of_one_direction_and_sign_are_one_straight_line() -> None:
    (line,) = bundle([tie("e1"), tie("e2")])
    assert (line.source, line.target, line.sign, line.events, line.bend) == ("A", "B", "conflict", (0, 1), 0.0)


def test_direction_and_sign_and_symmetry_part_the_events() -> None:
    ties = [tie("e1"), tie("e2", "B", "A"), tie("e3", goldstein=7.0), meeting("e4"), meeting("e5", "B", "A")]
    lines = bundle(ties)
    assert {(line.source, line.target, line.sign, line.symmetric): line.events for line in lines} == {
        ("A", "B", "conflict", False): (0,),
        ("B", "A", "conflict", False): (1,),
        ("A", "B", "cooperation", False): (2,),
        ("A", "B", "cooperation", True): (3, 4),
    }


def test_lines_of_one_pair_never_lie_on_each_other() -> None:
    lines = bundle([tie("e1"), tie("e2", "B", "A"), tie("e3", goldstein=7.0), meeting("e4")])
    seen_from_a = [line.bend if line.source == "A" else -line.bend for line in lines]
    assert len(set(seen_from_a)) == len(lines)
    assert sum(seen_from_a) == pytest.approx(0)


def test_at_a_score_of_nought_the_quad_class_decides() -> None:
    assert sign_of(tie("e1", goldstein=0.0)) == "conflict"
    assert sign_of(meeting("e2", goldstein=0.0)) == "cooperation"
    assert sign_of(tie("e3", goldstein=3.0)) == "cooperation"


def test_no_ties_have_no_lines() -> None:
    assert bundle([]) == ()
