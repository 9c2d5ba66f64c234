"""The seed articles: what anyone who runs the program on `seeds/` may count on."""

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

SEEDS = Path(__file__).parents[2] / "seeds"
FILE_NAME = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})-[a-z0-9]+(-[a-z0-9]+)*\.md")
MARKUP = re.compile(
    r"^\s*(#|>|[-*+] |\d+\. |```|---)"  # headings, quotes, lists, fences, rules
    r"|[*_`<>|{}\\]|\[[^\]]*\]|https?:"  # emphasis, code, tags, tables, links
    r"|&\w+;",  # entities
    re.MULTILINE,
)
DATELINE = re.compile(r"[A-Z]{3,}(, [A-Z][a-z]+)?, (?P<month>[A-Z][a-z]+) (?P<day>\d{1,2}) \(Seed Wire\) [-—] ")


class Seed(NamedTuple):
    """One seed file, parted at its front matter."""

    name: str
    matter: dict[str, object]
    body: str


def read(path: Path) -> Seed:
    opening, matter, body = path.read_text(encoding="utf-8").split("---\n", maxsplit=2)
    assert opening == ""
    return Seed(path.name, yaml.safe_load(matter), body.strip("\n"))


PATHS = sorted(SEEDS.glob("*.md"))
ALL = [read(path) for path in PATHS]
each_seed = pytest.mark.parametrize("seed", ALL, ids=[seed.name for seed in ALL])


def test_there_are_sixteen_seeds_and_nothing_else_in_the_folder() -> None:
    assert sorted(SEEDS.iterdir()) == PATHS
    assert len(PATHS) == 16


def test_ids_and_titles_are_unique() -> None:
    assert len({seed.matter["id"] for seed in ALL}) == len(ALL)
    assert len({seed.matter["title"] for seed in ALL}) == len(ALL)


def test_seeds_span_1995_to_2025() -> None:
    years = sorted(seed.name[:4] for seed in ALL)
    assert (years[0], years[-1]) == ("1995", "2025")


@each_seed
def test_front_matter_names_title_day_publisher_and_id(seed: Seed) -> None:
    assert set(seed.matter) == {"title", "published", "publisher", "id"}
    for key in ("title", "publisher", "id"):
        value = seed.matter[key]
        assert isinstance(value, str)
        assert value == value.strip() != ""


@each_seed
def test_published_is_the_day_in_the_file_name(seed: Seed) -> None:
    name = FILE_NAME.fullmatch(seed.name)
    assert name is not None
    assert seed.matter["published"] == date.fromisoformat(name["day"])


@each_seed
def test_dateline_shows_the_day_of_publication(seed: Seed) -> None:
    dateline = DATELINE.match(seed.body)
    published = seed.matter["published"]
    assert dateline is not None
    assert isinstance(published, date)
    assert dateline["month"] in {published.strftime("%b"), published.strftime("%B"), published.strftime("%B")[:4]}
    assert int(dateline["day"]) == published.day


@each_seed
def test_body_has_three_to_six_hundred_words(seed: Seed) -> None:
    assert 300 <= len(seed.body.split()) <= 600


@each_seed
def test_body_is_plain_paragraphs_one_a_line_parted_by_one_blank_line(seed: Seed) -> None:
    for paragraph in seed.body.split("\n\n"):
        assert paragraph == paragraph.strip() != ""
        assert "\n" not in paragraph


@each_seed
def test_body_has_no_markup(seed: Seed) -> None:
    assert MARKUP.findall(seed.body) == []


@each_seed
def test_body_has_only_balanced_quotation_marks_of_one_style(seed: Seed) -> None:
    assert seed.body.count("“") == seed.body.count("”")
    assert seed.body.count('"') % 2 == 0
    assert not (set("“”‘’") & set(seed.body) and set("\"'") & set(seed.body))


def test_markup_is_recognised() -> None:
    for text in ("# Head", "a *b* c", "- item", "[a](b)", "<p>", "see https://x.org", "a &amp; b", "1. one"):
        assert MARKUP.search(text), text
