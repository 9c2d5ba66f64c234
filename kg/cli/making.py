"""The commands that make records and graphs out of articles: build, extract, resolve."""

import os
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.command import fail
from kg.cli.files import Output, opened, write
from kg.cli.progress import progress
from kg.cli.stores import Place
from kg.cli.summary import told
from kg.settings import Settings

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help='Files (.txt, .md, .jsonl, .csv), folders, patterns like "news/**/*.md", or - for standard input.',
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The date (2024-04-24) of articles that bring none.", show_default=False),
]
Model = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The spaCy model to read with; KG_MODEL chooses it too.", show_default=False),
]

Rosters = Annotated[
    list[Path] | None,
    typer.Option(
        "--roster",
        metavar="FILE",
        help="A roster of your own (.csv, .jsonl), before the package's; may be given again. KG_ROSTER chooses it too.",
        show_default=False,
    ),
]

Open = Annotated[bool, typer.Option("--open", help="Read open triples too: all clauses, in their own words.")]


def build(
    inputs: Inputs,
    output: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Where results go; KG_OUTPUT, or else output.", show_default=False),
    ] = None,
    published: Published = None,
    model: Model = None,
    roster: Rosters = None,
    memory: Annotated[
        bool, typer.Option("--memory", help="Keep the graph in memory: only these articles, and no store on disk.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Read all the articles, also those that have not changed since.")
    ] = False,
    title: Annotated[str, typer.Option(metavar="TEXT", help="The page's title.")] = "Who did what to whom",
    open: Open = False,
    store: Place = None,
) -> None:
    """Build the graph of articles: a page, a store, the records.

    The output folder gets graph.html to open in a browser, store to ask with kg query, and events.jsonl. Articles add
    up: those built before stay in the store, and page and records show them all; an article that comes again replaces
    itself, and is no work where neither it nor the program has changed. Articles that cannot be read are listed at the
    end, and the exit code is then 1; the others are built.
    With --open the store also holds every clause in its own words, for kg query --name clauses. With --store the graph
    is kept elsewhere, in a folder or at a SPARQL server; page and records still go to the output folder.

    Example: kg build seeds/
    """
    if memory and store:
        raise typer.BadParameter("give one of --store and --memory")
    from kg.build import build

    with progress() as tell:
        summary = build(
            inputs,
            settings=chosen_settings(model, output, rosters=roster, triples=open, store=store),
            published=published,
            memory=memory,
            again=again,
            title=title,
            progress=tell,
        )
    print(told(summary))
    fail(*summary.failures)


def extract(
    inputs: Inputs,
    output: Output = None,
    published: Published = None,
    model: Model = None,
    roster: Rosters = None,
    open: Open = False,
) -> None:
    """Write the events and facts of articles as JSON Lines.

    With --open every clause comes beside them as who, does, what, whether or not they are actors of world politics.
    Persons whom one article introduces are known in the others, so that lines come when all articles are read.
    Articles that cannot be read are listed at the end, and the exit code is then 1; the others are written.

    Example: kg extract seeds/ --output events.jsonl
    """
    from kg.build import Lines, extract_together

    with progress() as tell:
        settings = chosen_settings(model, rosters=roster, triples=open)
        lines = Lines(extract_together(inputs, settings=settings, published=published, progress=tell))
        write(lines, output)
    fail(*lines.failures)


def resolve(
    input: Annotated[str, typer.Argument(metavar="INPUT.jsonl", help="The mentions, or - for standard input.")],
    output: Output = None,
    roster: Rosters = None,
) -> None:
    """Tell which actor each mention names.

    A line comes out for each line in, null where it names nobody. A line in is {"mention": "the British prime
    minister", "context": "a sentence that holds it", "date": "2016-07-14"}; context and date may be null.

    Example: kg resolve mentions.jsonl --output actors.jsonl
    """
    from kg.build import resolve
    from kg.records.codec import json_lines

    with opened(input) as stream:
        name = "standard input" if input == "-" else input
        write(json_lines(resolve(stream, name=name, rosters=chosen_settings(rosters=roster).rosters)), output)


def chosen_settings(
    model: str | None = None,
    output: Path | None = None,
    *,
    rosters: list[Path] | None = None,
    triples: bool = False,
    store: str | None = None,
) -> Settings:
    """Return the settings that options give, and the environment where they are not given."""
    chosen = Settings.from_mapping(os.environ)
    return Settings(
        model=model or chosen.model,
        output=output or chosen.output,
        rosters=tuple(rosters or chosen.rosters),
        triples=triples,
        store=store or chosen.store,
    )
