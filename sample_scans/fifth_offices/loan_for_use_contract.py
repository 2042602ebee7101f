"""Loans for use: a template in chapters with decimal numbers, a short act of relatives with a table of signatures."""

from __future__ import annotations

import random

from sample_scans.fifth_offices.parts_acts import agreed_on, clauses, landlord, months_from, person, rooms_text
from sample_scans.fifth_offices.parts_desk import Desk, autograph, hands
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "loan_for_use_contract"
_USER = (
    "să conserve imobilul și să se îngrijească de el ca un bun proprietar;",
    "să folosească imobilul numai potrivit destinației de locuință;",
    "să suporte cheltuielile de folosință: apă, gaz, energie electrică, gunoi;",
    "să plătească întreținerea către asociația de proprietari;",
    "să restituie imobilul la împlinirea termenului;",
)
_LENDER = (
    "să predea imobilul liber de orice sarcini;",
    "să nu împiedice folosința imobilului pe durata contractului;",
    "să plătească impozitul aferent imobilului;",
)
_ENDS = (
    "prin acordul părților;",
    "prin expirarea termenului;",
    "la cererea comodantului, dacă are o nevoie urgentă de bun;",
    "prin decesul comodatarului;",
)


def _points(chapter: int, items: list[str]) -> str:
    return "".join(f'<p class="just" style="margin:0 0 1.5mm">{chapter}.{i}. {x}</p>' for i, x in enumerate(items, 1))


def decimal_chapters(world: Household, rng: random.Random, look: Look) -> Paper:
    """Chapters with points 1.1, 1.2; the lender and the user are points of the first; one page or two."""
    t = Desk(rng, look, plain=0.3).tightened()
    owner, user, day = landlord(world, rng), world.applicant, agreed_on(world, rng, 700)
    _, first, _ = months_from(t, day, rng)
    where = t.address("/address", world.dwelling)
    name = t.any("<b>{}</b>", "{}").format(t.name("/tenant", user))
    term = t.any("Contractul se încheie pe durată nedeterminată, începând cu data semnării.",
                 f"Folosința începe la {first} și se prelungește tacit în fiecare an.",
                 f"Durata comodatului începe la {first}, cu posibilitate de prelungire.")  # fmt: skip
    chapters = [
        (t.any("PĂRȚILE CONTRACTANTE", "PĂRȚILE"), [
            f"{person(t, owner, t.spelled(owner))}, în calitate de {t.any('COMODANT', 'comodant')}, și",
            f"{person(t, user, name)}, în calitate de {t.any('COMODATAR', 'comodatar')}."]),
        (t.any("OBIECTUL CONTRACTULUI", "OBIECTUL"), [
            f"Comodantul împrumută comodatarului, spre folosință gratuită, imobilul situat în {where}, compus din "
            f"{rooms_text(world)} și dependințe.",
            f"Imobilul este proprietatea comodantului, conform CF nr. {rng.randint(251000, 339000)} Cluj-Napoca."]),
        ("DURATA CONTRACTULUI", [term]),
        ("OBLIGAȚIILE COMODATARULUI", clauses(t, _USER, 4)),
        ("OBLIGAȚIILE COMODANTULUI", clauses(t, _LENDER, 2)),
        (t.any("ÎNCETAREA CONTRACTULUI", "ÎNCETARE"), clauses(t, _ENDS, 3)),
    ]  # fmt: skip
    title = t.any("CONTRACT DE COMODAT", "CONTRACT DE ÎMPRUMUT DE FOLOSINȚĂ (COMODAT)")
    html = f'<h1 style="margin:2mm 0 1mm">{title}</h1>'
    html += f'<p class="mid">{t.any("Încheiat în temeiul art. 2146-2157 din Codul civil", "Nr. 1 / " + t.day(day))}</p>'
    for at, (title, points) in enumerate(chapters, 1):
        html += f'<p class="b" style="margin:3.5mm 0 1mm">{at}. {title}</p>{_points(at, points)}'
    html += f'<p style="margin-top:3mm">Prezentul contract s-a încheiat la data de {t.day(day)}, în două exemplare.</p>'
    html += hands(t, [("COMODANT,", t.spelled(owner)), ("COMODATAR,", t.spelled(user))], 5)
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>')


def kin_agreement(world: Household, rng: random.Random, look: Look) -> Paper:
    """A short act of relatives or friends: three paragraphs without numbers, signatures in a ruled table."""
    t = Desk(rng, look, plain=0.45)
    t.leading = min(t.leading, 1.5)
    owner, user, day = landlord(world, rng), world.applicant, agreed_on(world, rng, 500)
    html = f"<h1>{t.any('CONTRACT DE COMODAT', 'Contract de comodat', 'CONTRACT DE COMODAT (folosință gratuită)')}</h1>"
    html += f'<p class="just ind">{t.any("Subsemnații:", "Între subsemnații")} '
    html += f"{person(t, owner, t.spelled(owner))}, {t.any('denumit(ă) comodant', 'comodant')}, și "
    html += f"{person(t, user, t.name('/tenant', user))}, {t.any('denumit(ă) comodatar', 'comodatar')}, am încheiat "
    html += "prezentul contract de comodat.</p>"
    where = t.address("/address", world.dwelling)
    html += '<p class="just ind">' + t.any(
        f"Comodantul lasă în folosința gratuită a comodatarului locuința sa din {where}, unde acesta va locui împreună "
        "cu familia.",
        f"Obiectul contractului este folosința gratuită a apartamentului din {where}, proprietatea comodantului.",
    ) + f" Locuința are {rooms_text(world)}.</p>"  # fmt: skip
    html += '<p class="just ind">' + t.any(
        "Comodatarul va plăti toate facturile și întreținerea locuinței, o va păstra în bune condiții și o va elibera "
        "când comodantul îi va cere, cu un preaviz de o lună.",
        "Comodatarul suportă utilitățile și reparațiile curente și nu poate ceda folosința altei persoane.",
    ) + f" {t.any('Durata contractului este nedeterminată.', 'Contractul este valabil 5 ani.')}</p>"  # fmt: skip
    html += f'<p class="ind">{t.any("Data", "Încheiat la Cluj-Napoca,")} {t.day(day)}</p>'
    cells = "".join(
        f'<td class="mid" style="height:24mm;width:50%">{role}<br>{t.spelled(who)}<br>{autograph(t)}</td>'
        for role, who in ((t.any("Comodant", "Proprietar (comodant)"), owner), ("Comodatar", user))
    )
    html += f'<table class="grid" style="margin-top:8mm"><tr>{cells}</tr></table>'
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>')


LAYOUTS = (
    Layout("decimal_chapters", decimal_chapters, split="held"),
    Layout("kin_agreement", kin_agreement, split="held"),
)
