"""What a reading tells, drawn so that a table of sentences can hold it."""

from kg.records import ActorMention, Clause, Reading

Roles = dict[str, str]


def clause(reading: Reading, cue: str) -> Clause:
    """Return the one clause whose predicate reads `cue`."""
    found = [c for c in reading.clauses if c.cue.text == cue]
    assert len(found) == 1, f"{cue!r} is not one of {[c.cue.text for c in reading.clauses]}"
    return found[0]


def roles(clause: Clause) -> Roles:
    """Return who fills each role of `clause`, by label, "A + B" for several; an oblique goes by its preposition."""
    drawn: Roles = {}
    for argument in clause.arguments:
        names = " + ".join(actor.label for actor in argument.actors)
        if names:
            name = (argument.marker or "") if argument.role == "oblique" else argument.role
            drawn[name] = f"{drawn[name]} + {names}" if name in drawn else names
    return drawn


def wanted(text: str) -> Roles:
    """Return the roles that "agent=China, patient=Japan + India" asks for; {} for ""."""
    return dict(part.split("=") for part in text.split(", ")) if text else {}


def attributed(clause: Clause) -> str:
    """Return "China: say" for a claim that China says, "" for a claim in the text's own voice."""
    return f"{clause.attribution.actor.label}: {clause.attribution.verb}" if clause.attribution else ""


def meant(mention: ActorMention) -> str:
    """Return the code that a mention stands for: the country of a country or group, the label of anyone else."""
    return mention.label if mention.kind != "country" else mention.country or ""


def named(reading: Reading) -> list[tuple[str, str]]:
    """Return each mention's words with its label, in text order."""
    return [(mention.mention, mention.label) for mention in reading.mentions]
