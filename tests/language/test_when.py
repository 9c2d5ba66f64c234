"""Dates and places, on the clause whose act they tell of; the article is of Wednesday 17 April 2024."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause


def dated(read: Read, text: str, cue: str, *, published: str | None = "2024-04-17") -> str | None:
    found = clause(read(text, published=published), cue).date
    return found.value if found else None


def placed(read: Read, text: str, cue: str) -> str | None:
    found = clause(read(text), cue).place
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "cue", "iso"),
    [
        ("China condemned Japan on Monday.", "condemned", "2024-04-15"),
        ("On Monday, China condemned Japan.", "condemned", "2024-04-15"),
        ("China on Monday condemned Japan.", "condemned", "2024-04-15"),
        ("China condemned Japan Monday.", "condemned", "2024-04-15"),
        ("China condemned Japan yesterday.", "condemned", "2024-04-16"),
        ("China attacked Japan in March 2022.", "attacked", "2022-03"),
        ("China attacked Japan on 5 March 2022.", "attacked", "2022-03-05"),
        ("In 2014 China attacked Japan.", "attacked", "2014"),
        ("China attacked Japan two years ago.", "attacked", "2022"),
        ("China will meet Japan on Monday.", "meet", "2024-04-22"),
        ("China plans to meet Japan next month.", "meet", "2024-05"),
        ("China may meet Japan in June.", "meet", "2024-06"),
        ("China met Japan in June.", "met", "2023-06"),
        ("China said it had met Japan on Monday.", "met", "2024-04-15"),
        ("China will attack Japan from 2027.", "attack", "2027"),
        ("China's talks with Japan took place on Monday.", "talks", "2024-04-15"),
        ("China's attack on Japan last month angered India.", "attack", "2024-03"),
        ("China's attack on Japan angered India last month.", "attack", None),
        ("China attacked Japan from 2019.", "attacked", None),
        ("China attacked Japan before dawn on Monday.", "attacked", "2024-04-15"),
        ("China attacked Japan after talks on Monday.", "attacked", None),
        ("China attacked Japan from March 3 to March 5.", "attacked", "2024-03"),
        ("China said on Monday it was attacking Japan.", "attacking", None),
        ("China said that on Monday it attacked Japan.", "attacked", "2024-04-15"),
        ("China hit Indian jets heading for Japan in the early hours of Monday.", "hit", "2024-04-15"),
        ("China held talks with Japan on Monday.", "held", "2024-04-15"),
        ("China held talks with Japan on Monday.", "talks", "2024-04-15"),
        ("China, which attacked Japan in 1937, praised India.", "attacked", "1937"),
        ("Iran's attack on Iraq in 1980 angered Kuwait.", "attack", "1980"),
        ("On Monday, China condemned Japan and praised India.", "condemned", "2024-04-15"),
        ("On Monday, China condemned Japan and praised India.", "praised", "2024-04-15"),
        ("China condemned Japan in March and praised India in April.", "praised", "2024-04"),
    ],
)
def test_a_date_belongs_to_its_act(read: Read, text: str, cue: str, iso: str) -> None:
    assert dated(read, text, cue) == iso


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("China condemned Japan.", "condemned"),
        ("China said on Friday that Japan had attacked India.", "attacked"),
        ("On Friday, China said Japan had attacked India.", "attacked"),
        ("China, which attacked Japan in 1937, praised India.", "praised"),
        ("China condemned Japan and praised India in April.", "condemned"),
        ("China has supported Japan since 2014.", "supported"),
        ("China will wait until Monday and then attack Japan.", "attack"),
        ("China condemned Monday's attack.", "condemned"),
        ("China praised Japan after Friday.", "praised"),
    ],
)
def test_a_date_that_is_not_of_the_act_leaves_it_undated(read: Read, text: str, cue: str) -> None:
    assert dated(read, text, cue) is None


@pytest.mark.parametrize("published", [None, "", "last week", "2024"])
def test_without_a_day_of_publication_only_dates_with_a_year_count(read: Read, published: str | None) -> None:
    assert dated(read, "China condemned Japan on Monday.", "condemned", published=published) is None
    assert dated(read, "China condemned Japan in March.", "condemned", published=published) is None
    assert dated(read, "China condemned Japan in March 2022.", "condemned", published=published) == "2022-03"


def test_a_date_time_of_publication_counts_by_its_day(read: Read) -> None:
    assert (
        dated(read, "China condemned Japan today.", "condemned", published="2024-04-17T23:59:00+08:00") == "2024-04-17"
    )


def test_a_date_keeps_the_words_it_was_read_from(read: Read) -> None:
    told = read("China condemned Japan on 5 March 2022 in Geneva.")
    found = clause(told, "condemned").date
    assert found is not None
    assert found.text == "5 March 2022" == told.article.text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "cue", "place"),
    [
        ("China met Japan in Geneva.", "met", "Geneva"),
        ("China met Japan in Geneva on Monday.", "met", "Geneva"),
        ("In Geneva, China met Japan.", "met", "Geneva"),
        ("Iran attacked ships near Yemen.", "attacked", "Yemen"),
        ("China condemned Japan.", "condemned", None),
        ("China met Japan in secret.", "met", None),
        ("China met Japan in March.", "met", None),
        ("North Korea fired a missile at Japan.", "fired", None),
        ("China flew to Japan.", "flew", None),
    ],
)
def test_a_place_is_where_the_act_happened(read: Read, text: str, cue: str, place: str | None) -> None:
    assert placed(read, text, cue) == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China met Japan in Kyiv.", "gn:703448"),
        ("China met Japan in Ukraine.", "wd:Q212"),
        ("China met Japan in Helmand.", "helmand-afg"),
        ("China met Japan in Ponzacco.", None),
    ],
)
def test_a_place_that_is_known_has_an_id(read: Read, text: str, expected: str | None) -> None:
    found = clause(read(text), "met").place
    assert (found.id if found else None) == expected


def test_a_place_shows_the_articles_own_marks(read: Read) -> None:
    told = read("Foreign Minister Aino Rautala of Finland met  in Geneva“China and Hungary ")
    assert all(c.place is None or told.article.text[c.place.start : c.place.end] == c.place.text for c in told.clauses)
