"""What a set of articles tells of the persons whom it introduces, and who may be taken to be known."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.actors import Acquaintances, Roster, introductions
from kg.codebook.kinds import ActorKind
from kg.records import Actor, ActorMention, Decision, Introduction

TEXT = "Ana Torave spoke in Suva."


def told(name: str = "Ana Torave", *, article: str = "a", **about: str | None) -> Introduction:
    fields: dict[str, str | None] = {"country": "FJI", "office": "Fijian minister", "sector": "GOV", "on": "2024-03-01"}
    return Introduction(article=article, id=name.lower().replace(" ", "-"), name=name, **{**fields, **about})


def mention(
    label: str, *, kind: ActorKind = "person", country: str | None = "FJI", office: str | None = None
) -> ActorMention:
    id = label.lower().replace(" ", "-")
    return ActorMention(
        id=id, label=label, kind=kind, country=country, office=office, mention=label, start=0, end=len(label)
    )


def known(
    *introduced: Introduction, text: str = TEXT, on: str | None = "2024-04-01", own: tuple[Introduction, ...] = ()
) -> tuple[Actor, ...]:
    return Acquaintances(introduced).known_in(text, on=on, own=own)


class TestIntroductions:
    def test_a_person_with_a_country_or_an_office_is_introduced(self) -> None:
        mentions = [mention("Ana Torave"), mention("Sera Loma", country=None, office="envoy")]
        found = introductions(mentions, article="a", on="2024-03-01", roster=Roster.load())
        assert [(one.id, one.country, one.office) for one in found] == [
            ("ana-torave", "FJI", None),
            ("sera-loma", None, "envoy"),
        ]

    @pytest.mark.parametrize(
        "other",
        [
            mention("Torave"),
            mention("Ana al"),
            mention("Ana Torave", country=None),
            mention("Sigatoka Works", kind="company"),
            mention("Fijian prime minister", office="Fijian prime minister"),
        ],
    )
    def test_others_are_not(self, other: ActorMention) -> None:
        assert introductions([other], article="a", on=None, roster=Roster.load()) == ()

    def test_whom_the_roster_knows_is_not(self) -> None:
        roster = Roster.load()
        found = roster.resolve("Antony Blinken", on="2022-01-01")
        assert found is not None
        known = ActorMention(
            id=found.id, label=found.label, kind="person", country="USA", mention="Antony Blinken", start=0, end=14
        )
        assert introductions([known], article="a", on=None, roster=roster) == ()

    def test_with_and_without_the_office_the_one_with_it_counts(self) -> None:
        mentions = [mention("Ana Torave"), mention("Ana Torave", office="Fijian minister")]
        [one] = introductions(mentions, article="a", on=None, roster=Roster.load())
        assert one.office == "Fijian minister"


class TestKnown:
    def test_by_the_full_name_country_and_office_are_known(self) -> None:
        [actor] = known(told())
        assert (actor.id, actor.country, actor.office, actor.sector) == ("ana-torave", "FJI", "Fijian minister", "GOV")

    @pytest.mark.parametrize("text", ["Torave spoke.", "Anna Torave spoke.", "Ana spoke. Torave sat.", ""])
    def test_not_by_another_name(self, text: str) -> None:
        assert known(told(), text=text) == ()

    def test_whatever_the_accents(self) -> None:
        assert len(known(told("Ána Toravé"), text="Ana Torave spoke.")) == 1

    @pytest.mark.parametrize(
        ("on", "office"),
        [
            ("2024-12-01", "Fijian minister"),
            ("2023-06-01", "Fijian minister"),
            ("2026-01-01", None),
            ("2021-01-01", None),
            (None, None),
        ],
    )
    def test_the_office_is_known_within_a_year_and_the_country_always(self, on: str | None, office: str | None) -> None:
        [actor] = known(told(), on=on)
        assert (actor.country, actor.office) == ("FJI", office)

    def test_of_two_offices_the_nearer_counts_and_of_two_as_near_none(self) -> None:
        later = told(office="Fijian envoy", on="2024-09-01", article="b")
        assert [actor.office for actor in known(told(), later, on="2024-08-01")] == ["Fijian envoy"]
        assert [actor.office for actor in known(told(), told(office="Fijian envoy", article="b"))] == [None]

    def test_of_whom_articles_tell_different_countries_is_not_known(self) -> None:
        assert known(told(), told(country="TON", article="b")) == ()

    def test_an_article_that_says_it_itself_needs_nobody(self) -> None:
        assert known(told(), own=(told(country="TON"),)) == ()
        assert len(known(told(), own=(told(country=None),))) == 1

    def test_without_a_country_and_a_day_there_is_nothing_to_know(self) -> None:
        assert known(told(country=None), on=None) == ()


class TestOnePersonSpeltTwice:
    def test_one_letter_in_a_long_word_with_the_same_office(self) -> None:
        merges = Acquaintances([told(), told(article="c"), told("Ana Toraves", article="b")]).merges
        assert {id: (merge.into.id, merge.by) for id, merge in merges.items()} == {
            "ana-toraves": ("ana-torave", "rule")
        }
        assert merges["ana-toraves"].reason == "Ana Toraves is spelt like Ana Torave, both fijian minister"

    def test_transliterations_with_no_other_office(self) -> None:
        both = [told("Muhammad Lomaiviti"), told("Mohammed Lomaiviti", article="b", office=None, sector=None)]
        assert len(Acquaintances(both).merges) == 1

    @pytest.mark.parametrize(
        "other",
        [
            told("Ana Toraves", article="b", country="TON"),
            told("Ana Toraves", article="b", office="Fijian envoy"),
            told("Ana Toraves", article="b", office=None),
            told("Anna Torave", article="b"),
            told("Ana Toravesi", article="b"),
            told("Sera Torave", article="b"),
            told("Ana Maria Torave", article="b"),
        ],
    )
    def test_who_may_be_two_stay_two(self, other: Introduction) -> None:
        assert Acquaintances([told(), other]).merges == {}

    def test_who_is_like_two_is_neither(self) -> None:
        three = [told("Ana Toraven"), told("Ana Toraxen", article="b"), told("Ana Torawen", article="c")]
        merges = Acquaintances(three).merges
        assert all(merge.into.id not in merges for merge in merges.values())

    def test_each_is_known_by_both_spellings(self) -> None:
        both = [told(on="2020-01-01"), told("Ana Toraves", article="b", office="Fijian minister")]
        [actor] = known(*both, text="Ana Torave left.")
        assert (actor.id, actor.office) == ("ana-torave", "Fijian minister")


class TestDecisions:
    ONE, OTHER = (Actor(id=id, label=id, kind="person") for id in ("ana-torave", "ana-toraves"))

    def decision(self, number: int, kind: str, one: Actor = OTHER, other: Actor = ONE) -> Decision:
        return Decision(number=number, kind=kind, actor=one, other=other, reason="so")  # type: ignore[arg-type]

    def test_a_decision_outweighs_the_rule(self) -> None:
        both = [told(), told("Ana Toraves", article="b")]
        assert len(Acquaintances(both).merges) == 1
        assert Acquaintances(both, [self.decision(1, "split")]).merges == {}

    def test_the_last_decision_of_two_holds_whatever_their_order(self) -> None:
        made = [self.decision(1, "merge"), self.decision(2, "split"), self.decision(3, "merge")]
        for order in itertools.permutations(made):
            assert Acquaintances([], order).merges["ana-toraves"].by == "user"
        assert Acquaintances([], made[:2]).merges == {}

    def test_chains_lead_to_their_end(self) -> None:
        last = Actor(id="wd:Q1", label="Ana", kind="person")
        made = [self.decision(1, "merge"), self.decision(2, "merge", self.ONE, last)]
        assert {merge.into.id for merge in Acquaintances([], made).merges.values()} == {"wd:Q1"}

    def test_a_ring_comes_to_an_end(self) -> None:
        third = Actor(id="c", label="c", kind="person")
        ring = [
            self.decision(1, "merge"),
            self.decision(2, "merge", self.ONE, third),
            self.decision(3, "merge", third, self.OTHER),
        ]
        assert len(Acquaintances([], ring).merges) == 3


NAMES = st.sampled_from(["Ana Torave", "Ana Toraves", "Ana Torawe", "Sera Lomani", "Sera Lomanu"])
TOLD = st.builds(
    told,
    NAMES,
    article=st.sampled_from("abcd"),
    country=st.sampled_from([None, "FJI", "TON"]),
    office=st.sampled_from([None, "minister", "envoy"]),
    on=st.sampled_from([None, "2024-03-01", "2022-01-05"]),
)


@given(st.lists(TOLD, max_size=8), st.randoms())
def test_the_order_in_which_articles_come_never_matters(introduced: list[Introduction], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = introduced * 2
    random.shuffle(shuffled)
    one, other = Acquaintances(introduced), Acquaintances(shuffled)
    text = "Ana Torave, Ana Toraves, Ana Torawe, Sera Lomani and Sera Lomanu spoke."
    assert one.known_in(text, on="2024-04-01", own=()) == other.known_in(text, on="2024-04-01", own=())
    assert one.merges == other.merges
    assert one.differing(other) == frozenset()
