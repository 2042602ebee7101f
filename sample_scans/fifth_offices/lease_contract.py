"""Leases: a template with parties as blocks and articles over two pages, a short typed deed with bullets."""

from __future__ import annotations

import random

from sample_scans.fifth_offices.parts_acts import (
    agreed_on,
    clauses,
    landlord,
    lines_of,
    months_from,
    person,
    rooms_text,
    tax_entry,
    tax_line,
)
from sample_scans.fifth_offices.parts_desk import Desk, hands
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household

KIND = "lease_contract"
_OWNER_DUTIES = (
    "să predea locuința în stare normală de folosință;",
    "să garanteze chiriașului liniștita și utila folosință a locuinței;",
    "să execute reparațiile mari la structura și instalațiile locuinței;",
    "să declare contractul la organul fiscal și să plătească impozitul pe venit;",
)
_TENANT_DUTIES = (
    "să plătească chiria la termenul convenit;",
    "să achite cheltuielile de întreținere, gazul și curentul electric;",
    "să folosească locuința ca un bun proprietar;",
    "să nu facă modificări fără acordul scris al proprietarului;",
    "să restituie locuința, la expirarea termenului, în starea în care a primit-o;",
)
_ENDINGS = (
    "Contractul încetează la expirarea termenului sau prin acordul părților.",
    "Neplata chiriei două luni la rând atrage rezilierea de plin drept a contractului.",
    "Oricare dintre părți poate denunța contractul cu un preaviz scris de 30 de zile.",
    "Neînțelegerile se rezolvă pe cale amiabilă, iar în lipsă de instanța competentă.",
    "Modificarea contractului se face numai prin act adițional semnat de ambele părți.",
)


def _the(role: str) -> str:
    """``Chiriașul`` of ``CHIRIAȘ`` and of ``CHIRIAȘUL``."""
    return role.removesuffix("UL").capitalize() + "ul"


def _duties(title: str, items: list[str]) -> str:
    rows = "".join(f'<div style="margin-left:9mm">{chr(97 + i)}) {text}</div>' for i, text in enumerate(items))
    return f'<p style="margin:2mm 0 1mm">{title}</p>{rows}'


def _parties_page(t: Desk, world: Household, roles: tuple[str, str], rng: random.Random) -> str:
    """Articles on the parties, the flat, the term, the rent."""
    owner, tenant, day = landlord(world, rng), world.applicant, agreed_on(world, rng, 340)
    months, first, last = months_from(t, day, rng)
    art = t.any("Art. {}.", "Articolul {}", "ART. {}")
    parts = [
        ("PĂRȚILE CONTRACTANTE" if t.chance(0.6) else "Părțile",
         f'<div class="b">{roles[0]}:</div>{lines_of(t, owner, t.spelled(owner))}<div style="margin-top:2mm" class="b">'
         f"{roles[1]}:</div>{lines_of(t, tenant, t.name('/tenant', tenant))}"),
        (t.any("OBIECTUL CONTRACTULUI", "Obiectul închirierii"),
         f'<p class="just">{t.any("Proprietarul dă, iar chiriașul ia", "Se dă și se ia")} în chirie locuința din '
         f"{t.address('/address', world.dwelling)}, "
         f"compusă din {rooms_text(world)}, bucătărie și baie, {t.any('mobilată', 'nemobilată', 'utilată')}.</p>"),
        (t.any("DURATA", "Termenul închirierii"),
         f'<p class="just">Închirierea se face pe {months} luni, de la data de {first} până la data de {last}.</p>'),
        (t.any("CHIRIA", "Prețul închirierii"),
         f'<p class="just">Chiria este de {rng.choice((130, 170, 200, 230, 260, 320))} euro lunar și se plătește '
         f"{t.any('în numerar', 'prin virament bancar')} până la data de {rng.choice((5, 10, 25))} a lunii.</p>"),
    ]  # fmt: skip
    body = "".join(
        f'<p class="b" style="margin:4mm 0 1.5mm">{art.format(i)} {title}</p>{text}'
        for i, (title, text) in enumerate(parts, 1)
    )
    more = f'<p class="b" style="margin:4mm 0 1.5mm">{art.format(5)} {t.any("OBLIGAȚIILE PĂRȚILOR", "Obligații")}</p>'
    more += _duties(f"{_the(roles[0])} se obligă:", clauses(t, _OWNER_DUTIES, 3))
    more += _duties(f"{_the(roles[1])} se obligă:", clauses(t, _TENANT_DUTIES, 4))
    more += f'<p class="b" style="margin:4mm 0 1.5mm">{art.format(6)} {t.any("ALTE CLAUZE", "Dispoziții finale")}</p>'
    more += "".join(f'<p class="just">{text}</p>' for text in clauses(t, _ENDINGS, 3))
    more += f'<p class="just">Încheiat {t.any("astăzi", "la Cluj-Napoca, azi")}, {t.day(day)}, în '
    more += f"{t.any('două exemplare', 'trei exemplare, unul pentru organul fiscal')}.</p>"
    more += hands(t, [(roles[0], t.spelled(owner)), (roles[1], t.spelled(tenant))])
    if t.chance(0.85):
        more += tax_entry(t, day, f"margin:{t.rng.randint(6, 16)}mm 0 0 {t.rng.randint(0, 70)}mm")
    return f"{body}<!--turn-->{more}"


def party_blocks(world: Household, rng: random.Random, look: Look) -> Paper:
    """Articles; both parties as blocks of lines in the first; signatures and the tax office's stamp on page two."""
    t = Desk(rng, look).tightened()
    roles = t.any(("PROPRIETAR", "CHIRIAȘ"), ("LOCATOR", "LOCATAR"), ("PROPRIETARUL", "CHIRIAȘUL"))
    title = t.any("CONTRACT DE ÎNCHIRIERE", "CONTRACT DE ÎNCHIRIERE LOCUINȚĂ", "CONTRACT DE LOCAȚIUNE")
    head = f'<h1 style="margin:4mm 0 2mm">{title}</h1>'
    if t.chance(0.5):
        head += f'<p class="mid">Nr. {rng.randint(1, 40)}/{world.filed.year}</p>'
    first, second = _parties_page(t, world, roles, rng).split("<!--turn-->")
    turned = '<div class="foot right">{}</div>'
    pages = [f'<div class="{t.face}">{head}{first}</div>', f'<div class="{t.face}">{second}</div>']
    return t.paper(KIND, *(page + turned.format(i) for i, page in enumerate(pages, 1)))


def short_deed(world: Household, rng: random.Random, look: Look) -> Paper:
    """One page typed by the owner: both parties in one sentence, agreed points with dashes, registration as a line."""
    t = Desk(rng, look, plain=0.45).tightened()
    owner, tenant, day = landlord(world, rng), world.applicant, agreed_on(world, rng, 340)
    months, first, last = months_from(t, day, rng)
    html = tax_line(t, day) if t.chance(0.4) else ""
    html = f'<p class="{t.any("", "right")}">{html}</p>'
    registered = bool(t.values)
    html += f'<h1 style="margin:7mm 0 6mm">{t.any("CONTRACT DE ÎNCHIRIERE", "Contract de închiriere")}</h1>'
    html += f'<p class="just ind">{t.any("Încheiat azi", "Astăzi")} {t.day(day)}, între '
    html += (
        f"{person(t, owner, t.spelled(owner))}, {t.any('în calitate de', 'numit în continuare')} proprietar, pe de o "
    )
    html += f"parte, și {person(t, tenant, t.name('/tenant', tenant))}, {t.any('în calitate de', 'ca')} chiriaș, pe de "
    html += "altă parte.</p>"
    where = t.address("/address", world.dwelling)
    rent = rng.choice((500, 600, 700, 800, 900, 1000))
    points = [
        t.any(f"Proprietarul închiriază chiriașului apartamentul cu {rooms_text(world)} situat în {where}.",
              f"Obiectul contractului îl constituie apartamentul din {where} ({rooms_text(world)})."),
        f"Perioada închirierii: {months} luni, între {first} și {last}, cu posibilitate de prelungire.",
        f"Chiria lunară este de {t.any(f'{rent} lei', f'{rent // 5} euro')}, plătită în primele zile ale lunii.",
"Chiriașul plătește utilitățile și întreținerea.",
        t.any("Proprietarul predă două rânduri de chei.", "Se achită o garanție de o chirie."),
        *clauses(t, _ENDINGS, 2),
    ]  # fmt: skip
    html += f"<p>{t.any('Părțile au convenit următoarele:', 'S-au stabilit de comun acord:')}</p>"
    html += "".join(f'<p class="just" style="margin-left:6mm">- {text}</p>' for text in points)
    html += f"<p>{t.any('Semnat în dublu exemplar.', 'Prezentul contract s-a redactat în trei exemplare.')}</p>"
    html += hands(
        t, [(t.any("Proprietar,", "PROPRIETAR"), t.spelled(owner)), (t.any("Chiriaș,", "CHIRIAȘ"), t.spelled(tenant))]
    )
    if not registered and t.chance(0.75):
        html += f'<p style="margin-top:9mm">{tax_line(t, day)}</p>'
    return t.paper(KIND, f'<div class="{t.face}">{html}</div>')


LAYOUTS = (
    Layout("party_blocks", party_blocks, split="held"),
    Layout("short_deed", short_deed, split="held"),
)
