"""Values as typed literals, in the one spelling that the store keeps, so that what is read back is what was written.

Oxigraph rewrites numbers and times to their canonical form (1.10 becomes 1.1); they are written in it from the start.
Codes and versions are strings, which it leaves alone.
"""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal

from pyoxigraph import Literal

from kg.graph.vocabulary import XSD

DECIMALS = 6
"""Digits kept after the point: beyond any score or confidence that the program tells apart."""

SURROGATE = re.compile("[\ud800-\udfff]")
YEAR = re.compile(r"[0-9]{4}", re.ASCII)
MONTH = re.compile(r"([0-9]{4})-([0-9]{2})", re.ASCII)
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
WIDEST_OFFSET = timedelta(hours=14)
TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}", re.ASCII)


def text(value: str) -> Literal:
    """Return a string literal. A lone surrogate, which no encoding can write, becomes U+FFFD: the length stays."""
    return Literal(SURROGATE.sub("\ufffd", value))


def number(value: float) -> Literal:
    """Return an `xsd:decimal`, rounded to six places. Raises ValueError where `value` is not finite."""
    digits = Decimal(repr(value))
    if not digits.is_finite():
        raise ValueError(f"{value} is not a finite number")
    plain = format(round(digits, DECIMALS), "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return Literal("0" if plain in ("-0", "") else plain, datatype=XSD.decimal)


def integer(value: int) -> Literal:
    """Return an `xsd:integer`."""
    return Literal(str(value), datatype=XSD.integer)


def boolean(value: bool) -> Literal:
    """Return an `xsd:boolean`."""
    return Literal("true" if value else "false", datatype=XSD.boolean)


def moment(value: str) -> Literal:
    """Return an ISO 8601 date as typed as its precision allows: day, month, year, or date and time.

    What is no date of the years 1 to 9999 stays a string: the text's own words are kept, never guessed at.
    """
    try:
        if DAY.fullmatch(value):
            date.fromisoformat(value)
            return Literal(value, datatype=XSD.date)
        if (month := MONTH.fullmatch(value)) and date(int(month[1]), int(month[2]), 1):
            return Literal(value, datatype=XSD.gYearMonth)
        if YEAR.fullmatch(value) and int(value):
            return Literal(value, datatype=XSD.gYear)
        if TIME.match(value):
            return Literal(_time(datetime.fromisoformat(value)), datatype=XSD.dateTime)
    except (ValueError, OverflowError):
        return text(value)
    return text(value)


def _time(value: datetime) -> str:
    fraction = f".{value.microsecond:06d}".rstrip("0") if value.microsecond else ""
    stamp = value.replace(microsecond=0, tzinfo=None).isoformat()
    offset = value.utcoffset()
    if offset is None:
        return stamp + fraction
    if abs(offset) > WIDEST_OFFSET or offset % timedelta(minutes=1):
        raise ValueError(f"{value} has an offset that XML Schema does not know")
    return stamp + fraction + (value.isoformat()[-6:] if offset else "Z")
