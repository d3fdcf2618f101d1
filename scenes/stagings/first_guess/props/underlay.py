"""What lies under a thing that is dimmed."""

from __future__ import annotations

from numpy.typing import ArrayLike

from scenes.kit.prop import Prop
from scenes.kit.theme import Theme


class Underlay(Prop):
    """The ground's colour in the outline of a thing: half faded over it, the thing turns dark and not to glass."""

    def __init__(self, theme: Theme, outline: ArrayLike) -> None:
        super().__init__()
        self.shape(outline, fill=theme.bg)
