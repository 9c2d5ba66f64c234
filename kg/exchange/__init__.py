"""Coded events as rows of the datasets of political science, and back: POLECAT, ICEWS, GDELT 2.0. Pure."""

from kg.exchange.event_format import EventFormat
from kg.exchange.formats import FORMATS, read_events, written_events
from kg.exchange.names import Countries

__all__ = ["FORMATS", "Countries", "EventFormat", "read_events", "written_events"]
