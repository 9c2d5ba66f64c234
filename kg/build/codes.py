"""Looking up what a code means."""

from kg.codebook import CameoCode, load
from kg.errors import QueryError


def find_codes(text: str | None = None) -> tuple[CameoCode, ...]:
    """Return the CAMEO codes that `text` asks for, in their published order; all of them if it is None.

    A number finds the code and those below it ("042", "04"); the name of an event class its codes ("CONSULT");
    anything else the codes whose names hold it, in any case of letters. Raises `QueryError` if there are none.
    """
    codes = load().cameo.values()
    if text is None:
        return tuple(codes)
    wanted = text.strip().casefold()
    if wanted.isdigit():
        found = tuple(code for code in codes if code.code.startswith(wanted))
    elif wanted.upper() in load().classes:
        found = tuple(code for code in codes if code.plover == wanted.upper())
    else:
        found = tuple(code for code in codes if wanted in code.name.casefold())
    if not found:
        raise QueryError(f'no code is called or holds "{text}"', mend="`kg codes` lists them all.")
    return found
