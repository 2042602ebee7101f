"""Powers of attorney: a notary society's act with lettered clauses, an owner's statement authenticated as such."""

from __future__ import annotations

import random

from sample_scans.other_offices.parts_clerk import Clerk, body, closing, heading, official
from sample_scans.other_offices.parts_deeds import agreed_on, landlord, paragraphs, party, two_hands
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "power_of_attorney"


def _office(t: Clerk) -> tuple[str, str]:
    """A notary and the head of the notary's office, as HTML."""
    notary = official(t, titled=False)
    name = t.any(
        f"SOCIETATE PROFESIONALĂ NOTARIALĂ „{t.any('ACTA', 'LEX NAPOCA', 'FIDES')}”",
        f"Biroul Notarului Public {notary}",
    )
    street = t.any("Eroilor", "Napoca", "Horea", "Dorobanților")
    licence = f"Licența de funcționare nr. {t.rng.randint(100, 3900)}/{t.rng.randint(2009, 2016)}"
    head = f'<div class="b">{name}</div><div class="small">{licence}<br>Cluj-Napoca, str. {street} nr. '
    return notary, f"<div>{head}{t.rng.randint(1, 60)}, jud. Cluj</div></div>"


def lettered_powers(world: Household, rng: random.Random, look: Look) -> Paper:
    """The office's head, the parties, what the proxy may do as points a to c, then the notary's certification."""
    t = Clerk(rng, look, plain=0.15).tightened()
    owner, who, day = landlord(world, rng), world.applicant, agreed_on(world, rng, 90)
    notary, head = _office(t)
    html = head + heading(t, t.any("PROCURĂ SPECIALĂ", "PROCURĂ", "ÎMPUTERNICIRE"), 7)
    owns = t.any(
        "proprietar exclusiv al imobilului situat în", "titular al dreptului de proprietate asupra locuinței din"
    )
    gives = t.any("împuternicesc prin prezenta pe", "mandatez pe", "împuternicesc pe")
    html += paragraphs(
        f"{t.sex(owner, 'Subsemnatul', 'Subsemnata')}, {party(t, owner, t.spelled(owner))}, {owns} "
        f"{t.address('/address', world.dwelling)}, {gives} {t.sex(who, 'dl.', 'd-na')} "
        f"{party(t, who, t.name('/name', who))}, pentru ca în numele meu și pentru mine:",
        cls="just ind",
    )
    points = [
        "să folosească locuința de mai sus și să încheie contractele de furnizare a utilităților",
        "să depună cererea și declarația pe propria răspundere pentru ajutorul de încălzire a locuinței",
        t.any("să semneze oriunde va fi necesar", "să ridice orice act eliberat pe numele meu"),
    ]
    html += "".join(
        f'<p style="margin-left:12mm">{letter}) {text};</p>' for letter, text in zip("abc", points, strict=True)
    )
    html += paragraphs("Mandatul este gratuit și netransmisibil, valabil un an de la autentificare.", cls="just ind")
    html += two_hands(t, (t.any("MANDANT,", "Mandant"), t.spelled(owner), owner), gap_mm=4)
    html += f'<p class="mid b" style="margin-top:6mm">ÎNCHEIERE DE AUTENTIFICARE NR. {rng.randint(100, 5200)}<br>'
    html += f"Anul {day.year}, {t.day(day)}</p>" + paragraphs(
        f"În fața mea, {notary}, notar public, s-a prezentat {t.spelled(owner)}, "
        f"identificat{'ă' if owner.sex == 'F' else ''} cu actul de identitate menționat, care după citirea actului a "
        "consimțit la autentificare. În temeiul art. 12 lit. b) din Legea nr. 36/1995 se declară autentic "
        "prezentul înscris.",
        f"S-a încasat onorariul de {rng.choice((60, 75, 100, 120))} lei, cu chitanța nr. {rng.randint(100, 9900)}.",
    )
    return t.paper(KIND, body(t, html) + closing(t, ["NOTAR PUBLIC,"], 3, people=[notary]))


def owner_states(world: Household, rng: random.Random, look: Look) -> Paper:
    """An owner's statement in numbered sentences, which names who lives there; the notary authenticates it below."""
    t = Clerk(rng, look, plain=0.2).tightened()
    owner, who, day = landlord(world, rng), world.applicant, agreed_on(world, rng, 90)
    notary, head = _office(t)
    html = heading(t, t.any("DECLARAȚIE DE ÎMPUTERNICIRE", "ÎMPUTERNICIRE", "PROCURĂ"), 2)
    html += paragraphs(f"{t.sex(owner, 'Subsemnatul', 'Subsemnata')} {party(t, owner, t.spelled(owner))}, declar:")
    lives = t.sex(who, "domnul", "doamna")
    owns = t.any("proprietarul", "unicul proprietar al")
    items = [
        f"Sunt {owns} apartamentului din {t.address('/address', world.dwelling)}.",
        f"În această locuință stă, cu acordul meu, {lives} {t.name('/name', who)}, CNP {who.cnp}.",
        "Împuternicesc persoana numită la punctul 2 să solicite ajutorul pentru încălzirea locuinței în sezonul rece "
        "2017-2018 și să semneze în numele meu toate actele necesare în acest scop.",
        t.any(
            "Nu am pretenții asupra sumelor primite.",
            "Nu solicit eu însumi acest ajutor.",
            "Prezenta este irevocabilă.",
        ),
    ]
    html += "".join(f'<p class="just">{at}. {text}</p>' for at, text in enumerate(items, 1))
    html += two_hands(t, ("Declarant,", t.spelled(owner), owner), gap_mm=6)
    act = f'<div style="border:0.3mm solid #000;padding:3mm 4mm;margin-top:8mm">{head}'
    act += f'<p class="b mid" style="margin-top:3mm">ÎNCHEIERE DE AUTENTIFICARE NR. {rng.randint(100, 5200)} / '
    act += f"{t.day(day)}</p>" + paragraphs(
        f"Eu, {notary}, notar public, la cererea de autentificare a înscrisului de mai sus, am constatat identitatea "
        f"și consimțământul declarantului și îl declar autentic. Onorariu {rng.choice((50, 60, 80))} lei + TVA.",
    )
    return t.paper(KIND, body(t, html + act + "</div>") + closing(t, ["NOTAR PUBLIC"], 4, people=[notary]))


LAYOUTS = (
    Layout("lettered_powers", lettered_powers, split="train"),
    Layout("owner_states", owner_states, split="train"),
)
