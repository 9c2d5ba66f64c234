"""The page in headless Chromium: it asks for nothing, shows the sentences behind a line, runs no one else's script."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.network import graph
from kg.records import Tie
from kg.view import Profile, Term, page
from tests.view.builders import meeting, tie
from tests.view.hostile import HOSTILE, MANY

webdriver = pytest.importorskip("selenium.webdriver")
pytestmark = pytest.mark.browser

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--window-size=1280,860",
)  # fmt: skip

TIES = [
    tie("e1", date="2024-04", speaker="Maja Berg"),
    tie("e2", evidence="Aland again criticised Bland.", date="2023-01-05"),
    meeting("e3", "A", "C", date="2022"),
    tie("e4", "C", "B", modality="negated", evidence="Cland has not criticised Bland."),
]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.get("about:blank")
    yield driver
    driver.quit()


def show(browser: Any, folder: Path, ties: list[Tie], **texts: Any) -> str:
    """Open the page of `ties` from disk and return its address; the logs begin with it."""
    path = folder / "graph.html"
    path.write_text(page(graph(ties), **({"title": "Three neighbours"} | texts)), encoding="utf-8")
    browser.get_log("performance")
    browser.get_log("browser")
    browser.get(path.as_uri())
    return path.as_uri()


def requests(browser: Any) -> set[str]:
    """Return the addresses asked for since the page was opened; data: addresses hold their own content."""
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    urls = {
        message["params"]["request"]["url"] for message in messages if message["method"] == "Network.requestWillBeSent"
    }
    return {url for url in urls if not url.startswith("data:")}


def panel(browser: Any) -> str:
    return str(browser.find_element("id", "panel").text)


def press(browser: Any, selector: str, words: str) -> None:
    (button,) = [found for found in browser.find_elements("css selector", selector) if words in found.text]
    button.click()


def click_on_map(browser: Any, script: str) -> None:
    """Click the canvas at the point of the map that `script` returns as {x, y}."""
    from selenium.webdriver.common.action_chains import ActionChains

    spot = browser.execute_script(f"const {{ network }} = window.kgPage; return network.canvasToDOM({script})")
    canvas = browser.find_element("css selector", "#canvas canvas")
    dx, dy = spot["x"] - canvas.size["width"] / 2, spot["y"] - canvas.size["height"] / 2
    ActionChains(browser).move_to_element_with_offset(canvas, round(dx), round(dy)).click().perform()


def test_the_page_opens_from_disk_without_a_request_or_an_error(browser: Any, tmp_path: Path) -> None:
    address = show(browser, tmp_path, TIES, lede="Who said what.")
    assert browser.find_element("tag name", "h1").text == "Three neighbours"
    assert "3 actors" in browser.find_element("id", "tally").text
    assert requests(browser) == {address}
    assert browser.get_log("browser") == []


def test_a_line_in_the_list_opens_its_sentences_by_date(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path, TIES)
    press(browser, ".row", "Aland → Bland")
    text = panel(browser)
    assert "2 events" in text
    dates = [date.text for date in browser.find_elements("css selector", ".event .date")]
    assert dates == ["5 January 2023", "April 2024"]
    assert "Aland criticised Bland on Monday." in text
    assert "According to Maja Berg" in text
    assert "Neighbours at odds, Own Wire, 24 April 2024" in text
    marked = [(mark.get_attribute("class"), mark.text) for mark in browser.find_elements("tag name", "mark")]
    assert marked[:3] == [("source", "Aland"), ("cue", "criticised"), ("target", "Bland")]


def test_a_click_on_a_line_of_the_map_opens_its_sentences(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path, [tie("e1")])
    click_on_map(
        browser, "(([a, b]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }))(Object.values(network.getPositions()))"
    )
    assert "Aland criticised Bland on Monday." in panel(browser)


def test_a_click_on_an_actor_shows_partners_and_events(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path, TIES)
    click_on_map(browser, "network.getPositions()[0]")
    text = panel(browser)
    assert text.split("\n")[1] == "Aland"
    assert "2 conflict · 1 cooperation" in text
    assert "↔ Cland" in text
    assert "Aland met Cland in Oslo." in text


def test_what_was_denied_is_hidden_until_it_is_asked_for(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path, TIES)
    assert "Cland → Bland" not in panel(browser)
    press(browser, ".chip", "negated")
    press(browser, ".row", "Cland → Bland")
    assert "Cland has not criticised Bland." in panel(browser)


def test_filters_by_class_and_date_combine_and_can_be_reset(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path, TIES)
    press(browser, ".quadname", "erbal conflict")
    assert "Bland" not in panel(browser)
    browser.execute_script("const i = document.getElementById('since'); i.value = '2024-01-01';"
                           "i.dispatchEvent(new Event('change'))")  # fmt: skip
    assert "No event passes these filters." in browser.find_element("id", "notice").text
    press(browser, ".reset", "Reset")
    assert "Aland → Bland" in panel(browser)
    assert not browser.find_element("id", "notice").is_displayed()


def test_search_finds_an_actor_by_keyboard_alone(browser: Any, tmp_path: Path) -> None:
    from selenium.webdriver.common.keys import Keys

    show(browser, tmp_path, [*TIES, meeting("e9", "A", "Z", target_label="Zéland")])
    box = browser.find_element("id", "search")
    box.send_keys("zel")
    assert "Zéland" in browser.find_element("id", "suggestions").text
    box.send_keys(Keys.ENTER)
    assert panel(browser).split("\n")[1] == "Zéland"
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)


def test_the_lists_are_read_with_the_keyboard(browser: Any, tmp_path: Path) -> None:
    from selenium.webdriver.common.keys import Keys

    show(browser, tmp_path, TIES)
    first = browser.find_element("css selector", ".row")
    first.send_keys(Keys.ENTER)
    assert "Aland criticised Bland on Monday." in panel(browser)
    assert browser.switch_to.active_element.get_attribute("id") == "panel"
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert "Aland ↔ Cland" in panel(browser)


def test_the_map_starts_with_the_sixty_busiest_and_search_brings_the_rest(browser: Any, tmp_path: Path) -> None:
    ties = [tie(f"e{number:03}", "hub", f"n{number:03}", target_label=f"Node {number}") for number in range(80)]
    show(browser, tmp_path, ties)
    shown = "return window.kgPage.network.body.data.nodes.length"
    assert browser.execute_script(shown) == 60
    box = browser.find_element("id", "search")
    box.send_keys("node 79\n")
    assert browser.execute_script(shown) == 61
    assert "Node 79" in panel(browser)


def test_an_actor_whose_partners_are_all_off_the_map_is_drawn_only_when_asked_for(browser: Any, tmp_path: Path) -> None:
    crowd = [tie(f"{turn}-{number}", "hub", f"n{number}") for number in range(58) for turn in "ab"]
    apart = [tie(f"c-{number}", "P", f"q{number}") for number in range(3)]
    show(browser, tmp_path, crowd + apart)
    shown = "const { network, actors } = window.kgPage;"
    shown += "return network.body.data.nodes.getIds().some((place) => actors[place].label === 'Pland')"
    assert not browser.execute_script(shown)
    browser.find_element("id", "search").send_keys("pland\n")
    assert browser.execute_script(shown)


def test_the_address_holds_the_view_and_brings_it_back(browser: Any, tmp_path: Path) -> None:
    address = show(browser, tmp_path, TIES)
    press(browser, ".chip", "Consult")
    press(browser, ".chip", "negated")
    press(browser, ".row", "Cland → Bland")
    fragment = browser.execute_script("return location.hash")
    assert "modality=negated" in fragment
    assert "tie=C" in fragment
    before = panel(browser)
    browser.get("about:blank")
    browser.get(address + fragment)
    assert panel(browser) == before
    assert browser.execute_script("return window.kgPage.state.classes.has('CONSULT')") is False


@pytest.mark.parametrize("fragment", ["actor=__proto__&class=NONE&actors=1e99&at=1,2,NaN&sign=constructor", "%E0%A4%A"])
def test_an_address_that_says_nonsense_opens_the_page_as_it_is(browser: Any, tmp_path: Path, fragment: str) -> None:
    address = show(browser, tmp_path, TIES)
    browser.get("about:blank")
    browser.get(f"{address}#{fragment}")
    assert "Aland → Bland" in panel(browser)
    assert browser.get_log("browser") == []


def test_where_nothing_passes_the_map_keeps_what_it_showed_and_offers_the_way_back(
    browser: Any, tmp_path: Path
) -> None:
    show(browser, tmp_path, [tie("e1"), tie("e2", "B", "A")])
    press(browser, ".quadname", "erbal conflict")
    assert browser.execute_script("return window.kgPage.network.body.data.nodes.length") == 2
    press(browser, "#notice button", "Take the last one back")
    assert "Aland → Bland" in panel(browser)


def test_what_is_only_one_sides_word_or_holds_a_word_can_be_asked_for_alone(browser: Any, tmp_path: Path) -> None:
    address = show(browser, tmp_path, TIES)
    for fragment, sentence in (
        ("speaker=*", "Aland criticised Bland on Monday."),
        ("words=oslo", "Aland met Cland in Oslo."),
    ):
        browser.get("about:blank")
        browser.get(f"{address}#list=events&{fragment}")
        assert [one.text for one in browser.find_elements("css selector", ".sentence")] == [sentence]


def test_a_country_opens_into_its_people(browser: Any, tmp_path: Path) -> None:
    envoy = {"source_label": "Maja Berg", "source_kind": "person", "source_country": "AAA"}
    address = show(browser, tmp_path, [*TIES, tie("e9", "envoy", "C", **envoy)])
    browser.get("about:blank")
    browser.get(f"{address}#level=countries")
    assert "Aland → Cland" in panel(browser)
    browser.find_element("id", "search").send_keys("aland\n")
    assert "People and bodies" in panel(browser)
    press(browser, ".chip", "Open on the map")
    assert "Maja Berg → Cland" in panel(browser)


def test_an_actor_is_found_by_another_name_and_shows_its_offices(browser: Any, tmp_path: Path) -> None:
    known = Profile(aliases=("Alandia",), terms=(Term(office="chair", start="2020-01", end="2021"),))
    show(browser, tmp_path, TIES, profiles={"A": known})
    browser.find_element("id", "search").send_keys("alandi\n")
    assert "Also: Alandia" in panel(browser)
    assert "chair January 2020 – 2021" in panel(browser)


def test_a_path_between_two_actors_is_told_step_by_step(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path, [tie("e1"), tie("e2", "C", "B"), meeting("e3", "C", "D")])
    browser.find_element("id", "search").send_keys("aland\n")
    browser.find_element("id", "path-to").send_keys("dland\n")
    assert "A shortest path, of 3 steps" in panel(browser)
    assert "Cland ↔ Dland" in panel(browser)


def test_the_events_that_pass_are_saved_as_a_table_in_which_no_formula_runs(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path, [tie("e1", title='=cmd|"A"')])
    saved = browser.execute_async_script(
        "const done = arguments[0]; URL.createObjectURL = (blob) => { blob.text().then(done); return '#'; };"
        "[...document.querySelectorAll('.chip')].find((chip) => chip.textContent === 'CSV').click();"
    )
    header, row = saved.rstrip("\r\n").split("\r\n")
    assert header.startswith("event,date,source,relation,target,")
    assert row.startswith("e1,,Aland,criticise,Bland,")
    assert "\"'=cmd|" in row


def test_hostile_text_in_every_field_is_shown_and_never_run(browser: Any, tmp_path: Path) -> None:
    fields = (
        "source_label", "relation", "cue", "evidence", "title", "publisher", "url", "place", "speaker", "cameo",
        "source_country",
    )  # fmt: skip
    ties = [
        tie(f"e{number:03}", f"s{number}{text}", "B", article=f"{number}", **dict.fromkeys(fields, text))
        for number, text in enumerate(MANY)
    ]
    profiles = {one.source: Profile(aliases=(one.evidence,), terms=(Term(office=one.evidence),)) for one in ties}
    address = show(browser, tmp_path, ties, title=HOSTILE[0], lede=HOSTILE[2], profiles=profiles)
    assert browser.find_element("tag name", "h1").text == HOSTILE[0]
    for tab in ("Ties", "Actors", "Events"):
        press(browser, ".tabs button", tab)
        browser.execute_script(
            "let rest; while ((rest = document.querySelector('#panel .more:not([hidden])'))) rest.click()"
        )
    shown = browser.execute_script(
        "return [...document.querySelectorAll('.sentence')].map((one) => one.textContent.toWellFormed())"
    )
    assert sorted(shown) == sorted(text.replace("\ud800", "\ufffd") for text in MANY)
    browser.execute_script("window.location.hash = 'actor=' + "
                           "encodeURIComponent(window.kgPage.actors[5].id)")  # fmt: skip
    browser.execute_script("[...document.querySelectorAll('.chip')].find((one) => one.textContent === 'SVG').click()")
    assert browser.execute_script("return window.pwned === undefined && Object.prototype.pwned === undefined")
    assert browser.execute_script("return document.querySelectorAll('img, iframe, svg script, template').length") == 0
    assert requests(browser) == {address}
    assert browser.get_log("browser") == []


def test_a_page_without_events_says_so(browser: Any, tmp_path: Path) -> None:
    show(browser, tmp_path, [])
    assert browser.find_element("id", "notice").text == "There are no events to show yet."
    assert browser.get_log("browser") == []
