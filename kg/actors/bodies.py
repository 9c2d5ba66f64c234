"""Bodies of a state by pattern: "Chinese foreign ministry", "Ministry of Defence of Poland", "the Baltic Fleet"."""

import re
from collections import defaultdict
from functools import cache

from kg.actors.load import rows
from kg.actors.make import Maker
from kg.actors.model import Body
from kg.actors.phrase import Places, without
from kg.records import Actor

_MINISTRY = re.compile(
    r"^(?:ministry|department) (?:of|for) (?:the )?(?P<of>[\w ,&'-]+)$|^(?P<name>[\w ,&'-]+?) (?:ministry|department)$",
    re.I,
)
_PROPER = re.compile(
    r"^(?:[A-Z0-9][\w'.-]*|of|the|and|for|de|du|al)(?: (?:[A-Z0-9][\w'.-]*|of|the|and|for|de|du|al))+$"
)


class Bodies:
    """Resolves mentions of a country's bodies."""

    def __init__(self, places: Places, make: Maker) -> None:
        columns = ("phrase", "body", "sector")
        self._types = {phrase: (body, sector) for phrase, body, sector in rows("bodytypes.tsv", columns)}
        self._last_words = {phrase.split()[-1] for phrase in self._types} | {"ministry", "department"}
        self._places = places
        self._make = make
        self._listed = cache(self._of_country)
        self._by_country: dict[str, list[Body]] = defaultdict(list)
        for body in make.bodies.values():
            if body.country and body.kind in {"government_body", "intergovernmental"}:
                self._by_country[body.country].append(body)

    def type_of(self, words: str) -> tuple[str, str] | None:
        """Return (name, sector) of the kind of body that words without a country name: ("Foreign Ministry", "GOV")."""
        words = words.removeprefix("the ").strip()
        exact = self._types.get(words.casefold())
        if exact:
            return exact
        match = _MINISTRY.match(words)
        if not match:
            return None
        topic = (match["of"] or match["name"]).strip()
        return f"{topic[0].upper()}{topic[1:]} Ministry", "GOV"

    def is_kind(self, words: str) -> bool:
        """Tell whether words without a country name are a kind of body."""
        return self._may_be_of_a_kind(words) and self.type_of(words) is not None

    def of(self, words: str, key: str) -> Actor | None:
        """Return a country's body of the kind that `words` name, None if they name no kind of body."""
        kind = self.type_of(words)
        if kind is None:
            return None
        name, sector = kind
        listed = self._listed(self._make.code(key)).get(name)
        if listed:
            return self._make.body(listed)
        return self._make.named_body(f"{self._make.adjective(key)} {name}", key=key, sector=sector)

    def proper(self, words: str, key: str, sector: str | None) -> Actor | None:
        """Return a body named by a proper name of two words or more: "Baltic Fleet"; None if it is no such name."""
        if sector is None or not _PROPER.match(words) or words.split()[-1].endswith("s") or words.isupper():
            return None
        return self._make.named_body(words, key=key, sector=sector)

    def _of_country(self, code: str) -> dict[str, str]:
        """Return the roster's bodies of a country by their kind: {"Foreign Ministry": "us-state-department"}."""
        listed: dict[str, str] = {}
        for body in self._by_country[code]:
            for name in filter(self._may_be_of_a_kind, (body.label, *body.names)):
                own = self._places.own(name, None)
                kind = self.type_of(without(name, own[0]) if own else name)
                if kind:
                    listed.setdefault(kind[0], body.id)
        return listed

    def _may_be_of_a_kind(self, name: str) -> bool:
        return not self._last_words.isdisjoint(name.casefold().split())
