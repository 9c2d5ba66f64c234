"""Who does what to whom, sentence by sentence; roles by meaning, whether active or passive."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted

VOICE = [
    ("China condemned Japan.", "condemned", "agent=China, patient=Japan"),
    ("Japan was condemned by China.", "condemned", "agent=China, patient=Japan"),
    ("Japan has been condemned by China.", "condemned", "agent=China, patient=Japan"),
    ("Japan will be condemned by China and India.", "condemned", "agent=China + India, patient=Japan"),
    ("Japan was condemned over the launch.", "condemned", "patient=Japan"),
    ("Japan was condemned by Tuesday.", "condemned", "patient=Japan"),
    ("Turkey shot down a jet over Syria.", "shot down", "agent=Turkey, over=Syria"),
    ("Russia withdrew from Armenia.", "withdrew", "agent=Russia, from=Armenia"),
]

RECIPIENTS = [
    ("France gave tanks to Ukraine.", "gave", "agent=France, to=Ukraine"),
    ("France gave Ukraine tanks.", "gave", "agent=France, recipient=Ukraine"),
    ("France sent Israel weapons.", "sent", "agent=France, recipient=Israel"),
    ("France offered Ukraine a loan.", "offered", "agent=France, recipient=Ukraine"),
    ("Ukraine was given tanks by France.", "given", "agent=France, patient=Ukraine"),
    ("India sold missiles to Vietnam.", "sold", "agent=India, to=Vietnam"),
]

DESCRIBED = [
    ("Iran, which attacked Iraq, accused Kuwait.", "attacked", "agent=Iran, patient=Iraq"),
    ("Iran, which attacked Iraq, accused Kuwait.", "accused", "agent=Iran, patient=Kuwait"),
    ("Turkey, a NATO member that blocked Sweden, praised Iran.", "blocked", "agent=Turkey, patient=Sweden"),
    ("It was Iran that attacked Iraq.", "attacked", "agent=Iran, patient=Iraq"),
    ("The Iranian handed over by Oman to Iraq was jailed.", "handed over", "agent=Oman, to=Iraq"),
    ("Kenya criticised a visit to Chad by Mali.", "criticised", "agent=Kenya"),
    ("Iran, which Iraq attacked, accused Kuwait.", "attacked", "agent=Iraq, patient=Iran"),
    ("Iran, which was attacked by Iraq, accused Kuwait.", "attacked", "agent=Iraq, patient=Iran"),
    ("Chinese companies that Japan sanctioned sued India.", "sanctioned", "agent=Japan, patient=Chinese companies"),
    ("Chinese companies sanctioned by Japan sued India.", "sanctioned", "agent=Japan, patient=Chinese companies"),
    ("Chinese companies sanctioned by Japan sued India.", "sued", "agent=Chinese companies, patient=India"),
    ("Ukrainian troops fighting Russia praised Poland.", "fighting", "agent=Ukrainian forces, patient=Russia"),
    ("Russia, condemned by Georgia, left Armenia.", "condemned", "agent=Georgia, patient=Russia"),
    ("India, accusing Pakistan of treason, closed the border.", "accusing", "agent=India, patient=Pakistan"),
    ("After meeting Iran, Kenya praised India.", "meeting", "agent=Kenya, patient=Iran"),
    ("Condemned by Georgia, Russia left Armenia.", "Condemned", "agent=Georgia, patient=Russia"),
    ("Two French journalists, both of whom Iran arrested, left.", "arrested", "agent=Iran, patient=French media"),
    ("French troops, some of whom were captured by Mali, left.", "captured", "agent=Mali, patient=French forces"),
    ("Kenya, to which Iran sold missiles, praised Cuba.", "sold", "agent=Iran, to=Kenya"),
    ("Kenya signed a deal, under which China will arm Iran.", "arm", "agent=China, patient=Iran"),
]

CONTROL = [
    ("China agreed to free Japan.", "free", "agent=China, patient=Japan"),
    ("China sanctioned Japan for attacking India.", "attacking", "agent=Japan, patient=India"),
    ("China condemned Japan before attacking India.", "attacking", "agent=China, patient=India"),
    ("China condemned Japan after attacking India.", "attacking", "patient=India"),
    ("China praised Japan after attacking India.", "attacking", "agent=China, patient=India"),
    ("China angered Japan by attacking India.", "attacking", "agent=China, patient=India"),
    ("China promised Japan to leave India.", "leave", "agent=China, patient=India"),
    ("China urged Japan to leave India.", "leave", "agent=Japan, patient=India"),
    ("China urged Japan to leave India.", "urged", "agent=China, patient=Japan"),
    ("Japan was urged by China to leave India.", "leave", "agent=Japan, patient=India"),
    ("China asked Japan to help India.", "help", "agent=Japan, patient=India"),
    ("Iran asked to meet Kuwait.", "meet", "agent=Iran, patient=Kuwait"),
    ("Egypt wants to mediate between Israel and Hamas.", "mediate", "agent=Egypt, between=Israel + Hamas"),
    ("Germany called on Iran to free France.", "free", "agent=Iran, patient=France"),
    ("Germany called on Iran to free France.", "called", "agent=Germany, on=Iran"),
    ("Serbia forced Kosovo to leave Albania.", "leave", "agent=Kosovo, patient=Albania"),
    ("Saudi Arabia allowed Israel to attack Iran.", "attack", "agent=Israel, patient=Iran"),
    ("Iran accused Kuwait of attacking Iraq.", "attacking", "agent=Kuwait, patient=Iraq"),
    ("Kuwait accused Iran's navy of attacking Iraq.", "attacking", "agent=Iranian Navy, patient=Iraq"),
    ("The United States prevented Iran from attacking Syria.", "attacking", "agent=Iran, patient=Syria"),
    ("Iran stopped attacking Iraq.", "attacking", "agent=Iran, patient=Iraq"),
    ("Iran denied attacking Iraq.", "attacking", "agent=Iran, patient=Iraq"),
    ("Iran threatened to attack Iraq.", "attack", "agent=Iran, patient=Iraq"),
    ("Iran appears to have attacked Iraq.", "attacked", "agent=Iran, patient=Iraq"),
    ("Russia is believed to have attacked Syria.", "attacked", "agent=Russia, patient=Syria"),
    ("Cuba thanked Venezuela for helping Bolivia.", "thanked", "agent=Cuba, patient=Venezuela"),
    ("Accused of arming Hamas by Russia, Iran left Armenia.", "Accused", "agent=Russia, patient=Iran"),
    ("Accused of spying by Russia, Iran left Armenia.", "Accused", "agent=Russia, patient=Iran"),
    ("Iran was accused of arming Hamas by Russia.", "accused", "agent=Russia, patient=Iran"),
    ("Iran failed to stop Kuwait from attacking Iraq.", "attacking", "agent=Kuwait, patient=Iraq"),
    ("Iran kept Kuwait from attacking Iraq.", "attacking", "agent=Kuwait, patient=Iraq"),
    ("Iran talked Kuwait into attacking Iraq.", "attacking", "agent=Kuwait, patient=Iraq"),
    ("Iran stopped the gunmen from attacking Iraq.", "attacking", "patient=Iraq"),
    ("Kuwait was stopped from attacking Iraq.", "attacking", "agent=Kuwait, patient=Iraq"),
    ("Iran refrained from attacking Iraq.", "attacking", "agent=Iran, patient=Iraq"),
    ("Turkey was joined by Qatar in condemning Israel.", "condemning", "agent=Turkey + Qatar, patient=Israel"),
    ("Turkey joined Qatar in condemning Israel.", "condemning", "agent=Turkey + Qatar, patient=Israel"),
    ("Iran seems set to attack Iraq.", "attack", "agent=Iran, patient=Iraq"),
    ("Iran appears ready to attack Iraq.", "attack", "agent=Iran, patient=Iraq"),
    ("China agreed to begin selling arms to Iran.", "selling", "agent=China, to=Iran"),
]

COORDINATION = [
    ("China and India condemned Japan and Kenya.", "condemned", "agent=China + India, patient=Japan + Kenya"),
    ("China, India and Russia condemned Japan.", "condemned", "agent=China + India + Russia, patient=Japan"),
    ("China condemned and sanctioned Japan.", "condemned", "agent=China, patient=Japan"),
    ("China condemned and sanctioned Japan.", "sanctioned", "agent=China, patient=Japan"),
    ("China condemned Japan and praised India.", "condemned", "agent=China, patient=Japan"),
    ("China condemned Japan and praised India.", "praised", "agent=China, patient=India"),
    ("China condemned Japan, and India praised Kenya.", "praised", "agent=India, patient=Kenya"),
    ("China condemned Japan and India praised Kenya.", "praised", "agent=India, patient=Kenya"),
    ("China condemned Japan and India praised Kenya.", "condemned", "agent=China, patient=Japan"),
    ("Japan condemned China and India and threatened Kenya.", "threatened", "agent=Japan, patient=Kenya"),
    ("Japan was condemned and sanctioned by China.", "condemned", "agent=China, patient=Japan"),
    ("Japan was condemned and sanctioned by China.", "sanctioned", "agent=China, patient=Japan"),
    ("Japan praised India and was condemned by China.", "condemned", "agent=China, patient=Japan"),
    ("China left Syria and attacked Iraq.", "attacked", "agent=China, patient=Iraq"),
    ("China agreed to leave Syria and attack Iraq.", "attack", "agent=China, patient=Iraq"),
]

NOUNS = [
    ("China held talks with Japan.", "talks", "agent=China, with=Japan"),
    ("China imposed sanctions on Japan.", "sanctions", "agent=China, on=Japan"),
    ("China launched an attack on Japan.", "attack", "agent=China, on=Japan"),
    ("China paid a visit to Japan.", "visit", "agent=China, to=Japan"),
    ("China announced sanctions against Japan.", "sanctions", "agent=China, against=Japan"),
    ("China's support for Russia angered France.", "support", "agent=China, for=Russia"),
    ("The US embargo on Cuba hurt Mexico.", "embargo", "agent=United States, on=Cuba"),
    ("Talks between China and Japan began.", "Talks", "between=China + Japan"),
    ("The invasion of Iraq by Iran shocked France.", "invasion", "agent=Iran, of=Iraq"),
    ("The arrest of a French tourist by Iran shocked Japan.", "arrest", "agent=Iran, of=French citizens"),
    ("NATO condemned Russia's invasion of Ukraine.", "invasion", "agent=Russia, of=Ukraine"),
    ("Sanctions were imposed on Japan by China.", "Sanctions", "agent=China, on=Japan"),
    ("Israel is critical of Iran.", "critical", "agent=Israel, of=Iran"),
    ("Iran is an ally of Syria.", "ally", "agent=Iran, of=Syria"),
]


@pytest.mark.parametrize(
    ("sentence", "cue", "expected"), VOICE + RECIPIENTS + DESCRIBED + CONTROL + COORDINATION + NOUNS
)
def test_who_does_what_to_whom(read: Read, sentence: str, cue: str, expected: str) -> None:
    assert roles(clause(read(sentence), cue)) == wanted(expected)


@pytest.mark.parametrize(
    ("sentence", "cue", "passive"),
    [
        ("China condemned Japan.", "condemned", False),
        ("China has condemned Japan.", "condemned", False),
        ("Japan was condemned.", "condemned", True),
        ("Firms sanctioned by Japan sued China.", "sanctioned", True),
        ("Firms sanctioned by Japan sued China.", "sued", False),
        ("Japan was condemned and sanctioned.", "sanctioned", True),
    ],
)
def test_the_voice_is_told(read: Read, sentence: str, cue: str, passive: bool) -> None:
    assert clause(read(sentence), cue).passive is passive


@pytest.mark.parametrize(
    ("sentence", "cue", "tense"),
    [
        ("China condemned Japan.", "condemned", "past"),
        ("China has condemned Japan.", "condemned", "past"),
        ("China had condemned Japan.", "condemned", "past"),
        ("China condemns Japan.", "condemns", "present"),
        ("China is condemning Japan.", "condemning", "present"),
        ("China will condemn Japan.", "condemn", "future"),
        ("Japan was condemned.", "condemned", "past"),
        ("China's attack on Japan failed.", "attack", None),
    ],
)
def test_the_tense_is_told(read: Read, sentence: str, cue: str, tense: str | None) -> None:
    assert clause(read(sentence), cue).tense == tense


JUDGED = [
    ("Kenya held al-Shabab responsible.", "held", "agent=Kenya, patient=al-Shabaab"),
    ("A Dutch court found Russia guilty of piracy.", "found", "agent=Dutch judiciary, patient=Russia"),
    ("Oslo considered Ankara a partner.", "considered", "agent=Norway, patient=Turkey"),
    ("Spain branded Hamas a terrorist group.", "branded", "agent=Spain, patient=Hamas"),
    ("France sent Israel weapons.", "sent", "agent=France, recipient=Israel"),
]

PARTICLES = [
    ("Athens called out Ankara.", "called out", "agent=Greece, patient=Turkey"),
    ("Baghdad let in Turkish troops.", "let in", "agent=Iraq, patient=Turkish forces"),
    ("Fiji walked away from Mercosur.", "walked", "agent=Fiji, from=Mercosur"),
    ("Russia handed a base back to Hungary.", "handed", "agent=Russia, to=Hungary"),
    ("Fiji and Peru met in Paris.", "met", "agent=Fiji + Peru, in=France"),
]

MISREAD = [
    ("Riga demanded that Moscow apologise.", "apologise", "agent=Russia"),
    ("Brussels stripped Fiji of its trade privileges.", "stripped", "agent=European Union, patient=Fiji"),
    ("Taipei was dropped as an ally by Suva.", "dropped", "agent=Fiji, patient=Taiwan"),
]

COUNTED = [
    ("Egypt arrested dozens of Libyan activists.", "arrested", "agent=Egypt, patient=Libyan citizens"),
    ("Russia expelled three of the Dutch diplomats.", "expelled", "agent=Russia, patient=Netherlands"),
    ("Turkey occupied part of Syria.", "occupied", "agent=Turkey, patient=Syria"),
    ("Three states including Fiji condemned Russia.", "condemned", "agent=Fiji, patient=Russia"),
]


@pytest.mark.parametrize(("sentence", "cue", "expected"), [*JUDGED, *PARTICLES, *MISREAD, *COUNTED])
def test_objects_are_found_where_parsers_misplace_them(read: Read, sentence: str, cue: str, expected: str) -> None:
    found = roles(clause(read(sentence), cue))
    assert wanted(expected).items() <= found.items()


def test_a_noun_that_is_counted_heads_its_argument(read: Read) -> None:
    withdrew = clause(read("Hanoi withdrew a third of its troops from Cambodia."), "withdrew")
    assert [argument.head for argument in withdrew.role("patient")] == ["troop"]


def test_a_supplied_argument_says_that_it_is_understood(read: Read) -> None:
    told = read("China agreed to free Japan.")
    assert [a.understood for a in clause(told, "agreed").role("agent")] == [False]
    assert [a.understood for a in clause(told, "free").role("agent")] == [True]
    assert clause(told, "free").depth > clause(told, "agreed").depth


def test_an_argument_points_at_the_clause_that_its_noun_heads(read: Read) -> None:
    told = read("China held talks with Japan.")
    (object_,) = clause(told, "held").role("patient")
    assert (object_.head, object_.clause) == ("talk", clause(told, "talks").index)


def test_actors_inside_an_argument_are_kept_apart_with_their_marker(read: Read) -> None:
    (object_,) = clause(read("Germany discussed a European ban on Russian oil."), "discussed").role("patient")
    assert object_.actors == ()
    assert ("on", "Russia") in [(inner.marker, inner.mention.label) for inner in object_.inner]


def test_governors_run_from_the_nearest_upwards(read: Read) -> None:
    told = read("India said China had agreed to free Japan.")
    agreed, said = clause(told, "agreed").index, clause(told, "said").index
    assert [(g.clause, g.link, g.force) for g in clause(told, "free").governors] == [
        (agreed, "infinitive", "commit"),
        (said, "complement", "report"),
    ]


def test_clauses_are_numbered_by_their_place(read: Read) -> None:
    told = read("China met Japan. India, which Iran attacked, asked to join NATO.")
    assert [c.index for c in told.clauses] == list(range(len(told.clauses)))
    assert {c.sentence for c in told.clauses} == {0, 1}


def test_a_question_states_nothing(read: Read) -> None:
    told = clause(read("Did China attack Japan?"), "attack")
    assert (told.arguments, told.modality) == ((), "hypothetical")


def test_who_is_addressed_with_lets_allows_nothing(read: Read) -> None:
    assert roles(clause(read("Members of the G7, let's discuss Iran."), "let")) == {}
    assert roles(clause(read("Iran let Iraq visit Syria."), "let"))["agent"] == "Iran"
