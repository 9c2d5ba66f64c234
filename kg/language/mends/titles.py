"""Chains of titles and names: who is one person with two titles, and who are several."""

from kg.language.tree import Tree

_OFFICES = frozenset(
    {"president", "chancellor", "premier", "minister", "secretary", "chairman", "chairwoman", "chief", "commander"}
    | {"ambassador", "envoy", "adviser", "advisor", "director", "governor", "speaker", "commissioner", "general"}
)
_NAME = frozenset({"compound", "amod", "nmod", "punct"})


def mend(tree: Tree, i: int) -> None:
    """Mend the chain in which the name `i` stands, in place."""
    if tree.named[i] != "PERSON" or tree.pos[i] != "PROPN":
        return
    if tree.dep[i] == "appos":
        _listed_not_set_beside(tree, i)
        _parted_from_title(tree, i)
    elif tree.dep[i] == "conj":
        _two_titles_of_one(tree, i)


def _listed_not_set_beside(tree: Tree, last: int) -> None:
    """In "President A, Minister B and Minister C" C is the third in a list and not A, nor is B a name of C's."""
    first = tree.head[last]
    middle = next((k for k in tree.children(last, "nmod", "compound") if tree.child(k, "cc") is not None), None)
    if middle is None or tree.named[first] != "PERSON" or tree.named[middle] != "PERSON":
        return
    if tree.pos[middle] != "PROPN" or not first < middle < last:
        return
    for title in tree.children(middle, "conj"):
        tree.attach(title, last, "compound")
    tree.attach(middle, first, "conj")
    tree.attach(last, middle, "conj")


def _parted_from_title(tree: Tree, name: int) -> None:
    """In "A, President B and President [C]" C bears the title that parsers coordinate with B."""
    title = tree.left_edge(name) - 1
    if title < 0 or tree.dep[title] != "conj" or tree.lemma[title] not in _OFFICES:
        return
    if tree.head[name] in tree.ancestors(title):
        tree.attach(name, tree.head[title], "conj")
        tree.attach(title, name, "compound")


def _two_titles_of_one(tree: Tree, name: int) -> None:
    """In "Foreign Minister and Deputy Prime Minister A" A is both: a bare office is nobody beside him."""
    office = tree.head[name]
    title = tree.left_edge(name) - 1
    if title > office and tree.dep[title] == "conj" and tree.head[title] == office and tree.lemma[title] in _OFFICES:
        tree.attach(title, name, "compound")
    if tree.lemma[office] not in _OFFICES or tree.pos[office] != "PROPN" or tree.named[office] == "PERSON":
        return
    between = [k for k in tree.children(name, "compound") if k < name and tree.named[k] != "PERSON"]
    bare = all(tree.dep[k] in _NAME or k > office for k in tree.kids[office])
    if not between or not bare or any(tree.dep[k] not in {"cc", "conj"} for k in tree.kids[office] if k > office):
        return
    if tree.head[office] == office:
        tree.attach(name, name, "ROOT")
    else:
        tree.attach(name, tree.head[office], tree.dep[office])
    tree.attach(office, name, "nmod")
