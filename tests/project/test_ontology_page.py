"""The page on the ontology is made from the ontology, and knows every term."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from kg.graph.results import short
from kg.graph.vocabulary import KG

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "ontology.md").read_text(encoding="utf-8")


def test_the_page_is_what_the_script_makes_of_the_ontology() -> None:
    spec = spec_from_file_location("ontology_page", ROOT / "scripts" / "ontology_page.py")
    assert spec is not None
    assert spec.loader is not None
    script = module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.ontology_page() == PAGE, "python scripts/ontology_page.py > docs/ontology.md"


def test_every_term_is_on_the_page_with_its_meaning() -> None:
    rows = [line.split(" | ") for line in PAGE.splitlines() if line.startswith("| `kg:")]
    told = {cells[0].strip("| `"): cells[1].strip(" |") for cells in rows}
    assert [short(term.value) for term in KG if not told.get(short(term.value))] == []
