"""Cerere și declarație pe propria răspundere: two facing blocks, a ruled sheet of cells, a letter with blanks."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import signature
from sample_scans.cards.placing import boxed_cnp, whom
from sample_scans.cards.sheets import sheet
from sample_scans.forms.filling import Pen, choose_pen, income_month, name, pen_css
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import hand_css, sheet_css
from sample_scans.other_offices.parts_request import contact, family, goods, incomes, tall
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.world import Address, Household, Human

KIND = "application_form"
_HOLDS = {"owner": "proprietate", "tenant": "închiriere", "free_use": "comodat", "authorised": "împuternicire"}
_FUELS = {
    "gas": ("Gaze naturale", "gaz natural", "GAZE NATURALE"),
    "thermal": ("Energie termică (RATC / centrală de cartier)", "energie termică în sistem centralizat",
                "ENERGIE TERMICĂ"),
    "electricity": ("Energie electrică", "energie electrică", "ENERGIE ELECTRICĂ"),
    "solid": ("Lemne, cărbuni, petrol", "combustibili solizi și/sau petrolieri", "LEMNE / CĂRBUNI"),
}  # fmt: skip
_OATH = (
    "Declar că am completat datele de mai sus cu bună-credință și că am cunoștință de art. 326 din Codul penal.",
    "Subsemnatul(a), cunoscând prevederile Codului penal privind falsul în declarații, declar că datele sunt corecte.",
    "Mă oblig să comunic în scris, în 5 zile, orice modificare a celor declarate. Falsul în declarații se pedepsește.",
)
_HEADS = ("Nr.", "Nume și prenume", "C.N.P.", "Rudenie", "Ocupația", "Venit net")


def _start(
    world: Household, rng: random.Random, person: Human | None, tools: tuple[str, ...]
) -> tuple[Human, Ink, Pen]:
    return whom(world, rng, person, lambda m: m is world.applicant), Ink(rng), choose_pen(rng, tools)  # type: ignore[arg-type]


def _lives(place: Address, manner: str) -> str:
    """The dwelling as this filler writes it."""
    kind = "Str." if place.street_kind == "Str." else place.street_kind
    named = (("Bl.", place.block), ("Sc.", place.stair), ("Et.", place.floor), ("Ap.", place.flat))
    inside = " ".join(f"{w}{v}" if manner == "tight" else f"{w} {v}" for w, v in named if v)
    if manner == "town":
        return f"Loc. {place.city}, {kind} {place.street} Nr. {place.number} {inside}".strip()
    return f"{kind} {place.street} {place.number} {inside}".strip() + f", {place.city}"


def _fuels(rng: random.Random, manner: int) -> dict[str, str]:
    keys = list(_FUELS)
    rng.shuffle(keys)
    return {key: _FUELS[key][manner] for key in keys}


def _ground(pen: Pen, look: Look, margin: str, family_: str) -> str:
    hand = hand_css(look, ".f", pen.size) + ".g td .f{font-size:10.5pt}" if pen.tool == "hand" else ""
    end = ".en{display:flex;justify-content:space-between;margin-top:5mm}.stamp-here{width:38mm;height:20mm}"
    return sheet_css(look, 210, 297, margin, family_) + pen_css(pen, look) + hand + end


def _ended(world: Household, rng: random.Random, pen: Pen, words: tuple[str, str]) -> str:
    sign = signature(rng, rng.uniform(30, 42), rng.uniform(9, 14), pen.colour if pen.tool == "hand" else "#22307a")
    return f"<div class='en'><div>{words[0]} {pen.put(date_text(world.filed))}</div><div>{words[1]}{sign}</div></div>"


def facing_blocks(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Who asks at the left, the dwelling and its heating at the right, each in a framed block; family below."""
    who, ink, pen = _start(world, rng, person, ("plain", "type", "hand"))
    phone, mail = contact(ink, who)
    picks = ""
    for key, word in _fuels(rng, 1).items():
        if key == world.heating:
            ink.choice("/heating", key, "")
        picks += f"<div>{pen.box(key == world.heating, '/heating')} {esc(word)}</div>"
    big = tall(pen, look)
    manner = rng.choice(("tight", "town", "street"))

    def pair(label: str, value: str) -> str:
        return f"<div class='k'>{label}</div><div class='u'>{value or '&#160;'}</div>"

    left = "<b>Solicitant</b>" + pair("Nume de familie", name(ink, pen, "/surname", who.surname, big))
    left += pair("Prenume", name(ink, pen, "/given_names", who.given_names, big))
    left += pair("C.N.P.", ink.cnp("/cnp", who.cnp, "f")) + pair("B.I./C.I.", pen.put(who.id_series + who.id_number))
    left += pair("Telefon mobil / fix", phone) + pair("Adresa de e-mail", mail)
    right = "<b>Locuința</b>" + pair("Adresa", ink.text("/address", pen.spell(_lives(world.dwelling, manner)), "f"))
    right += pair("Se deține cu titlu de", pen.put(_HOLDS[world.tenure]))
    right += pair("Camere / persoane", pen.put(f"{world.rooms} / {len(world.members)}"))
    right += f"<div class='k'>Mod de încălzire (se bifează)</div><div class='ps'>{picks}</div>"
    number = rng.randint(1000, 64000)
    first = (
        f"<div class='tp'><span>DIRECȚIA DE ASISTENȚĂ SOCIALĂ ȘI MEDICALĂ<br>Cluj-Napoca</span><span>Înreg. nr. "
        f"{number}</span></div><h1>CERERE ȘI DECLARAȚIE PE PROPRIA RĂSPUNDERE</h1><p class='c'>"
        f"{rng.choice(('ajutor lunar', 'acordare ajutor'))} pentru încălzirea locuinței, noiembrie 2017 - martie "
        f"2018</p><div class='tw'><div>{left}</div><div>{right}"
        f"</div></div><h2>Persoane care locuiesc împreună cu solicitantul</h2>{family(world, pen, _HEADS, rng, 1)}"
        f"<h2>Venituri, {esc(income_month(world))}</h2>{incomes(world, pen, 1)}"
    )  # fmt: skip
    second = (
        f"<h2>Bunuri care exclud acordarea</h2>{goods(world, pen)}<p>{rng.choice(_OATH)}</p>"
        f"{_ended(world, rng, pen, ('Data', 'Semnătura'))}"
    )
    css = (
        "h1{font-size:14.5pt;text-align:center;margin:5mm 0 1mm}h2{font-size:10pt;margin:4mm 0 1.4mm}.tp{display:flex;"
        "justify-content:space-between;font-size:9pt}.tw{display:flex;gap:5mm;margin-top:3mm}.tw>div{flex:1;border:"
        ".35mm solid #222;padding:2.4mm 3mm;min-width:0}.k{font-size:7.6pt;margin-top:1.8mm}.u{border-bottom:.2mm "
        "dotted #333;min-height:5.6mm;padding-top:.6mm}.ps div{margin:.7mm 0;font-size:9pt}.g{font-size:8pt}.g .f{"
        "font-size:.95em}"
    )
    css = _ground(pen, look, "11mm 15mm", "sans") + css
    return ink.paper(KIND, "facing_blocks", (sheet(first), sheet(second)), css, person=who.cnp)


def ruled_cells(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A sheet of ruled cells, printed word and filled value in one cell; the heating is said in words in its cell."""
    who, ink, pen = _start(world, rng, person, ("hand", "hand", "plain"))
    phone, mail = contact(ink, who)
    big = tall(pen, look)
    words = {"gas": "gaze naturale", "thermal": "energie termică", "electricity": "energie electrică",
             "solid": "lemne"}  # fmt: skip
    heated = ink.choice("/heating", world.heating, pen.spell(words[world.heating]), "f")
    cnp = boxed_cnp(ink, "/cnp", who.cnp, "boxes w") if rng.random() < 0.35 else ink.cnp("/cnp", who.cnp, "f")
    home = ink.text("/address", pen.spell(_lives(world.dwelling, rng.choice(("town", "street")))), "f")

    def cell(label: str, value: str, span: int = 1) -> str:
        return f"<td colspan='{span}'><span class='k'>{label}</span><br>{value or '&#160;'}</td>"

    table = (
        f"<tr>{cell('NUMELE', name(ink, pen, '/surname', who.surname, big), 2)}"
        f"{cell('PRENUMELE', name(ink, pen, '/given_names', who.given_names, big), 2)}</tr><tr>{cell('CNP', cnp, 2)}"
        f"{cell('ACT IDENTITATE', pen.put(f'CI {who.id_series} {who.id_number}'))}"
        f"{cell('TELEFON', phone)}</tr><tr>{cell('ADRESA LOCUINȚEI', home, 4)}</tr>"
        f"<tr>{cell('E-MAIL', mail, 2)}{cell('NR. CAMERE', pen.put(str(world.rooms)))}"
        f"{cell('NR. PERSOANE', pen.put(str(len(world.members))))}</tr>"
        f"<tr>{cell('COMBUSTIBIL FOLOSIT PENTRU ÎNCĂLZIRE', heated, 2)}"
        f"{cell('REGIM JURIDIC LOCUINȚĂ', pen.put(_HOLDS[world.tenure]), 2)}</tr>"
    )
    inner = (
        "<div class='c'>MUNICIPIUL CLUJ-NAPOCA - ANEXA 1</div><h1>CERERE - DECLARAȚIE</h1><p class='c'>privind "
        f"acordarea ajutorului pentru încălzirea locuinței și a suplimentului pentru energie</p><table "
        f"class='s'>{table}</table><p><b>Componența "
        f"familiei</b></p>{family(world, pen, _HEADS, rng, 2)}<p><b>Venituri realizate în "
        f"{esc(income_month(world))}</b></p>{incomes(world, pen, 1)}"
    )
    second = (
        f"<p><b>Bunuri</b></p>{goods(world, pen)}<p>{rng.choice(_OATH)}</p>"
        f"{_ended(world, rng, pen, ('Cluj-Napoca,', 'Semnătura solicitantului'))}"
    )
    css = (
        "h1{font-size:15pt;text-align:center;margin:3mm 0 1mm}.s{width:100%;border-collapse:collapse;"
        "table-layout:fixed;margin:3mm 0}.s td{border:.3mm solid #111;padding:1mm 1.6mm "
        "1.2mm;line-height:1.5}.k{font-size:6.8pt}p{margin:"
        "2.4mm 0}.g{font-size:8.2pt}.g .f{font-size:.98em}.s .boxes i{width:4.6mm;height:5.6mm}"
    )
    css = _ground(pen, look, "12mm 16mm", rng.choice(("serif", "sans"))) + css
    return ink.paper(KIND, "ruled_cells", (sheet(inner), sheet(second)), css, person=who.cnp)


def letter_of_request(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The older manner: Domnule Primar, one paragraph with printed words around the filled ones, ticks in a row."""
    who, ink, pen = _start(world, rng, person, ("type", "plain", "hand"))
    phone, mail = contact(ink, who)
    big = tall(pen, look)
    picks = ""
    for key, word in _fuels(rng, 2).items():
        if key == world.heating:
            ink.choice("/heating", key, "")
        picks += f"<span class='pk'>{pen.box(key == world.heating, '/heating')} {esc(word)}</span>"

    def gap(value: str, width: int = 20) -> str:
        return f"<span class='ln' style='min-width:{width}mm'>{value or '&#160;'}</span>"

    home = ink.text("/address", pen.spell(_lives(world.dwelling, "street")), "f")
    issued = pen.put(date_text(who.id_issued))
    inner = (
        f"<h1>{rng.choice(('DOMNULE PRIMAR,', 'Domnule Primar,'))}</h1><p class='w'>Subsemnatul(a): numele "
        f"{gap(name(ink, pen, '/surname', who.surname, big), 50)} prenumele "
        f"{gap(name(ink, pen, '/given_names', who.given_names, big), 52)}, cod numeric personal "
        f"{gap(ink.cnp('/cnp', who.cnp, 'f'), 44)}, posesor al C.I. seria {gap(pen.put(who.id_series), 10)} nr. "
        f"{gap(pen.put(who.id_number), 20)}, eliberată la {gap(issued, 26)}, cu locuința în {gap(home, 90)}, telefon "
        f"{gap(phone, 34)}, e-mail {gap(mail, 56)}, solicit acordarea ajutorului pentru încălzirea locuinței pe care o "
        f"dețin în {gap(pen.put(_HOLDS[world.tenure]), 30)}, compusă din {gap(pen.put(str(world.rooms)), 10)} camere, "
        f"în care locuim {gap(pen.put(str(len(world.members))), 10)} persoane.</p><p>Locuința este încălzită cu:</p>"
        f"<p class='r4'>{picks}</p><p>Declar pe propria răspundere că familia mea se compune din:</p>"
        f"{family(world, pen, _HEADS, rng, 1)}<p>și că a realizat în luna {esc(income_month(world))} următoarele "
        f"venituri nete:</p>{incomes(world, pen, 1)}"
    )  # fmt: skip
    second = (
        f"<p>Familia deține următoarele bunuri:</p>{goods(world, pen)}<p>{rng.choice(_OATH)}</p>"
        f"{_ended(world, rng, pen, ('Data:', 'Semnătura,'))}<p class='c' style='margin-top:14mm'>Domnului Primar al "
        "Municipiului Cluj-Napoca</p>"
    )
    css = (
        "h1{font-size:14pt;text-align:center;margin:2mm 0 5mm;font-weight:400}.w{line-height:1.95;text-align:left}"
        ".w .f{line-height:1.1}.r4{display:flex;flex-wrap:wrap;gap:2mm 9mm}.pk{white-space:nowrap;font-size:9pt}"
        ".g{font-size:8.2pt}.g .f{font-size:.98em}"
    )
    css = _ground(pen, look, "13mm 18mm", "serif") + css
    return ink.paper(KIND, "letter_of_request", (sheet(inner), sheet(second)), css, person=who.cnp)


LAYOUTS = (
    Layout("facing_blocks", facing_blocks, split="train"),
    Layout("ruled_cells", ruled_cells, split="train"),
    Layout("letter_of_request", letter_of_request, split="train"),
)
