"""GDELT 2.0 events: one event a row, 61 columns, no header; coded in CAMEO, and by three-letter codes of actors."""

from collections.abc import Mapping
from datetime import date

from kg.exchange.cells import QUADS, cameo, cell, country, day_of, identifier, number, quad, shown
from kg.exchange.event_format import EventFormat
from kg.exchange.names import Countries
from kg.records import CodedActor, CodedEvent, CodedPlace


def _actor_columns(side: str) -> tuple[str, ...]:
    parts = (
        "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
        "Type2Code", "Type3Code",
    )  # fmt: skip
    return tuple(side + part for part in parts)


def _place_columns(side: str) -> tuple[str, ...]:
    parts = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
    return tuple(f"{side}Geo_{part}" for part in parts)


COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *_actor_columns("Actor1"), *_actor_columns("Actor2"),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
    "NumSources", "NumArticles", "AvgTone",
    *_place_columns("Actor1"), *_place_columns("Actor2"), *_place_columns("Action"),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip
OUR_ID, ID_DIGITS = 16, 12
"""Hexadecimal digits of our ids, and those of them that make the dataset's whole number: one of 15 digits at most."""


def _to_row(event: CodedEvent, countries: Countries) -> dict[str, str]:
    """Return an event as cells by column. Tone, known groups, faiths and geographic codes are not known here."""
    day = day_of(event)
    code = event.cameo
    cells: dict[str, object] = {
        "GLOBALEVENTID": _number(event.id),
        **(_dates(date.fromisoformat(day)) if day else {}),
        **_actor("Actor1", event.source),
        **_actor("Actor2", event.target),
        "IsRootEvent": None if event.sentence is None else int(event.sentence == 0),
        "EventCode": code,
        "EventBaseCode": code[:3] if code else None,
        "EventRootCode": code[:2] if code else None,
        "QuadClass": QUADS.index(event.quad) + 1 if event.quad else None,
        "GoldsteinScale": event.goldstein,
        "NumMentions": 1,
        "NumSources": 1,
        "NumArticles": 1,
        "ActionGeo_FullName": event.place.name if event.place else None,
        "ActionGeo_Lat": event.place.latitude if event.place else None,
        "ActionGeo_Long": event.place.longitude if event.place else None,
        "DATEADDED": f"{event.published.replace('-', '')}000000" if event.published else None,
        "SOURCEURL": event.url,
    }
    return {column: shown(cells.get(column)) for column in COLUMNS}


def _number(id: str) -> int | str:
    """Return an id of ours as the number that its first digits are; another stays."""
    if len(id) != OUR_ID:
        return id
    try:
        return int(id[:ID_DIGITS], 16)
    except ValueError:
        return id


def _dates(day: date) -> dict[str, object]:
    """Return the columns of a day; the fraction of the year is the codebook's (month * 30 + day) / 365."""
    fraction = min((day.month * 30 + day.day) / 365, 0.9999)
    return {
        "SQLDATE": day.isoformat().replace("-", ""),
        "MonthYear": day.isoformat()[:7].replace("-", ""),
        "Year": f"{day.year:04}",
        "FractionDate": f"{day.year + fraction:.4f}",
    }


def _actor(side: str, actor: CodedActor) -> dict[str, object]:
    types = [sector for sector in actor.sectors if len(sector) == len("GOV")][:3]
    columns: dict[str, object] = {
        f"{side}Code": f"{actor.country or ''}{''.join(types)}",
        f"{side}Name": actor.name.upper(),
        f"{side}CountryCode": actor.country,
    }
    return columns | {f"{side}Type{place}Code": type for place, type in enumerate(types, start=1)}


def _from_row(row: Mapping[str, str], countries: Countries) -> CodedEvent | None:
    """Return the event of a row; None where either side names nobody. Raises ValueError for a wrong cell."""
    source, target = _side("Actor1", row), _side("Actor2", row)
    if source is None or target is None:
        return None
    added = cell(row.get("DATEADDED"))
    return CodedEvent(
        id=identifier(row["GLOBALEVENTID"]),
        source=source,
        target=target,
        cameo=cameo(row["EventCode"]),
        quad=quad(row.get("QuadClass")),
        goldstein=number(row.get("GoldsteinScale"), least=-10, most=10),
        date=_day(cell(row["SQLDATE"])),
        place=_place(row),
        sentence=0 if cell(row.get("IsRootEvent")) == "1" else None,
        published=_day(added[:8] if added else None),
        url=cell(row.get("SOURCEURL")),
    )


def _side(side: str, row: Mapping[str, str]) -> CodedActor | None:
    name = cell(row.get(f"{side}Name"))
    if name is None:
        return None
    types = (cell(row.get(f"{side}Type{place}Code")) for place in (1, 2, 3))
    return CodedActor(
        name=name,
        country=country(row.get(f"{side}CountryCode")),
        sectors=tuple(dict.fromkeys(type for type in types if type)),
    )


def _day(text: str | None) -> str | None:
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) == len("20240424")):
        raise ValueError(f"{text!r} is no day (20240424)")
    return date(int(text[:4]), int(text[4:6]), int(text[6:])).isoformat()


def _place(row: Mapping[str, str]) -> CodedPlace | None:
    name = cell(row.get("ActionGeo_FullName"))
    if name is None:
        return None
    return CodedPlace(
        name=name,
        latitude=number(row.get("ActionGeo_Lat"), least=-90, most=90),
        longitude=number(row.get("ActionGeo_Long"), least=-180, most=180),
    )


GDELT = EventFormat(
    title="GDELT 2.0",
    columns=COLUMNS,
    needed=("GLOBALEVENTID", "SQLDATE", "EventCode", "Actor1Name", "Actor2Name"),
    header=False,
    to_row=_to_row,
    from_row=_from_row,
)
