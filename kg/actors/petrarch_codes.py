"""CAMEO actor codes split into what this program tells apart: a country, a sector, a kind of actor.

A code is made of parts of three letters: a country or an international role first, then roles, then what narrows them
down ("AFGGOVMIL", "IGOUNO", "MNCUSA"). The country is the first part that is one; the sector that of the first role.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from kg.actors.load import rows
from kg.codebook.kinds import ActorKind

_REGION = "-"
"""What stands for the country of a code that names a region."""

_INTERNATIONAL = {"IGO", "IMG", "MNC", "NGM", "NGO"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code says: the country's code, the sector, and what kind an organised body of it is.

    Each is None where the code does not say; a code of a country alone has neither sector nor kind.
    """

    country: str | None
    sector: str | None
    kind: ActorKind | None

    def __bool__(self) -> bool:
        """Whether the code says anything that can be used."""
        return self.country is not None or self.sector is not None


class Codes:
    """The CAMEO codes of countries and roles."""

    def __init__(self, countries: Iterable[str]) -> None:
        own = {cameo: code for cameo, code in rows("cameo_countries.tsv", ("cameo", "code"))}  # noqa: C416 (typed)
        self._countries = {code: code for code in countries} | own
        self._roles = {
            role: (sector, kind) for role, sector, kind in rows("cameo_roles.tsv", ("role", "sector", "kind"))
        }

    def meaning(self, code: str) -> Meaning:
        """Return what a code of an actor says ("USAGOV"), or one of an agent ("~GOV", "NGO~")."""
        parts = [code.strip("~")[i : i + 3] for i in range(0, len(code.strip("~")), 3)]
        of_no_country = "~" in code
        country: str | None = None
        for number, part in enumerate(parts):
            first = number == 0 or (number == 1 and parts[0] in _INTERNATIONAL)
            if first and not of_no_country and part in self._countries:
                del parts[number]
                country = self._countries[part]
                break
        sector, kind = next((self._roles[part] for part in parts if part in self._roles), (None, None))
        return Meaning(None if country == _REGION else country, sector, cast(ActorKind | None, kind))
