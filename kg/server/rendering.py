"""Pages from templates: every value is escaped, so that whatever an article says is shown as text."""

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from kg.graph.iris import encode

if TYPE_CHECKING:
    from jinja2 import Environment


def render(template: str, **values: object) -> bytes:
    """Return a page made from a template of the package. Raises jinja2.UndefinedError where a value is missing."""
    return _environment().get_template(template).render(**values).encode("utf-8", "replace")


def web_address(url: str | None) -> str | None:
    """Return `url` if it leads to the web; None for anything else, as a javascript: address would run."""
    return url if url and url.lower().startswith(("https://", "http://")) else None


def _template(name: str) -> str:
    return (resources.files("kg") / "data" / "server" / name).read_text(encoding="utf-8")


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    made = Environment(autoescape=True, undefined=StrictUndefined, loader=FunctionLoader(_template))
    made.trim_blocks = made.lstrip_blocks = True
    made.filters |= {"segment": encode, "web": web_address}
    return made
