"""A ``tesseract`` that misbehaves for a few calls: a program of this name on the PATH, which hands on all others."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Literal

How = Literal["hangs", "crashes", "is killed", "garbage"]

_SCRIPT = """#!/bin/sh
# {how}, from call number {first} to {last} of those that read something; the others are the real program's.
case " $* " in *" --list-langs "*|*" --version "*) exec {real} "$@" ;; esac
echo >> {calls}
n=$(wc -l < {calls})
[ "$n" -ge {first} ] && [ "$n" -le {last} ] || exec {real} "$@"
{deed}
"""
_DEEDS: dict[How, str] = {
    "hangs": "exec sleep 36000",
    "crashes": "kill -SEGV $$",
    "is killed": "kill -KILL $$",  # as the system does when memory runs out
    "garbage": '{real} "$@" && printf "5\\t1\\t1\\t1\\t1\\t9\\t0\\t0\\t9\\t9\\t90\\t\\377\\376\\300\\n" >> "$2.tsv"',
}


def put(folder: Path, how: How, first: int = 1, times: int = 1) -> dict[str, str]:
    """Make the program in ``folder``; the environment in which it is found before the real one. ``times``: for so many
    calls from the ``first`` on it misbehaves."""
    real = shutil.which("tesseract")
    if real is None:
        raise LookupError("tesseract is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / "tesseract"
    deed = _DEEDS[how].replace("{real}", real)
    script = _SCRIPT.format(how=how, first=first, last=first + times - 1, real=real, calls=folder / "calls", deed=deed)
    program.write_text(script)
    program.chmod(0o755)
    return {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "DOSAR_TESSERACT": "program"}
