"""What any text may hold, made fit to be shown on one line."""

import re
import unicodedata
from urllib.parse import quote

_SAFE = "/:?#@!$&'*+,;=%~-._[]"
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def one_line(text: str) -> str:
    """Return `text` on one line: runs of white space and control characters are one space, lone surrogates "?"."""
    spaced = "".join(" " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter for letter in text)
    return " ".join(spaced.split()).encode("utf-8", "replace").decode("utf-8")


def undirected(text: str) -> str:
    """Return `text` without the marks that turn the direction of what follows them."""
    return _DIRECTIONS.sub("", text)


def web_address(url: str | None) -> str | None:
    """Return `url`, percent-encoded, if it leads to the web; None for anything else, as a javascript: address runs."""
    if not url or not url.lower().startswith(("https://", "http://")):
        return None
    return quote(one_line(url), safe=_SAFE)
