"""The page: complete, quiet, and free of other people's markup."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.report import html, whole_report
from kg.report.plain import one_line
from tests.view.builders import meeting, tie
from tests.view.hostile import HOSTILE
from tests.view.test_document import everywhere

TIES = [tie("e1"), meeting("e2", "A", "C", date="2024-05-01", speaker="Cland"), tie("e3", "C", "B", modality="planned")]
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "bdi", "dl", "div", "dt", "dd", "nav", "ul",
    "li", "a", "main", "section", "p", "details", "summary", "table", "thead", "tbody", "tr", "th", "td", "ol",
    "blockquote", "mark", "b", "footer", "cite",
}  # fmt: skip


class Reader(HTMLParser):
    """Collects the tags, attributes and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_statement_stands_with_sentence_article_date_speaker_and_modality() -> None:
    text = " ".join(Reader(html(whole_report(TIES))).text.split())
    assert "“Aland met Cland in Oslo.”" in text
    assert (
        "Neighbours at odds, Own Wire, 2024-04-24; Aland ↔ Cland: meet; told as done; dated 2024-05-01; at Oslo; "
        "on the word of Cland" in text
    )
    assert "planned; undated; in the article's own voice" in text


def test_the_page_asks_nothing_of_anybody() -> None:
    page = html(whole_report(TIES))
    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert not re.search(r"<script|<link|<img|<iframe|@import|url\(", page)


def test_without_a_picture_the_page_says_so_and_opens_the_table() -> None:
    without, with_one = html(whole_report(TIES)), html(whole_report(TIES), picture="<svg></svg>")
    assert "No plot: matplotlib is not installed." in without
    assert "<details open>" in without
    assert "No plot" not in with_one
    assert "<svg></svg>" in with_one


def test_an_address_that_leads_to_no_web_page_is_no_link() -> None:
    reader = Reader(html(whole_report([tie("e1", url="javascript:alert(1)"), tie("e2", "C", "D", url=None)])))
    assert all((found["href"] or "").startswith("#") for tag, found in reader.tags if tag == "a")


def test_empty_sections_say_that_nothing_is_told() -> None:
    assert html(whole_report([])).count("None told.") == 10


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(text: str) -> None:
    page = html(whole_report([everywhere(text)]))
    page.encode("utf-8")
    reader = Reader(page)
    assert {tag for tag, _ in reader.tags} <= ALLOWED
    assert all(not name.startswith("on") for _, found in reader.tags for name in found)
    assert one_line(text) in reader.text


@given(st.text())
@settings(max_examples=50, deadline=None)
def test_no_text_makes_an_element(text: str) -> None:
    page = html(whole_report([everywhere(text)]))
    page.encode("utf-8")
    assert {tag for tag, _ in Reader(page).tags} <= ALLOWED
