"""`soup verify`: published films, byte by byte against their receipts and frame by frame against the plan."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import av
import click

from scenes.studio.command import reports
from scenes.studio.draw.encode import count_frames
from scenes.studio.files.exit_codes import DONE, FAILED
from scenes.studio.files.faults import Fault, visible
from scenes.studio.publish import receipt, trajectory_files
from scenes.studio.publish.make_film import POSTER, SHEET
from scenes.studio.publish.sound_track import heard
from scenes.studio.publish.write_webp import frames_of
from scenes.studio.shots.film_format import VIDEOS, WEBP

OURS = {receipt.NAME, POSTER, SHEET, *trajectory_files.NAMES}      # besides film.mp4, film.en.srt and such


@dataclass(frozen=True)
class Verified:
    """A film's folder, and what is wrong with it."""

    name: str
    variant: str
    frames: int
    faults: tuple[str, ...]

    @property
    def label(self) -> str:
        return f"{self.name} ({self.variant})" if self.variant else self.name


def tell(out: Path, names: Sequence[str], as_json: bool) -> int:
    """Print what was found; DONE when every film is whole and there is one of each name, and one at all."""
    found = list(films(out, names))
    missing = [name for name in names if name not in {film.name for film in found}]
    if as_json:
        reports.as_json({"films": [asdict(film) for film in found], "missing": missing})
    else:
        for film in found:
            click.echo(visible(f"{film.label}: {'; '.join(film.faults) or f'whole, {film.frames} frames'}"))
    absent = [Fault(name, None, "", f"must have a film in {out}", "none", "Render it first.") for name in missing]
    if not found and not names:
        absent = [Fault(str(out), None, "", "must have a film in it", "none", "Render one first, or give --out.")]
    if not as_json:
        reports.print_faults(absent)
    return FAILED if absent or any(film.faults for film in found) else DONE


def films(out: Path, names: Sequence[str] = ()) -> Iterator[Verified]:
    """Every folder of a film below an output folder, or those of these names."""
    for folder in _folders(out):
        name, *variant = folder.relative_to(out).parts
        if not names or name in names:
            yield verified(folder, name, "/".join(variant))


def _folders(place: Path, top: bool = True) -> Iterator[Path]:
    """Folders that hold what a film's does, or nothing, or cannot be looked into; others are a person's own."""
    for name in sorted(_inside(place) or ()):
        folder = place / name
        if folder.is_dir() and not (name.startswith(".") if top else folder.is_symlink()):
            inside = _inside(folder)
            if not inside or any(name in OURS or name.startswith("film.") for name in inside):
                yield folder
            yield from _folders(folder, top=False)


def _inside(folder: Path) -> list[str] | None:
    """Names; None where it cannot be looked into."""
    try:
        return os.listdir(folder)
    except OSError:
        return None


def verified(folder: Path, name: str, variant: str) -> Verified:
    """What is wrong with a film's folder; its film is decoded where its bytes are those that were published."""
    said = receipt.read(folder)
    if said is None:
        return Verified(name, variant, 0, (_without(folder),))
    if not receipt.is_of(said, name, variant):
        whose = f"{said['film']} ({said['variant']})" if said["variant"] else said["film"]
        return Verified(name, variant, 0, (f"it is the film of {whose}, in a folder that was renamed or copied",))
    faults = receipt.faults(folder, said)
    videos = VIDEOS & said["files"].keys()
    if len(videos) != 1:
        return Verified(name, variant, 0, (*faults, "its receipt names no film, or several"))
    (video,) = videos
    if any(video in fault for fault in faults):
        return Verified(name, variant, 0, tuple(faults))
    try:
        frames = _frames(folder / video, said["fps"])
    except (av.FFmpegError, OSError, IndexError, ValueError) as error:
        return Verified(name, variant, 0, (*faults, f"{video} cannot be decoded: {error}"))
    if said.get("sound"):
        faults += sound_faults(folder / video, said["sound"]["samples"])
    if frames != said["frames"]:
        faults.append(f"{video} has {frames} frames, {said['frames']} were planned")
    return Verified(name, variant, frames, tuple(faults))


def _frames(film: Path, fps: int) -> int:
    """How many can be decoded."""
    return sum(1 for _ in frames_of(film, fps)) if film.name == WEBP.video else count_frames(film)


def sound_faults(film: Path, planned: int) -> Iterator[str]:
    """Whether the sound that was published can be heard, to the film's end."""
    try:
        samples = heard(film)
    except (av.FFmpegError, OSError, ValueError) as error:
        yield f"the sound of {film.name} cannot be decoded: {error}"
        return
    if samples is None or len(samples) < planned:
        yield f"{film.name} has {0 if samples is None else len(samples)} samples of sound, {planned} were planned"


def _without(folder: Path) -> str:
    """What is wrong with a folder whose receipt says nothing."""
    inside = _inside(folder)
    if inside is None:
        return "it cannot be looked into"
    if not inside:
        return "it is empty"
    return "its receipt cannot be read, or was changed" if receipt.NAME in inside else f"it has no {receipt.NAME}"
