"""The ghost of a spoon: where it would point, were the soup another."""

from __future__ import annotations

from scenes.kit.shape import Shape
from scenes.kit.theme import Theme
from scenes.props.measure.spoon_mark import SpoonMark

PALE, LINE = 0.16, 2.5      # how much of it is seen; width of its outline


class GhostSpoon(SpoonMark):
    """A spoon of air: its outline alone, so that nobody takes it for one that is there. Exact: the point of its tip."""

    def __init__(self, theme: Theme, length: float = 1.5, side: int = 1) -> None:
        super().__init__(theme, length, side)
        handle, bowl, *inside = (part for part in self.parts() if isinstance(part, Shape))
        for part in inside:
            part.paint(fill=theme.ink, alpha=0.0)
        for part in (handle, bowl):
            part.stroke_width = LINE
            part.paint(fill=theme.ink, alpha=PALE, stroke=theme.ink, stroke_alpha=0.9)
