"""Countries: everybody stands for their own."""

from kg.network import of_countries
from tests.view.builders import tie


def test_people_and_bodies_become_their_country_and_others_stay() -> None:
    minister = tie("e1", "minister", "un", source_kind="person", source_country="AAA", target_country=None)
    found = of_countries([minister, tie("e2", "A", "B")])
    assert [(row.source, row.source_label, row.source_kind, row.target) for row in found] == [
        ("AAA", "Aland", "country", "un"),
        ("AAA", "Aland", "country", "BBB"),
    ]
    assert found[0].target_label == "unland"


def test_a_country_that_is_no_actor_itself_is_labelled_by_its_code() -> None:
    [found] = of_countries([tie("e1", source_kind="person")])
    assert (found.source_label, found.target_label) == ("AAA", "Bland")


def test_what_happens_inside_a_country_is_left_out() -> None:
    assert of_countries([tie("e1", "police", "A", source_country="AAA")]) == ()


def test_the_commonest_label_of_a_country_wins() -> None:
    region = tie("e1", "Region", "B", source_country="AAA")
    found = of_countries([region, tie("e2", "A", "B"), tie("e3", "A", "B")])
    assert {row.source_label for row in found} == {"Aland"}
