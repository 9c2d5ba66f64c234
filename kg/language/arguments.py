"""Who does what to whom: the arguments of each clause, written or understood."""

from kg.language.cues import Cues
from kg.language.draft import Draft, Slot
from kg.language.mends import beside, inversion
from kg.language.mends.epithets import NAMING
from kg.language.mentions import Mentions
from kg.language.phrases import NOMINAL
from kg.language.tree import Tree
from kg.records import Role

_RELATIVE_TAGS = frozenset({"WDT", "WP"})
_OBJECT_CONTROL = frozenset({"request", "cause", "permit", "accuse", "fail"})
_MOVED = frozenset({"from", "into", "for"})
"""Prepositions whose gerund tells what the object is moved to do, kept from doing, or answered for."""
_OWN = frozenset({"before", "by", "without", "despite", "than"})
"""Prepositions whose gerund tells what the subject does, whatever the verb: "condemned A [before] attacking B"."""

_WHITHER = frozenset({"along", "aside", "away", "back", "forth", "home", "over"})
"""Adverbs that parsers hang a verb's own phrase on: "handed it [back] to Hungary", "walked [away] from talks"."""

_ADDRESSEE = ("on", "upon", "to", "for", "with", "from", "at")


def write(tree: Tree, drafts: list[Draft]) -> None:
    """Fill the arguments that stand beside each verb."""
    for draft in drafts:
        if draft.kind == "verb":
            _written(tree, draft)


def understand(tree: Tree, draft: Draft, drafts: list[Draft], mentions: Mentions, cues: Cues) -> None:
    """Fill the arguments that a verb leaves out, from the clause above it, which must have been filled before."""
    _relative(tree, draft)
    if draft.above is not None:
        _cleft(tree, draft, drafts[draft.above])
        _raised_subject(tree, draft, drafts[draft.above])
        _understood(tree, draft, drafts[draft.above], mentions, cues)
    _shared_object(tree, draft, drafts)
    _shared_agent(draft, drafts)


def prepositional(tree: Tree, i: int) -> list[tuple[str, int]]:
    """Return the (preposition, object) pairs that hang on `i`; nested prepositions ("out of Syria") are one."""
    found: list[tuple[str, int]] = []
    for prep in tree.children(i, "prep", "dative", "agent", "prt"):
        if tree.pos[prep] not in {"ADP", "SCONJ", "VERB", "ADV", "ADJ", "PART"}:
            continue
        marker, at = tree.lower[prep], prep
        inner = tree.child(at, "prep")
        if tree.child(at, "pobj") is None and inner is not None and tree.child(inner, "pobj") is not None:
            marker, at = f"{marker} {tree.lower[inner]}", inner
        found.extend((marker, noun) for noun in tree.children(at, "pobj"))
        for more in tree.children(prep, "conj"):
            found.extend((tree.lower[more], noun) for noun in tree.children(more, "pobj"))
    for adverb in tree.children(i, "advmod", "npadvmod"):
        if tree.lower[adverb] in _WHITHER:
            found.extend(
                (tree.lower[k], noun) for k in tree.children(adverb, "prep") for noun in tree.children(k, "pobj")
            )
    return found


def preposition(tree: Tree, v: int) -> str:
    """Return the preposition that the gerund `v` stands behind ("stopped A [from] attacking B"), "" if it does not."""
    above = tree.head[v]
    return tree.lower[above] if tree.dep[v] in {"pcomp", "pobj"} and tree.dep[above] == "prep" else ""


def _written(tree: Tree, draft: Draft) -> None:
    v = draft.token
    for k in tree.kids[v]:
        dep = tree.dep[k]
        if dep in {"nsubj", "nsubjpass"} and _is_urged(tree, v):
            continue
        if dep in {"nsubj", "nsubjpass"} and tree.lower[k] != "there":
            role: Role = "patient" if dep == "nsubjpass" or draft.passive else "agent"
            draft.add(role, k)
            for companion in beside.company(tree, k):
                draft.add(role, companion, understood=True)
        elif dep == "dobj":
            draft.add("attribute" if _has_two_objects(tree, v) else "patient", k)
        elif dep == "dative" and tree.pos[k] in NOMINAL | {"PRON"}:
            draft.add("patient" if _has_two_objects(tree, v) else "recipient", k)
        elif dep == "oprd" and tree.pos[k] == "PROPN" and tree.child(v, "prt") is not None and not draft.passive:
            draft.add("patient", k)
        elif dep in {"attr", "acomp", "oprd"}:
            draft.add("attribute", k)
        elif dep == "npadvmod" and tree.pos[k] in NOMINAL:
            given = tree.child(v, "dative") is not None and tree.child(v, "dobj") is None
            draft.add("patient", k) if given else draft.add("oblique", k, marker="")
    _small_clause(tree, draft)
    for marker, noun in prepositional(tree, v):
        if marker == "by" and draft.passive and tree.named[noun] not in {"DATE", "TIME", "PERCENT", "MONEY"}:
            draft.add("agent", noun, marker="by")
        else:
            draft.add("oblique", noun, marker=marker)


def _has_two_objects(tree: Tree, v: int) -> bool:
    """Tell whether `v` names its first object by its second, which parsers take for a gift: "branded A a traitor"."""
    return tree.lemma[v] in NAMING and tree.child(v, "dative") is not None and tree.child(v, "dobj") is not None


def _small_clause(tree: Tree, draft: Draft) -> None:
    """In "found A guilty", "considered A a partner" A is what is judged, and the rest what it is judged to be."""
    for k in tree.children(draft.token, "ccomp", "advcl"):
        if tree.pos[k] in {"VERB", "AUX"} or k < draft.token or tree.child(k, "mark", "cop") is not None:
            continue
        judged = tree.child(k, "nsubj")
        dubbed = tree.child(k, "dobj") if tree.lemma[draft.token] in NAMING else None
        if dubbed is not None and judged is None:
            draft.add("patient", k)
            draft.add("attribute", dubbed)
        elif judged is not None and judged > draft.token and not draft.of("patient"):
            draft.add("patient", judged)
            draft.add("attribute", k)
        elif tree.pos[k] == "ADJ" and draft.of("patient") and tree.left_edge(k) == k:
            draft.add("attribute", k)


def _is_urged(tree: Tree, v: int) -> bool:
    """Tell whether `v` is the "let" of "let's meet": who is addressed before it lets nobody do anything."""
    told = tree.child(v, "ccomp", "xcomp") if tree.lower[v] == "let" else None
    return told is not None and any(tree.lower[k] in {"us", "'s", "’s"} for k in tree.children(told, "nsubj"))


def _relative(tree: Tree, draft: Draft) -> None:
    """Put the noun that a relative clause or participle describes into the place that its pronoun or gap holds."""
    v = draft.token
    noun = inversion.described(tree, tree.head[v])
    if tree.dep[v] not in {"relcl", "acl"} or tree.pos[noun] not in NOMINAL:
        return
    for slot in draft.slots:
        if tree.tag[slot.token] in _RELATIVE_TAGS or _is_some_of_whom(tree, slot.token):
            slot.token, slot.understood = noun, True
            return
    if any(tree.tag[k] in {"WRB", "WP$", "WDT"} for k in tree.subtree(v) if k < v):
        return
    if tree.dep[v] == "acl" and any(tree.tag[k] == "TO" for k in tree.children(v, "aux")):
        return
    if any(tree.dep[k] == "mark" for k in tree.kids[v]):
        return
    if draft.passive:
        if not draft.of("patient"):
            draft.add("patient", noun, understood=True)
    elif not draft.of("agent"):
        draft.add("agent", noun, understood=True)
    elif not draft.of("patient") and tree.dep[v] == "relcl":
        draft.add("patient", noun, understood=True)


def _is_some_of_whom(tree: Tree, i: int) -> bool:
    """In "journalists, both [of whom] Iran arrested" it is the journalists, or some of them, who were arrested."""
    return any(tree.tag[k] == "WP" for of in tree.children(i, "prep") for k in tree.children(of, "pobj"))


def _cleft(tree: Tree, draft: Draft, above: Draft) -> None:
    """In "it was Iran that attacked" Iran is who attacked."""
    named = above.of("attribute")
    if tree.lemma[above.token] != "be" or not named or not any(tree.lower[s.token] == "it" for s in above.of("agent")):
        return
    for slot in draft.slots:
        if slot.role in {"agent", "patient"} and tree.lower[slot.token] in {"that", "who", "which"}:
            slot.token, slot.understood = named[0].token, True


def _raised_subject(tree: Tree, draft: Draft, above: Draft) -> None:
    """In "urged China to leave" China is what was urged, though the parser makes it the subject of "leave"."""
    if draft.link not in {"complement", "infinitive"} or not any(
        tree.tag[k] == "TO" for k in tree.children(draft.token, "aux")
    ):
        return
    subject = tree.child(draft.token, "nsubj", "nsubjpass")
    if subject is not None and above.kind == "verb" and not above.of("patient"):
        above.add("patient", subject)


def _understood(tree: Tree, draft: Draft, above: Draft, mentions: Mentions, cues: Cues) -> None:
    """Give a clause without a subject the one that control, coordination or a participle lends it."""
    role: Role = "patient" if draft.passive else "agent"
    if draft.of(role) or draft.kind != "verb":
        return
    if draft.link == "conjunct":
        if _is_inverted_report(tree, above, cues):
            return
        lent = above.of("agent") or above.of("patient") if not above.passive else above.of("patient")
        if draft.passive and not above.passive:
            lent = above.of("agent")
    elif (
        draft.link in {"infinitive", "gerund", "purpose", "adverbial"}
        or tree.dep[draft.token] in {"acomp", "oprd"}
        or _is_open_infinitive(tree, draft)
    ):
        lent = _controller(tree, draft, above, mentions, cues)
    else:
        return
    for slot in lent:
        draft.add(role, slot.token, understood=True)


def _is_open_infinitive(tree: Tree, draft: Draft) -> bool:
    """Tell whether a complement is an infinitive for its subject to decide: "has not decided whether to leave"."""
    return draft.link == "complement" and any(tree.tag[k] == "TO" for k in tree.children(draft.token, "aux"))


def _controller(tree: Tree, draft: Draft, above: Draft, mentions: Mentions, cues: Cues) -> list[Slot]:
    """Return who is understood to act in an infinitive or participle: the object of the verb above, or its subject."""
    force = cues.force(tree.lemma[above.token], above.kind, "to" if draft.link in {"infinitive", "purpose"} else "ing")
    behind = preposition(tree, draft.token)
    if tree.lemma[above.token] == "join" and behind == "in":
        return above.of("agent") + above.of("patient") if not above.passive else above.of("patient") + above.of("agent")
    if above.passive:
        return above.of("patient")
    objects = [s for s in above.of("patient") + above.of("recipient") if s.token in mentions]
    if behind in _MOVED and above.of("patient"):
        return objects
    if behind in _OWN:
        return above.of("agent")
    if behind == "after" and force == "accuse":
        return []
    if force in _OBJECT_CONTROL and draft.link != "adverbial":
        addressed = [s for s in above.of("oblique") if s.marker in _ADDRESSEE and s.token in mentions]
        oneself = force not in {"request", "accuse"} or (force == "request" and draft.link == "infinitive")
        return objects or addressed or (above.of("agent") if oneself else [])
    if draft.link == "infinitive" and objects and force is None:
        return objects
    return above.of("agent")


def _is_inverted_report(tree: Tree, above: Draft, cues: Cues) -> bool:
    """In "Iran attacked Iraq, said China, and seized Nepal" it is not plain whether Iran or China seized Nepal."""
    said = tree.child(above.token, "ccomp")
    spoken = tree.child(above.token, "nsubj")
    inverted = said is not None and spoken is not None and said < above.token < spoken
    return inverted and cues.force(tree.lemma[above.token], "verb", "that") == "report"


def _shared_object(tree: Tree, draft: Draft, drafts: list[Draft]) -> None:
    """In "condemned and sanctioned Russia" both verbs have the object that only the last one shows."""
    if draft.kind != "verb" or draft.passive or draft.of("patient") or draft.of("oblique") or draft.of("attribute"):
        return
    for other in drafts:
        if other.above == draft.index and other.link == "conjunct" and not tree.children(other.token, "nsubj"):
            between = tree.kids[draft.token]
            if any(tree.dep[k] in {"ccomp", "xcomp", "prep", "prt"} for k in between):
                return
            for slot in other.of("patient"):
                if not slot.understood:
                    draft.add("patient", slot.token, understood=True)


def _shared_agent(draft: Draft, drafts: list[Draft]) -> None:
    """Give "condemned" the agent of its neighbour in "was condemned and sanctioned by Russia"."""
    if not draft.passive or draft.of("agent"):
        return
    for other in drafts:
        if other.above == draft.index and other.link == "conjunct" and other.token == draft.token + 2 and other.passive:
            for slot in other.of("agent"):
                draft.add("agent", slot.token, marker="by", understood=True)
