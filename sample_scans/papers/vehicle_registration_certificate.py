"""Certificat de înmatriculare: the harmonised European certificate, folded card with lettered fields."""

from __future__ import annotations

import random
from datetime import date

from sample_scans.cards.artwork import guilloche
from sample_scans.cards.placing import address_lines, whom
from sample_scans.cards.sheets import sheet, sheet_css
from sample_scans.ink import Ink
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "vehicle_registration_certificate"
_MAKES = (("DACIA", "LOGAN 1.4"), ("OPEL", "ASTRA-G"), ("VOLKSWAGEN", "GOLF"), ("FORD", "FOCUS"), ("SKODA", "FABIA"),
          ("RENAULT", "CLIO"), ("DAEWOO", "CIELO"), ("PEUGEOT", "206"))  # fmt: skip
_COLOURS = ("ALB", "GRI", "ALBASTRU", "ROȘU", "NEGRU", "VERDE", "ARGINTIU")
_VIN = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"


def _vehicle(world: Household, rng: random.Random) -> tuple[str, date]:
    if world.vehicles:
        return rng.choice(world.vehicles)
    letters = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(3))
    return f"CJ {rng.randint(2, 99):02d} {letters}", date(
        rng.randint(1999, 2013), rng.randint(1, 12), rng.randint(1, 28)
    )


def _vin(rng: random.Random) -> str:
    return "UU1" + "".join(rng.choice(_VIN) for _ in range(8)) + f"{rng.randrange(10**6):06d}"


def lettered(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The folded card opened: codes A, B, C.1.1 … before the values, three leaves side by side."""
    owner = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    plate, first = _vehicle(world, rng)
    make, model = rng.choice(_MAKES)
    street = " ".join(address_lines(world.dwelling))
    left = (
        ("A", ink.code("/plate", plate)), ("B", ink.date("/first_registration", first)),
        ("C.1.1", ink.name("/holder_name", owner.surname.upper() + " " + owner.given_names.upper())),
        ("C.1.3", esc(street)), ("I", date_text(date.fromordinal(first.toordinal() + rng.choice((0, 400, 1300))))),
    )  # fmt: skip
    middle = (
        ("D.1", make), ("D.2", "-"), ("D.3", model), ("E", _vin(rng)), ("F.1", str(rng.randint(1400, 1900))),
        ("G", str(rng.randint(900, 1400))), ("J", "M1"), ("K", "-"),
    )  # fmt: skip
    right = (
        ("P.1", str(rng.randint(1149, 1998))), ("P.2", str(rng.randint(44, 103))), ("P.3", rng.choice(("BENZINĂ", "MOTORINĂ"))),
        ("Q", "-"), ("R", rng.choice(_COLOURS)), ("S.1", "5"), ("S.2", "-"), ("Y", "TRACȚIUNE FAȚĂ"),
    )  # fmt: skip
    leaves = ""
    for title, rows in (("CERTIFICAT DE ÎNMATRICULARE", left), ("ROMÂNIA", middle), ("ROU", right)):
        body = "".join(f"<div class='row'><b>{code}</b><span>{value}</span></div>" for code, value in rows)
        leaves += f"<div class='leaf'><div class='ti'>{title}</div>{body}</div>"
    inner = (
        guilloche(rng, 210, 106, ("#9fbfa2", "#b7cf9b", "#a5c3cf"), 0.5) + f"<div class='leaves'>{leaves}</div>"
        f"<div class='serial'>Seria CI Nr. L{rng.randrange(10**8):08d}&#160;&#160; <small>SPECIMEN</small></div>"
    )
    css = (
        ".doc{background:#f3f7ee}.leaves{position:relative;display:flex;height:84mm}.leaf{flex:1;padding:0 3mm;border-right:.2mm dashed #9aa}"
        ".leaf:last-child{border:0}.ti{font-size:8.4pt;font-weight:700;margin-bottom:3mm;color:#2f5a3a}"
        ".row{display:flex;gap:2mm;font-size:7.6pt;margin-bottom:2.6mm}.row b{width:9mm;color:#2f5a3a;font-weight:600}"
        ".row span{font-weight:600;flex:1}.serial{position:relative;text-align:right;color:#a03030;font-size:9pt}"
    )
    return ink.paper(
        KIND, "lettered", (sheet(inner),), sheet_css(look, 210, 106, "6mm 5mm", "sans") + css,
        width_mm=210, height_mm=106, person=owner.cnp,
    )  # fmt: skip


LAYOUTS = (Layout("lettered", lettered),)
