"""From bytes to text: UTF-8 with or without a byte order mark, and Windows-1252 where the bytes are surely that.

Bytes that are not UTF-8 are taken for Windows-1252 only if all of this holds; a wrong guess would put wrong words into
evidence, so whatever else is refused:

- every byte is defined in Windows-1252 and none is a control character other than tab and line ends, nor 0xFF;
- no two neighbouring bytes make up a UTF-8 character (else it is damaged UTF-8);
- at most a quarter of the bytes that are not white space lie above 0x7F (else it is another alphabet);
- each word with an accented letter is built as words are: no capital after a small letter, and no word of accented
  letters alone except those that are words (à, é, ó ...).
"""

import codecs
import re
from itertools import pairwise

from kg.errors import InputError

MEND = "Save it as UTF-8."

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROLS = re.compile(rb"[\x01-\x08\x0b\x0e-\x1f\x7f\xff]")
_UTF8_CHARACTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_WORD = re.compile(r"[^\W\d_]+")
_LETTER_WORDS = frozenset("àáâåéèêíìóòôöúùýæøœÀÁÂÅÉÈÊÍÌÓÒÔÖÚÙÝÆØŒ")


def decode(raw: bytes, *, place: str) -> str:
    """Return the text that `raw` encodes, without a byte order mark; line ends are left alone.

    Raises `InputError` naming `place` if `raw` is binary or in an encoding other than UTF-8 and Windows-1252.
    """
    if raw.startswith(_UTF16_MARKS):
        raise InputError("it is encoded in UTF-16", place=place, mend=MEND)
    if b"\0" in raw:
        raise InputError("it is a binary file, not text", place=place, mend="Give its text as a .txt file.")
    if raw.startswith(b"%PDF-"):
        raise InputError("it is a PDF, not text", place=place, mend="Give its text as a .txt file.")
    try:
        return raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        text = _windows_1252(raw)
        if text is None:
            what = f"it is neither UTF-8 (byte {error.start + 1}) nor Windows-1252"
            raise InputError(what, place=place, mend=MEND) from error
        return text


def _windows_1252(raw: bytes) -> str | None:
    """Return the text of `raw` if it is surely Windows-1252, else None."""
    if _CONTROLS.search(raw) or _UTF8_CHARACTER.search(raw):
        return None
    if 4 * len(_HIGH.findall(raw)) > len(b"".join(raw.split())):
        return None
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        return None
    accented = (word for word in _WORD.findall(text) if not word.isascii())
    return text if all(map(_built_as_a_word, accented)) else None


def _built_as_a_word(word: str) -> bool:
    if not any(map(str.isascii, word)):
        return word in _LETTER_WORDS
    return not any(before.islower() and after.isupper() and not after.isascii() for before, after in pairwise(word))
