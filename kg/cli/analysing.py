"""The command that measures a network: analyze."""

import json
import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.asking import By, Classes, Modalities, Quads, Reports, Side, Since, Until
from kg.cli.stores import Place, store_place
from kg.cli.tables import TableFormat, formatted, marked, printable

if TYPE_CHECKING:
    from kg.build import Finding


class Method(StrEnum):
    """How communities are found."""

    louvain = "louvain"
    leiden = "leiden"


def analyze(
    findings: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FINDING...]",
            help="balance, frustrated, communities, brokers, contacts, bursts, changes; rolling, totals. "
            "All but the last two if none is given.",
            show_default=False,
        ),
    ] = None,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="The report of this actor: an id, a name, a country's code.")
    ] = None,
    other: Annotated[
        str | None, typer.Option("--with", metavar="NAME", help="With --actor: the report of the two.")
    ] = None,
    by: By = Side.actor,
    classes: Classes = None,
    quads: Quads = None,
    modalities: Modalities = None,
    since: Since = None,
    until: Until = None,
    reports: Reports = False,
    measure: Annotated[str, typer.Option(metavar="MEASURE", help="What rolling rolls; as of kg rank.")] = "degree",
    window: Annotated[int, typer.Option(min=1, metavar="MONTHS", help="Over how many months rolling goes.")] = 12,
    count_by: Annotated[
        str,
        typer.Option(
            metavar="FIELDS", help="What totals counts by: source, target, pair, class, quad, modality, year, month."
        ),
    ] = "source,target,quad",
    method: Annotated[Method, typer.Option(help="How communities are found; leiden needs igraph.")] = Method.louvain,
    seed: Annotated[int, typer.Option(metavar="N", help="The seed of communities and camps.")] = 0,
    top: Annotated[int, typer.Option(min=1, metavar="N", help="How many rows of each table to show.")] = 20,
    form: Annotated[
        TableFormat, typer.Option("--format", help="How to print them; CSV holds one finding.")
    ] = TableFormat.table,
    store: Place = None,
) -> None:
    """Tell what the network shows: balance, brokers, changes.

    Example: kg analyze

    Example: kg analyze communities brokers --by country --since 2014 --format markdown

    Example: kg analyze totals --count-by pair,year --format csv

    Example: kg analyze --actor China --with USA
    """
    if form is TableFormat.csv and (actor or len(findings or ()) != 1):
        raise typer.BadParameter("CSV holds one finding: name one")
    from kg.build import Choice, FindingOptions, analysis

    choice = Choice(
        classes=classes or (),
        quads=quads or (),
        modalities=modalities or (),
        since=since,
        until=until,
        reports=reports,
        by=by.value,
    )
    options = FindingOptions(
        seed=seed,
        method=method.value,
        measure=measure,
        window=window,
        count_by=tuple(filter(None, map(str.strip, count_by.split(",")))),
    )
    place = store_place(store)
    found = analysis(place, choice=choice, findings=findings or (), actor=actor, other=other, options=options, top=top)
    sys.stdout.write(_told(found, form))


def _told(found: Sequence["Finding"], form: TableFormat) -> str:
    """Return the findings as one text: JSON is an object of lists, Markdown and tables have a heading for each."""
    if form is TableFormat.csv:
        return formatted(found[0].columns, found[0].rows, form)
    if form is TableFormat.json:
        whole = {each.name: [dict(zip(each.columns, row, strict=True)) for row in each.rows] for each in found}
        return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
    heading = "## {}\n\n" if form is TableFormat.markdown else "{}\n\n"
    parts = []
    for each in found:
        title = printable(each.title)
        told = formatted(each.columns, each.rows, form) if each.rows else "none\n"
        parts.append(heading.format(marked(title) if form is TableFormat.markdown else title) + told)
    return "\n".join(parts)
