"""First contacts, turns, bursts, months."""

from kg.report.changed import busiest, contacts, turns
from kg.report.scope import Scope
from tests.view.builders import meeting, tie


def test_first_contact_is_that_of_all_acts_and_told_where_it_lies_in_the_period() -> None:
    ties = [
        meeting("e1", "A", "B", date="2020-05-01"),
        meeting("e2", "A", "B", date="2024-05-01"),
        meeting("e3", "A", "C", date="2024-06-01"),
        meeting("e4", "A", "D", date="2024-07-01", modality="planned"),
    ]
    [told] = contacts(ties, Scope(since="2024")).statements
    assert told.text == "Aland and Cland: from 2024-06-01 on, 1 act told as done."
    assert [quoted.event for quoted in told.evidence] == ["e3"]


def test_an_escalation_is_told_from_its_first_act() -> None:
    ties = [meeting(f"e{day}", "A", "B", date=f"2024-01-0{day}") for day in range(1, 5)]
    ties += [tie(f"f{day}", "A", "B", date=f"2024-02-0{day}", goldstein=-9.0) for day in range(1, 5)]
    [turn, *_] = turns(ties, Scope()).statements
    assert turn.text == (
        "Aland and Bland: escalation from 2024-02-01 on; the mean Goldstein score falls from +4.0 to −9.0."
    )
    assert [quoted.event for quoted in turn.evidence] == ["f1"]
    assert turns(ties, Scope(since="2024-03")).statements == ()


def test_acts_of_one_day_have_no_order_and_so_no_turn() -> None:
    ties = [meeting(f"e{number}", "A", "B") for number in range(4)]
    ties += [tie(f"f{number}", "A", "B", goldstein=-9.0) for number in range(4)]
    assert turns(ties, Scope()).statements == ()


def test_a_burst_is_told_with_its_months_and_sentences() -> None:
    calm = [meeting(f"c{month:02}", "C", "D", date=f"2023-{month:02}-01") for month in range(1, 13)]
    crowd = [tie(f"b{day}", "A", "B", date=f"2023-06-0{day}", evidence=f"Blow {day}.") for day in range(1, 7)]
    [burst] = turns([*calm, *crowd], Scope()).statements
    assert burst.text == "Aland and Bland: a burst of 6 acts in 2023-06."
    assert (len(burst.evidence), burst.more) == (2, 4)


def test_the_busiest_months_stand_in_order_of_time() -> None:
    ties = [
        tie("e1", date="2024-03-01"),
        tie("e2", date="2024-01-01"),
        tie("e3", date="2024-03-02"),
        tie("e4", date="2024"),
        tie("e5", date="2024-02-01"),
        tie("e6", date="2024-02-01"),
    ]
    told = busiest(ties, Scope(top=2)).statements
    assert [statement.text.split(":")[0] for statement in told] == ["2024-02", "2024-03"]
