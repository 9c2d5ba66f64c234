"""A build in a process of its own that can be killed: stand-ins for the stages, and what it reports as done."""

import os
from pathlib import Path

import pytest

from kg.actors import Roster
from kg.build.building import build
from kg.settings import Settings
from tests.build.test_acquainting import KnowingReader, PraiseCoder

NAMES = ("Ana Torave", "Sera Loma", "Ivo Marun", "Lea Onasi", "Tui Fala")

Roster.load()


def introducing() -> dict[str, str]:
    """Return by id the articles in which a person is introduced."""
    countries = ("FJI", "WSM", "TON", "KIR", "TUV")
    told = zip(NAMES, countries, strict=True)
    return {
        f"a{number}": f"{name} of {country}, minister, praises Togo." for number, (name, country) in enumerate(told)
    }


def texts() -> dict[str, str]:
    """Return all articles by id: beside those that introduce, some name such a person alone, and in some is nothing."""
    named = {f"b{number}": f"{NAMES[number % len(NAMES)]} praises Mali." for number in range(30)}
    return {**named, **introducing(), **{f"c{number}": f"Nothing is told here, {number} times." for number in range(3)}}


def run(inputs: Path, output: Path, reports: Path | None = None) -> None:
    """Build `inputs` into `output`; after each article write to `reports` how many are done."""
    stand_ins = {"extraction.Reader": KnowingReader, "extraction.Coder": PraiseCoder, "versions.rules": lambda: "rules"}
    with pytest.MonkeyPatch.context() as patched:
        for name, stand_in in stand_ins.items():
            patched.setattr(f"kg.build.{name}", stand_in)
        _build(inputs, output, reports)


def _build(inputs: Path, output: Path, reports: Path | None) -> None:
    handle = os.open(reports, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) if reports else None

    def progress(step: str, done: int) -> None:
        if handle is not None and step == "reading articles":
            os.pwrite(handle, f"{done:6d}".encode(), 0)

    build([str(inputs)], settings=Settings(output=output, batch_size=4), progress=progress)
