"""Ids of places inside countries: the GeoNames number of a town that is known, else one made of name and country."""

from collections.abc import Mapping
from functools import cache

from kg.actors.load import rows
from kg.actors.text import slug


def place_id(name: str, country: str) -> str:
    """Return the id of the place called `name` in the country of an ISO 3166-1 alpha-3 code.

    `gn:` and the number in GeoNames for a town of `towns.tsv`, otherwise a slug of name and code ("helmand-afg").

    Raises:
        DataError: the table of towns is not in form.
    """
    number = _towns().get((name, country))
    return f"gn:{number}" if number is not None else slug(f"{name} {country}")


@cache
def _towns() -> Mapping[tuple[str, str], str]:
    return {(place, code): number for place, code, number in rows("towns.tsv", ("place", "code", "geonames"))}
