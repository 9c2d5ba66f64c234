"""Importing PETRARCH dictionaries; the samples beside this file are of our own writing."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.actors import Roster
from kg.actors.petrarch import Imported, read_dictionary
from kg.actors.petrarch_codes import Codes, Meaning
from kg.actors.petrarch_lines import Dated, date_of, dated, lines
from kg.actors.petrarch_phrases import expanded, named, spellings
from kg.actors.row import read_row
from kg.actors.row_files import row_line
from kg.errors import InputError

HERE = Path(__file__).parent


def sample(name: str) -> Imported:
    return read_dictionary((HERE / name).read_text(encoding="utf-8"), name=name)


def fields(imported: Imported, label: str) -> list[dict[str, object]]:
    return [
        {key: value for key, value in row.fields().items() if key != "label"}
        for row in imported.rows
        if row.label == label
    ]


class TestActors:
    def test_a_country_gets_its_synonyms(self) -> None:
        assert fields(sample("sample.actors.txt"), "France") == [
            {"kind": "country", "country": "FRA", "names": ["French Republic", "Port Abelard"]}
        ]

    def test_dated_codes_are_terms_and_an_open_one_ends_on_the_dictionary_s_date(self) -> None:
        person = {"kind": "person", "country": "FRA", "names": ["O. Mercator"]}
        assert fields(sample("sample.actors.txt"), "Odile Mercator") == [
            person | {"sector": "GOV", "from": "1998-01-01", "to": "2001-01-20"},
            person | {"sector": "GOV", "from": "2012-05-16", "to": "2014-01-30"},
            person | {"sector": "ELI"},
        ]

    def test_a_day_that_never_was_is_left_out_and_told(self) -> None:
        found = sample("sample.actors.txt")
        assert fields(found, "Tomas al-Warrak") == [
            {"kind": "person", "country": "IRQ", "sector": "REB", "to": "1991-01-01"}
        ]
        told = 'sample.actors.txt:17: "[IRQGOV 20030710-20090229]" is no code with dates that are days'
        assert told in found.left_out

    def test_a_name_with_a_word_for_a_group_is_a_body_whatever_its_dates(self) -> None:
        [front] = fields(sample("sample.actors.txt"), "Salt Coast Liberation Front")
        assert (front["kind"], front["sector"]) == ("government_body", "GOV")

    def test_a_body_that_the_package_knows_has_its_label_and_kind(self) -> None:
        [hamas] = fields(sample("sample.actors.txt"), "Hamas")
        assert hamas["kind"] == "armed_group"

    @pytest.mark.parametrize(
        ("label", "kind", "country"),
        [
            ("Lagoon Authority", "intergovernmental", None),
            ("Copper Belt Mines", "company", "COD"),
            ("Ksv Rangers", "government_body", "XKX"),
        ],
    )
    def test_codes_say_kind_and_country(self, label: str, kind: str, country: str | None) -> None:
        [body] = fields(sample("sample.actors.txt"), label)
        assert (body["kind"], body.get("country")) == (kind, country)

    def test_null_codes_are_passed_over_and_unknown_ones_told(self) -> None:
        found = sample("sample.actors.txt")
        assert not fields(found, "Nobody at All")
        assert found.left_out[-1] == "sample.actors.txt:27: no country or sector is known for QQQ"

    def test_an_open_code_without_any_date_asks_for_one(self) -> None:
        text = "ODILE_MERCATOR_\n\t[FRAGOV >20120516]\n"
        with pytest.raises(InputError) as error:
            read_dictionary(text, name="a.txt")
        assert error.value.line() == (
            "a.txt:2: [FRAGOV >20120516] has no end, and the dictionary no date. "
            "Say with --dictionary-date when it was made, such as 2014-01-30."
        )
        [row] = read_dictionary(text, name="a.txt", date="2015-06-01").rows
        assert (row.start, row.end) == ("2012-05-16", "2015-06-01")

    def test_what_begins_after_the_dictionary_s_date_is_left_out(self) -> None:
        found = read_dictionary("ODILE_MERCATOR_\n[FRAGOV >20200101]\n[FRAELI]", name="a", date="2015-06-01")
        assert [row.sector for row in found.rows] == ["ELI"]
        assert found.left_out == ("a:2: [FRAGOV >20200101] begins after the dictionary's date 2015-06-01",)


class TestAgents:
    def test_sets_and_plurals_make_names_and_codes_sectors(self) -> None:
        found = sample("sample.agents.txt")
        group = {"kind": "unnamed_group"}
        assert fields(found, "ferryman") == [group | {"sector": "BUS", "names": ["ferrymen", "ferrywoman"]}]
        assert fields(found, "lighthouse keeper") == [group | {"sector": "GOV"}]
        assert fields(found, "wharf thief") == [group | {"sector": "CRM", "names": ["wharf thieves"]}]
        assert fields(found, "river pilot") == [group | {"sector": "LAB"}]

    def test_what_cannot_be_used_is_told(self) -> None:
        assert [line.partition(": ")[0] for line in sample("sample.agents.txt").left_out] == [
            f"sample.agents.txt:{number}" for number in (7, 8, 9)
        ]


def test_the_rows_are_a_roster_that_resolves(tmp_path: Path) -> None:
    path = tmp_path / "roster.jsonl"
    rows = (*sample("sample.actors.txt").rows, *sample("sample.agents.txt").rows)
    path.write_text("".join(map(row_line, rows)), encoding="utf-8")
    roster = Roster.load(extra=[path])
    found = {
        (mention, on): roster.resolve(mention, on=on)
        for mention, on in (("Odile Mercator", "1999-01-01"), ("Mercator", "2005-01-01"), ("Somali ferrymen", None))
    }
    told = {key: (actor.id, actor.country, actor.sector) for key, actor in found.items() if actor}
    assert told == {
        ("Odile Mercator", "1999-01-01"): ("odile-mercator", "FRA", "GOV"),
        ("Mercator", "2005-01-01"): ("odile-mercator", "FRA", "ELI"),
        ("Somali ferrymen", None): ("SOM-BUS", "SOM", "BUS"),
    }


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        ("FRA", ("FRA", None, None)),
        ("USAGOVMIL", ("USA", "GOV", "government_body")),
        ("ROMMED", ("ROU", "JRN", "media")),
        ("TMPHLH", ("TLS", "MED", "ngo")),
        ("WSBINS", ("PSE", "REB", "armed_group")),
        ("IGOEUREEC", (None, "IGO", "intergovernmental")),
        ("MNCUSA", ("USA", "BUS", "company")),
        ("EUR", (None, None, None)),
        ("~MOSSUN", (None, "MOS", "ngo")),
        ("NGO~", (None, "NGO", "ngo")),
        ("QQQGOV", (None, "GOV", "government_body")),
    ],
)
def test_a_code_is_split_into_country_sector_and_kind(code: str, meaning: tuple[str | None, ...]) -> None:
    codes = Codes(("FRA", "USA", "SUN", "ROU", "TLS", "PSE"))
    assert codes.meaning(code) == Meaning(*meaning)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ("USAGOV 980101-010120", Dated(code="USAGOV", start="1998-01-01", end="2001-01-20")),
        ("USAGOV 18970101-450703", Dated(code="USAGOV", start="1897-01-01", end="1945-07-03")),
        ("USAGOV >20140101", Dated(code="USAGOV", start="2014-01-01", from_on=True)),
        ("USAGOV < 300101", Dated(code="USAGOV", end="2030-01-01")),
        ("USAGOV <310101", Dated(code="USAGOV", end="1931-01-01")),
        ("USAGOV", Dated(code="USAGOV")),
        ("USAGOV 20010120-980101", None),
        ("USAGOV 2014", None),
        ("USAGOV >1234567", None),
        ("USA GOV", None),
        ("", None),
    ],
)
def test_dates_of_codes(inner: str, found: Dated | None) -> None:
    assert dated(inner) == found


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("# Generated at: Thu Jan 30 16:06:18 2014", "2014-01-30"),
        ("<!-- Last Update: 27 November 2013 -->", "2013-11-27"),
        ("# made from CountryInfo.140130.txt", "2014-01-30"),
        ("# Date: 2015-03-04", "2015-03-04"),
        ("# Generated at: some time\n# from Info.20110203.txt", "2011-02-03"),
        ("# 2014", None),
        ("FRANCE_ [FRA]\n# Date: 2015-03-04", None),
        ("", None),
    ],
)
def test_the_head_tells_the_date_of_a_dictionary(head: str, date: str | None) -> None:
    assert date_of(f"{head}\nFRANCE_ [FRA]") == date


def test_comments_of_all_forms_are_taken_off() -> None:
    text = "a # b\n; c\nd <!-- e --> f\n<!-- g\nh\n--> i\n\n"
    assert [(line.number, line.text) for line in lines(text)] == [(1, "a"), (3, "d f"), (6, "i")]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("HAMID_KARZAI_", "Hamid Karzai"),
        ("BASHAR_AL-ASSAD_", "Bashar al-Assad"),
        ("AL-SHABAAB", "al-Shabaab"),
        ("JOHN_MCCAIN", "John McCain"),
        ("SINEAD_O'HARE", "Sinead O'Hare"),
        ("MINISTRY_OF_THE_SEA", "Ministry of the Sea"),
        ("J.K._HARBOUR", "J.K. Harbour"),
        ("THE_HAGUE_", "The Hague"),
    ],
)
def test_capitals_become_names(phrase: str, name: str) -> None:
    assert named(phrase) == name


def test_a_short_word_may_be_an_acronym() -> None:
    assert spellings("SCLF_") == ("SCLF", "Sclf")
    assert spellings("HAMAS_") == ("Hamas", "HAMAS")
    assert spellings("HARBOUR_") == ("Harbour",)


def test_several_sets_make_every_pair_up_to_a_bound() -> None:
    sets = {"!A!": ("X", "Y"), "!B!": tuple(map(str, range(500)))}
    assert list(expanded("!A!_!A!", sets)) == ["X_X", "X_Y", "Y_X", "Y_Y"]
    assert len(list(expanded("!B!_!B!", sets))) == 200


def imported(text: str) -> tuple[str, ...] | str:
    try:
        return tuple(map(row_line, read_dictionary(text, name="a.txt").rows))
    except InputError as error:
        return error.line()


PIECES = st.sampled_from(
    ["FRANCE_", "+", "[", "]", "{", "}", "[FRA]", "[~GOV]", "[FRAGOV >990101]", "[FRAGOV 990101-990101]", "!A!",
     " = X, Y", "_", "#", ";", "<!--", "-->", "\n", "\t", "~", "---", "# Date: 2015-03-04\n", "ODILE_MERCATOR"]
)  # fmt: skip


@given(st.text(max_size=60) | st.lists(PIECES, max_size=20).map("".join))
def test_any_text_gives_a_roster_that_can_be_read_or_a_clear_error(text: str) -> None:
    found = imported(text)
    assert found.startswith("a.txt") if isinstance(found, str) else readable(found)


def readable(found: tuple[str, ...]) -> bool:
    return all(read_row(json.loads(line), place="") for line in found)
