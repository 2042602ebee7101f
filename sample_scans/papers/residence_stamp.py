"""Viza de reședință: the label on the back of the identity card, or the stamp on a provisional card."""

from __future__ import annotations

import random
from datetime import date
from textwrap import wrap

from sample_scans.cards.artwork import guilloche, round_stamp, signature
from sample_scans.cards.placing import address_lines, around, at, in_lines, whom
from sample_scans.cards.sheets import ID2, card, card_css
from sample_scans.ink import Ink
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "residence_stamp"


def _term(world: Household, rng: random.Random) -> tuple[date, date]:
    """At most a year; most labels outlast the season, some end within it."""
    since = date.fromordinal(world.filed.toordinal() - rng.randint(5, 200))
    return since, date.fromordinal(since.toordinal() + rng.choice((365, 365, 365, 364, 180)))


def label(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A printed label with pre-printed words, filled by a printer, on the empty back of the card."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    since, until = _term(world, rng)
    first, second = address_lines(world.dwelling)
    inner = (
        "<div class='stick'>" + guilloche(rng, 78, 44, ("#a9c7a1", "#c9b68a"), 0.6)
        + at(4, 2.6, "ROMÂNIA", "n") + at(24, 2.6, "MENȚIUNE PRIVIND REȘEDINȚA", "t")
        + at(4, 9, "Numele și prenumele", "l") + at(4, 11.6, person.full_name.upper(), "v")
        + at(4, 16.2, "Reședința", "l") + at(4, 18.8, in_lines(ink, "/address", (first, second)), "v")
        + at(4, 27, "De la data", "l") + at(4, 29.6, date_text(since), "v")
        + at(32, 27, "Până la data", "l") + at(32, 29.6, ink.date("/valid_until", until), "v")
        + at(4, 34.6, "Eliberată de", "l") + at(4, 37.2, "SPCLEP Cluj-Napoca", "v")
        + at(53, 22, round_stamp(rng, "EVIDENȚA PERSOANELOR * CLUJ-NAPOCA *", "4", 21))
        + at(50, 36, signature(rng, 20, 6))
        + "</div>"
    )  # fmt: skip
    css = (
        f".stick{{position:absolute;left:{rng.uniform(6, 20):.1f}mm;top:{rng.uniform(6, 20):.1f}mm;width:78mm;"
        "height:44mm;"
        f"background:#f4f6ea;overflow:hidden;transform:rotate({rng.uniform(-1.6, 1.6):.2f}deg);border:.2mm solid "
        f"#b9bda8}}"
        ".t{font-size:7pt;font-weight:700}.n{font-size:6pt}.l{font-size:5pt;color:#4b5246}.v{font-size:7.4pt;"
        "font-weight:600}"
    )
    return ink.paper(
        KIND, "label", (card(inner),), card_css(look, ID2, "#fdfdfb") + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp,
    )  # fmt: skip


def rubber(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A rubber stamp with rules on the bare back, filled in with a pen."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    since, until = _term(world, rng)
    address = world.dwelling.in_prose()
    ink.text("/address", address)
    lines = wrap(address, 34)
    written = around("/address", "<br>".join(f"<span class='w'>{esc(line)}</span>" for line in lines))
    colour = rng.choice(("#4a3a93", "#27408b", "#7b2d6b"))
    inner = (
        "<div class='st'><div class='h'>VIZĂ DE REȘEDINȚĂ</div>"
        f"<div class='two2'><span>Stabilit reședința în:</span> {written}</div>"
        f"<div>de la data de <span class='w'>{date_text(since)}</span> până la data de "
        f"{ink.date('/valid_until', until, cls='w')}</div>"
        f"<div>Nr. <span class='w'>{rng.randint(100, 9800)}</span> &#160; S.P.C.L.E.P. Cluj-Napoca</div></div>"
        + at(62, 44, round_stamp(rng, "EVIDENȚA PERSOANELOR * CLUJ *", "9", 22, colour))
        + at(24, 58, signature(rng, 26, 8))
    )  # fmt: skip
    css = (
        f".st{{position:absolute;left:{rng.uniform(7, 16):.1f}mm;top:{rng.uniform(8, 15):.1f}mm;width:80mm;"
        f"padding:2mm 3mm;color:{colour};"
        f"border:.5mm solid {colour};transform:rotate({rng.uniform(-3, 3):.2f}deg);font-size:7.4pt;line-height:1.75;"
        f"opacity:.92}}"
        f".h{{text-align:center;font-weight:700;font-size:9pt;letter-spacing:.6pt}}"
        f".w{{font-family:{look.hand},cursive;font-size:9.4pt;color:#1b2560}}"
    )
    return _card(ink, "rubber", inner, card_css(look, ID2, "#fefefd") + css, person)


def narrow(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A narrow printed label: everything in running capitals, the term as one range."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    since, until = _term(world, rng)
    address = " ".join(address_lines(world.dwelling)).upper()
    ink.text("/address", address)
    body = around("/address", "<br>".join(esc(part) for part in wrap(address, 40)))
    inner = (
        "<div class='stick'><div class='t'>MENȚIUNEA PRIVIND STABILIREA REȘEDINȚEI</div>"
        f"<div>SERIA {person.id_series} NR {person.id_number}</div><div>{body}</div>"
        f"<div>VALABIL: {date_text(since)} - {ink.date('/valid_until', until)}</div>"
        f"<div>EMITENT: SPCLEP CLUJ-NAPOCA</div></div>"
        + at(70, 20, round_stamp(rng, "ROMÂNIA * S.P.C.L.E.P. CLUJ *", "2", 20)) + at(40, 40, signature(rng, 22, 6))
    )  # fmt: skip
    css = (
        f".stick{{position:absolute;left:{rng.uniform(6, 14):.1f}mm;top:{rng.uniform(12, 24):.1f}mm;width:84mm;"
        "padding:2mm 2.5mm;background:#fff;"
        f"border:.2mm solid #aaa;font-family:{look.mono},monospace;font-size:6.6pt;line-height:1.5;"
        f"transform:rotate({rng.uniform(-1.2, 1.2):.2f}deg)}}"
        ".t{font-weight:700}"
    )
    return _card(ink, "narrow", inner, card_css(look, ID2, "#f4f4f2") + css, person)


def upright(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """An upright label, ruled rows with the label at the left: county, town, street apart, two dates below."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    since, until = _term(world, rng)
    place, street = address_lines(world.dwelling)
    ink.text("/address", f"{place} {street}")
    rows = (
        ("TITULAR", esc(person.full_name)), ("JUDEȚ, LOCALITATE", around("/address", esc(place))),
        ("STRADA", around("/address", "<br>".join(esc(part) for part in wrap(street, 24)))),
        ("DIN DATA", date_text(since, "slash")),
        ("VALABILITATE PÂNĂ LA", ink.date("/valid_until", until, "slash")), ("ELIBERAT", "S.P.C.L.E.P. Cluj-Napoca"),
    )  # fmt: skip
    body = "".join(f"<tr><td class='l'>{a}</td><td class='v'>{b}</td></tr>" for a, b in rows)
    inner = (
        f"<div class='stick'><div class='t'>REȘEDINȚA</div><table>{body}</table></div>"
        + at(8, 46, round_stamp(rng, "EVIDENȚA POPULAȚIEI CLUJ-NAPOCA *", "6", 21, "#8b2b3f"))
        + at(10, 34, signature(rng, 20, 6))
    )  # fmt: skip
    css = (
        f".stick{{position:absolute;left:36mm;top:5mm;width:62mm;background:#f2f7fb;border:.3mm solid #8aa0b4;"
        "padding:2mm;"
        f"transform:rotate({rng.uniform(-1.5, 1.5):.2f}deg)}}.t{{font-size:8pt;font-weight:700;text-align:center;"
        f"letter-spacing:1pt}}"
        "table{width:100%;border-collapse:collapse}td{border-bottom:.2mm solid #9ab;padding:1.1mm .4mm;"
        "vertical-align:top}"
        f".l{{font-size:4.4pt;width:17mm;color:#456}}.v{{font-family:{look.hand},cursive;font-size:9pt;color:#1d2a6b;"
        f"line-height:1.05}}"
    )
    return _card(ink, "upright", inner, card_css(look, ID2, "#fdfdfb") + css, person)


def _card(ink: Ink, layout: str, inner: str, css: str, person: Human) -> Paper:
    return ink.paper(
        KIND, layout, (card(inner),), css, width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp
    )  # fmt: skip


LAYOUTS = (
    Layout("label", label),
    Layout("rubber", rubber),
    Layout("narrow", narrow),
    Layout("upright", upright),
)
