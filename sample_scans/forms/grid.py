"""Other arrangements: a form where every letter has its box, and a request typed as a letter under roman headings."""

from __future__ import annotations

import random
from textwrap import wrap

from sample_scans.cards.placing import boxed_cnp, boxed_name, boxes, empty_boxes, whom
from sample_scans.cards.sheets import sheet, sheet_css
from sample_scans.forms.filling import HEATING, Pen, choose_pen, income_month, income_text, pen_css
from sample_scans.forms.points import GOODS, goods_held
from sample_scans.ink import Ink
from sample_scans.paper import Look, Paper, esc
from sample_scans.spelled import COUNTIES, date_text
from sample_scans.world import Household, Human

_WORDS = {"thermal": ("ENERGIE TERMICĂ ÎN SISTEM "
"CENTRALIZAT"), "gas": "GAZE NATURALE", "electricity": "ENERGIE ELECTRICĂ",
          "solid": "COMBUSTIBILI SOLIZI SAU PETROLIERI"}  # fmt: skip


def _field(number: int, label: str, inner: str) -> str:
    return f"<div class='fd'><div class='lb'>{number}. {esc(label)}</div>{inner}</div>"


def _boxed_members(world: Household, pen: Pen) -> str:
    made = []
    for i, m in enumerate(world.members[1:5], 1):
        made.append(
            f"<div class='fd'><div class='lb'>Persoana {i} - nume, prenume / CNP"
            f"</div>{pen.put(pen.spell(m.full_name.upper()))}"
            f"<br><span class='boxes w'>{''.join(f'<i>{c}</i>' for c in m.cnp)}</span></div>"
        )
    return (
        "".join(made)
        or f"<div class='fd'><div class='lb'>Persoana 1 - nume, prenume / CNP</div>{empty_boxes(13)}</div>"
    )


def letter_boxes(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Names, CNP and phone a character to a box, labels above, ticks at the right of their words; two pages."""
    who = whom(world, rng, person, lambda m: m is world.applicant)
    pen, ink = choose_pen(rng, ("hand", "plain")), Ink(rng)
    place = world.dwelling
    street = place.street if place.street_kind == "Str." else f"{place.street_kind} {place.street}"
    address = pen.spell(
        f"{street} {place.number}" + (f" BL {place.block}" if place.block else "")
        + (f" AP {place.flat}" if place.flat else "")
        + f" {place.city} {COUNTIES.get(place.county, place.county)}"
    ).upper()  # fmt: skip
    phone = who.phone.replace(" ", "")
    picks = ""
    for key in ("gas", "thermal", "solid", "electricity"):
        if key == world.heating:
            ink.choice("/heating", key, "")
        picks += f"<div class='pk'><span>{_WORDS[key]}</span>{pen.box(key == world.heating, '/heating')}</div>"
    tel = boxes("/phone", phone, 10, "boxes w") if phone else empty_boxes(10)
    if phone:
        ink.text("/phone", phone)
    first = (
        "<div class='rt'>Formular DASM-INC-01 / 2017</div><h1>Solicitare ajutor încălzire</h1>"
        "<p class='c'>Cerere și declarație pe propria răspundere. Se completează cu majuscule, câte o literă în "
        "fiecare căsuță.</p>"
        + _field(1, "NUMELE DE FAMILIE", boxed_name(ink, "/surname", pen.spell(who.surname), 28, "boxes w"))
        + _field(2, "PRENUMELE", boxed_name(ink, "/given_names", pen.spell(who.given_names), 28, "boxes w"))
        + _field(3, "CODUL NUMERIC PERSONAL", boxed_cnp(ink, "/cnp", who.cnp, "boxes w"))
        + _field(4, "ADRESA LOCUINȚEI (STRADA, NUMĂR, BLOC, APARTAMENT, LOCALITATE, JUDEȚ)",
        ink.text("/address", address, "f"))
        + _field(5, "TELEFON", tel)
        + _field(6, "ADRESA DE E-MAIL", ink.text("/email", who.email, "f") if who.email else "&#160;")
        + f"<h2>7. LOCUINȚA SE ÎNCĂLZEȘTE CU</h2>{picks}"
    )  # fmt: skip
    held = goods_held(world)
    goods = "".join(
        f"<div class='pk'><span>{g}</span>DA {pen.box(i in held)} NU {pen.box(i not in held)}</div>"
        for i, g in enumerate(GOODS)
    )
    second = (
        f"<h2>8. MEMBRII FAMILIEI</h2>{_boxed_members(world, pen)}<h2>9. BUNURI ÎN STARE DE FUNCȚIONARE</h2>{goods}"
        "<p>Îmi asum răspunderea pentru exactitatea datelor (art. 326 Cod penal).</p>"
        + _field(
            10, "DATA", f"<span class='boxes w'>{''.join(f'<i>{c}</i>' for c in world.filed.strftime('%d%m%Y'))}</span>"
        )
        + "<div class='lb'>SEMNĂTURA</div><div class='stamp-here'></div>"
    )
    css = (
        "h1{font-size:17pt;text-align:center;margin:2mm 0}h2{font-size:9.5pt;background:#333;color:#fff;padding:1mm "
        "2mm;margin:5mm 0 3mm}"
        ".rt{text-align:right;font-size:7pt}.lb{font-size:6.8pt;color:#333;margin-bottom:.8mm}.fd{margin:3.4mm 0;"
        "min-height:9mm}"
        ".boxes i{width:5.9mm;height:7mm;line-height:6.6mm;border-color:#888}.pk{display:flex;gap:4mm;"
        "border-bottom:.2mm solid #bbb;"
        "padding:1.2mm 0;font-size:8.6pt}.pk span:first-child{flex:1}"
    )
    return ink.paper(
        "application_form", "letter_boxes", (sheet(first), sheet(second)),
        sheet_css(look, 210, 297, "13mm 18mm", "sans") + pen_css(pen, look) + css, person=who.cnp,
    )  # fmt: skip


def _folded(text: str) -> str:
    """A long line of the typed letter continued under its beginning."""
    return ("\n" + " " * 20).join(wrap(text, 52))


def typed_letter(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The whole request typed on plain paper in one fixed-width hand, roman headings, ``[X]`` for ticks, often bare."""
    who = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng, letters=rng.choice(("full", "plain", "plain", "cedilla")))
    picks = []
    for key in HEATING:
        sign = ink.choice("/heating", key, "[X]") if key == world.heating else "[ ]"
        picks.append(f"     {sign} {_WORDS[key].lower()}")
    people = [
        f"     {i}. {esc(m.full_name.upper()):<34} {m.cnp}   {income_text(m):>9}"
        for i, m in enumerate(world.members, 1)
    ]
    mail = [f"     E-MAIL ......: {ink.text('/email', who.email)}"] if who.email else []
    tel = [f"     TELEFON .....: {ink.text('/phone', who.phone)}"] if who.phone else []
    lines = [
        "CĂTRE PRIMĂRIA MUNICIPIULUI CLUJ-NAPOCA", "DIRECȚIA DE ASISTENȚĂ SOCIALĂ", "", "",
        "             CERERE ȘI DECLARAȚIE PE PROPRIA RĂSPUNDERE",
        "          pentru ajutorul de încălzire a locuinței 2017-2018",
        "", "", "I.   DATELE MELE", "", f"     NUME ........: {ink.name('/surname', who.surname.upper())}",
        f"     PRENUME .....: {ink.name('/given_names', who.given_names.upper())}",
        f"     C.N.P. ......: {ink.cnp('/cnp', who.cnp)}",
        f"     ADRESA ......: {ink.text('/address', _folded(world.dwelling.in_prose()))}", *tel, *mail, "",
        "II.  FELUL ÎNCĂLZIRII", "", *picks, "",
        f"III. PERSOANE ȘI VENITURI NETE PE LUNA {income_month(world).upper()} (LEI)", "", *people, "",
        "IV.  DECLARAȚIE", "", "     Declar pe propria răspundere, cunoscând prevederile legii penale,",
        "     că datele de mai sus sunt adevărate și că nu dețin alte bunuri",
        "     care să ducă la excluderea acordării ajutorului.",
        "", "", f"     Data: {date_text(world.filed)}                      Semnătura:",
    ]  # fmt: skip
    inner = f"<div class='ty'>{chr(10).join(lines)}</div><div class='stamp-here'></div>"
    css = (
        f".ty{{font-family:{look.mono},monospace;font-size:{min(look.size, 10.5)}pt;white-space:pre;line-height:1.45;"
        f"color:#1a1a1a}}"
        ".stamp-here{margin-left:95mm;width:45mm;height:24mm}"
    )
    return ink.paper(
        "application_form", "typed_letter", (sheet(inner),), sheet_css(look, 210, 297, "22mm 20mm", "mono") + css,
        person=who.cnp,
    )  # fmt: skip
