"""Organisations that no roster can know: told by the word for an organisation in their name, or by their acronym."""

import re
from functools import cache
from itertools import pairwise
from typing import cast, get_args

from kg.actors.load import rows
from kg.actors.text import folded, slug
from kg.codebook.kinds import ActorKind
from kg.errors import DataError
from kg.records import Actor

_SMALL = frozenset(
    {"of", "the", "a", "an", "and", "for", "in", "on", "to", "&", "de", "des", "du", "del", "la", "et", "y", "e"}
)


def new_organisation(name: str, *, introduced: bool = False) -> Actor | None:
    """Return the organisation of a name of two words or more, None where no word of it is one for an organisation.

    The word is the name's last, or stands before "of" or "for": "Farmers' Federation", "Front for Change". An
    organisation that is `introduced` by its acronym is one whatever its words are. Its country is unknown.
    """
    words = [word for word in re.findall(r"[^\W_][\w'’.-]*", name) if word]
    if len(words) < 2 or not all(word[0].isupper() for word in words if word.lower() not in _SMALL):
        return None
    known = _kinds()
    heads = [word for word, after in pairwise(words) if after in {"of", "for"}] or [words[-1]]
    for head in heads:
        if found := known.get(folded(head).strip(".")):
            kind, sector = found
            return Actor(id=slug(name), label=name, kind=kind, sector=sector)
    return Actor(id=slug(name), label=name, kind="ngo") if introduced else None


def initials(name: str) -> str:
    """Return the initials of a name's capitalised words: "Farmers' Federation of Chad" -> "FFC"."""
    words = re.findall(r"[^\W_][\w'’.-]*", name)
    return "".join(part[0] for word in words for part in word.split("-") if part[:1].isupper())


@cache
def _kinds() -> dict[str, tuple[ActorKind, str]]:
    known: dict[str, tuple[ActorKind, str]] = {}
    for word, kind, sector in rows("organisations.tsv", ("word", "kind", "sector")):
        if kind not in get_args(ActorKind):
            raise DataError(f"unknown kind {kind}", place=f"organisations.tsv, {word}")
        known[word] = (cast(ActorKind, kind), sector)
    return known
