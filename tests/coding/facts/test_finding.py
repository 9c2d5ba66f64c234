"""Standing relations read from clauses, titles, and the words beside a name."""

from dataclasses import replace
from typing import Literal

import pytest

from kg.codebook.kinds import ActorKind, Modality
from kg.coding.facts import facts_of
from kg.records import Actor, Argument, Article, EventDate, Reading, Role, Span, mention_of
from tests.coding.builders import Builder

PERU = Actor(id="wd:Q419", label="Peru", kind="country", country="PER")


def titled(text: str, *, name: str = "Dina Boluarte", office: str = "president of Peru") -> Reading:
    start = text.index(name)
    holder = Actor(id="wd:Q1", label=name, kind="person", country="PER", office=office)
    mention = mention_of(holder, text=name, start=start, end=start + len(name))
    return Reading(article=Article(id="a", text=text), sentences=(Span(text, 0, len(text)),), mentions=(mention,))


def test_an_office_that_the_text_states_is_a_fact() -> None:
    facts = facts_of(titled("President Dina Boluarte spoke."), countries={"PER": PERU})
    assert [(f.subject.label, f.predicate, f.object.label, f.office) for f in facts] == [
        ("Dina Boluarte", "holds_office", "Peru", "president of Peru"),
        ("Dina Boluarte", "represents", "Peru", None),
    ]
    assert facts[0].evidence.text == "President Dina Boluarte spoke."


def test_an_office_known_only_to_the_roster_is_none() -> None:
    assert facts_of(titled("Dina Boluarte spoke."), countries={"PER": PERU}) == ()


def test_an_unknown_country_gives_none() -> None:
    assert facts_of(titled("President Dina Boluarte spoke."), countries={}) == ()


def test_an_office_without_a_name_gives_none() -> None:
    reading = titled("The Peruvian president spoke.", name="Peruvian president", office="Peruvian president")
    assert facts_of(reading, countries={"PER": PERU}) == ()


def test_each_fact_is_told_once() -> None:
    one = titled("President Dina Boluarte met. President Dina Boluarte spoke.")
    twice = Reading(article=one.article, sentences=one.sentences, mentions=one.mentions * 2)
    assert len(facts_of(twice, countries={"PER": PERU})) == 2


def written(text: str, **kinds: ActorKind) -> Reading:
    """Return the reading of one sentence with a mention of each name of `kinds` ("_" for a blank) where it stands."""
    mentions = []
    for key, kind in kinds.items():
        name = key.replace("_", " ")
        start = text.index(name)
        mentions.append(mention_of(Actor(id=key, label=name, kind=kind), text=name, start=start, end=start + len(name)))
    sentence = Span(text, 0, len(text))
    return Reading(article=Article(id="a", text=text), sentences=(sentence,), mentions=tuple(mentions))


def by_name(name: str, on: str | None) -> Actor | None:
    known: dict[str, ActorKind] = {"Turin": "country", "ECOWAS": "intergovernmental", "Hamas": "armed_group"}
    return Actor(id=name, label=name, kind=known[name]) if name in known else None


def told(reading: Reading) -> list[str]:
    found = facts_of(reading, countries={}, resolve=by_name)
    return [f"{fact.subject.label} {fact.predicate} {fact.object.label}" for fact in found]


@pytest.mark.parametrize(
    ("text", "kinds", "expected"),
    [
        ("Ana Ruiz, head of the Census Board, left.", {"Ana_Ruiz": "person", "Census_Board": "government_body"},
         "Ana Ruiz heads Census Board"),
        ("The head of the Census Board, Ana Ruiz, left.", {"Ana_Ruiz": "person", "Census_Board": "government_body"},
         "Ana Ruiz heads Census Board"),
        ("Ana Ruiz, a spokeswoman for Peru, left.", {"Ana_Ruiz": "person", "Peru": "country"},
         "Ana Ruiz represents Peru"),
        ("Hamas chief Omar Said left.", {"Hamas_chief_Omar_Said": "person"}, "Hamas chief Omar Said heads Hamas"),
        ("The Red Guard, the armed wing of the Unity Party, fled.",
         {"Red_Guard": "armed_group", "Unity_Party": "party"}, "Red Guard part_of Unity Party"),
        ("Ana Ruiz, the wife of Paul Ruiz, left.", {"Ana_Ruiz": "person", "Paul_Ruiz": "person"},
         "Ana Ruiz spouse_of Paul Ruiz"),
        ("Paul Ruiz's wife, Ana Sosa, left.", {"Ana_Sosa": "person", "Paul_Ruiz": "person"},
         "Ana Sosa spouse_of Paul Ruiz"),
        ("Chad, a close ally of France, agreed.", {"Chad": "country", "France": "country"}, "Chad ally_of France"),
        ("France's ally Chad agreed.", {"Chad": "country", "France": "country"}, "Chad ally_of France"),
        ("Benin, an ECOWAS member, agreed.", {"Benin": "country"}, "Benin member_of ECOWAS"),
        ("ECOWAS member Benin agreed.", {"Benin": "country"}, "Benin member_of ECOWAS"),
        ("The Turin-based Alpine Trust agreed.", {"Alpine_Trust": "ngo"}, "Alpine Trust based_in Turin"),
        ("Alpine Trust, a Turin-based charity, agreed.", {"Alpine_Trust": "ngo"}, "Alpine Trust based_in Turin"),
        ("Red Guard, a Hamas-affiliated militia, fled.", {"Red_Guard": "armed_group"},
         "Red Guard affiliated_with Hamas"),
        ("Ana Ruiz of the Alpine Trust agreed.", {"Ana_Ruiz": "person", "Alpine_Trust": "ngo"},
         "Ana Ruiz affiliated_with Alpine Trust"),
    ],
)  # fmt: skip
def test_a_noun_phrase_states_a_relation(text: str, kinds: dict[str, ActorKind], expected: str) -> None:
    assert told(written(text, **kinds)) == [expected]


def test_who_speaks_for_an_armed_group_holds_no_office_of_its_country() -> None:
    text = "The Red Guard's chief negotiator, Ana Ruiz, left."
    start = text.index("Ana Ruiz")
    ruiz = Actor(id="ruiz", label="Ana Ruiz", kind="person", country="PER", office="chief negotiator")
    reading = written(text, Red_Guard="armed_group")
    mention = mention_of(ruiz, text="Ana Ruiz", start=start, end=start + 8)
    facts = facts_of(replace(reading, mentions=(*reading.mentions, mention)), countries={"PER": PERU})
    assert [(f.subject.label, f.predicate, f.object.label) for f in facts] == [("Ana Ruiz", "represents", "Red Guard")]


def test_a_plural_speaks_of_the_whole_list() -> None:
    reading = written("Chad and Mali, allies of France, agreed.", Chad="country", Mali="country", France="country")
    assert told(reading) == ["Chad ally_of France", "Mali ally_of France"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ana Ruiz, an admirer of the Census Board, left.", {"Ana_Ruiz": "person", "Census_Board": "government_body"}),
        ("Ana Ruiz, former head of the Census Board, left.", {"Ana_Ruiz": "person", "Census_Board": "government_body"}),
        ("Ana Ruiz, deputy head of the Census Board, left.", {"Ana_Ruiz": "person", "Census_Board": "government_body"}),
        ("Ana Ruiz, ambassador to Peru, left.", {"Ana_Ruiz": "person", "Peru": "country"}),
        ("Chad, a potential ally of France, agreed.", {"Chad": "country", "France": "country"}),
        ("In talks with Chad, the leader of the Census Board spoke.",
         {"Chad": "country", "Census_Board": "government_body"}),
        ("The head of the Census Board met Ana Ruiz.", {"Ana_Ruiz": "person", "Census_Board": "government_body"}),
        ("A Turin-based lawyer met the Alpine Trust.", {"Alpine_Trust": "ngo"}),
        ("A Nowhere-based Alpine Trust agreed.", {"Alpine_Trust": "ngo"}),
        ("Chad, Mali and an ally of France agreed.", {"Chad": "country", "Mali": "country", "France": "country"}),
    ],
)  # fmt: skip
def test_what_does_not_hold_or_names_nobody_is_no_fact(text: str, kinds: dict[str, ActorKind]) -> None:
    assert told(written(text, **kinds)) == []


def body(builder: Builder, role: Role, name: str, *, kind: ActorKind, marker: str | None = None) -> Argument:
    return builder.argument(role, name, kind=kind, marker=marker)


@pytest.mark.parametrize(("tense", "expected"), [("present", ["Ruiz heads Board"]), ("past", [])])
def test_to_head_a_body_is_a_fact_and_to_have_headed_it_is_none(
    tense: Literal["past", "present"], expected: list[str]
) -> None:
    b = Builder()
    ruiz, board = body(b, "agent", "Ruiz", kind="person"), body(b, "patient", "Board", kind="ngo")
    b.clause("head", ruiz, board, tense=tense)
    assert told(b.reading()) == expected


def test_a_state_that_joins_or_leaves_a_body_is_a_member_from_or_to_that_day() -> None:
    for lemma, marker, dates in (("join", None, ("2020-05", None)), ("withdraw", "from", (None, "2020-05"))):
        b = Builder()
        pact = body(b, "oblique" if marker else "patient", "Pact", kind="intergovernmental", marker=marker)
        b.clause(lemma, body(b, "agent", "Peru", kind="country"), pact)
        [fact] = facts_of(dated(b.reading(), "2020-05"), countries={})
        assert (fact.predicate, fact.valid_from, fact.valid_to) == ("member_of", *dates)


def dated(reading: Reading, value: str) -> Reading:
    date = EventDate(value=value, text="then", start=0, end=4)
    return replace(reading, clauses=tuple(replace(clause, date=date) for clause in reading.clauses))


def test_leaving_without_a_date_is_no_fact() -> None:
    b = Builder()
    b.clause("leave", body(b, "agent", "Peru", kind="country"), body(b, "patient", "Pact", kind="intergovernmental"))
    assert told(b.reading()) == []


@pytest.mark.parametrize("modality", ["planned", "possible", "requested", "negated", "hypothetical"])
def test_what_is_not_asserted_is_no_fact(modality: Modality) -> None:
    b = Builder()
    b.clause(
        "join",
        body(b, "agent", "Peru", kind="country"),
        body(b, "patient", "Pact", kind="intergovernmental"),
        modality=modality,
    )
    assert told(b.reading()) == []


def test_what_somebody_applied_to_do_is_no_fact() -> None:
    b = Builder()
    above = b.clause("apply", body(b, "agent", "Peru", kind="country"))
    pact = body(b, "patient", "Pact", kind="intergovernmental")
    b.clause("join", body(b, "agent", "Peru", kind="country"), pact, under=(above, "infinitive", None))
    assert told(b.reading()) == []


def test_a_copula_states_membership_with_who_says_so() -> None:
    b = Builder()
    member = b.argument("attribute", head="member", inner=[("of", "Bloc")])
    b.clause("be", body(b, "agent", "Peru", kind="country"), member, tense="present")
    assert told(b.reading()) == []
    b = Builder()
    ally = b.argument("attribute", head="ally", inner=[("of", "France")])
    b.clause("be", body(b, "agent", "Peru", kind="country"), ally, tense="present", said_by="Paris")
    [fact] = facts_of(b.reading(), countries={})
    assert fact.predicate == "ally_of"
    assert fact.attribution is not None
    assert fact.attribution.actor.label == "Paris"


def test_who_is_appointed_holds_the_office_from_that_day() -> None:
    b = Builder()
    b.clause(
        "appoint",
        body(b, "patient", "Ana Ruiz", kind="person"),
        b.argument("oblique", head="minister", marker="as", inner=[("of", "Peru")]),
        passive=True,
    )
    facts = facts_of(dated(b.reading(), "2020-05-01"), countries={})
    assert [(f.predicate, f.object.label, f.valid_from) for f in facts] == [
        ("holds_office", "Peru", "2020-05-01"),
        ("represents", "Peru", "2020-05-01"),
    ]


def test_an_empty_reading_gives_none() -> None:
    assert facts_of(Reading(article=Article(id="a", text="")), countries={"PER": PERU}) == ()
