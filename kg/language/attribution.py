"""To whose word a claim is due: reporting verbs, accusations, "according to"."""

from kg.language.cues import Cues
from kg.language.draft import Draft
from kg.language.mentions import Mentions
from kg.language.tree import Tree
from kg.records import ActorMention, Attribution, mention_of

_OFFICIALS = ("official", "authority", "minister", "leader")
_SPEAKS_FOR = {
    **dict.fromkeys(("spokesman", "spokeswoman", "spokesperson"), frozenset({"for", "of"})),
    **dict.fromkeys(_OFFICIALS, frozenset({"in", "from"})),
    **dict.fromkeys(("statement", "communique", "letter", "report"), frozenset({"from", "by"})),
}
"""Who speaks for whom that a preposition names: "officials in Rome"."""
_VOUCHING = frozenset({"confirm", "acknowledge", "deny", "reject", "dismiss", "refute", "rebut", "dispute"})
"""Verbs whose subject takes or refuses the word of others as its own: "confirmed a report that"."""
_EMPLOYED = frozenset({"expert", "inspector", "investigator", "monitor", "observer", "report", "statement", "inquiry"})
_FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})


def attribute(tree: Tree, draft: Draft, drafts: list[Draft], mentions: Mentions) -> None:
    """Set the attribution of `draft` from the nearest clause above it that reports or accuses, done before it."""
    if draft.above is not None:
        above = drafts[draft.above]
        unsaid = draft.force == "report" and above.negated
        raised = draft.force == "doubt" and (draft.link == "infinitive" or tree.dep[draft.token] in {"acomp", "oprd"})
        if draft.force in {"report", "accuse", "deny", "doubt"} and draft.link != "conjunct" and not (raised or unsaid):
            speaker = _speaker(tree, above, drafts, mentions)
            verb = above.token
            if speaker is None and above.kind == "noun" and above.above is not None:
                verb = drafts[above.above].token
                speaker = (
                    _speaker(tree, drafts[above.above], drafts, mentions) if tree.lemma[verb] in _VOUCHING else None
                )
            if speaker is not None and above.kind in {"verb", "noun", "adjective"}:
                draft.attribution = Attribution(
                    actor=mentions[speaker][0], verb=tree.lemma[verb], start=tree.start[verb], end=tree.end[verb]
                )
                return
        told_anyway = draft.link == "relative" and above.force in {"accuse", "deny"}
        if draft.attribution is None and draft.force != "request" and not told_anyway:
            draft.attribution = above.attribution


def according_to(tree: Tree, drafts: list[Draft], mentions: Mentions) -> None:
    """Attribute the clauses that an "according to X" hangs on, with all below them, to X."""
    for i in range(len(tree) - 1):
        if tree.lower[i] != "according" or tree.lower[i + 1] != "to":
            continue
        speaker = next((k for k in tree.children(i + 1, "pobj") if k in mentions), None)
        if speaker is None:
            continue
        top = next((k for k in tree.ancestors(i) if tree.pos[k] in {"VERB", "AUX"}), None)
        covered = set(tree.subtree(top)) if top is not None else set()
        for draft in drafts:
            if draft.token in covered and draft.attribution is None:
                draft.attribution = Attribution(
                    actor=mentions[speaker][0], verb="according to", start=tree.start[i], end=tree.end[i + 1]
                )


def interposed(tree: Tree, drafts: list[Draft], mentions: Mentions, cues: Cues) -> None:
    """Attribute the clause that a report stands inside or beside, with all below it.

    "Iran, [China said], attacked Iraq", "[As China has confirmed], Iran attacked Iraq".
    """
    for report in drafts:
        verb = report.token
        speaker = _speaker(tree, report, drafts, mentions)
        if not _stands_aside(tree, verb) or speaker is None or cues.force(tree.lemma[verb], "verb", "that") != "report":
            continue
        covered = set(tree.subtree(tree.head[verb])) - set(tree.subtree(verb))
        for draft in drafts:
            if draft.token in covered and draft.attribution is None:
                draft.attribution = Attribution(
                    actor=mentions[speaker][0], verb=tree.lemma[verb], start=tree.start[verb], end=tree.end[verb]
                )


def _stands_aside(tree: Tree, report: int) -> bool:
    if tree.dep[report] == "parataxis":
        return True
    opened = any(tree.lower[k] == "as" for k in tree.children(report, "mark"))
    return opened and tree.dep[report] == "advcl" and tree.child(report, "ccomp", "xcomp", "dobj") is None


def before_colon(tree: Tree, drafts: list[Draft], mentions: Mentions) -> None:
    """Attribute what a headline tells behind a colon to whom it names before it: "[UN]: Israel blocks aid".

    A country or town alone may be where it happened, and says nothing.
    """
    for i in range(1, len(tree) - 1):
        speaker = i - 1
        told = tree.head[speaker]
        if tree.word[i] != ":" or tree.dep[speaker] != "dep" or told < i or speaker not in mentions:
            continue
        said = mentions[speaker][0]
        begins = tree.left_edge(speaker) == 0 or tree.sent[tree.left_edge(speaker) - 1] != tree.sent[i]
        if begins and _may_speak(tree, speaker, said):
            covered = set(tree.subtree(told))
            for draft in drafts:
                if draft.token in covered and draft.attribution is None:
                    draft.attribution = Attribution(actor=said, verb="say", start=tree.start[i], end=tree.end[i])


def behind_colon(tree: Tree, drafts: list[Draft], mentions: Mentions) -> None:
    """Attribute what a headline tells to whom alone it names behind a colon: "Israel blocks aid: [UN]"."""
    for i in range(1, len(tree) - 1):
        speaker = _alone_behind(tree, i, mentions) if tree.word[i] == ":" else None
        if speaker is None or not _may_speak(tree, speaker, mentions[speaker][0]):
            continue
        for draft in drafts:
            if tree.sent[draft.token] == tree.sent[i] and draft.token < i and draft.attribution is None:
                draft.attribution = Attribution(
                    actor=mentions[speaker][0], verb="say", start=tree.start[i], end=tree.end[i]
                )


def _alone_behind(tree: Tree, colon: int, mentions: Mentions) -> int | None:
    """Return who is named behind a colon, if nothing more stands there, not even a stop."""
    end = next((k for k in range(colon, len(tree)) if tree.sent[k] != tree.sent[colon]), len(tree))
    for k in range(colon + 1, end):
        if k in mentions and tree.left_edge(k) == colon + 1:
            return k if tree.right_edge(k) + 1 == end else None
    return None


def _may_speak(tree: Tree, speaker: int, said: ActorMention) -> bool:
    return said.kind not in {"country", "unnamed_group"} or tree.pos[speaker] == "NOUN" or tree.named[speaker] == "ORG"


def first_person(tree: Tree, drafts: list[Draft], mentions: Mentions) -> None:
    """Let "we" and "I" in a quoted clause stand for its speaker."""
    for draft in drafts:
        if draft.attribution is None:
            continue
        for slot in draft.slots:
            for k in (slot.token, *tree.children(slot.token, "poss")):
                if tree.lower[k] == "our" and draft.attribution.actor.kind == "government_body":
                    continue  # what a ministry calls ours is the state's
                if tree.lower[k] in _FIRST_PERSON and k not in mentions:
                    mentions[k] = (renamed(tree, draft.attribution.actor, k),)


def renamed(tree: Tree, mention: ActorMention, k: int) -> ActorMention:
    """Return the actor of `mention` as named by token `k`."""
    return mention_of(mention.actor(), text=tree.slice(k, k), start=tree.start[k], end=tree.end[k])


def _speaker(tree: Tree, above: Draft, drafts: list[Draft], mentions: Mentions) -> int | None:
    """Return the token of the one who speaks: the agent of the verb, or of the noun ("Iran's claim that").

    A statement speaks for who made it ("issued a statement saying"), a spokesman for whom he is named after.
    """
    agents = [slot.token for slot in above.of("agent")]
    named = next((k for k in agents if k in mentions), None)
    if named is not None or not agents:
        return named
    makers = [slot.token for noun in drafts if noun.token in agents for slot in noun.of("agent")]
    return next((k for k in (*makers, *(n for k in agents for n in _behind(tree, k))) if k in mentions), None)


def _behind(tree: Tree, k: int) -> list[int]:
    """Return for whom one without a name may speak: "a spokesman for [Iran]", "[UN] experts", "officials in [Rome]"."""
    links = _SPEAKS_FOR.get(tree.lemma[k], ())
    found = [n for prep in tree.children(k, "prep") if tree.lower[prep] in links for n in tree.children(prep, "pobj")]
    return found + (tree.children(k, "compound", "poss") if tree.lemma[k] in _EMPLOYED else [])
