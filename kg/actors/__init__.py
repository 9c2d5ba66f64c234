"""Who is who, on that day: the roster of countries, bodies and office-holders, and the resolution of mentions."""

from kg.actors.acquaintances import Acquaintances
from kg.actors.introductions import introductions
from kg.actors.make import new_person
from kg.actors.model import Body, Country, Found, Member, Person, Term
from kg.actors.organisations import initials, new_organisation
from kg.actors.resolve import is_identified, iso_date
from kg.actors.rollups import RollUps
from kg.actors.roster import Roster
from kg.actors.row_files import fingerprint
from kg.actors.terms import surname
from kg.actors.text import folded
from kg.actors.towns import place_id

__all__ = [
    "Acquaintances",
    "Body",
    "Country",
    "Found",
    "Member",
    "Person",
    "RollUps",
    "Roster",
    "Term",
    "fingerprint",
    "folded",
    "initials",
    "introductions",
    "is_identified",
    "iso_date",
    "new_organisation",
    "new_person",
    "place_id",
    "surname",
]
