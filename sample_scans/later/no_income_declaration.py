"""Declarație privind veniturile din care se întreține: the hall's printed form of boxes, and a page written by hand."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import signature
from sample_scans.office.typist import Typist, fitting
from sample_scans.office.wording import MONTHS, address_text
from sample_scans.other_offices.parts_cards import hand_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "no_income_declaration"
_FROM = (
    "ajutorul părinților",
    "sprijinul copiilor",
    "munci ocazionale",
    "economii",
    "ajutorul familiei",
    "ajutorul rudelor",
)
_OATH = (
    "Am cunoștință că declarațiile neadevărate se pedepsesc conform art. 326 din Codul penal.",
    "Cunosc că falsul în declarații este infracțiune și se pedepsește potrivit legii penale.",
)


def _month(world: Household) -> str:
    year, month = world.income_month
    return f"{MONTHS[month - 1]} {year}"


def boxed_form(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A printed form of cells, filled by the clerk on the computer; a column of sources with the sums, one per row."""
    t = Typist(rng, look, plain=0.2, cedilla=0.25)
    who = fitting(world, ("none",), person)
    cls = t.any("mono", "sans", "sans")

    def filled(text: str) -> str:
        return f'<span class="{cls}">{text}</span>'

    def cell(word: str, value: str, span: int = 1) -> str:
        return f'<td colspan="{span}"><span class="small">{word}</span><br>{filled(value)}</td>'

    head = (
        f"<tr>{cell(t.any('Numele și prenumele', 'Nume, prenume'), t.name('/name', who), 2)}"
        f"{cell(t.any('C.N.P.', 'Cod numeric personal'), t.cnp('/cnp', who.cnp))}</tr><tr>"
        f"{cell('Domiciliul', esc(address_text(who.domicile, 'prose')), 2)}"
        f"{cell('Act de identitate', f'CI {who.id_series} {who.id_number}')}</tr>"
    )
    used, sources = t.any(*_FROM), ("salarii, pensii", "indemnizații, șomaj", "alocații", "alte surse de întreținere")
    rows = ""
    for source in sources:
        said = f"{used}, {rng.choice((150, 200, 250, 300, 400))} lei" if source.startswith("alte") else "0 lei"
        rows += f"<tr><td colspan='2'>{source}</td><td>{filled(said)}</td></tr>"
    title = t.any("DECLARAȚIE", "DECLARAȚIE PE PROPRIA RĂSPUNDERE PRIVIND VENITURILE", "DECLARAȚIE DE VENITURI")
    body = f"""<div class="cols"><div>Primăria Municipiului Cluj-Napoca<br>
{t.any("Direcția de Asistență Socială și Medicală", "Serviciul Beneficii Sociale")}</div><div>Anexă la cererea nr.
{filled(str(rng.randint(900, 64000)))}</div></div><h1>{title}</h1><table class="grid">{head}</table>
<p class="just" style="margin-top:5mm">{t.sex(who, "Subsemnatul", "Subsemnata")}, cu datele de mai sus, declar pe
propria
răspundere că în luna {filled(_month(world))} nu am realizat venituri supuse impozitării, veniturile din care m-am
întreținut fiind:</p><table class="grid"><tr><th colspan="2">Sursa</th><th>Suma / proveniența</th></tr>{rows}</table>
<p class="just" style="margin-top:4mm">{t.any(*_OATH)}</p><div class="cols" style="margin-top:10mm"><div>Data:
{filled(t.issued(world, None))}</div><div class="sign">Semnătura
declarantului<br>{signature(rng, 36, 12)}</div></div>"""
    face = t.any("serif", "sans")
    return t.paper(KIND, f'<div class="{face}">{body}</div>', person=who.cnp)


def written_page(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Written by hand on a white sheet, as people do at the counter's table."""
    t = Typist(rng, look, plain=0.35, cedilla=0.0)
    t.upper_names = "Mali" in look.hand
    who = fitting(world, ("none",), person)
    lives = esc(address_text(who.domicile, "prose"))
    me = "Subsemnatul" if who.sex == "M" else "Subsemnata"
    work = t.any("nu lucrez nicăieri", "nu am loc de muncă", "nu sunt angajat" + ("" if who.sex == "M" else "ă"))
    text = (
        f"{me} {t.name('/name', who)}, CNP {t.cnp('/cnp', who.cnp)}, "
        f"{'domiciliat' if who.sex == 'M' else 'domiciliată'} "
        f"în {lives}, declar pe propria răspundere că {work} și că în luna {_month(world)} nu am avut venituri. Mă "
        f"întrețin din {t.any(*_FROM)}."
    )
    second = t.any("Dau această declarație pentru ajutorul de încălzire.", "Declar că nu am alte surse de venit.",
                   "Cunosc prevederile legii penale privind falsul în declarații.")  # fmt: skip
    colour = t.any("#1b2c7a", "#23306b", "#222")
    body = f"""<div class="hw"><div
class="ht">{t.any("Declarație", "DECLARAȚIE", "Declarație pe propria răspundere")}</div>
<p>{text}</p><p>{second}</p><div class="cols" style="margin-top:14mm"><div>{t.issued(world, None)}</div><div>
{signature(rng, 40, 14, colour)}</div></div></div>"""
    css = f".hw{{color:{colour};line-height:2;padding-top:12mm}}"
    css += ".ht{text-align:center;margin-bottom:10mm;font-size:1.2em}.hw "
    "p{text-indent:14mm;margin-bottom:4mm}" + hand_css(look, ".hw", look.size * 1.55)
    return t.paper(KIND, body, css=css, person=who.cnp)


LAYOUTS = (
    Layout("boxed_form", boxed_form, split="train"),
    Layout("written_page", written_page, split="train"),
)
