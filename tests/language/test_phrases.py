"""Noun phrases: which words name the head, what completes a title, who stands inside."""

from kg.language.phrases import apposition, core, inside, is_phrase_head, of_complement
from kg.language.tree import Tree
from tests.language.builders import tree


def named(grown: Tree, i: int) -> str:
    return grown.slice(*core(grown, i))


def within(grown: Tree, i: int) -> list[tuple[str, str]]:
    return [(grown.word[k], marker) for k, marker in inside(grown, i)]


MINISTER = tree("""
The      DT  DET   det      4
new      JJ  ADJ   amod     4
Iranian  JJ  ADJ   amod     4
minister NN  NOUN  nsubj    5
left     VBD VERB  ROOT     0 leave
""")

POSSESSED = tree("""
Iran     NNP PROPN poss     4
's       POS PART  case     1
foreign  JJ  ADJ   amod     4
minister NN  NOUN  nsubj    8
,        ,   PUNCT punct    4
Javad    NNP PROPN compound 7
Zarif    NNP PROPN appos    4
left     VBD VERB  ROOT     0 leave
""")

LEADERS = tree("""
The      DT  DET   det   2
leaders  NNS NOUN  nsubj 7 leader
of       IN  ADP   prep  2
India    NNP PROPN pobj  3
and      CC  CCONJ cc    4
Pakistan NNP PROPN conj  4
met      VBD VERB  ROOT  0 meet
""")

BAN = tree("""
A        DT  DET   det   3
European JJ  ADJ   amod  3
ban      NN  NOUN  nsubj 12
on       IN  ADP   prep  3
Russian  JJ  ADJ   amod  6
oil      NN  NOUN  pobj  4
and      CC  CCONJ cc    6
gas      NN  NOUN  conj  6
that     WDT PRON  nsubj 10
hurt     VBD VERB  relcl 3
Hungary  NNP PROPN dobj  10
ended    VBD VERB  ROOT  0 end
""")

HIS = tree("""
His         PRP$ PRON poss  3 his
Chinese     JJ   ADJ  amod  3
counterpart NN   NOUN nsubj 4
left        VBD  VERB ROOT  0 leave
""")


def test_the_naming_words_are_without_article_and_pronoun() -> None:
    assert named(MINISTER, 3) == "new Iranian minister"
    assert named(HIS, 2) == "Chinese counterpart"


def test_a_possessor_names_but_what_follows_the_head_does_not() -> None:
    assert named(POSSESSED, 3) == "Iran's foreign minister"
    assert named(POSSESSED, 6) == "Javad Zarif"
    assert named(LEADERS, 1) == "leaders"


def test_only_the_head_of_a_name_heads_a_phrase() -> None:
    assert [POSSESSED.word[i] for i in range(len(POSSESSED)) if is_phrase_head(POSSESSED, i)] == [
        "Iran",
        "minister",
        "Zarif",
    ]


def test_a_title_is_completed_by_each_of_its_coordinated_countries() -> None:
    assert [LEADERS.word[k] for k in of_complement(LEADERS, 1)] == ["India", "Pakistan"]
    assert of_complement(MINISTER, 3) == ()
    assert of_complement(BAN, 2) == ()


def test_an_apposition_is_found_on_its_noun_alone() -> None:
    assert apposition(POSSESSED, 3) == 6
    assert apposition(POSSESSED, 6) is None


def test_inside_a_phrase_each_name_has_the_marker_next_to_the_head() -> None:
    assert within(BAN, 2) == [("European", "adj"), ("Russian", "on"), ("oil", "on"), ("gas", "on")]
    assert within(POSSESSED, 3) == [("Iran", "'s"), ("foreign", "adj")]


def test_a_clause_an_apposition_and_a_coordination_of_the_head_lie_outside() -> None:
    assert "Hungary" not in dict(within(BAN, 2))
    assert "Zarif" not in dict(within(POSSESSED, 3))
    assert within(LEADERS, 3) == []


def test_the_coordinated_objects_of_a_preposition_lie_inside() -> None:
    assert within(LEADERS, 1) == [("India", "of"), ("Pakistan", "of")]
