"""Slope × learning rate = step: named, with its values, one after the other, in one line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

import soupmath as sm
from scenes.kit.numerals import printed
from scenes.kit.prop import Reading
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.hill.window import slope_at
from scenes.props.measure.counter import known_rate, rate_name, rate_said
from scenes.stagings.foggy_hill.props.term import HALF, SIDE, Term

WALKED, SLOW = 5, 3     # steps, about, that are walked slowly; and those of them, that are seen from near
BRASS = 0.25            # from copper to ink: the colour of the rate, which a dial of brass sets
FULL = 999.5            # from here on a value is printed to its ones
MEETS = 0.05            # units by which plates in a line lie over one another
Spot = tuple[float, float]


def is_product(run: sm.Trajectory) -> bool:
    """Whether each of its steps is its slope, times its rate."""
    return not run.recorded and run.optimizer.name == "gradient_descent" and run.batches is None


def said(value: float) -> str:
    """Three digits of a value."""
    if 0 < value < 1e-3:
        return rate_said(value)
    return printed(value, "{:.3g}" if value < FULL else "{:.0f}")


class Product:
    """Three terms of a run over any parameters; of a slope and a step their lengths, since planks and arrows say
    which way."""

    def __init__(self, theme: Theme, em: float, slope: str, room: float, run: sm.Trajectory) -> None:
        """slope: what it is called here; room: the widest that the line may be, else it is three, over one another; the
        first steps of the run, as many as are walked slowly, tell how wide it is."""
        words = theme.words
        rate, step = rate_name(words), words.gettext("step")
        brass = blend(theme.copper_rim if theme.dark else theme.copper_dark, theme.ink, BRASS)
        self.theme = theme
        self.names = (slope, theme.slope), (f"× {rate}", brass), (f"= {step}", theme.step_text)
        self.em, self.stacked = em, False
        self.terms = self._terms()
        self.stacked = self._widest(run, WALKED) > room

    def _terms(self) -> tuple[Term, ...]:
        return tuple(Term(self.theme, name, colour, self.em) for name, colour in self.names)

    def _widest(self, run: sm.Trajectory, steps: int) -> float:
        return max(self.width_at(run, step) for step in range(min(run.steps, steps)))

    def stack(self, room: float, run: sm.Trajectory, least: float = 0.0) -> None:
        """Three, over one another, in letters so small that none is wider than it may be; at least of so many units."""
        self.stacked, plate = True, 2 * SIDE
        if (widest := self._widest(run, SLOW)) > room:
            self.em = max(least, self.em * (room - plate) / (widest - plate))
            self.terms = self._terms()

    def lower(self, room: float, least: float) -> None:
        """Three over one another, no higher over the middle of the last than a room, in letters of at least
        so many units."""
        high = self.terms[0].above + sum(one.below + other.above for one, other in pairwise(self.terms))
        if high > room:
            self.em = max(least, self.em * room / high)
            self.terms = self._terms()

    @property
    def width(self) -> float:
        """Of the line, or of three."""
        if self.stacked:
            return max(term.width_of_plate for term in self.terms)
        return sum(term.width_of_plate for term in self.terms) - MEETS * (len(self.terms) - 1)

    def width_at(self, run: sm.Trajectory, step: int) -> float:
        """Of the line or the three of a step."""
        self.show(run, step)
        return self.width

    def show(self, run: sm.Trajectory, step: int, rate: float | None = None) -> None:
        """Of the step that leaves a point of a run; rate: of a dial that has another than the run."""
        for term, text in zip(self.terms, self.texts(run, step, rate), strict=True):
            term.show(text)

    @staticmethod
    def texts(run: sm.Trajectory, step: int, rate: float | None = None) -> tuple[str, str, str]:
        """The three values as they are printed."""
        slope = float(np.linalg.norm(slope_at(run.loss, run.points[step])))
        rate = rate if rate is not None else known_rate(run, step) or 0.0
        return said(slope), rate_said(rate), said(rate * slope)

    def place(self, line: Spot) -> None:
        """line: its left end."""
        (x, y), apart = line, [one.below + other.above for one, other in pairwise(self.terms)]
        if self.stacked:        # the last stands where it does without deep letters
            y += sum(apart) - 2 * HALF * self.em * len(apart)
        for term, under in zip(self.terms, (*apart, 0.0), strict=True):
            term.place(x, y)
            if self.stacked:
                y -= under
            else:
                x += term.width_of_plate - MEETS

    def appear(self, *there: float) -> None:
        for term, amount in zip(self.terms, there, strict=True):
            term.appear(amount)

    def readings(self, run: sm.Trajectory, step: int, rate: float | None = None) -> Iterator[Reading]:
        for what, term, text in zip(("slope", "rate", "step"), self.terms, self.texts(run, step, rate), strict=True):
            if term.faded:
                yield Reading(f"the {what} of the product", "printed", term.read(), text)
