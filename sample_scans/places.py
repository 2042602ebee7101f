"""Streets, blocks, towns and counties of the made-up addresses, and the numbers that the state gives."""

from __future__ import annotations

import random
from datetime import date

from sample_scans.world import Address

_STREETS = {
    "Str.": """Moților|Memorandumului|Avram Iancu|Horea|Napoca|Republicii|Universității|Mihail Kogălniceanu
    Victor Babeș|Clinicilor|Bogdan Petriceicu Hasdeu|Iuliu Maniu|Regele Ferdinand|George Barițiu
    Emil Isac|Gheorghe Șincai|Observatorului|Louis Pasteur|Gheorghe Dima|Zorilor|Mircea Eliade|Făgetului
    Bună Ziua|Mehedinți|Izlazului|Parâng|Grigore Alexandrescu|Ion Meșter|Agricultorilor|Câmpului
    Câmpul Pâinii|Bucegi|Tășnad|Mogoșoaia|Plopilor|Uzinei Electrice|Donath|Fântânele|Alexandru Vlahuță
    Octavian Goga|Eremia Grigorescu|Taberei|Gruia|Cardinal Iuliu Hossu|Tăietura Turcului|Maramureșului
    Corneliu Coposu|Oașului|Fabricii|Fabricii de Zahăr|Traian Vuia|Aurel Vlaicu|Porumbeilor|Ciocârliei
    București|Paris|Anatole France|Argeș|Cuza Vodă|Constanța|Dunării|Teodor Mihali|Constantin Brâncuși
    Unirii|Liviu Rebreanu|Septimiu Albini|Albac|Alverna|Detunata|Alexandru Vaida-Voevod|Venus|Primăverii
    Ialomiței|Dâmboviței|Bistriței|Mărginașă|Oltului|Predeal|Snagov|Sighișoarei|Rășinari|Scorțarilor
    Trifoiului|Meteor|Lunii|Ceahlău|Padin|Pădurii|Nuferilor|Narciselor|Târnavelor|Dorna|Eugen Ionesco
    Ion Creangă|Nicolae Pascaly|Rahovei|Romul Ladea|Semenicului|Tulcea|Vidraru|Voievodul Gelu
    Zrínyi Miklós|Iancu de Hunedoara|Petőfi Sándor|Ștefan cel Mare|Dr. Ioan Rațiu|General Dragalina
    Sobarilor|Barbu Lăutaru|Crișan""",
    "B-dul": "Eroilor|21 Decembrie 1989|1 Decembrie 1918|Muncii|Nicolae Titulescu|Constantin Brâncoveanu",
    "Calea": "Turzii|Mănăștur|Florești|Dorobanților|Moților|Someșeni|Baciului",
    "Aleea": "Băișoara|Azuga|Clăbucet|Moldoveanu|Gârbău|Micuș|Peana|Muscel|Bizușa|Padiș|Slănic|Herculane|Tazlău",
    "P-ța": "Unirii|Mihai Viteazul|Mărăști|Avram Iancu|Timotei Cipariu|1 Mai|Liebcknecht|Ștefan cel Mare",
}
STREETS: tuple[tuple[str, str], ...] = tuple(
    (kind, name.strip())
    for kind, text in _STREETS.items()
    for line in text.splitlines()
    for name in line.split("|")
    if name.strip()
)

COUNTIES = {  # letters: (code in the CNP, county seat, series of its identity cards)
    "AB": ("01", "Alba Iulia", "AX"), "AR": ("02", "Arad", "AR ZR"), "AG": ("03", "Pitești", "AS AZ"),
    "BC": ("04", "Bacău", "XC ZC"), "BH": ("05", "Oradea", "XH ZH"), "BN": ("06", "Bistrița", "XB"),
    "BT": ("07", "Botoșani", "XT"), "BV": ("08", "Brașov", "BV ZV"), "BR": ("09", "Brăila", "XR"),
    "BZ": ("10", "Buzău", "XZ"), "CS": ("11", "Reșița", "KS"), "CJ": ("12", "Cluj-Napoca", "KX CJ"),
    "CT": ("13", "Constanța", "KT KZ"), "CV": ("14", "Sfântu Gheorghe", "KV"), "DB": ("15", "Târgoviște", "DD"),
    "DJ": ("16", "Craiova", "DX DZ"), "GL": ("17", "Galați", "GL"), "HR": ("19", "Miercurea Ciuc", "HR"),
    "HD": ("20", "Deva", "HD XD"), "IS": ("22", "Iași", "MX MZ"), "MM": ("24", "Baia Mare", "MM XM"),
    "MS": ("26", "Târgu Mureș", "MS ZS"), "NT": ("27", "Piatra Neamț", "NT NZ"), "PH": ("29", "Ploiești", "PH PX"),
    "SM": ("30", "Satu Mare", "SM"), "SJ": ("31", "Zalău", "SX SJ"), "SB": ("32", "Sibiu", "SB"),
    "SV": ("33", "Suceava", "SV XV"), "TM": ("35", "Timișoara", "TM TZ"), "VS": ("37", "Vaslui", "VS"),
    "VN": ("39", "Focșani", "VN"), "CL": ("51", "Călărași", "KL"), "GR": ("52", "Giurgiu", "GG"),
}  # fmt: skip
TOWNS_CJ = (
    "Turda",
    "Dej",
    "Gherla",
    "Câmpia Turzii",
    "Huedin",
    "Florești",
    "Apahida",
    "Gilău",
    "Baciu",
    "Feleacu",
    "Jucu",
    "Bonțida",
    "Chinteni",
    "Mociu",
    "Ciucea",
    "Aghireșu",
    "Iclod",
    "Mănăstireni",
    "Sic",
    "Cojocna",
)
_VILLAGE_STREETS = (
    "Principală",
    "Avram Iancu",
    "Eroilor",
    "Teilor",
    "Bisericii",
    "Școlii",
    "Cetății",
    "Florilor",
    "Gării",
    "Tineretului",
    "Mihai Eminescu",
    "Izvorului",
    "Sub Cetate",
    "Horea",
)


def flat_address(rng: random.Random) -> Address:
    """A dwelling in Cluj-Napoca: three in four in a block of flats."""
    kind, street = rng.choice(STREETS)
    number = str(rng.randint(1, 140))
    if rng.random() < 0.12:
        number += rng.choice(("A", "B", "C", "-" + str(int(number) + 2)))
    code = f"400{rng.randint(1, 999):03d}"
    if rng.random() < 0.24:
        return Address("CJ", "Cluj-Napoca", kind, street, number, postal_code=code)
    block = rng.choice(
        ("", rng.choice("ABCDEGHMPRSTV") + str(rng.randint(1, 30)), str(rng.randint(1, 60)), "II", "T4", "OC1")
    )
    stair = rng.choice(("", str(rng.randint(1, 6)), rng.choice("ABC"), rng.choice(("I", "II", "III"))))
    floor = rng.choice(("P", *"12345678910"[:9], "10", "I", "IV", "", "M"))
    return Address("CJ", "Cluj-Napoca", kind, street, number, block, stair, floor, str(rng.randint(1, 120)), code)


def elsewhere(rng: random.Random) -> Address:
    """A dwelling outside Cluj-Napoca."""
    if rng.random() < 0.55:
        county, city = "CJ", rng.choice(TOWNS_CJ)
    else:
        county = rng.choice([c for c in COUNTIES if c != "CJ"])
        city = COUNTIES[county][1]
    number = str(rng.randint(1, 420))
    if rng.random() < 0.3 and city not in TOWNS_CJ[5:]:
        return Address(
            county,
            city,
            "Str.",
            rng.choice(_VILLAGE_STREETS),
            number,
            rng.choice("ABCDM") + str(rng.randint(1, 40)),
            rng.choice(("", "A", "1", "2")),
            str(rng.randint(1, 9)),
            str(rng.randint(1, 60)),
        )
    return Address(county, city, "Str.", rng.choice(_VILLAGE_STREETS), number)


def birth_place(rng: random.Random) -> tuple[str, str]:
    """County letters and town; two in three are born in Cluj county."""
    if rng.random() < 0.66:
        return "CJ", rng.choice(("Cluj-Napoca", "Cluj-Napoca", "Cluj-Napoca", *TOWNS_CJ))
    county = rng.choice(tuple(COUNTIES))
    return county, COUNTIES[county][1]


def cnp(
    rng: random.Random, sex: str, birth: date, county: str, foreign: bool = False, taken: set[str] | None = None
) -> str:
    """A number that passes its check. The serial is 950-999, which no office has been seen to reach.

    >>> cnp(random.Random(1), "F", date(1985, 7, 15), "CJ")[:9]
    '285071512'
    """
    first = (7 if foreign else 5 if birth.year >= 2000 else 1) + (sex == "F")
    while True:
        body = f"{first}{birth:%y%m%d}{COUNTIES.get(county, ('12',))[0]}{rng.randint(950, 999)}"
        number = body + check_digit(body)
        if taken is None or number not in taken:
            return number


def check_digit(body: str) -> str:
    """Of a CNP's first twelve digits.

    >>> check_digit("285071512001")
    '8'
    """
    rest = sum(int(a) * int(b) for a, b in zip("279146358279", body, strict=True)) % 11
    return "1" if rest == 10 else str(rest)


def tax_code(rng: random.Random, digits: int | None = None) -> str:
    """A company's tax code (CUI) whose check digit holds, 6 to 8 digits."""
    length = digits or rng.choice((7, 8, 8, 8))
    body = str(rng.randint(10 ** (length - 2), 10 ** (length - 1) - 1))
    weighted = sum(int(a) * int(b) for a, b in zip("753217532"[-len(body) :], body, strict=True))
    return body + str(weighted * 10 % 11 % 10)
