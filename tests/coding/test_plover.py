"""PLOVER's rule for stated intentions."""

import pytest

from kg import codebook
from kg.codebook.kinds import EventClass, Modality
from kg.coding.plover import COOPERATIVE, HOSTILE, code_act

BOOK = codebook.load()


@pytest.mark.parametrize(
    ("act", "cameo", "modality", "refused", "expected"),
    [
        ("CONSULT", "042", "asserted", False, ("CONSULT", "CONSULT", "042")),
        ("CONSULT", "042", "planned", False, ("CONSULT", "AGREE", "036")),
        ("AID", "072", "planned", False, ("AID", "AGREE", "0332")),
        ("RETREAT", "0871", "planned", False, ("RETREAT", "AGREE", "0356")),
        ("AGREE", "030", "planned", False, ("AGREE", "AGREE", "030")),
        ("AGREE", "0356", "planned", False, ("AGREE", "AGREE", "0356")),
        ("SANCTION", "163", "planned", False, ("SANCTION", "THREATEN", "1312")),
        ("ASSAULT", "195", "planned", False, ("ASSAULT", "THREATEN", "1384")),
        ("MOBILIZE", "154", "planned", False, ("MOBILIZE", "THREATEN", "138")),
        ("THREATEN", "139", "planned", False, ("THREATEN", "THREATEN", "139")),
        ("REQUEST", "100", "planned", False, ("REQUEST", "REQUEST", "100")),
        ("ACCUSE", "111", "planned", False, ("ACCUSE", "ACCUSE", "111")),
        ("REJECT", "120", "planned", False, ("REJECT", "REJECT", "120")),
        ("AID", "073", "possible", False, ("AID", "AID", "073")),
        ("ASSAULT", "190", "hypothetical", False, ("ASSAULT", "ASSAULT", "190")),
        ("CONSULT", "040", "negated", False, ("CONSULT", "CONSULT", "040")),
        ("CONSULT", "040", "asserted", True, ("REJECT", "REJECT", "125")),
        ("RETREAT", "0841", "asserted", True, ("REJECT", "REJECT", "1243")),
        ("ASSAULT", "190", "negated", True, ("ASSAULT", "ASSAULT", "190")),
    ],
)
def test_the_rule(
    act: EventClass, cameo: str, modality: Modality, refused: bool, expected: tuple[str, str, str]
) -> None:
    coded = code_act(act=act, cameo=cameo, modality=modality, refused=refused, codebook=BOOK)
    assert (coded.act, coded.plover, coded.cameo) == expected
    assert coded.modality == modality


def test_every_class_is_cooperative_hostile_or_keeps_its_class() -> None:
    assert not COOPERATIVE & HOSTILE
    assert set(BOOK.classes) - COOPERATIVE - HOSTILE == {"REQUEST", "ACCUSE", "REJECT"}


def test_the_code_after_the_rule_is_always_of_the_class_after_the_rule() -> None:
    for code in BOOK.cameo.values():
        if code.plover is None:
            continue
        for refused in (False, True):
            coded = code_act(act=code.plover, cameo=code.code, modality="planned", refused=refused, codebook=BOOK)
            assert BOOK.class_of(coded.cameo) == coded.plover
