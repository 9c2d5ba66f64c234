"""Predicates: what is one, its voice, and how it hangs on the one above."""

import pytest

from kg.language.predicates import hang, is_passive, is_question, is_verb, link, verbs
from tests.language.builders import tree

URGED = tree("""
China  NNP PROPN nsubj 2
urged  VBD VERB  ROOT  0 urge
Japan  NNP PROPN dobj  2
to     TO  PART  aux   5
free   VB  VERB  xcomp 2
the    DT  DET   det   8
jailed VBN VERB  amod  8 jail
crew   NN  NOUN  dobj  5
""")

PASSIVE = tree("""
Iran       NNP PROPN nsubjpass 3
was        VBD AUX   auxpass   3 be
sanctioned VBN VERB  ROOT      0 sanction
and        CC  CCONJ cc        3
condemned  VBN VERB  conj      3 condemn
by         IN  ADP   agent     5
France     NNP PROPN pobj      6
""")

REDUCED = tree("""
Firms      NNS NOUN  nsubj 5 firm
sanctioned VBN VERB  acl   1 sanction
by         IN  ADP   agent 2
France     NNP PROPN pobj  3
sued       VBD VERB  ROOT  0 sue
""")

PERFECT = tree("""
France     NNP PROPN nsubj 3
has        VBZ AUX   aux   3 have
sanctioned VBN VERB  ROOT  0 sanction
Iran       NNP PROPN dobj  3
""")


def test_auxiliaries_and_participles_before_a_noun_are_no_predicates() -> None:
    assert [URGED.word[i] for i in range(len(URGED)) if is_verb(URGED, i)] == ["urged", "free"]
    assert [PASSIVE.word[d.token] for d in verbs(PASSIVE)] == ["sanctioned", "condemned"]


def test_a_passive_is_told_by_its_auxiliary_its_agent_or_the_verb_it_is_coordinated_with() -> None:
    assert (is_passive(PASSIVE, 2), is_passive(PASSIVE, 4), is_passive(REDUCED, 1)) == (True, True, True)
    assert (is_passive(URGED, 1), is_passive(REDUCED, 4), is_passive(PERFECT, 2)) == (False, False, False)


def test_an_infinitive_hangs_on_the_verb_that_governs_it() -> None:
    drafts = verbs(URGED)
    hang(URGED, drafts)
    assert [(d.above, d.link) for d in drafts] == [(None, "complement"), (0, "infinitive")]


def test_a_participle_hangs_through_its_noun_on_the_verb_above_as_a_description() -> None:
    drafts = verbs(REDUCED)
    hang(REDUCED, drafts)
    assert [(d.above, d.link) for d in drafts] == [(1, "relative"), (None, "complement")]


@pytest.mark.parametrize(
    ("dep", "tag", "helper", "expected"),
    [
        ("conj", "VBD", "", "conjunct"),
        ("ccomp", "VBD", "", "complement"),
        ("ccomp", "VBD", "if/mark/IN", "complement"),
        ("xcomp", "VB", "to/aux/TO", "infinitive"),
        ("xcomp", "VBG", "", "gerund"),
        ("pcomp", "VBG", "", "gerund"),
        ("relcl", "VBD", "", "relative"),
        ("acl", "VBG", "", "relative"),
        ("acl", "VB", "to/aux/TO", "infinitive"),
        ("acl", "VBD", "that/mark/IN", "complement"),
        ("advcl", "VBD", "after/mark/IN", "adverbial"),
        ("advcl", "VB", "to/aux/TO", "purpose"),
        ("advcl", "VBZ", "if/mark/IN", "condition"),
        ("advcl", "VBZ", "unless/mark/IN", "condition"),
    ],
)
def test_the_link_follows_dependency_and_mark(dep: str, tag: str, helper: str, expected: str) -> None:
    word, kind, helper_tag = (helper or "now/advmod/RB").split("/")
    grown = tree(f"""
        China NNP PROPN nsubj 2
        said  VBD VERB ROOT 0 say
        {word} {helper_tag} PART {kind} 4
        act   {tag} VERB {dep} 2
        """)
    assert link(grown, 3) == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Should MD AUX aux 3 \n Iran NNP PROPN nsubj 3 \n attack VB VERB advcl 4 \n act VB VERB ROOT 0", "condition"),
        ("Iran NNP PROPN nsubj 3 \n should MD AUX aux 3 \n attack VB VERB advcl 4 \n act VB VERB ROOT 0", "adverbial"),
    ],
)
def test_an_auxiliary_before_its_subject_makes_a_condition(table: str, expected: str) -> None:
    assert link(tree(table), 2) == expected


@pytest.mark.parametrize(
    ("words", "asks"),
    [("Why ?", True), ('Why ? "', True), ("Why ? )", True), ("Now .", False), ('"', False)],
)
def test_a_sentence_asks_if_its_last_mark_is_a_question_mark(words: str, asks: bool) -> None:
    grown = tree("\n".join(f"{word} . PUNCT dep 1" for word in words.split()))
    assert is_question(grown, list(range(len(grown)))) is asks


def test_no_words_ask_nothing() -> None:
    assert not is_question(URGED, [])
