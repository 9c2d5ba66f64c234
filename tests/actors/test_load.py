import re

import pytest

from kg.actors import Roster, load
from kg.errors import DataError

EXTRAS = {"XKX", "EUR", "SUN", "YUG", "CSK", "DDR", "SCG", "YMD", "VDR"}


def test_every_member_of_the_united_nations_is_there() -> None:
    codes = {c.code for c in load.countries() if not c.disputed}
    assert len(codes) >= 240
    assert {"CHN", "PSE", "TWN", "HKG", "VAT", "COD", "COG", "SSD", "TLS", "MUS", "MRT", "DMA", "DOM"} <= codes
    assert codes >= EXTRAS


def test_codes_ids_and_labels_are_given_once() -> None:
    countries = [c for c in load.countries() if not c.disputed]
    for values in ([c.code for c in countries], [c.id for c in countries], [c.label for c in countries]):
        assert len(values) == len(set(values))
    assert all(re.fullmatch(r"wd:Q\d+", c.id) for c in load.countries())


def test_successors_and_places_name_known_codes() -> None:
    codes = {c.code for c in load.countries()}
    assert {s for c in load.countries() for s in c.successors} <= codes
    assert {code for _, code, _ in load.rows("places.tsv", ("place", "code", "kind"))} <= codes


def test_look_alikes_keep_apart() -> None:
    roster = Roster.load()
    pairs = {"Mauritian": "MUS", "Mauritanian": "MRT", "Nigerien": "NER", "Nigerian": "NGA", "Austrian": "AUT"}
    for adjective, code in pairs.items():
        actor = roster.resolve(f"the {adjective} government")
        assert actor is not None
        assert actor.country == code


def test_sector_words_are_given_once() -> None:
    phrases = [phrase for phrase, _, _ in load.rows("sectors.tsv", ("phrase", "sector", "strength"))]
    assert len(phrases) == len(set(phrases)) > 1500


def test_a_wrong_header_is_told() -> None:
    with pytest.raises(DataError, match=r"places\.tsv"):
        list(load.rows("places.tsv", ("name", "code")))


def test_terms_and_memberships_name_known_countries() -> None:
    codes = {c.code for c in load.countries()}
    assert {t.country for t in load.terms() if t.country} <= codes
    assert {m.code for b in load.bodies() for m in b.members} <= codes


def test_no_cell_has_stray_blanks() -> None:
    for table in load.data_folder().iterdir():
        if table.name.endswith(".tsv"):
            cells = [cell for line in table.read_text(encoding="utf-8").splitlines() for cell in line.split("\t")]
            assert [cell for cell in cells if cell != " ".join(cell.split())] == []
