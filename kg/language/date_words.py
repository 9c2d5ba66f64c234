"""How times are told: the patterns of dates, days, months, years and what stands near them."""

import re

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
PATTERNS = tuple(
    re.compile(rf"\b{pattern}(?!\w)")
    for pattern in (
        rf"{_YEAR}-(?P<mm>[01]\d)-(?P<day>[0-3]\d)",
        rf"(?:{_NTH} ?[-–] ?|(?:[Bb]etween|[Ff]rom) {_NTH} (?:to|and|until) ){_NTH} {_MONTH}(?:,? {_YEAR})?(?P<range>)",
        rf"{_MONTH} {_NTH} ?[-–] ?{_NTH}(?:,? {_YEAR})?{_NO_COUNT}(?P<range>)",
        rf"(?:[Bb]etween|[Ff]rom) {_MONTH} {_NTH} (?:to|and|until) (?:(?P=month) )?{_NTH}(?:,? {_YEAR})?(?P<range>)",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_DAY} (?:of )?{_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY}{_NO_COUNT}",
        rf"{_DAY} (?:of )?{_MONTH}",
        rf"{_MONTH},? {_YEAR}",
        rf"(?P<which>last|next|this) {_MONTH}",
        r"(?P<near>(?:the )?day (?:before yesterday|after tomorrow)|[Yy]esterday|[Tt]oday|tomorrow|tonight"
        r"|this morning|this afternoon|this evening)",
        r"(?:(?P<which>last|next|this|past) )?(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)",
        r"(?:(?:earlier|later) )?(?P<which>last|next|this|Last|Next|This) (?P<unit>week|month|year)",
        rf"{_COUNT} (?P<ago>day|week|month|year)s? ago",
        rf"(?<!time )[Ii]n {_COUNT} (?P<ahead>day|week)s?(?:['’] time)?",
        rf"[Ii]n {_COUNT} (?P<ahead>month|year)s?['’] time",
        r"[Oo]n the (?P<nth>[0-3]?\d)(?:st|nd|rd|th)"
        r"(?= (?:and|at|by|for|in|of (?:this|the) month|to|with)\b|[.,;:)]|$)",
        r"(?P<feast>(?:New Year['’]s|Christmas) (?:Day|Eve))",
        rf"{_EDGE} of (?P<which>this|next|last) (?P<unit>week|month|year)",
        rf"(?P<edge>{_EDGE}) of the (?P<unit>month|year)",
        rf"{_EDGE} of {_MONTH}",
        rf"(?:{_EDGE}|spring|summer|autumn|fall|winter|quarter|half) of {_YEAR}",
        rf"(?:spring|summer|autumn|winter) {_YEAR}",
        rf"(?P<which>last|next|this) {_SEASON}",
        rf"[Ii]n (?:the )?(?:late |early )?{_SEASON}(?! of)",
        rf"(?P<part>early|late|mid)[- ]{_MONTH}",
        rf"mid-{_YEAR}",
        rf"(?:[Ii]n|[Ss]ince|[Dd]uring|[Ll]ate|[Ee]arly|[Bb]y) {_MONTH}",
        rf"(?:[Ii]n|[Ss]ince|[Dd]uring|[Ll]ate|[Ee]arly|[Bb]y|[Ff]rom) {_YEAR}",
    )
)
"""The more exact before the less; the groups are the parts of an `Expression`."""
