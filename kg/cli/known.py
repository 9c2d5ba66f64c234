"""The commands about the actors of a store: `kg actors list`, `show`, `merge` and `split`."""

import json
import sys
from dataclasses import asdict, astuple, fields
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.command import fail
from kg.cli.making import Model, Rosters, chosen_settings
from kg.cli.progress import progress
from kg.cli.stores import Place, store_place
from kg.cli.tables import TableFormat, formatted, printable

if TYPE_CHECKING:
    from kg.build.deciding import Decided
    from kg.build.known import Card

Reason = Annotated[str, typer.Option(metavar="TEXT", help="Why; it is kept with the decision.", show_default=False)]
OutputFolder = Annotated[
    Path | None,
    typer.Option("--output", metavar="FOLDER", help="The folder of the build; KG_OUTPUT, or else output."),
]
One = Annotated[str, typer.Argument(metavar="ACTOR", help="An id, or a name.", show_default=False)]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="The id or name of the other.", show_default=False)]


class CardFormat(StrEnum):
    """How everything known of one actor is printed."""

    text = "text"
    json = "json"


def list_(
    country: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only those that act for this country (FRA).")
    ] = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="Only those of this kind (person, country).")] = None,
    unknown: Annotated[bool, typer.Option("--unknown", help="Only those that the roster does not know.")] = False,
    form: Annotated[TableFormat, typer.Option("--format", help="How to print them.")] = TableFormat.table,
    store: Place = None,
) -> None:
    """List the actors of a store, those with most events first.

    Example: kg actors list --kind person --unknown
    """
    from kg.build import known_actors

    found = known_actors(store_place(store), country=country, kind=kind, unknown=unknown)
    rows = [(one.id, one.label, one.kind, " ".join(one.countries), one.events) for one in found]
    sys.stdout.write(formatted(("actor", "label", "kind", "country", "events"), rows, form))


def show(
    actor: One,
    form: Annotated[CardFormat, typer.Option("--format", help="How to print it.")] = CardFormat.text,
    store: Place = None,
) -> None:
    """Show an actor: other names, offices, facts, merges, and each place where it is named.

    Example: kg actors show "Javad Zarif"
    """
    from kg.build import show_actor

    card = show_actor(store_place(store), actor)
    if form is CardFormat.json:
        print(json.dumps(asdict(card), ensure_ascii=False, indent=1))
    else:
        sys.stdout.write(_told(card))


def merge(
    actor: One, other: Other, reason: Reason, output: OutputFolder = None, model: Model = None, roster: Rosters = None
) -> None:
    """Take an actor for another from now on.

    The articles that name it are read again, with the other's id. The decision is kept with its reason, and undone by
    kg actors split.

    Example: kg actors merge mohamad-zarif "Javad Zarif" --reason "another spelling"
    """
    from kg.build import merge_actors

    with progress() as tell:
        decided = merge_actors(
            actor, other, reason=reason, settings=chosen_settings(model, output, rosters=roster), progress=tell
        )
    _report(decided, "is now")


def split(
    actor: One, other: Other, reason: Reason, output: OutputFolder = None, model: Model = None, roster: Rosters = None
) -> None:
    """Undo a merge, made by hand or by rule, and keep the two apart from now on.

    Example: kg actors split mohamad-zarif "Javad Zarif" --reason "father and son"
    """
    from kg.build import split_actors

    with progress() as tell:
        decided = split_actors(
            actor, other, reason=reason, settings=chosen_settings(model, output, rosters=roster), progress=tell
        )
    _report(decided, "is no longer")


def _report(decided: "Decided", what: str) -> None:
    one, other, count = decided.decision.actor, decided.decision.other, decided.articles
    articles = f"{count:,} article{'' if count == 1 else 's'}"
    print(printable(f"{one.label} ({one.id}) {what} {other.label} ({other.id}): {articles} read again."))
    fail(*decided.failures)


def _told(card: "Card") -> str:
    """Return a card as text, a table for each part that is not empty; what came from articles is made printable."""
    actor = card.actor
    countries = f", {' '.join(actor.countries)}" if actor.countries else ""
    parts = [printable(f"{actor.label} ({actor.id}), {actor.kind}{countries}, {actor.events} events") + "\n"]
    if card.aliases:
        parts.append(printable(f"Also: {'; '.join(card.aliases)}") + "\n")
    merges = [(one.id, one.label, one.into.id, one.by, one.reason) for one in card.merges]
    parts += [
        _section("Offices", card.offices),
        _section("Facts", card.facts),
        "\nMerges\n" + formatted(("actor", "label", "into", "by", "reason"), merges, TableFormat.table)
        if merges
        else "",
        _section("Mentions", card.mentions),
    ]
    return "".join(parts)


def _section(head: str, rows: tuple[Any, ...]) -> str:
    if not rows:
        return ""
    columns = [field.name for field in fields(rows[0])]
    return f"\n{head}\n" + formatted(columns, [astuple(row) for row in rows], TableFormat.table)
