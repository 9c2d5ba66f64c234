"""Data inside a page: JSON that no HTML parser can read as anything but text."""

import json

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def island(data: object) -> str:
    """Return `data` as compact JSON for a `<script type="application/json">` element.

    ASCII only (line separators, marks of direction and lone surrogates are escapes), and free of `<`, `>` and `&`: it
    can close no element and open no comment. `json.loads` gives the same data back. Raises ValueError for NaN.
    """
    text = json.dumps(data, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text.translate(_ESCAPES)


def well_formed(text: str) -> str:
    """Return `text` with lone surrogates, which UTF-8 cannot write, as question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")
