"""The error tree: every failure that a user can meet, drawn here.

KgError                     one clear line: the place, what is wrong, the mend
├── InputError              an article, table or record that cannot be read
│   └── NothingReadError    none of the inputs can be read; it holds the error of each
├── OutputError             a file that cannot be written (disk full, no permission)
├── EndpointError           a SPARQL endpoint cannot be reached, or does not answer as one
├── DataError               the package's own data is inconsistent (codebook, lexicon, roster, cues)
├── ModelError              the language model is unknown or cannot be loaded
├── StoreError              the graph store cannot be opened or is damaged
│   ├── StoreVersionError   it was written by another version of the program
│   └── StoreLockedError    another process is writing to it
├── QueryError              a SPARQL query, its name or its parameters are wrong
└── ServerError             the server cannot be started
"""

from collections.abc import Sequence


class KgError(Exception):
    """A failure told in one line.

    `place` names the file, line or record; `mend` says what the user can do. Either may be empty.
    """

    def __init__(self, what: str, *, place: str = "", mend: str = "") -> None:
        self.what = what
        self.place = place
        self.mend = mend
        super().__init__(self.line())

    def line(self) -> str:
        """Return the message as one line: `place: what. mend`."""
        head = f"{self.place}: {self.what}" if self.place else self.what
        text = f"{head.rstrip('.')}. {self.mend}" if self.mend else head
        return " ".join(text.split())


class InputError(KgError):
    """An input cannot be read; nothing was made of it."""


class NothingReadError(InputError):
    """None of the inputs can be read; `failures` holds the error of each."""

    def __init__(self, failures: Sequence[KgError]) -> None:
        self.failures = tuple(failures)
        super().__init__("none of the inputs can be read: " + "; ".join(error.line() for error in failures))


class OutputError(KgError):
    """A result cannot be written; what stood there before still stands."""


class EndpointError(KgError):
    """A SPARQL endpoint cannot be reached, or does not answer as one."""


class DataError(KgError):
    """The data shipped with the program breaks its own schema."""


class ModelError(KgError):
    """The language model is unknown, or it lacks a component that the pipeline requires."""


class StoreError(KgError):
    """The graph store cannot be opened, read or written."""


class StoreVersionError(StoreError):
    """The graph store was written by a version of the program that this one cannot read."""


class StoreLockedError(StoreError):
    """Another process holds the graph store open for writing."""


class QueryError(KgError):
    """A SPARQL query cannot be parsed or run, or a named query is unknown."""


class ServerError(KgError):
    """The server cannot be started."""
