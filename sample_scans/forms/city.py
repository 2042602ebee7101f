"""Short forms of the city: one page of running text with rules to fill, and one page in two columns."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import signature
from sample_scans.cards.placing import boxed_cnp, whom
from sample_scans.cards.sheets import sheet, sheet_css
from sample_scans.forms.filling import (
    ROLES,
    Pen,
    address_row,
    choose_pen,
    heating_ticks,
    income_text,
    line,
    members_table,
    name,
    parts_of,
    pen_css,
)  # fmt: skip
from sample_scans.ink import Ink
from sample_scans.paper import Look, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

_TENURE = {"owner": "proprietar", "tenant": "chiriaș", "free_use": "comodatar", "authorised": "împuternicit"}
_HEADS = ("Nr.", "Numele și prenumele", "CNP", "Ocupația", "Venit net lunar")


def _sign(rng: random.Random, pen: Pen) -> str:
    return signature(rng, rng.uniform(28, 42), rng.uniform(9, 14), pen.colour if pen.tool == "hand" else "#1c2f7a")


def city_short(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """One page: "Subsemnatul(a) …, domiciliat(ă) în …", ticks inside the text, members in a small table."""
    who = whom(world, rng, person, lambda m: m is world.applicant)
    pen, ink = choose_pen(rng), Ink(rng)
    words = {"city": "localitatea", "street": "strada", "number": "nr.", "block": "bl.", "stair": "sc.", "flat": "ap."}
    ad = address_row(
        ink,
        parts_of(world.dwelling, pen, words),
        {"localitatea": 40, "strada": 50, "nr.": 10, "ap.": 10, "bl.": 10, "sc.": 8},
    )
    heat = {
        "gas": "gaze naturale",
        "thermal": "energie termică",
        "electricity": "energie electrică",
        "solid": "lemne/cărbuni",
    }
    phone = ink.text("/phone", who.phone, "f") if who.phone else ""
    mail = f", e-mail {line(ink.text('/email', who.email, 'f'), 40)}" if who.email else ""
    both = (
        f"{line(name(ink, pen, '/surname', who.surname), 40)} "
        f"{line(name(ink, pen, '/given_names', who.given_names), 50)}"
    )
    cnp = boxed_cnp(ink, "/cnp", who.cnp, "boxes w") if rng.random() < 0.5 else line(ink.cnp("/cnp", who.cnp, "f"), 50)
    inner = (
        "<div class='c'><b>Primăria și Consiliul Local Cluj-Napoca</b></div><div class='r'>Către Direcția de "
        "asistență socială</div>"
        "<h1>CERERE</h1><p class='c'>și declarație pe propria răspundere pentru ajutorul de încălzire, iarna 2017 - "
        "2018</p>"
        f"<p class='t'>Subsemnatul(a) {both}, CNP {cnp}, cu domiciliul / reședința în {ad}, telefon "
        f"{line(phone, 36)}{mail}, "
        f"posesor al {line(pen.put('PST' if who.foreign else 'CI'), 12)} seria {line(pen.put(who.id_series), 10)} "
        f"nr. {line(pen.put(who.id_number), 20)}, solicit acordarea ajutorului pentru încălzirea locuinței cu:</p>"
        f"<p class='t'>{heating_ticks(world, ink, pen, heat, 'span')}</p>"
        "<p class='t'>Declar pe propria răspundere că locuința este folosită în calitate de "
        f"{line(pen.put(_TENURE[world.tenure]), 30)}"
        f", are {line(pen.put(str(world.rooms)), 8)} camere și este locuită de următoarele persoane:</p>"
        f"{members_table(world, pen, _HEADS, rng.randint(0, 2), 0)}"
        "<p class='t'>Anexez actele doveditoare. Am luat la cunoștință că declararea necorespunzătoare a adevărului "
        "se pedepsește conform"
        " legii penale.</p>"
        f"<div class='end'><div>Cluj-Napoca, {line(pen.put(date_text(world.filed)), 30)}</div><div "
        f"class='c'>Semnătura{_sign(rng, pen)}</div></div>"
        "<div class='stamp-here'></div>"
    )  # fmt: skip
    css = (
        f"h1{{text-align:center;letter-spacing:3pt;font-size:{look.size + 5}pt;margin:7mm 0 1mm}}"
        f".t{{line-height:2.05;text-align:left}}"
        ".boxes i{width:4.6mm;height:5.4mm;line-height:5mm}span.pick{margin-right:5mm;white-space:nowrap}"
        ".end{display:flex;justify-content:space-between;margin-top:9mm}.g{font-size:9.5pt}"
    )
    return ink.paper(
        "application_form", "city_short", (sheet(inner),),
        sheet_css(look, 210, 297, "15mm 19mm") + pen_css(pen, look) + css, person=who.cnp,
    )  # fmt: skip


def two_columns(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """One crowded page: who asks at the left, dwelling and heating at the right, household below, declaration last."""
    who = whom(world, rng, person, lambda m: m is world.applicant)
    pen, ink = choose_pen(rng, ("type", "plain", "hand")), Ink(rng)
    words = {
        "street": "Str.",
        "number": "nr.",
        "block": "bl.",
        "floor": "et.",
        "flat": "ap.",
        "city": "Loc.",
        "county": "Jud.",
    }
    address = address_row(
        ink,
        parts_of(world.dwelling, pen, words),
        {"Str.": 34, "Loc.": 34, "Jud.": 20, "nr.": 6, "bl.": 6, "et.": 6, "ap.": 6},
    )
    heat = {
        "solid": "lemne, cărbuni",
        "electricity": "electricitate",
        "gas": "gaz metan (gaze naturale)",
        "thermal": "termoficare",
    }
    facts = [
        ("NUME", name(ink, pen, "/surname", who.surname)), ("PRENUME", name(ink, pen, "/given_names", who.given_names)),
        ("CNP", ink.cnp("/cnp", who.cnp, "f")),
    ]  # fmt: skip
    left = "".join(f"<p><b>{a}:</b> {line(b, 58)}</p>" for a, b in facts)
    contact = f"<p><b>TEL.:</b> {line(ink.text('/phone', who.phone, 'f') if who.phone else '', 40)}</p>"
    contact += f"<p><b>E-MAIL:</b> {line(ink.text('/email', who.email, 'f') if who.email else '', 52)}</p>"
    rows = "".join(
        f"<p>{i}. {line(pen.put(m.full_name), 62)} CNP {line(pen.put(m.cnp), 36)} {line(pen.put(ROLES[m.role]), 24)} "
        f"{line(pen.put(income_text(m)), 18)} lei</p>"
        for i, m in enumerate(world.members, 1)
    )
    inner = (
        "<div class='hd'><div>ANEXA NR. 1<br><small>la normele metodologice - O.U.G. 70/2011</small></div>"
        "<div class='c'><b>CERERE ȘI DECLARAȚIE</b><br>pe propria răspundere<br><small>ajutor încălzire noiembrie "
        "2017 - martie 2018</small></div>"
        "<div class='r'>Nr. ........../..........<br><small>(se completează de primărie)</small></div></div>"
        f"<div class='cols'><div><h2>1. Solicitantul</h2>{left}{contact}<h2>2. Adresa locuinței</h2><p "
        f"class='ad'>{address}</p></div>"
        f"<div><h2>3. Tipul de ajutor solicitat</h2>{heating_ticks(world, ink, pen, heat)}"
        f"<h2>4. Regimul juridic</h2><p>{pen.box(world.tenure == 'owner')} proprietate "
        f"{pen.box(world.tenure == 'tenant')} închiriere<br>"
        f"{pen.box(world.tenure == 'free_use')} comodat {pen.box(world.tenure == 'authorised')} împuternicire</p>"
        f"<h2>5. Camere</h2><p>{line(pen.put(str(world.rooms)), 14)}</p></div></div>"
        f"<h2>6. Persoanele din gospodărie și veniturile lor nete</h2>{rows}"
        "<h2>7. Declarație</h2><p>Datele de mai sus sunt reale. Cunosc prevederile art. 326 din Codul penal.</p>"
        f"<div class='cols'><p>Data {line(pen.put(date_text(world.filed)), 30)}</p><div "
        f"class='c'>Semnătura{_sign(rng, pen)}</div></div>"
    )  # fmt: skip
    css = (
        ".hd{display:flex;justify-content:space-between;border:.4mm solid #222;padding:2mm 3mm}.hd b{font-size:13pt}"
        "small{font-size:7pt}"
        ".cols{display:flex;gap:8mm}.cols>div{flex:1}h2{font-size:10pt;margin:5mm 0 2mm;border-bottom:.4mm solid #222}"
        "p{margin:2mm 0}"
        ".ad{line-height:2}.pick{margin:1.6mm 0}.doc{font-size:9pt}"
    )
    return ink.paper(
        "application_form", "two_columns", (sheet(inner),),
        sheet_css(look, 210, 297, "13mm 14mm", "sans") + pen_css(pen, look) + css, person=who.cnp,
    )  # fmt: skip
