"""Where the next step takes what is fitted: arrows at it, and of a slow step where it will be."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.stage.timeline import Beat, Moment
from scenes.stagings.fitting.kinds_on_board import KindsOnBoard
from scenes.stagings.fitting.line_on_board import LineOnBoard
from scenes.stagings.fitting.props.model_line import GhostLine
from scenes.stagings.fitting.props.push_arrows import Push, PushArrows
from scenes.stagings.fitting.rows_on_board import RowsOnBoard
from scenes.stagings.fitting.timing import pushes

LOOKS, PLAIN = (1, 2, 5, 10, 20, 50, 100), 0.5      # steps that arrows may look ahead; units that are plainly seen
SHORTEST = 0.12         # units of an arrow that is drawn: less is no way that one sees
EDGE = 1e-6


class Pushes:
    """Shows: exact, the tips of the arrows, which stand where the step takes that place of the line, or the border's
    ends. What ends off the board is not drawn."""

    def __init__(self, setting: Setting, rows: RowsOnBoard, model: LineOnBoard | KindsOnBoard) -> None:
        theme = setting.theme
        self.run, self.model, self.plot = rows.run, model, rows.chart.plot
        self.target = GhostLine(theme, theme.step if theme.dark else theme.step_text, 5.0, 1.0)
        self.arrows = PushArrows(theme)
        self.props: list[Prop] = [self.target, self.arrows]

    def ahead(self, beat: Beat) -> int:
        """As many steps as a beat's arrows look ahead: one, if one sees where that goes, else more of a quick beat."""
        if beat.verb == "step":
            return 1
        here = self.model.marks(self.run.at(beat.first))
        for steps in LOOKS:
            there = self.model.marks(self.run.at(beat.first + steps))
            far = [math.dist(a, b) for a, b in zip(here, there, strict=False)]
            if steps >= beat.last - beat.first or max(far, default=0.0) > PLAIN:
                return steps
        return LOOKS[-1]

    def goes_to(self, now: Moment) -> np.ndarray:
        """Where it ends: of a slow step the next point, until it is reached; of quick ones as far on as it looks."""
        if now.beat.verb == "step":
            return self.run.at(min(now.gesture[0] + 1, self.run.steps))
        return self.run.at(min(now.s + self.ahead(now.beat), float(self.run.steps)))

    def ways(self, now: Moment) -> tuple[Push, ...]:
        """(tail, tip) of each arrow."""
        if pushes(now) == 0.0:
            return ()
        with np.errstate(all="ignore"):
            tails, tips = self.model.marks(self.run.at(now.s)), self.model.marks(self.goes_to(now))
        if len(tails) != len(tips):
            return ()
        return tuple((tail, tip) for tail, tip in zip(tails, tips, strict=True)
                     if self._on_board(tail) and self._on_board(tip) and math.dist(tail, tip) > SHORTEST)

    def _on_board(self, at: tuple[float, float]) -> bool:
        plot = self.plot
        return (plot.left - EDGE <= at[0] <= plot.right + EDGE) and (plot.bottom - EDGE <= at[1] <= plot.top + EDGE)

    def pose(self, now: Moment) -> None:
        seen = pushes(now)
        self.arrows.show(self.ways(now)).appear(seen)
        slow = now.beat.verb == "step" and seen > 0
        self.target.show(*(self.model.drawn_at(self.goes_to(now)) if slow else ())).appear(seen)

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.arrows.faded == 1.0:
            true, found = np.array([tip for _, tip in self.ways(now)]).reshape(-1, 2), self.arrows.read()
            worst = float(np.abs(true - found).max(initial=0.0)) if len(true) == len(found) else np.inf
            yield Reading("where the step goes", "exact", worst, 0.0)
