"""Hops that a dial would make, if it stayed where it is: thin, for nobody has made them yet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from scenes.kit.outline import EMPTY, Points, dashes_along, together
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.stagings.cook_lanes.props.hops import head, height, parabola

DASH, GAP, SHORTEST = 0.10, 0.09, 0.02      # units; a shorter hop is drawn as none


class HopsAhead(Prop):
    """show(xs): from the first place to the last, over y = 0. Exact: where they land."""

    def __init__(self, theme: Theme, longest: float, tallest: float) -> None:
        super().__init__()
        self.longest, self.tallest = longest, tallest
        colour = theme.step if theme.dark else theme.step_text
        self.ways = self.shape(stroke=colour, width=3.6)
        self.heads = self.shape(fill=colour)
        self.show(())

    def draw(self, xs: Sequence[float]) -> None:
        ways = [self._way(a, b) for a, b in pairwise(xs) if abs(b - a) > SHORTEST]
        self.ways.outline(together(dashes_along(way, DASH, GAP) for way in ways) if ways else EMPTY)
        self.heads.outline(together(head(way) for way in ways) if ways else EMPTY)

    def read(self) -> list[float]:
        """Where the heads touch the ground, hop by hop."""
        points = self.at_home(self.heads)
        each = len(head(parabola(0, 1, 1)))
        return [float(x) for x in points[:, 0].reshape(-1, each)[:, 0]]

    def _way(self, start: float, end: float) -> Points:
        return parabola(start, end, height(end - start, self.longest, self.tallest))
