"""The whole page: content, drawing and assets in one HTML document that asks the network for nothing."""

from collections.abc import Collection, Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from kg.codebook.kinds import Modality
from kg.network import DEFAULT_MODALITIES, select, ties_of
from kg.view.assets import fill_template, policy, read_assets
from kg.view.content import content
from kg.view.drawing import drawing
from kg.view.island import island, well_formed
from kg.view.profiles import Profile

if TYPE_CHECKING:
    import networkx as nx

_HEIGHT = 640
"""How high the page stands in a notebook, in pixels."""


class Page(str):
    """A page as the text of its HTML; in a notebook it displays itself."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Return the page in a frame that may run its own scripts and save files, and reaches nothing around it."""
        rights = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"
        return (
            f'<iframe srcdoc="{escape(self)}" sandbox="{rights}" '
            f'style="width: 100%; height: {_HEIGHT}px; border: 0"></iframe>'
        )


def page(
    graph: "nx.MultiDiGraph",
    *,
    title: str,
    lede: str | None = None,
    profiles: Mapping[str, Profile] | None = None,
    countries: Mapping[str, str] | None = None,
    shown: Collection[Modality] = DEFAULT_MODALITIES,
) -> Page:
    """Return an HTML page that shows `graph` (as `kg.network.graph` builds it) under `title` and the line `lede`.

    `profiles` tell of actors, by id, what the ties do not; `countries` name those that no tie names, by code. Events of
    the modalities `shown` are seen at first, and by them actors are ranked, sized and placed; the reader may ask for
    the others. The same graph gives the same text. The page works from disk with no network: vis-network's script and
    style, as pyvis ships them, are part of it, and a Content-Security-Policy forbids every request and every script but
    its own. Whatever an article, a title or a name says is shown as text. A graph without ties gives a page that says
    so.
    """
    ties = ties_of(graph)
    body = content(graph, ties=ties, profiles=profiles, countries=countries, shown=shown)
    network = drawing(select(ties, modalities=shown), actors=body["actors"], heads=body["heads"])
    data: dict[str, Any] = body | {"network": network}
    assets = read_assets()
    return Page(
        fill_template(
            title=well_formed(title),
            lede=well_formed(lede) if lede else None,
            data=island(data),
            policy=policy(assets),
            assets=assets,
        )
    )
