"""Certificat de naștere: two columns across, a registrar's pen on a ruled form, labels under the values."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.cards.artwork import arms, guilloche, round_stamp, signature
from sample_scans.cards.placing import age_on, around, boxed_cnp, parents, whom
from sample_scans.cards.sheets import sheet
from sample_scans.ink import Ink, plain
from sample_scans.other_offices.parts_cards import by_hand, conformity, conformity_css, hand_css, sheet_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import COUNTIES, MONTHS, date_text, number_words
from sample_scans.world import Household, Human

KIND = "birth_certificate"
_BORN_AS = ("CIOTLĂUȘ", "MOCAN", "BARTA", "HAȚEGAN", "ZĂVOIANU", "PETEAN", "VERES", "IRIMIEȘ", "CORDEA")


class Entry:
    """The register's entry of one child: what the registrar copies from it."""

    def __init__(self, world: Household, rng: random.Random, person: Human | None) -> None:
        youngest = max(m.birth_date for m in world.members)
        self.child = whom(world, rng, person, lambda m: age_on(m, world.filed) < 18 or m.birth_date == youngest)
        self.series = "N" + rng.choice("BCDEFHJKLNPRSTVXZ")
        self.number = f"{rng.randrange(10**6):06d}"
        self.father, self.mother = parents(rng)
        self.maiden = rng.choice(_BORN_AS)
        self.entry = rng.randint(3, 5200)
        self.entered = self.child.birth_date + timedelta(rng.randint(1, 13))
        self.issued = self.entered + timedelta(rng.choice((0, 0, 2, 1200)))
        self.town = self.child.birth_place[1]
        self.county = COUNTIES.get(self.child.birth_place[0], self.child.birth_place[0] or "-")


def _numbers(ink: Ink, e: Entry) -> tuple[str, str]:
    return ink.text("/series", e.series), ink.text("/number", e.number)


def columns_across(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A lying half sheet printed by a computer: the child at the left, parents and register at the right."""
    e, ink = Entry(world, rng, person), Ink(rng, dates=rng.choice(("dots", "words", "dots")))
    child, (series, number) = e.child, _numbers(ink, e)
    boxed = rng.random() < 0.5
    cnp = boxed_cnp(ink, "/cnp", child.cnp) if boxed else f"<b>{ink.cnp('/cnp', child.cnp)}</b>"
    surname = esc(child.surname.upper())
    left = (
        ("Codul numeric personal", cnp), ("Numele de familie", ink.name("/surname", child.surname.upper())),
        ("Prenumele", ink.name("/given_names", child.given_names.upper())),
        ("Sexul", rng.choice((child.sex, "MASCULIN" if child.sex == "M" else "FEMININ"))),
        ("Data nașterii", ink.date("/birth_date", child.birth_date)),
        ("Locul nașterii", esc(f"{e.town.upper()}, JUD. {e.county.upper()}")),
    )  # fmt: skip
    right = (
        ("Numele de familie și prenumele tatălui", f"{surname} {e.father}"),
        ("Numele de familie și prenumele mamei", f"{surname} {e.mother}"),
        ("Act de naștere", f"nr. {e.entry} din {date_text(e.entered)}"),
        ("Înregistrat la", esc(f"Primăria {e.town}")), ("Mențiuni", "-"),
        ("Data eliberării", date_text(e.issued)),
    )  # fmt: skip

    def column(title: str, cells: tuple[tuple[str, str], ...]) -> str:
        body = "".join(f"<div class='l'>{a}</div><div class='v'>{b}</div>" for a, b in cells)
        return f"<div class='co'><div class='hd'>{title}</div>{body}</div>"

    inner = (
        guilloche(rng, 210, 148, rng.choice((("#dcb6c2", "#c2cfdc"), ("#d9c3a8", "#c0d3b8"))), 0.45)
        + f"<div class='on'><div class='tp'><div>{arms(8, '#7a5f68')}</div><div class='c'>ROMÂNIA<h1>CERTIFICAT DE "
        f"NAȘTERE</h1></div><div class='no'>Seria {series} nr. {number}</div></div><div class='tw'>"
        f"{column('DATE DESPRE COPIL', left)}{column('DATE DESPRE PĂRINȚI ȘI ÎNREGISTRARE', right)}</div>"
        "<div class='ft'><div class='stamp-here'></div><div class='c'>Ofițer de stare civilă<br>"
        f"{signature(rng, 34, 10)}</div></div></div>"
    )
    face = rng.choice((look.sans, look.mono))
    css = (
        ".on{position:relative}.tp{display:flex;justify-content:space-between;align-items:center}h1{font-size:15pt;"
        "margin:0}.no{font-weight:700;color:#93303a}.tw{display:flex;gap:10mm;margin-top:3mm}.co{flex:1}.hd{font-weight:"
        "700;font-size:7.4pt;border-bottom:.3mm solid #7a5f68;margin-bottom:1.4mm}.l{font-size:7pt;color:#5a4a50}"
        f".v{{font-family:{face};font-weight:600;font-size:9.4pt;margin-bottom:5.2mm;min-height:4.6mm}}"
        ".boxes i{width:5.2mm;background:#fff}.ft{display:flex;justify-content:flex-end;gap:14mm;font-size:8.6pt}"
        ".stamp-here{width:32mm;height:22mm}"
    )
    return ink.paper(
        KIND, "columns_across", (sheet(inner),), sheet_css(look, 210, 148, "7mm 12mm", "sans") + css,
        width_mm=210, height_mm=148, person=child.cnp,
    )  # fmt: skip


def registrar_pen(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """An upright form whose rules a registrar filled with a pen; the day of birth in figures, then in letters."""
    e, ink = Entry(world, rng, person), Ink(rng)
    child, born, (series, number) = e.child, e.child.birth_date, _numbers(ink, e)

    def said(text: str) -> str:
        return by_hand(look, text)

    month = rng.choice((MONTHS[born.month - 1], f"{born.month:02d}"))
    ink.date("/birth_date", born)
    day = around("/birth_date", f"anul <u>{born.year}</u> luna <u>{month}</u> ziua <u>{born.day:02d}</u>")
    letters = f"{number_words(born.year)} {MONTHS[born.month - 1]} {number_words(born.day)}"

    def wide(inner: str) -> str:
        return f"<u class='wd'>{inner}</u>"

    rows = (
        ("Codul numeric personal", wide(ink.cnp("/cnp", child.cnp))),
        ("Numele de familie", wide(ink.name("/surname", said(child.surname)))),
        ("Prenumele", wide(ink.name("/given_names", said(child.given_names)))), ("Data nașterii", day),
        ("(în litere)", wide(esc(letters))), ("Locul nașterii", wide(esc(said(e.town)))),
        ("Județul", wide(esc(said(e.county)))), ("Sexul", wide(child.sex)),
        ("Tatăl: numele și prenumele", wide(esc(f"{said(child.surname)} {said(e.father.capitalize())}"))),
        ("Mama: numele și prenumele", wide(esc(f"{said(child.surname)} {said(e.mother.capitalize())}"))),
        ("Numele mamei înainte de căsătorie", wide(esc(said(e.maiden.capitalize())))),
        ("Actul de naștere", f"nr. <u>{e.entry}</u> din <u>{date_text(e.entered)}</u>"),
        ("Primăria", wide(esc(said(e.town)))), ("Eliberat la data de", f"<u>{date_text(e.issued)}</u>"),
    )  # fmt: skip
    body = "".join(f"<tr><td class='l'>{a}</td><td>{b}</td></tr>" for a, b in rows)
    inner = (
        f"<div class='tp'><b>ROMÂNIA</b><span class='no'>{series} &#160;Nr. {number}</span></div><div class='c'>"
        f"{arms(9, '#555')}</div><h1>CERTIFICAT DE NAȘTERE</h1><table>{body}</table><div class='ft'>L.S.<div "
        f"class='stamp-here'></div><div class='c'>Delegat de stare civilă<br>{signature(rng, 32, 10)}</div></div>"
    )
    colour = rng.choice(("#1d2868", "#202020", "#26307c"))
    css = (
        f".doc{{background:{rng.choice(('#f7efe9', '#eff4ee', '#f8eef1'))}}}.tp{{display:flex;justify-content:"
        "space-between;font-size:10pt}.no{font-size:11pt;font-weight:700}.c svg{margin:0 auto}h1{text-align:center;"
        "font-size:15pt;margin:1mm 0 4mm}table{width:100%;border-collapse:collapse}td{padding:1.15mm 0;vertical-align:"
        "bottom}.l{width:42mm;font-size:7.8pt;line-height:1.1}u{text-decoration:none;border-bottom:.25mm solid #666;"
        f"padding:0 1.5mm;color:{colour};line-height:1.05}}.wd{{display:block}}td{{font-size:8.4pt}}"
        ".ft{display:flex;justify-content:space-between;font-size:8.6pt;margin-top:4mm}.stamp-here{width:32mm;"
        "height:24mm}" + hand_css(look, "u", 12)
    )
    return ink.paper(
        KIND, "registrar_pen", (sheet(inner),), sheet_css(look, 148, 210, "8mm 11mm") + css,
        width_mm=148, height_mm=210, person=child.cnp,
    )  # fmt: skip


def labels_below(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A copy on a whole sheet: every value typed on a rule with its label in small letters under it."""
    e, ink = Entry(world, rng, person), Ink(rng, dates=rng.choice(("dots", "dots", "slash", "roman")))
    child, (series, number) = e.child, _numbers(ink, e)
    bare = rng.random() < 0.35

    def said(text: str) -> str:
        return plain(text.upper()) if bare else text.upper()

    def cell(value: str, label: str, share: int = 1) -> str:
        return f"<div class='ce' style='flex:{share}'><div class='v'>{value}</div><div class='l'>{label}</div></div>"

    grouped = f"{child.cnp[0]} {child.cnp[1:7]} {child.cnp[7:]}" if rng.random() < 0.4 else child.cnp
    ink.cnp("/cnp", child.cnp)
    rows = (
        cell(around("/cnp", grouped), "codul numeric personal"),
        cell(ink.name("/surname", said(child.surname)), "numele de familie")
        + cell(ink.name("/given_names", said(child.given_names)), "prenumele"),
        cell(ink.date("/birth_date", child.birth_date), "data nașterii (ziua, luna, anul)", 2)
        + cell("MASCULIN" if child.sex == "M" else "FEMININ", "sexul"),
        cell(esc(said(e.town)), "locul nașterii - localitatea", 2) + cell(esc(said(e.county)), "județul"),
        cell(esc(f"{said(child.surname)} {said(e.father)}"), "tatăl - numele de familie, prenumele"),
        cell(esc(f"{said(child.surname)} {said(e.mother)}"), "mama - numele de familie, prenumele"),
        cell(str(e.entry), "actul de naștere nr.") + cell(date_text(e.entered), "din data de")
        + cell(esc(said(e.town)), "primăria", 2),
        cell(date_text(e.issued), "data eliberării") + cell("&#160;", "", 2),
    )  # fmt: skip
    duplicate = "<div class='du'>DUPLICAT</div>" if e.issued.year > e.entered.year else ""
    copy = (
        f"<div class='cp'><div class='tp'><span>ROMÂNIA</span>{duplicate}<span>SERIA {series} NR. {number}</span></div>"
        f"<h1>CERTIFICAT DE NAȘTERE</h1>{''.join(f'<div class=rw>{row}</div>' for row in rows)}"
        f"<div class='ft'>{round_stamp(rng, 'STAREA CIVILĂ * ROMÂNIA * PRIMĂRIA *', '1', 28, '#444')}"
        f"<div class='c'>OFIȚER DE STARE CIVILĂ{signature(rng, 34, 11, '#333')}</div></div></div>"
    )
    scale, left, top = rng.choice((0.9, 1.0, 1.12)), rng.uniform(12, 26), rng.uniform(12, 26)
    note = conformity(rng, left + 30, top + 190 * scale, date_text(world.filed)) if rng.random() < 0.7 else ""
    css = (
        f".cp{{position:absolute;left:{left:.1f}mm;top:{top:.1f}mm;width:160mm;height:182mm;padding:9mm 11mm;"
        f"transform:scale({scale}) rotate({rng.uniform(-0.7, 0.7):.2f}deg);transform-origin:0 0;background:#f3f3f2;"
        "outline:.2mm solid #aaa;filter:grayscale(1)}.tp{display:flex;justify-content:space-between;font-weight:700}"
        "h1{text-align:center;font-size:17pt;margin:7mm 0 6mm}.rw{display:flex;gap:6mm;margin-bottom:3mm}"
        f".v{{font-family:{rng.choice((look.mono, look.mono, look.sans))};font-weight:600;font-size:10.4pt;"
        "border-bottom:.25mm solid #444;padding:0 1mm .3mm}.l{font-size:6.8pt;color:#444}.du{border:.4mm solid;"
        "padding:0 3mm}.ft{display:flex;justify-content:space-between;margin-top:3mm;font-size:8.6pt}"
    )
    return ink.paper(
        KIND, "labels_below", (sheet(copy + note),), sheet_css(look, 210, 297, "0") + conformity_css(look, rng) + css,
        person=child.cnp,
    )  # fmt: skip


LAYOUTS = (
    Layout("columns_across", columns_across, split="train"),
    Layout("registrar_pen", registrar_pen, split="train"),
    Layout("labels_below", labels_below, split="train"),
)
