"""The fixed parts of the page: our template, style and script, and vis-network as pyvis ships it."""

import base64
import hashlib
import re
from dataclasses import dataclass
from importlib import resources

_SCRIPTS = (
    "dom.js", "data.js", "theme.js", "state.js", "sifting.js", "lines.js", "paths.js", "view.js", "drawing.js",
    "labels.js", "copying.js", "events.js", "panel.js", "profile.js", "legend.js", "search.js", "timeline.js",
    "exporting.js", "controls.js", "fragment.js", "main.js",
)  # fmt: skip
"""Our script's files, in the order in which they share one scope."""

_SOURCE_MAP = re.compile(r"(?://[#@]|/\*[#@])\s*sourceMappingURL=[^\s*]*(?:\s*\*/)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """Scripts and styles by their text, exactly as they stand between the tags."""

    vis_script: str
    vis_style: str
    script: str
    style: str


def read_assets() -> Assets:
    """Return the page's scripts and styles. Raises FileNotFoundError where the installed package lacks one."""
    return Assets(
        vis_script=_vis("vis-network.min.js"),
        vis_style=_vis("vis-network.css"),
        script="(() => {\n'use strict';\n" + "\n".join(_own(name) for name in _SCRIPTS) + "\n})();",
        style=_own("page.css"),
    )


def policy(assets: Assets) -> str:
    """Return the Content-Security-Policy: no request of any kind, and no script or style but those of `assets`."""
    scripts = " ".join(_digest(text) for text in (assets.vis_script, assets.script))
    styles = " ".join(_digest(text) for text in (assets.vis_style, assets.style))
    return (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def fill_template(*, title: str, lede: str | None, data: str, policy: str, assets: Assets) -> str:
    """Return the page: every value is escaped but the assets and `data`, which is safe by `island`."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    template = Environment(autoescape=True, undefined=StrictUndefined).from_string(_own("page.html"))
    return template.render(
        title=title,
        lede=lede,
        policy=policy,
        data=Markup(data),
        vis_script=Markup(assets.vis_script),
        vis_style=Markup(assets.vis_style),
        script=Markup(assets.script),
        style=Markup(assets.style),
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _own(name: str) -> str:
    return (resources.files("kg") / "data" / "page" / name).read_text(encoding="utf-8")


def _vis(name: str) -> str:
    """Return a file of the vis-network that pyvis bundles, with the line ends of HTML and no link to a source map."""
    lib = resources.files("pyvis") / "templates" / "lib" / "vis-9.1.2"
    text = (lib / name).read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return _SOURCE_MAP.sub("", text)
