"""The application: a request in, a response out, whatever the request."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from http import HTTPStatus
from typing import Protocol

from kg.errors import KgError
from kg.server.description import description
from kg.server.editor import editor
from kg.server.graphs import whole_graph
from kg.server.jobs import Job, Linking
from kg.server.messages import HttpError, Request, Response, refused
from kg.server.options import Options
from kg.server.origins import check_origin, check_token, sharing
from kg.server.pages import ActorPage, ActorsPage, EventPage, MapPage
from kg.server.policies import policy
from kg.server.protocol import change, operation, parameters, question
from kg.server.static import static

READ = ("GET", "HEAD")
PREFLIGHT = (
    ("Access-Control-Allow-Methods", "GET, HEAD, POST"),
    ("Access-Control-Allow-Headers", "Accept, Authorization, Content-Type"),
)
LONGEST_PAGE = 9
"""Digits of a page's number."""

log = logging.getLogger("kg.server")


class Workers(Protocol):
    """What does the jobs: a `Pool`, or whatever a test puts in its place."""

    def answer(self, job: Job) -> Response:
        """Return the response to a job that reads. Raises HttpError."""

    def change(self, job: Job) -> Response:
        """Return the response to a job that writes. Raises HttpError."""


class Application:
    """The server without a network: call it with a request. Safe to use from several threads."""

    def __init__(self, options: Options, workers: Workers) -> None:
        self._options = options
        self._workers = workers
        self._pages: dict[str, Callable[[Request], Response]] = {
            "/": lambda _: editor(options.title),
            "/actor/": self._actors,
            "/graph": lambda _: workers.answer(MapPage(title=options.title)),
            "/rdf-graph-store": lambda request: workers.answer(whole_graph(request)),
        }

    def __call__(self, request: Request) -> Response:
        """Return the response to a request; nothing is raised. That to HEAD has the body of GET, for its length."""
        try:
            check_origin(request, self._options)
            response = self._answer(request)
        except HttpError as refusal:
            response = refusal.response()
        except KgError as error:
            response = refused(error).response()
        except Exception:
            log.exception("an error of the program itself, please report it")
            what = "An error of the program itself; the server's log says more."
            response = HttpError(HTTPStatus.INTERNAL_SERVER_ERROR, what).response()
        own = (*policy(request.path), *sharing(request, self._options))
        return replace(response, headers=(*response.headers, *own))

    def _answer(self, request: Request) -> Response:
        if request.method == "OPTIONS" and sharing(request, self._options):
            return Response(status=HTTPStatus.NO_CONTENT, headers=PREFLIGHT)
        if request.path == "/sparql":
            return self._sparql(request)
        found = self._page(request)
        if found is None:
            raise HttpError(HTTPStatus.NOT_FOUND, "There is nothing here.")
        if request.method not in READ:
            raise HttpError(HTTPStatus.METHOD_NOT_ALLOWED, "This can only be read.", ("Allow", ", ".join(READ)))
        return found(request)

    def _sparql(self, request: Request) -> Response:
        asked = operation(request)
        if asked is None:
            return self._workers.answer(description(request, updates=self._options.token is not None))
        if asked.kind == "query":
            return self._workers.answer(question(asked, request))
        check_token(request, self._options)
        return self._changed(change(asked, request))

    def _changed(self, update: Job) -> Response:
        """Return the response to an update, once acts are linked anew: what it did stands, whatever comes of that."""
        response = self._workers.change(update)
        if response.status == HTTPStatus.NO_CONTENT:
            with suppress(HttpError):
                self._workers.change(Linking())
        return response

    def _page(self, request: Request) -> Callable[[Request], Response] | None:
        """Return what answers at a path, None where nothing does."""
        if request.path in self._pages:
            return self._pages[request.path]
        space, _, name = request.path.removeprefix("/").partition("/")
        if space == "actor" and name:
            return lambda request: self._actor(request, name)
        if space == "event" and name:
            return lambda request: self._event(request, name)
        file = static(name) if space == "static" else None
        return None if file is None else lambda _: file

    def _actor(self, request: Request, id: str) -> Response:
        accept, page = request.header("accept"), _number(request)
        return self._workers.answer(ActorPage(id=_known(id), title=self._options.title, page=page, accept=accept))

    def _event(self, request: Request, id: str) -> Response:
        accept = request.header("accept")
        return self._workers.answer(EventPage(id=_known(id), title=self._options.title, accept=accept))

    def _actors(self, request: Request) -> Response:
        return self._workers.answer(ActorsPage(title=self._options.title, page=_number(request)))


def _known(id: str) -> str:
    """Return an id as it is. Raises HttpError (404) where the path was no UTF-8: no id is spelt so."""
    if any("\udc80" <= char <= "\udcff" for char in id):
        raise HttpError(HTTPStatus.NOT_FOUND, "There is nothing here.")
    return id


def _number(request: Request) -> int:
    """Return the page that a list is asked for, 1 where none is. Raises HttpError (400) where it is no number."""
    given = [value for name, value in parameters(request.query) if name == "page"]
    if not given:
        return 1
    if len(given) > 1 or not (given[0].isascii() and given[0].isdecimal()) or len(given[0]) > LONGEST_PAGE:
        raise HttpError(HTTPStatus.BAD_REQUEST, "The page is not a number.")
    return int(given[0])
