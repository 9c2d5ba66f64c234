"""From a mention to the actor it means, by rule and roster, without a parser.

The steps, the surest first: a name of the roster; a person (known, or told by title and name); a body of a state; the
holder of an office; a group by country and sector; a misspelt country. A step that cannot tell says None, and so does the whole.
"""

import re
from datetime import date

from kg.actors.bodies import Bodies
from kg.actors.make import Maker
from kg.actors.model import Found
from kg.actors.names import Names
from kg.actors.offices import is_former, without_qualifiers
from kg.actors.persons import Persons
from kg.actors.phrase import Phrase, Places, read, without
from kg.actors.sectors import Sectors, split_tail
from kg.actors.text import clean, is_plural
from kg.records import Actor

_PRONOUNS = {"he", "she", "they", "him", "her", "them", "who", "someone", "somebody"}
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_GOVERNMENT = re.compile(
    r"(?:officials?|government|authorit(?:y|ies)|administration|regime|side|delegation|leadership|diplomats?|leaders?|negotiators?|"
    r"embassy|consulate|rulers?|junta|cabinet|state|republic|spokes(?:man|woman|person|people)|mission|envoys?|team)$",
    re.IGNORECASE,
)


class Resolver:
    """Resolves mentions to actors."""

    def __init__(self, *, names: Names, sectors: Sectors, persons: Persons, bodies: Bodies, places: Places, make: Maker) -> None:
        self._names = names
        self._sectors = sectors
        self._persons = persons
        self._bodies = bodies
        self._places = places
        self._make = make

    def resolve(self, mention: str, *, context: str | None = None, on: str | None = None) -> Actor | None:
        """Return the actor that a mention means.

        `context` is a sentence that holds the mention (or more), `on` the ISO date of the text; a date that is not
        ISO 8601 counts as unknown. None where the mention is no actor or where it cannot be told which.
        """
        day = iso_date(on)
        phrase = read(clean(mention))
        if not re.search(r"[^\W\d_]", phrase.core):
            return None
        if phrase.text.casefold() in _PRONOUNS:
            return self._make.group(None, "UNK")
        if exact := self._names.get(phrase.text) or self._names.get(phrase.core):
            return self._exact(phrase, exact[0].kind, exact[0].keys, context=context, on=day)
        return (
            self._persons.known(phrase, on=day, context=context)
            or self._persons.new(phrase, context=context)
            or self._described(phrase, context=context, on=day)
        )

    def _exact(self, phrase: Phrase, kind: str, keys: tuple[str, ...], *, context: str | None, on: str | None) -> Actor | None:
        if kind == "other":
            return None
        if kind == "body":
            return self._make.body(keys[0]) if len(keys) == 1 else None
        if kind in {"person", "surname"}:
            return self._persons.known(phrase, on=on, context=context)
        key = self._places.key(phrase.core, keys, context)
        if key is None:
            return None
        people = kind == "inhabitant" or (kind == "adjective" and (phrase.counted or phrase.indefinite))
        if people and not (phrase.definite and is_plural(phrase.core.casefold())):
            return self._make.group(key, "CVL")
        return self._make.country(key)

    def _described(self, phrase: Phrase, *, context: str | None, on: str | None) -> Actor | None:
        own = self._places.own(phrase.core, context)
        key = own[1] if own else None
        words = without(phrase.core, own[0]) if own else phrase.core
        role = without_qualifiers(read(words).core)
        if key is None and context and self._needs_country(phrase, role):
            key = self._places.only(context, phrase.text)
        if key is None and phrase.definite and context and (titled := self._titled(phrase, context, on)):
            return titled
        if self._misses_head(phrase, own):
            return self._make.country(key) if key else None
        return (
            self._body(role, key, former=is_former(phrase.core))
            or self._persons.holder(phrase, key, on=on)
            or self._role(phrase, own, key, words, role)
        )

    def _needs_country(self, phrase: Phrase, role: str) -> bool:
        return not phrase.indefinite and not phrase.counted and bool(self._bodies.type_of(role) or self._persons.sector(phrase))

    def _titled(self, phrase: Phrase, context: str, on: str | None) -> Actor | None:
        word = phrase.core.casefold()
        return self._persons.titled_in(context, word, on=on) if " " not in word else None

    def _misses_head(self, phrase: Phrase, own: tuple[Found, str] | None) -> bool:
        return own is not None and not without(phrase.core, own[0])

    def _body(self, role: str, key: str | None, *, former: bool) -> Actor | None:
        if key is None or former:
            return None
        return self._bodies.of(role, key)

    def _role(self, phrase: Phrase, own: tuple[Found, str] | None, key: str | None, words: str, role: str) -> Actor | None:
        sector = self._persons.sector(phrase) or self._sectors.of(role) or self._sectors.of(words)
        if sector and is_former(phrase.core) and sector in {"GOV", "LEG", "JUD", "SPY", "IGO"}:
            sector = "ELI"
        if key is None:
            return self._make.group(None, sector) if sector and not _looks_like_a_name(phrase) else None
        if own and (body := self._bodies.proper(words, key, sector)):
            return body
        if sector is None:
            return self._make.country(key) if self._sectors.is_place(words) else None
        if sector == "UNK":
            return self._make.group(key, "CVL")
        return self._make.country(key, sector="GOV") if sector == "GOV" else self._make.group(key, sector)


def iso_date(on: str | None) -> str | None:
    """Return a date as ISO 8601 text (a date-time loses its time), None if it is none or not a real date."""
    match = _ISO.match(on) if on else None
    if match is None:
        return None
    year, month, day = (match[0] + "-01-01")[:10].split("-")[:3] if len(match[0]) < 10 else match[0].split("-")
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return None
    return match[0]


def _looks_like_a_name(phrase: Phrase) -> bool:
    words = phrase.text.split()
    return len(words) > 1 and all(w[0].isupper() for w in words) and not phrase.text.isupper() and not is_plural(words[-1].casefold())


def is_identified(actor: Actor) -> bool:
    """Tell whether an actor can be a node: it has a name or a country ("gunmen" and "aid workers" alone do not)."""
    return actor.country is not None or actor.kind != "unnamed_group"


__all__ = ["Resolver", "is_identified", "iso_date", "split_tail"]
