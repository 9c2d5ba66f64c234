"""What the store's engine raises, as the errors of the program's own tree."""

from collections.abc import Iterator
from contextlib import contextmanager

from kg.errors import StoreError, StoreLockedError

LOCKED = ("While lock file", "lock hold by")
DAMAGED = ("Corruption", "corrupt", "Invalid argument", "checksum", "unexpected", "decoding", "panic", "No such file")
FULL = ("No space left", "File too large", "quota")


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turn a failure of the engine into one line that names `place` and the mend.

    The engine tells damage as RuntimeError, OSError or, where it meets bytes that it never wrote, a panic, which
    Python sees as a BaseException of its own.
    """
    try:
        yield
    except (OSError, RuntimeError) as error:
        raise as_store_error(str(error), place) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise as_store_error(f"panic: {error}", place) from error


def as_store_error(message: str, place: str) -> StoreError:
    """Return the error that the engine's message stands for."""
    message = message.replace(place, "")
    if "Permission denied" in message or "Read-only file system" in message:
        return StoreError("may not be opened", place=place, mend="Give yourself the right to write there.")
    if any(sign in message for sign in LOCKED):
        return StoreLockedError(
            "another process is writing to this store", place=place, mend="Wait for it to end, or read without writing."
        )
    if any(sign in message for sign in FULL):
        return StoreError(
            "the disk is full", place=place, mend="What was stored before still stands; make room and run again."
        )
    if any(sign in message for sign in DAMAGED):
        return StoreError(
            f"the store is damaged ({_short(message)})",
            place=place,
            mend="Move the folder aside, then build again or put a copy back.",
        )
    return StoreError(f"the store failed ({_short(message)})", place=place, mend="Run again; if it stays, build anew.")


def _short(message: str) -> str:
    line = " ".join(message.split())
    return line if len(line) <= 160 else line[:159] + "…"
