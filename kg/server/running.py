"""Running the server: workers, then waitress in front of them, until it is interrupted."""

import logging
import signal
import socket
import sys
from collections.abc import Callable

from kg.errors import ServerError, StoreError
from kg.server.app import Application
from kg.server.messages import HttpError
from kg.server.options import Options
from kg.server.pool import QUEUE, Pool
from kg.server.wsgi import wsgi

LONGEST_HEAD = 64 * 1024
"""Bytes of a request's line and headers; a longer query is sent by POST."""

CONNECTIONS = 200
BACKLOG = 128
IDLE = 30
"""Seconds that a connection may say nothing."""

SPARE = 4
"""Threads that serve files and refusals while all others wait for workers."""


def serve(options: Options, *, announce: Callable[[str], None]) -> None:
    """Serve a store until the process is interrupted or told to end; `announce` is given the address when it is ready.

    Raises StoreError where the store cannot be read, ServerError where the address cannot be bound to.
    """
    try:
        pool = Pool(options)
    except HttpError as refusal:
        raise StoreError(refusal.line, place=str(options.store)) from refusal
    try:
        _run(options, pool, announce)
    finally:
        pool.close()


def _run(options: Options, pool: Pool, announce: Callable[[str], None]) -> None:
    from waitress.server import create_server

    logging.getLogger("waitress").setLevel(logging.ERROR)
    with _bound(options) as listening:
        server = create_server(
            wsgi(Application(options, pool)),
            sockets=[listening],
            threads=options.workers + QUEUE + SPARE,
            ident="",
            max_request_body_size=options.longest_request,
            max_request_header_size=LONGEST_HEAD,
            connection_limit=CONNECTIONS,
            channel_timeout=IDLE,
        )
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        host = f"[{options.host}]" if ":" in options.host else options.host
        announce(f"http://{host}:{listening.getsockname()[1]}/")
        try:
            server.run()
        finally:
            server.close()


def _bound(options: Options) -> socket.socket:
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    try:
        return socket.create_server((options.host, options.port), family=family, backlog=BACKLOG)
    except (OSError, UnicodeError) as error:
        what = f"cannot be bound to ({error})"
        raise ServerError(what, place=f"{options.host}:{options.port}", mend="Choose another port or host.") from error
