"""An application over a small store, called without a network, its jobs done in this process."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from kg.graph.stores.embedded import OxigraphStore
from kg.server.app import Application
from kg.server.jobs import Job, Place
from kg.server.messages import Request, Response
from kg.server.options import Options
from kg.server.worker import perform

HOST = "127.0.0.1:8383"
FORM = "application/x-www-form-urlencoded"
TOKEN = "a-token-of-some-length"
MOST = 1024 * 1024


class Here:
    """Does the jobs in this process, over a store in memory."""

    def __init__(self, store: OxigraphStore) -> None:
        self._place = Place(folder=Path("nowhere"), store=store, most=MOST)

    def answer(self, job: Job) -> Response:
        """Return the response to a job that reads."""
        return perform(job, self._place)

    def change(self, job: Job) -> Response:
        """Return the response to a job that writes."""
        return perform(job, self._place)


@dataclass(kw_only=True)
class Client:
    """Sends requests to an application as a browser or a program would."""

    application: Application
    headers: Mapping[str, str] = field(default_factory=lambda: {"host": HOST})

    def __call__(self, method: str, path: str, *, query: str = "", body: bytes = b"", **headers: str) -> Response:
        """Send a request; `headers` are by name with underscores."""
        return self.send(method, path, headers, query=query, body=body)

    def send(
        self, method: str, path: str, headers: Mapping[str, str], *, query: str = "", body: bytes = b""
    ) -> Response:
        """Send a request with these headers, by name with underscores, beside the client's own."""
        own = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.application(
            Request(method=method, path=path, query=query, headers={**self.headers, **own}, body=body)
        )

    def ask(self, text: str, **headers: str) -> Response:
        """Send a query by GET."""
        return self.send("GET", "/sparql", headers, query=urlencode({"query": text}))

    def post(self, *fields: tuple[str, str], **headers: str) -> Response:
        """Send a form."""
        return self.send("POST", "/sparql", {"content_type": FORM, **headers}, body=urlencode(fields).encode())


def client(store: OxigraphStore, *, token: str | None = None, origins: tuple[str, ...] = ()) -> Client:
    """Return a client of an application that serves a store."""
    options = Options(store=Path("nowhere"), token=token, origins=origins, names=("kg.example",))
    return Client(application=Application(options, Here(store)))


def header(response: Response, name: str) -> str | None:
    """Return a header of a response, None where it has none of that name."""
    return next((value for key, value in response.headers if key.lower() == name.lower()), None)


def line(response: Response) -> str:
    """Return the one line that a refusal is told in."""
    text = response.body.decode()
    assert response.type == "text/plain; charset=utf-8"
    assert text.endswith("\n")
    assert text.count("\n") == 1, text
    return text.rstrip("\n")
