"""What a cook feels about a run: computed from its losses, and from nothing else. manim-free."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.props.cast.expression import Expression, expression_of
from soupmath import Trajectory

NEAR = 0.02             # of the first loss: from here on the soup is as good as the wish
SAME = 1e-3             # a change by less of the loss goes unnoticed
FAR = 1.0               # the loss in first losses, beyond which a rise is a horror
GREAT = 0.5             # the share by which a loss falls that makes one as pleased as can be


@dataclass(frozen=True)
class Mood:
    """name: of an expression. strength: 0 … 1."""

    name: str
    strength: float = 1.0

    @property
    def face(self) -> Expression:
        return expression_of(self.name, self.strength)


def mood_after(before: float, after: float, first: float) -> Mood:
    """What one feels when the loss has gone from `before` to `after`; first: the run's first loss.

    It fell: pleased, the more the wider. It rose: wincing, beyond the first loss horrified. Unchanged: puzzled, or
    content where it is next to nothing.
    """
    if after <= NEAR * first:
        return Mood("content")
    change = (after - before) / max(abs(before), abs(after), 1e-300)
    if abs(change) < SAME:
        return Mood("puzzled")
    if change > 0:
        return Mood("horrified" if after > FAR * first else "wincing")
    return Mood("pleased", 0.35 + 0.65 * min(1.0, -change / GREAT))


def mood_of_first(score: float, wish: float) -> Mood:
    """What one feels at the first taste of all: wincing below half of the wish, else curious, content at the wish."""
    if score >= (1 - NEAR) * wish:
        return Mood("content")
    return Mood("wincing" if score < GREAT * wish else "curious")


def mood_at(run: Trajectory, step: int) -> Mood:
    """At a whole step of a run: about the step that led there; curious at the start."""
    if step <= 0:
        return Mood("curious")
    return mood_after(float(run.losses[step - 1]), float(run.losses[step]), float(run.losses[0]))


def mood_of_any(run: Trajectory, step: int) -> Mood:
    """The same of any loss: one that may be negative is counted from the lowest that was reached."""
    if step <= 0:
        return Mood("curious")
    low = min(0.0, float(run.losses.min()))
    before, after, first = (float(run.losses[min(k, run.steps)]) - low for k in (step - 1, step, 0))
    return mood_after(before, after, first)
