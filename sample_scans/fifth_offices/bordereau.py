"""Administrators' lists: over two sheets with carried totals, flats in twin columns, names led by dots to the flat,
two lines a family beside ticks for the papers handed in."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sample_scans.fifth_offices.parts_desk import Desk, letterhead, signers
from sample_scans.other_offices.parts_building import called, neighbours, seat_text, tax_label, telephone
from sample_scans.other_offices.parts_clerk import official
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "bordereau"
Flats = list[tuple[Human, str]]


def _flats(world: Household, rng: random.Random, least: int, most: int) -> Flats:
    """Who asks and from which flat, in the order of the flats."""
    drawn = neighbours(world, rng, least, most)
    others = sorted((who for who, _ in drawn if who is not world.applicant), key=lambda who: who.cnp)
    rng.shuffle(others)
    return [(who if who is world.applicant else others.pop(), flat) for who, flat in drawn]


def _pair(t: Desk, at: int, who: Human, flat: str) -> tuple[str, str]:
    """Marked name and flat of one row."""
    return t.name(f"/rows/{at}/name", who), t.text(f"/rows/{at}/apartment", flat)


def _title(t: Desk) -> str:
    return t.any("BORDEROU CENTRALIZATOR", "Borderou centralizator", "BORDEROU CENTRALIZATOR AL CERERILOR",
                 "BORDEROU - AJUTOARE ÎNCĂLZIRE", "BORDEROU PRIVIND CERERILE LOCATARILOR")  # fmt: skip


def _facts(t: Desk, world: Household) -> list[str]:
    return [f"{tax_label(t)} {world.association.tax_code}", seat_text(t, world), telephone(t)]


def _table(heads: Sequence[str], rows: str, cls: str = "") -> str:
    head = "".join(f"<th>{h}</th>" for h in heads)
    return f'<table class="grid {cls}"><tr>{head}</tr>{rows}</table>'


def over_two_sheets(world: Household, rng: random.Random, look: Look) -> Paper:
    """A long list: the first sheet ends with a sum to carry, the second begins with it; request number and day too."""
    t = Desk(rng, look, plain=0.3).tightened()
    people = _flats(world, rng, 20, 34)
    heads = [t.any("Poz.", "Nr. crt."), t.any("Titularul cererii", "Numele, prenumele", "Solicitantul"),
             t.any("Apart.", "Nr. ap.", "Ap"), t.any("Cererea nr. / data", "Nr. și data cererii"),
             t.any("Pers.", "Nr. membri")]  # fmt: skip
    front = t.chance(0.4)
    if front:
        heads[1], heads[2] = heads[2], heads[1]
    rows, counted = [], 0
    carried = [0]
    for at, (who, flat) in enumerate(people):
        name, where = _pair(t, at, who, flat)
        pair = (
            f'<td class="mid">{where}</td><td>{name}</td>' if front else f'<td>{name}</td><td class="mid">{where}</td>'
        )
        asked = f"{rng.randint(1, 240)} / {t.day(world.filed - timedelta(days=rng.randint(13, 25)))}"
        size = rng.randint(1, 5)
        counted += size
        carried.append(counted)
        rows.append(
            f'<tr><td class="mid">{at + 1}</td>{pair}<td class="mid">{asked}</td><td class="mid">{size}</td></tr>'
        )
    cut = min(len(rows) - 3, rng.randint(15, 20))
    last = t.any("De reportat", "Total pagina 1", "Report pagina următoare")
    foot = f'<tr class="b"><td colspan="4" class="right">{last}</td><td class="mid">{carried[cut]}</td></tr>'
    again = f'<tr class="b"><td colspan="4" class="right">{t.any("Report", "Din pagina 1")}</td>'
    again += f'<td class="mid">{carried[cut]}</td></tr>'
    end = f'<tr class="b"><td colspan="4" class="right">TOTAL ({len(people)} cereri)</td>'
    end += f'<td class="mid">{counted}</td></tr>'
    first = letterhead(t, called(t, world), _facts(t, world), "A.P.")
    first += f'<h1 style="margin:6mm 0 1mm">{_title(t)}</h1><p class="mid">depus la {t.issued(world, None)}</p>'
    first += _table(heads, "".join(rows[:cut]) + foot, "small")
    second = f'<p class="right small">{t.any("pag. 2", "Pagina 2 din 2", "- 2 -")}</p>'
    second += _table(heads, again + "".join(rows[cut:]) + end, "small") + signers(t, ["Administrator,"], 8)
    wrap = '<div class="{}">{}</div>'
    return t.paper(KIND, wrap.format(t.face, first), wrap.format(t.face, second))


def twin_columns(world: Household, rng: random.Random, look: Look) -> Paper:
    """Two lists side by side on one sheet, counted on from the left to the right; flat and name in each."""
    t = Desk(rng, look, plain=0.3).tightened()
    people = _flats(world, rng, 8, 34)
    ruled = t.chance(0.6)
    front = t.chance(0.6)
    half = (len(people) + 1) // 2
    heads = ["Nr.", t.any("Ap.", "Apt."), t.any("Nume și prenume", "Familia", "Locatarul")]
    heads = heads if front else [heads[0], heads[2], heads[1]]
    sides = ["", ""]
    for at, (who, flat) in enumerate(people):
        name, where = _pair(t, at, who, flat)
        first, second = (where, name) if front else (name, where)
        sides[at >= half] += f"<tr><td>{at + 1}.</td><td>{first}</td><td>{second}</td></tr>"
    html = f'<h1 style="margin:0 0 2mm">{_title(t)}</h1><p class="mid">'
    html += f"{t.any('pentru sezonul rece 2017-2018', 'cereri de ajutor pentru încălzire, iarna 2017/2018')}</p>"
    html += f"<p>{t.any('Asociația', 'Subscrisa', 'Unitatea')}: {called(t, world)}, {', '.join(_facts(t, world))}</p>"
    cls = "" if ruled else "bare"
    tables = "".join(f'<div style="flex:1">{_table(heads, side, cls)}</div>' for side in sides)
    html += f'<div style="display:flex;gap:{t.any(4, 6, 9)}mm;align-items:flex-start;font-size:.92em">{tables}</div>'
    html += f'<p style="margin-top:5mm">{t.any("Nr. cereri", "Total cereri", "În total dosare")}: {len(people)}. '
    html += f"{t.any('Predat la', 'Data', 'Depus în data de')} {t.issued(world, None)}</p>"
    css = ".grid.bare th, .grid.bare td { border: none; border-bottom: .2mm solid #777; text-align: left; }"
    roles = t.any(["Administrator,", "Primit,"], ["Președinte,", "Administrator,"], ["Administrator,"])
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>' + signers(t, roles, 6), css=css)


def led_by_dots(world: Household, rng: random.Random, look: Look) -> Paper:
    """One width of letters: a line for each request, dots lead from the name to the flat; heading between stars."""
    t = Desk(rng, look, plain=0.7, cedilla=0.05).tightened()
    people = _flats(world, rng, 4, 26)
    words = t.any("AP.", "APART.", "AP")
    width = max(len(t.spelled(who)) for who, _ in people) + rng.randint(6, 14)
    star = t.any("*", "=", "-") * 60
    title = t.any("BORDEROU CENTRALIZATOR", "B O R D E R O U", "BORDEROU DE CERERI INCALZIRE")
    text = f"{called(t, world)}\n{'; '.join(_facts(t, world))}\n\n{star}\n<b>{title.center(60)}</b>\n{star}\n"
    text += f"DATA: {t.issued(world, None)}      CATRE: {t.any('PRIMARIA CLUJ-NAPOCA', 'D.A.S.M. CLUJ-NAPOCA')}\n\n"
    fuel = t.chance(0.5)
    for at, (who, flat) in enumerate(people):
        name, where = _pair(t, at, who, flat)
        dots = "." * (width - len(t.spelled(who)))
        tail = f"{' ' * (4 - len(flat))}{t.any('GAZ', 'GAZ', 'RAT')}" if fuel else ""
        text += f"{at + 1:3d}) {name} {dots} {words} {where}{tail}\n"
    text += f"\n{star}\nTOTAL CERERI: {len(people)}\n\n{t.any('ADMINISTRATOR', 'AM PREDAT').ljust(36)}AM PRIMIT\n"
    text += f"{official(t)}\n<span class='stamp-here' style='display:inline-block;height:24mm'></span>"
    css = ".roll { white-space: pre-wrap; font-size: 9.6pt; line-height: 1.36; margin: 0; }"
    return t.paper(KIND, f'<pre class="mono roll">{text}</pre>', css=css)


_TICKED = """
.typed { width: 297mm; height: 210mm; padding: 11mm 13mm; } .grid td { padding: .7mm 1.6mm; vertical-align: middle; }
.up { writing-mode: vertical-rl; transform: rotate(180deg); height: 25mm; font-weight: normal; font-size: .86em;
text-align: left; } .big { font-size: 1.35em; font-weight: bold; text-align: center; width: 17mm; }
.sub { font-size: .78em; color: #222; }
"""
_PAPERS = ("cerere tip", "copii acte identitate", "factură gaz", "adeverință asociație", "acte venituri",
           "adeverință elev/student", "contract închiriere")  # fmt: skip


def papers_ticked(world: Household, rng: random.Random, look: Look) -> Paper:
    """A lying sheet: the flat large, the name over a small line of stair and telephone, crosses under upright heads."""
    t = Desk(rng, look, plain=0.2).tightened()
    people = _flats(world, rng, 3, 9)
    papers = rng.sample(_PAPERS, rng.randint(4, 6))
    sign = t.any("X", "x", "✓", "da")
    flat_first = t.chance(0.6)
    heads = ['<th style="width:10mm">Nr.</th>', f"<th>{t.any('Apartament', 'Ap.')}</th>",
             f"<th>{t.any('Solicitant', 'Cap de familie', 'Numele și prenumele')}</th>"]  # fmt: skip
    order = heads if flat_first else [heads[0], heads[2], heads[1]]
    head = "".join(order) + "".join(f'<th style="width:11mm"><div class="up">{p}</div></th>' for p in papers)
    rows = ""
    for at, (who, flat) in enumerate(people):
        name, where = _pair(t, at, who, flat)
        phone = f"tel. 07{rng.randint(20, 69)} {rng.randint(100, 999)} {rng.randint(100, 999)}"
        below = f"scara {rng.randint(1, 4)}, etaj {rng.randint(0, 10)}; {phone}"
        cells = [f'<td class="big">{where}</td>', f'<td>{name}<div class="sub">{esc(below)}</div></td>']
        cells = cells if flat_first else cells[::-1]
        ticks = "".join(f'<td class="mid">{sign if t.chance(0.75) else ""}</td>' for _ in papers)
        rows += f'<tr><td class="mid">{at + 1}</td>{"".join(cells)}{ticks}<td></td></tr>'
    last = t.any("Verificat", "Obs.", "Semnătura")
    facts = "<br>".join(_facts(t, world))
    html = f'<div class="cols"><div><b>{called(t, world)}</b><div class="small">{facts}</div></div>'
    html += f'<div class="right"><b>{_title(t)}</b><br>nr. {rng.randint(1, 40)} din {t.issued(world, None)}</div></div>'
    html += f'<table class="grid" style="margin-top:4mm"><tr>{head}<th>{last}</th></tr>{rows}</table>'
    paper = t.paper(KIND, f'<div class="{t.face}">{html}</div>' + signers(t, ["Administrator,"], 4), css=_TICKED)
    return replace(paper, width_mm=297.0, height_mm=210.0)


LAYOUTS = (
    Layout("over_two_sheets", over_two_sheets, split="held"),
    Layout("twin_columns", twin_columns, split="held"),
    Layout("led_by_dots", led_by_dots, split="held"),
    Layout("papers_ticked", papers_ticked, split="held"),
)
