"""The pages as jobs: an actor, an event, the list of actors, the map; an actor and an event as RDF too."""

from dataclasses import dataclass
from http import HTTPStatus

from kg.build import drawing
from kg.graph.answering import TRIPLES
from kg.graph.iris import iri, thing_iri
from kg.server.accept import choose
from kg.server.jobs import VARY, Place, Question
from kg.server.messages import HttpError, Response
from kg.server.reading import read_actor, read_actors, read_event, read_events
from kg.server.rendering import render
from kg.server.standing import read_facts
from kg.server.tellings import read_tellings

HTML = "text/html; charset=utf-8"
SHOWN = 100
"""Events or actors on one page."""

FEW = 20
"""Reports of the same act, and of the contrary, on the page of an event."""

WORDS = (
    "DESCRIBE <{node}> ?words ?cluster WHERE {{"
    " OPTIONAL {{ <{node}> ?part ?words . ?words oa:exact ?text }} OPTIONAL {{ <{node}> kg:inCluster ?cluster }} }}"
)
ALONE = "DESCRIBE <{node}>"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage:
    """An actor with its events, `SHOWN` at a time; `page` counts from 1."""

    id: str
    title: str
    page: int = 1
    accept: str | None = None

    def run(self, place: Place) -> Response:
        """Return the page, or the actor as RDF; refuse with 404 where no article names it."""
        actor = read_actor(place.store, self.id)
        if actor is None:
            raise HttpError(HTTPStatus.NOT_FOUND, "There is no such actor.")
        node = thing_iri("actor", self.id)
        if choose(self.accept, ("text/html", *TRIPLES)) != "text/html":
            return Question(text=ALONE.format(node=node), accept=self.accept).run(place)
        events, count = read_events(place.store, self.id, most=SHOWN, after=max(0, self.page - 1) * SHOWN)
        pages = _pages(count, self.page)
        listed = {"events": events, "count": count, "page": self.page, "pages": pages}
        facts, known = read_facts(place.store, self.id, most=SHOWN)
        return _html("actor.html", title=self.title, actor=actor, iri=node, facts=facts, known=known, **listed)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """An event with everything that is told of it, and with what others tell of the same act."""

    id: str
    title: str
    accept: str | None = None

    def run(self, place: Place) -> Response:
        """Return the page, or the event as RDF with its words and its cluster; refuse with 404 what is none."""
        event = read_event(place.store, self.id)
        if event is None:
            raise HttpError(HTTPStatus.NOT_FOUND, "There is no such event.")
        node = iri("event", self.id)
        if choose(self.accept, ("text/html", *TRIPLES)) != "text/html":
            return Question(text=WORDS.format(node=node), accept=self.accept).run(place)
        told = read_tellings(place.store, self.id, most=FEW)
        return _html("event.html", title=self.title, event=event, iri=node, told=told)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsPage:
    """The actors of the store, those with most events first, `SHOWN` at a time."""

    title: str
    page: int = 1

    def run(self, place: Place) -> Response:
        """Return the page."""
        actors, count = read_actors(place.store, most=SHOWN, after=max(0, self.page - 1) * SHOWN)
        pages = _pages(count, self.page)
        return _html("actors.html", title=self.title, actors=actors, count=count, page=self.page, pages=pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """The map of who did what to whom, as `kg view` draws it."""

    title: str

    def run(self, place: Place) -> Response:
        """Return the page; refuse where it is longer than an answer may be."""
        body = drawing(place.folder, title=self.title).page.encode()
        if len(body) > place.most:
            raise HttpError(HTTPStatus.BAD_REQUEST, f"The page would be longer than {place.most} bytes: use kg view.")
        return Response(type=HTML, body=body)


def _pages(count: int, page: int) -> int:
    """Return the number of pages that hold `count` things. Raises HttpError (404) where `page` is none of them."""
    pages = max(1, -(-count // SHOWN))
    if not 1 <= page <= pages:
        raise HttpError(HTTPStatus.NOT_FOUND, f"There is no page {page}; the last is {pages}.")
    return pages


def _html(template: str, **values: object) -> Response:
    return Response(type=HTML, body=render(template, **values), headers=(VARY,))
