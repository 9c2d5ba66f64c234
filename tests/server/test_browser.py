"""The pages in headless Chromium: they ask this server alone, tell of no error, and run nobody else's script."""

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.graph import cluster, open_store, quads
from kg.records import Actor, Article
from tests.graph.builders import RUN, event
from tests.server.running import Running, running
from tests.view.hostile import HOSTILE
from tests.view.test_browser import FLAGS

webdriver = pytest.importorskip("selenium.webdriver")
pytestmark = pytest.mark.browser

NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""No name leads anywhere: what is asked of another machine fails, and is told."""

PATIENCE = 20.0


@pytest.fixture(scope="module")
def store(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the other tests, and an article that is hostile all over."""
    path = shutil.copytree(
        folder, tmp_path_factory.mktemp("browsed") / "store", ignore=shutil.ignore_patterns("serving")
    )
    words = " ".join(text for text in HOSTILE if text.isprintable())
    told = Article(id="hostile", text=f"{words} met Russia.", title=words, publisher=words, url=f"javascript:{words}")
    with open_store(path) as opened:
        actor = Actor(id="hostile", label=words, kind="person")
        opened.put("hostile", quads(told, [event(told, source=actor, relation=words)], RUN))
        cluster(opened)
    return path


@pytest.fixture(scope="module")
def server(store: Path) -> Iterator[Running]:
    with running(store) as served:
        yield served


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    for flag in (*FLAGS, NOWHERE, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.get("about:blank")
    yield driver
    driver.quit()


def show(browser: Any, server: Running, target: str) -> None:
    """Open a page of the server; the logs begin with it."""
    browser.get("about:blank")
    browser.get_log("performance")
    browser.get_log("browser")
    browser.get(f"http://{server.host}:{server.port}{target}")


def asked(browser: Any) -> set[str]:
    """Return the paths asked for since the page was opened; an address elsewhere is returned whole."""
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    urls = {each["params"]["request"]["url"] for each in messages if each["method"] == "Network.requestWillBeSent"}
    home = browser.execute_script("return location.origin")
    return {url.removeprefix(home).partition("#")[0] for url in urls if not url.startswith("data:")}


def wait(browser: Any, selector: str) -> list[Any]:
    """Return the elements that a selector finds, once there are any."""
    end = time.monotonic() + PATIENCE
    while not (found := browser.find_elements("css selector", selector)):
        assert time.monotonic() < end, selector
        time.sleep(0.05)
    return list(found)


STYLES = {"/static/pages.css"}
EDITOR = {"/", "/static/editor.css", "/static/editor.js", "/static/yasgui.min.css", "/static/yasgui.min.js"} | STYLES


def test_a_query_is_asked_and_answered_without_any_other_machine(browser: Any, server: Running) -> None:
    show(browser, server, "/")
    wait(browser, ".yasqe_queryButton")[0].click()
    wait(browser, ".yasr_results table, .yasr_results .dataTables_wrapper, .yasr_results .dt-container")
    assert asked(browser) == EDITOR | {"/sparql"}
    assert browser.get_log("browser") == []


def test_the_editor_finds_no_fault_in_its_examples(browser: Any, server: Running) -> None:
    from selenium.webdriver.support.ui import Select

    show(browser, server, "/")
    wait(browser, ".yasqe_queryButton")
    choice = Select(browser.find_element("id", "examples"))
    assert len(choice.options) > 3
    for number in range(1, len(choice.options)):
        choice.select_by_index(number)
        assert browser.find_elements("css selector", ".parseErrorIcon") == [], choice.options[number].text
    assert browser.get_log("browser") == []


def test_a_link_that_names_another_endpoint_asks_this_one(browser: Any, server: Running) -> None:
    show(browser, server, "/#query=ASK%20%7B%7D&endpoint=http%3A%2F%2Fevil.example%2Fsparql")
    wait(browser, ".yasqe_queryButton")[0].click()
    wait(browser, ".yasr_results .yasr_boolean, .yasr_results .booleanResult, .yasr_results svg")
    assert asked(browser) == EDITOR | {"/sparql"}


def test_hostile_rows_are_shown_as_text(browser: Any, server: Running) -> None:
    query = "SELECT%20%3Fo%20%7B%20%3Fs%20rdfs%3Alabel%20%3Fo%20%7D"
    show(browser, server, f"/#query={query}")
    wait(browser, ".yasqe_queryButton")[0].click()
    wait(browser, ".yasr_results td")
    assert "window.pwned" in browser.find_element("css selector", ".yasr_results").text
    assert browser.execute_script("return window.pwned") is None
    assert asked(browser) == EDITOR | {"/sparql"}


@pytest.mark.parametrize("target", ["/actor/", "/actor/wd:Q148", "/actor/hostile", "/graph"])
def test_a_page_asks_for_its_style_alone_and_tells_of_no_error(browser: Any, server: Running, target: str) -> None:
    show(browser, server, target)
    wait(browser, "h1")
    assert asked(browser) == {target} | (set() if target == "/graph" else STYLES)
    assert browser.execute_script("return window.pwned") is None
    assert browser.get_log("browser") == []


def test_from_the_list_of_actors_a_reader_comes_to_an_event(browser: Any, server: Running) -> None:
    show(browser, server, "/actor/")
    browser.find_element("link text", "China").click()
    browser.find_element("css selector", ".events .line a:not(.actor)").click()
    assert "China met Russia in Geneva" in browser.find_element("tag name", "blockquote").text
