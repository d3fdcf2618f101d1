"""Why a shot or a film was not made, as it comes back from whoever tried."""

from __future__ import annotations

import errno
from dataclasses import dataclass

DISK = (errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EIO)     # what a disk answers that takes no more


@dataclass(frozen=True)
class Failure:
    """Why a task has no result. kind: "scene", "film", "disk" or "memory"."""

    kind: str
    message: str
    beat: str | None = None
    tick: float | None = None
    path: str | None = None

    def __str__(self) -> str:
        where = "" if self.beat is None else f"beat {self.beat}, tick {self.tick:g}: "
        return where + self.message
