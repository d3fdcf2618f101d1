"""Segments in, an animated WebP out: lossy, in all colours, going round without end; and one decoded again.

Pillow does both: FFmpeg writes such files, and cannot read them. Frames that are alike are one in the file, which is
shown for longer, so frames are told by when they are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from PIL import Image

from scenes.studio.draw.encode import decoded

QUALITY, EFFORT = 80, 2     # of 100, as photographs usually have it; of 6: more takes long, and saves little
MILLISECOND = Fraction(1, 1000)
TOLD_EVERY = 50     # frames
Tell = Callable[[int], None]


def write_webp(segments: Sequence[Path], path: Path, fps: int, transparent: bool, tell: Tell) -> None:
    """Write the film. tell() hears 0 now and then: nothing is done yet, and something goes on."""
    frames = _images(segments, transparent, tell)
    first = next(frames)
    count = sum(_count(segment) for segment in segments)
    ends = [round(k * 1000 / fps) for k in range(count + 1)]
    first.save(path, format="WEBP", save_all=True, append_images=frames, duration=np.diff(ends).tolist(), loop=0,
               quality=QUALITY, method=EFFORT, allow_mixed=False)


def frames_of(path: Path, fps: int) -> Iterator[av.VideoFrame]:
    """Every frame of so many a second that a player would see. Raises ValueError for what is no animated WebP."""
    try:
        with Image.open(path) as film:
            shown, ends = 0, 0
            for k in range(getattr(film, "n_frames", 1)):
                film.seek(k)
                film.load()
                pixels = np.asarray(film.convert("RGBA"))
                ends += film.info.get("duration", 0)
                while round(shown * 1000 / fps) < ends:
                    picture = av.VideoFrame.from_ndarray(pixels, format="rgba")
                    picture.pts, picture.time_base = round(shown * 1000 / fps), MILLISECOND
                    shown += 1
                    yield picture
    except (OSError, EOFError) as error:        # Pillow's own of what it cannot read are OSErrors
        raise ValueError(f"it cannot be decoded: {error}") from error


def _images(segments: Sequence[Path], transparent: bool, tell: Tell) -> Iterator[Image.Image]:
    """All pictures, one after the other."""
    for segment in segments:
        for number, frame in enumerate(decoded(segment), 1):
            if number % TOLD_EVERY == 0:
                tell(0)
            yield Image.fromarray(frame.to_ndarray(format="rgba" if transparent else "rgb24"))


def _count(segment: Path) -> int:
    with av.open(str(segment)) as file:
        return sum(packet.size > 0 for packet in file.demux(file.streams.video[0]))
