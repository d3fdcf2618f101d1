"""The hill of one run among many, as high as the jar beside it, and the hops that the run makes on it."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

import soupmath as sm
from scenes.kit import outline as o
from scenes.kit.even_scale import EvenScale
from scenes.kit.heights import Heights
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.hill.ground import Ground
from scenes.props.hill.window import shown_window

ANCHORS = 121
POINT, PRINT = 0.11, 0.055      # radii of who hops, and of the points that were computed
OVER = 0.30             # units over the hill's top that a hop is still seen
PLANK = 0.42            # units of half the plank
ARROW, HEAD = 0.09, 0.20        # of the step that is being made


class SmallHill(Prop):
    """show(s): who hops at the playhead; its footprints and the lines from one to the next; at the last of them the
    slope, as a plank, and the step being made, as an arrow. Out of the hill's window nobody is seen.

    exact: the parameter, by the place of who hops; every point made that lies in the window, by its footprint; the
    slope, by the plank.
    """

    def __init__(self, theme: Theme, region: Region, run: sm.Trajectory, heights: Heights) -> None:
        super().__init__()
        low, high = shown_window(run)[0].tolist()
        self.run, self.region = run, region
        self.ground = Ground(run.loss, EvenScale(low, high, region.left, region.right), region.bottom, region.height,
                             heights)
        self._build_earth(theme)
        self.way = self.shape(stroke=theme.soft, width=2.2)
        self.prints = self.shape(fill=theme.ink)
        self.plank = self.shape(stroke=theme.slope, width=7.0, round_ends=True)
        self.arrow = self.shape(fill=theme.step, stroke=theme.outline, width=1.6)
        self.point = self.shape(fill=theme.ink, stroke=theme.outline if theme.dark else theme.bg, width=2.0)

    def _build_earth(self, theme: Theme) -> None:
        """As far as it is lower than the hill's top."""
        r = self.region
        xs = np.linspace(r.left, r.right, ANCHORS)
        ys = np.nan_to_num(np.maximum(self.ground.heights(xs), r.bottom), nan=r.top + 1)
        seen = np.flatnonzero(ys <= r.top)
        for piece in np.split(seen, np.flatnonzero(np.diff(seen) > 1) + 1):
            if len(piece) < 2:
                continue
            crest = np.column_stack([xs[piece], ys[piece]])
            foot = [(crest[-1, 0], r.bottom), (crest[0, 0], r.bottom)]
            self.shape(o.polygon(np.vstack([crest, foot])), fill=blend(theme.crest[0], theme.bg, 0.55))
            self.shape(o.polyline(crest), stroke=theme.crest[1], width=2.6)

    def draw(self, s: float) -> None:
        whole, here = whole_step(s), self.at(s)
        spots = [self.at(k) for k in range(whole + 1)]
        lines = [_within(self._box, *ends) for ends in pairwise(spots)]
        self.way.outline(o.together(o.polyline(line) for line in lines if line))
        self.prints.outline(o.together(o.circle(PRINT, spot) for spot in spots if self._sees(spot)))
        at, tilt = spots[-1], math.atan(self.slope(whole))
        along = PLANK * math.cos(tilt), PLANK * math.sin(tilt)
        self.plank.outline(o.polyline([(at[0] - along[0], at[1] - along[1]), (at[0] + along[0], at[1] + along[1])])
                           if self._sees(at) else o.EMPTY)
        step = _within(self._box, spots[-1], here) if s > whole + 1e-9 else None
        self.arrow.outline(o.arrow(*step, ARROW, HEAD) if step else o.EMPTY)
        self.point.outline(o.circle(POINT, here) if self._sees(here) else o.EMPTY)

    def lead(self, there: float) -> None:
        """How far who walks is there, and all that is theirs: the earth was there before."""
        for part in (self.way, self.prints, self.plank, self.arrow, self.point):
            part.appear(self.faded * there)

    def slope(self, step: int) -> float:
        """Of the ground where a step begins, in units over units."""
        return self.ground.slope(float(self.run.points[min(step, self.run.steps), 0]))

    def read_slope(self) -> float:
        """That of the plank."""
        ends = self.at_home(self.plank)
        along, up, _ = ends[-1] - ends[0]
        return float(up / along)

    def at(self, s: float) -> tuple[float, float]:
        """Where who hops stands."""
        return self.ground.at(float(self.run.at(s)[0]))

    def sees(self, s: float) -> bool:
        """Whether who hops is in the window at a playhead."""
        return self._sees(self.at(s))

    def part(self, s: float) -> float:
        """The parameter as a share of the window."""
        return (self.at(s)[0] - self.region.left) / self.region.width

    def read(self) -> float:
        """The parameter at which who hops stands, as a share of the window."""
        x = self.at_home(self.point)[:, 0]
        return (0.5 * (float(x.min()) + float(x.max())) - self.region.left) / self.region.width

    def read_prints(self) -> list[float]:
        """Those of the footprints that are seen."""
        each = self.at_home(self.prints).reshape(-1, len(o.circle(PRINT)), 3)[:, :, 0]
        return [(0.5 * float(x.min() + x.max()) - self.region.left) / self.region.width for x in each]

    @property
    def _box(self) -> Region:
        r = self.region
        return Region.spanning(r.left - POINT, r.right + POINT, r.bottom - POINT, r.top + OVER)

    def _sees(self, spot: tuple[float, float]) -> bool:
        box = self._box
        return box.left <= spot[0] <= box.right and box.bottom <= spot[1] <= box.top


Spot = tuple[float, float]


def _within(box: Region, start: Spot, end: Spot) -> tuple[Spot, Spot] | None:
    """The part of a straight line that lies in a box; none where nothing of it does."""
    first, last = 0.0, 1.0
    for at, to, low, high in ((start[0], end[0], box.left, box.right), (start[1], end[1], box.bottom, box.top)):
        way = to - at
        if math.isclose(way, 0.0, abs_tol=1e-12):
            if not low <= at <= high:
                return None
            continue
        inwards, outwards = sorted(((low - at) / way, (high - at) / way))
        first, last = max(first, inwards), min(last, outwards)
    if last - first <= 1e-9:
        return None
    ends = [(start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])) for part in (first, last)]
    return ends[0], ends[1]
