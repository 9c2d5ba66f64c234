"""Games, wars of words, flights and works about wars are no acts."""

import pytest

from kg.codebook.kinds import ActorKind
from tests.coding.builders import Builder, reasons, told

SEEMING = ["only sounds like an act"]


def won(before: str, verb: str, *, kind: ActorKind = "country") -> Builder:
    """Return "BEFORE Peru VERB Chile"."""
    b = Builder()
    b.words(before)
    b.clause(verb, b.argument("agent", "Peru", kind=kind), b.argument("patient", "Chile"))
    return b


@pytest.mark.parametrize(
    ("before", "verb"),
    [
        ("On Sunday", "beat"),
        ("In the World Cup", "defeat"),
        ("In the final", "fight"),
        ("By 6-0", "crush"),
    ],
)
def test_a_game_is_no_fight(before: str, verb: str) -> None:
    b = won(before, verb)
    assert (told(b), reasons(b)) == ([], SEEMING)


@pytest.mark.parametrize(("head", "expected"), [("right", []), ("tariff", []), ("desert", ["Peru ASSAULT Chile"])])
def test_a_quarrel_over_a_matter_is_no_fight(head: str, expected: list[str]) -> None:
    b = Builder()
    parts = (b.argument("agent", "Peru"), b.argument("patient", "Chile"))
    b.clause("fight", *parts, b.argument("oblique", head=head, marker="over"))
    assert told(b) == expected


@pytest.mark.parametrize(
    ("before", "verb"),
    [("In 1881", "defeat"), ("With its troops in the final battle", "crush"), ("During the Olympics", "bomb")],
)
def test_a_war_is_no_game(before: str, verb: str) -> None:
    assert told(won(before, verb)) == ["Peru ASSAULT Chile"]


def test_rebels_who_beat_someone_strike_him() -> None:
    assert told(won("On Sunday", "beat", kind="armed_group")) == ["Peru ASSAULT Chile"]


@pytest.mark.parametrize("kind", ["trade", "price", "tariff"])
def test_a_war_of_trade_is_no_fight(kind: str) -> None:
    b = Builder()
    between = b.argument("oblique", "Peru", "Chile", marker="between")
    b.words(f"a {kind}")
    b.clause("war", between, kind="noun")
    assert (told(b), reasons(b)) == ([], SEEMING)


@pytest.mark.parametrize(("verb", "expected"), [("shape", []), ("rage", ["Peru ASSAULT Chile"])])
def test_a_war_that_bears_on_other_things_is_only_spoken_of(verb: str, expected: list[str]) -> None:
    b = Builder()
    b.clause(verb, b.argument("agent", head="war", clause=1))
    b.clause("war", b.argument("oblique", "Peru", "Chile", marker="between"), kind="noun", under=(0, "nominal", None))
    assert told(b) == expected


@pytest.mark.parametrize(("before", "expected"), [("a novel about the", []), ("the", ["Peru ASSAULT Chile"])])
def test_what_a_work_is_about_is_not_told(before: str, expected: list[str]) -> None:
    b = Builder()
    roles = (b.argument("agent", "Peru", marker="'s"), b.argument("oblique", "Chile", marker="of"))
    b.words(before)
    b.clause("invasion", *roles, kind="noun")
    assert told(b) == expected


def test_those_who_listen_in_a_town_stand_for_no_country() -> None:
    b = Builder()
    listeners = b.argument("oblique", head="reporter", marker="to", inner=(("in", "Chile"),))
    b.clause("speak", b.argument("agent", "Peru"), listeners)
    assert told(b) == []


def test_who_acts_on_a_rival_does_not_act_on_whose_rival_he_is() -> None:
    b = Builder()
    b.clause("recognise", b.argument("agent", "Peru"), b.argument("patient", head="rival", inner=(("'s", "Chile"),)))
    assert told(b) == []
