"""By which kind of words a text names an actor, as far as the words and the actor tell."""

from collections.abc import Iterable
from typing import Literal

from kg.coding.naming import PRONOUNS
from kg.records import ActorMention

Way = Literal["name", "part of the name", "office", "pronoun", "group", "other words for it", "description"]
"""name: all of it stands there. part of the name: a surname, a short form. office: "the prime minister". pronoun: "it".
group: people without a name of their own ("Chinese companies"). other words for it: a capital, a seat, an adjective
("Beijing", "the Kremlin", "Chinese"). description: words without a name ("the country", "both sides")."""

RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})
SMALL = frozenset({"", "the", "a", "an", "of", "and"})


def way(mention: ActorMention) -> Way:
    """Return the kind of words by which the text names an actor."""
    words = mention.mention.split()
    if mention.mention.lower() in PRONOUNS | RELATIVES:
        return "pronoun"
    if mention.kind == "unnamed_group":
        return "group"
    label = mention.label.split()
    if _bare(label) <= _bare(words):
        return "name"
    if _names(label) & _names(words):
        return "part of the name"
    if mention.office is not None and _bare(mention.office.split()) & _bare(words):
        return "office"
    return "other words for it" if _names(words) else "description"


def _bare(words: Iterable[str]) -> set[str]:
    """Return the words in lower case, without the stops, quotes and possessives around them."""
    return {word.strip("“”‘’\"'.,-").removesuffix("'s").removesuffix("’s").lower() for word in words} - SMALL


def _names(words: Iterable[str]) -> set[str]:
    return _bare(word for word in words if word[:1].isupper())
