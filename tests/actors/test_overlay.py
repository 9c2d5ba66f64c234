"""Users' rosters over the package's: who wins, and that one actor stays one."""

import re
from pathlib import Path

import pytest

from kg.actors import Roster
from kg.errors import InputError

DOCS = Path(__file__).parents[2] / "docs" / "rosters.md"


def roster(folder: Path, *rows: str, header: str = "label,kind,country,sector,names,office,body,from,to,id") -> Roster:
    path = folder / "mine.csv"
    path.write_text("\n".join((header, *rows)), encoding="utf-8")
    return Roster.load(extra=[path])


def told(roster: Roster, mention: str, on: str | None = None) -> tuple[str, str | None, str | None, str | None] | None:
    actor = roster.resolve(mention, on=on)
    return (actor.id, actor.country, actor.sector, actor.office) if actor else None


class TestPersons:
    def test_a_new_holder_goes_before_the_package_s_on_those_days_only(self, tmp_path: Path) -> None:
        mine = roster(tmp_path, "Ada Quill,person,FRA,,,foreign minister,,2023-02-01,2023-03-30,")
        assert told(mine, "the French foreign minister", "2023-02-15") == (
            "ada-quill", "FRA", "GOV", "French foreign minister"
        )  # fmt: skip
        shipped = Roster.load()
        for day in ("2023-01-15", "2023-06-15"):
            assert told(mine, "the French foreign minister", day) == told(shipped, "the French foreign minister", day)

    def test_a_person_of_the_package_stays_one_and_takes_the_item_and_label_given(self, tmp_path: Path) -> None:
        mine = roster(tmp_path, "Gabriel Attal,person,FRA,,Gabriel of the Harbour,,,,,wd:Q9545001")
        for mention in ("Gabriel of the Harbour", "Gabriel Attal", "the French prime minister"):
            assert told(mine, mention, "2024-05-01") == ("wd:Q9545001", "FRA", "GOV", "French prime minister")

    def test_two_items_are_two_persons(self, tmp_path: Path) -> None:
        mine = roster(tmp_path, "Tony Blair,person,GBR,,,,,,,wd:Q9545001")
        assert told(mine, "the British prime minister", "2000-01-01") == told(
            Roster.load(), "the British prime minister", "2000-01-01"
        )

    def test_a_namesake_of_another_country_is_another_person(self, tmp_path: Path) -> None:
        mine = roster(tmp_path, "Tony Blair,person,BOL,,,trade minister,,2020,,wd:Q9545002")
        assert told(mine, "the Bolivian trade minister", "2021-01-01") == (
            "wd:Q9545002", "BOL", "GOV", "Bolivian trade minister"
        )  # fmt: skip
        holder = told(mine, "the British prime minister", "2000-01-01")
        assert holder is not None
        assert holder[0] != "wd:Q9545002"

    def test_a_term_with_other_days_replaces_the_one_of_the_package(self, tmp_path: Path) -> None:
        mine = roster(tmp_path, "Tony Blair,person,GBR,,,prime minister,,1997-05-02,1999-12-31,")
        assert told(mine, "Tony Blair", "1998-01-01") == told(Roster.load(), "Tony Blair", "1998-01-01")
        blair = told(mine, "Tony Blair", "2001-01-01")
        assert blair is not None
        assert blair[3] is None

    def test_a_person_without_an_office_has_country_and_sector_only(self, tmp_path: Path) -> None:
        mine = roster(tmp_path, "Omar Tell,person,YEM,REB,,,,2014,2016,")
        assert told(mine, "Omar Tell", "2015-05-05") == ("omar-tell", "YEM", "REB", None)


class TestBodies:
    def test_a_body_of_the_package_keeps_its_names_and_takes_what_is_given(self, tmp_path: Path) -> None:
        mine = roster(tmp_path, "Hamas,armed_group,,UAF,Harbour Movement,,,,,")
        shipped = Roster.load().resolve("Hamas")
        assert shipped is not None
        assert told(mine, "Harbour Movement") == (shipped.id, shipped.country, "UAF", None)
        assert told(mine, "Islamic Resistance Movement") in {None, told(mine, "Hamas")}

    def test_a_name_given_means_nothing_else_any_more(self, tmp_path: Path) -> None:
        mine = roster(tmp_path, "Danube Fund,company,AUT,BUS,Georgia,,,,,")
        assert told(mine, "Georgia") == ("danube-fund", "AUT", "BUS", None)

    def test_an_office_of_a_body_given_is_held_there(self, tmp_path: Path) -> None:
        mine = roster(
            tmp_path, "Harbour Watch,ngo,YEM,NGO,,,,,,", "Omar Tell,person,,,,director-general,Harbour Watch,2020,,"
        )
        assert told(mine, "Omar Tell", "2021-01-01") == (
            "omar-tell", "YEM", "NGO", "director-general, Harbour Watch"
        )  # fmt: skip

    def test_terms_follow_a_body_that_takes_a_new_id(self, tmp_path: Path) -> None:
        mine = roster(tmp_path, "NATO,intergovernmental,,IGO,,,,,,my-nato")
        assert mine.resolve("the NATO secretary general", on="2020-01-01") == Roster.load().resolve(
            "the NATO secretary general", on="2020-01-01"
        )

    def test_a_body_that_nobody_knows_is_an_error(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match=r'mine\.csv:2: column "body": no body is called "Moon Club"'):
            roster(tmp_path, "Omar Tell,person,,,,director,Moon Club,2020,,")


def test_a_country_s_new_name_means_it(tmp_path: Path) -> None:
    assert told(roster(tmp_path, "Burgundia,country,FRA,,,,,,,"), "Burgundia") == told(Roster.load(), "France")


def test_a_code_that_no_country_has_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r'mine\.csv:2: column "country": no country has the code QQQ'):
        roster(tmp_path, "Harbour Watch,ngo,QQQ,NGO,,,,,,")


def test_words_for_people_say_their_sector_in_any_country(tmp_path: Path) -> None:
    mine = roster(tmp_path, "dock boss,unnamed_group,,BUS,quay boss,,,,,")
    assert told(mine, "Chilean quay bosses") == ("CHL-BUS", "CHL", "BUS", None)


def test_the_last_of_several_files_wins(tmp_path: Path) -> None:
    paths = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for path, sector in zip(paths, ("NGO", "BUS"), strict=True):
        path.write_text(f"label,kind,sector\nHarbour Watch,ngo,{sector}\n", encoding="utf-8")
    assert told(Roster.load(extra=paths), "Harbour Watch") == ("harbour-watch", None, "BUS", None)


def test_equal_contents_are_loaded_once_and_changed_ones_again(tmp_path: Path) -> None:
    one = roster(tmp_path, "Harbour Watch,ngo,,NGO,,,,,,")
    assert roster(tmp_path, "Harbour Watch,ngo,,NGO,,,,,,") is one
    assert roster(tmp_path, "Harbour Watch,ngo,,BUS,,,,,,") is not one
    assert Roster.load() is Roster.load(extra=[])


def test_the_examples_of_the_documentation_are_read_and_do_what_they_say(tmp_path: Path) -> None:
    page = DOCS.read_text(encoding="utf-8")
    for form in ("csv", "json"):
        [example] = re.findall(rf"```{form}\n(.+?)```", page, re.DOTALL)
        path = tmp_path / ("mine.csv" if form == "csv" else "mine.jsonl")
        path.write_text(example, encoding="utf-8")
        mine = Roster.load(extra=[path])
        assert told(mine, "A. Quill", "2023-05-01") == ("ada-quill", "FRA", "GOV", "French foreign minister")
        assert (mine.resolve("BHF") is not None) == (form == "csv")
