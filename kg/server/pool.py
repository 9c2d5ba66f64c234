"""The workers: a few processes that answer, each over the latest snapshot; one that runs too long is killed."""

import queue
import threading
from contextlib import suppress
from http import HTTPStatus
from multiprocessing import get_context
from pathlib import Path

from kg.server.jobs import Job
from kg.server.messages import RETRY_AFTER, HttpError, Response
from kg.server.options import Options
from kg.server.snapshots import Snapshot, Snapshots
from kg.server.worker import READY, Limits, work

STARTING = 60.0
"""Seconds that a worker may take to open the store."""

WAITING = 10.0
"""Seconds that a request waits for a worker to be free."""

QUEUE = 8
"""Requests that may wait at a time; the threads that serve pages and files are never all taken by them."""

_SPAWN = get_context("spawn")


class Worker:
    """One process with a store open. Not safe to use from several threads at a time."""

    def __init__(
        self, folder: Path, limits: Limits, *, writing: bool = False, snapshot: Snapshot | None = None
    ) -> None:
        """Start it. Raises HttpError where it cannot open the store. `snapshot` is kept as long as it runs."""
        self.snapshot = snapshot
        self._seconds = limits.seconds
        self._pipe, end = _SPAWN.Pipe()
        arguments = {"target": work, "args": (end, folder, limits), "kwargs": {"writing": writing}, "daemon": True}
        self._process = _SPAWN.Process(**arguments)  # type: ignore[arg-type]
        self._process.start()
        end.close()
        told = self._told(STARTING)
        if told != READY:
            self.stop()
            raise told if isinstance(told, HttpError) else _busy("The store could not be opened.")

    def alive(self) -> bool:
        """Tell whether it can be given a job."""
        return self._process.is_alive()

    def ask(self, job: Job) -> Response:
        """Return the response to a job.

        Raises HttpError where it takes too long (504), or where the process dies of it (400); the worker is then gone.
        """
        try:
            self._pipe.send(job)
        except OSError as error:
            self.stop()
            raise _busy("The worker was gone.") from error
        told = self._told(self._seconds)
        if isinstance(told, Response):
            return told
        late = self.alive()
        self.stop()
        if late:
            what = f"The query ran longer than the {self._seconds:g} seconds that it may take."
            raise HttpError(HTTPStatus.GATEWAY_TIMEOUT, what)
        what = "The query is nested too deeply, or needs more memory than a query may have."
        raise HttpError(HTTPStatus.BAD_REQUEST, what)

    def stop(self) -> None:
        """End the process at once; stopping twice is no error."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _told(self, seconds: float) -> object:
        """Return what the process says within some seconds; None where it says nothing, or is gone."""
        with suppress(EOFError, OSError):
            if self._pipe.poll(seconds):
                return self._pipe.recv()
            return None
        self._process.join(1.0)
        return None


class Pool:
    """All workers of a server. Safe to use from several threads."""

    def __init__(self, options: Options) -> None:
        """Start the workers over a snapshot of the store. Raises StoreError or HttpError where that cannot be done."""
        self._options = options
        self._limits = Limits(seconds=options.seconds, memory=options.memory, answer=options.longest_answer)
        self._snapshots = Snapshots(options.store)
        self._waiting = threading.BoundedSemaphore(options.workers + QUEUE)
        self._writing = threading.Lock()
        self._idle: queue.LifoQueue[Worker | None] = queue.LifoQueue()
        for _ in range(options.workers):
            self._idle.put(self._reader())

    def answer(self, job: Job) -> Response:
        """Return the response to a job over the latest snapshot. Raises HttpError where it cannot be done now."""
        if not self._waiting.acquire(blocking=False):
            raise _busy("All workers are busy.")
        try:
            worker = self._idle.get(timeout=WAITING)
        except queue.Empty:
            raise _busy("All workers are busy.") from None
        finally:
            self._waiting.release()
        fresh: Worker | None = None
        try:
            fresh = self._fresh(worker)
            return fresh.ask(job)
        finally:
            self._idle.put(fresh)

    def change(self, job: Job) -> Response:
        """Return the response to a job that writes; one is done at a time. Raises HttpError where it cannot be done."""
        with self._writing:
            worker = Worker(self._options.store, self._limits, writing=True)
            try:
                return worker.ask(job)
            finally:
                worker.stop()

    def close(self) -> None:
        """End all workers that are not at work; those at work end with the process."""
        with suppress(queue.Empty):
            while True:
                if worker := self._idle.get_nowait():
                    worker.stop()

    def _fresh(self, worker: Worker | None) -> Worker:
        """Return a worker that lives and sees the store as it stands: this one, or one in its place."""
        if worker and worker.alive() and worker.snapshot is self._snapshots.latest():
            return worker
        if worker:
            worker.stop()
        return self._reader()

    def _reader(self) -> Worker:
        latest = self._snapshots.latest()
        return Worker(latest.folder, self._limits, snapshot=latest)


def _busy(line: str) -> HttpError:
    return HttpError(HTTPStatus.SERVICE_UNAVAILABLE, f"{line} Try again.", RETRY_AFTER)
