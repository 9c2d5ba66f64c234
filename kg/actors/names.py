"""The index of all spellings: what a name stands for, and where the roster's names occur in running text."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from kg.actors.load import lines, rows
from kg.actors.model import Body, Country, Found, Name, NameKind
from kg.actors.terms import People, surname
from kg.actors.text import ARTICLE, aligned, bare, folded

OwnName = tuple[NameKind, str, str]
"""What a name of a user's roster is, the name, and the country code, body or person that it means."""

_ORDER: tuple[NameKind, ...] = (
    "country", "adjective", "inhabitant", "seat", "body", "person", "place", "surname", "other",
)  # fmt: skip
_RANK = {kind: rank for rank, kind in enumerate(_ORDER)}
_IN_CAPITALS = {"country", "adjective", "inhabitant", "seat", "place"}
_START = re.compile(r"(?<![\w@])(?:[A-Z0-9À-ÞĀ-Ž]|al-|ni-)")
_NEXT = re.compile(r" ([A-Z]\w+)")
_LAST = re.compile(r"([\w.'-]+) $")
_FIRST_WORD = re.compile(r"[\w.&'-]+")
_NEUTRAL = re.compile(
    r"(?:the|a|an|in|on|at|of|from|to|for|with|by|and|or|but|as|after|before|while|when|since|if|both|its|his|her|"
    r"their|our|visiting|leaving|across|under|over|president|minister|secretary|ambassador|mr\.|mrs\.|ms\.|dr\.|gen\.|"
    r"sen\.|rep\.|chancellor|premier|king|queen|prince|princess|pope|general|admiral|colonel|prime|foreign|defen[sc]e)",
    re.IGNORECASE,
)

_OF_STATE = re.compile(
    r"Chief|Air|Army|Navy|Police|Government|Parliament|Security|National|Supreme|Embassy|Ministry|Vice|Deputy|Defen[sc]e|"
    r"Interior|Finance|Central|State|House|Senate|Royal|Republic|Today|Now|Will|Says|Said|On|In|And|To|Of|For|At|With|Calls|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|"
    r"October|November|December"
)

_PHRASE = 200
"""Longest text, in characters, that counts as a phrase."""


class Names:
    """All spellings of the roster."""

    def __init__(self) -> None:
        self._exact: dict[str, tuple[Name, ...]] = {}
        self._capitals: dict[str, str] = {}
        self._by_first: dict[str, tuple[str, ...]] = {}
        shared = tuple(rows("shared_names.tsv", ("word", "use")))
        self._given = frozenset(word for word, use in shared if use == "given")
        self._family = frozenset(word for word, use in shared if use == "family")
        self._elsewhere = frozenset(word for word, use in shared if use == "elsewhere")
        self._common = {word for word, use in shared if use == "common"}
        self._cities: set[str] = set()
        self._seen = lru_cache(maxsize=20_000)(lambda text: tuple(self._scan(text)))  # one phrase is asked for thrice

    @classmethod
    def build(
        cls, countries: Iterable[Country], bodies: Iterable[Body], people: People, *, own: Iterable[OwnName] = ()
    ) -> "Names":
        """Return the index of the names of countries, places, bodies and persons; `own` names mean nothing else."""
        index = cls()
        for country in countries:
            index._add_country(country)
        for body in bodies:
            index._add_all("body", (body.label, *body.names), body.id)
            if body.kind == "armed_group" and body.label.endswith("s") and " " not in body.label:
                index._add_all("body", (body.label[:-1],), body.id)
        index._add_people(people)
        for place, code, kind in rows("places.tsv", ("place", "code", "kind")):
            index._add_all("inhabitant" if kind == "people" else "place", (place,), code)
        index._add_all("other", lines("not_actors.txt"), "")
        for city, code, _ in rows("cities.tsv", ("place", "code", "kind")):
            if city not in index._exact:  # whoever else is called so is better known
                index._add_all("place", (city,), code)
                index._cities.add(city)
        index._prefer(own)
        index._finish()
        return index

    def _add_country(self, country: Country) -> None:
        key = country.id if country.disputed else country.code
        self._add_all("country", (country.label, country.official, *country.names), key)
        self._add_all("adjective", country.adjectives, key)
        self._add_all("inhabitant", country.inhabitants, key)
        taken = country.end or country.capital in self._elsewhere
        self._add_all("seat", (*((country.capital,) if country.capital and not taken else ()), *country.seats), key)

    def _add_people(self, people: People) -> None:
        for key, names, country in people.names():
            self._add_all("person", [name for name in names if " " in name], key)
            surnames = [surname(name, country) for name in names]
            self._add_all("surname", surnames, key)
            called = {name for name in names[1:] if " " not in name}  # "Saddam": a first name that means one man
            for name, last in zip(names, surnames, strict=True):
                first = name.partition(" ")[0]
                if first not in called and (first != last or name[-1] in "IVX"):
                    self._common.add(first)

    def _add_all(self, kind: NameKind, spellings: Iterable[str], key: str) -> None:
        name = (Name(kind, (key,)),)
        for spelling in spellings:
            plain = spelling if spelling.isascii() and spelling[:3] not in ARTICLE else aligned(bare(spelling))
            entries = self._exact.get(plain)
            self._exact[plain] = name if entries is None else _merged(entries, name[0])

    def _prefer(self, own: Iterable[OwnName]) -> None:
        """Let the names of users' rosters stand for what these say, whatever else they stood for."""
        told: dict[str, tuple[Name, ...]] = defaultdict(tuple)
        for kind, spelling, key in own:
            plain = aligned(bare(spelling))
            told[plain] = _merged(told[plain], Name(kind, (key,)))
        for spelling, entries in told.items():
            known = self._exact.get(spelling)
            if not (known and len(entries) == 1 and known[0].keys == entries[0].keys):
                self._exact[spelling] = entries

    def _finish(self) -> None:
        by_first: dict[str, tuple[str, ...]] = {}
        for spelling, entries in self._exact.items():
            if len(entries) > 1:
                entries = self._exact[spelling] = tuple(sorted(entries, key=lambda n: _RANK[n.kind]))
            first = spelling.partition(" ")[0]
            if not first.isalpha():
                first = _first_word(spelling)
            by_first[first] = (*by_first.get(first, ()), spelling)
            if entries[0].kind in _IN_CAPITALS and len(spelling) > 3 and not spelling.isupper():
                self._capitals.setdefault(spelling.upper(), spelling)
        for capitals in self._capitals.keys() - self._exact.keys():
            first = _first_word(capitals)
            by_first[first] = (*by_first.get(first, ()), capitals)
        self._by_first = {
            first: spellings if len(spellings) == 1 else tuple(sorted(spellings, key=len, reverse=True))
            for first, spellings in by_first.items()
        }

    @cached_property
    def forms(self) -> Mapping[str, str]:
        """The spellings of four letters or more, by their form in lower case and without accents, the last first."""
        return {folded(spelling): spelling for spelling in reversed(self._exact) if len(spelling) > 3}

    def forms_of(self, kinds: Collection[NameKind]) -> Iterator[str]:
        """Yield those of the forms whose spelling stands for something of `kinds` first of all.

        Lesser cities are left out: a name that is nearly one of thousands is most often another's ("Marion").
        """
        exact, lesser = self._exact, self._cities
        return (f for f, spelling in self.forms.items() if exact[spelling][0].kind in kinds and spelling not in lesser)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words, as written, that names are made of."""
        return frozenset(" ".join(self._exact).split())

    def get(self, spelling: str) -> tuple[Name, ...]:
        """Return what a spelling stands for, () if nothing: as written, else, from 4 letters, in any case."""
        spelling = aligned(bare(spelling))
        if spelling in self._exact:
            return self._exact[spelling]
        if len(spelling) > 3 and not (spelling.islower() and " " not in spelling):
            return self._exact.get(self.forms.get(folded(spelling), ""), ())
        return ()

    def is_of_person(self, word: str, context: str) -> bool:
        """Tell whether a place's name is part of a person's name in its context: "Michael Jordan ... Jordan"."""
        if word not in self._given and word not in self._family:
            return False
        full = (f"{first} {word}" for first in re.findall(rf"([A-Z]\w+) {re.escape(word)}\b", context))
        listed = any(name.kind == "other" for spelling in full for name in self._exact.get(spelling, ()))
        return listed or any(found.ambiguous and found.text == word for found in self._scan(context))

    def is_common(self, word: str) -> bool:
        """Tell whether a surname is also a common word or a given name, so that alone it names nobody: "Rice"."""
        return word in self._common

    def find(self, text: str) -> tuple[Found, ...]:
        """Return the roster's names in a text, in order, the longest at each place, none overlapping."""
        return self._seen(text) if len(text) <= _PHRASE else tuple(self._scan(text))

    def _scan(self, text: str) -> Iterator[Found]:
        flat = aligned(text)
        position = 0
        for match in _START.finditer(flat):
            start = match.start()
            spelling = self._longest(flat, start) if start >= position else None
            if spelling is None:
                continue
            position = start + len(spelling)
            name = self._named(spelling)
            if name.kind != "other":
                yield Found(
                    start=start, end=position, text=text[start:position], kind=name.kind, keys=name.keys,
                    ambiguous=self._ambiguous(flat, start, position, name),
                )  # fmt: skip

    def _longest(self, flat: str, start: int) -> str | None:
        for first in _first_words(_first_word(flat, start)):
            for spelling in self._by_first.get(first, ()):
                end = start + len(spelling)
                if flat.startswith(spelling, start) and not flat[end : end + 1].isalnum():
                    return spelling
        return None

    def _named(self, spelling: str) -> Name:
        return self._exact[self._capitals.get(spelling, spelling)][0]

    def _ambiguous(self, flat: str, start: int, end: int, name: Name) -> bool:
        if name.kind == "surname":
            return len(name.keys) > 1 or flat[start:end] in self._common or _word_before(flat, start)[:1].isupper()
        if name.kind in {"body", "person"}:
            return len(name.keys) > 1
        spelling = flat[start:end]
        after = _NEXT.match(flat, end)
        if spelling in self._given and after and not self.is_no_surname(after[1]):
            return True
        before = _word_before(flat, start)
        named = before[:1].isupper() and before.isalpha() and (before not in self._by_first or before in self._common)
        return spelling in self._family and named

    def is_no_surname(self, word: str) -> bool:
        """Tell whether a capitalised word is a title, an organ of state, a weekday, or begins a name of the roster."""
        return word in self._by_first or word.isupper() or self.is_title(word)

    def is_title(self, word: str) -> bool:
        """Tell whether a capitalised word is part of a title or of an organ's name, or one that begins a sentence."""
        return bool(_NEUTRAL.fullmatch(word) or _OF_STATE.fullmatch(word))


def _word_before(flat: str, start: int) -> str:
    match = _LAST.search(flat, max(0, start - 30), start)
    if not match or _NEUTRAL.fullmatch(match[1]) or match[1].endswith("'s"):
        return ""
    return match[1]


def _merged(entries: tuple[Name, ...], name: Name) -> tuple[Name, ...]:
    """Return the meanings of one spelling with another; of one kind there is one, with several keys."""
    for i, entry in enumerate(entries):
        if entry.kind == name.kind:
            new = tuple(key for key in name.keys if key not in entry.keys)
            return (*entries[:i], Name(name.kind, (*entry.keys, *new)), *entries[i + 1 :])
    return (*entries, name)


def _first_words(word: str) -> Iterable[str]:
    """Return what a word may be listed under: as it is, without stops, without a possessive, before a hyphen."""
    if word.isalpha():
        return (word,)
    return dict.fromkeys((word, word.rstrip(".'"), word.removesuffix("'s"), word.split("-")[0], word.split("'")[0]))


def _first_word(text: str, start: int = 0) -> str:
    match = _FIRST_WORD.match(text, start)
    return match[0] if match else text
