"""The lexicon: frames, noun classes, light verbs and refinements, loaded from tables and checked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from kg import codebook
from kg.codebook.tables import DATA, Row, rows
from kg.coding.frame import Flag, Frame, Light, Nouns, Predicate

FRAME_COLUMNS = ("kind", "predicate", "object", "needs", "target", "source", "code", "relation", "flags", "example")
NOUN_COLUMNS = ("class", "nouns")
LIGHT_COLUMNS = ("verbs", "sense", "marker", "example")
REFINEMENT_COLUMNS = ("code", "class", "finer")
SENSES = ("does", "undergoes", "commits")
ROLES = ("agent", "patient", "recipient", "attribute", "inner", "below", "purpose", "pressing", "aim", "occasion")
DEFAULT_TARGET: dict[Predicate, tuple[str, ...]] = {
    "v": ("patient", "recipient", "inner"),
    "n": ("patient", "of"),
    "a": ("of", "to", "inner"),
}
DEFAULT_SOURCE: dict[Predicate, tuple[str, ...]] = {
    "v": ("agent",),
    "n": ("agent", "by", "'s", "adj", "from", "of"),
    "a": ("agent",),
}
MUTUAL_SOURCE = ("between", "among", "agent", "by", "'s", "adj", "of")
"""Where the parties of a mutual nominal stand: "talks between A and B", "A's talks"."""

VICTIMISING = ("ASSAULT", "COERCE")
"""Classes of acts of which the nouns name a victim."""

Key = tuple[Predicate, str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All frames by predicate, lemma and particle; classes of nouns; light verbs; finer codes by noun class.

    `hostile` are the nouns of acts that have a victim.
    """

    frames: Mapping[Key, tuple[Frame, ...]]
    classes: Mapping[str, frozenset[str]]
    lights: Mapping[tuple[str, str | None], tuple[Light, ...]]
    refinements: Mapping[str, tuple[tuple[frozenset[str], str], ...]]
    hostile: frozenset[str] = frozenset()

    def of(self, predicate: Predicate, lemma: str, particle: str | None = None) -> tuple[Frame, ...]:
        """Return the frames of a predicate in the order of the tables; () if there are none."""
        return self.frames.get((predicate, lemma, particle), ())

    def __iter__(self) -> Iterator[Frame]:
        for frames in self.frames.values():
            yield from frames

    def __len__(self) -> int:
        return sum(map(len, self.frames.values()))


@cache
def load(folder: Path = DATA / "lexicon") -> Lexicon:
    """Return the lexicon of `folder`, read once.

    Raises DataError, with file and line, if a row names an unknown code, noun class, slot or flag, or has no example.
    """
    classes = {row["class"]: frozenset(row.many("nouns")) for row in rows(folder / "nouns.tsv", NOUN_COLUMNS)}
    frames: defaultdict[Key, list[Frame]] = defaultdict(list)
    for path in sorted((folder / "frames").glob("*.tsv")):
        for row in rows(path, FRAME_COLUMNS):
            for frame in _frames(row, classes):
                frames[frame.predicate, frame.lemma, frame.particle].append(frame)
    return Lexicon(
        frames={key: tuple(found) for key, found in frames.items()},
        classes=classes,
        lights=_lights(folder / "light.tsv"),
        refinements=_refinements(folder / "refinements.tsv", classes),
        hostile=frozenset(found[0].lemma for found in frames.values() if _has_victim(found[0])),
    )


def _frames(row: Row, classes: Mapping[str, frozenset[str]]) -> Iterator[Frame]:
    predicate = _predicate(row)
    flags = _flags(row)
    cameo = codebook.load().cameo.get(row["code"])
    if cameo is None or cameo.plover is None:
        raise row.fail(f"{row['code']!r} is no CAMEO code of an event class")
    if not row["example"] or not row["predicate"]:
        raise row.fail("a frame needs a predicate and an example")
    target = _slots(row, "target") or DEFAULT_TARGET[predicate]
    source = _slots(row, "source") or _default_source(predicate, flags, target)
    for words in row.many("predicate"):
        lemma, _, particle = words.partition(" ")
        yield Frame(
            predicate=predicate,
            lemma=lemma,
            particle=particle or None,
            objects=_nouns(row, classes),
            needs=tuple(marker.replace("_", " ") for marker in row.many("needs")),
            target=target,
            source=source,
            code=cameo.code,
            act=cameo.plover,
            label=_label(row, words=words, target=target),
            flags=flags,
            example=row["example"],
            place=row.place,
        )


def _has_victim(frame: Frame) -> bool:
    return frame.predicate == "n" and frame.act in VICTIMISING and not frame.needs


def _predicate(row: Row) -> Predicate:
    for predicate in get_args(Predicate):
        if row["kind"] == predicate:
            return predicate  # type: ignore[no-any-return]
    raise row.fail(f"{row['kind']!r} is no kind of predicate: v, n or a")


def _flags(row: Row) -> frozenset[Flag]:
    if unknown := set(row.many("flags")) - set(get_args(Flag)):
        raise row.fail(f"{', '.join(sorted(unknown))}: no flag")
    return frozenset(flag for flag in get_args(Flag) if flag in row.many("flags"))


def _slots(row: Row, column: str) -> tuple[str, ...]:
    slots = tuple(row[column].split())
    if bad := [slot for slot in slots if not (slot in ROLES or slot == "'s" or slot.replace("_", "").isalpha())]:
        raise row.fail(f"{bad[0]!r} is no slot")
    if len(set(slots)) < len(slots):
        raise row.fail(f"a slot stands twice in {row[column]!r}")
    return tuple(slot.replace("_", " ") for slot in slots)


def _default_source(predicate: Predicate, flags: frozenset[Flag], target: tuple[str, ...]) -> tuple[str, ...]:
    if predicate == "n" and "symmetric" in flags:
        return MUTUAL_SOURCE
    return tuple(slot for slot in DEFAULT_SOURCE[predicate] if slot not in target)


def _nouns(row: Row, classes: Mapping[str, frozenset[str]]) -> Nouns | None:
    if not row["object"]:
        return None
    marker, _, words = row["object"].rpartition(":")
    lemmas: set[str] = set()
    for word in words.split("|"):
        if not word.startswith("@"):
            lemmas.add(word)
        elif word[1:] in classes:
            lemmas |= classes[word[1:]]
        else:
            raise row.fail(f"{word[1:]!r} is no noun class")
    return Nouns(lemmas=frozenset(lemmas), named="@" not in words, marker=marker.replace("_", " ") or None)


def _label(row: Row, *, words: str, target: tuple[str, ...]) -> str:
    if row["relation"]:
        return row["relation"].replace("{}", words)
    marker = next((slot for slot in target[:1] if slot not in ROLES and slot not in ("'s", "adj")), "")
    be = "be " if row["kind"] == "a" else ""
    return f"{be}{words} {marker}".rstrip()


def _lights(path: Path) -> dict[tuple[str, str | None], tuple[Light, ...]]:
    found: defaultdict[tuple[str, str | None], list[Light]] = defaultdict(list)
    for row in rows(path, LIGHT_COLUMNS):
        if row["sense"] not in SENSES:
            raise row.fail(f"{row['sense']!r} is no sense of a light verb: {', '.join(SENSES)}")
        for words in row.many("verbs"):
            lemma, _, particle = words.partition(" ")
            light = Light(
                lemma=lemma,
                particle=particle or None,
                undergoes=row["sense"] == "undergoes",
                commits=row["sense"] == "commits",
                marker=row["marker"] or None,
            )
            found[lemma, light.particle].append(light)
    return {key: tuple(lights) for key, lights in found.items()}


def _refinements(
    path: Path, classes: Mapping[str, frozenset[str]]
) -> dict[str, tuple[tuple[frozenset[str], str], ...]]:
    cameo = codebook.load().cameo
    found: defaultdict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
    for row in rows(path, REFINEMENT_COLUMNS):
        if row["class"] not in classes:
            raise row.fail(f"{row['class']!r} is no noun class")
        if row["code"] not in cameo or row["finer"] not in cameo:
            raise row.fail(f"{row['code']!r} or {row['finer']!r} is no CAMEO code")
        if cameo[row["code"]].plover != cameo[row["finer"]].plover:
            raise row.fail(f"{row['finer']} is of another event class than {row['code']}")
        found[row["code"]].append((classes[row["class"]], row["finer"]))
    return {code: tuple(finer) for code, finer in found.items()}
