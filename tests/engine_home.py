"""A migrated database of Prefect for the homes that tests make: some forty of them would each spend eight seconds of
processor time on the same migrations. One is made in each run of the tests, by whoever asks first."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

_SHARED = "TESTS_SHARED_FOLDER"


def begin() -> Path:
    """A folder that the processes of this run of the tests share; the caller removes it."""
    folder = Path(tempfile.mkdtemp(prefix="dosar-tests-"))
    os.environ[_SHARED] = str(folder)
    return folder


def migrated(prefect_home: Path) -> None:
    """Give this home of Prefect a database whose tables are made, unless it has one."""
    shared = os.environ.get(_SHARED)
    target = prefect_home / "prefect.db"
    if shared is None or target.exists():
        return
    prefect_home.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_template(Path(shared)), target)


def _template(shared: Path) -> Path:
    made = shared / "prefect.db"
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            home = shared / "making"
            env = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")} | {"PREFECT_HOME": str(home)}
            command = [sys.executable, "-m", "prefect", "server", "database", "upgrade", "-y"]
            subprocess.run(command, env=env, check=True, capture_output=True, stdin=subprocess.DEVNULL)
            (home / "prefect.db").rename(made)
    return made
