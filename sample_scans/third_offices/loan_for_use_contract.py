"""Loans for use: one running act that the owner speaks, and clauses under a table of data."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.other_offices.parts_clerk import Clerk, body, heading
from sample_scans.other_offices.parts_deeds import agreed_on, landlord, lawful, paragraphs, party, two_hands
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "loan_for_use_contract"
_CLAUSES = (
    "Comodatarul folosește imobilul numai ca locuință, pentru sine și familia sa.",
    "Comodatarul achită la timp întreținerea și consumurile imobilului.",
    "Comodatarul nu poate închiria și nici împrumuta imobilul altei persoane.",
    "Comodantul garantează că imobilul este proprietatea sa și nu este în litigiu.",
    "Comodatarul restituie imobilul la cerere, în termen de 30 de zile.",
    "Impozitul pe clădire rămâne în sarcina comodantului.",
    "Comodatarul are dreptul să încheie contracte cu furnizorii de utilități.",
)


def owner_speaks(world: Household, rng: random.Random, look: Look) -> Paper:
    """The owner speaks in the first person, then the user accepts; no articles, both sign below."""
    t = Clerk(rng, look, plain=0.35).tightened()
    owner, user, day = landlord(world, rng), world.applicant, agreed_on(world, rng)
    kin = t.any("", "", f", {t.sex(user, 'nepotului meu', 'nepoatei mele')}", ", rudă cu mine")
    where = t.address("/address", world.dwelling)
    html = heading(t, t.any("CONTRACT DE COMODAT", "CONTRACT DE COMODAT PENTRU LOCUINȚĂ", "Contract de comodat"), 6)
    given = t.any("dau în comodat", "împrumut spre folosință gratuită (comodat)")
    html += paragraphs(
        f"{t.sex(owner, 'Subsemnatul', 'Subsemnata')} {party(t, owner, t.spelled(owner))}, "
        f"în calitate de comodant, {given} "
        f"{t.any('lui', 'către')} {party(t, user, t.name('/tenant', user))}{kin}, în calitate de comodatar, locuința "
        f"proprietatea mea situată în {where}, fără plata vreunei chirii.",
        t.any("Folosința se acordă pe durată nedeterminată, începând de azi.",
              f"Folosința începe la {t.day(day)} și durează {rng.choice((2, 3, 5))} ani."),
        f"Eu, {t.any('comodatarul', 'subsemnatul comodatar')}, primesc locuința în folosință gratuită și mă oblig: "
        "să o păstrez în bună stare, să plătesc facturile curente și să o predau la cererea comodantului.",
        lawful(t), cls="just ind",
    )  # fmt: skip
    html += f"<p>{t.any('Cluj-Napoca', 'Data')}, {t.day(day)}</p>"
    hands = two_hands(t, ("Comodant,", t.spelled(owner), owner), ("Comodatar,", t.spelled(user), user))
    return t.paper(KIND, body(t, html) + hands)


def table_then_clauses(world: Household, rng: random.Random, look: Look) -> Paper:
    """A table of the parties, the flat, the term and the titles of ownership; numbered clauses under it."""
    t = Clerk(rng, look, plain=0.2).tightened()
    owner, user, day = landlord(world, rng), world.applicant, agreed_on(world, rng)
    until = t.day(day + timedelta(days=365 * rng.choice((1, 2, 5))))
    rows = (
        (t.any("COMODANT", "Comodant (proprietar)"), t.spelled(owner)),
        ("CNP, domiciliu", f"{owner.cnp}, {t.place(owner.domicile)}"),
        (t.any("COMODATAR", "Comodatar (beneficiar)"), t.name("/tenant", user)),
        ("CNP, domiciliu", f"{user.cnp}, {t.place(user.domicile)}"),
        (t.any("BUNUL ÎMPRUMUTAT", "Imobilul"), t.address("/address", world.dwelling)),
        ("Act de proprietate", f"CF {rng.randint(250100, 341000)}-C1-U{rng.randint(1, 90)} Cluj-Napoca"),
        ("Durata", t.any(f"{t.day(day)} - {until}", f"până la {until}", "nedeterminată")),
    )
    cells = "".join(f'<tr><td style="width:48mm" class="b">{a}</td><td>{b}</td></tr>' for a, b in rows)
    html = heading(t, "CONTRACT DE COMODAT", 4)
    html += f'<p class="mid">{t.any("Încheiat azi", "Nr. 1 din", "Data:")} {t.day(day)}</p>'
    html += f'<table class="grid">{cells}</table><p style="margin-top:5mm">Părțile de mai sus convin următoarele:</p>'
    start = "Comodantul transmite comodatarului folosința gratuită a imobilului descris în tabel."
    points = [start, *rng.sample(_CLAUSES, 5), lawful(t)]
    mark = t.any("Art. {}. ", "{}. ", "{}) ")
    html += paragraphs(*(mark.format(i) + point for i, point in enumerate(points, 1)))
    hands = two_hands(t, ("COMODANT", t.spelled(owner), owner), ("COMODATAR", t.spelled(user), user), gap_mm=8)
    return t.paper(KIND, body(t, html) + hands)


LAYOUTS = (
    Layout("owner_speaks", owner_speaks, split="train"),
    Layout("table_then_clauses", table_then_clauses, split="train"),
)
