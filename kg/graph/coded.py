"""The events of a store in the fields that event datasets share."""

from collections.abc import Collection
from typing import cast

from kg.codebook.kinds import EventClass, Modality, Quad
from kg.graph.iris import id_in
from kg.graph.stores.protocol import Store
from kg.records import CodedActor, CodedEvent, CodedPlace

DEFAULT: tuple[Modality, ...] = ("asserted", "planned")
"""The modalities that count as events there: the datasets know no other way of telling that an act is not yet done."""

_EVENTS = """SELECT ?id ?modality ?plover ?cameo ?quad ?goldstein ?mode ?date ?place ?sentence ?article ?publisher
  ?published ?url ?language
  ?source ?source_label ?source_mention ?source_country ?source_sector ?source_office
  ?target ?target_label ?target_mention ?target_country ?target_sector ?target_office
WHERE {
  GRAPH ?graph {
    ?event a kg:Event ; dcterms:identifier ?id ; kg:modality ?modality ; kg:plover ?plover ; kg:cameo ?cameo ;
      kg:quad ?quad ; kg:goldstein ?goldstein ; kg:sentence ?sentence ; kg:reportedIn ?in ;
      kg:source/dcterms:identifier ?source ; kg:source/rdfs:label ?source_label ;
      kg:target/dcterms:identifier ?target ; kg:target/rdfs:label ?target_label ;
      kg:sourceMention/oa:exact ?source_mention ; kg:targetMention/oa:exact ?target_mention .
    ?in dcterms:identifier ?article .
    OPTIONAL { ?event kg:mode ?mode }
    OPTIONAL { ?event kg:date ?date }
    OPTIONAL { ?event kg:place/rdfs:label ?place }
    OPTIONAL { ?event kg:sourceCountry/skos:notation ?source_country }
    OPTIONAL { ?event kg:sourceSector ?source_sector }
    OPTIONAL { ?event kg:sourceOffice ?source_office }
    OPTIONAL { ?event kg:targetCountry/skos:notation ?target_country }
    OPTIONAL { ?event kg:targetSector ?target_sector }
    OPTIONAL { ?event kg:targetOffice ?target_office }
    OPTIONAL { ?in dcterms:publisher ?publisher }
    OPTIONAL { ?in dcterms:issued ?published }
    OPTIONAL { ?in schema:url ?url }
    OPTIONAL { ?in dcterms:language ?language }
  }
}"""
_CONTEXTS = """SELECT ?id ?context WHERE {
  GRAPH ?graph { ?event a kg:Event ; dcterms:identifier ?id ; kg:context ?context }
} ORDER BY ?id ?context"""

Row = dict[str, str | None]


def coded_events(store: Store, *, modalities: Collection[Modality] = DEFAULT) -> tuple[CodedEvent, ...]:
    """Return the events of a store's articles that are told in one of `modalities`, in order of date, then of id.

    An event without a date of its own stands under the day of its article. An empty store has none.
    """
    contexts: dict[str, list[str]] = {}
    for id, context in store.query(_CONTEXTS).values():
        contexts.setdefault(str(id), []).append(str(context))
    result = store.query(_EVENTS)
    rows = (dict(zip(result.columns, row, strict=True)) for row in result.values())
    chosen = (row for row in rows if (id_in("modality", row["modality"] or "") or "") in modalities)
    found = [_event(row, tuple(contexts.get(row["id"] or "", ()))) for row in chosen]
    return tuple(sorted(found, key=lambda event: (event.date or event.published or "", event.id)))


def _event(row: Row, contexts: tuple[str, ...]) -> CodedEvent:
    published = row["published"]
    quad = (id_in("quad", row["quad"] or "") or "").replace("-", " ")
    return CodedEvent(
        id=row["id"] or "",
        source=_actor(row, "source"),
        target=_actor(row, "target"),
        plover=cast(EventClass, id_in("plover", row["plover"] or "")),
        cameo=id_in("cameo", row["cameo"] or ""),
        quad=cast(Quad, quad),
        goldstein=float(row["goldstein"] or 0),
        mode=row["mode"],
        contexts=contexts,
        date=row["date"],
        place=CodedPlace(name=row["place"]) if row["place"] else None,
        story=row["article"],
        sentence=int(row["sentence"] or 0),
        publisher=row["publisher"],
        published=published[:10] if published else None,
        url=row["url"],
        language=row["language"],
    )


def _actor(row: Row, side: str) -> CodedActor:
    sector = row[f"{side}_sector"]
    return CodedActor(
        name=row[f"{side}_label"] or "",
        mention=row[f"{side}_mention"],
        id=row[side],
        country=row[f"{side}_country"],
        sectors=(sector,) if sector else (),
        office=row[f"{side}_office"],
    )
