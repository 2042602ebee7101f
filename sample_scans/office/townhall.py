"""What town halls say about a citizen: taxed goods, and what stands in the agricultural register."""

from __future__ import annotations

from sample_scans.office.typist import Typist
from sample_scans.world import Human

_TOWNS = ("Cluj-Napoca", "Turda", "Dej", "Gherla", "Câmpia Turzii", "Huedin")


def home_town(who: Human) -> str:
    return who.domicile.city


def is_town(place: str) -> bool:
    return place in _TOWNS


def tax_office(t: Typist, town: str) -> tuple[str, list[str]]:
    """Title and lines of the letterhead."""
    if not is_town(town):
        return f"COMUNA {town.upper()}", ["Județul Cluj", "Compartimentul impozite și taxe locale"]
    upper = f"MUNICIPIUL {town.upper()}"
    office = t.any(
        "Direcția Impozite și Taxe Locale", "Direcția de taxe și impozite locale", "Serviciul impozite și taxe"
    )
    return t.any(upper, f"PRIMĂRIA {upper[: -len(town)]}{town.upper()}"), [office, "Județul Cluj"]


def tax_goods(t: Typist) -> str:
    """The clause on what is (not) in the tax records, with a full stop."""
    return t.any(
        "nu figurează în evidențele fiscale cu clădiri, terenuri și mijloace de transport.",
        "nu figurează înregistrat cu bunuri impozabile (clădiri, terenuri, mijloace de transport).",
        f"figurează în evidențele noastre cu: clădire - locuință {t.rng.randint(38, 96)} mp, teren - nu, "
        "mijloace de transport - nu.",
        f"este înregistrat la rolul nominal unic nr. {t.rng.randint(1000, 99000)} doar cu o cotă de 1/2 din "
        f"clădirea de "
        "la adresa de domiciliu.",
    )


def farm_goods(t: Typist) -> str:
    """The clause on the agricultural register, with a full stop."""
    volume, place = t.rng.randint(1, 24), t.rng.randint(3, 180)
    return t.any(
        "nu figurează în Registrul Agricol cu terenuri sau animale.",
        f"figurează înscris în Registrul Agricol tip 1, vol. {volume}, poz. nr. {place:03d}, cu suprafața de "
        f"0,{t.rng.randint(10, 95)} ha teren arabil și fără animale.",
        f"figurează în registrul agricol, volumul {volume}, poziția {place}, cu {t.rng.randint(4, 60)} ari teren "
        f"intravilan, "
        f"{t.rng.randint(2, 14)} păsări și 1 porcină.",
        "nu deține terenuri agricole, păduri, utilaje sau efective de animale înscrise în registrul agricol.",
    )
