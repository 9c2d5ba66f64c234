"""Reading a mention: its determiner, its country, its role words."""

import re
from dataclasses import dataclass, replace

from kg.actors.load import rows
from kg.actors.model import Found, NameKind
from kg.actors.names import Names
from kg.actors.text import bare

_NUMBER = (
    r"\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|"
    r"twenty|thirty|forty|fifty|"
    r"(?:a |two |three |several )?(?:dozens?|scores?|hundreds?|thousands?|millions?|couple)(?: of)?"
)
_LEAD = re.compile(
    r"^(?:(?P<the>the|this|that|these|those|its|his|her|their|our|both)|(?P<a>a|an|another|any|every|each)|"
    r"(?P<count>at least|more than|over|about|around|nearly|almost|up to|as many as|some of|most of|many of|several of|"
    r"all of|none of|some|several|many|most|all|few|numerous|various|other|ordinary|unidentified|unnamed|"
    + _NUMBER
    + r"))\s+",
    re.IGNORECASE,
)
_OWN: frozenset[NameKind] = frozenset({"country", "adjective", "inhabitant", "seat", "place"})
_FOREIGN = re.compile(
    r"\b(?<!loyal )(?:to|against|on|for|with|about|over|towards?|into|than|between|named|called|like|"
    r"without)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


_LOANED = re.compile(
    r"-(?:backed|led|funded|supported|sponsored|allied|aligned|trained|armed|occupied|controlled|held|run|administered|"
    r"speaking|friendly|style|made|built|supplied|imposed|mediated|brokered|Americans?)\b"
)
_ANAPHORIC = re.compile(r"\b(?:country|nation|kingdom|island|region|continent|bloc)'s\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A mention read: `text` as cleaned, `core` without its lead ("the", "four", "several of").

    `definite` is True after "the" and the like, `indefinite` after "a", `counted` after a number or quantity.
    """

    text: str
    core: str
    definite: bool = False
    indefinite: bool = False
    counted: bool = False


def read(text: str) -> Phrase:
    """Return a cleaned mention read into lead and core."""
    core, the, a, count = text, False, False, False
    while match := _LEAD.match(core):
        the, a, count = the or bool(match["the"]), a or bool(match["a"]), count or bool(match["count"])
        core = core[match.end() :]
    return Phrase(text=text, core=core, definite=the, indefinite=a, counted=count)


def is_foreign(core: str, found: Found) -> bool:
    """Tell whether a name is only the goal or companion of a phrase: "envoy to [Poland]", "[Turkish]-backed rebels"."""
    return bool(_FOREIGN.search(core[: found.start]) or _LOANED.match(core, found.end))


def points_back(text: str) -> bool:
    """Tell whether a phrase belongs to somebody named elsewhere: "the country's largest bank"."""
    return _ANAPHORIC.search(text) is not None


class Places:
    """Which state a phrase belongs to."""

    def __init__(self, names: Names) -> None:
        self._names = names
        columns = ("word", "default", "other", "cues")
        self._ambiguous = {w: (d, o, re.compile(cues)) for w, d, o, cues in rows("ambiguous.tsv", columns)}

    def key(self, spelling: str, keys: tuple[str, ...], context: str | None) -> str | None:
        """Return the one country key that a spelling means in its context; None if that cannot be told."""
        choice = self._ambiguous.get(bare(spelling))
        if choice is not None:
            default, other, cues = choice
            return other if context and cues.search(context) else default
        return keys[0] if len(keys) == 1 else None

    def own(self, core: str, context: str | None) -> tuple[Found, str] | None:
        """Return the name and key of the country that a phrase belongs to: "Russia's ambassador to Poland" -> Russia.

        The first country named that is not the goal of a preposition; None if there is none.
        """
        for found in map(self._nation_in, self._names.find(core)):
            if found.kind in _OWN and not found.ambiguous and not is_foreign(core, found):
                key = self.key(found.text, found.keys, f"{core} {context or ''}")
                if key is not None:
                    return found, key
        return None

    def _nation_in(self, found: Found) -> Found:
        """Return the country that a body's name begins with ("[Syrian] Army"), else the name itself."""
        words = found.text.split() if found.kind == "body" else []
        for size in range(min(3, len(words) - 1), 0, -1):
            spelling = " ".join(words[:size]).removesuffix("'s")
            for name in self._names.get(spelling)[:1]:
                if name.kind in {"country", "adjective"}:
                    end = found.start + len(spelling)
                    return replace(found, end=end, text=spelling, kind=name.kind, keys=name.keys)
        return found

    def only(self, context: str, besides: str) -> str | None:
        """Return the key of the one country that a context names, None if it names none or several."""
        keys = {
            self.key(f.text, f.keys, context)
            for f in self._names.find(context.replace(besides, " "))
            if f.kind in _OWN and not f.ambiguous
        }
        return keys.pop() if len(keys) == 1 else None


def without(core: str, found: Found) -> str:
    """Return a phrase without the name of its country: "Chile's Defense Ministry" -> "Defense Ministry"."""
    before, after = core[: found.start], core[found.end :]
    after = re.sub(r"^(?:'s?|-based|-backed|-led|-born|-ruled|-controlled|-funded|-origin)(?=\s|$)", "", after)
    before = re.sub(r"\s+(?:of|in|from|across|inside|at|near|within)\s+(?:the\s+)?$", "", before)
    return " ".join(f"{before} {after}".split()).strip(" ,-")
