"""Making users' rosters: from dictionaries of PETRARCH, and from Wikidata."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import kg
from kg.actors.petrarch import read_dictionary
from kg.actors.row import is_date
from kg.actors.row_files import row_line, text_of
from kg.actors.sparql import Endpoint
from kg.actors.wikidata import ENDPOINT, offices
from kg.build.progress import Progress
from kg.errors import EndpointError, InputError

WIKIDATA = ENDPOINT
"""The address of Wikidata's own endpoint."""

OFFICES = "offices.jsonl"
"""What `kg actors update` leaves in the output folder."""

AGENT = f"kg/{kg.__version__} (Diplomatic KG; refreshes offices of states)"


@dataclass(frozen=True, slots=True)
class Made:
    """A roster as lines of JSON Lines, and what was left out of it, each with its reason."""

    lines: tuple[str, ...]
    left_out: tuple[str, ...] = ()


def import_dictionaries(paths: Sequence[Path], *, date: str | None = None) -> Made:
    """Return the roster that dictionaries of PETRARCH make, of actors, agents or both, in order.

    `date` (ISO, to the day) is when they were made; if it is None, each says so in the comments at its head. Raises
    `InputError` for a file that cannot be read or used, for a `date` that is none, and where a code is open and the
    dictionary has no date.
    """
    if date is not None and not is_date(date):
        raise InputError(f'"{date}" is no day', mend="Write --dictionary-date as 2014-01-30.")
    made = [read_dictionary(text_of(path), name=str(path), date=date) for path in paths]
    lines = tuple(row_line(row) for each in made for row in each.rows)
    return Made(lines, tuple(why for each in made for why in each.left_out))


def update_offices(
    *,
    endpoint: str = WIKIDATA,
    countries: Sequence[str] = (),
    since: int = 1990,
    timeout: float = 60.0,
    progress: Progress | None = None,
) -> Made:
    """Return the roster of heads of state and government and ministers that a Wikidata endpoint tells.

    `countries` are codes, all states if there are none; terms over before the year `since` are left out; `timeout` is
    in seconds, for each question. Raises `InputError` for an unknown code, `EndpointError` where the endpoint fails or
    knows no offices.
    """
    rows = offices(Endpoint(endpoint, agent=AGENT, timeout=timeout), codes=countries, since=since, tell=progress)
    if not rows:
        raise EndpointError("it tells of no offices", place=endpoint, mend="Does it hold Wikidata?")
    return Made(tuple(map(row_line, rows)))
