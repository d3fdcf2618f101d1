"""What falls, as a lesson asks for it: a loss by its name, or one that its author gives."""

from __future__ import annotations

from typing import Protocol

import soupmath as sm


class OwnLoss(Protocol):
    """A loss that a lesson gives itself: a frozen dataclass of plain data, equal and hashed by that data, of which the
    digests of data that it was read from are a part."""

    def __hash__(self) -> int: ...

    @property
    def said(self) -> str:
        """As messages name it."""

    def made(self) -> sm.Loss:
        """The loss. Nothing is wrong with what was read."""


LossSpec = str | OwnLoss


def said(loss: LossSpec) -> str:
    """As messages name it."""
    return loss if isinstance(loss, str) else loss.said
