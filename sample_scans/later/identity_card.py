"""Carte de identitate: the card alone, one enlarged across a sheet, one under a heading that the office prints."""

from __future__ import annotations

import random
from datetime import date

from sample_scans.cards.face_2009 import values_of
from sample_scans.cards.placing import at, whom
from sample_scans.cards.sheets import ID2, card, sheet
from sample_scans.ink import Ink
from sample_scans.later.parts_glass import (
    A4_ACROSS,
    A4_UP,
    face,
    face_css,
    glassed,
    issue_of,
    penned,
    penned_css,
)
from sample_scans.other_offices.parts_cards import card_css, sheet_css
from sample_scans.paper import Layout, Look, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "identity_card"


def _ready(world: Household, rng: random.Random, look: Look, person: Human | None) -> tuple[Human, Ink, str, str]:
    """Whose card, its ink, the printed side and its CSS."""
    who, ink = whom(world, rng, person, lambda m: m is world.applicant), Ink(rng)
    made = issue_of(rng, look, who.id_issued < date(2009, 6, 1))
    bare = rng.random() < (0.4 if made.names else 0.12)
    v = values_of(ink, who, bare=bare, room=35 if made.family == look.mono else 37)
    return who, ink, face(made, v, who, rng), face_css(made)


def evenly_set(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The card itself."""
    who, ink, inner, css = _ready(world, rng, look, person)
    ground = card_css(look, ID2, rng.choice(("#f7f5f0", "#f2f5f6", "#f8f3f5")))
    return ink.paper(KIND, "evenly_set", (card(inner),), ground + css, width_mm=ID2[0], height_mm=ID2[1], card=True,
                     person=who.cnp)  # fmt: skip


def across_sheet(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Enlarged by the copier on a lying sheet, nothing else on it but perhaps a note in a corner."""
    who, ink, inner, css = _ready(world, rng, look, person)
    scale = rng.choice((1.41, 1.7, 2.0))
    left = (A4_ACROSS[0] - ID2[0] * scale) / 2 + rng.uniform(-25, 25)
    top = rng.uniform(12, 22)
    note = ""
    if rng.random() < 0.6:
        note = penned(rng, rng.uniform(20, 150), top + ID2[1] * scale + 9, "conform cu originalul")
    ground = sheet_css(look, *A4_ACROSS, "0", "sans") + card_css(look, ID2, "#f6f6f4") + penned_css(look)
    page = sheet(glassed(rng, inner, ID2, left, top, scale) + note)
    return ink.paper(KIND, "across_sheet", (page,), ground + css, width_mm=A4_ACROSS[0], height_mm=A4_ACROSS[1],
                     person=who.cnp)  # fmt: skip


def under_heading(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Copied by the counter onto its own sheet: a printed heading, the card, a printed consent with a signature."""
    who, ink, inner, css = _ready(world, rng, look, person)
    scale, top = rng.choice((1.0, 1.15, 1.3)), rng.uniform(52, 66)
    left = (A4_UP[0] - ID2[0] * scale) / 2 + rng.uniform(-8, 8)
    end = top + ID2[1] * scale + rng.uniform(12, 22)
    office = rng.choice(("Direcția de Asistență Socială și Medicală", "Serviciul Ajutoare pentru Încălzire"))
    title = rng.choice(("COPIE ACT DE IDENTITATE", "COPIA CĂRȚII DE IDENTITATE", "ACT DE IDENTITATE - COPIE"))
    consent = rng.choice((
        "Sunt de acord cu prelucrarea datelor mele cu caracter personal, conform Legii nr. 677/2001.",
        "Prezenta copie a fost făcută cu acordul meu, pentru dosarul de ajutor de încălzire.",
        "Declar că datele din actul de identitate sunt actuale și că actul este valabil.",
    ))  # fmt: skip
    text = (
        at(24, 20, f"Primăria Municipiului Cluj-Napoca<br>{office}", "hd") + at(0, 38, f"<b>{title}</b>", "mid")
        + at(24, end, consent, "cs") + at(24, end + 9, f"Data: {date_text(world.filed)}", "cs")
        + penned(rng, 118, end + 8, "&#160;")
    )  # fmt: skip
    ground = sheet_css(look, *A4_UP, "0") + card_css(look, ID2, "#f6f6f4") + penned_css(look)
    ground += ".hd{font-size:11pt}.mid{width:210mm;text-align:center;font-size:15pt}.cs{font-size:10pt;width:162mm;"
    ground += "white-space:normal}"
    page = sheet(text + glassed(rng, inner, ID2, left, top, scale))
    return ink.paper(KIND, "under_heading", (page,), ground + css, person=who.cnp)


LAYOUTS = (
    Layout("evenly_set", evenly_set, split="train"),
    Layout("across_sheet", across_sheet, split="train"),
    Layout("under_heading", under_heading, split="train"),
)
