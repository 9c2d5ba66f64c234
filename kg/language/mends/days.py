"""Days and months that parsers take for names of persons or things."""

from kg.language.tree import Tree

_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MONTHS = frozenset(
    {"january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"}
)
_CALENDAR = _DAYS | _MONTHS


def mend(tree: Tree, i: int) -> None:
    """Make a day or month an adverbial of time, where it is taken for a subject, object or forename.

    "Wang Wednesday met", "on Friday Wang met", "met Wang Wednesday", "in May Wang met".
    """
    if tree.pos[i] != "PROPN" or not _is_of_calendar(tree, i):
        return
    if not tree.named[i]:
        tree.named[i] = "DATE"
    if tree.dep[i] in {"nsubj", "dobj", "appos", "dep", "npadvmod"}:
        _yield_to_name(tree, i)
        tree.dep[i] = "npadvmod"
        return
    above = tree.head[tree.head[i]]
    if tree.dep[i] == "compound" and tree.pos[tree.head[i]] == "PROPN" and tree.pos[above] == "VERB":
        if i > 0 and tree.dep[i - 1] == "prep" and not tree.kids[i - 1]:
            tree.attach(i, i - 1, "pobj")
        else:
            tree.attach(i, above, "npadvmod")


def _is_of_calendar(tree: Tree, i: int) -> bool:
    """May is a month only where the model says so: it is a surname too."""
    return tree.lower[i] in _CALENDAR or (tree.lower[i] == "may" and tree.named[i] == "DATE")


def _yield_to_name(tree: Tree, i: int) -> None:
    """In "met Hakan Fidan Wednesday" the name that seems to describe the day is itself the object."""
    name = i - 1
    if name < 0 or tree.head[name] != i or tree.dep[name] != "compound" or tree.pos[name] != "PROPN":
        return
    if tree.named[name] in {"DATE", "TIME", "CARDINAL"} or tree.lower[name] in _CALENDAR:
        return
    verb = tree.head[i]
    if tree.dep[i] == "npadvmod" and (tree.pos[verb] != "VERB" or verb > name or tree.child(verb, "dobj") is not None):
        return
    tree.attach(name, verb, "dobj" if tree.dep[i] == "npadvmod" else tree.dep[i])
    for k in [k for k in tree.kids[i] if k < name]:
        tree.attach(k, name, tree.dep[k])
