"""How a store is served: where, to whom, and within which limits."""

from dataclasses import dataclass, field
from pathlib import Path

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What `serve` is told.

    `host` and `port` are what it binds to; port 0 is any that is free. `names` are further names under which it may be
    addressed, `origins` the sites whose pages may ask it. A query may take `seconds` and `memory` bytes; `workers` are
    answered at a time. `longest_request` and `longest_answer` are in bytes. Updates are made for those who bring
    `token`; None refuses them all.
    """

    store: Path
    host: str = "127.0.0.1"
    port: int = 8383
    names: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    title: str = "Who did what to whom"
    seconds: float = 30.0
    workers: int = 2
    memory: int = 4096 * MEBIBYTE
    longest_request: int = MEBIBYTE
    longest_answer: int = 64 * MEBIBYTE
    token: str | None = field(default=None, repr=False)
