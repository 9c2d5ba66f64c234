"""A small world of articles, for the tests of questions: two states meet, one sanctions the other, and it is denied."""

from collections.abc import Sequence
from dataclasses import replace

from kg.codebook.kinds import EventClass, Modality, Quad
from kg.graph import Store, cluster, open_store, quads, write_known
from kg.records import (
    Actor,
    Article,
    Attribution,
    DyadRollUp,
    Event,
    EventDate,
    Fact,
    KnownFact,
    Place,
    RollUp,
    event_id,
)
from tests.graph.builders import CHINA, RUN, RUSSIA, SPOKESMAN, clause, fact, mention, span

FRANCE = Actor(id="wd:Q142", label="France", kind="country", country="FRA")
UNION = Actor(id="wd:Q458", label="European Union", kind="intergovernmental")
STATES = {"CHN": RollUp(state="CHN"), "RUS": RollUp(state="RUS"), "FRA": RollUp(state="FRA", blocs=(UNION,))}

CODES: dict[EventClass, tuple[str, Quad, float]] = {
    "CONSULT": ("036", "verbal cooperation", 4.0),
    "SANCTION": ("163", "verbal conflict", -8.0),
}
WIRE = "China met Russia in Geneva on Wednesday. China sanctioned Russia. " + " ".join(
    f"Envoys spoke of matter {number} at length." for number in range(20)
)


def happened(
    of: Article,
    source: Actor,
    cue: str,
    target: Actor,
    *,
    act: EventClass = "CONSULT",
    modality: Modality = "asserted",
    date: str | None = None,
    sentence: int = 0,
) -> Event:
    """An event of one sentence of an article, its words found in it."""
    words = of.text.split(". ")[sentence].rstrip(".") + "."
    start = of.text.index(words)
    by, to = (replace(mention(actor, words), start=0, end=0) for actor in (source, target))
    by, to = (
        replace(each, start=(place := start + words.index(each.mention)), end=place + len(each.mention))
        for each in (by, to)
    )
    done = replace(span(words, cue), start=start + words.index(cue), end=start + words.index(cue) + len(cue))
    cameo, quad, goldstein = CODES[act]
    return Event(
        id=event_id(article=of.id, source=by, target=to, cue=done, act=act, modality=modality),
        article=of.id,
        sentence=sentence,
        source=by,
        target=to,
        relation={"CONSULT": "meet", "SANCTION": "sanction"}[act],
        cue=done,
        act=act,
        plover="AGREE" if modality == "planned" else act,
        cameo=cameo,
        quad=quad,
        goldstein=goldstein,
        modality=modality,
        evidence=replace(done, text=words, start=start, end=start + len(words)),
        confidence=0.9,
        symmetric=act == "CONSULT",
        date=EventDate(value=date, text="on", start=0, end=2) if date else None,
    )


def put(store: Store, of: Article, records: Sequence[Event | Fact]) -> None:
    events = [record for record in records if isinstance(record, Event)]
    rolled_up = {
        event.id: DyadRollUp(source=STATES[event.source.country or ""], target=STATES[event.target.country or ""])
        for event in events
    }
    open_triples = [clause(of)] if of.id == "herald" else []
    store.put(of.id, quads(of, records, RUN, rolled_up=rolled_up, triples=open_triples))


def paper(id: str, text: str, published: str) -> Article:
    return Article(id=id, text=text, title=f"The {id}", published=published, publisher=id.title())


def world() -> Store:
    """A store of seven articles, clustered, with one fact of the roster."""
    store = open_store()
    for id, day in (("post", "2024-04-25"), ("times", "2024-04-26")):
        of = paper(id, WIRE, day)
        met = happened(of, CHINA, "met", RUSSIA, date="2024-04-24")
        geneva = span(of.text, "Geneva")
        place = Place(label="Geneva", id="wd:Q71", text="Geneva", start=geneva.start, end=geneva.end)
        put(
            store,
            of,
            [replace(met, place=place), happened(of, CHINA, "sanctioned", RUSSIA, act="SANCTION", sentence=1)],
        )
    of = paper("herald", "China met Russia in Geneva on Wednesday, Ruiz said.", "2024-04-25")
    put(store, of, [happened(of, CHINA, "met", RUSSIA, date="2024-04-24"), fact(of)])
    of = paper("echo", "China never sanctioned Russia, Ruiz said.", "2024-04-26")
    denied = happened(of, CHINA, "sanctioned", RUSSIA, act="SANCTION", modality="negated")
    said = span(of.text, "said")
    speaker = Attribution(actor=mention(SPOKESMAN, of.text, "Ruiz"), verb="say", start=said.start, end=said.end)
    put(store, of, [replace(denied, attribution=speaker)])
    of = paper("plan", "France will meet China.", "2024-03-01")
    put(store, of, [happened(of, FRANCE, "meet", CHINA, modality="planned", date="2024-03-10")])
    of = paper("deed", "China met France.", "2024-03-11")
    put(store, of, [happened(of, CHINA, "met", FRANCE, date="2024-03-10")])
    of = paper("france", "France sanctioned Russia.", "2023-05-02")
    put(store, of, [happened(of, FRANCE, "sanctioned", RUSSIA, act="SANCTION")])
    office = KnownFact(
        subject=Actor(id="ana-ruiz", label="Ana Ruiz", kind="person"), predicate="holds_office", object=FRANCE,
        office="French envoy", valid_from="2022-05", valid_to="2024-01-31",
    )  # fmt: skip
    write_known(store, [office], RUN)
    cluster(store)
    return store
