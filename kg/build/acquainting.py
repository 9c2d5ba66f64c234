"""What articles tell of each other's persons: after a run, those that name persons met elsewhere are read again.

The graph of an article depends on its text, the roster, and what the store's articles together tell of the persons that
it names; not on the order in which they came, nor on the runs that brought them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace

from kg.actors import Acquaintances
from kg.actors.acquaintances import Called
from kg.build.extraction import Coded, Stages, day_of
from kg.errors import KgError
from kg.graph import Store
from kg.graph.decisions import decisions_in, is_unfinished, mark_finished, mark_unfinished
from kg.graph.introduced import (
    articles_with,
    articles_with_merges,
    digest,
    digests_in,
    has_clauses,
    introductions_in,
)
from kg.graph.kept import kept
from kg.records import Actor, Article, Introduction


class Acquainting:
    """The knowledge of one store through one run: made before anything is written, and completed after it.

    A mark in the store says that a run has begun; where one was broken off (`broken_off`), the next looks at all
    articles, and not only at those that its own have news for.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._told: dict[str, list[Introduction]] = defaultdict(list)
        for one in introductions_in(store):
            self._told[one.article].append(one)
        self._decisions = decisions_in(store)
        self._before = Acquaintances(self._all(), self._decisions)
        self.broken_off = is_unfinished(store)
        mark_unfinished(store)

    def again(
        self,
        new: Collection[str],
        stages: Stages,
        *,
        unwritten: Collection[str] = (),
        gone: Collection[str] = (),
    ) -> Iterator[Coded | KgError]:
        """Yield the articles that must be read again, read so, for whoever takes them to put them into the store.

        `new` are those that this run has read alone, `unwritten` others that are wanted whatever they tell, `gone`
        those that it has removed.
        """
        after = self._updated(new, gone)
        due = self._due(frozenset(new), after, wanted=frozenset(unwritten) - frozenset(new))
        done = 0
        for batch, stage in _batches(self._store, due, stages):
            for outcome in stage.again(batch, known=due, merges=after.merges, introduced=self._told):
                yield outcome
                done += 1
                stages.tell("reading again, knowing whom others introduce", done)

    def finish(self) -> None:
        """Take the run's mark away: the store, and what was written of it, is complete."""
        mark_finished(self._store)

    def _all(self) -> Iterator[Introduction]:
        return (one for own in self._told.values() for one in own)

    def _updated(self, new: Collection[str], gone: Collection[str]) -> Acquaintances:
        """Return whom the store's articles know now, the `new` ones among them, and no more what those `gone` told."""
        decisions, news = decisions_in(self._store), False
        for id in gone:
            news |= bool(self._told.pop(id, ()))
        for id in new:
            own = introductions_in(self._store, id)
            news |= set(own) != set(self._told.get(id, ()))
            self._told[id] = list(own)
        same = not news and decisions == self._decisions
        return self._before if same else Acquaintances(self._all(), decisions)

    def _due(
        self, new: frozenset[str], after: Acquaintances, *, wanted: frozenset[str]
    ) -> dict[str, tuple[Actor, ...]]:
        """Return by article what those that must be read again are to know; the `wanted` ones always are."""
        differing = after.differing(self._before)
        news = Called((name, name) for each in (self._before, after) for name in each.names(differing))
        renamed = self._renamed(new, after)
        digests = digests_in(self._store)
        due: dict[str, tuple[Actor, ...]] = {}
        everything = bool(differing) or self.broken_off
        for id in self._store.articles() if everything else sorted(new | renamed | wanted):
            article = kept(self._store, id)
            if article is None:
                continue
            own, on = self._told.get(id, ()), day_of(article)
            if id not in new | renamed | wanted and not self.broken_off and not news.in_text(article.text):
                continue
            known = after.known_in(article.text, on=on, own=own)
            if id in renamed | wanted or (digest(known) if known else None) != digests.get(id):
                due[id] = known
        return due

    def _renamed(self, new: frozenset[str], after: Acquaintances) -> frozenset[str]:
        """Return the articles with actors that are others now, or are others no more."""
        if self.broken_off:
            return articles_with(self._store, after.merges) | articles_with_merges(self._store)
        ids = after.merges.keys() | self._before.merges.keys()
        changed = {id for id in ids if after.merges.get(id) != self._before.merges.get(id)}
        found = articles_with(self._store, changed)
        return found | (articles_with(self._store, after.merges) & new) if new else found


def _batches(store: Store, due: Collection[str], stages: Stages) -> Iterator[tuple[list[Article], Stages]]:
    """Yield the articles that are due in batches; those of which open triples are kept are read with them again."""
    with_triples = Stages(replace(stages.settings, triples=True), progress=stages.tell)
    for wanted, stage in ((False, stages), (True, stages if stages.settings.triples else with_triples)):
        ids = [id for id in sorted(due) if has_clauses(store, id) == wanted]
        for start in range(0, len(ids), stages.settings.batch_size):
            found = (kept(store, id) for id in ids[start : start + stages.settings.batch_size])
            yield [article for article in found if article is not None], stage
