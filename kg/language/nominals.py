"""Event nouns and predicate adjectives: "China's support for Russia", "is critical of Israel"."""

from kg.language.arguments import prepositional
from kg.language.cues import Cues
from kg.language.draft import Draft, Slot
from kg.language.mends.hyphens import Bindings
from kg.language.mentions import Mentions
from kg.language.phrases import NOMINAL, inside
from kg.language.tree import Tree

_BARE_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"})
_CARRIED = frozenset({"dobj", "pobj", "nsubjpass", "conj"})
_TELLING = frozenset({"of", "on", "for"})
"""Prepositions behind which a noun's own object stands, be it no actor: "a recall [of] envoys", "a ban [on] trade"."""
_PARTS = ("to", "that", "ing", "for", "of", "noun")


def add(tree: Tree, drafts: list[Draft], mentions: Mentions, cues: Cues, *, bound: Bindings) -> None:
    """Append a draft for each noun or adjective that has an actor among its dependents, or bends an act below it.

    `bound` are those whom a hyphen binds to a noun ("US-brokered talks"): they count as among its dependents.
    """
    for i in range(len(tree)):
        if i in mentions or tree.named[i] in _BARE_TIMES:
            continue
        if tree.pos[i] == "NOUN" and tree.dep[i] not in {"compound", "nmod", "amod"}:
            draft = _noun(tree, i, len(drafts), mentions)
            if draft.slots or i in bound or any(cues.force(tree.lemma[i], "noun", part) for part in _PARTS):
                drafts.append(draft)
        elif tree.pos[i] == "ADJ" and (tree.dep[i] in {"acomp", "oprd", "conj"} or _stands_behind(tree, i)):
            draft = _adjective(tree, i, len(drafts))
            if draft.slots or cues.force(tree.lemma[i], "adjective", "to"):
                drafts.append(draft)


def _stands_behind(tree: Tree, i: int) -> bool:
    """Tell whether an adjective with a phrase of its own describes the noun before it: "a report [critical] of"."""
    return tree.dep[i] == "amod" and tree.head[i] < i and tree.child(i, "prep") is not None


def hang(tree: Tree, drafts: list[Draft]) -> None:
    """Set the predicate that each noun or adjective hangs on, and the preposition by which it does."""
    by_token = {draft.token: draft.index for draft in drafts}
    for draft in drafts:
        if draft.kind not in {"noun", "adjective"}:
            continue
        for below, above in zip((draft.token, *tree.ancestors(draft.token)), tree.ancestors(draft.token), strict=False):
            if above in by_token:
                draft.above, draft.link = by_token[above], "nominal"
                break
            if tree.dep[above] == "prep":
                draft.marker = tree.lower[above]
            elif tree.pos[above] in NOMINAL and tree.dep[below] != "conj":
                break


def inherit(tree: Tree, draft: Draft, drafts: list[Draft], cues: Cues) -> None:
    """Lend a noun or adjective without an agent that of its verb, where the verb carries it ("announced sanctions")."""
    if draft.above is None or draft.of("agent"):
        return
    above = drafts[draft.above]
    lent: list[Slot] = []
    if above.kind != "verb":
        return
    carried = cues.carries(verb_name(tree, above.token), draft.marker)
    if (
        tree.lemma[above.token] == "be"
        or _is_seeming(tree, draft, above)
        or (carried and tree.dep[draft.token] in _CARRIED)
    ):
        lent = above.of("agent")
    for slot in lent:
        if slot.token != draft.token:
            draft.add("agent", slot.token, understood=True)


def _is_seeming(tree: Tree, draft: Draft, above: Draft) -> bool:
    """In "China appears ready" it is China who is ready."""
    return (
        draft.kind == "adjective"
        and tree.dep[draft.token] in {"acomp", "oprd"}
        and tree.head[draft.token] == above.token
    )


def verb_name(tree: Tree, verb: int) -> str:
    """Return the lemma of a verb with its particle: "carry+out", "stop+short"."""
    particle = next((tree.lower[k] for k in tree.kids[verb] if tree.dep[k] == "prt" or tree.lower[k] == "short"), None)
    return f"{tree.lemma[verb]}+{particle}" if particle else tree.lemma[verb]


def _noun(tree: Tree, i: int, index: int, mentions: Mentions) -> Draft:
    draft = Draft(index, i, "noun")
    for k in tree.kids[i]:
        if tree.dep[k] == "poss" and k in mentions:
            draft.add("agent", k, marker="'s")
        elif tree.dep[k] in {"amod", "compound", "nmod"} and k < i:
            for part in sorted((k, *tree.children(k, "amod", "compound", "nmod", "conj"))):
                if part in mentions:
                    draft.add("agent", part, marker="adj")
    behind = prepositional(tree, i)
    for marker, noun in behind:
        if _names_actor(tree, noun, mentions):
            draft.add("agent" if marker == "by" else "oblique", noun, marker=marker)
    _borrow_from_verb(tree, i, draft, mentions)
    for marker, noun in behind if draft.slots else ():
        if marker in _TELLING:
            draft.add("oblique", noun, marker=marker)
    return draft


def _borrow_from_verb(tree: Tree, i: int, draft: Draft, mentions: Mentions) -> None:
    """Give a noun the phrase right after it that parsers hang on its verb: "imposed sanctions [on Russia]"."""
    if tree.dep[i] not in {"dobj", "nsubjpass", "attr", "pobj", "nsubj"}:
        return
    verb = next((k for k in tree.ancestors(i) if tree.pos[k] in {"VERB", "AUX"}), None)
    if verb is None:
        return
    edge = tree.right_edge(i)
    for marker, noun in prepositional(tree, verb):
        prep = tree.head[noun]
        near = prep == edge + 1 or (tree.dep[i] == "nsubjpass" and prep > verb)
        if near and marker != "by" and _names_actor(tree, noun, mentions):
            draft.add("oblique", noun, marker=marker)
            draft.depth += 1


def _names_actor(tree: Tree, noun: int, mentions: Mentions) -> bool:
    """Tell whether a phrase is an actor or has one inside ("on Iran's embassy")."""
    members = tree.conjuncts(noun)
    return any(k in mentions or any(inner in mentions for inner, _ in inside(tree, k)) for k in members)


def _adjective(tree: Tree, i: int, index: int) -> Draft:
    draft = Draft(index, i, "adjective")
    for marker, noun in prepositional(tree, i):
        draft.add("oblique", noun, marker=marker)
    return draft
