"""The tree as plain lists: edges, coordination, re-attachment."""

import pytest

from kg.language.tree import Tree
from tests.language.builders import tree

COORDINATED = """
China      NNP PROPN nsubj 6
,          ,   PUNCT punct 1
Iran       NNP PROPN conj  1
and        CC  CCONJ cc    3
Russia     NNP PROPN conj  3
condemned  VBD VERB  ROOT  0 condemn
the        DT  DET   det   10
new        JJ  ADJ   amod  10
U.S.       NNP PROPN nmod  10
sanctions  NNS NOUN  dobj  6 sanction
on         IN  ADP   prep  10
oil        NN  NOUN  pobj  11
"""


@pytest.fixture
def coordinated() -> Tree:
    return tree(COORDINATED)


def test_offsets_point_at_the_words(coordinated: Tree) -> None:
    assert [coordinated.text[a:b] for a, b in zip(coordinated.start, coordinated.end, strict=True)] == coordinated.word


def test_the_slice_is_the_texts_own_words(coordinated: Tree) -> None:
    assert coordinated.slice(0, 4) == "China, Iran and Russia"
    assert coordinated.slice(3, 3) == "and"


def test_children_come_in_text_order_and_by_dependency(coordinated: Tree) -> None:
    assert coordinated.children(5) == [0, 9]
    assert coordinated.children(9, "amod", "nmod") == [7, 8]
    assert coordinated.children(9, "appos") == []
    assert coordinated.child(9, "nmod", "amod") == 7
    assert coordinated.child(9, "appos") is None


def test_ancestors_run_upwards_and_end_at_the_root(coordinated: Tree) -> None:
    assert list(coordinated.ancestors(11)) == [10, 9, 5]
    assert list(coordinated.ancestors(5)) == []


def test_a_subtree_holds_the_word_and_all_below(coordinated: Tree) -> None:
    assert coordinated.subtree(9) == [6, 7, 8, 9, 10, 11]
    assert coordinated.subtree(11) == [11]
    assert coordinated.subtree(5) == list(range(12))


def test_edges_reach_as_far_as_the_phrase(coordinated: Tree) -> None:
    assert (coordinated.left_edge(9), coordinated.right_edge(9)) == (6, 11)
    assert (coordinated.left_edge(0), coordinated.right_edge(0)) == (0, 4)
    assert (coordinated.left_edge(6), coordinated.right_edge(6)) == (6, 6)


def test_conjuncts_of_the_first_are_all_and_of_a_later_one_those_after_it(coordinated: Tree) -> None:
    assert coordinated.conjuncts(0) == [0, 2, 4]
    assert coordinated.conjuncts(2) == [2, 4]
    assert coordinated.conjuncts(9) == [9]


def test_attaching_moves_a_word_and_keeps_text_order(coordinated: Tree) -> None:
    coordinated.attach(10, 5, "prep")
    assert coordinated.children(5) == [0, 9, 10]
    assert coordinated.children(9) == [6, 7, 8]
    assert (coordinated.head[10], coordinated.dep[10]) == (5, "prep")


def test_attaching_before_others_goes_to_the_front(coordinated: Tree) -> None:
    coordinated.attach(6, 5, "dep")
    coordinated.attach(3, 5, "cc")
    assert coordinated.children(5) == [0, 3, 6, 9]


def test_a_root_can_be_attached_and_a_word_made_root() -> None:
    two = tree(
        """
        Iran  NNP PROPN nsubj 2
        fired VBD VERB  ROOT  0 fire

        It    PRP PRON  nsubj 2
        did   VBD AUX   ROOT  0 do
        """
    )
    assert (two.sent, two.head) == ([0, 0, 1, 1], [1, 1, 3, 3])
    two.attach(3, 1, "conj")
    assert list(two.ancestors(2)) == [3, 1]
    two.attach(3, 3, "ROOT")
    assert (list(two.ancestors(2)), two.children(1)) == ([3], [0])


def test_a_tree_without_words_is_empty() -> None:
    assert len(Tree("")) == 0
