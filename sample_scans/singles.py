"""Single papers of one kind with their truth: what readers are tuned on and looked at with."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from sample_scans import catalogue, fonts, population
from sample_scans.devices import Device, Tier, device
from sample_scans.dressing import dress
from sample_scans.files import ENDINGS, ScanFile, holds_many
from sample_scans.paper import Layout, Paper, Split
from sample_scans.render import Press
from sample_scans.scanner import scan
from sample_scans.sheets import Side, fits_sheet, on_a4, whole
from sample_scans.truth import DocumentTruth

Note = Callable[[str], None]


def make(
    press: Press,
    kind: str,
    count: int,
    out: Path,
    seed: int = 1,
    split: Split | None = "train",
    tier: Tier | Literal["mixed"] = "office",
    note: Note = print,
) -> list[Path]:
    """``count`` papers as ``out/<kind>/<kind>_<n>.<ending>`` with ``.truth.json`` beside each; gives the scan files.

    ``note`` hears of makers' mistakes: values without a mark, marks without a value, text that runs over the sheet.
    Raises KeyError when the kind has no layout in the split.
    """
    layouts = catalogue.layouts_of(kind, split)
    if not layouts:
        raise KeyError(f"no layout of {kind!r} in split {split}; kinds there are: {', '.join(catalogue.catalogue())}")
    return [_one(press, layouts, kind, n, out, seed, split, tier, note) for n in range(1, count + 1)]


def _one(
    press: Press, layouts: tuple[Layout, ...], kind: str, n: int, out: Path, seed: int,
    split: Split | None, tier: Tier | Literal["mixed"], note: Note,
) -> Path:  # fmt: skip
    rng = random.Random(f"{seed}/{kind}/{n}")
    layout = layouts[(n - 1) % len(layouts)]
    world = population.household(rng, pool=split)
    paper = layout.make(world, rng, fonts.look(rng, layout.split))
    machine = device(rng, tier)
    if len(paper.sides) > 1 and not holds_many(machine.container):
        machine = replace(machine, container="tiff", compression="jpeg")
    stem = out / kind / f"{kind}_{n:04d}"
    if paper.born_digital and machine.container == "pdf" and machine.tier in ("clean", "office") and not paper.card:
        return _born(press, paper, layout, stem, machine)
    return _scanned(press, paper, layout, stem, machine, rng, note)


def _born(press: Press, paper: Paper, layout: Layout, stem: Path, machine: Device) -> Path:
    truth, content = born_digital(press, paper, layout, stem.name + ".pdf")
    path = stem.with_suffix(".pdf")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    _write(stem, truth, machine, born=True)
    return path


def born_digital(press: Press, paper: Paper, layout: Layout, file: str) -> tuple[DocumentTruth, bytes]:
    """The paper as a PDF with its text, and its truth."""
    truth = DocumentTruth(paper, layout.name, layout.split)
    for page, printed in enumerate(press.render(paper), 1):
        height, width = printed.image.shape[:2]
        truth.note(file, page, [0.0, 0.0, 1.0, 1.0])
        for path, boxes in printed.boxes.items():
            truth.boxes.setdefault(path, []).extend(
                [page - 1, *(round(v, 5) for v in (b.x0 / width, b.y0 / height, b.x1 / width, b.y1 / height))]
                for b in boxes
            )
    return truth, press.pdf(paper)


def _scanned(
    press: Press, paper: Paper, layout: Layout, stem: Path, machine: Device, rng: random.Random, note: Note
) -> Path:
    path = stem.with_suffix(ENDINGS[machine.container])
    file = ScanFile(path, machine.container)
    truth = DocumentTruth(paper, layout.name, layout.split)
    for index, printed in enumerate(press.render(paper)):
        if printed.spill_mm > 0.5:
            note(f"{path.name}: {layout.name} runs {printed.spill_mm:.0f} mm over its sheet")
        side = dress(press, rng, Side(paper, index, printed))
        sheet = whole(side) if fits_sheet(paper) else on_a4(rng, [side])[0]
        made = scan(rng, sheet, machine)
        file.add(made)
        for laid in sheet.laid:
            truth.saw(made, laid, path.name, file.pages)
    file.close()
    for mistake in _mistakes(truth):
        note(f"{path.name}: {layout.name} {mistake}")
    _write(stem, truth, machine, born=False)
    return path


def _mistakes(truth: DocumentTruth) -> list[str]:
    values, boxes = truth.paper.values, truth.boxes
    unmarked = [p for p in values if not boxes.get(p) and values[p] is not None]
    unknown = [p for p in boxes if p not in values]
    return [f"has no mark for {p}" for p in unmarked] + [f"marks {p}, which has no value" for p in unknown]


def _write(stem: Path, truth: DocumentTruth, machine: Device, born: bool) -> None:
    told: dict[str, Any] = truth.as_json() | {
        "tier": machine.tier,
        "dpi": machine.dpi,
        "mode": machine.mode,
        "born_digital": born,
    }
    stem.with_suffix(".truth.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
