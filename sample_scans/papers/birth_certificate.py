"""Certificat de naștere: the model with CNP boxes, and older ones."""

from __future__ import annotations

import random
from collections.abc import Callable

from sample_scans.cards import old_certificates
from sample_scans.cards.artwork import arms, guilloche
from sample_scans.cards.placing import age_on, around, boxed_cnp, parents, whom
from sample_scans.cards.sheets import sheet, sheet_css
from sample_scans.ink import Ink
from sample_scans.paper import Layout, Look, Maker, Paper
from sample_scans.spelled import COUNTIES, MONTHS, date_text, number_words
from sample_scans.world import Household, Human

KIND = "birth_certificate"


def _child(world: Household, rng: random.Random, person: Human | None) -> Human:
    youngest = max(m.birth_date for m in world.members)
    return whom(world, rng, person, lambda m: age_on(m, world.filed) < 18 or m.birth_date == youngest)


def _series(rng: random.Random) -> tuple[str, str]:
    return "N" + rng.choice("ABCDEHNRSTVXZ"), f"{rng.randrange(10**6):06d}"


def boxed(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The upright model: CNP in boxes, birth date in figures and in letters, parents, act of birth."""
    child = _child(world, rng, person)
    ink = Ink(rng)
    series, number = _series(rng)
    born = child.birth_date
    father, mother = parents(rng)
    ink.date("/birth_date", born)
    figures = around(
        "/birth_date", f"anul <b>{born.year}</b> luna <b>{MONTHS[born.month - 1]}</b> ziua <b>{born.day:02d}</b>"
    )
    letters = f"{number_words(born.year)} {MONTHS[born.month - 1]} {number_words(born.day)}"
    county = COUNTIES.get(child.birth_place[0], child.birth_place[0])
    act = f"{rng.randint(12, 3900)}"
    rows = (
        ("Numele de familie", ink.name("/surname", child.surname.upper())),
        ("Prenumele", ink.name("/given_names", child.given_names.upper())),
        ("Sexul", "MASCULIN" if child.sex == "M" else "FEMININ"),
        ("Data nașterii", figures),
        ("(în litere)", letters),
        ("Locul nașterii", f"localitatea {child.birth_place[1]}, județul {county}"),
    )
    folk = (("Numele de familie", child.surname.upper(), child.surname.upper()), ("Prenumele", father, mother))
    body = "".join(f"<tr><td class='l'>{a}</td><td class='v'>{b}</td></tr>" for a, b in rows)
    kin = "".join(f"<tr><td class='l'>{a}</td><td class='v'>{b}</td><td class='v'>{c}</td></tr>" for a, b, c in folk)
    inner = (
        guilloche(rng, 148, 210, ("#e0a9b4", "#a9c3d6"), 0.45)
        + f"<div class='on'><div class='c arms'>{arms(11)}</div><div class='c st'>ROMÂNIA</div>"
        f"<div class='c ti'>CERTIFICAT DE NAȘTERE</div>"
        f"<div class='c'>Seria {ink.text('/series', series, 'no')} Nr. {ink.text('/number', number, 'no')}</div>"
        f"<p>CODUL NUMERIC PERSONAL&#160; {boxed_cnp(ink, '/cnp', child.cnp)}</p>"
        f"<table><tr><th colspan=2>TITULARUL</th></tr>{body}</table>"
        f"<table><tr><th>PĂRINȚII</th><th>TATA</th><th>MAMA</th></tr>{kin}</table>"
        f"<p>Act de naștere nr. <b>{act}</b> din <b>{date_text(born)}</b><br>întocmit la Primăria "
        f"{child.birth_place[1]}</p>"
        f"<div class='foot'><div>Data eliberării<br><b>{date_text(born)}</b></div><div class='stamp-here'>L.S.</div>"
        "<div>Ofițer de stare civilă,<br><br>.........................</div></div></div>"
    )
    css = (
        ".on{position:relative}.arms svg{margin:0 auto}.st{font-size:15pt;letter-spacing:3pt}.ti{font-size:17pt;"
        "font-weight:700;margin:1mm 0 2mm}"
        ".no{font-weight:700;color:#a3202c;font-size:12pt}table{width:100%;border-collapse:collapse;margin:2.5mm 0}"
        "td,th{border:.25mm solid #6a6a6a;padding:1mm 1.6mm;text-align:left;font-size:9pt}.l{width:32mm;font-size:8pt}"
        f".v{{font-family:{look.mono},monospace}}.boxes i{{width:5.2mm}}p{{margin:3mm 0;font-size:9pt}}"
        ".foot{display:flex;justify-content:space-between;margin-top:6mm;font-size:9pt}.stamp-here{width:34mm;"
        "height:26mm;text-align:center}"
    )
    return ink.paper(
        KIND, "boxed", (sheet(inner),), sheet_css(look, 148, 210, "9mm 11mm") + css,
        width_mm=148, height_mm=210, person=child.cnp,
    )  # fmt: skip


Drawing = Callable[[random.Random, Look, Human, str, str], Paper]


def _of(drawing: Drawing) -> Maker:
    def make(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
        return drawing(rng, look, _child(world, rng, person), *_series(rng))

    return make


LAYOUTS = (
    Layout("boxed", boxed),
    Layout("landscape", _of(old_certificates.landscape)),
    Layout("numbered", _of(old_certificates.numbered)),
    Layout("handwritten", _of(old_certificates.handwritten)),
)
