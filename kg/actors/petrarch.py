"""Importing the actor and agent dictionaries of PETRARCH into rows of a user's roster.

An actor is a phrase, synonyms after "+", and codes with their dates; an agent is a phrase, its plural in braces and a
code with "~". The dictionaries do not say what is a person: here it is an actor with dated codes whose name neither is
a country or body of the package's roster nor holds a word for a group ("army", "party"). An open-ended `>date` ends on
the dictionary's own date, since nobody looked later.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.actors.load import countries
from kg.actors.model import Body, Person
from kg.actors.petrarch_codes import Codes, Meaning
from kg.actors.petrarch_lines import Dated, Line, date_of, dated, lines, split_codes
from kg.actors.petrarch_phrases import expanded, named, spellings, words_of
from kg.actors.roster import Roster
from kg.actors.row import Row, read_row
from kg.actors.text import folded
from kg.errors import InputError

_PLURAL = re.compile(r"\{([^{}]*)\}")
_DEFINITION = re.compile(r"(!\w+!)\s*=\s*(.+)", re.ASCII)
_NULL = "---"
_GROUP_WORD = re.compile(
    r"army|party|front|movement|ministry|parliament|congress|council|court|police|forces?|union|league|organi[sz]ation|"
    r"committee|commission|agency|company|corporation|bank|university|church|government|brigades?|group|association|"
    r"federation|alliance|coalition|assembly|senate|department|bureau|authority|navy|guard|militia|rebels|of|for|and"
)


@dataclass(frozen=True, slots=True)
class Imported:
    """What a dictionary gave: rows in the order of its entries, and a line for each entry or code left out, and why."""

    rows: tuple[Row, ...]
    left_out: tuple[str, ...]


@dataclass(slots=True)
class _Entry:
    """An actor's lines as they are gathered."""

    line: Line
    phrases: list[str]
    codes: list[Dated] = field(default_factory=list)


def read_dictionary(text: str, *, name: str, date: str | None = None) -> Imported:
    """Return the rows of a dictionary of actors, of agents, or of both.

    `date` is the ISO date of the dictionary; if it is None, the comments at the file's head tell it. `name` is the
    file's, for messages. Raises `InputError` if nothing in it can be used, or if a code has no end and the dictionary
    no date.
    """
    importer = _Importer(name, date or date_of(text))
    rows = tuple(importer.rows(lines(text)))
    if not rows:
        why = f": {importer.left_out[0]}" if importer.left_out else ""
        raise InputError(f"no actor or agent can be read from it{why}", place=name, mend="Is it a PETRARCH dictionary?")
    return Imported(rows, tuple(importer.left_out))


class _Importer:
    def __init__(self, name: str, date: str | None) -> None:
        self._name = name
        self._date = date
        self._sets: dict[str, tuple[str, ...]] = {}
        self._codes = Codes(country.code for country in countries())
        self._roster = Roster.load()
        self.left_out: list[str] = []

    def rows(self, found: Iterable[Line]) -> Iterator[Row]:
        """Yield the rows of each entry."""
        entry: _Entry | None = None
        for line in found:
            if match := _DEFINITION.fullmatch(line.text):
                self._sets[match[1]] = tuple(filter(None, map(str.strip, match[2].split(","))))
            elif line.text.startswith(("+", "[")):
                self._continue(entry, line)
            else:
                yield from self._finished(entry)
                entry = None
                if "~" in line.text:
                    yield from self._agent(line)
                else:
                    entry = self._begin(line)
        yield from self._finished(entry)

    def _skip(self, line: Line, why: str) -> None:
        self.left_out.append(f"{self._name}:{line.number}: {why}")

    def _begin(self, line: Line) -> _Entry:
        phrase, codes = split_codes(line.text)
        entry = _Entry(line, [phrase])
        self._add_codes(entry, line, codes)
        return entry

    def _continue(self, entry: _Entry | None, line: Line) -> None:
        if entry is None:
            self._skip(line, "it belongs to no actor")
            return
        phrase, codes = split_codes(line.text.removeprefix("+"))
        if phrase:
            entry.phrases.append(phrase)
        self._add_codes(entry, line, codes)

    def _add_codes(self, entry: _Entry, line: Line, codes: list[str]) -> None:
        for inner in codes:
            code = dated(inner)
            if code is None:
                self._skip(line, f'"[{inner[:40]}]" is no code with dates that are days')
            elif code.from_on and self._date is None:
                raise InputError(
                    f"[{inner}] has no end, and the dictionary no date",
                    place=f"{self._name}:{line.number}",
                    mend="Say with --dictionary-date when it was made, such as 2014-01-30.",
                )
            elif code.from_on and str(code.start) > str(self._date):
                self._skip(line, f"[{inner}] begins after the dictionary's date {self._date}")
            else:
                entry.codes.append(code)

    def _finished(self, entry: _Entry | None) -> Iterator[Row]:
        if entry is None or any(code.code == _NULL for code in entry.codes):
            return
        meant = [(code, meaning) for code in entry.codes if (meaning := self._codes.meaning(code.code))]
        label = named(entry.phrases[0])
        if not label or not meant:
            told = ", ".join(code.code for code in entry.codes)
            self._skip(entry.line, f"no country or sector is known for {told[:40]}" if told else "it has no code")
        elif known := self._country_of(meant):
            yield self._row(entry, label=label, kind="country", country=known, names=self._others(entry, label))
        elif self._is_person(label, meant):
            for code, meaning in meant:
                yield self._term(entry, label, code, meaning)
        else:
            yield self._body(entry, meant)

    def _country_of(self, meant: list[tuple[Dated, Meaning]]) -> str | None:
        """Return the one country that all codes are of and that they say nothing else about."""
        found = {meaning.country for _, meaning in meant}
        return next(iter(found)) if len(found) == 1 and not any(meaning.sector for _, meaning in meant) else None

    def _is_person(self, label: str, meant: list[tuple[Dated, Meaning]]) -> bool:
        if not any(code.start or code.end for code, _ in meant):
            return False
        if (known := self._known(label)) is not None:
            return isinstance(known, Person)
        kinds = {found.kind for found in self._roster.find(label)}
        words = label.casefold().split()
        return not kinds & {"country", "adjective", "body"} and not any(map(_GROUP_WORD.fullmatch, words))

    def _term(self, entry: _Entry, label: str, code: Dated, meaning: Meaning) -> Row:
        end = self._date if code.from_on else code.end
        known = self._known(label)
        label = known.label if known else label
        return self._row(
            entry, label=label, kind="person", country=meaning.country, sector=meaning.sector,
            names=self._others(entry, label), start=code.start, end=end,
        )  # fmt: skip

    def _body(self, entry: _Entry, meant: list[tuple[Dated, Meaning]]) -> Row:
        """Return the row of a body: a row has one sector, the undated one, or else the one that began last."""
        _, meaning = max(meant, key=lambda pair: (not (pair[0].start or pair[0].end), pair[0].start or ""))
        every = dict.fromkeys(name for phrase in entry.phrases for name in spellings(phrase) if name)
        known = next((found for name in every if (found := self._known(name))), None)
        label = known.label if known else next(iter(every))
        return self._row(
            entry, label=label, kind=(known.kind if isinstance(known, Body) else meaning.kind) or "ngo",
            country=meaning.country, sector=meaning.sector, names=tuple(name for name in every if name != label),
        )  # fmt: skip

    def _known(self, name: str) -> Body | Person | None:
        """Return the body or person that the package's roster knows by that name, in any case of letters."""
        actor = self._roster.resolve(name)
        known = (self._roster.body(actor.id) or self._roster.person(actor.id)) if actor else None
        return known if known and folded(name) in map(folded, (known.label, *known.names)) else None

    def _others(self, entry: _Entry, label: str) -> tuple[str, ...]:
        return tuple(name for name in dict.fromkeys(map(named, entry.phrases)) if name and name != label)

    def _agent(self, line: Line) -> Iterator[Row]:
        head, codes = split_codes(line.text)
        sector = next((meaning.sector for code in codes if (meaning := self._codes.meaning(code)).sector), None)
        plurals = [plural for plural in _PLURAL.findall(head) if plural.strip()]
        phrases = [made for part in (_PLURAL.sub("", head), *plurals) for made in expanded(part, self._sets)]
        names = [name for name in dict.fromkeys(words_of(phrase).lower() for phrase in phrases) if name]
        if sector is None or not names:
            why = "no sector is known for its code" if names else "it names nobody, or a set that is not defined"
            self._skip(line, why)
            return
        try:
            yield read_row(
                {"label": names[0], "kind": "unnamed_group", "sector": sector, "names": names[1:]},
                place=str(line.number),
            )
        except InputError as error:
            self._skip(line, error.what)

    def _row(self, entry: _Entry, *, label: str, **told: object) -> Row:
        return Row(label=label, place=f"{self._name}:{entry.line.number}", **told)  # type: ignore[arg-type]
