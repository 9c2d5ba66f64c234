"""Mentions of persons: full names, surnames with a title, new names with a title, holders of an office."""

import re
from dataclasses import replace

from kg.actors.make import Maker
from kg.actors.model import Body, Found, Person
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
_TO_BE = re.compile(r"^[- ](?:designate|elect|nominee)\b", re.IGNORECASE)
_SOLE = re.compile(
    r"^(?:deputy |first |acting )*(?:president|prime minister|first minister|monarch|crown prince|pope|"
    r"supreme leader|leader|general secretary|.*\bminister|chief cabinet secretary|"
    r"national security adviser|trade representative|secretary-general|director-general|"
    r"foreign policy chief|speaker|army chief|navy chief|air force chief|intelligence chief|"
    r"attorney general|prosecutor general|chief justice|central bank governor|vice president|"
    r"opposition leader|ambassador|high commissioner|envoy|chief of staff|commander-in-chief|"
    r"chief negotiator|first lady|press secretary|chief executive|secretary)$"
)
_LEADING = {"president", "prime minister", "monarch", "leader"}
_HEADS = ("secretary-general", "director-general", "managing director", "president", "executive director")
_TO_COME = re.compile(r"\bincoming\s+|[- ](?:elect|designate)\b", re.IGNORECASE)
_OF_TIME = re.compile(
    r"\b(?:in|since|of|by|from|until|till|last|this|next|early|mid|late|before|after)[ -]$", re.IGNORECASE
)
_MANY = {"ambassador", "envoy", "secretary", "minister", "high commissioner"}
_BOUND = {
    "pope": "VAT", "pontiff": "VAT", "taoiseach": "IRL", "chancellor of the exchequer": "GBR",
    "secretary of state": "USA", "secretary of defense": "USA", "treasury secretary": "USA",
    "secretary of the treasury": "USA",
}  # fmt: skip
_OWNS = re.compile(
    r"'s?\b|'(?=\s)| (?:administration|government|cabinet|regime|camp|team|presidency|aides?|officials?)\b"
)
_RULES = re.compile(r"(?:'s?)? (?:administration|government|cabinet|regime|presidency)\b")
"""What is called after the leader whose it was, for ever."""
_SOMEBODY_OF = re.compile(
    r"\b(?:widow(?:er)?|wife|wives|husband|spouse|son|daughter|brother|sister|father|mother|cousin|nephew|niece|uncle|aunt|"
    r"friend|critic|opponent|rival|foe|lawyer|doctor|physician|bodyguard|driver|supporter|killer|assassin|predecessor|"
    r"successor|biographer)s?(?:-in-law)? (?:of|to|for)\b"
)
"""Words for one who is near a person and is not that person: "widow of the Chadian president"."""

_BESIDE_THE_STATE = re.compile(
    r"\b(?:shadow|rival|self-(?:declared|proclaimed|styled|appointed)|breakaway|separatist|rebel|opposition|parallel|"
    r"regional|provincial|eastern|western|(?<=\w )(?:Kurdish|Serb|Croat|Hutu|Tutsi|Tamil|Albanian))\b",
    re.IGNORECASE,
)
"""Words for those who hold no office of the state whose name stands beside them."""

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
        if not found or _SOMEBODY_OF.search(core[: found[-1].start]):
            return None
        last = found[-1]
        title = self._after_others(core[: last.start])
        offices = self._offices.find(title)
        role = offices[-1].role if offices else None
        place = self._places.own(title, context) if title else None
        key = place[1] if place else None
        if last.kind == "surname" and not (
            self._names_him(core, last, role, honoured=core != phrase.core)
            or self._leads(core, last, on=on, context=context)
        ):
            return None
        armed = bool(offices) and offices[-1].sector == "MIL"
        person = self._choose(last, role=role, key=key, on=on, former=is_former(title), armed=armed)
        if person is None:
            return None
        if is_former(title) or is_not_yet(title):
            return self._make.person(person, None, former=is_former(title))
        return self._with_office(person, offices[-1] if offices else None, place, on=on)

    def _after_others(self, title: str) -> str:
        """Return what stands after the last other person before a name: theirs is not the name's title."""
        others = [f for f in self._names.find(title) if f.kind == "person"]
        return title[others[-1].end :] if others else title

    def _closes(self, core: str, found: Found) -> bool:
        return found.end == len(core) or core[found.end] in ",("

    def _names_him(self, core: str, found: Found, role: str | None, *, honoured: bool) -> bool:
        """Tell whether a surname stands alone, or after a title: not after another name ("Paul James").

        Alone it is no common word, unless it is `honoured` ("Mr Rice").
        """
        before = core[: found.start].strip()
        if not before:
            return honoured or not self._names.is_common(found.text)
        return role is not None and not core[self._offices.find(before)[-1].end : found.start].strip()

    def _leads(self, core: str, found: Found, *, on: str | None, context: str | None) -> bool:
        """Tell whether a common word alone is the surname of a head of state or government: "Bush"."""
        if found.text != core or on is None or context is None:
            return False
        at = context.find(core)
        if at < 0 or _OF_TIME.search(context[:at]):
            return False
        persons = [p for p in map(self._people.get, found.keys) if p]
        return sum(any(t.covers(on) and t.role in _LEADING for t in p.terms) for p in persons) == 1

    def _choose(
        self, found: Found, *, role: str | None, key: str | None, on: str | None, former: bool, armed: bool = False
    ) -> Person | None:
        persons = [p for p in map(self._people.get, found.keys) if p]
        if key is not None:
            code = self._make.code(key)
            persons = [p for p in persons if any(t.country in {code, None} for t in p.terms)] or [
                p for p in persons if found.kind == "person" and role and on and self._holds(p, role, on)
            ]
        if len(persons) > 1 and role:
            in_rank = [p for p in persons if armed and any(t.sector == "MIL" for t in p.terms)]
            persons = [p for p in persons if any(t.role == role for t in p.terms)] or in_rank or persons
        if len(persons) > 1 and on:
            fits = [p for p in persons if any((t.ended_by(on) if former else t.covers(on)) for t in p.terms)]
            in_role = [p for p in fits if any(t.covers(on) and t.role == role for t in p.terms)]
            persons = in_role or self._leader_of(fits, on) or fits
        return persons[0] if len(persons) == 1 else None

    def _holds(self, person: Person, role: str, on: str) -> bool:
        return any(t.role == role and t.covers(on) for t in person.terms)

    def _leader_of(self, persons: list[Person], on: str) -> list[Person]:
        """Return the one of several of a country who leads it on a date: Fidel, not Raúl Castro in 1996; else []."""
        held = [(p, t) for p in persons for t in p.terms if t.covers(on)]
        leaders = {p.id: p for p, t in held if t.role in _LEADING}
        of_one = len({t.country for _, t in held if t.country}) == 1
        return list(leaders.values()) if of_one and len(leaders) == 1 else []

    def _with_office(
        self, person: Person, title: Office | None, own: tuple[Found, str] | None, *, on: str | None
    ) -> Actor:
        term = self._people.term_on(person, on, role=title.role if title else None)
        if term is not None:
            return self._make.person(person, term)
        over = on is not None and any(t.ended_by(on) for t in person.terms)
        known = self._make.person(person, None, former=over)
        if title is None:
            return known
        return replace(known, sector=title.sector, office=f"{self.owner_word(own)} {title.text}".strip())

    def new(self, phrase: Phrase, *, context: str | None) -> Actor | None:
        """Return a person not in the roster, told by a title and a name: "Fijian trade minister Ana Tora"."""
        offices = self._offices.find(phrase.core)
        if not offices or is_plural(offices[-1].text.casefold()):
            return None
        office = offices[-1]
        if _SOMEBODY_OF.search(phrase.core[: office.start]):
            return None
        rest = re.split(r",| of ", _TO_BE.sub("", phrase.core[office.end :]).strip())[0].strip()
        name = _NAME.match(rest)
        if not name or rest.startswith(("'", "of ")) or (self._names.get(rest) and " " not in rest):
            return None
        before = phrase.core[: office.start]
        around = f"{phrase.core} {context or ''}"
        after = phrase.core[phrase.core.rfind(rest) + len(rest) :]
        place = self._places.own(before, around) or self.owner(before, on=None) or self._places.own(after, around)
        former = is_former(before)
        return self._make.new_person(
            rest,
            title=None if former or is_not_yet(phrase.core) else f"{self.owner_word(place)} {office.text}".strip(),
            country=self._make.code(place[1]) if place else self._body_country(before),
            sector="ELI" if former else office.sector,
        )

    def owner_word(self, own: tuple[Found, str] | None) -> str:
        """Return the word for a country in a label: "Texas" for a part of it, else the adjective; "" without one."""
        if own is None:
            return ""
        return self._make.adjective(own[1]) if self._make.is_name_of(own[0].text, own[1]) else own[0].text

    def _body_country(self, title: str) -> str | None:
        bodies = [
            self._make.bodies[f.keys[0]] for f in self._names.find(title) if f.kind == "body" and len(f.keys) == 1
        ]
        return bodies[0].country if bodies else None

    def holder(self, phrase: Phrase, key: str, *, owner: str, part: str | None, on: str | None) -> Actor | None:
        """Return the holder of the office that a mention names without a name: "the Hungarian prime minister".

        `key` is the country, `owner` its word for the label ("Hungarian"), `part` the word for a part of it or a people
        in it that the office is of, if it is ("Bavarian", "Turkish Cypriot"). None where the mention names no office
        that one person holds, or is a plural, indefinite or former one.
        """
        if on and _TO_COME.search(phrase.core):
            return self._to_come(phrase, key, on=on)
        office = self._sole_office(phrase)
        if office is None:
            return None
        code = self._make.code(key)
        role = office.role if office.role.startswith("deputy") else self._offices.role_in(office.text, code)[0]
        title = self._title(phrase.core, office)
        before = phrase.core[: phrase.core.rfind(office.text)]
        beside = _BESIDE_THE_STATE.search(before.replace(part, "") if part else before)
        known = self._held(code, role, on) if on and role not in _MANY and not beside else None
        if known and part and not self._names_part(known, part):
            known = None
        return known or self._make.unnamed_holder(
            f"{beside[0]} {title}" if beside else title, owner, country=code, sector=office.sector
        )

    def _names_part(self, holder: Actor, part: str) -> bool:
        """Tell whether an office is of the `part` of its state that is asked for, not of all of it.

        The word for a people and that for its land begin alike: "Scottish" and "first minister of Scotland".
        """
        of_all = self._make.adjective(holder.country) if holder.country else ""
        return part[:4].casefold() in (holder.office or "").removeprefix(of_all).casefold()

    def _held(self, code: str, role: str, on: str) -> Actor | None:
        """Return the holder of a role for a country; its leader is whom no other office puts in doubt."""
        if code == "EUR" and role == "foreign minister":
            role = "foreign policy chief"
        holder = self._make.holder(code, role, on)
        if holder or role != "leader":
            return holder
        president, supreme = (self._make.holder(code, other, on) for other in ("president", "supreme leader"))
        doubtful = president and (supreme or self._make.holder(code, "prime minister", on))
        return None if doubtful else president or supreme

    def _to_come(self, phrase: Phrase, key: str, *, on: str) -> Actor | None:
        """Return whoever is to hold an office next: "the US president-elect"."""
        core = _TO_COME.sub("", phrase.core)
        office = self._sole_office(replace(phrase, text=core, core=core))
        return self._make.successor(self._make.code(key), office.role, on) if office else None

    def body_head(self, phrase: Phrase, body: Body, found: Found, *, on: str | None) -> Actor | None:
        """Return who leads an intergovernmental body, named by no office: "the NATO chief", "the head of the IAEA"."""
        before, after = phrase.core[: found.start].strip(), phrase.core[found.end :].removeprefix("'s").strip()
        words = f"{before} {after}".strip()
        if body.kind != "intergovernmental" or not re.fullmatch(r"(?:head|chief) of(?: the)?|head|chief|boss", words):
            return None
        held = (self._make.holder(body.id, role, on) for role in _HEADS) if on else ()
        known = next(filter(None, held), None)
        return known or self._make.unnamed_holder("head", body.label, country=body.country, sector="IGO")

    def body_holder(self, phrase: Phrase, body: Body, *, on: str | None) -> Actor | None:
        """Return the holder of an office of a body: "the NATO secretary-general"; None as for `holder`."""
        office = self._sole_office(phrase)
        if office is None:
            return None
        known = None
        if on and office.role not in {"ambassador", "envoy"}:
            known = self._make.holder(body.id, office.role, on) or self._make.holder(body.label, office.role, on)
        of_the_body = body.kind != "intergovernmental" or body.country is None
        sector = self._make.body(body.id).sector if of_the_body else office.sector
        return known or self._make.unnamed_holder(
            office.text.casefold(), body.label, country=body.country, sector=sector
        )

    def _sole_office(self, phrase: Phrase) -> Office | None:
        office = self._head_office(phrase)
        if office is None or phrase.indefinite or phrase.counted or not _SOLE.match(office.role):
            return None
        return None if is_former(phrase.core) or is_not_yet(phrase.core) else office

    def _title(self, core: str, office: Office) -> str:
        goal = re.match(r" to (?:the )?([A-Z][\w .-]+)$", core[office.end :])
        deputy = office.role.startswith("deputy") and not office.text.casefold().startswith(("deputy", "vice"))
        both_ministers = office.role.endswith("minister") and "minister" in office.text.casefold()
        title = office.role if both_ministers else ("deputy " if deputy else "") + office.text.casefold()
        return title + (f" to {goal[1]}" if goal else "")

    def _head_office(self, phrase: Phrase) -> Office | None:
        for office in reversed(self._offices.find(phrase.core)):
            after = phrase.core[office.end :]
            if _SOMEBODY_OF.search(phrase.core[: office.start]):
                return None
            if not after or re.match(r"\s+(?:of|to|for|in|at)\b|,", after):
                return office
        return None

    def bound(self, phrase: Phrase) -> str | None:
        """Return the country of an office that only one state has under that title ("the pope"), None for others."""
        office = self._head_office(phrase)
        return _BOUND.get(office.text.casefold()) if office else None

    def owner(self, core: str, *, on: str | None) -> tuple[Found, str] | None:
        """Return the person that a phrase belongs to, with their country: "the Trump administration"."""
        for found in self._names.find(core):
            if found.kind in {"person", "surname"} and _OWNS.match(core, found.end):
                person = self._choose(found, role=None, key=None, on=on, former=False)
                term = self._people.term_on(person, on) if person else None
                country = term.country if term else self._led(found, on=on) if _RULES.match(core, found.end) else None
                if country in self._make.countries:
                    return found, str(country)
        return None

    def _led(self, found: Found, *, on: str | None) -> str | None:
        """Return the one country that all of a name have led by a date: "the Bush administration" of years ago."""
        persons = (p for p in map(self._people.get, found.keys) if p)
        terms = (t for p in persons for t in p.terms if t.role in _LEADING and not (on and t.start and t.start > on))
        led = {t.country for t in terms if t.country}
        return led.pop() if len(led) == 1 else None

    def sector(self, phrase: Phrase) -> str | None:
        """Return the sector of the office at the head of a phrase, ELI for a former holder, None without an office."""
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
