"""The region of the world that a country lies in: six, after the United Nations' M49 scheme.

M49's own divisions, but with Western Asia, Northern Africa and Iran told apart as the Middle East and North Africa,
as the field does, and with the guide's extra codes (XKX, EUR, SUN, YUG, CSK, DDR).
"""

REGIONS = {
    "Africa": (
        "AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI ERI ETH GAB GHA GIN GMB GNB GNQ KEN LBR LSO MDG MLI "
        "MOZ MRT MUS MWI MYT NAM NER NGA REU RWA SEN SHN SLE SOM SSD STP SWZ SYC TCD TGO TZA UGA ZAF ZMB ZWE"
    ),
    "Americas": (
        "ABW AIA ARG ATG BES BHS BLM BLZ BMU BOL BRA BRB CAN CHL COL CRI CUB CUW CYM DMA DOM ECU FLK GLP GRD GRL "
        "GTM GUF GUY HND HTI JAM KNA LCA MAF MEX MSR MTQ NIC PAN PER PRI PRY SLV SPM SUR SXM TCA TTO URY USA VCT "
        "VEN VGB VIR"
    ),
    "Asia": (
        "AFG BGD BRN BTN CHN HKG IDN IND JPN KAZ KGZ KHM KOR LAO LKA MAC MDV MMR MNG MYS NPL PAK PHL PRK SGP THA "
        "TJK TKM TLS TWN UZB VNM"
    ),
    "Europe": (
        "ALA ALB AND AUT BEL BGR BIH BLR CHE CSK CZE DDR DEU DNK ESP EST EUR FIN FRA FRO GBR GGY GIB GRC HRV HUN "
        "IMN IRL ISL ITA JEY LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SCG SJM SMR SRB SUN SVK "
        "SVN SWE UKR VAT XKX YUG"
    ),
    "Middle East and North Africa": (
        "ARE ARM AZE BHR CYP DZA EGY ESH GEO IRN IRQ ISR JOR KWT LBN LBY MAR OMN PSE QAT SAU SDN SYR TUN TUR YEM"
    ),
    "Oceania": (
        "ASM AUS CCK COK CXR FJI FSM GUM KIR MHL MNP NCL NFK NIU NRU NZL PCN PLW PNG PYF SLB TKL TON TUV VUT WLF WSM"
    ),
}
"""ISO 3166-1 alpha-3 codes, one string a region."""

_REGION_OF = {code: region for region, codes in REGIONS.items() for code in codes.split()}


def region_of(country: str | None) -> str | None:
    """Return the region of an ISO 3166-1 alpha-3 code; None for no country or one that no region lists."""
    return _REGION_OF.get(country) if country else None
