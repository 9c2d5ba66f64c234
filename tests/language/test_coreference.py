"""Words that stand for an actor named before, and those that must stay unresolved: a wrong actor is worse than none."""

import pytest

from kg.records import Reading
from tests.language.conftest import Read


def stands_for(told: Reading, word: str) -> str:
    """Return whom the last mention reading `word` stands for, "A + B" for several, "" where it names nobody."""
    at = max((m.start for m in told.mentions if m.mention == word), default=None)
    return " + ".join(m.label for m in told.mentions if (m.start, m.mention) == (at, word))


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        # surnames
        ("South Korean President Moon Jae-in arrived. Moon praised Japan.", "Moon", "Moon Jae-in"),
        ("Antony Blinken visited China. On Friday Blinken praised Japan.", "Blinken", "Antony Blinken"),
        ("Angela Merkel praised Ukraine. Russia condemned Merkel.", "Merkel", "Angela Merkel"),
        ("Foreign Minister Ana Lopes of Portugal met Iran. Lopes left.", "Lopes", "Ana Lopes"),
        ("Javier Milan, a Chilean union leader, met Peru. Milan condemned Peru.", "Milan", "Javier Milan"),  # no city
        ("Mark Paris met Iranian officials. Mr Paris flew to Paris.", "Paris", "France"),  # a journey to one
        # bodies by the first word of their name
        ("Reuters praised Mahan Air. Germany banned Mahan on Monday.", "Mahan", "Mahan Air"),
        ("Peru sued Zorvex Motors. Chile praised Zorvex.", "Zorvex", "Zorvex Motors"),
        # he, she, him, his
        ("Antony Blinken visited China. He praised Japan.", "He", "Antony Blinken"),
        ("Angela Merkel met Vladimir Putin. She praised Ukraine.", "She", "Angela Merkel"),
        ("Angela Merkel met Vladimir Putin and thanked him.", "him", "Vladimir Putin"),
        ("Angela Merkel met Vladimir Putin. She urged him to leave Ukraine.", "him", "Vladimir Putin"),
        ("Antony Blinken praised his government.", "his", "Antony Blinken"),
        ("Antony Blinken said he would visit China.", "he", "Antony Blinken"),
        ("Angela Merkel told Li Qiang that Ukraine needed his help.", "his", "Li Qiang"),
        ("Margaret Thatcher left. George Bush praised her as a friend.", "her", "Margaret Thatcher"),
        ("In her speech in Japan, Angela Merkel praised China.", "her", "Angela Merkel"),
        ("“Iran is near,” said Antony Blinken. He praised Japan.", "He", "Antony Blinken"),
        ("Olaf Scholz condemned Viktor Orban, who had insulted him.", "him", "Olaf Scholz"),
        # it, its
        ("Iran attacked Iraq. It also shelled Kuwait.", "It", "Iran"),
        ("Iran said it would attack Iraq.", "it", "Iran"),
        ("China said Japan had attacked it.", "it", "China"),
        ("Antony Blinken visited China and urged it to help Japan.", "it", "China"),
        ("Russia withdrew its troops from Syria.", "its", "Russia"),
        ("Israel said its forces had attacked Iran.", "its", "Israel"),
        ("Britain and France urged Iran to wait, and warned it of sanctions.", "it", "Iran"),
        ("NATO condemned Russia. It also praised Ukraine.", "It", "NATO"),
        # what is theirs
        ("Israel said its forces had attacked Iran.", "forces", "Israeli forces"),
        ("Spain praised Iran, its prime minister said.", "prime minister", "Pedro Sánchez"),
        # they
        ("China and Japan met. They condemned Russia.", "They", "China + Japan"),
        ("China and Japan said they would help Russia.", "they", "China + Japan"),
        ("Syrian refugees left Turkey. They praised Greece.", "They", "Syrian refugees"),
        # the two countries
        ("China and Japan signed a treaty. The two countries condemned Russia.", "two countries", "China + Japan"),
        ("China met Japan. Both countries condemned Russia.", "countries", "China + Japan"),
        ("China and Japan met. Both sides condemned Russia.", "sides", "China + Japan"),
        # the title
        (
            "Finland's foreign minister, Aino Rautala, visited China. The minister praised Japan.",
            "minister",
            "Aino Rautala",
        ),
        ("Emmanuel Macron flew to Japan. The French president praised China.", "French president", "Emmanuel Macron"),
        # the country, the body
        ("Libya gave way. The country thanked China.", "country", "Libya"),
        ("Gazprom sued Ukraine. The company praised China.", "company", "Gazprom"),
        ("Boko Haram attacked Nigeria. The group condemned France.", "group", "Boko Haram"),
        # the pair, the leaders
        ("Xi Jinping met Joe Biden. The pair praised Japan.", "pair", "Xi Jinping + Joe Biden"),
        ("Xi Jinping met Joe Biden. The leaders praised Japan.", "leaders", "Xi Jinping + Joe Biden"),
        ("Hamas and Israel agreed to stop. Egypt praised both sides.", "sides", "Hamas + Israel"),
        ("Egypt met Hamas and Israel. It praised both.", "both", "Hamas + Israel"),
        ("Hamas and Israel signed a truce. Each praised Egypt.", "Each", "Hamas + Israel"),
        # the counterpart
        ("French President Emmanuel Macron met his counterpart from China.", "counterpart", "Xi Jinping"),
        ("French President Emmanuel Macron met his Chinese counterpart.", "Chinese counterpart", "Xi Jinping"),
        ("French President Emmanuel Macron met his Chinese equivalent.", "Chinese equivalent", "Xi Jinping"),
    ],
)
def test_a_word_stands_for_the_actor_that_it_plainly_means(read: Read, text: str, word: str, label: str) -> None:
    assert stands_for(read(text), word) == label


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Hillary Clinton met Bill Clinton in Japan. Clinton praised China.", "Clinton"),  # two of one surname
        ("Kaja Kallas met Keir Starmer. France telephoned both presidents.", "presidents"),  # neither is one
        ("Sergei Lavrov met Wang Yi. He telephoned his two counterparts.", "counterparts"),  # others, not named here
        ("Nawaz Sharif met General Raheel Sharif. Sharif condemned India.", "Sharif"),
        ("Michael Jordan met Israel. Jordan praised China.", "Jordan"),  # the man or the state
        ("Antony Blinken, Li Qiang and Tora met in Japan. The two men praised China.", "two men"),  # Tora is unknown
        ("Iran attacked Iraq. It was raining.", "It"),
        ("It is clear that Iran attacked Iraq.", "It"),
        ("Russia and China attacked Iraq. It lost.", "It"),
        ("It condemned Iraq.", "It"),
        ("China proposed a treaty. Russia signed it.", "it"),
        ("Iran praised a vote because it was fair.", "it"),
        ("Olaf Scholz told David Cameron that he needed help.", "he"),
        ("Olaf Scholz left. The lawyer said he would return.", "he"),
        ("Iranian soldiers arrested two men. They praised Egypt.", "They"),
        ("He praised China.", "He"),
        ("China condemned Japan over its missile test.", "its"),
        ("China urged Japan to withdraw its troops.", "its"),
        ("China condemned Japan after meeting its forces.", "its"),
        ("China condemned Japan and expelled its ambassador.", "its"),
        ("Germany, France and Italy met. The two countries condemned Russia.", "two countries"),
        ("Germany met. The two countries condemned Russia.", "two countries"),
        ("The minister praised Japan.", "minister"),
        ("They praised Japan.", "They"),
        ("Palestinian officials met Israeli officials. They praised Egypt.", "They"),
        ("China attacked Japan. Rain fell. Nobody came. It condemned Iraq.", "It"),
        ("A teacher met a doctor in Japan. He left.", "He"),
    ],
)
def test_a_word_that_nothing_makes_plain_stands_for_nobody(read: Read, text: str, word: str) -> None:
    assert stands_for(read(text), word) == ""


def test_a_resolved_word_keeps_its_own_place_and_the_actor_meant(read: Read) -> None:
    told = read("Antony Blinken visited China. He praised Japan.")
    (he,) = [m for m in told.mentions if m.mention == "He"]
    assert told.article.text[he.start : he.end] == "He"
    assert (he.kind, he.country) == ("person", "USA")


def test_a_surname_does_not_reach_back_before_its_full_name(read: Read) -> None:
    told = read("A storm hit Rautala. Foreign Minister Aino Rautala of Finland met Iran.")
    assert [m.label for m in told.mentions if m.mention == "Rautala"] == []
