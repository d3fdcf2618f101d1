"""A wooden ruler of losses: up is worse."""

from __future__ import annotations

from scenes.kit.heights import Heights
from scenes.kit.lettering import Label
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.upright_ruler import END, RulerLook, UprightRuler

NUMBERED, MARKS = 5, 13         # at most
OVER_NAME = 0.44                # units from its name up to what is said of the scale


class LossRuler(UprightRuler):
    """From the lowest loss of its scale at the foot of its region to the highest; it is shorter where the scale has to
    be named over it. Exact: part_at, by the wood."""

    def __init__(self, region: Region, theme: Theme, scale: Heights, size: float) -> None:
        self.scale_of = scale
        if scale.decades:
            region = Region.spanning(region.left, region.right, region.bottom, region.top - OVER_NAME)
        numbered = scale.lettered(NUMBERED)
        long = {value for value, _ in numbered}
        marks = sorted(long | set(scale.ticks(MARKS)))
        super().__init__(region, theme, RulerLook(size, side=1, clear=True), [(mark, mark in long) for mark in marks],
                         numbered, theme.words.gettext("loss"))
        if scale.decades:
            # For translators: each mark is ten times the one below it
            said, left = theme.words.gettext("log scale"), region.x - self.heading.width_of_text / 2
            at = left, region.top + END + 0.26 + OVER_NAME
            self.labels.append(Label(said, size, theme.soft, at, "left"))

    def y_of(self, loss: float) -> float:
        return self.region.bottom + self.region.height * self.scale_of.part(self.scale_of.clipped(loss))

    def part_at(self, y: float) -> float:
        """The share of the scale at a height, by where the wood ends."""
        wood = self.at_home(self.wood)[:, 1]
        low, high = float(wood.min()) + END, float(wood.max()) - END
        return (y - low) / (high - low)
