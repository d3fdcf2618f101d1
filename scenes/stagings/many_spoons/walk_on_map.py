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
AIR = (0.55, 0.45, FLAG + 0.15)                     # units left free at the sides, below, and for the flag above
APART = 0.16                                        # units between the marks of a trail
MARK, LINE = 0.09, 5.5                              # radius of a mark, width of the line
LINES = 0.5                                         # how strong the level lines are: the trails are what counts
OVER, NAMES = 1.20, 0.42                            # ems over the map for its name; units from there up to its middle
LEFT, NAMED = 1.75, 1.25                            # ems left of it for its upright ruler's numbers, and for its name
RULED, LINED = 1.45, 1.25                           # ems under it for its ruler's numbers, and for a line of its name
CLEAR = 0.22                                        # units between a ruler's name and the numbers beside it
BAR, NUMBER = 0.36, 0.42                            # height of the bar; ems from the region's floor to the sips' middle
APART_BAR = 0.16                                    # units over and under the bar

Window = tuple[float, float, float, float]


@dataclass(frozen=True)
class Look:
    """Of a trail its colour and mark; how many sips a step takes, and the longest bar; what the walk is called; ruled:
    whether its map has an upright ruler of its own."""

    colour: str
    mark: str
    sips: int
    longest: int
    named: str
    ruled: bool = True


class WalkOnMap:
    """Shows: exact, the points of the run and the length of its bar; printed, the sips."""

    def __init__(self, setting: Setting, at: Region, run: Trajectory, shared: np.ndarray, look: Look) -> None:
        """shared: points that the map has room for, so that two maps are alike."""
        theme, sizes = setting.theme, setting.sizes
        self.run, self.look, self.words = run, look, theme.words
        self.sips = Counted(setting, named_sips(theme.words), (at.x, at.bottom + NUMBER * sizes["reading"]),
                            sizes["reading"])
        low = at.bottom + 2 * NUMBER * sizes["reading"] + APART_BAR
        beside, label = ground_of(at, look.ruled, sizes["tick"]), sizes["label"]
        top = at.top - OVER * label
        under = low + BAR + APART_BAR + RULED * sizes["tick"]
        ground = Region.spanning(beside, at.right, under, top)
        self._build_map(setting, ground, shared)
        if not self._has_room_between(ground):
            ground = Region.spanning(beside, at.right, under + LINED * sizes["tick"], top)
            self._build_map(setting, ground, shared)
        self._name_rulers(ground, at.left)
        self.trail = Trail(theme, look.colour, look.mark, MARK, LINE, APART)
        self.newest = Trail(theme, theme.step, look.mark, MARK, LINE)
        self.ring = NearRing(theme)
        self.ring.show(self.map.view.spot(run.loss.minima[0]), RING * self.map.view.size)
        self.name = Label(look.named, label, theme.ink, (ground.x, baseline(at.top - NAMES * label, label)), "centre",
                          "BOLD", words=theme.words, room=ground.width)
        self.sips.go((ground.x, self.sips.at[1]))
        self.bar = StepBar(Region.spanning(ground.left, ground.right, low, low + BAR), theme, look.colour, look.longest)
        self.props: list[Prop] = [*self.map.props, self.ring, self.trail, self.newest, self.name, self.bar,
                                  *self.sips.props]

    def _build_map(self, setting: Setting, region: Region, shared: np.ndarray) -> None:
        loss = self.run.loss
        window, scale = _window(shared, region)
        middle = ((window[0] + window[1]) / 2, (window[2] + window[3]) / 2)
        low, top = (float(loss.value(np.array(p))) for p in (loss.minima[0], (window[0], window[2])))
        levels = tuple(low + (top - low) * (k / LEVELS) ** 2 for k in range(1, LEVELS + 1))
        upright = self._axis("cream", CREAM, window[2:])
        axes = self._axis("salt", SALT, window[:2]), upright if self.look.ruled else Axis("", ())
        sheet = Sheet(Projection((region.x, region.y), middle, scale, 0.0), window, levels, axes)
        theme = setting.theme       # its rulers stand before the window's light
        self.map = LossMap(theme, loss, sheet, setting.sizes["tick"], FLAG, numbered=theme.ink)
        self.map.pose(1.0)
        self.map.lines.appear(LINES)

    def _gap(self, ground: Region) -> tuple[float, float]:
        """The widest place between the numbers of the ruler below, and the map's ends."""
        halves = [(float(label.placed[0]), 0.5 * label.width_of_text) for label in self.map.frame.letters[0]]
        lefts = [ground.left - CLEAR, *(x + half for x, half in halves)]
        rights = [*(x - half for x, half in halves), ground.right + CLEAR]
        return max(zip(lefts, rights, strict=True), key=lambda gap: gap[1] - gap[0])

    def _has_room_between(self, ground: Region) -> bool:
        left, right = self._gap(ground)
        return self.map.frame.names[0].width_of_text + 2 * CLEAR <= right - left

    def _name_rulers(self, ground: Region, left: float) -> None:
        """The name of the one below between its numbers, where there is room; of the other beside it."""
        below, upright = self.map.frame.names
        if self._has_room_between(ground):
            below.place(sum(self._gap(ground)) / 2, self.map.frame.letters[0][0].placed[1])
        if self.look.ruled:
            upright.place(left + 0.95 * upright.size, ground.y, math.pi / 2)

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


def ground_of(at: Region, ruled: bool, size: float) -> float:
    """Where the map of a region begins, beside its upright ruler; size: em of that."""
    return at.left + ruled * size * (LEFT + NAMED)


def _window(points: np.ndarray, region: Region) -> tuple[Window, float]:
    """(a window of the region's shape round the points, with AIR about them; units for 1 of a parameter)."""
    low, high = points.min(axis=0), points.max(axis=0)
    free = np.array([region.width - 2 * AIR[0], region.height - AIR[1] - AIR[2]])
    scale = float((free / np.maximum(high - low, 1e-9)).min())
    middle = (low + high) / 2 + np.array([0.0, (AIR[2] - AIR[1]) / 2]) / scale
    half = np.array([region.width, region.height]) / 2 / scale
    (x0, y0), (x1, y1) = middle - half, middle + half
    return (float(x0), float(x1), float(y0), float(y1)), scale
