"""Between WSGI (PEP 3333) and the application."""

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from typing import Any

from kg.server.messages import Request, Response

StartResponse = Callable[[str, list[tuple[str, str]]], object]


def wsgi(application: Callable[[Request], Response]) -> Callable[[Mapping[str, Any], StartResponse], Iterable[bytes]]:
    """Return the application as a WSGI server calls it."""

    def called(environ: Mapping[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        request = read(environ)
        response = application(request)
        start_response(_status(response.status), _headers(response))
        return [] if request.method == "HEAD" else [response.body]

    return called


def read(environ: Mapping[str, Any]) -> Request:
    """Return the request that a WSGI server hands over; its path is in the bytes of Latin-1 there."""
    headers = {key[5:].replace("_", "-").lower(): value for key, value in environ.items() if key.startswith("HTTP_")}
    for key in ("CONTENT_TYPE", "CONTENT_LENGTH"):
        if environ.get(key):
            headers[key.replace("_", "-").lower()] = environ[key]
    return Request(
        method=environ["REQUEST_METHOD"],
        path=environ["PATH_INFO"].encode("latin-1").decode("utf-8", "surrogateescape"),
        query=environ["QUERY_STRING"],
        headers=headers,
        body=environ["wsgi.input"].read(),
    )


def _status(status: int) -> str:
    return f"{int(status)} {HTTPStatus(status).phrase}"


def _headers(response: Response) -> list[tuple[str, str]]:
    type = [("Content-Type", response.type)] if response.type else []
    length = [("Content-Length", str(len(response.body)))] if response.status != HTTPStatus.NO_CONTENT else []
    return [*type, *length, *response.headers]
