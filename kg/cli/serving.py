"""The command that serves a graph: serve."""

import os
from typing import Annotated

import typer

from kg.cli.asking import Store, store_folder
from kg.errors import ServerError

VARIABLE = "KG_SERVE_TOKEN"
MEBIBYTE = 1024 * 1024


def serve(
    store: Store = None,
    host: Annotated[str, typer.Option(metavar="HOST", help="The address to bind to.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="PORT", help="The port; 0 is any free one.")] = 8383,
    title: Annotated[str, typer.Option(metavar="TEXT", help="The title of the pages.")] = "Who did what to whom",
    seconds: Annotated[
        float, typer.Option("--timeout", min=0.1, max=3600, metavar="SECONDS", help="The time that a query may take.")
    ] = 30.0,
    workers: Annotated[int, typer.Option(min=1, max=64, metavar="N", help="Queries answered at a time.")] = 2,
    memory: Annotated[
        int, typer.Option(min=512, metavar="MIB", help="The memory that a query may take (Linux).")
    ] = 4096,
    answer: Annotated[int, typer.Option("--most", min=1, metavar="MIB", help="The length an answer may have.")] = 64,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A further host name to be addressed by; may be given again."),
    ] = None,
    origin: Annotated[
        list[str] | None,
        typer.Option(metavar="URL", help="A site whose pages may ask (https://example.org); may be given again."),
    ] = None,
    allow_update: Annotated[
        bool, typer.Option("--allow-update", help=f"Make SPARQL updates for those who bring the token in {VARIABLE}.")
    ] = False,
) -> None:
    """Serve the graph over HTTP, to ask in SPARQL and to look at.

    At the root is a query editor; beside it are the endpoint (/sparql), the map (/graph) and a page for each actor and
    event (/actor/, /event/ID). The server can be asked from this machine alone, unless --host says otherwise, and it
    only reads, unless --allow-update does. The graph may be built further meanwhile: it is shown as it stood when
    last nobody was writing to it. Interrupt it (Ctrl-C) to end it.

    Example: kg serve --port 8383
    """
    from kg.server import Options
    from kg.server import serve as run

    options = Options(
        store=store_folder(store),
        host=host,
        port=port,
        names=tuple(name or ()),
        origins=tuple(origin or ()),
        title=title,
        seconds=seconds,
        workers=workers,
        memory=memory * MEBIBYTE,
        longest_answer=answer * MEBIBYTE,
        token=_token() if allow_update else None,
    )
    run(options, announce=lambda address: print(f"Serving {options.store} at {address} (Ctrl-C ends it)", flush=True))


def _token() -> str:
    """Return the token from the environment. Raises ServerError where there is none that could be sent."""
    from kg.server.origins import TOKEN

    token = os.environ.get(VARIABLE, "")
    if not TOKEN.fullmatch(token):
        what = "--allow-update needs a token of at least 16 letters, digits, or ._~+/=- in the environment"
        raise ServerError(what, place=VARIABLE, mend="Set it, and send it as Authorization: Bearer TOKEN.")
    return token
