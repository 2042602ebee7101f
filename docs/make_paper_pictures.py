"""The pictures of docs/letters-and-traces.md: a letter and a sheet of evidence, drawn from what `make demo` read.

DOSAR_HOME=out/demo-home python docs/make_paper_pictures.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

PICTURES = Path(__file__).with_name("pictures")
DOSAR = Path(sys.executable).with_name("dosar")
WIDTH, SHADES = 760, 32  # pixels, grey and red: small files that can still be read


def main() -> None:
    os.environ.setdefault("DOSAR_HOME", "out/demo-home")
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        letter, sheet = Path(folder) / "letter.pdf", Path(folder) / "sheet.pdf"
        _run("letter", "118343", "--date", "2017-11-16", "--out", letter)
        _run("trace", "118342", "/d2", "--pdf", sheet)
        _draw(letter, PICTURES / "letter.png")
        _draw(sheet, PICTURES / "trace.png")


def _run(*args: str | Path) -> None:
    subprocess.run([DOSAR, *args], check=True)


def _draw(pdf: Path, target: Path) -> None:
    """The first page, as wide as a page of documentation."""
    with pypdfium2.PdfDocument(str(pdf)) as document:
        page = document[0].render(scale=2).to_pil().convert("RGB")
    small = page.resize((WIDTH, round(page.height * WIDTH / page.width)), Image.Resampling.LANCZOS)
    small.quantize(SHADES, Image.Quantize.MAXCOVERAGE).save(target, optimize=True)


if __name__ == "__main__":
    main()
