"""How a run ended, as a mark: a shape and a colour for each outcome."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import EMPTY, Points, arrow, circle, polygon, polyline, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.shape import Shape
from scenes.kit.theme import Theme
from soupmath import Outcome, Trajectory

ARRIVED = "arrived"     # how a run ended that is still moving, with a loss that is as good as none
AS_GOOD = 0.01          # of the first loss, under which it is that
HALF = 0.17             # of a mark's height
WIDTH = 4.5


class OutcomeMark(Prop):
    """Its middle is the origin. printed: the outcome, by the shape that stands in the picture.

    A flag where it came to rest at the bottom, an arrow where it is still on its way, an arrow that leaves where it was
    flung off, a zigzag, a bar, a ring on a line
    where flat is not lowest, and a dot where only losses were recorded. A flag that is a line where a run has ARRIVED.
    """

    def __init__(self, theme: Theme, outcome: str) -> None:
        super().__init__()
        colours = {Outcome.CONVERGED: theme.wish, ARRIVED: theme.wish, Outcome.DIVERGED: theme.ink}
        colour = colours.get(outcome, theme.soft)
        filled, lines = OUTLINES[outcome]
        if len(filled):
            self.shape(filled, fill=colour)
        if len(lines):
            self.shape(lines, stroke=colour, width=WIDTH, round_ends=True)

    def read(self) -> str:
        """The end whose shapes stand here; "?" for none."""
        there = [self.at_home(part) for part in self.parts() if isinstance(part, Shape)]
        for outcome, parts in OUTLINES.items():
            wanted = [part for part in parts if len(part)]
            if len(wanted) == len(there) and all(a.shape == b.shape and np.allclose(a, b, atol=1e-9)
                                                 for a, b in zip(wanted, there, strict=True)):
                return str(outcome)
        return "?"


def _ring() -> Points:
    return circle(0.075, (0.0, 0.03))


# outcome -> (what is filled, what is a line)
OUTLINES: dict[str, tuple[Points, Points]] = {
    ARRIVED: (EMPTY, together([polyline([(-0.09, -HALF), (-0.09, HALF), (0.17, 0.08), (-0.09, 0.0)])])),
    Outcome.CONVERGED: (polygon([(-0.08, HALF), (0.17, 0.08), (-0.08, 0.0)]),
                        polyline([(-0.09, -HALF), (-0.09, HALF)])),
    Outcome.STILL_MOVING: (arrow((0.0, HALF), (0.0, -HALF), 0.09, 0.19), EMPTY),
    Outcome.DIVERGED: (arrow((-0.15, -HALF), (0.17, HALF), 0.09, 0.20), EMPTY),
    Outcome.OSCILLATING: (EMPTY, polyline([(-0.18, -0.08), (-0.09, 0.09), (0.0, -0.08), (0.09, 0.09), (0.18, -0.08)])),
    Outcome.STALLED: (rectangle(0.32, 0.09), EMPTY),
    Outcome.UNTOLD: (circle(0.08), EMPTY),
    Outcome.AT_A_SADDLE: (_ring(), together([polyline([(-0.18, -0.10), (0.18, -0.10)])])),
}


def end_of(run: Trajectory) -> str:
    """How a run ended, as it is told: who is still moving has arrived when hardly any loss is left, over the lowest
    that is known of."""
    first, last = float(run.losses[0]), float(run.losses[-1])
    lowest = float(run.loss.value(run.loss.minima).min()) if len(run.loss.minima) else 0.0
    if run.outcome is Outcome.STILL_MOVING and 0.0 <= last - lowest < AS_GOOD * (first - lowest):
        return ARRIVED
    return run.outcome


def words_of(theme: Theme) -> dict[str, str]:
    """What each mark means, in few letters."""
    words = theme.words
    return {
        # For translators: how a run ended, each in few letters
        Outcome.CONVERGED: words.gettext("at rest, lowest nearby"),
        Outcome.STILL_MOVING: words.gettext("still on its way"), Outcome.DIVERGED: words.gettext("flung off"),
        Outcome.OSCILLATING: words.gettext("to and fro"), Outcome.STALLED: words.gettext("stuck"),
        ARRIVED: words.gettext("under a hundredth of its first"),
        Outcome.UNTOLD: words.gettext("recorded"), Outcome.AT_A_SADDLE: words.gettext("flat, not lowest"),
    }
