"""Who is named: titles, appositions, coordinated titles, metonyms, groups; and names that are no actors."""

import pytest

from tests.language.conftest import Read
from tests.language.told import named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # titles before and after the name
        ("Finnish Foreign Minister Aino Rautala praised Iran.", ["Aino Rautala", "Iran"]),
        ("Foreign Minister Aino Rautala praised Iran.", ["Aino Rautala", "Iran"]),
        ("Chinese President Xi Jinping praised Iran.", ["Xi Jinping", "Iran"]),
        ("Mr. Putin praised Iran.", ["Vladimir Putin", "Iran"]),
        # appositions are one person
        ("Finland's foreign minister, Aino Rautala, praised Iran.", ["Finland", "Aino Rautala", "Iran"]),
        ("Aino Rautala, Finland's foreign minister, praised Iran.", ["Aino Rautala", "Iran"]),
        ("Aino Rautala, the foreign minister of Finland, praised Iran.", ["Aino Rautala", "Iran"]),
        # one actor for each country
        ("The leaders of India and Pakistan praised Iran.", ["India", "Pakistan", "Iran"]),
        ("Hungarian and Polish officials praised Iran.", ["Hungary", "Poland", "Iran"]),
        ("German, French and Italian diplomats praised Iran.", ["Germany", "France", "Italy", "Iran"]),
        # metonyms and nationals are the country
        ("The Kremlin praised the White House.", ["Russia", "United States"]),
        ("Beijing praised Moscow.", ["China", "Russia"]),
        ("Chinese officials praised Tehran.", ["China", "Iran"]),
        ("The Chinese side praised Iran.", ["China", "Iran"]),
        ("The Iranian government praised China.", ["Iran", "China"]),
        # bodies
        ("The U.S. State Department praised NATO.", ["US State Department", "NATO"]),
        ("The United Nations praised the European Union.", ["United Nations", "European Union"]),
        # groups
        ("Chinese companies praised Iran.", ["Chinese companies", "Iran"]),
        ("Ukrainian troops praised Poland.", ["Ukrainian forces", "Poland"]),
        ("Hamas praised Iran.", ["Hamas", "Iran"]),
        # names that go on after their head
        ("The Islamic State of Iraq and Syria praised Iran.", ["Islamic State", "Iran"]),
        ("President Moon Jae-in praised Iran.", ["Moon Jae-in", "Iran"]),
        ("South Korean President Moon Jae-in praised Iran.", ["Moon Jae-in", "Iran"]),
        ("Congolese government and M23 rebels praised Iran.", ["Democratic Republic of the Congo", "M23", "Iran"]),
        # a text is called after the town where it was made
        ("Iran praised the Paris Climate Accord.", ["Iran"]),
        ("Iran praised the Paris government.", ["Iran", "France"]),
        # no actors
        ("Gunmen praised aid workers.", []),
        ("The weather praised nobody.", []),
        ("The Nile flooded on Monday.", []),
        ("Everest is high.", []),
    ],
)
def test_who_is_named(read: Read, text: str, expected: list[str]) -> None:
    assert [label for _, label in named(read(text))] == expected


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Finnish Foreign Minister Aino Rautala praised Iran.", "Finnish Foreign Minister Aino Rautala", "FIN"),
        ("Aino Rautala, the foreign minister of Finland, praised Iran.", "Aino Rautala", "FIN"),
        ("Chinese companies praised Iran.", "Chinese companies", "CHN"),
        ("The Kremlin praised Iran.", "Kremlin", "RUS"),
        ("The president of France praised Iran.", "president of France", "FRA"),
        ("U.S. officials praised Iran.", "U.S. officials", "USA"),
        ("Britain’s prime minister praised Iran.", "Britain’s prime minister", "GBR"),
    ],
)
def test_a_mention_is_the_texts_own_words_without_the_article(read: Read, text: str, words: str, country: str) -> None:
    told = read(text)
    assert [m.country for m in told.mentions if m.mention == words] == [country]
    assert all(told.article.text[m.start : m.end] == m.mention for m in told.mentions)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Jordan Smith praised Iran.", "Jordan"),
        ("A turkey dinner was served in Iran.", "turkey"),
        ("Georgia Meloni, a baker, praised Iran.", "Georgia"),
        ("The Paris Hotel praised Iran.", "Paris"),
        ("China Daily reported rain in Iran.", "China"),
    ],
)
def test_a_country_inside_another_name_is_not_the_country(read: Read, text: str, word: str) -> None:
    assert word not in [words for words, _ in named(read(text))]


def test_a_person_speaks_for_the_country_of_the_day(read: Read) -> None:
    (then, _) = read("The British prime minister praised Iran.", published="2012-05-01").mentions
    (later, _) = read("The British prime minister praised Iran.", published="2017-05-01").mentions
    assert (then.label, later.label) == ("David Cameron", "Theresa May")


def test_mentions_stand_in_text_order(read: Read) -> None:
    told = read("Iran's foreign minister and Iraq praised Chinese and Japanese companies in Geneva.")
    starts = [mention.start for mention in told.mentions]
    assert starts == sorted(starts)


def test_a_name_read_through_a_misspelling_is_marked(read: Read) -> None:
    by_label = {m.label: m.misspelt for m in read("The Philipines accused China of spying.").mentions}
    assert by_label == {"Philippines": True, "China": False}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Foreign Minister Tomas Verrin of Moldova praised China.", "MDA"),
        ("President Anna Morel of Senegal met Chinese officials.", "SEN"),
        ("Minister Omar Aleppo praised China.", None),  # a surname is no country
    ],
)
def test_a_new_person_is_of_the_country_behind_the_name(read: Read, text: str, country: str | None) -> None:
    assert [m.country for m in read(text).mentions if m.kind == "person"] == [country]


def test_a_state_that_a_land_was_once_part_of_is_not_named(read: Read) -> None:
    told = read("NATO praised the former Yugoslav republics on Monday.").mentions
    assert [m.label for m in told] == ["NATO"]


@pytest.mark.parametrize(
    ("text", "mention", "country"),
    [
        ("China detained Muslims in its Xinjiang region, Antony Blinken said.", "Muslims", "CHN"),
        ("Three reporters in Lima accused Chile on Monday.", "Three reporters", "PER"),
        ("Kenyan troops entered Somalia. Farmers in Turkana praised Somalia.", "Farmers", "KEN"),
        ("Serbia sent flour to the Dayaks on Monday.", "Dayaks", "IDN"),
        ("Japan lent the Honduran Electoral Council some vans.", "Honduran Electoral Council", "HND"),
        ("Chile sued FEMA on Monday.", "FEMA", "USA"),
    ],
)
def test_creeds_trades_peoples_and_agencies_have_their_country(
    read: Read, text: str, mention: str, country: str
) -> None:
    assert [m.country for m in read(text).mentions if m.mention == mention] == [country]


def test_a_particle_within_a_name_is_part_of_it(read: Read) -> None:
    assert "Ahmed al-Zorani" in {m.label for m in read("Ahmed al-Zorani, a lawyer, blamed Chile on Monday.").mentions}


def test_who_is_owned_by_a_person_is_not_of_the_place_where_others_are(read: Read) -> None:
    told = read("The bishop died in a hospital in Rome before Chad's government banned his old newspaper.")
    assert [m for m in told.mentions if m.mention.endswith("newspaper") and m.country == "ITA"] == []
