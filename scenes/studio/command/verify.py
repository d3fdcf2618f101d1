"""`soup verify`: published films, byte by byte against their receipts and frame by frame against the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import av
import click

from scenes.studio.command import reports
from scenes.studio.draw.encode import count_frames
from scenes.studio.files.exit_codes import DONE, FAILED
from scenes.studio.files.faults import Fault, visible
from scenes.studio.publish import receipt
from scenes.studio.publish.make_film import FILM


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
    """Print what was found; DONE when every film is whole and there is one of each name."""
    found = list(films(out, names))
    missing = [name for name in names if name not in {film.name for film in found}]
    if as_json:
        reports.as_json({"films": [asdict(film) for film in found], "missing": missing})
    else:
        for film in found:
            click.echo(visible(f"{film.label}: {'; '.join(film.faults) or f'whole, {film.frames} frames'}"))
        reports.print_faults([Fault(name, None, "", f"must have a film in {out}", "none", "Render it first.")
                              for name in missing])
    return FAILED if missing or any(film.faults for film in found) else DONE


def films(out: Path, names: Sequence[str] = ()) -> Iterator[Verified]:
    """Every film below an output folder, or those of these names."""
    for folder in receipt.folders(out):
        name, *variant = folder.relative_to(out).parts
        if not names or name in names:
            yield verified(folder, name, "/".join(variant))


def verified(folder: Path, name: str, variant: str) -> Verified:
    said = receipt.read(folder)
    if said is None:
        return Verified(name, variant, 0, ("its receipt cannot be read",))
    faults = receipt.faults(folder, said)
    try:
        frames = count_frames(folder / FILM)
    except (av.FFmpegError, OSError, IndexError) as error:
        return Verified(name, variant, 0, (*faults, f"{FILM} cannot be decoded: {error}"))
    if frames != said["frames"]:
        faults.append(f"{FILM} has {frames} frames, {said['frames']} were planned")
    return Verified(name, variant, frames, tuple(faults))
