"""A model of y on the board: its line, the bars to the beads, the squares on them, and the square of their mean."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.easing import between, smoothstep
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.measure.jar_glass import LIP
from scenes.props.sign.tag import Tag
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.props.beads import Places
from scenes.stagings.fitting.props.model_line import GhostLine, ModelLine, Way
from scenes.stagings.fitting.props.residuals import Bar, MeanSquare, ResidualBars, ResidualSquares
from scenes.stagings.fitting.rows_on_board import RowsOnBoard
from scenes.stagings.fitting.timing import ease, mean_seen, there
from soupmath.fits.table import Polynomial, SmallNet

LARGEST = 0.9           # of the board's height, that the square of the mean may be
MOUTH = 0.7             # of the jar's width, that the square is when it goes in
UP = 0.7                # units over the straight way, by which it is carried
ENDS, ALONG = (0.05, 0.93), (0.04, 0.2, 0.36, 0.52, 0.68, 0.82, 0.93)       # of the board's width: where arrows stand
BACK = 0.75             # how far the bars of what was learned from step back, when the others are asked


class LineOnBoard:
    """Shows: exact, the line, the bars, the squares and their mean. What is off the board is not drawn: of a bar
    that leaves it what is on it, and no square; of a line that has left, words say so."""

    def __init__(self, setting: Setting, rows: RowsOnBoard, fit: Polynomial | SmallNet, jar: Region,
                 size: float) -> None:
        """jar: its place; size: em."""
        theme = setting.theme
        self.rows, self.fit, self.run, self.chart = rows, fit, rows.run, rows.chart
        self.mouth, self.wide = (jar.x, jar.top + LIP), MOUTH * jar.width
        self.squares, self.bars = ResidualSquares(theme), ResidualBars(theme)
        self.line, self.mean = ModelLine(theme), MeanSquare(theme)
        self.off = Tag(theme, theme.words.gettext("off the scale"), theme.ink, size)
        self.ghost, self.test_bars = GhostLine(theme), ResidualBars(theme, 7.0)
        self.first = self.ways(0.0, 1.0)
        self.back: list[Prop] = [self.ghost, self.squares, self.bars, self.test_bars, self.line]
        self.front: list[Prop] = [self.off, self.mean]

    # what follows from the playhead ------------------------------------------------
    def ways(self, s: float, upto: float) -> tuple[Way, ...]:
        """The pieces of the line on the board."""
        return self.drawn_at(self.run.at(s), upto)

    def drawn_at(self, point: np.ndarray, upto: float = 1.0) -> tuple[Way, ...]:
        """The same of a line by its parameters."""
        x = self.chart.across()
        with np.errstate(all="ignore"):
            y = self.fit.predict(point, x)
        return tuple(tuple(map(tuple, piece.tolist())) for piece in self.chart.seen(x, y, upto))

    def marks(self, point: np.ndarray) -> list[tuple[float, float]]:
        """Places at which its way is shown: of a straight line near both its ends, of others between them too."""
        straight = isinstance(self.fit, Polynomial) and len(point) == 2
        scale = self.chart.x_scale
        x = scale.low + np.array(ENDS if straight else ALONG) * (scale.high - scale.low)
        return list(map(tuple, self.chart.places(x, self.fit.predict(point, x)).tolist()))

    def residuals(self, s: float) -> tuple[tuple[Bar, ...], tuple[Bar, ...]]:
        """(bars that are on the board as a whole, what is seen of the others)."""
        return self._bars(s, self.fit.x[self.rows.rows], self.rows.places)

    def test_residuals(self, s: float) -> tuple[Bar, ...]:
        """The same of what was put aside, all of them."""
        whole, cut = self._bars(s, self.fit.test_x[self.rows.test_rows], self.rows.test_places)
        return whole + cut

    def _bars(self, s: float, x: np.ndarray, places: Places) -> tuple[tuple[Bar, ...], tuple[Bar, ...]]:
        plot = self.chart.plot
        with np.errstate(all="ignore"):
            ends = self.chart.heights(self.fit.predict(self.run.at(s), x))
        ends = np.nan_to_num(ends, nan=plot.top, posinf=plot.top + 1, neginf=plot.bottom - 1)
        seen = np.clip(ends, plot.bottom, plot.top)
        bars = [(x, y, float(end)) for (x, y), end in zip(places, seen, strict=True)]
        inside = (seen == ends).tolist()
        return (tuple(b for b, on in zip(bars, inside, strict=True) if on),
                tuple(b for b, on in zip(bars, inside, strict=True) if not on))

    def end(self, s: float) -> tuple[float, float] | None:
        """Where the line leaves the board at its right edge, or nearest to that; None where it is not a number."""
        plot = self.chart.plot
        with np.errstate(all="ignore"):
            at = float(self.chart.heights(self.fit.predict(self.run.at(s), self.chart.across()[-1:]))[0])
        return None if np.isnan(at) else (plot.right, min(max(at, plot.bottom), plot.top))

    def side_of_mean(self, s: float) -> float:
        """Units that the square of the mean measures."""
        return float(self.run.reading_at("error", s)) * self.chart.y_scale.per_unit

    def pose(self, now: Moment) -> None:
        drawn = there(now, "line")
        sweeps = now.beat.verb == "guess" and now.comes("line") and not now.calm
        ways = self.ways(now.s, ease(now, "line") if sweeps else 1.0)
        self.line.show(*ways).appear(float(drawn > 0) if sweeps else drawn)
        self.ghost.show(*self.first).appear(float(ease(now, "line") == 1.0) if sweeps else drawn)
        self._say_off(drawn, not ways and not sweeps)
        whole, cut = self.residuals(now.s)
        grow = now.beat.verb == "miss" and not now.calm
        bars, squares = there(now, "bars"), there(now, "squares")
        grows = grow and now.comes("bars")
        tested = there(now, "test") if len(self.rows.test_places) else 0.0
        self.bars.show(whole + cut, bars if grows else 1.0)
        self.bars.appear((float(bars > 0) if grows else bars) * (1 - BACK * tested))
        grown = ease(now, "test bars") if now.beat.verb == "reveal" and now.comes("test") else tested
        grown *= float(tested > 0)
        self.test_bars.show(self.test_residuals(now.s), grown).appear(float(grown > 0))
        grows = grow and now.comes("squares")
        self.squares.show(whole, self._sides(whole), squares if grows else 1.0)
        self.squares.appear(float(squares > 0) if grows else squares)
        self._carry(now)

    def _say_off(self, drawn: float, gone: bool) -> None:
        plot, board = self.chart.plot, self.rows.board
        left = max(plot.x - self.off.width_of_plate / 2, plot.left + 0.04)      # beside what the axis says
        self.off.place(left, board.plot.top - 0.3).appear(drawn * gone)

    def _sides(self, bars: tuple[Bar, ...]) -> tuple[int, ...]:
        """Away from the edge that a square would come over."""
        return tuple(1 if x + abs(end - y) <= self.chart.plot.right else -1 for x, y, end in bars)

    def _carry(self, now: Moment) -> None:
        """The square of the mean comes up in the middle of the board and goes to the jar's mouth."""
        seen, way = mean_seen(now)
        side, plot = self.side_of_mean(now.s), self.chart.plot
        self.mean.show(min(side, 20.0)).appear(seen * (side <= LARGEST * plot.height))
        into = smoothstep(3 * way - 2)                  # at the mouth it goes in, as small as that is wide
        x, y = between(plot.x, self.mouth[0], way), between(plot.y, self.mouth[1] - 0.3 * into, way)
        small = min(1.0, self.wide / side) if side > 0 else 1.0
        self.mean.place(x, y + 4 * UP * way * (1 - way), 0.0, between(1.0, small, smoothstep(1.6 * way)))

    # read-back ----------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.line.faded == 1.0 and not (now.beat.verb == "guess" and now.comes("line")):
            yield Reading("line", "exact", self._apart(now.s), 0.0)
        whole, cut = self.residuals(now.s)
        if there(now, "bars") == 1.0:
            true = np.array([end - y for _, y, end in whole + cut])
            yield Reading("bars", "exact", _worst(self.bars.read(), true), 0.0)
        if self.test_bars.faded == 1.0 and self.test_bars.shown and self.test_bars.shown[1] == 1.0:
            true = np.array([end - y for _, y, end in self.test_residuals(now.s)])
            yield Reading("bars of the test", "exact", _worst(self.test_bars.read(), true), 0.0)
        if there(now, "squares") == 1.0:
            true = np.array([(end - y) ** 2 for _, y, end in whole])
            yield Reading("squares", "exact", _worst(self.squares.read(), true), 0.0)
            if not cut and len(self.rows.rows) == len(self.fit.y):
                yield Reading("mean of the squares", "exact", float(self.squares.read().mean()),
                              self.side_of_mean(now.s) ** 2)
        if self.mean.faded == 1.0:
            yield Reading("square of the mean", "exact", self.mean.read(), self.side_of_mean(now.s) ** 2)

    def _apart(self, s: float) -> float:
        """How far the line in the picture is, at worst, from what the model says there; straight pieces between."""
        found = self.line.read()
        x, plot = self.chart.across(), self.chart.plot
        with np.errstate(all="ignore"):
            true = self.chart.heights(self.fit.predict(self.run.at(s), x))
        at = self.chart.x_scale.left + np.linspace(0, plot.width, len(x))
        return float(np.abs(np.interp(found[:, 0], at, true) - found[:, 1]).max(initial=0.0)) if len(found) else 0.0


def _worst(found: np.ndarray, true: np.ndarray) -> float:
    """The largest difference; of lines that stand for nothing none is asked."""
    return float(np.abs(found - true).max(initial=0.0)) if len(found) == len(true) else np.inf
