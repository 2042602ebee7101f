"""Powers of attorney: an authentic act of a notary's office, a private power whose signature is legalised."""

from __future__ import annotations

import random

from sample_scans.fifth_offices.parts_acts import agreed_on, clauses, landlord, notary, of, person
from sample_scans.fifth_offices.parts_desk import Desk, hands, signers
from sample_scans.office.wording import MONTHS
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "power_of_attorney"
_MAY = (
    "să locuiască în apartament împreună cu familia sa",
    "să încheie contracte cu furnizorii de gaz, energie electrică, apă și salubritate",
    "să mă reprezinte la asociația de proprietari și să achite cotele de întreținere",
    "să depună documentația pentru acordarea ajutorului de încălzire la Primăria Cluj-Napoca",
    "să semneze și să ridice în numele meu orice înscris necesar",
)
_SHOWN = (
    "Mandatarul nu are drept de substituire.",
    "Mandatul este gratuit și este valabil până la revocare.",
    "Mandatul se acordă pe termen de 3 ani.",
)


def authentic_act(world: Household, rng: random.Random, look: Look) -> Paper:
    """The office's head in the middle, one long sentence with the powers, the authentication under a line."""
    t = Desk(rng, look, plain=0.1, cedilla=0.35).tightened()
    owner, who, day = landlord(world, rng), world.applicant, agreed_on(world, rng, 200)
    signer, office = notary(t)
    above = t.any("ROMÂNIA<br>UNIUNEA NAȚIONALĂ A NOTARILOR PUBLICI<br>", "CAMERA NOTARILOR PUBLICI CLUJ<br>", "")
    html = f'<div class="{t.any("mid", "")}"><span class="small">{above}</span>{office}</div>'
    html += f'<h1 style="margin:8mm 0 6mm">{t.any("PROCURĂ SPECIALĂ", "P R O C U R Ă", "ÎMPUTERNICIRE")}</h1>'
    where, name = t.address("/address", world.dwelling), t.name("/name", who)
    opening = of(owner, "Subsemnatul", "Subsemnata")
    owns = t.any("în calitate de proprietar al apartamentului situat în", "proprietar tabular al imobilului din")
    html += f'<p class="just ind">{opening}, {person(t, owner, f"<b>{t.spelled(owner)}</b>")}, {owns} {where}, '
    gives = t.any("împuternicesc prin prezenta pe", "numesc mandatar pe", "împuternicesc pe")
    html += f"{gives} {person(t, who, f'<b>{name}</b>')}, {t.any('ca în numele meu', 'pentru ca, în numele meu,')} "
    html += f"{', '.join(clauses(t, _MAY, 3))}.</p>"
    html += "".join(f'<p class="just ind">{text}</p>' for text in clauses(t, _SHOWN[:2], t.any(1, 2)))
    html += hands(t, [("MANDANT,", t.spelled(owner))], 4)
    when = f"Anul {day.year}, luna {MONTHS[day.month - 1]}, ziua {day.day}"
    html += '<div style="border-top:0.4mm solid #000;margin-top:6mm;padding-top:3mm"></div>'
    html += f'<p class="mid b">ÎNCHEIERE DE AUTENTIFICARE Nr. {rng.randint(120, 4700)}<br>{when}</p>'
    html += f'<p class="just">În fața mea, {signer}, notar public, la sediul biroului, s-a prezentat '
    html += f"{t.spelled(owner)}, {of(owner, 'legitimat', 'legitimată')} cu CI seria {owner.id_series} nr. "
    html += f"{owner.id_number}, în nume propriu, care, după ce a citit actul, a declarat că i-a înțeles conținutul, "
    html += (
        "a consimțit la autentificare și l-a semnat. În temeiul art. 12 lit. b) din Legea nr. 36/1995, republicată, "
    )
    html += "se declară autentic prezentul înscris.</p>"
    fee = rng.choice((55, 65, 80, 90, 110))
    html += f'<p class="small">S-a perceput onorariul de {fee} lei + TVA.</p>'
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>' + signers(t, ["NOTAR PUBLIC,"], 2, [signer]))


def legalised_signature(world: Household, rng: random.Random, look: Look) -> Paper:
    """A private power with the two people as headed lines and powers as a list; the notary legalises the signature."""
    t = Desk(rng, look, plain=0.35).tightened()
    owner, who, day = landlord(world, rng), world.applicant, agreed_on(world, rng, 150)
    signer, office = notary(t)
    html = f'<h1 style="margin:2mm 0 6mm">{t.any("ÎMPUTERNICIRE", "DECLARAȚIE DE ÎMPUTERNICIRE", "PROCURĂ")}</h1>'
    labels = t.any(("Mandant (proprietar)", "Mandatar"), ("Proprietar", "Împuternicit"),
                   ("Cel care împuternicește", "Persoana împuternicită"))  # fmt: skip
    rows = (
        (labels[0], person(t, owner, t.spelled(owner))),
        (labels[1], person(t, who, t.name("/name", who))),
        (t.any("Imobilul", "Locuința", "Apartamentul"), t.address("/address", world.dwelling)),
    )
    gap = "margin:0 0 3mm"
    html += "".join(f'<p class="just" style="{gap}"><b>{label}:</b> {value}</p>' for label, value in rows)
    html += f"<p>{t.any('Prin prezenta împuternicesc persoana de mai sus:', 'Dau puteri depline mandatarului:')}</p>"
    html += "".join(f'<p class="just" style="margin:0 0 1mm 8mm">• {text};</p>' for text in clauses(t, _MAY, 4))
    html += f'<p style="margin-top:3mm">{t.any(*_SHOWN)}</p>'
    html += f"<p>{t.any('Cluj-Napoca', 'Data')}, {t.day(day)}</p>"
    html += hands(t, [(t.any("Semnătura mandantului", "Proprietar,"), t.spelled(owner))], 3)
    at_right = f'<div class="right">Nr. {rng.randint(90, 6200)}<br>{t.day(day)}</div>'
    seal = f'<div class="cols"><div>{office}</div>{at_right}</div>'
    seal += '<p class="mid b" style="margin:3mm 0">ÎNCHEIERE DE LEGALIZARE DE SEMNĂTURĂ</p>'
    seal += f'<p class="just">{signer}, notar public, în temeiul art. 12 lit. g) din Legea nr. 36/1995, legalizez '
    seal += f"semnătura de mai sus a {of(owner, 'domnului', 'doamnei')} {t.spelled(owner)}, aplicată în fața mea.</p>"
    seal += f'<p class="small">Onorariu: {rng.choice((30, 40, 50))} lei.</p>'
    html += f'<div style="border:0.3mm solid #333;padding:3mm 4mm;margin-top:7mm">{seal}</div>'
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>' + signers(t, ["Notar public"], 3, [signer]))


LAYOUTS = (
    Layout("authentic_act", authentic_act, split="held"),
    Layout("legalised_signature", legalised_signature, split="held"),
)
