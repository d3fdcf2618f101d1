"""Two walks down one map, a small sample a step and all of them; then what each has cost in sips."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np

from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.theme import Theme
from scenes.kit.words import marked
from scenes.props.map.loss_map import LossMap, Sheet
from scenes.props.map.map_frame import Axis
from scenes.props.map.projection import Projection
from scenes.props.map.trail import Trail
from scenes.props.measure.step_bar import StepBar
from scenes.stage.timeline import Moment
from scenes.stagings.many_spoons import timing
from scenes.stagings.many_spoons.samples import sips_said
from soupmath import Trajectory

LEVELS = 9
AXES = {"salt": marked("salt (g/L)"), "cream": marked("cream (mL/L)")}
SALT, CREAM = (2, 4, 8, 16), (20, 30, 40, 50)       # amounts that the map's rulers name
FLAG = 0.7
AIR = (0.5, 0.45, FLAG + 0.25)                      # units left free at the sides, below, and for the flag above
APART = 0.13                                        # units between the marks of a trail
THIN, THICK = (0.045, 2.0), (0.07, 4.5)             # (radius of a mark, width of the line): the sample's, under all
LOW = 1.2               # height of a row under which its number stands over the bar
LINES = 0.5             # how strong the level lines are: the trails are what counts


class SampleWalks:
    """Trails of runs over salt and cream, a legend, and under each name a bar of the sips tasted.

    Shows: exact, the points of each run and the length of its bar, all bars on one scale; printed, the sips.
    """

    def __init__(self, setting: Setting, runs: Mapping[str, Trajectory]) -> None:
        theme, place = setting.theme, setting.regions["legend"]
        self.runs, self.words = runs, theme.words
        self.loss = next(iter(runs.values())).loss
        self._build_map(theme, setting.regions["map"], setting.sizes["tick"])
        looks = dict(zip(runs, ((theme.actors[1], "square"), (theme.actors[0], "round")), strict=False))
        self.trails = {name: Trail(theme, *look, *drawn, APART)
                       for (name, look), drawn in zip(looks.items(), (THIN, THICK), strict=False)}
        self.keys: list[Prop] = []
        self.bars: dict[str, StepBar] = {}
        self.sips: dict[str, Number] = {}
        high = place.height / len(looks)
        for k, (name, look) in enumerate(looks.items()):
            self._build_row(setting, Region(place.x, place.top - (k + 0.5) * high, place.width, high), name, look)
        self.walked = [*self.map.props, *self.trails.values(), *self.keys]
        self.props: list[Prop] = [*self.walked, *self.bars.values(), *self.sips.values()]

    def _build_map(self, theme: Theme, region: Region, size: float) -> None:
        points = np.vstack([run.points for run in self.runs.values()] + [self.loss.minima])
        window, scale = _window(points, region)
        middle = ((window[0] + window[1]) / 2, (window[2] + window[3]) / 2)
        low, top = (float(self.loss.value(np.array(p))) for p in (self.loss.minima[0], (window[0], window[2])))
        levels = tuple(low + (top - low) * (k / LEVELS) ** 2 for k in range(1, LEVELS + 1))
        axes = self._axis("salt", SALT, window[:2]), self._axis("cream", CREAM, window[2:])
        sheet = Sheet(Projection((region.x, region.y), middle, scale, 0.0), window, levels, axes)
        self.map = LossMap(theme, self.loss, sheet, size, FLAG)
        self.map.pose(1.0)

    def _build_row(self, setting: Setting, row: Region, name: str, look: tuple[str, str]) -> None:
        """The trail's look and its name, a bar under them; the number under the bar, in a low row over its end."""
        theme, low = setting.theme, row.height < LOW
        size = setting.sizes["tick" if low else "label"]
        y, key = row.top - 0.55 * size, Trail(theme, *look)
        ends = ((row.left + 0.08, y), (row.left + 0.72, y))
        key.show(ends, ends)
        sips = self.sips_by(name, 1)
        words = theme.words.ngettext("{n} sip a step", "{n} sips a step", sips, n=f"{sips:,}")
        named = Label(words, size, theme.ink, (row.left + 0.95, baseline(y, size)), "left", words=theme.words)
        self.keys += [key, named]
        longest = max(self.sips_by(other, run.steps) for other, run in self.runs.items())
        top = y - 0.75 * size - 0.05
        bar = Region.spanning(row.left + 0.03, row.right, top - 0.7 * size, top)
        self.bars[name] = StepBar(bar, theme, look[0], longest)
        at = (row.right, baseline(y, size)) if low else (row.left, bar.bottom - 0.22 - 0.70 * size)
        room = row.width - 0.95 - named.width_of_text - 0.05 if low else math.inf
        self.sips[name] = Number(size, look[0], at, "right" if low else "left", room=room, words=theme.words)

    def _axis(self, name: str, amounts: tuple[int, ...], span: tuple[float, float]) -> Axis:
        which, reference = self.loss.names.index(name), self.loss.reference
        assert reference is not None        # only a soup is tasted by spoonfuls
        ticks = [(math.log(a / float(reference[which])), str(a)) for a in amounts]
        return Axis(self.words.gettext(AXES[name]), tuple(t for t in ticks if span[0] <= t[0] <= span[1]))

    def sips_by(self, name: str, steps: int) -> int:
        """How many spoonfuls a walk has tasted in all, by a whole step."""
        batches = self.runs[name].batches
        return steps * (self.loss.samples if batches is None else batches.shape[1])

    def spot(self, name: str, s: float) -> tuple[float, float]:
        return self.map.view.spot(self.runs[name].at(s))

    def made(self, name: str, s: float) -> tuple[tuple[float, float], ...]:
        """Where the points made so far lie in the picture."""
        return tuple(self.spot(name, k) for k in range(whole_step(s) + 1))

    def playhead(self, now: Moment) -> float:
        """Of both walks, also while they leave."""
        return now.s if now.beat.verb == "walk" else float(now.beat.entry.get("walked") or 0)  # type: ignore[arg-type]

    # the pose -------------------------------------------------------------------------
    def pose(self, now: Moment, there: float) -> None:
        s = self.playhead(now)
        self.map.flag.show(now.ambient)
        for name, trail in self.trails.items():
            made = self.made(name, s)
            trail.show(made, (*made, self.spot(name, s)))
        for prop in self.walked:
            prop.appear(there)
        self.map.lines.appear(LINES * there)
        self._count(there, whole_step(s), timing.sips_counted(now))

    def _count(self, there: float, steps: int, counted: float) -> None:
        """The bars grow to the sips of so many steps; then the numbers come."""
        for name, bar in self.bars.items():
            sips = self.sips_by(name, steps)
            bar.show(counted * sips)
            bar.appear(there * (counted > 0))
            self.sips[name].show(sips_said(self.words, sips), f"{sips:,}")
            self.sips[name].appear(there * timing.in_last(counted, 3))

    # read-back ------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        s = self.playhead(now)
        for name, trail in self.trails.items():
            made = self.made(name, s)
            for k, place in zip(trail.marked(made), trail.read(), strict=True):
                yield from pair(f"point {k} of {name}", place, made[k])
        yield from pair("flag on the map", self.map.flag.read(), tuple(self.map.view.project(self.loss.minima[0])))
        if timing.sips_counted(now) == 1.0:
            for name in self.runs:
                tasted = self.sips_by(name, whole_step(s))
                yield Reading(f"sips of {name}", "exact", self.bars[name].read(), tasted)
                yield self.sips[name].reading(f"sips of {name}", sips_said(self.words, tasted), f"{tasted:,}")


def _window(points: np.ndarray, region: Region) -> tuple[tuple[float, float, float, float], float]:
    """(a window of the region's shape round the points, with AIR about them; units for 1 of a parameter)."""
    low, high = points.min(axis=0), points.max(axis=0)
    free = np.array([region.width - 2 * AIR[0], region.height - AIR[1] - AIR[2]])
    scale = float((free / (high - low)).min())
    middle = (low + high) / 2 + np.array([0.0, (AIR[2] - AIR[1]) / 2]) / scale
    half = np.array([region.width, region.height]) / 2 / scale
    (x0, y0), (x1, y1) = middle - half, middle + half
    return (float(x0), float(x1), float(y0), float(y1)), scale
