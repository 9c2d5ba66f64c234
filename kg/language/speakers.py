"""Who speaks: the one named as speaking, whom a spokesman or statement speaks for, or whoever spoke just before."""

from kg.language.discourse import SUBJECTS
from kg.language.draft import Draft
from kg.language.mentions import Mentions
from kg.language.tree import Tree

_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_TEXTS = frozenset(
    {"statement", "communique", "letter", "report", "note", "release", "declaration", "memo", "document", "dossier"}
)
_ORGANS = frozenset(
    {"ministry", "government", "cabinet", "army", "military", "police", "parliament", "prosecutor", "court"}
    | {"presidency"}
)
_SPEAKS_FOR = {
    **dict.fromkeys(_SPOKESMEN, frozenset({"for", "of"})),
    **dict.fromkeys(("official", "authority", "minister", "leader", *_ORGANS), frozenset({"in", "from"})),
    **dict.fromkeys(_TEXTS, frozenset({"from", "by"})),
}
"""Who speaks for whom that a preposition names: "officials in Rome"."""
_EMPLOYED = frozenset(
    {"expert", "inspector", "investigator", "monitor", "observer", "inquiry", "office", "chief", "source"}
    | _SPOKESMEN
    | _TEXTS
)
"""Who speaks for whom that stands before: "a [UN] report", "[its] navy chief"."""
_CONVINCING = frozenset({"convince", "persuade", "satisfy"})
"""Verbs of which who is made to believe something says so: "[Iran] is convinced that"."""
_GATHERED = _TEXTS | {"evidence", "data", "figure", "footage", "image", "intelligence", "study", "survey", "inquiry"}
"""What speaks for who gathered or saw it: "documents seen by [Reuters]"."""
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_HOLDERS = frozenset(
    {"minister", "secretary", "president", "premier", "chancellor", "leader", "ambassador", "envoy", "general"}
    | {"official", "commander", "diplomat", "governor", "mayor", "senator", "king", "pope", "prosecutor", "chief"}
)
_BODIES = frozenset({"group", "organisation", "organization", "agency", "ministry", "commission", "body", "movement"})
_SPEAKS_ON: dict[str, frozenset[str] | None] = {
    **dict.fromkeys(_HOLDERS, frozenset({"person"})),
    **dict.fromkeys(_BODIES, frozenset({"government_body", "intergovernmental", "ngo", "armed_group", "party"})),
    **dict.fromkeys(_SPOKESMEN, frozenset({"government_body", "intergovernmental", "ngo", "armed_group", "party"})),
    **dict.fromkeys((*_TEXTS, "office", "aide"), None),
}
"""Who without a name may be one named before, and the kinds of actors that this one may be (None: any)."""


def speaker(tree: Tree, above: Draft, drafts: list[Draft], mentions: Mentions) -> int | None:
    """Return the token of the one who speaks: the agent of the verb, or of the noun ("Iran's claim that").

    A statement speaks for who made it ("issued a statement saying"), a spokesman for whom he is named after, and who
    is not named at all for whom the sentence before is about ("..., the statement said").
    """
    convinced = above.passive and tree.lemma[above.token] in _CONVINCING
    agents = [slot.token for slot in above.of("patient" if convinced else "agent")]
    if above.kind == "noun" and not agents:
        return next((k for k in behind(tree, above.token) if k in mentions), None)
    named = next((k for k in agents if k in mentions), None)
    if named is not None:
        body = _body_before(tree, named, above, mentions) if tree.lower[named] == "it" else None
        return named if body is None else body
    makers = [slot.token for noun in drafts if noun.token in agents for slot in noun.of("agent")]
    known = [k for k in (*makers, *(n for k in agents for n in behind(tree, k))) if k in mentions]
    if known or above.kind != "verb":
        return known[0] if known else None
    spoken_on = (spoken_before(tree, k, mentions) for k in agents)
    return next((k for k in spoken_on if k is not None), None)


def behind(tree: Tree, k: int) -> list[int]:
    """Return for whom one without a name may speak: "a spokesman for [Iran]", "[UN] experts", "officials in [Rome]"."""
    links = _SPEAKS_FOR.get(tree.lemma[k], ())
    found = [n for prep in tree.children(k, "prep") if tree.lower[prep] in links for n in tree.children(prep, "pobj")]
    if tree.lemma[k] in _GATHERED:
        by = [prep for seen in tree.children(k, "acl") for prep in tree.children(seen, "agent")]
        found += [n for prep in by for n in tree.children(prep, "pobj")]
    if tree.lemma[k] in {"people", "person", "source"}:
        near = [prep for close in tree.children(k, "amod") for prep in tree.children(close, "prep")]
        found += [n for prep in near if tree.lower[prep] == "to" for n in tree.children(prep, "pobj")]
    return found + (tree.children(k, "compound", "poss", "amod") if tree.lemma[k] in _EMPLOYED else [])


def spoken_before(tree: Tree, k: int, mentions: Mentions) -> int | None:
    """Return who goes on to speak as `k`, which names nobody: the subject of the sentence before, if it may be `k`.

    "Iran's navy was on alert. A frigate had fired on Iraq, [a spokesman] said."
    """
    if not _goes_on(tree, k, mentions):
        return None
    before = _subject_before(tree, k)
    if before is None:
        return None
    known = [n for n in (before, *behind(tree, before)) if n in mentions]
    if not known:
        return spoken_before(tree, before, mentions)
    return known[0] if _may_be(tree, k, known[0], mentions) else None


def _goes_on(tree: Tree, k: int, mentions: Mentions) -> bool:
    """Tell whether `k` is a pronoun or a word for who speaks that nothing else describes: "the statement"."""
    if tree.lower[k] in _PRONOUNS:
        return True
    described = any(n in mentions for n in tree.subtree(k) if n != k and tree.pos[n] != "PRON")
    return tree.lemma[k] in _SPEAKS_ON and tree.pos[k] == "NOUN" and not described


def _may_be(tree: Tree, k: int, before: int, mentions: Mentions) -> bool:
    kind, said = mentions[before][0].kind, mentions[before][0].mention.split()[-1].lower()
    if tree.lower[k] in _PRONOUNS:
        human = kind == "person" or said in _SPOKESMEN
        return human == (tree.lower[k] in {"he", "she"}) if tree.lower[k] != "they" else not human
    kinds = _SPEAKS_ON[tree.lemma[k]]
    return kinds is None or kind in kinds


def _subject_before(tree: Tree, k: int) -> int | None:
    """Return the subject of the main clause of the sentence before that of `k`."""
    last = next((n for n in range(k, -1, -1) if tree.sent[n] == tree.sent[k] - 1), None)
    if last is None:
        return None
    root = next(iter([n for n in tree.ancestors(last) if tree.head[n] == n] or [last]))
    return tree.child(root, *SUBJECTS)


def _body_before(tree: Tree, k: int, above: Draft, mentions: Mentions) -> int | None:
    """In "The Pentagon released photographs. Iran had fired, [it] said" a body that was spoken of says so, not Iran."""
    told = tree.child(above.token, "ccomp")
    subject = tree.child(told, *SUBJECTS) if told is not None and told < k else None
    before = _subject_before(tree, k)
    if before is None or subject not in mentions or mentions[subject][0].id != mentions[k][0].id:
        return None
    if before not in mentions:
        return next((n for n in behind(tree, before) if n in mentions), None)
    body = mentions[before][0].kind in {"government_body", "intergovernmental", "ngo", "armed_group", "party"}
    return before if body else None
