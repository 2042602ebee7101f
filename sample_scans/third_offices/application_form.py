"""Cerere și declarație pe propria răspundere: captions under rules, numbered points, a print of a web form."""

from __future__ import annotations

import random

from sample_scans.cards.placing import boxed_cnp, whom
from sample_scans.cards.sheets import sheet
from sample_scans.forms.filling import Pen, choose_pen, income_month, name, pen_css
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import hand_css, sheet_css
from sample_scans.other_offices.parts_request import PENAL, contact, family, goods, incomes, one_line, signed, tall
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.world import Address, Household, Human

KIND = "application_form"
_TENURE = {"owner": "proprietar", "tenant": "chiriaș", "free_use": "comodatar", "authorised": "împuternicit"}
_HEADS = ("Nr.", "Numele și prenumele", "CNP", "Grad de rudenie", "Situația", "Venit lunar")
_WORDS = {
    "thermal": ("Energie termică furnizată centralizat", "energie termică"),
    "gas": ("Gaze naturale", "gaze naturale prin rețea"),
    "electricity": ("Energie electrică", "energie electrică"),
    "solid": ("Combustibili solizi sau petrolieri", "lemne, cărbuni, combustibili petrolieri"),
}
_END = ".end{display:flex;justify-content:space-between;margin-top:7mm}.stamp-here{width:40mm;height:20mm}"


def _start(world: Household, rng: random.Random, person: Human | None) -> tuple[Human, Ink]:
    return whom(world, rng, person, lambda m: m is world.applicant), Ink(rng)


def _words(rng: random.Random) -> dict[str, str]:
    """This form's words for the heatings, in its order."""
    keys, manner = list(_WORDS), rng.randrange(2)
    rng.shuffle(keys)
    return {key: _WORDS[key][manner] for key in keys}


def _pen(pen: Pen, look: Look) -> str:
    return pen_css(pen, look) + (hand_css(look, ".f", pen.size) if pen.tool == "hand" else "")


def _full(place: Address) -> str:
    """The address as people type it into one field."""
    words = (("bl.", place.block), ("sc.", place.stair), ("et.", place.floor), ("ap.", place.flat))
    inside = "".join(f", {w} {v}" for w, v in words if v)
    kind = "str." if place.street_kind == "Str." else place.street_kind
    return f"{place.city}, {kind} {place.street}, nr. {place.number}{inside}"


def captions_under(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Filled with a pen: rules to write on with captions in small letters under them; a box before each heating."""
    who, ink = _start(world, rng, person)
    pen = choose_pen(rng, ("hand", "hand", "hand", "type"))
    phone, mail = contact(ink, who)
    big = tall(pen, look)

    def cell(inner: str, caption: str, share: int = 1) -> str:
        return f"<div style='flex:{share}'><div class='u'>{inner or '&#160;'}</div><div class='k'>{caption}</div></div>"

    def row(*cells: str) -> str:
        return f"<div class='rw'>{''.join(cells)}</div>"

    picks = ""
    for key, word in _words(rng).items():
        if key == world.heating:
            ink.choice("/heating", key, "")
        picks += f"<div class='pk'>{pen.box(key == world.heating, '/heating')} {esc(word)}</div>"
    heading = rng.choice(("CERERE ȘI DECLARAȚIE PE PROPRIA RĂSPUNDERE", "CERERE - DECLARAȚIE PE PROPRIA RĂSPUNDERE"))
    first = (
        "<div class='tp'><b>Primăria Municipiului Cluj-Napoca</b><span>Nr. ........../.............. 2017</span></div>"
        f"<h1>{heading}</h1><p class='c'>pentru acordarea ajutorului pentru încălzirea locuinței</p>"
        "<h2>A. Date de identificare ale solicitantului</h2>"
        + row(cell(name(ink, pen, "/surname", who.surname, big), "numele"),
              cell(name(ink, pen, "/given_names", who.given_names, big), "prenumele"))
        + row(cell(ink.cnp("/cnp", who.cnp, "f"), "cod numeric personal", 3),
              cell(pen.put(who.id_series), "CI seria"), cell(pen.put(who.id_number), "număr", 2))
        + row(cell(ink.text("/address", pen.spell(one_line(world.dwelling)), "f"),
                   "adresa locuinței pentru care se solicită ajutorul (strada, nr., bl., sc., et., ap., localitatea)"))
        + row(cell(phone, "telefon"), cell(mail, "e-mail", 2))
        + row(cell(pen.put(_TENURE[world.tenure]), "locuința este deținută în calitate de", 2),
              cell(pen.put(str(world.rooms)), "nr. camere"), cell(pen.put(str(len(world.members))), "nr. persoane"))
        + f"<h2>B. Locuința este încălzită cu (bifați o singură căsuță)</h2><div class='ps'>{picks}</div>"
        f"<h2>C. Membrii familiei / persoane singure care locuiesc împreună</h2>{family(world, pen, _HEADS, rng, 1)}"
    )  # fmt: skip
    second = (
        f"<h2>D. Venituri nete realizate în luna {esc(income_month(world))}</h2>{incomes(world, pen, 1)}"
        f"<h2>E. Bunuri mobile și imobile</h2>{goods(world, pen)}<p>{rng.choice(PENAL)}</p>"
        f"{signed(rng, pen, date_text(world.filed), 'Semnătura solicitantului')}"
    )
    css = (
        f"h1{{font-size:{look.size + 3}pt;text-align:center;margin:6mm 0 1mm}}h2{{font-size:{look.size + 0.3}pt;margin:"
        "4.4mm 0 2mm}.tp{display:flex;justify-content:space-between}.rw{display:flex;gap:5mm;margin-bottom:1.8mm}.u{"
        "border-bottom:.25mm solid #333;min-height:6.6mm;padding:1.2mm 1mm 0}.k{font-size:7pt;text-align:center;color:"
        "#333}.ps{display:flex;flex-wrap:wrap;gap:2mm 0}.pk{width:50%}.g{font-size:8.4pt}.g .f{font-size:.98em}"
    )
    css = sheet_css(look, 210, 297, "14mm 17mm") + _pen(pen, look) + css + _END
    return ink.paper(KIND, "captions_under", (sheet(first), sheet(second)), css, person=who.cnp)


def numbered_points(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Numbered points typed by a clerk: label and colon at the left, value after it; a cross in a bracket chooses."""
    who, ink = _start(world, rng, person)
    pen = choose_pen(rng, ("type", "plain"))
    phone, mail = contact(ink, who)
    picks = ""
    for key, word in _words(rng).items():
        cross = ink.choice("/heating", key, "X", "f") if key == world.heating else "&#160;"
        picks += f"<div class='pk'>[ <span class='sp'>{cross}</span> ] {esc(word)}</div>"
    cnp = boxed_cnp(ink, "/cnp", who.cnp, "boxes w") if rng.random() < 0.4 else ink.cnp("/cnp", who.cnp, "f")
    points = (
        ("Numele", name(ink, pen, "/surname", who.surname)),
        ("Prenumele", name(ink, pen, "/given_names", who.given_names)), ("CNP", cnp),
        ("Actul de identitate", pen.put(f"CI seria {who.id_series} nr. {who.id_number}, {who.id_issuer}")),
        ("Adresa", ink.text("/address", pen.spell(_full(world.dwelling)), "f")), ("Nr. telefon", phone),
        ("Adresa de e-mail", mail), ("Forma de deținere a locuinței", pen.put(_TENURE[world.tenure])),
        ("Număr camere / persoane", pen.put(f"{world.rooms} / {len(world.members)}")),
    )  # fmt: skip
    body = "".join(
        f"<div class='pt'><span class='i'>{i}.</span><span class='q'>{q}:</span><span>{a}</span></div>"
        for i, (q, a) in enumerate(points, 1)
    )
    start = len(points) + 1
    inner = (
        "<div class='c'><b>ROMÂNIA<br>JUDEȚUL CLUJ<br>MUNICIPIUL CLUJ-NAPOCA</b></div>"
        f"<h1>CERERE</h1><p class='c'>{rng.choice(('privind solicitarea', 'pentru stabilirea dreptului la'))} "
        f"ajutorului de încălzire a locuinței și declarație pe propria răspundere, sezonul rece 2017-2018</p>{body}"
        f"<div class='pt'><span class='i'>{start}.</span><span>Sistemul de încălzire utilizat:</span></div>{picks}"
        f"<div class='pt'><span class='i'>{start + 1}.</span><span>Componența familiei:</span></div>"
        f"{family(world, pen, _HEADS, rng, 0)}<div class='pt'><span class='i'>{start + 2}.</span><span>Venituri nete, "
        f"{esc(income_month(world))}:</span></div>{incomes(world, pen, 1)}<p>{rng.choice(PENAL)}</p>"
        f"{signed(rng, pen, date_text(world.filed))}"
    )
    css = (
        "h1{text-align:center;font-size:15pt;margin:4mm 0 0;letter-spacing:1mm}.pt{display:flex;gap:2mm;margin:1.9mm 0}"
        ".i{width:7mm}.q{flex:none}.pk{margin:.6mm 0 .6mm 20mm}.sp{display:inline-block;width:4mm;text-align:center}"
        ".g{font-size:8pt}.g .f{font-size:8.2pt}p{margin:2.4mm 0}"
    )
    css = sheet_css(look, 210, 297, "11mm 18mm", rng.choice(("serif", "sans"))) + _pen(pen, look) + css + _END
    return ink.paper(KIND, "numbered_points", (sheet(inner),), css, person=who.cnp)


def web_print(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A form of the city's site, filled there and printed: labels set to the right, values beside, chosen circles."""
    who, ink = _start(world, rng, person)
    pen = choose_pen(rng, ("plain",))
    phone, mail = contact(ink, who)
    picks = ""
    for key, word in _words(rng).items():
        chosen = key == world.heating
        shown = ink.choice("/heating", key, word) if chosen else esc(word)
        picks += f"<div><span class='o'>{'<i></i>' if chosen else ''}</span> {shown}</div>"
    rows = (
        ("Nume solicitant", name(ink, pen, "/surname", who.surname, rng.random() < 0.6)),
        ("Prenume solicitant", name(ink, pen, "/given_names", who.given_names, rng.random() < 0.6)),
        ("Cod numeric personal", ink.cnp("/cnp", who.cnp, "f")),
        ("Act de identitate", pen.put(f"{who.id_series} {who.id_number}")),
        ("Adresa locuinței", ink.text("/address", pen.spell(_full(world.dwelling)), "f")),
        ("Telefon", phone or "-"), ("E-mail", mail or "-"), ("Tip de încălzire", picks),
        ("Calitate", pen.put(_TENURE[world.tenure])), ("Camere", pen.put(str(world.rooms))),
        ("Persoane în locuință", pen.put(str(len(world.members)))),
    )  # fmt: skip
    body = "".join(f"<tr><td class='q'>{q}</td><td>{a}</td></tr>" for q, a in rows)
    code = f"{rng.randrange(10**7):07d}"
    first = (
        f"<div class='br'><span>Primăria Cluj-Napoca - servicii online</span><span>Cerere nr. {code}</span></div>"
        "<h1>Cerere și declarație pe propria răspundere</h1><p>Ajutor pentru încălzirea locuinței 2017-2018 "
        f"(Anexa 1)</p><h3>Solicitant</h3><table class='t'>{body}</table><h3>Ceilalți membri ai familiei</h3>"
        f"{family(world, pen, _HEADS, rng, 0)}"
    )
    second = (
        f"<div class='br'><span>Cerere nr. {code}</span><span>pagina 2 din 2</span></div><h3>Venituri nete "
        f"{esc(income_month(world))}</h3>{incomes(world, pen, 1)}<h3>Bunuri</h3>{goods(world, pen)}"
        f"<p>{rng.choice(PENAL)}</p>{signed(rng, pen, date_text(world.filed))}"
    )
    css = (
        ".br{display:flex;justify-content:space-between;font-size:8pt;color:#333;border-bottom:.3mm solid #888;"
        "padding-bottom:1mm}h1{font-size:15pt;margin:6mm 0 0}h3{font-size:10pt;background:#ededed;padding:1mm 2mm;"
        "margin:5mm 0 2mm}.t td{padding:1.3mm 2mm;vertical-align:top}.q{text-align:right;width:52mm;color:#333}"
        ".o{display:inline-block;width:3.2mm;height:3.2mm;border:.3mm solid #222;border-radius:50%;"
        "vertical-align:-.3mm}"
        ".o i{display:block;width:1.6mm;height:1.6mm;margin:.5mm;border-radius:50%;background:#111}.g{font-size:8.2pt}"
        ".g .f{font-size:8.4pt}p{margin:2mm 0}"
    )
    css = sheet_css(look, 210, 297, "12mm 16mm", "sans") + _pen(pen, look) + css + _END
    digital = rng.random() < 0.3
    return ink.paper(KIND, "web_print", (sheet(first), sheet(second)), css, person=who.cnp, born_digital=digital)


LAYOUTS = (
    Layout("captions_under", captions_under, split="train"),
    Layout("numbered_points", numbered_points, split="train"),
    Layout("web_print", web_print, split="train"),
)
