"""An audit in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .fit import Fit
from .noise import Noise

__all__ = ["LISTED", "NAMES", "how_near", "joined", "listed", "of_fit", "of_noise"]

LISTED = 12
NAMES = {
    "gradient_descent": "plain descent", "momentum": "momentum", "nesterov": "Nesterov's momentum",
    "coordinate_descent": "coordinate descent", "adagrad": "Adagrad", "rmsprop": "RMSProp", "adam": "Adam",
    "adamw": "AdamW",
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
    beta = f" and beta {found.beta:.2g}" if found.beta else ""
    return (f"{NAMES[found.rule]} with learning rate about {found.learning_rate:.2g}{beta}, on slopes that scatter "
            f"about the true ones, by {found.share:.0%} of them, as those of mini-batches do")


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
