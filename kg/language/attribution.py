"""To whose word a claim is due: reporting verbs, accusations, "according to", "in the words of", a headline's colon."""

from collections.abc import Collection

from kg.language.cues import Cues
from kg.language.draft import Draft
from kg.language.mentions import Mentions
from kg.language.speakers import behind, speaker
from kg.language.tree import Tree
from kg.records import ActorMention, Attribution, mention_of

_VOUCHING = frozenset(
    {"confirm", "acknowledge", "deny", "reject", "dismiss", "refute", "rebut", "dispute"}
    | {"raise", "voice", "express", "share", "repeat", "reiterate", "make"}
)
"""Verbs whose subject takes or refuses a word as its own: "confirmed a report that", "raised concerns that"."""
_WORDS = {
    **dict.fromkeys(("word", "view", "opinion", "judgment", "judgement", "estimation", "phrase"), "in"),
    **dict.fromkeys(("account", "count", "reckoning", "telling", "admission", "estimate", "version"), "by"),
}
"""Nouns of what somebody says or thinks, and the preposition before them: "[in] the words of A", "[by] A's account"."""
_COLONS = frozenset({":", "-", "–", "—"})
_FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})


def attribute(tree: Tree, draft: Draft, drafts: list[Draft], mentions: Mentions, cues: Cues) -> None:
    """Set the attribution of `draft` from the nearest clause above it that reports or accuses, done before it."""
    if draft.above is None:
        return
    above = drafts[draft.above]
    unsaid = draft.force == "report" and above.negated
    raised = draft.force == "doubt" and (draft.link == "infinitive" or tree.dep[draft.token] in {"acomp", "oprd"})
    raised = raised and not (above.passive and above.of("agent"))  # "alleged by A to have" is A's word
    if draft.force in {"report", "accuse", "deny", "doubt"} and draft.link != "conjunct" and not (raised or unsaid):
        verb, said = above.token, speaker(tree, above, drafts, mentions)
        if said is None and above.kind == "noun" and above.above is not None:
            verb = drafts[above.above].token
            vouched = tree.lemma[verb] in _VOUCHING or _reports(tree, drafts[above.above], cues)
            said = speaker(tree, drafts[above.above], drafts, mentions) if vouched else None
        if said is not None and above.kind in {"verb", "noun", "adjective"}:
            draft.attribution = _by(tree, mentions[said][0], verb)
            return
    told_anyway = draft.link == "relative" and above.force in {"accuse", "deny"}
    if draft.attribution is None and draft.force != "request" and not told_anyway:
        draft.attribution = above.attribution


def set_aside(tree: Tree, drafts: list[Draft], cues: Cues) -> None:
    """Let a report that stands inside or beside what it reports be no part of that: "ordered a raid, [Iran said]"."""
    for draft in drafts:
        if tree.dep[draft.token] == "parataxis" and _reports(tree, draft, cues):
            draft.link = "adverbial"


def in_words_of(tree: Tree, drafts: list[Draft], mentions: Mentions) -> None:
    """Attribute what "according to X", "in the words of X" or "by X's account" hangs on, with all below it, to X."""
    for i in range(len(tree) - 1):
        found = _phrase_at(tree, i)
        named = next((k for k in found[1] if k in mentions), None) if found is not None else None
        if found is None or named is None:
            continue
        top = next((k for k in tree.ancestors(i) if tree.pos[k] in {"VERB", "AUX"}), None)
        if top is not None:
            first, last = i, found[0]
            said = Attribution(
                actor=mentions[named][0],
                verb=tree.slice(first, last).lower(),
                start=tree.start[first],
                end=tree.end[last],
            )
            _give(drafts, set(tree.subtree(top)), said)


def _phrase_at(tree: Tree, i: int) -> tuple[int, list[int]] | None:
    """Return the last token of such a phrase that begins at `i`, and those whose word it may be; None if none does."""
    if tree.lower[i] == "according" and tree.lower[i + 1] == "to":
        named = tree.children(i + 1, "pobj")
        return i + 1, [*named, *(k for noun in named for k in behind(tree, noun))]
    noun = tree.child(i, "pobj") if tree.lower[i] in {"in", "by"} else None
    if noun is None or _WORDS.get(tree.lemma[noun]) != tree.lower[i]:
        return None
    of = [prep for prep in tree.children(noun, "prep") if tree.lower[prep] == "of"]
    return noun, [*tree.children(noun, "poss"), *(k for prep in of for k in tree.children(prep, "pobj"))]


def interposed(tree: Tree, drafts: list[Draft], mentions: Mentions, cues: Cues) -> None:
    """Attribute the clause that a report stands inside or beside, with all below it.

    "Iran, [China said], attacked Iraq", "[As China has confirmed], Iran attacked Iraq".
    """
    for report in drafts:
        verb = report.token
        if not _stands_aside(tree, verb) or not _reports(tree, report, cues):
            continue
        said = speaker(tree, report, drafts, mentions)
        if said is not None:
            covered = set(tree.subtree(tree.head[verb])) - set(tree.subtree(verb))
            _give(drafts, covered, _by(tree, mentions[said][0], verb))


def _reports(tree: Tree, report: Draft, cues: Cues) -> bool:
    verb = tree.lemma[report.token]
    return report.kind == "verb" and (verb == "put" or cues.force(verb, "verb", "that") == "report")


def _stands_aside(tree: Tree, report: int) -> bool:
    if tree.dep[report] == "parataxis":
        return True
    opened = any(tree.lower[k] == "as" for k in tree.children(report, "mark"))
    put = tree.lemma[report] == "put" and any(tree.lower[k] == "it" for k in tree.children(report, "dobj"))
    return opened and tree.dep[report] == "advcl" and (put or tree.child(report, "ccomp", "xcomp", "dobj") is None)


def before_colon(tree: Tree, drafts: list[Draft], mentions: Mentions) -> None:
    """Attribute what a headline tells behind a colon to whom it names before it: "[UN]: Israel blocks aid".

    A country or town alone may be where it happened, and says nothing.
    """
    for i in range(1, len(tree) - 1):
        if tree.word[i] != ":":
            continue
        head = [i - 1, *(k for k in tree.ancestors(i - 1) if k < i)][-1]
        told = tree.head[head]
        if tree.dep[head] != "dep" or told < i:
            continue
        said = _heading(tree, head, mentions, colon=i)
        begins = tree.left_edge(head) == 0 or tree.sent[tree.left_edge(head) - 1] != tree.sent[i]
        if said is not None and begins:
            _give(drafts, set(tree.subtree(told)), _at_colon(tree, mentions[said][0], i))


def _heading(tree: Tree, head: int, mentions: Mentions, *, colon: int) -> int | None:
    """Return who speaks before a colon: "[UN]:", "[UN] report:", "[Annan] to Iraq:"; None if nobody may."""
    first = tree.left_edge(head)
    to = next((k for k in range(first + 1, colon) if tree.lower[k] == "to"), None)
    if to is not None and to - 1 in mentions:
        return to - 1
    if head in mentions:
        return head if _may_speak(tree, head, mentions[head][0]) else None
    return next((k for k in behind(tree, head) if k in mentions), None)


def behind_colon(tree: Tree, drafts: list[Draft], mentions: Mentions) -> None:
    """Attribute what a headline tells to whom alone it names behind a colon or dash: "Israel blocks aid: [UN]"."""
    for i in range(1, len(tree) - 1):
        said = _alone_behind(tree, i, mentions) if tree.word[i] in _COLONS and tree.end[i] < tree.start[i + 1] else None
        if said is None or not _may_speak(tree, said, mentions[said][0]):
            continue
        covered = {draft.token for draft in drafts if tree.sent[draft.token] == tree.sent[i] and draft.token < i}
        _give(drafts, covered, _at_colon(tree, mentions[said][0], i))


def _alone_behind(tree: Tree, colon: int, mentions: Mentions) -> int | None:
    """Return who is named behind a colon, if nothing more stands there, not even a stop."""
    end = next((k for k in range(colon, len(tree)) if tree.sent[k] != tree.sent[colon]), len(tree))
    for k in range(colon + 1, end):
        if k in mentions and tree.left_edge(k) in {colon, colon + 1}:
            return k if tree.right_edge(k) + 1 == end else None
    return None


def _may_speak(tree: Tree, k: int, said: ActorMention) -> bool:
    return said.kind not in {"country", "unnamed_group"} or tree.pos[k] == "NOUN" or tree.named[k] == "ORG"


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


def _give(drafts: list[Draft], covered: Collection[int], said: Attribution) -> None:
    for draft in drafts:
        if draft.token in covered and draft.attribution is None:
            draft.attribution = said


def _by(tree: Tree, actor: ActorMention, verb: int) -> Attribution:
    return Attribution(actor=actor, verb=tree.lemma[verb], start=tree.start[verb], end=tree.end[verb])


def _at_colon(tree: Tree, actor: ActorMention, colon: int) -> Attribution:
    return Attribution(actor=actor, verb="say", start=tree.start[colon], end=tree.end[colon])
