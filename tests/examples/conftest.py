"""The example engine stands on its own: its tests find it as its users do, in its own folder."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "examples" / "engine"))
