"""Word vectors from the token embeddings of MiniLM, read from its files: no transformer runs, here or in use.

The vector of a word is the mean of its word pieces' embeddings, brought to length 1, reduced to the principal
components. Words are the verbs of the spaCy model's lemma lists, and of its nouns and
adjectives those that are word pieces by themselves.
"""

import json
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from numpy.typing import NDArray

from kg.settings import DEFAULT_MODEL
from training.weights import Vectors

SIZE = 64
EMBEDDINGS = "embeddings.word_embeddings.weight"


def vectors(minilm: Path) -> Vectors:
    """Return the vectors made from the folder that holds MiniLM's `vocab.txt` and `model.safetensors`."""
    pieces = {piece: row for row, piece in enumerate(_lines(minilm / "vocab.txt"))}
    words = _words(pieces)
    table = _embeddings(minilm / "model.safetensors")
    rows = np.stack([table[_pieces_of(word, pieces)].mean(axis=0) for word in words]).astype(np.float64)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    rows -= rows.mean(axis=0)
    values, axes = np.linalg.eigh(rows.T @ rows)
    axes = axes[:, np.argsort(-values)[:SIZE]]
    axes *= np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(SIZE)])
    rows = rows @ axes
    rows /= np.sqrt((rows**2).sum(axis=1).mean())
    return Vectors(rows={word: row for row, word in enumerate(words)}, table=rows.astype(np.float32))


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")


def _words(pieces: Mapping[str, int]) -> list[str]:
    lemmatizer: Any = spacy.load(DEFAULT_MODEL).get_pipe("lemmatizer")
    lists = lemmatizer.lookups.get_table("lemma_index")
    plain = {
        kind: {word for word in lists[kind] if word.isascii() and word.isalpha() and word.islower()}
        for kind in ("verb", "noun", "adj")
    }
    return sorted(plain["verb"] | {word for word in plain["noun"] | plain["adj"] if word in pieces})


def _pieces_of(word: str, pieces: Mapping[str, int]) -> list[int]:
    """Part a word into pieces, the longest first, as WordPiece does; its single letters are pieces too."""
    found: list[int] = []
    start = 0
    while start < len(word):
        head = "##" if start else ""
        end = next(end for end in range(len(word), start, -1) if head + word[start:end] in pieces)
        found.append(pieces[head + word[start:end]])
        start = end
    return found


def _embeddings(path: Path) -> NDArray[np.float32]:
    """Read one table of a safetensors file: the length of its header, the header as JSON, then the numbers."""
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    entry = json.loads(data[8 : 8 + length])[EMBEDDINGS]
    begin, end = entry["data_offsets"]
    return np.frombuffer(data[8 + length + begin : 8 + length + end], dtype="<f4").reshape(entry["shape"])
