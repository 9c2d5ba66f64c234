"""Roles without names, a table over all sectors: phrase -> country and sector."""

import pytest

from kg.actors import Roster

ROLES = """
GOV | US officials | USA
GOV | the Chinese side | CHN
GOV | Peruvian diplomats | PER
GOV | a Kenyan envoy | KEN
GOV | Swedish cabinet ministers | SWE
GOV | two Bolivian consuls | BOL
COP | Tajik customs officers | TJK
GOV | the Fijian government | FJI
MIL | Ukrainian troops | UKR
MIL | four Chadian soldiers | TCD
MIL | the Eritrean army | ERI
MIL | Turkish warplanes | TUR
MIL | Greek naval officers | GRC
MIL | Malian generals | MLI
COP | Indian border guards | IND
MIL | army accountants | -
MIL | Colombian marines | COL
REB | Chadian rebels | TCD
REB | Rakhine rebels | MMR
REB | Nigerian insurgents | NGA
REB | Libyan militants | LBY
REB | Burundian guerrillas | BDI
UAF | masked gunmen | -
UAF | Iraqi militiamen | IRQ
UAF | Haitian gunmen | HTI
UAF | Yemeni fighters | YEM
PRM | Serbian paramilitaries | SRB
PRM | Colombian paramilitaries | COL
OPP | the Belarusian opposition | BLR
OPP | Zimbabwean dissidents | ZWE
OPP | opposition leaders in Chad | TCD
OPP | Cuban dissidents | CUB
PTY | Danish parties | DNK
PTY | Moldovan socialists | MDA
PTY | the Norwegian ruling party | NOR
PTY | party officials | -
LEG | French lawmakers | FRA
LEG | two US senators | USA
LEG | Thai members of parliament | THA
LEG | Georgian legislators | GEO
COP | crowd control police | -
COP | riot police | -
COP | Kenyan police | KEN
COP | three Ghanaian policemen | GHA
COP | Mexican federal police | MEX
COP | Brazilian detectives | BRA
JUD | Turkish prosecutors | TUR
JUD | a Belgian judge | BEL
JUD | Peruvian courts | PER
JUD | Maldivian lawyers | MDV
SPY | Russian spies | RUS
SPY | Israeli intelligence agents | ISR
SPY | Iranian intelligence officers | IRN
SPY | the Syrian secret service | SYR
IGO | UN peacekeepers | -
IGO | arms inspectors | -
IGO | international monitors | -
NGO | aid workers | -
NGO | Norwegian charities | NOR
NGO | Somali relief agencies | SOM
SOC | human rights groups | -
JRN | Turkish journalists | TUR
JRN | a Mexican reporter | MEX
JRN | Egyptian newspapers | EGY
GOV | Polish state television | POL
JRN | Polish broadcasters | POL
MED | Cuban doctors | CUB
MED | paramedics | -
MED | Sudanese nurses | SDN
MED | Syrian hospitals | SYR
EDU | Iranian students | IRN
EDU | Chilean teachers | CHL
EDU | a Dutch professor | NLD
EDU | Pakistani universities | PAK
BUS | Chinese companies | CHN
BUS | German carmakers | DEU
BUS | Norwegian oil firms | NOR
BUS | Swiss banks | CHE
BUS | Indian investors | IND
BUS | Korean shipbuilders | KOR
LAB | French railway workers | FRA
LAB | Chilean miners | CHL
LAB | Argentine trade unions | ARG
LAB | striking dockers | -
AGR | Spanish farmers | ESP
AGR | Indian fishermen | IND
AGR | Fulani herders | -
CRM | Somali pirates | SOM
CRM | Ecuadorian drug gangs | ECU
CRM | Albanian traffickers | ALB
CRM | cattle thieves | -
CRM | Russian hackers | RUS
CVL | four Saudi men | SAU
CVL | Ukrainian civilians | UKR
CVL | two Russians | RUS
CVL | Lebanese villagers | LBN
CVL | a French tourist | FRA
CVL | Hungarian voters | HUN
CVL | Nepali women | NPL
CVL | Georgian protesters | GEO
REF | Rohingya refugees | MMR
REF | Syrian refugees | SYR
REF | Venezuelan migrants | VEN
REF | displaced Sudanese | SDN
REF | Eritrean asylum seekers | ERI
REL | Georgian priests | GEO
REL | Tibetan monks | CHN
REL | Polish bishops | POL
MOS | Indian Muslims | IND
REL | Chechen imams | RUS
CHR | Egyptian Christians | EGY
CHR | Iraqi Christians | IRQ
JEW | French Jews | FRA
HIN | Pakistani Hindus | PAK
BUD | Sri Lankan Buddhists | LKA
SOC | Ugandan civil society activists | UGA
CVL | environmental activists | -
SOC | Belarusian civil society | BLR
ELI | former Chilean ministers | CHL
ELI | Kuwaiti ex-officials | KWT
BUS | Russian oligarchs | RUS
ELI | a former US diplomat | USA
UNK | unknown persons | -
REB | Abkhaz separatists | GEO
PRE | Abkhaz officials | GEO
PRE | the Northern Cypriot government | CYP
"""


def _case(line: str) -> tuple[str, str, str | None]:
    sector, phrase, country = (cell.strip() for cell in line.split("|"))
    return sector, phrase, None if country == "-" else country


CASES = [_case(line) for line in ROLES.strip().splitlines()]


@pytest.mark.parametrize(("sector", "phrase", "country"), CASES, ids=[phrase for _, phrase, _ in CASES])
def test_a_role_says_country_and_sector(sector: str, phrase: str, country: str | None) -> None:
    actor = Roster.load().resolve(phrase)
    assert actor is not None
    # the side, the government and the officials of a state are the state itself
    assert (actor.sector or "GOV", actor.country) == (sector, country)


def test_the_table_is_long_and_holds_every_sector() -> None:
    assert len(CASES) >= 120
    assert len({sector for sector, _, _ in CASES}) >= 28
