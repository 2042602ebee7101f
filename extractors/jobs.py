"""The jobs that a reading worker does. All take and return values that travel between processes."""

from __future__ import annotations

from pathlib import Path

from extractors import document, drawn_box, loading, paper
from extractors.assemble import Group
from extractors.classify import Verdict, classify
from extractors.engines import LineReading, tesseract
from extractors.loading import Limits
from extractors.memory import given_back
from extractors.page import PageReading, read_page
from models.dossier import DocumentEntry, PageRef
from models.geometry import Box

PageResult = tuple[PageReading, tuple[Verdict, ...]]


def inspect_file(path: Path, limits: Limits) -> loading.FileInfo:
    """What the file is and how many pages it has, from its headers. Raises Rejected."""
    return loading.inspect(path, limits)


@given_back
def page(
    path: Path, scan: str, number: int, scratch: Path, limits: Limits, timeout_s: float = tesseract.PAGE_TIMEOUT_S
) -> PageResult:
    """A page read, each of its views classified. Raises Rejected; with ``timeout`` when the page takes longer to read
    than ``timeout_s`` seconds."""
    with tesseract.time_limit(timeout_s):
        reading = read_page(path, scan, number, scratch, limits)
    return reading, tuple(classify(view) for view in reading.views)


@given_back
def read_document(group: Group, number: int) -> DocumentEntry:
    """A document's fields, judged."""
    return document.read_document(group, number)


@given_back
def read_paper(
    paths: dict[str, Path], pages: tuple[PageRef, ...], kind: str | None, scratch: Path, limits: Limits,
    timeout_s: float,
) -> DocumentEntry:  # fmt: skip
    """A paper read anew where a clerk says that it lies. Raises Rejected."""
    return paper.read_paper(paths, pages, kind, scratch, limits, timeout_s)


def read_box(
    path: Path, number: int, box: Box, turns: int, limits: Limits, timeout_s: float
) -> tuple[LineReading, ...]:
    """What stands in a box that a clerk drew. Raises Rejected."""
    return drawn_box.read_box(path, number, box, turns, limits, timeout_s)
