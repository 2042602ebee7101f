"""``python -m desk.up.tied PARENT COMMAND...``: becomes COMMAND, tied to its parent's life.

When the parent is killed, the kernel sends the command SIGTERM (prctl(2), PR_SET_PDEATHSIG; it survives ``exec``): a
killed ``dosar up`` leaves nothing running. On a system without it the command runs untied.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def main(parent: int, command: list[str]) -> None:
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    if os.getppid() != parent:  # it was gone before we were tied
        sys.exit(0)
    os.execvp(command[0], command)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
