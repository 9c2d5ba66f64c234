"""What only sounds like an act: games won, wars of words, a border crossed in flight, a book about an invasion."""

import re

from kg.coding.match import Match
from kg.records import ActorMention, Clause

_GAMES = re.compile(
    r"\b(?:world cup|championships?|olympics?|medals?|tournament|semi-?finals?|quarter-?finals?|the final|rugby"
    r"|football(?:ers?)?|cricket(?:ers?)?|tennis|hockey|basketball|volleyball|handball|chess|sprinters?|skiers?|swimmers?"
    r"|athletes?|midfielder|goalkeeper|wickets?|innings|overtime|extra time|penalty shoot-?out|on penalties|grand prix"
    r"|playoffs?|(?:straight|two|three|four|five) sets|\d+ metres)\b",
    re.IGNORECASE,
)
_SCORE = re.compile(r"\b\d{1,2}[-–]\d{1,2}\b")
_WINNING = frozenset({"beat", "thrash", "trounce", "outplay", "edge"})
"""Verbs of winning, which only of crowds, troops and police tell blows."""
_PLAYING = _WINNING | {
    *("battle", "batter", "conquer", "crush", "defeat", "demolish", "destroy", "fight", "hammer", "overcome"),
    *("overpower", "rout", "vanquish"),
}
"""Verbs by which players win too, where games are spoken of and no blows."""
_BLOWS = re.compile(
    r"\b(?:police|troops|soldiers|army|gunmen|fans|hooligans|riot\w*|militants?|rebels?)\b", re.IGNORECASE
)
_STRIKING = frozenset({"unnamed_group", "armed_group"})
_FIGURES = re.compile(
    r"\b(?:trade|price|tariff|currency|culture|bidding|turf|propaganda|media|cold|custody|legal|court|phoney)[- ]$",
    re.IGNORECASE,
)
_OF_WORDS = re.compile(r"\s+of (?:words|nerves|wills|attrition|ideas|succession|independence)\b", re.IGNORECASE)
_WARS = frozenset({"war", "battle", "conflict"})
_CONTESTING = frozenset({"battle", "fight"})
_MATTERS = frozenset(
    {"claim", "climate", "copyright", "debt", "dispute", "fee", "fishing", "immigration", "inflation", "issue", "law"}
    | {"matter", "migration", "policy", "price", "problem", "question", "right", "rule", "subsidy", "tariff", "tax"}
    | {"trade"}
)
"""What is fought over with words, behind "on" and "over": "fight Fiji over [fishing rights]"."""
_BEARING = frozenset({"be", "have", "weigh", "shape", "dominate", "overshadow", "dent", "cloud", "hurt", "teach"})
"""Verbs that say what a war is or does to others; of these nobody is told to fight now."""
_WORKS = re.compile(
    r"\b(?:book|novel|film|memoir|history|play|documentary|essay|exhibition|painting|poem|museum|textbook|biography"
    r"|monument|memorial|veterans?)s? (?:on|about|of|to|for) (?:[\w'’-]+ ){0,3}$",
    re.IGNORECASE,
)
_JOURNEY = "042"
_NO_VISITORS = frozenset({"REF", "MIL", "REB", "UAF", "CRM", "CVL"})
"""Sectors of those who cross into a country without paying it a visit."""
_STATE = frozenset(
    {"army", "barracks", "base", "border", "checkpoint", "convoy", "court", "customs", "garrison", "government"}
    | {"military", "ministry", "naval", "outpost", "palace", "parliament", "police", "prison", "patrol", "security"}
)
"""Words for what is the state's own where rebels strike it."""
_OUTPOSTS = frozenset({"embassy", "consulate", "legation", "ambassador", "envoy", "consul", "diplomat"})
"""Nouns of what belongs to a state other than that where it is."""
_NOBODY = frozenset({"nothing", "nobody"})
"""What makes an act none: "accused Fiji of [nothing]"."""
_ANNOUNCING = frozenset(
    {"announce", "declare", "reveal", "confirm", "say", "post", "write", "claim", "publish", "tell"}
)
_OUTLETS = frozenset({"Twitter", "Facebook", "Telegram", "YouTube", "Instagram", "TikTok", "Weibo", "Truth Social"})
_OF_THE_PRESS = frozenset({"MED", "JRN"})
_BANS = frozenset({"COERCE", "SANCTION", "ACCUSE"})
"""Acts that are announced on media which they are done to: "announced a ban [on TikTok]"."""
_LAWS = frozenset(
    {"law", "bill", "legislation", "rule", "measure", "policy", "tax", "tariff", "sanction", "decree", "regulation"}
    | {"levy", "ban", "probe", "inquiry", "investigation", "lawsuit", "reform", "programme", "program"}
)
"""What targets and hits people without force."""
_WISHING = frozenset({"want", "expect", "need"})
"""Verbs that tell what one would have others do, and ask it of nobody in one's own service."""


def is_seeming(match: Match, clause: Clause) -> bool:
    """Say whether a matched clause tells of a game, a quarrel or a war that is none, or only what a work is about."""
    if any(held.head in _NOBODY and held.role != "agent" for held in clause.arguments):
        return True
    text, cue = clause.span.text, clause.cue.start - clause.span.start
    if match.frame.act == "ASSAULT" and clause.lemma in _CONTESTING and _is_over_matters(clause):
        return True
    if match.frame.act == "ASSAULT" and clause.lemma in _PLAYING:
        return (_GAMES.search(text) or _SCORE.search(text)) is not None and _BLOWS.search(text) is None
    if match.frame.act == "ASSAULT" and any(agent.head in _LAWS for agent in clause.role("agent")):
        return True
    if clause.kind != "noun":
        return False
    if clause.lemma in _WARS and (_FIGURES.search(text[:cue]) or _OF_WORDS.match(text, cue + len(clause.cue.text))):
        return True
    return match.frame.act == "ASSAULT" and _WORKS.search(text[:cue]) is not None


def _is_over_matters(clause: Clause) -> bool:
    return any(held.marker in ("on", "over") and held.head in _MATTERS for held in clause.role("oblique"))


def is_subject_matter(clause: Clause, above: Clause | None) -> bool:
    """Say whether a war is only what something else is said of: "The war between A and B weighed on prices"."""
    bearing = above is not None and above.kind == "verb" and above.lemma in _BEARING
    return bearing and clause.kind == "noun" and clause.lemma in _WARS and _is_subject(clause, above)


def _is_subject(clause: Clause, above: Clause | None) -> bool:
    return above is not None and any(agent.clause == clause.index for agent in above.role("agent"))


def is_real(source: ActorMention, target: ActorMention, match: Match, clause: Clause, *, slot: str) -> bool:
    """Say whether a pair can stand so to each other: one who wins, who flees, or on whose ground it happened cannot."""
    if clause.lemma in _WINNING and match.frame.act == "ASSAULT" and source.kind not in _STRIKING:
        return False
    if match.frame.code == _JOURNEY and clause.lemma != "visit" and source.kind == "unnamed_group":
        return source.sector not in _NO_VISITORS
    if _is_outlet(target) and match.frame.act not in _BANS and (clause.lemma in _ANNOUNCING or _is_posted(clause)):
        return False
    if match.frame.act in ("ASSAULT", "PROTEST") and _is_seat_of_outpost(target, clause):
        return False
    if clause.lemma in _WISHING and match.frame.act == "REQUEST" and source.country == target.country is not None:
        return False  # a state wants its envoy to leave: it does not ask him
    if slot == "said" and target.kind == "country" and source.country == target.country:
        return match.frame.act == "REQUEST"  # one promises what one's own state will do to another than that state
    here = clause.place is not None and target.start == clause.place.start
    if here and target.kind == "country" and source.country == target.country:
        return match.frame.act == "ASSAULT" and source.sector == "REB" and _is_against_state(clause)
    return True


def _is_outlet(actor: ActorMention) -> bool:
    return actor.kind == "media" or actor.sector in _OF_THE_PRESS or actor.label in _OUTLETS


def _is_seat_of_outpost(actor: ActorMention, clause: Clause) -> bool:
    """Say whether a state is only where another's mission is: "stormed the kingdom's embassy in [Fiji]"."""
    struck = (held for held in clause.arguments if held.head in _OUTPOSTS)
    return any(i.marker in ("in", "at") and i.mention.start == actor.start for held in struck for i in held.inner)


def _is_posted(clause: Clause) -> bool:
    """Say whether a noun's act is what is made known on an outlet: "the operation on Twitter"."""
    return clause.kind == "noun" and any(a.label in _OUTLETS for held in clause.role("oblique") for a in held.actors)


def _is_against_state(clause: Clause) -> bool:
    """Say whether what is struck is the state's: rebels who storm a police station strike more than a place."""
    struck = clause.role("patient")
    return any(held.head in _STATE or not _STATE.isdisjoint(held.modifiers) for held in struck)
