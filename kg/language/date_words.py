"""How times are told: the patterns of dates, days, months, years and what stands near them."""

import re
from collections.abc import Iterator

_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NTH = r"[0-3]?\d(?:st|nd|rd|th)?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_COUNT = r"(?P<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})"
_EDGE = r"(?:end|start|beginning|middle|close)"
_SEASON = r"(?P<season>spring|summer|autumn|fall)"
_NO_COUNT = r"(?! ?(?:percent|%|people|troops))"
_SEASONS = ("spring", "summer", "autumn", "fall", "winter")
_EDGES = ("end of", "start of", "beginning of", "middle of", "close of")
_ANY = ("",)
_PATTERNS = (
    (("-",), rf"{_YEAR}-(?P<mm>[01]\d)-(?P<day>[0-3]\d)"),
    (
        ("-", "–", "etween", "rom "),
        rf"(?:{_NTH} ?[-–] ?|(?:[Bb]etween|[Ff]rom) {_NTH} (?:to|and|until) ){_NTH} {_MONTH}(?:,? {_YEAR})?(?P<range>)",
    ),
    (("-", "–"), rf"{_MONTH} {_NTH} ?[-–] ?{_NTH}(?:,? {_YEAR})?{_NO_COUNT}(?P<range>)"),
    (
        ("etween", "rom "),
        rf"(?:[Bb]etween|[Ff]rom) {_MONTH} {_NTH} (?:to|and|until) (?:(?P=month) )?{_NTH}(?:,? {_YEAR})?(?P<range>)",
    ),
    (_ANY, rf"{_MONTH} {_DAY},? {_YEAR}"),
    (_ANY, rf"{_DAY} (?:of )?{_MONTH},? {_YEAR}"),
    (_ANY, rf"{_MONTH} {_DAY}{_NO_COUNT}"),
    (_ANY, rf"{_DAY} (?:of )?{_MONTH}"),
    (_ANY, rf"{_MONTH},? {_YEAR}"),
    (("last ", "next ", "this "), rf"(?P<which>last|next|this) {_MONTH}"),
    (
        ("day", "tomorrow", "tonight", "this "),
        r"(?P<near>(?:the )?day (?:before yesterday|after tomorrow)|[Yy]esterday|[Tt]oday|tomorrow|tonight"
        r"|this morning|this afternoon|this evening)",
    ),
    (
        ("day",),
        r"(?:(?P<which>last|next|this|past) )?(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)",
    ),
    (
        (" week", " month", " year"),
        r"(?:(?:earlier|later) )?(?P<which>last|next|this|Last|Next|This) (?P<unit>week|month|year)",
    ),
    ((" ago",), rf"{_COUNT} (?P<ago>day|week|month|year)s? ago"),
    ((" day", " week"), rf"(?<!time )[Ii]n {_COUNT} (?P<ahead>day|week)s?(?:['’] time)?"),
    ((" time",), rf"[Ii]n {_COUNT} (?P<ahead>month|year)s?['’] time"),
    (
        ("n the ",),
        r"[Oo]n the (?P<nth>[0-3]?\d)(?:st|nd|rd|th)"
        r"(?= (?:and|at|by|for|in|of (?:this|the) month|to|with)\b|[.,;:)]|$)",
    ),
    (("New Year", "Christmas"), r"(?P<feast>(?:New Year['’]s|Christmas) (?:Day|Eve))"),
    (_EDGES, rf"{_EDGE} of (?P<which>this|next|last) (?P<unit>week|month|year)"),
    (_EDGES, rf"(?P<edge>{_EDGE}) of the (?P<unit>month|year)"),
    (_EDGES, rf"{_EDGE} of {_MONTH}"),
    ((" week", " days", " half"), rf"(?:first|second|third|last|final) (?:week|days|half) of {_MONTH}(?:,? {_YEAR})?"),
    ((" of ",), rf"(?:{_EDGE}|spring|summer|autumn|fall|winter|quarter|half) of {_YEAR}"),
    (_SEASONS, rf"(?:spring|summer|autumn|winter) {_YEAR}"),
    (_SEASONS, rf"(?P<which>last|next|this) {_SEASON}"),
    (_SEASONS, rf"[Ii]n (?:the )?(?:late |early )?{_SEASON}(?! of)"),
    (("early", "late", "mid"), rf"(?P<part>early|late|mid)[- ]{_MONTH}"),
    (("mid-",), rf"mid-{_YEAR}"),
    (_ANY, rf"(?:[Ii]n|[Ss]ince|[Dd]uring|[Ll]ate|[Ee]arly|[Bb]y) {_MONTH}"),
    (_ANY, rf"(?:[Ii]n|[Ss]ince|[Dd]uring|[Ll]ate|[Ee]arly|[Bb]y|[Ff]rom) {_YEAR}"),
)
"""The more exact before the less, each behind letters of which a text that it fits has some: quick to look for."""

_COMPILED = tuple((needs, re.compile(rf"\b{pattern}(?!\w)")) for needs, pattern in _PATTERNS)


def matches(text: str) -> Iterator[re.Match[str]]:
    """Yield what may be an expression of time in `text`, the more exact readings first; they may overlap.

    The named groups are the parts of the expression: `weekday`, `month`, `which` (last, next, this), `ago`.
    """
    for needs, pattern in _COMPILED:
        if any(letters in text for letters in needs):
            yield from pattern.finditer(text)
