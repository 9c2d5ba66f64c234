"""Names of countries: the codes of this program and the names that ICEWS writes in full."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Countries:
    """Names by ISO 3166-1 alpha-3 code. A code without a name stands for itself, and a name without a code for none."""

    names: Mapping[str, str]

    @cached_property
    def _codes(self) -> Mapping[str, str]:
        return {name.casefold(): code for code, name in self.names.items()}

    def name(self, code: str | None) -> str | None:
        """Return the name of a country; its code where no name is known, None for None."""
        return None if code is None else self.names.get(code, code)

    def code(self, name: str | None) -> str | None:
        """Return the code of a country named or coded; None where it is neither."""
        if name is None:
            return None
        return name if name in self.names else self._codes.get(name.casefold())
