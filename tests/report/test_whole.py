"""The briefing of everything: which statements it makes, and with which sentences."""

import pytest

from kg.errors import QueryError
from kg.report import Report, Scope, Section, whole_report
from tests.view.builders import meeting, tie

TIES = (
    tie("e1", "A", "B", goldstein=-5.0, date="2024-01-03"),
    tie("e2", "A", "B", goldstein=-9.0, date="2024-02-03", evidence="Aland raided Beland."),
    meeting("e3", "A", "C", date="2024-02-10"),
    meeting(
        "e4", "C", "A", date="2024-03-10", evidence="Cland met Aland once more.", modality="planned", plover="AGREE"
    ),
    tie("e5", "C", "B", modality="negated", evidence="Cland did not criticise Beland."),
)


def section(report: Report, title: str) -> Section:
    [found] = [each for each in report.sections if each.title == title]
    return found


def texts(report: Report, title: str) -> list[str]:
    return [statement.text for statement in section(report, title).statements]


def test_the_most_active_come_first_with_their_partners() -> None:
    assert texts(whole_report(TIES), "Most active")[0] == (
        "Aland: 4 acts (1 only planned), 2 cooperative and 2 in conflict, with 2 others; "
        "most with Bland (2), Cland (2)."
    )


def test_dyads_are_warm_or_cold_by_the_sum_of_their_scores() -> None:
    report = whole_report(TIES)
    assert texts(report, "Warmest dyads") == [
        "Aland and Cland: 2 acts (1 only planned), all cooperative; Goldstein scores add up to +8.0, mean +4.0."
    ]
    [cold] = section(report, "Coldest dyads").statements
    assert cold.text.startswith("Aland and Bland: 2 acts, all in conflict; ")
    assert [quoted.event for quoted in cold.evidence] == ["e2", "e1"]


def test_people_count_for_their_country_among_dyads_and_are_quoted_as_themselves() -> None:
    minister = tie("e6", "M", "B", source_label="Mia Aro", source_kind="person", source_country="AAA", goldstein=-7.0)
    report = whole_report([minister], Scope(countries={"AAA": "Aland", "BBB": "Bland"}))
    [cold] = section(report, "Coldest dyads").statements
    assert cold.text.startswith("Aland and Bland: 1 act, ")
    assert cold.evidence == (minister,)


def test_a_statement_quotes_each_sentence_once_and_tells_how_many_acts_are_left() -> None:
    same = [tie(f"e{number}", "A", target) for number, target in enumerate("BCDE")]
    one_sentence = [tie(each.event, "A", each.target, evidence="Aland criticised all.") for each in same]
    [first, *_] = section(whole_report(one_sentence), "Most active").statements
    assert (len(first.evidence), first.more) == (1, 3)
    [first, *_] = section(whole_report(same, Scope(quotes=3)), "Most active").statements
    assert (len(first.evidence), first.more) == (3, 1)


def test_only_acts_of_the_period_are_told() -> None:
    report = whole_report(TIES, Scope(since="2024-03", until="2024-03"))
    assert [month.month for month in report.series] == ["2024-03"]
    assert texts(report, "Coldest dyads") == []
    assert dict(report.figures)["Period"] == "from 2024-03 to 2024-03"


def test_the_series_has_every_month_between_the_first_and_the_last() -> None:
    series = whole_report([TIES[0], TIES[3]]).series
    assert [(month.month, month.cooperation, month.conflict) for month in series] == [
        ("2024-01", 0, 1),
        ("2024-02", 0, 0),
        ("2024-03", 1, 0),
    ]
    assert (series[1].goldstein_mean, series[2].goldstein_mean) == (None, 4.0)


def test_what_several_independent_sources_tell_stands_by_their_number() -> None:
    told = [tie("e1", corroboration=2, reports=3), tie("e2", "C", "D", corroboration=4, reports=4), tie("e3", "E", "F")]
    assert texts(whole_report(told), "Most corroborated") == [
        "Cland → Dland: criticise: 4 independent sources, 4 reports.",
        "Aland → Bland: criticise: 2 independent sources, 3 reports.",
    ]


def test_figures_count_what_networks_count_and_name_the_rest() -> None:
    figures = dict(whole_report(TIES).figures)
    assert figures["Acts"] == "4 between 3 actors: 2 cooperative, 2 in conflict; 1 of them planned"
    assert figures["Not counted"] == "1 told as possible, asked for, denied or supposed"


def test_no_ties_give_a_briefing_without_statements() -> None:
    report = whole_report([])
    assert report.series == ()
    assert all(not each.statements for each in report.sections)


def test_the_order_of_the_ties_makes_no_difference() -> None:
    assert whole_report(TIES) == whole_report(TIES[::-1])


@pytest.mark.parametrize("wrong", [{"top": 0}, {"quotes": 0}])
def test_a_briefing_of_nothing_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(QueryError, match="Ask for 1 or more"):
        Scope(**wrong)  # type: ignore[arg-type]


def test_a_bound_that_is_no_date_is_refused() -> None:
    with pytest.raises(QueryError, match="is not a date"):
        whole_report(TIES, Scope(since="soon"))
