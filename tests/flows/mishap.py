"""``dosar`` with a mistake in it: finishing a dossier of DOSAR_TEST_FAILS fails each time, in the words of the case."""

from __future__ import annotations

import os
from collections.abc import Sequence

from desk.cli import main
from flows import intake
from flows.house import House
from flows.taking import Part
from models.dossier import Dossier
from models.errors import MissingTool

WORDS = "1850712125674 POPESCU ANDREI"
finish = intake.finish


def failing(house: House, parts: Sequence[Part], batch: int) -> Dossier:
    if parts[0].registration.number == os.environ["DOSAR_TEST_FAILS"]:
        if os.environ.get("DOSAR_TEST_HOW") == "tool":
            raise MissingTool("Lipsește programul Tesseract. Instalați: apt-get install tesseract-ocr")
        raise RuntimeError(WORDS)
    return finish(house, parts, batch)


if __name__ == "__main__":  # only as a program of its own: whoever imports it keeps a sound intake
    intake.finish = failing  # type: ignore[assignment]
    main()
