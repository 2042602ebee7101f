"""Powers of attorney: from a notary's own text, from owners who live abroad, legalised by a commune's secretary."""

from __future__ import annotations

import random

from sample_scans.other_offices.parts_clerk import Clerk, body, closing, heading, masthead, official, town_hall
from sample_scans.other_offices.parts_deeds import agreed_on, landlord, notary_of, paragraphs, party, spouse, two_hands
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "power_of_attorney"


def _powers(t: Clerk) -> str:
    return t.any(
        "să solicite, în numele meu, acordarea ajutorului pentru încălzirea locuinței, să depună și să semneze "
        "cererea, "
        "declarațiile și orice alte acte necesare la Primăria municipiului Cluj-Napoca",
        "să se prezinte la Direcția de asistență socială și la furnizorul de gaze naturale pentru tot ce privește "
        "subvenția de încălzire, semnătura sa fiindu-mi opozabilă",
        "să locuiască în imobil și să îndeplinească toate formalitățile pentru obținerea ajutorului de încălzire "
        "aferent "
        "sezonului rece",
    )


def duplicate(world: Household, rng: random.Random, look: Look) -> Paper:
    """A notary's duplicate: one long paragraph, the closing act, the line on the copies."""
    t = Clerk(rng, look, plain=0.1).tightened()
    owner, who, day = landlord(world, rng), world.applicant, agreed_on(world, rng, 60)
    notary, office = notary_of(t)
    lines = [
        "Operator de date cu caracter personal nr. " + str(rng.randint(1100, 29900)),
        f"Cluj-Napoca, str. {t.any('Ion Ghica', 'Memorandumului', 'Sextil Pușcariu')} nr. {rng.randint(2, 30)}",
    ]
    html = masthead(t, office, lines, t.any("stack", "crest", "halves")) + heading(
        t, t.any("PROCURĂ SPECIALĂ", "PROCURĂ")
    )
    estate = t.any("în calitate de proprietar asupra", "proprietar tabular al")
    html += paragraphs(
        f"{t.sex(owner, 'Subsemnatul', 'Subsemnata')}, {party(t, owner, t.spelled(owner))}, {estate} "
        "apartamentului din "
        f"{t.address('/address', world.dwelling)}, {t.any('împuternicesc pe', 'dau împuternicire')} "
        f"{party(t, who, t.name('/name', who))}, ca pentru mine și în numele meu {_powers(t)}.",
        "Prezenta procură este valabilă până la revocarea ei expresă.",
        f"Redactată și autentificată la sediul biroului, azi, {t.day(day)}, într-un exemplar original.",
        cls="just ind",
    )
    html += two_hands(t, ("MANDANT", t.spelled(owner), owner), gap_mm=4)
    html += f'<p class="mid b" style="margin-top:5mm">ÎNCHEIERE DE AUTENTIFICARE nr. {rng.randint(90, 4100)}</p>'
    html += paragraphs(
        f"În fața mea, {notary}, notar public, la sediul biroului, s-a prezentat mandantul sus-numit, care a "
        "consimțit la "
        "autentificarea prezentului înscris și a semnat unicul exemplar.",
        f"S-a perceput onorariul de {rng.choice((60, 70, 80, 90))} lei + TVA.",
        f"Prezentul duplicat s-a întocmit în {rng.choice((2, 3))} exemplare și are aceeași forță probantă ca "
        "originalul.",
    )
    return t.paper(KIND, body(t, html) + closing(t, ["NOTAR PUBLIC"], 4, people=[notary]))


def consulate(world: Household, rng: random.Random, look: Look) -> Paper:
    """Owners who work abroad sign at the consulate; labels in a table, the text below."""
    t = Clerk(rng, look, plain=0.15).tightened()
    owner, who, day = landlord(world, rng), world.applicant, agreed_on(world, rng, 60)
    city, country = t.any(("TORINO", "ITALIA"), ("CASTELLÓN", "SPANIA"), ("LYON", "FRANȚA"), ("BONN", "GERMANIA"))
    lines = [f"CONSULATUL GENERAL AL ROMÂNIEI LA {city}", "Secția consulară"]
    html = masthead(t, "ROMÂNIA<br>MINISTERUL AFACERILOR EXTERNE", lines, t.any("crest", "framed_line", "stack"))
    html += heading(t, t.any("PROCURĂ SPECIALĂ", "PROCURĂ"), 6)
    consul = official(t, titled=False)
    live = f"cu reședința în {city.capitalize()}, {country.capitalize()}"
    html += paragraphs(
        f"{t.sex(owner, 'Subsemnatul', 'Subsemnata')} {party(t, owner, t.spelled(owner))}, {live}, proprietar al "
        "locuinței "
        f"din România, {t.address('/address', world.dwelling)}, prin prezenta procură numesc mandatar pe:",
        cls="just ind",
    )
    rows = [
        ("Numele și prenumele", t.name("/name", who)),
        ("Cod numeric personal", who.cnp),
        ("Carte de identitate", f"seria {who.id_series} nr. {who.id_number}"),
        ("Domiciliul", t.place(who.domicile)),
    ]
    cells = "".join(f'<tr><td style="width:52mm">{label}</td><td>{value}</td></tr>' for label, value in rows)
    html += f'<table class="grid" style="margin:2mm 0 4mm">{cells}</table>'
    html += paragraphs(f"pentru ca, în numele meu, {_powers(t)}.", "Mandatul este gratuit.", cls="just ind")
    html += two_hands(t, ("Mandant,", t.spelled(owner), owner), gap_mm=3)
    html += f'<p class="b mid" style="margin-top:5mm">ÎNCHEIERE DE AUTENTIFICARE NR. {rng.randint(200, 9000)}</p>'
    html += f'<p class="mid">Data: {t.day(day)}</p>' + paragraphs(
        f"În fața noastră, {consul}, {t.any('consul', 'agent consular', 'viceconsul')}, s-a "
        "prezentat "
        "mandantul, a cărui identitate a fost stabilită pe baza pașaportului, și a consimțit la autentificarea "
        "actului.",
        f"Taxă consulară: {t.any('scutit', '40 EUR', '30 EUR')}.",
    )
    return t.paper(KIND, body(t, html) + closing(t, ["OFICIUL CONSULAR"], 3, people=[consul]))


def commune_secretary(world: Household, rng: random.Random, look: Look) -> Paper:
    """The owners' typed statement; the secretary of their town hall legalises the signatures."""
    t = Clerk(rng, look).tightened()
    owner, who, day = landlord(world, rng), world.applicant, agreed_on(world, rng, 60)
    other = spouse(owner, rng) if t.chance(0.5) else None
    html = heading(t, t.any("ÎMPUTERNICIRE", "DECLARAȚIE DE ÎMPUTERNICIRE"), 4)
    if other:
        start = f"Subsemnații {party(t, owner, t.spelled(owner))} și {party(t, other, t.spelled(other))}, "
        start += "în calitate de proprietari ai locuinței din"
        gives = t.any("îl/o împuternicim pe", "împuternicim prin prezenta pe")
    else:
        start = f"{t.sex(owner, 'Subsemnatul', 'Subsemnata')} {party(t, owner, t.spelled(owner))}, "
        start += "proprietar al locuinței din"
        gives = t.any("îl/o împuternicesc pe", "împuternicesc prin prezenta pe")
    html += paragraphs(
        f"{start} {t.address('/address', world.dwelling)}, {gives} {t.sex(who, 'domnul', 'doamna')} "
        f"{t.name('/name', who)}, CNP {who.cnp}, care locuiește efectiv la această adresă împreună cu familia sa, să "
        "depună dosarul pentru ajutorul de încălzire în sezonul rece 2017-2018 și să semneze actele cerute.",
        f"{'Dăm' if other else 'Dau'} prezenta pentru a-i servi la Primăria municipiului Cluj-Napoca.",
        cls="just ind wide",
    )
    sides = [(t.any("Proprietar", "Semnătura"), t.spelled(human), human) for human in (owner, other) if human]
    html += two_hands(t, *sides, gap_mm=6)
    hall, secretary = town_hall(owner.domicile).upper(), official(t, titled=False)
    act = '<div style="border-top:0.4mm solid #000;margin-top:8mm;padding-top:3mm"><div '
    act += f'class="b">ROMÂNIA<br>{hall}</div>'
    act += f'<p class="mid b">LEGALIZARE DE SEMNĂTURĂ NR. {rng.randint(5, 640)}</p>' + paragraphs(
        f"Azi, {t.day(day)}, în fața noastră, {secretary}, secretar, s-a prezentat "
        f"{t.spelled(owner)}, a "
        "cărui identitate s-a stabilit prin cartea de identitate, și a semnat înscrisul de mai sus, în baza art. "
        "144 din "
        "Legea nr. 36/1995.",
    )
    return t.paper(KIND, body(t, html + act + "</div>") + closing(t, ["SECRETAR"], 3, people=[secretary]))


LAYOUTS = (
    Layout("duplicate", duplicate),
    Layout("consulate", consulate),
    Layout("commune_secretary", commune_secretary),
)
