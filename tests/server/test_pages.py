"""Pages of actors and events: what they show, what they are as RDF, and hostile text as text."""

from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import quote

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from kg.graph import cluster, open_store, quads
from kg.graph.datasets import Dataset, dataset_quads
from kg.graph.iris import iri
from kg.graph.stores.embedded import OxigraphStore
from kg.records import Actor, Article
from kg.server.pages import SHOWN
from tests.exchange.builders import FULL
from tests.graph.builders import CHINA, RUN, RUSSIA, SPOKESMAN, article, event, fact, full_event
from tests.server.client import Client, client, line
from tests.view.hostile import HOSTILE

TAGS = set(
    "html head meta title link body header p bdi nav a main h1 h2 dl dt dd ol li time span blockquote cite code"  # noqa: SIM905
    " table thead tbody tr th td".split()
)
"""All that a page of an actor or event is made of."""


class Page(HTMLParser):
    """The text of a page, the addresses that it links to, and the tags that it uses."""

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.handlers: set[str] = set()
        self.feed(body.decode())
        self.text = " ".join("".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.words.append("" if tag in ("a", "bdi", "cite") else " ")
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        self.handlers |= {name for name, _ in attrs if name.startswith("on") or name == "style"}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def shown(kg: Client, path: str) -> Page:
    response = kg("GET", path)
    assert (response.status, response.type) == (200, "text/html; charset=utf-8"), response
    return Page(response.body)


def test_the_page_of_an_actor_shows_its_events_with_their_sentences(kg: Client) -> None:
    page = shown(kg, f"/actor/{CHINA.id}")
    assert "China · Who did what to whom" in page.text
    assert "Kind country" in page.text
    assert "2 events" in page.text
    assert "2024-04-24 China meet Russia CONSULT asserted" in page.text
    assert "China meet Russia CONSULT negated" in page.text
    assert "China met Russia in Geneva on Wednesday, Ruiz said." in page.text
    assert "According to Ana Ruiz. Talks in Geneva, The Bulletin, 2024-04-25" in page.text
    assert f"/actor/{quote(RUSSIA.id, safe='')}" in page.links


def test_a_speaker_has_a_page_with_what_it_said(kg: Client) -> None:
    page = shown(kg, f"/actor/{SPOKESMAN.id}")
    assert "Acts for ESP" in page.text
    assert "Named as foreign minister" in page.text
    assert "1 event" in page.text


def test_the_page_of_an_actor_shows_its_standing_relations(kg: Client) -> None:
    page = shown(kg, f"/actor/{SPOKESMAN.id}")
    assert "1 standing relation" in page.text
    assert "Ana Ruiz holds office Russia foreign minister 2023 2024-06 1 article" in page.text


def test_an_actor_of_standing_relations_alone_is_listed_and_has_a_page() -> None:
    with open_store() as store:
        told = article("one")
        store.put("one", quads(told, [fact(told)], RUN))
        assert isinstance(store, OxigraphStore)
        kg = client(store)
        listed, page = shown(kg, "/actor/"), shown(kg, f"/actor/{SPOKESMAN.id}")
    assert "2 actors" in listed.text
    assert f"/actor/{SPOKESMAN.id}" in listed.links
    assert "0 events" in page.text
    assert "1 standing relation" in page.text


def test_the_page_of_an_event_shows_who_else_tells_of_it_and_who_the_contrary() -> None:
    with open_store() as store:
        for id in ("one", "two", "three"):
            told = replace(article(id), publisher=f"The {id}", text=f"{article().text} Only the {id} says so.")
            store.put(id, quads(told, [event(told, modality="negated" if id == "three" else "asserted")], RUN))
        cluster(store)
        assert isinstance(store, OxigraphStore)
        kg = client(store)
        page = shown(kg, f"/event/{event(article('one')).id}")
        rdf = kg("GET", f"/event/{event(article('one')).id}", accept="application/n-triples").body
        denial = shown(kg, f"/event/{event(article('three'), modality='negated').id}")
    assert "Told by 2 reports, 2 independent sources; 1 to the contrary" in page.text
    assert "To the contrary 2024-04-25 China meet Russia" in page.text
    assert page.text.index("The three") < page.text.index("Other reports of the same act") < page.text.index("The two")
    assert "Told by 1 report, 1 independent source; 2 to the contrary" in denial.text
    assert "Other reports" not in denial.text
    assert b"corroboration" in rdf
    assert b"contradicts" in rdf


def test_an_event_that_was_never_linked_has_its_page() -> None:
    with open_store() as store:
        told = article("one")
        store.put("one", quads(told, [event(told)], RUN))
        assert isinstance(store, OxigraphStore)
        page = shown(client(store), f"/event/{event(told).id}")
    assert "Told by" not in page.text


def test_the_page_of_an_event_shows_all_that_is_told(kg: Client) -> None:
    told = full_event(article("one"))
    page = shown(kg, f"/event/{told.id}")
    for words in (
        "Told as asserted", "CAMEO 040", "verbal cooperation, Goldstein -2.5", "Date 2024-04-24", "Place Geneva",
        "both ways", "“met”, confidence 0.9", "According to Ana Ruiz (say)", "Read the article",
    ):  # fmt: skip
        assert words in page.text
    assert "https://example.org/a-1" in page.links


@pytest.mark.parametrize("wanted", ["text/turtle", "application/n-triples", "application/ld+json"])
def test_the_same_address_is_rdf_for_those_who_ask_for_it(kg: Client, wanted: str) -> None:
    told = full_event(article("one"))
    forms = {"text/turtle": RdfFormat.TURTLE, "application/n-triples": RdfFormat.N_TRIPLES}
    event = kg("GET", f"/event/{told.id}", accept=wanted)
    actor = kg("GET", f"/actor/{CHINA.id}", accept=wanted)
    assert event.status == actor.status == 200
    assert event.type.startswith(wanted)
    found = list(parse(event.body, format=forms.get(wanted, RdfFormat.JSON_LD)))
    assert NamedNode(iri("event", told.id)) in {quad.subject for quad in found}
    assert any("met" in str(quad.object) for quad in found)
    assert b"Q148" in actor.body


def test_an_accept_of_a_browser_gives_the_page(kg: Client) -> None:
    response = kg("GET", f"/actor/{CHINA.id}", accept="text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
    assert response.type == "text/html; charset=utf-8"
    assert kg("GET", f"/actor/{CHINA.id}", accept="image/png").status == 406


@pytest.mark.parametrize(
    "path", ["/actor/nobody", "/event/none", "/actor", "/event/", "/actor/%00", "/actor/../x", "/x"]
)
def test_what_is_not_there_is_not_found(kg: Client, path: str) -> None:
    for accept in ("text/html", "text/turtle"):
        assert kg("GET", path, accept=accept).status == 404


@pytest.mark.parametrize("id", ['x" } ; DROP ALL', "a> ?p ?o } #", "\\", "\x00", "\udcff", "é", "a" * 5000, " "])
def test_an_id_is_a_value_and_never_part_of_a_query(kg: Client, id: str) -> None:
    for space in ("actor", "event"):
        for accept in ("text/html", "text/turtle"):
            assert kg("GET", f"/{space}/{id}", accept=accept).status == 404


def test_pages_can_only_be_read(kg: Client) -> None:
    for path in ("/", "/graph", "/actor/", f"/actor/{CHINA.id}", "/static/pages.css"):
        assert kg("POST", path).status == 405


def test_the_list_of_actors_leads_to_their_pages(kg: Client) -> None:
    page = shown(kg, "/actor/")
    assert "3 actors" in page.text
    assert f"/actor/{SPOKESMAN.id}" in page.links


@pytest.mark.parametrize(
    ("query", "status"), [("page=2", 404), ("page=0", 404), ("page=x", 400), ("page=1&page=1", 400)]
)
def test_a_page_of_a_list_that_is_none_is_refused(kg: Client, query: str, status: int) -> None:
    for path in ("/actor/", f"/actor/{CHINA.id}"):
        assert kg("GET", path, query=query).status == status


def test_a_long_list_is_turned_page_by_page() -> None:
    with open_store() as store:
        for number in range(SHOWN + 1):
            told = article(f"a{number:03}")
            store.put(told.id, quads(told, [event(told)], RUN))
        assert isinstance(store, OxigraphStore)
        kg = client(store)
        first = Page(kg("GET", f"/actor/{CHINA.id}").body)
        second = Page(kg("GET", f"/actor/{CHINA.id}", query="page=2").body)
    assert "1 of 2 Later" in first.text
    assert "Earlier 2 of 2" in second.text
    events = [{link for link in page.links if link.startswith("/event/")} for page in (first, second)]
    assert [len(each) for each in events] == [SHOWN, 1]
    assert not events[0] & events[1]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_is_shown_as_text(words: str) -> None:
    told = Article(id="h", text=f"{words} met Russia.", title=words, publisher=words, url=f"javascript:{words}")
    actor = Actor(id=f"id {words}", label=words, kind="person")
    hostile = event(told, source=actor, relation=words)
    with open_store() as store:
        store.put("h", quads(told, [hostile], RUN))
        assert isinstance(store, OxigraphStore)
        kg = client(store)
        pages = [kg("GET", f"/event/{hostile.id}"), kg("GET", f"/actor/{actor.id}"), kg("GET", "/actor/")]
    for response in pages:
        if response.status == 404:  # a lone surrogate was stored as another character: no path leads to it
            assert "\ud800" in words
            continue
        page = Page(response.body)
        assert page.tags <= TAGS
        assert page.handlers == set()
        assert all(link.startswith(("/", "data:,")) for link in page.links)


def test_the_root_is_an_editor_that_loads_from_here_alone(kg: Client) -> None:
    page = shown(kg, "/")
    assert {"/static/yasgui.min.js", "/static/editor.js", "/static/yasgui.min.css", "/static/pages.css"} <= set(
        page.links
    )
    assert all(link.startswith(("/", "data:,")) for link in page.links)
    assert page.handlers == set()


@pytest.mark.parametrize("name", ["yasgui.min.js", "yasgui.min.css", "editor.js", "editor.css", "pages.css"])
def test_scripts_and_styles_lie_in_the_package(kg: Client, name: str) -> None:
    response = kg("GET", f"/static/{name}")
    assert response.status == 200
    assert response.body
    assert b"sourceMappingURL" not in response.body


@pytest.mark.parametrize("name", ["", "nope", "../editor.html", "../../ontology.ttl", "/etc/passwd", "yasgui.min.js/"])
def test_nothing_else_lies_there(kg: Client, name: str) -> None:
    response = kg("GET", f"/static/{name}")
    assert response.status == 404
    assert line(response) == "There is nothing here."


def test_events_of_imported_datasets_are_none_of_an_actors() -> None:
    dataset = Dataset(digest="0", form="icews", title="ICEWS", file="events.tsv", version="0.1.0")
    with open_store() as store:
        told = article("one")
        store.put("one", quads(told, [event(told)], RUN))
        store.replace(dataset.graph, dataset_quads([FULL], dataset, who=lambda actor, on: CHINA))
        assert isinstance(store, OxigraphStore)
        kg = client(store)
        listed = shown(kg, "/actor/")
        assert "1 event" in shown(kg, f"/actor/{CHINA.id}").text
    assert "2 actors" in listed.text
    assert "China country CHN 1 Russia" in listed.text
