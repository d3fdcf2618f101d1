"""EditTask -> Edited: the film joined, decoded and counted, its sheet and poster, the files beside it."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from PIL import Image

from scenes.stage.timeline import TICKS_PER_SECOND
from scenes.studio.draw.encode import decoded
from scenes.studio.publish.edit_task import Edited, EditTask, SoundHeard
from scenes.studio.publish.loudness import measured
from scenes.studio.publish.mux import join
from scenes.studio.publish.sound_track import SLACK, heard, track
from scenes.studio.publish.write_gif import write_gif
from scenes.studio.publish.write_webp import frames_of, write_webp
from scenes.studio.shots.failure import DISK, Failure
from scenes.studio.shots.film_format import GIF, WEBP
from scenes.studio.sounds.samples import PER_SECOND, PER_TICK, Samples

SHEET_COLUMNS, SHEET_SIDE, GAP = 3, 360, 8
POSTER, SHEET = "poster.png", "contact-sheet.png"
BEHIND = "#777777"      # the sheet's own ground
SQUARE, CHECKS = 8, (105, 130)      # of the board behind what is transparent: letters of either theme can be read


def edited(task: EditTask, tell: Callable[[int], None]) -> Edited | Failure:
    """Make the film and everything beside it; tell() hears the frames decoded so far."""
    try:
        return _edited(task, tell)
    except MemoryError:
        return Failure("memory", "out of memory")
    except OSError as error:
        kind = "disk" if error.errno in DISK else "film"
        return Failure(kind, error.strerror or str(error), path=str(error.filename or task.folder))
    except ValueError as error:
        return Failure("film", str(error))


def _edited(task: EditTask, tell: Callable[[int], None]) -> Edited:
    tell(0)     # each part that takes a while begins with a sign of life
    begun = time.process_time()
    film = task.folder / task.format.video
    if task.format == GIF:
        write_gif(task.segments, film, task.fps, task.transparent, tell)
    elif task.format == WEBP:
        write_webp(task.segments, film, task.fps, task.transparent, tell)
    else:
        join(task.segments, task.cut, film, task.format, _sound(task), _described(task))
    tell(0)
    sound = _listened(film, task) if task.is_heard else None
    described = _listened(film, task, -1) if task.told else None
    tell(0)
    poster, stills = _watch(film, task, tell)
    tell(task.frames)
    poster.save(task.folder / POSTER)
    sheet(stills).save(task.folder / SHEET)
    for name, data in task.files.items():
        (task.folder / name).write_bytes(data)
    files = {path.name: _settled(path) for path in sorted(task.folder.iterdir())}
    return Edited(files, task.frames, time.process_time() - begun, sound=sound, described=described)


def _sound(task: EditTask) -> Samples | None:
    """What is heard; None in a film without sounds."""
    return track(task.sounds, _ticks(task), task.played) if task.is_heard else None


def _described(task: EditTask) -> Samples | None:
    """The same with what is seen told in the pauses; None in a film without descriptions."""
    return track((*task.sounds, *task.told), _ticks(task), task.played) if task.told else None


def _listened(film: Path, task: EditTask, number: int = 0) -> SoundHeard:
    """Decode a track of sound as a player would, the first or the last, and measure it."""
    try:
        samples = heard(film, number)
    except av.FFmpegError as error:
        raise ValueError(f"the sound cannot be decoded: {error}") from error
    planned = _ticks(task) * PER_TICK
    if samples is None or not planned <= len(samples) < planned + SLACK:
        raise ValueError(f"{0 if samples is None else len(samples)} samples can be heard, {planned} were planned")
    lufs, peak = measured(samples[:planned], PER_SECOND)
    return SoundHeard(planned, round(lufs, 2), round(peak, 2))


def _ticks(task: EditTask) -> int:
    return task.frames * TICKS_PER_SECOND // task.fps


def _watch(film: Path, task: EditTask, tell: Callable[[int], None]) -> tuple[Image.Image, list[Image.Image]]:
    """Decode the whole film as a player would; the poster, and of the task's stills all, small.

    The poster is the frame that was chosen, else the still with most to see.
    """
    seen, most, poster, stills = 0, -1.0, None, []
    try:
        for frame in frames_of(film, task.fps) if task.format == WEBP else decoded(film, task.threads):
            if not frame.time_base or frame.pts != round(Fraction(seen, task.fps) / frame.time_base):
                raise ValueError(f"frame {seen} is shown at {frame.time} s")
            if seen in task.stills:
                still = _image(frame, task.transparent)
                stills.append(still.resize(_small(still.size), Image.Resampling.LANCZOS))
                if task.poster is None and _detail(stills[-1]) > most:
                    most, poster = _detail(stills[-1]), still
            if seen == task.poster:
                poster = _image(frame, task.transparent)
            seen += 1
            if seen % 100 == 0:
                tell(seen)
    except av.FFmpegError as error:
        raise ValueError(f"frame {seen} cannot be decoded: {error}") from error
    if seen != task.frames or poster is None:
        raise ValueError(f"{seen} frames can be decoded, {task.frames} were planned")
    return poster, stills


def _image(frame: av.VideoFrame, transparent: bool) -> Image.Image:
    if not transparent:
        return frame.to_image()
    if not any(component.is_alpha for component in frame.format.components):
        raise ValueError("its transparency is lost")
    return Image.fromarray(frame.to_ndarray(format="rgba"))


def sheet(stills: Iterable[Image.Image]) -> Image.Image:
    """Stills of one size side by side."""
    stills = list(stills)
    width, height = stills[0].size
    columns = min(SHEET_COLUMNS, len(stills))
    rows = -(-len(stills) // columns)
    page = Image.new("RGB", (columns * (width + GAP) - GAP, rows * (height + GAP) - GAP), BEHIND)
    for k, still in enumerate(stills):
        shown = Image.alpha_composite(_checks(still.size), still) if still.mode == "RGBA" else still
        page.paste(shown, (k % columns * (width + GAP), k // columns * (height + GAP)))
    return page


def _checks(size: tuple[int, int]) -> Image.Image:
    y, x = np.mgrid[: size[1], : size[0]] // SQUARE
    return Image.fromarray(np.where((x + y) % 2, *CHECKS).astype(np.uint8)).convert("RGBA")


def _small(size: tuple[int, int]) -> tuple[int, int]:
    scale = min(1.0, SHEET_SIDE / min(size))
    return round(size[0] * scale), round(size[1] * scale)


def _detail(still: Image.Image) -> float:
    """How much there is to see: the mean slope of the brightness."""
    grey = np.asarray(still.convert("L"), dtype=float)
    return float(np.abs(np.diff(grey, axis=0)).mean() + np.abs(np.diff(grey, axis=1)).mean())


def _settled(path: Path) -> tuple[str, int]:
    """(sha256, bytes) of a file that has reached the disk."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        return hashlib.file_digest(file, "sha256").hexdigest(), os.fstat(file.fileno()).st_size
