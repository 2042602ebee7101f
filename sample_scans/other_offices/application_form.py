"""Cerere și declarație pe propria răspundere: forms of other offices and years' editions, by hand and by machine."""

from __future__ import annotations

import random

from sample_scans.cards.placing import boxed_cnp, whom
from sample_scans.cards.sheets import sheet
from sample_scans.forms.filling import Pen, address_row, choose_pen, income_month, line, name, parts_of, pen_css
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import hand_css, sheet_css
from sample_scans.other_offices.parts_request import (
    PENAL,
    contact,
    family,
    goods,
    heating_words,
    incomes,
    one_line,
    signed,
    tall,
)
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "application_form"
_END = ".end{display:flex;justify-content:space-between;margin-top:8mm}"
_TENURE = {"owner": "proprietar", "tenant": "chiriaș", "free_use": "comodat", "authorised": "altă situație"}
_FAMILY = ("Nr.", "Nume și prenume", "CNP", "Rudenia", "Statut", "Venit net")


def _start(world: Household, rng: random.Random, person: Human | None) -> tuple[Human, Ink]:
    return whom(world, rng, person, lambda m: m is world.applicant), Ink(rng)


def _pen_css(pen: Pen, look: Look) -> str:
    """What the pen or machine writes, and rules to write on; a hand without touching figures."""
    return pen_css(pen, look) + (hand_css(look, ".f", pen.size) if pen.tool == "hand" else "")


def _done(ink: Ink, layout: str, pages: tuple[str, ...], css: str, who: Human, digital: bool = False) -> Paper:
    return ink.paper(
        KIND, layout, tuple(sheet(p) for p in pages), css + _END, person=who.cnp, born_digital=digital
    )  # fmt: skip


def _tick_rows(world: Household, ink: Ink, pen: Pen, rng: random.Random) -> str:
    """The heatings down the page, the box behind the word."""
    rows = ""
    for key, word in heating_words(rng).items():
        if key == world.heating:
            ink.choice("/heating", key, "")
        rows += f"<div class='hr'><span>{esc(word)}</span>{pen.box(key == world.heating, '/heating')}</div>"
    return rows


def chapters(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Two pages in chapters: data of the titular on dotted rules, supplier and codes, family, incomes, goods."""
    who, ink = _start(world, rng, person)
    pen = choose_pen(rng)
    words = {"street": "strada", "number": "nr.", "block": "bl.", "stair": "sc.", "floor": "et.", "flat": "ap.",
             "city": "localitatea", "county": "județul"}  # fmt: skip
    wide = {"strada": 58, "localitatea": 44, "județul": 30, "nr.": 12, "bl.": 10, "sc.": 8, "et.": 8, "ap.": 10}
    home = address_row(ink, parts_of(world.dwelling, pen, words), wide)
    phone, mail = contact(ink, who)
    big = tall(pen, look)
    boxed = rng.random() < 0.55
    cnp = boxed_cnp(ink, "/cnp", who.cnp, "boxes w") if boxed else line(ink.cnp("/cnp", who.cnp, "f"), 60)
    first = (
        "<div class='tp'><span>Județul Cluj<br>Municipiul Cluj-Napoca</span><span>Nr. înregistrare ........... / "
        "..........."
        "</span></div><h1>CERERE - DECLARAȚIE PE PROPRIA RĂSPUNDERE</h1><p class='c'>privind acordarea ajutorului "
        "pentru "
        "încălzirea locuinței în sezonul rece 2017 - 2018</p><h2>Cap. I - Date de identificare ale titularului</h2>"
        f"<p>Numele {line(name(ink, pen, '/surname', who.surname, big), 60)} Prenumele "
        f"{line(name(ink, pen, '/given_names', who.given_names, big), 60)}</p>"
        f"<p>Cod numeric personal {cnp}</p><p>Act de identitate: seria {line(pen.put(who.id_series), 14)} nr. "
        f"{line(pen.put(who.id_number), 26)} eliberat de {line(pen.put(who.id_issuer), 50)}</p>"
        f"<p class='ad'>Adresa: {home}</p><p>Telefon {line(phone, 46)} E-mail {line(mail, 72)}</p>"
        "<h2>Cap. II - Locuința și sistemul de încălzire</h2>"
        f"<p>Calitatea titularului: {line(pen.put(_TENURE[world.tenure]), 40)} Număr de camere "
        f"{line(pen.put(str(world.rooms)), 10)}</p><p>Solicit ajutor pentru încălzirea locuinței cu:</p>"
        f"{_tick_rows(world, ink, pen, rng)}<p class='s'>Se bifează o singură opțiune.</p>"
        "<h2>Cap. III - Componența familiei (fără titular)</h2>" + family(world, pen, _FAMILY, rng, rng.randint(1, 3))
    )
    second = (
        f"<h2>Cap. IV - Venituri în luna {esc(income_month(world))}</h2>" + incomes(world, pen, 68)
        + "<h2>Cap. V - Bunuri</h2>" + goods(world, pen) + f"<p>{rng.choice(PENAL)}</p>"
        + signed(rng, pen, date_text(world.filed), "Semnătura titularului") + "<div class='stamp-here'></div>"
    )  # fmt: skip
    css = (
        f"h1{{font-size:{look.size + 2.5}pt;text-align:center;margin:7mm 0 1mm}}h2{{font-size:{look.size + 0.5}pt;"
        "margin:5mm 0 2mm;text-decoration:underline}p{margin:2.4mm 0}.tp{display:flex;justify-content:space-between;"
        "font-size:9pt}.ad{line-height:2}.s{font-size:7.6pt}.hr{display:flex;justify-content:space-between;width:110mm;"
        "margin:1.8mm 0 1.8mm 10mm;border-bottom:.2mm dotted #777}.g{font-size:8.8pt}"
    )
    return _done(
        ink, "chapters", (first, second), sheet_css(look, 210, 297, "14mm 18mm") + _pen_css(pen, look) + css, who
    )


def computer_form(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Filled on the screen: shaded fields, the label above each; the heating is the word in its field."""
    who, ink = _start(world, rng, person)
    pen = choose_pen(rng, ("plain", "type"))
    phone, mail = contact(ink, who)
    words = heating_words(rng)
    title = rng.random() < 0.5
    address = ink.text("/address", pen.spell(one_line(world.dwelling)), "f")
    heat = ink.choice(
        "/heating", world.heating, pen.spell(words[world.heating].upper() if title else words[world.heating]), "f"
    )

    def field(label: str, inner: str, share: int) -> str:
        shown = f"<small>{label}</small><div class='in'>{inner or '&#160;'}</div>"
        return f"<div class='fd' style='flex:{share}'>{shown}</div>"

    rows = (
        field("Nume", name(ink, pen, "/surname", who.surname), 3)
        + field("Prenume", name(ink, pen, "/given_names", who.given_names), 3),
        field("Cod numeric personal (CNP)", ink.cnp("/cnp", who.cnp, "f"), 3)
        + field("Serie și număr act de identitate", pen.put(f"{who.id_series} {who.id_number}"), 3),
        field("Adresa locuinței pentru care se solicită ajutorul", address, 1),
        field("Telefon", phone, 2) + field("E-mail", mail, 3)
        + field("Nr. persoane", pen.put(str(len(world.members))), 1),
        field("Sistem de încălzire", heat, 3) + field("Regim locuință", pen.put(_TENURE[world.tenure]), 2)
        + field("Nr. camere", pen.put(str(world.rooms)), 1),
    )  # fmt: skip
    inner = (
        "<div class='bn'><b>PRIMĂRIA CLUJ-NAPOCA</b><span>Direcția de Asistență Socială și Medicală</span></div>"
        "<h1>Cerere și declarație pe propria răspundere</h1><p class='c'>pentru ajutorul de încălzire a locuinței, "
        f"noiembrie 2017 - martie 2018</p>{''.join(f'<div class=rw>{row}</div>' for row in rows)}"
        f"<h3>Persoane care locuiesc împreună cu solicitantul</h3>{family(world, pen, _FAMILY, rng, 1)}"
        f"<h3>Venituri nete ({esc(income_month(world))})</h3>{incomes(world, pen, 68)}<p>{rng.choice(PENAL)}</p>"
        f"{signed(rng, pen, date_text(world.filed))}"
    )
    css = (
        ".bn{display:flex;justify-content:space-between;border-bottom:.8mm solid #3c5a82;padding-bottom:1.6mm;"
        "font-size:9pt}"
        "h1{font-size:14pt;text-align:center;margin:4mm 0 0}h3{font-size:9.4pt;margin:4mm 0 1mm;"
        "color:#27405f}.rw{display:flex;"
        "gap:4mm;margin:2.2mm 0}.fd small{font-size:7.4pt;color:#333}.in{background:#e8edf5;border:.2mm solid #9fb0c8;"
        "padding:1.1mm 1.6mm;min-height:6.4mm}.g{font-size:8pt}.g .f{font-size:8.4pt}p{font-size:9pt;margin:2mm 0}"
    )
    css = sheet_css(look, 210, 297, "11mm 16mm", "sans") + _pen_css(pen, look) + css
    return _done(ink, "computer_form", (inner,), css, who, digital=rng.random() < 0.35)


def ringed_choice(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """One page of an office's own blank filled by hand: numbered points, the heating ringed with the pen."""
    who, ink = _start(world, rng, person)
    pen = choose_pen(rng, ("hand",))
    phone, mail = contact(ink, who)
    picks = []
    for key, word in heating_words(rng).items():
        picks.append(ink.choice("/heating", key, word, "ring") if key == world.heating else esc(word))
    big = tall(pen, look)
    both = (
        f"{line(name(ink, pen, '/surname', who.surname, big), 80)} <small>(numele)</small><br>"
        f"&#160;&#160; {line(name(ink, pen, '/given_names', who.given_names, big), 110)} <small>(prenumele)</small>"
    )
    people = "".join(
        f"<p class='m'>{chr(96 + i)}) {line(pen.put(m.full_name), 74)} CNP {line(pen.put(m.cnp), 48)}</p>"
        for i, m in enumerate(world.members[1:], 1)
    ) or f"<p class='m'>a) {line('', 74)} CNP {line('', 48)}</p>"  # fmt: skip
    total = sum((m.income for m in world.members), start=who.income * 0)
    edition = rng.choice(("Anexa 1", "Formular - sezon rece 2017-2018", "Anexa la H.G. nr. 920/2011"))
    inner = (
        f"<div class='r'>{edition}</div>"
        "<p><b>Doamnă / Domnule Primar,</b></p><h1>CERERE ȘI DECLARAȚIE</h1><p class='c'>PE PROPRIA RĂSPUNDERE</p>"
        f"<p>1. Subsemnatul/Subsemnata {both}</p><p>2. C.N.P. {line(ink.cnp('/cnp', who.cnp, 'f'), 62)} B.I./C.I. "
        f"{line(pen.put(f'{who.id_series} {who.id_number}'), 40)}</p>"
        f"<p>3. Locuiesc în {line(ink.text('/address', pen.spell(one_line(world.dwelling)), 'f'), 120)}</p>"
        f"<p>4. Telefon {line(phone, 44)} &#160; adresă e-mail {line(mail, 64)}</p>"
        f"<p>5. Locuința o încălzesc cu <small>(se încercuiește)</small>:</p><p class='pk'>"
        f"{' &#160;/&#160; '.join(picks)}</p>"
        f"<p>6. Dețin locuința în calitate de {line(pen.put(_TENURE[world.tenure]), 44)}, având "
        f"{line(pen.put(str(world.rooms)), 8)}"
        f" camere.</p><p>7. Persoane cu care locuiesc:</p>{people}<p>8. Venitul net total al familiei în luna "
        f"{line(pen.put(income_month(world)), 40)} este de {line(pen.put(f'{total:.2f}'.replace('.', ',')), 30)} "
        f"lei.</p>"
        f"<p>9. {rng.choice(PENAL)}</p>{signed(rng, pen, date_text(world.filed), 'Semnătura,')}<div "
        f"class='stamp-here'></div>"
    )
    css = (
        f"h1{{text-align:center;font-size:{look.size + 4}pt;margin:8mm 0 0}}p{{margin:3.4mm 0;line-height:1.9}}"
        "small{font-size:7.4pt}.m{margin:1.2mm 0 1.2mm 8mm}.pk{margin-left:8mm}"
        f".ring{{border:.45mm solid {pen.colour};border-radius:50%;padding:.8mm 2.6mm}}"
    )
    return _done(
        ink, "ringed_choice", (inner,), sheet_css(look, 210, 297, "15mm 19mm") + _pen_css(pen, look) + css, who
    )


def crossed_grid(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A grid of numbered rows, label left and answer right; the heating is an X in a row of four cells."""
    who, ink = _start(world, rng, person)
    pen = choose_pen(rng, ("hand", "type", "type"))
    phone, mail = contact(ink, who)
    words = heating_words(rng)
    heads = "".join(f"<th>{esc(w)}</th>" for w in words.values())
    cross = "".join(
        f"<td class='x'>{ink.choice('/heating', key, 'X', 'f') if key == world.heating else '&#160;'}</td>"
        for key in words
    )
    labels = {"city": "Localitatea", "street": "Str.", "number": "Nr.", "block": "Bl.", "stair": "Sc.", "floor": "Et.",
              "flat": "Ap."}  # fmt: skip
    wide = {"Localitatea": 34, "Str.": 44, "Nr.": 8, "Bl.": 8, "Sc.": 6, "Et.": 6, "Ap.": 8}
    big = tall(pen, look)
    rows = (
        ("1", "Numele de familie", name(ink, pen, "/surname", who.surname, big)),
        ("2", "Prenumele", name(ink, pen, "/given_names", who.given_names, big)),
        ("3", "Codul numeric personal", ink.cnp("/cnp", who.cnp, "f")),
        ("4", "Adresa la care se acordă ajutorul", address_row(ink, parts_of(world.dwelling, pen, labels), wide)),
        ("5", "Telefon", phone), ("6", "E-mail", mail),
        ("7", "Starea juridică a locuinței", pen.put(_TENURE[world.tenure])),
        ("8", "Număr persoane / camere", pen.put(f"{len(world.members)} / {world.rooms}")),
    )  # fmt: skip
    body = "".join(f"<tr><td class='i'>{i}</td><td class='q'>{q}</td><td>{a or '&#160;'}</td></tr>" for i, q, a in rows)
    first = (
        "<div class='tp'><b>ROMÂNIA<br>JUDEȚUL CLUJ<br>CONSILIUL LOCAL CLUJ-NAPOCA</b><span>Nr. "
        ".............../............."
        "</span></div><h1>CERERE ȘI DECLARAȚIE PE PROPRIA RĂSPUNDERE</h1><p class='c'>ajutor pentru încălzirea "
        "locuinței "
        f"(O.U.G. nr. 70/2011), 01.11.2017 - 31.03.2018</p><h2>A. SOLICITANTUL</h2><table class='g a'>{body}</table>"
        f"<h2>B. COMBUSTIBILUL FOLOSIT LA ÎNCĂLZIRE (marcați cu X)</h2><table class='g b'><tr>{heads}</tr><tr>"
        f"{cross}</tr></table>"
        f"<h2>C. MEMBRII FAMILIEI</h2>{family(world, pen, _FAMILY, rng, rng.randint(0, 2))}"
    )
    second = (
        f"<h2>D. VENITURI - LUNA {esc(income_month(world).upper())}</h2>{incomes(world, pen, 68)}<h2>E. BUNURI</h2>"
        f"{goods(world, pen)}<h2>F. DECLARAȚIE</h2><p>{rng.choice(PENAL)}</p>{signed(rng, pen, date_text(world.filed))}"
        "<p class='s'>Verificat, inspector: ............................</p><div class='stamp-here'></div>"
    )
    css = (
        "h1{font-size:13pt;text-align:center;margin:6mm 0 1mm}h2{font-size:9.6pt;margin:5mm 0 1.2mm}.tp{display:flex;"
        "justify-content:space-between;font-size:8.6pt}.g{font-size:8.8pt}.a td{padding:1.6mm 1.6mm;"
        "height:9mm}.i{width:8mm}"
        ".q{width:48mm;background:#f0f0f0}.b th{font-size:8pt;text-align:center;"
        "width:25%}.x{text-align:center!important;"
        "height:9mm}.s{font-size:8pt}p{margin:2mm 0}"
    )
    css = sheet_css(look, 210, 297, "13mm 16mm", "sans") + _pen_css(pen, look) + css
    return _done(ink, "crossed_grid", (first, second), css, who)


LAYOUTS = (
    Layout("chapters", chapters),
    Layout("computer_form", computer_form),
    Layout("ringed_choice", ringed_choice),
    Layout("crossed_grid", crossed_grid),
)
