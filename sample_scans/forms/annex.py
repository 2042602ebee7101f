"""The long form of the annex: lettered blocks, numbered points, three pages."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import signature
from sample_scans.cards.placing import boxed_cnp, empty_boxes, whom
from sample_scans.cards.sheets import sheet, sheet_css
from sample_scans.forms.filling import (
    Pen,
    address_row,
    choose_pen,
    heating_ticks,
    income_month,
    income_text,
    line,
    members_table,
    name,
    parts_of,
    pen_css,
)  # fmt: skip
from sample_scans.forms.points import GOODS, INCOMES, goods_held, incomes_by_row
from sample_scans.ink import Ink
from sample_scans.paper import Look, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

_LABELS = {"street": "Strada", "number": "Nr.", "block": "Bl.", "stair": "Sc.", "floor": "Et.", "flat": "Ap.",
           "city": "Localitatea", "county": "Județul"}  # fmt: skip
_WIDTHS = {"Strada": 62, "Localitatea": 50, "Județul": 36, "Nr.": 12, "Bl.": 12, "Sc.": 8, "Et.": 8, "Ap.": 10}
_HEATING = {
    "thermal": "energie termică furnizată în sistem centralizat", "gas": "gaze naturale",
    "electricity": "energie electrică", "solid": "lemne, cărbuni, combustibili petrolieri",
}  # fmt: skip


def _first(world: Household, who: Human, ink: Ink, pen: Pen, rng: random.Random) -> str:
    at_home = parts_of(world.dwelling, pen, _LABELS)
    paper = "CI" if not who.foreign else "PST"
    mail = ink.text("/email", who.email, "f") if who.email else ""
    phone = ink.text("/phone", who.phone, "f") if who.phone else ""
    male = pen.box(who.sex == "M") + " Dl.&#160;&#160; " + pen.box(who.sex == "F") + " Dna."
    return (
        f"<div class='top'><div>PRIMĂRIA MUNICIPIULUI CLUJ-NAPOCA<br>Direcția de Asistență Socială și Medicală</div>"
        f"<div>Nr. {line('', 24)} / {line('', 24)}</div></div>"
        "<h1>CERERE ȘI DECLARAȚIE PE PROPRIA RĂSPUNDERE</h1>"
        "<p class='c'>pentru acordarea ajutorului pentru încălzirea locuinței<br>în sezonul rece noiembrie 2017 - "
        "martie 2018"
        " (O.U.G. nr. 70/2011)</p>"
        "<h2>A1. DATE PERSONALE ALE SOLICITANTULUI</h2>"
        f"<p>1. {male}</p>"
        f"<p>2. Nume {line(name(ink, pen, '/surname', who.surname), 130)}</p>"
        f"<p>3. Prenume {line(name(ink, pen, '/given_names', who.given_names), 125)}</p>"
        f"<p>4. Cod numeric personal {boxed_cnp(ink, '/cnp', who.cnp, 'boxes w')}</p>"
        f"<p>5. Cetățenia {pen.box(not who.foreign)} Română {pen.box(False)} UE {pen.box(who.foreign)} Non-UE, și "
        "anume "
        f"{line(pen.put(who.nationality) if who.foreign else '', 40)}</p>"
        f"<p>6. Act de identitate* {line(pen.put(paper), 14)} Seria {line(pen.put(who.id_series), 14)} "
        f"Nr. {line(pen.put(who.id_number), 26)} eliberat de {line(pen.put(who.id_issuer), 44)}</p>"
        "<p class='s'>* BI - buletin de identitate; CI - carte de identitate; CIP - carte de identitate provizorie; "
        "CN - certificat"
        " de naștere; PST - permis de ședere temporară; PSTL - permis de ședere pe termen lung; DI - document de "
        "identitate;"
        " CIN - certificat de înregistrare; CR - carte de rezidență</p>"
        "<h2>A2. DATE DE CONTACT (ADRESA LOCUINȚEI)</h2>"
        f"<p class='ad'>7. {address_row(ink, at_home, _WIDTHS)}</p>"
        f"<p>8. Telefon {line(phone, 48)} 9. E-mail {line(mail, 70)}</p>"
        "<h2>A3. SITUAȚIA LOCUINȚEI</h2>"
        f"<p>10. {pen.box(world.tenure == 'owner')} proprietar {pen.box(world.tenure == 'tenant')} chiriaș "
        f"{pen.box(world.tenure == 'free_use')} comodatar {pen.box(world.tenure == 'authorised')} altă situație"
        f"&#160;&#160;&#160; 11. Număr camere {line(pen.put(str(world.rooms)), 10)}</p>"
        "<h2>A4. SISTEMUL DE ÎNCĂLZIRE PENTRU CARE SOLICIT AJUTORUL</h2>"
        f"<p>12. Bifați o singură căsuță:</p>{heating_ticks(world, ink, pen, _HEATING)}"
    )  # fmt: skip


def _second(world: Household, pen: Pen, rng: random.Random) -> str:
    heads = ("Nr. crt.", "Numele și prenumele", "CNP", "Situația profesională", "Venit net (lei)")
    mine, theirs = incomes_by_row(world.members[:1]), incomes_by_row(world.members[1:])
    rows = "".join(
        f"<tr><td>{68 + i}.</td><td>{kind}</td><td>{pen.put(mine.get(i, ''))}</td><td>{pen.put(theirs.get(i, ''))}"
        "</td></tr>"
        for i, kind in enumerate(INCOMES)
    )
    total = sum((m.income for m in world.members), start=world.members[0].income * 0)
    return (
        f"<h2>B1. MEMBRII FAMILIEI / PERSOANELE CARE LOCUIESC ÎMPREUNĂ CU SOLICITANTUL</h2>"
        f"<p>20. Număr persoane (inclusiv solicitantul): {line(pen.put(str(len(world.members))), 12)}</p>"
        f"{members_table(world, pen, heads, rng.randint(1, 4))}"
        f"<h2>C1. VENITURILE REALIZATE ÎN LUNA {line(pen.put(income_month(world)), 40)}</h2>"
        f"<table class='g'><tr><th>Pct.</th><th>Felul venitului</th><th>Solicitant</th><th>Familie</th></tr>{rows}"
        f"<tr><td>78.</td><td>Alte venituri</td><td>{pen.put(mine.get(10, ''))}</td><td>{pen.put(theirs.get(10, ''))}"
        "</td></tr>"
        f"<tr><td>79.</td><td><b>TOTAL VENITURI</b></td><td>{pen.put(income_text(world.applicant))}</td>"
        f"<td>{pen.put(f'{total:.2f}'.replace('.', ','))}</td></tr></table>"
    )


def _third(world: Household, pen: Pen, rng: random.Random) -> str:
    held = goods_held(world)
    goods = "".join(
        f"<tr><td>{80 + i}.</td><td>{g}</td><td>{pen.box(i in held)} DA</td><td>{pen.box(i not in held)} NU</td></tr>"
        for i, g in enumerate(GOODS)
    )
    return (
        f"<h2>D1. BUNURI DEȚINUTE</h2><table class='g goods'>{goods}</table>"
        "<h2>E. DECLARAȚIE</h2><p>Declar pe propria răspundere că datele și informațiile prezentate sunt complete și "
        "corespund"
        " realității, cunoscând prevederile art. 326 din Codul penal privind falsul în declarații. Mă oblig să aduc "
        "la cunoștința"
        " autorităților orice modificare a componenței familiei și a veniturilor, în termen de 5 zile.</p>"
        f"<div class='top'><div>Data {line(pen.put(date_text(world.filed)), 34)}<br><br>CNP reprezentant "
        f"{empty_boxes(13)}</div>"
        "<div class='c'>Semnătura "
        f"solicitantului{signature(rng, 36, 12, pen.colour if pen.tool == 'hand' else '#1c2f7a')}</div></div>"
        "<p class='s'>Se completează de către primărie: dosar complet / incomplet ............ verificat "
        "................</p>"
        "<div class='stamp-here'></div>"
    )  # fmt: skip


def annex_blocks(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Three pages; CNP in boxes, names on dotted rules, points numbered through."""
    who = whom(world, rng, person, lambda m: m is world.applicant)
    pen, ink = choose_pen(rng), Ink(rng)
    pages = (_first(world, who, ink, pen, rng), _second(world, pen, rng), _third(world, pen, rng))
    numbered = tuple(sheet(f"{p}<div class='pg'>{i}</div>") for i, p in enumerate(pages, 1))
    css = (
        f"h1{{font-size:{look.size + 3}pt;text-align:center;margin:5mm 0 1mm}}h2{{font-size:{look.size}pt;"
        "margin:4.5mm 0 1.5mm;"
        "border:.25mm solid #222;padding:.8mm 2mm;background:#e6e6e6}p{margin:2.2mm 0}.s{font-size:7.5pt}"
        ".top{display:flex;justify-content:space-between;margin-top:3mm}.ad{line-height:2}.pick{margin:1.6mm 0 1.6mm "
        "8mm}"
        ".pg{position:absolute;bottom:8mm;left:0;right:0;text-align:center;font-size:8pt}.goods td{font-size:9pt}"
    )
    return ink.paper(
        "application_form", "annex_blocks", numbered,
        sheet_css(look, 210, 297, "14mm 17mm") + pen_css(pen, look) + css, person=who.cnp,
    )  # fmt: skip
