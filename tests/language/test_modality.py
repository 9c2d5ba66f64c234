"""Whether an act is told as done, planned, possible, asked for, denied or supposed; and what bends it."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause

ASSERTED = [
    ("China condemned Japan.", "condemned"),
    ("China is attacking Japan.", "attacking"),
    ("China has attacked Japan.", "attacked"),
    ("India said China had attacked Japan.", "attacked"),
    ("India accused China of attacking Japan.", "attacking"),
    ("China did attack Japan.", "attack"),
    ("China managed to capture Japan.", "capture"),
    ("India sanctioned China for attacking Japan without meeting Iran.", "attacking"),
    ("Not only China but India attacked Japan.", "attacked"),
    ("There is evidence that China attacked Japan.", "attacked"),
    ("China continued to attack Japan.", "attack"),
    ("China began attacking Japan.", "attacking"),
    ("China, which will meet India, attacked Japan.", "attacked"),
    ("If India agrees, Iran said, China attacked Japan.", "said"),
    ("China never stopped Japan, but it attacked India.", "attacked"),
    ("China imposed sanctions on Japan.", "sanctions"),
    ("China's attack on Japan shocked India.", "attack"),
    ("China failed to prevent Japan from attacking India.", "attacking"),
    ("China did not deny Japan, and attacked India.", "attacked"),
    ("China expelled envoys after Japan attacked India.", "attacked"),
    ("China was to blame, and it attacked Japan.", "attacked"),
    ("Iran's attack on Israel prevented talks.", "attack"),
    ("Iran's attack on Israel threatened to end talks.", "attack"),
    ("India expects nothing; China attacked Japan.", "attacked"),
]

PLANNED = [
    ("China will attack Japan.", "attack"),
    ("China shall meet Japan.", "meet"),
    ("China is to meet Japan.", "meet"),
    ("China is going to attack Japan.", "attack"),
    ("China is expected to meet Japan.", "meet"),
    ("China is due to meet Japan.", "meet"),
    ("China is ready to meet Japan.", "meet"),
    ("China is poised to meet Japan.", "meet"),
    ("China plans to meet Japan.", "meet"),
    ("China wants to meet Japan.", "meet"),
    ("China agreed to meet Japan.", "meet"),
    ("China promised to help Japan.", "help"),
    ("China vowed to attack Japan.", "attack"),
    ("China offered to help Japan.", "help"),
    ("China threatened to attack Japan.", "attack"),
    ("China issued a threat to attack Japan.", "attack"),
    ("China's decision to attack Japan shocked India.", "attack"),
    ("China promised that it would help Japan.", "help"),
    ("China said it would help Japan.", "help"),
    ("China said it will help Japan.", "help"),
    ("China's planned visit to Japan pleased India.", "visit"),
    ("China's upcoming talks with Japan pleased India.", "talks"),
    ("China approved sanctions on Japan.", "sanctions"),
]

POSSIBLE = [
    ("Poland has not yet made a decision to invade Belarus.", "invade"),
    ("China may attack Japan.", "attack"),
    ("China might attack Japan.", "attack"),
    ("China could attack Japan.", "attack"),
    ("China could be attacked by Japan.", "attacked"),
    ("China is likely to attack Japan.", "attack"),
    ("China is considering attacking Japan.", "attacking"),
    ("China is considering sanctions on Japan.", "sanctions"),
    ("China hopes to meet Japan.", "meet"),
    ("China appears to have attacked Japan.", "attacked"),
    ("China seems to support Japan.", "support"),
    ("China is believed to have attacked Japan.", "attacked"),
    ("China is said to have attacked Japan.", "attacked"),
    ("China has not yet decided whether to attack Japan.", "attack"),
    ("China tried to attack Japan.", "attack"),
    ("China possibly attacked Japan.", "attacked"),
    ("Rumours that China attacked Japan spread in India.", "attacked"),
    ("It is believed that China attacked Japan.", "attacked"),
    ("Either China or India attacked Japan.", "attacked"),
    ("China attacked India or Japan.", "attacked"),
    ("China hoped to meet Japan.", "meet"),
    ("China is deciding whether to attack Japan.", "attack"),
    ("China's possible attack on Japan worried India.", "attack"),
    ("India said China might attack Japan.", "attack"),
]

REQUESTED = [
    ("China urged Japan to leave India.", "leave"),
    ("China asked Japan to help India.", "help"),
    ("China asked to meet Japan.", "meet"),
    ("China wants Japan to leave India.", "leave"),
    ("China demanded that Japan leave India.", "leave"),
    ("China told Japan to leave India.", "leave"),
    ("China ordered Japan to leave India.", "leave"),
    ("China called on Japan to leave India.", "leave"),
    ("China's demand to leave India angered Japan.", "leave"),
    ("Japan should leave India.", "leave"),
    ("Japan must leave India.", "leave"),
    ("Germany called for sanctions on Iran.", "sanctions"),
    ("Germany demanded sanctions on Iran.", "sanctions"),
    ("China said Japan should leave India.", "leave"),
    ("Japan has to leave India.", "leave"),
]

NEGATED = [
    ("China did not attack Japan.", "attack"),
    ("China didn't attack Japan.", "attack"),
    ("China has never attacked Japan.", "attacked"),
    ("China will not attack Japan.", "attack"),
    ("China denied attacking Japan.", "attacking"),
    ("China denied that it had attacked Japan.", "attacked"),
    ("China refused to meet Japan.", "meet"),
    ("China declined to meet Japan.", "meet"),
    ("China failed to meet Japan.", "meet"),
    ("China is unwilling to meet Japan.", "meet"),
    ("China ruled out attacking Japan.", "attacking"),
    ("China ruled out sanctions on Japan.", "sanctions"),
    ("China did not agree to meet Japan.", "meet"),
    ("China never promised to help Japan.", "help"),
    ("China is unlikely to meet Japan.", "meet"),
    ("No country attacked Japan.", "attacked"),
    ("None of the Gulf states attacked Japan.", "attacked"),
    ("Hardly any country attacked Japan.", "attacked"),
    ("Not one Turkish proposal was accepted by Greece.", "accepted"),
    ("China nearly attacked Japan.", "attacked"),
    ("Instead of attacking Japan, China met India.", "attacking"),
    ("China met India instead of attacking Japan.", "attacking"),
    ("Rather than attack Japan, China met India.", "attack"),
    ("Rather than attacking Japan, China met India.", "attacking"),
    ("China met India rather than attack Japan.", "attack"),
    ("China denied India's claim that it had attacked Japan.", "attacked"),
    ("Rumours that China attacked Japan were denied by India.", "attacked"),
    ("There is no evidence that China attacked Japan.", "attacked"),
    ("Reports that China had attacked Japan were false.", "attacked"),
    ("China left without meeting Japan.", "meeting"),
    ("Neither China nor India attacked Japan.", "attacked"),
    ("China cannot attack Japan.", "attack"),
    ("China stopped short of sanctioning Japan.", "sanctioning"),
    ("China's cancelled visit to Japan angered India.", "visit"),
    ("China prevented Japan from attacking India.", "attacking"),
    ("China's refusal to meet Japan angered India.", "meet"),
    ("China has yet to meet Japan.", "meet"),
    ("France prevented Iran's attack on Israel.", "attack"),
    ("Talks between China and Japan were cancelled.", "Talks"),
    ("China is no longer supporting Japan.", "supporting"),
]

HYPOTHETICAL = [
    ("It is unclear whether China attacked Japan.", "attacked"),
    ("If China attacks Japan, India will help.", "attacks"),
    ("India will help if China attacks Japan.", "attacks"),
    ("Unless China attacks Japan, India will wait.", "attacks"),
    ("Should China attack Japan, India will help.", "attack"),
    ("China would have attacked Japan.", "attacked"),
    ("China could have attacked Japan.", "attacked"),
    ("Had China attacked Japan, India would have helped.", "attacked"),
    ("China would attack Japan.", "attack"),
]

TABLE = [
    (sentence, cue, modality)
    for modality, rows in {
        "asserted": ASSERTED,
        "planned": PLANNED,
        "possible": POSSIBLE,
        "requested": REQUESTED,
        "negated": NEGATED,
        "hypothetical": HYPOTHETICAL,
    }.items()
    for sentence, cue in rows
]


@pytest.mark.parametrize(("sentence", "cue", "modality"), TABLE)
def test_how_an_act_is_told(read: Read, sentence: str, cue: str, modality: str) -> None:
    assert clause(read(sentence), cue).modality == modality


@pytest.mark.parametrize(
    ("sentence", "cue", "force"),
    [
        ("India said China had attacked Japan.", "attacked", "report"),
        ("China agreed to meet Japan.", "meet", "commit"),
        ("China threatened to attack Japan.", "attack", "threat"),
        ("China refused to meet Japan.", "meet", "refusal"),
        ("China urged Japan to leave India.", "leave", "request"),
        ("China is considering attacking Japan.", "attacking", "consider"),
        ("China appears to have attacked Japan.", "attacked", "doubt"),
        ("China denied attacking Japan.", "attacking", "deny"),
        ("China failed to meet Japan.", "meet", "fail"),
        ("China stopped attacking Japan.", "attacking", "end"),
        ("China lifted its embargo on Japan.", "embargo", "end"),
        ("China allowed Japan to attack India.", "attack", "permit"),
        ("China tried to attack Japan.", "attack", "attempt"),
        ("China accused Japan of attacking India.", "attacking", "accuse"),
        ("China forced Japan to leave India.", "leave", "cause"),
        ("China attacked Japan to help India.", "help", None),
        ("China attacked Japan.", "attacked", None),
    ],
)
def test_the_word_above_lends_its_force(read: Read, sentence: str, cue: str, force: str | None) -> None:
    assert clause(read(sentence), cue).force == force


@pytest.mark.parametrize(
    ("sentence", "first", "second", "modality"),
    [
        ("China will meet Japan and sign a treaty.", "meet", "sign", "planned"),
        ("China may attack Japan and seize India.", "attack", "seize", "possible"),
        ("China did not attack Japan or seize India.", "attack", "seize", "negated"),
        ("China has attacked Japan and seized India.", "attacked", "seized", "asserted"),
        ("China agreed to meet Japan and help India.", "meet", "help", "planned"),
        ("China urged Japan to leave India and help Nepal.", "leave", "help", "requested"),
        ("China refused to meet Japan or help India.", "meet", "help", "negated"),
        ("Japan could be attacked or sanctioned by China.", "attacked", "sanctioned", "possible"),
    ],
)
def test_coordinated_verbs_share_what_stands_before_the_first(
    read: Read, sentence: str, first: str, second: str, modality: str
) -> None:
    told = read(sentence)
    assert (clause(told, first).modality, clause(told, second).modality) == (modality, modality)


@pytest.mark.parametrize(
    ("sentence", "second"),
    [
        ("China will meet Japan, and India attacked Nepal.", "attacked"),
        ("China did not meet Japan but attacked India.", "attacked"),
        ("China may attack Japan, and has seized India.", "seized"),
        ("China refused to meet Japan and attacked India.", "attacked"),
    ],
)
def test_a_finite_verb_after_a_bent_one_stands_for_itself(read: Read, sentence: str, second: str) -> None:
    assert clause(read(sentence), second).modality == "asserted"


@pytest.mark.parametrize(
    ("sentence", "cue", "modality"),
    [
        ("China did not refuse to meet Japan.", "meet", "asserted"),
        ("China did not deny attacking Japan.", "attacking", "possible"),
        ("China will refuse to meet Japan.", "meet", "negated"),
        ("China may agree to meet Japan.", "meet", "possible"),
        ("China agreed to consider attacking Japan.", "attacking", "possible"),
        ("India urged China to stop attacking Japan.", "attacking", "requested"),
        ("India said China had agreed to meet Japan.", "meet", "planned"),
        ("India said China had refused to meet Japan.", "meet", "negated"),
        ("India asked China to promise to help Japan.", "help", "requested"),
        ("If China agrees to meet Japan, India will wait.", "meet", "hypothetical"),
        ("India did not say that China attacked Japan.", "attacked", "possible"),
        ("India did not know that China attacked Japan.", "attacked", "asserted"),
        ("India rejected claims that China had attacked Japan.", "attacked", "negated"),
        ("India published claims that China had attacked Japan.", "attacked", "asserted"),
        ("China did not rule out attacking Japan.", "attacking", "possible"),
        ("China ruled out attacking Japan.", "attacking", "negated"),
        ("China held off attacking Japan.", "attacking", "negated"),
        ("China dropped plans to attack Japan.", "attack", "negated"),
        ("China ought to have helped Japan.", "helped", "requested"),
        ("China was supposed to help Japan.", "help", "planned"),
        ("Calls for China to help Japan grew.", "help", "requested"),
        ("It is possible that China attacked Japan.", "attacked", "possible"),
        ("It is not possible that China attacked Japan.", "attacked", "negated"),
        ("It is clear that China attacked Japan.", "attacked", "asserted"),
        ("It is unlikely that China attacked Japan.", "attacked", "negated"),
        ("There was no sign that China had attacked Japan.", "attacked", "negated"),
        ("The meeting between China and Japan was called off.", "meeting", "negated"),
        ("China neither condemned Japan nor praised India.", "condemned", "negated"),
        ("China neither condemned Japan nor praised India.", "praised", "negated"),
        ("Though China has attacked Japan, India will praise it.", "attacked", "asserted"),
        ("Japan would send India ships, its foreign minister said.", "send", "planned"),
        ("China has not decided whether to attack Japan.", "attack", "possible"),
    ],
)
def test_forces_stack(read: Read, sentence: str, cue: str, modality: str) -> None:
    assert clause(read(sentence), cue).modality == modality


@pytest.mark.parametrize(
    ("sentence", "cue", "words"),
    [
        ("China did not attack Japan.", "attack", ["not"]),
        ("China might attack Japan.", "attack", ["might"]),
        ("If China attacks Japan, India will help.", "attacks", ["If"]),
        ("No country attacked Japan.", "attacked", ["No"]),
        ("China's planned visit to Japan pleased India.", "visit", ["planned"]),
        ("China attacked Japan.", "attacked", []),
    ],
)
def test_the_words_behind_a_modality_are_kept(read: Read, sentence: str, cue: str, words: list[str]) -> None:
    assert [span.text for span in clause(read(sentence), cue).cues] == words


@pytest.mark.parametrize(
    ("sentence", "cue", "negated"),
    [
        ("China did not attack Japan.", "attack", True),
        ("China has never attacked Japan.", "attacked", True),
        ("China refused to meet Japan.", "meet", False),
        ("China refused to meet Japan.", "refused", False),
        ("China did not refuse to meet Japan.", "refuse", True),
        ("If China does not attack Japan, India will wait.", "attack", True),
    ],
)
def test_only_the_predicates_own_denial_is_negation(read: Read, sentence: str, cue: str, negated: bool) -> None:
    assert clause(read(sentence), cue).negated is negated
