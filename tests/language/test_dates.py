"""Expressions of time against an article of Wednesday 17 April 2024, unless the table names another day."""

import datetime
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.dates import Expression, find

WEDNESDAY = datetime.date(2024, 4, 17)


def value(text: str, published: datetime.date, tense: str) -> str | None:
    (expression,) = find(text)
    return expression.value(published, tense="future" if tense == "future" else "past")


@pytest.mark.parametrize(
    ("expression", "tense", "iso"),
    [
        # whole dates
        ("2024-03-05", "past", "2024-03-05"),
        ("March 5, 2024", "past", "2024-03-05"),
        ("March 5 2024", "past", "2024-03-05"),
        ("March 5th, 2024", "past", "2024-03-05"),
        ("5 March 2024", "past", "2024-03-05"),
        ("5 March, 2024", "past", "2024-03-05"),
        ("the 5th of March 2024", "past", "2024-03-05"),
        ("Sept. 11, 2001", "past", "2001-09-11"),
        ("Sep 11, 2001", "past", "2001-09-11"),
        ("Dec. 31, 1999", "past", "1999-12-31"),
        ("31 December 1999", "past", "1999-12-31"),
        ("Feb. 29, 2024", "past", "2024-02-29"),
        ("1 May 2025", "future", "2025-05-01"),
        # a day without a year: the nearest past, or the next to come
        ("March 5", "past", "2024-03-05"),
        ("on 5 March", "past", "2024-03-05"),
        ("March 5", "future", "2025-03-05"),
        ("May 5", "past", "2023-05-05"),
        ("May 5", "future", "2024-05-05"),
        ("Dec. 31", "past", "2023-12-31"),
        ("Dec. 31", "future", "2024-12-31"),
        ("April 17", "past", "2024-04-17"),
        ("April 17", "future", "2024-04-17"),
        ("April 18", "past", "2023-04-18"),
        ("April 16", "future", "2025-04-16"),
        # months
        ("March 2022", "past", "2022-03"),
        ("in March, 2022", "past", "2022-03"),
        ("since February 2022", "past", "2022-02"),
        ("in February", "past", "2024-02"),
        ("In February", "past", "2024-02"),
        ("in June", "past", "2023-06"),
        ("in June", "future", "2024-06"),
        ("in February", "future", "2025-02"),
        ("in April", "past", "2024-04"),
        ("in April", "future", "2024-04"),
        ("by June", "future", "2024-06"),
        ("early March", "past", "2024-03"),
        ("late March", "past", "2024-03"),
        ("mid-March", "past", "2024-03"),
        ("last March", "past", "2024-03"),
        ("last June", "past", "2023-06"),
        ("last April", "past", "2023-04"),
        ("next June", "future", "2024-06"),
        ("next March", "future", "2025-03"),
        ("next April", "future", "2025-04"),
        ("this June", "future", "2024-06"),
        ("this March", "past", "2024-03"),
        # years
        ("in 2022", "past", "2022"),
        ("In 1995", "past", "1995"),
        ("since 2014", "past", "2014"),
        ("by 2030", "future", "2030"),
        ("during 2008", "past", "2008"),
        ("mid-2021", "past", "2021"),
        ("at the end of 2023", "past", "2023"),
        ("in the first quarter of 2022", "past", "2022"),
        ("in the spring of 2019", "past", "2019"),
        ("summer 2019", "past", "2019"),
        # parts of months and years
        ("at the end of January", "past", "2024-01"),
        ("at the beginning of May", "future", "2024-05"),
        ("at the end of the year", "past", "2023"),
        ("at the end of the year", "future", "2024"),
        ("at the start of the year", "past", "2024"),
        ("at the end of next month", "future", "2024-05"),
        # ranges, at the precision of what both ends share
        ("3-5 March", "past", "2024-03"),
        ("March 3–5, 2022", "past", "2022-03"),
        ("between 3 and 5 March", "past", "2024-03"),
        ("from March 3 to March 5", "past", "2024-03"),
        ("from June 3 to 5", "future", "2024-06"),
        # seasons: one under way is this one
        ("last summer", "past", "2023"),
        ("last spring", "past", "2023"),
        ("this autumn", "future", "2024"),
        ("next spring", "future", "2025"),
        ("in the spring", "past", "2024"),
        ("in the summer", "past", "2023"),
        ("in the summer", "future", "2024"),
        # days of the month, feasts
        ("on the 15th", "past", "2024-04-15"),
        ("on the 25th", "past", "2024-03-25"),
        ("on the 25th", "future", "2024-04-25"),
        ("on the 3rd.", "future", "2024-05-03"),
        ("on the 31st", "future", None),
        ("on New Year's Day", "past", "2024-01-01"),
        ("on Christmas Eve", "past", "2023-12-24"),
        ("on New Year’s Eve", "future", "2024-12-31"),
        # counted forwards: only what is to come
        ("in three days", "future", "2024-04-20"),
        ("in three days' time", "future", "2024-04-20"),
        ("in two months' time", "future", "2024-06"),
        ("in three days", "past", None),
        # days near the article's
        ("the day before yesterday", "past", "2024-04-15"),
        ("the day after tomorrow", "future", "2024-04-19"),
        ("today", "past", "2024-04-17"),
        ("Today", "past", "2024-04-17"),
        ("yesterday", "past", "2024-04-16"),
        ("Yesterday", "past", "2024-04-16"),
        ("tomorrow", "future", "2024-04-18"),
        ("this morning", "past", "2024-04-17"),
        ("tonight", "future", "2024-04-17"),
        # weekdays
        ("on Wednesday", "past", "2024-04-17"),
        ("on Tuesday", "past", "2024-04-16"),
        ("on Thursday", "past", "2024-04-11"),
        ("Monday", "past", "2024-04-15"),
        ("on Thursday", "future", "2024-04-18"),
        ("on Wednesday", "future", "2024-04-24"),
        ("on Tuesday", "future", "2024-04-23"),
        ("last Wednesday", "past", "2024-04-10"),
        ("last Friday", "past", "2024-04-12"),
        ("next Friday", "past", "2024-04-19"),
        ("next Monday", "future", "2024-04-22"),
        # weeks, months, years counted from the article's
        ("this week", "past", "2024-04"),
        ("last week", "past", "2024-04"),
        ("earlier this week", "past", "2024-04"),
        ("later this week", "future", "2024-04"),
        ("earlier this month", "past", "2024-04"),
        ("Earlier this month", "past", "2024-04"),
        ("later this month", "future", "2024-04"),
        ("this month", "past", "2024-04"),
        ("Last month", "past", "2024-03"),
        ("next month", "future", "2024-05"),
        ("last year", "past", "2023"),
        ("later this year", "future", "2024"),
        ("next year", "future", "2025"),
        # counted back
        ("two days ago", "past", "2024-04-15"),
        ("a day ago", "past", "2024-04-16"),
        ("a week ago", "past", "2024-04"),
        ("three weeks ago", "past", "2024-03"),
        ("a month ago", "past", "2024-03"),
        ("5 months ago", "past", "2023-11"),
        ("ten years ago", "past", "2014"),
        ("a year ago", "past", "2023"),
    ],
)
def test_an_expression_is_worked_out_from_the_articles_date(expression: str, tense: str, iso: str) -> None:
    assert value(expression, WEDNESDAY, tense) == iso


@pytest.mark.parametrize(
    ("expression", "published", "tense", "iso"),
    [
        ("last month", datetime.date(2024, 1, 15), "past", "2023-12"),
        ("next month", datetime.date(2023, 12, 15), "future", "2024-01"),
        ("3 months ago", datetime.date(2024, 1, 15), "past", "2023-10"),
        ("12 months ago", datetime.date(2024, 1, 15), "past", "2023-01"),
        ("yesterday", datetime.date(2024, 3, 1), "past", "2024-02-29"),
        ("yesterday", datetime.date(2024, 1, 1), "past", "2023-12-31"),
        ("tomorrow", datetime.date(2023, 12, 31), "future", "2024-01-01"),
        ("on Friday", datetime.date(2024, 1, 2), "past", "2023-12-29"),
        ("in December", datetime.date(2024, 1, 2), "past", "2023-12"),
        ("in January", datetime.date(2023, 12, 30), "future", "2024-01"),
        ("Feb. 29", datetime.date(2024, 3, 10), "past", "2024-02-29"),
    ],
)
def test_expressions_cross_the_turn_of_month_and_year(
    expression: str, published: datetime.date, tense: str, iso: str
) -> None:
    assert value(expression, published, tense) == iso


@pytest.mark.parametrize(
    ("expression", "published"),
    [
        ("last week", datetime.date(2024, 5, 8)),
        ("next week", datetime.date(2024, 4, 24)),
        ("Feb. 30, 2024", WEDNESDAY),
        ("31 June 2023", WEDNESDAY),
        ("2024-13-01", WEDNESDAY),
        ("2024-00-10", WEDNESDAY),
        ("2024-04-00", WEDNESDAY),
    ],
)
def test_a_day_that_is_not_or_cannot_be_told_has_no_value(expression: str, published: datetime.date) -> None:
    assert [e.value(published, tense="past") for e in find(expression)] in ([], [None])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "China may sanction Japan",
        "May's government fell",
        "the March on Rome",
        "Theresa May met Hun Sen",
        "a sunday school",
        "they march in step",
        "1500 troops and 2022 prisoners",
        "the friday prayers",
        "Mayor Dean augured well",
        "Room 2024",
        "Fridays for Future",
        "the 15th century",
        "on the 5th floor",
        "for the first time in three days",
        "in the fall of Kabul",
        "in the 1990s",
    ],
)
def test_no_time_is_read_where_none_is_told(text: str) -> None:
    assert find(text) == ()


def test_expressions_come_in_text_order_and_the_longer_wins() -> None:
    text = "On Friday, after talks in March 2022 and on 5 May 2023, it left in 2024."
    assert [text[e.start : e.end] for e in find(text)] == ["Friday", "March 2022", "5 May 2023", "in 2024"]


_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_VOCABULARY = """
last next this past early late mid in since by on of the a two 12 99 30 31 0 2024 1900 2099 2024-02-31 st th , - .
May March Feb. Sept. June Friday Monday today yesterday tomorrow week month year weeks days years ago earlier
"""
_WORDS = st.sampled_from(_VOCABULARY.split())
_DAYS = st.dates(min_value=datetime.date(1800, 1, 1), max_value=datetime.date(2200, 12, 31))


def _is_iso_prefix(text: str) -> bool:
    if not _ISO.fullmatch(text):
        return False
    datetime.date.fromisoformat((text + "-01-01")[:10])
    return True


def _check(text: str, published: datetime.date) -> None:
    found: tuple[Expression, ...] = find(text)
    for expression in found:
        assert 0 <= expression.start < expression.end <= len(text)
        for worked_out in (expression.value(published, tense="past"), expression.value(published, tense="future")):
            assert worked_out is None or _is_iso_prefix(worked_out)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.lists(_WORDS, max_size=8), _DAYS)
def test_whatever_is_found_is_a_real_date_or_none(words: list[str], published: datetime.date) -> None:
    _check(" ".join(words), published)


@given(st.text(), _DAYS)
def test_any_text_at_all_is_read_without_failure(text: str, published: datetime.date) -> None:
    _check(text, published)


@pytest.mark.parametrize("published", [datetime.date.min, datetime.date.max])
@pytest.mark.parametrize(
    "expression",
    [
        "yesterday",
        "tomorrow",
        "on Friday",
        "next week",
        "last week",
        "two days ago",
        "last month",
        "last year",
        "next year",
        "in May",
    ],
)
def test_the_ends_of_the_calendar_do_no_harm(expression: str, published: datetime.date) -> None:
    _check(expression, published)
