"""A worker: a process of its own that opens a store, does one job after the other, and dies with whoever started it.

A query cannot be stopped from within the process that runs it; a process can be. What the engine writes to standard
error when it dies is of no use to whoever runs the server.
"""

import os
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from multiprocessing.connection import Connection
from pathlib import Path

from kg.errors import KgError
from kg.graph.stores.embedded import OxigraphStore
from kg.server.jobs import Job, Place
from kg.server.messages import HttpError, Response, refused

READY = "ready"
GRACE = 5.0
"""Seconds after which a worker past its time ends itself, should whoever watches over it be gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one job may take: seconds, bytes of memory, bytes of its answer."""

    seconds: float
    memory: int
    answer: int


def work(connection: Connection, folder: Path, limits: Limits, *, writing: bool) -> None:
    """Tell that the store is open, or why it is not, then answer each job that comes, until no more can come."""
    _settle(limits)
    try:
        store = OxigraphStore.writing(folder) if writing else OxigraphStore.reading(folder)
    except KgError as error:
        connection.send(refused(error))
        return
    connection.send(READY)
    place = Place(folder=folder, store=store, most=limits.answer)
    with store:
        while True:
            try:
                job: Job = connection.recv()
            except EOFError:
                return
            with _alarm(limits.seconds + GRACE):
                connection.send(perform(job, place))


def perform(job: Job, place: Place) -> Response:
    """Return the response to a job, whatever becomes of it."""
    try:
        return job.run(place)
    except HttpError as refusal:
        return refusal.response()
    except KgError as error:
        return refused(error).response()
    except MemoryError:
        return HttpError(HTTPStatus.BAD_REQUEST, "The query needs more memory than a query may have.").response()
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        return HttpError(HTTPStatus.BAD_REQUEST, "The engine cannot work out this query.").response()


def _settle(limits: Limits) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    memory = limits.memory if most == resource.RLIM_INFINITY else min(limits.memory, most)
    with suppress(ValueError, OSError):  # macOS does not hold to it
        resource.setrlimit(resource.RLIMIT_DATA, (memory, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if not os.environ.get("KG_DEBUG"):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
