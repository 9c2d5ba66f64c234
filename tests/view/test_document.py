"""The page as text: complete, quiet towards the network, and free of other people's markup."""

import json
import re
from html import unescape
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.network import graph
from kg.records import Tie
from kg.view import Profile, Term, page
from kg.view.assets import read_assets
from tests.view.builders import meeting, tie
from tests.view.hostile import HOSTILE

TIES = [tie("e1"), meeting("e2", "A", "C"), tie("e3", "C", "B", modality="negated")]
FREE_TEXT = (
    "source_label", "target_label", "source_country", "target_country", "relation", "cameo", "evidence", "cue",
    "article", "title", "publisher", "url", "published", "date", "place", "speaker", "source", "target", "event",
)  # fmt: skip


def data_of(html: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def without_assets(html: str) -> str:
    assets = read_assets()
    for part in (assets.vis_script, assets.vis_style, assets.script, assets.style):
        assert part in html
        html = html.replace(part, "")
    return html


def everywhere(text: str) -> Tie:
    """Return a tie with `text` in every field that is free text."""
    fields = dict.fromkeys(FREE_TEXT, text) | {"source": f"s{text}", "target": f"t{text}"}
    return tie(**fields)


def test_the_same_graph_gives_the_same_page_whatever_the_order_of_its_ties() -> None:
    assert page(graph(TIES), title="T") == page(graph(TIES[::-1]), title="T")


def test_the_page_carries_every_event_once_with_its_article() -> None:
    data = data_of(page(graph(TIES), title="T"))
    assert [event["id"] for event in data["events"]] == ["e1", "e2", "e3"]
    assert data["articles"] == [
        {
            "id": "article-1",
            "title": "Neighbours at odds",
            "publisher": "Own Wire",
            "url": "https://example.org/1",
            "published": "2024-04-24",
        }
    ]
    assert [actor["degree"] for actor in data["actors"]] == [2, 1, 1]


def test_what_is_shown_at_first_ranks_sizes_and_places_the_actors() -> None:
    usual, denied = data_of(page(graph(TIES), title="T")), data_of(page(graph(TIES), title="T", shown=["negated"]))
    assert (usual["shown"], denied["shown"]) == (["asserted", "planned"], ["negated"])
    assert [actor["id"] for actor in usual["actors"]] == ["A", "B", "C"]
    assert [(actor["id"], actor["degree"]) for actor in denied["actors"]] == [("B", 1), ("C", 1), ("A", 0)]
    assert len(denied["events"]) == len(TIES)
    sizes = {node["label"]: node["size"] for node in denied["network"]["nodes"]}
    assert sizes["Bland"] == sizes["Cland"] > sizes["Aland"]


def test_denied_meetings_make_no_community() -> None:
    met = [meeting("e1", modality="negated"), meeting("e2", "B", "C", modality="negated")]
    data = data_of(page(graph(met), title="T", shown=["negated"]))
    assert len({actor["community"] for actor in data["actors"]}) == 1
    assert data["colourBy"] == "region"


def test_an_event_says_how_many_tell_of_it() -> None:
    data = data_of(page(graph([tie("e1", reports=5, corroboration=3), tie("e2", "B", "A")]), title="T"))
    assert [(event["sources"], event["reports"]) for event in data["events"]] == [(3, 5), (1, 1)]


def test_nothing_outside_the_page_is_named_and_the_policy_forbids_all_requests() -> None:
    html = without_assets(page(graph(TIES), title="T", lede="L"))
    assert "default-src &#39;none&#39;; script-src &#39;sha256-" in html
    assert re.findall(r"<(?:script|link|img|iframe)[^>]*(?:src|href)=\"([^\"]*)", html) == ["data:,"]
    assert "unsafe" not in html


def test_no_script_of_the_page_points_to_a_source_map_or_can_close_its_own_tag() -> None:
    assets = read_assets()
    for part in (assets.vis_script, assets.vis_style, assets.script, assets.style):
        assert not re.search(r"sourceMappingURL|</script|</style|<!--|\r", part)


def test_our_own_script_never_parses_markup_or_text_as_code() -> None:
    forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval\(|new Function|fetch\(|XMLHttp"
    assert not re.search(forbidden, read_assets().script)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_inside_its_island_or_is_escaped(text: str) -> None:
    html = page(graph([everywhere(text)]), title=text, lede=text)
    html.encode("utf-8")
    plain = page(graph([tie("e1")]), title="T", lede="L")
    assert re.findall(r"<[a-z/!]+", without_assets(html)) == re.findall(r"<[a-z/!]+", without_assets(plain))
    assert data_of(html)["events"][0]["relation"] == text


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_any_text_in_any_field_reads_back_as_it_was(text: str) -> None:
    data = data_of(page(graph([everywhere(text)]), title=text, lede=text))
    assert "".join(part if isinstance(part, str) else part[0] for part in data["events"][0]["sentence"]) == text
    assert {actor["label"] for actor in data["actors"]} == {text}


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        (" https://example.org", False),
        ("data:text/html,x", False),
        ("file:///etc/hosts", False),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str, kept: bool) -> None:
    data = data_of(page(graph([tie("e1", url=url)]), title="T"))
    assert data["articles"][0]["url"] == (url if kept else None)


def test_a_notebook_shows_the_page_in_a_frame_that_reaches_nothing_around_it() -> None:
    made = page(graph(TIES), title='"><script>')
    frame = made._repr_html_()
    assert re.findall(r"<[a-z/!]+", frame) == ["<iframe", "</iframe"]
    assert unescape(re.findall(r'srcdoc="([^"]*)"', frame)[0]) == made
    assert "allow-same-origin" not in frame


def test_what_is_known_of_an_actor_goes_with_it() -> None:
    known = Profile(aliases=("Alandia",), terms=(Term(office="chair", start="2020"),))
    data = data_of(page(graph([tie("e1", "wd:Q1", "wd:Q2x")]), title="T", profiles={"wd:Q1": known}))
    told = {actor["id"]: (actor["aliases"], actor["terms"], actor["wikidata"]) for actor in data["actors"]}
    assert told == {"wd:Q1": (["Alandia"], [["chair", "2020", None]], "Q1"), "wd:Q2x": ([], [], None)}


def test_a_graph_without_ties_gives_a_page_without_events() -> None:
    data = data_of(page(graph([]), title="Nothing yet"))
    assert (data["actors"], data["events"], data["network"]["nodes"]) == ([], [], [])
