"""Fitting: a table's rows on a board, and the line through them that moves with each step."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.prop import Prop, Reading
from scenes.props.kitchen.room import Room
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.cook_beside import CookBeside
from scenes.stagings.fitting.kinds_on_board import KindsOnBoard
from scenes.stagings.fitting.legend import Legend
from scenes.stagings.fitting.line_on_board import LineOnBoard
from scenes.stagings.fitting.loss_jar import LossJar
from scenes.stagings.fitting.needs import FITTED
from scenes.stagings.fitting.parameter_map import ParameterMap
from scenes.stagings.fitting.readout import Readout
from scenes.stagings.fitting.rows_on_board import RowsOnBoard
from scenes.stagings.fitting.timing import move_of
from soupmath.fits.table import Classes, Fit

SMALLEST = 0.34         # em, in the view that shows everything


class Fitting(LessonScene):
    """Board, jar and, of a model of two numbers, their map; each of them shows the same point of the run."""

    def build(self) -> None:
        name, self.fitted = next(iter(FITTED.of(self.runs).items()))
        fit: Fit = self.plan.learners[name]  # type: ignore[assignment]
        size = max(self.sizes["tick"], SMALLEST * self._drawn_back())
        self.rows = RowsOnBoard(self.setting, fit, self.fitted, size)
        self.jar = LossJar(self.setting, self.fitted, size)
        self.model = (KindsOnBoard(self.setting, self.rows, fit) if isinstance(fit, Classes)
                      else LineOnBoard(self.setting, self.rows, fit, self.jar.mouth, size))
        self.readout = Readout(self.setting, self.fitted, fit, max(size, self.sizes["label"]), size)
        self.legend = Legend(self.setting, fit, size) if isinstance(fit, Classes) else None
        self.map = ParameterMap(self.setting, self.fitted, size) if self._mapped() else None
        self.cook = CookBeside.of(self.setting, self.fitted)
        self._put_all()

    def _drawn_back(self) -> float:
        """How many times as much is seen in the view of everything."""
        return self.regions["all"].height / self.regions["frame"].height if self._mapped() else 1.0

    def _mapped(self) -> bool:
        return self.fitted.loss.dimension == 2 and len(self.fitted.loss.minima) > 0

    def _put_all(self) -> None:
        lamp, wall, edge = self.regions["lamp"], self.regions["wall"], self.regions["edge"].y
        self.put(Room(wall, self.theme, (lamp.x, lamp.y), edge))
        inside: list[Prop] = [self.rows.board, *self.model.back, *self.rows.front, *self.model.front]
        self.put(*inside, *self.jar.props, *self.readout.props)
        self.put(*(part for part in (self.legend, self.cook, self.map) if part))
        self.put_title()

    def perform(self, now: Moment) -> None:
        for part in (self.rows, self.jar, self.model, self.readout, self.legend, self.cook, self.map):
            if part:
                part.pose(now)

    def view_move(self, now: Moment) -> Move:
        return move_of(now, "view")

    def readings(self, now: Moment) -> Iterator[Reading]:
        for part in (self.rows, self.jar, self.model, self.readout, self.cook, self.map):
            if part:
                yield from part.readings(now)
