"""Town hall letters, proofs of support and lists in shapes of their own."""

from __future__ import annotations

import random

from sample_scans.office.letterhead import outgoing, signatory, signatures
from sample_scans.office.neighbours import neighbours
from sample_scans.office.support_forms import foreigner
from sample_scans.office.townhall import home_town, tax_office
from sample_scans.office.typist import Typist
from sample_scans.office.wording import address_text
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household, Human


def tax_reply(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A reply with three dashes, one for each kind of property, the taxpayer named in the subject line."""
    t = Typist(rng, look)
    who = person or world.applicant
    office, lines = tax_office(t, home_town(who))
    none = t.any("nu deține", "fără înregistrări", "nu figurează")
    items = "".join(
        f"<p style='margin-left:12mm'>- {k}: {none};</p>" for k in ("clădiri", "terenuri", "mijloace de transport")
    )
    html = f"""<div class="cols sans small"><div>{office}<br>{lines[0]}</div><div>{
        outgoing(t, t.issued(world, None))
    }</div></div>
<p style="margin-top:9mm"><u>Referitor:</u> {t.name("/name", who, given_first=t.chance(0.4))}, CNP {
        t.cnp("/cnp", who.cnp)
    }</p>
<p>{t.any("Spre știință: Primăria Cluj-Napoca", "Către: cel interesat")}</p><p class="just">{
        t.any("Urmare adresei dvs.,", "La cererea persoanei în cauză,")
    } vă aducem la cunoștință situația din evidența taxelor și impozitelor locale:</p>{items}"""
    return t.paper("local_tax_certificate", html + signatures(t, ["Director executiv"]), person=who.cnp)


def register_page(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The register's entry copied line by line, the household's head among the lines."""
    t = Typist(rng, look, plain=0.5)
    who = person or world.applicant
    lines = [
        ("Localitatea", esc(home_town(who))),
        ("Volum / poziție", f"{rng.randint(1, 20)} / {rng.randint(1, 150)}"),
        ("Capul gospodăriei", t.name("/name", who)),
        ("Strada, nr.", esc(f"{who.domicile.street} {who.domicile.number}")),
    ]
    if t.chance(0.65):
        lines.append(("C.N.P.", t.cnp("/cnp", who.cnp)))
    lines += [
        ("Teren total (ha)", t.any("0,00", "0,18", "nu are")),
        ("Animale", t.any("nu", "păsări 6")),
        ("Utilaje", "nu"),
    ]
    rows = "".join(f"<tr><td style='padding-right:14mm'>{k}</td><td>{v}</td></tr>" for k, v in lines)
    html = f"""<div class="mono"><p class="mid">{t.any("REGISTRUL AGRICOL - EXTRAS", "DATE DIN REGISTRUL AGRICOL")}</p>
<p class="mid">pentru adeverința nr. {rng.randint(20, 3000)} din {t.issued(world, None)}</p>
<table>{rows}</table></div>"""
    return t.paper("agricultural_register_certificate", html + signatures(t, ["Secretar", "Inspector"]), person=who.cnp)


def employer_promise(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """An employer's word, in two languages, on what the foreigner lives on."""
    t = Typist(rng, look, plain=0.3)
    who = foreigner(world, person)
    money = t.any("2.750 lei", "1.900 RON", "650 EUR")
    html = f"""<p class="right">{t.issued(world, None)}</p><p class="b">{
        t.any("Către / To: Inspectoratul General pentru Imigrări", "IGI - Biroul pentru Imigrări Cluj")
    }</p><p class="b" style="margin:8mm 0">{
        t.any(
            "MIJLOACE DE ÎNTREȚINERE / MEANS OF SUPPORT",
            "Dovada mijloacelor de întreținere / Proof of means of support",
        )
    }</p><p class="just">{t.any("Firma noastră asigură lunar", "Vă comunicăm că plătim lunar")} {money} {
        t.any("persoanei", "angajatului nostru")
    }
{
        t.name("/name", who, given_first=t.chance(0.6))
    }, sumă din care se întreține în România.</p><p class="just"><i>We confirm that our
company pays the above person the said amount monthly for living in Romania.</i></p>"""
    return t.paper("means_of_support_proof", html + signatures(t, ["Manager"]), person=who.cnp)


def hand_over(world: Household, rng: random.Random, look: Look) -> Paper:
    """A report of hand-over: flat with its stair in words before the name, all inside a numbered list."""
    t = Typist(rng, look).tightened()
    people = neighbours(world, rng, most=20)
    stairs = t.any("", "sc. 1 ap. ", "sc. A, ap. ")
    lines = []
    for row, (human, flat) in enumerate(people):
        name = t.name(f"/rows/{row}/name", human, given_first=False)
        lines.append(f"<div>{row + 1}. {name} - {stairs or 'ap. '}{t.text(f'/rows/{row}/apartment', flat)}</div>")
    name = t.text("/association_name", world.association.name)
    seat = esc(address_text(world.association.address, t.address_style))
    html = f"""<p class="mid b">{t.any("PROCES-VERBAL DE PREDARE - BORDEROU", "BORDEROU DE PREDARE A DOSARELOR")}</p>
<p class="just">Încheiat azi, {t.issued(world, None)}, între {name}, cu sediul în {seat}, prin administrator
{esc(signatory(t))}, și Direcția de asistență socială, cu ocazia predării cererilor de ajutor la încălzire ale
locatarilor:</p>
<div class="{t.any("sans", "serif", "mono")}" style="margin-left:8mm">{"".join(lines)}</div>
<p style="margin-top:4mm">Total: {len(people)} dosare.</p>"""
    return t.paper("bordereau", html + signatures(t, ["Am predat", "Am primit"], gap_mm=4))
