"""The Graph Store Protocol, as far as it reads: GET of a named graph, or of all graphs together.

https://www.w3.org/TR/sparql11-http-rdf-update/ , section 5.2.
"""

from http import HTTPStatus

from kg.server.jobs import WholeGraph
from kg.server.messages import HttpError, Request
from kg.server.protocol import parameters


def whole_graph(request: Request) -> WholeGraph:
    """Return the job that gives the graph asked for. Raises HttpError (400) unless one is named, or `default`."""
    given = parameters(request.query)
    names = [value for name, value in given if name == "graph"]
    default = [value for name, value in given if name == "default"]
    if len(names) + len(default) != 1 or any(default):
        what = "Ask for one graph (?graph=IRI), or for all of them together (?default)."
        raise HttpError(HTTPStatus.BAD_REQUEST, what)
    return WholeGraph(name=names[0] if names else None, accept=request.header("accept"))
