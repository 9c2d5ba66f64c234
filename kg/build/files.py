"""The files of a build: the page and the records of all articles of a store, written whole or not at all."""

from pathlib import Path

from kg.build.journal import Journal
from kg.build.pages import page_of
from kg.build.standing import unwritten
from kg.files import write_atomically
from kg.graph import Store, ties

EVENTS, PAGE = "events.jsonl", "graph.html"
"""What a build leaves in the output folder, beside the store, unless that is kept elsewhere."""


class Files:
    """Page and records in the folder `output`. With `adding` the records file is brought up to date, else made anew."""

    def __init__(self, output: Path, store: Store, journal: Journal, *, adding: bool) -> None:
        self.places = output / PAGE, output / EVENTS
        self._store, self._journal, self._adding = store, journal, adding

    def lacking(self) -> frozenset[str]:
        """Return the articles whose records are in the store and not in the file."""
        return unwritten(self._store, self.places[1]) if self._adding else frozenset()

    def write(self, *, title: str) -> tuple[int, int]:
        """Write both; return how many events the page shows, and how many actors. Raises `OutputError`."""
        drawing = page_of(self._store, ties(self._store), title=title)
        self.write_records()
        write_atomically(self.places[0], drawing.page)
        return drawing.events, drawing.actors

    def write_records(self) -> None:
        """Write the records: those of articles that the journal does not hold stay as they are in the file."""
        before = self.places[1] if self._adding else Path()
        write_atomically(self.places[1], self._journal.merged(before, kept=self._store.articles()))
