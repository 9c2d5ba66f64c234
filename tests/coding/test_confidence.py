"""The formula of confidence: what raises it, what lowers it, and its bounds."""

from hypothesis import given
from hypothesis import strategies as st

from kg.codebook.kinds import Modality
from kg.coding.confidence import PENALTY, confidence

MODALITIES = st.sampled_from(sorted(PENALTY))


@given(st.integers(0, 20), st.integers(0, 100), st.integers(0, 5), MODALITIES)
def test_it_lies_between_its_bounds(specificity: int, depth: int, steps: int, modality: Modality) -> None:
    assert 0.05 <= confidence(specificity=specificity, depth=depth, steps=steps, modality=modality) <= 0.95


def test_a_bare_verb_read_straight_has_the_base() -> None:
    assert confidence(specificity=0, depth=0, steps=0, modality="asserted") == 0.72


def test_a_closer_frame_is_surer_and_repairs_and_steps_are_less_sure() -> None:
    base = confidence(specificity=1, depth=0, steps=0, modality="asserted")
    assert confidence(specificity=4, depth=0, steps=0, modality="asserted") > base
    assert confidence(specificity=1, depth=1, steps=0, modality="asserted") < base
    assert confidence(specificity=1, depth=0, steps=1, modality="asserted") < base
    assert confidence(specificity=1, depth=0, steps=0, modality="hypothetical") < base


def test_a_misspelt_name_is_less_sure() -> None:
    right, misspelt = (confidence(specificity=1, depth=0, steps=0, modality="asserted", guesses=n) for n in (0, 1))
    assert misspelt < right
