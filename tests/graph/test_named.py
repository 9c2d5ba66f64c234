from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import DataError, QueryError
from kg.graph import Store, ask_named, named_queries, named_query, open_store, quads, write
from kg.graph.named import named_queries as read_queries
from tests.graph.builders import RUN, SPOKESMAN, article, clause, event, fact, full_event

GIVEN = {
    "dyad": {"a": "CHN", "b": "RUS"},
    "events-by-class": {"class": "CONSULT"},
    "claims-by-speaker": {"speaker": SPOKESMAN.id},
    "actors-of-country": {"country": "CHN"},
    "clauses": {"word": "geneva"},
    "facts-of": {"actor": SPOKESMAN.id},
    "mentions": {"actor": SPOKESMAN.id},
}
EXPECTED = {
    "actors", "contested", "facts", "planned", "ties", "top-actors", "who-meets-whom", "who-sanctions-whom", *GIVEN
}  # fmt: skip


@pytest.fixture(scope="module")
def store() -> Store:
    """Two articles: one tells of a meeting, a claim, a fact and a plan; the other denies the meeting."""
    opened = open_store()
    one, two = article("one"), article("two")
    sanction = replace(
        event(one, relation="cut ties with"),
        id="s",
        act="SANCTION",
        plover="SANCTION",
        cameo="160",
        quad="verbal conflict",
    )
    planned = replace(event(one, modality="planned"), plover="AGREE")
    opened.put("one", quads(one, [full_event(one), sanction, planned, fact(one)], RUN, triples=[clause(one)]))
    opened.put("two", quads(two, [event(two, modality="negated")], RUN))
    return opened


def test_the_queries_that_the_handbook_names_are_there() -> None:
    assert set(named_queries()) == EXPECTED


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_query_has_an_answer_and_an_example_that_works(store: Store, name: str) -> None:
    query = named_query(name)
    result = ask_named(store, name, GIVEN.get(name))
    assert result.rows
    assert write(result, "csv").count("\n") > len(result.rows)
    assert query.example.startswith(f"kg query --name {name}")
    words = [word.partition("=") for word in query.example.split() if "=" in word]
    assert ask_named(store, name, {key: value for key, _, value in words}).columns == result.columns


def test_the_history_of_a_dyad_runs_both_ways_between_its_dates(store: Store) -> None:
    def count(**given: str) -> int:
        return len(ask_named(store, "dyad", given).rows)

    assert count(a="CHN", b="RUS") == count(a="RUS", b="CHN") == 4
    assert count(a="CHN", b="ESP") == count(a="CHN", b="CHN") == 0
    assert count(a="CHN", b="RUS", since="2024-04-25") == 3
    assert count(a="CHN", b="RUS", until="2024-04-24") == 1
    assert count(a="CHN", b="RUS", since="2024", until="2024") == 4
    assert count(a="CHN", b="RUS", since="2025") == 0


def test_the_history_of_a_dyad_holds_what_has_no_date_unless_dates_are_given() -> None:
    undated = replace(article("one"), published=None)
    with open_store() as store:
        store.put("one", quads(undated, [event(undated)], RUN))
        found = [
            len(ask_named(store, "dyad", {"a": "CHN", "b": "RUS", **given}).rows)
            for given in ({}, {"since": "2000"}, {"until": "2100"})
        ]
    assert found == [1, 0, 0]


def test_who_meets_whom_counts_each_pair_once_and_only_what_happened(store: Store) -> None:
    assert ask_named(store, "who-meets-whom").values() == (("China", "Russia", "1", "1"),)


def test_who_sanctions_whom_tells_how(store: Store) -> None:
    assert ask_named(store, "who-sanctions-whom").values() == (("CHN", "RUS", "1", "cut ties with"),)


def test_claims_belong_to_their_speaker(store: Store) -> None:
    assert len(ask_named(store, "claims-by-speaker", {"speaker": SPOKESMAN.id}).rows) == 1
    assert ask_named(store, "claims-by-speaker", {"speaker": "wd:Q148"}).rows == ()


def test_planned_acts_are_apart_from_those_done(store: Store) -> None:
    (row,) = ask_named(store, "planned").values()
    assert row[1:4] == ("China", "meet", "Russia")


def test_top_actors_count_what_they_do_and_what_is_done_to_them(store: Store) -> None:
    rows = {row[1]: row[2:] for row in ask_named(store, "top-actors").values()}
    assert rows == {"China": ("3", "3", "0"), "Russia": ("3", "0", "3")}


def test_a_contested_act_shows_both_articles(store: Store) -> None:
    rows = ask_named(store, "contested").values()
    assert {(row[3], row[5]) for row in rows} == {
        ("https://w3id.org/diplomatic-kg/article/one", "https://w3id.org/diplomatic-kg/article/two")
    }


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("dyads", {}, "dyads: there is no such named query. Known: actors-of-country, "),
        ("dyad", {"a": "CHN"}, "dyad: needs the parameter 'b'. Try: kg query --name dyad --param a=CHN"),
        ("dyad", {"a": "CHN", "b": "RUS", "c": "X"}, "dyad: has no parameter 'c'. Its parameters: a, b, since, until"),
        ("ties", {"x": "1"}, "ties: has no parameter 'x'. Its parameters: none"),
        ("events-by-class", {"class": "SANCTIONS"}, "events-by-class: 'SANCTIONS' is no class. One of AGREE, CONSULT"),
    ],
)
def test_a_wrong_call_tells_what_would_be_right(store: Store, name: str, given: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError) as caught:
        ask_named(store, name, given)
    assert caught.value.line().startswith(message)


@pytest.mark.parametrize("value", ['" } #', "RUS> <http://x", "\ud800", "", ".."])
def test_a_hostile_parameter_is_only_a_value(store: Store, value: str) -> None:
    assert ask_named(store, "dyad", {"a": "CHN", "b": value}).rows == ()
    assert ask_named(store, "claims-by-speaker", {"speaker": value}).rows == ()
    assert ask_named(store, "dyad", {"a": "CHN", "b": "RUS", "until": value}).columns


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("# nmae: q\n", "q.rq:1: a header line"),
        ("# name: q\n# title: T\n", "q.rq: the header lacks example"),
        ("# name: other\n# title: T\n# example: E\n", "q.rq: the query calls itself 'other'"),
        ("# name: q\n# parameter: a colour - C\n", "q.rq:2: a parameter is"),
        ("# name: q\n# parameter: a\n", "q.rq:2: a parameter is"),
    ],
)
def test_a_header_that_is_wrong_fails_with_its_line(tmp_path: Path, header: str, message: str) -> None:
    (tmp_path / "q.rq").write_text(f"{header}SELECT * {{}}\n")
    with pytest.raises(DataError) as caught:
        read_queries(tmp_path)
    assert caught.value.line().startswith(message)


def test_every_parameter_is_documented() -> None:
    parameters = [parameter for query in named_queries().values() for parameter in query.parameters]
    assert parameters
    assert all(parameter.description for parameter in parameters)
