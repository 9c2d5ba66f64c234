"""The commands that exchange graphs with other programs: export, import, validate."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.asking import By, Modalities, Reports, Side
from kg.cli.command import FAILED
from kg.cli.files import write
from kg.cli.stores import Place, store_place
from kg.files import write_atomically
from kg.settings import Settings


class GraphFormat(StrEnum):
    """What a graph is exported as, or imported from."""

    turtle = "turtle"
    nquads = "nquads"
    trig = "trig"
    jsonld = "jsonld"
    rdfxml = "rdfxml"
    polecat = "polecat"
    icews = "icews"
    gdelt = "gdelt"


class ExportFormat(StrEnum):
    """What a graph is exported as: as it may be imported again, or as a network."""

    turtle = "turtle"
    nquads = "nquads"
    trig = "trig"
    jsonld = "jsonld"
    rdfxml = "rdfxml"
    polecat = "polecat"
    icews = "icews"
    gdelt = "gdelt"
    graphml = "graphml"
    gexf = "gexf"
    csv = "csv"
    parquet = "parquet"


def export(
    form: Annotated[
        ExportFormat,
        typer.Option("--format", help="A format of RDF, a dataset's for the events alone, or a network's."),
    ] = ExportFormat.turtle,
    output: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Where to write; standard output if not given. A folder for csv and parquet.",
            show_default=False,
        ),
    ] = None,
    articles_only: Annotated[
        bool,
        typer.Option("--articles-only", help="Leave out ontology, codebooks, the roster's knowledge and clusters."),
    ] = False,
    by: By = Side.actor,
    modalities: Modalities = None,
    reports: Reports = False,
    store: Place = None,
) -> None:
    """Write the graph as RDF, rows of events, or a network.

    N-Quads, TriG and JSON-LD keep a named graph for each article; Turtle and RDF/XML have no graphs, and hold what all
    articles say as one. polecat (40 columns), icews (20) and gdelt (2.0, 61 columns, no header) are tab-separated rows
    of the events told as done or planned; these formats know no modality, no speaker and no sentence.

    graphml, gexf (dynamic, for Gephi), csv and parquet (nodes and edges, in a folder) hold the network that kg rank
    measures, an edge an act; --by, --modality and --reports are theirs.

    Example: kg export --format nquads --output graph.nq

    Example: kg export --format gexf --output network.gexf

    Example: kg export --format icews --output events.tsv
    """
    from kg.build import Choice, exported, network_tables, network_text

    place, choice = store_place(store), Choice(modalities=modalities or (), reports=reports, by=by.value)
    if form in (ExportFormat.csv, ExportFormat.parquet):
        if output is None:
            raise typer.BadParameter(f"{form.value} is two files: give --output FOLDER")
        for name, content in network_tables(place, form.value, choice=choice).items():
            write_atomically(output / name, content)
    elif form in (ExportFormat.graphml, ExportFormat.gexf):
        write([network_text(place, form.value, choice=choice)], output)
    else:
        write(exported(place, form.value, articles_only=articles_only), output)


def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="The files.", show_default=False)],
    form: Annotated[
        GraphFormat | None,
        typer.Option("--format", help="Their format; told by the ending of RDF files.", show_default=False),
    ] = None,
    store: Place = None,
) -> None:
    """Put exports of RDF, or events of a dataset, into the store.

    An export brings its articles back, each replacing the one that is there. A file of POLECAT, ICEWS or GDELT becomes
    a graph of its own, marked as imported: no sentence comes with its events, so that networks and named queries leave
    them out; ask for kg:ImportedEvent. A file that cannot be read or breaks a shape changes nothing.

    Example: kg import graph.nq

    Example: kg import events.tsv --format icews
    """
    from kg.build import imported

    settings = Settings.from_mapping({**os.environ, **({"KG_STORE": store} if store else {})})
    found = imported(files, settings=settings, form=form.value if form else None)
    told = [f"{found.articles:,} articles"] * bool(found.articles) + [f"{found.events:,} events"] * bool(found.events)
    print(f"Imported {' and '.join(told) or 'nothing'}; {found.changed:,} graphs changed.")


def validate(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE...]", help="Files of RDF; the store if none is given.", show_default=False),
    ] = None,
    store: Place = None,
) -> None:
    """Hold a graph to its shapes: the store, or files of RDF.

    One line for each thing that is wrong: the node, the property, and what should stand there. The exit code is then
    1.

    Example: kg validate

    Example: kg validate graph.nq
    """
    from kg.build import file_violations, store_violations

    if files and store:
        raise typer.BadParameter("give one of FILE and --store")
    found = [(f"{file}: ", each) for file in files or () for each in file_violations(file)]
    if not files:
        found = [("", each) for each in store_violations(store_place(store))]
    sys.stdout.writelines(f"{place}{violation.line()}\n" for place, violation in found)
    print("valid" if not found else f"{len(found):,} violations", file=sys.stderr)
    if found:
        raise typer.Exit(FAILED)
