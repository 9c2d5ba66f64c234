"""To whose word a claim is due: reporting verbs, accusations, "according to"."""

from kg.language.cues import Cues
from kg.language.draft import Draft
from kg.language.mentions import Mentions
from kg.language.tree import Tree
from kg.records import ActorMention, Attribution, mention_of

_FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})


def attribute(tree: Tree, draft: Draft, drafts: list[Draft], mentions: Mentions) -> None:
    """Set the attribution of `draft` from the nearest clause above it that reports or accuses, done before it."""
    if draft.above is not None:
        above = drafts[draft.above]
        raised = draft.force == "doubt" and (draft.link == "infinitive" or tree.dep[draft.token] in {"acomp", "oprd"})
        if draft.force in {"report", "accuse", "deny", "doubt"} and draft.link != "conjunct" and not raised:
            speaker = _speaker(above, mentions)
            if speaker is not None and above.kind in {"verb", "noun"}:
                verb = above.token
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
    """Attribute the clause that a report stands inside, with all below it: "Iran, [China said], attacked Iraq"."""
    for report in drafts:
        verb = report.token
        speaker = _speaker(report, mentions)
        if tree.dep[verb] != "parataxis" or speaker is None or cues.force(tree.lemma[verb], "verb", "that") != "report":
            continue
        covered = set(tree.subtree(tree.head[verb])) - set(tree.subtree(verb))
        for draft in drafts:
            if draft.token in covered and draft.attribution is None:
                draft.attribution = Attribution(
                    actor=mentions[speaker][0], verb=tree.lemma[verb], start=tree.start[verb], end=tree.end[verb]
                )


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


def _may_speak(tree: Tree, speaker: int, said: ActorMention) -> bool:
    return said.kind not in {"country", "unnamed_group"} or tree.pos[speaker] == "NOUN" or tree.named[speaker] == "ORG"


def first_person(tree: Tree, drafts: list[Draft], mentions: Mentions) -> None:
    """Let "we" and "I" in a quoted clause stand for its speaker."""
    for draft in drafts:
        if draft.attribution is None:
            continue
        for slot in draft.slots:
            for k in (slot.token, *tree.children(slot.token, "poss")):
                if tree.lower[k] in _FIRST_PERSON and k not in mentions:
                    mentions[k] = (renamed(tree, draft.attribution.actor, k),)


def renamed(tree: Tree, mention: ActorMention, k: int) -> ActorMention:
    """Return the actor of `mention` as named by token `k`."""
    return mention_of(mention.actor(), text=tree.slice(k, k), start=tree.start[k], end=tree.end[k])


def _speaker(above: Draft, mentions: Mentions) -> int | None:
    """Return the token of the one who speaks: the agent of the verb, or of the noun ("Iran's claim that")."""
    return next((slot.token for slot in above.of("agent") if slot.token in mentions), None)
