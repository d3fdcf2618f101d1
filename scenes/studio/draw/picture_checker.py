"""The checker of pictures: what an eye would object to, found from geometry and pixels.

Sampled over every beat of a plan: things outside the frame or the safe margin,
text over text, text too small or too faint for what is really behind it,
meaning-bearing shapes that do not stand out, and flashing. Each objection names
lesson, beat, playhead and object.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TypeVar, cast

import numpy as np
from manim import Camera, Mobject
from numpy.typing import NDArray

from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Shape
from scenes.stage.frames import CONTROLS, FRAMES, SAFE
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.studio.draw.draw_beats import on_set, picture

SMALLEST_EM = 0.33
LARGE_EM = 0.5          # from here on WCAG's 3:1 for large text is enough
SEEN = 0.5              # fainter than this a thing is coming or going
THERE = 0.9             # from here on a thing must be clear to see
CASED, CASED_NEEDS = 4.5, 2.0   # a light line in a dark casing carries contrast of its own
TOUCH = 0.02            # units by which boxes may touch
FLASH_STEP, FLASH_AREA, FLASHES = 0.10, 0.25, 3   # WCAG 2.3.1: general flash
Text = Label | Number
P = TypeVar("P", bound=Prop)
Seen = list[tuple[P, Region]]      # props that can be seen, and their boxes


@dataclass(frozen=True)
class Objection:
    """One thing to mend."""

    lesson: str
    variant: str
    beat: str
    playhead: float
    tick: float
    object: str
    rule: str

    def __str__(self) -> str:
        return (f"{self.lesson} ({self.variant}), beat {self.beat}, s = {self.playhead:.2f}, "
                f"tick {self.tick:g}: {self.object}: {self.rule}")


def ticks_to_look_at(beat: Beat, most: int = 9) -> list[float]:
    """The beat's ends, ends of steps, and instants between: at most about `most`."""
    steps = beat.boundaries()[1:-1]
    spread = steps[:: max(1, math.ceil(len(steps) / (most // 2)))]
    inner = np.linspace(0, beat.ticks, most - 1 - len(spread))[1:-1].round()
    return sorted({0.0, *map(float, spread), *map(float, inner), beat.ticks - 1.0})


def look(plan: Plan, short_side: int = 360) -> tuple[list[Objection], int]:
    """(objections, instants looked at) of one plan."""
    found: list[Objection] = []
    looked = 0
    variant = f"{plan.shape}, {plan.theme}, {plan.lang}"
    with on_set(plan, short_side) as scene:
        for beat in plan.beats:
            for tick in ticks_to_look_at(beat):
                now = Moment(beat, tick, plan.calm)
                scene.pose(now)
                looked += 1
                found += (
                    Objection(plan.lesson, variant, beat.id, now.s, tick, thing, rule)
                    for thing, rule in faults(scene, plan.shape, short_side)
                )
    return _once(found), looked


def _once(found: Iterable[Objection]) -> list[Objection]:
    """The first of objections that say the same of the same thing in a beat."""
    seen: dict[tuple[str, str, str], Objection] = {}
    for finding in found:
        seen.setdefault((finding.beat, finding.object, finding.rule.split(":")[0]), finding)
    return list(seen.values())


def faults(scene: LessonScene, shape: str, short_side: int) -> Iterator[tuple[str, str]]:
    """(object, rule broken) of the scene as it is posed."""
    props = [prop for top in scene.mobjects for prop in _props(top)]
    seen = [(prop, box) for prop in props if (box := box_of(prop)) is not None]
    texts = [(prop, box) for prop, box in seen if isinstance(prop, Text)]
    yield from _outside(seen, shape)
    yield from _overlaps(texts)
    yield from _too_small(texts)
    yield from _too_faint(scene, texts, seen, short_side)


def _props(top: Mobject) -> Iterator[Prop]:
    for member in top.get_family():
        if isinstance(member, Prop):
            yield member


def _parts(prop: Prop) -> list[Shape]:
    """The shapes of a prop itself, not those of props inside it."""
    inner = {id(part) for member in prop.get_family()[1:] if isinstance(member, Prop) for part in member.get_family()}
    return [part for part in prop.get_family() if isinstance(part, Shape) and id(part) not in inner]


def alpha_of(shape: Shape) -> float:
    stroke = shape.stroke_rgbas[:, 3].max() if shape.stroke_width else 0.0
    return float(max(shape.fill_rgbas[:, 3].max(), stroke))


def box_of(prop: Prop) -> Region | None:
    """The box of what can be seen of a prop; None when nothing can."""
    points = [part.points for part in _parts(prop) if len(part.points) and alpha_of(part) >= SEEN * _full(part)
              and alpha_of(part) > 0.05]
    if not points:
        return None
    low, high = np.vstack(points).min(axis=0), np.vstack(points).max(axis=0)
    return Region.spanning(low[0], high[0], low[1], high[1])


def _full(part: Shape) -> float:
    return float(max(part.full_fill[:, 3].max(), part.full_stroke[:, 3].max()))


def name_of(prop: Prop) -> str:
    said = f" “{prop.read()}”" if isinstance(prop, Text) else ""
    return f"{type(prop).__name__}{said}"


def _outside(seen: Seen[Prop], shape: str) -> Iterator[tuple[str, str]]:
    width, height = FRAMES[shape]
    frame = Region(0, 0, width, height)
    for prop, box in seen:
        if getattr(prop, "bleeds", False):
            continue
        limit = SAFE[shape]
        if not _inside(box, frame):
            yield name_of(prop), f"outside the frame: {_edges(box)} of {_edges(frame)}"
        elif not _inside(box, limit):
            yield name_of(prop), f"outside the safe margin: {_edges(box)} of {_edges(limit)}"
        for control in CONTROLS[shape]:
            if _cover(box, control) > TOUCH:
                yield name_of(prop), f"under a platform's controls: {_edges(box)} over {_edges(control)}"


def _inside(box: Region, limit: Region) -> bool:
    return (box.left >= limit.left - TOUCH and box.right <= limit.right + TOUCH
            and box.bottom >= limit.bottom - TOUCH and box.top <= limit.top + TOUCH)


def _cover(one: Region, other: Region) -> float:
    """The smaller side of what two boxes share; negative when they are apart."""
    return min(min(one.right, other.right) - max(one.left, other.left),
               min(one.top, other.top) - max(one.bottom, other.bottom))


def _edges(box: Region) -> str:
    return f"x {box.left:.2f}…{box.right:.2f}, y {box.bottom:.2f}…{box.top:.2f}"


def _overlaps(texts: Seen[Text]) -> Iterator[tuple[str, str]]:
    for (one, box), (other, other_box) in combinations(texts, 2):
        if _cover(box, other_box) > TOUCH:
            yield name_of(one), f"text over text: {name_of(other)}"


def _too_small(texts: Seen[Text]) -> Iterator[tuple[str, str]]:
    for prop, _ in texts:
        em = prop.size * prop.placed[3] * prop.placed[4]
        if em < SMALLEST_EM - 1e-6 and not getattr(prop, "small_on_purpose", False):
            yield name_of(prop), f"too small: {em:.2f} em, at least {SMALLEST_EM}"


def luminance(pixels: NDArray[np.integer]) -> NDArray[np.float64]:
    """Relative luminance (WCAG 2.2) of (..., 3) sRGB bytes."""
    c = pixels[..., :3] / 255.0
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def contrast(one: NDArray[np.float64] | float, other: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """Contrast ratio of two luminances."""
    high, low = np.maximum(one, other), np.minimum(one, other)
    return (high + 0.05) / (low + 0.05)


def _too_faint(scene: LessonScene, texts: Seen[Text], seen: Seen[Prop],
               short_side: int) -> Iterator[tuple[str, str]]:
    meaning = [(prop, box) for prop, box in seen if prop.meaning]
    behind = luminance(_without(scene, [prop for prop, _ in (*texts, *meaning)]))
    for text, box in _there(texts):
        worst, needed = _worst_contrast(text, box, behind, short_side), 3.0 if text.size >= LARGE_EM else 4.5
        if worst < needed:
            yield name_of(text), f"too faint: {worst:.1f}:1 against what is behind, at least {needed}"
    for prop, box in _there(meaning):
        worst, needed = _worst_contrast(prop, box, behind, short_side), CASED_NEEDS if _cased(prop) else 3.0
        if worst < needed:
            yield name_of(prop), f"does not stand out: {worst:.1f}:1 against what is behind, at least {needed}"


def _there(seen: Seen[P]) -> Seen[P]:
    return [(prop, box) for prop, box in seen if _strength(prop) >= THERE]


def _without(scene: LessonScene, props: list[Prop]) -> NDArray[np.integer]:
    """The picture without some props."""
    camera = cast(Camera, scene.camera)
    camera.reset()
    camera.capture_mobjects(scene.mobjects, excluded_mobjects=props)
    return camera.pixel_array.copy()


def _worst_contrast(prop: Prop, box: Region, behind: NDArray[np.float64], short_side: int) -> float:
    """A prop's contrast against what lies behind it, pixel by pixel the best of its fill and its outline.

    A text needs it nearly everywhere in its box (19 of 20 pixels); a shape along half of its own outline,
    since what it rests on and points at may touch it.
    """
    patch = _in_box(box, behind, short_side) if isinstance(prop, Text) else _along(prop, behind, short_side)
    if not patch.size:
        return float("inf")
    best = np.ones(patch.shape)
    for own in _luminances(prop):
        best = np.maximum(best, contrast(own, patch))
    return float(np.percentile(best, 5 if isinstance(prop, Text) else 50))


def _luminances(prop: Prop) -> list[float]:
    """Of the fills and strokes that can be seen."""
    styles = [rows for part in _parts(prop) if len(part.points)
              for rows, on in ((part.fill_rgbas, True), (part.stroke_rgbas, bool(part.stroke_width)))
              if on and rows[:, 3].max() > 0.2]
    return [float(luminance((rows[:, :3].mean(axis=0) * 255).astype(np.uint8))) for rows in styles]


def _cased(prop: Prop) -> bool:
    own = _luminances(prop)
    return bool(own) and float(contrast(max(own), min(own))) >= CASED


def _strength(prop: Prop) -> float:
    """How far a prop is there: the most that any part of it has of its full opacity."""
    parts = [part for part in _parts(prop) if len(part.points) and _full(part) > 0]
    return max((alpha_of(part) / _full(part) for part in parts), default=0.0)


def _in_box(box: Region, behind: NDArray[np.float64], short_side: int) -> NDArray[np.float64]:
    height, width = behind.shape
    unit = short_side / 8
    x = np.clip([int(width / 2 + box.left * unit), int(np.ceil(width / 2 + box.right * unit))], 0, width)
    y = np.clip([int(height / 2 - box.top * unit), int(np.ceil(height / 2 - box.bottom * unit))], 0, height)
    return behind[y[0] : y[1], x[0] : x[1]]


def _along(prop: Prop, behind: NDArray[np.float64], short_side: int) -> NDArray[np.float64]:
    """The pixels under the outlines that can be seen."""
    height, width = behind.shape
    seen = [part.points for part in _parts(prop) if len(part.points) and alpha_of(part) > SEEN]
    if not seen:
        return np.zeros(0)
    points = np.vstack(seen)[:, :2] * (short_side / 8) * (1, -1) + (width / 2, height / 2)
    x, y = points.astype(int).T
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    return behind[y[inside], x[inside]]


def flashes(plan: Plan, short_side: int = 72) -> list[str]:
    """Beats in which more than three general flashes fall into one second, frame by frame at 15 a second."""
    found = []
    with on_set(plan, short_side) as scene:
        before, changes = None, []
        for beat in plan.beats:
            for tick in range(beat.ticks):
                light = luminance(picture(scene, Moment(beat, tick, plan.calm))[::2, ::2])
                changes.append(0 if before is None else _swing(before, light))
                before = light
                turns = _turns(changes[-15:])
                if turns > 2 * FLASHES:
                    found.append(f"{beat.id}: {turns} opposing changes of light within a second at tick {tick}")
                    break
    return found


def _swing(before: NDArray[np.float64], light: NDArray[np.float64]) -> int:
    """+1 or −1 when a quarter of the picture grows lighter or darker by a tenth, else 0."""
    change = light - before
    darker_state = np.minimum(before, light) < 0.80
    up, down = ((change > FLASH_STEP) & darker_state).mean(), ((change < -FLASH_STEP) & darker_state).mean()
    return 1 if up > FLASH_AREA else -1 if down > FLASH_AREA else 0


def _turns(swings: list[int]) -> int:
    marked = [swing for swing in swings if swing]
    return sum(a != b for a, b in pairwise(marked)) + bool(marked)
