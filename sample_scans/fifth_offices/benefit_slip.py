"""Benefit papers: a reply that says the paid sum in its text, a machine's coupon with payer, payee and sum."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.bills import codes
from sample_scans.incomes.benefit import benefit_of
from sample_scans.incomes.earner import earner, fitting
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human, Role

KIND = "benefit_slip"
_ROLES: tuple[Role, ...] = ("unemployed", "disabled", "child", "pupil")


def reply_on_request(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The office replies: subject line, since which decision the right runs, what was paid for the month."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "space")),
              letters=rng.choice(("full", "full", "plain", "cedilla")),
              dates=rng.choice(("dots", "slash", "words")))  # fmt: skip
    e, b, day = earner(who, rng, upper=0.6), benefit_of(world, who, rng), day_of_issue(world, rng)
    start = (world.filed - timedelta(days=rng.randint(65, 420))).replace(day=1)
    asked = ink.day(day - timedelta(days=rng.randint(1, 8)))
    seen = {"child_allowance": "minorul(a)"}.get(b.choice, "domnul" if who.sex == "M" else "doamna")
    words = f" ({amount_words(b.net)})" if rng.random() < 0.5 else ""
    month = ink.month("/month", world.income_month, rng.choice(("words", "words", "upper", "slash")))
    net, right = ink.amount("/net_income", b.net), ink.choice("/benefit", b.choice, b.words)
    paid = rng.choice((
        f"Pentru luna {month} s-a achitat suma netă de {net} lei{words}.",
        f"Suma încasată pentru luna {month} este de {net} lei{words}.",
        f"În luna {month}, dreptul cuvenit și plătit a fost de {net} lei{words}.",
    ))  # fmt: skip
    roles = rng.choice((("Director executiv,", "Șef birou,"), ("Director general adjunct,", "Întocmit,")))
    page = f"""<div class="sheet"><div class="c">{"<br>".join(b.office[:-1])}<br><b>{b.office[-1]}</b></div><div
class="flex" style="border-top:.4mm solid #000;margin-top:2mm;padding-top:2mm"><span>Nr. ieșire
{rng.randint(700, 52000)}</span><span>{ink.day(day)}</span></div><p style="margin-top:8mm"><b>{rng.choice(
        ("Obiect: drepturi bănești încasate", "Referitor la: adeverință privind drepturile plătite",
         "Spre știință: cel interesat"))}</b></p><p class="ind">Urmare a cererii înregistrate la data de {asked}, vă
comunicăm că {seen} {ink.name("/name", e.name)}, {rng.choice(("având CNP", "CNP", "cod numeric personal"))}
{ink.cnp("/cnp", who.cnp)}, cu domiciliul în {esc(e.home)}, are stabilit dreptul la {right}, în baza prevederilor din
{b.law}, prin decizia nr. {rng.randint(150, 9800)}, începând cu {ink.day(start)}.</p><p class="ind">{paid}</p><p
class="ind">{rng.choice(("Comunicarea servește la dosarul de ajutor pentru încălzire.",
                         "Prezenta este necesară la Primăria municipiului Cluj-Napoca.",
                         "Vă asigurăm de întreaga noastră considerație."))}</p>
{signed(rng, roles)}</div>"""  # fmt: skip
    css = dressed(LETTER, rng.choice((look.serif, look.sans)), look.size + 0.8)
    return ink.paper(KIND, "reply_on_request", [page], css, person=who.cnp)


_COUPON = """
.sheet { padding: 6mm 8mm; font-family: MONO; font-size: SIZE; line-height: 1.45; height: 100%; background: TINT; }
.row { display: flex; justify-content: space-between; gap: 6mm; } .row > div { flex: 1; } .cap { font-family: FONT;
font-size: .76em; border-bottom: .2mm solid #444; margin: 1.6mm 0 .6mm; } .sum { border: .5mm solid #000; padding:
1.5mm 3mm; text-align: center; font-size: 1.3em; font-weight: bold; } .stamp-here { width: 30mm; height: 20mm; }
"""


def machine_coupon(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """What a line printer puts on the payer's coupon: payer at the left, the sum at the right, the payee between."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("bare", "point")), letters=rng.choice(("plain", "plain", "full")),
              dates=rng.choice(("dots", "slash")))  # fmt: skip
    e, b = earner(who, rng, upper=1.0), benefit_of(world, who, rng)
    month = ink.month("/month", world.income_month, rng.choice(("upper", "slash", "number")))
    right = ink.choice("/benefit", b.choice, b.words.upper())
    words = f"<div class='cap'>Suma în litere</div>{amount_words(b.net)}" if rng.random() < 0.6 else ""
    page = f"""<div class="sheet"><div class="row"><div><div class="cap">Emitent</div>{b.payer}<br>COD
{codes.digits(rng, 6)}</div><div><div class="cap">Document</div>{rng.choice(("CUPON", "TALON", "AVIZ DE PLATA"))}
{codes.digits(rng, 8)}<br>{ink.day(day_of_issue(world, rng))}</div><div><div class="cap">{rng.choice(
        ("Suma netă - lei", "De plată (lei)", "Suma achitată, lei"))}</div><div
class="sum">{ink.amount("/net_income", b.net)}</div></div></div><div class="row"><div style="flex:3"><div
class="cap">Beneficiar</div>{ink.name("/name", e.name)}<br>{esc(e.home)}</div><div style="flex:2"><div class="cap">{
        rng.choice(("CNP", "Cod numeric personal"))}</div>{ink.cnp("/cnp", who.cnp)}</div></div><div class="row"><div
style="flex:3"><div class="cap">Ce reprezintă plata</div>{right}<br>LUNA {month}</div><div
style="flex:2"><div class="cap">Semnătura primitorului / ștampila zilei</div><div
class="stamp-here"></div></div></div>{words}</div>"""  # fmt: skip
    css = dressed(_COUPON, look.sans, look.size - 0.4, MONO=look.mono, TINT=rng.choice(("#fff", "#f7f4e6", "#eef4ee")))
    return ink.paper(KIND, "machine_coupon", [page], css, width_mm=180.0, height_mm=96.0, person=who.cnp)


LAYOUTS = (
    Layout("reply_on_request", reply_on_request, split="held"),
    Layout("machine_coupon", machine_coupon, split="held"),
)
