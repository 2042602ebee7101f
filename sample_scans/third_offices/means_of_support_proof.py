"""What foreigners bring to show what they live on: a bank's confirmation as lines, a foundation's or firm's word."""

from __future__ import annotations

import random
from dataclasses import replace

from sample_scans import names, places
from sample_scans.other_offices.parts_clerk import Clerk, body, closing, heading, landline, masthead, registered
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "means_of_support_proof"


def _foreigner(world: Household, person: Human | None, rng: random.Random) -> Human:
    """``person``, else a foreigner of the household, else one made up from outside the Union."""
    found = person or next((m for m in world.members if m.foreign), None)
    if found:
        return found
    country = rng.choice([name for name, nation in names.FOREIGN.items() if not nation.eu])
    nation, me = names.FOREIGN[country], world.applicant
    given = rng.choice(nation.women if me.sex == "F" else nation.men)
    number = places.cnp(rng, me.sex, me.birth_date, "CJ", foreign=True)
    return replace(me, surname=rng.choice(nation.surnames), given_names=given, cnp=number, foreign=True,
                   nationality=country)  # fmt: skip


def account_letter(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A bank's confirmation as lines with colons: who, which account, what stood on it on the day."""
    t = Clerk(rng, look, plain=0.3)
    who = _foreigner(world, person, rng)
    bank = t.any("BANCA SOMEȘ S.A.", "NORDIC CREDIT BANK S.A.", "BANCA COMERCIALĂ MUREȘ S.A.")
    sums = t.any("4.850,00 EUR", "12.400,50 lei", "7.200,00 USD", "21.960,00 lei")
    pairs = [
        (t.any("Titular cont / Account holder", "Client", "Titular"), t.name("/name", who, given_first=t.chance(0.3))),
        ("Cetățenie", esc(who.nationality)),
        ("Cod client", str(rng.randint(100000, 9999999))),
        ("Tipul contului", t.any("cont curent", "depozit la termen", "cont de economii")),
        ("Sold la data emiterii", sums),
    ]
    top = masthead(t, bank, ["Sucursala Cluj-Napoca", f"Telefon {landline(t)}"], t.any("stack", "halves", "crest"))
    html = f'<p style="margin-top:5mm">{registered(t, t.issued(world, None), 9000)}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "CONFIRMARE DE SOLD", "SCRISOARE DE CONFIRMARE"))
    html += "<p>Prin prezenta confirmăm următoarele:</p>"
    html += "".join(f'<p style="margin:0 0 1.5mm 10mm">{k}: {v}</p>' for k, v in pairs)
    html += (
        '<p class="just" style="margin-top:5mm">Documentul s-a eliberat la cererea clientului, pentru a face dovada '
    )
    html += (
        f"mijloacelor de întreținere {t.any('pe teritoriul României', 'la Inspectoratul General pentru Imigrări')}.</p>"
    )
    return t.paper(
        KIND, top + body(t, html) + closing(t, [t.any("Director sucursală", "Consilier clienți")]), person=who.cnp
    )


def host_firm(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A firm or foundation that keeps the foreigner says so, with the monthly sum and until when."""
    t = Clerk(rng, look)
    who = _foreigner(world, person, rng)
    house = t.any(
        "FUNDAȚIA „PUNTEA PRIETENIEI”", "ASOCIAȚIA CULTURALĂ „ORIENT-EXPRES”", "S.C. CARPAT TRADE INVEST S.R.L."
    )
    address = f"Cluj-Napoca, str. {t.any('Clinicilor', 'Pasteur', 'Traian')} nr. {rng.randint(2, 70)}"
    top = masthead(t, house, [address, f"Tel. {landline(t)}", f"CIF {places.tax_code(rng, 8)}"])
    html = f'<p class="right" style="margin-top:5mm">{registered(t, t.issued(world, None), 900)}</p>'
    html += heading(t, t.any("ADEVERINȚĂ", "ANGAJAMENT DE ÎNTREȚINERE", "DOVADA MIJLOACELOR DE ÎNTREȚINERE"))
    start = t.any("Prin prezenta adeverim că", "Confirmăm că", "Se adeverește că")
    money = t.any("1.900 lei", "450 EUR", "600 EUR", "2.300 lei")
    html += f'<p class="just ind wide">{start} {t.sex(who, "domnul", "doamna")} {t.name("/name", who)}, '
    html += f"{t.sex(who, 'născut', 'născută')} la {t.day(who.birth_date)}, de cetățenie {esc(who.nationality)}, "
    html += (
        f"primește din partea noastră suma de {money} lunar, pentru întreținere, cazare și asigurare medicală, până la "
    )
    html += f"data de 31.{t.any('05', '07', '08')}.2018.</p>"
    html += (
        '<p class="just ind wide">Mijloacele de întreținere de mai sus au fost prezentate și la prelungirea dreptului '
    )
    html += "de ședere în România.</p>"
    roles = t.any(["Președinte"], ["Director", "Contabil"], ["Administrator"])
    return t.paper(KIND, top + body(t, html) + closing(t, roles), person=who.cnp)


LAYOUTS = (
    Layout("account_letter", account_letter, split="train"),
    Layout("host_firm", host_firm, split="train"),
)
