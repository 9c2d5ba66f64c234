"""What a run needs and finds on this machine: Python, packages, language models."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

from kg.settings import DEFAULT_MODEL, Settings

PACKAGES = ("diplomatic-kg", "spacy", "networkx", "scipy", "pyoxigraph", "rdflib", "oxrdflib", "pyvis", "pydantic",
            "typer", "rich", "PyYAML")  # fmt: skip
OFFICIAL_MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm")
"""spaCy's own English models, the most accurate first."""

SQUATTED = "999.9.9"
"""The version of packages that a stranger put under the models' names in the public index; the models are not in it."""

OLDEST, NEWEST = (3, 11), (3, 13)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: its name, what was found, whether that will do, and what could or must be done."""

    name: str
    found: str
    good: bool = True
    advice: str = ""


def examine(settings: Settings, *, version: Callable[[str], str] = installed_version) -> tuple[Finding, ...]:
    """Return what is found; the run cannot succeed where a finding is not good. `version` tells installed versions."""
    return (_python(), *_packages(version), _model(settings.model, version), *_other_models(settings.model, version))


def _python() -> Finding:
    good = OLDEST <= sys.version_info[:2] <= NEWEST
    advice = "" if good else "Use Python 3.11, 3.12 or 3.13."
    return Finding("Python", ".".join(map(str, sys.version_info[:3])), good, advice)


def _packages(version: Callable[[str], str]) -> Iterator[Finding]:
    for name in PACKAGES:
        found = _version(name, version)
        yield Finding(name, found or "missing", found is not None, "" if found else "Install the requirements again.")


def _model(name: str, version: Callable[[str], str]) -> Finding:
    found = _version(name, version)
    label = f"model {name}"
    if found is None:
        advice = f"Install it, or choose another with --model or KG_MODEL, such as {DEFAULT_MODEL}."
        return Finding(label, "missing", False, advice)
    if found == SQUATTED:
        return Finding(label, found, False, _squatted(name))
    return Finding(label, found, True, "chosen")


def _other_models(chosen: str, version: Callable[[str], str]) -> Iterator[Finding]:
    """Yield spaCy's own models that are installed and not chosen, the most accurate first."""
    for name in OFFICIAL_MODELS:
        found = _version(name, version) if name != chosen else None
        if found == SQUATTED:
            yield Finding(f"model {name}", found, True, _squatted(name))
        elif found:
            yield Finding(f"model {name}", found, True, f"To read with it: --model {name}, or KG_MODEL={name}.")


def _squatted(name: str) -> str:
    return f"Not spaCy's model but a stranger's package: do not use it; remove it with `pip uninstall {name}`."


def _version(name: str, version: Callable[[str], str]) -> str | None:
    try:
        return version(name)
    except (PackageNotFoundError, ValueError):
        return None
