"""The commands that ask a graph: query, rank, view."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, TypedDict

import typer

from kg.cli.command import complain, fail
from kg.cli.progress import progress
from kg.cli.stores import Place, store_place
from kg.cli.summary import many
from kg.cli.tables import TableFormat, formatted
from kg.settings import Settings

Store = Annotated[
    Path | None,
    typer.Option("--store", metavar="FOLDER", help="The store to ask; that of the output folder if not given."),
]
Classes = Annotated[
    list[str] | None,
    typer.Option("--class", metavar="CLASS", help="Only events of this PLOVER class; may be given again."),
]
Modalities = Annotated[
    list[str] | None,
    typer.Option(
        "--modality", metavar="MODALITY", help="Only events of this modality; asserted and planned if not given."
    ),
]
Quads = Annotated[
    list[str] | None,
    typer.Option(
        "--quad", metavar="QUAD", help="Only events of this quad class, such as material-conflict; may be given again."
    ),
]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only events on or after this date (2024, 2024-04-24).")
]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Only events on or before this date.")]
Reports = Annotated[
    bool,
    typer.Option("--reports", help="Count every report; an act that several articles tell counts once if not given."),
]


class Side(StrEnum):
    """Who is an actor of the network."""

    actor = "actor"
    country = "country"


By = Annotated[Side, typer.Option("--by", help="Each actor for itself, or everybody as their country.")]


class QueryFormat(StrEnum):
    """How an answer is printed."""

    table = "table"
    csv = "csv"
    json = "json"
    markdown = "markdown"
    turtle = "turtle"
    ntriples = "ntriples"
    rdfxml = "rdfxml"
    jsonld = "jsonld"
    trig = "trig"
    nquads = "nquads"


class _Question(TypedDict):
    text: str | None
    file: Path | None
    name: str | None
    parameters: dict[str, str]
    form: Literal["table", "csv", "json", "markdown", "turtle", "ntriples", "rdfxml", "jsonld", "trig", "nquads"]


def query(
    text: Annotated[str | None, typer.Argument(metavar="[QUERY]", help="A SPARQL query.", show_default=False)] = None,
    file: Annotated[Path | None, typer.Option(metavar="FILE", help="Ask the SPARQL query in this file.")] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Ask this named query; --list shows them.")] = None,
    param: Annotated[
        list[str] | None, typer.Option(metavar="KEY=VALUE", help="A parameter of the named query; may be given again.")
    ] = None,
    list_: Annotated[bool, typer.Option("--list", help="Show the named queries and stop.")] = False,
    form: Annotated[QueryFormat, typer.Option("--format", help="How to print the answer.")] = QueryFormat.table,
    store: Place = None,
    memory: Annotated[
        list[str] | None,
        typer.Option(metavar="INPUT", help="Ask these articles, read into memory, and no store; may be given again."),
    ] = None,
) -> None:
    """Ask the graph in SPARQL, or a query by its name.

    Example: kg query --name ties

    Example: kg query --name top-actors --memory seeds/

    Example: kg query "SELECT ?a ?b WHERE { ?e kg:source ?a ; kg:target ?b } LIMIT 5" --format csv
    """
    if list_:
        from kg.build import questions

        sys.stdout.write(questions())
        return
    if [text, file, name].count(None) != 2:
        raise typer.BadParameter("give one of QUERY, --file and --name")
    if param and name is None:
        raise typer.BadParameter("--param goes with --name")
    if memory and store:
        raise typer.BadParameter("give one of --store and --memory")
    parameters = _parameters(param)
    from kg.build import ask, ask_articles

    question: _Question = {"text": text, "file": file, "name": name, "parameters": parameters, "form": form.value}
    if not memory:
        sys.stdout.write(ask(store_place(store), **question))
        return
    with progress() as tell:
        answer, failures = ask_articles(memory, settings=_settings(), progress=tell, **question)
    sys.stdout.write(answer)
    fail(*failures)


def rank(
    measure: Annotated[
        str,
        typer.Option(
            metavar="MEASURE",
            help="degree, in-degree, out-degree (events); partners, in-partners, out-partners; given, received (sums "
            "of Goldstein scores); pagerank, hubs, authorities, betweenness, closeness, harmonic, eigenvector, core, "
            "brokerage, constraint, effective-size; pn (friends less enemies).",
        ),
    ] = "degree",
    by: By = Side.actor,
    classes: Classes = None,
    quads: Quads = None,
    modalities: Modalities = None,
    since: Since = None,
    until: Until = None,
    top: Annotated[int, typer.Option(min=1, metavar="N", help="How many actors to show.")] = 20,
    reports: Reports = False,
    form: Annotated[TableFormat, typer.Option("--format", help="How to print them.")] = TableFormat.table,
    store: Place = None,
) -> None:
    """Rank the actors by a measure of the network.

    Example: kg rank --measure pagerank --class CONSULT --since 2010 --top 10
    """
    from kg.build import ranking

    found = ranking(
        store_place(store),
        measure=measure,
        by=by.value,
        classes=classes or (),
        quads=quads or (),
        modalities=modalities or (),
        since=since,
        until=until,
        top=top,
        reports=reports,
    )
    rows = [(row.actor, row.label, row.kind, row.score) for row in found]
    sys.stdout.write(formatted(("actor", "label", "kind", measure), rows, form))


def view(
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to write; graph.html of the output folder if not given.")
    ] = None,
    title: Annotated[str, typer.Option(metavar="TEXT", help="The page's title.")] = "Who did what to whom",
    classes: Classes = None,
    quads: Quads = None,
    modalities: Annotated[
        list[str] | None,
        typer.Option(
            "--modality",
            metavar="MODALITY",
            help="Only events of this modality, which the page shows; all if not given, asserted and planned at first.",
        ),
    ] = None,
    since: Since = None,
    until: Until = None,
    outlets: Annotated[
        list[str] | None,
        typer.Option("--outlet", metavar="NAME", help="Only events read in this outlet; may be given again."),
    ] = None,
    speakers: Annotated[
        list[str] | None,
        typer.Option("--speaker", metavar="NAME", help="Only events by this actor's word; may be given again."),
    ] = None,
    regions: Annotated[
        list[str] | None,
        typer.Option(
            "--region", metavar="NAME", help="Only events of this region, such as Europe; may be given again."
        ),
    ] = None,
    corroboration: Annotated[
        int, typer.Option(min=1, metavar="N", help="Only events told by at least so many independent sources.")
    ] = 1,
    confidence: Annotated[
        float, typer.Option(min=0.0, max=1.0, metavar="SHARE", help="Only events at least so sure, from 0 to 1.")
    ] = 0.0,
    reports: Reports = False,
    store: Place = None,
) -> None:
    """Draw the graph, or a part of it, as one page.

    The page opens in any browser, without a network, and has the same filters. Where nothing passes it is empty, and a
    line on standard error says why.

    Example: kg view --class SANCTION --since 2014 --title "Sanctions" --output sanctions.html

    Example: kg view --region Europe --quad material-conflict --confidence 0.8
    """
    from kg.build import drawing
    from kg.files import write_atomically

    target = output or _settings().output / "graph.html"
    found = drawing(
        store_place(store),
        title=title,
        classes=classes or (),
        quads=quads or (),
        modalities=modalities or (),
        since=since,
        until=until,
        outlets=outlets or (),
        speakers=speakers or (),
        regions=regions or (),
        corroboration=corroboration,
        confidence=confidence,
        reports=reports,
    )
    write_atomically(target, found.page)
    print(f"Wrote {target}: {many(found.events, 'event')} between {many(found.actors, 'actor')}.")
    if found.nothing:
        complain(found.nothing)


def _settings() -> Settings:
    return Settings.from_mapping(os.environ)


def store_folder(given: Path | None) -> Path:
    """Return the store's folder: the one given, or else that of the output folder."""
    return given or _settings().output / "store"


def _parameters(given: list[str] | None) -> dict[str, str]:
    pairs = [text.partition("=") for text in given or ()]
    for key, equals, _ in pairs:
        if not equals:
            raise typer.BadParameter(f'--param is KEY=VALUE, not "{key}"')
    parameters = {key: value for key, _, value in pairs}
    if len(parameters) < len(pairs):
        raise typer.BadParameter("a parameter is given twice")
    return parameters
