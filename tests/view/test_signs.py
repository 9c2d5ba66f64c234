"""The sign of an event."""

from kg.view.signs import sign_of
from tests.view.builders import meeting, tie


def test_the_goldstein_score_decides_and_at_nought_the_quad_class() -> None:
    assert sign_of(tie("e1", goldstein=0.0)) == "conflict"
    assert sign_of(meeting("e2", goldstein=0.0)) == "cooperation"
    assert sign_of(tie("e3", goldstein=3.0)) == "cooperation"
