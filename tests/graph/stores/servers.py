"""Real SPARQL servers on a loopback port, each in a folder of its own, for the tests of the store that asks one."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

PATIENCE = 60
"""Seconds that a server may take to answer for the first time."""

PASSWORD = "dba"
"""Virtuoso's own for its first user, in a database that was made a second ago and is gone with the test."""

VIRTUOSO_INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 100
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
LiteMode = 0
DisableUnixSocket = 1
CaseMode = 2
DirsAllowed = .
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
ThreadsPerQuery = 2
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 4
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = 10000
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server that answers: the address that `open_store` takes, and what the environment must say beside it."""

    url: str
    environment: dict[str, str]


def oxigraph_program() -> str | None:
    """Return the path of the `oxigraph` program, of the environment or the machine; None where there is none."""
    own = Path(sys.executable).with_name("oxigraph")
    return str(own) if own.is_file() else shutil.which("oxigraph")


def virtuoso_program() -> str | None:
    """Return the path of Virtuoso's program; None where there is none."""
    return shutil.which("virtuoso-t")


@contextmanager
def oxigraph(folder: Path) -> Iterator[Server]:
    """Run the Oxigraph server over a new database in `folder`."""
    port = free_port()
    command = [str(oxigraph_program()), "serve", "--location", str(folder / "db"), "--bind", f"127.0.0.1:{port}"]
    with _running(command, folder, f"http://127.0.0.1:{port}/query?query=ASK%7B%7D"):
        yield Server(url=f"http://127.0.0.1:{port}", environment={})


@contextmanager
def virtuoso(folder: Path) -> Iterator[Server]:
    """Run Virtuoso over a new database in `folder`."""
    sql, http = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(VIRTUOSO_INI.format(sql=sql, http=http), encoding="utf-8")
    command = [str(virtuoso_program()), "+foreground", "+configfile", "virtuoso.ini"]
    with _running(command, folder, f"http://127.0.0.1:{http}/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D"):
        yield Server(
            url=f"http://127.0.0.1:{http}/sparql",
            environment={"KG_STORE_USER": "dba", "KG_STORE_PASSWORD": PASSWORD},
        )


def free_port() -> int:
    """Return a loopback port that nobody listens at now."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _running(command: list[str], folder: Path, probe: str) -> Iterator[None]:
    log = folder / "output.txt"
    with log.open("wb") as out, subprocess.Popen(command, cwd=folder, stdout=out, stderr=out) as process:
        try:
            _wait_for(probe, process, log)
            yield
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait_for(probe: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(probe, timeout=5):
                return
        except HTTPError:
            raise
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"{process.args!r} does not answer: {log.read_text(encoding='utf-8', errors='replace')[-2000:]}")
