"""Standing relations that the text states by the way: who holds which office, and for whom he speaks."""

from collections.abc import Iterable, Iterator, Mapping

from kg.codebook.kinds import Predicate
from kg.records import Actor, ActorMention, Clause, Fact, Reading, Span, fact_id, mention_of

SURE = 0.9
HEADS = frozenset({
    "head", "leader", "chief", "president", "chairman", "chairwoman", "chair", "director", "chief executive", "ceo",
    "founder", "commander", "boss", "secretary-general",
})  # fmt: skip
MEMBERS = frozenset({"member", "fighter", "militant", "activist", "lawmaker", "senator", "deputy", "delegate"})
PARTS = frozenset({"branch", "arm", "wing", "unit", "subsidiary", "division", "agency", "department"})
SPOUSES = frozenset({"wife", "husband", "spouse", "widow", "widower"})
ALLIES = frozenset({"ally", "partner"})
SPEAKERS = frozenset({
    "spokesman", "spokeswoman", "spokesperson", "ambassador", "envoy", "representative", "negotiator",
})  # fmt: skip
APPOSITIONS: tuple[tuple[frozenset[str], Predicate], ...] = (
    (SPEAKERS, "represents"),
    (HEADS, "heads"),
    (MEMBERS, "member_of"),
    (PARTS, "part_of"),
    (SPOUSES, "spouse_of"),
    (ALLIES, "ally_of"),
)


def facts_of(reading: Reading, *, countries: Mapping[str, Actor]) -> tuple[Fact, ...]:
    """Return the facts of a reading, each once, in text order.

    `countries` gives the actor of a country code; the countries that the article itself names are known without it.
    """
    known = {**_own_countries(reading.mentions), **countries}
    found: dict[tuple[str, str, str, str | None], Fact] = {}
    for fact in (*_offices(reading, known), *_appositions(reading)):
        found.setdefault((fact.subject.id, fact.predicate, fact.object.id, fact.office), fact)
    return tuple(sorted(found.values(), key=lambda fact: (fact.sentence, fact.subject.start, fact.predicate, fact.id)))


def _own_countries(mentions: Iterable[ActorMention]) -> dict[str, Actor]:
    named = (mention for mention in mentions if mention.kind == "country" and mention.country)
    return {mention.country: mention.actor() for mention in named if mention.country}


def _offices(reading: Reading, known: Mapping[str, Actor]) -> Iterator[Fact]:
    """Persons whose office stands in the sentence that names them: the text must state it, not only the roster."""
    for mention in reading.mentions:
        country = known.get(mention.country or "")
        sentence = _sentence(reading, mention)
        if mention.kind != "person" or mention.office is None or country is None or sentence is None:
            continue
        if mention.label == mention.office:
            continue
        number, span = sentence
        if _states(span.text, mention.office):
            holder = mention_of(country, text=mention.mention, start=mention.start, end=mention.end)
            yield _fact(reading, number, mention, "holds_office", holder, span, office=mention.office)
            yield _fact(reading, number, mention, "represents", holder, span)


def _sentence(reading: Reading, mention: ActorMention) -> tuple[int, Span] | None:
    within = ((number, span) for number, span in enumerate(reading.sentences) if span.start <= mention.start < span.end)
    return next(within, None)


def _states(text: str, office: str) -> bool:
    """Say whether a word of the office other than its country stands in the text."""
    words = {word for word in office.lower().replace("-", " ").split() if len(word) > 3 and word != "united"}
    return bool(words & set(text.lower().replace("-", " ").replace(",", " ").split()))


def _appositions(reading: Reading) -> Iterator[Fact]:
    """Plain appositions: "Wang Huiyao, president of the CCG" heads it; "Fatah, an ally of Egypt"."""
    for clause in reading.clauses:
        if clause.kind == "apposition":
            yield from _apposition(reading, clause)


def _apposition(reading: Reading, clause: Clause) -> Iterator[Fact]:
    heads = {clause.lemma, *(argument.head for argument in clause.role("attribute"))}
    predicate = next((predicate for nouns, predicate in APPOSITIONS if heads & nouns), None)
    subjects = [actor for argument in clause.role("agent") for actor in argument.actors]
    objects = [
        actor
        for argument in (*clause.role("patient"), *clause.role("attribute"), *clause.role("oblique"))
        for actor in (*argument.actors, *(inner.mention for inner in argument.inner))
    ]
    if predicate is None:
        return
    for subject in subjects:
        for holder in objects:
            if subject.id != holder.id:
                yield _fact(reading, clause.sentence, subject, predicate, holder, clause.span)
                break


def _fact(
    reading: Reading,
    sentence: int,
    subject: ActorMention,
    predicate: Predicate,
    holder: ActorMention,
    evidence: Span,
    *,
    office: str | None = None,
) -> Fact:
    article = reading.article.id
    return Fact(
        id=fact_id(article=article, subject=subject, predicate=predicate, object=holder, office=office),
        article=article,
        sentence=sentence,
        subject=subject,
        predicate=predicate,
        object=holder,
        evidence=evidence,
        confidence=SURE,
        office=office,
    )
