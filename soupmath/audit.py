"""An auditor for anyone's path: which rule of descent made it, if any, and are its losses the loss?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from .arguments import Array, refusal, unknown, wrong_type
from .auditor import words
from .auditor.fit import Fit
from .auditor.heights import heights
from .auditor.noise import Noise
from .auditor.printed import DOUBLE, Printed, printed
from .auditor.verdict import Found, Kind, find
from .auditor.walk import walk
from .differences import SAID, by_differences
from .losses import Loss, largest_stable_learning_rate

__all__ = ["FARTHEST", "Audit", "audit"]

FARTHEST = 1e140        # where squares of slopes leave the numbers, no rule can be told


@dataclass(frozen=True, eq=False)
class Audit:
    """What an audit found, for the T steps of a path whose numbers are finite.

    losses (T + 1,) are the true ones; learning_rates (T,) the implied η = −step · g / g · g; angles (T,) are
    degrees between each step and the negative gradient; rates and angles are nan where the step or the slope is 0.
    uphill names the steps (from 1) that raise the loss by more than digits and rounding explain. wrong_losses names
    the points (from 0) whose printed loss is not the loss, and is None if none were given. written says how the
    points were printed. found says which rule made the path; claimed is the one that it was said to be by.
    stopped_at is the point whose numbers are not finite, as where a run diverged, and back_at the one after it
    whose numbers are: no run comes back. by_differences says that the loss's slopes are not its own.
    """

    losses: Array
    learning_rates: Array
    angles: Array
    uphill: tuple[int, ...]
    wrong_losses: tuple[int, ...] | None
    written: str
    found: Found
    claimed: str | None = None
    stopped_at: int | None = None
    back_at: int | None = None
    limit: float | None = None
    remark: str = ""
    by_differences: bool = False

    @property
    def kind(self) -> Kind:
        """Whether the path is by a RULE, NOISY, by NONE of the rules, or UNTOLD."""
        return self.found.kind

    @property
    def best(self) -> Fit | None:
        """The rule that makes the path, or comes nearest."""
        return self.found.best

    @property
    def noise(self) -> Noise | None:
        """The scatter of a noisy path."""
        return self.found.noise

    @property
    def rule(self) -> str | None:
        """The name of the rule that made the path, or None."""
        if self.kind is Kind.NOISY and self.noise is not None:
            return self.noise.rule
        return self.best.rule if self.best is not None and self.kind is Kind.RULE else None

    @property
    def learning_rate(self) -> float | None:
        """The learning rate of that rule, if it has one for all steps."""
        if self.kind is Kind.NOISY and self.noise is not None:
            return self.noise.learning_rate
        if self.rule is None or self.best is None or self.best.rate is not None:
            return None
        return self.best.numbers["learning_rate"]

    @property
    def ok(self) -> bool:
        """Whether the path is what it claims to be: descent by a rule, by the claimed one if one was claimed, and
        with its own losses."""
        return (self.rule is not None and self.rule == (self.claimed or self.rule)
                and not self.wrong_losses and self.back_at is None)

    def words(self) -> str:
        """The verdict, a sentence for each finding."""
        steps = len(self.angles)
        return " ".join(filter(None, [
            f"{steps} step{'s' * (steps != 1)}, loss {self.losses[0]:.4g} to {self.losses[-1]:.4g}, "
            f"written with {self.written}.",
            self._said_of_the_rule(), self._said_of_uphill(), self._said_of_the_end(), self._said_of_losses(),
            self.remark, f"{SAID[0].upper()}{SAID[1:]}." * self.by_differences,
        ]))

    def _said_of_the_rule(self) -> str:
        if self.best is None:
            return "No step can be judged."
        fit = words.of_fit(self.best)
        if self.kind is Kind.NOISY and self.noise is not None:
            said = f"It is {words.of_noise(self.noise)}."
        elif self.kind is Kind.RULE:
            said = f"It is {fit}: {words.how_near(self.best)}."
        elif self.kind is Kind.UNTOLD:
            said = words.of_untold(self.best, self.noise, len(self.angles))
        else:
            said = words.of_none(self.best, self.found.fits, len(self.angles))
        wrong = self.rule is not None and self.rule != (self.claimed or self.rule)
        return f"{said} It is not {words.NAMES[self.claimed]}, as claimed." if wrong and self.claimed else said

    def _said_of_uphill(self) -> str:
        if not self.uphill:
            return "No step goes uphill."
        beyond = (self.limit is not None and self.rule == "gradient_descent" and self.learning_rate is not None
                  and self.learning_rate > self.limit)
        why = f", for the learning rate is beyond 2/L = {self.limit:.4g}" if beyond else ""
        return f"Uphill: {words.listed('step', self.uphill)}{why}."

    def _said_of_the_end(self) -> str:
        if self.back_at is not None:
            return (f"Point {self.stopped_at} is not finite and point {self.back_at} is again: "
                    "no run comes back from there.")
        return f"It diverged: point {self.stopped_at} is not finite." if self.stopped_at is not None else ""

    def _said_of_losses(self) -> str:
        if self.wrong_losses is None:
            return ""
        return (f"The printed loss is not the loss at {words.listed('point', self.wrong_losses)}."
                if self.wrong_losses else "The printed losses are the losses.")


def audit(points: Any, loss: Loss, losses: Any = None, *, rule: str | None = None,
          written: Printed | None = None) -> Audit:
    """Examine a path of points (T + 1, n) on `loss`.

    losses (T + 1,) are the ones printed with it; rule names the one that it is said to be by. How precisely the
    points were `printed` is read off their digits, unless it is given. Numbers that are not finite end the path
    there. Raises ValueError or TypeError naming what is wrong.
    """
    x = _points(points, loss)
    given = None if losses is None else _numbers("losses", losses)
    if given is not None and given.shape != (len(x),):
        raise refusal("losses", f"have shape ({len(x)},), one for each point", f"shape {given.shape}")
    if rule is not None and rule not in words.NAMES:
        raise unknown("rule", rule, words.NAMES)
    stop, back = _ends(x)
    x = x[:stop]
    written = printed(x) if written is None else replace(
        written, half=np.maximum(written.half[:stop], DOUBLE * np.abs(x)))
    seen = heights(x, loss, written)
    found = _found(x, loss, written, rule)
    wrong = None if given is None else seen.wrong(given[:stop])
    remark = "" if given is None or not wrong else seen.one_mistake(given[:stop])
    if wrong and given is not None and found.kind is Kind.NOISY and seen.scatter(given[:stop]):
        wrong, remark = (), "They scatter about the true ones, as those of mini-batches do."
    rates, angles = _rates_and_angles(x, loss)
    return Audit(seen.losses, rates, angles, seen.uphill, wrong, written.words, found, rule, stop, back,
                 _limit(loss), remark, by_differences(loss))


def _found(x: Array, loss: Loss, written: Printed, claimed: str | None) -> Found:
    with np.errstate(all="ignore"):
        sizes = np.abs(loss.gradient(x[:-1])).max(axis=1, initial=0.0)
    usable = np.isfinite(sizes) & (sizes < FARTHEST) & (np.abs(x[:-1]).max(axis=1, initial=0.0) < FARTHEST)
    steps = len(usable) if usable.all() else int(usable.argmin())
    if not steps:
        return Found(Kind.UNTOLD)
    return find(walk(x[:steps + 1], loss, replace(written, half=written.half[:steps + 1])), loss, claimed)


def _points(points: Any, loss: Loss) -> Array:
    if not isinstance(loss, Loss):
        raise wrong_type("loss", "be a Loss", loss)
    x = _numbers("points", points)
    x = x[:, None] if x.ndim == 1 and loss.dimension == 1 else x
    if x.ndim != 2 or len(x) < 2 or x.shape[1] != loss.dimension:
        raise refusal("points", f"have shape (T + 1, {loss.dimension}) with T at least 1", f"shape {x.shape}")
    if not np.isfinite(x[0]).all():
        raise refusal("points", "be finite at the first", x[0].tolist())
    return x


def _numbers(argument: str, given: Any) -> Array:
    try:
        return np.array(given, dtype=float)
    except (TypeError, ValueError) as error:
        raise wrong_type(argument, "be an array of real numbers", given) from error


def _ends(x: Array) -> tuple[int | None, int | None]:
    """The first point that is not finite, and the first after it that is again."""
    finite = np.isfinite(x).all(axis=1)
    if finite.all():
        return None, None
    stop = int(finite.argmin())
    return stop, stop + int(finite[stop:].argmax()) if finite[stop:].any() else None


def _rates_and_angles(x: Array, loss: Loss) -> tuple[Array, Array]:
    with np.errstate(all="ignore"):
        slopes, steps = loss.gradient(x[:-1]), np.diff(x, axis=0)
        angles = _degrees_between(steps, -slopes)
        rates = -(steps * slopes).sum(axis=1) / (slopes**2).sum(axis=1)
    return np.where(np.isfinite(angles), rates, np.nan), angles


def _degrees_between(a: Array, b: Array) -> Array:
    """Angles (T,) between rows; by the half-angle form, which is exact for small ones too."""
    a = a / np.linalg.norm(a, axis=1, keepdims=True)
    b = b / np.linalg.norm(b, axis=1, keepdims=True)
    return np.degrees(2 * np.arctan2(np.linalg.norm(a - b, axis=1), np.linalg.norm(a + b, axis=1)))


def _limit(loss: Loss) -> float | None:
    return None if loss.smoothness is None else largest_stable_learning_rate(loss)
