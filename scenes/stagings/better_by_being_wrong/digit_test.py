"""A reader of digits put to the test: a wall of them lit as they are read, a count, and what it misreads."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenes.kit.easing import smoothstep_of
from scenes.kit.lettering import Align, Label, Number, baseline, side_by_side
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong import timing
from scenes.stagings.better_by_being_wrong.knob_box import KnobBox
from scenes.stagings.better_by_being_wrong.misread_digit import MisreadDigit
from scenes.stagings.better_by_being_wrong.props.digit_wall import FULL, DigitWall
from scenes.stagings.better_by_being_wrong.saying import Knobs
from soupmath import Trajectory
from soupmath.learners import Digits

SIDE = 10                   # digits of the test that stand on the wall, in a row and in a column
WALL = SIDE * SIDE
SHOWN = 2                   # of the misread, at most
MOST = 2.9                  # ems of the number of steps
SAID, NARROW, LOW = 0.48, 0.19, 0.30        # em of what is counted; at most so much of the score's width and height
BESIDE = 0.62               # em of it beside a number that is larger than usual
HIGH = 1.2                  # of a flat score's height that such a number's em is
CLEARER = 0.7               # from the usual letters to ink, since the lamp lights what is behind them
FLAT = 2.0                  # times as wide as high: one thing stands beside the other

Values = NDArray[np.float64]
DIAGONALS = np.add.outer(np.arange(SIDE), np.arange(SIDE)).ravel()      # of each digit, from the upper left


@dataclass(frozen=True, eq=False)
class WallPose:
    """levels: how far each digit is lit, 0…1; step: the one whose reading that is; counted: of those, in print."""

    levels: Values
    step: int
    counted: str

    @property
    def lit(self) -> int:
        return count_lit(self.levels)

    @property
    def step_said(self) -> str:
        return f"{max(0, self.step):,}"


class DigitTest:
    """Counted: the lit digits; printed: their number, the step, what is misread and what it is."""

    def __init__(self, setting: Setting, reader: Digits, run: Trajectory, steps: Sequence[int]) -> None:
        self.reader, self.run, regions = reader, run, setting.regions
        images = (reader.test_features[:WALL, :-1] * FULL).round()
        side = round(math.sqrt(images.shape[1]))
        images = images.reshape(-1, side, side)
        self.right = {step: self.reads(step) for step in steps} | {timing.NEVER: np.zeros(WALL, dtype=bool)}
        self.wall = DigitWall(setting.theme, regions["wall"], images)
        self._build_score(setting)
        self.misread = self._misread(setting.theme, regions["misread"], images, steps[-1]) if steps else []
        room = regions.get("reader")        # where there is room for it
        self.knobs = [KnobBox(setting, Knobs.of(run, steps), room, room.width, hung=True)] if room and steps else []

    def _build_score(self, setting: Setting) -> None:
        """A large number, and under it, or beside it where the region is flat, what it counts."""
        theme, score, size = setting.theme, setting.regions["score"], setting.sizes["hero"]
        flat = score.width > FLAT * score.height
        large = flat and HIGH * score.height > size
        size = HIGH * score.height if large else size
        label = min(BESIDE if large else SAID, NARROW * score.width, LOW * score.height)
        x, y = (score.x + 0.15, score.y + 1.05 * label) if flat else (score.x, score.y - 1.4 * label)
        at = (score.x - 0.25, baseline(score.y, size)) if flat else (score.x, score.y)
        align: Align = "left" if flat else "centre"
        self.count = Number(size, theme.ink, at, "right" if flat else "centre", words=theme.words)
        soft = blend(theme.soft, theme.ink, CLEARER)
        self.of = [Label(words, label, soft, (x, y - 1.3 * k * label), align)
                   # For translators: under a large number: 87 / of 100 / read right
                   for k, words in enumerate((theme.words.gettext("of {n}", n=WALL),
                                              theme.words.gettext("read right")))]
        y -= (2.6 if flat else 3.2) * label
        self._build_step(theme, label, (x, y), flat)

    def _build_step(self, theme: Theme, label: float, at: tuple[float, float], flat: bool) -> None:
        """The step and its name, which is read first, about a place, or from it on."""
        (x, y), words = at, theme.words
        self.step_name = Label(words.gettext("step"), label, blend(theme.soft, theme.ink, CLEARER), (0.0, y), "left")
        name, number = side_by_side(words, self.step_name.width_of_text, MOST * label, 0.1 if flat else 0.2,
                                    2.15 * label * flat)
        if not flat:        # the middle between both is at the place
            left = x - 0.1 - (MOST * label if words.leftward else self.step_name.width_of_text)
            name, number = name + left - x, number + left - x
        self.step_name.place(x + name)
        number += MOST * label * words.leftward     # it ends beside its name
        self.step = Number(label, theme.ink, (x + number, y), "right" if words.leftward else "left", words=words)

    def _misread(self, theme: Theme, region: Region, images: Values, step: int) -> list[MisreadDigit]:
        """The first digits that are still dark after the last step."""
        guesses, labels = self.reader.guesses(self.run.at(step)), self.reader.test_labels
        down = region.width < 1.8 * region.height
        return [MisreadDigit(theme, _cell(region, i, SHOWN, down), self.wall.cell_of(int(k)), images[k],
                             int(guesses[k]), int(labels[k]))
                for i, k in enumerate(np.flatnonzero(~self.right[step])[:SHOWN])]

    @property
    def score(self) -> list[Prop]:
        return [self.count, *self.of, self.step_name, self.step]

    @property
    def props(self) -> list[Prop]:
        boxes = (prop for box in self.knobs for prop in box.props)
        return [self.wall, *self.score, *boxes, *(prop for one in self.misread for prop in one.props)]

    def reads(self, step: int) -> NDArray[np.bool_]:
        """Which of the test's digits on the wall are read rightly after a step, (100,)."""
        return np.asarray(self.reader.guesses(self.run.at(step)) == self.reader.test_labels)[:WALL]

    # at a moment -------------------------------------------------------------------------
    def at(self, now: Moment) -> WallPose:
        before, after = timing.steps_of(now, "read")
        levels, step = self._levels(now), after if now.tick >= timing.read_at(now) else before
        unread = (now.tick < timing.light_at(now) and step != before) or step == timing.NEVER
        counted = "–" if unread or self._waits(step, levels) else f"{count_lit(levels)}"
        return WallPose(levels, step, counted)

    def _waits(self, step: int, levels: Values) -> bool:
        """Whether the first digit is still to be read of those that will be."""
        return bool(self.right[step].any()) and not count_lit(levels)

    def _levels(self, now: Moment) -> Values:
        """How far each digit is lit: dark again where it is read anew, then in a wave from the upper left."""
        before, after = timing.steps_of(now, "read")
        old, new = (self.right[step].astype(float) for step in (before, after))
        if before == after:
            return new
        begun = timing.light_at(now) + timing.wave(now) * DIAGONALS
        return old * (1 - timing.read_anew(now)) + new * smoothstep_of((now.tick - begun) / timing.LIT)

    def first_turn(self, now: Moment) -> float:
        """When the first digit is read."""
        lit = DIAGONALS[self.right[timing.steps_of(now, "read")[1]]].tolist()
        return timing.light_at(now) + timing.wave(now) * min(lit, default=0) + timing.LIT / 2

    def pose(self, now: Moment) -> None:
        pose = self.at(now)
        self.wall.show(tuple(pose.levels.tolist()))
        self.count.show(pose.counted)
        self.step.show(pose.step_said)
        for one in self.misread:
            one.pose(timing.enlarged(now), timing.told_apart(now), now.calm)
        for box in self.knobs:
            before, place = self._corrected(now)
            box.pose(place, before if timing.ways_turned(now) else None)

    def _corrected(self, now: Moment) -> tuple[float, float]:
        """How many of the kept steps the reader had made before this beat, and has made now."""
        kept = [int(step) for step in self.run.kept]
        old, new = (float(kept.index(max(0, step))) for step in timing.steps_of(now, "read"))
        return old, old + (new - old) * timing.turned(now)

    def readings(self, now: Moment) -> Iterator[Reading]:
        pose = self.at(now)
        yield Reading("digits lit", "counted", self.wall.read(), pose.lit)
        yield Reading("digits lit", "printed", self.count.read(), pose.counted)
        yield Reading("step", "printed", self.step.read(), pose.step_said)
        if pose.step != timing.NEVER and np.array_equal(pose.levels, self.right[pose.step]):
            yield Reading(f"digits read rightly after {pose.step}", "counted", self.wall.read(),
                          int(self.reads(pose.step).sum()))
        for one in self.misread:
            yield from one.readings(timing.told_apart(now))
        for box in self.knobs:
            yield from box.readings(self._corrected(now)[1])


def count_lit(levels: Values) -> int:
    """How many are more lit than dark."""
    return int((levels > 0.5).sum())


def _cell(region: Region, i: int, count: int, down: bool) -> Region:
    """The i-th of equal cells, from the top or from the left."""
    if down:
        high = region.height / count
        return Region(region.x, region.top - (i + 0.5) * high, region.width, high)
    wide = region.width / count
    return Region(region.left + (i + 0.5) * wide, region.y, wide, region.height)
