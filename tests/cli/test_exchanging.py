"""export, import, validate."""

from pathlib import Path

import pytest

from tests.cli.running import Shell

NAMES = {"nquads": "g.nq", "trig": "g.trig", "jsonld": "g.jsonld", "turtle": "g.ttl", "rdfxml": "g.rdf"}


@pytest.mark.parametrize("form", NAMES)
def test_a_graph_goes_out_is_valid_and_comes_in(kg: Shell, built: Path, tmp_path: Path, form: str) -> None:
    file = tmp_path / NAMES[form]
    assert kg("export", "--format", form, "--output", file, "--store", built / "store").code == 0
    shown = kg("validate", file)
    assert (shown.code, shown.out, shown.err) == (0, "", "valid\n")
    told = kg("import", file, "--store", tmp_path / "other").out
    assert told == "Imported 2 articles; 2 graphs changed.\n"


@pytest.mark.parametrize(("form", "columns"), [("polecat", 40), ("icews", 20), ("gdelt", 61)])
def test_events_go_out_and_come_in(kg: Shell, built: Path, tmp_path: Path, form: str, columns: int) -> None:
    text = kg("export", "--format", form, "--store", built / "store").out
    assert {len(line.split("\t")) for line in text.splitlines()} == {columns}
    (tmp_path / "events.tsv").write_text(text, encoding="utf-8", newline="")
    told = kg("import", tmp_path / "events.tsv", "--format", form, "--store", built / "store").out
    assert told == "Imported 3 events; 1 graphs changed.\n"


def test_a_store_is_validated(kg: Shell, built: Path) -> None:
    assert kg("validate", "--store", built / "store").err == "valid\n"


def test_what_is_wrong_is_told_line_by_line_and_by_the_exit_code(kg: Shell, built: Path, tmp_path: Path) -> None:
    text = kg("export", "--format", "nquads", "--articles-only", "--store", built / "store").out
    wrong = tmp_path / "wrong.nq"
    wrong.write_text(text.replace("/modality/asserted>", "/modality/certain>"), encoding="utf-8", newline="")
    shown = kg("validate", wrong)
    assert shown.code == 1
    lines = shown.out.splitlines()
    assert all(line.startswith(f"{wrong}: ") for line in lines)
    assert any(
        " kg:modality: has one modality, a concept of that scheme (is modality:certain)" in line for line in lines
    )
    assert shown.err == f"{len(lines):,} violations\n"
    assert "the graph is not valid: " in kg.fails("import", wrong, "--store", tmp_path / "other")


def test_articles_alone_go_out_when_asked_for(kg: Shell, built: Path) -> None:
    short = kg("export", "--format", "nquads", "--articles-only", "--store", built / "store").out
    long = kg("export", "--format", "nquads", "--store", built / "store").out
    assert set(short.splitlines()) < set(long.splitlines())


def test_files_and_a_store_are_not_validated_at_once(kg: Shell, built: Path, tmp_path: Path) -> None:
    outcome = kg("validate", tmp_path / "g.nq", "--store", built / "store")
    assert outcome.code == 2
    assert "give one of FILE and --store" in outcome.err
