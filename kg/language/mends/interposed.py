"""Reports set inside the sentence that they report: "Iran, the minister said, attacked Iraq".

Small parsers take the reporting verb for the main one, and what stands before it for who speaks. The tree is mended
before it is read: what is told becomes the sentence, and the report hangs on it as "parataxis".
"""

from kg.language.cues import Cues
from kg.language.phrases import NOMINAL
from kg.language.tree import Tree

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "dep", "npadvmod", "attr", "dobj"})
_COMMAS = frozenset({",", "–", "—", "--"})
_VERBAL = frozenset({"VERB", "AUX"})
_HELPERS = frozenset({"aux", "auxpass"})


def mend(tree: Tree, cues: Cues) -> None:
    """Hang each interposed report on the sentence around it, in place."""
    for verb in range(len(tree)):
        if tree.pos[verb] == "VERB" and cues.force(tree.lemma[verb], "verb", "that") == "report":
            _interposed(tree, verb)
            _before_colon(tree, verb)


def _interposed(tree: Tree, report: int) -> None:
    commas = _commas_around(tree, report)
    if commas is None:
        return
    opening, closing = commas
    told = _told(tree, report, opening, closing)
    about = _about(tree, report, opening, told)
    speaker = _speaker(tree, report, opening, closing, about, told)
    if told is None or about is None or speaker is None:
        return
    above, dep = tree.head[report], tree.dep[report]
    if above == about:
        above, dep = tree.head[about], tree.dep[about]
    if above != told:
        tree.attach(told, told if above in {report, about} else above, dep)
    tree.attach(report, told, "parataxis")
    tree.attach(speaker, report, "nsubj")
    passive = tree.child(told, "auxpass") is not None
    tree.attach(about, told, "nsubjpass" if passive else "nsubj")


def _about(tree: Tree, report: int, opening: int, told: int | None) -> int | None:
    """Return the noun before the commas: a subject of the report or of an auxiliary, or what the report describes."""
    if tree.dep[report] == "relcl" and tree.dep[tree.head[report]] == "ROOT" and tree.pos[tree.head[report]] in NOMINAL:
        return tree.head[report]
    helpers = tree.children(told, "aux", "auxpass") if told is not None else []
    near = [k for above in (report, *helpers) for k in tree.kids[above]]
    return next((k for k in near if k < opening and _may_be_subject(tree, k)), None)


def _commas_around(tree: Tree, report: int) -> tuple[int, int] | None:
    """Return the commas between which a report with its speaker stands; None where another verb or no comma does."""
    found: list[int] = []
    for step in (-1, 1):
        k = report + step
        while 0 <= k < len(tree) and tree.sent[k] == tree.sent[report] and tree.word[k] not in _COMMAS:
            if tree.pos[k] in _VERBAL and tree.dep[k] not in _HELPERS:
                return None
            k += step
        if not 0 <= k < len(tree) or tree.sent[k] != tree.sent[report]:
            return None
        found.append(k)
    return found[0], found[1]


def _told(tree: Tree, report: int, opening: int, closing: int) -> int | None:
    """Return the verb behind the report that has no subject there, unless an "and" joins the two."""
    above = tree.head[report]
    behind = [k for k in tree.children(report, "conj", "ccomp", "dep") if k > closing and tree.pos[k] in _VERBAL]
    if tree.dep[report] == "parataxis" and above > closing and tree.pos[above] in _VERBAL:
        behind.insert(0, above)
    subject = tree.child(behind[0], "nsubj", "nsubjpass", "mark") if behind else None
    if not behind or (subject is not None and not opening < subject < closing):
        return None
    if any(k > closing for k in tree.children(report, "cc")):
        return None
    return behind[0] if _is_finite(tree, behind[0]) else None


def _is_finite(tree: Tree, verb: int) -> bool:
    return tree.tag[verb] in {"VBD", "VBZ", "VBP"} or any(tree.dep[k] in _HELPERS for k in tree.kids[verb])


def _may_be_subject(tree: Tree, k: int) -> bool:
    return tree.dep[k] in _SUBJECTS and tree.pos[k] in NOMINAL | {"PRON"} and tree.named[k] not in {"DATE", "TIME"}


def _speaker(tree: Tree, report: int, opening: int, closing: int, about: int | None, told: int | None) -> int | None:
    """Return who speaks: the subject between the commas.

    It may have been taken for a second part of the first noun, or for the subject of what is told.
    """
    heads = [report] if about is None or tree.children(about, "cc") else [report, about]
    heads += [] if told is None else [told]
    for head in heads:
        for k in tree.kids[head]:
            if opening < k < closing and tree.dep[k] in {"nsubj", "conj", "appos"} and _names(tree, k):
                return k
    return None


def _names(tree: Tree, k: int) -> bool:
    return tree.pos[k] in NOMINAL | {"PRON"}


def _before_colon(tree: Tree, report: int) -> None:
    """In "Said the envoy: Iran attacked" the sentence behind the colon is what was said and describes nobody."""
    for speaker in tree.children(report, "nsubj"):
        for k in tree.children(speaker, "relcl", "acl", "appos", "parataxis"):
            colon = any(tree.word[n] == ":" for n in range(speaker, tree.left_edge(k)))
            if colon and speaker > report and tree.pos[k] in _VERBAL:
                tree.attach(k, report, "ccomp")
