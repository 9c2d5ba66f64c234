"""The page on explanations shows what the program says, and knows every reason for silence."""

import re
from pathlib import Path

from kg.build import explain_text
from kg.cli.explained import lines_of
from kg.coding.wording import MEANING
from kg.settings import Settings

PAGE = (Path(__file__).parents[2] / "docs" / "explain.md").read_text(encoding="utf-8")
MOVING = re.compile(r"\d+(\.\d+)?|asks for .+? as (object|predicate noun)", re.DOTALL)
"""Lines of tables, counts, confidences and lists of nouns move with the lexicon: the example is held without them."""


def test_the_example_is_what_the_program_says() -> None:
    found = re.search(r'kg explain "(.+)" \\\n +--published (\S+)\n\n(.+?)\n\n(?=\S)', PAGE, re.DOTALL)
    assert found is not None
    explanation = explain_text(found[1], settings=Settings(), published=found[2])
    told = "\n".join(f"    {line.text}".rstrip() for line in lines_of(explanation)).rstrip()
    assert MOVING.sub("#", found[3]) == MOVING.sub("#", told)


def test_every_reason_is_in_the_table() -> None:
    table = dict(re.findall(r"^\| ([a-z ]+) \| (.+) \|$", PAGE.partition("## Reasons for silence")[2], re.MULTILINE))
    del table["reason"]
    assert table == dict(MEANING)
