"""The counties of Romania: two letters as on plates and identity cards, names, and the two digits of a CNP.

Source: DOMAIN, A (JJ), I (``Jud.XX``).
"""

from __future__ import annotations

from validators.text import squeeze

# letters, name, the two digits in a CNP
COUNTIES = (
    ("AB", "Alba", "01"), ("AR", "Arad", "02"), ("AG", "Argeș", "03"), ("BC", "Bacău", "04"), ("BH", "Bihor", "05"),
    ("BN", "Bistrița-Năsăud", "06"), ("BT", "Botoșani", "07"), ("BV", "Brașov", "08"), ("BR", "Brăila", "09"),
    ("BZ", "Buzău", "10"), ("CS", "Caraș-Severin", "11"), ("CJ", "Cluj", "12"), ("CT", "Constanța", "13"),
    ("CV", "Covasna", "14"), ("DB", "Dâmbovița", "15"), ("DJ", "Dolj", "16"), ("GL", "Galați", "17"),
    ("GJ", "Gorj", "18"), ("HR", "Harghita", "19"), ("HD", "Hunedoara", "20"), ("IL", "Ialomița", "21"),
    ("IS", "Iași", "22"), ("IF", "Ilfov", "23"), ("MM", "Maramureș", "24"), ("MH", "Mehedinți", "25"),
    ("MS", "Mureș", "26"), ("NT", "Neamț", "27"), ("OT", "Olt", "28"), ("PH", "Prahova", "29"),
    ("SM", "Satu Mare", "30"), ("SJ", "Sălaj", "31"), ("SB", "Sibiu", "32"), ("SV", "Suceava", "33"),
    ("TR", "Teleorman", "34"), ("TM", "Timiș", "35"), ("TL", "Tulcea", "36"), ("VS", "Vaslui", "37"),
    ("VL", "Vâlcea", "38"), ("VN", "Vrancea", "39"), ("B", "București", "40"), ("CL", "Călărași", "51"),
    ("GR", "Giurgiu", "52"),
)  # fmt: skip
_LETTERS = {letters: letters for letters, _, _ in COUNTIES} | {squeeze(name): letters for letters, name, _ in COUNTIES}


def letters_of(text: str) -> str | None:
    """The two letters (``B`` for Bucharest) of a county given by letters or name, or None.

    >>> letters_of("Cluj"), letters_of("cj"), letters_of("Bistriţa-Năsăud"), letters_of("Ardeal")
    ('CJ', 'CJ', 'BN', None)
    """
    return _LETTERS.get(squeeze(text))
