"""Where a run is between two of its points: how far each part of the step is that it is making. No manim here."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.kit.easing import through

# shares of a step's ticks, in the one order in which it is told: the arrow grows, who hops flies along it and lands,
# then the jar changes, and the next slope is felt
ARROW, HOP, POUR = (0.04, 0.28), (0.32, 0.62), (0.66, 0.86)
LIFTS, LAYS = (0.58, 0.66), (0.84, 1.0)


@dataclass(frozen=True)
class Stride:
    """made: whole steps; of the next one: how far its arrow has grown, its hop has come, the jar has changed.

    plank: the step at whose begin the slope lies, `lies` how much of it.
    """

    made: int
    arrow: float = 0.0
    hop: float = 0.0
    pour: float = 0.0
    plank: int = 0
    lies: float = 1.0

    @property
    def told(self) -> int:
        """The step whose loss is printed: the last that has landed, once the jar is half-way to it."""
        return self.made + (self.pour >= 0.5)

    @property
    def counted(self) -> int:
        """The step being made, or the last one that was."""
        return self.made + (self.arrow > 0 or self.hop > 0)


def standing(made: int) -> Stride:
    return Stride(made, plank=made)


def striding(made: int, part: float, arrows: bool) -> Stride:
    """So much of a step's ticks after the whole ones; arrows: whether there is time to see its parts."""
    if part <= 0.0:
        return standing(made)
    if not arrows:
        return Stride(made, 0.0, part, through(part, (0.5, 1.0)), made)
    landed = part > sum(LAYS) / 2 - 0.1
    lies = through(part, LAYS) if landed else 1.0 - through(part, LIFTS)
    return Stride(made, through(part, ARROW), through(part, HOP), through(part, POUR), made + landed, lies)
