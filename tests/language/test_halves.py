"""The North and the South of Korea."""

import pytest

from tests.language.conftest import Read


def halves(read: Read, text: str) -> dict[str, str | None]:
    """Return the country of each half that `text` names."""
    return {m.mention: m.country for m in read(text).mentions if m.mention in ("North", "South")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The North accused South Korea of spying.", {"North": "PRK"}),
        ("North Korea said the South had fired at its troops.", {"South": "KOR"}),
        ("Seoul sent an envoy. The North let him in.", {"North": "PRK"}),
    ],
)
def test_beside_the_one_korea_a_half_is_a_korea(read: Read, text: str, expected: dict[str, str]) -> None:
    assert halves(read, text) == expected


@pytest.mark.parametrize("text", ["The North accused Italy of waste.", "South Korea sent troops to the north."])
def test_elsewhere_a_half_is_nobody(read: Read, text: str) -> None:
    assert halves(read, text) == {}
