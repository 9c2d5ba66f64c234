"""What a user decides of two actors, carried out: articles that name them are read again, page and records follow."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from kg.actors import Acquaintances, Roster
from kg.build.building import TITLE, change
from kg.build.extraction import Stages
from kg.build.files import Files
from kg.build.journal import Journal
from kg.build.known import Listed, find_actor
from kg.build.progress import Progress
from kg.build.summary import Tally
from kg.errors import KgError, QueryError, StoreError
from kg.graph import Store, open_store
from kg.graph.decisions import decide, decisions_in
from kg.graph.introduced import introductions_in
from kg.records import Actor, Decision, Merge
from kg.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What was decided, in how many articles it changed something, and the errors of those that could not be read."""

    decision: Decision
    articles: int
    failures: tuple[KgError, ...]


def merge_actors(one: str, other: str, *, reason: str, settings: Settings, progress: Progress | None = None) -> Decided:
    """Take the actor `one` for `other` from now on, in the store of `settings.output`; both are told by id or name.

    Raises `QueryError` if either cannot be told, if they are one already, or if the reason is blank.
    """
    return _decided("merge", one, other, reason=reason, settings=settings, progress=progress)


def split_actors(one: str, other: str, *, reason: str, settings: Settings, progress: Progress | None = None) -> Decided:
    """Undo the merge of `one` into `other`, by rule or by hand, and keep the two apart; raises as `merge_actors`."""
    return _decided("split", one, other, reason=reason, settings=settings, progress=progress)


def _decided(
    kind: Literal["merge", "split"],
    one: str,
    other: str,
    *,
    reason: str,
    settings: Settings,
    progress: Progress | None,
) -> Decided:
    if not reason.strip():
        raise QueryError("a reason is needed", place="--reason", mend="Say in a few words why.")
    place = settings.store_place
    if isinstance(place, Path) and not place.exists():
        raise StoreError("there is no store here", place=str(place), mend="Build one first: kg build INPUT.")
    with open_store(place) as store, Journal() as journal:
        made = decisions_in(store)
        actor, into = (_split if kind == "split" else _pair)(store, one, other)
        decision = Decision(number=len(made) + 1, kind=kind, actor=actor, other=into, reason=reason)
        tally = Tally()
        stages = Stages(settings, progress=progress)
        acquainting = change(store, journal, partial(decide, decision=decision), stages=stages, tally=tally)
        Files(settings.output, store, journal, adding=True).write(title=TITLE)
        acquainting.finish()
        return Decided(decision=decision, articles=tally.read_again, failures=tuple(tally.failures))


def _pair(store: Store, one: str, other: str) -> tuple[Actor, Actor]:
    """Return the two actors of a merge. The second may be one that the roster alone knows, by its id."""
    actor, into = find_actor(store, one), _known(store, other)
    if actor.id == into.id:
        raise QueryError("the two are one actor already", place=f"{one}, {other}")
    return _actor(actor), _actor(into)


def _split(store: Store, one: str, other: str) -> tuple[Actor, Actor]:
    """Return the two actors of the merge that made `one`, at last, `other`: by a step of its own, or by a later one."""
    steps = Acquaintances(introductions_in(store), decisions_in(store)).steps
    into = find_actor(store, other)
    for start in (merge for merge in steps.values() if _is_called(one, merge.id, merge.label)):
        step: Merge | None = start
        for _ in steps:
            if step is None:
                break
            if step.into.id == into.id or _is_called(other, step.into.id, step.into.label):
                return Actor(id=step.id, label=step.label, kind=step.into.kind), step.into
            step = steps.get(step.into.id)
    mend = f"`kg actors show {into.id}` lists its merges."
    raise QueryError(f"it is not merged into {into.id}", place=one, mend=mend)


def _is_called(name: str, id: str, label: str) -> bool:
    return name.casefold() in (id.casefold(), label.casefold())


def _known(store: Store, name: str) -> Listed | Actor:
    try:
        return find_actor(store, name)
    except QueryError:
        found = Roster.load().person(name)
        if found is None:
            raise
        return Actor(id=found.id, label=found.label, kind="person")


def _actor(found: Listed | Actor) -> Actor:
    return Actor(id=found.id, label=found.label, kind=found.kind)
