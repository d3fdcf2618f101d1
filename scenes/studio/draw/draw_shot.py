"""ShotTask -> Take: a shot drawn and encoded in this process."""

from __future__ import annotations

import gc
import hashlib
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import numpy as np
from manim import tempconfig
from numpy.typing import NDArray

from scenes.stage.frames import pixels_of
from scenes.stage.lesson_scene import LessonScene
from scenes.studio.draw.camera import FilmCamera
from scenes.studio.draw.draw_beats import Footage, TakeError, build, manim_settings, said, take
from scenes.studio.draw.encode import Segment
from scenes.studio.shots.failure import DISK, Failure
from scenes.studio.shots.shot_task import ShotTask, Take

TOLD_EVERY = 0.25      # seconds between two signs of life
PROBE = 1 << 16        # bytes that a disk must still take

Tell = Callable[[int], None]


class Studio:
    """Draws shots one after the other and keeps the set that was built last.

    folder: for manim's own files, such as shaped text. No other process may use it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._built: tuple[str, LessonScene] | None = None

    def shoot(self, task: ShotTask, tell: Tell) -> Take | Failure:
        """Draw the task's shot into its file; tell() hears the frames drawn so far, also when it is none yet."""
        tell(0)
        try:
            return self._shoot(task, tell)
        except TakeError as error:
            return self._disk_failure() or Failure("scene", error.message, task.shot.ids[error.beat], error.tick)
        except MemoryError:
            return Failure("memory", "out of memory")
        except Exception as error:
            if isinstance(error, OSError) and error.errno in DISK:
                return Failure("disk", error.strerror or str(error), path=str(error.filename or task.path))
            return self._disk_failure() or Failure("scene", said(error))

    def _disk_failure(self) -> Failure | None:
        """Whether the disk is full: shaped text is then cut short without a word, and fails to be read back."""
        probe = self._folder / "probe"
        try:
            with probe.open("wb") as file:
                file.write(bytes(PROBE))
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            return Failure("disk", error.strerror or str(error), path=str(self._folder))
        finally:
            probe.unlink(missing_ok=True)
        return None

    def _shoot(self, task: ShotTask, tell: Tell) -> Take:
        started = time.process_time()
        with self._set(task) as scene:
            built = time.process_time()
            footage = _record(scene, task, tell)
        data = task.path.read_bytes()
        return Take(
            sha256=hashlib.sha256(data).hexdigest(), frames=footage.frames, bytes=len(data),
            readings=footage.readings, worst=footage.worst, cpu_seconds=time.process_time() - built,
            build_seconds=built - started, peak_megabytes=peak_megabytes(),
        )

    @contextmanager
    def _set(self, task: ShotTask) -> Iterator[LessonScene]:
        """The task's set, under manim's settings for it."""
        with tempconfig(manim_settings(task.plan, task.short_side, str(self._folder))):
            if self._built is None or self._built[0] != task.set_key:
                self._built = None      # before the next is built: a worker has not the memory for two
                gc.collect()
                self._built = task.set_key, build(task.plan, FilmCamera)
            yield self._built[1]


def _record(scene: LessonScene, task: ShotTask, tell: Tell) -> Footage:
    tell(0)     # the set is built
    told = time.monotonic()
    camera = cast(FilmCamera, scene.camera)
    camera.begin()
    size = pixels_of(task.plan.shape, task.short_side)
    with Segment(task.path, size, task.fps, task.encoder) as segment, _no_collection():

        def show(scene: LessonScene) -> None:
            nonlocal told
            segment.write(cast(NDArray[np.uint8], camera.pixel_array), camera.film(scene.mobjects))
            if time.monotonic() - told > TOLD_EVERY:
                told = time.monotonic()
                tell(segment.frames)

        footage = take(scene, task.shot.stretches, task.fps, show)
    camera.begin()      # its layers are of no use to another shot, and large
    _sync(task.path)
    return footage


@contextmanager
def _no_collection() -> Iterator[None]:
    """The set lives on and a frame leaves no cycles, so collecting them is time lost."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def peak_megabytes() -> float:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
