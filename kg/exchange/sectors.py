"""Sectors as ICEWS writes them out, and the PLOVER codes that come nearest."""

from collections.abc import Mapping
from types import MappingProxyType

from kg.exchange.cells import many

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "GOV": "Government",
        "MIL": "Military",
        "COP": "Police",
        "JUD": "Judicial",
        "LEG": "Legislative / Parliamentary",
        "PTY": "Parties",
        "OPP": "Dissident",
        "REB": "Rebels",
        "UAF": "Unidentified Forces",
        "SPY": "Intelligence",
        "JRN": "News",
        "BUS": "Business",
        "LAB": "Labor",
        "EDU": "Education",
        "MED": "Medical / Health",
        "REL": "Religious",
        "CRM": "Criminals / Gangs",
        "REF": "Refugees / Displaced",
        "CVL": "General Population / Civilian / Social",
        "NGO": "Nongovernmental Organizations",
        "IGO": "International Government Organization",
    }
)
"""One name a code. The dataset has more names than these, in a tree; what is not here is kept as it is written."""

_CODES = {name.casefold(): code for code, name in NAMES.items()}


def sectors_named(value: str | None) -> tuple[str, ...]:
    """Return the sectors of a cell: codes where the names are known, else the names themselves, each once."""
    return tuple(dict.fromkeys(_CODES.get(name.casefold(), name) for name in many(value)))
