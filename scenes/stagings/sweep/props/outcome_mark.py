"""How a run ended, as a mark: a shape and a colour for each outcome."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import Points, arrow, circle, polygon, polyline, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.shape import Shape
from scenes.kit.theme import Theme
from soupmath import Outcome

HALF = 0.17             # of a mark's height
WIDTH = 4.5


class OutcomeMark(Prop):
    """Its middle is the origin. printed: the outcome, by the shape that stands in the picture.

    A flag where it came to rest at the bottom, an arrow where it is still on its way, an arrow that leaves where it was
    flung off, a zigzag, a bar, a ring on a line
    where flat is not lowest, and a dot where only losses were recorded.
    """

    def __init__(self, theme: Theme, outcome: Outcome) -> None:
        super().__init__()
        colour = {Outcome.CONVERGED: theme.wish, Outcome.DIVERGED: theme.ink}.get(outcome, theme.soft)
        filled, lines = OUTLINES[outcome]
        if len(filled):
            self.shape(filled, fill=colour)
        if len(lines):
            self.shape(lines, stroke=colour, width=WIDTH, round_ends=True)

    def read(self) -> str:
        """The outcome whose shapes stand here; "?" for none."""
        there = [self.at_home(part) for part in self.parts() if isinstance(part, Shape)]
        for outcome, parts in OUTLINES.items():
            wanted = [part for part in parts if len(part)]
            if len(wanted) == len(there) and all(a.shape == b.shape and np.allclose(a, b, atol=1e-9)
                                                 for a, b in zip(wanted, there, strict=True)):
                return str(outcome)
        return "?"


def _ring() -> Points:
    return circle(0.075, (0.0, 0.03))


NONE: Points = np.zeros((0, 3))
# outcome -> (what is filled, what is a line)
OUTLINES: dict[Outcome, tuple[Points, Points]] = {
    Outcome.CONVERGED: (polygon([(-0.08, HALF), (0.17, 0.08), (-0.08, 0.0)]),
                        polyline([(-0.09, -HALF), (-0.09, HALF)])),
    Outcome.STILL_MOVING: (arrow((0.0, HALF), (0.0, -HALF), 0.09, 0.19), NONE),
    Outcome.DIVERGED: (arrow((-0.15, -HALF), (0.17, HALF), 0.09, 0.20), NONE),
    Outcome.OSCILLATING: (NONE, polyline([(-0.18, -0.08), (-0.09, 0.09), (0.0, -0.08), (0.09, 0.09), (0.18, -0.08)])),
    Outcome.STALLED: (rectangle(0.32, 0.09), NONE),
    Outcome.UNTOLD: (circle(0.08), NONE),
    Outcome.AT_A_SADDLE: (_ring(), together([polyline([(-0.18, -0.10), (0.18, -0.10)])])),
}


def words_of(theme: Theme) -> dict[Outcome, str]:
    """What each mark means, in few letters."""
    words = theme.words
    return {
        # For translators: how a run ended, each in few letters
        Outcome.CONVERGED: words.gettext("at rest, lowest nearby"),
        Outcome.STILL_MOVING: words.gettext("still on its way"), Outcome.DIVERGED: words.gettext("flung off"),
        Outcome.OSCILLATING: words.gettext("to and fro"), Outcome.STALLED: words.gettext("stuck"),
        Outcome.UNTOLD: words.gettext("recorded"), Outcome.AT_A_SADDLE: words.gettext("flat, not lowest"),
    }
