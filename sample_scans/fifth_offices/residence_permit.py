"""Permis de ședere and certificat de înregistrare: the card's sides one over the other, a certificate in sentences."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans import names
from sample_scans.cards.artwork import arms, guilloche, portrait, signature
from sample_scans.cards.mrz_text import id1_lines
from sample_scans.cards.placing import at
from sample_scans.cards.sheets import ID1, card, mrz, sheet
from sample_scans.fifth_offices.parts_wallet import UPRIGHT, copied, desk_css, glass_edge, grey, registry, truthful
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import card_css, foreigner, sheet_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "residence_permit"
_WITHIN = tuple(nation for nation, kin in names.FOREIGN.items() if kin.eu)
_BEYOND = tuple(nation for nation, kin in names.FOREIGN.items() if not kin.eu)
_AIMS = ("STUDII", "MUNCĂ", "REÎNTREGIREA FAMILIEI", "ALTE SCOPURI", "MEMBRU DE FAMILIE")


def _term(world: Household, rng: random.Random, years: tuple[int, ...]) -> tuple[date, date]:
    issued = world.filed - timedelta(rng.randint(12, 310))
    return issued, issued + timedelta(365 * rng.choice(years) - rng.choice((0, 1)))


class Permit:
    """One uniform card: its holder, days and number, and its two sides."""

    def __init__(self, world: Household, rng: random.Random, person: Human | None) -> None:
        self.world, self.rng, self.ink = world, rng, Ink(rng)
        self.who, self.nation = foreigner(world, rng, person, _BEYOND)
        self.issued, self.until = _term(world, rng, (1, 1, 2, 3, 5))
        self.number = f"{rng.choice(('RO', 'PS', 'RT'))}{rng.randrange(10**6, 10**7)}"
        self.long = (self.until - self.issued).days > 1400
        self.nets = rng.choice((("#b6c7dd", "#dbbfc4", "#cdd3b0"), ("#bcd1c6", "#cbbdd8", "#dccdb0")))

    def front(self) -> str:
        """Photo at the left, all text in one column from the type of permit down to the remarks."""
        ink, who, rng = self.ink, self.who, self.rng
        sort = "REZIDENT PE TERMEN LUNG" if self.long else rng.choice(("ȘEDERE TEMPORARĂ", "PERMIS UNIC"))
        surname = ink.name("/surname", who.surname.upper())
        nation = ink.text("/nationality", self.nation.upper())
        rows = (
            ("TIPUL PERMISULUI / TYPE OF PERMIT", sort), ("NUME / NAME", surname),
            ("PRENUME / FORENAMES", ink.name("/given_names", who.given_names.upper())),
            ("VALABIL PÂNĂ LA / VALID UNTIL", ink.date("/valid_until", self.until)),
            ("LOCUL ELIBERĂRII, DATA / PLACE, DATE OF ISSUE", f"CLUJ-NAPOCA, {date_text(self.issued)}"),
            ("SEX, CETĂȚENIE / SEX, NATIONALITY", f"{who.sex} &#160;&#160; {nation}"),
        )  # fmt: skip
        cells = "".join(at(29, 9.8 + 5.9 * i, a, "l") + at(29, 11.6 + 5.9 * i, b, "v") for i, (a, b) in enumerate(rows))
        remark = "" if self.long else at(29, 46.4, f"OBSERVAȚII / REMARKS: {rng.choice(_AIMS)}", "l")
        return (
            guilloche(rng, *ID1, self.nets, 0.55) + at(4, 2, arms(4.6, "#4c5a74")) + at(10, 2.2, "ROMÂNIA", "t")
            + at(29, 2, "PERMIS DE ȘEDERE", "t") + at(29, 5.8, "RESIDENCE PERMIT", "n")
            + at(62, 2, ink.code("/number", self.number), "no")
            + at(3.6, 11, portrait(rng, who.sex, 22.4, 29, grey=True)) + cells + remark
            + at(4, 43.6, signature(rng, 19, 5.5, "#2b2b2b")) + at(75, 13, portrait(rng, who.sex, 7, 9, ghost=True))
        )  # fmt: skip

    def back(self) -> str:
        """Birth, CNP, home and authority in pairs, the zone below."""
        who = self.who
        rows = (
            (4, 3.4, "DATA, LOCUL NAȘTERII / DATE, PLACE OF BIRTH",
             esc(f"{date_text(who.birth_date)}, {who.birth_place[1].upper()}")),
            (4, 9.4, "COD NUMERIC PERSONAL / PERSONAL CODE", self.ink.cnp("/cnp", who.cnp)),
            (4, 15.4, "ADRESA / ADDRESS", f"<span class='s'>{esc(self.world.dwelling.in_prose())}</span>"),
            (4, 21.4, "AUTORITATEA / AUTHORITY", "IGI - SERVICIUL CLUJ"),
        )  # fmt: skip
        cells = "".join(at(x, y, a, "l") + at(x, y + 1.9, b, "v") for x, y, a, b in rows)
        chip = at(69, 4, "<div class='cp'></div>")
        zone = at(4.6, 37.4, mrz(id1_lines(who, self.number, self.until, "IR")))
        return guilloche(self.rng, *ID1, self.nets, 0.45) + cells + chip + zone


def _permit_css(rng: random.Random, look: Look) -> str:
    face = rng.choice((look.sans, look.sans, look.mono))
    return (
        ".t{font-size:7.4pt;font-weight:700;color:#35456a}.n{font-size:5pt;color:#35456a}.l{font-size:3.7pt;color:"
        f"#474f5e}}.v{{font-family:{face};font-size:{6.2 if face == look.mono else 6.8}pt;font-weight:600}}.s{{"
        f"font-size:5.2pt;font-family:{look.sans}}}.no{{font-size:8pt;font-weight:700}}"
        ".cp{width:11.5mm;height:9.4mm;border-radius:1.5mm;background:#cfbd85;border:.2mm solid #9b8a57}"
    )


def permit_over_back(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The card, or its two sides copied one over the other on a sheet."""
    made = Permit(world, rng, person)
    if rng.random() < 0.5:
        css = card_css(look, ID1, "#f6f7f9") + _permit_css(rng, look)
        sides = (card(made.front()), card(made.back()))
        return made.ink.paper(KIND, "permit_over_back", sides, css, width_mm=ID1[0], height_mm=ID1[1], card=True,
                              person=made.who.cnp)  # fmt: skip
    scale, tone = rng.choice((1.15, 1.41, 1.6)), rng.choice((grey(rng), grey(rng), ""))
    left, top = rng.uniform(14, 190 - ID1[0] * scale), rng.uniform(14, 40)
    below = top + ID1[1] * scale + rng.uniform(5, 15)
    page = copied(made.front(), ID1, left, top, scale, rng.uniform(-1, 1), tone)
    page += copied(made.back(), ID1, left + rng.uniform(-2, 4), below, scale, rng.uniform(-1, 1), tone)
    end = below + ID1[1] * scale + rng.uniform(12, 18)
    page += rng.choice((truthful, registry))(rng, world, rng.uniform(24, 110), end) + glass_edge(rng, UPRIGHT)
    css = sheet_css(look, *UPRIGHT, "0", "sans") + card_css(look, ID1, "#f7f7f5") + desk_css(look)
    css += _permit_css(rng, look)
    return made.ink.paper(KIND, "permit_over_back", (sheet(page),), css, person=made.who.cnp)


def _statement(who: Human, nation: str, ink: Ink, world: Household, rng: random.Random, until: date) -> str:
    """What the certificate says, in a sentence or two."""
    born = f"născut{'ă' if who.sex == 'F' else ''} la data de {ink.day(who.birth_date)} în {esc(who.birth_place[1])}"
    name = f"{ink.name('/surname', who.surname.upper(), 'b')}"
    given = ink.name("/given_names", who.given_names.upper(), "b")
    cnp, country = ink.cnp("/cnp", who.cnp, "b"), ink.text("/nationality", nation, "b")
    home = esc(world.dwelling.in_prose())
    role = rng.choice(("lucrător", "student", "membru de familie", "persoană cu mijloace proprii de întreținere"))
    end = rng.choice((
        f"Prezentul certificat este valabil până la data de {ink.date('/valid_until', until, cls='b')}.",
        f"Certificatul este valabil până la {ink.date('/valid_until', until, cls='b')} și se prezintă împreună cu "
        "documentul de identitate al statului de origine.",
    ))  # fmt: skip
    return (
        f"<p>Prin prezentul se certifică înregistrarea rezidenței pe teritoriul României pentru:</p><p>Numele: "
        f"{name}<br>Prenumele: {given}<br>Cetățenia: {country}<br>"
        f"{born[0].upper()}{born[1:]}<br>Cod numeric personal: {cnp}"
        f"</p><p>cu reședința în {home}, în calitate de {role}.</p>"
        f"<p>{end}</p>"
    )


def certified_in_words(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """An EU citizen's certificate on an upright half sheet: office, title and number in the middle, then sentences."""
    who, nation = foreigner(world, rng, person, _WITHIN)
    ink = Ink(rng, dates=rng.choice(("dots", "dots", "slash", "words")))
    issued, until = _term(world, rng, (5, 5, 3))
    number = ink.code("/number", f"{rng.choice(('CJ', 'RO', 'CI'))}{rng.randrange(10**6):06d}")
    state = rng.choice(("M.A.I.<br>INSPECTORATUL GENERAL PENTRU IMIGRĂRI",
                        "MINISTERUL AFACERILOR INTERNE<br>INSPECTORATUL GENERAL PENTRU IMIGRĂRI"))  # fmt: skip
    inner = (
        guilloche(rng, 148, 210, rng.choice((("#c3d0dd", "#d6cdb5"), ("#c6d6c3", "#cfc4d8"))), 0.35)
        + f"<div class='on'><div class='hd'>{arms(9, '#4f5d70')}<div>ROMÂNIA<br>{state}<br>Serviciul pentru Imigrări "
        f"Cluj</div></div><h1>CERTIFICAT DE ÎNREGISTRARE</h1><div class='c'>eliberat cetățenilor Uniunii Europene și "
        f"ai Spațiului Economic European</div><div class='c nr'>Seria și nr. {number}</div>"
        f"{_statement(who, nation, ink, world, rng, until)}<div class='ft'><div>Data eliberării: {ink.day(issued)}"
        f"<br><br>Semnătura titularului<br>{signature(rng, 28, 9)}</div><div><div class='stamp-here'></div>Șef serviciu"
        f"<br>{signature(rng, 28, 9)}</div></div></div>"
    )
    filled = rng.choice((look.mono, look.sans, look.serif))
    css = (
        ".on{position:relative;font-size:10pt;line-height:1.5}.hd{display:flex;gap:5mm;align-items:center;font-size:8pt;"
        "line-height:1.3}h1{font-size:14.5pt;text-align:center;margin:8mm 0 1mm}.c{font-size:8.4pt}.nr{font-size:11pt;"
        f"font-weight:700;margin:3mm 0 5mm}}p{{margin:0 0 3mm}}.b{{font-family:{filled};font-weight:600}}.ft{{display:"
        "flex;justify-content:space-between;font-size:8.6pt;line-height:1.3;margin-top:5mm}.stamp-here{width:34mm;"
        "height:24mm}"
    )
    return ink.paper(KIND, "certified_in_words", (sheet(inner),), sheet_css(look, 148, 210, "11mm 14mm") + css,
                     width_mm=148, height_mm=210, person=who.cnp)  # fmt: skip


LAYOUTS = (
    Layout("permit_over_back", permit_over_back, split="held"),
    Layout("certified_in_words", certified_in_words, split="held"),
)
