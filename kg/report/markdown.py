"""A briefing as Markdown: CommonMark with one table, whatever articles say shown as text."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from kg.network import Month
from kg.records import Tie
from kg.report.model import Report, Section, Statement
from kg.report.plain import one_line, undirected, web_address
from kg.report.wording import article, count, outlet, score, told

_SPECIAL = re.compile(r"[\\`*_\[\]|~$#!]")
_AUTOLINK = re.compile(r"(://|(?<=www)\.|@)", re.IGNORECASE)
_LEADING = re.compile(r"^(\d{1,9}(?=[.)])|[-+=:]+)")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def markdown(report: Report, *, plot: str | None = None) -> str:
    """Return `report` as Markdown; `plot` is the path of a picture of its series, from the file's folder."""
    return "\n".join((*_head(report), *_series(report.series, plot), *_sections(report.sections)))


def escaped(text: str) -> str:
    """Return `text` as Markdown that shows it, on one line: no markup, no link, no list begins in it."""
    line = _SPECIAL.sub(r"\\\g<0>", undirected(one_line(text)))
    line = _AUTOLINK.sub(lambda found: "".join(f"\\{letter}" for letter in found[0]), line)
    line = _LEADING.sub(lambda found: f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}", line)
    return line.translate(_ENTITIES)


def _head(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    yield ""
    for name, value in report.figures:
        yield f"- {escaped(name)}: {escaped(value)}"
    yield ""


def _series(series: Iterable[Month], plot: str | None) -> Iterator[str]:
    rows = [month for month in series if month.events]
    if not rows:
        return
    yield "## Acts by month"
    yield ""
    if plot:
        yield f"![Acts by month, cooperation and conflict](<{quote(plot)}>)"
        yield ""
    yield "| month | cooperation | conflict | mean Goldstein score |"
    yield "|---|---:|---:|---:|"
    for month in rows:
        mean = score(month.goldstein_mean) if month.goldstein_mean is not None else ""
        yield f"| {month.month} | {month.cooperation} | {month.conflict} | {mean} |"
    yield ""


def _sections(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        yield f"## {escaped(section.title)}"
        yield ""
        yield f"*{escaped(section.note)}*"
        yield ""
        if not section.statements:
            yield from ("None told.", "")
        for statement in section.statements:
            yield from _statement(statement)


def _statement(statement: Statement) -> Iterator[str]:
    yield f"- **{escaped(statement.text)}**"
    for tie in statement.evidence:
        yield ""
        yield f"  > “{escaped(tie.evidence)}”\\"
        yield f"  > {_source(tie)}; {escaped('; '.join(told(tie, statement)))}"
    if statement.more:
        yield ""
        yield f"  and {count(statement.more, 'more act')}"
    yield ""


def _source(tie: Tie) -> str:
    address = web_address(tie.url)
    title = f"[{escaped(article(tie))}](<{address}>)" if address else escaped(article(tie))
    return ", ".join(part for part in (title, escaped(outlet(tie))) if part)
