"""Coded events made by hand and by chance."""

from hypothesis import strategies as st

from kg import codebook
from kg.exchange import Countries
from kg.records import CodedActor, CodedEvent, CodedPlace

COUNTRIES = Countries({"RUS": "Russia", "USA": "United States", "MMR": "Myanmar", "CIV": "Côte d'Ivoire"})

FULL = CodedEvent(
    id="9f2c0123456789ab",
    source=CodedActor(
        name="Ana Ruiz", mention="Ruiz", id="ana-ruiz", country="USA", sectors=("GOV",), office="foreign minister"
    ),
    target=CodedActor(name="Rohingya refugees", mention="the refugees", country="MMR", sectors=("REF", "CVL")),
    plover="AID",
    cameo="0233",
    quad="material cooperation",
    goldstein=3.4,
    mode="provide",
    contexts=("refugees", "economic"),
    date="2024-04-24",
    place=CodedPlace(
        name="Sittwe", city="Sittwe", province="Rakhine", country="MMR", latitude=20.144722, longitude=92.896944
    ),
    story="a-1",
    sentence=0,
    publisher="The Bulletin",
    published="2024-04-25",
    url="https://example.org/a-1",
    language="en",
)

CODES = sorted(code for code in codebook.load().cameo if len(code) > 2)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
DAYS = st.dates().map(lambda day: day.isoformat())
NAMES = WORDS.map(lambda text: " ".join(text.split())).filter(
    lambda text: text.upper() not in ("", "NONE", "NULL", "---")
)
SECTORS = st.lists(st.sampled_from(["GOV", "MIL", "REF", "BUS", "CVL"]), max_size=3, unique=True).map(tuple)

ACTORS = st.builds(
    CodedActor,
    name=NAMES,
    mention=st.none() | NAMES,
    country=st.none() | st.sampled_from(sorted(COUNTRIES.names)),
    sectors=SECTORS,
    office=st.none() | NAMES,
)
PLACES = st.builds(
    CodedPlace,
    name=NAMES,
    city=st.none() | NAMES,
    province=st.none() | NAMES,
    country=st.none() | st.sampled_from(sorted(COUNTRIES.names)),
    latitude=st.none() | st.floats(-90, 90),
    longitude=st.none() | st.floats(-180, 180),
)
EVENTS = st.builds(
    CodedEvent,
    id=st.text("0123456789abcdef", min_size=16, max_size=16),
    source=ACTORS,
    target=ACTORS,
    plover=st.sampled_from(sorted(codebook.load().classes)),
    cameo=st.sampled_from(CODES),
    quad=st.none() | st.sampled_from(["verbal cooperation", "material conflict"]),
    goldstein=st.none() | st.floats(-10, 10),
    mode=st.none() | st.just("visit"),
    contexts=st.lists(st.sampled_from(["military", "economic"]), max_size=2, unique=True).map(tuple),
    date=st.none() | DAYS | st.just("2024-04") | st.just("2024"),
    place=st.none() | PLACES,
    story=st.none() | NAMES,
    sentence=st.none() | st.integers(0, 500),
    publisher=st.none() | NAMES,
    published=st.none() | DAYS,
    url=st.none() | NAMES,
    language=st.none() | st.just("en"),
)
