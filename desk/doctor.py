"""``dosar doctor``: what this machine lacks, and the command that installs it."""

from __future__ import annotations

import importlib
import importlib.metadata
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from flows.settings import Settings, load
from models.errors import DosarError, ExitCode

ROOMS = ("models", "validators", "extractors", "archive", "ledger", "flows", "desk")


@dataclass(frozen=True)
class Answer:
    """One examined thing. ``remedy``: what to do when it is not well. ``needed``: the main job cannot do without."""

    name: str
    well: bool
    detail: str
    remedy: str = ""
    needed: bool = True


def examine() -> int:
    """Print the findings; 0 when everything needed is there, 2 otherwise."""
    screen = Console()
    answers = list(_answers())
    for a in answers:
        mark = "[green]✓[/green]" if a.well else "[red]✗[/red]" if a.needed else "[yellow]![/yellow]"
        screen.print(f"{mark} {a.name}: {a.detail}", highlight=False)
        if not a.well and a.remedy:
            screen.print(f"    → {a.remedy}", highlight=False)
    ill = [a for a in answers if a.needed and not a.well]
    screen.print("Totul este în regulă." if not ill else f"{len(ill)} lipsuri împiedică lucrul.", style="bold")
    return ExitCode.USAGE if ill else ExitCode.OK


def _answers() -> Iterator[Answer]:
    yield _program("tesseract", "apt-get install tesseract-ocr")
    yield from _languages()
    for package in ("rapidocr", "onnxruntime", "spacy", "pdfplumber", "cv2", "prefect", "zxingcpp"):
        yield _package(package)
    yield _package("tesserocr", needed=False)
    yield _one_opencv()
    yield _cell()
    yield _trained()
    yield from _names()
    yield _font()
    yield from _places()
    yield _program("chromium", "apt-get install chromium (numai pentru specimene și teste)", needed=False)


def _program(name: str, remedy: str, needed: bool = True) -> Answer:
    path = shutil.which(name)
    return Answer(name, path is not None, path or "lipsește", remedy, needed)


def _languages() -> Iterator[Answer]:
    from extractors.engines import tesseract

    try:
        version = tesseract.version()
        known = set(
            subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True).stdout.split()
        )
    except (DosarError, OSError, subprocess.CalledProcessError):
        return
    yield Answer("Tesseract 5", version.startswith("5"), version, "apt-get install tesseract-ocr (versiunea 5)")
    for code in ("ron", "eng"):
        yield Answer(
            f"limba {code}",
            code in known,
            "instalată" if code in known else "lipsește",
            f"apt-get install tesseract-ocr-{code}",
        )


def _package(name: str, needed: bool = True) -> Answer:
    try:
        module = importlib.import_module(name)
    except ImportError as fault:
        return Answer(name, False, str(fault), "make setup", needed)
    return Answer(name, True, str(getattr(module, "__version__", "instalat")))


def _cell() -> Answer:
    """Whether what parses files can be shut off from the network and from other processes."""
    from extractors.loading.cell import is_closed
    from extractors.loading.guard import run_guarded

    closed = run_guarded(is_closed)
    return Answer("celula pentru fișiere străine", closed, "închisă" if closed else "fără filtru de apeluri de sistem",
                  "apt-get install libseccomp2", needed=False)  # fmt: skip


def _one_opencv() -> Answer:
    found = {}
    for package in ("opencv-python", "opencv-python-headless"):
        try:
            found[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
    return Answer(
        "OpenCV", len(set(found.values())) == 1, ", ".join(f"{k} {v}" for k, v in found.items()), "make setup"
    )


def _trained() -> Answer:
    from extractors.language import trained_path

    there = (trained_path() / "meta.json").is_file()
    return Answer("modelul de limbă", there, "instalat" if there else "lipsește (se lucrează numai cu indicii)",
                  "python -m training", needed=False)  # fmt: skip


def _names() -> Iterator[Answer]:
    """Another package with the name of one of our rooms would silently take its place."""
    owners = importlib.metadata.packages_distributions()
    here = Path(__file__).resolve().parents[1]
    for room in ROOMS:
        strangers = [d for d in owners.get(room, []) if d != "dosar"]
        module = importlib.import_module(room)
        ours = Path(str(module.__file__)).resolve().is_relative_to(here)
        if strangers or not ours:
            yield Answer(f"camera {room}", False, f"umbrită de {', '.join(strangers) or module.__file__}",
                         f"pip uninstall {' '.join(strangers)}")  # fmt: skip


def _font() -> Answer:
    from desk.fonts import font_file

    try:
        return Answer("font cu litere românești", True, str(font_file()))
    except DosarError as fault:
        return Answer("font cu litere românești", False, "lipsește", str(fault))


def _places() -> Iterator[Answer]:
    try:
        settings: Settings = load()
    except DosarError as fault:
        yield Answer("configurarea", False, str(fault), "dosar config")
        return
    yield _writable("casa programului", settings.home)
    yield _archive(settings)
    if settings.ledger_url.startswith("postgresql"):
        yield _ledger(settings.ledger_url)


def _archive(settings: Settings) -> Answer:
    """A folder that can be written, or a server that answers with a bucket as it must be."""
    from archive.s3 import S3Archive
    from flows.seal_settings import master_keys
    from flows.stores import archive_folder, s3_place

    try:
        master_keys(settings)
        place = s3_place(settings)
        if place is None:
            return _writable("arhiva", archive_folder(settings))
        S3Archive(place).examine()
    except DosarError as fault:
        return Answer("arhiva", False, str(fault), "docs/stores.md")
    return Answer("arhiva", True, f"{place.shown} (S3, cu versiuni)")


def _ledger(url: str) -> Answer:
    from ledger.engine import place
    from ledger.ledger import Ledger

    try:
        with Ledger(url) as ledger:
            return Answer("registrul", True, place(ledger.engine))
    except DosarError as fault:
        return Answer("registrul", False, str(fault), "docs/stores.md")


def _writable(name: str, folder: Path) -> Answer:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".dosar-doctor"
        probe.write_bytes(b"ok")
        probe.unlink()
    except OSError as fault:
        return Answer(name, False, f"{folder}: {fault.strerror}", "alegeți alt loc cu DOSAR_HOME")
    free = shutil.disk_usage(folder).free / 2**30
    return Answer(name, free > 1, f"{folder} ({free:.0f} GB liberi)", "eliberați loc pe disc")
