"""Loans for use: parties in two framed halves over numbered clauses, and a short deed in Roman chapters."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.other_offices.parts_clerk import Clerk, body, heading
from sample_scans.other_offices.parts_deeds import agreed_on, chapter, landlord, lawful, party, two_hands
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household, Human

KIND = "loan_for_use_contract"
_SAID = (
    "Comodatarul suportă cheltuielile de folosință: întreținere, apă, gaze și curent electric.",
    "Comodatarul nu poate transmite altuia folosința locuinței.",
    "Comodantul păstrează dreptul de proprietate și plătește impozitele.",
    "La încetarea contractului locuința se predă în starea în care a fost primită.",
    "Comodantul poate vizita locuința cu o înștiințare prealabilă.",
    "Comodatarul răspunde de stricăciunile produse din vina sa.",
)


def framed_parties(world: Household, rng: random.Random, look: Look) -> Paper:
    """Lender and borrower in two framed halves, the dwelling in a frame below, clauses with numbers."""
    t = Clerk(rng, look, plain=0.25).tightened()
    owner, user, day = landlord(world, rng), world.applicant, agreed_on(world, rng)
    edge = "flex:1;border:0.3mm solid #222;padding:2.5mm 3mm"

    def half(title: str, name: str, text: str) -> str:
        return f'<div style="{edge}"><div class="small">{title}</div><div class="b">{name}</div>{text}</div>'

    def facts(who: Human) -> str:
        card = f"CI {who.id_series} {who.id_number}"
        return f"<div>CNP {who.cnp}</div><div>{t.place(who.domicile)}</div><div>{card}</div>"

    html = heading(t, t.any("CONTRACT DE COMODAT", "CONTRACT DE ÎMPRUMUT DE FOLOSINȚĂ (COMODAT)"), 5)
    html += f'<p class="mid">din {t.day(day)}</p><div class="cols" style="gap:4mm">'
    html += half("COMODANT", t.spelled(owner), facts(owner))
    html += half("COMODATAR", t.name("/tenant", user), facts(user)) + "</div>"
    label = t.any("Locuința dată în comodat", "Obiectul comodatului", "Imobilul")
    where = t.address("/address", world.dwelling)
    html += f'<div style="{edge};margin-top:4mm"><div class="small">{label}</div>{where}</div>'
    until = t.day(day + timedelta(days=365 * rng.choice((1, 3, 5))))
    points = ["Comodantul împrumută gratuit comodatarului locuința de mai sus, spre a o folosi ca locuință.",
              t.any(f"Împrumutul durează până la {until}.", "Împrumutul este pe timp nedeterminat."),
              *rng.sample(_SAID, 4), lawful(t)]  # fmt: skip
    html += '<div style="margin-top:5mm">'
    html += "".join(f'<p class="just">{at}. {text}</p>' for at, text in enumerate(points, 1)) + "</div>"
    hands = two_hands(t, ("Comodant", t.spelled(owner), owner), ("Comodatar", t.spelled(user), user), gap_mm=8)
    return t.paper(KIND, body(t, html) + hands)


def roman_chapters(world: Household, rng: random.Random, look: Look) -> Paper:
    """Cap. I to V, every one with a sentence or two; the place of signing and the day at the foot."""
    t = Clerk(rng, look, plain=0.3).tightened()
    owner, user, day = landlord(world, rng), world.applicant, agreed_on(world, rng)
    html = heading(
        t, t.any("CONTRACT DE COMODAT", "Contract de comodat", "CONTRACT DE COMODAT (FOLOSINȚĂ GRATUITĂ)"), 6
    )
    where = t.address("/address", world.dwelling)
    html += chapter(
        "Cap. I. Părțile contractante",
        f"1. {party(t, owner, t.spelled(owner))}, denumit(ă) în continuare comodant;",
        f"2. {party(t, user, t.name('/tenant', user))}, denumit(ă) în continuare comodatar.",
    )
    html += chapter("Cap. II. Obiectul contractului", f"Folosința cu titlu gratuit a apartamentului situat în {where}.")
    html += chapter("Cap. III. Durata", t.any(f"Cinci ani, cu începere din {t.day(day)}.", "Pe durată nedeterminată.",
                    f"Un an de la {t.day(day)}, cu prelungire tacită."))  # fmt: skip
    html += chapter("Cap. IV. Drepturi și obligații", *rng.sample(_SAID, 4))
    html += chapter("Cap. V. Dispoziții finale", lawful(t))
    html += f'<p style="margin-top:4mm">{t.any("Cluj-Napoca", "Încheiat la Cluj-Napoca")}, {t.day(day)}</p>'
    hands = two_hands(t, ("COMODANT,", t.spelled(owner), owner), ("COMODATAR,", t.spelled(user), user), gap_mm=8)
    return t.paper(KIND, body(t, html) + hands)


LAYOUTS = (
    Layout("framed_parties", framed_parties, split="train"),
    Layout("roman_chapters", roman_chapters, split="train"),
)
