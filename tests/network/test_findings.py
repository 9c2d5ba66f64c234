"""Findings: the tables that commands print."""

import pytest

from kg.errors import QueryError
from kg.network import FINDINGS, USUAL, FindingOptions, analyze, analyze_actor
from tests.network.builders import random_ties
from tests.view.builders import meeting, tie

TIES = (
    tie("e1", date="2024-01-05"),
    tie("e2", "B", "C", date="2024-03", goldstein=-6.0),
    meeting("e3", "A", "C", date="2024-02-01"),
)


@pytest.mark.parametrize("name", FINDINGS)
def test_each_finding_is_a_table_for_any_network(name: str) -> None:
    for ties in ((), TIES, random_ties()):
        [found] = analyze(ties, findings=[name])
        assert found.name == name
        assert {len(row) for row in found.rows} <= {len(found.columns)}
        assert len(set(found.columns)) == len(found.columns)


def test_the_usual_findings_come_in_their_order() -> None:
    assert tuple(found.name for found in analyze(TIES)) == USUAL


def test_balance_is_told_in_figures() -> None:
    [found] = analyze(TIES, findings=["balance"])
    figures = {row[0]: row[1] for row in found.rows}
    assert (figures["friendly pairs"], figures["hostile pairs"]) == (1, 2)
    assert figures["triads of two allies and their enemy (+--)"] == 1
    assert figures["share of balanced triads"] == 1.0
    assert figures["frustrated pairs at most"] == 0
    assert found.whole


def test_frustrated_pairs_are_named_with_what_is_wrong() -> None:
    torn = [meeting("e1", "A", "B"), meeting("e2", "B", "C"), meeting("e3", "B", "C"), tie("e4", "A", "C")]
    [found] = analyze(torn, findings=["frustrated"])
    [row] = found.rows
    assert row[2] in ("enemies in one camp", "friends in two camps")


def test_brokers_come_by_betweenness_with_their_roles() -> None:
    chain = [
        tie("e1", "A", "B", source_country="FRA", target_country="DEU"),
        tie("e2", "B", "C", source_country="DEU", target_country="CHN"),
    ]
    [found] = analyze(chain, findings=["brokers"])
    first = dict(zip(found.columns, found.rows[0], strict=True))
    assert (first["id"], first["betweenness"], first["representative"], first["liaison"]) == ("B", 0.5, 1, 0)


def test_contacts_come_the_latest_first_with_their_sentence() -> None:
    [found] = analyze(TIES, findings=["contacts"])
    assert [row[0] for row in found.rows] == ["2024-03", "2024-02-01", "2024-01-05"]
    assert "Aland criticised Bland on Monday." in found.rows[-1]


def test_totals_are_counted_by_what_is_asked_for() -> None:
    [found] = analyze(TIES, findings=["totals"], options=FindingOptions(count_by=("quad",)))
    assert found.columns == ("quad", "events", "goldstein_sum", "goldstein_mean", "corroboration")
    assert [row[:2] for row in found.rows] == [("verbal conflict", 2), ("verbal cooperation", 1)]


def test_an_actor_and_a_dyad_have_reports() -> None:
    acts, partners = analyze_actor(TIES, "aland")
    assert [row[0] for row in partners.rows] == ["Bland", "Cland"]
    assert acts.rows[2] == ("verbal conflict", 1, 0)
    names = [found.name for found in analyze_actor(TIES, "A", other="Cland")]
    assert names == ["ways", "months", "changes", "bursts", "events"]
    ways = analyze_actor(TIES, "A", other="Cland")[0]
    assert [row[:3] for row in ways.rows] == [("Aland", "Cland", 1), ("Cland", "Aland", 1)]


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: analyze(TIES, findings=["peace"]), '"peace" is no finding. There are balance, '),
        (lambda: analyze_actor(TIES, "X"), '"X" is no actor'),
        (lambda: analyze_actor(TIES, "A", other="Aland"), "are one actor"),
    ],
)
def test_what_does_not_exist_is_told(call, told: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(QueryError, match=told):
        call()
