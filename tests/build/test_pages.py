"""From a store to its page: what it holds, and what it shows at first."""

from collections.abc import Collection
from typing import Any

import pytest

import kg
from kg.build.filters import Names
from kg.build.pages import Drawing, drawn
from kg.codebook.kinds import Modality
from kg.graph import ties
from tests.graph.world import world
from tests.view.builders import tie
from tests.view.test_document import data_of

TIES = (tie("did"), tie("denied", "C", "D", modality="negated"), tie("will", modality="planned"))


def drawing(**filters: Any) -> Drawing:
    with world() as store:
        return drawn(store, lambda reports: TIES, title="T", **filters)


@pytest.mark.parametrize(
    ("modalities", "shown", "held"),
    [
        ((), ["asserted", "planned"], 3),
        ("negated", ["negated"], 1),
        (["negated", "asserted"], ["asserted", "negated"], 2),
        ("possible", ["possible"], 0),
    ],
)
def test_modalities_that_are_named_are_shown_at_first(
    modalities: Names, shown: Collection[Modality], held: int
) -> None:
    found = drawing(modalities=modalities)
    assert (data_of(found.page)["shown"], found.events) == (shown, held)


def test_it_tells_how_much_the_page_holds() -> None:
    found = drawing()
    assert (found.events, found.actors, found.nothing) == (3, 4, None)


def test_a_page_without_events_says_why() -> None:
    found = drawing(outlets="Own Wires")
    assert (found.events, found.actors) == (0, 0)
    assert found.nothing == 'no event has the outlet "Own Wires" (nearest of 1: Own Wire)'


def test_a_view_of_python_is_the_page_of_the_same_filters() -> None:
    with world() as store, kg.Graph(store) as graph:
        whole = drawn(store, lambda reports: ties(store, reports=reports), title="T", modalities="negated")
        assert graph.view(title="T", modalities="negated") == whole.page
        assert data_of(graph.view(modalities=()))["shown"] == ["asserted", "planned"]
