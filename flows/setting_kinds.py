"""The kinds of values that settings have: what a TOML file or an environment variable may say for them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field


def _whole(value: object) -> object:
    """TOML's true is no number, though Python thinks so."""
    if isinstance(value, bool):
        raise ValueError("not a number")
    return value


def absolute(path: Path) -> Path:
    """A path that counts from the root, ~ resolved; ValueError for the home of nobody."""
    try:
        return path.expanduser().absolute()
    except RuntimeError:  # ~ of somebody whom the machine does not know
        raise ValueError("no such home") from None


Folder = Annotated[Path, AfterValidator(absolute)]
Count = Annotated[int, BeforeValidator(_whole)]
Number = Annotated[float, BeforeValidator(_whole), Field(allow_inf_nan=False)]
