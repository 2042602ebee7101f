"""Nationalities of a zone (ICAO 9303 letters) and how papers print them, in Romanian and English."""

from __future__ import annotations

from validators.text import fold

# letters -> beginnings of the country's and the people's names, folded
_STEMS = {
    "MDA": "MOLDOV", "UKR": "UCRAIN UKRAIN", "SYR": "SIRI SYRI", "TUR": "TURC TURK", "TUN": "TUNIS", "IND": "INDIA",
    "CHN": "CHIN", "VNM": "VIETNAM", "PHL": "FILIPIN PHILIPPIN", "BGD": "BANGLADESH BENGAL", "NPL": "NEPAL",
    "LKA": "SRI", "PAK": "PAKISTAN", "IRQ": "IRAK IRAQ", "IRN": "IRAN", "LBN": "LIBAN LEBAN", "ISR": "ISRAEL",
    "JOR": "IORDAN JORDAN", "EGY": "EGIPT EGYPT", "MAR": "MAROC MAROCAN MOROC", "DZA": "ALGERI", "NGA": "NIGERI",
    "RUS": "RUS FEDERATIA", "SRB": "SERBI SARB SIRB", "ALB": "ALBAN", "GEO": "GEORGI", "ARM": "ARMEN ARMEAN",
    "USA": "STATELE SUA AMERIC UNITED", "CAN": "CANAD", "BRA": "BRAZIL", "JPN": "JAPON JAPAN", "KOR": "COREE KOREA",
    "DEU": "GERMAN", "D": "GERMAN", "HUN": "UNGAR MAGHIAR HUNGAR", "ITA": "ITALI", "FRA": "FRANT FRANC FRENCH",
    "ESP": "SPANI SPAIN",
    "PRT": "PORTUG", "GBR": "REGATUL MAREA BRITAN ENGL UNITED", "BGR": "BULGAR",
    "GRC": "GREC GREEK", "POL": "POLON POLIS POLAND", "AUT": "AUSTRI", "NLD": "OLAND OLANDEZ TARILE NETHERLAND DUTCH",
    "BEL": "BELGI", "CHE": "ELVET SWISS SWITZ", "SWE": "SUED SWED", "IRL": "IRLAND IRELAND", "SVK": "SLOVAC SLOVAK",
    "CZE": "CEH CZECH", "HRV": "CROAT", "ROU": "ROMAN ROU",
}  # fmt: skip


def agrees(printed: str, zone: str) -> bool | None:
    """Whether the printed country or nationality is the zone's; None when the zone's letters are not in the table."""
    stems = _STEMS.get(zone)
    if not stems:
        return None
    words = fold(printed).replace("/", " ").replace("-", " ").split()
    return zone in words or any(w.startswith(stem) for w in words for stem in stems.split())


def known(printed: str) -> bool:
    """Whether the text names a country or a people of the table, or has a zone's letters.

    >>> known("italiană"), known("VNM"), known("se certifică prin prezenta")
    (True, True, False)
    """
    words = fold(printed).replace("/", " ").replace("-", " ").split()
    return any(w in _STEMS or any(w.startswith(s) for stems in _STEMS.values() for s in stems.split()) for w in words)
