"""Fitting: a table's rows on a board, and the line through them that moves with each step."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from scenes.kit.prop import Prop, Reading
from scenes.props.kitchen.room import Counter, Room
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.answer import Answer
from scenes.stagings.fitting.aside_bowl import AsideBowl
from scenes.stagings.fitting.cook_at_board import CookAtBoard
from scenes.stagings.fitting.kinds_on_board import KindsOnBoard
from scenes.stagings.fitting.legend import Legend
from scenes.stagings.fitting.line_on_board import LineOnBoard
from scenes.stagings.fitting.loss_jar import LossJar
from scenes.stagings.fitting.needs import FITTED
from scenes.stagings.fitting.parameter_map import ParameterMap
from scenes.stagings.fitting.pushes import Pushes
from scenes.stagings.fitting.rows_on_board import RowsOnBoard
from scenes.stagings.fitting.timing import move_of
from soupmath.fits.table import Classes, Fit, Polynomial

Part = RowsOnBoard | LossJar | KindsOnBoard | LineOnBoard | Pushes | Answer | AsideBowl | CookAtBoard | ParameterMap

SMALLEST = 0.34         # em, in the view that shows everything
LETTERS = 0.46          # em, elsewhere: what is read at the board from afar


class Fitting(LessonScene):
    """Board, jar and, of a model of two numbers, their map; each of them shows the same point of the run."""

    opens = MappingProxyType({"open": "far"})

    def build(self) -> None:
        name, self.fitted = next(iter(FITTED.of(self.runs).items()))
        fit: Fit = self.plan.learners[name]  # type: ignore[assignment]
        size = max(LETTERS, SMALLEST * self._drawn_back()) if self.plan.shape == "wide" else (
            max(self.sizes["tick"], SMALLEST * self._drawn_back()))
        self.rows = RowsOnBoard(self.setting, fit, self.fitted, size)
        self.jar = LossJar(self.setting, self.fitted, fit, size)
        self.model = (KindsOnBoard(self.setting, self.rows, fit, size) if isinstance(fit, Classes)
                      else LineOnBoard(self.setting, self.rows, fit, self.regions["jar"], size))
        self.pushes = Pushes(self.setting, self.rows, self.model)
        self.aside = AsideBowl(self.setting, fit, size) if self.rows.bowl else None
        self.answer = Answer(self.setting, self.fitted, fit, size)
        self.legend = Legend(self.setting, fit, size, self.rows.bowl)
        self.map = (ParameterMap(self.setting, self.fitted, fit, size)
                    if self._mapped() and isinstance(fit, Polynomial) else None)
        self.cook = CookAtBoard.of(self.setting, self.fitted, self.rows.chart.plot, self.model.end)
        self._put_all()

    def _drawn_back(self) -> float:
        """How many times as much is seen in the view of everything."""
        return self.regions["all"].height / self.regions["frame"].height if self._mapped() else 1.0

    def _mapped(self) -> bool:
        return self.fitted.loss.dimension == 2 and len(self.fitted.loss.minima) > 0

    def _put_all(self) -> None:
        lamp, wall, edge = self.regions["lamp"], self.regions["wall"], self.regions["edge"].y
        room = wall, self.theme, (lamp.x, lamp.y), edge
        counter = Counter(*room, about=self.regions["kitchen"])
        counter.backdrop = True
        self.put(Room(*room, laid=False, about=self.regions["kitchen"]))
        inside: list[Prop] = [self.rows.board, *self.model.back, *self.pushes.props, *self.rows.front]
        self.put(*inside, *self.model.front[:-1], self.legend)
        self.put(*((self.cook,) if self.cook else ()), counter)
        self.put(*((self.aside.bowl,) if self.aside else ()), *self.rows.tests, *self.aside.front if self.aside else ())
        self.put(*self.jar.props, self.answer, *self.model.front[-1:], *((self.map,) if self.map else ()))
        self.put_title()

    def perform(self, now: Moment) -> None:
        for part in self._parts():
            part.pose(now)
        self.legend.pose(now)

    def view_move(self, now: Moment) -> Move:
        return move_of(now, "view")

    def readings(self, now: Moment) -> Iterator[Reading]:
        for part in self._parts():
            yield from part.readings(now)

    def _parts(self) -> list[Part]:
        own: list[Part] = [self.rows, self.jar, self.model, self.pushes, self.answer]
        return [*own, *(part for part in (self.aside, self.cook, self.map) if part)]
