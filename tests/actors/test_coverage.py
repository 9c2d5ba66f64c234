"""What the roster holds, counted from its data."""

from collections import Counter

import pytest

from kg.actors import Body, Country, load

UNITED_NATIONS = "wd:Q1065"
SINCE, UNTIL = "1990", "2025-12-31"


def bodies(*kinds: str) -> list[Body]:
    return [body for body in load.bodies() if body.kind in kinds]


def members(body: str, on: str) -> set[str]:
    found = next(b for b in load.bodies() if b.id == body)
    return {m.code for m in found.members if (m.start or "") <= on and (m.end is None or on <= m.end)}


def standing(countries: tuple[Country, ...]) -> dict[str, Country]:
    return {c.code: c for c in countries if not c.disputed and c.end is None}


def test_every_state_has_all_its_names() -> None:
    states = standing(load.countries())
    sovereign = [states[code] for code in members(UNITED_NATIONS, UNTIL) | {"PSE", "TWN", "XKX", "VAT"}]
    assert len(sovereign) == 197
    assert [c.code for c in sovereign if not (c.official and c.label and c.capital and c.region)] == []
    assert [c.code for c in sovereign if not c.adjectives and not c.inhabitants] == ["DMA"]  # "Dominican" is DOM's too


def test_every_territory_with_a_government_has_its_capital() -> None:
    assert [c.code for c in standing(load.countries()).values() if not c.capital] == ["IOT", "TKL"]


def test_half_of_the_large_powers_names_are_seats() -> None:
    seated = [c.code for c in load.countries() if c.seats]
    assert len(seated) >= 80
    assert {"BRA", "KOR", "ARG", "FRA", "CHN", "DEU", "ITA", "RUS", "GBR", "USA", "IND", "TUR", "IRN", "UKR"} <= set(
        seated
    )


def test_states_that_are_gone_have_years_capital_and_heirs() -> None:
    gone = [c for c in load.countries() if c.end]
    assert {c.code for c in gone} == {"SUN", "YUG", "CSK", "DDR", "SCG", "YMD", "VDR"}
    assert all(c.start and c.end and c.start < c.end and c.successors and c.capital for c in gone)


def test_unions_have_members_with_dates() -> None:
    dated = [b for b in bodies("intergovernmental") if b.members and all(m.start for m in b.members)]
    assert len(bodies("intergovernmental")) >= 200
    assert len(dated) >= 90


@pytest.mark.parametrize(
    ("body", "on", "count"),
    [
        # published numbers of members
        (UNITED_NATIONS, "2024-01-01", 193),
        ("wd:Q458", "2019-01-01", 28),
        ("wd:Q458", "2021-01-01", 27),
        ("wd:Q7184", "1995-01-01", 16),
        ("wd:Q7184", "2024-06-01", 32),
        ("wd:Q7159", "2024-01-01", 55),
        ("wd:Q7768", "2024-01-01", 10),
        ("wd:Q81299", "2024-01-01", 57),
        ("wd:Q8908", "2024-01-01", 46),
        ("wd:Q41550", "2024-01-01", 38),
        ("wd:Q7785", "2024-01-01", 56),
        ("gcc", "2024-01-01", 6),
        ("sco", "2024-08-01", 10),
    ],
)
def test_members_of_a_day_are_as_many_as_they_were(body: str, on: str, count: int) -> None:
    assert len(members(body, on)) == count


def test_a_member_is_listed_once_a_day() -> None:
    for body in bodies("intergovernmental"):
        for day in ("1991-06-01", "2001-06-01", "2024-06-01"):
            there = [m.code for m in body.members if (m.start or "") <= day and (m.end is None or day <= m.end)]
            assert len(there) == len(set(there)), body.id


def test_bodies_of_each_kind_are_many() -> None:
    counts = Counter(body.kind for body in load.bodies())
    assert counts["government_body"] >= 400
    assert counts["armed_group"] >= 150
    assert counts["party"] >= 150
    assert counts["company"] >= 150
    sectors = Counter(body.sector for body in bodies("government_body"))
    assert sectors["LEG"] >= 80
    assert sectors["SPY"] >= 50
    assert sum("bank" in body.label.casefold() for body in bodies("government_body")) >= 10


def test_terms_of_office_since_1990_are_many_and_complete() -> None:
    terms = [t for t in load.terms() if (t.end or UNTIL) >= SINCE and t.start and t.start <= UNTIL]
    assert len([t for t in terms if t.country and t.office]) >= 1500
    assert all((t.country or t.body) and t.office and t.person for t in terms)
    assert all(t.start <= t.end[: len(t.start)] or t.end <= t.start for t in terms if t.start and t.end)
    offices = Counter(t.office for t in terms)
    assert min(offices[o] for o in ("president", "prime minister", "foreign minister", "defence minister")) >= 250


@pytest.mark.parametrize(
    "code", sorted(members("wd:Q41550", "2024-01-01") | {"CHN", "RUS", "IND", "BRA", "IRN", "SAU"})
)
def test_the_large_states_are_led_by_somebody_all_the_time(code: str) -> None:
    leading = {
        "president",
        "prime minister",
        "king",
        "queen",
        "chancellor",
        "emperor",
        "supreme leader",
        "general secretary",
    }
    terms = [t for t in load.terms() if t.country == code and t.office in leading]
    years = [
        y for y in range(1994, 2026) if not any((t.start or "")[:4] <= str(y) <= (t.end or UNTIL)[:4] for t in terms)
    ]
    assert years == []
