"""The compositions of the stages: from articles to records, to a graph, to a page; and back from a graph to answers.

Each function imports its stages when it is first used, so that asking a graph does not load a language model.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.build.analysing import Finding, FindingOptions, analysis, network_tables, network_text
    from kg.build.asking import ask, questions, ranking
    from kg.build.building import build
    from kg.build.choosing import Choice
    from kg.build.codes import find_codes
    from kg.build.deciding import merge_actors, split_actors
    from kg.build.exchanging import exported, file_violations, imported, store_violations
    from kg.build.explaining import (
        Considered,
        Explained,
        Explanation,
        Told,
        Tried,
        explain,
        explain_text,
        explained_lines,
    )
    from kg.build.extraction import Coded, Lines, extract
    from kg.build.known import known_actors, show_actor
    from kg.build.memory import ask_articles
    from kg.build.pages import drawing
    from kg.build.removing import Removed, remove
    from kg.build.reporting import plotted, report, written
    from kg.build.resolving import resolve
    from kg.build.rosters import OFFICES, WIKIDATA, import_dictionaries, update_offices
    from kg.build.stocktaking import Status, status
    from kg.build.summary import Summary
    from kg.build.together import extract_together

__all__ = [
    "OFFICES",
    "WIKIDATA",
    "Choice",
    "Coded",
    "Considered",
    "Explained",
    "Explanation",
    "Finding",
    "FindingOptions",
    "Lines",
    "Removed",
    "Status",
    "Summary",
    "Told",
    "Tried",
    "analysis",
    "ask",
    "ask_articles",
    "build",
    "drawing",
    "explain",
    "explain_text",
    "explained_lines",
    "exported",
    "extract",
    "extract_together",
    "file_violations",
    "find_codes",
    "import_dictionaries",
    "imported",
    "known_actors",
    "merge_actors",
    "network_tables",
    "network_text",
    "plotted",
    "questions",
    "ranking",
    "remove",
    "report",
    "resolve",
    "show_actor",
    "split_actors",
    "status",
    "store_violations",
    "update_offices",
    "written",
]

_HOMES = {
    "analysis": "analysing",
    "Finding": "analysing",
    "FindingOptions": "analysing",
    "network_tables": "analysing",
    "network_text": "analysing",
    "Choice": "choosing",
    "ask": "asking",
    "ask_articles": "memory",
    "drawing": "pages",
    "exported": "exchanging",
    "file_violations": "exchanging",
    "imported": "exchanging",
    "store_violations": "exchanging",
    "find_codes": "codes",
    "questions": "asking",
    "ranking": "asking",
    "build": "building",
    "Summary": "summary",
    "Considered": "explaining",
    "Explained": "explaining",
    "Explanation": "explaining",
    "Told": "explaining",
    "Tried": "explaining",
    "explain": "explaining",
    "explain_text": "explaining",
    "explained_lines": "explaining",
    "Coded": "extraction",
    "Lines": "extraction",
    "extract": "extraction",
    "remove": "removing",
    "Removed": "removing",
    "plotted": "reporting",
    "report": "reporting",
    "written": "reporting",
    "status": "stocktaking",
    "Status": "stocktaking",
    "resolve": "resolving",
    "extract_together": "together",
    "split_actors": "deciding",
    "show_actor": "known",
    "merge_actors": "deciding",
    "known_actors": "known",
    "import_dictionaries": "rosters",
    "update_offices": "rosters",
    "OFFICES": "rosters",
    "WIKIDATA": "rosters",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
