"""When and where: expressions of time and place, given to the clause whose act they tell of."""

import datetime
from itertools import takewhile

from kg.actors import place_id
from kg.language.dates import Expression, find
from kg.language.draft import Draft
from kg.language.mentions import Mentions
from kg.language.tree import Tree
from kg.records import ActorMention, EventDate, Place

_NOT_OF_THE_ACT = frozenset({"since", "until", "till", "before", "after", "by", "than", "following"})
_AT = frozenset({"in", "near", "outside", "inside"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_FUTURE = frozenset({"planned", "requested", "possible", "hypothetical"})


def date(tree: Tree, drafts: list[Draft], *, text: str, published: str | None) -> None:
    """Set the date of each clause that an expression of time hangs on; a date belongs to the act, not to the saying."""
    day = _day(published)
    at = {start: i for i, start in enumerate(tree.start)}
    by_token = {draft.token: draft for draft in drafts}
    for expression in find(text):
        first = next((at[k] for k in range(expression.start, expression.end) if k in at), None)
        if first is None:
            continue
        token = _top(tree, first, expression)
        draft = _owner(tree, token, drafts, by_token)
        if draft is None or draft.date is not None or _is_bound_elsewhere(tree, token, expression, draft):
            continue
        value = _value(expression, draft, day, tree)
        if value is not None:
            draft.date = EventDate(
                value=value, text=text[expression.start : expression.end], start=expression.start, end=expression.end
            )
    _share(tree, drafts)


def place(tree: Tree, draft: Draft, mentions: Mentions) -> None:
    """Set the place of a clause: the first name of a place after "in", "at" or "near"."""
    for slot in draft.of("oblique"):
        k = slot.token
        located = slot.marker in _AT or (slot.marker == "at" and k not in mentions)  # "fired at Japan" names a target
        if located and (tree.named[k] in _PLACES or (k in mentions and mentions[k][0].kind == "country")):
            known = mentions[k][0] if k in mentions else None
            text = known.mention if known else tree.slice(k, k)
            start, end = (known.start, known.end) if known else (tree.start[k], tree.end[k])
            draft.place = Place(label=text, text=text, start=start, end=end, id=_id(known) if known else None)
            return


def _id(known: ActorMention) -> str | None:
    """Return the id of the state that is named, or that of the town or region by whose name it is meant."""
    name = known.mention
    if name == known.label or known.country is None:
        return known.id
    return place_id(name, known.country) if known.kind == "country" else None


def _day(published: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _top(tree: Tree, i: int, expression: Expression) -> int:
    """Return the token of the expression that hangs on a word outside it."""
    while tree.head[i] != i and expression.start <= tree.start[tree.head[i]] < expression.end:
        i = tree.head[i]
    return i


def _owner(tree: Tree, i: int, drafts: list[Draft], by_token: dict[int, Draft]) -> Draft | None:
    draft = next((by_token[k] for k in tree.ancestors(i) if k in by_token), by_token.get(i))
    return drafts[draft.above] if draft is not None and _dates_the_saying(tree, i, draft, drafts) else draft  # type: ignore[index]


def _dates_the_saying(tree: Tree, i: int, draft: Draft, drafts: list[Draft]) -> bool:
    """In "said on Friday it had left" the day stands before all that was said, and is that of the saying."""
    if draft.above is None or draft.force not in {"report", "deny"} or draft.link != "complement":
        return False
    said, told = drafts[draft.above].token, tree.children(draft.token, "nsubj", "nsubjpass", "mark", "expl")
    return said < i and bool(told) and all(i < tree.left_edge(k) for k in told)


def _is_bound_elsewhere(tree: Tree, i: int, expression: Expression, draft: Draft) -> bool:
    if tree.dep[i] == "poss":
        return True
    begins = draft.modality in _FUTURE or any(part == "range" for part, _ in expression.parts)
    bounds = _NOT_OF_THE_ACT if begins else _NOT_OF_THE_ACT | {"from"}  # "will ban from 2027" begins then
    above = (k for k in tree.ancestors(i) if k < i)
    governing = (i, *takewhile(lambda k: tree.dep[k] in {"prep", "pobj", "pcomp"}, above))
    return any(tree.lower[k] in bounds for k in governing)


def _value(expression: Expression, draft: Draft, day: datetime.date | None, tree: Tree) -> str | None:
    if day is None:
        return (
            expression.value(datetime.date.min, tense="past") if any(k == "year" for k, _ in expression.parts) else None
        )
    past = draft.modality not in _FUTURE or tree.tag[draft.token] in {"VBD"}
    return expression.value(day, tense="past" if past else "future")


def _share(tree: Tree, drafts: list[Draft]) -> None:
    """Share dates between clauses that tell of one act or of acts at one time, downwards, then from noun to verb."""
    for draft in drafts:
        if draft.above is None:
            continue
        above = drafts[draft.above]
        if draft.date is None and above.date is not None and _at_the_same_time(tree, draft, above):
            draft.date = above.date
        elif above.date is None and draft.link == "nominal" and tree.dep[draft.token] in {"dobj", "nsubjpass"}:
            above.date = draft.date
    _share_under_way(tree, drafts)


def _share_under_way(tree: Tree, drafts: list[Draft]) -> None:
    """In "downed a jet heading for Iran on Monday" the day of what was under way is that of what befell it."""
    by_token = {draft.token: draft for draft in drafts}
    for draft in drafts:
        v, met = draft.token, tree.head[draft.token]
        under_way = tree.dep[v] == "acl" and (tree.tag[v] == "VBG" or tree.lower[v] == "bound")
        befell = by_token.get(tree.head[met]) if under_way and tree.dep[met] == "dobj" else None
        if befell is not None and befell.date is None:
            befell.date = draft.date


def _at_the_same_time(tree: Tree, draft: Draft, above: Draft) -> bool:
    """Tell whether a date on the clause above dates this one too.

    So it does for the event noun that a verb carries or that comes about by it ("talks resumed", "talks took place")
    or has the date right behind it ("the attack last week angered"), for participles and
    aims ("fired, destroying tanks", "met to discuss"), for a when-clause, and for a coordinated verb after the date.
    """
    v = draft.token
    if draft.link == "nominal":
        subject = tree.dep[v] in {"nsubj", "nsubjpass"}
        objects = [k for k in tree.children(above.token, "dobj", "ccomp", "agent") if tree.lower[k] != "place"]
        between = above.date is not None and tree.start[v] < above.date.start < tree.start[above.token]
        return (subject and (not objects or between)) or any(slot.understood for slot in draft.of("agent"))
    if draft.link == "conjunct":
        return above.date is not None and above.date.start < tree.start[above.token]
    if draft.link == "adverbial":
        when = any(tree.lower[k] == "when" for k in tree.children(v, "advmod"))
        return when or (tree.tag[v] in {"VBG", "VBN"} and tree.child(v, "mark", "nsubj", "aux") is None)
    return draft.link == "purpose"
