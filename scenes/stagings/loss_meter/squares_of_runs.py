"""The misses of all runs of the loss meter, side by side as squares: how much more a large one weighs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from scenes.kit.easing import between
from scenes.kit.lettering import HALF_CAPITAL, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.bracket import CAP, Bracket, Span
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.measured_run import MeasuredRun, trimmed
from scenes.stagings.loss_meter.props.struck_out import StruckOut
from scenes.stagings.loss_meter.squares_on_board import SPLIT, SquaresOnBoard, doubled, twice
from scenes.stagings.loss_meter.taste_scale import TasteScale
from scenes.stagings.loss_meter.timing import ease, evenly, late, there
from soupmath import Trajectory

ASIDE = 0.22            # units from the square to its brackets
LEADS = 8.0             # how much sooner than all is swept out the bracket has gone past the edge of what is
HIGHER = 0.75           # of the square's height: where that is named
AFTER = 0.30            # units from the largest loss to the guess that was not it


class SquaresOfRuns:
    """One for the start of each run; that of the measured one comes from the scale. The guess is twice that one."""

    def __init__(self, setting: Setting, runs: Mapping[str, Trajectory], measured: MeasuredRun) -> None:
        theme, size = setting.theme, setting.sizes["reading"]
        self.losses = sorted(float(run.losses[0]) for run in runs.values())
        self.known = self.losses.index(float(measured.run.losses[0]))
        self.squares = SquaresOnBoard(setting, [math.sqrt(loss) for loss in self.losses])
        self.guess, self.guessed = self.squares.guess(setting, self.known)
        said = self.guessed
        self.beaten = StruckOut(said.size, theme.ink, room=said.room, words=theme.words)
        self.high, self.wide = Bracket(theme, 0.0, colour=theme.ink), Span(theme, ASIDE, theme.ink)
        self.sides = [Number(size, theme.ink, (CAP + 0.10, -HALF_CAPITAL * size), "left", words=theme.words),
                      Number(size, theme.ink, (0.0, ASIDE + CAP + 0.1), "centre", words=theme.words)]
        self.props: list[Prop] = [*self.squares.props, self.guess, self.guessed, self.beaten, self.high, self.wide,
                                  *self.sides]

    def pose(self, now: Moment) -> None:
        """On the shelf: the square that is known, then the guess, then the largest and the others."""
        shelf, compared, moves = there(now, "shelf"), there(now, "compare"), now.comes("compare") and not now.calm
        self.split = split = there(now, "quartered", "quarters")
        each = [(ease(now, "others") if moves else 1.0) * compared] * len(self.losses)
        each[self.squares.largest] = self._grown(now)
        each[self.known] = ease(now, "named") if now.comes("shelf") and not now.calm else shelf
        counted = evenly(now, "counted") if now.comes("quartered") and not now.calm else there(now, "quartered")
        self.squares.pose(shelf, each, split, self.known, counted)
        self._guess(now, split)
        self._measure(now)

    @staticmethod
    def _grown(now: Moment) -> float:
        """How far the largest has been swept out."""
        return there(now, "compare", "largest") if now.comes("compare") else there(now, "compare")

    def _measure(self, now: Moment) -> None:
        """The miss of the largest: from the board up; it sweeps out the square, as wide; both go at last."""
        squares, gap = self.squares, self.squares.gaps[self.squares.largest]
        x, low, side = squares.corners[squares.largest], squares.region.bottom, gap * squares.unit
        self.up = up = there(now, "compare", "stands up") if now.comes("compare") else there(now, "compare")
        self.across = across = self._grown(now)
        seen = (1 - min(1.0, 2 * self.split)) * there(now, "shelf")
        self.high.show(0.0, side * up)
        beside = x + side * across + between(-ASIDE, ASIDE, min(1.0, LEADS * across))      # before the tiles
        self.high.place(beside, low).appear(float(up > 0) * seen)
        self.wide.show(0.0, side * across)
        self.wide.place(x, low + side).appear(float(across > 0) * seen)
        for number, at, way in zip(self.sides, ((beside, low + HIGHER * side), (x + side / 2, low + side)),
                                   (up, across), strict=True):
            number.show(trimmed(gap))
            number.place(*at).appear(late("bracket's words", way) * seen)

    def _guess(self, now: Moment, split: float) -> None:
        """Its dashes stay, round two of the four quarters; of its words the number, which is struck out at last."""
        squares, seen = self.squares, there(now, "guess") * (self.known != self.squares.largest)
        self.guess.show(squares.gaps[self.known], SPLIT * split)
        self.guess.place(squares.corners[squares.largest] - SPLIT * split / 2, squares.region.bottom)
        self.guess.appear(seen)
        named = squares.words[squares.largest]
        named.appear(max(named.faded, seen))
        beaten = there(now, "compare", "stands up") if now.comes("compare") else there(now, "compare")
        self.guessed.appear(late("guess", seen) * float(beaten == 0))
        text = doubled(self.losses[self.known])
        self.beaten.show(text)
        (x, y), most = self.guessed.at, squares.numbers[squares.largest]
        start = x + 0.5 * self.guessed.width_of_text - self.beaten.width_of_text
        edge = squares.corners[squares.largest] + squares.gaps[squares.largest] * squares.unit
        beside = max(most.at[0] + 0.5 * most.width_of_text + AFTER, edge - self.beaten.width_of_text)
        end = beside, most.at[1] + SPLIT * split
        at = between(start, end[0], beaten), between(y, end[1], beaten)
        self.beaten.place(*at).appear(seen * float(beaten > 0))
        self.beaten.strike(there(now, "quartered", "struck"))

    def bring(self, now: Moment, scale: TasteScale) -> None:
        """A copy of the square that is known comes up from the ruler."""
        if now.beat.entry.get("tiles"):
            start = (scale.left, scale.corner(now, math.sqrt(self.losses[self.known])))
            way = ease(now, "carried")
            self.squares.carry(self.known, start, scale.unit, way)
            self.squares.tiles[self.known].appear(float(way > 0))

    def readings(self) -> Iterator[Reading]:
        squares, side = self.squares, max(self.losses) ** 0.5
        if self.up == self.high.faded == 1:
            yield Reading("miss on the shelf", "exact", self.high.read() / squares.unit, side)
        if self.across == self.wide.faded == 1:
            yield Reading("width on the shelf", "exact", self.wide.read() / squares.unit, side)
        for number in (number for number in self.sides if number.faded == 1):
            yield number.reading("side on the shelf", trimmed(side))
        if self.guessed.faded == 1:
            yield Reading("guess", "exact", self.guess.read(), 2 * self.losses[self.known])
            yield Reading("guess in words", "printed", self.guessed.read(), twice(self.losses[self.known]))
        if self.beaten.faded == 1:
            yield self.beaten.reading("guess that was beaten", doubled(self.losses[self.known]))
        yield from squares.readings(self.losses)
