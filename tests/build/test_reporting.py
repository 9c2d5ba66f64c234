"""A briefing as text: with its plot where there can be one."""

from xml.etree import ElementTree

import pytest

from kg.build import written
from kg.report import plots, whole_report
from tests.view.builders import tie

REPORT = whole_report([tie("e1")])


def test_a_page_holds_its_plot() -> None:
    pytest.importorskip("matplotlib", reason="matplotlib is not installed: no plot is drawn")
    page = written(REPORT, "html")
    drawn = page[page.index("<svg") : page.index("</svg>") + len("</svg>")]
    assert ElementTree.fromstring(drawn).get("viewBox")


def test_without_matplotlib_the_page_says_that_it_has_no_plot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plots, "find_spec", lambda _: None)
    page = written(REPORT, "html")
    assert "<svg" not in page
    assert "No plot: matplotlib is not installed." in page


def test_acts_without_a_month_have_no_plot() -> None:
    assert "Acts by month" not in written(whole_report([tie("e1", published="2024")]), "html")
