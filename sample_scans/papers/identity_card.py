"""Carte de identitate: the laminated card, models of 1997 and of 2009, printed on one side (105 x 74 mm)."""

from __future__ import annotations

import random

from sample_scans.cards import face_2009
from sample_scans.cards.placing import age_on, whom
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household, Human


def _holder(world: Household, rng: random.Random, person: Human | None) -> Human:
    return person or whom(world, rng, None, lambda m: m is world.applicant and age_on(m, world.filed) >= 14)


def model_2009(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The usual face of the 2009 model."""
    return face_2009.common(world, rng, look, _holder(world, rng, person))


LAYOUTS = (Layout("model_2009", model_2009),)
