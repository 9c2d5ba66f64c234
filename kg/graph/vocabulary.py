"""The closed vocabularies: a term that is not listed here raises, so that no misspelling ever reaches the graph.

The program's own terms are documented in `kg/data/ontology.ttl`; a test holds the two together.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from kg.codebook.kinds import ActorKind, EventClass, Predicate, Quad
from kg.graph.iris import PREFIXES, iri

Statement = tuple[NamedNode, NamedNode, NamedNode | Literal]
"""Subject, predicate and object: a triple that holds no blank node."""


class Vocabulary:
    """A namespace and the terms of it that the program uses, as attributes.

    A term that is not listed raises AttributeError, by attribute and by subscription alike.
    """

    def __init__(self, base: str, terms: Iterable[str]) -> None:
        self.base = base
        self._terms = {term: NamedNode(base + term) for term in terms}
        vars(self).update(self._terms)

    def __getattr__(self, term: str) -> NamedNode:
        return self[term]

    def __getitem__(self, term: str) -> NamedNode:
        if term.startswith("__") or term not in self._terms:
            raise AttributeError(f"{self.base} has no term {term!r}")
        return self._terms[term]

    def __iter__(self) -> Iterator[NamedNode]:
        return iter(self._terms.values())


def _terms(prefix: str, *names: str) -> Vocabulary:
    return Vocabulary(PREFIXES[prefix], " ".join(names).split())


KIND_CLASSES: dict[ActorKind, str] = {
    "country": "Country",
    "person": "Person",
    "government_body": "GovernmentBody",
    "intergovernmental": "IntergovernmentalOrganization",
    "armed_group": "ArmedGroup",
    "party": "Party",
    "company": "Company",
    "ngo": "NonGovernmentalOrganization",
    "media": "MediaOutlet",
    "unnamed_group": "UnnamedGroup",
}
"""The class of the actors of each kind."""

QUAD_PROPERTIES: dict[Quad, str] = {
    "verbal cooperation": "cooperatesVerballyWith",
    "material cooperation": "cooperatesMateriallyWith",
    "verbal conflict": "conflictsVerballyWith",
    "material conflict": "conflictsMateriallyWith",
}
"""The property above all relations of a quad class."""

CLASS_PROPERTIES: dict[EventClass, str] = {
    "AGREE": "agree", "CONSULT": "consult", "SUPPORT": "support", "CONCEDE": "concede", "COOPERATE": "cooperate",
    "AID": "aid", "RETREAT": "retreat", "REQUEST": "request", "ACCUSE": "accuse", "REJECT": "reject",
    "THREATEN": "threaten", "SANCTION": "sanction", "PROTEST": "protest", "MOBILIZE": "mobilize",
    "COERCE": "coerce", "ASSAULT": "assault",
}  # fmt: skip
"""The property above all relations of an event class."""

PREDICATES: dict[Predicate, str] = {
    "holds_office": "holdsOffice", "represents": "represents", "heads": "heads", "member_of": "memberOf",
    "affiliated_with": "affiliatedWith", "based_in": "basedIn", "part_of": "partOf", "spouse_of": "spouseOf",
    "ally_of": "allyOf",
}  # fmt: skip
"""The property that each predicate of a fact is."""

SIDES = ("source", "target", "speaker", "subject", "object")
"""The parts that an actor can take in an event or fact; each has properties for the actor as it stood then."""

KG = _terms(
    "kg",
    "Article Actor Clause CodedEvent Dataset Decision Event Fact ImportedEvent Introduction Mention Merge Passage "
    "Place Relation Run Time "
    "relation cue act plover cameo quad mode context goldstein modality symmetric confidence "
    "evidence sentence reportedIn date dateMention time place placeMention reportingVerb verbMention "
    "sourceRole targetRole "
    "subjectWords relationWords argumentWords "
    "predicate office validFrom validTo kind country actsOn model modelVersion rosters rules codebook ontology roster "
    "introduces introducedCountry introducedSector introducedOffice introducedOn knewOf knowledge keptAs "
    "mergedFrom mergedInto reason decidedBy verdict decisions unfinished store "
    "Bloc Cluster Story sourceState targetState sourceBloc targetBloc when "
    "sketch inStory inCluster representative reportCount corroboration contradicts clusters",
    *(side + part for side in SIDES for part in ("", "Country", "Sector", "Office", "Mention")),
    *KIND_CLASSES.values(),
    *QUAD_PROPERTIES.values(),
    *CLASS_PROPERTIES.values(),
    *PREDICATES.values(),
)
DCTERMS = _terms("dcterms", "format identifier issued language publisher title")
OA = _terms("oa", "TextQuoteSelector TextPositionSelector exact start end")
PROV = _terms("prov", "Activity Entity wasDerivedFrom wasGeneratedBy wasQuotedFrom")
RDF = _terms("rdf", "type Property")
RDFS = _terms("rdfs", "label comment domain range seeAlso subPropertyOf subClassOf")
SCHEMA = _terms("schema", "NewsArticle latitude longitude softwareVersion url")
SEM = _terms("sem", "Event Actor Place Time")
SKOS = _terms(
    "skos",
    "Concept ConceptScheme notation prefLabel definition note broader narrower inScheme hasTopConcept topConceptOf"
    " exactMatch broadMatch closeMatch",
)
TIME = _terms("time", "Instant inXSDDate inXSDgYear inXSDgYearMonth")
XSD = _terms("xsd", "anyURI boolean date dateTime decimal gYear gYearMonth integer string")

ASSERTED = NamedNode(iri("modality", "asserted"))
"""The modality of the events that plain triples stand for."""
