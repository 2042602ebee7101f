"""Two more prints of the provisional card: a ruled grid with the label in the corner of each cell, and a typed leaf."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import portrait, round_stamp, signature
from sample_scans.cards.placing import at
from sample_scans.paper import Look, esc

Drawn = tuple[str, str]  # inner HTML and CSS


def grid(v: dict[str, str], sex: str, rng: random.Random, look: Look) -> Drawn:
    """Cells with the label small in their upper corner; series, number and CNP share the first row."""
    cells = (
        (40, 14, 18, 8, "Seria", "series"), (58, 14, 24, 8, "Numărul", "number"), (40, 22, 54, 8, "Nume", "surname"),
        (94, 22, 8, 8, "Sex", "sex"), (40, 30, 62, 8, "Prenume", "given"), (40, 38, 62, 8, "C.N.P.", "cnp"),
        (40, 46, 62, 8, "Loc de naștere", "birth"), (4, 54, 98, 9, "Domiciliul stabil", "address"),
        (4, 63, 40, 8, "Emitent", "issuer"), (44, 63, 28, 8, "Data eliberării", "from"),
        (72, 63, 30, 8, "Valabil până la", "until"),
    )  # fmt: skip
    inner = at(4, 3, "ROMÂNIA", "t") + at(30, 3, "Carte de identitate provizorie", "t")
    inner += at(7, 15, portrait(rng, sex, 26, 34, grey=True))
    for x, y, width, height, label, key in cells:
        inner += at(x, y, "", "cell", f"width:{width}mm;height:{height}mm") + at(x + 0.7, y + 0.4, esc(label), "l")
        inner += at(x + 2, y + 3, v[key].replace("<br>", " ").replace("\n", " "), "w")
    inner += at(20, 40, round_stamp(rng, "SERVICIUL PUBLIC COMUNITAR * EVIDENȚA PERSOANELOR *", "4", 19, "#36479a"))
    inner += at(60, 72, "SPECIMEN", "tiny")
    css = (
        ".t{font-size:9pt;font-weight:700}.cell{border:.2mm solid #666;box-sizing:border-box}.l{font-size:4.8pt;"
        f"color:#444}}.w{{font-family:{look.mono},monospace;font-size:6.8pt;white-space:nowrap}}"
    )
    return inner, css


def leaf(v: dict[str, str], sex: str, rng: random.Random, look: Look) -> Drawn:
    """Labels in two languages with dotted leaders, typed values behind them, the photo at the lower right."""
    rows = (
        ("Nume / Név", "surname"), ("Prenume / Utónév", "given"), ("Cod numeric personal", "cnp"), ("Sex", "sex"),
        ("Născut(ă) în", "birth"), ("Domiciliat(ă) în", "address"), ("Eliberată de", "issuer"),
        ("Data eliberării", "from"), ("Expiră la", "until"),
    )  # fmt: skip
    inner = at(5, 3, "CARTE DE IDENTITATE PROVIZORIE", "t")
    inner += at(5, 8, f"SERIA {v['series']} &#160; NR. {v['number']}", "w")
    y = 14.0
    for label, key in rows:
        dots = "." * (34 - len(label))
        inner += at(5, y, f"{esc(label)} <span class='d'>{dots}</span>", "l") + at(37, y - 0.3, v[key], "w two")
        y += 8.6 if key == "address" else 5.2
    inner += at(80, 36, portrait(rng, sex, 21, 27)) + at(62, 50, round_stamp(rng, "S.P.C.L.E.P. * ROMÂNIA *", "6", 20))
    inner += at(70, 65, signature(rng, 22, 6)) + at(5, 70, "SPECIMEN", "tiny")
    css = (
        ".t{font-size:9.4pt;font-weight:700;letter-spacing:.3pt}.l{font-size:5.6pt}.d{color:#888}"
        f".w{{font-family:{look.mono},monospace;font-size:7pt}}"
    )
    return inner, css
