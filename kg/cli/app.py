"""The commands by name."""

from typing import Annotated

import typer

import kg
from kg.cli import (
    actors,
    analysing,
    asking,
    exchanging,
    explaining,
    known,
    making,
    reference,
    reporting,
    serving,
    standing,
)
from kg.cli.command import Command

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)
"""Help is plain text: it opens at once, and can be copied and searched."""


def _version(wanted: bool) -> None:
    if wanted:
        print(f"kg {kg.__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    """Read news articles and build the knowledge graph of who did what to whom in world politics.

    Example: kg build seeds/ --output output
    """


for command in (
    making.build,
    making.extract,
    making.resolve,
    explaining.explain,
    standing.status,
    standing.remove,
    asking.query,
    asking.rank,
    analysing.analyze,
    asking.view,
    reporting.report,
    exchanging.export,
    exchanging.import_,
    exchanging.validate,
    serving.serve,
    reference.codes,
    reference.schema,
    reference.doctor,
):
    app.command(command.__name__.rstrip("_"), cls=Command)(command)
for of_actors in (known.list_, known.show, known.merge, known.split):
    actors.app.command(of_actors.__name__.rstrip("_"), cls=Command)(of_actors)
app.add_typer(actors.app, name="actors")
