"""The training sentences: their form and their balance."""

from collections import Counter
from pathlib import Path

import pytest

from training.check import CLASSES, MODALITIES, SENTENCES, faults

FILES = sorted(SENTENCES.glob("*.tsv"))
LINES = [line.split("\t") for path in FILES for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_every_line_has_class_modality_and_one_marked_pair(path: Path) -> None:
    wrong = {
        f"{path.name}:{number}: {fault}"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for fault in faults(line)
    }
    assert not wrong


def test_no_marked_sentence_stands_twice() -> None:
    texts = Counter(sentence for _, _, sentence in LINES)
    assert not [sentence for sentence, count in texts.items() if count > 1]


def test_no_class_has_a_fifth_more_sentences_than_another() -> None:
    counts = Counter(label for label, _, _ in LINES)
    events = [counts[label] for label in CLASSES]
    assert max(events) <= 1.2 * min(events)


def test_a_fifth_to_a_third_of_the_sentences_tell_no_event() -> None:
    silent = sum(label == "NONE" for label, _, _ in LINES)
    assert len(LINES) / 5 <= silent <= len(LINES) / 3


def test_every_class_is_told_in_every_modality() -> None:
    found = {(label, modality) for label, modality, _ in LINES}
    assert found >= {(label, modality) for label in CLASSES for modality in MODALITIES}


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("ACCUSE\tasserted", "2 columns in place of 3"),
        ("BLAME\tasserted\t{A} blames [B].", "no class: 'BLAME'"),
        ("ACCUSE\t-\t{A} blames [B].", "no modality of ACCUSE: '-'"),
        ("NONE\tasserted\t{A} knows [B].", "no modality of NONE: 'asserted'"),
        ("ACCUSE\tasserted\t{A} blames B.", "not exactly one [...] around words"),
        ("ACCUSE\tasserted\t{A} blames [B]. ", "white space at an end or twice in a row"),
    ],
)
def test_a_fault_of_form_is_named(line: str, fault: str) -> None:
    assert fault in set(faults(line))
