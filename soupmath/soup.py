"""The soup: a recipe, how strong it tastes, and how far that is from the wish.

A recipe is salt (g/L), cream (mL/L) and pepper (g/L). The parameters are θ = ln(amount / reference).
By Stevens' power law a perceived intensity ψ = k · amountᵖ has a logarithm that is linear in θ, so the
taste in points, counted from the reference recipe, is y = A θ. With y* the taste of the wish,

    gap = ‖y − y*‖,   score = 10 − gap,   loss = gap².

Where the numbers of A come from:

- salt 1.4: the exponent for the saltiness of sodium chloride in S. S. Stevens, Psychophysics (1975), table 1.
  Published exponents for it range from 1.3 to 1.5; that one of them is taken for all tongues is chosen.
- cream 0.5: chosen. That thickness stands in for creaminess is chosen as well. For the apparent viscosity of
  silicone liquids S. S. Stevens and M. Guirao found 0.42 to 0.46 (Science 144, 1964, 1157-1158): no number
  of theirs is about cream, and a litre's share of cream is no viscosity.
- pepper 0.9: chosen, and so is that its pungency follows a power law at all.
- 5 points per e-fold of perceived intensity, which sets the scale: chosen.
- −0.35 and −0.15 points, for the salt and the heat that cream mutes: chosen.
- the wish (8 g/L salt, 50 mL/L cream, 0.5 g/L pepper) and the starts: chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np

from .arguments import Array, refusal, unknown
from .frozen import FrozenDict, frozen
from .losses import Loss
from .parabola import Parabola
from .products import inner, times

__all__ = ["EXPONENTS", "FULL_MARKS", "INGREDIENTS", "MUTED_BY_CREAM", "POINTS_PER_E_FOLD", "REFERENCE",
           "SHORT_OF_EVERYTHING", "START_GAPS", "TASTE", "TASTES", "UNITS", "WISH", "a_tenth_more", "amounts",
           "one_grain", "salt_loss", "squared_gap", "taste", "taste_loss", "theta"]

INGREDIENTS = ("salt", "cream", "pepper")
UNITS = ("g/L", "mL/L", "g/L")
TASTES = ("salty", "creamy", "hot")
REFERENCE: Array = frozen(np.array([1.0, 10.0, 0.1]))       # the recipe that θ = 0 stands for
WISH: Array = frozen(np.array([8.0, 50.0, 0.5]))            # the recipe that tastes ten
FULL_MARKS = 10.0

POINTS_PER_E_FOLD = 5.0
EXPONENTS = (1.4, 0.5, 0.9)
MUTED_BY_CREAM = (-0.35, 0.0, -0.15)        # points of salty, creamy, hot per e-fold of cream
# A: rows TASTES, columns INGREDIENTS, points per e-fold of the amount.
TASTE: Array = frozen(POINTS_PER_E_FOLD * np.diag(EXPONENTS) + np.outer(MUTED_BY_CREAM, (0.0, 1.0, 0.0)))

START_GAPS = FrozenDict({"tastes_two": 8.0, "tastes_six": 4.0, "tastes_nine": 1.0})
SHORT_OF_EVERYTHING: Array = frozen(np.array([2.6, 18.0, 0.41]))    # the ray of starts goes from the wish through this


def taste_loss(free: Sequence[str] = INGREDIENTS) -> Loss:
    """The loss gap² over θ of the `free` ingredients, the others being as the wish has them.

    Exactly quadratic, with Hessian 2 AᵀA. Its readings are score, gap and wish, in points; its places
    are the named starts `tastes_two`, `tastes_six`, `tastes_nine` (one ray in θ, gaps 8, 4 and 1) and
    `salt_short` (only salt is wrong, gap 4), solved for, and `wish`.
    """
    columns = _columns(free)
    A = TASTE[:, columns]
    wish = np.log(WISH / REFERENCE)[columns]
    form = Parabola(2.0 * A.T @ A, wish)
    eigenvalues = np.linalg.eigvalsh(form.H)
    return Loss(
        name="soup" if len(columns) == len(INGREDIENTS) else "-".join(free),
        dimension=len(columns),
        value=form.value, gradient=form.gradient, hessian=form.hessian,
        minima=wish[None],
        smoothness=float(eigenvalues[-1]),
        strong_convexity=float(eigenvalues[0]),
        quadratic=True,
        readings={"score": partial(_score, A=A, wish=wish), "gap": partial(_gap, A=A, wish=wish),
                  "wish": FULL_MARKS},
        places=_places(A, wish, columns),
        names=tuple(INGREDIENTS[i] for i in columns),
        units=tuple(UNITS[i] for i in columns),
        reference=REFERENCE[columns],
    )


def salt_loss() -> Loss:
    """One knob: salt, with cream and pepper at the wish. 49 (θ − θ*)², so L = 98."""
    return taste_loss(("salt",))


def amounts(theta: Array) -> Array:
    """θ (..., 3) -> salt g/L, cream mL/L, pepper g/L."""
    return REFERENCE * np.exp(theta)


def theta(recipe: dict[str, float] | Sequence[float] | Array) -> Array:
    """Positive amounts, by name or in order (..., 3) -> θ (..., 3)."""
    return taste_loss().theta(recipe)


def taste(theta: Array) -> Array:
    """y (..., 3): salty, creamy and hot, in points counted from the reference recipe."""
    return np.asarray(theta) @ TASTE.T


def a_tenth_more(loss: Loss, point: Array) -> Array:
    """Points of score (n,) that a tenth more of each ingredient would bring by the slope.

    First order in ln 1.1: −∂gap/∂θᵢ · ln 1.1. Largest where the coordinate rule would pick, while
    the gap is above 0.
    """
    gap = loss.reading("gap", point)
    if gap == 0:
        raise refusal("point", "be away from the wish, where the gap has no slope", point)
    return -loss.gradient(point) / (2.0 * gap) * np.log(1.1)


def one_grain(loss: Loss, point: Array, grams: float = 0.1) -> tuple[float, float]:
    """The change of loss that one more grain of salt per litre makes: by the slope, and in truth."""
    salt = loss.names.index("salt")
    amount = loss.amounts(point)[salt]
    grown = np.array(point, dtype=float)
    grown[salt] += np.log1p(grams / amount)
    by_slope = loss.gradient(point)[salt] * grams / amount
    return float(by_slope), float(loss.value(grown) - loss.value(point))


def squared_gap(point: Array, A: Array, wish: Array) -> Array:
    """‖A (θ − θ*)‖², shape (...)."""
    miss = times(point - wish, A.T)
    return inner(miss, miss)


def _gap(point: Array, A: Array, wish: Array) -> Array:
    return np.sqrt(squared_gap(point, A, wish))


def _score(point: Array, A: Array, wish: Array) -> Array:
    return FULL_MARKS - _gap(point, A, wish)


def _columns(free: Sequence[str]) -> list[int]:
    for name in free:
        if name not in INGREDIENTS:
            raise unknown("free", name, INGREDIENTS)
    columns = [i for i, name in enumerate(INGREDIENTS) if name in free]
    if not columns or len(columns) != len(free):
        raise refusal("free", "name at least one ingredient, each once", list(free))
    return columns


def _places(A: Array, wish: Array, columns: list[int]) -> dict[str, Array]:
    ray = np.log(SHORT_OF_EVERYTHING / WISH)[columns]
    places = {name: _at_gap(A, wish, ray, gap) for name, gap in START_GAPS.items()}
    if 0 in columns:
        only_salt = np.eye(len(columns))[0]
        places["salt_short"] = _at_gap(A, wish, -only_salt, START_GAPS["tastes_six"])
    places["wish"] = wish
    return places


def _at_gap(A: Array, wish: Array, ray: Array, gap: float) -> Array:
    """The point on the ray from the wish whose gap is as asked: the gap is linear along it."""
    return wish + ray * (gap / np.linalg.norm(A @ ray))
