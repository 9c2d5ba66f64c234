"""Which verbs and nouns take which preposition, and phrases that parsers hang on a word that does not take theirs."""

from functools import cache
from importlib.resources import files

from kg.errors import DataError
from kg.language.tree import Tree

Complements = dict[tuple[str, str], frozenset[str]]
"""The lemmas that take a preposition as verbs, or as nouns, by (part of speech, preposition)."""

_NAME = "kg/data/valency/complements.tsv"
_COLUMNS = ["part", "prepositions", "lemmas"]
_PARTS = {"verb", "noun"}
_PART_OF = {"VERB": "verb", "AUX": "verb", "NOUN": "noun"}
_TIMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL"})


@cache
def load() -> Complements:
    """Return the complements shipped with the package.

    Raises:
        DataError: as `parse` does.
    """
    return parse((files("kg") / "data" / "valency" / "complements.tsv").read_text(encoding="utf-8"))


def parse(table: str) -> Complements:
    """Return the complements that a tab-separated table lists; {} for one without rows.

    Raises:
        DataError: the columns are not part, prepositions, lemmas; a row has an unknown part or an empty cell; or a
            lemma stands twice for one part and preposition.
    """
    found: dict[tuple[str, str], set[str]] = {}
    for number, line in enumerate(table.splitlines() or [""], start=1):
        place, cells = f"{_NAME}:{number}", line.split("\t")
        if number == 1:
            if cells != _COLUMNS:
                raise DataError(f"the columns are not {', '.join(_COLUMNS)}", place=place)
            continue
        if len(cells) != len(_COLUMNS) or not all(cell.split() for cell in cells):
            raise DataError("the row has not a part, prepositions and lemmas", place=place)
        if cells[0] not in _PARTS:
            raise DataError(f"unknown part {cells[0]!r}", place=place, mend="One of: noun, verb.")
        for preposition in cells[1].split():
            lemmas = found.setdefault((cells[0], preposition), set())
            for lemma in cells[2].split():
                if lemma in lemmas:
                    raise DataError(f"{lemma!r} stands twice with {preposition!r} as {cells[0]}", place=place)
                lemmas.add(lemma)
    return {key: frozenset(lemmas) for key, lemmas in found.items()}


def mend(tree: Tree, i: int, complements: Complements) -> None:
    """Move the preposition `i` from a noun that does not take it up to the nearest word that does.

    In "shared intelligence on launches with Japan" Japan is with whom it was shared. Nothing moves where the noun takes
    the preposition, is a name, or where the word above already has a phrase with it; nor does a phrase of time move.
    """
    if tree.dep[i] != "prep" or ("noun", tree.lower[i]) not in complements or tree.pos[tree.head[i]] != "NOUN":
        return
    if _takes(tree, tree.head[i], i, complements) or tree.head[i] > i:
        return
    complement = tree.child(i, "pobj")
    if complement is None or tree.named[complement] in _TIMES:
        return
    for above in tree.ancestors(tree.head[i]):
        if _takes(tree, above, i, complements):
            if not any(tree.lower[k] == tree.lower[i] for k in tree.children(above, "prep")):
                tree.attach(i, above, "prep")
            return
        if tree.pos[above] not in {"NOUN", "ADP"}:
            return


def _takes(tree: Tree, word: int, preposition: int, complements: Complements) -> bool:
    part = _PART_OF.get(tree.pos[word], "")
    return tree.lemma[word] in complements.get((part, tree.lower[preposition]), ())
