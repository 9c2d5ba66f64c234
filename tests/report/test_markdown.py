"""Markdown: what it says, and that no text becomes markup."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from kg.report import markdown, whole_report
from kg.report.markdown import escaped
from kg.report.plain import one_line, undirected, web_address
from tests.view.builders import meeting, tie
from tests.view.hostile import HOSTILE
from tests.view.test_document import everywhere

TIES = [tie("e1"), meeting("e2", "A", "C", date="2024-05-01")]
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARKUP = (
    "# no title", "* no item", "1. no item", "2) no item", "- no item", "+ no item", "> no quote", "=====", "---",
    "*em* _em_ **strong** ~~gone~~", "`code`", "[a](b)", "![a](b)", "<b>", "&amp; &lt;", "a | b", "$x$", "\\",
    "https://example.org www.example.org a@example.org", "[ref]: https://example.org", "| - |", "trailing\\",
)  # fmt: skip


def inline(text: str) -> list[Token]:
    return [child for token in READER.parse(text) for child in token.children or ()]


def shown(text: str) -> str:
    return "".join(token.content for token in inline(text))


def test_a_statement_stands_with_its_quoted_sentence_and_source() -> None:
    text = markdown(whole_report(TIES))
    assert (
        "  > “Aland met Cland in Oslo.”\\\n"
        "  > [Neighbours at odds](<https://example.org/1>), Own Wire, 2024-04-24; Aland ↔ Cland: meet; told as done; "
        "dated 2024-05-01; at Oslo; in the article's own voice\n"
    ) in text
    assert "| 2024-05 | 1 | 0 | +4.0 |" in text


def test_a_picture_is_shown_where_there_is_one() -> None:
    assert "](<my%20plot.svg>)" in markdown(whole_report(TIES), plot="my plot.svg")
    assert "![" not in markdown(whole_report(TIES))


@pytest.mark.parametrize("text", [*MARKUP, *HOSTILE])
def test_markup_is_shown_as_text(text: str) -> None:
    tokens = READER.parse(escaped(text))
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    assert {child.type for child in inline(escaped(text))} <= {"text", "text_special"}
    assert shown(escaped(text)) == undirected(one_line(text)).strip()


@given(st.text())
def test_any_text_is_shown_as_it_is_on_one_line(text: str) -> None:
    assert shown(escaped(text)) == undirected(one_line(text)).strip()
    assert "\n" not in escaped(text)


@pytest.mark.parametrize("text", [*MARKUP, *HOSTILE])
def test_a_briefing_holds_no_markup_but_its_own(text: str) -> None:
    document = markdown(whole_report([replace(everywhere(text), url=None)]))
    document.encode("utf-8")
    ours = markdown(whole_report([tie("e1", url=None)]))
    assert {token.type for token in READER.parse(document)} <= {token.type for token in READER.parse(ours)}
    assert {child.type for child in inline(document)} <= {child.type for child in inline(ours)} | {"text_special"}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//example.org", "", None])
def test_what_leads_to_no_web_page_is_no_address(url: str | None) -> None:
    assert web_address(url) is None


def test_an_address_cannot_end_its_own_brackets() -> None:
    assert web_address('https://example.org/a>b (c)"<d>\\e') == "https://example.org/a%3Eb%20%28c%29%22%3Cd%3E%5Ce"
