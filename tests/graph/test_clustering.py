from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.clustering import Cluster, Report, clusters


def report(event: str, **fields: object) -> Report:
    base = Report(
        event=event,
        article=f"of {event}",
        story=f"of {event}",
        source="alba",
        target="norr",
        symmetric=False,
        act="SANCTION",
        modality="asserted",
        words=f"Alba imposed sanctions on Norr, says {event}.",
        confidence=0.8,
        published="2024-04-25",
    )
    return replace(base, **fields)  # type: ignore[arg-type]


def groups(*reports: Report) -> list[tuple[str, ...]]:
    return sorted(cluster.events for cluster in clusters(reports))


def one(*reports: Report) -> Cluster:
    (cluster,) = clusters(reports)
    return cluster


def test_no_reports_give_no_clusters() -> None:
    assert clusters([]) == ()


def test_an_act_that_is_told_once_is_a_cluster_of_one() -> None:
    cluster = one(report("a"))
    assert (cluster.events, cluster.representative, cluster.sources, cluster.contradicts) == (("a",), "a", 1, ())


def test_one_act_told_in_two_stories_is_one_cluster_of_two_sources() -> None:
    cluster = one(report("a", date="2024-04-24"), report("b", date="2024-04-24", published="2024-05-09"))
    assert (cluster.events, cluster.sources) == (("a", "b"), 2)


def test_a_wire_story_in_two_outlets_is_one_source() -> None:
    cluster = one(report("a", story="wire", publisher="Post"), report("b", story="wire", publisher="Times"))
    assert (cluster.events, cluster.sources) == (("a", "b"), 1)


@pytest.mark.parametrize(
    "other",
    [
        {"source": "norr", "target": "alba"},
        {"target": "sund"},
        {"act": "ACCUSE"},
        {"modality": "planned"},
        {"symmetric": True},
        {"date": "2024-04-21"},
        {"published": "2024-04-28"},
    ],
)
def test_another_pair_act_modality_or_time_is_another_act(other: dict[str, object]) -> None:
    assert groups(report("a"), report("b", **other)) == [("a",), ("b",)]


def test_a_symmetric_act_is_one_whoever_is_named_first() -> None:
    turned = report("b", symmetric=True, source="norr", target="alba")
    assert groups(report("a", symmetric=True), turned) == [("a", "b")]


@pytest.mark.parametrize(
    ("date", "published", "joined"),
    [
        ("2024-04-24", "2024-04-24", True),
        ("2024-04-24", "2024-04-25", True),
        ("2024-04-24", "2024-04-25T06:00:00Z", True),
        ("2024-04-24", "2024-04-26", False),
        ("2024-04-24", None, False),
        ("2024-04-24", "2024-04", False),
        ("2024-04-24", "soon", False),
    ],
)
def test_what_has_no_date_joins_an_act_about_the_day_of_its_article(
    date: str, published: str | None, joined: bool
) -> None:
    assert len(groups(report("a", date=date), report("b", published=published))) == (1 if joined else 2)


def test_of_two_days_the_nearer_is_meant() -> None:
    found = groups(report("a", date="2024-04-23"), report("b", date="2024-04-25"), report("c", published="2024-04-24"))
    assert found == [("a", "c"), ("b",)]
    assert groups(
        report("a", date="2024-04-23"), report("b", date="2024-04-24"), report("c", published="2024-04-24")
    ) == [("a",), ("b", "c")]


def test_what_happens_day_by_day_is_not_drawn_into_one() -> None:
    days = [report(f"{day:02}", published=f"2024-04-{day:02}") for day in range(1, 7)]
    assert groups(*days) == [("01", "02"), ("03", "04"), ("05", "06")]
    dated = [report(f"{day:02}", date=f"2024-04-{day:02}") for day in range(1, 7)]
    assert len(groups(*dated)) == 6


def test_a_month_is_the_only_day_in_it_and_else_itself() -> None:
    month, year = report("m", date="2024-04"), report("y", date="2024")
    day, other = report("d", date="2024-04-24"), report("e", date="2024-04-29")
    assert groups(month, day, year) == [("d", "m", "y")]
    assert groups(month, day, other) == [("d",), ("e",), ("m",)]


def test_copies_of_a_sentence_are_one_act_however_late_they_are_printed() -> None:
    copies = [
        report("a", story="wire", words="Same words."),
        report("b", story="wire", words="Same words.", published="2024-05-20"),
        report("c", story="wire", words="Same words.", published=None),
        report("d", story="wire", words="Other words.", published="2024-05-20"),
    ]
    assert groups(*copies) == [("a", "b", "c"), ("d",)]


def test_without_any_day_only_copies_are_one() -> None:
    undated = [report(event, published=None) for event in "ab"]
    assert groups(*undated, report("c", published=None, story="of a")) == [("a", "c"), ("b",)]


def test_the_surest_report_stands_for_all() -> None:
    assert one(report("a"), report("b", confidence=0.9), report("c")).representative == "b"
    assert one(report("a"), report("b", date="2024-04-25")).representative == "b"
    assert one(report("b"), report("c", published="2024-04-24"), report("a")).representative == "c"
    assert one(report("b"), report("a")).representative == "a"


def contradicting(*reports: Report) -> bool:
    found = clusters(reports)
    against = {(cluster.id, other) for cluster in found for other in cluster.contradicts}
    assert against == {(other, id) for id, other in against}
    return bool(against)


@pytest.mark.parametrize(
    ("told", "denied", "is_contested"),
    [
        ({}, {}, True),
        ({"date": "2024-04-24"}, {"published": "2024-04-30"}, True),
        ({"date": "2024-04-24"}, {"date": "2024-04-24"}, True),
        ({"date": "2024-04"}, {"date": "2024-04-24"}, True),
        ({"date": "2024-04-24"}, {"date": "2024-04-25"}, False),
        ({}, {"published": "2024-05-25"}, False),
        ({"published": None}, {}, False),
        ({"published": None}, {"article": "of a"}, True),
        ({}, {"act": "ACCUSE"}, False),
        ({"modality": "planned"}, {}, False),
    ],
)
def test_an_act_that_is_told_and_denied_is_contested(
    told: dict[str, object], denied: dict[str, object], is_contested: bool
) -> None:
    assert contradicting(report("a", **told), report("b", **{"modality": "negated"} | denied)) is is_contested


DATES = st.sampled_from([None, None, "2024", "2024-04", *(f"2024-04-{day:02}" for day in range(1, 7))])
REPORTS = st.lists(
    st.builds(
        Report,
        event=st.uuids().map(str),
        article=st.sampled_from("abcd"),
        story=st.sampled_from("ab"),
        source=st.sampled_from(["alba", "norr"]),
        target=st.sampled_from(["norr", "sund"]),
        symmetric=st.booleans(),
        act=st.just("CONSULT"),
        modality=st.sampled_from(["asserted", "negated"]),
        words=st.sampled_from(["one", "two"]),
        confidence=st.sampled_from([0.5, 0.9]),
        date=DATES,
        published=DATES,
        publisher=st.sampled_from([None, "Post", "Times"]),
    ),
    max_size=24,
    unique_by=lambda each: each.event,
)


@given(REPORTS.flatmap(lambda reports: st.tuples(st.just(reports), st.permutations(reports))))
def test_the_order_of_the_reports_makes_no_difference(orders: tuple[list[Report], list[Report]]) -> None:
    assert clusters(orders[0]) == clusters(orders[1])


@given(REPORTS)
def test_each_report_is_in_one_cluster_of_its_own_modality(reports: list[Report]) -> None:
    found = clusters(reports)
    modality = {each.event: each.modality for each in reports}
    assert sorted(event for cluster in found for event in cluster.events) == sorted(modality)
    assert len({cluster.id for cluster in found}) == len(found)
    for cluster in found:
        assert len({modality[event] for event in cluster.events}) == 1
        assert cluster.representative in cluster.events
        assert 1 <= cluster.sources <= len(cluster.events)
