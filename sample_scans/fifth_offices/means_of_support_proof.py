"""What foreigners bring to show what they live on: a bank's certificate of a deposit, a list of sums sent to them."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from sample_scans.bills.codes import digits
from sample_scans.fifth_offices.parts_income import signers
from sample_scans.office.wording import amount_text
from sample_scans.other_offices.parts_cards import foreigner
from sample_scans.other_offices.parts_clerk import Clerk, landline
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "means_of_support_proof"


def _papers(rng: random.Random) -> str:
    return f"{rng.choice(('P', 'A', 'N', 'FR', ''))}{digits(rng, 7, str(rng.randint(1, 9)))}"


def _for_whom(t: Clerk) -> str:
    return t.any(
        "Inspectoratului General pentru Imigrări, ca dovadă a mijloacelor de întreținere",
        "Serviciului pentru Imigrări Cluj, pentru dovedirea mijloacelor de întreținere",
        "autorităților române, ca dovada mijloacelor de întreținere pe durata șederii",
    )


def deposit_certificate(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A bank certifies a term deposit: the holder in the sentence, the deposit's data in a ruled table."""
    t = Clerk(rng, look, plain=0.25)
    who, nation = foreigner(world, rng, person)
    bank = t.any("BANCA DE ECONOMII APUSENI S.A.", "NAPOCA INVEST BANK S.A.", "BANCA POPULARĂ ARIEȘ", "EURO CLUJ BANK")
    shade = t.any("#204a36", "#4a2040", "#222")
    html = (
        f'<div class="cols sans" style="border-bottom:.8mm solid {shade};padding-bottom:2mm"><b style="color:{shade};'
    )
    html += f'font-size:1.3em">{bank}</b><span class="small right">Sucursala Cluj-Napoca, Piața Avram Iancu nr. '
    html += f"{rng.randint(1, 20)}<br>Tel. {landline(t)}</span></div>"
    html += f'<p style="margin-top:7mm">Nr. {rng.randint(30, 2900)} din data de {t.issued(world, None)}</p>'
    html += f"<h1>{t.any('CERTIFICAT DE DEPOZIT', 'ADEVERINȚĂ', 'ADEVERINȚĂ DE DEPOZIT BANCAR')}</h1>"
    html += f'<p class="just ind wide">{t.any("Banca noastră confirmă că", "Certificăm prin prezenta că")} '
    html += f"{t.sex(who, 'domnul', 'doamna')} <b>{t.name('/name', who, given_first=t.chance(0.3))}</b>, "
    html += (
        f"{t.sex(who, 'cetățean', 'cetățeană')} din {esc(nation)}, titular(ă) al/a pașaportului nr. {_papers(rng)}, "
    )
    html += "are constituit la unitatea noastră următorul depozit:</p>"
    start = world.filed - timedelta(days=rng.randint(40, 300))
    rows = [
        ("Felul depozitului", t.any("la termen, 12 luni", "la termen, 6 luni", "la vedere")),
        ("Data constituirii", t.day(start)),
        ("Suma", t.any("4.500,00 EUR", "16.200,00 RON", "7.000,00 EUR", "21.750 lei")),
        ("Dobânda anuală", t.any("0,75 %", "1,10 %", "0,40 %")),
    ]  # fmt: skip
    cells = "".join(f'<tr><td style="width:60mm">{k}</td><td>{v}</td></tr>' for k, v in rows)
    html += f'<table class="grid">{cells}</table><p class="just ind wide" style="margin-top:5mm">'
    html += (
        f"{t.any('Documentul se prezintă', 'Eliberat la cererea clientului, spre a fi prezentat')} {_for_whom(t)}.</p>"
    )
    roles = t.any(["Director sucursală,", "Consilier,"], ["Șef agenție,"])
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>{signers(t, roles)}', person=who.cnp)


def sums_received(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A money transfer office lists what the family sent in the last months; the receiver stands above the list."""
    t = Clerk(rng, look, plain=0.4).tightened()
    who, nation = foreigner(world, rng, person)
    house = t.any("TRANSFER RAPID SERVICES S.R.L.", "Moneda Express IFN S.A.", "EUROSEND PLĂȚI S.R.L.")
    html = (
        f'<div class="sans"><b>{house}</b><br>Punct de lucru Cluj-Napoca, str. {t.any("Horea", "Fabricii", "Plopilor")}'
    )
    html += f" nr. {rng.randint(3, 120)}<br>Agent autorizat de plăți nr. {digits(rng, 5)}</div>"
    title = t.any("CONFIRMARE DE TRANSFERURI", "SITUAȚIA TRANSFERURILOR ÎNCASATE", "ADEVERINȚĂ PRIVIND SUMELE PRIMITE")
    html += f'<h1 style="margin:9mm 0 5mm">{title}</h1>'
    facts = [(t.any("Beneficiar", "Destinatar", "Numele primitorului"), t.name("/name", who)),
             ("Cetățenia", esc(nation)), ("Act de identitate", f"pașaport {_papers(rng)}"),
             ("Adresa în România", t.place(world.dwelling))]  # fmt: skip
    cells = "".join(f'<tr><td style="padding:.6mm 6mm .6mm 0">{k}:</td><td>{v}</td></tr>' for k, v in facts)
    html += (
        f'<table>{cells}</table><p style="margin-top:5mm">În ultimele luni au fost ridicate următoarele sume, trimise '
    )
    html += f"de {t.any('familia', 'părinții', 'rudele')} beneficiarului:</p>"
    day, total, lines = world.filed, Decimal(0), ""
    for number in range(1, rng.randint(3, 6) + 1):
        day, sent = day - timedelta(days=rng.randint(22, 34)), Decimal(rng.randint(20, 65) * 10)
        total += sent
        lines += (
            f'<tr><td class="mid">{number}</td><td class="mid">{t.day(day)}</td><td class="mid">{digits(rng, 10)}</td>'
        )
        lines += f'<td class="right">{amount_text(sent, "thousands_cents")}</td></tr>'
    html += (
        '<table class="grid"><tr><th>Nr. crt.</th><th>Data ridicării</th><th>Cod transfer</th><th>Suma (EUR)</th></tr>'
    )
    html += (
        f'{lines}<tr class="b"><td colspan="3">Total</td><td class="right">{amount_text(total, "thousands_cents")}</td>'
    )
    html += (
        f'</tr></table><p class="just" style="margin-top:5mm">Prezenta a fost întocmită pentru a servi {_for_whom(t)}.'
    )
    html += f"</p><p>Data: {t.issued(world, None)}</p>"
    return t.paper(
        KIND, f'<div class="{t.any("sans", "serif")}">{html}</div>{signers(t, ["Casier,"], 6)}', person=who.cnp
    )


LAYOUTS = (
    Layout("deposit_certificate", deposit_certificate, split="held"),
    Layout("sums_received", sums_received, split="held"),
)
