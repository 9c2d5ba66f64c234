"""A briefing as one HTML page: no script, no request, whatever articles say shown as text."""

from dataclasses import replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from kg.records import Tie
from kg.report import wording
from kg.report.model import Report
from kg.report.plain import one_line, web_address
from kg.view.marks import Piece, pieces

if TYPE_CHECKING:
    from jinja2 import Template


def html(report: Report, *, picture: str | None = None) -> str:
    """Return `report` as a page; `picture` is its series as `series_svg` draws it, and is put in as it is.

    Without a picture the page says so, and has the months as a table alone. Its policy forbids every script and
    request; it reads in light and dark, and on paper.
    """
    from markupsafe import Markup

    return _template().render(
        report=report,
        picture=Markup(picture) if picture else None,
        style=Markup(_read("report.css")),
    )


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined

    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters |= {
        "line": one_line,
        "web": web_address,
        "pieces": _quoted,
        "count": wording.count,
        "score": wording.score,
        "article": wording.article,
        "outlet": wording.outlet,
        "told": wording.told,
    }
    return made.from_string(_read("report.html"))


def _quoted(tie: Tie) -> list[Piece]:
    """Return the sentence of an act, on one line, cut where its cue and its actors stand."""
    return pieces(
        replace(
            tie,
            evidence=one_line(tie.evidence),
            cue=one_line(tie.cue),
            source_mention=one_line(tie.source_mention) if tie.source_mention else None,
            target_mention=one_line(tie.target_mention) if tie.target_mention else None,
        )
    )


def _read(name: str) -> str:
    return (resources.files("kg") / "data" / "report" / name).read_text(encoding="utf-8")
