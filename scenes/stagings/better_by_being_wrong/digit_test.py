"""A reader of digits put to the test: a wall of them lit as they are read, a count, and what it misreads."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from scenes.kit.easing import between, smoothstep, smoothstep_of
from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.stagings.better_by_being_wrong.misread_digit import Misread
from scenes.stagings.better_by_being_wrong.props.digit_wall import DigitWall
from soupmath import Trajectory
from soupmath.learners import Digits

WALL = 100                  # digits of the test that stand on the wall
WAVE, LIGHT = 0.8, 6.0      # ticks from diagonal to diagonal, and in which one digit lights up
WALL_TICKS = 18 * WAVE + LIGHT
SHOWN = 2                   # of the misread, at most
NEVER = -1
OLD = 0.4                   # how light the count of the step before stands until a digit is read anew
ASIDE = 0.45                # how light the score stands beside what is misread


class DigitTest:
    """Not a prop. Counted: the lit digits; printed: their number, the step, what is misread and what it is."""

    def __init__(self, theme: Theme, regions: Mapping[str, Region], sizes: Mapping[str, float],
                 reader: Digits, run: Trajectory, steps: Sequence[int]) -> None:
        self.reader, self.run = reader, run
        images = (reader.test_features[:WALL, :-1] * 16).round()
        side = round(math.sqrt(images.shape[1]))
        images = images.reshape(-1, side, side)
        self.right = {step: self.reads(step) for step in steps} | {NEVER: np.zeros(WALL, dtype=bool)}
        self.wall = DigitWall(theme, regions["wall"], images)
        self._build_score(theme, regions["score"], sizes["hero"], sizes["label"])
        self._build_misread(theme, regions["misread"], images, max(steps, default=NEVER))

    def _build_score(self, theme: Theme, score: Region, size: float, label: float) -> None:
        """A large number, and under it, or beside it where the region is flat, what it counts."""
        flat = score.height < 2.0
        x, y = (score.x + 0.15, score.y + 1.15 * label) if flat else (score.x, score.y - 1.4 * label)
        at = (score.x - 0.25, baseline(score.y, size)) if flat else (score.x, score.y)
        align = "left" if flat else "centre"
        self.count = Number(size, theme.ink, at, "right" if flat else "centre")
        said = (f"of {WALL}", "read right")
        self.of = [Label(words, label, theme.soft, (x, y - 1.3 * k * label), align)  # type: ignore[arg-type]
                   for k, words in enumerate(said)]
        y -= (2.6 if flat else 3.2) * label
        self.step_name = Label("step", label, theme.soft, (x if flat else x - 0.1, y),
                               "left" if flat else "right")
        self.step = Number(label, theme.ink, (x + 2.15 * label if flat else x + 0.1, y))

    def _build_misread(self, theme: Theme, region: Region, images: np.ndarray, step: int) -> None:
        """The first digits that are still dark after the last step."""
        dark = np.flatnonzero(~self.right[step])[:SHOWN] if step != NEVER else []
        guesses = self.reader.guesses(self.run.at(step)) if step != NEVER else []
        down = region.width < 1.8 * region.height
        self.misread = []
        for i, k in enumerate(dark):
            cell = _cell(region, i, SHOWN, down)
            self.misread.append(Misread(theme, cell, images[k], int(guesses[k]), int(self.reader.test_labels[k])))

    @property
    def props(self) -> list[Prop]:
        return [self.wall, *self.score, *(prop for one in self.misread for prop in one.props)]

    @property
    def score(self) -> list[Prop]:
        return [self.count, *self.of, self.step_name, self.step]

    def reads(self, step: int) -> np.ndarray:
        """Which of the test's digits on the wall are read rightly after a step, (100,)."""
        return (self.reader.guesses(self.run.at(step)) == self.reader.test_labels)[:WALL]

    def lit(self, before: int, after: int, since: float, calm: bool) -> np.ndarray:
        """How far each digit is lit, 0…1: in a wave from the upper left, `since` ticks after it began."""
        old, new = (self.right[step].astype(float) for step in (before, after))
        if before == after:
            return new
        wave = np.add.outer(np.arange(10), np.arange(10)).ravel() * (0.0 if calm else WAVE)
        return between(old, new, smoothstep_of((since - wave) / LIGHT))

    def turns_at(self, before: int, after: int, calm: bool) -> float:
        """Ticks from the wave's beginning until the first digit is read otherwise than before."""
        anew = (self.right[before] != self.right[after]).nonzero()[0]
        wave = 0.0 if calm else WAVE
        return LIGHT / 2 + wave * min((k // 10 + k % 10 for k in anew.tolist()), default=0)

    def pose(self, levels: np.ndarray, step: int, there: float, enlarged: float, calm: bool, old: float = 0.0) -> None:
        """there, enlarged: how far wall and score, and what is misread, are there, 0…1; old: how far the count
        is of the step before."""
        self.levels, self.at_step = levels, step
        self.wall.show(tuple(levels.tolist()))
        self.wall.appear(there)
        self.count.show(self.counted)
        self.step.show(f"{max(0, step):,}")
        for prop in self.score:
            prop.appear(there * (1.0 - (1.0 - ASIDE) * smoothstep(enlarged / 0.4)))
        if old:
            self.count.appear(there * (1.0 - (1.0 - OLD) * old))
        for one in self.misread:
            one.pose(enlarged, there, calm)

    @property
    def lit_now(self) -> int:
        """How many are more lit than dark."""
        return int((self.levels > 0.5).sum())

    @property
    def counted(self) -> str:
        """Nothing is counted before the first digit is read."""
        waits = self.at_step == NEVER or self.right[self.at_step].any()
        return "–" if waits and not self.lit_now else f"{self.lit_now}"

    def readings(self) -> Iterator[Reading]:
        yield Reading("digits lit", "counted", self.wall.read(), self.lit_now)
        yield Reading("digits lit", "printed", self.count.read(), self.counted)
        yield Reading("step", "printed", self.step.read(), f"{max(0, self.at_step):,}")
        if self.at_step != NEVER and np.array_equal(self.levels, self.right[self.at_step]):
            yield Reading(f"digits read rightly after {self.at_step}", "counted", self.wall.read(),
                          int(self.reads(self.at_step).sum()))
        for one in self.misread:
            yield from one.readings()


def _cell(region: Region, i: int, count: int, down: bool) -> Region:
    """The i-th of equal cells, from the top or from the left."""
    if down:
        high = region.height / count
        return Region(region.x, region.top - (i + 0.5) * high, region.width, high)
    wide = region.width / count
    return Region(region.left + (i + 0.5) * wide, region.y, wide, region.height)
