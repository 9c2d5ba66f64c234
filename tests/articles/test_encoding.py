"""Which bytes are text, and which guess is made about those that are not UTF-8."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.articles.encoding import decode
from kg.errors import InputError


@pytest.mark.parametrize(
    "text",
    [
        "“We won’t go,” she said – twice… for €5.",
        "Señor Peña, São Tomé, L’Île-de-France, Tromsø, Göteborg",
        "à la carte, réélu, ÉTATS-UNIS, SÃO PAULO, Þorgerður",
        "tabs\tand\r\nline ends",
    ],
)
def test_windows_1252_that_reads_as_words_is_read(text: str) -> None:
    assert decode(text.encode("cp1252"), place="a.txt") == text


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"a\x00b", "binary"),
        (b"%PDF-1.7 \xe2\xe3\xcf\xd3", "PDF"),
        ("Text".encode("utf-16"), "UTF-16"),
        (b"\xff\xfa\xfb", "neither UTF-8 (byte 1) nor"),
        (b"abc \x81 def", "neither UTF-8 (byte 5) nor"),
        (b"abc\xff\xfedef", "neither"),
        (b"Hello \xc3( world", "neither"),
        ("Zoë ".encode() + b"and Zo\xeb again, at length", "neither"),
        (b"\x1f\x8b\x08 caf\xe9", "neither"),
        ("Привет мир".encode("cp1251"), "neither"),
        ("日本語の文章です".encode("shift-jis"), "neither"),
        ("plain words and Zoë, cut".encode()[:-6] + b"\xc3", "neither"),
    ],
)
def test_whatever_else_is_refused_in_one_line_that_names_the_file(raw: bytes, told: str) -> None:
    with pytest.raises(InputError) as error:
        decode(raw, place="a.txt")
    assert str(error.value).startswith("a.txt: ")
    assert told in str(error.value)
    assert "\n" not in str(error.value)


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_utf_8_is_read_back_with_and_without_a_byte_order_mark(text: str) -> None:
    if not text.startswith(("\ufeff", "%PDF-")):
        assert decode(text.encode(), place="a") == decode(text.encode("utf-8-sig"), place="a") == text


@given(st.binary(max_size=40))
def test_any_bytes_give_a_text_or_an_input_error(raw: bytes) -> None:
    try:
        text = decode(raw, place="a")
    except InputError:
        return
    assert text.encode("utf-8") in (raw, raw.removeprefix(b"\xef\xbb\xbf")) or text.encode("cp1252") == raw
