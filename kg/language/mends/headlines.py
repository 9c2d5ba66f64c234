"""Headlines: the present tense that looks like a plural, a comma for "and", "to" for "will", a colon for "says"."""

from kg.language import compounds, cues
from kg.language.phrases import NOMINAL
from kg.language.tree import Tree

_BEFORE_NOUN = frozenset({"compound", "nmod", "amod", "det", "nummod"})
_LOOSE = frozenset({"nsubj", "npadvmod", "dep", "nmod", "compound"})


def mend(tree: Tree, root: int) -> None:
    """Mend the sentence of `root`, in place; one that is no headline is left as it is."""
    first = tree.left_edge(root)
    _told_noun(tree, root, first)
    verb = _verb_over_object(tree, root, first)
    if verb is None:
        verb = _verb_inside_object(tree, root, first)
    if verb is None:
        verb = _infinitive_on_name(tree, root, first)
    if verb is None:
        verb = compounds.hidden_verb(tree, root, first)
    if verb is None:
        verb = _told_behind_colon(tree, root, first)
    if verb is None:
        verb = root
    _comma_for_and(tree, verb, first)
    for told in (*(k for k in tree.children(verb, "ccomp") if k < verb), verb):
        _infinitive_for_future(tree, told)
    _speaker(tree, verb, first)


def _verb_over_object(tree: Tree, root: int, first: int) -> int | None:
    """Read "Greece courts India", "Mali junta orders French envoy to leave", "Protests rock Georgia" as verbs.

    A noun with another noun phrase right behind it, and none of the marks that would set that apart, is a verb.
    """
    if tree.pos[root] != "NOUN" or root == first or not _names_doers(tree, root, first):
        return None
    plural_doers = tree.tag[root - 1] in {"NNS", "NNPS"} or tree.lower[first + 1] in {",", "and"}
    if tree.tag[root] != "NNS" and not (tree.tag[root] == "NN" and plural_doers):
        return None
    behind = tree.child(root, "appos", "npadvmod", "dobj")
    if behind is None or behind < root or tree.pos[behind] not in NOMINAL or tree.named[behind] == "DATE":
        return None
    if tree.left_edge(behind) != root + 1:
        return None
    tree.attach(behind, root, "dobj")
    _make_verb(tree, root)
    return root


def _told_noun(tree: Tree, root: int, first: int) -> None:
    """Read "Peru attacks Chile, Iran says" and "Iran: Peru attacks Chile" as told, where "attacks" seems a noun."""
    for noun in tree.children(root, "nsubj", "appos"):
        colon = tree.left_edge(noun) - 1
        behind = noun > root and colon == root + 1 and tree.word[colon] == ":"
        before = noun < root and tree.pos[root] == "VERB" and tree.left_edge(noun) == first
        object_ = tree.child(noun, "appos", "npadvmod", "dobj")
        if not (behind or before) or tree.tag[noun] != "NNS" or object_ is None:
            continue
        if behind:
            if _verb_over_object(tree, noun, colon + 1) is not None:
                tree.attach(noun, root, "appos")
            return
        speaker = root - 1
        apart = tree.word[tree.left_edge(speaker) - 1] == "," if speaker > first else False
        follows = tree.child(root, "nsubj") != noun or len(tree.children(root, "nsubj")) > 1
        reports = cues.load().force(tree.lemma[root], "verb", "that") == "report"
        if reports and (follows or apart) and _verb_over_object(tree, noun, first) is not None:
            tree.attach(noun, root, "ccomp")
            if apart and speaker != object_ and tree.pos[speaker] == "PROPN":
                tree.attach(speaker, root, "nsubj")
        return


def _verb_inside_object(tree: Tree, root: int, first: int) -> int | None:
    """Read "US sanctions Iranian firms": a plural noun before an adjective or article of the same phrase is a verb."""
    if tree.pos[root] not in NOMINAL:
        return None
    for k in tree.kids[root]:
        if k > first and k < root and tree.tag[k] == "NNS" and tree.dep[k] in {"compound", "nmod"}:
            described = tree.dep[k + 1] in {"amod", "det"} and tree.tag[k + 1] in {"JJ", "DT"}
            if described and tree.head[k + 1] == root and _names_doers(tree, k, first):
                break
    else:
        return None
    tree.attach(k, k, "ROOT")
    for before in [b for b in tree.kids[root] if b < k]:
        tree.attach(before, k, tree.dep[before])
    tree.attach(root, k, "dobj")
    _make_verb(tree, k)
    return k


def _infinitive_on_name(tree: Tree, root: int, first: int) -> int | None:
    """Read "Hungary to veto aid" as a sentence of Hungary's, not as a name that an infinitive describes."""
    verb = tree.child(root, "acl", "relcl")
    if verb is None or tree.pos[root] != "PROPN" or tree.pos[verb] != "VERB" or not tree.kids[verb]:
        return None
    to = tree.kids[verb][0]
    if tree.tag[to] != "TO" or to >= verb or to < root or not _names_doers(tree, to, first):
        return None
    tree.attach(verb, verb, "ROOT")
    tree.attach(root, verb, "nsubjpass" if tree.child(verb, "auxpass") is not None else "nsubj")
    return verb


def _names_doers(tree: Tree, verb: int, first: int) -> bool:
    """Tell whether all words before `verb` are one bare name, as of who does something in a headline."""
    before = range(first, verb)
    bare = all(
        tree.pos[k] in NOMINAL | {"ADJ", "NUM"} or tree.lower[k] in {",", "and"} or tree.tag[k] == "HYPH"
        for k in before
    )
    doer = verb - 1
    return bare and tree.word[first][:1].isupper() and (tree.pos[doer] in NOMINAL or tree.named[doer] == "GPE")


def _make_verb(tree: Tree, verb: int) -> None:
    """Make the noun `verb` a verb, and the noun right before it its subject."""
    tree.pos[verb], tree.tag[verb] = "VERB", "VBZ" if tree.tag[verb] == "NNS" else "VBP"
    doer = verb - 1
    tree.pos[doer] = "PROPN" if tree.named[doer] == "GPE" else tree.pos[doer]
    tree.attach(doer, verb, "nsubj")
    for k in [k for k in tree.kids[verb] if k < doer and tree.dep[k] in _BEFORE_NOUN]:
        if tree.lower[k + 1] != ",":
            tree.attach(k, doer, tree.dep[k])


def _comma_for_and(tree: Tree, verb: int, first: int) -> None:
    """Coordinate the doers in "Egypt, Qatar urge Israel" and "Putin, Xi to meet"."""
    second = next((k for k in tree.children(verb, "nsubj") if k < verb), None)
    if second is None or tree.tag[verb] not in {"VBP", "VB"} or tree.pos[second] != "PROPN":
        return
    comma = tree.left_edge(second) - 1
    one = comma - 1
    if one < first or tree.word[comma] != "," or tree.pos[one] != "PROPN" or tree.named[one] in {"DATE", "TIME"}:
        return
    if tree.head[one] == verb and tree.dep[one] in _LOOSE and tree.left_edge(one) == first:
        tree.attach(one, verb, "nsubj")
        tree.attach(second, one, "conj")


def _infinitive_for_future(tree: Tree, verb: int) -> None:
    """Read the "to" of "Hungary to veto aid" as "will"."""
    helpers = tree.children(verb, "aux")
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if tree.pos[verb] != "VERB" or len(helpers) != 1 or tree.tag[helpers[0]] != "TO" or subject is None:
        return
    if subject < helpers[0]:
        tree.lower[helpers[0]], tree.lemma[helpers[0]], tree.tag[helpers[0]] = "will", "will", "MD"


def _told_behind_colon(tree: Tree, root: int, first: int) -> int | None:
    """Read "Kremlin: Ukraine attacked town" as a sentence of Ukraine's, which describes nobody before the colon."""
    colon = root + 1
    if tree.pos[root] not in NOMINAL or colon >= len(tree) or tree.word[colon] != ":":
        return None
    for verb in tree.children(root, "acl", "relcl", "appos", "parataxis", "ccomp", "dep"):
        subject = tree.child(verb, "nsubj", "nsubjpass")
        if tree.pos[verb] == "VERB" and subject is not None and colon < tree.left_edge(subject) <= colon + 1:
            tree.attach(verb, verb, "ROOT")
            for k in [k for k in tree.kids[root] if k > verb]:
                tree.attach(k, verb, tree.dep[k])
            tree.attach(root, verb, "dep")
            return verb
    return None


def _speaker(tree: Tree, verb: int, first: int) -> None:
    """Whoever stands before a colon ("Seoul: Pyongyang fired missile") has no part in what is told after it."""
    for k in tree.kids[verb]:
        if k < verb and tree.dep[k] in {"nsubj", "npadvmod", "advcl"} and tree.left_edge(k) == first:
            last = tree.right_edge(k)
            if tree.word[last] == ":" or (last + 1 < len(tree) and tree.word[last + 1] == ":"):
                tree.attach(k, verb, "dep")
                return
