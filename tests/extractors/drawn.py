"""Pages drawn for the tests of reading, at 300 dpi, with the boxes of their words."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from desk.fonts import font_file
from extractors.view import View
from models.geometry import WHOLE_PAGE, Box
from models.page import Word

A4 = (2480, 3508)
MM = 300 / 25.4
LINES = (
    "Subsemnatul Popescu Andrei, domiciliat în municipiul Cluj-Napoca, strada Observatorului",
    "numărul doisprezece, declar pe propria răspundere că veniturile nete lunare ale familiei",
    "mele sunt cele cuprinse în prezenta cerere și în documentele anexate acesteia.",
    "Cunoscând prevederile articolului privind falsul în declarații, am verificat datele.",
    "Ajutorul pentru încălzirea locuinței se acordă pe perioada sezonului rece, începând",
    "cu luna noiembrie, titularului contractului de furnizare a gazelor naturale.",
)


@dataclass(frozen=True)
class Drawn:
    """``image``: uint8 grey; ``words``: what was drawn, with its ink's box in pixels."""

    image: np.ndarray
    words: tuple[Word, ...]


def font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_file()), size)


def text_page(size: tuple[int, int] = A4, pt: int = 46, rows: int = 30, margin: int = 260) -> Drawn:
    """A letter: running text with every word's box."""
    sheet = Image.new("L", size, 255)
    draw, face = ImageDraw.Draw(sheet), font(pt)
    words: list[Word] = []
    for row in range(rows):
        x, y = float(margin), margin + row * pt * 2
        for text in LINES[row % len(LINES)].split():
            left, top, right, bottom = draw.textbbox((x, y), text, font=face)
            if right > size[0] - margin:
                break
            draw.text((x, y), text, fill=0, font=face)
            words.append(Word(text, Box(left, top, right, bottom), 1.0, row))
            x = right + face.getlength(" ")
    return Drawn(np.asarray(sheet), tuple(words))


def line(text: str, pt: int = 44) -> np.ndarray:
    """A crop of one printed line, with a little paper around it."""
    face = font(pt)
    left, top, right, bottom = face.getbbox(text)
    crop = Image.new("L", (int(right - left) + 40, int(bottom - top) + 30), 250)
    ImageDraw.Draw(crop).text((20 - left, 15 - top), text, fill=15, font=face)
    return np.asarray(crop)


def turned(image: np.ndarray, degrees: float) -> np.ndarray:
    """The sheet as it lies when it was put on the glass ``degrees`` off, clockwise; the paper goes on outside."""
    h, w = image.shape
    matrix = cv2.getRotationMatrix2D((w / 2, h / 2), -degrees, 1.0)
    return np.asarray(cv2.warpAffine(image, matrix, (w, h), flags=cv2.INTER_LINEAR, borderValue=255), np.uint8)


def card(rng: random.Random, width_mm: float = 105, height_mm: float = 74) -> np.ndarray:
    """An identity card as a copier sees it: tinted, framed, with a portrait, lines of print and two MRZ lines."""
    w, h = round(width_mm * MM), round(height_mm * MM)
    sheet = Image.new("L", (w, h), rng.randint(205, 225))
    draw, face, mono = ImageDraw.Draw(sheet), font(30), ImageFont.truetype(str(font_file("DejaVuSansMono.ttf")), 34)
    draw.rectangle((0, 0, w - 1, h - 1), outline=90, width=4)
    draw.rectangle((40, 150, 350, 560), fill=rng.randint(70, 120))
    for i, text in enumerate(("ROMANIA", "CARTE DE IDENTITATE", "Nume POPESCU", "Prenume ANDREI", "Domiciliu Cluj")):
        draw.text((400, 40 + i * 90), text, fill=20, font=face)
    for i in range(2):
        text = "".join(rng.choice("ABCDEFGHIJ0123456789<<<") for _ in range(36))
        draw.text((40, h - 170 + i * 70), text, fill=10, font=mono)
    return np.asarray(sheet)


def laid(card_image: np.ndarray, sheet: np.ndarray, cx_mm: float, cy_mm: float, degrees: float = 0.0) -> Box:
    """Lays a card on the sheet (changed in place), its middle in mm; the upright box around it in pixels."""
    h, w = card_image.shape
    matrix = cv2.getRotationMatrix2D((w / 2, h / 2), degrees, 1.0)
    matrix[:, 2] += (cx_mm * MM - w / 2, cy_mm * MM - h / 2)
    size = (sheet.shape[1], sheet.shape[0])
    picture = cv2.warpAffine(card_image, matrix, size, flags=cv2.INTER_LINEAR, borderValue=255)
    cover = cv2.warpAffine(np.full_like(card_image, 255), matrix, size, flags=cv2.INTER_NEAREST, borderValue=0)
    sheet[cover > 0] = picture[cover > 0]
    corners = np.array([[0, 0, 1], [w, 0, 1], [w, h, 1], [0, h, 1]]) @ matrix.T
    return Box(*corners.min(axis=0).tolist(), *corners.max(axis=0).tolist())


def white(size: tuple[int, int] = A4, paper: int = 255) -> np.ndarray:
    return np.full((size[1], size[0]), paper, np.uint8)


def words_of(*lines: str, pt: float = 30, left: float = 100, top: float = 100, leading: float = 60) -> tuple[Word, ...]:
    """Words on a grid of letter widths, without any picture: for what looks at words only. A run of blanks keeps its
    width; ``|`` parts two of the engine's own lines on one level."""
    out: list[Word] = []
    number = 0
    for row, text in enumerate(lines):
        x, y = left, top + row * leading
        for part in text.split("|"):
            for word in _runs(part):
                if isinstance(word, int):
                    x += word * 0.55 * pt
                    continue
                width = len(word) * 0.55 * pt
                out.append(Word(word, Box(x, y, x + width, y + pt), 0.95, number))
                x += width
            number += 1
    return tuple(out)


def _runs(text: str) -> list[str | int]:
    """Words and, as numbers, the blanks between them."""
    out: list[str | int] = []
    for piece in text.replace(" ", "\0 \0").split("\0"):
        if piece == " ":
            if out and isinstance(out[-1], int):
                out[-1] += 1
            else:
                out.append(1)
        elif piece:
            out.append(piece)
    return out


def view_of(words: tuple[Word, ...], *, scan: str = "sha256:a", page: int = 1, card: bool = False,
            picture: Path = Path("none.pgm"), size: tuple[int, int] = A4) -> View:  # fmt: skip
    """A view without pixels (or with a picture on disk), its boxes one to one on the page."""
    to_scan = np.diag([1 / size[0], 1 / size[1], 1.0])
    return View(scan, page, size[0], size[1], to_scan, WHOLE_PAGE, picture, words, card=card)
