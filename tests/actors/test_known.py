"""What the roster itself knows of actors."""

from kg.actors import Roster
from kg.records import KnownFact


def facts(*ids: str) -> list[KnownFact]:
    return list(Roster.load().facts(ids))


def told(*ids: str) -> set[str]:
    return {f"{f.subject.label} {f.predicate} {f.object.label} {f.valid_from}..{f.valid_to}" for f in facts(*ids)}


def test_a_person_held_offices_for_terms_and_represented_the_country_then() -> None:
    obama = told("wd:Q76")
    assert "Barack Obama holds_office United States 2009-01-20..2017-01-20" in obama
    assert "Barack Obama represents United States 2009-01-20..2017-01-20" in obama


def test_an_office_of_a_body_is_held_for_the_body_alone() -> None:
    [fact] = [f for f in facts("wd:Q57665") if f.office == "NATO secretary general"]
    assert fact.object.label == "NATO"
    assert not [f for f in facts("wd:Q57665") if f.predicate == "represents" and f.valid_from == fact.valid_from]


def test_a_state_is_a_member_of_bodies_from_and_to_the_days_known() -> None:
    britain = told("wd:Q145")
    assert "United Kingdom member_of European Union 1973-01-01..2020-01-31" in britain or any(
        line.startswith("United Kingdom member_of European Union") and line.endswith("..2020-01-31") for line in britain
    )


def test_an_organ_is_part_of_its_state_and_an_armed_group_is_based_in_its_country() -> None:
    assert {f.predicate for f in facts("quds-force")} == {"part_of"}
    assert "Hezbollah based_in Lebanon" in {line.rsplit(" ", 1)[0] for line in told("wd:Q41053")}


def test_who_is_not_in_the_roster_has_no_facts() -> None:
    assert facts("nobody-at-all", "CHN-BUS") == []
    assert facts() == []


def test_the_order_of_the_actors_makes_no_difference() -> None:
    assert facts("wd:Q76", "wd:Q145", "wd:Q76") == facts("wd:Q145", "wd:Q76")


def test_no_fact_relates_an_actor_to_itself() -> None:
    every = facts("wd:Q458", "wd:Q145", "wd:Q30", "wd:Q7184")
    assert all(f.subject.id != f.object.id for f in every)
