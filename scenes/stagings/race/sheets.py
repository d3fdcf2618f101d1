"""Where the grounds hang on the wall: side by side, each of the frame's own shape, so that it can fill the frame."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

import soupmath as sm
from scenes.kit.region import Region
from scenes.kit.words import Words, marked
from scenes.props.map.trail import Trail
from scenes.stagings.race.racers import Course

APART = 0.22            # units from one to the next
WIDEST = 6.0
AROUND = 0.6            # of the way from start to flag, by which what is shown goes past them at most
MARKS_STAY, ALIKE = 0.75, 1e-9          # of the view's way nearer, that marks do not grow; sizes that are one
LETTERS, KNOBS = ("x", "y"), (marked("one knob"), marked("other knob"))
ONLY = marked("knob")   # of a ground of one parameter


def hung(wall: Region, frame: Region, count: int) -> list[Region]:
    """Each as large as wall and number let it be."""
    width = min((wall.width - APART * (count - 1)) / count, wall.height * frame.width / frame.height, WIDEST)
    height, pitch = width * frame.height / frame.width, width + APART
    left = wall.x - pitch * (count - 1) / 2
    return [Region(left + pitch * k, wall.y, width, height) for k in range(count)]


def on_sheet(sheet: Region, frame: Region, region: Region) -> Region:
    """Where a region of the frame lies on a sheet that fills the frame."""
    share = sheet.width / frame.width
    return Region(sheet.x + share * (region.x - frame.x), sheet.y + share * (region.y - frame.y),
                  share * region.width, share * region.height)


def in_frame(spot: tuple[float, float], sheet: Region, frame: Region) -> tuple[float, float]:
    """Where a place of the world is in the frame when a sheet fills it."""
    nearer = frame.width / sheet.width
    return frame.x + nearer * (spot[0] - sheet.x), frame.y + nearer * (spot[1] - sheet.y)


def enlarged(sheet: Region) -> float:
    """How many times larger a sheet is when its short side is that of the frame, 8 units."""
    return 8.0 / min(sheet.width, sheet.height)


def shrunk(nearer: float) -> float:
    """How large a mark is on a ground that is seen from nearer: it grows less than that."""
    return float(nearer ** -MARKS_STAY)


def as_near(trail: Trail, radius: float, nearer: float) -> Trail:
    """With marks for how near its ground is seen."""
    size = radius * shrunk(nearer)
    if abs(size - trail.radius) > ALIKE * radius:
        trail.radius, trail.shown = size, None
    return trail


def named(loss: sm.Loss, k: int, words: Words) -> tuple[str, float | None]:
    """The name of a parameter with its unit, and the amount that it is the logarithm over, where it is one. What has
    only a letter is a knob: there is no formula to read that in."""
    if tuple(loss.names) == LETTERS[: loss.dimension]:
        return words.gettext(KNOBS[k] if loss.dimension > 1 else ONLY), None
    unit = f" ({loss.units[k]})" if k < len(loss.units) and loss.units[k] else ""
    name = loss.names[k] if k < len(loss.names) else f"θ{'₁₂'[k]}"
    return f"{name}{unit}", None if loss.reference is None else float(loss.reference[k])


def away(course: Course, low: NDArray[np.float64]) -> bool:
    """Whether a flag's pennant points to the left: away from where those come from who stand in a queue at it."""
    return all(course.run(cook).points[0][0] > low[0] for cook in course.by_cook)


def shown(course: Course) -> NDArray[np.float64]:
    """(k, n): what is reached, and the window in which the loss is meant to be seen. Of a map somebody's own, for that
    of a terrain is made for many starts and not for a race."""
    known, loss = _reached(course), course.loss
    if loss.window is None or (loss.dimension > 1 and loss.formula is None):
        return known
    return np.vstack([known, loss.window.T])


def _reached(course: Course) -> NDArray[np.float64]:
    """(k, n): starts, flags, and the points of the ways that stand in the box about them."""
    starts = np.array([course.run(cook).points[0] for cook in course.by_cook])
    key = np.vstack([starts, course.loss.lowest])
    past = AROUND * float((key.max(axis=0) - key.min(axis=0)).max())
    low, high = key.min(axis=0) - past, key.max(axis=0) + past
    points = np.vstack([key, *(course.run(cook).points[: course.ends[cook] + 1] for cook in course.by_cook)])
    return points[((points >= low) & (points <= high)).all(axis=1)]
