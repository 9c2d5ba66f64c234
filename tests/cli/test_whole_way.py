"""The whole way with the real stages and the model that comes with the program, on one article, warnings as errors."""

import json
import subprocess
import sys
from pathlib import Path

from kg.records import Event
from kg.records.codec import record_from_json

TEXT = (
    "NAIROBI, March 4 - Kenyan President William Ruto met Ugandan President Yoweri Museveni on Monday.\n\n"
    "“Kenya condemns the attack,” Ruto said. Tanzania will send aid to Sudan, its foreign ministry said.\n"
)


def test_an_article_becomes_records_a_store_and_a_page(tmp_path: Path) -> None:
    (tmp_path / "2024-03-04-talks.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-W", "error", "-c", "from kg.cli import main; main()"]
    arguments = ["build", str(tmp_path / "2024-03-04-talks.txt"), "--output", str(tmp_path / "out")]
    ended = subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["events.jsonl", "graph.html", "store"]
    lines = (tmp_path / "out" / "events.jsonl").read_text(encoding="utf-8").splitlines()
    events = [record for record in map(record_from_json, map(json.loads, lines)) if isinstance(record, Event)]
    told = {(event.source.label, event.plover, event.target.label) for event in events}
    assert ("William Ruto", "CONSULT", "Yoweri Museveni") in told
    assert all(TEXT[event.evidence.start : event.evidence.end] == event.evidence.text for event in events)
