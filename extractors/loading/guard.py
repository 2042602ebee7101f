"""Work on hostile files in a small child process that may crash, hang or eat memory without harm.

The child lives long: one exchange over a pipe costs well under a millisecond beside the work. It is started anew after
a crash or a timeout. It is a plain ``python -m`` process, so it works from any worker, forked, spawned or threaded.

Its answers are unpickled with a list of allowed types: a child that a file took over cannot take over its parent.
"""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import io
import os
import pickle
import select
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from extractors.loading.cell import close_cell
from extractors.loading.refusals import corrupt, needs_too_much_memory, timed_out
from extractors.memory import give_back
from models.errors import Rejected

T = TypeVar("T")

_MAX_ANSWER = 1 << 30  # bytes
_MOST_PARTS = 64  # of an answer: its pickle and the arrays in it
_START_SECONDS = 60.0
_LENGTH = struct.Struct(">Q")
_PIPE = 1 << 20  # bytes: a page has tens of millions, and each filling of the pipe costs two changes of process
_lock = threading.RLock()
_child: _Child | None = None


class _Gone(Exception):
    """The child ended before it answered."""


class _Late(Exception):
    """The child did not answer in time."""


def run_guarded(fn: Callable[..., T], *args: Any, timeout_s: float = 30.0, memory_bytes: int = 2 << 30) -> T:
    """``fn(*args)`` computed in the child process. ``fn`` is a module-level function, arguments and result pickle.

    ``timeout_s``: wall and processor seconds; ``memory_bytes``: what the child may use beyond its own start-up size.
    Raises Rejected as ``fn`` does; Rejected(corrupt) when the child crashes, (timeout) when it hangs, (too_large) when
    it runs out of memory; any other exception of ``fn`` is raised here as RuntimeError with its type's name.
    """
    global _child
    with _lock:
        if _child is None or not _child.usable():
            _child = _Child()
        try:
            kind, *rest = _child.ask((fn, args, timeout_s, memory_bytes), timeout_s)
        except _Late as error:
            _drop()
            raise timed_out(timeout_s) from error
        except (_Gone, OSError, pickle.UnpicklingError, EOFError) as error:
            _drop()
            raise corrupt(what="programul de decodare s-a oprit") from error
    if kind == "value":
        return rest[0]
    if kind == "rejected":
        raise Rejected(rest[0], rest[1])
    if kind == "memory":
        _drop()
        raise needs_too_much_memory()
    raise RuntimeError(f"guarded call failed: {rest[0]}")


def _drop() -> None:
    global _child
    with _lock:
        if _child is not None:
            _child.end()
        _child = None


class _Child:
    """The process at the other end of two pipes."""

    def __init__(self) -> None:
        path = os.pathsep.join(p or os.getcwd() for p in sys.path)
        env = os.environ | {"PYTHONPATH": path, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        self.owner = os.getpid()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "extractors.loading.guard"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env, bufsize=0,
        )  # fmt: skip
        assert self.process.stdout is not None
        with contextlib.suppress(OSError):  # more than the system gives one user: the usual size will do
            fcntl.fcntl(self.process.stdout.fileno(), fcntl.F_SETPIPE_SZ, _PIPE)
        try:
            self._receive(time.monotonic() + _START_SECONDS)
        except (_Gone, _Late) as error:
            self.end()
            raise RuntimeError("the guard's child process does not start") from error

    def usable(self) -> bool:
        """False in a forked copy of the owner: two processes must not talk over one pipe."""
        return self.owner == os.getpid() and self.process.poll() is None

    def ask(self, question: Any, timeout_s: float) -> Any:
        until = time.monotonic() + timeout_s
        data = pickle.dumps(question)
        assert self.process.stdin is not None
        self.process.stdin.write(_LENGTH.pack(len(data)) + data)
        message, *pixels = self._receive(until)
        return _Answer(io.BytesIO(message), buffers=pixels).load()

    def _receive(self, until: float) -> list[bytearray]:
        """The answer's parts: its pickle, then the buffers of its arrays."""
        (count,) = _LENGTH.unpack(self._exactly(_LENGTH.size, until))
        if count > _MOST_PARTS:
            raise _Gone
        lengths = [_LENGTH.unpack(self._exactly(_LENGTH.size, until))[0] for _ in range(count)]
        if sum(lengths) > _MAX_ANSWER:
            raise _Gone
        return [self._exactly(length, until) for length in lengths]

    def _exactly(self, count: int, until: float) -> bytearray:
        """So many bytes, read to where they stay: a page's pixels are copied no second time."""
        assert self.process.stdout is not None
        pipe, out = self.process.stdout.fileno(), bytearray(count)
        left = memoryview(out)
        while left:
            ready, _, _ = select.select([pipe], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                raise _Late
            got = os.readv(pipe, [left])
            if not got:
                raise _Gone
            left = left[got:]
        return out

    def end(self) -> None:
        if self.owner != os.getpid():
            return
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()


class _Answer(pickle.Unpickler):
    """Only values of our own rooms, of numpy arrays and plain Python types."""

    def find_class(self, module: str, name: str) -> Any:
        ours = module.split(".")[0] in ("models", "extractors") and isinstance(super().find_class(module, name), type)
        plain = module == "builtins" and name in ("set", "frozenset", "complex", "bytearray", "range", "slice")
        arrays = (module, name) in _ARRAY_PARTS
        if not (ours or plain or arrays):
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed in an answer")
        return super().find_class(module, name)


_ARRAY_PARTS = {
    ("numpy", "ndarray"), ("numpy", "dtype"), ("numpy._core.multiarray", "_reconstruct"),
    ("numpy._core.numeric", "_frombuffer"), ("numpy._core.multiarray", "scalar"), ("_codecs", "encode"),
    ("pathlib", "PosixPath"),
}  # fmt: skip


def _serve() -> None:
    """The child's life: read a question, answer it, until the parent goes away."""
    inward, outward = os.dup(0), os.dup(1)
    silence = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(silence, descriptor)  # decoders print; the pipe is ours alone
    _warm_up()
    close_cell()

    baseline = _address_space()
    with os.fdopen(inward, "rb") as questions, os.fdopen(outward, "wb") as answers:
        _send(answers, ("ready",))
        while head := questions.read(_LENGTH.size):
            fn, args, timeout_s, memory_bytes = pickle.loads(questions.read(_LENGTH.unpack(head)[0]))
            _confine(timeout_s, baseline + memory_bytes)
            _send(answers, _answer(fn, args))
            give_back()


def _warm_up() -> None:
    """Import what parsing needs before memory is counted and the cell is closed: later, libraries cannot start what
    they start (a thread pool, a look for a program)."""
    import pdfplumber  # noqa: F401

    import extractors.loading  # noqa: F401


def _answer(fn: Callable[..., Any], args: tuple[Any, ...]) -> tuple[Any, ...]:
    try:
        return "value", fn(*args)
    except Rejected as refusal:
        return "rejected", refusal.reason, refusal.detail
    except MemoryError:
        return ("memory",)
    except BaseException as error:
        return "error", type(error).__name__


def _send(stream: Any, answer: tuple[Any, ...]) -> None:
    """How many parts, how long each is, and the parts: the pickle, then the arrays' own memory."""
    arrays: list[pickle.PickleBuffer] = []
    data = pickle.dumps(answer, protocol=5, buffer_callback=arrays.append)
    parts = [memoryview(data), *(array.raw() for array in arrays)]
    stream.write(b"".join(map(_LENGTH.pack, (len(parts), *(part.nbytes for part in parts)))))
    for part in parts:
        stream.write(part)
    stream.flush()


def _confine(timeout_s: float, memory: int) -> None:
    """Soft limits for the next call: the kernel ends the child even if its parent is gone."""
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + timeout_s) + 2
    for what, value in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(what)
        soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(what, (soft, hard))


def _address_space() -> int:
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")


atexit.register(_drop)

if __name__ == "__main__":
    _serve()
