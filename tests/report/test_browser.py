"""The briefing in headless Chromium: it asks for nothing, and runs nobody's script."""

from pathlib import Path
from typing import Any

import pytest

from kg.report import Scope, html, whole_report
from kg.report.plain import one_line
from tests.view.hostile import MANY
from tests.view.test_browser import browser, requests
from tests.view.test_document import everywhere

__all__ = ["browser"]
pytestmark = pytest.mark.browser


def test_hostile_text_in_every_field_is_shown_and_never_run(browser: Any, tmp_path: Path) -> None:
    ties = [everywhere(text) for text in MANY]
    page = tmp_path / "report.html"
    page.write_text(
        html(whole_report(ties, Scope(top=len(MANY), quotes=len(MANY))), picture="<svg></svg>"), encoding="utf-8"
    )
    browser.get_log("performance")
    browser.get_log("browser")
    browser.get(page.as_uri())
    assert browser.execute_script("return typeof window.pwned") == "undefined"
    assert requests(browser) == {page.as_uri()}
    assert browser.get_log("browser") == []
    text = browser.execute_script("return document.body.textContent")
    assert all(one_line(hostile) in text for hostile in MANY)
