"""A finding as a table: what commands print and notebooks read."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.network.multigraph import graph
from kg.records import Tie

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A table under a title; a cell is None where there is no value. Ids of actors stand in the last columns.

    `whole` is true of figures that only together say something: no row of them is left out for brevity.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    whole: bool = False


def labels_of(ties: Iterable[Tie]) -> dict[str, str]:
    """Return the label of each actor of `ties`, as the network has it."""
    return dict(graph(ties).nodes(data="label"))
