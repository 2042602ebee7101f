"""What an association's form prints in a grid of captioned cells; it goes before what running text made of the grid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import captions, mail, places, prose
from extractors.craft.captions import Cell
from extractors.craft.prose import Page
from extractors.craft.rows import arrange
from extractors.found import Found, found
from models.dossier import Check
from models.kinds import FieldSpec
from validators import cui, dates, fields

CODE = ("cod asociatie", "codul asociatiei", "cod rat", "cod client", "cod", "cod fiscal", "codul fiscal",
        "cod unic", "cui", "cif", "c u i", "c i f", "cui cif", "cod de inregistrare fiscala",
        "cod identificare fiscala")  # fmt: skip
SEAT = ("sediu", "sediul", "sediul asociatiei", "adresa asociatiei", "sediul social", "adresa sediului")
DWELLING = ("adresa locuintei", "locuinta", "adresa apartamentului", "apartamentul", "adresa imobilului", "imobilul",
            "adresa locuinta", "adresa unitatii locative", "domiciliul", "adresa")  # fmt: skip
EMAIL = ("e mail", "email", "adresa de e mail", "adresa e mail", "posta electronica", "mail")
DATE = ("data eliberarii", "data emiterii", "data", "eliberat la", "data adeverintei", "din data", "emis la")
OTHERS = ("denumire asociatie", "denumirea asociatiei", "asociatia", "asociatia de proprietari", "telefon", "nr",
          "numar", "nr inregistrare", "numar persoane", "nr persoane", "presedinte", "administrator", "banca", "cont",
          "cod iban")  # fmt: skip
SURE = 0.88
_CODE = re.compile(r"(?:RO\s?)?[A-Z]{0,3}[\s\-]?\d[\d A-Z\-]{0,11}")


def over(pages: Sequence[Page], readings: Sequence[Found]) -> list[Found]:
    """The readings, with those of captioned cells in the place of what was read otherwise."""
    own = {f.path: f for page in pages for f in _of_page(page)}
    kept = [f for f in readings if f.path not in own]
    beside = {f.path: f for f in readings if f.path in own}
    return [*kept, *(_agreed(f, beside.get(path)) for path, f in own.items())]


def _agreed(own: Found, other: Found | None) -> Found:
    """An address of running text that differs is no rival: it read past the cells. A different day or code is."""
    if other is None or other.value is None or own.path not in ("/issue_date", "/association_code"):
        return own
    return replace(own, rivals=(str(other.value),)) if other.value != own.value and other.located >= 0.9 else own


def _of_page(page: Page) -> list[Found]:
    cells = captions.grid(page.rows, (*CODE, *SEAT, *DWELLING, *EMAIL, *DATE, *OTHERS))
    if len(cells) < 2:
        return []
    out: list[Found | None] = []
    for labels, read in ((CODE, _code), (SEAT, _seat), (DWELLING, _dwelling), (EMAIL, _email), (DATE, _date)):
        cell = captions.of(cells, labels)
        out.append(read(page, cell) if cell is not None else None)
    return [f for f in out if f is not None]


def _code(page: Page, cell: Cell) -> Found | None:
    m = _CODE.fullmatch(cell.text.upper().strip(" .:"))
    if m is None:
        return None
    value = fields.normalise(FieldSpec("/association_code", "code"), cell.text)
    fiscal = cell.label not in CODE[:5]
    reading = found("/association_code", value, cell.words, page.view, located=SURE)
    if not fiscal:
        return reading
    digits = re.sub(r"\D", "", cell.text)
    return replace(reading, value=digits, checks=(Check(name="cui.checksum", ok=cui.is_valid(digits)),))


def _seat(page: Page, cell: Cell) -> Found | None:
    return _address(page, cell, "/association_address")


def _dwelling(page: Page, cell: Cell) -> Found | None:
    reading = _address(page, cell, "/address")
    if reading is None or cell.label != "adresa":
        return reading
    return reading if re.search(r"\bAP", str(reading.value).upper()) else None  # the association's own may be meant


def _address(page: Page, cell: Cell, path: str) -> Found | None:
    """The address of a cell, read as a page of its own: its lines go on in its column only."""
    own = prose.page(page.view, arrange(cell.words))
    place = places.address_at(own, 0)
    if place is None:
        return None
    whole = place.end == len(own.words) or not own.same_row(place.end - 1, place.end)
    return found(path, place.value, place.words, page.view, located=min(place.sure, 0.92 if whole else 0.7))


def _email(page: Page, cell: Cell) -> Found | None:
    if len(cell.words) > 2 or sum(c.isalpha() for c in cell.text) < 5:
        return None
    raw = "".join(w.text for w in cell.words)
    return found("/association_email", mail.mended(raw), cell.words, page.view, raw=raw, located=SURE)


def _date(page: Page, cell: Cell) -> Found | None:
    hits = dates.find_dates(cell.text)
    return found("/issue_date", hits[0][2], cell.words, page.view, located=SURE) if len(hits) == 1 else None
