"""report."""

from pathlib import Path

import pytest

from kg.report import plots
from tests.cli.running import Shell


def test_a_briefing_of_the_whole_is_printed_as_a_page(kg: Shell, built: Path) -> None:
    outcome = kg("report", "--store", built / "store")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("<!doctype html>")
    assert "Kenya" in outcome.out


def test_the_name_of_the_file_chooses_the_format(kg: Shell, built: Path, tmp_path: Path) -> None:
    for name, start in (("a.md", "# Kenya and Ghana\n"), ("a.html", "<!doctype html>")):
        outcome = kg("report", "--dyad", "Kenya", "Ghana", "--output", tmp_path / name, "--store", built / "store")
        assert (outcome.code, outcome.out) == (0, f"Wrote {tmp_path / name}\n")
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    forced = kg("report", "--actor", "Togo", "--format", "markdown", "--store", built / "store")
    assert forced.out.startswith("# Togo\n")


def test_the_same_store_gives_the_same_bytes(kg: Shell, built: Path) -> None:
    assert kg("report", "--store", built / "store").out == kg("report", "--store", built / "store").out


@pytest.mark.parametrize(("suffix", "start"), [("svg", b"<svg"), ("png", b"\x89PNG")])
def test_a_plot_is_written_beside_and_linked_from_markdown(
    kg: Shell, built: Path, tmp_path: Path, suffix: str, start: bytes
) -> None:
    pytest.importorskip("matplotlib", reason="matplotlib is not installed: no plot is drawn")
    output, plot = tmp_path / "out" / "a.md", tmp_path / "out" / f"a.{suffix}"
    assert kg("report", "--output", output, "--plot", plot, "--store", built / "store").code == 0
    assert plot.read_bytes().startswith(start)


def test_without_matplotlib_a_briefing_comes_and_a_plot_is_refused(
    kg: Shell, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plots, "find_spec", lambda _: None)
    assert kg("report", "--store", built / "store").code == 0
    asked = kg.fails("report", "--plot", tmp_path / "a.svg", "--store", built / "store")
    assert "a plot needs matplotlib. Install it" in asked


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--actor", "Nobody"], '"Nobody" is no actor'),
        (["--dyad", "Kenya", "kenya"], "are the same actor"),
        (["--dyad", "Kenya", "Togo", "--actor", "Togo"], "a briefing is of a dyad or of an actor"),
        (["--since", "soon"], "is not a date"),
        (["--plot", "a.jpg"], "a plot is .svg or .png"),
    ],
)
def test_what_cannot_be_is_told_in_one_line(kg: Shell, built: Path, arguments: list[str], told: str) -> None:
    assert told in kg.fails("report", *arguments, "--store", built / "store")
