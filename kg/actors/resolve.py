"""From a mention to the actor it means, by rule and roster, without a parser.

The steps, the surest first: a name of the roster; a person (known, or told by title and name); a body of a state; the
holder of an office; a group by country and sector. A step that cannot tell says None, and so does the whole.
"""

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from kg.actors.bodies import Bodies
from kg.actors.make import Maker
from kg.actors.model import Body, Found
from kg.actors.names import Names
from kg.actors.offices import is_former, without_qualifiers
from kg.actors.persons import Persons
from kg.actors.phrase import Phrase, Places, is_foreign, points_back, read, without
from kg.actors.sectors import Sectors, split_tail
from kg.actors.spelling import Misspellings
from kg.actors.text import clean, is_plural
from kg.records import Actor

_LONGEST = 1000
"""Longest mention in characters: what is longer is a text."""
_PRONOUNS = {"he", "she", "they", "him", "her", "them", "who", "someone", "somebody"}
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_STATEHOOD = re.compile(r"\b(?:republic|state|colon(?:y|ie)|province|territor(?:y|ie)|possession|satellite)s?$")
"""What was a part of another state: "the former Yugoslav republics"."""
_FULL_NAME = re.compile(r"\b[a-z]\w* [A-Z][\w.'-]+ ([A-Z][\w'-]+)$")
"""A common noun with the forename and surname of a person behind it."""
_ARMED = {"MIL", "REB", "UAF", "COP", "PRM"}
_UNIONS = {"bloc", "alliance", "grouping"}
_OF_OFFICE = {"GOV", "LEG", "JUD", "SPY", "IGO"}


class Resolver:
    """Resolves mentions to actors."""

    def __init__(
        self, *, names: Names, sectors: Sectors, persons: Persons, bodies: Bodies, places: Places, make: Maker
    ) -> None:
        self._names = names
        self._sectors = sectors
        self._persons = persons
        self._bodies = bodies
        self._places = places
        self._make = make
        self._misspellings = Misspellings(names)
        self._misspelt = lru_cache(maxsize=20_000)(
            lambda mention: self._misspellings.corrected(read(clean(mention)).core) is not None
        )

    def resolve(self, mention: str, *, context: str | None = None, on: str | None = None) -> Actor | None:
        """Return the actor that a mention means.

        `context` is a sentence that holds the mention (or more), `on` the ISO date of the text; a date that is not
        ISO 8601 counts as unknown. None where the mention is no actor or where it cannot be told which, and where it
        is longer than any phrase that names one.
        """
        if len(mention) > _LONGEST:
            return None
        day = iso_date(on)
        phrase = read(clean(mention))
        if right := self._misspellings.corrected(phrase.core):
            phrase = replace(phrase, core=right)
        if not re.search(r"[^\W\d_]", phrase.core):
            return None
        if phrase.text.casefold() in _PRONOUNS and not (phrase.text.isupper() and self._names.get(phrase.text)):
            return self._make.group(None, "UNK")
        if exact := self._names.get(phrase.text) or self._names.get(phrase.core):
            return self._exact(phrase, exact[0].kind, exact[0].keys, context=context, on=day)
        return (
            self._persons.known(phrase, on=day, context=context)
            or self._persons.new(phrase, context=context)
            or self._of_body(phrase, on=day)
            or self._described(phrase, context=context, on=day)
        )

    def is_misspelt(self, mention: str) -> bool:
        """Tell whether a name in a mention is read as another that it misses by one edit."""
        return self._misspelt(mention)

    def _exact(
        self, phrase: Phrase, kind: str, keys: tuple[str, ...], *, context: str | None, on: str | None
    ) -> Actor | None:
        if kind == "other":
            return None
        if kind == "body":
            return self._make.body(keys[0]) if len(keys) == 1 else None
        if kind in {"person", "surname"}:
            return self._persons.known(phrase, on=on, context=context)
        key = self._places.key(phrase.core, keys, context)
        if key is None or (context and self._names.is_of_person(phrase.core, context)):
            return None
        if kind == "seat":
            key = self._make.seated(phrase.core, key, on)
        return self._make.group(key, "CVL") if self._are_people(phrase, kind, key) else self._make.country(key)

    def _are_people(self, phrase: Phrase, kind: str, key: str) -> bool:
        """Tell whether a word of nationality means people and not the state: "two Russians", but "the Russians"."""
        if kind == "inhabitant":
            of_the_state = phrase.core in self._make.countries[key].inhabitants
            return not (of_the_state and phrase.definite and is_plural(phrase.core.casefold()))
        return kind == "adjective" and (phrase.counted or phrase.indefinite)

    def _described(self, phrase: Phrase, *, context: str | None, on: str | None) -> Actor | None:
        if points_back(phrase.text) or (is_former(phrase.core) and _STATEHOOD.search(split_tail(phrase.core)[0])):
            return None
        if context and phrase.definite and phrase.core.casefold() in _UNIONS:
            return self._union(context)
        own = self._places.own(phrase.core, context) or self._persons.owner(phrase.core, on=on)
        if own is None and context and (actor := self._titled(phrase, context, on)):
            return actor
        words = without(phrase.core, own[0]) if own else phrase.core
        role = without_qualifiers(read(words).core)
        key = own[1] if own else self._persons.bound(phrase) or self._from_context(phrase, role, context)
        if key is None:
            return self._unplaced(phrase, role)
        if not words:
            return self._make.country(key)
        owner = self._persons.owner_word(own) or self._make.adjective(key)
        part = own[0].text if own and not self._is_of_all(*own) else None
        return (
            (None if is_former(phrase.core) else self._bodies.of(role, key))
            or (
                None
                if self._heads_another(phrase, own)
                else self._persons.holder(phrase, key, owner=owner, part=part, on=on)
            )
            or self._placed(phrase, key, words, role)
        )

    def _is_of_all(self, own: Found, key: str) -> bool:
        """Tell whether what belongs to `own` is of the whole state `key`, or of the leader named: no part of it."""
        if own.kind in {"person", "surname"}:
            return True
        return not self._make.countries[key].disputed and self._make.is_name_of(own.text, key)

    def _union(self, context: str) -> Actor | None:
        """Return the one intergovernmental body that a context names, for "the bloc" or "the alliance" in it."""
        found = [f for f in self._names.find(context) if f.kind in {"body", "country"} and len(f.keys) == 1]
        named = [self._make.body(f.keys[0]) if f.kind == "body" else self._make.country(f.keys[0]) for f in found]
        unions = {actor.id: actor for actor in named if actor.kind == "intergovernmental"}
        return next(iter(unions.values())) if len(unions) == 1 else None

    def _titled(self, phrase: Phrase, context: str, on: str | None) -> Actor | None:
        word = phrase.core.casefold()
        return self._persons.titled_in(context, word, on=on) if phrase.definite and " " not in word else None

    def _from_context(self, phrase: Phrase, role: str, context: str | None) -> str | None:
        """Return the one country of the context, for an office or body named without it: "the foreign ministry"."""
        if context is None or phrase.indefinite or phrase.counted:
            return None
        of_a_state = self._bodies.type_of(role) or (" " in role and self._persons.sector(phrase))
        return self._places.only(context, phrase.text) if of_a_state else None

    def _of_body(self, phrase: Phrase, *, on: str | None) -> Actor | None:
        """Return the body that a phrase about its people means ("Pentagon officials"), or the holder of its office."""
        found = [f for f in self._names.find(phrase.core) if f.kind == "body"]
        if (
            not found
            or len(found[0].keys) != 1
            or is_foreign(phrase.core, found[0])
            or self._ends_a_title(phrase.core, found[0])
        ):
            return None
        words = without(phrase.core, found[0])
        body = self._make.bodies[found[0].keys[0]]
        own = self._places.own(phrase.core, None)
        if body.kind == "government_body" and own and self._make.code(own[1]) != body.country:
            return None
        if is_former(phrase.core):
            return self._make.group(body.country, "ELI") if body.country in self._make.countries else None
        if holder := self._persons.body_holder(phrase, body, on=on):
            return holder
        if head := self._persons.body_head(phrase, body, found[0], on=on):
            return head
        names_it = found[0].end == len(phrase.core) or self._are_its_people(words, body)
        return self._make.body(body.id) if names_it else None

    def _ends_a_title(self, core: str, found: Found) -> bool:
        """Tell whether a paper's name is only the end of another's: "Times" in "Bombay Times"."""
        before = core[: found.start].split()[-1:]
        if self._make.bodies[found.keys[0]].kind != "media" or not before or not before[0].istitle():
            return False
        return {name.kind for name in self._names.get(before[0])}.isdisjoint({"country", "adjective"})

    def _are_its_people(self, words: str, body: Body) -> bool:
        if not self._sectors.words(words) or self._sectors.is_place(words) or self._ends_in_a_name(words):
            return False
        armed = _ARMED if body.kind in {"armed_group", "intergovernmental"} else set()
        return self._sectors.of(words) in {None, "GOV", "LAB", body.sector} | armed

    def _ends_in_a_name(self, words: str) -> bool:
        """Tell whether a body's words go on to name one of its people: "(WikiLeaks) founder Julian Assange"."""
        name = _FULL_NAME.search(words)
        return name is not None and self._sectors.of(name[1].casefold()) is None and not is_plural(name[1].casefold())

    def _heads_another(self, phrase: Phrase, own: tuple[Found, str] | None) -> bool:
        """Tell whether an office is of a group or firm, not of the state: "president of the Chadian miners' union"."""
        head, tail = split_tail(phrase.core)
        if not tail or own is None or own[0].start < len(head):
            return False
        return self._sectors.of(tail.replace(own[0].text, " ")) not in {None, "GOV"}

    def _sector(self, phrase: Phrase, role: str) -> str | None:
        sector = self._sectors.of(role) or self._persons.sector(phrase)
        return "ELI" if sector in _OF_OFFICE and is_former(phrase.core) else sector

    def _unplaced(self, phrase: Phrase, role: str) -> Actor | None:
        sector = self._sector(phrase, role)
        if sector is None or (_looks_like_a_name(phrase) and self._persons.sector(phrase) is None):
            return None
        return self._make.group(None, sector)

    def _placed(self, phrase: Phrase, key: str, words: str, role: str) -> Actor | None:
        sector = self._sector(phrase, role) or self._sectors.of(words)
        if body := self._bodies.proper(words, key, sector):
            return body
        if sector is None:
            return self._make.country(key) if self._sectors.is_place(words) else None
        if sector == "GOV":
            return self._make.country(key, sector="GOV")
        return self._make.group(key, "CVL" if sector == "UNK" else sector)


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
    return (
        len(words) > 1
        and all(w[0].isupper() for w in words)
        and not phrase.text.isupper()
        and not is_plural(words[-1].casefold())
    )


def is_identified(actor: Actor) -> bool:
    """Tell whether an actor can be a node: it has a name or a country ("gunmen" and "aid workers" alone do not)."""
    return actor.country is not None or actor.kind != "unnamed_group"
