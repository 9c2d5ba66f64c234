"""People and organs without nationality: whose they are, and when nothing tells."""

import pytest

from tests.language.conftest import Read


def codes(read: Read, text: str, mention: str) -> set[tuple[str | None, str | None]]:
    """Return the country and sector of each mention that ends in `mention`."""
    return {(m.country, m.sector) for m in read(text).mentions if m.mention.lower().endswith(mention)}


@pytest.mark.parametrize(
    ("text", "mention", "country", "sector"),
    [
        ("Bolivia freed some two hundred student activists.", "activists", "BOL", "CVL"),
        ("The Laotian authorities have outlawed opposition parties.", "parties", "LAO", "PTY"),
        ("Zambian President Hakainde Hichilema gave in to the striking teachers.", "teachers", "ZMB", "EDU"),
        ("Thousands of farmers urged the government in Warsaw to close the border.", "government", "POL", "GOV"),
        ("Latvia's president dismissed a complaint by the transport minister.", "transport minister", "LVA", "GOV"),
        ("Workers urged the Peruvian government to raise the minimum wage.", "workers", "PER", "LAB"),
    ],
)
def test_groups_and_organs_belong_to_the_one_country_of_their_sentence(
    read: Read, text: str, mention: str, country: str, sector: str
) -> None:
    assert codes(read, text, mention) == {(country, sector)}


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Chile and Peru released dozens of activists on Monday.", "activists"),  # whose?
        ("Turkish troops killed three civilians on Monday.", "civilians"),  # abroad, as likely
        ("Kenya criticised foreign companies on Monday.", "companies"),
        ("Kenya expelled migrants on Monday.", "migrants"),
        ("Activists praised Japan on Monday.", "activists"),  # anyone may
        ("The president thanked them for their help with Tokyo.", "president"),
        ("Kenya held the Shabaab detainees in Mombasa.", "detainees"),  # a name says whose
        ("Kenya thanked its European allies on Monday.", "allies"),
        ("The United Nations urged activists to stay calm.", "activists"),  # an organisation is no country
        ("France urged the government to hold elections.", "government"),  # a state deals with another's
        ("Rwanda backed the opposition on Monday.", "opposition"),
        ("Kenya mediated between the government and the opposition.", "government"),
        ("Sweden gave asylum to dissidents on Monday.", "dissidents"),
        ("Sweden took in scientists who had fled the war.", "scientists"),
        ("The president arrived in India on Sunday.", "president"),  # a guest
        ("Tourists and workers left Tunisia on Monday.", "workers"),
        ("Oil companies pulled workers out of Libya on Monday.", "workers"),
        ("The government condemned North Korea's missile launch.", "government"),  # not of whom it speaks
        ("Protesters attacked the Danish embassy on Monday.", "protesters"),  # an embassy is abroad
        ("The police stopped protesters outside the Chinese embassy.", "police"),
        ("Students burned an American flag on Monday.", "students"),
        ("The Russian embassy warned residents to stay indoors.", "residents"),
        ("Students from abroad protested in Canada on Monday.", "students"),
        ("Germany granted visas to foreign students in Berlin.", "students"),
        ("Judges in The Hague convicted the general on Monday.", "judges"),  # of a court above states
        ("Cuba sent medicine to help the victims on Monday.", "victims"),
        ("Sudan's army and rebels signed a truce in Jeddah.", "rebels"),  # nor beside people of another country
    ],
)
def test_nobody_is_at_home_where_people_abroad_may_be_meant(read: Read, text: str, mention: str) -> None:
    assert codes(read, text, mention) == set()


@pytest.mark.parametrize(
    ("text", "mention", "country", "sector"),
    [
        ("Uruguay's bishops wrote to the health ministry on Monday.", "health ministry", "URY", "GOV"),
        ("Senegalese fishermen sued the ministry of transport.", "ministry of transport", "SEN", "GOV"),
        ("Fijian lawmakers defied the Supreme Court.", "Supreme Court", "FJI", "JUD"),
        ("Latvian farmers jeered the mayor on Tuesday.", "mayor", "LVA", "GOV"),
        ("Tunisia's unions begged the central bank for a loan.", "central bank", "TUN", "GOV"),
        ("Swiss nurses met the regional council on Tuesday.", "regional council", "CHE", "GOV"),
        ("Ghanaian pastors urged the ruling party to change course.", "ruling party", "GHA", "PTY"),
        ("Norwegian miners thanked the dockers' union.", "dockers' union", "NOR", "LAB"),
        ("Chilean police questioned a priest on Monday.", "priest", "CHL", "REL"),
        ("Bhutan's prime minister apologised to the families of the miners.", "families", "BTN", "CVL"),
        ("Belgian officers scolded some 300 Catholics on Sunday.", "Catholics", "BEL", "REL"),
        ("Estonian students marched against the finance ministry.", "finance ministry", "EST", "GOV"),
        ("Peruvian police beat protesters on Monday.", "protesters", "PER", "CVL"),
    ],
)
def test_offices_trades_creeds_and_single_persons_are_at_home_too(
    read: Read, text: str, mention: str, country: str, sector: str | None
) -> None:
    found = codes(read, text, mention.lower())
    assert {code for code, _ in found} == {country}
    assert sector is None or {told for _, told in found} == {sector}


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Denmark urged the central bank to act.", "central bank"),  # a state deals with another's
        ("The mayor praised Denmark on Monday.", "mayor"),  # not of whom he speaks
        ("Canada helped the families of the miners.", "families"),
        ("Turkey praised a priest on Monday.", "priest"),
        ("The US Treasury imposed sanctions on companies and banks.", "companies"),  # most often on others'
        ("Portuguese officials criticised the commission.", "commission"),  # anybody's
        ("Austrian officials met regional leaders on Monday.", "leaders"),
        ("Malian soldiers fired rockets at villagers.", "villagers"),
        ("Kenyan officers met rebels on Monday.", "rebels"),
        ("Maltese priests wrote to the pope on Monday.", "pope"),
        ("Danish officials met the secretary-general on Monday.", "secretary-general"),
    ],
)
def test_offices_and_few_people_of_others_are_not_taken_for_the_countrys_own(
    read: Read, text: str, mention: str
) -> None:
    assert codes(read, text, mention) == set()


def test_an_office_is_not_of_a_country_when_another_has_just_been_spoken_of(read: Read) -> None:
    about = "Mexico sent its minister to Cuba on Monday. "
    assert codes(read, about + "Bolivian lawyers wrote to the mayor.", "mayor") == set()


def test_a_sentence_without_a_country_is_set_in_the_one_that_the_article_is_about(read: Read) -> None:
    about = "Kenya raised the fuel tax on Monday. Kenya needs the money, Nairobi says. "
    assert codes(read, about + "Opposition parties condemned the government.", "parties") == {("KEN", "PTY")}


def test_an_article_about_several_countries_lends_none(read: Read) -> None:
    about = "Kenya met Uganda on Monday. Ghana met Togo. "
    assert codes(read, about + "Opposition parties condemned the talks.", "parties") == set()
