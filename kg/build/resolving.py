"""Mentions in, actors out: `kg resolve`."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kg.actors import Roster
from kg.articles.lines import numbered_lines
from kg.errors import InputError
from kg.records import Actor

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d([T ].*)?)?)?")
"""An ISO 8601 date, to the day or less, or a date-time."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that may name an actor, a sentence that holds them, and the ISO 8601 date on which they were written."""

    text: str
    context: str | None = None
    date: str | None = None


def resolve(stream: BinaryIO, *, name: str, rosters: Iterable[Path] = ()) -> Iterator[Actor | None]:
    """Yield the actor that each line's mention names, None where it names none or cannot be told.

    Users' `rosters` go before the package's.

    As many come out as lines go in, in order. A line is `{"mention": ..., "context": ..., "date": ...}`, the last two
    missing or null where unknown, as is a date that is not ISO 8601 ("today"); an empty line names nobody. Raises
    `InputError` naming the file and the line for a line that is none of these, or for a roster that cannot be read.
    """
    roster = Roster.load(extra=rosters)
    for number, line in numbered_lines(stream, name=name):
        if isinstance(line, InputError):
            raise line
        mention = _mention(line, place=f"{name}:{number}")
        yield roster.resolve(mention.text, context=mention.context, on=mention.date) if mention else None


def _mention(line: str, *, place: str) -> Mention | None:
    if not line.strip():
        return None
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError("the line is not JSON", place=place) from error
    if not isinstance(fields, dict) or not isinstance(fields.get("mention"), str):
        raise InputError('the line has no "mention"', place=place, mend='Write it like {"mention": "Beijing"}.')
    context, date = fields.get("context"), fields.get("date")
    if not isinstance(context, str | None) or not isinstance(date, str | None):
        raise InputError('"context" and "date" are strings or null', place=place)
    return Mention(fields["mention"], context or None, date if date and _DATE.fullmatch(date) else None)
