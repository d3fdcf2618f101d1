"""Prop: a thing on the set that shows one quantity and can be read back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, Self

import numpy as np
from manim import Group

from scenes.kit.shape import Picture, Shape

Kind = Literal["exact", "printed", "counted"]
BOUND = {"exact": 1e-6, "printed": 0.0, "counted": 0.0}


@dataclass(frozen=True)
class Reading:
    """What a prop shows, measured on the picture, beside what it should show.

    exact: geometry, compared as numbers; printed: strings that must be equal;
    counted: whole numbers that must be equal. A value outside the prop's range
    is clipped; then `truth` is the end of the range and the prop says so visibly.
    """

    what: str
    kind: Kind
    shown: float | str
    truth: float | str

    @property
    def error(self) -> float:
        if self.kind == "exact":
            return abs(float(self.shown) - float(self.truth))
        return 0.0 if self.shown == self.truth else float("inf")

    @property
    def holds(self) -> bool:
        return self.error <= BOUND[self.kind]


def pair(what: str, shown: tuple[float, ...], truth: tuple[float, ...]) -> Iterator[Reading]:
    """A place in the picture as two exact readings, x and y."""
    for axis, a, b in zip("xy", shown, truth, strict=True):
        yield Reading(f"{what} ({axis})", "exact", float(a), float(b))


class Prop(Group):
    """A group of shapes and pictures, built once around its own origin or in its region.

    show(value…) draws only when what it shows has changed; subclasses write draw().
    place() moves the whole prop from where it was built; appear() makes it come and go.
    manim's own animations work on it as on any mobject; show() and place() put it back where it was placed.
    Nothing here knows the frame's size, the clock or the run.

    bleeds: may reach beyond the safe margin and the frame (walls, fog, steam).
    backdrop: what fills the frame behind the set, or lies over all of it as light and shade; it stays away where a
        film is transparent.
    margin: no view moves it (title, badge): it stands in front of the world, and in the frame.
    grounded: belongs to what a set stands on (a stove with its pot), and goes behind captions in a near view.
    veil: what it comes to cover is meant to be hidden (fog that rolls in, a dark that falls).
    meaning: the quantity it stands for ("loss", "slope", "step", "wish"), when it must stand out.
    whose, told_by: the actor whose marks these are, and what tells them from those of others.
    """

    bleeds = False
    backdrop = False
    margin = False
    grounded = False
    veil = False
    meaning: str | None = None
    whose = ""
    told_by: tuple[object, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self.shown: tuple[object, ...] | None = None
        self.placed: tuple[float, ...] = (0.0, 0.0, 0.0, 1.0, 1.0)
        self.faded = 1.0

    def shape(self, *args: Any, **kwargs: Any) -> Shape:
        """Make a Shape and add it."""
        shape = Shape(*args, **kwargs)
        self.add(shape)
        return shape

    def parts(self) -> list[Shape | Picture]:
        return [part for part in self.get_family() if isinstance(part, (Shape, Picture))]

    def show(self, *values: Any) -> Self:  # type: ignore[override]  # manim's opens a window
        """Show the quantity; the same values again cost nothing."""
        if values != self.shown:
            self.shown = values
            self.draw(*values)
            self._settle()
        return self

    def draw(self, *values: Any, **named: Any) -> None:
        """Set the outlines for these values. Subclasses that show a quantity write this."""
        raise NotImplementedError(type(self).__name__)

    def place(self, x: float = 0.0, y: float = 0.0, angle: float = 0.0, scale: float = 1.0,
              squash: float = 1.0) -> Self:
        """Move the origin to (x, y), turned by angle; `squash` scales the height only."""
        placed = (x, y, angle, scale, squash)
        if placed != self.placed:
            self.placed = placed
            self._settle()
        return self

    def appear(self, amount: float) -> Self:
        """0 is absent, 1 is there."""
        if amount != self.faded:
            self.faded = amount
            for part in self.parts():
                part.appear(amount)
        return self

    def set_opacity(self, opacity: float, *_: Any, **__: Any) -> Self:
        """As manim asks of any mobject, a Group excepted; what is half-transparent by itself keeps its share."""
        for part in self.parts():
            part.appear(opacity * self.faded)
        return self

    def _settle(self) -> None:
        """Bring parts that were drawn anew to the prop's place and fade."""
        matrix, shift = self._placement()
        moved = self.placed != (0.0, 0.0, 0.0, 1.0, 1.0)
        for part in self.parts():
            if moved or part.points is not part.rest:
                part.place(matrix, shift)
            if part.fade_amount != self.faded:
                part.appear(self.faded)

    def _placement(self) -> tuple[np.ndarray, np.ndarray]:
        x, y, angle, scale, squash = self.placed
        cos, sin = np.cos(angle) * scale, np.sin(angle) * scale
        matrix = np.array([[cos, -sin * squash, 0.0], [sin, cos * squash, 0.0], [0.0, 0.0, 1.0]])
        return matrix, np.array([x, y, 0.0])

    def at_home(self, part: Shape) -> np.ndarray:
        """Points of a part as they stand in the picture, carried back to where the prop was built."""
        matrix, shift = self._placement()
        return (part.points - shift) @ np.linalg.inv(matrix).T

    @property
    def state(self) -> tuple[object, ...]:
        """Equal states draw equal pictures: what lets a camera keep what stands still."""
        return (self.shown, self.placed, self.faded)
