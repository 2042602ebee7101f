"""Leases: running prose with bold words, and a printed form whose blanks somebody filled."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.office.typist import ink
from sample_scans.other_offices.parts_clerk import PEN, Clerk, body, heading
from sample_scans.other_offices.parts_deeds import agreed_on, fiscal_number, landlord, lawful, party, two_hands
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household

KIND = "lease_contract"


def _visa(t: Clerk, day: date) -> str:
    """The tax office's stamp in the corner at the right, in most leases."""
    if not t.chance(0.8):
        return ""
    entered = t.day(day + timedelta(days=t.rng.randint(1, 28)))
    shade = t.any("#2b3f96", "#44307f", "#333")
    office = t.any("A.J.F.P. CLUJ", "ANAF - D.G.R.F.P. CLUJ-NAPOCA", "ADMINISTRAȚIA FINANȚELOR PUBLICE CLUJ")
    lead = t.any("Intrare nr.", "Nr. înregistrare", "Nr.")
    box = "position:absolute;right:16mm;top:9mm;width:64mm;padding:1.5mm"
    return (
        f'<div class="sans small mid" style="{box};border:0.4mm solid {shade};color:{shade}">{office}<br>{lead} '
        f"{fiscal_number(t)}<br>{t.any('Data', 'din', 'Ziua')} {entered}</div>"
    )


def bold_words(world: Household, rng: random.Random, look: Look) -> Paper:
    """Chapters with Roman numbers in running prose; names and the dwelling are bold; both sign at the end."""
    t = Clerk(rng, look, plain=0.3).tightened()
    owner, tenant, day = landlord(world, rng), world.applicant, agreed_on(world, rng)
    rent, months = rng.choice((160, 190, 210, 240, 280)), rng.choice((6, 12, 24))
    end = t.day(day + timedelta(days=months * 30))
    where = f"<b>{t.address('/address', world.dwelling)}</b>"
    tenant_name = f"<b>{t.name('/tenant', tenant)}</b>"
    roles = t.any(("PROPRIETAR", "CHIRIAȘ"), ("LOCATOR", "LOCATAR"))
    chapters = (
        ("PĂRȚILE", (
            f"Între {party(t, owner, f'<b>{t.spelled(owner)}</b>')}, în calitate de {roles[0]}, și "
            f"{party(t, tenant, tenant_name)}, în calitate de {roles[1]}, "
            "a intervenit prezentul contract.",)),
        ("OBIECTUL", (
            f"Proprietarul închiriază, iar chiriașul ia în folosință locuința din {where}, compusă din {world.rooms} "
            f"{'cameră' if world.rooms == 1 else 'camere'} și dependințe.",)),
        ("TERMENUL", (f"Contractul se încheie pe {months} luni, de la {t.day(day)} la {end}.",)),
        ("CHIRIA", (f"Chiria lunară este de {rent} euro, plătibilă în lei la cursul BNR, în primele 10 zile ale lunii. "
                    f"{t.any('Garanția este egală cu o chirie.', 'Nu se percepe garanție.')}",)),
        ("OBLIGAȚIILE PĂRȚILOR", (
            "Chiriașul folosește locuința potrivit destinației, achită utilitățile și nu face modificări fără acord.",
            "Proprietarul predă locuința în bună stare și răspunde de reparațiile importante.")),
        ("ÎNCETAREA", ("Oricare parte poate denunța contractul cu un preaviz scris de 30 de zile.", lawful(t))),
    )  # fmt: skip
    html = _visa(t, day) + '<div style="height:22mm"></div>'
    html += heading(t, t.any("CONTRACT DE ÎNCHIRIERE", "CONTRACT DE ÎNCHIRIERE PENTRU SUPRAFEȚE LOCATIVE"), 5)
    numerals = ("I", "II", "III", "IV", "V", "VI")
    for numeral, (title, said) in zip(numerals, chapters, strict=True):
        html += f'<p style="margin:3mm 0 1mm">{numeral}. {title}</p>'
        html += "".join(f'<p class="just ind">{sentence}</p>' for sentence in said)
    html += f"<p>Încheiat la {t.day(day)}.</p>"
    hands = two_hands(t, (roles[0], t.spelled(owner), owner), (roles[1], t.spelled(tenant), tenant), gap_mm=5)
    return t.paper(KIND, body(t, html) + hands)


def blanks_filled(world: Household, rng: random.Random, look: Look) -> Paper:
    """A form from the net with dotted blanks, filled by pen or on the computer; the number at the head of the page."""
    t = Clerk(rng, look, plain=0.15).tightened()
    pen = t.chance(0.5)
    t = t.by_pen() if pen else t
    cls = "hand" if pen else t.any("mono", "sans")
    owner, tenant, day = landlord(world, rng), world.applicant, agreed_on(world, rng)
    until = t.day(day + timedelta(days=365))

    def gap(html: str, width: int = 20) -> str:
        return ink(html, width, cls)

    html = ""
    if t.chance(0.75):
        entered = t.day(day + timedelta(days=rng.randint(1, 25)))
        html += f"<p>Înregistrat la organul fiscal sub nr. {gap(fiscal_number(t), 24)} din data {gap(entered, 30)}</p>"
    html += heading(t, "CONTRACT DE ÎNCHIRIERE", 5) + '<p class="wide">1. Părțile: subsemnatul(a) '
    html += f"{gap(esc(t.spelled(owner)), 70)}, domiciliat(ă) în {gap(t.place(owner.domicile), 90)}, CI seria "
    html += f"{gap(owner.id_series, 10)} nr. {gap(owner.id_number, 22)}, în calitate de proprietar, și subsemnatul(a) "
    html += f"{gap(t.name('/tenant', tenant), 70)}, CI seria {gap(tenant.id_series, 10)} nr. "
    html += f"{gap(tenant.id_number, 22)}, CNP {gap(tenant.cnp, 44)}, în calitate de chiriaș.</p>"
    html += '<p class="wide">2. Se închiriază apartamentul situat în '
    html += f"{gap(t.address('/address', world.dwelling), 90)}, "
    html += f"având {gap(str(world.rooms), 10)} camere.</p>"
    html += f'<p class="wide">3. Durata: de la {gap(t.day(day), 30)} până la {gap(until, 30)}.</p>'
    html += f'<p class="wide">4. Chiria: {gap(str(rng.choice((150, 180, 200, 230, 260))), 16)} euro pe lună.</p>'
    html += '<p class="just">5. Chiriașul plătește întreținerea și utilitățile, păstrează locuința în bună stare și o '
    html += "predă la terminarea contractului. Proprietarul garantează folosința liniștită a locuinței.</p>"
    html += f'<p class="just">6. {lawful(t)}</p><p>Data {gap(t.day(day), 30)}</p>'
    hands = two_hands(t, ("Proprietar", t.spelled(owner), owner), ("Chiriaș", t.spelled(tenant), tenant), gap_mm=6)
    return t.paper(KIND, body(t, html) + hands, css=PEN)


LAYOUTS = (
    Layout("bold_words", bold_words, split="train"),
    Layout("blanks_filled", blanks_filled, split="train"),
)
