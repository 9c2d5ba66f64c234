"""A server as a process of its own, and requests sent to it as bytes."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

KG = (sys.executable, "-c", "import sys; from kg.cli import main; sys.argv[0] = 'kg'; main()")
PATIENCE = 60.0
"""Seconds until a whole request counts as not answered."""

IMPATIENCE = 0.3
"""Seconds until a request that is not whole is given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a server sent: status 0 where it closed the connection, or was given up, without a word."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A server that runs: its process, and where it listens."""

    process: subprocess.Popen[str]
    host: str
    port: int

    def send(self, raw: bytes, *, whole: bool = True) -> Reply:
        """Send a request over a connection of its own, and return what comes back until the server closes it."""
        with socket.create_connection((self.host, self.port), timeout=PATIENCE) as connection:
            with suppress(ConnectionError):
                connection.sendall(raw)
            if not whole:
                connection.settimeout(IMPATIENCE)
            return _read(connection)

    def get(self, target: str, *, method: str = "GET", **headers: str) -> Reply:
        """Send a request without a body; `headers` are by name with underscores."""
        own = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
        head = f"{method} {target} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\nConnection: close\r\n{own}\r\n"
        return self.send(head.encode())


@contextmanager
def running(store: Path, *arguments: str, environment: Mapping[str, str] = MappingProxyType({})) -> Iterator[Running]:
    """Serve a store at any free port while the block runs, and see that it then ends as it is told to."""
    command = [*KG, "serve", "--store", str(store), "--port", "0", *arguments]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **environment}
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        said = process.stdout.readline()
        assert " at http://" in said, process.stderr.read()
        address = urlsplit(said.split(" at ")[1].split(" ")[0])
        try:
            yield Running(process=process, host=address.hostname or "", port=address.port or 0)
        finally:
            process.send_signal(signal.SIGTERM)
            told = process.stderr.read()
            assert process.wait(PATIENCE) == 0, told
        assert told == "", told


def _read(connection: socket.socket) -> Reply:
    received = bytearray()
    with suppress(TimeoutError, ConnectionError):
        while part := connection.recv(65536):
            received += part
            if _finished(received):
                break
    head, _, body = bytes(received).partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    words = first.split(" ", 2)
    status = int(words[1]) if len(words) > 1 and words[0].startswith("HTTP/") else 0
    pairs = (line.partition(": ") for line in rest)
    return Reply(status=status, headers={name.lower(): value for name, _, value in pairs}, body=body)


def _finished(received: bytearray) -> bool:
    """Tell whether a response is there as a whole, though the connection is still open."""
    head, end, body = bytes(received).partition(b"\r\n\r\n")
    lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length: ")]
    return bool(end and lengths) and len(body) >= int(lengths[0].split(b": ")[1])
