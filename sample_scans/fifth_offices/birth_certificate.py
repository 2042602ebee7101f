"""Certificat de naștere: a form in sections, a lying form filled with a pen, a copy with columns."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.cards.artwork import arms, guilloche, round_stamp, signature
from sample_scans.cards.placing import age_on, around, boxed_cnp, parents, whom
from sample_scans.cards.sheets import sheet
from sample_scans.fifth_offices.parts_wallet import UPRIGHT, desk_css, glass_edge, grey, in_pen, truthful
from sample_scans.ink import Ink, plain
from sample_scans.other_offices.parts_cards import by_hand, hand_css, sheet_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import COUNTIES, MONTHS, date_text, number_words
from sample_scans.world import Household, Human

KIND = "birth_certificate"
_MAIDEN = ("BRUMAR", "COCIȘ", "DEMIAN", "HOSSZÚ", "LĂPUȘAN", "NICOARĂ", "RAȚIU", "SÂRBU", "TURCU", "ZAHARIA")


class Birth:
    """A child, its parents and the entry in the register."""

    def __init__(self, world: Household, rng: random.Random, person: Human | None) -> None:
        youngest = max(m.birth_date for m in world.members)
        self.child = whom(world, rng, person, lambda m: age_on(m, world.filed) < 18 or m.birth_date == youngest)
        self.series = "N" + rng.choice("BCDEFGHJKLMPRSTVXZ")
        self.number = f"{rng.randrange(10**6):06d}"
        self.father, self.mother = parents(rng)
        self.maiden = rng.choice(_MAIDEN)
        self.act = rng.randint(4, 5400)
        self.entered = self.child.birth_date + timedelta(rng.randint(1, 14))
        self.issued = self.entered + timedelta(rng.choice((0, 0, 1, 3, 900)))
        self.surname = self.child.surname.upper()
        self.town = self.child.birth_place[1]
        self.county = COUNTIES.get(self.child.birth_place[0], self.child.birth_place[0] or "-")

    def numbers(self, ink: Ink) -> tuple[str, str]:
        """Series and number of the certificate, printed on its blank."""
        return ink.text("/series", self.series), ink.text("/number", self.number)


def in_sections(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """An upright half sheet of four titled sections, the day of birth as year, month and day in cells of their own."""
    b, ink = Birth(world, rng, person), Ink(rng)
    child, born, (series, number) = b.child, b.child.birth_date, b.numbers(ink)
    cnp = boxed_cnp(ink, "/cnp", child.cnp) if rng.random() < 0.5 else ink.cnp("/cnp", child.cnp)
    month = rng.choice((MONTHS[born.month - 1].upper(), f"{born.month:02d}"))
    ink.date("/birth_date", born)
    parts = (("ANUL", str(born.year)), ("LUNA", month), ("ZIUA", f"{born.day:02d}"))
    if rng.random() < 0.4:
        parts = (parts[2], parts[1], parts[0])
    day = around("/birth_date", " ".join(f"<small>{word}</small> {text}" for word, text in parts))
    sections = (
        ("COPILUL", (
            ("Cod numeric personal", cnp), ("Numele de familie", ink.name("/surname", b.surname)),
            ("Prenumele", ink.name("/given_names", child.given_names.upper())), ("Sexul", child.sex),
            ("Data nașterii", day), ("Locul nașterii", esc(f"{b.town.upper()}, JUD. {b.county.upper()}")),
        )),
        ("TATĂL", (("Numele de familie", esc(b.surname)), ("Prenumele", esc(b.father)))),
        ("MAMA", (("Numele de familie", esc(b.surname)), ("Prenumele", esc(b.mother)))),
        ("ÎNREGISTRAREA", (
            ("Act de naștere", f"nr. {b.act} din {date_text(b.entered)}"),
            ("Primăria", esc(b.town.upper())), ("Data eliberării", date_text(b.issued)),
        )),
    )  # fmt: skip
    body = ""
    for title, rows in sections:
        cells = "".join(f"<div class='rw'><span class='l'>{a}</span><span class='v'>{v}</span></div>" for a, v in rows)
        body += f"<div class='se'><div class='tt'>{title}</div><div class='ce'>{cells}</div></div>"
    inner = (
        guilloche(rng, 148, 210, rng.choice((("#d7bcc9", "#bfd0cf"), ("#d5c8ab", "#bccbd9"))), 0.4)
        + f"<div class='on'><div class='hd'><div>ROMÂNIA</div>{arms(10, '#6f5c6c')}<div>Seria {series} Nr. {number}"
        f"</div></div><h1>CERTIFICAT DE NAȘTERE</h1>{body}<div class='ft'><div class='stamp-here'></div><div>Ofițer "
        f"de stare civilă<br>{signature(rng, 32, 10)}</div></div></div>"
    )
    face = rng.choice((look.sans, look.mono, look.serif))
    css = (
        ".on{position:relative}.hd{display:flex;justify-content:space-between;align-items:center;font-weight:700;"
        "font-size:10pt}h1{font-size:16pt;text-align:center;margin:2mm 0 4mm}.se{display:flex;"
        "border:.25mm solid #84737f;"
        "margin-bottom:2mm}.tt{writing-mode:vertical-rl;transform:rotate(180deg);font-size:5.6pt;"
        "font-weight:700;padding:"
        ".8mm;text-align:center;border-left:.25mm solid #84737f}.ce{flex:1;padding:1mm 2mm}.rw{display:flex;gap:2mm;"
        "align-items:baseline;padding:1.15mm 0}.l{width:33mm;flex:none;font-size:7.6pt;color:#4f4550}"
        ".v{font-weight:600;"
        f"font-family:{face};font-size:9.4pt}}small{{font-size:6pt;font-weight:400;"
        f"margin-left:1mm}}.boxes i{{width:5.2mm;"
        "background:#fff}.ft{display:flex;justify-content:space-between;font-size:8.4pt;margin-top:3mm}.stamp-here{"
        "width:32mm;height:22mm}"
    )
    return ink.paper(KIND, "in_sections", (sheet(inner),), sheet_css(look, 148, 210, "9mm 12mm", "sans") + css,
                     width_mm=148, height_mm=210, person=child.cnp)  # fmt: skip


def registrar_lines(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A lying half sheet of an older stock: sentences with rules between the words, filled with a pen."""
    b, ink = Birth(world, rng, person), Ink(rng)
    child, born, (series, number) = b.child, b.child.birth_date, b.numbers(ink)

    def said(text: str) -> str:
        return by_hand(look, text)

    def rule(value: str, share: int = 1) -> str:
        return f"<u style='flex:{share}'>{value}</u>"

    ink.date("/birth_date", born)
    months = rng.choice((MONTHS[born.month - 1], f"{born.month:02d}"))
    day = around("/birth_date", f"<span>anul</span><u>{born.year}</u><span>luna</span><u>{months}</u><span>ziua</span>"
                                f"<u>{born.day:02d}</u>", "dy")  # fmt: skip
    letters = f"{number_words(born.day)} {MONTHS[born.month - 1]} {number_words(born.year)}"
    lines = (
        f"Numele de familie {rule(ink.name('/surname', said(child.surname)))}",
        f"Prenumele {rule(ink.name('/given_names', said(child.given_names)))}",
        f"S-a născut în {day} sexul {rule(child.sex)}",
        f"(în litere) {rule(esc(letters))}",
        f"în localitatea {rule(esc(said(b.town)))} județul {rule(esc(said(b.county)))}",
        f"Tatăl {rule(esc(said(f'{child.surname} {b.father.capitalize()}')))}",
        f"Mama {rule(esc(said(f'{child.surname} {b.mother.capitalize()}')), 2)} născută "
        f"{rule(esc(said(b.maiden.capitalize())))}",
        f"Cod numeric personal {rule(ink.cnp('/cnp', child.cnp))}",
        f"Act de naștere nr. {rule(str(b.act))} din {rule(date_text(b.entered), 2)} primăria "
        f"{rule(esc(said(b.town)), 3)}",
    )  # fmt: skip
    body = "".join(f"<div class='ln'>{line}</div>" for line in lines)
    inner = (
        f"<div class='hd'><div>{arms(8, '#5d6b58')}</div><div class='c'>ROMÂNIA<br><b class='ti'>CERTIFICAT DE NAȘTERE"
        f"</b></div><div class='no'>Seria {series}<br>Nr. {number}</div></div>{body}<div class='ft'><div>Eliberat la "
        f"<u class='iv'>{date_text(b.issued)}</u></div><div class='stamp-here'></div><div>Delegat cu starea civilă<br>"
        f"{signature(rng, 32, 9)}</div></div>"
    )
    colour = rng.choice(("#1e2a6b", "#1f1f22", "#2a3580"))
    css = (
        f".doc{{background:{rng.choice(('#eef3ec', '#f7f0ea', '#f2f0f5'))};font-size:8.6pt}}.hd{{display:flex;"
        "justify-content:space-between;align-items:center;margin-bottom:2mm}.ti{font-size:14pt}.no{font-size:10.5pt;"
        "font-weight:700;color:#8d2f35}.ln{display:flex;align-items:baseline;gap:2mm;margin-bottom:1.7mm;white-space:"
        "nowrap}.dy{display:flex;gap:2mm;align-items:baseline;flex:5}.dy u{flex:1}u{text-decoration:none;border-bottom:"
        f".25mm solid #767676;padding:0 1.5mm;color:{colour};line-height:1.1}}.ft{{display:flex;justify-content:"
        "space-between;align-items:flex-start;margin-top:1.5mm}.stamp-here{width:34mm;height:22mm}"
    ) + hand_css(look, "u", 12)  # fmt: skip
    return ink.paper(KIND, "registrar_lines", (sheet(inner),), sheet_css(look, 210, 148, "7mm 13mm") + css,
                     width_mm=210, height_mm=148, person=child.cnp)  # fmt: skip


def parents_beside(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A grey copy on a sheet: the child in lines with dots, then a small table with a column for each parent."""
    b, ink = Birth(world, rng, person), Ink(rng, dates=rng.choice(("dots", "words", "roman", "slash")))
    child, (series, number) = b.child, b.numbers(ink)
    bare = rng.random() < 0.3

    def said(text: str) -> str:
        return plain(text.upper()) if bare else text.upper()

    sex = "masculin" if child.sex == "M" else "feminin"
    rows = [
        ("Numele de familie", ink.name("/surname", said(child.surname))),
        ("Prenumele", ink.name("/given_names", said(child.given_names))),
        ("Sexul", sex.upper() if rng.random() < 0.5 else sex),
        ("Data nașterii", ink.date("/birth_date", child.birth_date)),
        ("Locul nașterii", esc(said(f"{b.town}, județul {b.county}"))),
    ]
    rows.insert(rng.choice((0, 0, 5)), ("Codul numeric personal", ink.cnp("/cnp", child.cnp)))
    lines = "".join(f"<div class='rw'><span>{a}</span><i></i><span class='v'>{v}</span></div>" for a, v in rows)
    name = esc(said(child.surname))
    table = (
        "<table><tr><th>Date privind părinții</th><th>Tatăl</th><th>Mama</th></tr>"
        f"<tr><td>Numele de familie</td><td class='v'>{name}</td><td class='v'>{name}</td></tr>"
        f"<tr><td>Prenumele</td><td class='v'>{esc(said(b.father))}</td><td class='v'>{esc(said(b.mother))}</td></tr>"
        "</table>"
    )
    ring = round_stamp(rng, "ROMÂNIA * STARE CIVILĂ * CONSILIUL LOCAL *", rng.choice("12"), 28, "#4d4d4d")
    copy = (
        f"<div class='cp'><div class='c'>ROMÂNIA{arms(10, '#4d4d4d')}<h1>CERTIFICAT DE NAȘTERE</h1><div class='no'>"
        "seria "
        f"{series} nr. {number}</div>"
        f"</div>{lines}{table}<div class='rw'>Nașterea a fost înregistrată la nr. {b.act} din "
        f"{date_text(b.entered)}, {esc(b.town)}</div><div class='rw'>Eliberat la data de {date_text(b.issued)}</div>"
        f"<div class='ft'>{ring}<div>Ofițerul stării civile<br>{signature(rng, 32, 10, '#333')}</div></div></div>"
    )
    left, top, scale = rng.uniform(16, 40), rng.uniform(14, 40), rng.choice((0.92, 1.0, 1.08))
    page = copy + glass_edge(rng, UPRIGHT)
    page += rng.choice((truthful, in_pen))(rng, world, left + rng.uniform(8, 50), top + 205 * scale)
    face = rng.choice((look.mono, look.serif, look.sans))
    css = (
        f".cp{{position:absolute;left:{left:.1f}mm;top:{top:.1f}mm;width:146mm;height:196mm;box-sizing:border-box;"
        f"padding:9mm 11mm;transform:rotate({rng.uniform(-1, 1):.2f}deg) scale({scale});"
        f"transform-origin:0 0;background:"
        f"#f1f1ef;outline:.2mm solid #a3a3a3;"
        f"filter:{grey(rng)}}}.c svg{{margin:1mm auto}}h1{{font-size:17pt;margin:1mm 0}}"
        ".no{font-size:10.6pt;font-weight:700;margin-bottom:5mm}.rw{display:flex;gap:1.5mm;align-items:baseline;"
        "padding:1.5mm 0;font-size:9pt}.rw i{flex:1;border-bottom:.3mm dotted #666}table{width:100%;border-collapse:"
        "collapse;margin:3mm 0;font-size:8.4pt}td,th{border:.2mm solid #666;padding:1.2mm 2mm;text-align:left}"
        f".v{{font-family:{face};font-weight:600;font-size:9.6pt}}.ft{{display:flex;justify-content:space-between;"
        "font-size:8.6pt;margin-top:2mm}"
    )
    css = sheet_css(look, *UPRIGHT, "0") + desk_css(look) + css
    return ink.paper(KIND, "parents_beside", (sheet(page),), css, person=child.cnp)


LAYOUTS = (
    Layout("in_sections", in_sections, split="held"),
    Layout("registrar_lines", registrar_lines, split="held"),
    Layout("parents_beside", parents_beside, split="held"),
)
