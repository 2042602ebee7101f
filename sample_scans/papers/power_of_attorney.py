"""Notarised powers of attorney and empowerments from the owner of the dwelling."""

from __future__ import annotations

import random

from sample_scans.office.contract import identity, owner_of, signed_on
from sample_scans.office.more_deeds import handwritten_power
from sample_scans.office.notary import authentication, notary_head
from sample_scans.office.proxy_forms import blank, notarial_act, statement
from sample_scans.office.typist import Typist
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "power_of_attorney"


def special(world: Household, rng: random.Random, look: Look) -> Paper:
    """A special power with the notary's authentication below."""
    t = Typist(rng, look).tightened()
    owner, who, day = owner_of(world), world.applicant, signed_on(world, rng)
    place = t.address("/address", world.dwelling)
    opening = f"{t.sex(owner, 'Subsemnatul', 'Subsemnata')} {identity(t, owner, t.spelled(owner))}, "
    estate = t.any(
        f"în calitate de proprietar al imobilului situat în {place},",
        f"proprietar al apartamentului din {place},",
    )
    sentence = t.any("împuternicesc prin prezenta pe", "împuternicesc pe", "numesc mandatar pe")
    powers = t.any(
        "să mă reprezinte în fața Primăriei municipiului Cluj-Napoca și a furnizorilor de utilități, în vederea "
        "depunerii cererii și obținerii ajutorului pentru încălzirea locuinței",
        "ca, în numele meu și pentru mine, să depună cererea pentru acordarea ajutorului de încălzire, locuind efectiv "
        "în imobil împreună cu familia sa",
    )
    body = f"{opening}{estate} {sentence} {identity(t, who, t.name('/name', who))}, {powers}."
    more = t.any(
        "Mandatarul va putea semna în numele meu orice înscris necesar, semnătura sa fiindu-mi opozabilă.",
        "În acest scop va face orice declarații și va ridica orice acte, prezentul mandat fiind gratuit.",
    )
    html = notary_head(t) + f"<h1>{t.any('PROCURĂ SPECIALĂ', 'ÎMPUTERNICIRE', 'PROCURĂ')}</h1>"
    html += f'<p class="just ind">{body}</p><p class="just ind">{more}</p>'
    html += '<p class="right" style="margin:8mm 10mm">MANDANT,<br><br>....................</p>'
    return t.paper(KIND, html + authentication(t, day, t.spelled(owner)))


LAYOUTS = (
    Layout("special", special),
    Layout("statement", statement),
    Layout("blank", blank),
    Layout("notarial_act", notarial_act),
    Layout("handwritten_power", handwritten_power),
)
