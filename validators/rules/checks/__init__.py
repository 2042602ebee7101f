"""The cross-checks of a dossier (:mod:`validators.rules.checks.registry`), one file each."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from validators.rules.checks.registry import CHECKS, fit_checks, look_across

__all__ = ["CHECKS", "fit_checks", "look_across"]

for _module in sorted(m.name for m in iter_modules(__path__)):
    import_module(f"{__name__}.{_module}")
