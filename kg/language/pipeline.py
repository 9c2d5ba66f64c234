"""The one pipeline: a spaCy model, and upon it the components that read actors and clauses."""

from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import is_package

import kg.language.acquainted
import kg.language.components  # noqa: F401  (both register their components)
from kg.errors import ModelError

COMPONENTS = ("kg_tree", "kg_actors", "kg_acquainted", "kg_coreference", "kg_clauses", "kg_layer")
"""What is added after the model's own components, in order; `kg_sentences` goes before the parser."""

OFFICIAL = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm")
"""spaCy's own English models, the best first: offered by `kg doctor` where installed, never taken silently."""

TITLES = ("Amb.", "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Hon.", "Lt.", "Maj.", "Sgt.")
"""Short titles that spaCy's tokenizer would part from their stop, which then seems to end a sentence."""

WITH_ROSTER = ("kg_actors", "kg_coreference")
"""The components that ask the roster."""

_NEEDED = ("tagger", "parser", "lemmatizer", "ner")


def load(model: str, *, rosters: Iterable[Path] = ()) -> Language:
    """Return the pipeline over the installed spaCy model `model`, with users' `rosters` before the package's.

    Raises:
        InputError: a roster cannot be read.
        ModelError: no such model is installed, or it lacks a component that the pipeline requires.
    """
    if not is_package(model):
        raise ModelError(
            "no such spaCy model is installed",
            place=model,
            mend="`kg doctor` lists the models that are; choose one with --model.",
        )
    nlp = spacy.load(model)
    missing = [name for name in _NEEDED if not nlp.has_pipe(name)]
    if missing:
        raise ModelError(
            f"the model has no {' and no '.join(missing)}", place=model, mend="Choose an English model that has them."
        )
    keep_whole = getattr(nlp.tokenizer, "add_special_case", None)
    if keep_whole is not None:
        for title in TITLES:
            keep_whole(title, [{"ORTH": title}])
    files = [str(path) for path in rosters]
    nlp.add_pipe("kg_sentences", before="parser")
    for name in COMPONENTS:
        nlp.add_pipe(name, config={"rosters": files} if name in WITH_ROSTER else {})
    return nlp


def installed() -> tuple[str, ...]:
    """Return the official models that are installed, the best first; () if there are none."""
    return tuple(name for name in OFFICIAL if is_package(name))
