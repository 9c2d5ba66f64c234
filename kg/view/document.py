"""The whole page: content, drawing and assets in one HTML document that asks the network for nothing."""

from typing import TYPE_CHECKING, Any

from kg.network import ties_of
from kg.view.assets import fill_template, policy, read_assets
from kg.view.bundles import bundle
from kg.view.content import content
from kg.view.drawing import drawing
from kg.view.island import island, well_formed

if TYPE_CHECKING:
    import networkx as nx


def page(graph: "nx.MultiDiGraph", *, title: str, lede: str | None = None) -> str:
    """Return an HTML page that shows `graph` (as `kg.network.graph` builds it) under `title` and the line `lede`.

    The same graph gives the same text. The page works from disk with no network: vis-network's script and style, as
    pyvis ships them, are part of it, and a Content-Security-Policy forbids every request and every script but its own.
    Whatever an article, a title or a name says is shown as text. A graph without ties gives a page that says so.
    """
    ties = ties_of(graph)
    body = content(graph, ties=ties)
    data: dict[str, Any] = body | {"network": drawing(ties, bundles=bundle(ties), actors=body["actors"])}
    assets = read_assets()
    return fill_template(
        title=well_formed(title),
        lede=well_formed(lede) if lede else None,
        data=island(data),
        policy=policy(assets),
        assets=assets,
    )
