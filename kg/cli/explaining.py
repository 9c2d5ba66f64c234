"""The command that tells why a text is coded as it is: explain."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.command import fail
from kg.cli.explained import Line, lines_of
from kg.cli.making import Model, Published, Rosters, chosen_settings
from kg.cli.progress import progress
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.build import Explanation


def explain(
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT", help="Sentences, an article's file, or - for standard input.", show_default=False
        ),
    ],
    published: Published = None,
    model: Model = None,
    roster: Rosters = None,
    all_: Annotated[bool, typer.Option("--all", help="Show all frames that do not fit, not only some.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Write JSON Lines, one object a sentence.")] = False,
) -> None:
    """Tell why a text is coded as it is.

    For each sentence: who is named, the events and facts and by which rule, and for each clause how it was read, what
    was tried, and why it gives no event where it gives none.

    Example: kg explain "Norway said on Friday that it had expelled two Russian diplomats." --published 2024-04-24
    """
    from kg.build import explained_lines

    found = _explanations(text, published=published, model=model, roster=roster)
    for explanation in found:
        if isinstance(explanation, KgError):
            continue
        if json:
            sys.stdout.writelines(explained_lines(explanation))
        else:
            _show(lines_of(explanation, every_frame=all_))
    fail(*(failure for failure in found if isinstance(failure, KgError)))


def _explanations(
    text: str, *, published: str | None, model: str | None, roster: list[Path] | None
) -> list["Explanation | KgError"]:
    """Return all at once, since the line that tells of progress must be gone before anything is shown."""
    from kg.build import explain, explain_text

    settings = chosen_settings(model, rosters=roster)
    with progress() as tell:
        if _is_input(text):
            return list(explain([text], settings=settings, published=published, progress=tell))
        return [explain_text(text, settings=settings, published=published, progress=tell)]


def _is_input(text: str) -> bool:
    """Say whether an argument names a file rather than being the text: it exists, or is one word like a path."""
    path_like = len(text.split()) == 1 and bool(Path(text).suffix or os.sep in text)
    return text == "-" or path_like or os.path.exists(text)


def _show(lines: Iterable[Line]) -> None:
    if not sys.stdout.isatty():
        sys.stdout.writelines(f"{line.text}\n" for line in lines)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        console.print(Text(line.text, style=line.style))
