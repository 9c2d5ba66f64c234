"""How a briefing words acts, counts and scores."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from kg.codebook.kinds import Modality
from kg.records import Tie
from kg.report.model import Statement

MODALITIES: Mapping[Modality, str] = MappingProxyType(
    {
        "asserted": "told as done",
        "planned": "planned",
        "possible": "possible",
        "requested": "asked for",
        "negated": "denied, or told as not done",
        "hypothetical": "supposed",
    }
)
"""The modalities as a reader says them."""


def act(tie: Tie) -> str:
    """Return an act as an arrow from source to target with its relation; a symmetric one has two heads."""
    return f"{tie.source_label} {'↔' if tie.symmetric else '→'} {tie.target_label}: {tie.relation}"


def acts(ties: Iterable[Tie]) -> str:
    """Return several acts, each wording once."""
    return "; ".join(dict.fromkeys(act(tie) for tie in ties))


def count(number: int, one: str) -> str:
    """Return a number with its noun, in the plural unless it is 1."""
    return f"{number:,} {one if number == 1 else one + 's'}"


def score(number: float) -> str:
    """Return a Goldstein score with its sign, to one digit."""
    rounded = round(number, 1)
    return f"{'+' if rounded > 0 else '−' if rounded < 0 else ''}{abs(rounded):.1f}"


def balance(ties: Iterable[Tie]) -> str:
    """Return the number of acts and how many of them are cooperative or hostile; planned ones are named too."""
    rows = tuple(ties)
    cooperative = sum(tie.quad.endswith("cooperation") for tie in rows)
    planned = sum(tie.modality == "planned" for tie in rows)
    aside = f" ({planned:,} only planned)" if planned else ""
    return f"{count(len(rows), 'act')}{aside}, {_kinds(cooperative, len(rows) - cooperative)}"


def _kinds(cooperative: int, hostile: int) -> str:
    if cooperative and hostile:
        return f"{cooperative:,} cooperative and {hostile:,} in conflict"
    return f"{'all ' if cooperative + hostile > 1 else ''}{'cooperative' if cooperative else 'in conflict'}"


def mean(ties: Iterable[Tie]) -> str:
    """Return the mean Goldstein score of some acts; "none" without any."""
    scores = [tie.goldstein for tie in ties]
    return score(sum(scores) / len(scores)) if scores else "none"


def circumstances(tie: Tie) -> tuple[str, ...]:
    """Return how an act is told: its modality, its date, its place, on whose word, by how many."""
    told = (
        MODALITIES[tie.modality],
        f"dated {tie.date}" if tie.date else "undated",
        f"at {tie.place}" if tie.place else None,
        f"on the word of {tie.speaker}" if tie.speaker else "in the article's own voice",
        count(tie.corroboration, "independent source") if tie.corroboration > 1 else None,
    )
    return tuple(part for part in told if part)


def told(tie: Tie, statement: Statement) -> tuple[str, ...]:
    """Return what stands beside a quoted sentence: the act, unless the statement names it, and how it is told."""
    named = act(tie)
    return circumstances(tie) if named in statement.text else (named, *circumstances(tie))


def article(tie: Tie) -> str:
    """Return the title of the article that tells an act, or else its id."""
    return tie.title or tie.article


def outlet(tie: Tie) -> str:
    """Return publisher and date of the article; "" where neither is known."""
    return ", ".join(part for part in (tie.publisher, tie.published) if part)
