from collections.abc import Callable
from pathlib import Path

import pytest

from kg.build import build, exported, file_violations, imported, store_violations
from kg.errors import InputError, QueryError, StoreError
from kg.graph import open_store
from kg.settings import Settings
from tests.build.fakes import use_fakes, write_articles

RDF = {"nquads": ".nq", "trig": ".trig", "jsonld": ".jsonld", "turtle": ".ttl", "rdfxml": ".rdf"}
DATASETS = ("polecat", "icews", "gdelt")

ROW = (
    "Event ID\tEvent Date\tSource Name\tSource Country\tCAMEO Code\tTarget Name\tTarget Country\n"
    "1\t2016-05-01\tDavid Cameron\tUnited Kingdom\t042\tCHINA\t\n"
    "2\t2016-05-02\tCitizen (Ruritania)\tRuritania\t145\tPolice (Ruritania)\tRuritania\n"
)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    use_fakes(monkeypatch)
    articles = write_articles(tmp_path / "in", a="Kenya praises Ghana.", b="Ghana praises Togo. Kenya praises Togo.")
    chosen = Settings(output=tmp_path / "out")
    build([str(articles)], settings=chosen)
    return chosen


@pytest.fixture
def write(settings: Settings, tmp_path: Path) -> Callable[..., Path]:
    def written(name: str, form: str) -> Path:
        path = tmp_path / name
        path.write_text("".join(exported(settings.store_place, form)), encoding="utf-8", newline="")
        return path

    return written


@pytest.mark.parametrize("form", RDF)
def test_an_export_brings_a_new_store_what_the_old_one_held(
    form: str, settings: Settings, write: Callable[..., Path], tmp_path: Path
) -> None:
    file = write(f"graph{RDF[form]}", form)
    assert file_violations(file) == ()
    other = Settings(output=tmp_path / "other")
    assert imported([file], settings=other).articles == 2
    assert imported([file], settings=other).changed == 0
    assert store_violations(other.store_place) == ()
    with open_store(settings.store_place) as one, open_store(other.store_place) as two:
        assert one.nquads() == two.nquads()
    whole = ["".join(exported(place, "nquads")) for place in (settings.store_place, other.store_place)]
    assert whole[0] == whole[1]


@pytest.mark.parametrize("form", DATASETS)
def test_events_come_back_as_a_dataset_of_its_own(form: str, settings: Settings, write: Callable[..., Path]) -> None:
    file = write("events.tsv", form)
    with open_store(settings.store_place) as store:
        before = store.nquads()
    found = imported([file], form=form, settings=settings)
    assert (found.articles, found.events, found.changed) == (0, 3, 1)
    assert imported([file], form=form, settings=settings).changed == 0
    assert store_violations(settings.store_place) == ()
    with open_store(settings.store_place) as store:
        assert store.nquads() == before
        asked = store.query("SELECT ?event WHERE { ?event a kg:ImportedEvent }")
        assert len(asked.rows) == 3


def test_actors_of_a_dataset_are_the_roster_s_where_name_day_and_country_agree(
    settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "rows.tsv").write_text(ROW, encoding="utf-8")
    imported([tmp_path / "rows.tsv"], form="icews", settings=settings)
    with open_store(settings.store_place) as store:
        asked = store.query("""SELECT DISTINCT ?from ?to WHERE {
          ?event a kg:ImportedEvent ; kg:source/dcterms:identifier ?from ; kg:target/dcterms:identifier ?to
        } ORDER BY ?to""")
    one, other = asked.values()
    assert other[1] == "wd:Q148"
    assert str(other[0]) != "david-cameron."
    assert one == ("citizen-(ruritania).", "police-(ruritania).")


def test_articles_alone_go_out_when_asked_for(settings: Settings) -> None:
    text = "".join(exported(settings.store_place, "nquads", articles_only=True))
    assert "/cameo/043>" not in text
    assert {line.rsplit(" ", 2)[-2] for line in text.splitlines()} == {
        f"<https://w3id.org/diplomatic-kg/graph/{id}>" for id in ("a", "b")
    }


def test_a_file_among_others_that_is_wrong_changes_nothing(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "rows.tsv").write_text(ROW, encoding="utf-8")
    (tmp_path / "wrong.tsv").write_text(ROW.replace("042", "999"), encoding="utf-8")
    with pytest.raises(InputError, match=r"wrong\.tsv:2: '999' is no CAMEO code"):
        imported([tmp_path / "rows.tsv", tmp_path / "wrong.tsv"], form="icews", settings=settings)
    with open_store(settings.store_place) as store:
        assert not store.query("ASK { ?event a kg:ImportedEvent }").boolean


def test_a_failed_import_makes_no_store(tmp_path: Path) -> None:
    (tmp_path / "x.nq").write_text("nonsense", encoding="utf-8")
    settings = Settings(output=tmp_path / "none")
    with pytest.raises(InputError):
        imported([tmp_path / "x.nq"], settings=settings)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("name", "content", "form", "message"),
    [
        ("events.tsv", b"", None, "its name does not tell its format"),
        ("missing.nq", None, None, "it cannot be read"),
        ("events.tsv", b"\xff\xfe", "icews", "is no UTF-8"),
    ],
)
def test_a_file_that_cannot_be_used_is_told(
    name: str, content: bytes | None, form: str | None, message: str, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=message):
        imported([tmp_path / name], form=form, settings=Settings(output=tmp_path / "out"))


def test_an_unknown_format_and_a_missing_store_are_told(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match='"xlsx" is no format'):
        exported(tmp_path / "store", "xlsx")
    with pytest.raises(StoreError, match="there is no store here"):
        store_violations(tmp_path / "store")
