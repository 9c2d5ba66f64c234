from dataclasses import replace

import pytest

from kg.actors import Roster
from kg.actors.rollups import RollUps, throughout
from kg.errors import DataError
from kg.records import Actor

ROSTER = Roster.load()
ROLL_UPS = RollUps(ROSTER)
HAMMOND = Actor(id="philip-hammond", label="Philip Hammond", kind="person", country="GBR", sector="ELI")


def country(code: str) -> Actor:
    return ROSTER.countries()[code]


def blocs(code: str, on: str | None) -> set[str]:
    return {bloc.label for bloc in ROLL_UPS.of(country(code), on=on).blocs}


@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2015-07-14", "GBR"),
        ("2015", "GBR"),
        ("2015-07", "GBR"),
        ("2024-04-24", None),
        ("2019", None),
        ("2019-07-24", "GBR"),
    ],
)
def test_a_minister_acts_for_the_state_only_while_in_office(on: str, state: str | None) -> None:
    assert ROLL_UPS.of(HAMMOND, on=on).state == state


def test_whom_the_text_alone_knows_acts_for_the_state_that_it_gives_an_office_of() -> None:
    ana = Actor(id="ana-ruiz", label="Ana Ruiz", kind="person", country="ESP", sector="GOV", office="foreign minister")
    assert ROLL_UPS.of(ana, on="2024-04-24").state == "ESP"
    assert ROLL_UPS.of(replace(ana, office=None), on="2024-04-24").state is None
    assert ROLL_UPS.of(replace(ana, sector="OPP", office="opposition leader"), on="2024-04-24").state is None


def test_the_office_that_a_text_tells_holds_about_the_time_of_the_text() -> None:
    ana = Actor(id="ana-ruiz", label="Ana Ruiz", kind="person", country="ESP", sector="GOV", office="foreign minister")
    states = [ROLL_UPS.of(ana, on=on, told="2024-04-24").state for on in ("2023-12", "2024", "2015-07-14", None)]
    assert states == ["ESP", "ESP", None, "ESP"]


@pytest.mark.parametrize(
    ("actor", "state"),
    [
        (Actor(id="iri-mfa", label="Foreign ministry", kind="government_body", country="IRN", sector="GOV"), "IRN"),
        (Actor(id="UKR-MIL", label="Ukrainian forces", kind="unnamed_group", country="UKR", sector="MIL"), "UKR"),
        (Actor(id="CHN-BUS", label="Chinese companies", kind="unnamed_group", country="CHN", sector="BUS"), None),
        (Actor(id="acme", label="Acme", kind="company", country="CHN"), None),
        (Actor(id="nobody", label="Nobody", kind="ngo"), None),
    ],
)
def test_bodies_and_forces_act_for_their_state_and_its_people_do_not(actor: Actor, state: str | None) -> None:
    assert ROLL_UPS.of(actor, on="2020-01-01").state == state


def test_a_state_that_has_left_a_bloc_is_no_member_after() -> None:
    assert "European Union" in blocs("GBR", "2020-01-31")
    assert "European Union" not in blocs("GBR", "2020-02-01")
    assert "European Union" not in blocs("GBR", "2020")
    assert "NATO" in blocs("GBR", "2020")


def test_a_state_that_is_to_join_a_bloc_is_no_member_yet() -> None:
    assert "NATO" not in blocs("FIN", "2023-04-03")
    assert "NATO" in blocs("FIN", "2023-04-05")


def test_without_a_day_no_membership_is_told() -> None:
    assert ROLL_UPS.of(country("FRA"), on=None).blocs == ()
    assert ROLL_UPS.of(country("FRA"), on=None).state == "FRA"


def test_a_bloc_stands_for_itself_and_so_do_the_bodies_of_the_union() -> None:
    union, nato = ROSTER.resolve("European Commission"), ROSTER.resolve("NATO")
    assert union is not None
    assert nato is not None
    for actor, label in ((union, "European Union"), (nato, "NATO")):
        found = ROLL_UPS.of(actor, on="2024-04-24")
        assert (found.state, [bloc.label for bloc in found.blocs]) == (None, [label])


def test_a_bloc_that_is_no_body_with_members_is_refused() -> None:
    with pytest.raises(DataError, match="no body with members"):
        RollUps(ROSTER, blocs=["wd:Q148"])


@pytest.mark.parametrize(
    ("start", "end", "on", "held"),
    [
        (None, None, "2020", True),
        ("2019-06-01", "2021", "2020", True),
        ("2020-02-01", None, "2020", False),
        ("2020", "2020", "2020-12-31", True),
        ("2020", "2020-06", "2020-06", True),
        ("2020", "2020-06", "2020-07", False),
        ("2020-06-02", None, "2020-06", False),
        (None, "2020-06-29", "2020-06", False),
    ],
)
def test_of_a_year_or_month_only_what_holds_throughout_counts(
    start: str | None, end: str | None, on: str, held: bool
) -> None:
    assert throughout(start, end, on) is held
