"""Certificat de naștere: ruled sections, typed sentences, and the bilingual form copied on a sheet."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from sample_scans.cards.artwork import arms, guilloche, signature
from sample_scans.cards.placing import age_on, around, boxed_cnp, parents, whom
from sample_scans.cards.sheets import sheet
from sample_scans.ink import Ink, plain
from sample_scans.other_offices.parts_cards import conformity, conformity_css, hand_css, sheet_css
from sample_scans.paper import Layout, Look, Maker, Paper, esc
from sample_scans.spelled import COUNTIES, MONTHS, date_text, number_words
from sample_scans.world import Household, Human

KIND = "birth_certificate"
_MAIDEN = ("MOLNAR", "CRIȘAN", "PAȘCU", "DUMA", "FEKETE", "LĂPUȘAN", "BOTEZ", "IRIMIE", "SĂLĂGEAN", "VERES")


@dataclass(frozen=True)
class Act:
    """What the registrar writes: the child and what no field asks for."""

    child: Human
    series: str
    number: str
    father: str
    mother: str
    maiden: str
    entry: int
    entered: date
    issued: date
    county: str

    @property
    def town(self) -> str:
        return self.child.birth_place[1]


def _act(world: Household, rng: random.Random, person: Human | None) -> Act:
    youngest = max(m.birth_date for m in world.members)
    child = whom(world, rng, person, lambda m: age_on(m, world.filed) < 18 or m.birth_date == youngest)
    father, mother = parents(rng)
    entered = child.birth_date + timedelta(rng.randint(1, 14))
    county = COUNTIES.get(child.birth_place[0], child.birth_place[0] or "-")
    return Act(
        child, "N" + rng.choice("BCDHJKLNPRTVXZ"), f"{rng.randrange(10**6):06d}", father, mother, rng.choice(_MAIDEN),
        rng.randint(8, 4600), entered, entered + timedelta(rng.choice((0, 1, 3, 900))), county,
    )  # fmt: skip


def _of(draw: Callable[[Act, random.Random, Look, str], Paper]) -> Maker:
    """A maker for the child asked for, else for one of the household's minors (its youngest when there is none)."""

    def make(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
        return draw(_act(world, rng, person), rng, look, date_text(world.filed))

    return make


def _dated(ink: Ink, born: date, inner: str) -> str:
    ink.date("/birth_date", born)
    return around("/birth_date", inner)


def ruled_sections(act: Act, rng: random.Random, look: Look, filed: str) -> Paper:
    """Upright half sheet: sections for child, parents and entry; year, month and day each in a cell under its word."""
    ink, child, born = Ink(rng), act.child, act.child.birth_date
    month = rng.choice((MONTHS[born.month - 1].upper(), f"{born.month:02d}"))
    cells = (("anul", f"{born.year}"), ("luna", month), ("ziua", f"{born.day:02d}"))
    day = "".join(f"<span class='ce'><small>{a}</small> <b>{b}</b></span> " for a, b in cells)
    said = f"{number_words(born.year)}, {MONTHS[born.month - 1]}, {number_words(born.day)}"
    inner = (
        guilloche(rng, 148, 210, ("#d7b0bc", "#b6c8d8", "#cfd3ad"), 0.45)
        + f"<div class='on'><div class='hd'><div>{arms(9, '#775f66')}</div><div class='c'><div class='st'>ROMÂNIA</div>"
        f"<div class='ti'>CERTIFICAT DE NAȘTERE</div></div><div class='no'>Seria "
        f"{ink.text('/series', act.series)}<br>Nr. "
        f"{ink.text('/number', act.number)}</div></div>"
        f"<div class='cn'>C.N.P. {boxed_cnp(ink, '/cnp', child.cnp)}</div>"
        "<div class='se'>I. DATE PRIVIND COPILUL</div><table>"
        f"<tr><td class='l'>Numele de familie</td><td class='v'>{ink.name('/surname', child.surname.upper())}</td></tr>"
        f"<tr><td class='l'>Prenumele</td><td class='v'>{ink.name('/given_names', child.given_names.upper())}</td></tr>"
        f"<tr><td class='l'>Sexul</td><td class='v'>{'masculin' if child.sex == 'M' else 'feminin'}</td></tr>"
        f"<tr><td class='l'>Data nașterii</td><td class='v'>{_dated(ink, born, day)}<br><small>{said}</small></td></tr>"
        f"<tr><td class='l'>Locul nașterii</td><td class='v'>{esc(act.town)}, jud. {esc(act.county)}</td></tr></table>"
        "<div class='se'>II. DATE PRIVIND PĂRINȚII</div><table>"
        f"<tr><td class='l'>Tatăl</td><td class='v'>{esc(child.surname.upper())} {act.father}</td></tr>"
        f"<tr><td class='l'>Mama</td><td class='v'>{esc(child.surname.upper())} {act.mother}</td></tr></table>"
        "<div class='se'>III. ÎNREGISTRAREA</div><table><tr><td class='l'>Actul de naștere</td><td class='v'>nr. "
        f"{act.entry} din {date_text(act.entered)}</td></tr><tr><td class='l'>Primăria</td><td class='v'>"
        f"{esc(act.town)}</td></tr></table><div class='ft'><div>Eliberat la<br>{date_text(act.issued)}</div>"
        "<div class='stamp-here'></div><div>Ofițer de stare civilă</div></div></div>"
    )
    css = (
        ".on{position:relative}.hd{display:flex;justify-content:space-between;"
        "align-items:center}.st{letter-spacing:2pt;"
        "font-size:12pt}.ti{font-size:15pt;font-weight:700}.no{font-size:9.5pt;font-weight:700;color:#9c2b34}"
        ".cn{margin:6mm 0 4mm;font-size:9.5pt}.se{font-size:8pt;font-weight:700;margin:3mm 0 .6mm;background:#efe3e6;"
        "padding:.6mm 1.4mm}table{width:100%;border-collapse:collapse}td{border:.2mm solid #8a7a80;padding:2.1mm 1.6mm}"
        ".l{width:32mm;font-size:8pt}.boxes i{width:5mm}.ce{margin-right:5mm}small{font-size:7pt;color:#444}"
        f".v{{font-family:{look.mono},monospace;font-size:9.2pt}}.ft{{display:flex;justify-content:space-between;"
        "margin-top:9mm;font-size:8.5pt}.stamp-here{width:34mm;height:26mm}"
    )
    return ink.paper(
        KIND, "ruled_sections", (sheet(inner),), sheet_css(look, 148, 210, "8mm 11mm") + css,
        width_mm=148, height_mm=210, person=child.cnp,
    )  # fmt: skip


def typed_sentences(act: Act, rng: random.Random, look: Look, filed: str) -> Paper:
    """Half sheet across of the nineties: dotted rules filled by typewriter or pen, the CNP perhaps in groups."""
    ink, child, born = Ink(rng), act.child, act.child.birth_date
    bare = rng.random() < 0.5
    said = plain if bare else str
    ink.cnp("/cnp", child.cnp)
    cnp = around("/cnp", f"{child.cnp[0]} {child.cnp[1:7]} {child.cnp[7:]}" if rng.random() < 0.5 else child.cnp, "w")
    day = _dated(ink, born, f"<u>{born.day}</u> luna <u>{MONTHS[born.month - 1]}</u> anul <u>{born.year}</u>")
    words = said(f"{number_words(born.day)} {MONTHS[born.month - 1]} {number_words(born.year)}")
    surname, given = said(child.surname), said(child.given_names)
    inner = (
        f"<div class='on'><div class='hd'><div class='st'>ROMÂNIA</div><div class='no'>"
        f"{ink.text('/series', act.series)} "
        f"&#160;Nr. {ink.text('/number', act.number)}</div></div>"
        f"<div class='c'>{arms(8, '#555')}</div><h1>CERTIFICAT DE NAȘTERE</h1>"
        f"<p>Numele <u class='wd'>{ink.name('/surname', surname)}</u> prenumele <u class='wd'>"
        f"{ink.name('/given_names', given)}</u></p>"
        f"<p>s-a născut la data de: ziua {day} <i>({words})</i></p>"
        f"<p>în localitatea <u class='wd'>{esc(said(act.town))}</u> județul <u>{esc(said(act.county))}</u></p>"
        f"<p>Numele și prenumele tatălui <u class='wd'>{esc(surname)} {said(act.father).capitalize()}</u></p>"
        f"<p>Numele și prenumele mamei <u class='wd'>{esc(surname)} {said(act.mother).capitalize()}</u> născută "
        f"<u>{said(act.maiden).capitalize()}</u></p>"
        f"<p>Codul numeric personal <u class='wd'>{cnp}</u></p>"
        f"<p>Nașterea a fost înregistrată la nr. <u>{act.entry}</u> din <u>{date_text(act.entered)}</u> în registrul "
        f"stării "
        f"civile al primăriei <u>{esc(said(act.town))}</u></p>"
        f"<div class='ft'><div>Data eliberării <u>{date_text(act.issued)}</u></div><div class='stamp-here'></div>"
        "<div>Ofițerul stării civile</div></div></div>"
    )
    by_pen = rng.random() < 0.4
    family = f"{look.hand},cursive" if by_pen else f"{look.mono},monospace"
    colour = rng.choice(("#1f2b70", "#1c1c1c")) if by_pen else "#1a1a1a"
    css = (
        f".doc{{background:{rng.choice(('#f3f6ee', '#fbeff0', '#eef3f8'))}}}.hd{{display:flex;font-size:10pt;"
        "justify-content:space-between}.st{letter-spacing:2pt;font-weight:700}.no{font-size:11pt;font-weight:700}"
        ".c svg{margin:0 auto}h1{text-align:center;font-size:15pt;margin:0 0 2mm}p{margin:4.2mm 0;font-size:9.8pt}"
        f"u{{text-decoration:none;border-bottom:.3mm dotted #555;padding:0 2mm;font-family:{family};color:{colour};"
        f"font-size:{13 if by_pen else 10}pt;line-height:1}}i{{font-family:{family};"
        f"font-size:{11 if by_pen else 8.4}pt;"
        f"font-style:normal;color:{colour}}}.wd{{display:inline-block;min-width:52mm}}"
        ".ft{display:flex;justify-content:space-between;font-size:9pt;margin-top:2mm}.stamp-here{width:34mm;"
        "height:22mm}"
    )
    pen = hand_css(look, "u", 13) + hand_css(look, "i", 11) if by_pen else ""
    return ink.paper(
        KIND, "typed_sentences", (sheet(inner),), sheet_css(look, 210, 148, "8mm 14mm") + css + pen,
        width_mm=210, height_mm=148, person=child.cnp,
    )  # fmt: skip


def bilingual_copy(act: Act, rng: random.Random, look: Look, filed: str) -> Paper:
    """A whole sheet: the recent form with French under the Romanian words, copied in grey, the parent's note below."""
    ink, child, born = Ink(rng, dates=rng.choice(("dots", "words"))), act.child, act.child.birth_date
    rows = (
        ("Codul numeric personal", "Code numérique personnel", ink.cnp("/cnp", child.cnp)),
        ("Numele de familie", "Nom", ink.name("/surname", child.surname.upper())),
        ("Prenumele", "Prénoms", ink.name("/given_names", child.given_names.upper())),
        ("Data nașterii", "Date de naissance", ink.date("/birth_date", born)),
        ("Locul nașterii", "Lieu de naissance", esc(f"{act.town}, {act.county}, România")),
        ("Sexul", "Sexe", child.sex),
        ("Numele și prenumele tatălui", "Nom et prénoms du père", esc(f"{child.surname.upper()} {act.father}")),
        ("Numele și prenumele mamei", "Nom et prénoms de la mère", esc(f"{child.surname.upper()} {act.mother}")),
        ("Nr. și data actului", "Numéro et date de l'acte", f"{act.entry} / {date_text(act.entered)}"),
        ("Data eliberării", "Date de délivrance", date_text(act.issued)),
    )  # fmt: skip
    body = "".join(f"<tr><td class='l'>{a}<br><small>{b}</small></td><td class='v'>{c}</td></tr>" for a, b, c in rows)
    scale, left, top = rng.choice((0.86, 1.0, 1.0)), rng.uniform(12, 34), rng.uniform(12, 26)
    inner = (
        f"<div class='cp' style='left:{left:.1f}mm;top:{top:.1f}mm;transform:scale({scale})'><div class='hd'><div>"
        f"ROMÂNIA"
        f"<br><small>ROUMANIE</small></div><div class='no'>SERIA {ink.text('/series', act.series)} NR. "
        f"{ink.text('/number', act.number)}</div></div><h1>CERTIFICAT DE NAȘTERE<br><small>CERTIFICAT DE "
        f"NAISSANCE</small>"
        f"</h1><div class='c'>Serviciul public comunitar local de evidență a persoanelor {esc(act.town)}</div>"
        f"<table>{body}</table><div class='ft'><div class='stamp-here'></div><div>Ofițer de stare civilă<br>"
        f"{signature(rng, 30, 10, '#333')}</div></div></div>" + conformity(rng, left + 20, top + 205 * scale, filed)
    )
    css = (
        ".cp{position:absolute;width:150mm;height:198mm;padding:9mm 10mm;background:#f4f4f3;border:.2mm solid #bbb;"
        "transform-origin:0 0;filter:grayscale(1)}.hd{display:flex;justify-content:space-between;font-weight:700}"
        "h1{text-align:center;font-size:16pt;margin:4mm 0 1mm}h1 small{font-size:9pt;font-weight:400}.c{font-size:8pt}"
        "table{width:100%;border-collapse:collapse;margin-top:4mm}td{border-bottom:.2mm solid #777;padding:1.5mm 1mm;"
        "vertical-align:middle}.l{width:58mm;font-size:8.6pt;line-height:1.1}.l small,.hd small{font-size:6.8pt;"
        f"color:#555;font-weight:400}}.v{{font-family:{look.sans},sans-serif;font-weight:600;font-size:10pt}}"
        ".ft{display:flex;justify-content:space-between;margin-top:6mm;font-size:8.6pt}.stamp-here{width:36mm;"
        "height:28mm}"
    )
    return ink.paper(
        KIND, "bilingual_copy", (sheet(inner),),
        sheet_css(look, 210, 297, "0", "sans") + conformity_css(look, rng) + css,
        person=child.cnp,
    )  # fmt: skip


LAYOUTS = (
    Layout("ruled_sections", _of(ruled_sections)),
    Layout("typed_sentences", _of(typed_sentences)),
    Layout("bilingual_copy", _of(bilingual_copy)),
)
