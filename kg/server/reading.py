"""What the pages tell of actors and events, read from a store by queries of the package.

A page reads what it shows and no more, so that it is there as fast in a large store as in a small one. The queries are
given IRIs as part of their text, for the engine plans by what it sees there. These are made by percent-encoding alone
(`kg.graph.iris`), and hold no character that could end them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from string import Template

from kg import codebook
from kg.graph.iris import id_in, iri, thing_iri
from kg.graph.results import short
from kg.graph.stores.protocol import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRead:
    """An actor: its kind, the countries that it acts for, the offices that articles name it by."""

    id: str
    label: str
    kind: str
    countries: tuple[str, ...]
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """An actor as one line of a list; `events` are those in which it acts, is acted on, or speaks."""

    id: str
    label: str
    kind: str
    country: str | None
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRead:
    """Everything that is told of an event; what is not known is None. `day` is its date, or else its article's."""

    id: str
    source: str
    source_id: str
    source_country: str | None
    source_office: str | None
    relation: str
    target: str
    target_id: str
    target_country: str | None
    target_office: str | None
    act: str
    plover: str
    cameo: str
    cameo_name: str | None
    quad: str
    mode: str | None
    goldstein: str
    modality: str
    symmetric: bool
    confidence: str
    speaker: str | None
    speaker_id: str | None
    verb: str | None
    date: str | None
    day: str | None
    place: str | None
    sentence: str
    cue: str
    article: str
    title: str | None
    publisher: str | None
    url: str | None
    issued: str | None


class Described:
    """What is told of a node: the values of its properties, and what those are called that are nodes themselves."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, str], set[str]] = {}

    def add(self, property: str, naming: str, text: str) -> None:
        """Add a value of a property; `naming` is "" for the value itself."""
        self._told.setdefault((property, naming), set()).add(text)

    def get(self, property: str, naming: str = "") -> str | None:
        """Return the value of a property, the first of several; None where there is none."""
        return min(self._told.get((property, naming), ()), default=None)

    def need(self, property: str, naming: str = "") -> str:
        """Return the value of a property, "" where there is none."""
        return self.get(property, naming) or ""


def read_actor(store: Store, id: str) -> ActorRead | None:
    """Return the actor with this id, None where no article names one."""
    node = f"<{thing_iri('actor', id)}>"
    called = _called(store, node, events=0)
    if called is None:
        return None
    rows = store.query(question("actor", actor=node)).values()
    return ActorRead(
        id=id,
        label=called.label,
        kind=called.kind,
        countries=tuple(sorted({country for country, _ in rows if country})),
        offices=tuple(sorted({office for _, office in rows if office})),
    )


def read_actors(store: Store, *, most: int, after: int) -> tuple[tuple[ActorLine, ...], int]:
    """Return the actors, those in most events first, `most` at most, the first `after` left out.

    The second value is how many there are.
    """
    rows = store.query(question("actors")).values()
    lines = (_called(store, f"<{node}>", events=int(events or 0)) for node, events in rows[after : after + most])
    return tuple(line for line in lines if line is not None), len(rows)


def _called(store: Store, node: str, *, events: int) -> ActorLine | None:
    """Return what an actor is called, None where no article names it; one query each, as fast in stores of any size."""
    for id, label, kind, country in store.query(question("called", actor=node)).values():
        return ActorLine(id=id or "", label=label or "", kind=kind or "", country=country, events=events)
    return None


def read_events(store: Store, actor: str, *, most: int, after: int) -> tuple[tuple[EventRead, ...], int]:
    """Return the events of an actor in order of date, undated first, `most` at most, the first `after` left out.

    The second value is how many there are.
    """
    rows = store.query(question("events-of", actor=f"<{thing_iri('actor', actor)}>")).values()
    days = {event or "": date or issued or "" for event, date, issued in rows}
    shown = sorted(days, key=lambda event: (days[event], event))[after : after + most]
    return read_each(store, shown), len(days)


def read_event(store: Store, id: str) -> EventRead | None:
    """Return the event with this id, None where there is none."""
    node = iri("event", id)
    told = _describe(store, [node])[node]
    return _event(node, told) if told.get("kg:relation") is not None else None


def read_each(store: Store, nodes: Sequence[str]) -> tuple[EventRead, ...]:
    """Return the events with these IRIs, in their order. Each must be one of the store."""
    told = _describe(store, nodes)
    return tuple(_event(node, told[node]) for node in nodes)


def _event(node: str, told: Described) -> EventRead:
    def code(property: str) -> str:
        return told.need(property).rpartition("/")[2]

    def article(property: str) -> str | None:
        return told.get("kg:reportedIn", property)

    cameo, date = code("kg:cameo"), told.get("kg:date")
    known = codebook.load().cameo
    return EventRead(
        id=id_in("event", node) or "",
        source=told.need("kg:source", "rdfs:label"),
        source_id=told.need("kg:source", "dcterms:identifier"),
        source_country=told.get("kg:sourceCountry", "skos:notation"),
        source_office=told.get("kg:sourceOffice"),
        relation=told.need("kg:relation", "rdfs:label"),
        target=told.need("kg:target", "rdfs:label"),
        target_id=told.need("kg:target", "dcterms:identifier"),
        target_country=told.get("kg:targetCountry", "skos:notation"),
        target_office=told.get("kg:targetOffice"),
        act=code("kg:act"),
        plover=code("kg:plover"),
        cameo=cameo,
        cameo_name=known[cameo].name if cameo in known else None,
        quad=code("kg:quad").replace("-", " "),
        mode=told.get("kg:mode"),
        goldstein=told.need("kg:goldstein"),
        modality=code("kg:modality"),
        symmetric=told.get("kg:symmetric") == "true",
        confidence=told.need("kg:confidence"),
        speaker=told.get("kg:speaker", "rdfs:label"),
        speaker_id=told.get("kg:speaker", "dcterms:identifier"),
        verb=told.get("kg:reportingVerb"),
        date=date,
        day=date or article("dcterms:issued"),
        place=told.get("kg:place", "rdfs:label"),
        sentence=told.need("kg:evidence", "oa:exact"),
        cue=told.need("kg:cue", "oa:exact"),
        article=article("dcterms:identifier") or "",
        title=article("dcterms:title"),
        publisher=article("dcterms:publisher"),
        url=article("schema:url"),
        issued=article("dcterms:issued"),
    )


def _describe(store: Store, nodes: Iterable[str]) -> Mapping[str, Described]:
    """Return what is told of each of some nodes, by their IRIs."""
    told = {node: Described() for node in nodes}
    rows: Sequence[tuple[str | None, ...]] = ()
    if told:
        rows = store.query(question("nodes", nodes=" ".join(f"<{node}>" for node in told))).values()
    for node, property, naming, text in rows:
        told[node or ""].add(short(property or ""), short(naming) if naming else "", text or "")
    return told


def question(name: str, **iris: str) -> str:
    """Return a query of the package with IRIs, in angle brackets, in place of its parameters."""
    return Template(_text(name)).substitute(iris)


@cache
def _text(name: str) -> str:
    return (resources.files("kg") / "data" / "server" / "queries" / f"{name}.rq").read_text(encoding="utf-8")
