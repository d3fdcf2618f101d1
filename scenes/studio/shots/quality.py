"""Sizes and frame rates of films. manim-free."""

from __future__ import annotations

from dataclasses import dataclass

# name -> (height of a wide picture in pixels, frames per second)
QUALITIES = {"preview": (480, 15), "medium": (720, 30), "high": (1080, 60), "ultra": (2160, 60)}
DEFAULT = "medium"
FRAME_RATES = (15, 30, 60)


@dataclass(frozen=True)
class Quality:
    """short_side: pixels of the film's shorter side; fps: frames a second."""

    name: str
    short_side: int
    fps: int

    def frames(self, ticks: int) -> int:
        """How many frames a length in ticks has: always whole."""
        from scenes.stage.timeline import TICKS_PER_SECOND  # numpy comes with it, and `soup --help` must be instant

        return ticks * self.fps // TICKS_PER_SECOND


def quality_of(name: str = DEFAULT, fps: int | None = None) -> Quality:
    """A quality by name, at its own or another frame rate.

    Raises ValueError for a frame rate at which a tick (1/15 s) is no whole number of frames.
    """
    short_side, usual = QUALITIES[name]
    if fps is None or fps == usual:
        return Quality(name, short_side, usual)
    if fps not in FRAME_RATES:
        raise ValueError(
            f"fps must be one of {', '.join(map(str, FRAME_RATES))}, because lengths are whole "
            f"fifteenths of a second; got {fps}"
        )
    return Quality(f"{name}-{fps}fps", short_side, fps)
