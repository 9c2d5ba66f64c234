"""Who speaks in a quote of several sentences, where only one of them names the speaker."""

from kg.language.cues import Cues
from kg.language.draft import Draft
from kg.language.mentions import Mentions
from kg.language.tree import Tree
from kg.records import Attribution

_MARK = '"'


def running_quotes(tree: Tree, drafts: list[Draft], mentions: Mentions, cues: Cues) -> None:
    """Give a sentence that is quoted from end to end, and names no speaker, the speaker of the sentence before.

    Who is told there to say, blame or condemn something speaks on: "Chad condemned the raid. "Sudan attacked us.""
    """
    last: tuple[int, Attribution] | None = None
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(tree.sent[draft.token], []).append(draft)
    opening = _openings(tree)
    for sentence, inside in sorted(by_sentence.items()):
        own = next((d.attribution for d in inside if d.attribution is not None), None)
        if own is None and last is not None and last[0] == sentence - 1 and opening.get(sentence):
            for draft in inside:
                draft.attribution = last[1]
            own = last[1]
        own = own or _speaking(tree, inside, mentions, cues)
        if own is not None:
            last = (sentence, own)


def introduced_quotes(tree: Tree, drafts: list[Draft], mentions: Mentions) -> None:
    """Give a quote behind a colon to who acts before it: "[Peru] defended the ban: "..."."""
    for first, last in _quoted(tree):
        if first < 2 or tree.word[first - 1] != ":":
            continue
        before = [
            d for d in drafts if d.kind == "verb" and d.token < first and tree.sent[d.token] == tree.sent[first - 1]
        ]
        opening = next((d for d in before if d.above is None or drafts[d.above].token > first), None)
        said = _word_of(tree, opening, mentions) if opening else None
        for draft in drafts:
            if first < draft.token < last and draft.attribution is None:
                draft.attribution = said


def _speaking(tree: Tree, inside: list[Draft], mentions: Mentions, cues: Cues) -> Attribution | None:
    """Return the word of who says or blames something in the main clause of a sentence, None if nobody does."""
    main = next((d for d in inside if d.above is None and d.kind == "verb" and not d.negated), None)
    if main is None:
        return None
    forces = {cues.force(tree.lemma[main.token], "verb", link) for link in ("that", "ing", "noun")}
    return _word_of(tree, main, mentions) if forces & {"report", "accuse"} else None


def _word_of(tree: Tree, said: Draft, mentions: Mentions) -> Attribution | None:
    """Return what `said` does as the word of who does it, None if it names nobody."""
    speaker = next((slot.token for slot in said.of("agent") if slot.token in mentions), None)
    if speaker is None:
        return None
    verb = said.token
    return Attribution(actor=mentions[speaker][0], verb=tree.lemma[verb], start=tree.start[verb], end=tree.end[verb])


def whole_quotes(tree: Tree, drafts: list[Draft]) -> None:
    """Give all that stands in one pair of quotation marks the one speaker who is named outside them."""
    for first, last in _quoted(tree):
        if tree.sent[first] == tree.sent[last]:
            continue
        inside = [draft for draft in drafts if first < draft.token < last]
        named = {
            (said.start, said.end): said
            for draft in inside
            if (said := draft.attribution) is not None and not tree.start[first] < said.start < tree.end[last]
        }
        if len(named) == 1:
            [speaker] = named.values()
            for draft in inside:
                draft.attribution = draft.attribution or speaker


def _quoted(tree: Tree) -> list[tuple[int, int]]:
    """Return each pair of quotation marks; one that is never closed pairs with none."""
    pairs: list[tuple[int, int]] = []
    opening: int | None = None
    for i in range(len(tree)):
        if tree.word[i] != _MARK:
            continue
        after = tree.text[tree.end[i] : tree.end[i] + 1]
        if after.strip() and (i == 0 or tree.end[i - 1] < tree.start[i]):
            opening = i
        elif opening is not None:
            pairs.append((opening, i))
            opening = None
    return pairs


def _openings(tree: Tree) -> dict[int, bool]:
    first: dict[int, int] = {}
    for i in range(len(tree)):
        if tree.word[i].strip():
            first.setdefault(tree.sent[i], i)
    return {sentence: tree.word[i] == _MARK for sentence, i in first.items()}
