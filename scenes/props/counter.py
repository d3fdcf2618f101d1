"""The counter: how many steps were made, and with which learning rate."""

from __future__ import annotations

from scenes.props.lettering import Label, Number
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.theme import Theme


class Counter(Prop):
    """"step 7" at the right of the region, and the learning rate under it. show(step, rate). printed: both.

    form: how the learning rate is printed; widest: the longest it gets.
    """

    def __init__(self, theme: Theme, region: Region, size: float = 0.40, small: float = 0.33,
                 form: str = "{:g}", widest: str = "0.25") -> None:
        super().__init__()
        self.form = form
        base, below = region.y - 0.1, region.y - 0.1 - 1.5 * small
        self.steps = Number(size, theme.ink, (region.right, base), align="right")
        self.rate = Number(small, theme.ink, (region.right, below), align="right")
        self.add(self.steps, self.rate)
        self.add(Label("step", size, theme.soft, (region.right - 1.55 * size, base), align="right"))
        name_at = (region.right - (0.58 * len(widest) + 0.2) * small, below)
        self.add(Label("learning rate", small, theme.soft, name_at, align="right"))

    def draw(self, step: int, rate: float) -> None:  # type: ignore[override]
        self.steps.show(f"{step}")
        self.rate.show(self.form.format(rate))

    def read(self) -> tuple[str, str]:
        """(steps, learning rate) as printed."""
        return self.steps.read(), self.rate.read()
