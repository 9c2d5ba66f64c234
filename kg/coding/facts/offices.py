"""Who holds which office: titles beside names, and the words by which an office is taken up or laid down."""

import re
import unicodedata
from collections.abc import Iterator

from kg.coding.facts.clauses import SURE, actors, is_lapsed
from kg.coding.facts.sources import Source, Told
from kg.coding.facts.words import LAPSED, OFFICES, OFFICIAL, RANKS, fits
from kg.records import Actor, ActorMention, Argument, Clause, Span, mention_of

_TAKEN = frozenset({"appoint", "name", "install", "inaugurate", "swear"})
_LAID_DOWN = frozenset({"resign", "retire", "step"})
_TAKEN_FROM = frozenset({"dismiss", "remove", "sack", "oust"})
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TITLED_NAME = re.compile(r"(?:the |its |his |her )?(?P<name>[A-Z][\w.]+(?: [A-Z][\w.]+)*)(?:['’]s?)? [a-z]")
_BEFORE = re.compile(r"[^,.;:()“”\"]*,? $")
_AFTER = re.compile(r",? [^,.;:()“”\"]*")
_TERM = re.compile(r"\b(?:from|between) (?:\w+ )?((?:19|20)\d\d) (?:to|until|and) (?:\w+ )?((?:19|20)\d\d)\b")
_SINCE = re.compile(r"\bsince (?:\w+ )?((?:19|20)\d\d)\b")
_UNTIL = re.compile(r"\buntil (?:\w+ )?((?:19|20)\d\d)\b")
_ALIKE = {"premier": "prime minister", "chancellor": "prime minister", "secretary": "minister", "chief": "head"}


def from_titles(source: Source) -> Iterator[Told]:
    """Yield the offices that stand beside the name of their holder; the roster alone is no evidence."""
    for mention in source.reading.mentions:
        number = source.sentence_of(mention)
        if mention.kind != "person" or mention.office is None or number is None or not names(mention, source):
            continue
        if not _is_titled(mention, source.reading.sentences[number], source):
            continue
        holder = _held_for(mention, source)
        if holder is None or not fits("holds_office", mention, holder):
            continue
        office = Told(
            subject=mention,
            predicate="holds_office",
            object=holder,
            office=mention.office,
            sentence=number,
            confidence=SURE,
        )
        yield office
        yield from _speaks_for(office)


def from_changes(source: Source) -> Iterator[Told]:
    """Yield the offices of which a clause says that somebody holds, takes up or lays them down."""
    for clause in source.stated:
        yield from _change(clause, source)


def _change(clause: Clause, source: Source) -> Iterator[Told]:
    day = clause.date.value if clause.date else None
    title = clause.role("oblique", marker="as")
    named = [a for a in (*clause.role("attribute"), *title) if a.head in OFFICES]
    object_of = clause.role("patient")
    if clause.lemma == "be" and clause.tense == "present":
        yield from _held(clause, clause.role("agent"), clause.role("attribute"), source)
    elif clause.lemma == "become" and clause.tense == "past":
        yield from _held(clause, clause.role("agent"), clause.role("attribute"), source, valid_from=day)
    elif clause.lemma in _TAKEN and clause.tense != "future":
        yield from _held(clause, object_of, named, source, valid_from=day)
    elif clause.lemma == "take" and any(each.head == "office" for each in object_of) and clause.tense == "past":
        yield from _held(clause, clause.role("agent"), title, source, valid_from=day)
        yield from _entered(clause, source, day)
    elif clause.lemma == "replace" and clause.tense == "past" and not clause.passive:
        yield from _held(clause, clause.role("agent"), title, source, valid_from=day)
    elif clause.lemma in _LAID_DOWN and day and clause.tense == "past":
        yield from _held(clause, clause.role("agent"), title, source, valid_to=day)
    elif clause.lemma in _TAKEN_FROM and day and clause.tense == "past":
        yield from _held(clause, object_of, title, source, valid_to=day)
    elif clause.lemma == "serve":
        begins, ends = _term(source.text[clause.cue.start : clause.span.end])
        if begins or ends or clause.tense == "present":
            yield from _held(clause, clause.role("agent"), title, source, valid_from=begins, valid_to=ends)


def _held(
    clause: Clause,
    holders: tuple[Argument, ...],
    titles: tuple[Argument, ...] | list[Argument],
    source: Source,
    *,
    valid_from: str | None = None,
    valid_to: str | None = None,
) -> Iterator[Told]:
    for title in titles:
        if title.head not in OFFICES or is_lapsed(clause, title, source):
            continue
        object = _of_title(title, clause, source)
        for subject in actors(holders):
            if object is None or not fits("holds_office", subject, object) or not names(subject, source):
                continue
            told = Told(
                subject=subject,
                predicate="holds_office",
                object=object,
                sentence=clause.sentence,
                confidence=SURE,
                office=_wording(title, subject),
                attribution=clause.attribution,
                valid_from=valid_from,
                valid_to=valid_to,
            )
            yield told
            if valid_to is None:
                yield from _speaks_for(told)


def _entered(clause: Clause, source: Source, day: str | None) -> Iterator[Told]:
    """Read "Estonia's prime minister, Kaja Kallas, took office on Tuesday": the office is the one beside the name."""
    if clause.role("oblique", marker="as"):
        return
    for subject in actors(clause.role("agent")):
        holder = _held_for(subject, source)
        titled = subject.office is not None and _is_titled(subject, clause.span, source)
        if titled and holder is not None and names(subject, source) and fits("holds_office", subject, holder):
            yield Told(
                subject=subject,
                predicate="holds_office",
                object=holder,
                sentence=clause.sentence,
                confidence=SURE,
                office=subject.office,
                attribution=clause.attribution,
                valid_from=day,
            )


def _speaks_for(office: Told) -> Iterator[Told]:
    """Whoever holds an office of a country represents it."""
    if office.object.kind == "country":
        yield Told(
            subject=office.subject,
            predicate="represents",
            object=office.object,
            sentence=office.sentence,
            confidence=office.confidence,
            attribution=office.attribution,
            valid_from=office.valid_from,
        )


def _of_title(title: Argument, clause: Clause, source: Source) -> ActorMention | None:
    """Return for whom the office named by an argument is held, None where its words do not tell."""
    for each in title.inner:
        if each.marker in {"of", "for", "'s", "adj"} and each.mention.kind != "person":
            return each.mention
    for holder in title.actors:
        country = source.countries.get(holder.country or "")
        if country is not None:
            return _in_place_of(holder, country)
    name = _TITLED_NAME.match(title.span.text)
    if name is not None:
        return source.named(title.span.start + name.start("name"), title.span.start + name.end("name"))
    makers = [actor for actor in actors(clause.role("agent")) if clause.lemma in _TAKEN and actor.country]
    country = source.countries.get(makers[0].country or "") if makers and makers[0].kind != "person" else None
    return _in_place_of(makers[0], country) if country else None


def _wording(title: Argument, subject: ActorMention) -> str:
    """Return the office as the roster words it, where it is known to be the subject's, else as the text does."""
    named = next((actor.office for actor in title.actors if actor.office), None)
    words = title.span.text.removeprefix("the ").removeprefix("its ").removeprefix("a ")
    return named or words


def names(mention: ActorMention, source: Source) -> bool:
    """Say whether the words of a mention name the person, rather than describe, or name another with a like name."""
    label, words = _folded(mention.label), _folded(mention.mention)
    if not label & words or " and " in mention.mention or (mention.office and mention.label == mention.office):
        return False
    before = source.text[: mention.start].rstrip(" ").rsplit(" ", 1)[-1]
    stranger = before[:1].isupper() and before.isalpha() and not _folded(before) & (label | OFFICES)
    return len(mention.mention.split()) > 1 or not stranger or source.text[mention.start - 1 : mention.start] != " "


def _is_titled(mention: ActorMention, sentence: Span, source: Source) -> bool:
    """Say whether a word of the office stands in the name's own phrase, or in the one set beside it."""
    office = mention.office or ""
    wanted = _folded(office) & OFFICES - RANKS
    before = _BEFORE.search(source.text[sentence.start : mention.start])
    after = _AFTER.match(source.text[mention.end : sentence.end])
    phrases = [mention.mention, before[0] if before else ""]
    if after is not None and after[0].startswith(","):
        phrases.append(after[0])
    for phrase in phrases:
        words = [word.lower() for word in _WORD.findall(phrase)]
        near = words[-6:] if phrase is phrases[1] else words[:8]
        if near and wanted & _alike(near) and not LAPSED & {part for word in near for part in word.split("-")}:
            return True
    return False


def _alike(words: list[str]) -> set[str]:
    return {each for word in words for each in (word, *_ALIKE.get(word, "").split())}


def _held_for(mention: ActorMention, source: Source) -> ActorMention | None:
    """Return the country that a person's office belongs to, or the body that the office names: "NATO chief"."""
    office = mention.office or ""
    _, comma, body = office.rpartition(", ")
    country = source.countries.get(mention.country or "")
    if comma and (held := _body(body, mention, source)) is not None:
        return held
    if country is not None:
        return _in_place_of(mention, country) if mention.sector in OFFICIAL or mention.sector is None else None
    named = (_body(office.rsplit(" ", count)[0], mention, source) for count in (1, 2) if office.count(" ") >= count)
    return next((held for held in named if held is not None), None)


def _body(name: str, mention: ActorMention, source: Source) -> ActorMention | None:
    published = source.reading.article.published
    body = source.resolve(name, published[:10] if published else None) if name[:1].isupper() else None
    return _in_place_of(mention, body) if body is not None and body.kind != "person" else None


def _in_place_of(mention: ActorMention, actor: Actor) -> ActorMention:
    """Return another actor as named by the words of a mention: the country in "the Peruvian minister Ana Ruiz"."""
    return mention_of(actor, text=mention.mention, start=mention.start, end=mention.end)


def _term(words: str) -> tuple[str | None, str | None]:
    """Return the years between which a term ran: "from 2009 to 2013", "since 2015", "until 2016"."""
    both, since, until = _TERM.search(words), _SINCE.search(words), _UNTIL.search(words)
    if both is not None:
        return both[1], both[2]
    return (since[1] if since else None), (until[1] if until else None)


def _folded(text: str) -> set[str]:
    """Return the words of a text without case and accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return {word.lower() for word in _WORD.findall(plain)}
