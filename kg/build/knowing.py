"""What the roster knows of the actors in a store, kept in step with the articles there."""

from kg.actors import Roster
from kg.graph import Run, Store, actors_in, write_known


def know(store: Store, roster: Roster, run: Run) -> bool:
    """Make the store hold the roster's facts about the actors that its articles name, and no others.

    Returns whether anything changed. Which articles came first, or in how many runs, makes no difference. Raises
    `StoreError` if the store fails.
    """
    return write_known(store, roster.facts(actors_in(store)), run)
