"""Carte de identitate provizorie: printed labels, filled by the clerk's hand or typewriter, photo glued, stamped."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date

from sample_scans.cards import provisional_prints
from sample_scans.cards.artwork import arms, guilloche, portrait, round_stamp, signature
from sample_scans.cards.placing import address_lines, at, boxes, in_lines, place_on_card, whom
from sample_scans.cards.sheets import ID2, card, card_css, sheet, sheet_css
from sample_scans.ink import Ink
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "provisional_identity_card"


def _validity(world: Household, rng: random.Random) -> tuple[date, date]:
    """Issued some weeks before the filing, valid for three to twelve months."""
    issued = date.fromordinal(world.filed.toordinal() - rng.randint(10, 80))
    return issued, date.fromordinal(issued.toordinal() + rng.choice((90, 120, 180, 365)))


def _values(ink: Ink, person: Human, world: Household, rng: random.Random) -> dict[str, str]:
    issued, until = _validity(world, rng)
    first, second = address_lines(person.domicile)
    return {
        "cnp": ink.cnp("/cnp", person.cnp),
        "surname": ink.name("/surname", person.surname.upper()),
        "given": ink.name("/given_names", person.given_names.upper()),
        "sex": ink.text("/sex", person.sex),
        "series": ink.text("/series", person.id_series),
        "number": ink.text("/number", person.id_number),
        "birth": ink.text("/birth_place", place_on_card(person.birth_place)),
        "address": in_lines(ink, "/address", (first, second)),
        "issuer": ink.text("/issued_by", person.id_issuer),
        "from": ink.date("/valid_from", issued),
        "until": ink.date("/valid_until", until),
    }


def lined(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Card with dotted rules, every value in the clerk's hand beside its label."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    v = _values(ink, person, world, rng)
    rows = (
        ("Numele", v["surname"]), ("Prenumele", v["given"]), ("Locul nașterii", v["birth"]),
        ("Sexul", v["sex"]), ("Domiciliul", v["address"]), ("Eliberată de", v["issuer"]),
    )  # fmt: skip
    parts, y = [], 21.0
    for label, value in rows:
        parts.append(at(34, y, f"{esc(label)}:", "l") + at(51, y - 1.3, value, "w"))
        parts.append("" if label == "Domiciliul" else at(50, y + 2.6, "", "d", "width:51mm"))
        y += 9.4 if label == "Domiciliul" else 5.6
    foot = (
        at(34, y + 0.4, "Data eliberării:", "l") + at(52, y - 0.9, v["from"], "w")
        + at(34, y + 6, "Valabilă până la:", "l") + at(54, y + 4.7, v["until"], "w")
    )  # fmt: skip
    inner = (
        guilloche(rng, *ID2, ("#b9c7a4", "#d2c29c"), 0.5)
        + at(4, 3, arms(6, "#55603f")) + at(12, 3, "ROMÂNIA", "t") + at(12, 8, "CARTE DE IDENTITATE PROVIZORIE", "t")
        + at(66, 14, f"<span class='l'>SERIA</span> <span class='w'>{v['series']}</span> "
                     f"<span class='l'>NR.</span> <span class='w'>{v['number']}</span>")
        + at(4, 15, f"<span class='l'>C.N.P.</span> <span class='w'>{v['cnp']}</span>")
        + at(4, 22, portrait(rng, person.sex, 26, 34, grey=rng.random() < 0.3))
        + "".join(parts) + foot
        + at(16, 43, round_stamp(rng, "EVIDENȚA PERSOANELOR * CLUJ *", "2", 23)) + at(74, 63, signature(rng, 24, 7))
        + at(5, 69, "SPECIMEN", "tiny")
    )  # fmt: skip
    css = (
        f".t{{font-size:8.4pt;font-weight:700;letter-spacing:.2pt}}.l{{font-size:6pt}}.d{{border-top:.25mm dotted "
        f"#555}}"
        f".w{{font-family:{look.hand},cursive;font-size:8.6pt;color:#1d2a6b}}"
    )
    return ink.paper(
        KIND, "lined", (card(inner),), card_css(look, ID2, "#f6f3e6") + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp,
    )  # fmt: skip


def two_columns(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Typewriter under small printed labels, in two columns; photo at the right."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    v = _values(ink, person, world, rng)
    left = (
        ("Nume", v["surname"]), ("Prenume", v["given"]), ("Locul nașterii", v["birth"]), ("Domiciliul", v["address"]),
        ("Eliberată de", v["issuer"]),
    )  # fmt: skip
    parts, y = [], 20.0
    for label, value in left:
        parts.append(at(5, y, label, "l") + at(5, y + 2.4, value, "w"))
        y += 11.0 if label == "Domiciliul" else 7.6
    inner = (
        guilloche(rng, *ID2, ("#a9c0d6", "#c6b3d0"), 0.45)
        + at(0, 2.5, "ROMÂNIA", "t mid") + at(0, 7, "CARTE DE IDENTITATE PROVIZORIE", "t mid")
        + at(5, 13, f"SERIA {v['series']} NR {v['number']}", "no") + at(44, 13, f"CNP {v['cnp']}", "no")
        + "".join(parts)
        + at(75, 21, portrait(rng, person.sex, 26, 34)) + at(62, 31, "Sexul", "l") + at(62, 33.4, v["sex"], "w")
        + at(60, 58.6, "Data emiterii", "l") + at(60, 61, v["from"], "w")
        + at(82, 58.6, "Termen de valabilitate", "l") + at(82, 61, v["until"], "w")
        + at(60, 44, round_stamp(rng, "S.P.C.L.E.P. CLUJ-NAPOCA * ROMÂNIA *", "1", 22, "#3a3f9a"))
        + at(8, 64.5, signature(rng, 26, 7)) + at(88, 70, "SPECIMEN", "tiny")
    )  # fmt: skip
    css = (
        f".t{{font-size:8.6pt;font-weight:700}}.mid{{width:{ID2[0]}mm;text-align:center}}.l{{font-size:4.8pt;"
        f"color:#3c4a63}}"
        f".w{{font-family:{look.mono},monospace;font-size:7.6pt}}.no{{font-family:{look.mono},monospace;"
        f"font-size:8.6pt}}"
    )
    return _card(ink, "two_columns", inner, card_css(look, ID2, "#f2f5f9") + css, person)


def sheet_a6(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """An uncovered sheet: labels in capitals with dotted rules, CNP in boxes, the stamp over the photo."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    v = _values(ink, person, world, rng)
    cnp = boxes("/cnp", person.cnp, 13)
    rows = (
        ("NUMELE", v["surname"]), ("PRENUMELE", v["given"]), ("SEXUL", v["sex"]), ("LOCUL NAȘTERII", v["birth"]),
        ("DOMICILIUL", v["address"]), ("ELIBERATĂ DE", v["issuer"]), ("LA DATA DE", v["from"]),
        ("VALABILĂ PÂNĂ LA", v["until"]),
    )  # fmt: skip
    lines = "".join(f"<tr><td class='l'>{a}</td><td class='w'>{b}</td></tr>" for a, b in rows)
    inner = (
        "<div class='c st'>ROMÂNIA<br><small>MINISTERUL AFACERILOR INTERNE</small></div>"
        "<div class='c ti'>CARTE DE IDENTITATE PROVIZORIE</div>"
        f"<div class='c'>Seria <span class='w'>{v['series']}</span> Nr. <span class='w'>{v['number']}</span></div>"
        f"<div class='ph'>{portrait(rng, person.sex, 28, 36, grey=True)}</div><div class='cn'>COD NUMERIC PERSONAL"
        f"<br>{cnp}</div>"
        f"<table>{lines}</table><div class='sg'>Semnătura titularului{signature(rng, 28, 8)}</div>"
        + at(36, 44, round_stamp(rng, "EVIDENȚA POPULAȚIEI * CLUJ *", "3", 26)) + at(84, 143, "SPECIMEN", "tiny")
    )  # fmt: skip
    css = (
        ".doc{background:#f7f4e8}.st{font-size:10pt;letter-spacing:1pt}.st small{font-size:6pt}.ti{font-size:10.5pt;"
        "font-weight:700;margin:2mm 0}"
        f".ph{{position:absolute;left:9mm;top:28mm}}.cn{{margin:4mm 0 22mm 34mm;font-size:6.6pt}}.boxes "
        f"i{{width:4.4mm;height:5.6mm}}"
        f".w,.boxes i{{font-family:{look.hand},cursive;font-size:10.5pt;color:#22307a}}td{{padding:1mm 1mm .3mm 0;"
        f"vertical-align:top}}"
        ".l{font-size:6pt;width:26mm;padding-top:2mm}table{width:100%;border-collapse:collapse}.w{line-height:1.15}"
        "td.w{border-bottom:.3mm dotted #555}"
        ".sg{font-size:6.5pt;margin:4mm 0 0 44mm}.tiny{font-size:3.6pt}"
    )
    return ink.paper(
        KIND, "sheet_a6", (sheet(inner),), sheet_css(look, 105, 148, "7mm 9mm", "serif") + css,
        width_mm=105, height_mm=148, card=True, person=person.cnp,
    )  # fmt: skip


def booklet(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A folded leaf opened: photo and numbers on the left half, numbered lines in pen or machine on the right half."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    v = _values(ink, person, world, rng)
    rows = (
        ("1. Numele de familie", v["surname"]), ("2. Prenumele", v["given"]), ("3. Sexul", v["sex"]),
        ("4. Locul nașterii", v["birth"]), ("5. Domiciliul", v["address"]), ("6. Emisă de", v["issuer"]),
        ("7. La data", v["from"]), ("8. Valabilă până la data de", v["until"]),
    )  # fmt: skip
    lines = "".join(f"<div class='rw'><small>{a}</small><div class='w'>{b}</div></div>" for a, b in rows)
    inner = (
        "<div class='lf'><div class='st'>ROMÂNIA</div><div class='ti'>CARTE DE<br>IDENTITATE<br>PROVIZORIE</div>"
        f"<div class='ph'>{portrait(rng, person.sex, 30, 38, grey=rng.random() < 0.5)}</div>"
        f"<div>SERIA <span class='w'>{v['series']}</span> NR <span class='w'>{v['number']}</span></div>"
        f"<div>CNP <span class='w'>{v['cnp']}</span></div></div><div class='rg'>{lines}</div>"
        + at(6, 40, round_stamp(rng, "EVIDENȚA PERSOANELOR * CLUJ-NAPOCA *", "3", 22))
        + at(106, 91, signature(rng, 26, 7))
        + at(6, 100, "SPECIMEN", "tiny")
    )  # fmt: skip
    family, size = rng.choice(((f"{look.hand},cursive", 9), (f"{look.mono},monospace", 7.4)))
    css = (
        f".doc{{background:#f1f3ea}}.lf,.rg{{position:absolute;top:5mm}}.lf{{left:7mm;width:58mm;text-align:center;"
        f"font-size:8pt}}"
        ".rg{left:76mm;width:66mm}.st{font-size:11pt;letter-spacing:2pt}.ti{font-size:11pt;font-weight:700;"
        "margin:1mm 0 3mm}"
        ".ph{margin:0 0 8mm 14mm}.rw{border-bottom:.25mm solid #777;margin-bottom:1.2mm;padding-bottom:.4mm}"
        f"small{{font-size:5.6pt;color:#444}}.w{{font-family:{family};font-size:{size}pt;line-height:1.2;"
        f"color:#1f2a66}}.tiny{{font-size:3.6pt}}"
    )
    return ink.paper(
        KIND, "booklet", (sheet(inner),), sheet_css(look, 148, 105, "0", "sans") + css,
        width_mm=148, height_mm=105, card=True, person=person.cnp,
    )  # fmt: skip


def labels_under(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Values first, the small label printed under its rule; validity in one line of words; no photo frame."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    v = _values(ink, person, world, rng)
    rows = (
        (34.0, 15.0, 66.0, v["surname"], "numele de familie"), (34.0, 22.6, 66.0, v["given"], "prenumele"),
        (34.0, 30.2, 46.0, v["birth"], "locul nașterii"), (86.0, 30.2, 14.0, v["sex"], "sexul"),
        (34.0, 41.4, 66.0, v["address"], "domiciliul (județ, localitate, stradă)"),
        (5.0, 49.0, 26.0, v["cnp"], "codul numeric personal"),
    )  # fmt: skip
    placed = ""
    for x, y, width, value, label in rows:
        rise = 3.6 if label.startswith("domiciliul") else 0
        placed += at(x, y - rise, value, "w") + at(x, y + 4.1, label, "u", f"width:{width}mm")
    inner = (
        guilloche(rng, *ID2, ("#d6bfa0", "#c5cfae"), 0.4) + at(5, 3, "ROMÂNIA · MINISTERUL AFACERILOR INTERNE", "s")
        + at(5, 6.6, "Carte de identitate provizorie", "t") + at(70, 4, f"{v['series']}&#160;&#160;{v['number']}", "no")
        + at(70, 8.6, "seria și numărul", "s") + at(5, 14, portrait(rng, person.sex, 25, 33, grey=True)) + placed
        + at(5, 58, f"<span class='s'>valabilă de la</span> <span class='w'>{v['from']}</span> <span class='s'>până "
        "la</span> "
                    f"<span class='w'>{v['until']}</span>")
        + at(5, 64.6, f"<span class='s'>emitent</span> <span class='w'>{v['issuer']}</span>")
        + at(76, 52, round_stamp(rng, "SERVICIUL PUBLIC COMUNITAR * EVIDENȚĂ *", "7", 20, "#7a2f6a"))
        + at(92, 71, "SPECIMEN", "tiny")
    )  # fmt: skip
    css = (
        f".t{{font-size:11pt;font-family:{look.serif},serif;font-style:italic}}.s{{font-size:5.4pt;color:#5a4a33}}"
        ".u{font-size:4.6pt;color:#5a4a33;border-top:.2mm solid #8a7a60;padding-top:.3mm}"
        f".w{{font-family:{look.mono},monospace;font-size:7.6pt;font-weight:600}}.no{{font-size:10pt;color:#a02a2a;"
        f"font-weight:700}}"
    )
    return _card(ink, "labels_under", inner, card_css(look, ID2, "#fbf6ea") + css, person)


def grid(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A ruled grid, the label in the corner of each cell."""
    return _printed("grid", provisional_prints.grid, world, rng, look, person)


def leaf(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A typed leaf with labels in two languages and dotted leaders."""
    return _printed("leaf", provisional_prints.leaf, world, rng, look, person)


Drawing = Callable[[dict[str, str], str, random.Random, Look], tuple[str, str]]


def _printed(
    name: str, drawing: Drawing, world: Household, rng: random.Random, look: Look, person: Human | None
) -> Paper:
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    inner, css = drawing(_values(ink, person, world, rng), person.sex, rng, look)
    return _card(ink, name, inner, card_css(look, ID2, "#f7f7f1") + css, person)


def _card(ink: Ink, layout: str, inner: str, css: str, person: Human) -> Paper:
    return ink.paper(
        KIND, layout, (card(inner),), css, width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp
    )  # fmt: skip


LAYOUTS = (
    Layout("lined", lined),
    Layout("two_columns", two_columns),
    Layout("booklet", booklet),
    Layout("grid", grid),
    Layout("leaf", leaf),
    Layout("sheet_a6", sheet_a6),
    Layout("labels_under", labels_under),
)
