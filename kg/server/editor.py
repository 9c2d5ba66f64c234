"""The query editor: the page at the root, which asks the endpoint beside it."""

from kg.graph import PREFIXES, named_queries
from kg.server.messages import Response
from kg.server.pages import HTML
from kg.server.rendering import render
from kg.view.island import island

FIRST = """# Who sanctioned whom, and in which words?
SELECT DISTINCT ?from ?relation ?to ?sentence WHERE {
  ?event kg:plover plover:SANCTION ; kg:modality modality:asserted ;
         kg:source/rdfs:label ?from ; kg:relation/rdfs:label ?relation ; kg:target/rdfs:label ?to ;
         kg:evidence/oa:exact ?sentence .
} ORDER BY ?from ?to LIMIT 50"""
"""The query that the editor opens with."""


def editor(title: str) -> Response:
    """Return the page. Its examples are the named queries that need no parameter."""
    from markupsafe import Markup

    examples = [
        {"title": named.title, "text": named.text}
        for named in named_queries().values()
        if all(parameter.default is not None for parameter in named.parameters)
    ]
    data = {"first": FIRST, "examples": examples, "prefixes": dict(PREFIXES)}
    return Response(type=HTML, body=render("editor.html", title=title, data=Markup(island(data))))
