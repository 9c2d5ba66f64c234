"""From drafts to clauses: the records that leave the language stage."""

from collections.abc import Iterable
from typing import Literal

from kg.language.draft import Draft, Slot
from kg.language.mends.hyphens import Bindings
from kg.language.mentions import Mentions
from kg.language.phrases import inside, kernel
from kg.language.tree import Tree
from kg.records import ActorMention, Argument, Clause, Governor, Inner, Span

_MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod"})
_BESIDE = frozenset({"along", "back", "home", "away", "aside", "free", "no", "off", "out", "packing", "together"})
_BESIDE_DEPS = ("advmod", "npadvmod", "intj", "oprd", "acomp", "advcl", "ccomp", "xcomp")
"""Words that stand for a particle where a verb has none: "sent [home]", "set [free]", "said [no] to"."""


def freeze(
    tree: Tree, drafts: list[Draft], mentions: Mentions, sentences: tuple[Span, ...], *, bound: Bindings
) -> tuple[Clause, ...]:
    """Return the clauses of `drafts`, in their order, with the actors of `mentions` in their arguments.

    Those `bound` to a noun stand inside the arguments that it heads, and are an oblique of its own clause.
    """
    by_token = {draft.token: draft.index for draft in drafts}
    around = frozenset(above for token in mentions for above in tree.ancestors(token))
    return tuple(
        _clause(
            tree,
            draft,
            governors=_governors(draft, drafts),
            arguments=(
                *(_argument(tree, slot, draft, mentions, around, by_token, bound) for slot in draft.slots),
                *_bound_to(tree, draft, bound),
            ),
            sentences=sentences,
        )
        for draft in drafts
    )


def _clause(
    tree: Tree,
    draft: Draft,
    *,
    governors: tuple[Governor, ...],
    arguments: tuple[Argument, ...],
    sentences: tuple[Span, ...],
) -> Clause:
    v = draft.token
    particle = tree.child(v, "prt")
    last = particle if particle is not None and particle > v else v
    if particle is None:
        particle = next((k for k in tree.children(v, *_BESIDE_DEPS) if tree.lower[k] in _BESIDE), None)
    return Clause(
        index=draft.index,
        sentence=tree.sent[v],
        kind=draft.kind,
        lemma=tree.lemma[v],
        particle=tree.lower[particle] if particle is not None else None,
        cue=_span(tree, v, v if last - v > 2 else last),
        span=sentences[tree.sent[v]],
        passive=draft.passive,
        tense=_tense(tree, v),
        arguments=arguments,
        governors=governors,
        modality=draft.modality,
        negated=draft.negated,
        force=draft.force,
        cues=tuple(_span(tree, k, k) for k in draft.cues),
        attribution=draft.attribution,
        date=draft.date,
        place=draft.place,
        depth=draft.depth + sum(slot.understood for slot in draft.slots),
    )


def _argument(
    tree: Tree,
    slot: Slot,
    draft: Draft,
    mentions: Mentions,
    around: frozenset[int],
    by_token: dict[int, int],
    bound: Bindings,
) -> Argument:
    """Return an argument with its actors; only the words `around` a mention, those above one, are searched for it."""
    members = [m for k in tree.conjuncts(slot.token) if k != draft.token for m in _counted(tree, k, mentions)]
    head = members[0] if members and slot.token not in members else slot.token
    actors = tuple(m for k in members for m in mentions.get(k, ()))
    first = slot.token if slot.understood else min(tree.left_edge(slot.token), slot.token)
    return Argument(
        role=slot.role,
        span=_span(tree, first, slot.token if slot.understood else tree.right_edge(slot.token)),
        head=tree.lemma[head],
        marker=slot.marker,
        modifiers=tuple(tree.lemma[k] for k in tree.children(head, *_MODIFIERS)),
        actors=_distinct(actors),
        inner=(
            *(
                Inner(marker=marker, mention=mention)
                for k in members
                if k in around
                for token, marker in inside(tree, k)
                for mention in mentions.get(token, ())
                if mention not in actors
            ),
            *(
                Inner(marker=tree.lower[bound[k].participle], mention=mention)
                for k in members
                if k in bound
                for mention in bound[k].mentions
            ),
        ),
        clause=by_token.get(head),
        understood=slot.understood,
    )


def _counted(tree: Tree, i: int, mentions: Mentions) -> list[int]:
    """Return the nouns that `i` stands for: what a word of number counts ("dozens of [A] and [B]"), or `i` itself.

    Of several that have no name of their own those that are named are among them: "three states, including [Fiji]".
    """
    noun = i if i in mentions else kernel(tree, i)
    found = [i] if noun == i else tree.conjuncts(noun)
    if noun in mentions:
        return found
    named = [
        k
        for prep in tree.children(noun, "prep")
        if tree.lower[prep] == "including"
        for k in tree.children(prep, "pobj")
    ]
    return [*found, *(member for k in named for member in tree.conjuncts(k))]


def _bound_to(tree: Tree, draft: Draft, bound: Bindings) -> tuple[Argument, ...]:
    """Return those bound to the noun of a draft as one oblique, whose marker is the participle: "brokered"."""
    if draft.kind != "noun" or draft.token not in bound:
        return ()
    binding = bound[draft.token]
    first, end = binding.mentions[0].start, tree.end[binding.participle]
    return (
        Argument(
            role="oblique",
            span=Span(tree.text[first:end], first, end),
            head=tree.lemma[binding.participle],
            marker=tree.lower[binding.participle],
            actors=binding.mentions,
        ),
    )


def _distinct(actors: Iterable[ActorMention]) -> tuple[ActorMention, ...]:
    seen: dict[str, ActorMention] = {}
    for actor in actors:
        seen.setdefault(actor.id, actor)
    return tuple(seen.values())


def _governors(draft: Draft, drafts: list[Draft]) -> tuple[Governor, ...]:
    found: list[Governor] = []
    below = draft
    while below.above is not None and len(found) < 8:
        above = drafts[below.above]
        found.append(Governor(clause=above.index, link=below.link, force=below.force))
        below = above
    return tuple(found)


def _tense(tree: Tree, v: int) -> Literal["past", "present", "future"] | None:
    helpers = [tree.lower[k] for k in tree.children(v, "aux", "auxpass")]
    if any(word in {"will", "shall", "'ll", "wo"} for word in helpers):
        return "future"
    if tree.tag[v] == "VBD" or any(word in {"was", "were", "did", "had"} for word in helpers):
        return "past"
    if "have" in helpers or "has" in helpers:
        return "past"
    return "present" if tree.tag[v] in {"VBZ", "VBP"} or helpers else None


def _span(tree: Tree, first: int, last: int) -> Span:
    return Span(tree.slice(first, last), tree.start[first], tree.end[last])
