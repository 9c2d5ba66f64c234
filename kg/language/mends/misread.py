"""Nouns that small parsers read as verbs, and particles that they read as parts of the noun behind them."""

from kg.language.tree import Tree

_TAKE_NO_CLAUSE = frozenset(
    {"adopt", "conduct", "ease", "enforce", "impose", "launch", "levy", "lift", "mount", "reimpose", "relax", "renew"}
    | {"slap", "suspend", "tighten", "toughen", "unleash", "waive", "widen"}
)
"""Verbs of which no clause is the object, whatever looks like one."""
_WITH_OVER = frozenset({"give", "hand", "pass", "sign", "take", "turn"})


def mend(tree: Tree, i: int) -> None:
    """Apply both mends to the word at `i`."""
    if tree.dep[i] == "ccomp":
        _noun_read_as_verb(tree, i)
    elif tree.lower[i] == "over" and tree.dep[i] == "quantmod":
        _particle_before_number(tree, i)


def _noun_read_as_verb(tree: Tree, i: int) -> None:
    """In "imposed travel bans and asset freezes" freezes are imposed, and no asset freezes anything."""
    verb, described = tree.head[i], i - 1
    first = tree.child(i, "nsubj")
    if tree.tag[i] != "VBZ" or first is None or not verb < first < i or tree.lemma[verb] not in _TAKE_NO_CLAUSE:
        return
    if tree.tag[described] not in {"NN", "JJ"} or first not in {described, tree.head[described]}:
        return
    tree.pos[i], tree.tag[i] = "NOUN", "NNS"
    if first == described:
        tree.attach(i, verb, "dobj")
    else:
        tree.attach(first, verb, "dobj")
        tree.attach(i, first, "conj")
    tree.attach(described, i, "compound")


def _particle_before_number(tree: Tree, i: int) -> None:
    """In "hand over three districts" three are handed over, and not more than three handed."""
    verb = i - 1
    if verb >= 0 and tree.lemma[verb] in _WITH_OVER and tree.pos[verb] == "VERB":
        tree.attach(i, verb, "prt")
