"""A worker process: draws what it is sent until its line to the parent breaks.

Started as ``python -m scenes.studio.work.worker_process FD PARENT FOLDER``. It writes nothing
but the files of its tasks, and passing ones in its own folder. Only its parent stops it: it ignores the keyboard's
signals and dies with the parent.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from scenes.studio.files.stagings import plugins
from scenes.studio.store import loaded_code

PR_SET_PDEATHSIG = 1


def main(line: Connection, parent: int, folder: Path) -> None:
    belong_to(parent)
    loaded_code.install((*loaded_code.PROJECT, *plugins()))
    try:
        _serve(line, folder)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return      # the parent is gone


def _serve(line: Connection, folder: Path) -> None:
    from scenes.studio.shots.failure import Failure
    from scenes.studio.work.performer import Performer

    performer = Performer(folder)
    while True:
        task = line.recv()
        done = performer.perform(task, lambda frames: line.send(("frames", frames)))
        line.send(("done", done if isinstance(done, Failure) else replace(done, sources=loaded_code.digests())))


def belong_to(parent: int) -> None:
    """Leave the keyboard's signals to the parent, and die with it.

    Linux tells a child of its parent's death; elsewhere the broken line does, at the next frame told.
    """
    for ignored in (signal.SIGINT, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        sys.exit(1)


if __name__ == "__main__":
    main(Connection(int(sys.argv[1])), int(sys.argv[2]), Path(sys.argv[3]))
