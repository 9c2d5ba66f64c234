"""Who held the office on the day, and who only had held it, or was still to."""

import pytest

from kg.actors import Roster

HOLDERS = [
    ("the British prime minister", "2016-07-12", "David Cameron", "GOV"),
    ("the British prime minister", "2016-07-14", "Theresa May", "GOV"),
    ("the US president", "2021-01-19", "Donald Trump", "GOV"),
    ("the US president", "2021-01-20", "Joe Biden", "GOV"),
    ("President Bush", "1991-02-01", "George H.W. Bush", "GOV"),
    ("President Bush", "2003-03-20", "George W. Bush", "GOV"),
    ("President Kim", "2000-06-01", "Kim Dae-jung", "GOV"),
    ("President Lee", "2010-01-01", "Lee Myung-bak", "GOV"),
    ("Secretary Clinton", "2011-01-01", "Hillary Clinton", "GOV"),
    ("President Clinton", "1998-06-01", "Bill Clinton", "GOV"),
    ("Saudi King Abdullah", "2010-01-01", "Abdullah bin Abdulaziz", "GOV"),
    ("Jordan's King Abdullah", "2010-01-01", "Abdullah II", "GOV"),
    # who no longer holds it
    ("former President George W. Bush", "2011-01-01", "George W. Bush", "ELI"),
    ("ex-President Donald Trump", "2022-05-05", "Donald Trump", "ELI"),
    ("then-President Barack Obama", "2021-06-01", "Barack Obama", "ELI"),
    ("then-Prime Minister Tony Blair", "2015-01-01", "Tony Blair", "ELI"),
    ("deposed President Mohamed Morsi", "2014-01-01", "Mohamed Morsi", "ELI"),
    ("the late Shimon Peres", "2018-01-01", "Shimon Peres", "ELI"),
    # who holds it for a while
    ("acting President Oleksandr Turchynov", "2014-04-01", "Oleksandr Turchynov", "GOV"),
    ("caretaker Prime Minister Najib Mikati", "2022-09-01", "Najib Mikati", "GOV"),
    ("outgoing German chancellor", "2021-11-01", "Angela Merkel", "GOV"),
    ("the outgoing US president", "2020-12-20", "Donald Trump", "GOV"),
    # who is still to hold it
    ("incoming US president", "2020-12-01", "Joe Biden", None),
    ("US President-elect Donald Trump", "2024-12-01", "Donald Trump", None),
    ("the Indonesian president-elect", "2024-06-01", "Prabowo Subianto", None),
    ("prime minister-designate Naftali Bennett", "2021-06-05", "Naftali Bennett", None),
    # deputies are not their chiefs
    ("deputy US defense secretary", "2022-01-01", "Kathleen Hicks", "GOV"),
    ("US Deputy Secretary of State Wendy Sherman", "2022-01-01", "Wendy Sherman", "GOV"),
    ("US vice president", "2019-01-01", "Mike Pence", "GOV"),
    ("deputy foreign minister of Russia", "2021-01-01", "Russian deputy foreign minister", "GOV"),
    # the foreign secretary is a minister in London, an official in Delhi and Islamabad
    ("the British foreign secretary", "2017-01-01", "Boris Johnson", "GOV"),
    ("the Indian foreign secretary", "2023-01-01", "Vinay Mohan Kwatra", "GOV"),
    ("Pakistani foreign secretary", "2018-01-01", "Tehmina Janjua", "GOV"),
    ("Bangladesh's foreign secretary", "2023-01-01", "Bangladeshi foreign secretary", "GOV"),
    # states that are gone
    ("the Soviet foreign minister", "1990-05-01", "Eduard Shevardnadze", "GOV"),
    ("the Czechoslovak president", "1991-05-01", "Václav Havel", "GOV"),
]


@pytest.fixture(scope="module")
def roster() -> Roster:
    return Roster.load()


@pytest.mark.parametrize(("mention", "day", "label", "sector"), HOLDERS, ids=[f"{m} {d}" for m, d, *_ in HOLDERS])
def test_an_office_is_its_holders_of_the_day(
    roster: Roster, mention: str, day: str, label: str, sector: str | None
) -> None:
    actor = roster.resolve(mention, on=day)
    assert actor is not None
    assert (actor.label, actor.sector) == (label, sector)


def test_a_former_holder_speaks_for_the_country_of_the_office(roster: Roster) -> None:
    actor = roster.resolve("then-Prime Minister Tony Blair", on="2015-01-01")
    assert actor is not None
    assert (actor.country, actor.office) == ("GBR", None)


@pytest.mark.parametrize("mention", ["US President Recep Tayyip Erdogan", "French President Recep Tayyip Erdogan"])
def test_a_title_that_is_wrong_makes_nobody_the_head_of_another_state(roster: Roster, mention: str) -> None:
    actor = roster.resolve(mention, on="2020-01-01")
    assert actor is not None
    assert (actor.country, actor.office) == ("TUR", "Turkish president")


@pytest.mark.parametrize("mention", ["US President Erdogan", "former President Bush", "King Abdullah"])
def test_a_title_that_fits_nobody_or_several_is_left(roster: Roster, mention: str) -> None:
    assert roster.resolve(mention, on="2010-06-01") is None


def test_the_secretary_is_whom_the_context_calls_so(roster: Roster) -> None:
    context = "Secretary of State Antony Blinken landed in Riyadh, where the secretary met princes."
    actor = roster.resolve("the secretary", context=context, on="2023-06-06")
    assert actor is not None
    assert actor.label == "Antony Blinken"


@pytest.mark.parametrize(
    ("title", "office"), [("Trade Minister", "Fijian Trade Minister"), ("Prime Minister-designate", None)]
)
def test_a_new_person_has_the_office_that_the_title_says(roster: Roster, title: str, office: str | None) -> None:
    actor = roster.resolve(f"Fijian {title} Ana Tora", on="2021-06-01")
    assert actor is not None
    assert (actor.label, actor.country, actor.office) == ("Ana Tora", "FJI", office)


@pytest.mark.parametrize(
    ("seat", "day", "code"),
    [
        ("the Kremlin", "1990-01-01", "SUN"),
        ("Moscow", "1993-01-01", "RUS"),
        ("Prague", "1991-01-01", "CSK"),
        ("Belgrade", "1995-01-01", "YUG"),
        ("Belgrade", "2005-01-01", "SCG"),
        ("Belgrade", "2015-01-01", "SRB"),
        ("Aden", "1988-01-01", "YMD"),
        ("Aden", "2020-01-01", "YEM"),
        ("East Berlin", "1988-01-01", "DDR"),
        ("Saigon", "2020-01-01", "VNM"),
    ],
)
def test_a_capital_is_the_states_of_its_day(roster: Roster, seat: str, day: str, code: str) -> None:
    actor = roster.resolve(seat, on=day)
    assert actor is not None
    assert actor.country == code
