"""The fiscal invoice as accounting programs print it: small suppliers of any energy send it to their customers."""

from __future__ import annotations

import random

from sample_scans.ink import Ink, rows
from sample_scans.other_offices.parts_supply import Bill
from sample_scans.paper import Look, Paper, esc

_CSS = """
.sheet { padding: 13mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.3; }
.three { display: flex; gap: 4mm; } .three > div { flex: 1; } .mid { text-align: center; }
.mid h1 { font-size: 1.6em; margin: 0 0 2mm; } .mid div { border: .3mm solid #000; padding: .8mm; margin-bottom:
-.3mm; }
.t { width: 100%; margin-top: 3mm; } .t td, .t th { border: .25mm solid #000; padding: .8mm 1.4mm; }
.t th { font-weight: normal; text-align: center !important; font-size: .88em; }
.t .num td { text-align: center !important; font-size: .75em; }
.facts { margin-top: 4mm; border: .3mm solid #000; padding: 1.5mm 2.5mm; } .facts span.k { white-space: nowrap; }
.end { display: flex; } .end > div { border: .25mm solid #000; border-top: 0; padding: 1.5mm 2mm; flex: 1; }
.end .sums { flex: 1.3; } .end table { width: 100%; } .stamp-here { width: 36mm; height: 22mm; }
"""


_BANKS = {
    "BTRL": "Banca Transilvania", "RNCB": "BCR Cluj", "BRDE": "BRD Cluj", "INGB": "ING Bank Cluj",
    "RZBR": "Raiffeisen Bank", "BACX": "UniCredit Bank", "CECE": "CEC Bank", "TREZ": "Trezoreria Cluj-Napoca",
}  # fmt: skip


def fiscal_form(made: Bill, rng: random.Random, look: Look, labels: tuple[str, str], layout: str) -> Paper:
    """Furnizor and Cumpărător beside the number, a table with numbered columns, the totals in the lower right corner.

    ``labels``: what the supplier calls the customer's code and the consumption place's code.
    """
    fig, s = made.fig, made.seller
    due_label = rng.choice(("Termen de plată", "Scadentă la", "Data scadenței"))
    buyer = rng.choice(("Cumpărător", "Client", "Beneficiar"))
    bank = _BANKS[made.iban.replace(" ", "")[4:8]]
    facts = [
        f"Loc de consum: {made.address()}",
        *([f"{labels[1]}: {made.place()}"] if made.point else []),
        f"Perioada: {made.period()}",
        f"Contor seria {esc(fig.meter)}: index vechi {fig.old_index}, index nou {fig.new_index}",
    ]
    page = f"""<div class="sheet"><div class="three"><div>Furnizor: <b>{made.supplier()}</b><br>Nr. ord. reg. com.:
{s.register}<br>C.I.F.: {s.tax_code}<br>Sediul: {esc(s.seat)}<br>Cont: {made.iban}<br>Banca: {bank}</div>
<div class="mid"><h1>FACTURĂ{rng.choice((" FISCALĂ", ""))}</h1>
<div>Seria {"".join(w[0] for w in s.name.split()[:2])}F &nbsp; Nr. <b>{made.number()}</b></div>
<div>{rng.choice(("Data (ziua, luna, anul)", "Data emiterii", "Data"))}: {made.issued()}</div>
<div>{due_label}: {made.due()}</div></div>
<div>{buyer}: <b>{made.holder()}</b><br>{labels[0]}: {made.code()}<br>Adresa: {made.post()}<br>Județul: Cluj</div></div>
<div class="facts">{"<br>".join(facts)}</div>{_table(made)}{_end(made, rng)}
<p class="small">Factura este valabilă fără semnătură și ștampilă, cf. art. 319 alin. (29) din Legea 227/2015.
Tel. {s.phone}, {s.site}</p></div>"""
    return made.paper(layout, [page], _CSS, look.serif, look.size)


def _table(made: Bill) -> str:
    heads = ("Nr. crt.", "Denumirea produselor sau a serviciilor", "U.M.", "Cantitatea",
             "Prețul unitar (fără TVA) - lei -", "Valoarea - lei -")  # fmt: skip
    body = [
        [str(i), esc(line.name), line.unit, f"{line.quantity:.3f}".replace(".", ","), f"{line.price}".replace(".", ","),
         made.ink.lei(line.value)]
        for i, line in enumerate(made.fig.lines, 1)
    ]  # fmt: skip
    head = "".join(f"<th>{h}</th>" for h in heads)
    numbers = "".join(f"<td>{i}</td>" for i in range(6))
    return f"<table class='t'><tr>{head}</tr><tr class='num'>{numbers}</tr>{rows(body, numbers_from=3)}</table>"


def _end(made: Bill, rng: random.Random) -> str:
    ink, fig = made.ink, made.fig
    sums = [["Total fără TVA", ink.lei(fig.net)], ["TVA 19%", ink.lei(fig.vat)]]
    sums.append(["Total factură", ink.lei(fig.current)])
    if fig.balance or rng.random() < 0.4:
        before = rng.choice(("Sold anterior", "Sold precedent", "Rest din facturi anterioare"))
        sums.append([before, ink.lei(fig.balance)])
    last = rng.choice(("TOTAL DE PLATĂ", "Total general de plată", "DE PLATĂ"))
    grand = f"<tr><td><b>{last}</b></td><td class='n'><b>{made.total('lei')}</b></td></tr>"
    person = rng.choice(("Pop A.", "Nagy E.", "Rus Daniela", "sistem informatic"))
    return (
        f"<div class='end'><div>Semnătura și ștampila furnizorului<div class='stamp-here'></div></div>"
        f"<div>Întocmit de: {person}<br>Mijloc de transport: -<br>Semnătura de primire:</div>"
        f"<div class='sums'><table>{rows(sums)}{grand}</table></div></div>"
    )


def form_ink(rng: random.Random) -> Ink:
    """The spelling of an accounting program."""
    return Ink(rng, amounts=rng.choice(("bare", "dot", "point")), dates=rng.choice(("dots", "slash", "dash")),
               letters=rng.choice(("full", "plain", "cedilla")))  # fmt: skip
