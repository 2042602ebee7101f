"""Bank statements: a print with a running balance, and a printed letter whose movements stand in lines."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.incomes.account import Movement, account_of
from sample_scans.incomes.bank import period
from sample_scans.incomes.earner import earner, fitting
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_letters import day_of_issue, dressed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human, Role

KIND = "bank_statement"
_ROLES: tuple[Role, ...] = ("employee", "pensioner", "unemployed")
_BANKS = (("Alpha Bank România", "BUCU", "#0a3a6b"), ("Banca Transilvania", "BTRL", "#4a4a00"),
          ("BCR", "RNCB", "#003c71"), ("UniCredit Bank", "BACX", "#b00020"),
          ("OTP Bank România", "OTPV", "#1c6b2a"))  # fmt: skip


def _paid_in(ink: Ink, move: Movement) -> str:
    return ink.amount("/net_income", move.amount) if move.income else ink.lei(move.amount)


_RUN = """
.sheet { padding: 12mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.35; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } h1 { font-size: 1.4em; margin: 4mm 0; color: COLOUR; } .t { width: 100%;
margin-top: 4mm; } .t th { background: COLOUR; color: #fff; text-align: left; padding: 1mm 1.5mm; } .t td { padding:
.9mm 1.5mm; border-bottom: .15mm solid #999; } .pairs td { padding: .4mm 5mm .4mm 0; }
"""


def with_balance(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Holder and account as pairs; lines with debit, credit and the balance after each."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "us")), letters=rng.choice(("full", "plain")),
              dates=rng.choice(("dots", "slash", "dash")))  # fmt: skip
    name, letters, colour = rng.choice(_BANKS)
    e, acc = earner(who, rng, upper=0.7), account_of(world, rng, who, letters)
    left, lines = acc.opening, [["", "Sold precedent", "", "", ink.lei(acc.opening)]]
    for m in acc.movements:
        left += m.amount
        debit, credit = (ink.lei(-m.amount), "") if m.amount < 0 else ("", _paid_in(ink, m))
        lines.append([ink.day(m.day), esc(m.text), debit, credit, ink.lei(left)])
    lines.append(["", "Total rulaje", ink.lei(acc.debits), ink.lei(acc.credits), ""])
    facts = [(rng.choice(("Titular", "Titularul contului", "Nume client")), ink.name("/holder_name", e.name)),
             ("Adresa", esc(e.home)),
             (rng.choice(("Cod IBAN", "IBAN", "Cont IBAN")), ink.code("/iban", codes.grouped(acc.iban))),
             (rng.choice(("Perioada extrasului", "Interval", "Perioada")), period(ink, world)),
             ("Moneda", "RON")]  # fmt: skip
    page = f"""<div class="sheet"><div class="flex"><b style="font-size:1.3em">{name}</b><span>Data listării
{ink.day(day_of_issue(world, rng))}</span></div><h1>EXTRAS DE CONT</h1>{pairs(facts)}<table class="t"><tr><th>Data</th>
<th>Detalii operațiune</th><th class="n">Debit</th><th class="n">Credit</th><th class="n">Sold</th></tr>
{rows(lines, numbers_from=2)}</table><p>Sold final: {ink.lei(acc.closing)} RON</p></div>"""
    css = dressed(_RUN, look.sans, look.size - 0.3, COLOUR=colour)
    return ink.paper(KIND, "with_balance", [page], css, person=who.cnp, born_digital=rng.random() < 0.4)


_TEXT = """
.sheet { padding: 16mm 18mm; font-family: FONT; font-size: SIZE; line-height: 1.45; } .m { margin: 1.4mm 0; display:
flex; justify-content: space-between; border-bottom: .15mm dashed #555; gap: 6mm; } .m span:last-child { white-space:
nowrap; } .to { margin: 4mm 0 6mm; }
"""


def lines_by_post(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Sent by post: the addressee on top, account and period in a sentence, one line for each movement with CR or
    DB."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "point")), letters=rng.choice(("plain", "full", "cedilla")),
              dates=rng.choice(("dots", "slash")))  # fmt: skip
    name, letters, _ = rng.choice(_BANKS)
    e, acc = earner(who, rng, upper=0.9), account_of(world, rng, who, letters)
    signs = rng.choice((("CR", "DB"), ("C", "D"), ("credit", "debit")))
    body = ""
    for m in acc.movements:
        shown = f"{ink.lei(-m.amount)} {signs[1]}" if m.amount < 0 else f"{_paid_in(ink, m)} {signs[0]}"
        body += f"<div class='m'><span>{ink.day(m.day)} {esc(m.text)}</span><span>{shown}</span></div>"
    iban = ink.code("/iban", acc.iban)
    page = f"""<div class="sheet"><b>{name}</b><br>Agenția Cluj-Napoca,
{esc(rng.choice(("Mărăști", "Zorilor", "Centru")))}
<div class="to">{ink.name("/holder_name", e.name)}<br>{esc(e.home)}</div><p><b>Extras de cont nr.
{rng.randint(1, 12)}</b>
</p><p>{rng.choice(("Contul dumneavoastră", "Cont curent", "Contul de card"))} {iban}, deschis în lei, perioada
{period(ink, world)}.</p><p>Sold la începutul perioadei: {ink.lei(acc.opening)}</p>{body}<p>Sold la sfârșitul perioadei:
{ink.lei(acc.closing)}</p><p>Verificați operațiunile și sesizați orice neconcordanță în 30 de zile.</p></div>"""
    css = dressed(_TEXT, rng.choice((look.serif, look.mono)), look.size - 0.2)
    return ink.paper(KIND, "lines_by_post", [page], css, person=who.cnp, born_digital=rng.random() < 0.2)


LAYOUTS = (
    Layout("with_balance", with_balance, split="train"),
    Layout("lines_by_post", lines_by_post, split="train"),
)
