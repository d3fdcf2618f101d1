"""A million starts: dots, then a map; all walk at once, and a start takes the colour of the valley it ends in."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np

import soupmath as sm
from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.sign.panel import Panel
from scenes.stage.timeline import TICKS_PER_SECOND, Moment, Plan
from scenes.stagings.many_spoons.props.basin_picture import BasinPicture
from scenes.stagings.many_spoons.props.letter_spot import LetterSpot
from scenes.stagings.many_spoons.props.walkers import Walkers

CLOSEST = 20                    # starts across, when each is seen
FROM, WAY = 22.0, 34.0          # tick at which the view draws back; ticks that takes
CALM = 9.0                      # ticks of the cross-fade that stands for it in calm films
ALONG = 8                       # walkers in a row and in a column of those that are shown
LOW, LARGER = 2.2, 0.7          # height under which both counts stand side by side; else their size, in heroes
SETS_OUT, RESTS = 6.0, 14.0     # ticks before the walk, and at least after it
FRAME = 0.05                    # units from the picture to the middle of its frame


class ManyStarts:
    """The picture of starts, a few walkers, the lettered valleys and two counts. Put all of `props`.

    Shows: counted, the dots while they stand one by one, and the pixels that are lit; exact, walkers and valleys;
    printed, how many starts are seen, have come to rest, and still walk.
    """

    def __init__(self, theme: Theme, regions: Mapping[str, Region], sizes: Mapping[str, float],
                 plan: Plan) -> None:
        """plan: of a lesson that has a map."""
        assert plan.map is not None
        self.starts, self.region = plan.map, regions["million"]
        starts, spec = plan.map, plan.map.spec
        self.seconds = starts.facts().get("seconds")
        loss = sm.TERRAINS[spec.loss]
        heights = np.asarray(loss.value(starts.starts())).reshape(spec.side, spec.side)
        at = self.region
        self.frame = Panel(theme, Region(at.x, at.y, at.width + 2 * FRAME, at.height + 2 * FRAME), 0.03, framed=True)
        self.picture = BasinPicture(theme, self.region, starts.basins, starts.settled_at, heights)
        self.walkers = Walkers(theme, self.region, self._frames(loss), spec.window)
        self.spots = [LetterSpot("ABCDEFGH"[row], sizes["tick"]) for row in range(len(starts.minima))]
        for row, spot in enumerate(self.spots):
            spot.place(*self.valley(row))
        self._build_counts(theme, regions["counts"], sizes)
        self.props: list[Prop] = [self.frame, self.picture, self.walkers, *self.spots, self.upper, self.lower,
                                  *self.names.values()]

    def _frames(self, loss: sm.Loss) -> np.ndarray:
        """(steps + 1, m, 2): the whole walks of a few of the starts, evenly spread."""
        spec = self.starts.spec
        row = ((np.arange(ALONG) + 0.5) * spec.side / ALONG).astype(int)
        self.chosen = (spec.side * row[:, None] + row[None]).ravel()
        rule = sm.OPTIMIZERS[spec.optimizer](spec.learning_rate)
        starts = self.starts.starts()[self.chosen]
        return sm.descend_many(loss, rule, starts, spec.steps, keep=range(spec.steps + 1)).frames

    def _build_counts(self, theme: Theme, at: Region, sizes: Mapping[str, float]) -> None:
        beside, label = at.height < LOW, sizes["label"]
        size = sizes["reading"] if beside else LARGER * sizes["hero"]
        first = (at.left, at.top - 0.75 * size)
        second = (at.left + 0.55 * at.width, first[1]) if beside else (at.left, first[1] - 0.5 * at.height)
        self.upper, self.lower = (Number(size, theme.ink, place) for place in (first, second))
        shown = f"{len(self.walkers.places[0])} walks shown"
        places = {"starts on a made-up hill": (first, 1), "still walking": (first, 1), shown: (first, 2),
                  "at rest": (second, 1)}
        labels = [Label(name, label, theme.soft, (x, y - 1.35 * line * label), "left")
                  for name, ((x, y), line) in places.items()]
        self.names = dict(zip(("starts", "still walking", "shown", "at rest"), labels, strict=True))

    def valley(self, row: int) -> tuple[float, float]:
        """Where a minimum lies in the picture."""
        region, (x0, x1, y0, y1) = self.region, self.starts.spec.window
        x, y = self.starts.minima[row]
        return (region.left + region.width * float(x - x0) / (x1 - x0),
                region.bottom + region.height * float(y - y0) / (y1 - y0))

    # time ---------------------------------------------------------------------------
    def playhead(self, now: Moment) -> float:
        """Steps made: slowly at first, where strides are long."""
        if now.beat.verb != "light":
            return float(self.starts.spec.steps if now.beat.entry.get("lit") else 0)
        return self.starts.spec.steps * self.part(now) ** 3

    def part(self, now: Moment) -> float:
        """Of the walk's time: where the beat is long enough it takes as long as the million really took."""
        if now.beat.verb != "light":
            return float(bool(now.beat.entry.get("lit")))
        return min(1.0, max(0.0, (now.tick - SETS_OUT) / self.ticks(now)))

    def ticks(self, now: Moment) -> float:
        """How many the walk takes in a beat that shows it."""
        ticks = now.beat.ticks - SETS_OUT - RESTS
        return min(ticks, TICKS_PER_SECOND * self.seconds) if self.seconds else ticks

    def walking(self, now: Moment) -> float:
        """How far the few walks that are shown still are: to when the last of them has come to rest."""
        if now.beat.verb != "light":
            return float(not now.beat.entry.get("lit"))
        settled = self.starts.settled_at.ravel()[self.chosen]
        last = self.starts.spec.steps if (settled < 0).any() else int(settled.max())
        return 1 - now.ease(SETS_OUT + self.ticks(now) * (last / self.starts.spec.steps) ** (1 / 3), 8)

    def across(self, now: Moment) -> tuple[float, float | None] | None:
        """(starts seen from side to side, how far the dots have melted); None once all are seen as a picture."""
        if now.beat.verb != "million":
            return None
        if now.calm:
            melted = now.ease(FROM, CALM)
            return (float(CLOSEST), melted) if melted < 1 else None
        gone = smoothstep((now.tick - FROM) / WAY)
        side = self.starts.spec.side
        return (float(CLOSEST * (side / CLOSEST) ** gone), None) if gone < 1 else None

    def resting(self, s: float) -> int:
        settled = self.starts.settled_at
        return int(((settled >= 0) & (settled <= math.floor(s + 1e-9))).sum())

    # the pose -----------------------------------------------------------------------
    def pose(self, now: Moment, there: float, place: tuple[float, float, float], shrunk: float) -> None:
        """place: (x, y, scale) of the picture; shrunk: how far it has left its counts and letters behind."""
        self.s, self.close, self.shrunk = self.playhead(now), self.across(now), shrunk
        if there > 0:
            self.picture.show(math.floor(self.s + 1e-9), *(self.close or ()))
        self.walkers.show(self.s)
        x, y, scale = place
        for plate in (self.frame, self.picture):
            plate.place(x - scale * self.region.x, y - scale * self.region.y, 0.0, scale)
            plate.appear(there)
        self._count(now, there * (1 - shrunk))
        whole = now.ease(FROM + WAY - 4, 8) if now.beat.verb == "million" else 1.0
        walking = self.walking(now)
        self.walkers.appear(there * whole * walking)
        for spot in self.spots:     # once the walkers are at rest, so that no letter covers a dot that walks
            spot.appear(there * (1 - walking) * (1 - shrunk))

    def _count(self, now: Moment, there: float) -> None:
        lit = 1.0 if now.beat.entry.get("lit") else now.ease(2, 8) if now.beat.verb == "light" else 0.0
        rest = self.resting(self.s)
        self.upper.show(f"{self.in_sight() - rest:,}")
        self.lower.show(f"{rest:,}")
        walking = there * (1 - (now.ease(now.beat.ticks - RESTS + 2, 8) if now.beat.verb == "light" else lit))
        self.upper.appear(walking)
        self.lower.appear(there * lit)
        self.names["starts"].appear(there * max(0.0, 1 - 2 * lit))
        self.names["still walking"].appear(walking * max(0.0, 2 * lit - 1))
        drawn = now.ease(FROM + WAY - 4, 8) if now.beat.verb == "million" else self.walking(now)
        self.names["shown"].appear(walking * drawn)
        self.names["at rest"].appear(there * lit)

    def in_sight(self) -> int:
        """How many starts are seen."""
        if self.close is None or (self.close[1] or 0) >= 0.5:
            return self.starts.basins.size
        return int(np.prod([len(numbers) for numbers in self.picture.seen(self.close[0])[1]]))

    def readings(self) -> Iterator[Reading]:
        rest = self.resting(self.s)
        yield Reading("starts that walk", "printed", self.upper.read(), f"{self.in_sight() - rest:,}")
        if self.close and self.close[0] < 1.5 * CLOSEST and not self.close[1]:
            yield Reading("dots that are seen", "counted", self.picture.read_dots(self.close[0]), self.in_sight())
        if self.close is None:
            yield Reading("pixels lit", "counted", self.picture.read(), rest)
            yield Reading("starts at rest", "printed", self.lower.read(), f"{rest:,}")
            walkers, name = len(self.walkers.read()), self.names["shown"].read()
            yield Reading("walks that are shown", "printed", name, f"{walkers} walks shown")
            for k, (shown, true) in enumerate(zip(self.walkers.read(), self.walkers.at(self.s), strict=True)):
                yield from pair(f"walker {k}", tuple(shown), tuple(true))
            for row, spot in enumerate(self.spots):
                yield from pair(f"valley {spot.letter}", spot.read(), self.valley(row))
