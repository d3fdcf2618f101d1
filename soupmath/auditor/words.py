"""An audit in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .fit import Fit
from .noise import FEWEST, Noise

__all__ = ["LISTED", "NAMES", "how_near", "joined", "listed", "of_fit", "of_noise", "of_none", "of_untold"]

LISTED = 12
NAMES = {
    "gradient_descent": "plain descent", "momentum": "momentum", "nesterov": "Nesterov's momentum",
    "coordinate_descent": "coordinate descent", "sgdw": "SGDW", "adagrad": "Adagrad", "rmsprop": "RMSProp",
    "adam": "Adam", "adamw": "AdamW", "lion": "Lion", "backtracking": "plain descent with backtracking",
    "conjugate_gradient": "conjugate gradients", "newton": "Newton's rule", "damped_newton": "damped Newton",
    "lbfgs": "L-BFGS",
}


def of_fit(found: Fit) -> str:
    """A rule with its numbers."""
    numbers = dict(found.numbers)
    rate = numbers.pop("learning_rate")
    if isinstance(found.rate, tuple):
        said = "learning rates between {:.4g} and {:.4g}".format(*found.rate)
    else:
        said = f"learning rate {found.rate!r}" if found.rate else f"learning rate {rate:.6g}"
    return f"{NAMES[found.rule]} with {joined([said, *(f'{name} {value:.6g}' for name, value in numbers.items())])}"


def of_noise(found: Noise) -> str:
    """A rule with slopes that scatter."""
    numbers = joined([f"learning rate about {found.learning_rate:.2g}",
                      *(f"{name} {value:.3g}" for name, value in found.numbers.items())])
    whose = "as those of mini-batches do"
    if found.batch is not None:
        whose = f"as those of about {max(found.batch, 1):.2g} of its samples a step do"
    return (f"{NAMES[found.rule]} with {numbers}, on slopes that scatter about the true ones, by {found.share:.0%} of "
            f"them, {whose}")


def of_untold(found: Fit, noise: Noise | None, steps: int) -> str:
    """A verdict that is none."""
    if noise is not None:
        return f"It may be {of_noise(noise)}, but {steps} steps are too few to tell that from a wrong path."
    if isinstance(found.rate, tuple):
        return f"It may be {of_fit(found)}, but rates of its own leave each step little that could be wrong."
    return f"It may be {of_fit(found)}, but so little is there that chance would look the same."


def of_none(found: Fit, fits: Iterable[Fit], steps: int) -> str:
    """A verdict against a path, with the nearest of all fits."""
    tried = joined(dict.fromkeys(NAMES[one.rule] for one in fits))
    short = " With so few steps, slopes that scatter cannot be told from a wrong path." * (steps < FEWEST)
    return (f"It is none of these, at one rate or on a usual schedule: {tried}. "
            f"The nearest is {of_fit(found)}: {how_near(found)}.{short}")


def how_near(found: Fit) -> str:
    """How far the worst move is from the rule's."""
    if found.ok:
        return f"every step to its last digit (at worst {found.misfit:.2g} of what digits and rounding allow)"
    return (f"step {found.step} is off by {found.share:.2g} of itself, "
            f"{found.misfit:.2g} times what digits and rounding allow")


def listed(what: str, numbers: Sequence[int]) -> str:
    """The first of many numbers."""
    shown = ", ".join(map(str, numbers[:LISTED]))
    more = f" and {len(numbers) - LISTED} more" if len(numbers) > LISTED else ""
    return f"{what}{'s' * (len(numbers) > 1)} {shown}{more}"


def joined(parts: Iterable[str]) -> str:
    """a, b and c"""
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last
