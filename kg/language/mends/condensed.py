"""What headlines leave out beside articles: the "be" of a passive, the "and" between verbs, "according to"."""

from kg.language.phrases import NOMINAL
from kg.language.tree import Tree

_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL"})
_NAMES = frozenset({"GPE", "ORG", "NORP", "PERSON"})
_BY_THEMSELVES = frozenset(
    {"abide", "come", "drop", "fall", "get", "go", "grow", "live", "pass", "rise", "sit", "stand", "stop", "swear"}
)
"""Verbs of which no agent stands behind "by": "Iran stood by Syria"."""
_DASHES = frozenset({"-", "--", "–", "—", "|"})
_PRESENT = frozenset({"VBZ", "VBP"})
_LONGEST = 4


def mend(tree: Tree, root: int) -> None:
    """Mend the sentence of `root`, in place."""
    _source_behind_dash(tree, root)
    verb = _verbs_with_comma(tree, root)
    _passive_without_be(tree, verb)


def _source_behind_dash(tree: Tree, root: int) -> None:
    """In "US condemns Israel - Reuters" who is named last has no part: the paper tells it."""
    last = root
    while last + 1 < len(tree) and tree.sent[last + 1] == tree.sent[root]:
        last += 1
    dash = next((k for k in range(last - 1, max(root, last - _LONGEST - 1), -1) if tree.word[k] in _DASHES), None)
    if dash is None or tree.end[dash - 1] == tree.start[dash] or tree.end[dash] == tree.start[dash + 1]:
        return
    named = range(dash + 1, last + 1)
    if tree.pos[root] != "VERB" or any(tree.pos[k] not in NOMINAL and tree.dep[k] != "det" for k in named):
        return
    head = next(k for k in named if tree.head[k] not in named)
    before = [k for k in tree.kids[head] if k < dash]
    for k in before:
        tree.attach(k, tree.head[head], tree.dep[head] if k == before[-1] else tree.dep[k])
    tree.attach(head, root, "dep")


def _verbs_with_comma(tree: Tree, root: int) -> int:
    """Coordinate the verbs of "Poland backs Ukraine, urges EU to act", of which the first is none that is urged."""
    first = tree.child(root, "ccomp")
    if first is None or first > root or tree.word[root - 1] != "," or tree.child(root, "nsubj", "aux") is not None:
        return root
    if tree.tag[root] not in _PRESENT or tree.tag[first] not in _PRESENT or tree.child(first, "nsubj") is None:
        return root
    tree.attach(first, first, "ROOT")
    for k in [k for k in tree.kids[root] if k < root and k != first]:
        tree.attach(k, first, tree.dep[k])
    tree.attach(root, first, "conj")
    return first


def _passive_without_be(tree: Tree, verb: int) -> None:
    """In "Greece blasted by Turkey" Turkey blasts."""
    subject, by = tree.child(verb, "nsubj"), next((k for k in tree.kids[verb] if tree.lower[k] == "by"), None)
    if subject is None or by is None or subject > verb or tree.tag[verb] not in {"VBN", "VBD"} or by < verb:
        return
    agent = tree.child(by, "pobj")
    if agent is None or tree.named[agent] in _TIMES or tree.child(verb, "aux", "auxpass", "dobj") is not None:
        return
    plain = tree.tag[verb] == "VBN" and tree.dep[by] == "agent"
    headline = by == verb + 1 and tree.named[agent] in _NAMES and not any(tree.word[k] == "." for k in tree.kids[verb])
    if plain or (headline and tree.lemma[verb] not in _BY_THEMSELVES):
        tree.tag[verb] = "VBN"
        tree.attach(subject, verb, "nsubjpass")
        tree.attach(by, verb, "agent")
