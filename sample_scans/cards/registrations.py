"""The paper documents of foreigners: certificates of registration of EU citizens and residence cards of their "
"families."""

from __future__ import annotations

import random
from datetime import date

from sample_scans.cards.artwork import arms, guilloche, portrait, round_stamp, signature
from sample_scans.cards.placing import address_lines, at, boxed_cnp
from sample_scans.cards.sheets import ID1, card, card_css, sheet, sheet_css
from sample_scans.ink import Ink
from sample_scans.paper import Look, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "residence_permit"
_OFFICE = "INSPECTORATUL GENERAL PENTRU IMIGRĂRI"


def slip(
    world: Household, rng: random.Random, look: Look, who: Human, nation: str, term: tuple[date, date]
) -> Paper:  # fmt: skip
    """Certificat de înregistrare on half a sheet: labels and dotted rules, filled by typewriter, signed and stamped."""
    ink = Ink(rng)
    issued, until = term
    number = f"{rng.choice(('CJ', 'RO', 'CI'))} {rng.randrange(10**5, 10**6)}"
    rows = (
        ("Numele", ink.name("/surname", who.surname.upper())),
        ("Prenumele", ink.name("/given_names", who.given_names.upper())),
        ("Cetățenia", ink.text("/nationality", nation)),
        ("Data și locul nașterii", f"{date_text(who.birth_date)}, {who.birth_place[1]}"),
        ("Adresa de reședință", " ".join(address_lines(world.dwelling))),
        ("Cod numeric personal", ink.cnp("/cnp", who.cnp)),
        ("Data eliberării", date_text(issued)), ("Valabil până la", ink.date("/valid_until", until)),
    )  # fmt: skip
    body = "".join(f"<tr><td class='l'>{a}:</td><td class='type v'>{b}</td></tr>" for a, b in rows)
    inner = (
        guilloche(rng, 148, 105, ("#b5cdbf", "#cfc5a7"), 0.5)
        + f"<div class='on'><div class='hd'>{arms(7, '#40603f')}<div><b>ROMÂNIA</b><br>{_OFFICE}<br>Serviciul pentru "
        "Imigrări Cluj</div>"
        f"<div>Seria și nr. {ink.code('/number', number, 'no')}</div></div><h1>CERTIFICAT DE ÎNREGISTRARE</h1>"
        f"<div class='c sm'>pentru cetățenii Uniunii Europene (O.U.G. nr. 102/2005)</div><table>{body}</table></div>"
        + at(104, 76, round_stamp(rng, "IMIGRĂRI * CLUJ * ROMÂNIA *", "5", 24)) + at(70, 94, signature(rng, 26, 7))
    )  # fmt: skip
    css = (
        ".on{position:relative}.hd{display:flex;justify-content:space-between;font-size:7pt;gap:3mm}"
        "h1{font-size:12pt;text-align:center;margin:2mm 0 0}"
        ".sm{font-size:7pt}.no{font-weight:700}table{width:100%;border-collapse:collapse;margin-top:2mm}"
        "td{padding:1.1mm .5mm;font-size:8pt}"
        ".l{width:36mm}.v{border-bottom:.3mm dotted #555;font-weight:600}"
    )
    return ink.paper(
        KIND, "registration_slip", (sheet(inner),), sheet_css(look, 148, 105, "5mm 8mm") + css,
        width_mm=148, height_mm=105, person=who.cnp,
    )  # fmt: skip


def full_page(
    world: Household, rng: random.Random, look: Look, who: Human, nation: str, term: tuple[date, date]
) -> Paper:  # fmt: skip
    """Certificat de înregistrare on an upright A5: a ruled table with labels in two languages, CNP in boxes."""
    ink = Ink(rng)
    issued, until = term
    number = f"{rng.randrange(10**6, 10**7)}"
    rows = (
        ("Nume / Surname", ink.name("/surname", who.surname.upper())),
        ("Prenume / Given name", ink.name("/given_names", who.given_names.upper())),
        ("Cetățenie / Nationality", ink.text("/nationality", nation.upper())), ("Sex", who.sex),
        ("Data nașterii / Date of birth", date_text(who.birth_date)), ("CNP", boxed_cnp(ink, "/cnp", who.cnp)),
        ("Reședința / Residence", world.dwelling.in_prose()), ("Eliberat la / Issued on", date_text(issued)),
        ("Valabil până la / Valid until", ink.date("/valid_until", until)),
    )  # fmt: skip
    body = "".join(f"<tr><td class='l'>{a}</td><td>{b}</td></tr>" for a, b in rows)
    inner = (
        guilloche(rng, 148, 210, ("#a9bedb", "#d6c3d8"), 0.45)
        + f"<div class='on'><div class='c'>ROMÂNIA<br>MINISTERUL AFACERILOR INTERNE<br><b>{_OFFICE}</b></div>"
        "<h1>CERTIFICAT DE ÎNREGISTRARE<br><small>REGISTRATION CERTIFICATE</small></h1><div class='c no'>Nr. "
        f"{ink.code('/number', number)}</div>"
        f"<table>{body}</table><p>Documentul atestă înregistrarea rezidenței pe teritoriul României. A nu se folosi "
        "ca act de călătorie.</p>"
        "<div class='ft'><div class='stamp-here'></div><div>Șef serviciu,</div></div></div>"
    )
    css = (
        ".on{position:relative}h1{font-size:14pt;text-align:center;margin:6mm 0 2mm}h1 small{font-size:8pt;"
        "font-weight:400}.no{font-size:12pt;color:#8c2b2b}"
        "table{width:100%;border-collapse:collapse;margin:5mm 0}td{border:.25mm solid #667;padding:1.6mm;"
        "font-size:9pt;font-weight:600}"
        ".l{font-weight:400;width:42mm;font-size:8pt;background:#eef2f8}.boxes i{width:4.6mm;height:5.6mm}"
        "p{font-size:8pt}"
        ".ft{display:flex;justify-content:space-between}.stamp-here{width:36mm;height:30mm}"
    )
    return ink.paper(
        KIND, "registration_page", (sheet(inner),), sheet_css(look, 148, 210, "10mm 11mm", "sans") + css,
        width_mm=148, height_mm=210, person=who.cnp,
    )  # fmt: skip


def residence_card(
    world: Household, rng: random.Random, look: Look, who: Human, nation: str, term: tuple[date, date]
) -> Paper:  # fmt: skip
    """Carte de rezidență: one side, values beside short labels, no machine-readable zone."""
    ink = Ink(rng)
    issued, until = term
    number = f"CR{rng.randrange(10**5, 10**6)}"
    rows = (
        ("Nume", ink.name("/surname", who.surname.upper())),
        ("Prenume", ink.name("/given_names", who.given_names.upper())),
        ("Cetățenie", ink.text("/nationality", nation.upper())), ("Născut(ă)", date_text(who.birth_date)),
        ("CNP", ink.cnp("/cnp", who.cnp)), ("Emisă la", date_text(issued)),
        ("Expiră la", ink.date("/valid_until", until)),
    )  # fmt: skip
    body = "".join(at(30, 16 + 4.9 * i, a, "l") + at(45, 15.6 + 4.9 * i, b, "v") for i, (a, b) in enumerate(rows))
    sort = rng.choice(("CARTE DE REZIDENȚĂ", "CARTE DE REZIDENȚĂ PERMANENTĂ"))
    inner = (
        guilloche(rng, *ID1, ("#d6b98f", "#b6c9a6"), 0.6) + at(4, 2.4, "ROMÂNIA", "t") + at(4, 6.4, sort, "t")
        + at(4, 10.6, "membru de familie al unui cetățean al Uniunii Europene", "l")
        + at(66, 3, ink.code("/number", number), "t")
        + at(4, 15, portrait(rng, who.sex, 23, 30, grey=True)) + body + at(4, 47, signature(rng, 20, 5))
        + at(30, 50.4, _OFFICE, "l") + at(74, 50.8, "SPECIMEN", "tiny")
    )  # fmt: skip
    css = (
        f".t{{font-size:7.2pt;font-weight:700;color:#5b3d18}}.l{{font-size:4.8pt;color:#5b4a33}}"
        f".v{{font-family:{look.mono},monospace;font-size:6.8pt;font-weight:600}}"
    )
    return ink.paper(
        KIND, "residence_card", (card(inner),), card_css(look, ID1, "#fbf6ec") + css,
        width_mm=ID1[0], height_mm=ID1[1], card=True, person=who.cnp,
    )  # fmt: skip
