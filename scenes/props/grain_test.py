"""What would one more grain do? A bowl, a grain over it, and what the slope foretells beside the jar."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.props.bowl import Bowl
from scenes.props.crystal import Crystal
from scenes.props.foretelling import Foretelling
from scenes.props.jar import Jar
from scenes.props.lettering import Align, Label, Number
from scenes.props.outline import dashes
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.steam import Steam
from scenes.props.theme import Theme

BOB = 0.04              # units the hanging grain floats up and down
RUN = 1.05              # units to the right that one grain is drawn as


def signed(change: float) -> str:
    """To two decimals, with its sign."""
    return f"{change:+.2f}".replace("-", "\N{MINUS SIGN}")


class GrainTest:
    """A grain of `grams` over the bowl in `region`, and beside `jar` what it would change.

    Shows: exact and printed, the change of loss by the slope; printed, the change in truth.
    Put all of `props`.
    """

    def __init__(self, region: Region, jar: Jar, theme: Theme, grams: float, label: float, hero: float,
                 names: tuple[str, str] = ("slope", "really")) -> None:
        """label, hero: ems of the words and of the question mark."""
        self.region, self.jar = region, jar
        self.bowl = Bowl(theme, region.width, "yours", 0.25, 1.2 * label)
        self.bowl.place(region.x, region.bottom)
        self.steam = Steam(0.6 * region.width, 1.7, theme)
        self.steam.place(region.x, region.bottom + self.bowl.rim, 0.0, 0.75)
        self.crystal = Crystal(theme, 0.56)
        self.way = _Way(theme)
        beside = (region.x + 0.55, region.top - 0.35 * label)
        self.weight = Label(f"{grams:g} g salt", label, theme.soft, beside, "left")
        x = jar.region.right + 0.14 if jar.side < 0 else jar.region.left - 0.14 - RUN
        align: Align = "left" if jar.side < 0 else "right"
        flush = x if jar.side < 0 else x + RUN
        self.foretelling = Foretelling(theme, x, RUN, jar.region.height / jar.top, align=align)
        self.question = Label("?", hero, theme.slope, weight="BOLD")
        self.truth = Number(self.foretelling.size, theme.ink, (flush, 0.0), align)
        self.names = [Label(name, 0.34, theme.soft, (flush, 0.0), align) for name in names]
        self.props: list[Prop] = [self.steam, self.way, self.crystal, self.bowl, self.weight,
                                  self.foretelling, self.foretelling.label, self.question, self.truth,
                                  *self.names]

    def pose(self, loss: float, by_slope: float, in_truth: float, *, there: float, hanging: float,
             fallen: float, asked: float, foretold: float, tried: float, phase: float = 0.0) -> None:
        """loss: before the grain; by_slope, in_truth: the changes; there: the bowl; hanging, fallen: the
        grain over the bowl and on its way down; asked: the question mark; foretold: the plank tilting;
        tried: the truth beside it; phase: of steam and floating, in cycles."""
        level = self.jar.y_of(loss)
        self.bowl.fade(there)
        self.steam.fade(there)
        if there:
            self.steam.show(phase)
        brim = self.region.bottom + self.bowl.rim
        top = self.region.top + BOB * math.sin(2 * math.pi * phase) * (1 - fallen)
        sunk = max(0.0, fallen - 0.85) / 0.15
        self.crystal.place(self.region.x, top + (brim - 0.1 - top) * fallen**2).fade(hanging * (1 - sunk))
        self.way.show(self.region.x, self.region.top - 0.45, brim + 0.1)
        self.way.fade(hanging * (1 - fallen) * 0.8)
        self.weight.fade(there * (1 - tried))     # until what it does stands beside the jar
        x = self.foretelling.x + RUN / 2
        self.question.place(x, level - 0.5 * self.question.size).fade(asked)
        self.foretelling.show(level, by_slope, foretold)
        self.foretelling.fade(min(1.0, 3 * foretold))
        self.foretelling.label.show(signed(by_slope))
        self._speak(level, by_slope, in_truth, foretold, tried)

    def _speak(self, level: float, by_slope: float, in_truth: float, foretold: float, tried: float) -> None:
        label, size = self.foretelling.label, self.foretelling.size
        y = label.placed[1]
        label.fade(max(0.0, 3 * foretold - 2))
        self.names[0].place(0.0, y - 0.40).fade(label.faded)
        self.truth.show(signed(in_truth))
        self.truth.place(0.0, y - 0.55 - 1.1 * size).fade(tried)
        self.names[1].place(0.0, y - 0.95 - 1.1 * size).fade(tried)

    def readings(self, by_slope: float, in_truth: float) -> Iterator[Reading]:
        if self.foretelling.faded == 1 and self.foretelling.shown and self.foretelling.shown[2] == 1.0:
            yield Reading("change by the slope", "exact", self.foretelling.read(), by_slope)
            yield Reading("change by the slope", "printed", self.foretelling.label.read(), signed(by_slope))
        if self.truth.faded == 1:
            yield Reading("change in truth", "printed", self.truth.read(), signed(in_truth))


class _Way(Prop):
    """The dotted way that the grain would fall."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line = self.shape([], stroke=theme.soft, width=2.5)

    def draw(self, x: float, top: float, bottom: float) -> None:  # type: ignore[override]
        self.line.outline(dashes((x, top), (x, bottom), 0.05, 0.11))
