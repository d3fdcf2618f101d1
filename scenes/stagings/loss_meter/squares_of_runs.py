"""The misses of all runs of the loss meter, side by side as squares: how much more a large one weighs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.bracket import Bracket
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.squares_on_board import SPLIT, SquaresOnBoard, twice
from scenes.stagings.loss_meter.taste_scale import TasteScale
from scenes.stagings.loss_meter.timing import ease, late, there
from soupmath import Trajectory

ASIDE = 0.22            # units from the bracket to the square


class SquaresOfRuns:
    """One for the start of each run; that of the measured one comes from the scale. The guess is twice that one."""

    def __init__(self, setting: Setting, runs: Mapping[str, Trajectory], measured: MeasuredRun) -> None:
        self.losses = sorted(float(run.losses[0]) for run in runs.values())
        self.known = self.losses.index(float(measured.run.losses[0]))
        self.squares = SquaresOnBoard(setting, [math.sqrt(loss) for loss in self.losses])
        self.guess, self.guessed = self.squares.guess(setting, self.known)
        self.miss = Bracket(setting.theme, 0.0, colour=setting.theme.ink)
        self.props: list[Prop] = [*self.squares.props, self.guess, self.guessed, self.miss]

    def pose(self, now: Moment) -> None:
        """On the shelf: the square that is known, then the guess, then the largest and the others."""
        shelf, compared, moves = there(now, "shelf"), there(now, "compare"), now.comes("compare") and not now.calm
        each = [(ease(now, "others") if moves else 1.0) * compared] * len(self.losses)
        each[self.squares.largest] = ease(now, "largest") if moves else compared
        each[self.known] = ease(now, "named") if now.comes("shelf") and not now.calm else shelf
        split = (ease(now, "quarters") if now.comes("compare") else 1.0) * compared
        counted = (ease(now, "counted at last" if now.comes("shelf") else "counted") if moves else 1.0) * compared
        self.squares.pose(shelf, each, split, self.known, counted)
        self._guess(now, split)
        self._stand_up(now)

    def _stand_up(self, now: Moment) -> None:
        """Where the largest will stand, its miss: from the board up; the square comes out of it, and it goes."""
        squares, gap = self.squares, self.squares.gaps[self.squares.largest]
        self.up = up = there(now, "compare", "stands up") if now.comes("compare") else 0.0
        self.miss.show(0.0, gap * squares.unit * up)
        self.miss.place(squares.corners[squares.largest] - ASIDE, squares.region.bottom)
        self.miss.appear(float(up > 0) * (1 - ease(now, "quarters")))

    def _guess(self, now: Moment, split: float) -> None:
        """Its dashes stay, round two of the four quarters; its words go when the largest grows past them."""
        seen = there(now, "guess") * (self.known != self.squares.largest)
        self.guess.show(self.squares.gaps[self.known], SPLIT * split)
        self.guess.place(self.squares.corners[self.squares.largest] - SPLIT * split / 2, self.squares.region.bottom)
        self.guess.appear(seen)
        named = self.squares.words[self.squares.largest]
        named.appear(max(named.faded, seen))
        answered = 1.0 if now.beat.entry.get("compare") else there(now, "compare", "guess goes")
        self.guessed.appear(late("guess", seen) * (1 - answered))

    def bring(self, now: Moment, scale: TasteScale) -> None:
        """The square that is known comes up from the ruler."""
        if now.beat.entry.get("filled"):
            start = (scale.left, scale.corner(now, math.sqrt(self.losses[self.known])))
            self.squares.carry(self.known, start, scale.unit, ease(now, "carried"))
            self.squares.tiles[self.known].appear(ease(now, "imprint"))     # in whose place it stands

    def readings(self) -> Iterator[Reading]:
        if self.miss.faded == self.up == 1:
            yield Reading("miss on the shelf", "exact", self.miss.read() / self.squares.unit, max(self.losses) ** 0.5)
        if self.guessed.faded == 1:
            yield Reading("guess", "exact", self.guess.read(), 2 * self.losses[self.known])
            yield Reading("guess in words", "printed", self.guessed.read(), twice(self.losses[self.known]))
        yield from self.squares.readings(self.losses)
