from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.exchange import FORMATS, read_events, written_events
from kg.records import CodedActor, CodedEvent, CodedPlace
from tests.exchange.builders import COUNTRIES, EVENTS, FULL

each_format = pytest.mark.parametrize("form", FORMATS)


def written(*events: CodedEvent, form: str) -> str:
    return "".join(written_events(events, form, countries=COUNTRIES))


def read(text: str, form: str) -> list[CodedEvent]:
    return list(read_events(text, form, countries=COUNTRIES, place="file.tsv"))


@pytest.mark.parametrize(
    ("form", "count", "header"), [("polecat", 40, True), ("icews", 20, True), ("gdelt", 61, False)]
)
def test_rows_have_the_columns_of_the_dataset(form: str, count: int, header: bool) -> None:
    lines = written(FULL, form=form).splitlines()
    assert len(FORMATS[form].columns) == len(set(FORMATS[form].columns)) == count
    assert [len(line.split("\t")) for line in lines] == [count] * (1 + header)
    assert (lines[0].split("\t")[0] == FORMATS[form].columns[0]) is header


def test_polecat_holds_all_but_code_story_sentence_and_address() -> None:
    source, target = (replace(actor, id=None) for actor in (FULL.source, FULL.target))
    held = replace(FULL, source=source, target=target, cameo=None, story=None, sentence=None, url=None)
    assert read(written(FULL, form="polecat"), "polecat") == [held]


def test_icews_holds_code_story_and_sentence_but_no_class_mode_or_office() -> None:
    [event] = read(written(FULL, form="icews"), "icews")
    assert event == CodedEvent(
        id=FULL.id,
        source=CodedActor(name="Ana Ruiz", country="USA", sectors=("GOV",)),
        target=CodedActor(name="Rohingya refugees", country="MMR", sectors=("REF", "CVL")),
        cameo="0233",
        goldstein=3.4,
        date="2024-04-24",
        place=FULL.place,
        story="a-1",
        sentence=0,
        publisher="The Bulletin",
    )


def test_gdelt_holds_code_day_sectors_and_address_under_a_number() -> None:
    [event] = read(written(FULL, form="gdelt"), "gdelt")
    assert event == CodedEvent(
        id=str(int(FULL.id[:12], 16)),
        source=CodedActor(name="ANA RUIZ", country="USA", sectors=("GOV",)),
        target=CodedActor(name="ROHINGYA REFUGEES", country="MMR", sectors=("REF", "CVL")),
        cameo="0233",
        quad="material cooperation",
        goldstein=3.4,
        date="2024-04-24",
        place=CodedPlace(name="Sittwe", latitude=20.144722, longitude=92.896944),
        sentence=0,
        published="2024-04-25",
        url="https://example.org/a-1",
    )


def test_gdelt_dates_and_codes_stand_in_all_their_columns() -> None:
    row = dict(zip(FORMATS["gdelt"].columns, written(FULL, form="gdelt").rstrip("\n").split("\t"), strict=True))
    wanted = {
        "SQLDATE": "20240424", "MonthYear": "202404", "Year": "2024", "FractionDate": "2024.3945", "EventCode": "0233",
        "EventBaseCode": "023", "EventRootCode": "02", "QuadClass": "2", "Actor1Code": "USAGOV",
        "Actor2Code": "MMRREFCVL", "Actor2Type2Code": "CVL", "IsRootEvent": "1", "DATEADDED": "20240425000000",
        "AvgTone": "",
    }  # fmt: skip
    assert {column: row[column] for column in wanted} == wanted


@each_format
@given(events=st.lists(EVENTS, max_size=3))
@settings(deadline=None, max_examples=60)
def test_what_a_format_holds_comes_back_as_it_went_out(form: str, events: list[CodedEvent]) -> None:
    once = read(written(*events, form=form), form)
    assert len(once) == len(events)
    assert read(written(*once, form=form), form) == once
    for before, after in zip(events, once, strict=True):
        assert after.source.country == before.source.country
        assert after.target.sectors == before.target.sectors
        assert (after.date or "") in (before.date or "", before.published or "")


@each_format
def test_a_date_known_to_the_month_stands_under_the_article_s_day(form: str) -> None:
    [event] = read(written(replace(FULL, date="2024-03"), form=form), form)
    assert event.date == "2024-04-25"


@pytest.mark.parametrize("form", ["polecat", "icews"])
def test_columns_are_matched_by_name_in_any_order_among_others(form: str) -> None:
    lines = [line.split("\t")[::-1] for line in written(FULL, form=form).splitlines()]
    turned = "\n".join("\t".join([*line, more]) for line, more in zip(lines, ("Headline", "News"), strict=True))
    assert read(turned, form) == read(written(FULL, form=form), form)


def test_a_gdelt_file_may_have_its_columns_named() -> None:
    header = "\t".join(FORMATS["gdelt"].columns) + "\n"
    assert read(header + written(FULL, form="gdelt"), "gdelt") == read(written(FULL, form="gdelt"), "gdelt")


@pytest.mark.parametrize(
    ("told", "code"), [("042", "042"), ("42", "042"), ("10", "010"), ("311", "0311"), ("190", "190"), ("1823", "1823")]
)
def test_codes_that_lost_their_zero_are_known(told: str, code: str) -> None:
    row = written(FULL, form="icews").replace("\t0233\t", f"\t{told}\t")
    assert [event.cameo for event in read(row, "icews")] == [code]


@pytest.mark.parametrize("told", ["MATERIAL COOPERATION", "material-cooperation", "2"])
def test_quad_classes_come_as_names_or_numbers(told: str) -> None:
    row = written(FULL, form="polecat").replace("MATERIAL COOPERATION", told)
    assert [event.quad for event in read(row, "polecat")] == ["material cooperation"]


def test_the_text_s_word_names_an_actor_that_polecat_could_not_resolve() -> None:
    row = written(FULL, form="polecat").replace("\tAna Ruiz\t", "\tNone\t")
    assert [event.source.name for event in read(row, "polecat")] == ["Ruiz"]


@each_format
def test_an_event_of_one_actor_alone_is_left_out(form: str) -> None:
    name = "ANA RUIZ" if form == "gdelt" else "Ana Ruiz"
    assert read(written(FULL, form=form).replace(name, "").replace("\tRuiz\t", "\t\t"), form) == []


@pytest.mark.parametrize("code", ["us", "U S/A", "USAF", "---"])
def test_what_is_no_code_of_a_country_is_left_out(code: str) -> None:
    [event] = read(written(FULL, form="gdelt").replace("\tUSA\t", f"\t{code}\t"), "gdelt")
    assert event.source.country is None


@each_format
def test_no_events_are_a_file_without_rows(form: str) -> None:
    assert read(written(form=form), form) == read("", form) == []


@pytest.mark.parametrize(
    ("form", "old", "new", "message"),
    [
        ("icews", "CAMEO Code", "Code", r"file\.tsv:1: ICEWS has a column 'CAMEO Code', and this file has none"),
        ("icews", "\t0233\t", "\t999\t", r"file\.tsv:2: '999' is no CAMEO code"),
        ("icews", "2024-04-24", "24 April", r"file\.tsv:2: '24 April' is no day"),
        ("icews", "\t3.4\t", "\t34\t", r"file\.tsv:2: 34 lies outside -10 to 10"),
        ("icews", "\t3.4\t", "\t1_0\t", r"file\.tsv:2: 1_0 lies outside"),
        ("icews", "9f2c0123456789ab", "", r"file\.tsv:2: the event has no id"),
        ("icews", "\t3.4\t", "\tnan\t", r"file\.tsv:2: nan lies outside"),
        ("polecat", "\tAID\t", "\tHELP\t", r"file\.tsv:2: 'HELP' is no PLOVER class"),
        ("gdelt", "20240424", "20241324", r"file\.tsv:1: month must be in 1\.\.12"),
        ("gdelt", "\t0233\t", "\t\t", r"file\.tsv:1: '' is no CAMEO code"),
    ],
)
def test_a_wrong_cell_is_told_with_file_and_line(form: str, old: str, new: str, message: str) -> None:
    text = written(FULL, form=form)
    assert old in text
    with pytest.raises(InputError, match=message):
        read(text.replace(old, new), form)


@each_format
def test_a_row_that_ends_too_soon_is_told(form: str) -> None:
    text = written(FULL, form=form)
    with pytest.raises(InputError, match=r"cells is no row of|ends before the column"):
        read(text[: text.rindex("\t0233\t" if form != "polecat" else "\tRohingya")], form)


@each_format
def test_a_line_without_end_is_refused(form: str) -> None:
    with pytest.raises(InputError, match="a line of more than"):
        read(written(FULL, form=form) + "x" * 1_000_001, form)


@each_format
@given(text=st.text(max_size=300))
@settings(deadline=None, max_examples=60)
def test_arbitrary_text_is_read_or_refused(form: str, text: str) -> None:
    header = written(form=form)
    try:
        found = read(header + text, form)
    except InputError as error:
        found = []
        assert error.place.startswith("file.tsv:")  # noqa: PT017 (either outcome is right)
    assert all(event.source.name for event in found)
