"""Which words a triple shows, on trees drawn by hand."""

from kg.language.openie.words import clause, core, joined, phrase, prepositions, span, verb_group
from kg.language.tree import Tree
from tests.language.builders import tree


def seized() -> Tree:
    return tree(
        """
        The      DT   DET   det        2
        bank     NN   NOUN  nsubjpass  8
        of       IN   ADP   prep       2
        Oslo     NNP  PROPN pobj       3
        ,        ,    PUNCT punct      2
        was      VBD  AUX   auxpass    8
        openly   RB   ADV   advmod     8
        seized   VBN  VERB  ROOT       0 seize
        and      CC   CCONJ cc         8
        sold     VBN  VERB  conj       8 sell
        because  IN   SCONJ prep       10
        of       IN   ADP   pcomp      11
        debts    NNS  NOUN  pobj       12
        and      CC   CCONJ cc         13
        fraud    NN   NOUN  conj       13
        .        .    PUNCT punct      8
        """
    )


def said(grown: Tree, words: tuple[int, ...]) -> str:
    return span(grown, words).text


def test_a_phrase_has_its_complements_but_not_what_is_coordinated_with_it() -> None:
    grown = seized()
    assert said(grown, phrase(grown, 1)) == "The bank of Oslo"
    assert said(grown, phrase(grown, 12)) == "debts"


def test_the_core_of_a_phrase_ends_with_its_head() -> None:
    grown = seized()
    assert said(grown, core(grown, 1)) == "The bank"


def test_a_verb_has_its_auxiliary_and_adverb_of_manner_and_lends_the_auxiliary() -> None:
    grown = seized()
    assert said(grown, verb_group(grown, 7)) == "was openly seized"
    assert said(grown, verb_group(grown, 9)) == "was sold"


def test_nested_prepositions_are_one() -> None:
    grown = seized()
    [(marker, noun)] = prepositions(grown, 10)
    assert (said(grown, marker), grown.word[noun]) == ("because of", "debts")


def test_a_clause_is_all_below_its_verb_without_outer_punctuation() -> None:
    grown = seized()
    assert said(grown, clause(grown, 7)) == grown.text.removesuffix(".")


def test_words_are_joined_each_once_in_text_order() -> None:
    assert joined((3, 1), [2, 3], ()) == (1, 2, 3)


def test_a_span_reaches_from_its_first_to_its_last_word() -> None:
    grown = seized()
    broken = span(grown, (5, 9))
    assert broken.text == "was sold"
    assert grown.text[broken.start : broken.end] == "was openly seized and sold"
