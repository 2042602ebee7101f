"""Typefaces: pools that never cross the split, and the handwriting that Chromium is handed as data.

System families come from the machine (``fc-list``). Handwriting comes from npm (``npm install`` in this folder, see
``package.json``); without it the chancery hand Z003 of Debian stands in.
"""

from __future__ import annotations

import base64
import random
import subprocess
from functools import cache
from pathlib import Path

from sample_scans.paper import Look, Split

_NODE = Path(__file__).parent / "node_modules" / "@fontsource"

# Relatives stay on one side: Carlito is a Lato, Open Sans a Noto Sans; Tinos and Arimo are Liberation, so left out.
POOLS: dict[Split, dict[str, tuple[str, ...]]] = {
    "train": {
        "serif": ("Liberation Serif", "DejaVu Serif", "Noto Serif", "P052", "Caladea"),
        "sans": ("Liberation Sans", "DejaVu Sans", "Carlito", "Lato", "Liberation Sans Narrow", "Cantarell"),
        "mono": ("Liberation Mono", "DejaVu Sans Mono"),
        "hand": ("Caveat", "Kalam", "Patrick Hand"),
    },
    "held": {
        "serif": ("C059", "Nimbus Roman", "URW Bookman", "Linux Libertine O"),
        "sans": ("Noto Sans", "Open Sans", "Nimbus Sans", "Linux Biolinum O", "Roboto", "Roboto Condensed"),
        "mono": ("Nimbus Mono PS", "Fira Code"),
        "hand": ("Mali", "Marck Script", "Dancing Script"),
    },
}  # fmt: skip
HANDS = frozenset(("Z003", *(name for pool in POOLS.values() for name in pool["hand"])))
_GENERIC = {"serif": "serif", "sans": "sans-serif", "mono": "monospace"}
_LATIN = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122"
_LATIN_EXT = "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1EFF,U+20A0-20AB,U+2C60-2C7F"


@cache
def installed() -> frozenset[str]:
    """Names of the families that fontconfig knows."""
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    return frozenset(name.strip() for line in listed.splitlines() for name in line.split(","))


@cache
def hands() -> tuple[str, ...]:
    """Handwriting families whose files are here."""
    wanted = [name for pool in POOLS.values() for name in pool["hand"]]
    return tuple(name for name in wanted if len(_files(name)) == 2)


def look(rng: random.Random, split: Split) -> Look:
    """One paper's typography from the split's pool; a family that the machine lacks is left out."""
    pool = POOLS[split]
    chosen = {}
    for role in ("serif", "sans", "mono"):
        families = [name for name in pool[role] if name in installed()]
        chosen[role] = (
            f"'{rng.choice(families)}'"
            if families
            else {"mono": "monospace"}.get(role, role.replace("sans", "sans-serif"))
        )
    writing = [name for name in pool["hand"] if name in hands()]
    hand = f"'{rng.choice(writing)}'" if writing else "Z003"
    return Look(hand=f"{hand}, Z003, cursive", size=round(rng.uniform(9.0, 11.5), 1), **chosen)


@cache
def face_rules() -> str:
    """``@font-face`` rules of the handwriting, with the files inside as data URIs."""
    return "\n".join(
        f"@font-face{{font-family:'{name}';src:url(data:font/woff2;base64,{_encoded(file)}) format('woff2');"
        f"unicode-range:{_LATIN_EXT if 'latin-ext' in file.name else _LATIN}}}"
        for name in hands()
        for file in _files(name)
    )


def _files(name: str) -> list[Path]:
    slug = name.lower().replace(" ", "-")
    folder = _NODE / slug / "files"
    return [f for f in (folder / f"{slug}-{part}-400-normal.woff2" for part in ("latin", "latin-ext")) if f.exists()]


def _encoded(file: Path) -> str:
    return base64.b64encode(file.read_bytes()).decode()
