"""Who prints the bills. The real names are companies of the season, the others invented."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Supplier:
    """``colour``: of the bands and boxes; ``seat``: the registered office; ``brand``: the word beside the logo."""

    name: str
    brand: str
    tax_code: str
    register: str
    seat: str
    colour: str
    phone: str
    site: str
    capital: str = ""


EON = Supplier("E.ON Energie România S.A.", "e·on", "RO22043010", "J26/1194/2007",
               "Bd. Pandurilor nr. 42, et. 4, Târgu Mureș, jud. Mureș", "#e3000f", "0800 800 900", "www.eon-romania.ro",
               "123.638.235,65 lei")  # fmt: skip
ELECTRICA = Supplier("Electrica Furnizare S.A.", "electrica furnizare", "RO28909028", "J40/8974/2011",
                     "Șos. Ștefan cel Mare nr. 1A, sector 1, București", "#0b3c7d", "0800 800 048",
                     "www.electricafurnizare.ro", "93.746.430 lei")  # fmt: skip
ENGIE = Supplier("ENGIE Romania S.A.", "ENGIE", "RO13093222", "J40/5447/2000",
                 "Bd. Mărășești nr. 4-6, sector 4, București", "#00a0d8", "021 9366", "www.engie.ro",
                 "199.245.320 lei")  # fmt: skip
ENEL = Supplier("Enel Energie Muntenia S.A.", "enel", "RO24387371", "J40/13836/2008",
                "Bd. Ion Mihalache nr. 41-43, sector 1, București", "#e2007a", "021 9977", "www.enel.ro",
                "37.004.350 lei")  # fmt: skip
CEZ = Supplier("CEZ Vânzare S.A.", "CEZ", "RO21349608", "J16/443/2007",
               "Str. Severinului nr. 97, Craiova, jud. Dolj", "#f25c05", "0800 500 500", "www.cez.ro",
               "7.000.000 lei")  # fmt: skip
PREMIER = Supplier(
    "Premier Energy S.R.L.",
    "PREMIER ENERGY",
    "RO30303030",
    "J40/1012/2004",
    "Splaiul Unirii nr. 165, sector 3, București",
    "#5a2d82",
    "0800 410 500",
    "www.premierenergy.ro",
)
TINMAR = Supplier(
    "Tinmar Energy S.A.",
    "TINMAR",
    "RO40707079",
    "J40/8912/2012",
    "Calea Floreasca nr. 246C, sector 1, București",
    "#c8102e",
    "021 9955",
    "www.tinmar.ro",
)
RCS = Supplier(
    "RCS & RDS S.A.",
    "DIGI energy",
    "RO5888716",
    "J40/12278/1994",
    "Str. Dr. Nicolae Staicovici nr. 75, sector 5, București",
    "#005baa",
    "031 400 4440",
    "www.digi.ro",
)
RAT = Supplier(
    "Regia Autonomă de Termoficare Cluj-Napoca",
    "R.A.T. CLUJ",
    "RO201195",
    "J12/1180/1991",
    "B-dul 21 Decembrie 1989 nr. 79, Cluj-Napoca, jud. Cluj",
    "#7a1f1f",
    "0264 503 700",
    "www.ratcj.ro",
)

NAPOCA_GAS = Supplier("Napoca Gaz Furnizare S.R.L.", "napoca gaz", "RO12345674", "J12/871/2009",
                      "Str. Fabricii de Chibrituri nr. 9, Cluj-Napoca, jud. Cluj", "#1d7a46", "0364 800 120",
                      "www.napocagaz.example", "2.410.000 lei")  # fmt: skip
SOMES = Supplier(
    "Someș Energie Verde S.A.",
    "SomEn",
    "RO33194021",
    "J12/2204/2011",
    "Calea Turzii nr. 178K, Cluj-Napoca, jud. Cluj",
    "#3a7d0a",
    "0364 900 333",
    "www.somen.example",
)
CARPATICA = Supplier(
    "Carpatica Gaz & Lumină S.R.L.",
    "CARPATICA",
    "RO27748196",
    "J08/1530/2010",
    "Str. Hărmanului nr. 50, Brașov, jud. Brașov",
    "#444c57",
    "0268 310 900",
    "www.cgl.example",
)
LUMINIS = Supplier(
    "Luminis Trading S.R.L.",
    "luminis",
    "RO31417209",
    "J40/4471/2013",
    "Str. Biharia nr. 67-77, sector 1, București",
    "#d08a00",
    "0372 777 010",
    "www.luminis.example",
)
VOLTARA = Supplier(
    "Voltara Furnizare Energie S.A.",
    "VOLTARA",
    "RO26540038",
    "J35/990/2010",
    "Str. Siemens nr. 3, Timișoara, jud. Timiș",
    "#0f766e",
    "0356 440 440",
    "www.voltara.example",
)
TERMIS = Supplier(
    "Termis Nord S.R.L.",
    "TERMIS NORD",
    "RO29018235",
    "J12/3310/2011",
    "Str. Plevnei nr. 14, Cluj-Napoca, jud. Cluj",
    "#914a00",
    "0364 711 204",
    "www.termis.example",
)


def pick(rng: random.Random, *suppliers: Supplier) -> Supplier:
    """One of them."""
    return rng.choice(suppliers)
