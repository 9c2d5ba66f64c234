"""Graphs and events that go out to other programs and come in from them, and whether a graph is right."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import get_args

import kg
from kg.actors import Roster, fingerprint
from kg.build.knowing import know
from kg.errors import InputError, QueryError
from kg.exchange import FORMATS, Countries, read_events, written_events
from kg.graph import SUFFIXES, Imported, Run, Store, Violation, cluster, export, open_store, validate
from kg.graph.coded import coded_events
from kg.graph.datasets import Dataset, dataset_quads
from kg.graph.exports import ExportFormat
from kg.graph.imports import read_articles, read_rdf
from kg.graph.validation import validate_quads
from kg.records import Actor, CodedActor
from kg.settings import Settings

RDF_FORMATS: dict[str, ExportFormat] = {form: form for form in get_args(ExportFormat)}

Put = Callable[[Store], Imported]
"""Puts what was read from a file into a store."""


def exported(store: Path | str, form: str, *, articles_only: bool = False) -> Iterable[str]:
    """Return the graph of the store at `store`, a folder or an address, in pieces of text.

    `form` is a format of RDF, or polecat, icews or gdelt for the events that are told as done or planned, one a row.
    RDF holds what stands beside the articles as well, unless `articles_only`: every name in it is then described in
    the file. Raises `QueryError` for an unknown format, `StoreError` if the store cannot be read, `OutputError` where a
    format cannot hold the graph.
    """
    _known(form)
    with open_store(store, read_only=True) as opened:
        if form in RDF_FORMATS:
            return [export(opened, RDF_FORMATS[form], vocabulary=not articles_only)]
        return written_events(coded_events(opened), form, countries=_countries(Roster.load()))


def imported(files: Sequence[Path], *, settings: Settings, form: str | None = None) -> Imported:
    """Put what `files` hold into the store of `settings`, made if there is none; return how much it was.

    Exports of RDF bring their articles back, each replacing the one that is there; a file of POLECAT, ICEWS or GDELT
    becomes a graph of its own, marked as imported. Without `form` the ending of a name tells it. All files are read
    before the first is put. Raises `InputError` for one that cannot be, and then changes nothing; `StoreError` if the
    store fails.
    """
    if form is not None:
        _known(form)
    roster = Roster.load(extra=settings.rosters)
    puts = [_read(file, form or _form_of(file), roster) for file in files]
    with open_store(settings.store_place) as store:
        found = [put(store) for put in puts]
        if any(each.articles for each in found):
            know(store, roster, Run(version=kg.__version__, rosters=fingerprint(settings.rosters)))
            cluster(store)
    return Imported(
        articles=sum(each.articles for each in found),
        events=sum(each.events for each in found),
        changed=sum(each.changed for each in found),
    )


def store_violations(store: Path | str) -> tuple[Violation, ...]:
    """Return what is wrong with the graph of a store, at a folder or an address, sorted; () if nothing is.

    Raises `StoreError` if the store cannot be read.
    """
    with open_store(store, read_only=True) as opened:
        return validate(opened)


def file_violations(file: Path) -> tuple[Violation, ...]:
    """Return what is wrong with the graph in a file of RDF, sorted; () if nothing is. Raises `InputError`."""
    return validate_quads(read_rdf(_bytes(file), _form_of(file), place=str(file)))


def _read(file: Path, form: str, roster: Roster) -> Put:
    """Return what puts a file into a store, once it is read."""
    data = _bytes(file)
    if form in RDF_FORMATS:
        graphs = read_articles(data, RDF_FORMATS[form], place=str(file))

        def put_articles(store: Store) -> Imported:
            changed = store.put_all(graphs.items())
            return Imported(articles=len(graphs), changed=changed)

        return put_articles
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"is no UTF-8 ({error.reason} at byte {error.start})", place=str(file)) from error
    events = tuple(read_events(text, form, countries=_countries(roster), place=str(file)))
    dataset = Dataset(
        digest=sha256(data).hexdigest(),
        form=form,
        title=FORMATS[form].title,
        file=file.name,
        version=kg.__version__,
    )
    quads = dataset_quads(events, dataset, who=_who(roster))

    def put_dataset(store: Store) -> Imported:
        return Imported(events=len(events), changed=int(store.replace(dataset.graph, quads)))

    return put_dataset


def _who(roster: Roster) -> Callable[[CodedActor, str | None], Actor | None]:
    """Return what tells an actor by name and day; one of another country than the row's is somebody else."""

    @cache
    def resolved(name: str, on: str | None) -> Actor | None:
        return roster.resolve(name, on=on)

    def who(actor: CodedActor, on: str | None) -> Actor | None:
        found = resolved(actor.name, on) or (resolved(actor.name.title(), on) if actor.name.isupper() else None)
        strange = found is not None and actor.country is not None and found.country not in (None, actor.country)
        return None if strange else found

    return who


def _countries(roster: Roster) -> Countries:
    return Countries({code: actor.label for code, actor in roster.countries().items()})


def _form_of(file: Path) -> ExportFormat:
    form = SUFFIXES.get(file.suffix.lower())
    if form is None:
        mend = f"Give --format: {', '.join((*RDF_FORMATS, *FORMATS))}."
        raise InputError("its name does not tell its format", place=str(file), mend=mend)
    return form


def _known(form: str) -> None:
    known = (*RDF_FORMATS, *FORMATS)
    if form not in known:
        raise QueryError(f'"{form}" is no format', mend=f"There are {', '.join(known)}.")


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"it cannot be read ({error.strerror})", place=str(file)) from error
