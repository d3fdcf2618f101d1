"""Plan -> pictures of beats. The one place in the studio that imports manim."""

from __future__ import annotations

import importlib
import sysconfig
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, cast

import numpy as np
from manim import Camera, tempconfig
from numpy.typing import NDArray
from PIL import Image

from scenes.kit.prop import Reading
from scenes.stage.frames import FRAMES, pixels_of
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.stage_camera import StageCamera
from scenes.stage.timeline import TICKS_PER_SECOND, Moment, Plan, Stretch
from scenes.studio.draw.camera import FilmCamera
from scenes.studio.draw.legible import PrintedNumbers
from scenes.studio.draw.straight import straight
from scenes.studio.draw.vector_camera import VectorCamera
from scenes.studio.files.faults import DiskError, EndedError
from scenes.studio.files.stagings import staging
from scenes.studio.shots.failure import DISK, Failure

__all__ = ["Footage", "ReadBackError", "TakeError", "moment", "on_set", "outlines", "picture", "pixels_of",
           "stills", "take"]

NOT_YOURS = "The staging stumbled over a lesson that `soup check` lets pass: its needs.py or its code has to be mended."
Show = Callable[[LessonScene], None]
Drawn = TypeVar("Drawn")


class TakeError(Exception):
    """A picture that must not be published, and where: the beat's number within the shot, and the tick."""

    def __init__(self, beat: int, tick: float, message: str) -> None:
        super().__init__(beat, tick, message)
        self.beat, self.tick, self.message = beat, tick, message


class ReadBackError(Exception):
    """A prop shows something else than the run says."""


@dataclass
class Footage:
    """What was measured while a shot was drawn. worst: kind of reading -> largest error."""

    frames: int = 0
    readings: int = 0
    worst: dict[str, float] = field(default_factory=dict)

    def note(self, reading: Reading) -> None:
        self.readings += 1
        self.worst[reading.kind] = max(reading.error, self.worst.get(reading.kind, 0.0))


@contextmanager
def on_set(plan: Plan, short_side: int, camera_class: type[Camera] = StageCamera) -> Iterator[LessonScene]:
    """The staging of a plan, built, under a private configuration of manim."""
    with tempfile.TemporaryDirectory(prefix="soup-") as folder, tempconfig(manim_settings(plan, short_side, folder)):
        yield build(plan, camera_class)


def manim_settings(plan: Plan, short_side: int, folder: str) -> dict[str, object]:
    """What manim has to be told before a staging is built or drawn."""
    width, height = pixels_of(plan.shape, short_side)
    frame_width, frame_height = FRAMES[plan.shape]
    return {
        "media_dir": folder, "disable_caching": True, "dry_run": True, "verbosity": "ERROR",
        "pixel_width": width, "pixel_height": height, "frame_width": frame_width, "frame_height": frame_height,
    }


def build(plan: Plan, camera_class: type[Camera] = StageCamera) -> LessonScene:
    """The staging of a plan with all its props made."""
    found = staging(plan.staging)
    made: type[LessonScene] = getattr(importlib.import_module(found.module), found.scene)
    scene = made(plan=plan, camera_class=camera_class, random_seed=0)
    scene.furnish()
    return scene


def take(scene: LessonScene, stretches: Iterable[Stretch], fps: int, show: Show) -> Footage:
    """Pose every frame of the stretches and show it; read every prop back wherever a whole step stands.

    Raises TakeError where the staging raises, or a reading is beyond its bound.
    """
    footage, printed = Footage(), PrintedNumbers(scene)
    for number, stretch in enumerate(stretches):
        beat, boundaries = stretch.beat, set(stretch.beat.boundaries())
        first, last = (tick * fps // TICKS_PER_SECOND for tick in (stretch.since, stretch.until))
        for frame in range(first, last + stretch.ends):      # what stands at a beat's end is read, not shown
            tick = frame * TICKS_PER_SECOND / fps
            with _located(number, tick):
                now = Moment(beat, tick, scene.plan.calm)
                scene.pose(now)
                if tick in boundaries:
                    _read_back(scene, now, footage)
                    _see(printed, scene.rests(now))
            if frame < last:
                with _located(number, tick):
                    show(scene)
                footage.frames += 1
    return footage


@contextmanager
def _located(beat: int, tick: float) -> Iterator[None]:
    """What goes wrong inside is said with its place; what the machine lacks is not the scene's fault."""
    try:
        yield
    except MemoryError:
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno in DISK:
            raise
        raise TakeError(beat, tick, said(error)) from error


def _read_back(scene: LessonScene, now: Moment, footage: Footage) -> None:
    for reading in scene.readings(now):
        if not reading.holds:      # also where the error is no number
            raise ReadBackError(f"{reading.what} shows {reading.shown!r} where the run says {reading.truth!r}")
        footage.note(reading)


def _see(printed: PrintedNumbers, rests: bool) -> None:
    """A number that is printed as it should be, and cannot be seen, is not certified."""
    for fault in printed.faults(rests):
        raise ReadBackError(fault)


def said(error: Exception) -> str:
    """The error, the innermost line of the staging or its props that it came through, and what that means."""
    if isinstance(error, ReadBackError):
        return str(error)
    others = (__file__, sysconfig.get_path("stdlib"), sysconfig.get_path("purelib"))
    frames = reversed(traceback.extract_tb(error.__traceback__))
    ours = next((frame for frame in frames if not frame.filename.startswith(others)), None)
    where = f" ({Path(ours.filename).name}, line {ours.lineno})" if ours else ""
    return f"{type(error).__name__}: {error}{where}. {NOT_YOURS}"


def picture(scene: LessonScene, now: Moment) -> NDArray[np.uint8]:
    """(height, width, 4) RGBA of one moment."""
    scene.pose(now)
    camera = cast(Camera, scene.camera)
    camera.reset()
    camera.capture_mobjects(scene.mobjects)
    return cast(NDArray[np.uint8], camera.pixel_array)


def stills(plan: Plan, moments: Iterable[Moment], short_side: int) -> list[Image.Image]:
    """Pictures of a plan, in the film's own drawing. Raises EndedError, saying why, where one cannot be drawn."""
    return _each(plan, list(moments), short_side, FilmCamera, _still)


def outlines(plan: Plan, moments: Iterable[Moment], short_side: int) -> list[bytes]:
    """The same as SVG."""
    return _each(plan, list(moments), short_side, VectorCamera, _outlines)


def _each(plan: Plan, moments: list[Moment], short_side: int, camera: type[Camera],
          still: Callable[[LessonScene], Drawn]) -> list[Drawn]:
    try:
        with on_set(plan, short_side, camera) as scene:
            return [_posed(scene, number, now, still) for number, now in enumerate(moments)]
    except TakeError as error:
        beat = moments[error.beat].beat.id
        raise EndedError(f"{plan.lesson}: {Failure('scene', error.message, beat, error.tick)}") from error
    except MemoryError as error:
        raise EndedError(f"{plan.lesson}: out of memory") from error
    except Exception as error:
        if isinstance(error, OSError) and error.errno in DISK:
            raise DiskError(error.filename, error.strerror or str(error)) from error
        raise EndedError(f"{plan.lesson}: {said(error)}") from error


def _posed(scene: LessonScene, number: int, now: Moment, still: Callable[[LessonScene], Drawn]) -> Drawn:
    with _located(number, now.tick):
        scene.pose(now)
        return still(scene)


def _still(scene: LessonScene) -> Image.Image:
    camera = cast(FilmCamera, scene.camera)
    camera.film(scene.mobjects)
    if scene.plan.transparent:
        return Image.fromarray(straight(cast(NDArray[np.uint8], camera.pixel_array)))
    return Image.fromarray(camera.pixel_array).convert("RGB")


def _outlines(scene: LessonScene) -> bytes:
    return cast(VectorCamera, scene.camera).outlines(scene.mobjects)


def moment(plan: Plan, tick: float) -> Moment:
    """The moment at a tick of the film."""
    for beat in plan.beats:
        if tick < beat.begins + beat.ticks or beat is plan.beats[-1]:
            return Moment(beat, tick - beat.begins, plan.calm)
    raise ValueError("a plan without beats")
