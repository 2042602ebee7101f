"""Letters of associations in running words: persons inside the sentence, codes in header, text or footer."""

from __future__ import annotations

import random

from sample_scans.office.association import (
    PURPOSES,
    association_name,
    codes,
    count,
    mail,
    person,
    phone,
    quota_month,
    relation,
    seat,
)
from sample_scans.office.letterhead import head, outgoing, signatory, signatures, title
from sample_scans.office.typist import Typist
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

KIND = "association_certificate"


def sentence(world: Household, rng: random.Random, look: Look) -> Paper:
    """The persons are listed inside one long sentence."""
    t = Typist(rng, look)
    top = head(t, association_name(t, world), [seat(t, world), *codes(t, world), mail(t, world)])
    opening = t.any(
        "Prin prezenta se certifică faptul că la apartamentul din",
        "Se adeverește că în locuința situată în",
        "Vă aducem la cunoștință că la adresa",
        "Asociația adeverește prin prezenta că în",
    )
    label = t.any("CNP", "C.N.P.", "cu CNP", "având CNP")
    shape, with_role = t.any("{}, {} {}", "{} - {} {}", "{} ({} {})", "{} {} {}"), t.chance(0.4)
    listed = []
    for row, human in enumerate(world.members):
        name, cnp = person(t, row, human)
        role = f" - {relation(t, world, row, human)}" if with_role else ""
        listed.append(shape.format(name, label, cnp) + role)
    joined = t.any("; ", ", ").join(listed[:-1]) + t.any(" și ", "; ", ", precum și ") + listed[-1]
    joined = joined if len(listed) > 1 else listed[0]
    kept = t.any(
        "sunt înscrise în cartea de imobil următoarele persoane:",
        "figurează la cotele de întreținere:",
        f"locuiesc și figurează la cheltuielile comune {count(t, world)}, și anume:",
    )
    body = f"{opening} {t.address('/address', world.dwelling)} {kept} {joined}."
    more = t.any(f"Întreținerea lunii {quota_month(world)} s-a calculat pentru {count(t, world)}.", "")
    html = top + f'<p style="margin-top:5mm">{outgoing(t, t.issued(world))}</p>' + title(t, "ADEVERINȚĂ")
    html += f'<p class="just ind">{body} {more}</p><p class="just ind">{t.any(*PURPOSES)}</p>'
    return t.paper(KIND, html + signatures(t, t.any("Președinte|Administrator", "Administrator").split("|")))


def administrator(world: Household, rng: random.Random, look: Look) -> Paper:
    """``Subsemnatul ..., administrator al ...``: no letterhead at all, everything in the text."""
    t = Typist(rng, look)
    who = esc(signatory(t))
    role = t.any("administrator", "președinte", "administrator de imobile")
    name = association_name(t, world, upper=False)
    ids = ", ".join(codes(t, world, 0.5))
    post = f", {mail(t, world)}" if world.association.email and t.chance(0.6) else ""
    opening = f"Subsemnatul(a) {who}, {role} {t.any('la', '-', 'din partea:')} {name}, {ids}, {seat(t, world)}{post}, "
    said = t.any("adeverim că la", "adeverește prin prezenta că la", "confirm că la", "declar și adeveresc că la")
    bullet, between = t.any("-", "{}.", "{})", "•"), t.any(" ", ", CNP ", " - CNP: ", ", ", " C.N.P. ")
    lines = []
    for row, human in enumerate(world.members):
        full, cnp = person(t, row, human)
        lines.append(f'<p style="margin-left:14mm">{bullet.format(row + 1)} {full}{between}{cnp}</p>')
    kept = t.any("locuiesc și sunt înscriși în cartea de imobil:", "sunt înscrise la întreținere următoarele persoane:")
    tail = t.any(
        f"care figurează la cotele de întreținere din luna {quota_month(world)} cu {count(t, world)}.",
        f"adică {count(t, world)}, conform listei de plată.",
    )
    html = title(t, f"ADEVERINȚĂ {t.any('', f'Nr. {rng.randint(2, 120)}')}".strip())
    html += f'<p class="just ind">{opening}{said} {t.address("/address", world.dwelling)} {kept}</p>{"".join(lines)}'
    html += f'<p class="just ind">{tail} {t.any(*PURPOSES)}</p>'
    date_line = f'<p style="margin-top:8mm">{t.any("Data:", "Cluj-Napoca,", "Azi,")} {t.issued(world)}</p>'
    return t.paper(KIND, html + date_line + signatures(t, [role.capitalize()], gap_mm=4))


def footer(world: Household, rng: random.Random, look: Look) -> Paper:
    """A tidy letter whose codes and contacts stand in the page's footer."""
    t = Typist(rng, look, plain=0.1)
    ids, contacts = codes(t, world), [seat(t, world), phone(t, world), mail(t, world)]
    top = head(t, association_name(t, world), [], t.any("centred", "logo", "ruled"))
    foot = t.any(" | ", " · ", "; ").join([*ids, *(c for c in contacts if c)])
    rows = []
    for row, human in enumerate(world.members):
        full, cnp = person(t, row, human)
        rows.append(f'<tr><td style="padding:1mm 8mm 1mm 0">{full}</td><td>CNP {cnp}</td></tr>')
    opening = t.any("Confirmăm că persoanele de mai jos, cu domiciliul în", "Adeverim că persoanele care locuiesc în")
    kept = t.any(
        "figurează în cartea imobilului și la cotele de întreținere:", "contribuie la cheltuielile asociației:"
    )
    html = f'<p class="right" style="margin-top:8mm">{outgoing(t, t.issued(world))}</p>' + title(t, "ADEVERINȚĂ")
    html += f'<p class="just">{opening} {t.address("/address", world.dwelling)}, {kept}</p>'
    html += f'<table style="margin:4mm 0 4mm 10mm">{"".join(rows)}</table>'
    html += f'<p class="just">{t.any("Total:", "Număr de persoane:")} {count(t, world)}. {t.any(*PURPOSES)}</p>'
    html += signatures(t, ["Președinte", "Administrator"])
    line = f'<div class="foot mid sans" style="border-top:0.2mm solid #666;padding-top:1.5mm">{foot}</div>'
    return t.paper(KIND, top + html + line)


def typewriter(world: Household, rng: random.Random, look: Look) -> Paper:
    """An old machine: one width of letters, capitals, underlined heading, dotted leaders."""
    t = Typist(rng, look, plain=0.8, cedilla=0.1)
    rows = []
    for row, human in enumerate(world.members):
        full, cnp = person(t, row, human)
        rows.append(f"<div>{row + 1}. {full} {'.' * max(3, 34 - len(human.full_name))} {cnp}</div>")
    html = f"<div>{association_name(t, world)}</div><div>{seat(t, world)}</div>"
    html += "".join(f"<div>{x}</div>" for x in [*codes(t, world), mail(t, world)] if x)
    html += f'<div>{outgoing(t, t.issued(world))}</div><div class="mid" style="margin:12mm 0 8mm;'
    html += 'text-decoration:underline">A D E V E R I N Ț Ă</div>'
    html += f"<p>{t.any('Prin prezenta se adeverește că', 'Se certifică de noi că')} în apartamentul de la "
    html += f"{t.address('/address', world.dwelling)} sunt în spațiu și plătesc întreținere:</p>{''.join(rows)}"
    html += f'<p style="margin-top:5mm">Total {count(t, world)}.</p><p>{t.any(*PURPOSES)}</p>'
    html = f'<div class="mono" style="font-size:0.95em">{html}{signatures(t, ["ADMINISTRATOR"])}</div>'
    return t.paper(KIND, html)


def half_sheet(world: Household, rng: random.Random, look: Look) -> Paper:
    """Everything squeezed in the upper half of the page, codes after the list, signed by the treasurer."""
    t = Typist(rng, look)
    listed, label = [], t.any("CNP", "C.N.P.:", "")
    for row, human in enumerate(world.members):
        full, cnp = person(t, row, human)
        listed.append(f"{label} {cnp} - {full}, {relation(t, world, row, human)}")
    address = t.address("/address", world.dwelling)
    html = f'<div class="cols sans"><div class="b">{association_name(t, world)}</div><div>{t.issued(world)}</div></div>'
    html += f'<p class="b" style="margin:4mm 0">{t.any("Adeverință", "ADEVERINȚĂ", "Adeverință de locuință")}</p>'
    html += f"<p>{t.any('Locuința', 'Apartamentul', 'Adresa')}: {address}.<br>"
    html += (
        f"{t.any('În evidențele asociației la cartea de imobil sunt', 'Persoane înscrise la cotele de întreținere')}:"
    )
    html += f'</p><p style="margin-left:8mm">{"<br>".join(listed)}</p><p>{t.any(*PURPOSES)}</p>'
    html += f"<p>{'; '.join(x for x in [*codes(t, world), mail(t, world), seat(t, world)] if x)}.</p>"
    roles = t.any("Casier", "Contabil", "Administrator")
    return t.paper(
        KIND, f'<div style="font-size:0.92em;line-height:1.2">{html}{signatures(t, [roles], gap_mm=3)}</div>'
    )
