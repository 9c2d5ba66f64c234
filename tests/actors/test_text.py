import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.actors.text import aligned, clean, near, singular, slug


@given(st.text())
def test_alignment_keeps_every_index(text: str) -> None:
    assert len(aligned(text)) == len(text)


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("  the\n king ", "the king"),
        ("Chile 's  army", "Chile's army"),
        ("“Peru”,", "Peru"),
        ("car - borne", "car-borne"),
        ("", ""),
    ],
)
def test_a_mention_is_cleaned(mention: str, expected: str) -> None:
    assert clean(mention) == expected


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("thieves", "thief"),
        ("policemen", "policeman"),
        ("armies", "army"),
        ("jihadis", "jihadi"),
        ("crisis", "crisis"),
        ("boss", "boss"),
    ],
)
def test_a_plural_gives_its_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


@pytest.mark.parametrize(
    ("a", "b"), [("ukrain", "ukraine"), ("kazahks", "kazakhs"), ("finnland", "finland"), ("swedin", "sweden")]
)
def test_one_edit_is_near(a: str, b: str) -> None:
    assert near(a, b)
    assert near(b, a)


@pytest.mark.parametrize(("a", "b"), [("iran", "oman"), ("mali", "malawi"), ("austria", "australia")])
def test_two_edits_are_not_near(a: str, b: str) -> None:
    assert not near(a, b)


@pytest.mark.parametrize(
    ("label", "expected"), [("Côte d'Ivoire", "cote-divoire"), ("???", "unnamed"), ("Łódź Brass", "lodz-brass")]
)
def test_a_slug_is_plain(label: str, expected: str) -> None:
    assert slug(label) == expected
