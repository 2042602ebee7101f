"""Letterheads, outgoing numbers and signature blocks as offices arrange them."""

from __future__ import annotations

from collections.abc import Sequence

from sample_scans.office.typist import Typist
from sample_scans.paper import esc

_SURNAMES = ("Pop", "Rus", "Oltean", "Câmpean", "Lazăr", "Mureșan", "Bota", "Nagy", "Țîrlea", "Chiorean", "Sabău")
_GIVEN = ("Ioan", "Maria", "Viorica", "Călin", "Gheorghe", "Simona", "Ștefan", "Livia", "Éva", "Traian", "Rodica")

HEADS = ("left", "left", "centred", "ruled", "two_columns", "logo", "framed", "right")


def signatory(t: Typist, titled: bool = True) -> str:
    """A made-up signatory, in any order and case, perhaps with a profession before the name."""
    surname, given = t.any(*_SURNAMES), t.any(*_GIVEN)
    text = t.any(
        f"{surname} {given}", f"{given} {surname}", f"{surname.upper()} {given.upper()}", f"{given[0]}. {surname}"
    )
    return (t.any("", "", "", "ec. ", "ing. ", "jr. ") if titled else "") + text


def head(t: Typist, title: str, lines: Sequence[str], style: str | None = None) -> str:
    """A letterhead: ``title`` and ``lines`` are HTML already. ``style``: one of :data:`HEADS`."""
    style = style or t.any(*HEADS)
    rows = "".join(f"<div>{line}</div>" for line in lines if line)
    face = t.any("sans", "serif")
    big = f'<div class="b" style="font-size:{t.any("1.0", "1.15", "1.3")}em">{title}</div>'
    if style == "centred":
        return f'<div class="{face} mid">{big}<div class="small">{rows}</div></div>'
    if style == "ruled":
        inner = f'{big}<div class="small">{rows}</div>'
        return f'<div class="{face} mid" style="border-bottom:0.6mm double #000;padding-bottom:2mm">{inner}</div>'
    if style == "two_columns":
        half = f'<div class="small right">{rows}</div>'
        return f'<div class="{face} cols" style="border-bottom:0.3mm solid #000">{big}{half}</div>'
    if style == "logo":
        return _logo_head(t, face, big, rows)
    if style == "framed":
        return f'<div class="{face} small" style="border:0.3mm solid #000;padding:2mm;width:95mm">{big}{rows}</div>'
    if style == "right":
        return f'<div class="{face} right small">{big}{rows}</div>'
    return f'<div class="{face} small">{big}{rows}</div>'


def _logo_head(t: Typist, face: str, big: str, rows: str) -> str:
    shade = t.any("#445", "#777", "#2a5", "#a33", "#036")
    shape = t.any("50%", "2mm", "0", "50% 0")
    logo = f'<div style="width:17mm;height:17mm;border:1.6mm solid {shade};border-radius:{shape};flex:none"></div>'
    inner = f'<div>{big}<div class="small">{rows}</div></div>'
    rule = f"border-bottom:0.5mm solid {shade};padding-bottom:2mm;"
    return f'<div class="{face}" style="display:flex;gap:6mm;align-items:center;{rule}">{logo}{inner}</div>'


def outgoing(t: Typist, issued: str, number: int | None = None) -> str:
    """The outgoing number with the (already marked) day: ``Nr. 45 / 08.11.2017``."""
    number = number if number is not None else t.rng.randint(3, 2900)
    return t.any(
        f"Nr. {number} / {issued}",
        f"Nr. {number}/{issued}",
        f"Nr. înreg. {number} din {issued}",
        f"Nr.ieșire {number} / Data {issued}",
        f"NR. {number} DIN {issued}",
        f"Nr. {number} din data de {issued}",
    )


def title(t: Typist, text: str) -> str:
    """The heading in one of the usual fashions."""
    shown = t.any(text, text, " ".join(text) if " " not in text else text, text.capitalize())
    decor = t.any("", "text-decoration:underline", "letter-spacing:1.5mm", "font-style:italic")
    return f'<h1 class="{t.any("sans", "serif")}" style="{decor}">{shown}</h1>'


def signatures(t: Typist, roles: Sequence[str], stamp: bool = True, gap_mm: int = 14) -> str:
    """The row of signatories at the foot; the first one's place also takes the stamp."""
    cells = []
    with_names = t.chance(0.7)
    for place, role in enumerate(roles):
        who = f"<div>{esc(signatory(t))}</div>" if with_names else ""
        line = t.any('<div class="dots">......................</div>', '<div class="dots">&nbsp;</div>')
        mark = '<div class="stamp-here"></div>' if stamp and place == 0 else ""
        cells.append(f'<div class="sign"><div>{role}{t.any(",", "", ",")}</div>{who}{line}{mark}</div>')
    ls = '<div style="align-self:end">L.S.</div>' if stamp and t.chance(0.25) else ""
    return f'<div class="cols" style="margin-top:{gap_mm}mm">{"".join(cells)}{ls}</div>'
