"""Other proofs of the means of support: a sponsor's undertaking, a scholarship, an account's statement in a letter."""

from __future__ import annotations

import random

from sample_scans.office.letterhead import head, outgoing, signatory, signatures, title
from sample_scans.office.typist import Typist
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "means_of_support_proof"
_MONEY = ("600 EUR", "2.000 lei", "500 euro", "1.450 RON", "3.000 LEI")


def foreigner(world: Household, person: Human | None) -> Human:
    """``person``, else the first foreign member, else the applicant."""
    return person or next((m for m in world.members if m.foreign), world.applicant)


def undertaking(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A sponsor takes charge of the foreigner's living."""
    t = Typist(rng, look)
    who, sponsor = foreigner(world, person), esc(signatory(t))
    html = title(t, t.any("DECLARAȚIE", "DECLARAȚIE DE LUARE ÎN ÎNTREȚINERE", "ANGAJAMENT DE ÎNTREȚINERE"))
    html += f"<p class='just ind wide'>Subsemnatul(a) {sponsor}, {t.any('cetățean român', 'rezident în România')}, "
    html += "declar că "
    html += (
        f"{t.any('asigur mijloacele de întreținere', 'mă oblig să asigur întreținerea', 'susțin financiar șederea')} "
    )
    html += f"{t.any('pentru', 'numitului(ei)')} {t.name('/name', who, given_first=t.chance(0.5))}, cetățean "
    html += "străin, pe toată "
    html += f"durata șederii în România, cu suma lunară de {t.any(*_MONEY)}.</p><p class='just ind wide'>"
    html += f"{t.any('Dată pentru Inspectoratul General pentru Imigrări', 'Necesară la permisul de ședere')}"
    html += f", ca dovadă a mijloacelor de întreținere.</p><p>Data {t.issued(world, None)}</p>"
    return t.paper(KIND, html + signatures(t, ["Declarant"], stamp=False), person=who.cnp)


def university_grant(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A university confirms what the student lives on."""
    t = Typist(rng, look, plain=0.2)
    who = foreigner(world, person)
    school = t.any("UNIVERSITATEA DIN CLUJ-NAPOCA", "ACADEMIA DE ARTE CLUJ-NAPOCA", "UNIVERSITATEA DE ȘTIINȚE")
    html = head(t, school, [t.any("Centrul de Relații Internaționale", "Biroul studenți străini"), "Cluj-Napoca"])
    html += f'<p style="margin-top:5mm">{outgoing(t, t.issued(world, None))}</p>'
    html += title(t, t.any("ADEVERINȚĂ", "CONFIRMARE", "DOVADA MIJLOACELOR DE ÎNTREȚINERE"))
    html += f"<p class='just ind'>{t.any('Se confirmă că', 'Prin prezenta se atestă că')} "
    html += f"{t.any('studentul(a)', 'dl./d-na')} "
    html += f"{t.name('/name', who)}, cetățenie {esc(who.nationality)}, pașaport nr. {rng.randint(1000000, 9999999)}, "
    html += f"{t.any('dispune de mijloace de întreținere', 'beneficiază de sprijin financiar')} în cuantum de "
    html += f"{t.any(*_MONEY)} "
    html += f"lunar, din {t.any('fonduri proprii', 'sprijinul familiei', 'contractul de burse al universității')}.</p>"
    html += (
        "<p class='just ind'>Adeverința se folosește la Inspectoratul General pentru Imigrări (permis de ședere).</p>"
    )
    return t.paper(KIND, html + signatures(t, ["Prorector", "Secretar"]), person=who.cnp)


def account_table(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A bank's bilingual table of the balance, the name in the first row."""
    t = Typist(rng, look, plain=0.3)
    who = foreigner(world, person)
    iban = f"RO{rng.randint(10, 98)}BSOM{rng.randint(10**15, 10**16 - 1)}"
    rows = [
        ("Titular cont / Account holder", t.name("/name", who, given_first=t.chance(0.5))),
        ("IBAN", iban),
        ("Valuta / Currency", t.any("EUR", "RON", "USD")),
        ("Sold disponibil / Available balance", t.any("4.120,33", "2.600,00", "12,450.00")),
    ]
    cells = "".join(f"<tr><td style='width:70mm'>{k}</td><td class='b'>{v}</td></tr>" for k, v in rows)
    html = head(t, t.any("BANCA FELEACUL S.A.", "CREDIT NAPOCA BANK", "BANCA TÂRNAVELOR"), ["Agenția Mărăști"], "logo")
    html += f'<p class="right" style="margin-top:5mm">{outgoing(t, t.issued(world, None))}</p>'
    html += f"{title(t, t.any('CONFIRMARE DE SOLD', 'SCRISOARE BANCARĂ'))}<table class='grid sans'>{cells}</table>"
    html += "<p class='just' style='margin-top:5mm'>Emisă la cererea clientului, ca dovadă a mijloacelor de "
    html += "întreținere pentru "
    html += f"{t.any('permisul de ședere', 'Inspectoratul General pentru Imigrări', 'autoritățile de imigrări')}.</p>"
    return t.paper(KIND, html + signatures(t, ["Ofițer cont"]), person=who.cnp)
