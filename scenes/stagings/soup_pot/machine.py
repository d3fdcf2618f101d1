"""At the end the jars have become knobs of a machine, and the run is what turns them."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.pouring import Pouring
from scenes.props.kitchen.shakers import STEEL
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.props.knob import Knob
from scenes.stagings.soup_pot.timing import machine_there, turned

TOP = 1.25                      # the end of a knob's scale, in the largest amount of the run
HIGH, RADIUS = 1.0, 0.20       # of the case, and of a knob, in heights of what stood there
MIDDLE = 0.62                   # how high a knob's middle is


class Case(Prop):
    """A box of steel on the counter. Shows no quantity."""

    def __init__(self, region: Region, theme: Theme) -> None:
        super().__init__()
        wide, tall = region.width, HIGH * region.height
        at = region.x, region.bottom + tall / 2
        self.shape(rectangle(wide + 0.1, 0.16, (region.x, region.bottom), 0.08), fill="#000000",
                   alpha=theme.shadow_alpha)
        self.shape(rectangle(wide, tall, at, 0.12), fill=STEEL[:4], axis="up", stroke=theme.outline, width=1.8)
        self.shape(rectangle(wide - 0.12, tall - 0.12, at, 0.09), fill=("#8E8780", "#D8D2CB"), axis="up")


class Machine:
    """A knob for each thing, in its place."""

    def __init__(self, region: Region, theme: Theme, pouring: Pouring) -> None:
        self.pouring, steps = pouring, pouring.run.steps
        self.case = Case(region, theme)
        pitch = region.width / len(pouring.names)
        self.knobs = {name: Knob(RADIUS * region.height, theme).place(
            region.left + (k + 0.5) * pitch, region.bottom + MIDDLE * region.height)
            for k, name in enumerate(pouring.names)}
        ends = (0, steps)
        self.tops = {name: TOP * max(pouring.amount(name, k) for k in ends) for name in pouring.names}

    @property
    def props(self) -> list[Prop]:
        return [self.case, *self.knobs.values()]

    def share(self, name: str, now: Moment) -> float:
        """Of a knob's scale, as the run goes by once more."""
        amount = self.pouring.amount(name, turned(now) * now.beat.last)
        return min(1.0, amount / self.tops[name])

    def pose(self, now: Moment) -> None:
        there = machine_there(now)
        self.case.appear(there)
        for name, knob in self.knobs.items():
            knob.appear(there)
            knob.show(self.share(name, now) if there > 0 else 0.0)

    def readings(self, now: Moment) -> Iterator[Reading]:
        for name, knob in self.knobs.items():
            if knob.faded > 0:
                yield Reading(f"knob of {name}", "exact", knob.read(), self.share(name, now))
