"""The closed codebooks: PLOVER classes, CAMEO codes, Goldstein scores, actor kinds."""

from kg.codebook.codes import CameoCode, Codebook, Intents, PloverClass
from kg.codebook.loading import load

__all__ = ["CameoCode", "Codebook", "Intents", "PloverClass", "load"]
