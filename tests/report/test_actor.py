"""The briefing of one actor."""

import pytest

from kg.errors import QueryError
from kg.report import actor_report
from tests.report.test_dyad import TIES
from tests.report.test_whole import texts
from tests.view.builders import tie


def test_the_partners_of_a_country_are_countries_those_with_most_acts_first() -> None:
    report = actor_report(TIES, "AAA")
    assert report.title == "Aland"
    assert texts(report, "Partners") == [
        "Bland: 3 acts, 1 cooperative and 2 in conflict; 1 by Aland, 1 by Bland, 1 joint; mean Goldstein score 0.0.",
        "Cland: 1 act, cooperative; 1 joint; mean Goldstein score +4.0.",
    ]


def test_a_person_has_only_its_own_acts() -> None:
    report = actor_report(TIES, "mia aro")
    assert dict(report.figures)["Acts"] == "1 between 2 actors: 0 cooperative, 1 in conflict; 0 of them planned"
    assert len(texts(report, "Partners")) == 1


def test_what_an_actor_says_of_others_is_told_too() -> None:
    said = tie("e9", "C", "D", speaker="Mia Aro", modality="negated", evidence="Mia Aro said that Cland did not.")
    report = actor_report([*TIES, said], "Mia Aro")
    assert texts(report, "On its word") == ["Cland → Dland: criticise (denied, or told as not done)."]


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(QueryError, match="is no actor"):
        actor_report(TIES, "Nobody")
