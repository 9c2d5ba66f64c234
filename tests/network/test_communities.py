"""Communities: friends together, enemies apart, the same on every run."""

import random
import subprocess
import sys

from kg.network import UNGROUPED, communities, graph, region_of
from kg.network.regions import REGIONS
from tests.view.builders import meeting, tie

CLIQUES = ("ABCD", "EFG")


def friends() -> list[str]:
    return [one + other for clique in CLIQUES for one in clique for other in clique if one < other]


def test_two_circles_of_friends_are_two_communities_the_larger_first() -> None:
    ties = [meeting(pair, *pair) for pair in friends()] + [meeting("bridge", "D", "E")]
    assert communities(graph(ties)) == dict.fromkeys("ABCD", 0) | dict.fromkeys("EFG", 1)


def test_a_war_makes_no_community_of_two_enemies() -> None:
    war = [tie(f"war{turn}", "A", "E", goldstein=-10.0) for turn in range(20)]
    found = communities(graph([meeting(pair, *pair) for pair in friends()] + war))
    assert found["A"] != found["E"]


def test_an_actor_without_friends_is_ungrouped() -> None:
    assert communities(graph([tie("e1"), meeting("e2", "C", "D")])) == {"A": UNGROUPED, "B": UNGROUPED, "C": 0, "D": 0}


def test_people_stand_with_their_country() -> None:
    envoy = tie("e1", "X", "B", source_kind="person", source_country="AAA")
    found = communities(graph([envoy, tie("e2", "A", "B")]))
    assert found["X"] == found["A"] != found["B"]


def test_no_actors_have_no_communities() -> None:
    assert communities(graph([])) == {}


def test_the_hashes_of_a_run_do_not_change_the_communities() -> None:
    chooser = random.Random(5)
    pairs = ["".join(chooser.sample("ABCDEFGHIJKLMNOP", 2)) for _ in range(40)]
    program = (
        "from kg.network import communities, graph; from tests.view.builders import meeting\n"
        f"print(communities(graph([meeting(f'e{{n}}', *pair) for n, pair in enumerate({pairs!r})])))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True, text=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != ""


def test_each_country_lies_in_one_region() -> None:
    codes = [code for listed in REGIONS.values() for code in listed.split()]
    assert len(codes) == len(set(codes))
    assert {code: region_of(code) for code in ("COD", "CUB", "CHN", "XKX", "PSE", "AUS")} == {
        "COD": "Africa",
        "CUB": "Americas",
        "CHN": "Asia",
        "XKX": "Europe",
        "PSE": "Middle East and North Africa",
        "AUS": "Oceania",
    }
    assert region_of("ZZZ") is region_of(None) is None
