"""From clauses built by hand to events: who, to whom, which class, which modality."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.codebook.kinds import ActorKind, Modality
from kg.coding import Coder
from kg.records import Argument, Article, Clause, Event, Governor, Inner, Reading, Span, mention_of
from tests.coding.builders import Builder, actor, coded, reasons, told

coder = Coder.load()


def test_an_empty_reading_gives_nothing() -> None:
    coding = coder.code(Reading(article=Article(id="a", text="")))
    assert (coding.events, coding.facts, coding.silences) == ((), (), ())


def test_a_verb_with_two_actors_is_an_event() -> None:
    b = Builder()
    b.clause("condemn", b.argument("agent", "Finland"), b.argument("patient", "Belarus"))
    event = coded(b).events[0]
    assert (event.act, event.plover, event.cameo, event.modality) == ("ACCUSE", "ACCUSE", "111", "asserted")
    assert (event.relation, event.goldstein, event.quad) == ("condemn", -2.0, "verbal conflict")
    assert event.cue.text == "condemn"


def test_coordination_multiplies() -> None:
    b = Builder()
    b.clause("condemn", b.argument("agent", "Finland", "Norway"), b.argument("patient", "Belarus", "Russia"))
    assert told(b) == [
        "Finland ACCUSE Belarus",
        "Finland ACCUSE Russia",
        "Norway ACCUSE Belarus",
        "Norway ACCUSE Russia",
    ]


def test_a_passive_is_read_by_its_roles() -> None:
    b = Builder()
    b.clause("sanction", b.argument("patient", "Belarus"), b.argument("agent", "Canada", marker="by"), passive=True)
    assert told(b) == ["Canada SANCTION Belarus"]


def test_a_passive_without_agent_is_silent() -> None:
    b = Builder()
    b.clause("sanction", b.argument("patient", "Belarus"), passive=True)
    assert reasons(b) == ["passive without agent"]


@pytest.mark.parametrize("marker", ["with", None])
def test_a_mutual_act_is_one_symmetric_event(marker: str | None) -> None:
    b = Builder()
    if marker:
        b.clause(
            "hold",
            b.argument("agent", "Peru"),
            b.argument("patient", head="talk"),
            b.argument("oblique", "Chile", marker=marker),
        )
    else:
        b.clause("hold", b.argument("agent", "Peru", "Chile"), b.argument("patient", head="talk"))
    events = coded(b).events
    assert [(e.source.label, e.act, e.target.label, e.symmetric) for e in events] == [
        ("Peru", "CONSULT", "Chile", True)
    ]


def test_three_parties_who_meet_are_three_pairs() -> None:
    b = Builder()
    b.clause("meet", b.argument("agent", "Peru", "Chile", "Bolivia"))
    assert told(b) == ["Peru CONSULT Chile", "Peru CONSULT Bolivia", "Chile CONSULT Bolivia"]


def test_each_other_is_two_directed_events() -> None:
    b = Builder()
    other = b.argument("patient", head="other", modifiers=("each",))
    b.clause("accuse", b.argument("agent", "Peru", "Chile"), other)
    assert told(b) == ["Peru ACCUSE Chile", "Chile ACCUSE Peru"]


def test_a_noun_under_its_verb_is_not_counted_again() -> None:
    b = Builder()
    b.clause("hold", b.argument("agent", "Peru"), b.argument("patient", head="talk", clause=1))
    b.clause(
        "talk",
        b.argument("agent", "Peru", understood=True),
        b.argument("oblique", "Chile", marker="with"),
        kind="noun",
        under=(0, "nominal", None),
    )
    assert told(b) == ["Peru CONSULT Chile"]


@pytest.mark.parametrize(
    ("lemma", "noun", "marker", "expected"),
    [
        ("impose", "sanction", "on", "Ghana SANCTION Togo 163"),
        ("launch", "offensive", "against", "Ghana ASSAULT Togo 190"),
        ("lodge", "protest", "with", "Ghana ACCUSE Togo 114"),
        ("pay", "visit", "to", "Ghana CONSULT Togo 042"),
        ("express", "concern", "about", "Ghana ACCUSE Togo 110"),
        ("reach", "deal", "with", "Ghana AGREE Togo 030"),
        ("sign", "treaty", "with", "Ghana SUPPORT Togo 057"),
        ("sever", "relation", "with", "Ghana SANCTION Togo 161"),
        ("suspend", "aid", "to", "Ghana SANCTION Togo 162"),
        ("lift", "embargo", "on", "Ghana RETREAT Togo 085"),
        ("lift", "ban", "on", "Ghana CONCEDE Togo 081"),
        ("withdraw", "troop", "from", "Ghana RETREAT Togo 0874"),
        ("deploy", "troop", "to", "Ghana MOBILIZE Togo 154"),
        ("send", "medicine", "to", "Ghana AID Togo 073"),
        ("grant", "asylum", "to", "Ghana AID Togo 075"),
        ("fire", "rocket", "at", "Ghana ASSAULT Togo 195"),
        ("recall", "ambassador", "to", "Ghana SANCTION Togo 161"),
        ("reopen", "embassy", "in", "Ghana SUPPORT Togo 054"),
        ("extradite", "suspect", "to", "Ghana COOPERATE Togo 063"),
        ("make", "demand", "to", "Ghana REQUEST Togo 020"),
        ("stage", "rally", "against", "Ghana PROTEST Togo 141"),
    ],
)
def test_a_verb_with_its_noun_names_the_act(lemma: str, noun: str, marker: str, expected: str) -> None:
    b = Builder()
    b.clause(
        lemma,
        b.argument("agent", "Ghana"),
        b.argument("patient", head=noun),
        b.argument("oblique", "Togo", marker=marker),
    )
    assert [f"{e.source.label} {e.plover} {e.target.label} {e.cameo}" for e in coded(b).events] == [expected]


@pytest.mark.parametrize("lemma", ["face", "draw"])
def test_what_is_undergone_turns_round(lemma: str) -> None:
    b = Builder()
    b.clause(
        lemma,
        b.argument("agent", "Ghana"),
        b.argument("patient", head="criticism"),
        b.argument("oblique", "Togo", marker="from"),
    )
    assert told(b) == ["Togo ACCUSE Ghana"]


@pytest.mark.parametrize(
    ("noun", "arguments", "expected"),
    [
        ("support", (("agent", None, "China"), ("oblique", "for", "Russia")), "China SUPPORT Russia"),
        ("talk", (("oblique", "between", "China"), ("oblique", "between", "Russia")), "China CONSULT Russia"),
        ("invasion", (("agent", None, "Iraq"), ("oblique", "of", "Kuwait")), "Iraq ASSAULT Kuwait"),
        ("arrest", (("patient", None, "Greenpeace"), ("oblique", "by", "France")), "France COERCE Greenpeace"),
        ("embargo", (("agent", None, "Ghana"), ("oblique", "on", "Togo")), "Ghana SANCTION Togo"),
    ],
)
def test_a_nominal_is_an_event(noun: str, arguments: tuple[tuple[str, str | None, str], ...], expected: str) -> None:
    b = Builder()
    held = [b.argument(role, name, marker=marker) for role, marker, name in arguments]  # type: ignore[arg-type]
    b.clause(noun, *held, kind="noun")
    assert told(b) == [expected]


@pytest.mark.parametrize("kind", ["adjective", "copula"])
def test_an_adjective_is_an_event(kind: str) -> None:
    b = Builder()
    agent, of = b.argument("agent", "Ireland"), b.argument("oblique", "Israel", marker="of")
    if kind == "copula":
        b.clause("be", agent, b.argument("attribute", head="critical"), of)
    else:
        b.clause("critical", agent, of, kind="adjective")
    assert told(b) == ["Ireland ACCUSE Israel"]


@pytest.mark.parametrize("marker", ["'s", "adj", "of"])
def test_the_owner_of_what_is_condemned_is_the_target(marker: str) -> None:
    b = Builder()
    b.clause("condemn", b.argument("agent", "Oman"), b.argument("patient", head="decision", inner=[(marker, "Chad")]))
    assert told(b) == ["Oman ACCUSE Chad"]


def test_what_is_found_inside_is_less_sure_than_what_is_named() -> None:
    inside, named = Builder(), Builder()
    inside.clause(
        "condemn", inside.argument("agent", "Oman"), inside.argument("patient", head="vote", inner=[("of", "Chad")])
    )
    named.clause("condemn", named.argument("agent", "Oman"), named.argument("patient", "Chad"))
    assert coded(inside).events[0].confidence < coded(named).events[0].confidence


def test_the_place_of_an_act_is_no_target() -> None:
    b = Builder()
    b.clause("condemn", b.argument("agent", "Oman"), b.argument("oblique", "Geneva", marker="in"))
    assert (told(b), reasons(b)) == ([], ["no target actor"])


def test_no_one_acts_on_himself() -> None:
    b = Builder()
    b.clause("praise", b.argument("agent", "Oman"), b.argument("patient", "Oman"))
    assert (told(b), reasons(b)) == ([], ["same actor"])


def test_media_that_are_told_something_are_no_targets() -> None:
    b = Builder()
    b.clause("speak", b.argument("agent", "Oman"), b.argument("oblique", "Reuters", marker="to", kind="media"))
    assert (told(b), reasons(b)) == ([], ["media as listener"])


def governed(
    governor: str, lemma: str, force: str, modality: Modality, *, asked: str | None = None, negated: bool = False
) -> Builder:
    """Return "Peru GOVERNOR (ASKED) to LEMMA Chile"."""
    b = Builder()
    above = [b.argument("agent", "Peru")] + ([b.argument("patient", asked)] if asked else [])
    b.clause(governor, *above, negated=negated)
    doer = asked or "Peru"
    b.clause(
        lemma,
        b.argument("agent", doer, understood=True),
        b.argument("patient", "Chile"),
        modality=modality,
        under=(0, "infinitive", force),  # type: ignore[arg-type]
    )
    return b


@pytest.mark.parametrize(
    ("governor", "lemma", "force", "modality", "expected"),
    [
        ("agree", "meet", "commit", "planned", "CONSULT AGREE 036 planned"),
        ("pledge", "arm", "commit", "planned", "AID AGREE 0332 planned"),
        ("offer", "free", "commit", "planned", "RETREAT AGREE 0353 planned"),
        ("threaten", "sanction", "threat", "planned", "SANCTION THREATEN 1312 planned"),
        ("vow", "bomb", "commit", "planned", "ASSAULT THREATEN 1384 planned"),
        ("plan", "condemn", "commit", "planned", "ACCUSE ACCUSE 111 planned"),
        ("consider", "arm", "consider", "possible", "AID AID 072 possible"),
        ("deny", "arm", "deny", "negated", "AID AID 072 negated"),
        ("refuse", "meet", "refusal", "negated", "REJECT REJECT 125 asserted"),
        ("refuse", "arm", "refusal", "negated", "REJECT REJECT 1222 asserted"),
        ("refuse", "bomb", "refusal", "negated", "ASSAULT ASSAULT 195 negated"),
    ],
)
def test_the_act_below_is_coded_once_by_plovers_rule(
    governor: str, lemma: str, force: str, modality: Modality, expected: str
) -> None:
    events = coded(governed(governor, lemma, force, modality)).events
    assert [f"{e.act} {e.plover} {e.cameo} {e.modality}" for e in events] == [expected]


def test_will_not_is_a_refusal() -> None:
    b = Builder()
    b.clause(
        "release",
        b.argument("agent", "Peru"),
        b.argument("patient", head="sailor", inner=[("adj", "Chile")]),
        negated=True,
        tense="future",
        modality="negated",
    )
    assert [f"{e.plover} {e.cameo} {e.modality}" for e in coded(b).events] == ["REJECT 1243 asserted"]


def test_did_not_is_the_act_denied() -> None:
    b = Builder()
    b.clause("meet", b.argument("agent", "Peru"), b.argument("patient", "Chile"), negated=True, modality="negated")
    assert [f"{e.plover} {e.modality}" for e in coded(b).events] == ["CONSULT negated"]


def test_a_threat_without_a_named_act_is_asserted() -> None:
    b = Builder()
    b.clause("threaten", b.argument("agent", "Peru"), b.argument("patient", "Chile"))
    assert [f"{e.act} {e.plover} {e.modality}" for e in coded(b).events] == ["THREATEN THREATEN asserted"]


def test_a_request_gives_the_asking_and_the_act_asked_for() -> None:
    events = coded(governed("urge", "free", "request", "requested", asked="Bolivia")).events
    assert [(e.source.label, e.plover, e.target.label, e.cameo, e.modality) for e in events] == [
        ("Peru", "REQUEST", "Bolivia", "0253", "asserted"),
        ("Bolivia", "RETREAT", "Chile", "0841", "requested"),
    ]


def test_who_is_asked_may_stand_in_the_clause_below() -> None:
    b = Builder()
    b.clause("demand", b.argument("agent", "Peru"))
    b.clause(
        "free",
        b.argument("agent", "Bolivia"),
        b.argument("patient", head="sailor", inner=[("adj", "Peru")]),
        modality="requested",
        under=(0, "complement", "request"),
    )
    assert told(b) == ["Peru REQUEST Bolivia", "Bolivia RETREAT Peru"]


def test_an_accusation_gives_the_charge_and_the_act_charged() -> None:
    events = coded(governed("accuse", "arm", "accuse", "asserted", asked="Bolivia")).events
    assert [(e.source.label, e.plover, e.target.label) for e in events] == [
        ("Peru", "ACCUSE", "Bolivia"),
        ("Bolivia", "AID", "Chile"),
    ]


@pytest.mark.parametrize(
    ("modality", "expected"),
    [
        ("asserted", ["Peru RETREAT Chile asserted"]),
        ("planned", ["Peru AGREE Chile planned", "Peru SANCTION Chile asserted"]),
    ],
)
def test_an_act_that_is_ended_is_coded_only_while_in_force(modality: Modality, expected: list[str]) -> None:
    b = Builder()
    b.clause(
        "lift",
        b.argument("agent", "Peru"),
        b.argument("patient", head="embargo", clause=1),
        b.argument("oblique", "Chile", marker="on"),
        modality=modality,
    )
    b.clause(
        "embargo",
        b.argument("agent", "Peru", understood=True),
        b.argument("oblique", "Chile", marker="on"),
        kind="noun",
        modality=modality,
        under=(0, "nominal", "end"),
    )
    got = [f"{e.source.label} {e.plover} {e.target.label} {e.modality}" for e in coded(b).events]
    assert got == expected


def test_a_reporting_verb_gives_no_event_of_its_own() -> None:
    b = Builder()
    b.clause("say", b.argument("agent", "Peru"))
    b.clause(
        "attack",
        b.argument("agent", "Chile"),
        b.argument("patient", "Bolivia"),
        under=(0, "complement", "report"),
        said_by="Peru",
    )
    event = coded(b).events[0]
    assert told(b) == ["Chile ASSAULT Bolivia"]
    assert event.attribution is not None
    assert event.attribution.actor.label == "Peru"


def test_what_is_only_asked_for_has_no_attribution() -> None:
    b = Builder()
    b.clause(
        "free", b.argument("agent", "Chile"), b.argument("patient", "Bolivia"), modality="requested", said_by="Peru"
    )
    assert coded(b).events[0].attribution is None


def test_the_same_act_told_twice_is_one_event() -> None:
    b = Builder()
    b.clause("condemn", b.argument("agent", "Peru"), b.argument("patient", "Chile"))
    b.clause("criticism", b.argument("agent", "Peru"), b.argument("oblique", "Chile", marker="of"), kind="noun")
    assert (told(b), reasons(b)) == (["Peru ACCUSE Chile"], ["told twice"])


def test_an_unknown_predicate_is_silent_with_its_reason() -> None:
    b = Builder()
    b.clause("ponder", b.argument("agent", "Peru"), b.argument("patient", "Chile"))
    assert (told(b), reasons(b)) == ([], ["no frame"])


def test_mode_and_contexts_come_with_the_code() -> None:
    b = Builder()
    b.clause("visit", b.argument("agent", "Peru"), b.argument("patient", "Chile"))
    b.clause("arm", b.argument("agent", "Peru"), b.argument("patient", "Bolivia"))
    assert [(e.mode, e.contexts) for e in coded(b).events] == [("visit", ()), (None, ("military",))]


LEMMAS = st.sampled_from(
    ["condemn", "hold", "meet", "agree", "threaten", "urge", "refuse", "lift", "talk", "attack", "be", "face", "zzz"]
)
HEADS = st.sampled_from(["talk", "sanction", "other", "attack", "thing", "critical", "embargo"])
MARKERS = st.sampled_from([None, "with", "on", "by", "of", "to", "'s"])
NAMES = st.sampled_from(["Peru", "Chile", "Bolivia"])


@st.composite
def arguments(draw: st.DrawFn) -> Argument:
    b = Builder()
    names = draw(st.lists(NAMES, max_size=3))
    marker = draw(MARKERS)
    inner = tuple(
        Inner(marker=draw(MARKERS) or "of", mention=b.mention(name)) for name in draw(st.lists(NAMES, max_size=2))
    )
    return Argument(
        role=draw(st.sampled_from(["agent", "patient", "recipient", "oblique", "attribute"])),
        span=Span("x", 0, 1),
        head=draw(HEADS),
        marker=marker,
        modifiers=tuple(draw(st.lists(st.sampled_from(["each", "peace"]), max_size=1))),
        actors=tuple(b.mention(name) for name in names),
        inner=inner,
        clause=draw(st.none() | st.integers(-1, 4)),
        understood=draw(st.booleans()),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    clauses = []
    for index in range(draw(st.integers(0, 4))):
        forces = st.sampled_from([None, "commit", "threat", "refusal", "request", "end", "accuse", "report", "deny"])
        links = st.sampled_from(["complement", "infinitive", "gerund", "nominal", "relative"])
        governors = draw(st.lists(st.builds(Governor, clause=st.integers(-1, 4), link=links, force=forces), max_size=2))
        clauses.append(
            Clause(
                index=index,
                sentence=draw(st.integers(0, 1)),
                kind=draw(st.sampled_from(["verb", "noun", "adjective", "apposition"])),
                lemma=draw(LEMMAS),
                cue=Span("x", 2 * index, 2 * index + 1),
                span=Span("x", 0, 1),
                passive=draw(st.booleans()),
                tense=draw(st.sampled_from([None, "past", "future"])),
                arguments=tuple(draw(st.lists(arguments(), max_size=4))),
                governors=tuple(governors),
                modality=draw(
                    st.sampled_from(["asserted", "planned", "possible", "requested", "negated", "hypothetical"])
                ),
                negated=draw(st.booleans()),
                depth=draw(st.integers(0, 20)),
            )
        )
    return Reading(article=Article(id="a", text="x"), clauses=tuple(clauses))


@given(readings())
def test_any_reading_is_coded_within_the_rules(reading: Reading) -> None:
    coding = coder.code(reading)
    assert all(event.source.id != event.target.id for event in coding.events)
    assert len({event.id for event in coding.events}) == len(coding.events)
    assert all(0 <= event.confidence <= 1 for event in coding.events)
    assert all(_agrees(event) for event in coding.events)
    assert coder.code(reading) == coding


def _agrees(event: Event) -> bool:
    """The code belongs to the class that is recorded."""
    return coder.codebook.class_of(event.cameo) == event.plover


def test_a_noun_that_is_only_judged_stays_an_act_of_its_own() -> None:
    b = Builder()
    b.clause(
        "call",
        b.argument("agent", "Peru"),
        b.argument("patient", head="downing", clause=1),
        b.argument("attribute", head="provocation"),
    )
    b.clause(
        "downing",
        b.argument("agent", "Chile", marker="by"),
        b.argument("oblique", "Bolivia", marker="of"),
        kind="noun",
        under=(0, "nominal", None),
    )
    assert told(b) == ["Peru ACCUSE Chile", "Chile ASSAULT Bolivia"]


def test_those_who_gathered_to_protest_protest() -> None:
    b = Builder()
    b.clause("gather", b.argument("agent", "Peru"))
    b.clause(
        "protest",
        b.argument("agent", "Peru", understood=True),
        b.argument("oblique", "Chile", marker="against"),
        modality="planned",
        under=(0, "purpose", None),
    )
    assert [f"{e.plover} {e.modality}" for e in coded(b).events] == ["PROTEST asserted"]


def test_the_author_of_a_statement_is_the_source() -> None:
    b = Builder()
    b.clause("issue", b.argument("agent", "Peru"), b.argument("patient", head="statement"))
    b.clause(
        "condemn",
        b.argument("agent", head="statement", understood=True),
        b.argument("patient", "Chile"),
        under=(0, "relative", None),
    )
    assert told(b) == ["Peru ACCUSE Chile"]


def test_money_given_to_help_someone_is_aid_to_him() -> None:
    b = Builder()
    b.clause("give", b.argument("agent", "Peru"), b.argument("patient", head="million"))
    b.clause(
        "help",
        b.argument("agent", "Peru", understood=True),
        b.argument("patient", "Chile"),
        modality="planned",
        under=(0, "purpose", None),
    )
    assert [f"{e.plover} {e.target.label} {e.modality}" for e in coded(b).events] == ["AID Chile asserted"]


def test_talks_that_are_agreed_to_are_planned() -> None:
    b = Builder()
    b.clause("agree", b.argument("agent", "Peru"))
    b.clause(
        "talk",
        b.argument("agent", "Peru", understood=True),
        b.argument("oblique", "Chile", marker="with"),
        kind="noun",
        under=(0, "nominal", None),
    )
    assert [f"{e.act} {e.plover} {e.modality}" for e in coded(b).events] == ["CONSULT AGREE planned"]


def test_what_one_is_pressed_to_do_may_hang_like_a_purpose() -> None:
    b = Builder()
    b.clause("push", b.argument("agent", "Norway"), b.argument("patient", "Chile"))
    b.clause("vote", b.argument("agent", "Chile", understood=True), under=(0, "purpose", "request"))
    assert told(b) == ["Norway REQUEST Chile"]


@pytest.mark.parametrize("second", [True, False])
def test_to_call_someone_something_is_no_telephone_call(second: bool) -> None:
    b = Builder()
    name = (b.argument("patient", head="guy"),) if second else ()
    b.clause("call", b.argument("agent", "Norway"), b.argument("patient", "Chile"), *name)
    assert told(b) == ([] if second else ["Norway CONSULT Chile"])


@pytest.mark.parametrize(("above", "expected"), [("negated", "negated"), ("asserted", "planned")])
def test_the_purpose_of_what_is_not_done_is_not_planned(above: Modality, expected: Modality) -> None:
    b = Builder()
    b.clause("send", b.argument("agent", "Norway"), b.argument("patient", head="team"), modality=above)
    doer = b.argument("agent", "Norway", understood=True)
    b.clause("bomb", doer, b.argument("patient", "Serbia"), modality="planned", under=(0, "purpose", None))
    assert [event.modality for event in coded(b).events] == [expected]


@pytest.mark.parametrize(
    ("lemma", "noun", "marker", "expected"),
    [
        ("strengthen", "force", "in", "MOBILIZE"),
        ("send", "ambulance", "to", "AID"),
        ("announce", "truce", "with", "RETREAT"),
        ("ease", "lockdown", "in", "CONCEDE"),
    ],
)
def test_more_verbs_with_their_nouns(lemma: str, noun: str, marker: str, expected: str) -> None:
    b = Builder()
    held = b.argument("patient", head=noun)
    b.clause(lemma, b.argument("agent", "Norway"), held, b.argument("oblique", "Mali", marker=marker))
    assert told(b) == [f"Norway {expected} Mali"]


@pytest.mark.parametrize(("below", "expected"), [("go", "RETREAT"), ("speak", "CONCEDE")])
def test_to_let_someone_go_is_to_release_him(below: str, expected: str) -> None:
    b = Builder()
    b.clause("let", b.argument("agent", "Egypt"))
    b.clause(below, b.argument("agent", "Qatar"), under=(0, "complement", None))
    assert told(b) == [f"Egypt {expected} Qatar"]


@pytest.mark.parametrize(
    ("doer", "expected"), [("soldier", "MOBILIZE"), ("peacekeeper", "AID"), ("minister", "CONSULT")]
)
def test_who_arrives_tells_what_it_is(doer: str, expected: str) -> None:
    b = Builder()
    b.clause("arrive", b.argument("agent", "Fiji", head=doer), b.argument("oblique", "Iraq", marker="in"))
    assert told(b) == [f"Fiji {expected} Iraq"]


@pytest.mark.parametrize(("first", "expected"), [("phone", "asserted"), ("invade", "planned")])
def test_who_rings_to_thank_has_thanked(first: str, expected: Modality) -> None:
    b = Builder()
    b.clause(first, b.argument("agent", "Peru"), b.argument("patient", "Chile"))
    doer, other = b.argument("agent", "Peru", understood=True), b.argument("patient", "Chile", understood=True)
    b.clause("thank", doer, other, modality="planned", under=(0, "purpose", None))
    assert [event.modality for event in coded(b).events if event.act == "SUPPORT"] == [expected]


def test_who_marched_to_protest_protested() -> None:
    b = Builder()
    b.clause("walk", b.argument("agent", "Peru"))
    doer = b.argument("agent", "Peru", understood=True)
    against = b.argument("oblique", "Chile", marker="against")
    b.clause("protest", doer, against, modality="planned", under=(0, "purpose", None))
    assert told(b) == ["Peru PROTEST Chile"]


@pytest.mark.parametrize("marker", ["to", "for"])
def test_concern_is_no_charge_against_those_who_hear_of_it_or_for_whom_it_is(marker: str) -> None:
    b = Builder()
    held = b.argument("patient", head="concern", inner=((marker, "Chile"),))
    b.clause("express", b.argument("agent", "Peru"), held)
    assert told(b) == []


@pytest.mark.parametrize("second", [True, False])
def test_a_preposition_inside_one_of_two_objects_is_not_the_verbs(second: bool) -> None:
    b = Builder()
    first = (b.argument("patient", head="raid"),) if second else ()
    b.clause("call", b.argument("agent", "Peru"), *first, b.argument("patient", head="threat", inner=[("on", "Chile")]))
    assert told(b) == ([] if second else ["Peru REQUEST Chile"])


@pytest.mark.parametrize(("kind", "expected"), [("country", []), ("person", ["Peru COERCE Chile"])])
def test_only_a_person_is_dismissed_from_office(kind: ActorKind, expected: list[str]) -> None:
    b = Builder()
    b.clause("dismiss", b.argument("agent", "Peru"), b.argument("patient", "Chile", kind=kind))
    assert told(b) == expected


def test_where_the_closest_frame_names_nobody_a_looser_one_of_its_class_may() -> None:
    b = Builder()
    b.clause(
        "press",
        b.argument("agent", "Peru"),
        b.argument("patient", "Chile"),
        b.argument("oblique", head="release", marker="for"),
    )
    assert told(b) == ["Peru REQUEST Chile"]


def test_a_looser_frame_of_another_class_reads_the_words_in_another_sense() -> None:
    b = Builder()
    b.clause(
        "agree",
        b.argument("agent", "Peru"),
        b.argument("patient", head="truce"),
        b.argument("oblique", "Chile", marker="in"),
    )
    assert told(b) == []


@pytest.mark.parametrize(("words", "expected"), [("longer", "SANCTION asserted"), ("way", "SUPPORT negated")])
def test_support_that_is_no_more_is_a_cut(words: str, expected: str) -> None:
    b = Builder()
    source, denied, _ = b.argument("agent", "Oslo"), b.words("no"), b.words(words)
    target = b.argument("patient", "Lima")
    b.clause("support", source, target, tense="present", negated=True, modality="negated", cues=(denied,))
    assert [f"{event.act} {event.modality}" for event in coded(b).events] == [expected]


@pytest.mark.parametrize(("doer", "expected"), [("Peru", ["Peru AGREE Chile"]), ("Fiji", [])])
def test_who_tells_what_it_will_do_itself_promises_it(doer: str, expected: list[str]) -> None:
    b = Builder()
    told_ = b.clause("tell", b.argument("agent", "Peru"), b.argument("patient", "Chile"))
    b.clause("cooperate", b.argument("agent", doer), under=(told_, "complement", "report"), modality="planned")
    assert told(b) == expected


def test_a_promise_told_to_the_press_is_made_to_nobody() -> None:
    b = Builder()
    told_ = b.clause("tell", b.argument("agent", "Peru"), b.argument("patient", "Reuters", kind="media"))
    b.clause("cooperate", b.argument("agent", "Peru"), under=(told_, "complement", "report"), modality="planned")
    assert told(b) == []


def test_a_ministry_that_voices_the_support_of_its_state_does_not_support_it() -> None:
    b = Builder()
    ministry = b.argument("agent", "Peru", kind="government_body")
    state = mention_of(replace(actor("Peruvian state"), country="PER"), text="Peru", start=50, end=54)
    held = b.argument("patient", head="support")
    b.clause("express", ministry, replace(held, inner=(Inner(marker="'s", mention=state),)))
    assert told(b) == []
