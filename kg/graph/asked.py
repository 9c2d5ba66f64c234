"""Asking a store: by SPARQL text, or by a file of it. Named queries: `kg.graph.named`."""

from pathlib import Path

from kg.errors import QueryError
from kg.graph.results import Result
from kg.graph.stores.protocol import Store


def query(store: Store, text: str) -> Result:
    """Answer a SPARQL 1.1 query: SELECT, ASK, CONSTRUCT or DESCRIBE; the prefixes of `kg.graph.PREFIXES` are bound.

    Raises QueryError, with line and column, where the text is no query; an update is none.
    """
    return store.query(text)


def query_file(store: Store, path: Path) -> Result:
    """Answer the query in a UTF-8 file. Raises QueryError where it cannot be read or holds no query."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"cannot be read ({error})", place=str(path), mend="Give a UTF-8 file of SPARQL.") from error
    return store.query(text)
