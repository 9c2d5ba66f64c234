"""The clusters of a store, as RDF in a graph of their own: made from what is there, however it came there.

Whatever was built, removed or read again, and in whatever order: the same articles give the same graph. So it is made
anew from all of them, and only what differs is written.
"""

import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import NamedNode, Quad

from kg.errors import StoreError
from kg.graph.clustering import Cluster, Report, clusters
from kg.graph.iris import iri
from kg.graph.literals import integer, text
from kg.graph.stores.protocol import Store
from kg.graph.vocabulary import KG, PROV, RDF, RDFS, Statement
from kg.graph.wire import stories

_SKETCHES = """SELECT ?id ?sketch WHERE {
  GRAPH ?graph { ?article a kg:Article ; dcterms:identifier ?id ; kg:sketch ?sketch }
}"""

_REPORT = """?node a kg:Event ; dcterms:identifier ?event ; kg:source ?source ; kg:target ?target ;
      kg:symmetric ?symmetric ; kg:act ?act ; kg:modality ?modality ; kg:confidence ?confidence ;
      kg:evidence/oa:exact ?words ; kg:reportedIn ?in .
    ?in dcterms:identifier ?article ."""
"""What every event says that this program wrote."""

_REPORTS = f"""SELECT
  ?event ?article ?source ?target ?symmetric ?act ?modality ?words ?confidence ?date ?published ?publisher
WHERE {{
  GRAPH ?graph {{
    {_REPORT}
    OPTIONAL {{ ?node kg:date ?date }}
    OPTIONAL {{ ?in dcterms:issued ?published }}
    OPTIONAL {{ ?in dcterms:publisher ?publisher }}
  }}
}}"""

_UNLINKED = f"""ASK {{
  {{
    GRAPH ?graph {{ ?node a kg:Event }}
    FILTER(
      NOT EXISTS {{ GRAPH kg:clusters {{ ?node kg:inCluster ?any }} }}
      && EXISTS {{ GRAPH ?graph {{ {_REPORT} }} }}
    )
  }}
  UNION
  {{
    GRAPH kg:clusters {{ ?node kg:inCluster ?any }}
    FILTER NOT EXISTS {{ GRAPH ?graph {{ ?node kg:reportedIn ?in }} }}
  }}
}}"""


def is_linked(store: Store) -> bool:
    """Tell whether each event of a store is in a cluster, and each cluster's events are there.

    What others wrote into the store and `cluster` would pass over does not count. It is not so where articles were
    changed and `cluster` was not called after it, as when a program was killed.
    """
    return not store.query(_UNLINKED).boolean


def cluster(store: Store) -> bool:
    """Make the graph of clusters right for the articles that the store now holds; return whether anything changed.

    It is to be called after every change to articles. A store without events has no such graph. Raises StoreError where
    the store fails, or holds what this program does not write, and then leaves the graph as it was.
    """
    try:
        told = stories({str(id): str(found) for id, found in store.query(_SKETCHES).values()})
        found = clusters(_reports(store, told))
    except (ValueError, struct.error) as error:
        what = f"holds an event or an article that this program did not write ({error})"
        raise StoreError(what, place=store.place, mend="kg validate tells which.") from error
    return store.replace(KG.clusters, cluster_quads(found, told))


def cluster_quads(found: Iterable[Cluster], told: Mapping[str, str]) -> frozenset[Quad]:
    """Return the quads of the graph of clusters: the clusters, and of `told` (by article) the shared stories.

    There are none if there are neither.
    """
    statements = [*(statement for each in found for statement in _cluster(each)), *_stories(told)]
    if statements:
        statements += [(KG.clusters, RDF.type, PROV.Entity), (KG.clusters, RDFS.label, text("clusters"))]
    return frozenset(Quad(*statement, KG.clusters) for statement in statements)


def _reports(store: Store, told: Mapping[str, str]) -> Iterator[Report]:
    for row in store.query(_REPORTS).values():
        event, article, source, target, symmetric, act, modality, words, confidence = map(str, row[:9])
        date, published, publisher = row[9:]
        yield Report(
            event=event,
            article=article,
            story=told.get(article, article),
            source=source,
            target=target,
            symmetric=symmetric == "true",
            act=_last(act),
            modality=_last(modality),
            words=words,
            confidence=float(confidence),
            date=date,
            published=published,
            publisher=publisher,
        )


def _last(concept: str) -> str:
    return concept.rpartition("/")[2]


def _cluster(found: Cluster) -> Iterator[Statement]:
    node = NamedNode(iri("cluster", found.id))
    yield node, RDF.type, KG.Cluster
    yield node, KG.representative, NamedNode(iri("event", found.representative))
    yield node, KG.reportCount, integer(len(found.events))
    yield node, KG.corroboration, integer(found.sources)
    for event in found.events:
        yield NamedNode(iri("event", event)), KG.inCluster, node
    for other in found.contradicts:
        yield node, KG.contradicts, NamedNode(iri("cluster", other))


def _stories(told: Mapping[str, str]) -> Iterator[Statement]:
    """Yield the stories that several articles tell, each with its articles."""
    articles: dict[str, list[str]] = defaultdict(list)
    for article, story in told.items():
        articles[story].append(article)
    for story, copies in articles.items():
        if len(copies) > 1:
            node = NamedNode(iri("story", story))
            yield node, RDF.type, KG.Story
            for article in copies:
                yield NamedNode(iri("article", article)), KG.inStory, node
