"""Settings of all tests: hypothesis judges values, never time (a loaded machine is no fault of the program)."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
