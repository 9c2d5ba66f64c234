"""A shell that knows `kg`, and an output folder with a graph in it."""

import shutil
from pathlib import Path

import pytest

from kg.build import build
from kg.settings import Settings
from tests.build.fakes import use_fakes, write_articles
from tests.cli.running import Shell
from tests.shaped import every_store_is_valid

__all__ = ["built", "every_store_is_valid", "kg"]


@pytest.fixture
def kg(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    """The command line, with stand-ins for language and coding, and no setting from outside."""
    for name in ("KG_MODEL", "KG_OUTPUT", "KG_ROSTER", "KG_DEBUG", "KG_STORE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    use_fakes(monkeypatch)
    return Shell(monkeypatch, capsys)


@pytest.fixture(scope="session")
def _built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    articles = write_articles(folder / "in", a="Kenya praises Ghana.", b="Ghana praises Togo. Kenya praises Togo.")
    with pytest.MonkeyPatch.context() as monkeypatch:
        use_fakes(monkeypatch)
        build([str(articles)], settings=Settings(output=folder / "output"))
    return folder / "output"


@pytest.fixture
def built(_built_once: Path, tmp_path: Path) -> Path:
    """An output folder in which two articles were built: a copy for each test."""
    return shutil.copytree(_built_once, tmp_path / "output")
