"""The plot by month."""

import xml.etree.ElementTree as ET

import pytest

from kg.errors import OutputError
from kg.report import plots, series_png, series_svg
from kg.report.series import by_month
from tests.view.builders import meeting, tie

pytest.importorskip("matplotlib", reason="matplotlib is not installed: no plot is drawn")

SERIES = by_month([tie("e1", date="2021-01-05"), meeting("e2", date="2024-03-01"), tie("e3", date="2024-03-01")])


def test_the_same_series_gives_the_same_bytes() -> None:
    assert series_svg(SERIES) == series_svg(SERIES)
    assert series_png(SERIES) == series_png(SERIES)


def test_the_drawing_is_one_element_without_date_or_address_of_its_own() -> None:
    svg = series_svg(SERIES)
    assert ET.fromstring(svg).tag == "{http://www.w3.org/2000/svg}svg"
    assert "dc:date" not in svg
    assert "<script" not in svg


def test_each_month_with_acts_has_a_bar_up_or_down_and_each_year_its_name() -> None:
    svg = series_svg(SERIES)
    assert svg.count(f"fill: {plots.COOPERATION}") == 2
    assert svg.count(f"fill: {plots.CONFLICT}") == 3
    assert all(f">{year}<" in svg for year in (2021, 2022, 2023, 2024))


def test_lines_and_words_take_the_colour_of_the_text_around_them() -> None:
    svg = series_svg(SERIES)
    assert "currentColor" in svg
    assert "#000000" not in svg


@pytest.mark.parametrize("months", [1, 2, 18, 19, 400])
def test_any_number_of_months_is_drawn(months: int) -> None:
    last = f"{1990 + (months - 1) // 12}-{(months - 1) % 12 + 1:02}"
    assert series_png(by_month([tie("e1", date="1990-01"), tie("e2", date=last)])).startswith(b"\x89PNG")


def test_without_matplotlib_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plots, "can_draw", lambda: False)
    with pytest.raises(OutputError, match="pip install matplotlib"):
        series_svg(SERIES)
