"""Permis de ședere, certificat de înregistrare: both sides of a card on a sheet, and a ruled paper certificate."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans import names
from sample_scans.cards.artwork import arms, guilloche, portrait, signature
from sample_scans.cards.mrz_text import id1_lines
from sample_scans.cards.placing import at
from sample_scans.cards.sheets import ID1, mrz, sheet
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import A4, card_css, foreigner, sheet_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.third_offices.parts_copies import counter_css, counter_mark, laid
from sample_scans.world import Household, Human

KIND = "residence_permit"
_EU = tuple(nation for nation, kin in names.FOREIGN.items() if kin.eu)
_FAR = tuple(nation for nation, kin in names.FOREIGN.items() if not kin.eu)
_WHY = ("STUDII", "ANGAJARE ÎN MUNCĂ", "REÎNTREGIREA FAMILIEI", "ALTE SCOPURI", "CERCETARE ȘTIINȚIFICĂ")


def _term(world: Household, rng: random.Random, years: tuple[int, ...]) -> tuple[date, date]:
    issued = world.filed - timedelta(rng.randint(10, 300))
    return issued, issued + timedelta(365 * rng.choice(years) - 1)


def permit_sides(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Both sides of the uniform card on one sheet: names and term in front, number, home and zone on the back."""
    who, nation = foreigner(world, rng, person, _FAR)
    ink = Ink(rng)
    issued, until = _term(world, rng, (1, 1, 2, 5))
    number = f"{rng.choice(('RO', 'RP'))}{rng.randrange(10**6, 10**7)}"
    sort = (
        rng.choice(("PERMIS DE ȘEDERE TEMPORARĂ", "ȘEDERE TEMPORARĂ"))
        if (until - issued).days < 1500
        else "TERMEN LUNG"
    )
    cells = (
        (29, 12, "Nume / Name", ink.name("/surname", who.surname.upper())),
        (29, 17.8, "Prenume / Given names", ink.name("/given_names", who.given_names.upper())),
        (29, 23.6, "Sex / Sex", who.sex),
        (40, 23.6, "Cetățenia / Nationality", ink.text("/nationality", nation.upper())),
        (29, 29.4, "Tipul permisului / Type of permit", sort),
        (29, 35.2, "Valabil până la / Valid until", ink.date("/valid_until", until)),
        (29, 41, "Locul și data eliberării / Place and date of issue", f"CLUJ-NAPOCA {date_text(issued)}"),
    )  # fmt: skip
    front = (
        guilloche(rng, *ID1, ("#a9bfdf", "#dfc6a9", "#c3d9b9"), 0.6) + at(3.4, 2, arms(4.8, "#4f5d79"))
        + at(9.8, 2, "PERMIS DE ȘEDERE", "t") + at(9.8, 6, "RESIDENCE PERMIT&#160; ROMÂNIA", "n")
        + at(61, 2.4, ink.code("/number", number), "no") + at(3.4, 11.6, portrait(rng, who.sex, 23, 30, grey=True))
        + "".join(at(x, y, a, "l") + at(x, y + 2, b, "v") for x, y, a, b in cells)
        + at(4.6, 44, signature(rng, 18, 5, "#333"))
    )  # fmt: skip
    back = (
        guilloche(rng, *ID1, ("#a9bfdf", "#dfc6a9"), 0.5) + at(4, 3, "Observații / Remarks", "l")
        + at(4, 5, rng.choice(_WHY), "v") + at(4, 10.4, "CNP / Personal no.", "l")
        + at(4, 12.4, ink.cnp("/cnp", who.cnp), "v")
        + at(38, 10.4, "Data și locul nașterii / Date, place of birth", "l")
        + at(38, 12.4, esc(f"{date_text(who.birth_date)} {who.birth_place[1].upper()}"), "v")
        + at(4, 17.8, "Adresa / Address", "l") + at(4, 19.8, esc(world.dwelling.in_prose()), "v sm")
        + at(4, 26, "Autoritatea / Authority: I.G.I.", "l") + at(4.4, 37.4, mrz(id1_lines(who, number, until, "IR")))
    )  # fmt: skip
    scale, left, top = rng.choice((1.0, 1.3, 1.41)), rng.uniform(20, 50), rng.uniform(18, 44)
    below, tone = top + ID1[1] * scale + rng.uniform(6, 16), rng.choice(("soft", "firm", "colour"))
    copies = laid(front, ID1, left, top, scale, rng.uniform(-1, 1), tone)
    copies += laid(back, ID1, left + rng.uniform(-3, 3), below, scale, rng.uniform(-1, 1), tone)
    mark = counter_mark(rng, left + 15, below + ID1[1] * scale + rng.uniform(10, 24)) if rng.random() < 0.7 else ""
    css = (
        sheet_css(look, *A4, "0", "sans") + card_css(look, ID1, "#f7f7f4") + counter_css(look)
        + ".t{font-size:7.6pt;font-weight:700}.n{font-size:5pt}.l{font-size:4pt;color:#41495a}.v{font-size:6.8pt;"
        "font-weight:600}.sm{font-size:5.4pt}.no{font-size:8pt;font-weight:700}"
    )  # fmt: skip
    return ink.paper(KIND, "permit_sides", (sheet(copies + mark),), css, person=who.cnp)


def ruled_certificate(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """An EU citizen's certificate on an upright half sheet: two-language labels at the left of ruled cells."""
    who, nation = foreigner(world, rng, person, _EU)
    ink = Ink(rng, dates=rng.choice(("dots", "dots", "slash")))
    issued, until = _term(world, rng, (5, 5, 1))
    number = f"{rng.choice('ABC')}{rng.randrange(10**6):06d}"
    permanent = (until - issued).days > 1500 and rng.random() < 0.3
    title = ("CARTE DE REZIDENȚĂ PERMANENTĂ", "PERMANENT RESIDENCE CARD") if permanent else (
        "CERTIFICAT DE ÎNREGISTRARE", "REGISTRATION CERTIFICATE"
    )  # fmt: skip
    rows = (
        ("Numele", "Surname", ink.name("/surname", who.surname.upper())),
        ("Prenumele", "First name", ink.name("/given_names", who.given_names.upper())),
        ("Cetățenia", "Citizenship", ink.text("/nationality", nation.upper())),
        ("Data nașterii", "Date of birth", ink.day(who.birth_date)),
        ("Locul nașterii", "Place of birth", esc(who.birth_place[1].upper())),
        ("Codul numeric personal", "Personal numeric code", ink.cnp("/cnp", who.cnp)),
        ("Adresa din România", "Address in Romania", esc(world.dwelling.in_prose())),
        ("Data emiterii", "Date of issue", ink.day(issued)),
        ("Data expirării", "Date of expiry", ink.date("/valid_until", until)),
    )  # fmt: skip
    body = "".join(f"<tr><td class='l'>{a}<br><i>{b}</i></td><td class='v'>{c}</td></tr>" for a, b, c in rows)
    inner = (
        guilloche(rng, 148, 210, ("#b8c9de", "#d3cfb4"), 0.45)
        + f"<div class='on'><div class='c h'>ROMÂNIA<br>MINISTERUL AFACERILOR INTERNE<br><b>Inspectoratul General "
        f"pentru Imigrări</b><br>{rng.choice(('Serviciul pentru Imigrări Cluj', 'S.I.J. Cluj'))}</div><h1>{title[0]}"
        f"</h1><div class='c'><i>{title[1]}</i></div><div class='no'>Nr. / No. {ink.code('/number', number)}</div>"
        f"<table>{body}</table><p class='s'>Titularul are obligația de a anunța schimbarea reședinței în 30 de zile."
        "</p><div class='ft'><div>Semnătura titularului<br>" + signature(rng, 28, 9) + "</div><div "
        "class='stamp-here'></div></div></div>"
    )
    css = (
        ".on{position:relative}.h{font-size:8pt;line-height:1.35}h1{text-align:center;font-size:14pt;margin:6mm 0 0}"
        ".no{font-size:10.4pt;font-weight:700;text-align:center;margin:3mm 0 4mm}table{width:100%;border-collapse:"
        "collapse}td{border-top:.2mm solid #8794a8;border-bottom:.2mm solid #8794a8;padding:1.3mm 1mm}.l{width:46mm;"
        f"font-size:8pt;line-height:1.15}}.l i{{font-size:6.8pt}}.v{{font-family:{rng.choice((look.sans, look.mono))};"
        "font-weight:600;font-size:9.2pt}.s{font-size:7pt;margin:3mm 0}.ft{display:flex;justify-content:space-between;"
        "font-size:8pt}.stamp-here{width:34mm;height:26mm}"
    )
    return ink.paper(
        KIND, "ruled_certificate", (sheet(inner),), sheet_css(look, 148, 210, "9mm 12mm") + css,
        width_mm=148, height_mm=210, person=who.cnp,
    )  # fmt: skip


LAYOUTS = (
    Layout("permit_sides", permit_sides, split="train"),
    Layout("ruled_certificate", ruled_certificate, split="train"),
)
