"""The page on the network knows every measure, every finding and every format."""

import re
from pathlib import Path

from kg.build.analysing import TABLES, TEXTS
from kg.network import FINDINGS, MEASURES

PAGE = (Path(__file__).parents[2] / "docs" / "network.md").read_text(encoding="utf-8")


def names(heading: str) -> list[str]:
    """Return the names in the first column of the table under a heading."""
    part = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (`[^|]+) \|", part, re.MULTILINE)
    return [name for cell in cells for name in re.findall(r"`([a-z-]+)`", cell)]


def test_every_measure_finding_and_format_has_its_line() -> None:
    assert names("Measures") == list(MEASURES)
    assert names("Findings") == list(FINDINGS)
    assert names("Files") == [*TEXTS, *TABLES]
