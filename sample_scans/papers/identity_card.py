"""Carte de identitate: the laminated card, models of 1997 and of 2009, printed on one side (105 x 74 mm)."""

from __future__ import annotations

import random
from collections.abc import Callable

from sample_scans.cards import face_1997, face_2009
from sample_scans.cards.placing import whom
from sample_scans.paper import Layout, Look, Maker, Paper
from sample_scans.world import Household, Human

KIND = "identity_card"
Face = Callable[[Household, random.Random, Look, Human], Paper]


def _of(face: Face) -> Maker:
    """A maker that prints ``face`` for the person asked for, else for the applicant."""

    def make(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
        return face(world, rng, look, whom(world, rng, person, lambda m: m is world.applicant))

    return make


LAYOUTS = (
    Layout("model_2009", _of(face_2009.common)),
    Layout("model_1997", _of(face_1997.stacked)),
    Layout("model_2009_late", _of(face_2009.late)),
    Layout("model_2009_wide", _of(face_2009.wide)),
    Layout("model_1997_printer", _of(face_1997.beside)),
)
