"""Which acts are told by some and denied by others, as pairs of clusters."""

from kg.graph.stores.protocol import Store

_PAIRS = """SELECT DISTINCT ?told ?denied WHERE {
  ?one kg:contradicts ?other ; kg:representative/kg:modality modality:asserted .
  BIND(STRAFTER(STR(?one), "/cluster/") AS ?told)
  BIND(STRAFTER(STR(?other), "/cluster/") AS ?denied)
}"""


def contradictions(store: Store) -> tuple[tuple[str, str], ...]:
    """Return the clusters that tell an act as done, each with one that denies it, in order; `Tie.cluster` names them.

    () for a store without any. Raises StoreError if the store cannot be read.
    """
    return tuple(sorted((str(told), str(denied)) for told, denied in store.query(_PAIRS).values()))
