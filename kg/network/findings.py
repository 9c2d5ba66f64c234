"""What an analyst asks of a network, each answer a table: balance, communities, brokers, and what changed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from kg.errors import QueryError
from kg.network.balance import balance
from kg.network.betweenness import betweenness
from kg.network.brokerage import brokerage
from kg.network.communities import UNGROUPED, Method, communities
from kg.network.degree import degree
from kg.network.finding import Cell, Finding
from kg.network.frustration import frustration
from kg.network.holes import constraint, effective_size
from kg.network.multigraph import graph
from kg.network.naming import actor_named
from kg.network.pairs import pairs
from kg.network.regions import region_of
from kg.network.report_findings import dyad_findings, ego_findings
from kg.network.temporal_findings import bursts_found, changes_found, contacts_found, rolling_found
from kg.network.totals import totals
from kg.records import Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingOptions:
    """How findings are made.

    `seed` is that of what is drawn, `method` that of communities, `measure` and `window` (months) those of rolling
    centrality, `count_by` the fields of totals.
    """

    seed: int = 0
    method: Method = "louvain"
    measure: str = "degree"
    window: int = 12
    count_by: tuple[str, ...] = ("source", "target", "quad")


def balance_found(ties: Sequence[Tie], options: FindingOptions) -> Finding:
    """Return the signed pairs, triads and frustration of the network, a figure a row."""
    made = graph(ties)
    signs = [sign for _, _, sign in pairs(made).edges(data="sign")]
    found, camps = balance(made), frustration(made, seed=options.seed)
    rows: list[tuple[Cell, ...]] = [
        ("friendly pairs", signs.count(1)),
        ("hostile pairs", signs.count(-1)),
        ("pairs without a sign", signs.count(0)),
        ("triads of three friends (+++)", found.friends),
        ("triads of two allies and their enemy (+--)", found.allies),
        ("triads torn between two enemies (++-)", found.torn),
        ("triads of three enemies (---)", found.enemies),
        ("share of balanced triads", found.balanced),
        ("share of weakly balanced triads", found.weakly_balanced),
        ("frustrated pairs at least", camps.lower),
        ("frustrated pairs at most", camps.upper),
    ]
    return Finding("balance", "Structural balance", ("figure", "value"), tuple(rows), whole=True)


def frustrated_found(ties: Sequence[Tie], options: FindingOptions) -> Finding:
    """Return the pairs that stand against the best division into two camps, the busiest first."""
    made = graph(ties)
    between, found = pairs(made), frustration(made, seed=options.seed)
    rows = []
    for one, other in found.against:
        edge = between[one][other]
        relation = "enemies in one camp" if edge["sign"] < 0 else "friends in two camps"
        named = (made.nodes[one]["label"], made.nodes[other]["label"])
        rows.append((*named, relation, edge["weight"], edge["goldstein_mean"], one, other))
    columns = ("one", "other", "relation", "events", "goldstein", "one_id", "other_id")
    ordered = sorted(rows, key=lambda row: (-row[3], row[-2:]))
    return Finding("frustrated", "Pairs against the best division into two camps", columns, tuple(ordered))


def communities_found(ties: Sequence[Tie], options: FindingOptions) -> Finding:
    """Return the communities of two or more, the largest first, their busiest members first."""
    made = graph(ties)
    activity = degree(made)
    groups: dict[int, list[str]] = {}
    for actor, number in communities(made, seed=options.seed, method=options.method).items():
        groups.setdefault(number, []).append(actor)
    rows = []
    for number, members in sorted(groups.items()):
        if number != UNGROUPED:
            busiest = sorted(members, key=lambda actor: (-activity[actor], actor))
            rows.append((number, len(members), "; ".join(made.nodes[actor]["label"] for actor in busiest)))
    return Finding("communities", "Communities of cooperation", ("community", "size", "members"), tuple(rows))


def brokers_found(ties: Sequence[Tie], options: FindingOptions) -> Finding:
    """Return the actors by betweenness, with structural holes and Gould and Fernandez's roles between regions."""
    made = graph(ties)
    regions = {actor: region for actor in made if (region := region_of(made.nodes[actor].get("country")))}
    roles, held, free = brokerage(made, groups=regions), constraint(made), effective_size(made)
    rows = [
        (
            made.nodes[actor]["label"],
            score,
            held.get(actor),
            free.get(actor),
            roles[actor].coordinator,
            roles[actor].itinerant,
            roles[actor].gatekeeper,
            roles[actor].representative,
            roles[actor].liaison,
            actor,
        )
        for actor, score in sorted(betweenness(made).items(), key=lambda item: (-round(item[1], 12), item[0]))
    ]
    columns = (
        "actor", "betweenness", "constraint", "effective_size",
        "coordinator", "itinerant", "gatekeeper", "representative", "liaison", "id",
    )  # fmt: skip
    return Finding("brokers", "Brokers, their roles between regions", columns, tuple(rows))


def totals_found(ties: Sequence[Tie], options: FindingOptions) -> Finding:
    """Return the events counted by the fields asked for, the most first."""
    found = sorted(totals(ties, by=options.count_by), key=lambda total: (-total.events, total.key))
    rows: list[tuple[Cell, ...]] = [
        (*total.key, total.events, total.goldstein_sum, total.goldstein_mean, total.corroboration) for total in found
    ]
    columns = (*options.count_by, "events", "goldstein_sum", "goldstein_mean", "corroboration")
    return Finding("totals", f"Events by {', '.join(options.count_by)}", columns, tuple(rows))


FINDINGS: Mapping[str, Callable[[Sequence[Tie], FindingOptions], Finding]] = {
    "balance": balance_found,
    "frustrated": frustrated_found,
    "communities": communities_found,
    "brokers": brokers_found,
    "contacts": lambda ties, _: contacts_found(ties),
    "bursts": lambda ties, _: bursts_found(ties),
    "changes": lambda ties, _: changes_found(ties),
    "rolling": lambda ties, options: rolling_found(ties, measure=options.measure, window=options.window),
    "totals": totals_found,
}
"""The findings of a whole network by name."""

USUAL = ("balance", "frustrated", "communities", "brokers", "contacts", "bursts", "changes")
"""Those told when none is named."""


def analyze(
    ties: Sequence[Tie], *, findings: Collection[str] = USUAL, options: FindingOptions | None = None
) -> tuple[Finding, ...]:
    """Return the named findings of `ties`, in the order asked; tables without rows are those of nothing found.

    What counts at all, such as planned and negated acts, is for `select` to say beforehand, and `of_countries` makes
    actors countries. Raises QueryError for an unknown finding and wrong options.
    """
    for name in findings:
        if name not in FINDINGS:
            raise QueryError(f'"{name}" is no finding', mend=f"There are {', '.join(FINDINGS)}.")
    return tuple(FINDINGS[name](ties, options or FindingOptions()) for name in findings)


def analyze_actor(ties: Sequence[Tie], name: str, *, other: str | None = None) -> tuple[Finding, ...]:
    """Return the report of an actor, or of its dyad with `other`, both named by id, label or country code.

    Raises QueryError for a name that no actor of `ties` bears, or several do.
    """
    actor = actor_named(ties, name)
    if other is None:
        return ego_findings(ties, actor)
    partner = actor_named(ties, other)
    if partner == actor:
        raise QueryError(f'"{name}" and "{other}" are one actor', mend="Name two.")
    return dyad_findings(ties, actor, partner)
