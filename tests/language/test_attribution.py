"""To whose word a claim is due."""

import pytest

from tests.language.conftest import Read
from tests.language.told import attributed, clause, roles


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        # before, after, inverted, in the middle
        ("China said Japan attacked India.", "attacked", "China: say"),
        ("China said on Monday that Japan had attacked India.", "attacked", "China: say"),
        ("Japan attacked India, China said.", "attacked", "China: say"),
        ("Japan attacked India, said China.", "attacked", "China: say"),
        ("Japan, China said, attacked India.", "attacked", "China: say"),
        ("Japan, said China, attacked India.", "attacked", "China: say"),
        ("Japan, China told reporters, attacked India.", "attacked", "China: tell"),
        ("Japan attacked India on Monday, China claimed.", "attacked", "China: claim"),
        ("China told Reuters that Japan had attacked India.", "attacked", "China: tell"),
        ("China warned that Japan would attack India.", "attack", "China: warn"),
        # according to
        ("According to China, Japan attacked India.", "attacked", "China: according to"),
        ("Japan attacked India, according to China.", "attacked", "China: according to"),
        ("Japan attacked India, according to Chinese officials.", "attacked", "China: according to"),
        # quotes
        ('"Japan attacked India," China said.', "attacked", "China: say"),
        ("“Japan attacked India,” China said.", "attacked", "China: say"),
        ('China said: "Japan attacked India."', "attacked", "China: say"),
        # nouns
        ("China's claim that Japan attacked India angered Nepal.", "attacked", "China: claim"),
        # accusations and denials
        ("China accused Japan of attacking India.", "attacking", "China: accuse"),
        ("China blamed Japan for its attack on India.", "attack", "China: blame"),
        ("China condemned Japan's attack on India.", "attack", ""),  # who condemns a deed takes it for told
        # who speaks for whom
        ("A spokesman for the Chinese government said Japan had attacked India.", "attacked", "China: say"),
        ("Officials in Beijing said Japan had attacked India.", "attacked", "China: say"),
        ("Tourists in Beijing said Japan had attacked India.", "attacked", ""),
        ("UN experts said Japan had attacked India.", "attacked", "United Nations: say"),
        ("A statement from China said Japan had attacked India.", "attacked", "China: say"),
        ("China issued a statement saying Japan had attacked India.", "attacked", "China: say"),
        # in the words of
        ("In the words of Vladimir Putin, Japan has attacked India.", "attacked", "Vladimir Putin: in the words"),
        ("By China's account, Japan attacked India.", "attacked", "China: by china's account"),
        ("In the words of the treaty, Japan attacked India.", "attacked", ""),
        # beside and inside
        ("Japan attacked India, as China put it.", "attacked", "China: put"),
        ("Japan, which China says attacked India, left Nepal.", "attacked", "China: say"),
        ('"Japan attacked India," China said, "and Nepal helped Iran."', "helped", "China: say"),
        ("Japan attacked India, China said, and it would attack Nepal.", "attack", "China: say"),
        ("China let it be known that Japan attacked India.", "attacked", "China: declare"),
        ("China's claim is that Japan attacked India.", "attacked", "China: be"),
        ("China said in a report that Japan had attacked India.", "attacked", "China: say"),
        ("Japan is alleged by China to have attacked India.", "attacked", "China: allege"),
        ('"Japan," Vladimir Putin said in Beijing, "has attacked India."', "attacked", "Vladimir Putin: say"),
        ("Two years ago Japan had attacked India, China reminded its guests.", "attacked", "China: remind"),
        ("China raised concerns that Japan had attacked India.", "attacked", "China: raise"),
        ("There are reports from China that Japan attacked India.", "attacked", "China: report"),
        ("Japan – China says – attacked India.", "attacked", "China: say"),
        # before a colon
        ("UN report: Japan attacked India", "attacked", "United Nations: say"),
        ("Vladimir Putin to Joe Biden: Japan attacked India", "attacked", "Vladimir Putin: say"),
        # behind a colon
        ("Japan attacked India - UN", "attacked", "United Nations: say"),
        ("Japan attacked India: UN", "attacked", "United Nations: say"),
        ("Japan attacked India: Vladimir Putin", "attacked", "Vladimir Putin: say"),
        ("Japan attacked two neighbours: China and India.", "attacked", ""),
        ("Japan attacked India with an old ally: Vladimir Putin.", "attacked", ""),
        # the word of others, taken or refused as one's own
        ("China confirmed a report that Japan had attacked India.", "attacked", "China: confirm"),
        ("China dismissed reports that Japan had attacked India.", "attacked", "China: dismiss"),
        ("China studied a report that Japan had attacked India.", "attacked", ""),
        ("China did not say that Japan had attacked India.", "attacked", ""),
        ("China denied that Japan had attacked India.", "attacked", "China: deny"),
        # nested: the nearest speaker, and on through what hangs below
        ("Nepal said China accused Japan of attacking India.", "attacking", "China: accuse"),
        ("Nepal said China accused Japan of attacking India.", "accused", "Nepal: say"),
        ("China said Japan had agreed to attack India.", "attack", "China: say"),
        ("China said Japan attacked India and seized Nepal.", "seized", "China: say"),
        ("China said Japan, which attacked India, had left Nepal.", "left", "China: say"),
    ],
)
def test_a_claim_is_due_to_its_speaker(read: Read, text: str, cue: str, expected: str) -> None:
    assert attributed(clause(read(text), cue)) == expected


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Japan attacked India.", "attacked"),
        ("China said Japan attacked India.", "said"),
        ("China accused Japan of attacking India.", "accused"),
        ("China agreed to attack Japan.", "attack"),
        ("China threatened to attack Japan.", "attack"),
        ("China urged Japan to attack India.", "attack"),
        ("China appears to have attacked Japan.", "attacked"),
        ("China denied helping Iran, which attacked Iraq.", "attacked"),
        ("China accused Japan of helping Iran, which attacked Iraq.", "attacked"),
        ("China is believed to have attacked Japan.", "attacked"),
        ("China praised Nepal after Japan attacked India.", "attacked"),
        ("China met Nepal. Japan attacked India.", "attacked"),
        ("China said little. Japan attacked India.", "attacked"),
        ("Gunmen said Japan attacked India.", "attacked"),
    ],
)
def test_what_nobody_is_said_to_claim_is_the_texts_own(read: Read, text: str, cue: str) -> None:
    assert attributed(clause(read(text), cue)) == ""


def test_he_added_is_still_the_same_speaker(read: Read) -> None:
    told = read("Antony Blinken said Japan attacked India. Nepal helped Japan, he added.")
    assert attributed(clause(told, "helped")) == "Antony Blinken: add"


def test_we_in_a_quote_is_the_speaker(read: Read) -> None:
    told = read('"We will attack Iraq," Iran said.')
    assert roles(clause(told, "attack")) == {"agent": "Iran", "patient": "Iraq"}


def test_our_in_a_quote_is_the_speakers(read: Read) -> None:
    told = read('"Iraq attacked our embassy," Iran said.')
    (object_,) = clause(told, "attacked").role("patient")
    assert [(inner.marker, inner.mention.label) for inner in object_.inner] == [("'s", "Iran")]


def test_an_attribution_points_at_its_verb(read: Read) -> None:
    told = read("Japan, China later claimed, attacked India.")
    found = clause(told, "attacked").attribution
    assert found is not None
    assert told.article.text[found.start : found.end] == "claimed"


@pytest.mark.parametrize(
    ("text", "cue", "said"),
    [
        ('Peru justified the ban: "Bolivia attacked Chile in May."', "attacked", "Peru: justify"),
        (
            "Kenyan officials are worried that Chad is training rebels from Sudan.",
            "training",
            "Kenya: be",
        ),
        ('Chad condemned the raid. "Sudan attacked Egypt last week as well."', "attacked", "Chad: condemn"),
        ('Chad met Sudan. "Sudan attacked Egypt last week as well."', "attacked", ""),
        ("Kenya has one aim: to help Somalia.", "help", ""),
    ],
)
def test_quotes_behind_a_colon_and_worries_are_somebodys_word(read: Read, text: str, cue: str, said: str) -> None:
    assert attributed(clause(read(text), cue)) == said
