"""Records as JSON and back, and the JSON Schema of their format.

Keys come in the order of the published format. Reading checks every value; unknown keys are ignored, except that those
of an article are kept in its `extra`, from where they are written back beside its fields.
"""

import json
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from kg.errors import InputError
from kg.records.actor import Actor, ActorMention
from kg.records.article import Article
from kg.records.clause import Clause
from kg.records.event import Event, Fact, Place, Record, Triple

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Json = dict[str, Any]
T = TypeVar("T")

_KEYS: dict[Hashable, tuple[str, ...]] = {
    Event: (
        "kind", "id", "article", "sentence", "source", "target", "relation", "cue", "act", "plover", "cameo",
        "mode", "contexts", "quad", "goldstein", "modality", "symmetric", "attribution", "date", "place",
        "evidence", "confidence",
    ),
    Fact: (
        "kind", "id", "article", "sentence", "subject", "predicate", "object", "office", "attribution", "valid_from",
        "valid_to", "evidence", "confidence",
    ),
    Triple: ("kind", "article", "sentence", "subject", "relation", "arguments", "evidence", "confidence"),
    Place: ("label", "id", "text", "start", "end"),
}  # fmt: skip
"""The keys of the format in order, where that is not the order of the class's fields."""

_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""What Unicode, unlike JSON, takes for line ends: escaped, so that any reader of lines finds one record a line."""


def to_json(record: Article | Actor | Clause | Record) -> Json:
    """Return the JSON object of a record, its keys in the order of the published format."""
    value = cast(Json, _plain(record))
    if isinstance(record, Article):
        value.update(value.pop("extra"))
    return value


def json_line(value: Article | Actor | Record | None) -> str:
    """Return a record, or null, as one line of JSON Lines with its line end."""
    plain = to_json(value) if value is not None else None
    return json.dumps(plain, ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS) + "\n"


def json_lines(records: Iterable[Article | Actor | Record | None]) -> Iterator[str]:
    """Yield each record as one line of JSON Lines, as soon as it comes."""
    return map(json_line, records)


def article_from_json(value: Mapping[str, object], *, place: str = "") -> Article:
    """Return the article that a JSON object describes; raise `InputError` naming `place` if it describes none."""
    known = {field.name for field in fields(Article)} - {"extra"}
    extra = {name: item for name, item in value.items() if name not in known}
    return _read(Article, {**{name: item for name, item in value.items() if name in known}, "extra": extra}, place)


def actor_from_json(value: Mapping[str, object], *, place: str = "") -> Actor:
    """Return the actor that a JSON object describes; raise `InputError` naming `place` if it describes none."""
    return _read(Actor, value, place)


def event_from_json(value: Mapping[str, object], *, place: str = "") -> Event:
    """Return the event that a JSON object describes; raise `InputError` naming `place` if it describes none."""
    return _read(Event, value, place)


def fact_from_json(value: Mapping[str, object], *, place: str = "") -> Fact:
    """Return the fact that a JSON object describes; raise `InputError` naming `place` if it describes none."""
    return _read(Fact, value, place)


def triple_from_json(value: Mapping[str, object], *, place: str = "") -> Triple:
    """Return the open triple that a JSON object describes; raise `InputError` naming `place` if it describes none."""
    return _read(Triple, value, place)


def record_from_json(value: Mapping[str, object], *, place: str = "") -> Record:
    """Return the event, fact or triple that a JSON object describes, as its `kind` says (an event if it says nothing).

    Raises `InputError` naming `place` if it describes none.
    """
    kinds: dict[object, type[Record]] = {"event": Event, "fact": Fact, "triple": Triple}
    kind = value.get("kind", "event")
    if kind not in kinds:
        raise InputError(f'"{kind}" is no kind of record', place=place, mend="There are event, fact and triple.")
    return _read(kinds[kind], value, place)


def json_schema() -> Json:
    """Return the JSON Schema (draft 2020-12) of a line that comes out, with every record under `$defs`."""
    from pydantic import TypeAdapter

    records: tuple[type, ...] = (Article, Actor, ActorMention, Event, Fact, Triple)
    adapters = [(record.__name__, "validation", _adapter(record)) for record in records]
    references, definitions = TypeAdapter.json_schemas(cast(Any, adapters))
    definitions["$defs"]["Article"]["properties"].pop("extra")
    definitions["$defs"]["ActorMention"]["properties"].pop("misspelt")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Records of diplomatic-kg",
        "description": "One line of what `kg extract` writes; what it reads is an Article.",
        "oneOf": [references[record.__name__, "validation"] for record in (Event, Fact, Triple)],
        **definitions,
    }


def _plain(value: object) -> object:
    """Return `value` in dicts, lists, strings and numbers."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(getattr(value, name)) for name in _keys(type(value))}
    if isinstance(value, Mapping):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value


@cache
def _keys(kind: Hashable) -> tuple[str, ...]:
    return _KEYS.get(kind) or tuple(field.name for field in fields(cast(Any, kind)) if field.compare)


@cache
def _adapter(kind: Hashable) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    return TypeAdapter(cast(Any, kind))


def _read(kind: type[T], value: Mapping[str, object], place: str) -> T:
    """Return the record of `kind` that `value` describes, its types taken strictly as JSON's ("4" is no number)."""
    from pydantic import ValidationError

    try:
        return cast(T, _adapter(cast(Hashable, kind)).validate_json(json.dumps(value), strict=True))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the record"
        raise InputError(f"{where}: {first['msg']}", place=place) from error
