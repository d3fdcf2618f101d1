"""A bar as long as the steps made: beside others on one scale, lengths tell who took fewer."""

from __future__ import annotations

from scenes.props.outline import polyline, rectangle
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.theme import Theme


class StepBar(Prop):
    """A bar from the left edge of its region; the region's whole width stands for `longest` steps.

    show(steps). exact: the steps, by the bar's length.
    """

    def __init__(self, region: Region, theme: Theme, colour: str, longest: float) -> None:
        super().__init__()
        self.region, self.longest = region, float(longest)
        self.bar = self.shape(polyline([(region.left, region.y)] * 2), fill=colour)
        self.shape(polyline([(region.left, region.bottom - 0.06), (region.left, region.top + 0.06)]),
                   stroke=theme.line, width=2.5, round_ends=True)

    def draw(self, steps: float) -> None:  # type: ignore[override]
        long, r = self.region.width * steps / self.longest, self.region
        self.bar.outline(rectangle(long, r.height, (r.left + long / 2, r.y)))

    def read(self) -> float:
        """The steps, by the bar's right end."""
        return float(self.at_home(self.bar)[:, 0].max() - self.region.left) / self.region.width * self.longest


class StepAxis(Prop):
    """The scale that bars under it share: a line with a tick at either end."""

    def __init__(self, theme: Theme, left: float, right: float, y: float) -> None:
        super().__init__()
        self.shape(polyline([(left, y - 0.07), (left, y), (right, y), (right, y - 0.07)]), stroke=theme.line,
                   width=2.5, round_ends=True)
