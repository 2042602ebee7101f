"""Separator sheets: a large QR code that says whose pages follow, and blank backs of duplex scans."""

from __future__ import annotations

import io
import random

import cv2
import numpy as np
import segno

from sample_scans.paper import Paper, esc
from sample_scans.render import Press
from sample_scans.sheets import Sheet, plain
from sample_scans.world import Household

_CSS = """
.whole{padding:22mm 20mm;font-family:'Liberation Sans',sans-serif;text-align:center}
h1{font-size:26pt;margin:0 0 4mm} .n{font-size:44pt;font-weight:bold;margin:8mm 0} .s{font-size:14pt}
svg{width:105mm;height:105mm;margin-top:12mm}
"""


def text(world: Household) -> str:
    """What the code says (CONTRACT section 1)."""
    return f"DOSAR/1;number={world.number};date={world.filed.isoformat()};point={world.point}"


def separator(press: Press, world: Household) -> Sheet:
    """The A4 sheet that is laid before a dossier in a batch."""
    drawn = io.BytesIO()
    segno.make(text(world), error="h", micro=False).save(
        drawn, kind="svg", border=4, xmldecl=False, svgns=True, omitsize=True
    )
    html = (
        f"<div class='whole'><h1>FILĂ DE SEPARARE</h1><div class='s'>Începe dosarul</div>"
        f"<div class='n'>{esc(world.number)}</div>"
        f"<div class='s'>din {world.filed:%d.%m.%Y} · punct de lucru: {esc(world.point)}</div>"
        f"{drawn.getvalue().decode()}"
        "<p class='s'>Nu se îndosariază. Se așază înaintea primei pagini a dosarului.</p></div>"
    )
    side = press.render(Paper(kind="separator", values={}, html=html, css=_CSS))[0]
    return plain(side.image)


def blank_back(rng: random.Random, front: np.ndarray) -> Sheet:
    """The empty back of a sheet: white, sometimes with the front showing through, mirrored and faint."""
    back = np.full_like(front, rng.randint(248, 255))
    if rng.random() < 0.5:
        through = cv2.GaussianBlur(front[:, ::-1], (0, 0), 3.5).astype(np.float32)
        back = (back - (255 - through) * rng.uniform(0.01, 0.05)).clip(0, 255).astype(np.uint8)
    return plain(back)
