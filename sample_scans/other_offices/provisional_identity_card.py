"""Carte de identitate provizorie: printed in two sides, written in capitals, and copied on a sheet."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta

from sample_scans.cards.artwork import arms, guilloche, portrait, round_stamp, signature
from sample_scans.cards.placing import address_lines, at, parents, place_on_card, whom
from sample_scans.cards.sheets import ID2, card, sheet
from sample_scans.ink import Ink, plain
from sample_scans.other_offices.parts_cards import (
    A4,
    by_hand,
    card_css,
    conformity,
    conformity_css,
    folded,
    hand_css,
    pasted,
    sheet_css,
)
from sample_scans.paper import Layout, Look, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "provisional_identity_card"
_OFFICE = "SERVICIUL EVIDENȚA PERSOANELOR * CLUJ-NAPOCA *"


def _term(world: Household, rng: random.Random) -> tuple[date, date]:
    days = rng.choice((60, 90, 180, 364))
    issued = world.filed - timedelta(rng.randint(6, min(100, days + 4)))
    return issued, issued + timedelta(days)


def _values(
    ink: Ink, person: Human, world: Household, rng: random.Random, room: int, bare: bool = False,
    case: Callable[[str], str] = str.upper,
) -> dict[str, str]:  # fmt: skip
    """Every value as the clerk puts it; the address in lines of at most ``room`` characters."""
    issued, until = _term(world, rng)

    def said(text: str) -> str:
        return case(plain(text) if bare else text)

    return {
        "cnp": ink.cnp("/cnp", person.cnp),
        "surname": ink.name("/surname", said(person.surname)),
        "given": ink.name("/given_names", said(person.given_names)),
        "sex": ink.text("/sex", person.sex),
        "series": ink.text("/series", person.id_series),
        "number": ink.text("/number", person.id_number),
        "birth": ink.text("/birth_place", said(place_on_card(person.birth_place))),
        "address": folded(ink, "/address", said(" ".join(address_lines(person.domicile))), room),
        "issuer": ink.text("/issued_by", said(person.id_issuer)),
        "from": ink.date("/valid_from", issued),
        "until": ink.date("/valid_until", until),
    }


def _who(world: Household, rng: random.Random, person: Human | None) -> Human:
    return whom(world, rng, person, lambda m: m is world.applicant)


def _field(x: float, y: float, label: str, value: str, width: float, rise: float = 2.6) -> str:
    """The label small, the value under it, a thin rule below."""
    rule = at(x, y + rise + 3.4, "", "ru", f"width:{width}mm")
    return at(x, y, label, "l") + at(x + 0.6, y + rise, value, "w") + ("" if "two" in value else rule)


def two_sides(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Who it is on the face; home, issuer and term on the back; filled by a printer or a typewriter."""
    who, ink = _who(world, rng, person), Ink(rng)
    v = _values(ink, who, world, rng, 46, bare=rng.random() < 0.3)
    father, mother = parents(rng)
    x = 38.0
    face = (
        guilloche(rng, *ID2, ("#b8c6d8", "#d2c6b0"), 0.5) + at(4, 3, arms(6, "#56607a")) + at(13, 3, "ROMÂNIA", "t")
        + at(13, 7.4, "CARTE DE IDENTITATE PROVIZORIE", "t")
        + at(x, 13.4, f"Seria <b>{v['series']}</b>&#160; Nr. <b>{v['number']}</b>", "no")
        + at(4.5, 15, portrait(rng, who.sex, 29, 38, grey=rng.random() < 0.5))
        + _field(x, 19.5, "Numele", v["surname"], 63) + _field(x, 27.5, "Prenumele", v["given"], 63)
        + _field(x, 35.5, "Cod numeric personal", v["cnp"], 44) + _field(88, 35.5, "Sexul", v["sex"], 12)
        + _field(x, 43.5, "Prenumele părinților", f"{father} {mother}", 63)
        + _field(x, 51.5, "Locul nașterii", v["birth"], 63)
        + at(x, 60.5, "Semnătura titularului", "l") + at(x + 24, 59, signature(rng, 26, 8))
        + at(5, 69, "SPECIMEN", "tiny")
    )  # fmt: skip
    back = (
        _field(6, 6, "Domiciliul", v["address"], 92) + at(6, 15.6, "", "ru", "width:92mm")
        + _field(6, 19, "Reședința", rng.choice(("-", "- - -", "")), 92) + _field(6, 28, "Emisă de", v["issuer"], 44)
        + _field(56, 28, "La data de", v["from"], 42) + _field(6, 37, "Valabilă până la data de", v["until"], 44)
        + at(56, 37, "Șef serviciu", "l") + at(60, 40, signature(rng, 28, 9))
        + at(66, 44, round_stamp(rng, _OFFICE, rng.choice("1234"), 25)) + at(6, 68, "SPECIMEN", "tiny")
    )  # fmt: skip
    family, size = rng.choice(((f"{look.mono},monospace", 8.2), (f"{look.sans},sans-serif", 7.8)))
    css = (
        f".t{{font-size:8.6pt;font-weight:700}}.l{{font-size:5pt;color:#46506a}}.w{{font-family:{family};"
        f"font-size:{size}pt;font-weight:600}}.ru{{border-top:.18mm solid #8a93a8}}.no{{font-size:8pt}}.no b{{"
        f"font-family:{family};font-size:9pt}}"
    )
    return ink.paper(
        KIND, "two_sides", (card(face), card(back)), card_css(look, ID2, "#f5f6f8") + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=who.cnp,
    )  # fmt: skip


def pen_capitals(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """One side, photo at the right under the series, the clerk's capitals on ruled lines after each label."""
    who, ink = _who(world, rng, person), Ink(rng)
    v = _values(ink, who, world, rng, 26, rng.random() < 0.25, lambda text: by_hand(look, text))
    rows = (
        ("NUMELE", v["surname"], 5.2), ("PRENUMELE", v["given"], 5.2), ("C.N.P.", v["cnp"], 5.2),
        ("SEX", v["sex"], 5.2), ("NĂSCUT(Ă) LA", v["birth"], 5.2), ("DOMICILIUL", v["address"], 12.2),
        ("EMISĂ DE", v["issuer"], 5.2), ("DATA EMITERII", v["from"], 5.2), ("VALABILĂ PÂNĂ LA", v["until"], 5.2),
    )  # fmt: skip
    body, y = "", 14.5
    for label, value, step in rows:
        body += at(4.5, y, label, "l") + at(25, y - 1.5, value, "w") + at(24.5, y + 2.6, "", "ru", "width:49mm")
        for below in (6.2, 9.8) if step > 8 else ():
            body += at(24.5, y + below, "", "ru", "width:49mm")
        y += step
    inner = (
        guilloche(rng, *ID2, ("#cdb9c4", "#c9cfb3"), 0.4) + at(4.5, 3, "ROMÂNIA&#160; M.A.I.", "s")
        + at(4.5, 7, "CARTE DE IDENTITATE PROVIZORIE", "t")
        + at(76, 6.6, f"SERIA {v['series']}", "no") + at(76, 11, f"NR. {v['number']}", "no")
        + at(75.5, 17, portrait(rng, who.sex, 25, 33, grey=True)) + body
        + at(74, 45, round_stamp(rng, _OFFICE, rng.choice("2579"), 20, rng.choice(("#32418f", "#6b3a86"))))
        + at(78, 63, signature(rng, 22, 7)) + at(92, 71, "SPECIMEN", "tiny")
    )  # fmt: skip
    css = (
        f".t{{font-size:8.6pt;font-weight:700}}.s{{font-size:5.6pt}}.l{{font-size:5pt}}"
        f".ru{{border-top:.2mm dotted #666}}"
        f".w{{color:{rng.choice(('#1d2a6b', '#1b1b1b', '#24358a'))}}}{hand_css(look, '.w', rng.choice((8.6, 9.2)))}"
        f".no{{font-size:7.6pt;font-weight:700;color:#8c2a2a}}"
    )
    return ink.paper(
        KIND, "pen_capitals", (card(inner),), card_css(look, ID2, "#fbf8f2") + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=who.cnp,
    )  # fmt: skip


def sheet_copy(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A grey copy on a sheet: typed lines, labels with colons at the right of the photo, term in the last line."""
    who, ink = _who(world, rng, person), Ink(rng)
    v = _values(ink, who, world, rng, 31, bare=rng.random() < 0.5)
    rows = (
        ("Nume", v["surname"]), ("Prenume", v["given"]), ("CNP", v["cnp"]), ("Cetățenia", "ROMÂNĂ"), ("Sex", v["sex"]),
        ("Locul nașterii", v["birth"]), ("Domiciliul", v["address"]),
    )  # fmt: skip
    body = "".join(
        at(36, 15.5 + 5.1 * i, f"{a}:", "l") + at(53, 15.2 + 5.1 * i, b, "w") for i, (a, b) in enumerate(rows)
    )
    inner = (
        at(0, 2.6, "ROMÂNIA", "t mid") + at(0, 6.6, "CARTE DE IDENTITATE PROVIZORIE", "t mid")
        + at(4, 52, f"Seria {v['series']} Nr. {v['number']}", "no") + at(4, 12, portrait(rng, who.sex, 28, 37)) + body
        + at(36, 57, "Eliberată de:", "l") + at(53, 56.7, v["issuer"], "w")
        + at(4, 64, f"<span class='l'>Valabilă de la data de</span> <span class='w'>{v['from']}</span> "
                    f"<span class='l'>până la data de</span> <span class='w'>{v['until']}</span>")
        + at(11, 29, round_stamp(rng, _OFFICE, "3", 22)) + at(80, 66, signature(rng, 20, 6))
    )  # fmt: skip
    scale = rng.choice((1.0, 1.25, 1.41))
    left, top = rng.uniform(14, 40), rng.uniform(18, 90)
    copy = pasted(inner, ID2, left, top, scale, "grey")
    note = conformity(rng, left + 10, top + ID2[1] * scale + rng.uniform(8, 24), date_text(world.filed))
    css = (
        sheet_css(look, *A4, "0", "sans") + card_css(look, ID2, "#f6f6f2") + conformity_css(look, rng)
        + f".t{{font-size:8.6pt;font-weight:700}}.mid{{width:{ID2[0]}mm;text-align:center}}.l{{font-size:5.6pt}}"
        f".w{{font-family:{look.mono},monospace;font-size:7.4pt;font-weight:600}}.no{{font-size:7.6pt;font-weight:700}}"
    )  # fmt: skip
    return ink.paper(KIND, "sheet_copy", (sheet(copy + note),), css, person=who.cnp)


LAYOUTS = (
    Layout("two_sides", two_sides),
    Layout("pen_capitals", pen_capitals),
    Layout("sheet_copy", sheet_copy),
)
