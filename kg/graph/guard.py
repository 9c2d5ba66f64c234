"""The keywords of a SPARQL text, told apart from the words inside its strings, IRIs, comments and names."""

import re
from functools import lru_cache

TOKEN = re.compile(
    r"""
      (?P<comment>  \#[^\r\n]* )
    | (?P<string>   \"{3} (?: \"{0,2} (?: [^"\\] | \\. ) )* \"{3}
                  | '{3} (?: '{0,2} (?: [^'\\] | \\. ) )* '{3}
                  | " (?: [^"\\\r\n] | \\. )* "
                  | ' (?: [^'\\\r\n] | \\. )* ' )
    | (?P<iri>      <[^<>"{}|^`\\\x00-\x20]*> )
    | (?P<variable> [?$]\w+ )
    | (?P<name>     (?:\w[\w.\-]*)? : (?: [\w.\-:%] | \\. )* )
    | (?P<tag>      @[A-Za-z]+(?:-[A-Za-z0-9]+)* )
    | (?P<word>     \w+ )
    """,
    re.VERBOSE | re.DOTALL,
)
ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


@lru_cache(maxsize=64)
def keywords(text: str) -> frozenset[str]:
    r"""Return the bare words of a SPARQL text in capitals: its keywords, the prefixes of its names, and function names.

    Where an escape (`\u0053`) might be read as a letter, both readings count.
    """
    return _words(text) | (_words(ESCAPE.sub(_unescape, text)) if "\\" in text else frozenset())


def reaches_outside(words: frozenset[str]) -> bool:
    """Tell whether a query of these words may call another machine.

    The engine needs no space around a keyword (`1SERVICE<...>`, `SERVICE:x`), so a word that merely holds it counts.
    """
    return any("SERVICE" in word for word in words)


def loads(words: frozenset[str]) -> bool:
    """Tell whether an update of these words may fetch a document from another machine, or read a file of this one."""
    return any("LOAD" in word for word in words)


def _words(text: str) -> frozenset[str]:
    found = (match for match in TOKEN.finditer(text) if match.lastgroup in ("word", "name"))
    return frozenset(match.group().partition(":")[0].upper() for match in found)


def _unescape(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= 0x10FFFF else match[0]
