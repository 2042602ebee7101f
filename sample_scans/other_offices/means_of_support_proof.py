"""What foreigners bring to show what they live on: a bank's certificate, a spouse's word, their own statement."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

from sample_scans import names, places
from sample_scans.office.typist import ink
from sample_scans.other_offices.parts_clerk import (
    PEN,
    Clerk,
    body,
    closing,
    heading,
    landline,
    masthead,
    official,
    registered,
)
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "means_of_support_proof"


def _stranger(world: Household, person: Human | None, rng: random.Random) -> Human:
    """``person``, else a foreigner of the household, else one made up."""
    found = person or next((m for m in world.members if m.foreign), None)
    if found:
        return found
    country = rng.choice([name for name, nation in names.FOREIGN.items() if not nation.eu])
    nation, sex = names.FOREIGN[country], world.applicant.sex
    return replace(
        world.applicant,
        surname=rng.choice(nation.surnames),
        given_names=rng.choice(nation.women if sex == "F" else nation.men),
        cnp=places.cnp(rng, sex, world.applicant.birth_date, "CJ", foreign=True),
        foreign=True,
        nationality=country,
    )


def to_whom(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A bank's certificate, Romanian above, English below; the customer stands in the Romanian sentence."""
    t = Clerk(rng, look, plain=0.3)
    who = _stranger(world, person, rng)
    bank = t.any("BANCA ARDEALULUI S.A.", "TRANSCARPAT BANK S.A.", "BANCA MERIDIAN S.A.")
    sums = t.any(("5.200,00", "EUR"), ("14.300,00", "RON"), ("3.150,45", "EUR"), ("6,480.00", "USD"))
    lines = [f"Agenția {t.any('Memorandumului', 'Zorilor', 'Iulius')}", f"Tel. {landline(t)}", "SWIFT: BARDRO22"]
    top = masthead(t, bank, lines, t.any("bar", "halves", "one_line"))
    html = f'<p style="margin-top:6mm">{registered(t, t.issued(world, None))}</p>'
    title = t.any("CĂTRE CEI INTERESAȚI / TO WHOM IT MAY CONCERN", "ADEVERINȚĂ BANCARĂ / BANK CERTIFICATE")
    html += f'<p class="mid b">{title}</p>'
    passport = f"pașaport nr. {rng.randint(1000000, 9899999)}"
    html += f'<p class="just wide">{t.any("Vă confirmăm prin prezenta că", "Prin prezenta certificăm că")} '
    html += f"{t.sex(who, 'domnul', 'doamna')} {t.name('/name', who, given_first=t.chance(0.4))}, cetățean din "
    html += f"{esc(who.nationality)}, {passport}, are deschis la banca noastră un cont în {sums[1]}, cu un sold de "
    html += f"{sums[0]} "
    html += f"{sums[1]}. Documentul dovedește mijloacele de întreținere, pentru "
    html += f"{t.any('IGI', 'permisul de ședere')}.</p>"
    html += '<p class="just"><i>We hereby certify that the above named customer holds an account with our bank, '
    html += "with an "
    html += f"available balance of {sums[1]} {sums[0]}. Issued as proof of means of support.</i></p>"
    return t.paper(KIND, top + body(t, html) + closing(t, ["Director agenție", "Ofițer cont"]), person=who.cnp)


def spouse_declares(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A Romanian relative declares to support the foreigner; titled, dated, signed, no office's head."""
    t = Clerk(rng, look)
    who = _stranger(world, person, rng)
    sex = "F" if who.sex == "M" else "M"
    surname, given = names.surname(rng, False, None), names.given(rng, sex, False, "held")
    number = places.cnp(rng, sex, date(rng.randint(1955, 1992), rng.randint(1, 12), rng.randint(1, 28)), "CJ")
    word = "Subsemnatul" if sex == "M" else "Subsemnata"
    kin = t.any("soț", "socru", "unchi") if sex == "M" else t.any("soție", "soacră", "mătușă")
    html = heading(t, t.any("DECLARAȚIE", "DECLARAȚIE PE PROPRIA RĂSPUNDERE", "DECLARAȚIE DE ÎNTREȚINERE"), 6)
    live = t.place(world.dwelling)
    html += f'<p class="just ind wide">{word} {esc(f"{surname} {given}")}, CNP {number}, cu domiciliul în {live}, în '
    html += f"calitate de {kin}, {t.any('declar că asigur întreținerea', 'declar că întrețin din veniturile mele pe')} "
    html += f"{t.any('cetățeanului străin', 'persoanei', 'd-lui/d-nei')} {t.name('/name', who)}, născut(ă) la "
    money = t.any("1.500 lei", "400 EUR", "2.200 lei")
    html += f"{t.day(who.birth_date)}, cetățenia {esc(who.nationality)}, cu suma de {money} pe lună, "
    html += "asigurându-i cazarea, hrana și îngrijirea medicală.</p>"
    html += "<p class='just ind'>Declarația a fost dată ca dovadă a mijloacelor de întreținere, necesară la "
    html += f"{t.any('Biroul pentru Imigrări Cluj', 'prelungirea dreptului de ședere')} și la dosarul de încălzire.</p>"
    html += f'<div class="cols" style="margin-top:14mm"><div>Data {t.issued(world, None)}</div><div '
    html += 'class="mid">Semnătura'
    html += f'<br><span class="hand">{esc(surname)} {given[0]}.</span></div></div>'
    return t.paper(KIND, body(t, html), person=who.cnp)


def own_statement(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The immigration office's form that the foreigner fills: name in a framed row, sources ticked, entry number."""
    t = Clerk(rng, look, plain=0.1).by_pen()
    who = _stranger(world, person, rng)
    html = masthead(t, "INSPECTORATUL GENERAL PENTRU IMIGRĂRI", ["Biroul pentru Imigrări al județului Cluj"], "stack")
    html += f'<p class="right">Nr. intrare {ink(str(rng.randint(90, 9800)), 24)} din '
    html += f"{ink(t.issued(world, None), 36)}</p>"
    title = t.any("DOVADA MIJLOACELOR DE ÎNTREȚINERE", "DECLARAȚIE PRIVIND MIJLOACELE DE ÎNTREȚINERE")
    html += heading(t, title, 5)
    pairs = [
        (t.any("Numele și prenumele / Name", "Nume, prenume (Surname, given names)"), t.name("/name", who)),
        ("Cetățenia / Nationality", esc(who.nationality)),
        ("Data nașterii / Date of birth", t.day(who.birth_date)),
        ("Adresa / Address", t.place(world.dwelling)),
    ]
    rows = "".join(f'<tr><td style="width:66mm">{k}</td><td class="hand">{v}</td></tr>' for k, v in pairs)
    html += f'<table class="grid">{rows}</table><p style="margin-top:5mm">Mijloacele de întreținere provin din:</p>'
    sources = [
        "salariu / salary",
        "economii în cont bancar / savings",
        "sprijinul familiei / family",
        "bursă / scholarship",
    ]
    chosen = rng.randrange(len(sources))
    for at, source in enumerate(sources):
        tick = "☒" if at == chosen else "☐"
        html += f'<p style="margin:0 0 1.5mm 10mm"><span class="sans">{tick}</span> {source}</p>'
    html += f"<p>Suma lunară / Monthly amount: {ink(t.any('500 EUR', '1.800 lei', '2.500 lei'), 50)}</p>"
    clerk = official(t, titled=False)
    html += f"<p class='small'>Documentele doveditoare au fost verificate de {clerk}.</p>"
    return t.paper(KIND, body(t, html) + closing(t, ["Lucrător"], people=[clerk]), css=PEN, person=who.cnp)


LAYOUTS = (
    Layout("to_whom", to_whom),
    Layout("spouse_declares", spouse_declares),
    Layout("own_statement", own_statement),
)
