"""Reports set inside what they report: nobody does what another only tells of."""

import pytest

from tests.language.conftest import Read
from tests.language.told import clause, roles, wanted


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Iran, the minister said, attacked Iraq.", "agent=Iran, patient=Iraq"),
        ("Iran, officials say, attacked Iraq.", "agent=Iran, patient=Iraq"),
        ("Iran has, analysts warned, attacked Iraq.", "agent=Iran, patient=Iraq"),
        ("Iran, China said on Monday, attacked Iraq.", "agent=Iran, patient=Iraq"),
        ("Iran, said China, attacked Iraq.", "agent=Iran, patient=Iraq"),
        ("Iran, Vladimir Putin told reporters, attacked Iraq.", "agent=Iran, patient=Iraq"),
        ("Iran, China's foreign ministry said, had attacked Iraq.", "agent=Iran, patient=Iraq"),
        ("Iran, said a spokesman for China's army, had attacked Iraq.", "agent=Iran, patient=Iraq"),
        ('"Iran," said China, "attacked Iraq."', "agent=Iran, patient=Iraq"),
        ("Said the envoy: Iran attacked Iraq.", "agent=Iran, patient=Iraq"),
    ],
)
def test_what_is_reported_keeps_its_own_subject(read: Read, sentence: str, expected: str) -> None:
    assert roles(clause(read(sentence), "attacked")) == wanted(expected)


@pytest.mark.parametrize("speaker", ["said China", "China said", "China told reporters"])
def test_who_speaks_is_the_subject_of_the_report_alone(read: Read, speaker: str) -> None:
    verb = "told" if "told" in speaker else "said"
    assert roles(clause(read(f"Iran, {speaker}, attacked Iraq."), verb)) == {"agent": "China"}


def test_behind_an_inverted_report_it_is_not_plain_who_goes_on_to_act(read: Read) -> None:
    told = clause(read("Iran attacked Iraq, said China on Tuesday, and seized Kuwait."), "seized")
    assert roles(told) == {"patient": "Kuwait"}


def test_a_speaker_who_goes_on_to_act_does_both(read: Read) -> None:
    told = read("China said little on Monday, and condemned Iran.")
    assert roles(clause(told, "condemned")) == {"agent": "China", "patient": "Iran"}
