"""What a worker is given to do: frozen, so that it can be sent to another process, and done there over a store."""

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Protocol

from kg.graph import cluster
from kg.graph.answering import Answer, answer, graph, update
from kg.graph.stores.embedded import OxigraphStore
from kg.server.accept import choose
from kg.server.messages import HttpError, Response

VARY = ("Vary", "Accept")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a job is done: the folder of the store, the store opened, and the bytes that an answer may have."""

    folder: Path
    store: OxigraphStore
    most: int


class Job(Protocol):
    """A piece of work that ends in a response. Raises HttpError or KgError where it cannot be done."""

    def run(self, place: Place) -> Response:
        """Do it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A SPARQL query; `graphs` are the IRIs of the default and of the named graphs that the request gives, if any.

    IRIs that are not whole are taken from `base`.
    """

    text: str
    accept: str | None = None
    graphs: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    base: str | None = None

    def run(self, place: Place) -> Response:
        """Answer it, in the media type that the client wants most."""

        def wanted(offers: Iterable[str]) -> str:
            return choose(self.accept, offers)

        found = answer(place.store, self.text, choose=wanted, most=place.most, graphs=self.graphs, base=self.base)
        return sent(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeGraph:
    """A named graph, or all of them together where `name` is None."""

    name: str | None
    accept: str | None = None

    def run(self, place: Place) -> Response:
        """Return its triples; refuse with 404 where the store has no graph of that name."""

        def wanted(offers: Iterable[str]) -> str:
            return choose(self.accept, offers)

        found = graph(place.store, self.name, choose=wanted, most=place.most)
        if found is None:
            raise HttpError(HTTPStatus.NOT_FOUND, "There is no graph of that name.")
        return sent(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A SPARQL update; it needs a store that is open for writing."""

    text: str
    base: str | None = None

    def run(self, place: Place) -> Response:
        """Make the change."""
        update(place.store, self.text, base=self.base)
        return Response(status=HTTPStatus.NO_CONTENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Linking:
    """The clusters made right for the articles that an update has left; it needs a store that is open for writing."""

    def run(self, place: Place) -> Response:
        """Make them right."""
        cluster(place.store)
        return Response(status=HTTPStatus.NO_CONTENT)


def sent(found: Answer) -> Response:
    """Return the response that holds an answer."""
    return Response(type=found.type, body=found.body, headers=(VARY,))
