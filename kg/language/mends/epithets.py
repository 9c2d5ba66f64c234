"""What somebody is called: in "called Peru a friend" the name has an epithet, which no comma sets beside it."""

from kg.language.tree import Tree

NAMING = frozenset(
    {"brand", "call", "consider", "declare", "deem", "designate", "dub", "judge", "label", "name", "proclaim", "term"}
)
"""Verbs with two objects of which the second says what the first is: "branded A [a terrorist group]"."""


def mend(tree: Tree) -> None:
    """Hang on its verb each epithet that the parser takes for a description of the name before it, in place."""
    for verb in range(len(tree)):
        if tree.pos[verb] != "VERB" or tree.lemma[verb] not in NAMING:
            continue
        called = tree.child(verb, "dobj", "oprd", "nsubjpass")
        epithet = tree.child(called, "appos") if called is not None and called > verb else None
        if called is None or epithet is None:
            continue
        first = tree.left_edge(epithet)
        if tree.tag[first] == "DT" and tree.tag[first - 1] != "," and tree.pos[first - 1] != "PUNCT":
            tree.dep[called] = "dobj"
            tree.attach(epithet, verb, "oprd")
