"""Statements written out: as sorted N-Quads, by which two graphs are compared, or in another format of RDF."""

import re
from collections.abc import Iterable
from io import BytesIO

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from kg.graph.iris import PREFIXES

ESCAPE = re.compile(r"\\(?:\\([uU])|.)", re.DOTALL)


def as_sparql(term: NamedNode | Literal) -> str:
    r"""Return a term as every reader of SPARQL understands it alike.

    A backslash before a "u" could be read as the start of an escape (`\u0022`), which some readers resolve before they
    look for the end of a string: the "u" is written as an escape of its own.
    """
    return ESCAPE.sub(lambda found: rf"\\\u{ord(found[1]):04x}" if found[1] else found[0], str(term))


def nquads(quads: Iterable[Quad]) -> str:
    """Return each quad once, one a line, in the order of the lines; "" if there are none."""
    return "".join(sorted({f"{quad} .\n" for quad in quads}))


def serialized(statements: Iterable[Quad] | Iterable[Triple], form: RdfFormat) -> str:
    """Return statements in a format, in their own order, with the program's prefixes."""
    out = BytesIO()
    serialize(statements, out, form, prefixes=dict(PREFIXES))
    return out.getvalue().decode()
