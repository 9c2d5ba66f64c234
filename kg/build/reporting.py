"""From a store to a briefing: its ties as statements with their sentences, in HTML or Markdown, and as a plot."""

from pathlib import Path
from typing import Literal

from kg.actors import Roster
from kg.errors import QueryError
from kg.graph import open_store, ties
from kg.graph.contradictions import contradictions
from kg.report import (
    Report,
    Scope,
    actor_report,
    dyad_report,
    html,
    markdown,
    series_png,
    series_svg,
    whole_report,
)
from kg.report.plots import can_draw

Form = Literal["html", "markdown"]


def report(
    store: Path | str,
    *,
    dyad: tuple[str, str] | None = None,
    actor: str | None = None,
    since: str | None = None,
    until: str | None = None,
    top: int = 5,
    quotes: int = 2,
) -> Report:
    """Return the briefing of two actors, of one, or of the whole store at `store`, a folder or an address.

    Actors are named by id, label or country code; `kg.report.Scope` tells the other options. Raises `StoreError` if the
    store cannot be read, `QueryError` for a name that nobody bears, several do, or dates that are none.
    """
    if dyad and actor:
        raise QueryError("a briefing is of a dyad or of an actor", mend="Name one of them.")
    with open_store(store, read_only=True) as opened:
        rows, disputes = ties(opened), contradictions(opened)
    scope = Scope(
        since=since,
        until=until,
        top=top,
        quotes=quotes,
        contradictions=disputes,
        countries={code: country.label for code, country in Roster.load().countries().items()},
    )
    if dyad:
        return dyad_report(rows, *dyad, scope)
    return actor_report(rows, actor, scope) if actor is not None else whole_report(rows, scope)


def written(found: Report, form: Form, *, plot: str | None = None) -> str:
    """Return a briefing as text; `plot` is the address of a picture that Markdown shows.

    A page holds the plot itself where matplotlib is installed, and says that it has none otherwise.
    """
    if form == "markdown":
        return markdown(found, plot=plot)
    return html(found, picture=series_svg(found.series) if found.series and can_draw() else None)


def plotted(found: Report, path: Path) -> bytes:
    """Return the acts by month as a picture in the format that the name of `path` ends with, .svg or .png.

    Raises `QueryError` for another ending, `OutputError` where matplotlib is not installed.
    """
    drawers = {".svg": lambda series: series_svg(series).encode("utf-8"), ".png": series_png}
    if path.suffix.lower() not in drawers:
        raise QueryError("a plot is .svg or .png", place=str(path))
    return drawers[path.suffix.lower()](found.series)
