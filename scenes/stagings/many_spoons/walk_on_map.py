"""One walk down one map, its name over it, a ring round its flag, and under it a bar of the sips that it has cost,
counted as it walks."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from scenes.kit.lettering import Label, baseline
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.words import marked
from scenes.props.map.loss_map import LossMap, Sheet
from scenes.props.map.map_frame import Axis
from scenes.props.map.projection import Projection
from scenes.props.map.trail import Trail
from scenes.props.measure.step_bar import StepBar
from scenes.stagings.many_spoons.counted import Counted, named_sips
from scenes.stagings.many_spoons.props.near_ring import NearRing
from soupmath import Trajectory
from soupmath.claims.measured import RING

LEVELS = 9
AXES = {"salt": marked("salt (g/L)"), "cream": marked("cream (mL/L)")}
SALT, CREAM = (2, 4, 8, 16), (25, 50)               # amounts that the map's rulers name, each twice the one before
FLAG = 0.7
AIR = (0.5, 0.4, FLAG + 0.2)                        # units left free at the sides, below, and for the flag above
APART = 0.13                                        # units between the marks of a trail
MARK, LINE = 0.075, 4.0                             # radius of a mark, width of the line
LINES = 0.5                                         # how strong the level lines are: the trails are what counts
OVER, UNDER = 0.55, 2.15                            # units over the map for its name; under it for ruler, bar and sips
BESIDE, LINE_OVER = 2.6, 0.45                       # width of a map from which a ruler's name is beside it, not over
LEFT, NAMED = 0.62, 0.42                            # units left of it for its upright ruler's numbers, and for its name
BAR, NUMBER = 0.34, 0.30                            # height of the bar; of the sips' middle over the region's floor

Window = tuple[float, float, float, float]


@dataclass(frozen=True)
class Look:
    """Of a trail its colour and mark; how many sips a step takes, and the longest bar; what the walk is called."""

    colour: str
    mark: str
    sips: int
    longest: int
    named: str


class WalkOnMap:
    """Shows: exact, the points of the run and the length of its bar; printed, the sips."""

    def __init__(self, setting: Setting, at: Region, run: Trajectory, shared: np.ndarray, look: Look) -> None:
        """shared: points that the map has room for, so that two maps are alike."""
        theme = setting.theme
        self.run, self.look, self.words = run, look, theme.words
        narrow, label = at.width - LEFT < BESIDE, setting.sizes["label"]
        ground = Region.spanning(at.left + LEFT + NAMED * (not narrow), at.right, at.bottom + UNDER,
                                 at.top - OVER - LINE_OVER * narrow)
        self._build_map(setting, ground, shared)
        if not narrow:
            self.map.frame.names[1].place(at.left + 0.5 * label, ground.y, math.pi / 2)
        self.trail = Trail(theme, look.colour, look.mark, MARK, LINE, APART)
        self.newest = Trail(theme, theme.step, look.mark, MARK, LINE)
        self.ring = NearRing(theme)
        self.ring.show(self.map.view.spot(run.loss.minima[0]), RING * self.map.view.size)
        self.name = Label(look.named, label, theme.ink, (ground.right, baseline(at.top - 0.24, label)), "right", "BOLD",
                          words=theme.words, room=at.width)
        low = at.bottom + 2 * NUMBER + 0.08
        self.bar = StepBar(Region.spanning(ground.left, ground.right, low, low + BAR), theme, look.colour, look.longest)
        self.sips = Counted(setting, named_sips(theme.words), (ground.x, at.bottom + NUMBER),
                            setting.sizes["reading"])
        self.props: list[Prop] = [*self.map.props, self.ring, self.trail, self.newest, self.name, self.bar,
                                  *self.sips.props]

    def _build_map(self, setting: Setting, region: Region, shared: np.ndarray) -> None:
        loss = self.run.loss
        window, scale = _window(shared, region)
        middle = ((window[0] + window[1]) / 2, (window[2] + window[3]) / 2)
        low, top = (float(loss.value(np.array(p))) for p in (loss.minima[0], (window[0], window[2])))
        levels = tuple(low + (top - low) * (k / LEVELS) ** 2 for k in range(1, LEVELS + 1))
        axes = self._axis("salt", SALT, window[:2]), self._axis("cream", CREAM, window[2:])
        sheet = Sheet(Projection((region.x, region.y), middle, scale, 0.0), window, levels, axes)
        theme = setting.theme       # its rulers stand before the window's light
        self.map = LossMap(theme, loss, sheet, setting.sizes["tick"], FLAG, numbered=theme.ink)
        self.map.pose(1.0)
        self.map.lines.appear(LINES)

    def _axis(self, name: str, amounts: tuple[int, ...], span: tuple[float, float]) -> Axis:
        loss = self.run.loss
        which, reference = loss.names.index(name), loss.reference
        assert reference is not None        # only a soup is tasted by spoonfuls
        ticks = [(math.log(a / float(reference[which])), str(a)) for a in amounts]
        return Axis(self.words.gettext(AXES[name]), tuple(t for t in ticks if span[0] <= t[0] <= span[1]))

    def spot(self, s: float) -> tuple[float, float]:
        return self.map.view.spot(self.run.at(s))

    def made(self, s: float) -> tuple[tuple[float, float], ...]:
        """Where the points made so far lie in the picture."""
        return tuple(self.spot(k) for k in range(whole_step(s) + 1))

    def pose(self, s: float, phase: float) -> None:
        made, sips = self.made(s), self.look.sips * whole_step(s)
        self.map.flag.show(phase)
        self.trail.show(made, (*made, self.spot(s)))
        since = max(0, math.ceil(s) - 1)
        last = (*made[since:], self.spot(s))
        self.newest.show(made[-1:], last)
        self.bar.show(sips)
        self.sips.show(sips)

    def appear(self, there: float) -> None:
        self.map.pose(there)
        self.map.lines.appear(LINES * there)
        for prop in (self.ring, self.trail, self.newest, self.name, self.bar, *self.sips.props):
            prop.appear(there)

    def readings(self, name: str, s: float) -> Iterator[Reading]:
        made, sips = self.made(s), self.look.sips * whole_step(s)
        for k, place in zip(self.trail.marked(made), self.trail.read(), strict=True):
            yield from pair(f"point {k} of {name}", place, made[k])
        yield from pair("flag on the map", self.map.flag.read(), tuple(self.map.view.project(self.run.loss.minima[0])))
        x, y, radius = self.ring.read()
        yield from pair("middle of the ring", (x, y), self.map.flag.read())
        yield Reading("ring", "exact", radius / self.map.view.size, RING)
        yield Reading(f"sips of {name}", "exact", self.bar.read(), sips)
        yield self.sips.reading(f"sips of {name}, printed", sips)


def _window(points: np.ndarray, region: Region) -> tuple[Window, float]:
    """(a window of the region's shape round the points, with AIR about them; units for 1 of a parameter)."""
    low, high = points.min(axis=0), points.max(axis=0)
    free = np.array([region.width - 2 * AIR[0], region.height - AIR[1] - AIR[2]])
    scale = float((free / np.maximum(high - low, 1e-9)).min())
    middle = (low + high) / 2 + np.array([0.0, (AIR[2] - AIR[1]) / 2]) / scale
    half = np.array([region.width, region.height]) / 2 / scale
    (x0, y0), (x1, y1) = middle - half, middle + half
    return (float(x0), float(x1), float(y0), float(y1)), scale
