"""Requests and responses, free of any server: what comes in, what goes out, and what is refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from kg.errors import KgError, QueryError

PLAIN = "text/plain; charset=utf-8"
RETRY_AFTER = ("Retry-After", "5")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request. `path` is decoded; where it is no UTF-8, its bytes are surrogate escapes. `query` is as it was sent.

    The names of `headers` are in lower case.
    """

    method: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    def header(self, name: str) -> str | None:
        """Return a header's value, None where it was not sent."""
        return self.headers.get(name)

    @property
    def endpoint(self) -> str:
        """The IRI of the SPARQL endpoint, by the name that the request uses for the server."""
        return f"http://{self.header('host')}/sparql"


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A response: its status, its media type ("" where it has no body), its body, further headers."""

    status: int = HTTPStatus.OK
    type: str = ""
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()


class HttpError(Exception):
    """A request that is not answered: the status, and one line that says why."""

    def __init__(self, status: int, line: str, *headers: tuple[str, str]) -> None:
        self.status = status
        self.line = line
        self.headers = headers
        super().__init__(line)

    def __reduce__(self) -> tuple[type["HttpError"], tuple[object, ...]]:
        return HttpError, (self.status, self.line, *self.headers)

    def response(self) -> Response:
        """Return the response that tells it."""
        line = self.line.encode("utf-8", "replace") + b"\n"
        return Response(status=self.status, type=PLAIN, body=line, headers=self.headers)


def refused(error: KgError) -> HttpError:
    """Return how an error of the program is told: a wrong question as 400, a store that fails as 503."""
    if isinstance(error, QueryError):
        return HttpError(HTTPStatus.BAD_REQUEST, error.line())
    return HttpError(HTTPStatus.SERVICE_UNAVAILABLE, f"{error.what.rstrip('.')}. {error.mend}".strip(), RETRY_AFTER)
