"""A font with all Romanian letters for what is printed (the fonts built into PDF lack ș, ț and ă)."""

from __future__ import annotations

from pathlib import Path

from models.errors import MissingTool

_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def font_file(name: str = "DejaVuSans.ttf") -> Path:
    """The font's file; MissingTool that says how to install it."""
    for folder in _FOLDERS:
        for file in Path(folder).expanduser().rglob(name):
            return file
    raise MissingTool(f"Lipsește fontul {name}. Instalați: apt-get install fonts-dejavu-core")
