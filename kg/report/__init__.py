"""Briefings: ties become statements with the sentences behind them, and these a page or Markdown.

`whole_report`, `dyad_report` and `actor_report` are pure; `html` and `markdown` write a `Report`, `series_svg` and
`series_png` draw it by month. docs/report.md tells what each section counts.
"""

from kg.report.actor import actor_report
from kg.report.dyad import dyad_report
from kg.report.html import html
from kg.report.markdown import markdown
from kg.report.model import Report, Section, Statement
from kg.report.plots import series_png, series_svg
from kg.report.scope import Scope
from kg.report.whole import whole_report

__all__ = [
    "Report",
    "Scope",
    "Section",
    "Statement",
    "actor_report",
    "dyad_report",
    "html",
    "markdown",
    "series_png",
    "series_svg",
    "whole_report",
]
