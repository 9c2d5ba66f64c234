"""Mentions of persons: full names, surnames with a title, new names with a title, holders of an office."""

import re

from kg.actors.make import Maker
from kg.actors.model import Found, Person
from kg.actors.names import Names
from kg.actors.offices import Office, Offices, is_former, is_not_yet
from kg.actors.phrase import Phrase, Places
from kg.actors.terms import People
from kg.actors.text import is_plural
from kg.records import Actor

_NAME = re.compile(
    r"(?:[A-ZÀ-ÞĀ-Ž][\w'’.-]*|bin|ibn|al|el|von|van|de|del|della|da|di|dos|der|den|ten|ter|du)"
    r"(?:[ -](?:[A-ZÀ-ÞĀ-Ž][\w'’.-]*|bin|ibn|al|el|von|van|de|del|della|da|di|dos|der|den|ten|ter|du))*$"
)
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Sir|Lord|Dame|Prof|Hon|Madame|Miss)\.?\s+")
_SOLE = re.compile(
    r"^(?:deputy |first |acting )*(?:president|prime minister|first minister|monarch|crown prince|pope|supreme leader|leader|"
    r"general secretary|.*\bminister|chief cabinet secretary|national security adviser|trade representative|"
    r"secretary-general|director-general|foreign policy chief|speaker|army chief|navy chief|air force chief|"
    r"intelligence chief|attorney general|prosecutor general|chief justice|central bank governor|vice president|"
    r"opposition leader|ambassador|high commissioner|envoy|chief of staff|commander-in-chief|chief negotiator|first lady|"
    r"press secretary|chief executive|secretary)$"
)
_NATURAL_SECTOR = {"MIL", "REB", "UAF", "JUD", "REL", "BUS", "EDU", "JRN", "CVL", "SOC", "CRM"}


class Persons:
    """Resolves mentions of persons."""

    def __init__(self, names: Names, people: People, offices: Offices, places: Places, make: Maker) -> None:
        self._names = names
        self._people = people
        self._offices = offices
        self._places = places
        self._make = make

    def known(self, phrase: Phrase, *, on: str | None, context: str | None) -> Actor | None:
        """Return the person of the roster that a mention names, None if none, or if it cannot be told which."""
        core = _HONORIFIC.sub("", phrase.core)
        found = [f for f in self._names.find(core) if f.kind in {"person", "surname"} and self._closes(core, f)]
        if not found:
            return None
        last = found[-1]
        title = core[: last.start]
        offices = self._offices.find(title)
        role = offices[-1].role if offices else None
        place = self._places.own(title, context) if title else None
        key = place[1] if place else None
        if last.kind == "surname" and not self._names_him(core, last, role):
            return None
        person = self._choose(last, role=role, key=key, on=on, former=is_former(title))
        if person is None:
            return None
        if is_former(title):
            return self._make.person(person, None, key=key)
        return self._with_office(person, role, key=key, on=on, title=offices[-1] if offices else None)

    def _closes(self, core: str, found: Found) -> bool:
        return found.end == len(core) or core[found.end] in ",("

    def _names_him(self, core: str, found: Found, role: str | None) -> bool:
        """Tell whether a surname stands alone, or after a title: not after another name ("Paul James")."""
        before = core[: found.start].strip()
        return not before and not found.ambiguous or role is not None and not self._name_after(core, role, found)

    def _name_after(self, core: str, role: str, found: Found) -> bool:
        between = core[self._offices.find(core[: found.start])[-1].end : found.start].strip()
        return bool(between)

    def _choose(self, found: Found, *, role: str | None, key: str | None, on: str | None, former: bool) -> Person | None:
        persons = [p for p in map(self._people.get, found.keys) if p]
        if key is not None:
            code = self._make.code(key)
            persons = [p for p in persons if any(t.country in {code, None} for t in p.terms)]
        if len(persons) > 1 and role:
            persons = [p for p in persons if any(t.role == role for t in p.terms)] or persons
        if len(persons) > 1 and on:
            fits = [p for p in persons if any((t.ended_by(on) if former else t.covers(on)) for t in p.terms)]
            in_role = [p for p in fits if any(t.covers(on) and t.role == role for t in p.terms)]
            persons = in_role or fits
        return persons[0] if len(persons) == 1 else None

    def _with_office(self, person: Person, role: str | None, *, key: str | None, on: str | None, title: Office | None) -> Actor:
        term = self._people.term_on(person, on, role=role)
        if term is None and title is not None:
            known = self._make.person(person, None, key=key)
            owner = self._make.adjective(key) if key else ""
            return Actor(
                id=known.id, label=known.label, kind="person", country=known.country, sector=title.sector,
                office=f"{owner} {title.text}".strip(),
            )  # fmt: skip
        return self._make.person(person, term, key=key)

    def new(self, phrase: Phrase, *, context: str | None) -> Actor | None:
        """Return a person not in the roster, told by a title and a name: "Fijian trade minister Ana Tora"."""
        offices = self._offices.find(phrase.core)
        if not offices or is_plural(offices[-1].text.casefold()):
            return None
        office = offices[-1]
        rest = phrase.core[office.end :].strip().split(",")[0].strip()
        name = _NAME.match(rest)
        if not name or rest.startswith(("'", "of ")) or self._names.get(rest) and " " not in rest:
            return None
        place = self._places.own(phrase.core[: office.start], context)
        key = place[1] if place else None
        sector = "ELI" if is_former(phrase.core[: office.start]) else office.sector
        return self._make.new_person(rest, office.text, key, sector=sector)

    def holder(self, phrase: Phrase, key: str | None, *, on: str | None) -> Actor | None:
        """Return the holder of the office that a mention names without a name: "the Hungarian prime minister".

        None where the mention names no office that one person holds, or is a plural, indefinite or former one.
        """
        office = self._head_office(phrase)
        if office is None or phrase.indefinite or phrase.counted or not _SOLE.match(office.role):
            return None
        if is_former(phrase.core) or is_not_yet(phrase.core):
            return None
        body = self._body(phrase.core)
        if body and (found := self._body_holder(body, office, on=on)):
            return found
        if key is None:
            return None
        if on and office.role not in {"ambassador", "envoy", "secretary", "minister"}:
            known = self._make.holder(self._make.code(key), office.role, on)
            if known:
                return known
        return self._make.unnamed_holder(self._title(phrase.core, office), key, of=None, sector=office.sector)

    def _title(self, core: str, office: Office) -> str:
        goal = re.match(r" to (?:the )?([A-Z][\w .-]+)$", core[office.end :])
        deputy = "deputy " if office.role.startswith("deputy") and not office.text.casefold().startswith(("deputy", "vice")) else ""
        return f"{deputy}{office.text.casefold()}" + (f" to {goal[1]}" if goal else "")

    def _head_office(self, phrase: Phrase) -> Office | None:
        for office in reversed(self._offices.find(phrase.core)):
            after = phrase.core[office.end :]
            if not after or re.match(r"\s+(?:of|to|for|in|at)\b|,", after):
                return office
        return None

    def _body(self, core: str) -> str | None:
        bodies = [f for f in self._names.find(core) if f.kind == "body" and len(f.keys) == 1]
        return bodies[0].keys[0] if bodies else None

    def _body_holder(self, body: str, office: Office, *, on: str | None) -> Actor | None:
        record = self._make.body(body)
        if record.kind != "intergovernmental":
            return None
        known = on and (self._make.holder(body, office.role, on) or self._make.holder(record.label, office.role, on))
        key = record.country if record.country in self._make.countries else None
        sector = office.sector if key else "IGO"
        return known or self._make.unnamed_holder(office.text.casefold(), key, of=record.label, sector=sector)

    def sector(self, phrase: Phrase) -> str | None:
        """Return the sector of the office at the head of a phrase, ELI for a former holder, None if there is no office."""
        office = self._head_office(phrase)
        if office is None:
            return None
        return "ELI" if is_former(phrase.core) and office.sector not in _NATURAL_SECTOR else office.sector

    def titled_in(self, context: str, word: str, *, on: str | None) -> Actor | None:
        """Return the one person whom a context names with a title that ends in or begins with `word` ("secretary")."""
        found: dict[str, Actor] = {}
        for office in self._offices.find(context):
            if word not in office.text.casefold().split():
                continue
            name = re.match(r"\s+((?:[A-ZÀ-Þ][\w'’-]+\s?){1,3})", context[office.end :])
            if name:
                span = context[max(0, office.start - 30) : office.end] + " " + name[1].strip()
                own = self._places.own(span, context)
                start = own[0].start if own else span.index(office.text)
                phrase = Phrase(text=span[start:], core=span[start:])
                actor = self.known(phrase, on=on, context=context) or self.new(phrase, context=context)
                if actor:
                    found[actor.id] = actor
        return next(iter(found.values())) if len(found) == 1 else None
