"""What a process that parses hostile files may ask of the kernel: read, compute, answer, end. Nothing else.

A seccomp filter (Linux, through libseccomp) that cannot be taken off again. Refused with EPERM are: every socket, so
there is no network; opening a file for anything but reading, and every change to the file system; starting or
signalling another process; looking into one. What a file that takes over the parser can still do is to read files that
the account may read and to answer wrongly: answers are data (:class:`extractors.loading.guard._Answer`).
"""

from __future__ import annotations

import errno
import os
import resource
from typing import Any

_REFUSED = (
    # the network
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg",
    "recvfrom", "recvmsg", "recvmmsg", "io_uring_setup", "io_uring_enter", "io_uring_register",
    # other processes
    "execve", "execveat", "fork", "vfork", "kill", "tkill", "pidfd_open", "pidfd_send_signal", "pidfd_getfd", "ptrace",
    "process_vm_readv", "process_vm_writev", "kcmp", "setns", "unshare", "chroot", "mount", "umount2", "bpf",
    "perf_event_open", "userfaultfd", "keyctl", "add_key", "request_key", "setpriority", "sched_setaffinity",
    # the file system
    "creat", "openat2", "open_by_handle_at", "truncate", "ftruncate", "fallocate", "unlink", "unlinkat", "rename",
    "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "mkdir", "mkdirat", "rmdir", "mknod", "mknodat",
    "chmod", "fchmod", "fchmodat", "chown", "fchown", "lchown", "fchownat", "utime", "utimes", "utimensat", "setxattr",
    "lsetxattr", "fsetxattr", "removexattr", "lremovexattr", "fremovexattr",
)  # fmt: skip
_CHANGING = (os.O_WRONLY, os.O_RDWR, os.O_CREAT, os.O_TRUNC)
_CLONE_THREAD = 0x10000


def close_cell() -> bool:
    """Confine this process for good; whether the filter is in place. Without libseccomp, or on a kernel without
    seccomp, only the limit on written bytes is."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    try:
        import pyseccomp as seccomp

        _filter(seccomp).load()
    except (ImportError, OSError, RuntimeError, AttributeError):
        return False
    return True


def _filter(seccomp: Any) -> Any:
    cell = seccomp.SyscallFilter(seccomp.ALLOW)
    refuse = seccomp.ERRNO(errno.EPERM)
    for name in _REFUSED:
        try:
            cell.add_rule(refuse, name)
        except (OSError, ValueError):  # a call that this machine does not have
            continue
    for flag in _CHANGING:
        cell.add_rule(refuse, "open", seccomp.Arg(1, seccomp.MASKED_EQ, flag, flag))
        cell.add_rule(refuse, "openat", seccomp.Arg(2, seccomp.MASKED_EQ, flag, flag))
    cell.add_rule(refuse, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, _CLONE_THREAD, 0))
    cell.add_rule(seccomp.ERRNO(errno.ENOSYS), "clone3")  # its flags lie in memory; libc then falls back to clone
    return cell


def is_closed() -> bool:
    """Whether this process is confined by a filter (``Seccomp`` of proc(5) is 2)."""
    with open("/proc/self/status", encoding="ascii", errors="replace") as file:
        return any(line.split() == ["Seccomp:", "2"] for line in file)
