"""Powers of attorney: a short act with the certification beside the signature, and a two-page notarial act."""

from __future__ import annotations

import random

from sample_scans.other_offices.parts_clerk import Clerk, body, closing, heading
from sample_scans.other_offices.parts_deeds import agreed_on, landlord, notary_of, paragraphs, party, two_hands
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "power_of_attorney"
_MAY = (
    "să se prezinte la Primăria Municipiului Cluj-Napoca și să solicite ajutorul pentru încălzirea locuinței",
    "să depună și să ridice orice acte privind locuința",
    "să încheie sau să modifice contractele de furnizare a gazelor naturale și a energiei electrice",
    "să mă reprezinte în fața asociației de proprietari",
    "să semneze în numele meu, semnătura sa fiindu-mi opozabilă",
)


def one_paragraph(world: Household, rng: random.Random, look: Look) -> Paper:
    """The whole power in one paragraph, the notary's certification in a paragraph below a rule."""
    t = Clerk(rng, look, plain=0.2).tightened()
    owner, who, day = landlord(world, rng), world.applicant, agreed_on(world, rng, 100)
    notary, office = notary_of(t)
    where, name = t.address("/address", world.dwelling), t.name("/name", who)
    html = f'<div class="mid">{office}<br>Cluj-Napoca, jud. Cluj</div>'
    html += heading(t, t.any("ÎMPUTERNICIRE", "PROCURĂ SPECIALĂ", "PROCURĂ"), 10)
    html += f'<p class="just ind wide">{t.sex(owner, "Subsemnatul", "Subsemnata")}, '
    html += f"{party(t, owner, t.spelled(owner))}, "
    html += f"{t.any('în calitate de proprietar', 'proprietar')} al locuinței din {where}, "
    html += f"{t.any('împuternicesc pe', 'mandatez prin prezenta pe')} {name}, CNP "
    html += f"{who.cnp}, care locuiește în imobil, pentru ca în numele meu {'; '.join(rng.sample(_MAY, 3))}.</p>"
    html += '<p class="just ind wide">Prezenta este valabilă până la revocarea sa în formă autentică.</p>'
    html += two_hands(t, (t.any("Mandant", "Subsemnatul(a),"), t.spelled(owner), owner), gap_mm=5)
    html += '<div style="border-top:0.3mm solid #000;margin-top:8mm;padding-top:3mm">'
    html += f"<p>Încheiere de autentificare nr. {rng.randint(90, 4900)} din {t.day(day)}</p>" + paragraphs(
        f"{notary}, notar public, am luat consimțământul și semnătura părții, al cărei act de identitate l-am "
        f"verificat, "
        "și declar autentic prezentul înscris, conform Legii nr. 36/1995. S-a redactat un singur exemplar original.",
    )
    return t.paper(KIND, body(t, html + "</div>") + closing(t, ["Notar public"], 3, people=[notary]))


def two_pages(world: Household, rng: random.Random, look: Look) -> Paper:
    """The act on the first page with what the proxy may do as a list; the certification on the second."""
    t = Clerk(rng, look, plain=0.15).tightened()
    owner, who, day = landlord(world, rng), world.applicant, agreed_on(world, rng, 100)
    notary, office = notary_of(t)
    where, name = t.address("/address", world.dwelling), t.name("/name", who)
    first = heading(t, t.any("PROCURĂ", "PROCURĂ SPECIALĂ", "ÎMPUTERNICIRE SPECIALĂ"), 8)
    first += f'<p class="just">1. Mandant: {party(t, owner, t.spelled(owner))}.</p>'
    first += f'<p class="just">2. Mandatar: {party(t, who, name)}.</p>'
    first += f'<p class="just">3. Imobilul: {where}, proprietatea mandantului.</p>'
    first += "<p>4. Mandatarul are dreptul:</p>"
    first += "".join(f'<p class="just" style="margin-left:10mm">- {text};</p>' for text in rng.sample(_MAY, 4))
    first += f'<p class="just">5. Mandatul este {t.any("gratuit", "cu titlu gratuit")}, dat pentru '
    first += f"{t.any('un an', 'doi ani')}.</p>"
    first += f"<p>Data: {t.day(day)}</p>" + two_hands(t, ("MANDANT", t.spelled(owner), owner))
    second = f"<div>{office}</div>" + heading(t, f"ÎNCHEIERE DE AUTENTIFICARE NR. {rng.randint(90, 4900)}", 8)
    second += f'<p class="mid">{t.day(day)}</p>' + paragraphs(
        f"Astăzi, în fața mea, {notary}, notar public, s-a prezentat {t.spelled(owner)}, care, după ce a citit "
        f"actul, a "
        "declarat că i-a înțeles conținutul și a consimțit la autentificarea lui.",
        "În temeiul art. 12 lit. b) din Legea nr. 36/1995 se declară autentic prezentul înscris.",
        f"Onorariu {rng.choice((60, 70, 90))} lei, bon fiscal nr. {rng.randint(1, 90)}.",
    )
    return t.paper(KIND, body(t, first), body(t, second) + closing(t, ["NOTAR PUBLIC"], 8, people=[notary]))


LAYOUTS = (
    Layout("one_paragraph", one_paragraph, split="train"),
    Layout("two_pages", two_pages, split="train"),
)
