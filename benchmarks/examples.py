"""Every field of a corpus with the signs that the judge saw: what calibration learns from and ablations are made of.

Dossiers are read in this process, page by page, as the main job's workers read them: about two CPU seconds a page.
"""

from __future__ import annotations

import json
import pickle
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.progress import track

from benchmarks.scoring import compare
from extractors import document, jobs
from extractors.agreement import agree_across
from extractors.assemble import Group
from extractors.confidence import Signs
from extractors.loading import Limits, inspect
from flows.grouping import group_pages
from models.dossier import DocumentEntry, FieldEntry


@dataclass(frozen=True)
class Example:
    """One field that has a value: its signs as the judge saw them, its entry in the finished dossier, whether it is
    right, which dossier it is of, and whether it is a critical field."""

    dossier: str
    signs: Signs
    entry: FieldEntry
    right: bool
    critical: bool


def gathered(corpora: Sequence[Path], keep: Path | None = None) -> list[Example]:
    """The examples of all the corpora; kept in the file ``keep``, or taken from it when it is there."""
    if keep is not None and keep.is_file():
        return list(pickle.loads(keep.read_bytes()))  # a file of our own making
    found = [replace(e, dossier=f"{n}/{e.dossier}") for n, place in enumerate(corpora) for e in examples(place)]
    if keep is not None:
        keep.write_bytes(pickle.dumps(found))
    return found


def examples(corpus: Path) -> Iterator[Example]:
    """All fields with a value of the corpus, read as the main job reads them."""
    folders = sorted(p for p in corpus.iterdir() if p.is_dir() and p.name != "truth" and not p.name.startswith("."))
    for folder in track(folders, description="citesc"):
        told = json.loads((corpus / "truth" / f"{folder.name.split('_')[0]}.json").read_text("utf-8"))
        yield from _of_dossier(folder, told)


def _of_dossier(folder: Path, told: dict[str, object]) -> Iterator[Example]:
    signs: dict[tuple[str, str], Signs] = {}
    with tempfile.TemporaryDirectory() as scratch:
        documents = [_read(group, n, signs) for n, group in enumerate(_groups(folder, Path(scratch)), 1)]
    finished = agree_across(documents)
    read = {
        "documents": [json.loads(d.model_dump_json()) for d in finished],
        "scans": [{"id": f.name, "file": f.name} for f in _scans(folder)],
    }
    entries = {(d.id, f.path): f for d in finished for f in d.fields}
    for scored in compare(told, read):
        key = (scored.document, scored.path)
        if scored.document and scored.value is not None and key in signs:
            yield Example(folder.name, signs[key], entries[key], scored.outcome == "right", scored.critical)


def _scans(folder: Path) -> list[Path]:
    return [f for f in sorted(folder.iterdir()) if f.suffix != ".json"]


def _groups(folder: Path, scratch: Path) -> Sequence[Group]:
    places = [(f, n) for f in _scans(folder) for n in range(1, len(inspect(f, Limits()).pages) + 1)]
    return group_pages([jobs.page(file, file.name, number, scratch, Limits()) for file, number in places])


def _read(group: Group, number: int, signs: dict[tuple[str, str], Signs]) -> DocumentEntry:
    def watch(path: str, seen: Signs) -> None:
        signs[f"d{number}", path] = seen

    return document.read_document(group, number, watch)
