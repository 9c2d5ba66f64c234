"""How long the page takes in a browser: generated events are drawn in headless Chromium, filtered, searched and opened.

Run it as `python benchmarks/page_speed.py [--events 20000] [--actors 3000]`; it needs Chromium and its driver. The
network is switched off. Milliseconds are the middle of five: from the act to the frame after it.
"""

import argparse
import json
import platform
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from kg import Tie, __version__
from kg.codebook import load
from kg.codebook.kinds import EventClass
from kg.network import graph
from kg.network.regions import REGIONS
from kg.view import page
from kg.view.assets import read_assets

COUNTRIES = [code for codes in REGIONS.values() for code in codes.split()]
FIRST = date(2010, 1, 1)
ACTS: tuple[tuple[EventClass, str, float], ...] = (
    ("CONSULT", "042", 1.9),
    ("AID", "073", 7.4),
    ("ACCUSE", "111", -2.0),
    ("ASSAULT", "190", -10.0),
)
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--window-size=1280,860")
STEPS = {
    "tie_ms": "document.querySelector('.back')?.click(); document.querySelectorAll('.row')[3].click()",
    "filter_ms": "document.querySelector('.quad .chip').click()",
    "search_ms": "const box = document.getElementById('search'); box.value = 'actor 7';"
    "box.dispatchEvent(new Event('input')); box.value = ''; box.dispatchEvent(new Event('input'))",
}
TIMED = """const done = arguments[0], begun = performance.now(); %s;
requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun), 0));"""


def ties(events: int, actors: int) -> Iterator[Tie]:
    """Yield events between actors of which a few are in most; every third actor is a country, the others persons."""
    chance = random.Random(0)
    weights = [1 / (number + 1) ** 0.8 for number in range(actors)]
    quads = load()
    for number in range(events):
        source, target = chance.choices(range(actors), weights, k=2)
        act, code, score = chance.choice(ACTS)
        day = (FIRST + timedelta(days=chance.randrange(5800))).isoformat()
        yield Tie(
            event=f"{number:016x}",
            **_end("source", source),
            **_end("target", target if target != source else (source + 1) % actors),
            relation="criticise",
            act=act,
            plover=act,
            cameo=code,
            quad=quads.quad_of(act),
            goldstein=score,
            modality="asserted",
            symmetric=act == "CONSULT",
            confidence=round(chance.uniform(0.5, 1.0), 2),
            evidence=f"Actor {source} criticised Actor {target} in Oslo, as the plan fell short of {number} promises. "
            * 2,
            cue="criticised",
            article=f"article-{number // 4}",
            title=f"Neighbours at odds, part {number // 4}",
            publisher=f"Wire {number % 5}",
            url=f"https://example.org/{number // 4}",
            published=day,
        )


def _end(side: str, number: int) -> dict[str, Any]:
    return {
        side: f"wd:Q{number + 1}",
        f"{side}_label": f"Actor {number}",
        f"{side}_kind": "person" if number % 3 else "country",
        f"{side}_country": COUNTRIES[number // 3 % len(COUNTRIES)],
    }


def driver(profile: str) -> Any:
    """Return a browser without a network, with a profile of its own."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    for flag in (*FLAGS, f"--user-data-dir={profile}", "--host-resolver-rules=MAP * ~NOTFOUND"):
        options.add_argument(flag)
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--actors", type=int, default=3_000)
    options = parser.parse_args()
    assets = read_assets()
    fixed = sum(len(part) for part in (assets.vis_script, assets.vis_style, assets.script, assets.style))
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        html = page(graph(ties(options.events, options.actors)), title="Generated")
        made = time.perf_counter() - begun
        path = Path(folder) / "graph.html"
        path.write_text(html, encoding="utf-8")
        browser = driver(f"{folder}/profile")
        begun = time.perf_counter()
        browser.get(path.as_uri())
        browser.execute_async_script(TIMED % "")
        opened = time.perf_counter() - begun
        steps = {
            name: round(median(browser.execute_async_script(TIMED % script) for _ in range(5)))
            for name, script in STEPS.items()
        }
        errors = len(browser.get_log("browser"))
        browser.quit()
    figures = {
        "events": options.events,
        "actors": options.actors,
        "made_seconds": round(made, 1),
        "open_seconds": round(opened, 2),
        **steps,
        "bytes_an_event": round((len(html.encode()) - fixed) / options.events),
        "console_errors": errors,
        "kg": __version__,
        "python": platform.python_version(),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
