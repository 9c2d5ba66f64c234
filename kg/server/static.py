"""The scripts and styles of the pages, as they lie in the package."""

from functools import cache
from importlib import resources

from kg.server.messages import Response

TYPES = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}
NAMES = frozenset({"editor.css", "editor.js", "pages.css", "yasgui.min.css", "yasgui.min.js"})


@cache
def static(name: str) -> Response | None:
    """Return a file by its name, None where there is none of it."""
    if name not in NAMES:
        return None
    body = (resources.files("kg") / "data" / "server" / "static" / name).read_bytes()
    return Response(type=TYPES[name.rpartition(".")[2]], body=body, headers=(("Cache-Control", "max-age=3600"),))
