"""What the page tells: actors, articles and events, each once, in a fixed order."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, get_args

from kg.codebook import load
from kg.codebook.kinds import EventClass, Modality, Quad
from kg.network import DEFAULT_MODALITIES, UNGROUPED, communities, degree, region_of, select, when
from kg.network import graph as graph_of
from kg.records import Tie
from kg.view.levels import heads
from kg.view.marks import pieces
from kg.view.profiles import Profile
from kg.view.signs import sign_of

if TYPE_CHECKING:
    import networkx as nx

_ITEM = re.compile(r"wd:(Q[1-9][0-9]*)", re.ASCII)
_NO_REGION = "International"
_UNSPECIFIED = ", not specified below"


def content(
    graph: "nx.MultiDiGraph",
    *,
    ties: Sequence[Tie],
    profiles: Mapping[str, Profile] | None = None,
    countries: Mapping[str, str] | None = None,
    shown: Collection[Modality] = DEFAULT_MODALITIES,
) -> dict[str, Any]:
    """Return the page's data: plain lists and dicts; actors and articles are named by their place in the lists.

    `actors` come by falling number of events (those of the modalities `shown` at first), then by id; after them, marked
    as `gathered`, stand the countries that actors act for and that are none themselves, under their names in
    `countries`. `heads` are the places of all countries by code. `events` are in the order of `ties`; one whose actors
    act for another country than they mostly do says so in `countries`. `profiles` are by actor id.
    """
    actors = _actors(graph, ties=ties, profiles=profiles or {}, shown=shown)
    codes = {code for tie in ties for code in (tie.source_country, tie.target_country) if code}
    actors += [_gathered(code, name=(countries or {}).get(code, code)) for code in sorted(codes - heads(actors).keys())]
    articles = _articles(ties)
    actor_place = {actor["id"]: place for place, actor in enumerate(actors)}
    article_place = {article["id"]: place for place, article in enumerate(articles)}
    events = []
    for tie in ties:
        source, target = actor_place[tie.source], actor_place[tie.target]
        event = _event(tie) | {"source": source, "target": target, "article": article_place[tie.article]}
        acting = [tie.source_country, tie.target_country]
        if acting != [actors[source]["country"], actors[target]["country"]]:
            event["countries"] = acting
        events.append(event)
    return {
        "actors": actors,
        "heads": heads(actors),
        "articles": articles,
        "events": events,
        "codes": _code_names(ties),
        "kinds": _kinds(ties),
        "modalities": list(get_args(Modality)),
        "shown": [name for name in get_args(Modality) if name in shown],
        "colourBy": "community" if len({actor["community"] for actor in actors} - {UNGROUPED}) > 1 else "region",
    }


def _actors(
    graph: "nx.MultiDiGraph", *, ties: Sequence[Tie], profiles: Mapping[str, Profile], shown: Collection[Modality]
) -> list[dict[str, Any]]:
    # What was denied or only talked of makes nobody friends, whether or not it is shown.
    groups = communities(graph_of(select(ties)))
    activity = degree(graph_of(select(ties, modalities=shown)))
    rows = [
        {
            "id": actor,
            "label": data["label"],
            "kind": data["kind"],
            "country": data.get("country"),
            "region": region_of(data.get("country")) or _NO_REGION,
            "community": groups.get(actor, UNGROUPED),
            "degree": int(activity.get(actor, 0)),
            "wikidata": _wikidata(actor),
            "aliases": list(profiles[actor].aliases) if actor in profiles else [],
            "terms": [[term.office, term.start, term.end] for term in profiles[actor].terms]
            if actor in profiles
            else [],
        }
        for actor, data in graph.nodes(data=True)
    ]
    return sorted(rows, key=lambda row: (-row["degree"], row["id"]))


def _gathered(code: str, *, name: str) -> dict[str, Any]:
    return {
        "id": f"country:{code}",
        "label": name,
        "kind": "country",
        "country": code,
        "region": region_of(code) or _NO_REGION,
        "community": UNGROUPED,
        "degree": 0,
        "wikidata": None,
        "aliases": [],
        "terms": [],
        "gathered": True,
    }


def _wikidata(actor: str) -> str | None:
    """Return the item that an actor is known by, as "Q148"; None for one that Wikidata does not name."""
    found = _ITEM.fullmatch(actor)
    return found[1] if found else None


def _articles(ties: Sequence[Tie]) -> list[dict[str, Any]]:
    by_id = {
        tie.article: {
            "id": tie.article,
            "title": tie.title,
            "publisher": tie.publisher,
            "url": _web_address(tie.url),
            "published": tie.published,
        }
        for tie in ties
    }
    return [by_id[article] for article in sorted(by_id)]


def _event(tie: Tie) -> dict[str, Any]:
    days = when(tie)
    return {
        "id": tie.event,
        "relation": tie.relation,
        "act": tie.act,
        "plover": tie.plover,
        "cameo": tie.cameo,
        "quad": tie.quad,
        "goldstein": tie.goldstein,
        "sign": sign_of(tie),
        "modality": tie.modality,
        "symmetric": tie.symmetric,
        "confidence": tie.confidence,
        "sentence": pieces(tie),
        "date": tie.date,
        "first": days.first.isoformat() if days else None,
        "last": days.last.isoformat() if days else None,
        "place": tie.place,
        "speaker": tie.speaker,
        "sources": tie.corroboration,
        "reports": tie.reports,
    }


def _code_names(ties: Sequence[Tie]) -> dict[str, str]:
    """Return the names of the CAMEO codes in use; a code that the codebook does not know has none."""
    book = load().cameo
    return {
        code: book[code].name.removesuffix(_UNSPECIFIED) for code in sorted({tie.cameo for tie in ties}) if code in book
    }


def _kinds(ties: Sequence[Tie]) -> list[dict[str, Any]]:
    """Return the event classes in use under each quad class that has any, in the order of the guide."""
    book, used = load(), {tie.plover for tie in ties}
    classes = {
        quad: [name for name in get_args(EventClass) if name in used and book.quad_of(name) == quad]
        for quad in get_args(Quad)
    }
    return [{"quad": quad, "classes": names} for quad, names in classes.items() if names]


def _web_address(url: str | None) -> str | None:
    """Return `url` if it leads to the web; None for anything else, as a javascript: address would run."""
    return url if url and url.lower().startswith(("https://", "http://")) else None
