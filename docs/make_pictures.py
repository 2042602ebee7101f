"""The README's picture: the table that ``make demo`` shows, drawn from the files that it wrote.

python docs/make_pictures.py out/demo
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from rich.console import Console

from desk.tables import dossiers_table
from models.dossier import Dossier

PICTURES = Path(__file__).with_name("pictures")


def main(folder: Path) -> None:
    files = sorted(f for f in folder.glob("*.json") if f.name != "batch.json")
    dossiers = [Dossier.model_validate_json(f.read_text(encoding="utf-8")) for f in files]
    screen = Console(record=True, width=132, file=io.StringIO())
    screen.print(dossiers_table(dossiers))
    PICTURES.mkdir(exist_ok=True)
    drawn = screen.export_svg(title="make demo")
    # rich names web fonts; a picture in the repository fetches nothing
    (PICTURES / "demo.svg").write_text(re.sub(r"@font-face \{.*?\}", "", drawn, flags=re.S), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/demo"))
