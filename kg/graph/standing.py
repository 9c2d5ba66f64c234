"""What a store holds of its articles: by which run each was read, and which records were read from it."""

from collections import defaultdict

from pyoxigraph import NamedNode

from kg.graph.iris import id_in, iri
from kg.graph.run import Run
from kg.graph.stores.protocol import Store

_RUNS = """SELECT ?graph ?version ?model ?modelVersion ?rosters ?rules WHERE {
  GRAPH ?graph {
    ?graph prov:wasGeneratedBy ?run .
    ?run a kg:Run ; schema:softwareVersion ?version .
    OPTIONAL { ?run kg:model ?model }
    OPTIONAL { ?run kg:modelVersion ?modelVersion }
    OPTIONAL { ?run kg:rosters ?rosters }
    OPTIONAL { ?run kg:rules ?rules }
  }
}"""
_RECORDS = """SELECT ?graph ?record WHERE {
  GRAPH ?graph { ?graph prov:wasGeneratedBy ?run . ?record a ?kind VALUES ?kind { kg:Event kg:Fact } }
}"""


def datasets_in(store: Store) -> frozenset[str]:
    """Return the ids of the datasets of events that were imported into a store."""
    rows = store.query("SELECT DISTINCT ?dataset WHERE { GRAPH ?dataset { ?dataset a kg:Dataset } }").values()
    return frozenset(id for (node,) in rows if (id := id_in("dataset", node or "")) is not None)


def remove_dataset(store: Store, id: str) -> bool:
    """Drop an imported dataset; return whether there was one."""
    return store.replace(NamedNode(iri("dataset", id)), ())


def runs_in(store: Store) -> dict[str, Run]:
    """Return by article the run that read it; empty for an empty store."""
    return {
        id_in("graph", graph or "") or "": Run(
            version=version or "", model=model, model_version=model_version, rosters=rosters, rules=rules
        )
        for graph, version, model, model_version, rosters, rules in store.query(_RUNS).values()
    }


def records_in(store: Store) -> dict[str, frozenset[str]]:
    """Return by article the ids of the events and facts read from it; articles without any are left out."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for graph, record in store.query(_RECORDS).values():
        node = record or ""
        id = id_in("event", node) or id_in("fact", node)
        if id is not None:
            found[id_in("graph", graph or "") or ""].add(id)
    return {article: frozenset(ids) for article, ids in found.items()}
