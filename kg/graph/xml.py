"""What RDF/XML has no way to write: some characters, and properties whose IRIs do not end in a name."""

import re

from pyoxigraph import Literal, Triple

NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML 1.0 cannot hold, however they are written."""

NAME_AT_END = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*$")
"""What a property's IRI must end with to become the name of an element."""


def unwritable(triple: Triple) -> str | None:
    """Return why a triple cannot be written in RDF/XML; None where it can."""
    if isinstance(triple.object, Literal) and NO_XML.search(triple.object.value):
        why = "XML has no such control character"
    elif not NAME_AT_END.search(triple.predicate.value):
        why = "the property does not end in a name"
    else:
        return None
    said = f"what {str(triple.subject).strip('<>')} says by {triple.predicate.value}"
    return f"{said} cannot be written in RDF/XML: {why}"
