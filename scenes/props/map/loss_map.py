"""A loss over two parameters as a map seen from above: what runs on it share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import soupmath as sm
from scenes.kit.prop import Prop, Reading
from scenes.kit.theme import Theme
from scenes.props.map.contour_map import ContourMap, Tint
from scenes.props.map.map_frame import Axis, MapFrame
from scenes.props.map.projection import Projection, Window
from scenes.props.measure.flag import Flag

UNNAMED = (Axis("", ()), Axis("", ()))


@dataclass(frozen=True)
class Sheet:
    """What is on a map: the part of the ground and where it stands, losses of the level lines, the two rulers."""

    view: Projection
    window: Window
    levels: tuple[float, ...]
    axes: tuple[Axis, Axis] = UNNAMED


class LossMap:
    """Tinted ground with level lines, its two rulers and the flag at the lowest minimum."""

    def __init__(self, theme: Theme, loss: sm.Loss, sheet: Sheet, size: float, flag: float,
                 numbered: str | None = None, left: bool = False) -> None:
        """size: em of the rulers' letters; flag: height; numbered: colour of the rulers' numbers, if not a soft one;
        left: as Flag has it."""
        self.view, window = sheet.view, sheet.window
        self.tint = Tint(theme, loss, window, max(sheet.levels))
        self.lines = ContourMap(theme, loss, window, sheet.levels)
        self.frame, self.flag = MapFrame(theme, window, sheet.axes, size, numbered=numbered), Flag(theme, flag, left)
        self.best = loss.minima[0]
        self._raise_flag(self.view, 1.0)

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.tint, self.lines, self.frame, *self.frame.labels, self.flag]

    def pose(self, there: float, view: Projection | None = None, flag: float = 1.0) -> None:
        """view: if not the sheet's own; flag: its size beside that in which it was built."""
        view = view or self.view
        self._raise_flag(view, flag)
        standing: list[Prop] = [self.tint, self.lines, self.frame, self.flag]
        for prop in standing:
            prop.appear(there)
        if there > 0:
            self.tint.show(view)
            self.lines.show(view, 0.0)
            self.frame.show(view)

    def _raise_flag(self, view: Projection, size: float) -> None:
        x, y = view.project(self.best)
        self.flag.place(float(x), float(y), 0.0, size)

    def readings(self) -> Iterator[Reading]:
        for level, loss in self.lines.read():
            yield Reading(f"the line of {level:g}", "exact", loss, level)
