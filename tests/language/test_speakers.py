"""Who speaks, where the sentence itself does not name them."""

import pytest

from tests.language.conftest import Read
from tests.language.told import attributed, clause


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        # whoever the sentence before is about goes on to speak
        ("NATO issued a warning. Japan had attacked India, the statement said.", "attacked", "NATO: say"),
        ("NATO issued a warning. Japan had attacked India, a spokesman said.", "attacked", "NATO: say"),
        ("NATO published photographs. Japan had attacked India, it said.", "attacked", "NATO: say"),
        ("Vladimir Putin was angry. Japan had attacked India, the president said.", "attacked", "Vladimir Putin: say"),
        # but only one who may be so called
        ("China was angry. Japan had attacked India, a spokesman said.", "attacked", ""),
        ("NATO was angry. Japan had attacked India, the minister said.", "attacked", ""),
        ("Tourists left. Japan had attacked India, a spokesman said.", "attacked", ""),
        # for whom texts and unnamed people speak
        ("Documents seen by Reuters show that Japan attacked India.", "attacked", "Reuters: show"),
        ("Evidence gathered by China shows that Japan attacked India.", "attacked", "China: show"),
        ("Japan attacked India, two people close to the Chinese government said.", "attacked", "China: say"),
        ("China is convinced that Japan attacked India.", "attacked", "China: convince"),
    ],
)
def test_who_speaks_is_found_where_the_sentence_does_not_name_them(
    read: Read, text: str, cue: str, expected: str
) -> None:
    assert attributed(clause(read(text), cue)) == expected
