"""One act, one event."""

from dataclasses import replace

from kg.coding.dedupe import once
from kg.records import Event
from tests.coding.builders import Builder, coded


def event(*, first: str = "Peru", second: str = "Chile", lemma: str = "meet") -> Event:
    b = Builder()
    b.clause(lemma, b.argument("agent", first), b.argument("patient", second))
    return coded(b).events[0]


def test_nothing_gives_nothing() -> None:
    assert once([]) == ((), ())


def test_the_surer_telling_is_kept() -> None:
    sure, unsure = replace(event(), confidence=0.9), replace(event(), confidence=0.5, id="other")
    assert once([unsure, sure]) == ((sure,), (unsure,))


def test_the_first_of_equals_is_kept() -> None:
    first = event()
    second = replace(first, id="other")
    assert once([first, second]) == ((first,), (second,))


def test_a_mutual_act_is_the_same_in_either_order() -> None:
    kept, dropped = once([event(), event(first="Chile", second="Peru")])
    assert (len(kept), len(dropped)) == (1, 1)


def test_a_directed_act_is_not() -> None:
    kept, _ = once([event(lemma="condemn"), event(first="Chile", second="Peru", lemma="condemn")])
    assert len(kept) == 2


def test_sentences_classes_and_modalities_are_kept_apart() -> None:
    base = event()
    others = [replace(base, sentence=1), replace(base, plover="AGREE"), replace(base, modality="planned")]
    assert len(once([base, *others])[0]) == 4
