"""A million starts: one glows, then all of them, grains of light; all walk at once, and valleys flood with colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

import soupmath as sm
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.sign.panel import Panel
from scenes.stage.starts_map import BasinMap
from scenes.stage.timeline import FOLLOWED, Moment
from scenes.stage.view import View
from scenes.stagings.many_spoons import timing
from scenes.stagings.many_spoons.counted import Counted
from scenes.stagings.many_spoons.props.basin_picture import DOT, BasinPicture
from scenes.stagings.many_spoons.props.walkers import Walkers
from scenes.stagings.many_spoons.where_they_end import WhereTheyEnd

CLOSEST = 9                     # starts across, when each is seen
ONE_BY_ONE = 60                 # starts across, up to which their dots can be counted
ALONG = 8                       # walkers in a row and in a column of those that are shown
FRAME = 0.05                    # units from the picture to the middle of its frame
RIM = 0.04                      # units that a close view stays within the picture


class ManyStarts:
    """The picture of starts, a few walkers with their trails, how many there are, and where they end.

    Shows: counted, the dots while they stand one by one, and the grains that have their colour; exact, the walkers;
    printed, how many starts there are, how many have ended in each valley, and how many still walk.
    """

    def __init__(self, setting: Setting, starts: BasinMap) -> None:
        self.seconds = starts.facts().get("seconds")
        self.starts, self.frame_of = starts, setting.regions["frame"]
        self.region, self.machine = setting.regions["starts"], setting.regions["machine"]
        theme, at, spec, words = setting.theme, self.region, starts.spec, setting.theme.words
        loss = sm.TERRAINS[spec.loss]
        self.frame = Panel(theme, Region(at.x, at.y, at.width + 2 * FRAME, at.height + 2 * FRAME), 0.03, framed=True)
        self.picture = BasinPicture(at, loss.value(starts.starts()).reshape(starts.basins.shape), starts.basins,
                                    starts.settled_at)
        self.walkers = Walkers(at, self._frames(loss), spec.window)
        counted = setting.regions["counted"]
        # For translators: a million descents, each from a start of its own
        self.count = Counted(setting, lambda _: words.gettext("starts"), (counted.x, counted.y),
                             counted.height, counted.width, f"{starts.basins.size:,}")
        self.ends = WhereTheyEnd(setting, setting.regions["ends"], starts, at)
        self.props: list[Prop] = [self.frame, self.picture, self.walkers, *self.ends.props, *self.count.props]

    def _frames(self, loss: sm.Loss) -> np.ndarray:
        """(steps + 1, m, 2): the whole walks of a few of the starts, evenly spread."""
        spec = self.starts.spec
        row = ((np.arange(ALONG) + 0.5) * spec.side / ALONG).astype(int)
        self.chosen = (spec.side * row[:, None] + row[None]).ravel()
        rule = sm.OPTIMIZERS[spec.optimizer](spec.learning_rate)
        starts = self.starts.starts()[self.chosen]
        return sm.descend_many(loss, rule, starts, spec.steps, keep=range(spec.steps + 1)).frames

    # the view on one start ------------------------------------------------------------
    @property
    def close(self) -> View:
        """On the start that is seen first: as much of the picture about it as fills a frame."""
        at, (across, down) = self.region, self.picture.focus
        x, y = at.left + across * at.width, at.top - down * at.height
        room = min((at.right - x, x - at.left)), min((at.top - y, y - at.bottom))
        zoom = max(self.frame_of.width / 2 / (room[0] - RIM), self.frame_of.height / 2 / (room[1] - RIM))
        return View(x, y, zoom)

    @property
    def dot_on_screen(self) -> float:
        """The radius of one start's dot in the close view."""
        return DOT * self.region.width / min(CLOSEST, self.starts.spec.side) * self.close.zoom

    # what is true at a moment ---------------------------------------------------------
    def part(self, now: Moment) -> float:
        """Of the walk's time."""
        return timing.time_walked(now, self.seconds)

    def playhead(self, now: Moment) -> float:
        """Steps made: more slowly at first, where strides are long."""
        return self.starts.spec.steps * self.part(now) ** timing.SLOWLY

    def told(self, now: Moment) -> float:
        """The playhead that numbers tell: a few times a second, and where the walks end."""
        slow = replace(now, tick=FOLLOWED * (now.tick // FOLLOWED))
        return self.playhead(now if self.part(now) == 1.0 else slow)

    def resting(self, now: Moment) -> int:
        """How many starts have come to rest."""
        settled = self.starts.settled_at
        return int(((settled >= 0) & (settled <= whole_step(self.playhead(now)))).sum())

    def across(self, now: Moment) -> tuple[float, float] | None:
        """(starts seen from side to side, how far all but the first are lit); None once all are seen."""
        gone, others = timing.drawn_back(now)
        side = self.starts.spec.side
        return None if gone == 1.0 else (float(min(CLOSEST, side) * (side / min(CLOSEST, side)) ** gone), others)

    # the pose -------------------------------------------------------------------------
    def pose(self, now: Moment, there: float) -> None:
        s, moved = self.playhead(now), timing.compared(now, "map and clock")
        if there > 0:
            self.picture.show(whole_step(s), *(self.across(now) or ()))
            self.walkers.show(s)
        at = self.region.towards(self.machine, moved)
        scale = at.width / self.region.width
        for plate in (self.frame, self.picture, self.walkers):
            plate.place(at.x - scale * self.region.x, at.y - scale * self.region.y, 0.0, scale)
            plate.appear(there)
        self.walkers.appear(there * timing.walkers_go(now))
        gone = max(0.0, 1.0 - 3.0 * moved)
        self.count.show(self.starts.basins.size)
        self.count.appear(there * timing.counted_starts(now) * gone)
        self.ends.pose(self.told(now), there * timing.ends_told(now) * gone, there * gone)

    # read-back ------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        close, rest = self.across(now), self.resting(now)
        yield self.count.reading("starts", self.starts.basins.size)
        yield from self.ends.readings(self.told(now))
        if close and close[0] < ONE_BY_ONE and close[1] in (0.0, 1.0):
            seen = int(np.prod([len(numbers) for numbers in self.picture.seen(close[0])[1]]))
            yield Reading("dots that are seen", "counted", self.picture.read_dots(close[0]), seen if close[1] else 1)
        if close is None:
            yield Reading("pixels lit", "counted", self.picture.read(), rest)
            for k, (shown, true) in enumerate(
                    zip(self.walkers.read(), self.walkers.at(self.playhead(now)), strict=True)):
                yield from pair(f"walker {k}", tuple(shown), tuple(true))
