"""Declarație privind veniturile din care se întreține: before a notary, on an office's blank, as a private letter."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import signature
from sample_scans.office.typist import Typist, fitting
from sample_scans.office.wording import MONTHS, address_text
from sample_scans.other_offices.parts_cards import hand_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "no_income_declaration"
_NOTARIES = ("Bucur Livia", "Sârbu Octavian", "Moisin Carmen", "Haiduc Radu", "Tămășan Ioana")
_KIN = (
    ("mama mea", "Lucaci Aurelia"), ("tatăl meu", "Berar Tiberiu"), ("sora mea", "Farkas Ildikó"),
    ("fratele meu", "Pârvu Sebastian"), ("fiul meu", "Zăgrean Darius"), ("bunica mea", "Cioban Minodora"),
)  # fmt: skip
_PENAL = (
    "Cunosc dispozițiile art. 326 din Codul penal privind falsul în declarații.",
    "Declar acestea cunoscând că falsul în declarații constituie infracțiune și se pedepsește conform Codului penal.",
    "Am fost informat(ă) despre consecințele prevăzute de lege pentru declarații neadevărate.",
)


def _month(t: Typist, world: Household) -> str:
    """The month before the application, by name or not."""
    year, month = world.income_month
    return t.any(f"luna {MONTHS[month - 1]} {year}", "luna anterioară", "luna precedentă depunerii cererii")


def _support(t: Typist) -> str:
    """Who or what one lives on, with the sum of a month."""
    sum_ = t.any("200 lei", "250 lei", "300 lei", "aproximativ 350 lei", "400 lei", "cca. 500 lei", "150 RON")
    kin, helper = t.any(*_KIN)
    return t.any(
        f"sunt întreținut(ă) de {kin}, {helper}, care îmi dă lunar {sum_} pentru hrană și utilități",
        f"cheltuielile lunare le acopăr din banii primiți de la {kin} ({helper}), {sum_} pe lună",
        f"trăiesc din economiile mele și din lucrări ocazionale la țară, {sum_} lunar",
        f"mă întrețin din vânzarea unor produse din gospodăria proprie, în valoare de {sum_} pe lună",
        f"primesc sprijin de la {kin}, {helper}, din străinătate, {sum_} în fiecare lună",
    )


def _nothing(t: Typist, world: Household) -> str:
    month = _month(t, world)
    return t.any(
        f"în {month} nu am obținut niciun fel de venit",
        f"nu am realizat venituri în {month} și nu sunt încadrat(ă) în muncă",
        f"nu lucrez, nu am pensie, ajutor de șomaj sau alte indemnizații, în {month} neavând niciun venit",
    )


def _heading(t: Typist, text: str) -> str:
    style = t.any("", "letter-spacing:1mm", "text-decoration:underline")
    return f'<h1 class="{t.any("serif", "sans")}" style="{style}">{text}</h1>'


def notary_statement(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Drawn up at a notary's: the declaration in one paragraph, the authentication with the notary's name below."""
    t = Typist(rng, look, plain=0.15).tightened()
    who = fitting(world, ("none",), person)
    lives = esc(address_text(who.domicile, t.any("prose", "long", "commas")))
    notary = t.any(*_NOTARIES)
    day, number = t.issued(world, None), rng.randint(40, 3900)
    text = (
        f"{t.sex(who, 'Subsemnatul', 'Subsemnata')}, <b>{t.name('/name', who)}</b>, "
        f"{t.sex(who, 'domiciliat', 'domiciliată')} în {lives}, {t.sex(who, 'identificat', 'identificată')} cu C.I. "
        f"seria {who.id_series} nr. {who.id_number}, {t.any('CNP', 'C.N.P.', 'cod numeric personal')} "
        f"{t.cnp('/cnp', who.cnp)}, "
        f"declar pe propria răspundere, sub sancțiunea legii penale, că {_nothing(t, world)} și că {_support(t)}."
    )
    html = f"""<div class="mid small">{t.any("ROMÂNIA<br>UNIUNEA NAȚIONALĂ A NOTARILOR PUBLICI", "ROMÂNIA")}<br>
<b>{t.any("Birou Individual Notarial", "Societate Profesională Notarială")} {esc(notary)}</b><br>
Cluj-Napoca, {t.any("str. Regele Ferdinand nr. 7", "B-dul Eroilor nr. 21", "str. Memorandumului nr. 14")}</div>
{_heading(t, t.any("DECLARAȚIE", "DECLARAȚIE NOTARIALĂ", "DECLARAȚIE PE PROPRIA RĂSPUNDERE"))}
<p class="just ind">{text}</p><p class="just ind">Dau prezenta pentru a-mi servi la Primăria Cluj-Napoca, la dosarul de
ajutor pentru încălzirea locuinței. {t.any(*_PENAL)}</p><p class="right">{t.any("Declarant,", "DECLARANT")}<br><br>
.......................</p><p class="mid b" style="margin-top:8mm">ÎNCHEIERE DE AUTENTIFICARE NR. {number}</p>
<p class="mid">Anul {world.filed.year}, data {day}</p><p class="just small">În fața mea, {esc(notary)}, notar public,
s-a prezentat partea de mai sus, care, după citirea actului, a consimțit la autentificarea lui. În temeiul art. 12
lit. b) din Legea nr. 36/1995, se declară autentic prezentul înscris. S-a încasat onorariul
de {rng.choice((30, 40, 50, 60))} lei.</p>
<div class="right">NOTAR PUBLIC<div class="stamp-here" style="margin-left:auto"></div></div>"""
    return t.paper(KIND, html, person=who.cnp)


def ticked_blank(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The office's blank: name and number in ruled cells, a list of sources to tick, filled by pen or by machine."""
    t = Typist(rng, look, plain=0.1, cedilla=0.1)
    t.both_genders = True
    t.upper_names = "Mali" in look.hand
    who = fitting(world, ("none",), person)
    by = t.any("hand", "hand", "mono")
    lives = esc(address_text(who.domicile, t.any("short", "prose")))
    sources = [
        "ajutor de la părinți / copii / rude",
        "economii",
        "munci sezoniere sau cu ziua",
        "împrumuturi",
        "alte surse",
    ]
    taken, amount = rng.randrange(len(sources)), rng.choice((150, 200, 240, 300, 350, 450))
    rows = "".join(
        f"<tr><td style='width:9mm' class='mid {by}'>{'X' if i == taken else '&nbsp;'}</td><td>{s}</td>"
        f"<td style='width:32mm' class='{by}'>{amount if i == taken else ''}</td></tr>"
        for i, s in enumerate(sources)
    )
    cell = "<tr><td style='width:52mm'>{}</td><td class='{}'>{}</td></tr>"
    facts = "".join(
        cell.format(label, by, value)
        for label, value in (
            (t.any("Numele și prenumele", "Nume, prenume declarant"), t.name("/name", who)),
            (t.any("Codul numeric personal", "CNP"), t.cnp("/cnp", who.cnp)),
            ("Domiciliul / reședința", lives),
            ("Act de identitate", f"CI {who.id_series} {who.id_number}"),
        )
    )
    html = f"""<div class="sans"><div class="cols small"><div>Primăria municipiului Cluj-Napoca<br>Direcția de Asistență
Socială și Medicală</div><div>{t.any("Anexa 3", "Formular D-2", "Anexă la cerere")}</div></div>
{_heading(t, t.any("DECLARAȚIE", "DECLARAȚIE PE PROPRIE RĂSPUNDERE"))}
<p class="mid">{t.any("a persoanei / familiei fără venituri", "privind sursele de venit din care se întreține")}</p>
<table class="grid">{facts}</table><p style="margin-top:5mm">Declar că în {_month(t, world)} nu am realizat venituri
din salarii, pensii, activități independente, chirii, indemnizații ori alocații și că mă întrețin din (se bifează):</p>
<table class="grid"><tr><th></th><th>Sursa</th><th>Suma lunară, lei</th></tr>{rows}</table>
<p style="margin-top:4mm" class="just">Suma de mai sus este înscrisă la pct. 78 „Alte venituri” din cerere.
{t.any(*_PENAL)}</p></div><div class="cols" style="margin-top:14mm"><div>Data
<span class="{by}">{t.issued(world, None)}</span>
</div><div class="sign">Semnătura{signature(rng, 34, 11)}</div></div>"""
    return t.paper(KIND, html, css=".mono{font-size:1.05em}" + hand_css(look, ".hand", look.size * 1.3), person=who.cnp)


def private_letter(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A letter with the sender's data at its head, the text without names, signed; typed at home or by hand."""
    t = Typist(rng, look, plain=0.45, cedilla=0.15)
    t.both_genders = False
    hand = t.chance(0.35)
    t.upper_names = t.upper_names and (not hand or "Mali" in look.hand)
    who = fitting(world, ("none",), person)
    lives = esc(address_text(who.domicile, t.any("prose", "commas", "short")))
    phone = f"<br>Tel. {who.phone}" if who.phone and t.chance(0.6) else ""
    said = f"declar {t.any('pe propria răspundere', 'pe proprie răspundere')} că {_nothing(t, world)}"
    body = f"{t.any('Prin prezenta ', 'Vă aduc la cunoștință și ')}{said}. "
    body += f"{t.any('În prezent', 'De câteva luni')} {_support(t)}."
    place = "right" if t.chance(0.25) else ""
    html = f"""<div class="{place}">{t.any("", "De la: ", "Expeditor: ")}
{t.name("/name", who, given_first=t.chance(0.3))}<br>
{t.any("CNP", "C.N.P.", "CNP:")} {t.cnp("/cnp", who.cnp)}<br>{lives}{phone}</div>
<p style="margin-top:10mm">{t.any("Către Primăria Cluj-Napoca", "Primăriei Municipiului Cluj-Napoca", "D.A.S.M.")}<br>
{t.any("Serviciul protecție socială", "Biroul ajutoare pentru încălzire", "Direcția de asistență socială")}</p>
<p class="mid" style="margin:9mm 0 6mm 0"><b>{t.any("Declarație", "DECLARAȚIE", "Declarație de venituri")}</b></p>
<p class="ind">{body}</p><p class="ind">{t.any(*_PENAL)}</p>
<p class="ind">{t.any("Vă mulțumesc.", "Anexez această declarație la cererea mea.", "Cu respect,")}</p>
<div class="cols" style="margin-top:12mm"><div>{t.issued(world, None)}</div>
<div class="sign">{signature(rng, rng.uniform(28, 42), 12)}</div></div>"""
    page = f'<div class="hand" style="line-height:1.6">{html}</div>' if hand else html
    return t.paper(KIND, page, css=hand_css(look, ".hand", look.size * 1.4), person=who.cnp)


LAYOUTS = (
    Layout("notary_statement", notary_statement),
    Layout("ticked_blank", ticked_blank),
    Layout("private_letter", private_letter),
)
