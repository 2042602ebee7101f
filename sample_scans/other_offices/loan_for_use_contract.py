"""Loans for use: between parents and grown children, authenticated by a notary, and a form found on the net."""

from __future__ import annotations

import random

from sample_scans.office.typist import ink
from sample_scans.other_offices.parts_clerk import PEN, Clerk, body, heading, masthead, official
from sample_scans.other_offices.parts_deeds import (
    agreed_on,
    chapter,
    landlord,
    lawful,
    notary_of,
    paragraphs,
    party,
    spouse,
    two_hands,
)
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "loan_for_use_contract"


def of_spouses(world: Household, rng: random.Random, look: Look) -> Paper:
    """One page: husband and wife lend their flat; numbered points without titles."""
    t = Clerk(rng, look, plain=0.35).tightened()
    owner, user, day = landlord(world, rng), world.applicant, agreed_on(world, rng)
    second = spouse(owner, rng)
    html = heading(t, t.any("CONTRACT DE COMODAT", "Contract de comodat"), 4)
    html += f'<p class="mid">încheiat în data de {t.day(day)}</p><p>Între:</p>'
    html += paragraphs(
        f"1. {party(t, owner, t.spelled(owner))} și {party(t, second, t.spelled(second))}, soți, în calitate de "
        f"{t.any('comodanți', 'proprietari - comodanți')},",
        f"2. {party(t, user, t.name('/tenant', user))}, în calitate de comodatar,",
    )
    where = t.address("/address", world.dwelling)
    points = [
        t.any(
            f"Comodanții împrumută gratuit comodatarului apartamentul proprietatea lor din {where}, pentru a-l locui.",
            f"Comodanții dau comodatarului în folosință gratuită locuința situată în {where}.",
        ),
        _how_long(t),
        "Comodatarul plătește întreținerea, gazul, curentul și celelalte utilități ale locuinței.",
        *rng.sample(_POINTS, 3),
        lawful(t),
    ]
    html += paragraphs(*(f"{at}. {point}" for at, point in enumerate(points, 3)))
    hands = [("COMODANȚI", f"{t.spelled(owner)}<br>{t.spelled(second)}", owner), ("COMODATAR", t.spelled(user), user)]
    return t.paper(KIND, body(t, html) + two_hands(t, *hands))


_POINTS = (
    "Comodatarul se îngrijește de locuință ca un bun proprietar și nu o dă altuia în folosință.",
    "La încheierea folosinței locuința se predă în starea de la început, cu uzura obișnuită.",
    "Comodatarul poate cere furnizorilor încheierea contractelor pe numele său.",
    "Comodatarul își poate stabili domiciliul sau reședința la această adresă.",
    "Comodantul poate cere înapoi locuința dacă are o nevoie urgentă și neprevăzută de ea.",
)


def _how_long(t: Clerk) -> str:
    years = t.any(("doi", "2"), ("trei", "3"), ("cinci", "5"), ("zece", "10"))
    return t.any(
        f"Împrumutul se face pe timp de {years[1]} ({years[0]}) ani de la data semnării.",
        "Contractul se încheie pe durată nedeterminată.",
        f"Termenul de restituire este de {years[0]} ani.",
    )


def at_the_notary(world: Household, rng: random.Random, look: Look) -> Paper:
    """Authenticated: the notary's head, running text, and the closing act on the same page or the next."""
    t = Clerk(rng, look, plain=0.1).tightened()
    owner, user, day = landlord(world, rng), world.applicant, agreed_on(world, rng)
    who, office = notary_of(t)
    lines = ["ROMÂNIA - UNIUNEA NAȚIONALĂ A NOTARILOR PUBLICI", f"Cluj-Napoca, Bd. Eroilor nr. {rng.randint(2, 40)}"]
    top = masthead(t, office, lines, t.any("stack", "one_line", "framed_line", "crest"))
    html = top + heading(t, "CONTRACT DE COMODAT", 6)
    where = t.address("/address", world.dwelling)
    html += paragraphs(
        f"Subsemnații: {party(t, owner, t.spelled(owner))}, {t.any('în calitate de', 'numit')} COMODANT, și "
        f"{party(t, user, t.name('/tenant', user))}, {t.any('în calitate de', 'numit')} COMODATAR, am convenit:",
        f"Eu, {t.spelled(owner)}, remit comodatarului, cu titlu gratuit, folosința imobilului apartament situat "
        f"administrativ în {where}, înscris în CF nr. {rng.randint(250100, 341000)}-C1-U{rng.randint(1, 60)} "
        "Cluj-Napoca.",
        _how_long(t),
        rng.choice(_POINTS[:2]),
        "Eu, comodatarul, declar că primesc imobilul în condițiile de mai sus și mă oblig să îl restitui la termen.",
        "Tehnoredactat și autentificat la sediul biroului notarial, în trei exemplare.",
        cls="just ind",
    )
    html += two_hands(t, ("COMODANT", t.spelled(owner), owner), ("COMODATAR", t.spelled(user), user), gap_mm=5)
    act = f'<p class="mid b" style="margin-top:6mm">ÎNCHEIERE DE AUTENTIFICARE NR. {rng.randint(110, 3400)}</p>'
    act += f'<p class="mid">{t.day(day)}</p>' + paragraphs(
        f"{t.any('Eu,', 'Subsemnatul(a),')} {who}, notar public, am primit părțile mai sus numite, care au "
        "consimțit la "
        "autentificarea înscrisului și au semnat toate exemplarele. În temeiul Legii nr. 36/1995 se declară autentic.",
        f"S-a perceput onorariul de {rng.choice((120, 150, 180, 200))} lei cu bon fiscal.",
    )
    act += '<div class="mid" style="margin-left:95mm">NOTAR PUBLIC<div class="stamp-here"></div></div>'
    return t.paper(KIND, *([body(t, html + act)] if t.chance(0.5) else [body(t, html), body(t, top + act)]))


def from_the_net(world: Household, rng: random.Random, look: Look) -> Paper:
    """A form of titled chapters, its gaps filled on the computer or with a pen."""
    t = Clerk(rng, look, plain=0.15).tightened()
    pen = t.chance(0.5)
    t = t.by_pen() if pen else t
    fill = (lambda html, mm: ink(html, mm)) if pen else (lambda html, mm: f"<u>{html}</u>")
    owner, user, day = landlord(world, rng), world.applicant, agreed_on(world, rng)
    first = heading(t, "CONTRACT DE COMODAT", 3) + f'<p class="mid">nr. {fill("1", 14)} din {fill(t.day(day), 34)}</p>'
    lent = (("Dl./D-na", owner, t.spelled(owner), "COMODANT"), ("Dl./D-na", user, t.name("/tenant", user), "COMODATAR"))
    said = [
        f"{lead} {fill(name, 76)} cu domiciliul în {fill(t.place(who.domicile), 80)}, posesor/posesoare al/a CI seria "
        f"{fill(who.id_series, 12)} nr. {fill(who.id_number, 22)}, CNP {fill(who.cnp, 46)}, în calitate de {role};"
        for lead, who, name, role in lent
    ]
    first += chapter("Cap. 1. Părțile contractante", said[0], "și", said[1])
    place = t.written_address("/address", world.dwelling) if pen else f"<u>{t.address('/address', world.dwelling)}</u>"
    first += chapter("Cap. 2. Obiectul contractului", f"Bunul împrumutat este locuința din {place}.")
    first += chapter("Cap. 3. Scopul și durata", "Bunul va fi folosit ca locuință.", _how_long(t))
    second = chapter("Cap. 4. Obligații", *rng.sample(_POINTS, 3))
    second += chapter("Cap. 5. Dispoziții finale", lawful(t), "Contractul este guvernat de art. 2146-2157 Cod civil.")
    names = ("", "") if pen else (t.spelled(owner), t.spelled(user))
    second += two_hands(t, ("COMODANT", names[0], owner), ("COMODATAR", names[1], user))
    witness = t.any("", f"<p style='margin-top:12mm'>Martor: {official(t)}</p>")
    return t.paper(KIND, body(t, first), body(t, second) + witness, css=PEN)


LAYOUTS = (
    Layout("of_spouses", of_spouses),
    Layout("at_the_notary", at_the_notary),
    Layout("from_the_net", from_the_net),
)
