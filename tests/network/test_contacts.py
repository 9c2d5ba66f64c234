"""First contacts by date."""

from kg.network import first_contacts
from tests.view.builders import meeting, tie


def test_the_first_dated_event_of_each_dyad_comes_in_order_of_date() -> None:
    ties = [
        tie("e1", "B", "A", date="2024-03-01"),
        meeting("e2", date="2024-02"),
        tie("e3", "C", "A", date="2023"),
        tie("e4", "C", "D", published=None),
    ]
    found = first_contacts(ties)
    assert [(each.pair, each.date, each.first.event, each.events) for each in found] == [
        (("A", "C"), "2023", "e3", 1),
        (("A", "B"), "2024-02", "e2", 2),
    ]


def test_nobody_has_no_contacts() -> None:
    assert first_contacts([]) == ()
