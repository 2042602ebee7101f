"""Birth certificates of older or other makes: the landscape one, the handwritten one, the typed extract."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import arms, guilloche
from sample_scans.cards.placing import around, boxed_cnp, parents
from sample_scans.cards.sheets import sheet, sheet_css
from sample_scans.ink import Ink, plain
from sample_scans.paper import Look, Paper
from sample_scans.spelled import COUNTIES, MONTHS, date_text, number_words
from sample_scans.world import Human

KIND = "birth_certificate"
_FAMILIES = ("MOLDOVAN", "POP", "RUS", "LUPU", "CÎMPEAN", "NAGY", "TODEA", "SUCIU")


def landscape(rng: random.Random, look: Look, child: Human, series: str, number: str) -> Paper:
    """A5 across, dotted rules, filled by typewriter: the birth date as ziua, luna, anul with the words below."""
    ink = Ink(rng)
    born, (father, mother) = child.birth_date, parents(rng)
    ink.date("/birth_date", born)
    day = around(
        "/birth_date",
        f"ziua <u class='type'>{born.day:02d}</u> luna <u class='type'>{born.month:02d}</u> anul <u "
        f"class='type'>{born.year}</u>",
    )
    said = f"{number_words(born.day)} {MONTHS[born.month - 1]} {number_words(born.year)}"
    county = COUNTIES.get(child.birth_place[0], child.birth_place[0])
    inner = (
        guilloche(rng, 210, 148, ("#d9a7b6", "#e3c3a4"), 0.45) + "<div class='on'>"
        f"<div class='hd'><div>ROMÂNIA<br>Județul <u class='type'>{county}</u></div><div>{arms(10)}</div><div>Seria "
        f"{ink.text('/series', series, 'no')} Nr. {ink.text('/number', number, 'no')}</div></div><h1>Certificat de "
        "naștere</h1>"
        f"<p>C.N.P. {boxed_cnp(ink, '/cnp', child.cnp, 'boxes type')}</p>"
        f"<p>Numele de familie <u class='type w1'>{ink.name('/surname', child.surname.upper())}</u></p>"
        f"<p>Prenumele <u class='type w1'>{ink.name('/given_names', child.given_names.upper())}</u> sexul "
        f"<u class='type'>{'bărbătesc' if child.sex == 'M' else 'femeiesc'}</u></p>"
        f"<p>Data nașterii: {day} <small>({said})</small></p>"
        f"<p>Locul nașterii <u class='type w1'>{child.birth_place[1]}</u></p>"
        f"<p>Tatăl: <u class='type'>{child.surname.upper()} {father}</u> Mama: <u "
        f"class='type'>{rng.choice(_FAMILIES)} {mother}</u></p>"
        f"<p>Înregistrat în registrul stării civile la nr. <u class='type'>{rng.randint(10, 4200)}</u> din <u "
        "class='type'>"
        f"{date_text(born)}</u></p><div class='ft'><div class='stamp-here'>L.S.</div><div>Delegat de stare civilă,"
        "</div></div></div>"
    )
    css = (
        ".on{position:relative}.hd{display:flex;justify-content:space-between;font-size:9pt}.no{font-weight:700;"
        "font-size:12pt}"
        "h1{text-align:center;font-size:18pt;font-style:italic;margin:0 0 2mm}p{margin:2.2mm 0;font-size:10pt}"
        "u{text-decoration:none;"
        "border-bottom:.3mm dotted #444;padding:0 3mm}.w1{display:inline-block;min-width:70mm}small{font-size:8pt}"
        ".ft{display:flex;justify-content:space-around;margin-top:3mm;font-size:9pt}.stamp-here{width:34mm;"
        "height:20mm;text-align:center}"
    )
    return ink.paper(
        KIND, "landscape", (sheet(inner),), sheet_css(look, 210, 148, "9mm 14mm") + css,
        width_mm=210, height_mm=148, person=child.cnp,
    )  # fmt: skip


def numbered(rng: random.Random, look: Look, child: Human, series: str, number: str) -> Paper:
    """A4, numbered lines in two columns under one another, everything printed by computer, CNP unboxed."""
    ink = Ink(rng, dates=rng.choice(("dots", "words", "dash")))
    born, (father, mother) = child.birth_date, parents(rng)
    county = COUNTIES.get(child.birth_place[0], child.birth_place[0])
    rows = (
        ("1. Numele", ink.name("/surname", child.surname.upper())),
        ("2. Prenumele", ink.name("/given_names", child.given_names.upper())),
        ("3. Sexul", child.sex), ("4. Data nașterii", ink.date("/birth_date", born)),
        ("5. Locul nașterii", f"{child.birth_place[1]}, {county}"),
        ("6. Cod numeric personal", ink.cnp("/cnp", child.cnp)),
        ("7. Numele și prenumele tatălui", f"{child.surname.upper()} {father}"),
        ("8. Numele și prenumele mamei", f"{child.surname.upper()} {mother}"),
        ("9. Act de naștere", f"nr. {rng.randint(10, 4200)} / {date_text(born)}"),
        ("10. Mențiuni", "-"), ("11. Data eliberării", date_text(born)),
    )  # fmt: skip
    body = "".join(f"<div class='rw'><span class='l'>{a}</span><span class='v'>{b}</span></div>" for a, b in rows)
    inner = (
        guilloche(rng, 210, 297, ("#b9cbdf", "#d9c7b2"), 0.35) + "<div class='on'>"
        f"<div class='c st'>ROMÂNIA</div><div class='c'>Primăria {child.birth_place[1]} · Serviciul stare civilă</div>"
        f"<div class='c ti'>CERTIFICAT DE NAȘTERE<br><small>BIRTH CERTIFICATE · ACTE DE NAISSANCE</small></div>{body}"
        f"<div class='ft'><div>SERIA {ink.text('/series', series)}<br>NR. {ink.text('/number', number)}</div>"
        "<div class='stamp-here'></div><div>Ofițer de stare civilă</div></div></div>"
    )
    css = (
        f".doc{{font-family:{look.sans},sans-serif}}.on{{position:relative}}.st{{font-size:14pt}}.ti{{font-size:16pt;"
        f"font-weight:700;margin:6mm 0}}"
        ".ti small{font-size:8pt;font-weight:400}.rw{display:flex;border-bottom:.2mm solid #999;padding:2.4mm 0}"
        ".l{width:66mm;color:#444}"
        ".v{font-weight:600}.ft{display:flex;justify-content:space-between;margin-top:14mm}.stamp-here{width:40mm;"
        "height:40mm}"
    )
    return ink.paper(
        KIND, "numbered", (sheet(inner),), sheet_css(look, 210, 297, "20mm 24mm") + css, person=child.cnp,
    )  # fmt: skip


def handwritten(rng: random.Random, look: Look, child: Human, series: str, number: str) -> Paper:
    """The old pink sheet filled with pen and ink in sentences; the CNP added at the bottom by a later hand."""
    ink = Ink(rng)
    born, (father, mother) = child.birth_date, parents(rng)
    bare = rng.random() < 0.4
    write = (lambda t: plain(t)) if bare else (lambda t: t)
    ink.date("/birth_date", born)
    day = around(
        "/birth_date", f"<b>{born.day}</b> luna <b>{write(MONTHS[born.month - 1])}</b> anul <b>{born.year}</b>"
    )
    inner = (
        "<div class='fr'><div class='tp'><span>SERIA " + ink.text("/series", series, "no") + "</span><span>NR. "
        + ink.text("/number", number, "no")
        + f"</span></div><div class='c'>{arms(12, '#6b5b4b')}</div><h1>CERTIFICAT DE NAȘTERE</h1>"
        f"<p>Numele de familie al copilului <b class='w1'>{ink.name('/surname', write(child.surname))}</b></p>"
        f"<p>Prenumele <b class='w1'>{ink.name('/given_names', write(child.given_names))}</b></p>"
        f"<p>născut în ziua {day}</p><p>în <b class='w1'>{write(child.birth_place[1])}</b></p>"
        f"<p>Numele și prenumele tatălui <b>{write(child.surname)} {write(father.capitalize())}</b></p>"
        f"<p>Numele și prenumele mamei <b>{write(child.surname)} {write(mother.capitalize())}</b></p>"
        f"<p>Nașterea a fost trecută în registru sub nr. <b>{rng.randint(10, 4200)}</b> din "
        f"<b>{date_text(born, 'roman')}</b></p>"
        f"<p class='cn'>Cod numeric personal: <b>{ink.cnp('/cnp', child.cnp)}</b></p>"
        "<div class='ft'><div class='stamp-here'></div><div>Delegatul de stare civilă</div></div></div>"
    )  # fmt: skip
    css = (
        ".doc{background:#fbe9e6}.fr{border:1mm double #a8665e;padding:7mm 8mm;height:100%;box-sizing:border-box}"
        ".tp{display:flex;"
        "justify-content:space-between}.c svg{margin:2mm auto}h1{font-size:15pt;text-align:center;letter-spacing:1pt;"
        "margin:1mm 0 5mm}"
        f"p{{margin:3.2mm 0;font-size:9.5pt}}p b{{font-family:{look.hand},cursive;font-weight:400;font-size:14pt;"
        "color:#1e2a78;"
        "border-bottom:.3mm dotted #555;padding:0 2mm;line-height:1}.w1{display:inline-block;min-width:44mm}"
        ".no{font-weight:700;color:#333}"
        ".cn{margin-top:6mm}.ft{display:flex;justify-content:space-between;margin-top:4mm;font-size:8.5pt}"
        ".stamp-here{width:36mm;height:26mm}"
    )
    return ink.paper(
        KIND, "handwritten", (sheet(inner),), sheet_css(look, 148, 210, "6mm") + css,
        width_mm=148, height_mm=210, person=child.cnp,
    )  # fmt: skip
