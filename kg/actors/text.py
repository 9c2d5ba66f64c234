"""Small string helpers of the actor stage: one form for spellings, slugs, singulars, near misses."""

import re
import unicodedata

_ALIGNED = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "’": "'", "‘": "'", "‑": "-", "–": "-"})
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "Ł": "L", "ı": "i", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE", "ə": "a"}
)
_APART = re.compile(r"\s+('s?\b)")
_LOOSE_HYPHEN = re.compile(r"(?<=\w)\s+-\s+(?=\w)")
ARTICLE = frozenset({"the", "The", "THE"})
_IRREGULAR = {
    "people": "people", "police": "police", "news": "news", "media": "media", "forces": "force", "thieves": "thief",
    "wives": "wife", "children": "child", "congress": "congress", "princes": "prince", "states": "state",
}  # fmt: skip


def aligned(text: str) -> str:
    """Return `text` with white space, apostrophes and hyphens in one form, every character still at its index."""
    if text.isascii() and text.isprintable():  # nothing to align: most names, and five times as fast
        return text
    return text.translate(_ALIGNED)


def clean(mention: str) -> str:
    """Return a mention in one spelling: single spaces, straight apostrophes, no outer quotes or stops; may be ""."""
    text = " ".join(aligned(mention).split())
    text = _APART.sub(r"\1", text)
    text = _LOOSE_HYPHEN.sub("-", text)
    return text.strip(" \"“”',;:!?()[]")


def bare(name: str) -> str:
    """Return a name without a leading article: "the Kremlin" -> "Kremlin"."""
    return name[4:].lstrip() if name[:3] in ARTICLE and name[3:4].isspace() else name


def folded(name: str) -> str:
    """Return a name in lower case without accents, for a second, more lenient look-up."""
    if name.isascii():
        return name.casefold()
    return "".join(
        c for c in unicodedata.normalize("NFKD", name.translate(_UNDECOMPOSED)) if not unicodedata.combining(c)
    ).casefold()


def lowered(text: str) -> str:
    """Return `text` in lower case, every character still at its index."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def slug(label: str) -> str:
    """Return an id made of a label: ASCII letters, digits and hyphens; "unnamed" if the label has none of them."""
    if label.isascii() and label.replace(" ", "").isalpha() and label == " ".join(label.split()):
        return label.lower().replace(" ", "-")  # most names of persons, and four times as fast
    return re.sub(r"[^a-z0-9]+", "-", folded(label).replace("'", "")).strip("-") or "unnamed"


def singular(word: str) -> str:
    """Return the likely singular of a lower-case English noun; a singular comes back unchanged."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "sis")):
        return word[:-1]
    return word


def is_plural(word: str) -> bool:
    """Tell whether a lower-case noun looks like a plural."""
    return singular(word) != word or word in {"people", "police", "media"}


def near(a: str, b: str) -> bool:
    """Tell whether two words differ by one edit: a letter added, dropped, changed, or two neighbours swapped."""
    if a == b or abs(len(a) - len(b)) > 1:
        return a == b
    i = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    swapped = a[i : i + 2] == b[i : i + 2][::-1] and a[i + 2 :] == b[i + 2 :]
    return swapped or a[i + 1 :] == b[i + 1 :] or a[i + 1 :] == b[i:] or a[i:] == b[i + 1 :]
