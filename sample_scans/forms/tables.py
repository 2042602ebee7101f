"""The form as ruled tables: the label small in each cell, the value under it; two pages."""

from __future__ import annotations

import random

from sample_scans.cards.placing import around, whom
from sample_scans.cards.sheets import sheet, sheet_css
from sample_scans.forms.filling import ROLES, Pen, choose_pen, heating_ticks, income_month, income_text, name, pen_css
from sample_scans.forms.points import GOODS, INCOMES, goods_held, incomes_by_row
from sample_scans.ink import Ink
from sample_scans.paper import Look, Paper, esc
from sample_scans.spelled import COUNTIES, date_text
from sample_scans.world import Address, Household, Human

_HEATING = {
    "thermal": "Energie termică (R.A.T.)", "gas": "Gaze naturale", "electricity": "Energie electrică",
    "solid": "Combustibil solid (lemne)",
}  # fmt: skip


def _cell(label: str, value: str, span: int = 1, cls: str = "") -> str:
    return f"<td colspan='{span}' class='{cls}'><small>{esc(label)}</small>{value or '&#160;'}</td>"


def _address(place: Address, ink: Ink, pen: Pen) -> str:
    """Two rows of cells; the marked value reads as label and content of every cell, left to right."""
    cells = (
        ("Localitatea", place.city, 3), ("Județul / sectorul", COUNTIES.get(place.county, place.county), 3),
        ("Strada", place.street if place.street_kind == "Str." else f"{place.street_kind} {place.street}", 2),
        ("Nr.", place.number, 1), ("Bloc", place.block, 1), ("Scara", place.stair, 1), ("Ap.", place.flat, 1),
    )  # fmt: skip
    filled = [(label, pen.spell(value), span) for label, value, span in cells]
    ink.text("/address", " ".join(part for label, value, _ in filled for part in (label, value) if part))
    made = []
    for label, value, span in filled:
        inner = around("/address", f"<small>{esc(label)}</small> <span class='f'>{esc(value)}</span>")
        made.append(f"<td colspan='{span}'>{inner}</td>")
    return f"<tr>{''.join(made[:2])}</tr><tr>{''.join(made[2:])}</tr>"


def _person_block(world: Household, who: Human, ink: Ink, pen: Pen) -> str:
    phone = ink.text("/phone", who.phone, "f") if who.phone else ""
    mail = ink.text("/email", who.email, "f") if who.email else ""
    return (
        "<table class='g k'><tr><th colspan='6'>I. SOLICITANT</th></tr>"
        f"<tr>{_cell('Numele', name(ink, pen, '/surname', who.surname), 3)}"
        f"{_cell('Prenumele', name(ink, pen, '/given_names', who.given_names), 3)}</tr>"
        f"<tr>{_cell('Codul numeric personal', ink.cnp('/cnp', who.cnp, 'f sp'), 3)}"
        f"{_cell('Act identitate (tip)', pen.put('PST' if who.foreign else 'CI'))}"
        f"{_cell('Seria', pen.put(who.id_series))}"
        f"{_cell('Nr.', pen.put(who.id_number))}</tr>{_address(world.dwelling, ink, pen)}"
        f"<tr>{_cell('Telefon', phone, 2)}{_cell('E-mail', mail, 4)}</tr></table>"
    )


def _household(world: Household, pen: Pen) -> str:
    rows = ""
    for i, m in enumerate(world.members, 1):
        cells = (str(i), m.full_name, m.cnp, "titular" if i == 1 else "", ROLES[m.role], income_text(m))
        rows += "<tr>" + "".join(f"<td>{pen.put(c)}</td>" for c in cells) + "</tr>"
    heads = ("Nr.", "Nume și prenume", "C.N.P.", "Relația cu titularul", "Ocupația", "Venit net")
    head = "".join(f"<th>{h}</th>" for h in heads)
    blank = f"<tr>{'<td>&#160;</td>' * 6}</tr>"
    return f"<h3>III. COMPONENȚA FAMILIEI / GOSPODĂRIEI</h3><table class='g'><tr>{head}</tr>{rows}{blank * 2}</table>"


def table_form(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Two sans-serif pages of ruled tables."""
    who = whom(world, rng, person, lambda m: m is world.applicant)
    pen, ink = choose_pen(rng), Ink(rng)
    year = f"{world.filed.year if world.filed.month > 6 else world.filed.year - 1}"
    first = (
        "<div class='bar'><b>MUNICIPIUL CLUJ-NAPOCA</b><br>DIRECȚIA DE ASISTENȚĂ SOCIALĂ ȘI MEDICALĂ<span>Nr. "
        "înreg. ............"
        " din ............</span></div><h1>CERERE - DECLARAȚIE PE PROPRIA RĂSPUNDERE</h1><p class='c'>privind "
        "acordarea ajutorului"
        f" pentru încălzirea locuinței, sezonul rece {year}-{int(year) + 1}</p>{_person_block(world, who, ink, pen)}"
        "<h3>II. LOCUINȚA ȘI MODUL DE ÎNCĂLZIRE</h3><table class='g'><tr><td>Calitatea: "
        + " ".join(
            f"{pen.box(world.tenure == key)} {word}&#160;&#160;"
            for key, word in (("owner", "proprietar"), ("tenant", "chiriaș"), ("free_use", "comodatar"),
            ("authorised", "altele"))
        )
        + f"</td><td>Nr. camere: {pen.put(str(world.rooms))}</td></tr><tr><td colspan='2'><b>Solicit ajutor pentru "
        "încălzirea cu:</b>"
        f"<div class='picks'>{heating_ticks(world, ink, pen, _HEATING)}</div></td></tr></table>{_household(world, pen)}"
    )  # fmt: skip
    sums, held = incomes_by_row(world.members), goods_held(world)
    incomes = "".join(
        f"<tr><td>{i + 68}</td><td>{t}</td><td>{pen.put(sums.get(i, ''))}</td></tr>" for i, t in enumerate(INCOMES)
    )
    goods = "".join(
        f"<tr><td>{t}</td><td>{pen.box(i in held)} da {pen.box(i not in held)} nu</td></tr>"
        for i, t in enumerate(GOODS)
    )
    second = (
        f"<h3>IV. VENITURI NETE ÎN LUNA {esc(income_month(world).upper())}</h3><table class='g'><tr><th>Pct.</th>"
        "<th>Categoria</th>"
        f"<th>Suma (lei)</th></tr>{incomes}<tr><td>78</td><td>Alte venituri</td><td>{pen.put(sums.get(10, ''))}</td>"
        "</tr></table>"
        f"<h3>V. BUNURI</h3><table class='g'>{goods}</table><p>Cunoscând că falsul în declarații se pedepsește "
        "potrivit legii penale,"
        " declar că cele de mai sus sunt conforme cu realitatea și sunt de acord cu verificarea lor.</p>"
        f"<div class='end'><div>Data: {pen.put(date_text(world.filed))}</div><div>Semnătura:<br><span "
        "class='stamp-here'></span></div></div>"
    )
    css = (
        ".bar{border-bottom:.6mm solid #444;padding-bottom:2mm;font-size:9pt}.bar span{float:right}h1{font-size:13pt;"
        "text-align:center;"
        "margin:5mm 0 0}h3{font-size:9.5pt;margin:4mm 0 1mm}.g{font-size:8.8pt}.g td{vertical-align:top}.k "
        "th{background:#ddd}"
        ".k small{display:block;font-size:6.6pt;color:#444;margin-bottom:.6mm}.picks{display:flex;flex-wrap:wrap}"
        ".pick{width:50%;margin:1mm 0}.sp{letter-spacing:1.2mm}.end{display:flex;justify-content:space-between;"
        "margin-top:6mm}"
    )
    return ink.paper(
        "application_form", "table_form", (sheet(first), sheet(second)),
        sheet_css(look, 210, 297, "12mm 15mm", "sans") + pen_css(pen, look) + css, person=who.cnp,
    )  # fmt: skip
