"""Marking who, what and whom in a sentence."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.view.marks import pieces
from tests.view.builders import tie

SENTENCES: list[tuple[str, dict[str, Any], list[str | tuple[str, str]]]] = [
    (
        "Aland criticised Beland.",
        {},
        [("Aland", "source"), " ", ("criticised", "cue"), " ", ("Beland", "target"), "."],
    ),
    (
        "Beland was criticised by Aland.",
        {},
        [("Beland", "target"), " was ", ("criticised", "cue"), " by ", ("Aland", "source"), "."],
    ),
    (
        "Chinese officials criticised Turkey's plan.",
        {"source_label": "China", "target_label": "Turkey"},
        [("Chinese", "source"), " officials ", ("criticised", "cue"), " ", ("Turkey", "target"), "'s plan."],
    ),
    (
        "In May Berg criticised the Alandic press.",
        {"source_label": "Maja Berg", "source_kind": "person", "target_label": "Nowhere"},
        ["In May ", ("Berg", "source"), " ", ("criticised", "cue"), " the Alandic press."],
    ),
    (
        "A ban on Alanders stood.",
        {"cue": "ban", "source_label": "Aland", "source_kind": "company", "target_label": "ban"},
        ["A ", ("ban", "cue"), " on Alanders stood."],
    ),
    (
        "Beijing criticised them.",
        {"source_label": "China", "source_mention": "Beijing", "target_mention": "them"},
        [("Beijing", "source"), " ", ("criticised", "cue"), " ", ("them", "target"), "."],
    ),
    ("Nothing is found here.", {"cue": ""}, ["Nothing is found here."]),
    ("", {}, []),
]


@pytest.mark.parametrize(("evidence", "fields", "expected"), SENTENCES)
def test_the_cue_and_the_actors_are_marked_where_they_stand(
    evidence: str, fields: dict[str, Any], expected: list[str | tuple[str, str]]
) -> None:
    named = {"source_label": "Aland", "target_label": "Beland"} | fields
    assert pieces(tie("e1", evidence=evidence, **named)) == expected


@given(evidence=st.text(max_size=60), cue=st.text(max_size=8), label=st.text(max_size=8))
def test_the_pieces_of_any_sentence_are_the_sentence(evidence: str, cue: str, label: str) -> None:
    for kind in ("country", "person", "company"):
        found = pieces(tie("e1", evidence=evidence, cue=cue, source_label=label, source_kind=kind))
        assert "".join(part if isinstance(part, str) else part[0] for part in found) == evidence
