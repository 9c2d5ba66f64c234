from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import DataError, QueryError
from kg.graph import Store, ask_named, cluster, named_queries, named_query, open_store, quads, write
from kg.graph.named import named_queries as read_queries
from kg.graph.results import short
from tests.graph.builders import CHINA, RUN, RUSSIA, SPOKESMAN, article, event
from tests.graph.world import happened, paper, put, world

GIVEN: dict[str, dict[str, str]] = {
    "actors-of-country": {"country": "CHN"},
    "bloc-to-state": {"bloc": "wd:Q458", "target": "RUS"},
    "claims-about": {"actor": "wd:Q148"},
    "claims-by-speaker": {"speaker": SPOKESMAN.id},
    "clauses": {"word": "geneva"},
    "duplicates": {"article": "times"},
    "dyad": {"a": "CHN", "b": "RUS"},
    "dyad-by-month": {"a": "RUS", "b": "CHN"},
    "events-at-place": {"place": "geneva"},
    "events-by-class": {"class": "SANCTION"},
    "facts-of": {"actor": SPOKESMAN.id},
    "first-and-last": {"actor": "wd:Q148"},
    "mentions": {"actor": SPOKESMAN.id},
    "network-of": {"actor": "wd:Q142"},
    "offices-on": {"country": "wd:Q142", "day": "2023-06-01"},
    "outlet": {"publisher": "TIMES"},
    "paths": {"from": "wd:Q148", "to": "wd:Q159"},
    "reports": {"event": "denied"},
    "state-to-state": {"source": "CHN", "target": "RUS"},
}
MET, CUT, DENIED = (
    "China met Russia in Geneva on Wednesday.",
    "China sanctioned Russia.",
    "China never sanctioned Russia, Ruiz said.",
)
ANSWERS: dict[str, tuple[str, list[tuple[str | None, ...]]]] = {
    "actors": ("id acts", [("wd:Q148", "5"), ("wd:Q159", "4"), ("wd:Q142", "3"), ("ana-ruiz", "0")]),
    "actors-of-country": ("label acts", [("China", "5")]),
    "bloc-to-state": ("member from relation to", [("FRA", "France", "sanction", "Russia")]),
    "claims-about": ("speaker verb sentence", [("Ana Ruiz", "say", DENIED)]),
    "claims-by-speaker": ("when from modality to", [("2024-04-26", "China", "negated", "Russia")]),
    "clauses": ("subject relation argument", [("China", "met Russia in", "Geneva")]),
    "contested": ("told sources denied deniers", [(CUT, "1", DENIED, "1")]),
    "duplicates": ("copy published", [("post", "2024-04-25"), ("times", "2024-04-26")]),
    "dyad": (
        "day relation modality sources",
        [("2024-04-24", "meet", "asserted", "2"), ("2024-04-25", "sanction", "asserted", "1"),
         ("2024-04-26", "sanction", "negated", "1")],
    ),
    "dyad-by-month": ("month acts cooperation conflict mean", [("2024-04", "2", "1", "1", "-2")]),
    "events-at-place": ("when from to sources", [("2024-04-24", "China", "Russia", "2")]),
    "events-by-class": ("when from to", [("2023-05-02", "France", "Russia"), ("2024-04-25", "China", "Russia")]),
    "facts": ("subject object source", [("Ana Ruiz", "France", "roster"), ("Ana Ruiz", "Russia", "article")]),
    "facts-of": ("object since until", [("France", "2022-05", "2024-01-31"), ("Russia", "2023", "2024-06")]),
    "first-and-last": (
        "label first last acts",
        [("Russia", "2024-04-24", "2024-04-25", "2"), ("France", "2024-03-10", "2024-03-10", "1")],
    ),
    "mentions": ("article part", [("echo", "speaker"), ("herald", "subject")]),
    "most-corroborated": ("sources reports sentence", [("2", "3", MET)]),
    "offices-on": ("office holder since until", [("French envoy", "Ana Ruiz", "2022-05", "2024-01-31")]),
    "outlet": ("when sentence sources", [("2024-04-24", MET, "2"), ("2024-04-26", CUT, "1")]),
    "paths": ("steps label", [("1", "Russia"), ("2", "France")]),
    "planned": ("when from relation to", [("2024-03-10", "France", "meet", "China")]),
    "plans-and-outcomes": (
        "planned_for one other outcome then sentence",
        [("2024-03-10", "France", "China", "held", "2024-03-10", "China met France.")],
    ),
    "reports": ("says publisher", [("asserted", "Post"), ("asserted", "Times"), ("negated", "Echo")]),
    "state-to-state": ("day relation", [("2024-04-24", "meet"), ("2024-04-25", "sanction")]),
    "states": (
        "source target acts cooperation conflict mean",
        [("CHN", "RUS", "2", "1", "1", "-2"), ("CHN", "FRA", "1", "1", "0", "4"), ("FRA", "RUS", "1", "0", "1", "-8")],
    ),
    "ties": (
        "source target modality reports corroboration",
        sorted([
            ("wd:Q148", "wd:Q159", "asserted", "3", "2"), ("wd:Q148", "wd:Q159", "asserted", "2", "1"),
            ("wd:Q148", "wd:Q159", "negated", "1", "1"), ("wd:Q142", "wd:Q148", "planned", "1", "1"),
            ("wd:Q148", "wd:Q142", "asserted", "1", "1"), ("wd:Q142", "wd:Q159", "asserted", "1", "1"),
        ]),
    ),
    "top-actors": (
        "label acts as_source as_target",
        [("China", "4", "3", "1"), ("France", "3", "2", "1"), ("Russia", "3", "0", "3")],
    ),
    "who-meets-whom": ("one other acts articles", [("China", "Russia", "1", "3"), ("France", "China", "1", "1")]),
    "who-sanctions-whom": (
        "source target acts relations",
        [("CHN", "RUS", "1", "sanction"), ("FRA", "RUS", "1", "sanction")],
    ),
}  # fmt: skip
"""What the small world answers: the columns looked at, and their rows; concepts by the end of their names."""


@pytest.fixture(scope="module")
def store() -> Store:
    return world()


def given(store: Store, name: str) -> dict[str, str]:
    """The parameters that a query is asked with; `denied` stands for the id of the event that is denied."""
    ((denied,),) = store.query("SELECT ?id { ?e kg:modality modality:negated ; dcterms:identifier ?id }").values()
    return {key: denied or "" if value == "denied" else value for key, value in GIVEN.get(name, {}).items()}


def answered(store: Store, name: str, parameters: dict[str, str] | None = None) -> list[tuple[str | None, ...]]:
    result = ask_named(store, name, parameters or given(store, name))
    places = [result.columns.index(column) for column in ANSWERS[name][0].split()]
    return [tuple(_end(row[place]) for place in places) for row in result.values()]


def _end(cell: str | None) -> str | None:
    return cell.rpartition("/")[2] if cell and cell.startswith("https://w3id.org/") else cell


def test_there_are_at_least_twenty_queries_each_with_a_known_answer() -> None:
    assert {*ANSWERS, "imported", "network-of"} <= set(named_queries())
    assert len(ANSWERS) >= 20


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_a_query_answers_what_the_small_world_holds(store: Store, name: str) -> None:
    found = answered(store, name)
    assert (sorted(found, key=str) if name == "ties" else found) == ANSWERS[name][1]


@pytest.mark.parametrize("name", sorted(named_queries()))
def test_every_query_has_an_example_that_works(store: Store, name: str) -> None:
    query = named_query(name)
    assert query.example.startswith(f"kg query --name {name}")
    words = [word.partition("=") for word in query.example.split() if "=" in word]
    assert (
        ask_named(store, name, {key: value for key, _, value in words}).columns
        == ask_named(store, name, given(store, name)).columns
    )


def test_the_network_of_an_actor_is_a_graph_in_any_format(store: Store) -> None:
    result = ask_named(store, "network-of", GIVEN["network-of"])
    assert result.triples is not None
    acts = {(short(str(t.subject)[1:-1]), str(t.object)) for t in result.triples if "/relation/" in str(t.predicate)}
    assert acts == {
        ("wd:Q142", "<http://www.wikidata.org/entity/Q159>"),
        ("wd:Q148", "<http://www.wikidata.org/entity/Q142>"),
    }
    assert all(write(result, form) for form in ("turtle", "ntriples", "rdfxml", "jsonld", "trig", "nquads"))


def test_the_history_of_a_dyad_runs_both_ways_between_its_dates(store: Store) -> None:
    def count(**parameters: str) -> int:
        return len(ask_named(store, "dyad", parameters).rows)

    assert count(a="CHN", b="RUS") == count(a="RUS", b="CHN") == 3
    assert count(a="CHN", b="ESP") == count(a="CHN", b="CHN") == 0
    assert count(a="CHN", b="RUS", since="2024-04-25") == 2
    assert count(a="CHN", b="RUS", until="2024-04-24") == 1
    assert count(a="CHN", b="RUS", since="2024", until="2024") == 3
    assert count(a="CHN", b="RUS", since="2025") == 0


def test_the_history_of_a_dyad_holds_what_has_no_date_unless_dates_are_given() -> None:
    undated = replace(article("one"), published=None)
    with open_store() as store:
        store.put("one", quads(undated, [event(undated)], RUN))
        cluster(store)
        found = [
            len(ask_named(store, "dyad", {"a": "CHN", "b": "RUS", **given}).rows)
            for given in ({}, {"since": "2000"}, {"until": "2100"})
        ]
    assert found == [1, 0, 0]


def test_an_office_is_held_from_its_first_day_to_its_last(store: Store) -> None:
    def held(day: str) -> bool:
        return bool(ask_named(store, "offices-on", {"country": "wd:Q142", "day": day}).rows)

    days = ("2022-04-30", "2022-05-01", "2024-01-31", "2024-02-01", "2023", "2025")
    assert [held(day) for day in days] == [False, True, True, False, True, False]


def test_a_bloc_did_what_its_members_did_and_no_others(store: Store) -> None:
    assert ask_named(store, "bloc-to-state", {"bloc": "wd:Q7184", "target": "RUS"}).rows == ()


def test_an_article_that_nobody_copies_has_no_duplicates(store: Store) -> None:
    assert ask_named(store, "duplicates", {"article": "herald"}).rows == ()


def test_reports_are_counted_where_they_are_asked_for(store: Store) -> None:
    assert len(ask_named(store, "ties", {"count": "acts"}).rows) == 6
    assert len(ask_named(store, "ties", {"count": "reports"}).rows) == 9


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("dyads", {}, "dyads: there is no such named query. Known: actors-of-country, "),
        ("dyad", {"a": "CHN"}, "dyad: needs the parameter 'b'. Try: kg query --name dyad --param a=CHN"),
        ("dyad", {"a": "CHN", "b": "RUS", "c": "X"}, "dyad: has no parameter 'c'. Its parameters: a, b, since, until"),
        ("ties", {"x": "1"}, "ties: has no parameter 'x'. Its parameters: count"),
        ("planned", {"x": "1"}, "planned: has no parameter 'x'. Its parameters: none"),
        ("events-by-class", {"class": "SANCTIONS"}, "events-by-class: 'SANCTIONS' is no class. One of AGREE, CONSULT"),
        ("ties", {"count": "all"}, "ties: 'all' is no counting. One of acts, reports"),
        (
            "most-corroborated",
            {"least": "two"},
            "most-corroborated: least is 'two', which is no integer. Write a whole",
        ),
        (
            "dyad",
            {"a": "CHN", "b": "RUS", "since": "May"},
            "dyad: since is 'May', which is no date. Write it as 2024, ",
        ),
        ("dyad", {"a": "CHN", "b": "RUS", "since": "2024-13"}, "dyad: since is '2024-13', which is no date. Write it"),
        ("dyad", {"a": "chn", "b": "RUS"}, "dyad: a is 'chn', which is no country. Write its ISO 3166-1 alpha-3 code"),
    ],
)
def test_a_wrong_call_tells_what_would_be_right(store: Store, name: str, given: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError) as caught:
        ask_named(store, name, given)
    assert caught.value.line().startswith(message)


def test_what_a_country_does_to_its_own_counts_once_a_month(store: Store) -> None:
    of = paper("home", "China met Russia.", "2024-04-24")
    at_home = replace(RUSSIA, id="CHN-CVL", label="Russia", kind="unnamed_group", country="CHN")
    put(store, of, [happened(of, CHINA, "met", at_home, date="2024-04-24")])
    cluster(store)
    assert ask_named(store, "dyad-by-month", {"a": "CHN", "b": "CHN"}).values() == (("2024-04", "1", "1", "0", "4"),)


@pytest.mark.parametrize("value", ['" } #', "RUS> <http://x", "\ud800", "", ".."])
def test_a_hostile_parameter_is_only_a_value(store: Store, value: str) -> None:
    with pytest.raises(QueryError, match="no country"):
        ask_named(store, "dyad", {"a": "CHN", "b": value})
    assert ask_named(store, "claims-by-speaker", {"speaker": value}).rows == ()
    assert ask_named(store, "outlet", {"publisher": value}).rows == ()
    with pytest.raises(QueryError, match="no date"):
        ask_named(store, "dyad", {"a": "CHN", "b": "RUS", "until": value})


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
