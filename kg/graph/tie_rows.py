"""The ties of a store: one row for each act, as the network takes them."""

from collections.abc import Collection
from typing import get_args

from kg.codebook.kinds import ActorKind, EventClass, Modality, Quad
from kg.errors import StoreError
from kg.graph.clustered import is_linked
from kg.graph.named import ask_named
from kg.graph.stores.protocol import Store
from kg.records import Tie

KINDS: dict[str, ActorKind] = {kind: kind for kind in get_args(ActorKind)}
CLASSES: dict[str, EventClass] = {name: name for name in get_args(EventClass)}
MODALITIES: dict[str, Modality] = {modality: modality for modality in get_args(Modality)}
QUADS: dict[str, Quad] = {quad.replace(" ", "-"): quad for quad in get_args(Quad)}


def ties(store: Store, *, modalities: Collection[Modality] | None = None, reports: bool = False) -> tuple[Tie, ...]:
    """Return the ties of every act in the store, sorted by event id; only those of `modalities` if they are given.

    An act that several reports tell is one tie, by the surest of them; with `reports` each report is one.
    An empty store has none. Raises StoreError where a row is not what this program writes, and where an event of the
    store is in no cluster, which would leave it out.
    """
    if not is_linked(store):
        what = "holds events that are not linked to those of other articles"
        raise StoreError(what, place=store.place, mend="Build again, with any article.")
    result = ask_named(store, "ties", {"count": "reports" if reports else "acts"})
    rows = (dict(zip(result.columns, row, strict=True)) for row in result.values())
    try:
        found = [_tie(row) for row in rows]
    except (KeyError, TypeError, ValueError) as error:
        raise StoreError(f"holds an event that this program did not write ({error})", place=store.place) from error
    chosen = (tie for tie in found if modalities is None or tie.modality in modalities)
    return tuple(sorted(chosen, key=lambda tie: tie.event))


def _tie(row: dict[str, str | None]) -> Tie:
    def need(column: str) -> str:
        cell = row[column]
        if cell is None:
            raise ValueError(f"no {column}")
        return cell

    return Tie(
        event=need("event"),
        source=need("source"),
        source_label=need("source_label"),
        source_kind=KINDS[need("source_kind")],
        source_country=row["source_country"],
        target=need("target"),
        target_label=need("target_label"),
        target_kind=KINDS[need("target_kind")],
        target_country=row["target_country"],
        relation=need("relation"),
        act=CLASSES[need("act")],
        plover=CLASSES[need("plover")],
        cameo=need("cameo"),
        quad=QUADS[need("quad")],
        goldstein=float(need("goldstein")),
        modality=MODALITIES[need("modality")],
        symmetric=need("symmetric") == "true",
        confidence=float(need("confidence")),
        evidence=need("evidence"),
        cue=need("cue"),
        article=need("article"),
        title=row["title"],
        publisher=row["publisher"],
        url=row["url"],
        published=row["published"],
        date=row["date"],
        place=row["place"],
        speaker=row["speaker"],
        source_mention=row["source_mention"],
        target_mention=row["target_mention"],
        cluster=row["cluster"],
        reports=int(row["reports"] or 1),
        corroboration=int(row["corroboration"] or 1),
    )
