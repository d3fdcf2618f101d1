"""Plan -> pictures of beats. The one place in the studio that imports manim."""

from __future__ import annotations

import importlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from manim import Camera, tempconfig
from numpy.typing import NDArray
from PIL import Image

from scenes.stage import LessonScene
from scenes.studio.layout import FRAMES
from scenes.studio.plan import Moment, Plan

STAGINGS = {
    "soup_pot": ("scenes.soup_pot", "SoupPot"),
    "loss_meter": ("scenes.loss_meter", "LossMeter"),
    "foggy_hill": ("scenes.foggy_hill", "FoggyHill"),
    "cook_lanes": ("scenes.cook_lanes", "CookLanes"),
}


def pixels_of(shape: str, short_side: int) -> tuple[int, int]:
    """(width, height) in pixels, both even."""
    width, height = FRAMES[shape]
    unit = short_side / 8
    return 2 * round(width * unit / 2), 2 * round(height * unit / 2)


@contextmanager
def on_set(plan: Plan, short_side: int) -> Iterator[LessonScene]:
    """The staging of a plan, built, under a private configuration of manim."""
    module, name = STAGINGS[plan.staging]
    width, height = pixels_of(plan.shape, short_side)
    frame_width, frame_height = FRAMES[plan.shape]
    with tempfile.TemporaryDirectory(prefix="soup-") as folder, tempconfig({
        "media_dir": folder, "disable_caching": True, "dry_run": True, "verbosity": "ERROR",
        "pixel_width": width, "pixel_height": height,
        "frame_width": frame_width, "frame_height": frame_height,
    }):
        scene: LessonScene = getattr(importlib.import_module(module), name)(plan=plan)
        scene.build()
        yield scene


def picture(scene: LessonScene, now: Moment) -> NDArray[np.uint8]:
    """(height, width, 4) RGBA of one moment."""
    scene.pose(now)
    camera: Camera = scene.camera
    camera.reset()
    camera.capture_mobjects(scene.mobjects)
    return camera.pixel_array


def contact_sheet(plan: Plan, frames: int = 12, columns: int = 3, short_side: int = 360) -> Image.Image:
    """Evenly spaced frames of a whole plan on one image."""
    marks = [(k + 0.5) / frames * plan.ticks for k in range(frames)]
    with on_set(plan, short_side) as scene:
        shots = [Image.fromarray(picture(scene, moment(plan, tick)).copy()).convert("RGB") for tick in marks]
    width, height = shots[0].size
    rows = -(-frames // columns)
    sheet = Image.new("RGB", (columns * (width + 8) - 8, rows * (height + 8) - 8), "#777777")
    for k, shot in enumerate(shots):
        sheet.paste(shot, (k % columns * (width + 8), k // columns * (height + 8)))
    return sheet


def moment(plan: Plan, tick: float) -> Moment:
    """The moment at a tick of the film."""
    for beat in plan.beats:
        if tick < beat.begins + beat.ticks or beat is plan.beats[-1]:
            return Moment(beat, tick - beat.begins, plan.calm)
    raise ValueError("a plan without beats")
