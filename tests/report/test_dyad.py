"""The briefing of two."""

import pytest

from kg.errors import QueryError
from kg.report import Scope, dyad_report
from tests.report.test_whole import texts
from tests.view.builders import meeting, tie

MINISTER = tie(
    "e2",
    "M",
    "B",
    source_label="Mia Aro",
    source_kind="person",
    source_country="AAA",
    date="2024-02-01",
    evidence="Mia",
)
TIES = (
    tie("e1", "B", "A", date="2024-01-01"),
    MINISTER,
    meeting("e3", "A", "B"),
    meeting("e4", "A", "C"),
    tie("e5", "A", "B", modality="negated", date="2024-03", evidence="Aland did not."),
)


@pytest.mark.parametrize("names", [("AAA", "BBB"), ("aland", "bland"), ("A", "B")])
def test_a_country_is_named_by_code_label_or_id_and_stands_for_all_who_act_for_it(names: tuple[str, str]) -> None:
    assert texts(dyad_report(TIES, *names), "Who did what to whom") == [
        "Aland → Bland: 1 act, in conflict; mean Goldstein score −2.0.",
        "Bland → Aland: 1 act, in conflict; mean Goldstein score −2.0.",
        "Aland ↔ Bland: 1 act, cooperative; mean Goldstein score +4.0.",
    ]


def test_the_chronology_has_every_act_as_it_is_told() -> None:
    assert texts(dyad_report(TIES, "AAA", "BBB"), "Chronology") == [
        "2024-01-01: Bland → Aland: criticise.",
        "2024-02-01: Mia Aro → Bland: criticise.",
        "2024-03: Aland → Bland: criticise (denied, or told as not done).",
        "undated, told 2024-04-24: Aland ↔ Bland: meet.",
    ]


def test_a_person_stands_for_itself_alone() -> None:
    report = dyad_report(TIES, "Mia Aro", "Bland")
    assert report.title == "Mia Aro and Bland"
    assert texts(report, "Chronology") == ["2024-02-01: Mia Aro → Bland: criticise."]


def test_a_country_of_which_only_people_act_is_named_by_the_names_given() -> None:
    report = dyad_report([MINISTER], "AAA", "BBB", Scope(countries={"AAA": "Aland"}))
    assert report.title == "Aland and Bland"


def test_two_names_of_one_and_unknown_names_are_refused() -> None:
    with pytest.raises(QueryError, match="same actor"):
        dyad_report(TIES, "AAA", "Aland")
    with pytest.raises(QueryError, match="is no actor"):
        dyad_report(TIES, "AAA", "Nowhere")
