"""The SPARQL 1.1 Protocol: a request for a query or an update, read strictly, as the job to be done.

https://www.w3.org/TR/sparql11-protocol/ , sections 2.1 (query) and 2.2 (update).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Literal
from urllib.parse import parse_qsl

from kg.server.jobs import Change, Question
from kg.server.messages import HttpError, Request

Kind = Literal["query", "update"]

FORM = "application/x-www-form-urlencoded"
DIRECT: Mapping[str, Kind] = {"application/sparql-query": "query", "application/sparql-update": "update"}
FIELDS = 1000
"""Parameters that one request may have."""

QUERY: tuple[Kind, ...] = ("query",)
EITHER: tuple[Kind, ...] = ("query", "update")

Parameters = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """A query or an update as it was sent, with the parameters that stand beside it."""

    kind: Kind
    text: str
    beside: Parameters


def operation(request: Request) -> Operation | None:
    """Return what a request asks for; None for a GET that asks for nothing, which is answered by a description.

    Raises HttpError: 400 where it is no operation of the protocol, 405 for another method, 415 for another media type.
    """
    if request.method in ("GET", "HEAD"):
        given = parameters(request.query)
        if not given:
            return None
        return _one(given, allowed=QUERY)
    if request.method == "POST":
        return _posted(request)
    raise HttpError(HTTPStatus.METHOD_NOT_ALLOWED, "Ask by GET or POST.", ("Allow", "GET, HEAD, POST"))


def question(found: Operation, request: Request) -> Question:
    """Return the job that answers a query. The graphs of the request go before those that the query names."""
    graphs = _values(found.beside, "default-graph-uri"), _values(found.beside, "named-graph-uri")
    given = graphs if any(graphs) else None
    return Question(text=found.text, accept=request.header("accept"), graphs=given, base=request.endpoint)


def change(found: Operation, request: Request) -> Change:
    """Return the job that makes an update. Raises HttpError where the request names graphs, which it may not here."""
    if _values(found.beside, "using-graph-uri") or _values(found.beside, "using-named-graph-uri"):
        what = "An update takes its graphs from its own text here: write USING instead of using-graph-uri."
        raise HttpError(HTTPStatus.BAD_REQUEST, what)
    return Change(text=found.text, base=request.endpoint)


def parameters(text: str) -> Parameters:
    """Return the parameters of a form or of an address. Raises HttpError (400) where they cannot be read as UTF-8."""
    try:
        return tuple(parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=FIELDS))
    except UnicodeDecodeError as error:
        raise HttpError(HTTPStatus.BAD_REQUEST, "A parameter is not in UTF-8.") from error
    except ValueError as error:
        raise HttpError(HTTPStatus.BAD_REQUEST, f"There are more than {FIELDS} parameters.") from error


def _posted(request: Request) -> Operation:
    type, charset = _content_type(request)
    if type == FORM:
        if {"query", "update"} & {name for name, _ in parameters(request.query)}:
            raise HttpError(
                HTTPStatus.BAD_REQUEST, "A form holds the query or update itself, and its address does not."
            )
        return _one(parameters(_utf8(request.body)), allowed=EITHER)
    if type not in DIRECT or charset not in (None, "utf-8", "utf8"):
        offers = ", ".join((FORM, *DIRECT))
        what = f"The content must be one of {offers}, in UTF-8."
        raise HttpError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, what, ("Accept-Post", offers))
    beside = parameters(request.query)
    if {"query", "update"} & {name for name, _ in beside}:
        raise HttpError(HTTPStatus.BAD_REQUEST, "There is a query or update in the address and another in the content.")
    return Operation(kind=DIRECT[type], text=_utf8(request.body), beside=beside)


def _one(given: Parameters, *, allowed: Collection[Kind]) -> Operation:
    """Return the one operation among parameters. Raises HttpError where there is none, several, or one not allowed."""
    found = [(name, value) for name, value in given if name in ("query", "update")]
    if len(found) != 1:
        what = "There is no query." if not found else "There is more than one query or update."
        raise HttpError(HTTPStatus.BAD_REQUEST, what)
    [(name, text)] = found
    beside = tuple((key, value) for key, value in given if key != name)
    for kind in allowed:
        if kind == name:
            return Operation(kind=kind, text=text, beside=beside)
    raise HttpError(HTTPStatus.BAD_REQUEST, "An update is sent by POST.")


def _content_type(request: Request) -> tuple[str, str | None]:
    """Return media type and charset of the content, in lower case. Raises HttpError (415) where it is compressed."""
    if (request.header("content-encoding") or "identity").strip().lower() != "identity":
        raise HttpError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "The content may not be compressed.")
    type, *rest = (request.header("content-type") or "").lower().split(";")
    pairs = (part.partition("=") for part in rest)
    charsets = [value.strip().strip('"') for key, _, value in pairs if key.strip() == "charset"]
    return type.strip(), charsets[0] if charsets else None


def _utf8(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise HttpError(HTTPStatus.BAD_REQUEST, "The content is not in UTF-8.") from error


def _values(given: Parameters, name: str) -> tuple[str, ...]:
    return tuple(value for key, value in given if key == name)
