"""MiniLM fine-tuned to tell the class of a marked pair: what the linear models are compared with.

Its embeddings and two lower layers stay as they are. The words of source and target are put between unused tokens; what
the last layer makes of the two opening ones decides. Needs torch and transformers, which nothing else here does.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModel, AutoTokenizer

from training.corpora import Asked
from training.examples import Example
from training.weights import CLASSES

MARKS = {"{": "[unused1]", "}": "[unused2]", "[": "[unused3]", "]": "[unused4]"}
FROZEN = ("embeddings", "encoder.layer.0.", "encoder.layer.1.", "pooler")
ROUNDS, BATCH, WINDOW = 3, 32, 8
"""Times through the examples; pairs a step; steps whose pairs are put together by length."""
LENGTH = 72
RATE, HEAD_RATE = 1.5e-4, 1e-3
SMOOTHING = 0.05


Lesson = tuple[str, str]
"""A class, and a sentence with {source} and [target] marked."""


class Network(torch.nn.Module):
    """MiniLM with a linear layer over what it makes of the marks before source and target."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.tokenizer: Any = AutoTokenizer.from_pretrained(str(folder))
        self.tokenizer.add_special_tokens({"additional_special_tokens": list(MARKS.values())})
        self.openings = [self.tokenizer.convert_tokens_to_ids(MARKS[mark]) for mark in "{["]
        self.encoder: Any = AutoModel.from_pretrained(str(folder))
        self.drop = torch.nn.Dropout(0.1)
        self.head = torch.nn.Linear(2 * self.encoder.config.hidden_size, len(CLASSES))

    def forward(self, marked: Sequence[str]) -> torch.Tensor:
        """Return the scores (sentences x classes) of marked sentences."""
        texts = [re.sub(r"[{}\[\]]", lambda mark: f" {MARKS[mark[0]]} ", text) for text in marked]
        seen = self.tokenizer(texts, padding=True, truncation=True, max_length=LENGTH, return_tensors="pt")
        states = self.encoder(input_ids=seen.input_ids, attention_mask=seen.attention_mask).last_hidden_state
        rows = torch.arange(len(texts))
        places = [(seen.input_ids == token).float().argmax(1) for token in self.openings]
        return self.head(self.drop(torch.cat([states[rows, place] for place in places], 1)))


@dataclass(frozen=True, slots=True)
class Tuned:
    """A network that has learnt, asked for probabilities."""

    network: Network

    def __call__(self, pairs: Sequence[Example | Asked]) -> list[dict[str, float]]:
        """Return the probability of each class for pairs in their order."""
        told: list[dict[str, float]] = []
        with torch.no_grad():
            for start in range(0, len(pairs), BATCH):
                scores = self.network([pair.marked for pair in pairs[start : start + BATCH]])
                told += [dict(zip(CLASSES, row, strict=True)) for row in torch.softmax(scores, 1).tolist()]
        return told


def tuned(lessons: Sequence[Lesson], folder: Path, *, seed: int, rounds: int = ROUNDS) -> Tuned:
    """Return MiniLM from `folder` fine-tuned to the lessons, on one thread so that the sums come out the same."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    chance, model = random.Random(seed), Network(folder)
    for name, weights in model.encoder.named_parameters():
        weights.requires_grad_(not name.startswith(FROZEN))
    body = [weights for weights in model.encoder.parameters() if weights.requires_grad]
    groups = [{"params": body, "lr": RATE}, {"params": model.head.parameters(), "lr": HEAD_RATE}]
    model.train()
    steps = rounds * len(list(_batches(lessons, chance)))
    steady = torch.optim.AdamW(groups, weight_decay=0.01)
    slope = torch.optim.lr_scheduler.LambdaLR(steady, lambda step: min(1, 10 * step / steps) * (1 - step / steps))
    for _ in range(rounds):
        for batch in _batches(lessons, chance):
            labels = torch.tensor([CLASSES.index(label) for label, _ in batch])
            scores = model([marked for _, marked in batch])
            steady.zero_grad()
            torch.nn.functional.cross_entropy(scores, labels, label_smoothing=SMOOTHING).backward()
            steady.step()
            slope.step()
    return Tuned(model.eval())


def _batches(lessons: Sequence[Lesson], chance: random.Random) -> Iterator[list[Lesson]]:
    """Yield all lessons by chance, those of like length together."""
    order = chance.sample(list(lessons), len(lessons))
    windows = (order[at : at + BATCH * WINDOW] for at in range(0, len(order), BATCH * WINDOW))
    sorted_by_length = (sorted(window, key=lambda lesson: len(lesson[1])) for window in windows)
    batches = [w[at : at + BATCH] for w in sorted_by_length for at in range(0, len(w), BATCH)]
    yield from chance.sample(batches, len(batches))
