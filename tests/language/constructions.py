"""Which construction is read how, with examples: the table that the tests hold and that docs/clauses.md shows.

`python -m tests.language.constructions > docs/clauses.md` writes the page anew.
"""

from dataclasses import dataclass

HEAD = """# How clauses are read

What `kg extract --open` makes of each construction: the examples are those that the tests hold, in
`tests/language/constructions.py`.
A triple is written `subject | relation | argument`, in the words of the sentence; `(is)` stands where no word says it.
Events are coded from the same readings.

| Construction | Read as | Example | Triples |
|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of a construction, and all triples that are read from it, in order."""

    construction: str
    read_as: str
    sentence: str
    triples: tuple[str, ...]


def row(construction: str, read_as: str, sentence: str, *triples: str) -> Row:
    return Row(construction, read_as, sentence, triples)


ROWS = (
    row("active", "verb and object", "Parliament ratified the treaty.", "Parliament | ratified | the treaty"),
    row(
        "passive with agent",
        "the agent behind its preposition",
        "The treaty was ratified by parliament.",
        "The treaty | was ratified by | parliament",
    ),
    row(
        "passive without agent",
        "what else is said",
        "The treaty was ratified in March.",
        "The treaty | was ratified in | March",
    ),
    row(
        "two objects",
        "the second takes the first into its relation",
        "Norway gave Ukraine two ships.",
        "Norway | gave | Ukraine",
        "Norway | gave Ukraine | two ships",
    ),
    row(
        "object and preposition",
        "what comes later takes the object into its relation",
        "Norway gave two ships to Ukraine.",
        "Norway | gave | two ships",
        "Norway | gave two ships to | Ukraine",
    ),
    row("adjective", "the adjective is the argument", "The talks were difficult.", "The talks | were | difficult"),
    row(
        "adjective with a complement",
        "the adjective belongs to the relation",
        "The minister is critical of the treaty.",
        "The minister | is critical of | the treaty",
    ),
    row(
        "predicate noun",
        "the noun, and a name inside it once more",
        "Malta is a member of the European Union.",
        "Malta | is | a member of the European Union",
        "Malta | is a member of | the European Union",
    ),
    row("place as predicate", "the place", "The envoy is in Cairo.", "The envoy | is in | Cairo"),
    row(
        "there is",
        "there as the subject",
        "There is a dispute over water.",
        "There | is | a dispute over water",
        "There | is a dispute over | water",
    ),
    row(
        "that-clause",
        "the clause as a whole",
        "The minister said that the border was closed.",
        "The minister | said | that the border was closed",
    ),
    row(
        "wh-clause",
        "the clause as a whole",
        "Diplomats explained why the talks failed.",
        "Diplomats | explained | why the talks failed",
    ),
    row(
        "chain with to",
        "one relation",
        "The army refused to leave the town.",
        "The army | refused to leave | the town",
    ),
    row(
        "chain with -ing",
        "one relation",
        "The army stopped shelling the town.",
        "The army | stopped shelling | the town",
    ),
    row(
        "raising",
        "one relation",
        "The president is expected to visit Brazil.",
        "The president | is expected to visit | Brazil",
    ),
    row(
        "object control",
        "the object belongs to the chain",
        "The court ordered the company to pay a fine.",
        "The court | ordered | the company",
        "The court | ordered the company to pay | a fine",
    ),
    row(
        "light verb",
        "the verb with its noun",
        "The parties made progress in Geneva.",
        "The parties | made | progress",
        "The parties | made progress in | Geneva",
    ),
    row("particle", "part of the relation", "Rebels shot down a drone.", "Rebels | shot down | a drone"),
    row(
        "coordinated subjects",
        "a triple each",
        "Peru and Chile signed the treaty.",
        "Peru | signed | the treaty",
        "Chile | signed | the treaty",
    ),
    row(
        "coordinated verbs",
        "a triple each; subject and object are shared",
        "The crew seized and burnt the ship.",
        "The crew | seized | the ship",
        "The crew | burnt | the ship",
    ),
    row(
        "coordinated passives",
        "the auxiliary is shared",
        "The bank was seized and sold to investors.",
        "The bank | was sold to | investors",
    ),
    row(
        "coordinated objects",
        "a triple each",
        "The court jailed two ministers and a banker.",
        "The court | jailed | two ministers",
        "The court | jailed | a banker",
    ),
    row(
        "coordinated prepositional phrases",
        "a triple each",
        "The delegation flew to Oslo and Bergen.",
        "The delegation | flew to | Oslo",
        "The delegation | flew to | Bergen",
    ),
    row(
        "between several",
        "all together",
        "The lake lies between Malawi and Tanzania.",
        "The lake | lies between | Malawi and Tanzania",
    ),
    row(
        "relative clause",
        "the noun in place of the pronoun",
        "The general who led the coup fled the country.",
        "The general | led | the coup",
        "The general | fled | the country",
    ),
    row(
        "relative clause without a pronoun",
        "the noun as the object left out",
        "Voters rejected the plan the cabinet drafted.",
        "Voters | rejected | the plan",
        "the cabinet | drafted | the plan",
    ),
    row(
        "relative clause on a predicate noun",
        "who the noun describes",
        "Brazil is the country that hosts the summit.",
        "Brazil | is | the country",
        "Brazil | hosts | the summit",
    ),
    row(
        "relative clause with whose",
        "not told: no words name its subject",
        "The leader, whose party lost the election, resigned from parliament.",
        "The leader | resigned from | parliament",
    ),
    row(
        "reduced relative clause",
        "the noun as the subject",
        "The deal, brokered by Qatar, ended the fighting.",
        "The deal | brokered by | Qatar",
        "The deal | ended | the fighting",
    ),
    row(
        "participial clause",
        "the subject of the main clause",
        "Fearing an attack, the mayor closed the schools.",
        "the mayor | Fearing | an attack",
        "the mayor | closed | the schools",
    ),
    row(
        "clause behind a preposition",
        "before the verb, as a participial clause",
        "By closing the port, the army cut the supply.",
        "the army | closing | the port",
        "the army | cut | the supply",
    ),
    row(
        "clausal subject",
        "the clause as a whole",
        "Losing the port hurt the army.",
        "Losing the port | hurt | the army",
    ),
    row(
        "apposition",
        "is, with low confidence",
        "Amina Yusuf, a judge from Lagos, leads the inquiry.",
        "Amina Yusuf | leads | the inquiry",
        "Amina Yusuf | (is) | a judge from Lagos",
    ),
    row(
        "title",
        "is, with low confidence",
        "Economist Amina Yusuf leads the inquiry.",
        "Economist Amina Yusuf | leads | the inquiry",
        "Amina Yusuf | (is) | Economist",
    ),
    row(
        "possessive and nominal event",
        "part of the phrase",
        "China's support for the plan pleased Iran.",
        "China's support for the plan | pleased | Iran",
    ),
    row(
        "time or place before the verb",
        "an argument where the verb has nothing else",
        "In May the war ended.",
        "the war | ended | In May",
    ),
    row(
        "time without a preposition",
        "an argument where the verb has nothing else",
        "Five years later the base was abandoned.",
        "the base | was abandoned | Five years later",
    ),
    row(
        "parenthesis",
        "left out",
        "The general, however, denied the report.",
        "The general | denied | the report",
    ),
    row(
        "report set in between",
        "left out: what is reported is told",
        "The plan, said the envoy, violates the treaty.",
        "The plan | violates | the treaty",
    ),
    row(
        "subject behind its verb",
        "as the subject",
        "On the hill stands a fortress.",
        "a fortress | stands | On the hill",
    ),
    row(
        "participle before its subject",
        "as a passive, without the auxiliary behind it",
        "Also injured in the crash were two soldiers.",
        "two soldiers | injured in | the crash",
    ),
    row(
        "company",
        "as one more subject",
        "Chad, along with Mali, signed the treaty.",
        "Chad | signed | the treaty",
        "Mali | signed | the treaty",
    ),
    row(
        "headline",
        "as a sentence",
        "Turkey opens embassy in Mali",
        "Turkey | opens | embassy in Mali",
        "Turkey | opens embassy in | Mali",
    ),
    row(
        "headline whose verb looks like a plural",
        "as a sentence",
        "Finland seals border with Russia",
        "Finland | seals | border with Russia",
        "Finland | seals border with | Russia",
    ),
    row(
        "headline with a comma for and",
        "a triple each",
        "Kenya, Uganda sign pipeline deal",
        "Kenya | sign | pipeline deal",
        "Uganda | sign | pipeline deal",
    ),
    row(
        "headline with to for will",
        "the to belongs to the relation",
        "Hungary to veto aid",
        "Hungary | to veto | aid",
    ),
    row(
        "headline without a form of be",
        "as a passive",
        "Greece blasted by Turkey over airspace",
        "Greece | blasted by | Turkey",
        "Greece | blasted over | airspace",
    ),
    row(
        "headline with a comma between verbs",
        "a triple each; the subject is shared",
        "Poland backs Ukraine, urges EU to act",
        "Poland | backs | Ukraine",
        "Poland | urges | EU",
    ),
    row(
        "source behind a dash",
        "left out",
        "Iran attacks Iraq - UN",
        "Iran | attacks | Iraq",
    ),
    row(
        "speaker before a colon",
        "left out: what is said is told",
        "UN: Israel blocks aid",
        "Israel | blocks | aid",
    ),
    row(
        "names joined by a hyphen",
        "part of the phrase; in events each has a part",
        "US-China talks produced a deal.",
        "US-China talks | produced | a deal",
    ),
    row(
        "name bound by a hyphen",
        "part of the phrase; in events who mediates or hosts acts on each party",
        "A Qatari-mediated truce ended the war.",
        "A Qatari-mediated truce | ended | the war",
    ),
    row(
        "chain of titles and names",
        "a triple each",
        "President Amina Yusuf, Minister Jan Kowal and Minister Ola Berg met in Oslo.",
        "President Amina Yusuf | met in | Oslo",
        "Minister Jan Kowal | met in | Oslo",
        "Minister Ola Berg | met in | Oslo",
    ),
    row(
        "day without a preposition",
        "no part of a name",
        "Amina Yusuf Monday met Jan Kowal.",
        "Amina Yusuf | met | Jan Kowal",
    ),
    row(
        "direct quotation",
        "what is said as a clause",
        '"We will defend the border," the general said.',
        "We | will defend | the border",
        "the general | said | We will defend the border",
    ),
    row(
        "broken quotation",
        "as if there were no quotation marks",
        'The general said the army "will defend" the border.',
        'The general | said | the army "will defend" the border',
        "the army | will defend | the border",
    ),
    row("pronoun as argument", "part of a relation only", "They met him in Geneva.", "They | met him in | Geneva"),
    row(
        "pronoun as the only argument",
        "told where the verb has nothing else",
        "The ban did not stop them.",
        "The ban | did not stop | them",
    ),
    row("denial", "part of the relation", "Kenya did not sign the treaty.", "Kenya | did not sign | the treaty"),
    row(
        "contrast",
        "only who is not denied has the part",
        "Not Chad but Togo signed the treaty.",
        "Togo | signed | the treaty",
    ),
    row("question", "states nothing", "Who won the vote?"),
)


def page() -> str:
    """Return the page that shows the table."""
    return HEAD + "".join(_line(row) for row in ROWS)


def _line(row: Row) -> str:
    triples = "<br>".join(f"`{triple}`" for triple in row.triples) or "none"
    cells = (row.construction, row.read_as, row.sentence, triples.replace("|", r"\|"))
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    print(page(), end="")
