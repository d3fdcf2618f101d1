"""What a learner of words says after more and more steps: a row for each, over the bar of its loss.

Words that do not hold fall from their row and lie on the counter.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from scenes.kit.easing import between, through
from scenes.kit.lettering import HALF_CAPITAL, ROUND, Label, Number, baseline, reach
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.shape import blend
from scenes.props.kitchen.lamp import Lamp
from scenes.props.sign.panel import Panel
from scenes.props.sign.word_tile import WordTile
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong import timing
from scenes.stagings.better_by_being_wrong.heap import TALL, Lying, heap, width_of
from scenes.stagings.better_by_being_wrong.next_words import NextWords, Point
from scenes.stagings.better_by_being_wrong.props.empty_places import EmptyPlaces
from scenes.stagings.better_by_being_wrong.props.loss_bar import LossBar
from scenes.stagings.better_by_being_wrong.row_times import RowTimes
from scenes.stagings.better_by_being_wrong.saying import Choice, Saying, WordLearner

# of the words; the largest that fits
EMS = (0.64, 0.60, 0.56, 0.52, 0.49, 0.46, 0.44, 0.42, 0.40, 0.38, 0.36, 0.34, 0.33)
EASY = 0.36                             # of words that are no small ones
CLEAR = 0.06                            # units between a bar and the words under it
BAR, LARGEST, OVER = 0.22, 0.30, 0.10   # units: a bar's height, where there is room; from it to its words at most
THIN = 0.15                             # a bar's height where words are close on both its sides
NUMBER = 0.44                           # em of losses, steps and their names, at least
RESULT, STEP = 0.62, 0.50               # at most
SWINGS = 0.12                           # how far a word turns as it falls, in radians
SMALL = 0.4                             # how large a word is as it comes
OFF = 0.03                              # units from a printed loss to words over it and under it, at least
APART, CLOSE = 0.36, 0.18               # units from word to word of a row: room for what leads to the next; at least
RIDES = 0.4                             # of a bar's growth, from where on its number goes with its end
ASKED = 0.22                            # units round what may come next, on the slate
POOL = 0.4                              # of a lamp's light, on the slate
STEPS = 0.18                            # from a step's number to its row
RESULT_OF, STEP_OF = 0.08, 0.07         # of the rows' width
CLEARER = 0.2                           # of ink in the ink of a printed loss


class WordRow:
    """Printed: the words, the step, the loss. Counted: the empty places. Exact: the loss, by its bar."""

    def __init__(self, setting: Setting, saying: Saying, place: Region, size: float, top: float,
                 room: float = math.inf) -> None:
        """room: the widest that its words may be."""
        theme = setting.theme
        self.saying, self.times = saying, RowTimes(saying.step, saying.holds)
        usual = _bar(place.height)
        free = place.height - TALL * size - usual
        close = free < OVER + CLEAR         # words over the bar, and under it
        bar = THIN if close else usual
        self.bar = LossBar(theme, Region.spanning(place.left, place.right, place.bottom, place.bottom + bar), top)
        self.tiles = [WordTile(theme, word, size) for word in saying.words]
        self.over = max(0.0, free + usual - THIN) / 2 if close else OVER
        deep, high = reach([f"{saying.loss:.1f}"], words=theme.words)
        em, under = min(RESULT, max(NUMBER, RESULT_OF * place.width)), math.inf
        if deep > ROUND and not close:      # a comma, between its words and those of the next row
            em = min(em, (place.height - TALL * size - 2 * OFF) / (deep + high))
            under = bar / 2 + OVER - OFF - em * (high - HALF_CAPITAL)
        self.raised = min(em * max(0.0, deep - ROUND), under)           # the slate's frame is close
        self.loss = Number(em, blend(theme.loss, theme.ink, CLEARER), words=theme.words)
        self.loss.show(f"{saying.loss:.1f}")
        x, y = place.left, place.bottom + bar + self.over + TALL * size / 2
        apart = self._apart(room)
        self.spots = []
        for tile in self.tiles:
            self.spots.append((x + tile.width_of_tile / 2, y))
            x += tile.width_of_tile + apart
        self.bare = EmptyPlaces(theme, [Region(*spot, tile.width_of_tile, TALL * size)
                                        for spot, tile in zip(self.spots, self.tiles, strict=True)])
        said = step_em(place)
        self.step = Number(said, theme.ink, (place.left - STEPS, baseline(y, said)), "right", words=theme.words)
        self.step.show(f"{saying.step:,}")
        self.lying: dict[int, Lying] = {}
        self.lifted = False

    def _apart(self, room: float) -> float:
        """From word to word, closer where a row is long."""
        left = room - sum(tile.width_of_tile for tile in self.tiles)
        return min(APART, max(CLOSE, left / max(1, len(self.tiles) - 1)))

    def _beside(self, loss: float) -> float:
        """Where a printed loss begins: after the bar, and after the words where it has no room under them."""
        end = self.bar.x_of(min(loss, self.bar.top))
        if self.over < OVER - 1e-9:
            end = max(end, self.spots[-1][0] + self.tiles[-1].width_of_tile / 2)
        return end + 0.12

    @property
    def back(self) -> list[Prop]:
        return [self.bar, self.bare, self.loss, self.step]

    def pose(self, now: Moment, grown: float) -> None:
        """grown: how far its bar has; the number goes with its end."""
        self.lifted = False
        for k in range(len(self.tiles)):
            self._put(now, k)
        self.bare.show(tuple(self.times.fallen(now, k) > 0.25 for k in range(len(self.tiles))))
        told = self.times.told(now)
        self.step.appear(told)
        loss = grown * self.saying.loss
        self.bar.show(loss)
        self.loss.place(self._beside(loss), baseline(self.bar.region.y, self.loss.size) + self.raised)
        self.loss.appear(through(grown, (RIDES, 1.0)))

    def _put(self, now: Moment, k: int) -> None:
        """A word grows out of the end of its row, so that it covers none before it, and falls down, then aside."""
        come, fall, tile, spot = self.times.come(now, k), self.times.fallen(now, k), self.tiles[k], self.spots[k]
        size = 1.0 if now.calm else between(SMALL, 1.0, come)
        x, y, angle = spot[0] - (1 - size) * tile.width_of_tile / 2, spot[1], 0.0
        if k in self.lying and fall > 0:
            lies = self.lying[k]
            x, y = between(x, lies.x, fall**1.8), between(y, lies.y, fall * fall)
            angle = lies.angle * fall - SWINGS * math.sin(math.pi * fall) * (-1) ** k
            if now.calm:
                x, y, angle = (*spot, 0.0) if fall < 0.5 else (lies.x, lies.y, lies.angle)
        seen = abs(2 * fall - 1) if now.calm else min(1.0, 5 * come)
        tile.place(x, y, angle, size).appear(seen if come else 0.0)

    def draw_anew(self, now: Moment, k: int, begin: Point | None) -> None:
        """The k-th word is gone from its place, and comes to it again from where it was drawn, if it is told."""
        tile, (x, y) = self.tiles[k], self.spots[k]
        lit, way = timing.lit(now), timing.drawn(now)
        if begin and lit > 0 and not now.calm:
            x, y = between(begin[0], x, way), between(begin[1], y, way)
        tile.place(x, y).appear(max(1 - timing.lifted(now), lit))
        self.lifted = tile.faded < 0.5 or (lit > 0 and way < 1)
        self.bare.show(tuple(j == k and self.lifted for j in range(len(self.tiles))))

    def readings(self, now: Moment, grown: float) -> Iterator[Reading]:
        step, said = self.saying.step, self.times.stands(now)
        if said or (said is None and now.tick >= self.times.over_at(now)):
            yield Reading(f"words after step {step}", "printed", " ".join(tile.read() for tile in self.tiles),
                          " ".join(self.saying.words))
            yield Reading(f"words that fell after step {step}", "counted", self.bare.read(),
                          self.saying.holds.count(False) + self.lifted)
            yield Reading("step", "printed", self.step.read(), f"{step:,}")
        if grown == 1.0:
            yield Reading(f"loss on the bar of step {step}", "exact", self.bar.read(),
                          min(self.saying.loss, self.bar.top))
        if self.loss.faded == 1.0:
            yield Reading(f"loss after step {step}", "printed", self.loss.read(), f"{self.saying.loss:.1f}")


class WordRows:
    """Rows under each other in the region "rows"; all bars are on one scale, which is named over them."""

    def __init__(self, setting: Setting, learner: WordLearner, steps: Sequence[int]) -> None:
        region = setting.regions["rows"]
        self.learner, sayings = learner, learner.sayings(steps)
        pitch = region.height / len(sayings)
        top = max(saying.loss for saying in sayings)
        self.size = _size(sayings, setting.regions["words"].width, pitch)
        places = [Region(region.x, region.top - pitch * (k + 0.5), region.width, pitch) for k in range(len(sayings))]
        self.slate = Panel(setting.theme, setting.regions["slate"], 0.12, framed=True)
        self.slate.bleeds = True        # nothing on it is where it ends
        slate = setting.regions["slate"]
        self.light = Lamp(setting.theme, 1.2 * slate.width, 1.6 * slate.height, POOL)
        self.light.backdrop = False
        self.light.place(slate.x, slate.y)
        room = setting.regions["words"].width
        self.rows = [WordRow(setting, saying, place, self.size, top, room)
                     for saying, place in zip(sayings, places, strict=True)]
        self._let_fall(setting)
        self._name(setting, region)
        self.next = [self._next_words(setting, choice) for choice in learner.choices(sayings[-1])[:1]]

    def _next_words(self, setting: Setting, choice: Choice) -> NextWords:
        """Over the last row, as far as the slate goes."""
        row, slate = self.rows[-1], setting.regions["slate"]
        low = row.spots[0][1] + TALL * self.size / 2
        place = Region.spanning(slate.left + 2 * ASKED, min(setting.regions["words"].right, slate.right - ASKED),
                                low + ASKED, slate.top - ASKED)
        return NextWords(setting, choice, place, self.size, row.spots[choice.place])

    def _let_fall(self, setting: Setting) -> None:
        """Where each word will lie that does not hold."""
        theirs = [(row, k) for row in self.rows for k, holds in enumerate(row.saying.holds) if not holds]
        falling = [(row.spots[k][0], row.tiles[k].width_of_tile) for row, k in theirs]
        beyond = setting.regions["frame"].bottom - 1.0
        for (row, k), lies in zip(theirs, heap(falling, self.size, setting.regions["heap"], beyond), strict=True):
            row.lying[k] = lies

    def _name(self, setting: Setting, region: Region) -> None:
        """What rows and bars are called; all bars begin at one line, that of no loss."""
        theme, words = setting.theme, setting.theme.words
        base, em = region.top + 0.12, step_em(region)
        self.named = Label(words.gettext("loss"), em, theme.loss, (region.left, base), "left", weight="BOLD")
        # For translators: over a column of numbers: after how many corrections
        self.step_name = Label(words.gettext("step"), em, theme.soft, (region.left - STEPS, base), "right")

    @property
    def back(self) -> list[Prop]:
        rows = (prop for row in self.rows for prop in row.back)
        return [self.slate, self.light, self.named, self.step_name, *rows]

    @property
    def props(self) -> list[Prop]:
        return [*self.back, *self.front]

    @property
    def front(self) -> list[Prop]:
        return [*(prop for one in self.next for prop in one.props), *self.tiles]

    @property
    def tiles(self) -> list[Prop]:
        """The last rows first: what falls passes before what stands."""
        return [tile for row in reversed(self.rows) for tile in row.tiles]

    # at a moment ------------------------------------------------------------------------------
    def made(self, now: Moment) -> float:
        """How many of the kept steps the learner has made, between two of them while it is corrected."""
        old, new = (self.learner.place_of(max(step, 0)) for step in timing.steps_of(now, "said"))
        return old + (new - old) * timing.corrected(now)

    def _grown(self, now: Moment, row: WordRow) -> float:
        """How far the bar of a row has grown."""
        return timing.measured(now) if row is self.rows[0] else row.times.grown(now)

    def pose(self, now: Moment) -> None:
        told, dimmed = timing.named(now), timing.chained(now)
        for prop in (self.named, self.step_name):
            prop.appear(told * timing.resting(now))
        for row in self.rows:
            for drawn in (row.bar, row.bare):
                drawn.appear(1.0)
            row.pose(now, self._grown(now, row))
        self.rows[0].step.appear(told)
        if dimmed:
            self._ask(now, dimmed)
        for one in self.next:
            one.pose(now)

    def _ask(self, now: Moment, dimmed: float) -> None:
        """Nothing is looked at but the last row; all others go, and what fell is swept away."""
        for row in self.rows[:-1]:
            for prop in (*row.back, *row.tiles):
                prop.appear((1 - dimmed) * prop.faded)
        for prop in (self.named, self.step_name):
            prop.appear((1 - dimmed) * prop.faded)
        for one in self.next:
            k = one.choice.place + 1
            row = self.rows[-1]
            row.draw_anew(now, k, one.drawn_at(row.tiles[k], row.spots[k][0]))

    def readings(self, now: Moment) -> Iterator[Reading]:
        """Of what is in the light."""
        if timing.chained(now):
            yield from self.rows[-1].readings(now, self._grown(now, self.rows[-1]))
            for one in self.next:
                yield from one.readings(now)
            return
        for row in self.rows:
            grown = self._grown(now, row)
            if row is not self.rows[0] or grown == 1.0:
                yield from row.readings(now, grown)


def _bar(pitch: float) -> float:
    """How high a bar is in rows that are so far apart."""
    return min(LARGEST, max(BAR, 0.21 * pitch))


def step_em(rows: Region) -> float:
    """How large steps and names are printed beside and over rows as wide as these."""
    return min(STEP, max(NUMBER, STEP_OF * rows.width))


def _size(sayings: Sequence[Saying], room: float, pitch: float) -> float:
    """The largest letters with which all rows fit, losses under the words where that takes no small ones."""
    def fits(size: float, over: float) -> bool:
        widths = [sum(width_of(word, size) + APART for word in saying.words) - APART for saying in sayings]
        return _bar(pitch) + over + TALL * size + CLEAR * (over > 0) <= pitch and max(widths) <= room
    easily = (size for size in EMS if size >= EASY and fits(size, OVER))
    return next(easily, next((size for size in EMS if fits(size, 0.0)), EMS[-1]))
