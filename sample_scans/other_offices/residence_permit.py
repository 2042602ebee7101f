"""Permis de ședere, certificat de înregistrare, carte de rezidență: as the immigration office hands them out."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans import names
from sample_scans.cards.artwork import arms, guilloche, portrait, round_stamp, signature
from sample_scans.cards.mrz_text import id1_lines
from sample_scans.cards.placing import address_lines, at
from sample_scans.cards.sheets import ID1, ID2, card, mrz, sheet
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import (
    A4,
    card_css,
    conformity,
    conformity_css,
    foreigner,
    pasted,
    sheet_css,
)
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "residence_permit"
_EU = tuple(nation for nation, kin in names.FOREIGN.items() if kin.eu)
_FAR = tuple(nation for nation, kin in names.FOREIGN.items() if not kin.eu)
_OFFICE = "INSPECTORATUL GENERAL PENTRU IMIGRĂRI"
_SINCE = ("Serviciul pentru Imigrări Cluj", "Serviciul pentru Imigrări al Județului Cluj", "S.I. Cluj")


def _term(world: Household, rng: random.Random, years: tuple[int, ...]) -> tuple[date, date]:
    issued = world.filed - timedelta(rng.randint(15, 330))
    return issued, issued + timedelta(365 * rng.choice(years) - 1)


def _born(who: Human) -> str:
    return f"{date_text(who.birth_date)}, {who.birth_place[1].upper()}"


def permit_card(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The uniform card: number over the names, sort and remarks in front; personal number and home on the back."""
    who, nation = foreigner(world, rng, person, _FAR)
    ink = Ink(rng)
    issued, until = _term(world, rng, (1, 1, 2, 3, 5))
    number = f"RO{rng.randrange(10**6, 10**7)}"
    sort = "PE TERMEN LUNG - UE" if (until - issued).days > 1500 else "ȘEDERE TEMPORARĂ"
    rows = (
        ("NUME / NAME", ink.name("/surname", who.surname.upper())),
        ("PRENUME / FORENAMES", ink.name("/given_names", who.given_names.upper())),
        ("CETĂȚENIE / NATIONALITY", ink.text("/nationality", nation.upper())),
        ("TIP PERMIS / TYPE OF PERMIT", sort), ("VALABIL PÂNĂ LA / VALID UNTIL", ink.date("/valid_until", until)),
        ("OBSERVAȚII / REMARKS", rng.choice(("SCOP: STUDII", "MUNCĂ", "MEMBRU DE FAMILIE", "ACTIVITĂȚI COMERCIALE"))),
    )  # fmt: skip
    body = "".join(at(32, 12.4 + 5.9 * i, a, "l") + at(32, 14.4 + 5.9 * i, b, "v") for i, (a, b) in enumerate(rows))
    front = (
        guilloche(rng, *ID1, ("#a3c2dd", "#dcc2a3", "#bfd4b4"), 0.6) + at(3.6, 2.4, arms(4.6, "#51617d"))
        + at(10, 2.2, "ROMÂNIA", "n") + at(10, 4.8, "PERMIS DE ȘEDERE / RESIDENCE PERMIT", "t")
        + at(64, 2.4, ink.code("/number", number), "no") + at(3.8, 12, portrait(rng, who.sex, 25, 32, grey=True)) + body
        + at(5, 47, signature(rng, 20, 5, "#333")) + at(74, 51, "SPECIMEN", "tiny")
    )  # fmt: skip
    back = (
        guilloche(rng, *ID1, ("#bfd4b4", "#a3c2dd"), 0.5)
        + at(4, 4, "COD NUMERIC PERSONAL", "l") + at(4, 6, ink.cnp("/cnp", who.cnp), "v")
        + at(46, 4, "SEX", "l") + at(46, 6, who.sex, "v")
        + at(4, 10.4, "DATA ȘI LOCUL NAȘTERII / DATE AND PLACE OF BIRTH", "l") + at(4, 12.4, _born(who), "v")
        + at(4, 16.8, "ADRESA ÎN ROMÂNIA", "l") + at(4, 18.8, " ".join(address_lines(world.dwelling)), "s")
        + at(4, 22.6, "EMITENT / ISSUING AUTHORITY", "l") + at(4, 24.6, "IGI - CLUJ", "s")
        + at(46, 22.6, "DATA EMITERII", "l") + at(46, 24.6, date_text(issued), "s")
        + at(4.5, 37.4, mrz(id1_lines(who, number, until, "IR")))
    )  # fmt: skip
    css = (
        ".t{font-size:6.4pt;font-weight:700}.n{font-size:5.4pt}.l{font-size:4pt;color:#3b4754}.v{font-size:7pt;"
        f"font-weight:{rng.choice((500, 700))}}}.s{{font-size:5.2pt}}.no{{font-size:7.6pt;font-weight:700;"
        f"color:#7c2230}}"
    )
    return ink.paper(
        KIND, "permit_card", (card(front), card(back)), card_css(look, ID1, "#f9f8f4") + css,
        width_mm=ID1[0], height_mm=ID1[1], card=True, person=who.cnp,
    )  # fmt: skip


def attestation(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Certificat de înregistrare in sentences on a sheet across, filled by computer, stamped and signed."""
    who, nation = foreigner(world, rng, person, _EU)
    ink = Ink(rng, dates=rng.choice(("dots", "slash")))
    issued, until = _term(world, rng, (5,))
    number = f"{rng.choice(('CJ', 'RO', 'AA'))} {rng.randrange(10**5, 10**6)}"
    male = who.sex == "M"
    inner = (
        guilloche(rng, 210, 148, ("#c1d3bd", "#d5cbb0"), 0.4)
        + f"<div class='on'><div class='hd'><div>ROMÂNIA<br>MINISTERUL AFACERILOR INTERNE<br><b>{_OFFICE}</b><br>"
        f"{rng.choice(_SINCE)}</div><div class='no'>Seria și nr. {ink.code('/number', number)}</div></div>"
        "<h1>CERTIFICAT DE ÎNREGISTRARE</h1><p class='c s'>eliberat în baza O.U.G. nr. 102/2005 privind libera "
        "circulație pe teritoriul României a cetățenilor statelor membre ale Uniunii Europene</p>"
        f"<p>Numele: <b>{ink.name('/surname', who.surname.upper())}</b> &#160;&#160; Prenumele: "
        f"<b>{ink.name('/given_names', who.given_names.upper())}</b></p>"
        f"<p>{'Născut' if male else 'Născută'} la data de <b>{ink.day(who.birth_date)}</b> în <b>"
        f"{esc(who.birth_place[1].upper())}</b>, {'cetățean' if male else 'cetățeană'} al statului: <b>"
        f"{ink.text('/nationality', nation.upper())}</b></p>"
        f"<p>C.N.P. <b>{ink.cnp('/cnp', who.cnp)}</b>, are reședința în România la adresa: <b>"
        f"{esc(world.dwelling.in_prose())}</b>.</p>"
        f"<p>Data eliberării: <b>{ink.day(issued)}</b> &#160;&#160;&#160; Termen de valabilitate: până la <b>"
        f"{ink.date('/valid_until', until)}</b></p>"
        "<div class='ft'><div>Semnătura titularului</div><div class='stamp-here'></div><div>Șeful serviciului,</div>"
        "</div></div>"
    )
    family = rng.choice((f"{look.mono},monospace", f"{look.sans},sans-serif"))
    css = (
        ".on{position:relative}.hd{display:flex;justify-content:space-between;font-size:8pt}h1{font-size:15pt;"
        "text-align:center;margin:5mm 0 1mm}.s{font-size:8pt}p{margin:4.4mm 0;font-size:10pt}.no{font-size:10pt}"
        f"b{{font-weight:600}}p b{{font-family:{family};font-size:9.6pt}}.ft{{display:flex;font-size:9pt;"
        "justify-content:space-between;margin-top:12mm}.stamp-here{width:34mm;height:26mm}"
    )
    return ink.paper(
        KIND, "attestation", (sheet(inner),), sheet_css(look, 210, 148, "9mm 15mm") + css,
        width_mm=210, height_mm=148, person=who.cnp,
    )  # fmt: skip


def family_copy(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A sheet with the copy of a residence card of the old size: two columns of labels, photo at the right."""
    who, nation = foreigner(world, rng, person, _FAR)
    ink = Ink(rng)
    issued, until = _term(world, rng, (5, 10))
    number = f"{rng.choice(('CR', 'RF', 'CRP'))} {rng.randrange(10**5, 10**6)}"
    left = (
        ("Nume / Surname", ink.name("/surname", who.surname.upper())),
        ("Prenume / Given names", ink.name("/given_names", who.given_names.upper())),
        ("Cetățenie / Citizenship", ink.text("/nationality", nation.upper())),
        ("Data și locul nașterii / Date and place of birth", esc(_born(who))),
        ("CNP", ink.cnp("/cnp", who.cnp)), ("Adresa / Address", "<br>".join(map(esc, address_lines(world.dwelling)))),
    )  # fmt: skip
    body = "".join(at(5, 16.6 + 7.2 * i, a, "l") + at(5, 19 + 7.2 * i, b, "v") for i, (a, b) in enumerate(left))
    sort = rng.choice(("CARTE DE REZIDENȚĂ", "CARTE DE REZIDENȚĂ PERMANENTĂ"))
    inner = (
        guilloche(rng, *ID2, ("#cfc3a3", "#b7c6d2"), 0.5) + at(5, 3, "ROMÂNIA", "n") + at(5, 6, sort, "t")
        + at(5, 10.6, "pentru membrii de familie ai cetățenilor Uniunii Europene", "l")
        + at(72, 5.6, f"Nr. {ink.code('/number', number)}", "no")
        + at(74, 13, portrait(rng, who.sex, 26, 34, grey=True))
        + body
        + at(66, 50, "Eliberată la / Issued on", "l") + at(66, 52.4, date_text(issued), "v")
        + at(66, 57, "Expiră la / Expires on", "l") + at(66, 59.4, ink.date("/valid_until", until), "v")
        + at(5, 66, f"{_OFFICE} - {rng.choice(_SINCE)}", "l")
        + at(50, 26, round_stamp(rng, "IMIGRĂRI * CLUJ * ROMÂNIA *", "2", 19))
        + at(82, 65, signature(rng, 18, 6))
    )  # fmt: skip
    scale = rng.choice((1.0, 1.2, 1.41))
    x, y = rng.uniform(14, 40), rng.uniform(18, 80)
    copy = pasted(inner, ID2, x, y, scale, rng.choice(("grey", "grey", "full")))
    note = conformity(rng, x + 10, y + ID2[1] * scale + rng.uniform(8, 24), date_text(world.filed))
    css = (
        sheet_css(look, *A4, "0", "sans") + card_css(look, ID2, "#f8f6ef") + conformity_css(look, rng)
        + ".t{font-size:9pt;font-weight:700}.n{font-size:7pt}.l{font-size:4.8pt;color:#4a4335}.no{font-size:8pt;"
        "font-weight:700}.v{font-size:7.4pt;font-weight:600}"
    )  # fmt: skip
    extra = note if rng.random() < 0.7 else ""
    return ink.paper(KIND, "family_copy", (sheet(copy + extra),), css, person=who.cnp)


LAYOUTS = (
    Layout("permit_card", permit_card),
    Layout("attestation", attestation),
    Layout("family_copy", family_copy),
)
