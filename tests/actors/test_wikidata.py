"""Offices from a graph shaped as Wikidata's, asked in SPARQL."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.actors import Roster
from kg.actors.offices import Offices
from kg.actors.row_files import row_line
from kg.actors.sparql import Endpoint
from kg.actors.wikidata import _office, offices
from kg.errors import EndpointError, InputError
from tests.actors.wikidata_server import Server, serving


@pytest.fixture(scope="module")
def running() -> Iterator[Server]:
    with serving() as found:
        yield found


@pytest.fixture
def server(running: Server) -> Server:
    running.questions.clear()
    return running


def told(
    server: Server, *codes: str, since: int = 1990
) -> list[tuple[str, str | None, str | None, str | None, str | None]]:
    rows = offices(Endpoint(server.address, agent="kg/test"), codes=codes, since=since)
    return [(row.label, row.country, row.office, row.start, row.end) for row in rows]


def test_heads_and_ministers_come_with_the_days_at_the_precision_known(server: Server) -> None:
    assert told(server, "FRA") == [
        ("Omar Tell", "FRA", "minister of foreign affairs", "2019-03-04", "2021-06-07"),
        ("Nils Brae", "FRA", "president", "2017", None),
        ("Ada Quill", "FRA", "prime minister", "2023-02-01", "2024-05-30"),
        ("Omar Tell", "FRA", "prime minister", "2024-05", None),
    ]


def test_terms_over_before_the_year_are_left_out(server: Server) -> None:
    assert ("Old Tarn", "FRA", "president", "1961-01-01", "1970-01-01") in told(server, "FRA", since=1960)


def test_several_countries_are_asked_for_together_and_all_states_if_none_is_named(server: Server) -> None:
    assert ("Nils Brae", "DEU", "chancellor", "2010-01-01", "2012-02-02") in told(server, "deu", "FRA")
    assert len(server.questions) == 2
    assert len(told(server)) == 5
    assert len(server.questions) > 40


def test_the_same_graph_gives_the_same_rows_in_order(server: Server) -> None:
    assert told(server, "DEU", "FRA") == told(server, "FRA", "DEU", "FRA")


def test_a_code_that_no_country_has_is_told_before_anything_is_asked(server: Server) -> None:
    with pytest.raises(InputError, match='no country has the code "Q1 }"'):
        told(server, "Q1 }")
    assert not server.questions


def test_answers_that_make_no_sense_are_left_out(server: Server) -> None:
    good = {
        "country": "http://www.wikidata.org/entity/Q142", "person": "http://www.wikidata.org/entity/Q7",
        "name": "Ada", "office": "prime minister", "start": "2020-01-01T00:00:00Z", "startPrecision": "11",
    }  # fmt: skip
    odd = [
        good | {"country": "http://www.wikidata.org/entity/Q9999999"}, good | {"person": "_:b0"}, good | {"name": " "},
        good | {"start": "-0044-03-15T00:00:00Z"}, good | {"startPrecision": "7"}, good | {"office": ""},
        good | {"ended": "x", "end": "2019-01-01T00:00:00Z", "endPrecision": "11"},
    ]  # fmt: skip
    bindings = [{name: {"value": value} for name, value in row.items()} for row in (good, *odd)]
    server.planned.append((200, {}, json.dumps({"results": {"bindings": bindings}}).encode()))
    assert ("Ada", "FRA", "prime minister", "2020-01-01", None) in told(server, "FRA")
    server.planned.append((200, {}, json.dumps({"results": {"bindings": bindings[1:]}}).encode()))
    assert len(told(server, "FRA")) == 1


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("Prime Minister of Burgundia", "prime minister"),
        ("Deputy Prime Minister of Burgundia", "deputy prime minister"),
        ("Keeper of the Salt", "Keeper of the Salt"),
    ],
)
def test_the_title_in_the_name_of_an_office_is_kept(name: str, office: str) -> None:
    assert _office({"office": name}, Offices.load()) == office


def test_a_failure_ends_it(server: Server) -> None:
    server.planned.append((404, {}, b""))
    with pytest.raises(EndpointError):
        told(server, "FRA")


def test_the_rows_are_a_roster_that_tells_the_holder_of_an_office(server: Server, tmp_path: Path) -> None:
    path = tmp_path / "offices.jsonl"
    rows = offices(Endpoint(server.address, agent="kg/test"), codes=["FRA"])
    path.write_text("".join(map(row_line, rows)), encoding="utf-8")
    holder = Roster.load(extra=[path]).resolve("the French prime minister", on="2023-04-04")
    assert holder is not None
    assert (holder.id, holder.label, holder.office) == ("wd:Q910000", "Ada Quill", "French prime minister")
