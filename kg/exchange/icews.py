"""ICEWS: one event a row, 20 columns, a header; coded in CAMEO, countries and sectors written out."""

from collections.abc import Mapping

from kg import codebook
from kg.exchange.cells import cameo, cell, day, day_of, identifier, number, shown, whole
from kg.exchange.event_format import EventFormat
from kg.exchange.names import Countries
from kg.exchange.sectors import NAMES, sectors_named
from kg.records import CodedActor, CodedEvent, CodedPlace

COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
    "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
    "City", "District", "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip


def _to_row(event: CodedEvent, countries: Countries) -> dict[str, str]:
    """Return an event as cells by column; a place that is no city known as such stands under City all the same."""
    place = event.place or CodedPlace(name="")
    code = _three_digits(event.cameo) if event.cameo else None
    cells: dict[str, object] = {
        "Event ID": event.id,
        "Event Date": day_of(event),
        **_actor("Source", event.source, countries),
        "Event Text": codebook.load().cameo[code].name if code else None,
        "CAMEO Code": code,
        "Intensity": event.goldstein,
        **_actor("Target", event.target, countries),
        "Story ID": event.story,
        "Sentence Number": None if event.sentence is None else event.sentence + 1,
        "Publisher": event.publisher,
        "City": place.city or place.name,
        "Province": place.province,
        "Country": countries.name(place.country),
        "Latitude": place.latitude,
        "Longitude": place.longitude,
    }
    return {column: shown(cells.get(column)) for column in COLUMNS}


def _three_digits(code: str) -> str:
    """Return a bare root as its own code of three digits (04 is 040 in the dataset), any other code as it is."""
    return f"{code}0" if len(code) == 2 and f"{code}0" in codebook.load().cameo else code


def _actor(side: str, actor: CodedActor, countries: Countries) -> dict[str, object]:
    return {
        f"{side} Name": actor.name,
        f"{side} Sectors": ",".join(NAMES.get(sector, sector) for sector in actor.sectors),
        f"{side} Country": countries.name(actor.country),
    }


def _from_row(row: Mapping[str, str], countries: Countries) -> CodedEvent | None:
    """Return the event of a row; None where either side names nobody. Raises ValueError for a wrong cell."""
    source, target = _side("Source", row, countries), _side("Target", row, countries)
    if source is None or target is None:
        return None
    code = cameo(row["CAMEO Code"])
    sentence = whole(row.get("Sentence Number"))
    return CodedEvent(
        id=identifier(row["Event ID"]),
        source=source,
        target=target,
        cameo=code,
        goldstein=number(row.get("Intensity"), least=-10, most=10),
        date=day(row["Event Date"]),
        place=_place(row, countries),
        story=cell(row.get("Story ID")),
        sentence=sentence - 1 if sentence else None,
        publisher=cell(row.get("Publisher")),
    )


def _side(side: str, row: Mapping[str, str], countries: Countries) -> CodedActor | None:
    name = cell(row.get(f"{side} Name"))
    if name is None:
        return None
    return CodedActor(
        name=name,
        country=countries.code(cell(row.get(f"{side} Country"))),
        sectors=sectors_named(row.get(f"{side} Sectors")),
    )


def _place(row: Mapping[str, str], countries: Countries) -> CodedPlace | None:
    parts = [cell(row.get(column)) for column in ("City", "District", "Province", "Country")]
    name = next((part for part in parts if part), None)
    if name is None:
        return None
    return CodedPlace(
        name=name,
        city=parts[0],
        province=parts[2],
        country=countries.code(parts[3]),
        latitude=number(row.get("Latitude"), least=-90, most=90),
        longitude=number(row.get("Longitude"), least=-180, most=180),
    )


ICEWS = EventFormat(
    title="ICEWS",
    columns=COLUMNS,
    needed=("Event ID", "Event Date", "Source Name", "CAMEO Code", "Target Name"),
    header=True,
    to_row=_to_row,
    from_row=_from_row,
)
