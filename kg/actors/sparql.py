"""Asking a SPARQL endpoint over HTTP: the only code of the package that goes to the network."""

import json
import time
from collections.abc import Callable, Iterator
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from kg.errors import EndpointError

Row = dict[str, str]
"""A row of an answer: the text of each variable that is bound."""

RESULTS = "application/sparql-results+json"
PASSING = frozenset({429, 500, 502, 503, 504})
"""The statuses of failures that may pass: the question is put again."""

LONGEST_WAIT = 60.0
_LARGEST = 64_000_000
_PIECE = 65_536


class _Straight(HTTPRedirectHandler):
    """Follows no redirection: a question sent with POST would arrive without its text."""

    def redirect_request(self, *_: Any) -> None:
        """Take the redirection for the error that it is here."""


class Endpoint:
    """A SPARQL 1.1 endpoint at an http or https address.

    A question that fails in a way that may pass is put again, `tries` times in all, after 1, 2, 4 ... times `pause`
    seconds, or what the server asks for, up to a minute. `timeout` is in seconds, for each try as a whole.
    """

    def __init__(
        self,
        address: str,
        *,
        agent: str,
        timeout: float = 60.0,
        tries: int = 4,
        pause: float = 2.0,
        wait: Callable[[float], object] = time.sleep,
    ) -> None:
        try:
            parts = urlsplit(address)
        except ValueError:
            parts = urlsplit("")
        if parts.scheme not in {"http", "https"} or not parts.hostname or not address.isprintable() or " " in address:
            mend = "It begins with https:// or http://."
            raise EndpointError("it is no address of an endpoint", place=address, mend=mend)
        self._address = address
        self._headers = {"Accept": RESULTS, "User-Agent": agent, "Content-Type": "application/x-www-form-urlencoded"}
        self._timeout = timeout
        self._tries = tries
        self._pause = pause
        self._wait = wait
        self._open = build_opener(_Straight).open

    def select(self, query: str) -> tuple[Row, ...]:
        """Return the rows that a SELECT query gives, () if there are none. Raises `EndpointError` if it gives none."""
        for attempt in range(1, self._tries + 1):
            try:
                return tuple(self._rows(self._ask(query)))
            except HTTPError as error:
                with error:
                    what, asked = (
                        f"the endpoint answered {error.code} {error.reason}",
                        error.headers.get("Retry-After", ""),
                    )
                if error.code not in PASSING:
                    raise self._failure(what, "Check the address of the endpoint.") from error
            except (URLError, OSError, HTTPException) as error:
                what, asked = _told(error), ""
            if attempt < self._tries:
                self._wait(min(float(asked) if asked.isdecimal() else self._pause * 2 ** (attempt - 1), LONGEST_WAIT))
        raise self._failure(f"{what}, {self._tries} times", "Try again later, or with fewer --countries.")

    def _failure(self, what: str, mend: str) -> EndpointError:
        return EndpointError(what, place=self._address, mend=mend)

    def _ask(self, query: str) -> bytes:
        until = time.monotonic() + self._timeout
        request = Request(self._address, data=urlencode({"query": query}).encode(), headers=self._headers)
        with self._open(request, timeout=self._timeout) as answer:
            return self._read(answer, until)

    def _read(self, answer: HTTPResponse, until: float) -> bytes:
        """Read an answer within the time left, however slowly it drips."""
        pieces: list[bytes] = []
        size = 0
        while piece := answer.read1(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > _LARGEST:
                raise self._failure("the answer is larger than 64 MB", "Ask for fewer --countries.")
            if time.monotonic() > until:
                raise TimeoutError
        return b"".join(pieces)

    def _rows(self, answer: bytes) -> Iterator[Row]:
        try:
            bindings = json.loads(answer)["results"]["bindings"]
            for row in bindings:
                yield {name: str(term["value"]) for name, term in row.items()}
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            mend = "Is the address that of a SPARQL endpoint?"
            raise self._failure("the answer is no JSON of SPARQL results", mend) from error


def _told(error: Exception) -> str:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError):
        return "the endpoint did not answer in time"
    words = (reason.strerror or str(reason)) if isinstance(reason, OSError) else str(reason)
    return f"the endpoint cannot be reached ({words or type(reason).__name__})"
