"""Pension papers: a slip with rights, cuts and payment side by side, an answer addressed to the pensioner."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.bills import codes
from sample_scans.incomes.earner import earner, fitting, pension_of
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human, Role

KIND = "pension_slip"
_ROLES: tuple[Role, ...] = ("pensioner",)

_SLIP = """
.sheet { padding: 6mm 8mm; font-family: FONT; font-size: SIZE; line-height: 1.35; height: 100%; background: TINT; }
.flex { display: flex; justify-content: space-between; gap: 5mm; } .m { font-family: MONO; } .l { font-size: .82em; }
.three { width: 100%; margin-top: 2.5mm; table-layout: fixed; } .three th { border: .3mm solid #333; padding: .6mm;
font-size: .85em; } .three td { border: .3mm solid #333; padding: 1mm 2mm; height: 21mm; font-family: MONO; }
.ro { display: flex; justify-content: space-between; gap: 2mm; } .pay { font-size: 1.25em; font-weight: bold;
text-align: center; padding-top: 4mm; }
"""


def side_by_side(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The slip in the postman's hand: who in three lines, then rights, cuts and what is paid as three columns."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("bare", "point", "dot")), letters=rng.choice(("plain", "plain", "full")))
    e, p = earner(who, rng, upper=1.0), pension_of(who, rng)

    def line(label: str, value: str) -> str:
        return f"<div class='ro'><span>{label}</span><span>{value}</span></div>"

    rights = "".join(line(esc(label.upper()), ink.lei(value)) for label, value in p.rights)
    rights += line("<b>TOTAL</b>", ink.lei(p.gross))
    cuts = line("IMPOZIT", ink.lei(p.tax)) + line("CASS", ink.lei(p.health)) + line("POPRIRI", ink.lei(p.health))
    cuts += line("<b>TOTAL</b>", ink.lei(p.tax + p.health))
    month = ink.month("/month", world.income_month, rng.choice(("upper", "number", "slash", "title")))
    net = rng.choice(("SUMA NETĂ DE PLATĂ", "REST DE PLATĂ", "NET ACHITAT"))
    what = rng.choice(("TALON PENSIE", "CUPON MANDAT PENSIE", "TALON DE PLATĂ"))
    box = f"<div class='pay'>{ink.amount('/net_income', p.net)} LEI</div>"
    page = f"""<div class="sheet"><div class="flex"><span>C.N.P.P. - CASA JUDEȚEANĂ DE PENSII CLUJ</span><b>{what}</b>
<span>LUNA: <b class="m">{month}</b></span></div><div style="border-top:.3mm solid #333;margin:1.5mm 0"></div>
<div class="flex"><span><span class="l">PENSIONAR:</span> <b class="m">{ink.name("/name", e.name)}</b></span><span><span
class="l">CNP:</span> <span class="m">{ink.cnp("/cnp", who.cnp)}</span></span></div><div class="flex"><span><span
class="l">ADRESA:</span> <span class="m">{esc(e.home)}</span></span></div><div class="flex"><span><span class="l">DOSAR
PENSIE:</span> <span class="m">{ink.code("/file_number", p.file_number)}</span></span><span><span class="l">TRASEU /
POZIȚIE:</span> <span class="m">{rng.randint(1, 60)} / {rng.randint(1, 240)}</span></span></div><table
class="three"><tr><th>DREPTURI (LEI)</th><th>REȚINERI (LEI)</th><th>{net}</th></tr><tr><td>{rights}</td><td>{cuts}</td>
<td>{box}</td></tr></table><p class="l" style="margin:1.5mm 0 0">{rng.choice(
        ("Se păstrează de către pensionar.", "Contestații: Casa Județeană de Pensii Cluj, str. George Coșbuc nr. 2.",
         "Informații: www.cnpp.ro, telefon 0264 431 010."))}</p></div>"""  # fmt: skip
    css = dressed(_SLIP, look.sans, look.size - 0.6, MONO=look.mono, TINT=rng.choice(("#fff", "#fdeaf0", "#f9e4ea")))
    return ink.paper(KIND, "side_by_side", [page], css, width_mm=210.0, height_mm=82.0, person=who.cnp)


def addressed_answer(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The house answers the pensioner's request: addressee at the right, the sums in the running text."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "space")),
              letters=rng.choice(("full", "full", "cedilla", "plain")),
              dates=rng.choice(("dots", "words", "slash")))  # fmt: skip
    e, p = earner(who, rng, upper=0.5), pension_of(who, rng)
    day = day_of_issue(world, rng)
    man = who.sex == "M"
    dear = "Stimate domn," if man else "Stimată doamnă,"
    words = f" ({amount_words(p.net)})" if rng.random() < 0.5 else ""
    cut = f", din care s-a reținut impozit de {ink.lei(p.tax)} lei" if p.tax else ", fără rețineri"
    paid = rng.choice(("prin mandat poștal", f"în contul {codes.grouped(codes.iban(rng, 'CECE'))}", "la domiciliu"))
    file_ = ink.code("/file_number", p.file_number)
    ground = f"Potrivit evidențelor instituției noastre, în dosarul de pensie nr. {file_}"
    net = rng.choice(("suma netă plătită a fost de", "pensia netă a fost de", "ați încasat net"))
    page = f"""<div class="sheet"><div class="flex"><div><b>CASA JUDEȚEANĂ DE PENSII CLUJ</b><br>{rng.choice(
        ("Direcția Economică, Evidență Contributivi", "Serviciul Stabiliri și Plăți Prestații", "Biroul Plăți Pensii"))}
<br>Nr. {rng.randint(2000, 96000)} / {ink.day(day)}</div></div><div style="margin:9mm 0 9mm 90mm">{
        "Domnului" if man else "Doamnei"} {ink.name("/name", e.name)}<br>{esc(e.home)}</div><p>{dear}</p><p
class="ind">Ca răspuns la cererea dumneavoastră din data de {ink.day(day - timedelta(days=rng.randint(1, 6)))}, vă
comunicăm următoarele:</p><p class="ind">{ground}, figurați cu codul numeric personal {ink.cnp("/cnp", who.cnp)} și
beneficiați de {esc(p.kind[0].lower() + p.kind[1:])}. În luna {ink.month("/month", world.income_month)} drepturile
dumneavoastră brute au fost de {ink.lei(p.gross)} lei{cut}, iar {net} {ink.amount("/net_income", p.net)}
lei{words}. Plata se face {paid}.</p><p class="ind">Prezenta ține loc de adeverință și vă servește {rng.choice(
        ("la primărie", "la dosarul pentru ajutorul de încălzire", "la serviciul de asistență socială"))}.</p><p
class="ind">Cu stimă,</p>{signed(rng, rng.choice((("Director executiv,",), ("Șef serviciu,", "Referent,"))))}<div
class="foot">Cluj-Napoca, str. George Coșbuc nr. 2 · tel. 0264 431 010 · operator de date nr.
1905</div></div>"""  # fmt: skip
    css = dressed(LETTER, rng.choice((look.serif, look.sans)), look.size + 1)
    return ink.paper(KIND, "addressed_answer", [page], css, person=who.cnp)


LAYOUTS = (
    Layout("side_by_side", side_by_side, split="held"),
    Layout("addressed_answer", addressed_answer, split="held"),
)
