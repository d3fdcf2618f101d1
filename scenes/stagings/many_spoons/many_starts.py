"""A million starts: dots, then a map; all walk at once, and a start takes the colour of the valley it ends in."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase

import numpy as np

import soupmath as sm
from scenes.kit.easing import between
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.sign.panel import Panel
from scenes.stage.starts_map import BasinMap
from scenes.stage.timeline import Moment
from scenes.stagings.many_spoons import timing
from scenes.stagings.many_spoons.props.basin_picture import BasinPicture
from scenes.stagings.many_spoons.props.letter_spot import LetterSpot
from scenes.stagings.many_spoons.props.walkers import Walkers
from scenes.stagings.many_spoons.start_counts import StartCounts

CLOSEST = 20                    # starts across, when each is seen
ONE_BY_ONE = 30                 # starts across, up to which their dots can be counted
ALONG = 8                       # walkers in a row and in a column of those that are shown
FRAME = 0.05                    # units from the picture to the middle of its frame


class ManyStarts:
    """The picture of starts, a few walkers, the lettered valleys and two counts.

    Shows: counted, the dots while they stand one by one, and the pixels that are lit; exact, walkers and valleys;
    printed, how many starts are seen, have come to rest, and still walk.
    """

    def __init__(self, setting: Setting, starts: BasinMap) -> None:
        self.starts, self.region = starts, setting.regions["million"]
        self.seconds = starts.facts().get("seconds")
        theme, at, spec, loss = setting.theme, self.region, starts.spec, sm.TERRAINS[starts.spec.loss]
        heights = np.asarray(loss.value(starts.starts())).reshape(spec.side, spec.side)
        self.frame = Panel(theme, Region(at.x, at.y, at.width + 2 * FRAME, at.height + 2 * FRAME), 0.03, framed=True)
        self.picture = BasinPicture(theme, at, starts.basins, starts.settled_at, heights)
        self.walkers = Walkers(theme, at, self._frames(loss), spec.window)
        seen = [row for row in range(len(starts.minima)) if self._seen(*self.valley(row))]
        self.spots = {row: LetterSpot(ascii_uppercase[row], setting.sizes["tick"]) for row in seen}
        for row, spot in self.spots.items():
            spot.place(*self.valley(row))
        self.counts = StartCounts(setting, ALONG**2)
        self.props: list[Prop] = [self.frame, self.picture, self.walkers, *self.spots.values(), *self.counts.props]

    def _frames(self, loss: sm.Loss) -> np.ndarray:
        """(steps + 1, m, 2): the whole walks of a few of the starts, evenly spread."""
        spec = self.starts.spec
        row = ((np.arange(ALONG) + 0.5) * spec.side / ALONG).astype(int)
        self.chosen = (spec.side * row[:, None] + row[None]).ravel()
        rule = sm.OPTIMIZERS[spec.optimizer](spec.learning_rate)
        starts = self.starts.starts()[self.chosen]
        return sm.descend_many(loss, rule, starts, spec.steps, keep=range(spec.steps + 1)).frames

    def _seen(self, x: float, y: float) -> bool:
        """Whether a point lies in the picture: a window need not hold every valley."""
        return self.region.left <= x <= self.region.right and self.region.bottom <= y <= self.region.top

    def valley(self, row: int) -> tuple[float, float]:
        """Where a minimum lies in the picture."""
        region, (x0, x1, y0, y1) = self.region, self.starts.spec.window
        x, y = self.starts.minima[row]
        return (region.left + region.width * float(x - x0) / (x1 - x0),
                region.bottom + region.height * float(y - y0) / (y1 - y0))

    # what is true at a moment ---------------------------------------------------------
    def part(self, now: Moment) -> float:
        """Of the walk's time."""
        return timing.time_walked(now, self.seconds)

    def playhead(self, now: Moment) -> float:
        """Steps made: slowly at first, where strides are long."""
        return self.starts.spec.steps * self.part(now) ** timing.SLOWLY

    def resting(self, now: Moment) -> int:
        """How many starts have come to rest."""
        settled = self.starts.settled_at
        return int(((settled >= 0) & (settled <= whole_step(self.playhead(now)))).sum())

    def walking(self, now: Moment) -> float:
        """How far the few walks that are shown still are: to when the last of them has come to rest."""
        settled, steps = self.starts.settled_at.ravel()[self.chosen], self.starts.spec.steps
        last = steps if (settled < 0).any() else int(settled.max())
        return 1 - timing.few_at_rest(now, self.seconds, last / steps)

    def across(self, now: Moment) -> tuple[float, float | None] | None:
        """(starts seen from side to side, how far the dots have melted); None once all are seen as a picture."""
        gone, melted = timing.drawn_back(now)
        if gone == 1.0:
            return None
        return float(CLOSEST * (self.starts.spec.side / CLOSEST) ** gone), melted

    def in_sight(self, now: Moment) -> int:
        """How many starts are seen."""
        close = self.across(now)
        if close is None or (close[1] or 0) >= 0.5:
            return self.starts.basins.size
        return int(np.prod([len(numbers) for numbers in self.picture.seen(close[0])[1]]))

    # the pose -------------------------------------------------------------------------
    def pose(self, now: Moment, there: float, to: Region, moved: float) -> None:
        """moved: how far the picture is on its way to a region, without its counts and letters."""
        s, there_beside = self.playhead(now), there * (1 - timing.in_first(moved, 3))
        if there > 0:
            self.picture.show(whole_step(s), *(self.across(now) or ()))
        self._place(to, moved, there)
        drawn, walking = timing.walkers_drawn(now), self.walking(now)
        self.walkers.show(s)
        self.walkers.appear(there * drawn * walking)
        for spot in self.spots.values():     # once the walkers are at rest, so that no letter covers a dot that walks
            spot.appear(there_beside * (1 - walking))
        rest = self.resting(now)
        self.counts.show(self.in_sight(now) - rest, rest)
        self.counts.appear(there_beside, timing.lit(now, "counts part"),
                           timing.lit(now, "still walking goes"), drawn * walking)

    def _place(self, to: Region, moved: float, there: float) -> None:
        """Picture and frame; the walkers have gone before these move."""
        home, scale = self.region, between(1.0, to.width / self.region.width, moved)
        x, y = between(home.x, to.x, moved), between(home.y, to.y, moved)
        for plate in (self.frame, self.picture):
            plate.place(x - scale * home.x, y - scale * home.y, 0.0, scale)
            plate.appear(there)

    # read-back ------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        close, rest, up = self.across(now), self.resting(now), self.in_sight(now) - self.resting(now)
        yield from self.counts.readings(up, rest, None if close else len(self.walkers.read()))
        if close and close[0] < ONE_BY_ONE and not close[1]:
            yield Reading("dots that are seen", "counted", self.picture.read_dots(close[0]), self.in_sight(now))
        if close is None:
            yield Reading("pixels lit", "counted", self.picture.read(), rest)
            for k, (shown, true) in enumerate(
                    zip(self.walkers.read(), self.walkers.at(self.playhead(now)), strict=True)):
                yield from pair(f"walker {k}", tuple(shown), tuple(true))
            for row, spot in self.spots.items():
                yield from pair(f"valley {spot.letter}", spot.read(), self.valley(row))
