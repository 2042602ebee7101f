"""What the maker of a paper returns, and how it marks where each value stands.

A maker writes plain HTML and CSS. Every value that the contract knows is wrapped by :func:`mark`, whose
``data-f`` attribute lets the renderer find the boxes of the printed value; the *normal form* goes to ``values``.

    from sample_scans.paper import Layout, Paper, mark

    def classic(world: Household, rng: random.Random, look: Look) -> Paper:
        html = f"<h1>FACTURĂ</h1><td>Cod client</td><td>{mark('/subscriber_code', code)}</td>"
        return Paper(kind="gas_bill", html=html, css="...", values={"/subscriber_code": code})

    LAYOUTS = (Layout("classic", classic, split="train"), Layout("modern", modern, split="held"))
"""

from __future__ import annotations

import html as _html
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

Split = Literal["train", "held"]


@dataclass(frozen=True)
class Look:
    """What a paper's typography is drawn from: chosen by the split, so that held-out fonts are never trained on.

    ``serif``, ``sans``, ``mono``, ``hand``: CSS font families; ``size`` body size in pt.
    """

    serif: str
    sans: str
    mono: str
    hand: str
    size: float


@dataclass(frozen=True)
class Paper:
    """One side or several sides of one document.

    ``html``: the inner HTML of one page, or ``pages`` a list of them for a paper of several sides.
    ``width_mm``/``height_mm``: the sheet (A4 unless said), or the card itself for cards (``card=True``), which the
    sheet composer then lays on an A4 sheet, alone or with others, as a photocopy does.
    ``values``: contract path -> normal form, for every field that is printed. ``stamped``: areas where a stamp or
    signature is likely: CSS ``class="stamp-here"`` in the HTML.
    ``person``: CNP of whom the paper is about, None for the household.
    ``print_background``: screen colours and guilloche are drawn.
    """

    kind: str
    values: dict[str, Any]
    html: str = ""
    pages: tuple[str, ...] = ()
    css: str = ""
    width_mm: float = 210.0
    height_mm: float = 297.0
    card: bool = False
    person: str | None = None
    layout: str = ""
    born_digital: bool = False
    notes: dict[str, Any] = field(default_factory=dict)

    @property
    def sides(self) -> tuple[str, ...]:
        return self.pages or (self.html,)


Maker = Callable[[Any, random.Random, Look], Paper]


@dataclass(frozen=True)
class Layout:
    """A named maker. ``split``: ``train`` may be learned and tuned from; ``held`` is looked at by nobody who tunes."""

    name: str
    make: Maker
    split: Split = "train"


def mark(path: str, text: Any, cls: str = "") -> str:
    """``text`` as HTML, marked as the printed value of the contract field ``path``.

    >>> mark("/total", "12,50 lei")
    '<span data-f="/total">12,50 lei</span>'
    """
    classes = f' class="{cls}"' if cls else ""
    return f'<span data-f="{path}"{classes}>{esc(text)}</span>'


def esc(text: Any) -> str:
    """``text`` safe inside HTML."""
    return _html.escape(str(text), quote=False)
