"""Where a command finds its store: a folder, or the address of a SPARQL server."""

import os
from pathlib import Path
from typing import Annotated

import typer

from kg.settings import Settings

Place = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="FOLDER|URL",
        help="The store: a folder, or the address of a SPARQL server; KG_STORE, or else that of the output folder.",
        show_default=False,
    ),
]


def store_place(given: str | None) -> Path | str:
    """Return where the store is: what is given, what KG_STORE says, or the store of the output folder."""
    return Settings.from_mapping({**os.environ, **({"KG_STORE": given} if given else {})}).store_place
