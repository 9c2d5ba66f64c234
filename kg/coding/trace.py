"""How a reading was coded: the acts found, the clauses that stay silent, and which rule gave which events."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.coding.act import Act
from kg.coding.result import Reason
from kg.coding.scene import Scene
from kg.records import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """The acts found and the reasons for silence by clause, and the events by the rule that gave them.

    An act that is overruled stands in `acts` and in `silent`. `by_frame` are the events of each act that is not, by its
    clause; `demands` those of modal verbs ("must"), `mediations` those of who is bound to a noun ("US-brokered").
    `kept` are the events of all three in text order, without those that other words of the sentence tell too.
    """

    scene: Scene
    acts: Mapping[int, Act]
    silent: Mapping[int, Reason]
    by_frame: Mapping[int, tuple[Event, ...]]
    demands: tuple[Event, ...] = ()
    mediations: tuple[Event, ...] = ()
    kept: tuple[Event, ...] = ()
