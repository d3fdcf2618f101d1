"""A bar as long as the steps made: beside others on one scale, lengths tell who took fewer."""

from __future__ import annotations

from scenes.kit.outline import polyline, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

TRACK = 0.28            # how strong the track is on which a bar grows


class StepBar(Prop):
    """A bar from the left edge of its region, on a track as long as `longest` steps, which is the region's width.

    show(steps), or show(steps, region) where the bar moves. exact: the steps, by the bar's length.
    """

    def __init__(self, region: Region, theme: Theme, colour: str, longest: float) -> None:
        super().__init__()
        self.region, self.longest = region, float(longest)
        self.track = self.shape(fill=theme.line, alpha=TRACK)
        self.bar = self.shape(polyline([(region.left, region.y)] * 2), fill=colour)
        self.zero = self.shape(stroke=theme.line, width=2.5, round_ends=True)

    def draw(self, steps: float, region: Region | None = None) -> None:
        self.region = r = region or self.region
        long = r.width * steps / self.longest
        self.track.outline(rectangle(r.width, r.height, (r.x, r.y)))
        self.bar.outline(rectangle(long, r.height, (r.left + long / 2, r.y)))
        self.zero.outline(polyline([(r.left, r.bottom - 0.06), (r.left, r.top + 0.06)]))

    def read(self) -> float:
        """The steps, by the bar's right end."""
        return float(self.at_home(self.bar)[:, 0].max() - self.region.left) / self.region.width * self.longest


class StepAxis(Prop):
    """The scale that bars under it share: a line with a tick at either end. show(left, right, y)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line = self.shape(stroke=theme.line, width=2.5, round_ends=True)

    def draw(self, left: float, right: float, y: float) -> None:
        self.line.outline(polyline([(left, y - 0.07), (left, y), (right, y), (right, y - 0.07)]))

    @property
    def end(self) -> float:
        """Where its far tick stands."""
        return float(self.line.points[:, 0].max())
