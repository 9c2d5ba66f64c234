"""Loading the codebook from its tables, checked against itself."""

from functools import cache
from pathlib import Path
from typing import get_args

from kg.codebook.codes import CameoCode, Codebook, Intent, Intents, PloverClass
from kg.codebook.kinds import EventClass, Quad
from kg.codebook.tables import DATA, Row, rows
from kg.errors import DataError

CLASS_COLUMNS = ("class", "quad", "roots", "description", "modes", "contexts", "note")
CODE_COLUMNS = ("code", "name", "parent", "goldstein", "plover", "mode", "contexts", "inherited", "ruled")
INTENT_COLUMNS = ("act", *get_args(Intent))
STATEMENTS: Quad = "verbal cooperation"
"""The quad of root 01, which PLOVER drops: CAMEO counts public statements to verbal cooperation."""


@cache
def load(folder: Path = DATA / "codebook") -> Codebook:
    """Return the codebook of `folder`, read once.

    Raises DataError, with file and line, if a code has no parent, a class, quad, score or mode is unknown, or a class
    of the closed list is missing.
    """
    classes = _classes(folder / "plover.tsv")
    cameo = _codes(folder / "cameo.tsv", classes)
    return Codebook(classes=classes, cameo=cameo, intents=_intents(folder / "intents.tsv", cameo))


def _classes(path: Path) -> dict[EventClass, PloverClass]:
    names = {name: name for name in get_args(EventClass)}
    quads = {quad: quad for quad in get_args(Quad)}
    found: dict[EventClass, PloverClass] = {}
    for row in rows(path, CLASS_COLUMNS):
        if row["class"] not in names or row["class"] in found:
            raise row.fail(f"{row['class']!r} is no event class, or stands twice")
        if row["quad"] not in quads:
            raise row.fail(f"{row['quad']!r} is no quad class")
        found[names[row["class"]]] = PloverClass(
            name=names[row["class"]],
            quad=quads[row["quad"]],
            roots=row.many("roots"),
            description=row["description"],
            modes=row.many("modes"),
            contexts=row.many("contexts"),
            note=row["note"] or None,
        )
    if missing := sorted(set(names) - set(found)):
        raise DataError(f"no row for {', '.join(missing)}", place=path.name)
    return found


def _codes(path: Path, classes: dict[EventClass, PloverClass]) -> dict[str, CameoCode]:
    found: dict[str, CameoCode] = {}
    for row in rows(path, CODE_COLUMNS):
        code = _code(row, classes)
        if code.code in found:
            raise row.fail(f"code {code.code} stands twice")
        if code.parent is not None and code.parent not in found:
            raise row.fail(f"the parent {code.parent} of code {code.code} does not stand above it")
        found[code.code] = code
    return found


def _code(row: Row, classes: dict[EventClass, PloverClass]) -> CameoCode:
    code = row["code"]
    if not code.isdecimal() or not 2 <= len(code) <= 4:
        raise row.fail(f"{code!r} is no CAMEO code of two to four digits")
    if row["parent"] != code[: max(2, len(code) - 1)] * (len(code) > 2):
        raise row.fail(f"{row['parent']!r} is not the parent of code {code}")
    by_name = {str(name): plover for name, plover in classes.items()}
    plover = by_name.get(row["plover"])
    if plover is None and not (code.startswith("01") and not row["plover"]):
        raise row.fail(f"{row['plover']!r} is no event class")
    if plover is not None:
        _check_known(row, plover)
    return CameoCode(
        code=code,
        name=row["name"],
        parent=row["parent"] or None,
        root=code[:2],
        goldstein=_score(row),
        quad=plover.quad if plover else STATEMENTS,
        plover=plover.name if plover else None,
        mode=row["mode"] or None,
        contexts=row.many("contexts"),
        inherited=row.many("inherited"),
        ruled=row.many("ruled"),
    )


def _check_known(row: Row, plover: PloverClass) -> None:
    if row["mode"] and row["mode"] not in plover.modes:
        raise row.fail(f"{row['mode']!r} is no mode of {plover.name}")
    if unknown := set(row.many("contexts")) - set(plover.contexts):
        raise row.fail(f"{', '.join(sorted(unknown))}: no context of {plover.name}")


def _score(row: Row) -> float:
    try:
        score = float(row["goldstein"])
    except ValueError:
        raise row.fail(f"{row['goldstein']!r} is no Goldstein score") from None
    if not -10 <= score <= 10:
        raise row.fail(f"the Goldstein score {score} lies outside -10 to 10")
    return score


def _intents(path: Path, cameo: dict[str, CameoCode]) -> Intents:
    table: dict[str, dict[Intent, str]] = {}
    for row in rows(path, INTENT_COLUMNS):
        codes: dict[Intent, str] = {intent: row[intent] for intent in get_args(Intent) if row[intent]}
        if unknown := {row["act"], *codes.values()} - set(cameo):
            raise row.fail(f"{', '.join(sorted(unknown))}: no CAMEO code")
        table[row["act"]] = codes
    return Intents(table=table)
