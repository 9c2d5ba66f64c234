"""Which phrases a reader takes for a country's own people and organs, though no word of them says whose they are."""

from typing import Literal

from kg.actors import Roster
from kg.language.groups import is_from_abroad
from kg.language.phrases import core, is_phrase_head
from kg.language.tree import Tree

Native = Literal["organ", "office", "people", "few", "person"]
"""What a phrase of natives names.

An `organ` is what each state has one of ("the government"), an `office` any other of the state's or of its places
("the mayor", "the Supreme Court", "the ruling party"), `people` are several of no state's service, `few` are those who
may as well be of another country ("families", "generals"), a `person` is one unnamed ("a priest").
"""

_ORGANS = frozenset(
    {"government", "authority", "cabinet", "parliament", "senate", "legislature", "court", "tribunal", "prosecutor"}
    | {"police", "army", "military", "opposition", "president", "premier", "minister", "king", "queen", "judiciary"}
    | {"presidency", "ministry", "junta", "regime", "administration"}
)
_OFFICES = frozenset(
    {"treasury", "state", "palace", "ombudsman", "speaker", "attorney-general", "navy", "coastguard", "gendarmerie"}
    | {"mayor", "governor", "prefect", "municipality", "taoiseach", "chancellor", "auditor-general", "throne"}
)
"""Nouns of office that need no other word beside them; "the commission" alone may be anybody's."""

_OF_OFFICE = frozenset({"GOV", "JUD", "LEG", "COP", "PTY", "OPP", "MIL", "SPY"})
_OF_SOCIETY = frozenset({"LAB", "REL", "EDU", "AGR", "SOC"})
"""Sectors of bodies and persons of standing, which are seldom told of abroad; companies and papers often are."""

_PEOPLE = frozenset(
    {"CVL", "OPP", "LAB", "EDU", "REL", "MED", "JRN", "BUS", "AGR", "CRM", "PTY", "LEG", "JUD", "COP", "NGO", "SOC"}
    | {"MOS", "CHR", "JEW", "BUD", "HIN"}
)
"""Sectors of groups at home; soldiers, rebels, spies and refugees of an unnamed country may be anyone's."""

_COLLECTIVE = frozenset({"police", "opposition", "clergy", "press", "public", "population", "faithful"})
_FEW = frozenset(
    {"family", "relative", "mother", "father", "parent", "widow", "general", "colonel", "conscript", "reservist"}
    | {"cadet", "veteran", "mayor", "governor", "councillor", "minister", "deserter", "mutineer", "survivor"}
)
"""Nouns of people who may be meant with their country's state, though they are often told of beside others."""

_ABROAD = frozenset(
    {"ally", "migrant", "immigrant", "foreigner", "tourist", "expatriate", "national", "hostage", "captive", "captor"}
    | {"sailor", "crew", "peacekeeper", "diplomat", "ambassador", "envoy", "delegate", "partner", "neighbour"}
    | {"neighbor", "gunman", "attacker", "assailant", "militant", "bomber", "donor", "investor", "country", "nation"}
    | {"negotiator", "smuggler", "trafficker", "pirate", "citizen", "official", "spokesman", "spokeswoman", "source"}
    | {"prisoner", "detainee", "suspect", "victim", "passenger", "mediator", "observer", "monitor", "inspector"}
    | {"pope", "pontiff", "nuncio", "legate", "representative", "rapporteur"}
)
"""Nouns of those who are often in or of another country."""

_ABOVE_STATES = frozenset({"secretary-general", "secretary general", "director-general", "director general"})
"""Offices that bodies above states have more often than states."""

_DESCRIBING = frozenset({"amod", "compound", "nmod"})


def native(tree: Tree, i: int, roster: Roster) -> Native | None:
    """Return what of a country's own the phrase of `i` names, None where it may be anyone's or names no people."""
    lemma = tree.lemma[i]
    if not _is_common(tree, i, roster) or not is_phrase_head(tree, i) or lemma in _ABROAD:
        return None
    if lemma == "party" and _are_those_to_it(tree, i):
        return None
    if _is_owned(tree, i) or is_from_abroad(tree, i) or _is_named(tree, i, roster):
        return None
    if lemma in _ORGANS and (tree.pos[i] == "NOUN" or tree.word[i].islower()):
        several = tree.tag[i] in {"NNS", "NNPS"} and lemma not in {"authority", "prosecutor", "court"}
        return None if several else "organ"
    if lemma == "leader" and not tree.children(i, "compound", "nmod"):
        return None
    several = tree.tag[i] in {"NNS", "NNPS"} or lemma in _COLLECTIVE
    if lemma in _FEW and several:
        return "few"
    words = tree.slice(*core(tree, i))
    if words.lower() in _ABOVE_STATES:
        return None
    sector = roster.sector(words) or ("GOV" if words.lower() in roster.titles else None)
    if several or sector is None:
        return "people" if sector in _PEOPLE else None
    if any(tree.lower[k] in {"a", "an"} for k in tree.children(i, "det")):
        return "person" if sector in _PEOPLE else None
    if sector in _OF_SOCIETY or (sector in _OF_OFFICE and _is_office(tree, i, roster)):
        return "office"
    return None


def _are_those_to_it(tree: Tree, i: int) -> bool:
    """Tell whether "all parties", "both parties" are those to a quarrel rather than those that stand for election."""
    told = {tree.lower[k] for k in tree.children(i, "det", "predet", "nummod")}
    return not tree.children(i, "amod", "compound", "nmod") and not told.isdisjoint({"all", "both", "these", "two"})


def _is_common(tree: Tree, i: int, roster: Roster) -> bool:
    """Tell whether `i` heads no name of its own, whatever its tag: "the interior ministry", "some 300 Catholics"."""
    if tree.pos[i] == "NOUN" or tree.word[i].islower() or tree.named[i] == "NORP":
        return True
    return _is_organ(tree, i, roster)


def _is_owned(tree: Tree, i: int) -> bool:
    """Tell whether somebody owns what `i` names; several people of no name do not ("the [doctors'] union")."""
    owner = tree.child(i, "poss")
    return owner is not None and (tree.tag[owner] != "NNS" or tree.child(owner, "poss") is not None)


def _is_named(tree: Tree, i: int, roster: Roster) -> bool:
    """Tell whether a name before `i` says whose it is: "ISIS detainees"; that of a creed or of a people does not."""
    names = [k for k in range(core(tree, i)[0], i) if tree.pos[k] == "PROPN" or tree.word[k].isupper()]
    return any(tree.named[k] != "NORP" and not tree.word[k].islower() for k in names) and not _is_organ(tree, i, roster)


def _is_office(tree: Tree, i: int, roster: Roster) -> bool:
    """Tell whether a noun names an office or organ of the state, with the words that say which where it needs some."""
    if tree.lemma[i] in _OFFICES or _is_organ(tree, i, roster):
        return True
    return tree.word[i].islower() and any(tree.dep[k] in _DESCRIBING for k in tree.kids[i])


def _is_organ(tree: Tree, i: int, roster: Roster) -> bool:
    """Tell whether the words of `i` are what an organ of any state is called: "health ministry", "Supreme Court"."""
    return roster.is_organ(tree.slice(*core(tree, i)))
