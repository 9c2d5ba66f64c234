"""The words that state a standing relation, and between whom each relation can hold."""

from kg.codebook.kinds import ActorKind, Predicate
from kg.records import Actor

_HEADS = (
    "head", "leader", "chief", "president", "chairman", "chairwoman", "chairperson", "chair", "director",
    "chief executive", "ceo", "commander", "boss", "secretary-general", "secretary general", "director-general",
    "director general",
)  # fmt: skip
_MEMBERS = (
    "member", "member state", "member country", "fighter", "militant", "activist", "lawmaker", "senator", "deputy",
)  # fmt: skip
_PARTS = ("branch", "arm", "wing", "unit", "subsidiary", "division", "part", "organ")
_SPOUSES = ("wife", "husband", "spouse")
_ALLIES = ("ally",)
_SPEAKERS = (
    "spokesman", "spokeswoman", "spokesperson", "ambassador", "envoy", "representative", "negotiator",
)  # fmt: skip
_AFFILIATES = ("affiliate", "offshoot")

PREDICATES: dict[str, Predicate] = {
    **dict.fromkeys(_HEADS, "heads"),
    **dict.fromkeys(_MEMBERS, "member_of"),
    **dict.fromkeys(_PARTS, "part_of"),
    **dict.fromkeys(_SPOUSES, "spouse_of"),
    **dict.fromkeys(_ALLIES, "ally_of"),
    **dict.fromkeys(_SPEAKERS, "represents"),
    **dict.fromkeys(_AFFILIATES, "affiliated_with"),
}
"""What a noun makes of its bearer towards whoever stands with it: the head OF something, something's ally."""

PLURALS = {
    "members": "member", "member states": "member state", "member countries": "member country", "allies": "ally",
    "branches": "branch", "affiliates": "affiliate",
}  # fmt: skip

PREPOSITIONS: dict[Predicate, frozenset[str]] = {
    "heads": frozenset({"of", "at"}),
    "member_of": frozenset({"of", "from", "in", "with"}),
    "part_of": frozenset({"of"}),
    "spouse_of": frozenset({"of"}),
    "ally_of": frozenset({"of", "to"}),
    "represents": frozenset({"of", "for"}),
    "affiliated_with": frozenset({"of"}),
}
"""By which preposition the noun names whom it relates to; an ambassador TO a country does not speak for it."""

OFFICES = frozenset({
    "president", "premier", "minister", "chancellor", "taoiseach", "secretary", "secretary-general", "general",
    "director-general", "ambassador", "envoy", "commissioner", "speaker", "king", "queen", "emperor", "emir", "sultan",
    "governor", "adviser", "advisor", "representative", "spokesman", "spokeswoman", "negotiator", "leader", "chief",
    "head", "director", "commander", "chairman", "chairwoman", "pope", "prince", "coordinator",
    "attorney", "consul", "inspector",
})  # fmt: skip
"""The nouns that an office ends in."""

RANKS = frozenset({"general", "prince"})
"""Offices only with another word: a secretary general holds one, a general has a rank."""

LAPSED = frozenset({
    "former", "ex", "ex-", "late", "retired", "ousted", "deposed", "onetime", "one-time", "erstwhile", "then", "once",
    "formerly", "would-be", "potential", "possible", "prospective", "future", "incoming", "elect", "designate",
    "alleged", "suspected", "supposed", "self-proclaimed", "self-styled", "nominal", "non-member", "never", "not",
    "previous", "aspiring", "failed", "longer", "nearly", "almost", "if", "like", "no", "hardly",
})  # fmt: skip
"""Words that say that a relation no longer holds, does not hold yet, or is somebody's mere word."""

ASSISTANTS = frozenset({"deputy", "vice", "assistant", "associate", "co-founder"})
"""Words that make a head the second in command, who does not head the body."""

_ORGANISATIONS: frozenset[ActorKind] = frozenset(
    {"government_body", "intergovernmental", "armed_group", "party", "company", "ngo", "media"}
)
_JOINED = _ORGANISATIONS - {"company", "media"}
_PERSON: frozenset[ActorKind] = frozenset({"person"})
_COUNTRY: frozenset[ActorKind] = frozenset({"country"})
_ENDS: dict[Predicate, tuple[frozenset[ActorKind], frozenset[ActorKind]]] = {
    "holds_office": (_PERSON, _COUNTRY | _ORGANISATIONS),
    "represents": (_PERSON | {"government_body"}, _COUNTRY | _ORGANISATIONS),
    "heads": (_PERSON, _ORGANISATIONS),
    "member_of": (_PERSON | _COUNTRY | _ORGANISATIONS, _JOINED),
    "affiliated_with": (_PERSON | _ORGANISATIONS, _ORGANISATIONS),
    "based_in": (_ORGANISATIONS, _COUNTRY),
    "part_of": (_ORGANISATIONS, _ORGANISATIONS | _COUNTRY),
    "spouse_of": (_PERSON, _PERSON),
    "ally_of": (_PERSON | _COUNTRY | _ORGANISATIONS, _PERSON | _COUNTRY | _ORGANISATIONS),
}


def fits(predicate: Predicate, subject: Actor, object: Actor) -> bool:
    """Say whether the relation can hold between two such actors: they differ, and each is of a kind that it takes.

    The European Union counts as the body that it is; states alone are members of intergovernmental bodies, so that "a
    member of the Security Council" is no person.
    """
    subjects, objects = _ENDS[predicate]
    if subject.id == object.id or subject.kind not in subjects or object.kind not in objects:
        return False
    return predicate != "member_of" or object.kind != "intergovernmental" or subject.kind != "person"


OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
"""The sectors whose office-holders hold their office for their country; rebels, parties and companies do not."""
