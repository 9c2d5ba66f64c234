"""The regression: what it learns, and that it learns the same twice."""

import numpy as np
import pytest

from training.examples import Example
from training.regression import fit
from training.traits import FIELDS, Traits
from training.weights import CLASSES, NONE, WITHOUT, Vectors


def example(label: str, *names: str, predicate: str = "") -> Example:
    words = {field: ((predicate,) if field == "predicate" and predicate else ()) for field in FIELDS}
    return Example(writer="own", label=label, seen=Traits(names=frozenset(names), words=words), marked="")


APART = [
    *[example("ACCUSE", "spoken", f"seen {i}") for i in range(4)],
    *[example("AID", "given", f"seen {i}") for i in range(4)],
    *[example(NONE, "beside", f"seen {i}") for i in range(4)],
]


@pytest.mark.parametrize(("name", "kind"), [("spoken", "ACCUSE"), ("given", "AID"), ("beside", NONE)])
def test_what_stands_apart_is_told_apart(name: str, kind: str) -> None:
    shares = fit(APART, WITHOUT).probabilities(example("", name).seen)
    assert max(shares, key=lambda label: shares[label]) == kind


def test_probabilities_of_all_classes_add_up_to_one() -> None:
    shares = fit(APART, WITHOUT).probabilities(example("", "never seen").seen)
    assert set(shares) == set(CLASSES)
    assert sum(shares.values()) == pytest.approx(1)


def test_a_trait_of_a_single_example_has_no_weight() -> None:
    assert "rare" not in fit([*APART, example("AID", "rare")], WITHOUT).names


def test_the_same_examples_give_the_same_bytes() -> None:
    one, other = fit(APART, WITHOUT), fit(APART, WITHOUT)
    assert one.traits.tobytes() == other.traits.tobytes()
    assert one.bias.tobytes() == other.bias.tobytes()


def test_an_unknown_word_is_told_by_one_of_like_meaning() -> None:
    vectors = Vectors(
        rows={"scold": 0, "berate": 1, "feed": 2}, table=np.array([[1, 0], [1, 0], [0, 1]], dtype=np.float32)
    )
    seen = [*[example("ACCUSE", predicate="scold")] * 4, *[example("AID", predicate="feed")] * 4]
    shares = fit([*seen, *APART], vectors).probabilities(example("", predicate="berate").seen)
    assert max(shares, key=lambda label: shares[label]) == "ACCUSE"
