"""POLECAT: one event a row, 40 columns, a header; coded in PLOVER classes. "None" says that nothing is known."""

from collections.abc import Mapping

from kg.exchange.cells import cell, country, day, day_of, event_class, identifier, many, number, quad, shown
from kg.exchange.event_format import EventFormat
from kg.exchange.names import Countries
from kg.records import CodedActor, CodedEvent, CodedPlace

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations",
    "Language", "Version",
)  # fmt: skip
NOTHING = "None"


def _to_row(event: CodedEvent, countries: Countries) -> dict[str, str]:
    """Return an event as cells by column. Correlates-of-War codes, GeoNames and a story's entities are not known."""
    place = event.place or CodedPlace(name="")
    cells: dict[str, object] = {
        "Event ID": event.id,
        "Event Date": day_of(event),
        "Event Type": event.plover,
        "Event Mode": event.mode,
        "Intensity": event.goldstein,
        "Quad Code": event.quad.upper() if event.quad else None,
        "Contexts": ";".join(event.contexts),
        **_actor("Actor", event.source),
        **_actor("Recipient", event.target),
        "Placename": place.name,
        "City": place.city,
        "Province": place.province,
        "Country": countries.name(place.country),
        "Latitude": place.latitude,
        "Longitude": place.longitude,
        "Raw Placename": place.name,
        "Source": event.publisher,
        "Publication Date": event.published,
        "Language": event.language,
    }
    return {column: shown(cells.get(column)) or NOTHING for column in COLUMNS}


def _actor(side: str, actor: CodedActor) -> dict[str, object]:
    return {
        f"{side} Name": actor.name,
        f"{side} Country": actor.country,
        f"Primary {side} Sector": actor.sectors[0] if actor.sectors else None,
        f"{side} Sectors": ";".join(actor.sectors),
        f"{side} Title": actor.office,
        f"{side} Name Raw": actor.mention,
    }


def _from_row(row: Mapping[str, str], countries: Countries) -> CodedEvent | None:
    """Return the event of a row; None where either side names nobody. Raises ValueError for a wrong cell."""
    source, target = _side("Actor", row), _side("Recipient", row)
    if source is None or target is None:
        return None
    return CodedEvent(
        id=identifier(row["Event ID"]),
        source=source,
        target=target,
        plover=event_class(row["Event Type"]),
        quad=quad(row.get("Quad Code")),
        goldstein=number(row.get("Intensity") or row.get("Event Intensity"), least=-10, most=10),
        mode=cell(row.get("Event Mode")),
        contexts=many(row.get("Contexts")),
        date=day(row["Event Date"]),
        place=_place(row, countries),
        publisher=cell(row.get("Source")),
        published=day(row.get("Publication Date")),
        language=cell(row.get("Language")),
    )


def _side(side: str, row: Mapping[str, str]) -> CodedActor | None:
    """Return the actor on one side: its name, or else the text's word for it; None where there is neither."""
    name, raw = cell(row.get(f"{side} Name")), cell(row.get(f"{side} Name Raw"))
    if name is None and raw is None:
        return None
    sectors = (*many(row.get(f"Primary {side} Sector")), *many(row.get(f"{side} Sectors")))
    return CodedActor(
        name=name or raw or "",
        mention=raw,
        country=country(row.get(f"{side} Country")),
        sectors=tuple(dict.fromkeys(sectors)),
        office=cell(row.get(f"{side} Title")),
    )


def _place(row: Mapping[str, str], countries: Countries) -> CodedPlace | None:
    name = cell(row.get("Placename")) or cell(row.get("Raw Placename"))
    if name is None:
        return None
    return CodedPlace(
        name=name,
        city=cell(row.get("City")),
        province=cell(row.get("Province")),
        country=countries.code(cell(row.get("Country"))),
        latitude=number(row.get("Latitude"), least=-90, most=90),
        longitude=number(row.get("Longitude"), least=-180, most=180),
    )


POLECAT = EventFormat(
    title="POLECAT",
    columns=COLUMNS,
    needed=("Event ID", "Event Date", "Event Type", "Actor Name", "Recipient Name"),
    header=True,
    to_row=_to_row,
    from_row=_from_row,
)
