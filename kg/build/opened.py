"""A graph as notebooks and programs use it: opened once, asked in every way."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, Unpack

from kg.build.choosing import By, acts_of
from kg.build.filters import Filters, filtered
from kg.build.pages import drawn
from kg.build.table import Table
from kg.errors import KgError, QueryError
from kg.files import write_atomically
from kg.graph import Store, ask_named, cells, query, ties
from kg.network import Finding, FindingOptions, actor_named, analyze, analyze_actor, graph, rank, tables
from kg.network.communities import Method
from kg.network.flat import EDGES, NODES
from kg.records import Tie
from kg.view import Page

if TYPE_CHECKING:
    import networkx as nx

TITLE = "Who did what to whom"

_NAME = re.compile(r"[a-z0-9-]+")


class View(Page):
    """A page: it displays itself in a notebook, is the text of its HTML, and can be saved."""

    __slots__ = ()

    def save(self, path: Path | str) -> Path:
        """Write the page to a file, whole or not at all, and return its path. Raises OutputError."""
        write_atomically(Path(path), self)
        return Path(path)


class Graph:
    """A graph that is open for reading, as it stood when it was opened; `kg.open` and `kg.build_graph` make one.

    Every method but `query` takes the filters of `kg.Filters` by name, and counts asserted and planned events unless
    they say otherwise; those with `by` also see countries, when it is "country", in the place of all who belong to
    them. Methods raise QueryError for an option that does not exist, TypeError for a misspelt filter, and StoreError
    where the store cannot be read.
    """

    def __init__(self, store: Store, *, failures: tuple[KgError, ...] = ()) -> None:
        self.failures = failures
        """The errors of the articles that could not be read when the graph was built; () for one that was opened."""
        self._store = store
        self._read = cache(lambda reports: ties(store, reports=reports))

    def query(self, question: str, /, **parameters: str | int | date) -> Table:
        """Answer a query in SPARQL, or the named one (`kg query --list`) with its parameters.

        The columns are the query's variables; numbers and booleans are Python's own, all else text, None where unbound.
        A graph is a table of subject, predicate and object; ASK a single cell, True or False, in the column "answer".
        A parameter whose name is a word of Python's is written with an underscore after it: `class_="AID"`.
        """
        if _NAME.fullmatch(question.strip()):
            given = {name.removesuffix("_"): str(value) for name, value in parameters.items()}
            result = ask_named(self._store, question.strip(), given)
        elif parameters:
            raise QueryError("parameters go with a named query", mend="Name one.")
        else:
            result = query(self._store, question)
        if result.boolean is not None:
            return Table(("answer",), ((result.boolean,),))
        return Table(*cells(result))

    def ties(self, *, by: By = "actor", **filters: Unpack[Filters]) -> tuple[Tie, ...]:
        """Return the events, in order of id, as the functions of `kg.network` take them; () for none."""
        return acts_of(filtered(self._read, **filters), by=by)

    def network(self, *, by: By = "actor", **filters: Unpack[Filters]) -> "nx.MultiDiGraph":
        """Return the multigraph of networkx: an actor a node, an event an edge (`kg.network.graph`).

        A new one each time, to be changed at will; empty where no event passes.
        """
        return graph(self.ties(by=by, **filters))

    def actors(self, *, by: By = "actor", **filters: Unpack[Filters]) -> Table:
        """Return who takes part in the events, those with the most first: id, label, kind, country, events, partners.

        A symmetric event counts once for each of its two actors.
        """
        rows = sorted(tables(self.network(by=by, **filters)).nodes, key=lambda row: -int(row["events"] or 0))
        return Table(tuple(NODES), tuple(tuple(row[name] for name in NODES) for row in rows))

    def events(
        self, *, actor: str | None = None, partner: str | None = None, by: By = "actor", **filters: Unpack[Filters]
    ) -> Table:
        """Return the events in order of date, undated ones first, each with its sentence in the column `evidence`.

        With `actor` only those it takes part in, on either side, and with `partner` those between the two; they are
        named by id, label or country code. An event without a date stands at that of its article (`published`).
        """
        found = self.ties(by=by, **filters)
        sides = [actor_named(found, name) for name in (actor, partner) if name is not None]
        own = [tie for tie in found if all(side in (tie.source, tie.target) for side in sides)]
        rows = sorted(tables(graph(own)).edges, key=lambda row: str(row["date"] or row["published"] or ""))
        return Table(tuple(EDGES), tuple(tuple(row[name] for name in EDGES) for row in rows))

    def rank(
        self, *, measure: str = "degree", by: By = "actor", top: int | None = None, **filters: Unpack[Filters]
    ) -> Table:
        """Return the actors by a measure of `kg.network.MEASURES`, highest first: actor (its id), label, kind, score.

        `top` keeps that many rows (None: all); equals are in order of id.
        """
        rows = rank(self.ties(by=by, **filters), measure=measure, modalities=None, top=top)
        return Table(
            ("actor", "label", "kind", "score"), tuple((row.actor, row.label, row.kind, row.score) for row in rows)
        )

    def analyze(
        self,
        finding: str,
        *,
        by: By = "actor",
        seed: int = 0,
        method: Method = "louvain",
        measure: str = "degree",
        window: int = 12,
        count_by: tuple[str, ...] = ("source", "target", "quad"),
        **filters: Unpack[Filters],
    ) -> Table:
        """Return one of the findings of `kg.network.FINDINGS`: "balance", "communities", "changes", "rolling" and more.

        `seed` and `method` are for what is drawn and for communities, `measure` and `window` (months) for "rolling",
        `count_by` for "totals"; the others leave them alone. What is not found has no rows.
        """
        options = FindingOptions(seed=seed, method=method, measure=measure, window=window, count_by=count_by)
        [found] = analyze(self.ties(by=by, **filters), findings=(finding,), options=options)
        return _table(found)

    def report(
        self, actor: str, partner: str | None = None, *, by: By = "actor", **filters: Unpack[Filters]
    ) -> Mapping[str, Table]:
        """Return what is told of an actor, or of two, as tables by name; they are named by id, label or country code.

        Of one: "acts" by quad class, and "partners". Of two: "ways", "months", "changes", "bursts", "events". Scores
        are Goldstein's, from -10 to +10.
        """
        found = analyze_actor(self.ties(by=by, **filters), actor, other=partner)
        return {finding.name: _table(finding) for finding in found}

    def view(self, *, title: str = TITLE, **filters: Unpack[Filters]) -> View:
        """Return the page of the events, as `kg view` writes it.

        It shows the modalities that are named; without a name it holds all, and shows those asserted and planned until
        the reader asks for others. It displays itself in a notebook; `view.save("graph.html")` writes it. The page
        needs no network.
        """
        return View(drawn(self._store, self._read, title=title, **filters).page)

    def close(self) -> None:
        """Let go of the store; closing twice is no error."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        failed = f", {len(self.failures)} could not be read" if self.failures else ""
        return f"<Graph of {len(self._store.articles())} articles in {self._store.place}{failed}>"


def _table(finding: Finding) -> Table:
    return Table(finding.columns, finding.rows, finding.title)
