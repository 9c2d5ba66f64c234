"""Whether a name or a title is a man's or a woman's, as far as a short table of forenames tells."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from kg.errors import DataError

Gender = Literal["feminine", "masculine"]
_KINDS = ("forename", "full", "title")
_COLUMNS = "gender\tkind\tnames"


@dataclass(frozen=True, slots=True)
class Genders:
    """The table: genders by (kind, name), where the kind is `forename`, `full` (a full name) or `title`."""

    names: dict[tuple[str, str], Gender]

    def of(self, name: str, *, titles: frozenset[str] = frozenset()) -> Gender | None:
        """Return the gender of who bears a full `name` and the `titles`; None where nothing tells, or they clash."""
        plain = _folded(name)
        known = self.names.get(("full", plain))
        if known is not None:
            return known
        told = {self.names.get(("title", title)) for title in titles} - {None}
        forename, _, rest = plain.partition(" ")
        if not told and rest:
            return self.names.get(("forename", forename))
        return next(iter(told)) if len(told) == 1 else None


@cache
def load() -> Genders:
    """Return the table shipped with the package."""
    return parse((files("kg.data") / "cues" / "genders.tsv").read_text(encoding="utf-8"))


def parse(table: str) -> Genders:
    """Return the table that tab-separated lines make: a gender, a kind, and names parted by commas.

    Raises:
        DataError: the columns, a gender or a kind is unknown, or one name has two genders.
    """
    names: dict[tuple[str, str], Gender] = {}
    for number, line in enumerate(table.splitlines() or [""], start=1):
        place, cells = f"kg/data/cues/genders.tsv:{number}", line.split("\t")
        if number == 1 and line != _COLUMNS:
            raise DataError("the columns are not gender, kind, names", place=place)
        if number == 1:
            continue
        if len(cells) != 3 or cells[0] not in get_args(Gender) or cells[1] not in _KINDS:
            raise DataError("the row is not a gender, a kind and names", place=place)
        for name in map(_folded, cells[2].split(", ")):
            if names.setdefault((cells[1], name), cells[0]) != cells[0]:  # type: ignore[arg-type]
                raise DataError(f"{name!r} has two genders", place=place)
    return Genders(names)


def _folded(name: str) -> str:
    """Return a name in lower case without accents and hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return plain.replace("-", " ").casefold().strip()
