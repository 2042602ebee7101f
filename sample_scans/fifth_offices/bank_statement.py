"""Bank statements: movements under the day they fell on, a branch printer's list with letters for debit and credit."""

from __future__ import annotations

import random
from datetime import date
from itertools import groupby

from sample_scans.bills import codes
from sample_scans.fifth_offices.parts_account import BANKS, Entry, Month, month_of
from sample_scans.incomes.earner import earner, fitting, month_end
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_letters import day_of_issue, dressed, official
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human, Role

KIND = "bank_statement"
_ROLES: tuple[Role, ...] = ("employee", "pensioner", "unemployed")


def _sum(ink: Ink, entry: Entry) -> str:
    return ink.amount("/net_income", entry.amount) if entry.income else ink.lei(abs(entry.amount))


def _iban(ink: Ink, rng: random.Random, account: Month) -> str:
    return ink.code("/iban", codes.grouped(account.iban) if rng.random() < 0.6 else account.iban)


def _period(ink: Ink, world: Household, joint: str) -> str:
    year, month = world.income_month
    first, last = ink.day(date(year, month, 1)), ink.day(month_end((year, month)))
    return ink.text_month("/month", (year, month), f"{first}{joint}{last}")


_DAYS = """
.sheet { padding: 15mm 18mm; font-family: FONT; font-size: SIZE; line-height: 1.38; } .top { display: flex;
justify-content: space-between; align-items: flex-start; } .logo { background: COLOUR; color: #fff; font-weight: bold;
font-size: 1.25em; padding: 2mm 5mm; } .to { margin: 8mm 0 6mm 0; } .acc { display: grid; grid-template-columns: 44mm
1fr; gap: .6mm 3mm; } .day { background: #eee; font-weight: bold; padding: .7mm 2mm; margin-top: 2mm; } .mv { display:
flex; justify-content: space-between; gap: 8mm; padding: .7mm 2mm; border-bottom: .15mm solid #bbb; } .mv .r {
font-size: .82em; color: #333; } .mv .a { white-space: nowrap; } .end { display: flex; justify-content: space-between;
border-top: .5mm solid COLOUR; margin-top: 4mm; padding: 1.5mm 2mm; font-weight: bold; }
"""


def under_days(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The monthly letter of a retail bank: address block, account's data, a bar for each day, sums with a sign."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "us")), letters=rng.choice(("full", "full", "plain")),
              dates=rng.choice(("dots", "words", "slash")))  # fmt: skip
    bank, letters, colour = rng.choice(BANKS)
    e, account = earner(who, rng, upper=0.6), month_of(world, rng, who, letters)
    body = '<div class="mv" style="margin-top:4mm"><span>Sold anterior</span>'
    body += f'<span class="a">{ink.lei(account.opening)}</span></div>'
    for day, entries in groupby(account.entries, key=lambda entry: entry.day):
        body += f'<div class="day">{ink.day(day)}</div>'
        for entry in entries:
            sign = "+ " if entry.amount > 0 else "- "
            body += f"""<div class="mv"><span>{esc(entry.text)}<br><span class="r">Referință: {entry.reference}</span>
</span><span class="a">{sign}{_sum(ink, entry)}</span></div>"""
    facts = [("Titular de cont", ink.name("/holder_name", e.name)), ("IBAN", _iban(ink, rng, account)),
             (rng.choice(("Perioada extrasului", "Interval", "Pentru perioada")),
              _period(ink, world, rng.choice((" - ", " până la ")))),
             ("Moneda", "RON (lei)")]  # fmt: skip
    grid = "".join(f"<span>{k}:</span><span>{v}</span>" for k, v in facts)
    page = f"""<div class="sheet"><div class="top"><div class="logo">{bank}</div><div>Extras de cont nr.
{world.income_month[1]}<br>emis la {ink.day(day_of_issue(world, rng))}</div></div><div class="to">{esc(e.name)}<br>
{esc(e.home)}</div><div class="acc">{grid}</div>{body}<div class="end"><span>Total intrări
{ink.lei(account.total(1))}</span><span>Total ieșiri {ink.lei(account.total(-1))}</span><span>Sold final
{ink.lei(account.closing)}</span></div><p style="font-size:.78em">{bank} - administrată în sistem dualist. Depozit
garantat de F.G.D.B. Eventualele nereguli se anunță în 15 zile la orice unitate.</p></div>"""
    css = dressed(_DAYS, look.sans, look.size - 0.3, COLOUR=colour)
    return ink.paper(KIND, "under_days", [page], css, person=who.cnp, born_digital=rng.random() < 0.4)


_LIST = """
.sheet { padding: 14mm 15mm; font-family: MONO; font-size: SIZE; line-height: 1.35; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } .t { width: 100%; margin: 3mm 0; } .t th, .t td { text-align: left; padding:
.5mm 1.2mm; } .t th { border-top: .3mm dashed #000; border-bottom: .3mm dashed #000; } .t .z td { border-top: .3mm
dashed #000; } .stamp-here { width: 40mm; height: 27mm; } .nw { white-space: nowrap; }
"""


def letters_for_side(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """What the branch's printer gives over the counter: one column of sums, D or C behind, the clerk signs."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("us", "point", "dot")), letters=rng.choice(("plain", "plain", "full")),
              dates=rng.choice(("dots", "slash", "dash")))  # fmt: skip
    bank, letters, _ = rng.choice(BANKS)
    e, account = earner(who, rng, upper=1.0), month_of(world, rng, who, letters)
    sides = rng.choice((("D", "C"), ("DB", "CR"), ("Debit", "Credit")))
    lines = ""
    for number, entry in enumerate(account.entries, 1):
        lines += f"""<tr><td>{number:02d}</td><td class="nw">{ink.day(entry.day)}</td><td>{entry.reference}</td><td>
{esc(entry.text)}</td><td class="n">{_sum(ink, entry)}</td><td>{sides[entry.amount > 0]}</td></tr>"""
    client = rng.choice(("CLIENT", "TITULAR", "NUME TITULAR"))
    town = rng.choice(("CLUJ MĂRĂȘTI", "CLUJ CENTRU", "TURDA", "CLUJ MĂNĂȘTUR"))
    page = f"""<div class="sheet"><div class="flex"><b>{bank.upper()}</b><span>SUCURSALA {town}</span><span>PAG. 1 / 1
</span></div><p style="text-align:center"><b>EXTRAS DE CONT</b><br>{_period(ink, world, " / ")}</p><div>{client}:
{ink.name("/holder_name", e.name)}</div><div>ADRESA: {esc(e.home)}</div><div>CONT IBAN: {_iban(ink, rng, account)}
&nbsp; VALUTA: RON</div><table class="t"><tr><th>NR</th><th>DATA</th><th>REFERINȚĂ</th><th>EXPLICAȚII</th><th
class="n">SUMA</th><th>D/C</th></tr>{lines}<tr class="z"><td colspan="4">SOLD INIȚIAL</td><td
class="n">{ink.lei(account.opening)}</td><td></td></tr><tr><td colspan="4">RULAJ DEBITOR</td><td
class="n">{ink.lei(account.total(-1))}</td><td></td></tr><tr><td colspan="4">RULAJ CREDITOR</td><td
class="n">{ink.lei(account.total(1))}</td><td></td></tr><tr><td colspan="4">SOLD FINAL</td><td
class="n">{ink.lei(account.closing)}</td><td></td></tr></table><div class="flex"><span>TIPĂRIT
{ink.day(day_of_issue(world, rng))}<br>OPERATOR: {official(rng)}</span><div class="stamp-here"></div></div></div>"""
    css = dressed(_LIST, look.mono, look.size - 0.8, MONO=look.mono)
    return ink.paper(KIND, "letters_for_side", [page], css, person=who.cnp)


LAYOUTS = (
    Layout("under_days", under_days, split="held"),
    Layout("letters_for_side", letters_for_side, split="held"),
)
