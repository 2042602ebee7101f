"""Pension papers: the postman's slip with boxes in one row, a decision with its sums, a year's list for the bank."""

from __future__ import annotations

import random

from sample_scans.incomes.earner import earner, fitting, pension_of
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, official, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human, Role

KIND = "pension_slip"
_ROLES: tuple[Role, ...] = ("pensioner",)

_STRIPS = """
.sheet { padding: 5mm 6mm; font-family: FONT; font-size: SIZE; line-height: 1.25; height: 100%; background: TINT; }
.hd { display: flex; justify-content: space-between; margin-bottom: 2mm; } .st
{ display: flex; border: .25mm solid #555;
margin-bottom: -.25mm; } .st > div { border-right: .25mm solid #555; padding: .8mm 1.6mm; flex: 1;
} .st > div:last-child
{ border-right: 0; } .k { display: block; font-size: .72em; color: #444; } .v { font-family: MONO; font-weight: 600; }
"""


def boxes_in_strips(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The slip that the post brings: strips of boxes with small words in them, who first, then sums, then signature."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("bare", "point", "dot")), letters=rng.choice(("plain", "plain", "full")))
    e, p = earner(who, rng, upper=1.0), pension_of(who, rng)
    month = ink.month("/month", world.income_month, rng.choice(("upper", "slash", "number", "title")))
    net = rng.choice(("Suma de plată", "Net de plată", "Rest plată", "Total de plată"))
    strips = (
        (("Nr. dosar", ink.code("/file_number", p.file_number), 2), ("Luna / anul", month, 2),
         ("Tip", esc(p.kind), 3)),
        (("Numele și prenumele beneficiarului", ink.name("/name", e.name), 3),
         (rng.choice(("CNP", "Cod numeric personal")), ink.cnp("/cnp", who.cnp), 2)),
        (("Adresa", esc(e.home), 1),),
        (("Drepturi", ink.lei(p.gross), 1), ("Impozit", ink.lei(p.tax), 1), ("CASS", ink.lei(p.health), 1),
         ("Alte rețineri", ink.lei(p.health), 1), (net, ink.amount("/net_income", p.net, "lei"), 2)),
        (("Suma în litere", amount_words(p.net), 4), ("Semnătura de primire", "&#160;", 2)),
    )  # fmt: skip
    body = ""
    for strip in strips:
        cells = "".join(
            f"<div style='flex:{share}'><span class='k'>{k}</span><span class='v'>{v}</span></div>"
            for k, v, share in strip
        )
        body += f"<div class='st'>{cells}</div>"
    page = f"""<div class="sheet"><div class="hd"><b>C.J.P. CLUJ</b><b>CUPON PENSIE</b><span>Oficiul poștal Cluj
{rng.randint(1, 16)}</span></div>{body}<p style="font-size:.75em;margin:1.5mm 0 0">Cuponul face dovada drepturilor
încasate. Tel. verde 0800 826 727.</p></div>"""
    css = dressed(_STRIPS, look.sans, look.size - 0.6, MONO=rng.choice((look.mono, look.sans)),
                  TINT=rng.choice(("#fff", "#f3f7ee", "#fdf3f6", "#eef3f9")))  # fmt: skip
    return ink.paper(KIND, "boxes_in_strips", [page], css, width_mm=200.0, height_mm=88.0, person=who.cnp)


def decision_sheet(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A decision: legal ground, who, file, then the sums in a ruled column and from which month they are due."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")),
              dates=rng.choice(("dots", "slash")))  # fmt: skip
    e, p = earner(who, rng, upper=0.9), pension_of(who, rng)
    facts = [
        (rng.choice(("Titular drepturi", "Beneficiar", "Pensionar")), ink.name("/name", e.name)),
        ("Cod numeric personal", ink.cnp("/cnp", who.cnp)),
        (rng.choice(("Dosar pensie nr.", "Nr. dosar")), ink.code("/file_number", p.file_number)),
        ("Domiciliul", esc(e.home)), ("Felul pensiei", esc(p.kind)), ("Punctaj mediu anual", p.points),
    ]  # fmt: skip
    lines = [[esc(label), ink.lei(value)] for label, value in p.rights]
    lines += [["Total drepturi brute", ink.lei(p.gross)], ["Impozit pe venit", ink.lei(p.tax)]]
    net = rng.choice(("Drepturi nete lunare", "Suma netă de plată", "Pensie netă"))
    month = ink.month("/month", world.income_month)
    page = f"""<div class="sheet"><div class="c">CASA NAȚIONALĂ DE PENSII PUBLICE<br><b>CASA JUDEȚEANĂ DE PENSII CLUJ
</b></div><h1 style="margin:8mm 0 2mm">DECIZIE</h1><p class="c">{
        rng.choice(("privind recalcularea", "privind plata", "asupra cuantumului"))
    } drepturilor de pensie nr. {rng.randint(100000, 399999)} din
{ink.day(day_of_issue(world, rng))}</p><p>În temeiul Legii nr. 263/2010 privind sistemul unitar de pensii publice, se
stabilesc drepturile de mai jos:</p>{pairs(facts)}<table class="g"><tr><th>Drepturi pentru luna {month}</th><th
class="n">Lei</th></tr>{rows(lines)}<tr class="b"><td>{net}</td><td class="n">{ink.amount("/net_income", p.net)}</td>
</tr></table><p>Prezenta decizie poate fi contestată în 45 de zile de la comunicare.</p>
{signed(rng, ("Director executiv", "Șef serviciu plăți"))}</div>"""
    tighter = ".sheet { line-height: 1.38; } .g { width: 70%; }"
    css = dressed(LETTER + tighter, rng.choice((look.sans, look.serif)), look.size + 0.4)
    return ink.paper(KIND, "decision_sheet", [page], css, person=who.cnp)


_STUB = """
.sheet { padding: 14mm 18mm; font-family: FONT; font-size: SIZE; line-height: 1.5; height: 100%; } .ln { display: flex;
justify-content: space-between; border-bottom: .2mm dotted #444; margin: 1.2mm 0; } h1 { font-size: 1.2em; margin: 5mm 0
3mm; } .stamp-here { width: 34mm; height: 22mm; } .en { display: flex; justify-content: space-between; margin-top:
6mm; }
"""


def half_sheet_proof(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A half sheet from the counter's printer: lines with dots between word and value, one clerk signs."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("bare", "dot", "point")), letters=rng.choice(("plain", "full", "cedilla")),
              dates=rng.choice(("dots", "dash", "slash")))  # fmt: skip
    e, p = earner(who, rng, upper=0.9), pension_of(who, rng)
    items = [
        (rng.choice(("Nume și prenume", "Pensionar", "Titular")), ink.name("/name", e.name)),
        (rng.choice(("C.N.P.", "CNP")), ink.cnp("/cnp", who.cnp)),
        (rng.choice(("Număr dosar", "Dosar nr.")), ink.code("/file_number", p.file_number)),
        ("Categoria", esc(p.kind)),
        (rng.choice(("Luna de plată", "Pensia lunii")), ink.month("/month", world.income_month)),
        ("Drepturi brute", f"{ink.lei(p.gross)} lei"), ("Impozit reținut", f"{ink.lei(p.tax)} lei"),
        (rng.choice(("Suma netă", "Venit net", "Pensie netă plătită")), ink.amount("/net_income", p.net, "lei")),
    ]  # fmt: skip
    if rng.random() < 0.4:
        items[0], items[2] = items[2], items[0]
    body = "".join(f"<div class='ln'><span>{k}</span><span>{v}</span></div>" for k, v in items)
    page = f"""<div class="sheet">Casa Județeană de Pensii Cluj - Compartiment relații cu publicul<br>Nr.
{rng.randint(400, 22000)} / {ink.day(day_of_issue(world, rng))}<h1>{
        rng.choice(("ADEVERINȚĂ PRIVIND CUANTUMUL PENSIEI", "SITUAȚIA DREPTURILOR DE PENSIE", "ADEVERINȚĂ DE VENIT"))
    }</h1>{body}<div class="en"><span>{rng.choice(("Valabil 30 de zile.", "Eliberat la cerere."))}</span><div
class="c">Operator, {official(rng)}<div class="stamp-here"></div></div></div></div>"""
    css = dressed(_STUB, rng.choice((look.sans, look.mono)), look.size - 0.2)
    return ink.paper(KIND, "half_sheet_proof", [page], css, width_mm=210.0, height_mm=148.0, person=who.cnp)


LAYOUTS = (
    Layout("boxes_in_strips", boxes_in_strips, split="train"),
    Layout("decision_sheet", decision_sheet, split="train"),
    Layout("half_sheet_proof", half_sheet_proof, split="train"),
)
