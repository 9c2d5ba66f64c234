"""The records that cross the seams between stages: frozen, slotted, with stable ids."""

from kg.records.actor import Actor, ActorMention, mention_of
from kg.records.article import Article, article_id
from kg.records.clause import Argument, Clause, ClauseKind, Force, Governor, Inner, Link, Reading, Role
from kg.records.coded import CodedActor, CodedEvent, CodedPlace
from kg.records.event import Attribution, Event, EventDate, Fact, Place, Record, Triple, event_id, fact_id
from kg.records.introduction import Decision, Introduction, Merge
from kg.records.known import KnownFact
from kg.records.rollup import DyadRollUp, RollUp
from kg.records.text import Span, content_id
from kg.records.tie import Tie

__all__ = [
    "Actor",
    "ActorMention",
    "Argument",
    "Article",
    "Attribution",
    "Clause",
    "ClauseKind",
    "CodedActor",
    "CodedEvent",
    "CodedPlace",
    "Decision",
    "DyadRollUp",
    "Event",
    "EventDate",
    "Fact",
    "Force",
    "Governor",
    "Inner",
    "Introduction",
    "KnownFact",
    "Link",
    "Merge",
    "Place",
    "Reading",
    "Record",
    "Role",
    "RollUp",
    "Span",
    "Tie",
    "Triple",
    "article_id",
    "content_id",
    "event_id",
    "fact_id",
    "mention_of",
]
