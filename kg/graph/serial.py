"""Statements written out: as sorted N-Quads, by which two graphs are compared, or in another format of RDF."""

from collections.abc import Iterable
from io import BytesIO

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from kg.graph.iris import PREFIXES


def nquads(quads: Iterable[Quad]) -> str:
    """Return each quad once, one a line, in the order of the lines; "" if there are none."""
    return "".join(sorted({f"{quad} .\n" for quad in quads}))


def serialized(statements: Iterable[Quad] | Iterable[Triple], form: RdfFormat) -> str:
    """Return statements in a format, in their own order, with the program's prefixes."""
    out = BytesIO()
    serialize(statements, out, form, prefixes=dict(PREFIXES))
    return out.getvalue().decode()
