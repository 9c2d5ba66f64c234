"""Every frame of the lexicon reads its own example: the class it names, from who acts to whom it is done.

Examples that are not read yet stand in `frame_misses.tsv` with the reason; one that is read after all fails the test,
so that the list only names misses.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from kg.coding import Coder, lexicon
from kg.coding.frame import Frame
from kg.language import Reader
from kg.records import Article, Event
from kg.settings import Settings

MISSES = dict(
    row.split("\t") for row in (Path(__file__).parent / "frame_misses.tsv").read_text(encoding="utf-8").splitlines()
)
"""The examples that give no event of their frame's class, each with what is in the way."""

FRAMES: Mapping[str, Frame] = {frame.place: frame for frame in lexicon.load()}
"""One frame of each row of the tables, whose other predicates share its example."""

TURNING = (" by ", " from ")
"""Words behind which the doer stands, who is otherwise named first."""
PLACED = "in"
"""A source slot of words whose doer may be named as a place: "were granted asylum in Cameroon"."""
UNDERGOING = "agent"
"""The target slot of words that are said of the one to whom something is done: "came under fire"."""

Events = Mapping[str, tuple[Event, ...]]


@pytest.fixture(scope="module")
def told() -> Events:
    """Return the events of each example, all of them read in one run."""
    texts = sorted({frame.example for frame in FRAMES.values()})
    articles = (Article(id=text, text=text, published="2019-06-15") for text in texts)
    coder = Coder.load()
    return {reading.article.id: coder.code(reading).events for reading in Reader(Settings()).read(articles)}


def rows() -> list[object]:
    return [
        pytest.param(
            frame,
            id=":".join(Path(place).parts[-1:]),
            marks=[pytest.mark.xfail(reason=MISSES[frame.example], strict=True)] if frame.example in MISSES else [],
        )
        for place, frame in FRAMES.items()
    ]


@pytest.mark.parametrize("frame", rows())
def test_a_frame_reads_its_example(told: Events, frame: Frame) -> None:
    events = [event for event in told[frame.example] if event.act == frame.act]
    turned = frame.target[0] == UNDERGOING or PLACED in frame.source
    turned = turned or any(word in frame.example for word in TURNING)
    assert any(turned or event.source.start < event.target.start for event in events), (
        f"{frame.example!r} tells {[(e.source.label, e.act, e.target.label) for e in told[frame.example]]}"
    )


def test_only_examples_are_listed_as_misses() -> None:
    assert set(MISSES) <= {frame.example for frame in FRAMES.values()}


def test_at_least_nineteen_frames_in_twenty_read_their_example() -> None:
    missed = sum(frame.example in MISSES for frame in FRAMES.values())
    assert missed <= len(FRAMES) / 20
