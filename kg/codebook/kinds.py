"""The closed types of the coding guide: event classes, quad classes, modalities, actor kinds, predicates.

Nothing is loaded here, so that records can name these types at no cost.
"""

from typing import Literal

EventClass = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
"""The 16 event classes of PLOVER's 2021 draft."""

Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]
"""The four quad classes that the event classes fall into."""

Modality = Literal["asserted", "planned", "possible", "requested", "negated", "hypothetical"]
"""How the text presents an event; the default networks count `asserted` and `planned` only."""

ActorKind = Literal[
    "country", "person", "government_body", "intergovernmental", "armed_group", "party",
    "company", "ngo", "media", "unnamed_group",
]  # fmt: skip
"""What an actor is."""

Predicate = Literal[
    "holds_office", "represents", "heads", "member_of", "affiliated_with",
    "based_in", "part_of", "spouse_of", "ally_of",
]  # fmt: skip
"""The standing relations that facts state."""
