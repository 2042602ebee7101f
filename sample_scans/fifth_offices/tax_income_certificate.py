"""Income certificates of the tax office: an answer made by the portal, the unit's blank with a list of sources."""

from __future__ import annotations

import random
from decimal import ROUND_HALF_UP, Decimal

from sample_scans.bills.codes import digits
from sample_scans.incomes.earner import earner, fitting
from sample_scans.incomes.tax_office import yearly_net
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human, Role

KIND = "tax_income_certificate"
_ROLES: tuple[Role, ...] = ("self_employed",)
_KINDS = ("Activități independente", "Cedarea folosinței bunurilor", "Drepturi de proprietate intelectuală",
          "Activități agricole impuse pe bază de norme")  # fmt: skip
_UNITS = ("Serviciul Fiscal Municipal Câmpia Turzii", "Administrația Județeană a Finanțelor Publice Cluj",
          "Serviciul Fiscal Orășenesc Huedin", "Serviciul Fiscal Municipal Dej")  # fmt: skip

_PORTAL = """
.sheet { padding: 16mm 18mm; font-family: FONT; font-size: SIZE; line-height: 1.4; } .top { display: flex;
justify-content: space-between; border-bottom: .6mm solid #1f3f77; padding-bottom: 2mm; } h1 { font-size: 1.4em;
text-align: center; margin: 8mm 0 4mm; } .who { display: grid; grid-template-columns: 52mm 1fr; gap: 1.2mm 3mm; margin:
4mm 0; } .who .k { color: #333; } .g { width: 100%; margin: 4mm 0; } .g th, .g td { border: .2mm solid #555; padding:
1.2mm 2mm; text-align: left; } .g th { background: #e8edf5; font-weight: normal; } .seal { border: .3mm solid #1f3f77;
padding: 2mm 4mm; display: inline-block; font-size: .82em; margin-top: 8mm; }
"""


def _whole(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal(1), ROUND_HALF_UP)


def portal_answer(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Made by the private virtual space: request index, taxpayer's data, a table, an electronic seal for a stamp."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "point")), letters=rng.choice(("full", "full", "plain")),
              dates=rng.choice(("dots", "iso", "slash")))  # fmt: skip
    e, net, day = earner(who, rng, upper=0.9), yearly_net(who, rng), day_of_issue(world, rng)
    gross = _whole(net * Decimal(rng.randint(108, 158)) / 100)
    year = ink.text("/year", str(world.filed.year - 1))
    facts = [
        ("Nume și prenume / denumire", f"<b>{ink.name('/name', e.name)}</b>"),
        (rng.choice(("CNP/NIF", "Cod de identificare fiscală", "CNP")), f"<b>{ink.cnp('/cnp', who.cnp)}</b>"),
        ("Domiciliul fiscal", esc(e.home)), ("Organ fiscal competent", rng.choice(_UNITS)),
    ]  # fmt: skip
    grid = "".join(f"<span class='k'>{k}</span><span>{v}</span>" for k, v in facts)
    heads = (
        "Natura venitului",
        "Venit brut",
        "Cheltuieli",
        rng.choice(("Venit net", "Venit net / pierdere")),
        "Impozit",
    )
    cells = (rng.choice(_KINDS), ink.lei(gross), ink.lei(gross - net), ink.amount("/net_income", net),
             ink.lei(_whole(net * Decimal("0.16"))))  # fmt: skip
    table = "".join(f"<th>{h}</th>" for h in heads) + "</tr><tr>" + "".join(f"<td>{c}</td>" for c in cells)
    page = f"""<div class="sheet"><div class="top"><div>Ministerul Finanțelor Publice<br><b>Agenția Națională de
Administrare Fiscală</b></div><div style="text-align:right">Index cerere: {digits(rng, 9)}<br>Nr. document:
{rng.randint(10000, 999999)}<br>Data: {ink.date("/issue_date", day)}</div></div><h1>ADEVERINȚĂ DE VENIT<br><span
style="font-size:.8em">pentru anul {year}</span></h1><p>Ca urmare a cererii transmise prin serviciul „Spațiul Privat
Virtual”, se certifică faptul că persoana de mai jos figurează în evidența fiscală după cum urmează:</p><div
class="who">{grid}</div><table class="g"><tr>{table}</tr></table><p>Sumele sunt exprimate în lei. {rng.choice(
        ("Situația este valabilă la data emiterii.", "Nu figurează cu alte categorii de venit.", ""))} S-a eliberat
pentru {rng.choice(("autorități locale", "obținerea unui ajutor social", "primărie"))}.</p><div
class="seal">Document semnat
electronic cu sigiliul calificat al A.N.A.F., conform Legii nr. 455/2001.<br>Nu necesită semnătură olografă și
ștampilă.</div></div>"""  # fmt: skip
    css = dressed(_PORTAL, look.sans, look.size + 0.3)
    return ink.paper(KIND, "portal_answer", [page], css, person=who.cnp, born_digital=rng.random() < 0.5)


def unit_blank(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The fiscal unit's blank filled by machine: dots under the values, all sources listed, only one with a sum."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")),
              dates=rng.choice(("dots", "slash", "dash")))  # fmt: skip
    e, net = earner(who, rng, upper=0.8), yearly_net(who, rng)
    day = ink.date("/issue_date", day_of_issue(world, rng))
    sources = [
        "activități independente",
        "cedarea folosinței bunurilor",
        "investiții",
        "activități agricole",
        "alte surse",
    ]
    paid = rng.choice((0, 0, 1, 3))
    lines = ""
    for i, source in enumerate(sources):
        value = f"{ink.lei(net)} lei" if i == paid else rng.choice(("-", "-", "0 lei"))
        lines += f"<tr><td>{'abcde'[i]})</td><td>din {source}</td><td class='n'>{value}</td></tr>"
    total = rng.choice(("Total venit net anual", "TOTAL VENIT NET", "Venit net total realizat"))
    shown = ink.amount("/net_income", net)
    title = rng.choice(("Dl./D-na", "Domnul/Doamna", "Contribuabilul"))
    page = f"""<div class="sheet"><div>DIRECȚIA GENERALĂ REGIONALĂ A FINANȚELOR PUBLICE CLUJ-NAPOCA<br><b>{
        rng.choice(_UNITS)}</b><br>Nr. înregistrare <span class="d">{rng.randint(500, 68000)}</span> din <span
class="d">{day}</span></div><h1>ADEVERINȚĂ DE VENIT</h1><p class="ind">{title} <span
class="d m">{ink.name("/name", e.name)}</span>, având CNP <span class="d m">{ink.cnp("/cnp", who.cnp)}</span>, cu
domiciliul în <span class="d m">{esc(e.home)}</span>, a realizat în anul <span
class="d m">{ink.text("/year", str(world.filed.year - 1))}</span> următoarele venituri nete impozabile:</p><table
class="li">{lines}<tr class="b"><td></td><td>{total}</td><td class="n">{shown} lei</td></tr></table><p class="ind">{
        rng.choice(("Prezenta se eliberează la cererea contribuabilului, fiindu-i necesară la primărie.",
                    "S-a eliberat prezenta spre a servi la acordarea ajutorului pentru încălzirea locuinței.",
                    "Adeverința este valabilă 30 de zile de la data eliberării."))}</p>
{signed(rng, ("Șef serviciu fiscal,", "Verificat,", "Întocmit,"))}</div>"""  # fmt: skip
    blank = ".d { border-bottom: .25mm dotted #000; padding: 0 1mm; } .li { width: 100%; margin: 3mm 0 5mm; } .li td {"
    blank += f" padding: .9mm 2mm; border-bottom: .2mm solid #888; }} .m {{ font-family: {look.mono}; }}"
    css = dressed(LETTER, look.serif, look.size + 0.8) + blank
    return ink.paper(KIND, "unit_blank", [page], css, person=who.cnp)


LAYOUTS = (
    Layout("portal_answer", portal_answer, split="held"),
    Layout("unit_blank", unit_blank, split="held"),
)
