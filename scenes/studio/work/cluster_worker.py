"""What a Dask worker does: draw a shot and send its bytes back. Loaded before anything else of the project there."""

from __future__ import annotations

import os
import pickle
import tempfile
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

from scenes.studio.store import loaded_code

_ONE_AT_A_TIME = threading.Lock()      # manim's settings belong to the process
_prepared_once: list[Any] = []


def shoot(packed: bytes, packages: tuple[str, ...]) -> tuple[Any, bytes]:
    """Draw a pickled ShotTask; its Take or Failure, and the segment."""
    with _ONE_AT_A_TIME:
        performer = _prepared(packages)
        with tempfile.TemporaryDirectory(prefix="soup-") as folder:
            task = replace(pickle.loads(packed), path=Path(folder) / "shot.mp4")
            result = performer.perform(task, lambda frames: None)
            data = task.path.read_bytes() if hasattr(result, "sha256") else b""
        if data:
            result = replace(result, sources=loaded_code.digests())
        return result, data


def machine(packages: tuple[str, ...]) -> dict[str, str]:
    """What of the worker's machine can change a picture, the code of the project included."""
    with _ONE_AT_A_TIME:
        _prepared(packages)
        return described(packages)


def described(packages: tuple[str, ...]) -> dict[str, str]:
    """The same of this machine, without getting ready to draw."""
    from scenes.studio.shots import drawing_machine
    from scenes.studio.store import code_digests

    return {**drawing_machine.drawing(), **{f"code of {name}": code_digests.whole(name) for name in packages}}


def _prepared(packages: tuple[str, ...]) -> Any:
    """Watch what code is run, from the first module on."""
    if not _prepared_once:
        loaded_code.install(packages)
        from scenes.studio.files.stagings import VARIABLE
        from scenes.studio.store.code_digests import PROJECT
        from scenes.studio.work.performer import Performer

        os.environ[VARIABLE] = ",".join(name for name in packages if name not in PROJECT)
        folder = tempfile.TemporaryDirectory(prefix="soup-worker-")      # gone with the process
        _prepared_once.extend((Performer(Path(folder.name)), folder))
    return _prepared_once[0]
