"""A loss given by a formula, spelled out: itself, its slopes, and what a step puts into them. manim-free."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

import soupmath as sm
from scenes.kit.numerals import MANY, minus, power_of_ten
from scenes.kit.words import Words

LONGEST = 120           # signs of a formula, above which nobody reads it in passing
DIGITS = 3              # of a number that is worked out
MOST = 7                # of one that is put in, so that what is printed comes out
SAME = 1e-9             # of a number: nearer than that a rounded one is it


@dataclass(frozen=True)
class Row:
    """One line: a name, as the film's language has it, and what stands behind it, in Typst's notation.

    of: "loss", "slope" or "step": whose meaning it has. result: the part of the text's end that is a number worked out.
    """

    of: str
    name: str
    text: str
    result: str = ""


def spelled(loss: sm.Loss) -> bool:
    """Whether a loss has a formula that can be read in passing."""
    formula = loss.formula
    return formula is not None and all(sm.formulas.signs(tree) <= LONGEST for tree in (formula.tree, *formula.slopes))


def loss_row(loss: sm.Loss, words: Words) -> Row:
    assert loss.formula
    return Row("loss", words.gettext("loss"), f"= {loss.formula.typst}")


def slope_rows(loss: sm.Loss, words: Words) -> tuple[Row, ...]:
    """One for each parameter."""
    assert loss.formula
    names = ([words.gettext("slope")] if loss.dimension == 1 else
             # For translators: how steep the ground is along one of its two axes
             [words.gettext("slope along {parameter}", parameter=name) for name in loss.names])
    return tuple(Row("slope", name, f"= {sm.formulas.typst(slope)}")
                 for name, slope in zip(names, loss.formula.slopes, strict=True))


def put_in(run: sm.Trajectory, index: int, knob: int) -> Row:
    """A slope with the parameters of a step in it, and what comes of it: the slope that the run had.

    Where no few digits come to that, as near a minimum, the row is the number alone.
    """
    formula = run.loss.formula
    assert formula
    slope, tree = float(run.gradients[index, knob]), formula.slopes[knob]
    point = dict(zip(formula.names, run.points[index].tolist(), strict=True))
    values = point
    for digits in range(DIGITS, MOST + 1):
        values = {name: _rounded(value, digits) for name, value in point.items()}
        there = formula.gradient(np.array([values[name] for name in formula.names]))[knob]
        if said(float(there)) == said(slope):
            break
    else:
        return Row("slope", "", f"{_sign(slope)} {said(slope)}", f"{_sign(slope)} {said(slope)}")
    filled = sm.formulas.typst(sm.formulas.filled(tree, values))
    sign = "=" if values == point else "approx"
    return Row("slope", "", f"{sign} {filled}", f"{_sign(slope)} {said(slope)}")


def step_row(run: sm.Trajectory, index: int, words: Words) -> Row | None:
    """How rate and slope make a step, where they do: of plain descent on one parameter."""
    rule = run.optimizer
    if rule.name != "gradient_descent" or run.batches is not None or run.loss.dimension != 1 or index >= run.steps:
        return None
    rate, slope = rule.learning_rate(index), float(run.gradients[index, 0])
    step = float(run.points[index + 1, 0] - run.points[index, 0])
    held = f"({said(slope)})" if slope < 0 else said(slope)
    return Row("step", words.gettext("step"), f"= - {said(rate)} dot {held}", f"{_sign(step)} {said(step)}")


def said(value: float) -> str:
    """A number worked out, with three digits, in Typst's notation."""
    if not math.isfinite(value):
        return "infinity" if value > 0 else "-infinity"
    rounded = _rounded(value, DIGITS)
    if rounded == 0:
        return "0"
    if 1e-3 <= abs(rounded) < MANY:
        return f"{rounded:.10f}".rstrip("0").rstrip(".")
    digits, power = f"{rounded:.{DIGITS - 1}e}".split("e")
    return f"{digits.rstrip('0').rstrip('.')} dot 10^({int(power)})"


def plain(value: float, signed: bool = False) -> str:
    """The same for letters; signed: with a plus."""
    rounded = _rounded(value, DIGITS)
    if not math.isfinite(rounded) or abs(rounded) >= MANY or 0 < abs(rounded) < 1e-3:
        return power_of_ten(rounded, "{:+}" if signed else "{}", DIGITS - 1)
    return ("+" if signed and rounded > 0 else "") + minus(said(rounded))


def _rounded(value: float, digits: int) -> float:
    return float(f"{value:.{digits}g}") if math.isfinite(value) else value


def _sign(value: float) -> str:
    """Whether a number is what is said of it, or nearly."""
    return "=" if abs(_rounded(value, DIGITS) - value) <= SAME * abs(value) else "approx"
