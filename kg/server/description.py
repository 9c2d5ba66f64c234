"""What the endpoint says of itself: a SPARQL 1.1 Service Description.

https://www.w3.org/TR/sparql11-service-description/
"""

from kg.graph.answering import ROWS, TRIPLES
from kg.server.jobs import Question
from kg.server.messages import Request

FORMATS = {
    "application/sparql-results+json": "SPARQL_Results_JSON",
    "application/sparql-results+xml": "SPARQL_Results_XML",
    "text/csv": "SPARQL_Results_CSV",
    "text/tab-separated-values": "SPARQL_Results_TSV",
    "text/turtle": "Turtle",
    "application/n-triples": "N-Triples",
    "application/rdf+xml": "RDF_XML",
    "application/ld+json": "JSON-LD",
    "application/trig": "TriG",
    "application/n-quads": "N-Quads",
}
"""Names of the formats under http://www.w3.org/ns/formats/."""


def description(request: Request, *, updates: bool) -> Question:
    """Return the job that describes the endpoint as it was addressed. The name it was addressed by has been checked."""
    service = f"<{request.endpoint}>"
    formats = ", ".join(f"format:{FORMATS[type]}" for type in (*ROWS, *TRIPLES) if type in FORMATS)
    languages = "sd:SPARQL10Query, sd:SPARQL11Query" + (", sd:SPARQL11Update" if updates else "")
    text = f"""
        PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
        PREFIX format: <http://www.w3.org/ns/formats/>
        CONSTRUCT {{
          ?service a sd:Service ; sd:endpoint ?service ; sd:supportedLanguage {languages} ;
            sd:feature sd:UnionDefaultGraph ; sd:resultFormat {formats} ; sd:defaultDataset ?dataset .
          ?dataset a sd:Dataset ; sd:defaultGraph ?union . ?union a sd:Graph .
        }} WHERE {{
          BIND({service} AS ?service)
          BIND(IRI(CONCAT(STR(?service), "#dataset")) AS ?dataset)
          BIND(IRI(CONCAT(STR(?service), "#union")) AS ?union)
        }}"""
    return Question(text=text, accept=request.header("accept"))
