"""Two names of the file system exchanged in one act, so that there is no moment between before and after."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

AT_FDCWD = -100         # Linux: paths begin where the process is
SWAP = 2                # RENAME_EXCHANGE of renameat2(2), RENAME_SWAP of renamex_np(2)


def exchange(one: Path, other: Path) -> None:
    """Raises OSError, with ENOSYS where the system has no such act, and EINVAL where the file system has none."""
    system = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "darwin":
            failed = system.renamex_np(*names, SWAP)
        else:
            failed = system.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], SWAP)
    except AttributeError as error:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(other)) from error
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(other))
