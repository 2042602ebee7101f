"""Empowerments in other shapes: the owner's legalised statement, a blank, a deed with the notary's head text first."""

from __future__ import annotations

import random

from sample_scans.office.contract import identity, owner_of, signed_on
from sample_scans.office.letterhead import signatory
from sample_scans.office.notary import authentication, notary_head
from sample_scans.office.typist import Typist, ink
from sample_scans.office.wording import address_text
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

KIND = "power_of_attorney"


def statement(world: Household, rng: random.Random, look: Look) -> Paper:
    """The owner declares who lives in the flat; the notary legalises the signature below."""
    t = Typist(rng, look).tightened()
    owner, who, day = owner_of(world), world.applicant, signed_on(world, rng)
    place = t.address("/address", world.dwelling)
    body = t.any("declar că sunt de acord ca", "îmi exprim acordul și împuternicesc ca", "împuternicesc ca")
    use = t.any(
        "să solicite și să primească ajutorul pentru încălzirea locuinței în care locuiește",
        "să întocmească dosarul pentru subvenția la încălzire, locuind la această adresă",
    )
    legal = f"""<div style="border:0.3mm solid #000;padding:3mm;margin-top:8mm" class="small"><p class="mid b">
{t.any("LEGALIZARE DE SEMNĂTURĂ", "ÎNCHEIERE DE LEGALIZARE A SEMNĂTURII")} NR. {rng.randint(40, 3000)}</p><p
class="just">
Anul {day.year}, luna {day.month}, ziua {day.day}. În fața mea, notar public, s-a prezentat {esc(t.spelled(owner))},
care a
semnat în fața mea toate exemplarele acestui act. Onorariu {rng.choice((20, 25, 30))} lei.</p>
<div class="sign">NOTAR PUBLIC {esc(signatory(t, titled=False))}<div class="stamp-here"></div></div></div>"""
    html = f"""<h1>{t.any("DECLARAȚIE - ÎMPUTERNICIRE", "ÎMPUTERNICIRE", "DECLARAȚIE DE ÎMPUTERNICIRE")}</h1>
<p class="just ind wide">{t.sex(owner, "Subsemnatul", "Subsemnata")} {identity(t, owner, t.spelled(owner))},
proprietar al
locuinței din {place}, {body} {t.sex(who, "dl.", "d-na")} {t.name("/name", who)}, CNP {who.cnp}, {use}.</p>
<p class="right" style="margin:5mm 15mm">{t.any("Declarant", "Proprietar", "Semnătura")}<br>
<br>...................</p>"""
    return t.paper(KIND, html + legal)


def blank(world: Household, rng: random.Random, look: Look) -> Paper:
    """A form with dotted lines; the notary's act is printed below."""
    t = Typist(rng, look, plain=0.1).tightened()
    owner, who, day = owner_of(world), world.applicant, signed_on(world, rng)
    lives = ink(esc(address_text(owner.domicile, "short")), 70)
    html = f"""<h1>ÎMPUTERNICIRE</h1><p class="wide">Subsemnatul(a) {ink(esc(t.spelled(owner)), 70)} CNP
{ink(owner.cnp, 44)}
domiciliat(ă) în {lives}, în calitate de proprietar al imobilului din
{t.filled_address("/address", world.dwelling, t.chance(0.5))} împuternicesc pe dl./d-na {ink(t.name("/name", who), 70)}
posesor al CI seria {ink(who.id_series, 10)} nr. {ink(who.id_number, 22)} să depună cererea și actele pentru ajutorul de
încălzire a locuinței.</p><p class="right" style="margin-right:20mm">Semnătura ...............</p>"""
    return t.paper(KIND, html + authentication(t, day, t.spelled(owner)))


def notarial_act(world: Household, rng: random.Random, look: Look) -> Paper:
    """Two pages: the mandate in numbered points, then the closing act on a page of its own."""
    t = Typist(rng, look, plain=0.15).tightened()
    owner, who, day = owner_of(world), world.applicant, signed_on(world, rng)
    points = [
        f"Mandatar: {identity(t, who, t.name('/name', who, upper=True))}.",
        f"Imobilul: {t.any('apartamentul', 'locuința', 'unitatea locativă')} din "
        f"{t.address('/address', world.dwelling)}, "
        f"proprietatea mandantului conform CF nr. {rng.randint(250000, 340000)} Cluj-Napoca.",
        t.any(
            "Puteri: depunerea cererii de ajutor pentru încălzire, semnarea declarațiilor, ridicarea dispozițiilor.",
            "Puteri: reprezentare la autoritățile locale și la furnizorii de gaze naturale și energie electrică.",
        ),
        t.any(
            "Mandatul este gratuit și valabil până la revocare.",
            "Prezenta procură este valabilă un an de la autentificare.",
        ),
    ]
    top = notary_head(t)
    first = top + f"<h1>{t.any('PROCURĂ', 'CONTRACT DE MANDAT (PROCURĂ)', 'MANDAT SPECIAL')}</h1>"
    first += f"<p class='just'>Mandant: {identity(t, owner, t.spelled(owner, upper=True))}.</p>"
    first += "".join(f"<p class='just'>{i}. {p}</p>" for i, p in enumerate(points, 1))
    first += '<p class="right" style="margin-top:12mm">Mandant ss. indescifrabil</p>'
    return t.paper(KIND, first, top + authentication(t, day, t.spelled(owner)))
