"""Declarations of people without income: a ward office's blank with boxes for digits, a typed letter with dashes."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import signature
from sample_scans.fifth_offices.parts_income import boxed
from sample_scans.office.typist import Typist, fitting, ink
from sample_scans.office.wording import month_text
from sample_scans.other_offices.parts_clerk import PEN, Clerk
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "no_income_declaration"
_SOURCES = ("ajutorul primit de la mama mea", "banii trimiși de fiul meu din Italia", "munci cu ziua, ocazional",
            "economii din anii trecuți", "sprijinul bunicilor", "ajutorul surorii mele",
            "bani împrumutați de la vecini",
            "vânzarea unor produse din grădină")  # fmt: skip


def _sum(t: Typist) -> int:
    return t.rng.choice((120, 180, 200, 250, 280, 300, 350, 400, 450))


def _penal(t: Typist) -> str:
    return t.any(
        "Cunosc că declarațiile false se pedepsesc potrivit art. 326 din Codul penal.",
        "Am fost informat(ă) că falsul în declarații constituie infracțiune și se pedepsește conform legii.",
        "Îmi asum răspunderea pentru cele declarate, sub sancțiunea legii penale (falsul în declarații).",
    )


def digit_boxes(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The blank of the counter, filled by pen: squares for the number, ticks for what is not earned, one amount."""
    t = Clerk(rng, look, plain=0.1, cedilla=0.1).by_pen()
    who = fitting(world, ("none",), person)
    office = t.any("SERVICIUL PUBLIC LOCAL DE ASISTENȚĂ SOCIALĂ", "PRIMĂRIA MUNICIPIULUI CLUJ-NAPOCA<br>Direcția de "
                   "asistență socială și medicală", "Centrul de informare pentru cetățeni")  # fmt: skip
    html = f'<div class="sans small">{office}</div><h1 style="margin-bottom:2mm">DECLARAȚIE</h1>'
    html += '<p class="mid">pe propria răspundere, a persoanei care nu realizează venituri</p>'
    html += f'<p class="wide" style="margin-top:6mm">Numele și prenumele {ink(t.name("/name", who), 100)}</p>'
    html += f'<p style="margin:3mm 0">CNP &nbsp; {t.put("/cnp", boxed(who.cnp), who.cnp)}</p>'
    html += f'<p class="wide">Domiciliul {ink(t.place(who.domicile), 110)}</p><p class="wide">Act de identitate seria '
    html += f"{ink(who.id_series, 16)} nr. {ink(who.id_number, 30)}</p>"
    year, month = world.income_month
    html += (
        f'<p class="wide">Declar că în luna {ink(month_text(year, month, "words"), 44)} nu am obținut venituri din:</p>'
    )
    tick = '<span style="display:inline-block;width:4mm;height:4mm;border:.25mm solid #000;line-height:3.6mm" '
    tick += f'class="hand mid">{t.any("x", "X", "v")}</span>'
    kinds = ("salarii sau activități independente", "pensii, indemnizații, șomaj", "chirii, dividende, dobânzi",
             "activități agricole")  # fmt: skip
    html += "".join(f'<p style="margin-left:10mm">{tick} &nbsp; {kind}</p>' for kind in kinds)
    html += f'<p class="wide">Mă întrețin din {ink(esc(t.any(*_SOURCES)), 90)}, cu suma de {ink(str(_sum(t)), 24)} lei '
    html += f'pe lună.</p><p class="just">{_penal(t)}</p><div class="cols" style="margin-top:12mm"><div>Data '
    html += f'{ink(t.issued(world, None), 38)}</div><div class="mid">Semnătura'
    html += f"<br>{signature(rng, 36, 12)}</div></div>"
    return t.paper(KIND, html, css=PEN, person=who.cnp)


def dashes_typed(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Typed at home or at a copy shop: one sentence, dashes for what one has not, the source, the law."""
    t = Clerk(rng, look, plain=0.45)
    who = fitting(world, ("none",), person)
    t.both_genders = t.chance(0.15)
    son = f"{t.sex(who, 'fiul', 'fiica')} lui {t.any('Ioan și Maria', 'Vasile și Ana', 'Gheorghe și Elena')}, "
    html = f"<h1>{t.any('DECLARAȚIE', 'DECLARAȚIE PE PROPRIE RĂSPUNDERE', 'DECLARAȚIE DE VENIT')}</h1>"
    html += f'<p class="just ind wide">{t.sex(who, "Subsemnatul", "Subsemnata")} {t.name("/name", who)}, '
    html += f"{t.any('', son)}{t.sex(who, 'domiciliat', 'domiciliată')} în {t.place(who.domicile)}, "
    html += f"{t.sex(who, 'legitimat', 'legitimată')} cu C.I. seria {who.id_series} nr. {who.id_number}, "
    html += f"{t.any('CNP', 'C.N.P.', 'cod numeric personal')} {t.cnp('/cnp', who.cnp)}, declar următoarele:</p>"
    year, month = world.income_month
    when = t.any(f"în luna {month_text(year, month, 'words')}", "în luna anterioară cererii", "în prezent")
    points = [
        t.any(f"{when} nu am niciun loc de muncă și niciun venit", f"{when} nu realizez venituri de niciun fel"),
        t.any("nu primesc pensie, ajutor de șomaj sau alte indemnizații", "nu încasez drepturi de la stat"),
        t.any("nu dețin firmă, PFA sau terenuri date în arendă", "nu am spații închiriate și nici depozite la bancă"),
        t.any(f"singura sursă din care trăiesc este {t.any(*_SOURCES)}, circa {_sum(t)} lei lunar",
              f"mă întrețin cu {t.any(*_SOURCES)}, adică {_sum(t)} de lei pe lună"),
    ]  # fmt: skip
    points[1], points[2] = rng.sample(points[1:3], 2)
    html += "".join(f'<p class="just wide" style="margin-left:8mm">- {point};</p>' for point in points)
    use = t.any("Declar acestea pentru dosarul de ajutor la încălzire.", "Dau prezenta fiindu-mi necesară la primărie.")
    html += f'<p class="just ind wide">{use} {_penal(t)}</p>'
    when = f"<div>{t.any('Data:', 'Astăzi,', 'Cluj-Napoca,')} {t.issued(world, None)}</div>"
    sign = f'<div class="mid">{t.any("Declarant,", "Semnătura,", "Am declarat,")}'
    sign += f"<br>{signature(rng, 38, 13)}</div>"
    html += f'<div class="cols" style="margin-top:14mm">{when + sign if t.chance(0.7) else sign + when}</div>'
    return t.paper(KIND, f'<div class="{t.any("serif", "sans", "mono")}">{html}</div>', person=who.cnp)


LAYOUTS = (
    Layout("digit_boxes", digit_boxes, split="held"),
    Layout("dashes_typed", dashes_typed, split="held"),
)
