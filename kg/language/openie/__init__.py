"""Open triples: who does what, in the article's own words, whether or not anyone in it is an actor."""

from kg.language.openie.triples import triples

__all__ = ["triples"]
