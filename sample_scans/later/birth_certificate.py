"""Certificat de naștere: boxed letters, a typist's lying form, a numbered form from the registrar's printer."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.cards.artwork import arms, guilloche, round_stamp, signature
from sample_scans.cards.placing import age_on, around, boxed_cnp, parents, whom
from sample_scans.cards.sheets import sheet
from sample_scans.ink import Ink, plain
from sample_scans.later.parts_glass import penned, penned_css
from sample_scans.other_offices.parts_cards import by_hand, hand_css, sheet_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import COUNTIES, MONTHS, date_text, number_words
from sample_scans.world import Household, Human

KIND = "birth_certificate"
_MAIDEN = ("SUCIU", "TĂMAȘ", "BOLDIZSÁR", "MÂRZA", "CHIȘ", "FARCAȘ", "LUNGU", "OROS", "PĂCURAR", "SZÉKELY")


class Child:
    """A child and the entry of its birth."""

    def __init__(self, world: Household, rng: random.Random, person: Human | None) -> None:
        last = max(m.birth_date for m in world.members)
        self.who = whom(world, rng, person, lambda m: age_on(m, world.filed) < 18 or m.birth_date == last)
        self.series = "N" + rng.choice("ABCDEHJKLMPRSTXZ")
        self.number = f"{rng.randrange(10**6):06d}"
        self.father, self.mother = parents(rng)
        self.maiden = rng.choice(_MAIDEN)
        self.act = rng.randint(5, 5100)
        self.entered = self.who.birth_date + timedelta(rng.randint(1, 14))
        self.issued = self.entered + timedelta(rng.choice((0, 0, 1, 5, 1500)))
        self.town = self.who.birth_place[1]
        self.county = COUNTIES.get(self.who.birth_place[0], self.who.birth_place[0] or "-")


def numbered_rows(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The recent form: numbered rows, day, month and year of birth as three values in one row, printed by computer."""
    c, ink = Child(world, rng, person), Ink(rng)
    who, born = c.who, c.who.birth_date
    upper = rng.random() < 0.8
    ink.date("/birth_date", born)
    month = rng.choice((f"{born.month:02d}", MONTHS[born.month - 1].upper() if upper else MONTHS[born.month - 1]))
    day = around("/birth_date", f"anul {born.year} &#160; luna {month} &#160; ziua {born.day:02d}")
    rows = (
        ("1. Numele de familie", ink.name("/surname", who.surname.upper() if upper else who.surname)),
        ("2. Prenumele", ink.name("/given_names", who.given_names.upper() if upper else who.given_names)),
        ("3. Codul numeric personal", boxed_cnp(ink, "/cnp", who.cnp) if rng.random() < 0.4
         else ink.cnp("/cnp", who.cnp)),
        ("4. Sexul", who.sex), ("5. Data nașterii", day), ("6. Locul nașterii", esc(f"{c.town}, jud. {c.county}")),
        ("7. Tatăl", esc(f"{who.surname.upper()} {c.father}")), ("8. Mama", esc(f"{who.surname.upper()} {c.mother}")),
        ("9. Act de naștere nr.", f"{c.act} din {date_text(c.entered)}"), ("10. Eliberat", date_text(c.issued)),
    )  # fmt: skip
    body = "".join(f"<div class='rw'><span class='l'>{a}</span><span class='v'>{b}</span></div>" for a, b in rows)
    inner = (
        guilloche(rng, 148, 210, rng.choice((("#c9b3d6", "#b6cbd9"), ("#d8c0b0", "#c0d6c2"))), 0.45)
        + f"<div class='on'><div class='c'>{arms(10, '#6a5d7a')}ROMÂNIA<h1>CERTIFICAT DE NAȘTERE</h1>Seria "
        f"{ink.text('/series', c.series)} nr. {ink.text('/number', c.number)}</div>{body}<div class='ft'><div>L.S.<div "
        f"class='stamp-here'></div></div><div class='c'>Semnătura{signature(rng, 30, 10)}</div></div></div>"
    )
    face = rng.choice((look.sans, look.mono, look.serif))
    css = (
        ".on{position:relative}.c svg{margin:0 auto}h1{font-size:16pt;margin:1mm 0}.rw{display:flex;gap:3mm;"
        "border-bottom:.2mm solid #8b7f99;padding:2mm 0;align-items:baseline}.c{margin-bottom:4mm;font-weight:700}"
        f".l{{width:44mm;flex:none;font-size:8pt;color:#4b4257}}.v{{font-family:{face};font-size:9.6pt;font-weight:600}}"
        ".boxes i{width:5mm}.ft{display:flex;justify-content:space-between;margin-top:5mm;font-size:8.4pt}"
        ".stamp-here{width:32mm;height:24mm}"
    )
    return ink.paper(KIND, "numbered_rows", (sheet(inner),), sheet_css(look, 148, 210, "9mm 13mm") + css,
                     width_mm=148, height_mm=210, person=who.cnp)  # fmt: skip


def typists_form(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A lying form with words before dotted rules, filled by typewriter or pen; letters for the day under the
    figures."""
    c, ink = Child(world, rng, person), Ink(rng)
    who, born = c.who, c.who.birth_date
    pen = rng.random() < 0.35
    bare = not pen and rng.random() < 0.5

    def said(text: str) -> str:
        return by_hand(look, text) if pen else plain(text.upper()) if bare else text

    def gap(value: str, width: int = 40) -> str:
        return f"<u style='min-width:{width}mm'>{value}</u>"

    ink.date("/birth_date", born)
    figures = f"{born.day:02d} {said(MONTHS[born.month - 1])} {born.year}"
    letters = f"{number_words(born.day)} {MONTHS[born.month - 1]} {number_words(born.year)}"
    dad, mum = (said(f"{who.surname} {x.capitalize()}") for x in (c.father, c.mother))
    inner = (
        f"<div class='hd'><b>R O M Â N I A</b><b>{ink.text('/series', c.series)} Nr. "
        f"{ink.text('/number', c.number)}</b>"
        "</div><h1>CERTIFICAT DE NAȘTERE</h1>"
        f"<p>Codul numeric personal {gap(ink.cnp('/cnp', who.cnp), 60)}</p>"
        f"<p>Numele de familie {gap(ink.name('/surname', said(who.surname)), 58)} Prenumele "
        f"{gap(ink.name('/given_names', said(who.given_names)), 64)}</p>"
        f"<p>Sexul {gap(who.sex, 14)} născut(ă) la {gap(around('/birth_date', figures), 56)}</p>"
        f"<p class='li'>{gap(esc(said(letters)), 150)}<br><small>(ziua, luna și anul în litere)</small></p>"
        f"<p>Locul nașterii {gap(esc(said(c.town)), 60)} județul {gap(esc(said(c.county)), 40)}</p>"
        f"<p>Tatăl {gap(esc(dad), 70)} Mama {gap(esc(mum), 70)}</p><p>născută "
        f"{gap(esc(said(c.maiden.capitalize())), 40)}"
        f" &#160; Act nr. {gap(str(c.act), 16)} din {gap(date_text(c.entered), 28)} Primăria "
        f"{gap(esc(said(c.town)), 34)}"
        f"</p><div class='ft'><div>Eliberat la {gap(date_text(c.issued), 28)}</div><div class='stamp-here'></div><div>"
        f"Delegat stare civilă{signature(rng, 30, 9)}</div></div>"
    )  # fmt: skip
    face = f"{look.hand},cursive" if pen else f"{look.mono},monospace"
    colour = rng.choice(("#202a6e", "#1d1d1d")) if pen else "#191919"
    css = (
        f".doc{{background:{rng.choice(('#f6f3ea', '#f2f5f8', '#f9f0f2'))}}}.hd{{display:flex;justify-content:"
        "space-between;font-size:10pt}h1{text-align:center;font-size:16pt;margin:2mm 0 3mm}p{margin:0 0 "
        "3.4mm;font-size:"
        f"9.4pt}}u{{display:inline-block;text-decoration:none;border-bottom:.3mm dotted #444;padding:0 "
        f"1.5mm;font-family:"
        f"{face};color:{colour};font-size:{12 if pen else 9.6}pt;line-height:1.05}}small{{font-size:6.6pt}}.li{{"
        "text-align:center}.ft{display:flex;justify-content:space-between;font-size:9pt}.stamp-here{width:30mm;"
        "height:20mm}" + (hand_css(look, "u", 12) if pen else "")
    )
    return ink.paper(KIND, "typists_form", (sheet(inner),), sheet_css(look, 210, 148, "8mm 13mm") + css,
                     width_mm=210, height_mm=148, person=who.cnp)  # fmt: skip


def copied_table(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A copy on a whole sheet of the form in cells, words small above the values, the parent's note beside the foot."""
    c, ink = Child(world, rng, person), Ink(rng, dates=rng.choice(("dots", "words", "slash")))
    who = c.who

    def cell(word: str, value: str, span: int = 1) -> str:
        return f"<td colspan='{span}'><small>{word}</small><br>{value}</td>"

    table = (
        f"<tr>{cell('COD NUMERIC PERSONAL', ink.cnp('/cnp', who.cnp), 2)}{cell('SEXUL', who.sex)}</tr>"
        f"<tr>{cell('NUMELE DE FAMILIE', ink.name('/surname', who.surname.upper()))}"
        f"{cell('PRENUMELE', ink.name('/given_names', who.given_names.upper()), 2)}</tr>"
        f"<tr>{cell('DATA NAȘTERII', ink.date('/birth_date', who.birth_date))}"
        f"{cell('LOCUL NAȘTERII', esc(c.town.upper()))}{cell('JUDEȚUL', esc(c.county.upper()))}</tr>"
        f"<tr>{cell('TATĂL', esc(f'{who.surname.upper()} {c.father}'), 3)}</tr>"
        f"<tr>{cell('MAMA', esc(f'{who.surname.upper()} {c.mother}'), 3)}</tr>"
        f"<tr>{cell('NR. ACT', str(c.act))}{cell('DATA ACTULUI', date_text(c.entered))}"
        f"{cell('DATA ELIBERĂRII', date_text(c.issued))}</tr>"
    )
    left, top, scale = rng.uniform(14, 30), rng.uniform(16, 40), rng.choice((0.9, 1.0))
    ring = round_stamp(rng, "PRIMĂRIA * STAREA CIVILĂ * ROMÂNIA *", "2", 27, "#555")
    copy = (
        f"<div class='cp'><div class='c'>{arms(9, '#555')}<b>ROMÂNIA</b><h1>CERTIFICAT DE NAȘTERE</h1>seria "
        f"{ink.text('/series', c.series)} numărul {ink.text('/number', c.number)}</div><table>{table}</table><div "
        f"class='ft'>{ring}<div class='c'>Ofițerul de stare civilă{signature(rng, 30, 10, '#333')}</div></div></div>"
    )
    note = penned(rng, left + rng.uniform(70, 100), top + 170 * scale, "conform cu originalul", date_text(world.filed))
    face = rng.choice((look.sans, look.mono))
    css = (
        f".cp{{position:absolute;left:{left:.1f}mm;top:{top:.1f}mm;width:156mm;height:160mm;padding:8mm;transform:scale("
        f"{scale}) rotate({rng.uniform(-1, 1):.2f}deg);transform-origin:0 0;background:#f1f1f0;outline:.2mm solid #999;"
        "filter:grayscale(1)}.c{text-align:center}.c svg{margin:0 auto}h1{font-size:16pt;margin:2mm 0 1mm}table{width:"
        "100%;border-collapse:collapse;margin-top:4mm;table-layout:fixed}td{border:.25mm solid #555;padding:1mm "
        "2mm 1.6mm;"
        f"font-family:{face};font-weight:600;font-size:9.8pt;overflow-wrap:anywhere}}small{{font-size:6.4pt;font-weight:"
        f"400;font-family:{look.sans}}}.ft{{display:flex;justify-content:space-between;margin-top:5mm;font-size:8.6pt}}"
    )
    css = sheet_css(look, 210, 297, "0") + penned_css(look) + css
    return ink.paper(KIND, "copied_table", (sheet(copy + note),), css, person=who.cnp)


LAYOUTS = (
    Layout("numbered_rows", numbered_rows, split="train"),
    Layout("typists_form", typists_form, split="train"),
    Layout("copied_table", copied_table, split="train"),
)
