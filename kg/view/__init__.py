"""The page: a multigraph of actors drawn as one self-contained HTML document.

pyvis, networkx and Jinja2 are imported when a page is made, not when this package is.
"""

from kg.view.document import Page, page
from kg.view.profiles import Profile, Term

__all__ = ["Page", "Profile", "Term", "page"]
