"""The ground of cards and sheets: sizes, base CSS, machine-readable zone."""

from __future__ import annotations

from sample_scans.paper import Look, esc

ID1 = (85.6, 54.0)
ID2 = (105.0, 74.0)
_PITCH = 2.54  # mm, ten characters to the inch


def card_css(look: Look, size: tuple[float, float], paper: str = "#fbfaf6") -> str:
    """CSS of a card of ``size`` mm: class ``card``, placed blocks ``at``, the zone ``ocrb``."""
    return (
        f".card{{position:relative;width:{size[0]}mm;height:{size[1]}mm;overflow:hidden;background:{paper};"
        f"border-radius:3mm;font-family:{look.sans},sans-serif;color:#1b1b1b;line-height:1.1}}"
        ".net{position:absolute;left:0;top:0}.at{position:absolute;white-space:nowrap}"
        ".two{white-space:pre}.long{font-size:.86em}.longer{font-size:.74em}svg{display:block}"
        f".ocrb{{font-family:'OCR B','OCRB',monospace;font-size:10.5pt;line-height:4.2mm;white-space:nowrap}}"
        f".ocrb i{{display:inline-block;width:{_PITCH}mm;text-align:center;font-style:normal}}"
        ".tiny{font-size:3.6pt;letter-spacing:.6pt;color:#8a8a8a}"
    )


def mrz(lines: tuple[str, ...]) -> str:
    """The zone's lines, one character to a tenth of an inch."""
    return "".join(f"<div class='ocrb'>{''.join(f'<i>{esc(c)}</i>' for c in line)}</div>" for line in lines)


def card(inner: str) -> str:
    """One side of a card."""
    return f"<div class='card'>{inner}</div>"


def sheet_css(look: Look, width: float, height: float, margin: str = "16mm 18mm", family: str = "serif") -> str:
    """CSS of a sheet of paper: class ``doc``; boxes for characters; dotted rules for values."""
    fonts = {"serif": f"{look.serif},serif", "sans": f"{look.sans},sans-serif", "mono": f"{look.mono},monospace"}
    return (
        f".doc{{position:relative;box-sizing:border-box;width:{width}mm;height:{height}mm;padding:{margin};"
        f"overflow:hidden;font-family:{fonts[family]};font-size:{look.size}pt;line-height:1.3;color:#111}}"
        ".at{position:absolute;white-space:nowrap}.two{white-space:pre}.long{font-size:.86em}.longer{font-size:.74em}"
        ".net{position:absolute;left:0;top:0}"
        "svg{display:block}.c{text-align:center}.r{text-align:right}"
        ".boxes{display:inline-block;white-space:nowrap}"
        ".boxes i{display:inline-block;box-sizing:border-box;width:5mm;height:6mm;line-height:5.6mm;border:.25mm "
        "solid #333;"
        "margin-left:-.25mm;text-align:center;font-style:normal;vertical-align:middle}"
        f".hand{{font-family:{look.hand},cursive}}.type{{font-family:{look.mono},monospace}}"
        f".plain{{font-family:{look.sans},sans-serif}}"
        ".dots{border-bottom:.35mm dotted #444;display:inline-block}.rule{border-bottom:.25mm solid #333;"
        "display:inline-block}"
    )


def sheet(inner: str) -> str:
    """One side of a paper."""
    return f"<div class='doc'>{inner}</div>"
