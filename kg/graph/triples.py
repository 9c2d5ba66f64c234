"""An article, and what was read from it, as the quads of the article's own graph. Pure: the same in, the same out.

Everything that comes from the text is a literal; ids become IRIs by percent-encoding; there are no blank nodes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import DataError
from kg.graph.actors import describe_actors, describe_others
from kg.graph.introduced import describe_introductions, describe_knowledge
from kg.graph.iris import iri, quad_id, relation_iri, span_iri, thing_iri
from kg.graph.literals import boolean, integer, moment, number, text
from kg.graph.names import graph_name
from kg.graph.relations import describe_relation
from kg.graph.rolled_up import describe_roll_ups
from kg.graph.run import Run
from kg.graph.times import describe_date
from kg.graph.vocabulary import DCTERMS, KG, OA, PREDICATES, PROV, RDF, RDFS, SCHEMA, SEM, XSD, Statement
from kg.graph.wire import sketch
from kg.records import (
    Actor,
    ActorMention,
    Article,
    Attribution,
    DyadRollUp,
    Event,
    EventDate,
    Fact,
    Introduction,
    Merge,
    Place,
    Span,
    Triple,
)
from kg.records.text import content_id

NOBODY: Mapping[str, DyadRollUp] = MappingProxyType({})
"""No event is rolled up."""


def quads(
    article: Article,
    records: Iterable[Event | Fact],
    run: Run,
    *,
    triples: Iterable[Triple] = (),
    introductions: Iterable[Introduction] = (),
    known: Iterable[Actor] = (),
    merged: Iterable[Merge] = (),
    rolled_up: Mapping[str, DyadRollUp] = NOBODY,
) -> tuple[Quad, ...]:
    """Return the quads of the article's graph, each once, in the order of their N-Quads lines.

    `triples` are open triples, which become clauses in the article's words; they say nothing of actors.
    `introductions` are the persons whom the article introduces, `known` those whom it was read knowing from others,
    `merged` the actors of its own that are others. `rolled_up` tells by event id whom its actors then stood for.
    An article without records still has a graph: that it was read, and by which run. Raises DataError where a record
    belongs to another article, or where its evidence is not the words at its offsets.
    """
    graph = graph_name(article.id)
    told, clauses = tuple(records), tuple(triples)
    for record in (*told, *clauses):
        check_evidence(record, article)
    introduced, persons, merges = tuple(introductions), tuple(known), tuple(merged)
    statements = chain(
        _statements(article, told, clauses, run),
        describe_roll_ups(told, article, rolled_up),
        describe_introductions(introduced),
        describe_knowledge(graph, persons, merges),
        describe_others(_named(introduced, persons, merges), told),
    )
    found = {Quad(*statement, graph) for statement in statements}
    return tuple(sorted(found, key=str))


def check_evidence(record: Event | Fact | Triple, article: Article) -> None:
    """Raise DataError unless the record was read from `article` and its evidence is the article's own words."""
    name = record.subject.text if isinstance(record, Triple) else record.id
    place = f"article {article.id}, {record.kind} {name}"
    if record.article != article.id:
        raise DataError(f"was read from article {record.article}", place=place)
    span = record.evidence
    if not 0 <= span.start < span.end or article.text[span.start : span.end] != span.text:
        raise DataError(f"its evidence is not what stands at {span.start} to {span.end} of the text", place=place)


def _statements(
    article: Article, records: Sequence[Event | Fact], triples: Sequence[Triple], run: Run
) -> Iterator[Statement]:
    yield from _article(article)
    yield from _provenance(article, run)
    yield from describe_actors(records)
    for record in records:
        yield from _event(record, article) if isinstance(record, Event) else _fact(record, article)
    for triple in triples:
        yield from _clause(triple, article)


def _named(
    introductions: Iterable[Introduction], known: Iterable[Actor], merges: Iterable[Merge]
) -> Iterator[tuple[str, str]]:
    """Yield id and label of each actor that the article introduces, was read knowing, or has under another id."""
    yield from ((one.id, one.name) for one in introductions)
    yield from ((actor.id, actor.label) for actor in known)
    for merge in merges:
        yield merge.id, merge.label
        yield merge.into.id, merge.into.label


def _article(article: Article) -> Iterator[Statement]:
    node = NamedNode(iri("article", article.id))
    yield node, RDF.type, KG.Article
    yield node, RDF.type, SCHEMA.NewsArticle
    yield node, DCTERMS.identifier, text(article.id)
    if article.title:
        yield node, DCTERMS.title, text(article.title)
    if article.publisher:
        yield node, DCTERMS.publisher, text(article.publisher)
    if article.language:
        yield node, DCTERMS.language, text(article.language)
    if article.url:
        yield node, SCHEMA.url, Literal(text(article.url).value, datatype=XSD.anyURI)
    if article.published:
        yield node, DCTERMS.issued, moment(article.published)
    if passages := sketch(article.text):
        yield node, KG.sketch, text(passages)


def _provenance(article: Article, run: Run) -> Iterator[Statement]:
    graph, activity = graph_name(article.id), NamedNode(iri("run", run.id))
    yield graph, RDF.type, PROV.Entity
    yield graph, PROV.wasDerivedFrom, NamedNode(iri("article", article.id))
    yield graph, PROV.wasGeneratedBy, activity
    yield activity, RDF.type, KG.Run
    yield activity, RDF.type, PROV.Activity
    yield activity, SCHEMA.softwareVersion, text(run.version)
    if run.model:
        yield activity, KG.model, text(run.model)
    if run.model_version:
        yield activity, KG.modelVersion, text(run.model_version)
    if run.rosters:
        yield activity, KG.rosters, text(run.rosters)
    if run.rules:
        yield activity, KG.rules, text(run.rules)


def _event(event: Event, article: Article) -> Iterator[Statement]:
    node = NamedNode(iri("event", event.id))
    relation = NamedNode(relation_iri(event.act, event.relation))
    yield node, RDF.type, KG.Event
    yield node, RDF.type, SEM.Event
    yield from _told(node, event, article)
    yield from _participant(node, "source", event.source, article)
    yield from _participant(node, "target", event.target, article)
    yield from _coding(node, event)
    yield node, KG.relation, relation
    yield from describe_relation(relation, event)
    yield node, KG.cue, _mention(event.cue, article)
    yield from _words(event.cue, article)
    if event.date:
        yield from _date(node, event.date, article)
    if event.place:
        yield from _place(node, event.place, article)
    if event.modality == "asserted":
        yield _actor(event.source), relation, _actor(event.target)


def _coding(node: NamedNode, event: Event) -> Iterator[Statement]:
    yield node, KG.act, NamedNode(iri("plover", event.act))
    yield node, KG.plover, NamedNode(iri("plover", event.plover))
    yield node, KG.cameo, NamedNode(iri("cameo", event.cameo))
    yield node, KG.quad, NamedNode(iri("quad", quad_id(event.quad)))
    yield node, KG.modality, NamedNode(iri("modality", event.modality))
    yield node, KG.goldstein, number(event.goldstein)
    yield node, KG.symmetric, boolean(event.symmetric)
    if event.mode:
        yield node, KG.mode, text(event.mode)
    for context in event.contexts:
        yield node, KG.context, text(context)


def _fact(fact: Fact, article: Article) -> Iterator[Statement]:
    node = NamedNode(iri("fact", fact.id))
    yield node, RDF.type, KG.Fact
    yield from _told(node, fact, article)
    yield from _participant(node, "subject", fact.subject, article)
    yield from _participant(node, "object", fact.object, article)
    yield node, KG.predicate, KG[PREDICATES[fact.predicate]]
    if fact.office:
        yield node, KG.office, text(fact.office)
    if fact.valid_from:
        yield node, KG.validFrom, moment(fact.valid_from)
    if fact.valid_to:
        yield node, KG.validTo, moment(fact.valid_to)


def _clause(triple: Triple, article: Article) -> Iterator[Statement]:
    arguments = [argument.text for argument in triple.arguments]
    where = [(part.start, part.end) for part in (triple.subject, triple.relation, *triple.arguments)]
    id = content_id("triple", triple.article, where, triple.subject.text, triple.relation.text, arguments)
    node = NamedNode(iri("clause", id))
    yield node, RDF.type, KG.Clause
    yield node, DCTERMS.identifier, text(id)
    yield from _read(node, triple, article)
    yield node, KG.subjectWords, text(triple.subject.text)
    yield node, KG.relationWords, text(triple.relation.text)
    for argument in arguments:
        yield node, KG.argumentWords, text(argument)


def _told(node: NamedNode, record: Event | Fact, article: Article) -> Iterator[Statement]:
    """Yield which record it is, where and how it was read, and to whose word it is due."""
    yield node, DCTERMS.identifier, text(record.id)
    yield from _read(node, record, article)
    if record.attribution:
        yield from _attribution(node, record.attribution, article)


def _read(node: NamedNode, record: Event | Fact | Triple, article: Article) -> Iterator[Statement]:
    """Yield where a record was read, by which words, how surely."""
    passage = _mention(record.evidence, article)
    yield node, KG.reportedIn, NamedNode(iri("article", article.id))
    yield node, KG.sentence, integer(record.sentence)
    yield node, KG.confidence, number(record.confidence)
    yield node, KG.evidence, passage
    yield passage, RDF.type, KG.Passage
    yield passage, RDF.type, OA.TextQuoteSelector
    yield passage, RDF.type, OA.TextPositionSelector
    yield from _selector(passage, record.evidence, article)


def _attribution(node: NamedNode, attribution: Attribution, article: Article) -> Iterator[Statement]:
    yield from _participant(node, "speaker", attribution.actor, article)
    yield node, KG.reportingVerb, text(attribution.verb)
    yield node, KG.verbMention, _mention(attribution, article)
    yield from _words(attribution, article)


def _participant(node: NamedNode, side: str, mention: ActorMention, article: Article) -> Iterator[Statement]:
    """Yield the actor on one side of a record, with what held of it then: its country, sector and office."""
    yield node, KG[side], _actor(mention)
    yield node, KG[f"{side}Mention"], _mention(mention, article)
    yield from _words(mention, article)
    if mention.country:
        yield node, KG[f"{side}Country"], NamedNode(iri("country", mention.country))
    if mention.sector:
        yield node, KG[f"{side}Sector"], text(mention.sector)
    if mention.office:
        yield node, KG[f"{side}Office"], text(mention.office)


def _date(node: NamedNode, date: EventDate, article: Article) -> Iterator[Statement]:
    yield from describe_date(node, date.value)
    yield node, KG.dateMention, _mention(date, article)
    yield from _words(date, article)


def _place(node: NamedNode, place: Place, article: Article) -> Iterator[Statement]:
    where = NamedNode(thing_iri("place", place.id or place.label))
    yield node, KG.place, where
    yield where, RDF.type, KG.Place
    yield where, RDF.type, SEM.Place
    yield where, RDFS.label, text(place.label)
    yield node, KG.placeMention, _mention(place, article)
    yield from _words(place, article)


Words = Span | ActorMention | EventDate | Place | Attribution
"""Everything that stands at `[start, end)` of the article's text."""


def _mention(words: Words, article: Article) -> NamedNode:
    return NamedNode(span_iri(article.id, words.start, words.end))


def _words(words: Words, article: Article) -> Iterator[Statement]:
    node = _mention(words, article)
    yield node, RDF.type, KG.Mention
    yield from _selector(node, words, article)


def _selector(node: NamedNode, words: Words, article: Article) -> Iterator[Statement]:
    """Yield the quote and position of a span; the quote is cut from the text, so that no two records differ on it."""
    yield node, PROV.wasQuotedFrom, NamedNode(iri("article", article.id))
    yield node, OA.exact, text(article.text[words.start : words.end])
    yield node, OA.start, integer(words.start)
    yield node, OA.end, integer(words.end)


def _actor(actor: ActorMention) -> NamedNode:
    return NamedNode(thing_iri("actor", actor.id))
