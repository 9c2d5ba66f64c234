"""Open triples: what each construction says, in the article's own words."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.build.evidence import check
from kg.language import Reader
from kg.records import Article, Triple
from kg.settings import Settings
from tests.language import constructions
from tests.language.constructions import ROWS, Row

Tell = Callable[[str], tuple[Triple, ...]]


@pytest.fixture(scope="module")
def tell(reader: Reader) -> Tell:
    """Read the open triples of a text; each only once. `reader` skips where the model is missing."""
    with_triples = Reader(Settings(triples=True))

    @cache
    def _tell(text: str) -> tuple[Triple, ...]:
        (reading,) = with_triples.read([Article(id="own", text=text)])
        return reading.triples

    return _tell


def drawn(triple: Triple) -> str:
    """Return "subject | relation | argument"."""
    relation = triple.relation.text if triple.relation.start < triple.relation.end else f"({triple.relation.text})"
    return " | ".join([triple.subject.text, relation, *(argument.text for argument in triple.arguments)])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.construction)
def test_each_construction_is_read_as_the_table_says(row: Row, tell: Tell) -> None:
    assert tuple(map(drawn, tell(row.sentence))) == row.triples


def test_the_page_shows_the_table_that_the_tests_hold() -> None:
    page = Path(__file__).parents[2] / "docs" / "clauses.md"
    assert page.read_text(encoding="utf-8") == constructions.page()


class TestWords:
    def test_a_broken_relation_is_joined_by_one_space(self, tell: Tell) -> None:
        [_, triple] = tell("The bank was seized in May and sold to investors.")
        text = "The bank was seized in May and sold to investors."
        assert triple.relation.text == "was sold to"
        assert text[triple.relation.start : triple.relation.end] == "was seized in May and sold to"

    def test_words_stay_as_the_article_writes_them(self, tell: Tell) -> None:
        [triple] = tell("Kenya  signed the  “Nairobi” treaty.")
        assert triple.arguments[0].text == "the  “Nairobi” treaty"

    def test_the_relation_of_an_apposition_takes_no_place(self, tell: Tell) -> None:
        triple = tell("Amina Yusuf, a judge from Lagos, leads the inquiry.")[-1]
        assert (triple.relation.text, triple.relation.start, triple.relation.end) == ("is", 11, 11)

    def test_the_sentence_is_the_evidence(self, tell: Tell) -> None:
        first, second = tell("Kenya won. Mali lost Gao. Chad left Libya.")
        assert (first.sentence, first.evidence.text) == (1, "Mali lost Gao.")
        assert (second.sentence, second.evidence.text) == (2, "Chad left Libya.")

    def test_a_place_keeps_the_country_beside_it(self, tell: Tell) -> None:
        [triple] = tell("The envoy flew to Lyon, France.")
        assert triple.arguments[0].text == "Lyon, France"

    def test_a_date_is_whole(self, tell: Tell) -> None:
        [triple] = tell("The war ended on June 3, 1991.")
        assert triple.arguments[0].text == "June 3, 1991"

    def test_an_adverb_of_manner_belongs_to_the_relation(self, tell: Tell) -> None:
        [triple] = tell("The senator has never openly supported the plan.")
        assert triple.relation.text == "has never openly supported"


class TestSaidInPassing:
    def test_what_stands_inside_an_argument_is_not_told_again_in_a_subordinate_clause(self, tell: Tell) -> None:
        told = list(map(drawn, tell("The judge who became a member of the Supreme Court left Peru.")))
        assert told == ["The judge | became | a member of the Supreme Court", "The judge | left | Peru"]

    def test_circumstances_of_an_act_not_yet_done_are_left_out(self, tell: Tell) -> None:
        told = list(map(drawn, tell("Iran will send the envoy to Baghdad.")))
        assert told == ["Iran | will send | the envoy"]

    def test_an_of_phrase_that_names_nobody_is_not_told_again(self, tell: Tell) -> None:
        told = list(map(drawn, tell("Farmers grow a range of crops.")))
        assert told == ["Farmers | grow | a range of crops"]

    def test_no_relation_has_more_than_seven_words(self, tell: Tell) -> None:
        text = "The small northern port city signed a first long joint water treaty with Chad."
        assert all(len(triple.relation.text.split()) <= 7 for triple in tell(text))

    def test_what_a_comma_sets_apart_is_no_part_of_an_argument(self, tell: Tell) -> None:
        told = list(map(drawn, tell("Farmers grow several crops, including rice.")))
        assert told == ["Farmers | grow | several crops", "Farmers | grow several crops including | rice"]

    def test_a_participle_that_has_become_a_preposition_is_no_act(self, tell: Tell) -> None:
        told = list(map(drawn, tell("The bank raised rates, beginning in May.")))
        assert told == ["The bank | raised | rates"]

    def test_nothing_is_said_to_be_an_amount_or_a_day(self, tell: Tell) -> None:
        told = tell("Ana Ruiz was born on July 3, 1871, the daughter of a miner.")
        assert not [triple for triple in told if triple.relation.start == triple.relation.end]

    def test_a_noun_beside_the_object_is_no_second_object(self, tell: Tell) -> None:
        told = list(map(drawn, tell("Chad signed the pact, a promise of peace.")))
        assert told[0] == "Chad | signed | the pact"
        assert "Chad | signed the pact | a promise of peace" not in told

    def test_who_owns_by_whose_is_not_told_by_that_word(self, tell: Tell) -> None:
        told = list(map(drawn, tell("Chad, whose troops Mali fought in May, opened a base.")))
        assert told == ["Chad | opened | a base"]

    def test_a_passive_relative_clause_has_its_own_subject(self, tell: Tell) -> None:
        told = list(map(drawn, tell("The country that Mali is accused of invading asked Chad for help.")))
        assert not [each for each in told if each.startswith("The country | is accused")]

    def test_a_line_break_is_no_part_of_an_argument(self, tell: Tell) -> None:
        told = list(map(drawn, tell("- Chad condemned Mali\n- Togo left Benin\n")))
        assert told == ["Chad | condemned | Mali", "Togo | left | Benin"]

    def test_quotation_marks_of_two_sentences_enclose_nothing(self, tell: Tell) -> None:
        text = "“Mali left,” said «Chad». ''Togo'' attacked ``Benin``."
        for triple in tell(text):
            assert triple.evidence.start <= triple.subject.start


class TestConfidence:
    def test_what_no_word_says_is_least_sure(self, tell: Tell) -> None:
        plain, understood = tell("Amina Yusuf, a judge from Lagos, leads the inquiry.")
        assert understood.confidence < 0.4 < 0.7 < plain.confidence

    def test_an_understood_subject_costs_confidence(self, tell: Tell) -> None:
        understood, plain = tell("Fearing an attack, the mayor closed the schools.")
        assert understood.confidence < plain.confidence

    def test_it_lies_between_zero_and_one(self, tell: Tell) -> None:
        assert all(0 < triple.confidence < 1 for row in ROWS for triple in tell(row.sentence))


class TestAsked:
    def test_none_is_read_unless_asked_for(self, reader: Reader) -> None:
        (reading,) = reader.read([Article(id="own", text="Parliament ratified the treaty.")])
        assert reading.triples == ()

    @pytest.mark.parametrize("text", ["", " \n", "...", "!?", "and", "Who?", "— — —", "((", "🙂 🙂", "the the the"])
    def test_text_that_says_nothing_has_none(self, text: str, tell: Tell) -> None:
        assert tell(text) == ()


JOINTS = (" ", "\n", "  ", "\n\n", "\t", "\u200b ", "\u2028")
WORDS = (
    "the a Iran met , . ( ) who which that of to and but said — - 1991 May in with not was is being ; : “ ” "
    "whose there it I 🙂 agreed sell arms because ! between tried"
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(st.tuples(st.sampled_from(WORDS.split()), st.sampled_from(JOINTS)), min_size=1, max_size=25),
)
def test_whatever_the_words_every_triple_stands_in_the_text(words: list[tuple[str, str]], tell: Tell) -> None:
    text = "".join(f"{word}{joint}" for word, joint in words)
    for triple in tell(text):
        check(triple, Article(id="own", text=text))
        shown = (triple.subject, triple.relation, *triple.arguments)
        assert all(part.text.strip() == part.text != "" for part in shown)
        assert all(triple.evidence.start <= part.start <= part.end <= triple.evidence.end for part in shown)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("On the hill stands a fortress.", "a fortress | stands | On the hill"),
        ("The plan, said the envoy, violates the treaty.", "The plan | violates | the treaty"),
        ("The plan, the envoy told reporters, violates the treaty.", "The plan | violates | the treaty"),
    ],
)
def test_words_out_of_their_usual_order_are_read_as_if_they_were_in_it(text: str, triple: str, tell: Tell) -> None:
    assert triple in map(drawn, tell(text))
