"""What can be seen of props as they are posed: their boxes, how far they are there, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import numpy as np
from manim import Mobject

from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Shape

TOUCH = 0.02            # units by which boxes may touch, or leave what they should be in
SEEN = 0.5              # fainter than this a thing is coming or going
THERE = 0.9             # from here on it is there, and must be clear to see
Text = Label | Number
P = TypeVar("P", bound=Prop)
Seen = list[tuple[P, Region]]      # props that can be seen, and their boxes


def props(top: Mobject) -> Iterator[Prop]:
    for member in top.get_family():
        if isinstance(member, Prop):
            yield member


def parts(prop: Prop) -> list[Shape]:
    """The shapes of a prop itself, not those of props inside it."""
    inner = {id(part) for member in prop.get_family()[1:] if isinstance(member, Prop) for part in member.get_family()}
    return [part for part in prop.get_family() if isinstance(part, Shape) and id(part) not in inner]


def alpha_of(shape: Shape) -> float:
    stroke = shape.stroke_rgbas[:, 3].max() if shape.stroke_width else 0.0
    return float(max(shape.fill_rgbas[:, 3].max(), stroke))


def _full(part: Shape) -> float:
    return float(max(part.full_fill[:, 3].max(), part.full_stroke[:, 3].max()))


def box_of(prop: Prop) -> Region | None:
    """The box of what can be seen of a prop; None when nothing can."""
    points = [part.points for part in parts(prop) if len(part.points) and alpha_of(part) >= SEEN * _full(part)
              and alpha_of(part) > 0.05]
    if not points:
        return None
    low, high = np.vstack(points).min(axis=0), np.vstack(points).max(axis=0)
    return Region.spanning(low[0], high[0], low[1], high[1])


def strength(prop: Prop) -> float:
    """How far a prop is there: the most that any part of it has of its full opacity."""
    there = [part for part in parts(prop) if len(part.points) and _full(part) > 0]
    return max((alpha_of(part) / _full(part) for part in there), default=0.0)


def name_of(prop: Prop) -> str:
    said = f" “{prop.read()}”" if isinstance(prop, Text) else ""
    return f"{type(prop).__name__}{said}"


def em_of(text: Text) -> float:
    """The size of its letters as they stand, in units."""
    set_at = text.em if isinstance(text, Number) else text.size
    return set_at * text.placed[3] * text.placed[4]


def inside(box: Region, limit: Region) -> bool:
    return (box.left >= limit.left - TOUCH and box.right <= limit.right + TOUCH
            and box.bottom >= limit.bottom - TOUCH and box.top <= limit.top + TOUCH)


def edges(box: Region) -> str:
    return f"x {box.left:.2f}…{box.right:.2f}, y {box.bottom:.2f}…{box.top:.2f}"
