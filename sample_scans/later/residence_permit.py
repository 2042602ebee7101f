"""Permis de ședere and certificat de înregistrare: the card's two sides, and an EU citizen's typed certificate."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans import names
from sample_scans.cards.artwork import arms, guilloche, portrait, signature
from sample_scans.cards.mrz_text import id1_lines
from sample_scans.cards.placing import at
from sample_scans.cards.sheets import ID1, card, mrz, sheet
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import card_css, foreigner, sheet_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "residence_permit"
_UNION = tuple(nation for nation, kin in names.FOREIGN.items() if kin.eu)
_OTHERS = tuple(nation for nation, kin in names.FOREIGN.items() if not kin.eu)


def _term(world: Household, rng: random.Random, years: tuple[int, ...]) -> tuple[date, date]:
    issued = world.filed - timedelta(rng.randint(8, 320))
    return issued, issued + timedelta(365 * rng.choice(years))


def card_pair(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The uniform card as two cards: number on top, names over the width of the text, term before the nationality."""
    who, nation = foreigner(world, rng, person, _OTHERS)
    ink, (issued, until) = Ink(rng), _term(world, rng, (1, 1, 3, 5))
    number = f"{rng.choice(('PS', 'RO', 'TR'))}{rng.randrange(10**6, 10**7)}"
    kinds = ("ȘEDERE TEMPORARĂ", "TEMPORARY STAY") if (until - issued).days < 1400 else ("TERMEN LUNG", "LONG TERM")
    cells = (
        (28, 11.4, "NUME, PRENUME / SURNAME, NAME", ink.name("/surname", who.surname.upper())),
        (28, 16.6, "", ink.name("/given_names", who.given_names.upper())),
        (28, 22.4, "VALABIL PÂNĂ LA / VALID UNTIL", ink.date("/valid_until", until)),
        (28, 28.4, "LOCUL ȘI DATA ELIBERĂRII / PLACE AND DATE OF ISSUE", f"CLUJ {date_text(issued)}"),
        (28, 34.4, "TIPUL PERMISULUI / TYPE OF PERMIT", kinds[0]),
        (28, 40.4, "CETĂȚENIE / NATIONALITY", ink.text("/nationality", nation.upper())), (64, 40.4, "SEX", who.sex),
    )  # fmt: skip
    front = (
        guilloche(rng, *ID1, ("#c2b3d9", "#aecbd2", "#d9cbab"), 0.55)
        + at(3.6, 2.2, "ROMÂNIA &#160; PERMIS DE ȘEDERE", "t") + at(3.6, 5.8, kinds[1] + " PERMIT", "n")
        + at(62, 2.2, ink.code("/number", number), "no") + at(3.2, 10.8, portrait(rng, who.sex, 22, 28.6, grey=True))
        + "".join(at(x, y, a, "l") + at(x, y + 1.8, b, "v") for x, y, a, b in cells)
        + at(4.6, 43, signature(rng, 18, 5, "#333")) + at(75, 33, portrait(rng, who.sex, 7, 9, ghost=True))
    )  # fmt: skip
    back = (
        guilloche(rng, *ID1, ("#c2b3d9", "#d9cbab"), 0.45) + at(76, 3, arms(5.6, "#5b5570"))
        + at(4, 3, "CNP", "l") + at(4, 5, ink.cnp("/cnp", who.cnp), "v")
        + at(4, 10, "DATA NAȘTERII / DATE OF BIRTH", "l") + at(4, 12, date_text(who.birth_date), "v")
        + at(40, 10, "LOCUL NAȘTERII / PLACE OF BIRTH", "l") + at(40, 12, esc(who.birth_place[1].upper()), "v")
        + at(4, 17, "ADRESA / ADDRESS", "l") + at(4, 19, esc(world.dwelling.in_prose()), "v sm")
        + at(4, 24, "AUTORITATEA EMITENTĂ / ISSUING AUTHORITY", "l") + at(4, 26, "I.G.I. - S.I.J. CLUJ", "v")
        + at(4.4, 37.6, mrz(id1_lines(who, number, until, "IR")))
    )  # fmt: skip
    face = rng.choice((look.sans, look.sans, look.mono))
    css = card_css(look, ID1, "#f7f6f9") + (
        ".t{font-size:7pt;font-weight:700;color:#463f63}.n{font-size:5pt;color:#463f63}.l{font-size:3.7pt;color:#4a4656}"
        f".v{{font-family:{face};font-size:{6.2 if face == look.mono else 6.8}pt;font-weight:600}}"
        ".sm{font-size:5.2pt}.no{font-size:8pt;font-weight:700}"
    )
    return ink.paper(KIND, "card_pair", (card(front), card(back)), css, width_mm=ID1[0], height_mm=ID1[1], card=True,
                     person=who.cnp)  # fmt: skip


def typed_certificate(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A lying half sheet: state and office at the left, the title at the right, typed values on rules in two
    columns."""
    who, nation = foreigner(world, rng, person, _UNION)
    ink = Ink(rng, dates=rng.choice(("dots", "slash", "words")))
    issued, until = _term(world, rng, (5, 5, 2))
    number = f"{rng.choice(('CJ', 'CR', 'RO'))}{rng.randrange(10**5):05d}"
    left = (
        ("Numele", ink.name("/surname", who.surname.upper())),
        ("Prenumele", ink.name("/given_names", who.given_names.upper())),
        ("Cetățenia", ink.text("/nationality", rng.choice((nation, nation.upper())))),
        ("CNP", ink.cnp("/cnp", who.cnp)),
    )
    right = (
        ("Născut(ă) la", f"{ink.day(who.birth_date)}"), ("în localitatea", esc(who.birth_place[1])),
        ("Eliberat la data", ink.day(issued)),
        (rng.choice(("Valabil până la", "Data expirării", "Expiră la")), ink.date("/valid_until", until)),
    )  # fmt: skip

    def column(items: tuple[tuple[str, str], ...]) -> str:
        rows = "".join(f"<div class='rw'><span class='l'>{a}</span><span class='v'>{b}</span></div>" for a, b in items)
        return f"<div class='co'>{rows}</div>"

    inner = (
        guilloche(rng, 210, 148, ("#c7d3b9", "#b9c9d9"), 0.4)
        + f"<div class='on'><div class='hd'><div>ROMÂNIA<br>MINISTERUL AFACERILOR INTERNE<br>Inspectoratul "
        f"General pentru "
        f"Imigrări<br>Serviciul pentru Imigrări al Județului Cluj</div><div class='r'><b>CERTIFICAT DE "
        f"ÎNREGISTRARE</b><br>"
        f"pentru cetățenii U.E. / S.E.E.<br>Nr. {ink.code('/number', number)}</div></div><div class='tw'>{column(left)}"
        f"{column(right)}</div><div class='rw'><span class='l'>Reședința în România</span><span class='v'>"
        f"{esc(world.dwelling.in_prose())}</span></div><div class='ft'><div>Semnătura titularului<br>"
        f"{signature(rng, 30, 9)}</div><div class='stamp-here'></div><div>Șeful serviciului<br>{signature(rng, 28, 9)}"
        "</div></div></div>"
    )
    css = (
        ".on{position:relative}.hd{display:flex;justify-content:space-between;font-size:8.6pt;margin-bottom:7mm}.hd b{"
        "font-size:12.5pt}.tw{display:flex;gap:9mm}.co{flex:1}.rw{display:flex;gap:3mm;align-items:baseline;margin-bottom:"
        "4.6mm}.l{font-size:8.4pt;flex:none}.v{flex:1;border-bottom:.25mm solid #555;padding:0 1mm;font-weight:600;"
        f"font-family:{rng.choice((look.mono, look.sans))};font-size:9.6pt}}.ft{{display:flex;justify-content:"
        "space-between;font-size:8pt;margin-top:5mm}.stamp-here{width:34mm;height:26mm}"
    )
    return ink.paper(KIND, "typed_certificate", (sheet(inner),), sheet_css(look, 210, 148, "9mm 13mm") + css,
                     width_mm=210, height_mm=148, person=who.cnp)  # fmt: skip


LAYOUTS = (
    Layout("card_pair", card_pair, split="train"),
    Layout("typed_certificate", typed_certificate, split="train"),
)
