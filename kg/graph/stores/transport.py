"""Requests to a SPARQL server: tried again where a failure may pass, and failures told in one line.

Every request that the store makes may be made twice: queries and whole graphs by their nature, and updates because
they name every statement, without blank nodes.
"""

import re
import time
from collections.abc import Callable, Generator, Mapping

import httpx

from kg.errors import StoreError
from kg.graph.stores.access import Access

PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""The statuses of failures that may pass."""

TRIES = 4
PAUSE = 0.5
LONGEST_WAIT = 60.0
CONNECT = 10.0
SHOWN = 200

MARKUP = re.compile(r"<[^<>]*>")

Wait = Callable[[float], object]


class Transport:
    """The connection to one server. Requests are sent one after the other, over connections that are kept.

    A request that fails in a way that may pass is sent again, `TRIES` times in all, after 0.5, 1, 2 seconds, or what
    the server asks for (Retry-After, in seconds), up to a minute.
    """

    def __init__(self, access: Access, *, place: str, wait: Wait = time.sleep, wire: httpx.BaseTransport | None = None):
        self._place = place
        self._wait = wait
        self.program = ""
        """What the server calls itself ("Virtuoso/07.20"), once it has answered."""
        self._client = httpx.Client(
            auth=_auth(access),
            timeout=httpx.Timeout(access.timeout, connect=min(CONNECT, access.timeout)),
            transport=wire,
            headers={"User-Agent": "diplomatic-kg"},
        )

    def send(
        self,
        method: str,
        address: str,
        *,
        accept: str = "*/*",
        form: Mapping[str, str] | None = None,
        graph: str | None = None,
        content: bytes | None = None,
        kind: str | None = None,
        missing: bool = False,
    ) -> httpx.Response:
        """Return the server's answer: a success, or, where `missing` allows that, that it knows no such graph (404).

        `form` is sent as a form; `content`, of the media type `kind`, as it is; `graph` names a graph in the address.
        Raises StoreError where there is no answer, or another.
        """
        headers = {"Accept": accept} | ({"Content-Type": kind} if kind else {})
        params = None if graph is None else {"graph": graph}
        for attempt in range(1, TRIES + 1):
            try:
                answer = self._client.request(
                    method, address, headers=headers, params=params, data=form, content=content
                )
            except httpx.TransportError as error:
                failure, asked = self._unreached(error, address), ""
            except httpx.HTTPError as error:
                raise self._unreached(error, address) from error
            else:
                self.program = answer.headers.get("Server", "")
                if answer.is_success or (missing and answer.status_code == httpx.codes.NOT_FOUND):
                    return answer
                failure, asked = self._refused(answer), answer.headers.get("Retry-After", "")
                if answer.status_code not in PASSING:
                    raise failure
            if attempt < TRIES:
                self._wait(_pause(attempt, asked))
        raise failure

    def close(self) -> None:
        """Let go of the connections; closing twice is no error."""
        self._client.close()

    def _unreached(self, error: httpx.HTTPError, address: str) -> StoreError:
        if isinstance(error, httpx.TimeoutException):
            mend = "Ask for less, or allow more seconds in KG_STORE_TIMEOUT."
            return StoreError("the server gave no answer in time", place=self._place, mend=mend)
        what = f"the server cannot be reached at {address} ({_short(str(error)) or type(error).__name__})"
        return StoreError(what, place=self._place, mend="Check the address, and that the server runs.")

    def _refused(self, answer: httpx.Response) -> StoreError:
        if answer.status_code in (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN):
            mend = "Set KG_STORE_USER and KG_STORE_PASSWORD, or KG_STORE_TOKEN, to those of one who may write there."
            what = f"the server refuses access ({answer.status_code} {answer.reason_phrase})"
            return StoreError(what, place=self._place, mend=mend)
        if answer.is_redirect:
            mend = "Give the address that it names."
            what = f"the server sends to another address ({answer.headers.get('Location', 'unnamed')})"
            return StoreError(what, place=self._place, mend=mend)
        told = _short(MARKUP.sub(" ", answer.text)) or answer.reason_phrase
        what = f"the server answered {answer.status_code} at {answer.request.url.path}: {told}"
        mend = "" if answer.status_code not in (404, 405) else "Check the address of the server."
        return StoreError(what, place=self._place, mend=mend)


class _Credentials(httpx.Auth):
    """A user and a password, told in the way that the server asks for: Digest where it can, else Basic.

    They are told only where they are asked for; a server that has asked once is told at once from then on.
    """

    requires_response_body = False

    def __init__(self, user: str, password: str) -> None:
        self._digest = httpx.DigestAuth(user, password)
        self._basic = httpx.BasicAuth(user, password)
        self._way: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if self._way is None:
            answer = yield request
            challenge = ", ".join(answer.headers.get_list("WWW-Authenticate")).lower()
            if answer.status_code != httpx.codes.UNAUTHORIZED or not challenge:
                return
            self._way = self._digest if "digest" in challenge else self._basic
        yield from self._way.auth_flow(request)


class _Token(httpx.Auth):
    def __init__(self, token: str) -> None:
        self._header = f"Bearer {token}"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = self._header
        yield request


def _auth(access: Access) -> httpx.Auth | None:
    if access.token is not None:
        return _Token(access.token)
    if access.user is not None and access.password is not None:
        return _Credentials(access.user, access.password)
    return None


def _pause(attempt: int, asked: str) -> float:
    if asked.isascii() and asked.isdigit():
        return min(float(asked), LONGEST_WAIT)
    return float(PAUSE * 2 ** (attempt - 1))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
