"""The sign of an event: whether it is drawn as cooperation or as conflict."""

from typing import Literal

from kg.records import Tie

Sign = Literal["cooperation", "conflict"]


def sign_of(tie: Tie) -> Sign:
    """Return on which side of the Goldstein scale a tie stands; at 0 its quad class decides."""
    if tie.goldstein:
        return "cooperation" if tie.goldstein > 0 else "conflict"
    return "cooperation" if tie.quad.endswith("cooperation") else "conflict"
