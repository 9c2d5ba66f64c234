"""Names of things: ids to IRIs and back. Ids are hostile text: whatever they hold, the IRI is plain ASCII.

Every IRI is made by percent-encoding, which loses nothing: two ids never share an IRI, and the id can be read back.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args
from urllib.parse import quote, unquote

from kg.codebook.kinds import EventClass

BASE = "https://w3id.org/diplomatic-kg/"
"""The namespace of the vocabulary; everything that the program names lies under it."""

RELATIONS = f"{BASE}relation/"
"""What the IRI of every relation, the predicate of a plain triple, begins with."""

WIKIDATA = "http://www.wikidata.org/entity/"
ITEM = re.compile(r"wd:(Q[1-9][0-9]*)", re.ASCII)

Space = Literal[
    "actor", "article", "cameo", "clause", "cluster", "country", "dataset", "decision", "event", "fact", "graph",
    "introduction", "kept", "merge", "modality", "moment", "place", "plover", "quad", "run", "scheme", "span", "story",
]  # fmt: skip
"""The kinds of things named under the base, each in its own space: `BASE/actor/...`."""

OWN_PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "kg": BASE,
        **{space: f"{BASE}{space}/" for space in get_args(Space)},
        **{name.lower(): f"{RELATIONS}{name.lower()}/" for name in get_args(EventClass)},
    }
)
"""The program's own prefixes. Each event class has one for its relations: `consult:meet`, `sanction:expel_envoy_of`."""

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        **OWN_PREFIXES,
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "oa": "http://www.w3.org/ns/oa#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "time": "http://www.w3.org/2006/time#",
        "wd": WIKIDATA,
        "wdt": "http://www.wikidata.org/prop/direct/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
"""The prefixes bound in every query and written in every export."""


def encode(text: str) -> str:
    """Return `text` as one segment of an IRI: letters, digits, "-" and "_" stay, all else is percent-encoded UTF-8.

    A dot stays too, unless the segment would be "." or "..", which readers of IRIs resolve away.
    """
    segment = quote(text, safe="", errors="surrogatepass")
    return segment.replace(".", "%2E") if segment in (".", "..") else segment


def decode(segment: str) -> str:
    """Return the text that `encode` made `segment` of."""
    return unquote(segment, errors="surrogatepass")


def iri(space: Space, id: str) -> str:
    """Return the IRI of the thing with this id."""
    return f"{BASE}{space}/{encode(id)}"


def id_in(space: Space, iri: str) -> str | None:
    """Return the id of a thing of `space`, or None where the IRI names something else."""
    head = f"{BASE}{space}/"
    return decode(iri.removeprefix(head)) if iri.startswith(head) else None


def thing_iri(space: Space, id: str) -> str:
    """Return the IRI of an actor or place: the Wikidata item that the id names (`wd:Q148`), else one of our own."""
    item = ITEM.fullmatch(id)
    return f"{WIKIDATA}{item[1]}" if item else iri(space, id)


def span_iri(article: str, start: int, end: int) -> str:
    """Return the IRI of the characters `[start, end)` of an article: `span:a-1.0-12`."""
    return f"{iri('span', article)}.{start}-{end}"


def relation_iri(event_class: str, relation: str) -> str:
    """Return the IRI of a relation under its class: CONSULT and "hold talks with" give `consult:hold_talks_with`.

    An underscore in the relation's own name is percent-encoded, so that a space and an underscore stay apart.
    """
    name = encode(relation).replace("_", "%5F").replace("%20", "_")
    return f"{RELATIONS}{event_class.lower()}/{name}"


def quad_id(quad: str) -> str:
    """Return the id of a quad class: "verbal cooperation" is `verbal-cooperation`."""
    return quad.replace(" ", "-")
