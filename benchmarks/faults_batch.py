"""Two tiny batches for the fault runs, drawn here: a run costs seconds, and everything is in them that may break.

``small``: a dossier's folder of one page, and a batch file that two separator sheets part into two dossiers, one of
them blank. ``whole``:
a complete household in five pages, whose record goes into the outbox, and another dossier. Nobody in them exists.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from desk.fonts import font_file
from desk.separator import make_sheets
from sample_scans.cards.mrz_text import check_digit

A4 = (2480, 3508)  # at 300 dpi
CNP, NAME = "1850712125674", "POPESCU ANDREI"
_HOME = "Strada Observatorului nr. 12, ap. 3"
PAY = (
    "S.C. EXEMPLU S.R.L.",
    "CUI: 12345615",
    "ADEVERINȚĂ DE VENIT",
    f"Se adeverește prin prezenta că {NAME},",
    f"CNP {CNP}, este salariat al societății noastre",
    "și a realizat în luna octombrie 2017 un venit net de 1.450,00 lei.",
    "Data: 08.11.2017",
)
BILL = (
    "Furnizor: E.ON Energie România S.A.",
    "FACTURĂ DE GAZE NATURALE",
    "Seria CJ numărul 10023456   Data emiterii 01.11.2017",
    f"Titular: {NAME}",
    f"Adresa: {_HOME}, Cluj-Napoca",
    "Cod client: 1002345678",
    "Cod loc de consum: DEG0001234",
    "Data scadentă: 15.11.2017",
    "Total de plată: 312,45 lei",
)
APPLICATION = (
    "CERERE ȘI DECLARAȚIE PE PROPRIA RĂSPUNDERE",
    "pentru acordarea ajutorului pentru încălzirea locuinței",
    "Numele: POPESCU",
    "Prenumele: ANDREI",
    f"CNP: {CNP}",
    f"Adresa: {_HOME}, Cluj-Napoca",
    "Sistem de încălzire: gaze naturale",
)
ASSOCIATION = (
    "ASOCIAȚIA DE PROPRIETARI OBSERVATORULUI 12",
    "Cod fiscal: 12345607",
    "Adresa asociației: Strada Observatorului nr. 12, Cluj-Napoca",
    "",
    "E-mail: contact@exemplu.ro",
    "",
    "ADEVERINȚĂ",
    f"Se adeverește prin prezenta că în imobilul din {_HOME},",
    "Cluj-Napoca, locuiesc următoarele persoane:",
    "",
    "Nr. crt.    Nume și prenume            CNP",
    f"1    {NAME}    {CNP}",
    "",
    "Data: 10.11.2017",
)
CARD = (
    "ROUMANIE ROMÂNIA ROMANIA",
    "CARTE DE IDENTITATE   SERIA KX NR 123456",
    f"CNP {CNP}",
    "Nume/Nom/Last name",
    "POPESCU",
    "Prenume/Prenom/First name",
    "ANDREI",
    "Cetățenie/Nationalite/Nationality",
    "Română / ROU   Sex/Sexe/Sex M",
    "Loc naștere/Lieu de naissance/Place of birth",
    "Jud.CJ Mun.Cluj-Napoca",
    "Domiciliu/Adresse/Address",
    "Jud.CJ Mun.Cluj-Napoca",
    "Str.Observatorului nr.12 ap.3",
    "Emisă de/Delivree par/Issued by",
    "SPCLEP Cluj-Napoca",
    "Valabilitate/Validite/Validity",
    "12.07.15-12.07.2025",
)


def small(folder: Path) -> Path:
    """118343 in a folder, 118400 and 118401 in a batch file; five pages, of which two have words, and no record."""
    one(folder)
    first, second = _separators(folder.parent / "separators.pdf", "118400", "118401")
    _tiff(folder / "lot.tif", first, _page(BILL), second, _page(()))
    return folder


def one(folder: Path) -> Path:
    """118343 alone: one page."""
    _tiff(folder / "118343_2017-11-14" / "scan_001.tif", _page(PAY))
    return folder


def whole(folder: Path) -> Path:
    """118342, complete and certain, so that a record and its message are made; 118343 beside it."""
    dossier = folder / "118342_2017-11-14"
    for number, picture in enumerate((_card(), *map(_page, (APPLICATION, BILL, ASSOCIATION, PAY))), 1):
        _tiff(dossier / f"scan_{number:03d}.tif", picture)
    alone = {"cnp": CNP, "student": False, "foreign": False, "domicile_elsewhere": False, "no_income": False}
    declared = {"heating": "gas", "tenure": "owner", "applicant": CNP, "persons": [alone], "vehicles": 0}
    facts = {"point": "manastur", "declared": declared | {"social_aid": False}}
    (dossier / "registration.json").write_text(json.dumps(facts))
    return one(folder)


def _page(lines: Sequence[str]) -> Image.Image:
    sheet = Image.new("L", A4, 252)
    draw, face = ImageDraw.Draw(sheet), ImageFont.truetype(str(font_file()), 42)
    for row, line in enumerate(lines):
        draw.text((280, 320 + 110 * row), line, fill=10, font=face)
    return sheet


def _card() -> Image.Image:
    """An identity card copied onto a sheet, its machine-readable zone with sound check digits."""
    sheet = Image.new("L", A4, 252)
    draw, face = ImageDraw.Draw(sheet), ImageFont.truetype(str(font_file()), 34)
    for row, line in enumerate(CARD):
        draw.text((310, 330 + 48 * row), line, fill=10, font=face)
    below = 350 + 48 * len(CARD)
    for row, line in enumerate(_zone()):
        for column, letter in enumerate(line):  # one width for all letters
            draw.text((310 + 28 * column, below + 60 * row), letter, fill=10, font=face)
    draw.rectangle((270, 290, 1410, below + 140), outline=90, width=3)
    return sheet


def _zone() -> tuple[str, str]:
    head = "KX123456<" + check_digit("KX123456<")
    born = "850712" + check_digit("850712")
    rest = "250712" + check_digit("250712") + CNP[0] + CNP[7:]
    return "IDROUPOPESCU<<ANDREI".ljust(36, "<"), f"{head}ROU{born}M{rest}{check_digit(head + born + rest)}"


def _separators(file: Path, *numbers: str) -> list[Image.Image]:
    file.parent.mkdir(parents=True, exist_ok=True)
    make_sheets(numbers, "2017-11-14", "manastur", file)
    with pypdfium2.PdfDocument(str(file)) as document:
        return [document[i].render(scale=200 / 72).to_pil().convert("L") for i in range(len(document))]


def _tiff(path: Path, *pages: Image.Image) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pages[0].save(
        path, "TIFF", save_all=True, append_images=pages[1:], compression="tiff_lzw", dpi=(300, 300)
    )  # fmt: skip
