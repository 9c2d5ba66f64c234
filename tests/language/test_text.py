"""Text as the parser likes it: no offset moves, and a dateline is told from a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.text import datelines, normalise


@given(st.text())
def test_normalising_keeps_the_length_of_any_text(text: str) -> None:
    assert len(normalise(text)) == len(text)


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(alphabet=st.characters(max_codepoint=126, exclude_characters="`\t\r")))
def test_plain_text_is_left_alone(text: str) -> None:
    assert normalise(text) == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“Enough”, he said", '"Enough", he said'),
        ("«Enough», he said", '"Enough", he said'),
        ("Iran’s envoy", "Iran's envoy"),
        ("Beijing‑based", "Beijing-based"),
        ("in\u00a0Kyiv\u200b", "in Kyiv "),
        ("\u202eChina\u202c met \u2067Iran\u2069", " China  met  Iran "),
        ("one\ttwo\r\nthree", "one two \nthree"),
    ],
)
def test_typography_becomes_plain(text: str, plain: str) -> None:
    assert normalise(text) == plain


@pytest.mark.parametrize("mark", ["\n", "–", "—", "é", "…"])
def test_marks_with_a_meaning_of_their_own_stay(mark: str) -> None:
    assert normalise(f"a{mark}b") == f"a{mark}b"


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("BEIJING, April 24 (Reuters) - ", "China praised Hungary."),
        ("BEIJING (Reuters) - ", "China praised Hungary."),
        ("NEW DELHI — ", "India thanked Japan."),
        ("KYIV, Ukraine (AP) — ", "Russia shelled the port."),
        ("KYIV, Ukraine -- ", "Russia shelled the port."),
        ("WASHINGTON, D.C. – ", "The envoy resigned."),
        ("UNITED NATIONS, Sept. 3, 2021 (AFP) - ", "The council met."),
        ("PORT-AU-PRINCE, Haiti (AP) - ", "Police arrested a minister."),
        ("N'DJAMENA, May 2 - ", "Chad closed its border."),
        ("ST. PETERSBURG, June 4 - ", "Russia hosted India."),
    ],
)
def test_a_dateline_is_found_whole(dateline: str, rest: str) -> None:
    assert datelines(dateline + rest) == ((0, len(dateline)),)


def test_a_dateline_may_open_any_line() -> None:
    text = "China and Hungary\nBEIJING, April 24 - China praised Hungary."
    ((start, end),) = datelines(text)
    assert text[start:end] == "BEIJING, April 24 - "


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "China praised Hungary - again.",
        "China and Hungary met in BEIJING (Reuters) - a first.",
        "US-China talks resumed.",
        "UN-backed forces withdrew.",
        "NATO said it would help.",
        "EU leaders - all but one - agreed.",
        "BEIJING-based firms sued Japan.",
        "A - B",
        "The capital, KYIV - shelled for weeks - is quiet.",
        "- China praised Hungary.",
        "(Reuters) - China praised Hungary.",
    ],
)
def test_what_only_looks_like_a_dateline_is_none(text: str) -> None:
    assert datelines(text) == ()


@given(st.text(alphabet="AB C.,'-–—()\n19aJune"))
def test_datelines_lie_in_order_within_the_text(text: str) -> None:
    ends = [0]
    for start, end in datelines(text):
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)
