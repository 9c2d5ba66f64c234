"""The program's prefixes, declared in a query whose server does not know them."""

from kg.graph.guard import TOKEN
from kg.graph.iris import PREFIXES


def with_prefixes(text: str) -> str:
    """Return the query, and before it, on its first line, those of `kg.graph.PREFIXES` that it uses undeclared."""
    used: dict[str, None] = {}
    declared: set[str] = set()
    last = ""
    for match in TOKEN.finditer(text):
        if match.lastgroup == "name":
            prefix = match.group().partition(":")[0]
            (declared.add if last == "PREFIX" else used.setdefault)(prefix)
        if match.lastgroup != "comment":
            last = match.group().upper()
    needed = (name for name in used if name in PREFIXES and name not in declared)
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in needed) + text
