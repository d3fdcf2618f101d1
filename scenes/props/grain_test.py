"""What would one more grain do? A bowl, a grain over it, and what the slope foretells beside the jar."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.props.bowl import Bowl
from scenes.props.crystal import Crystal
from scenes.props.foretelling import THICK, Foretelling
from scenes.props.lettering import Label, Number
from scenes.props.outline import dashes
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.squares import Board
from scenes.props.steam import Steam
from scenes.props.theme import Theme

BOB = 0.04              # units the hanging grain floats up and down
RUN = 1.05              # units along the plank for one grain
MARK = 0.26             # of the small grain that stands there
ABREAST = 2.9           # units of room from which on the two changes stand side by side
COLUMN = 3.05           # ems that one takes


def signed(change: float) -> str:
    """To two decimals, with its sign."""
    return f"{change:+.2f}".replace("-", "\N{MINUS SIGN}")


class GrainTest:
    """A grain of `grams` over the bowl in `region`; in `room`, beside the jar at `stand`, what it changes.

    A bowl over the jar stands on a shelf.

    Shows: exact and printed, the change of loss by the slope; printed, the change in truth.
    Put all of `props`.
    """

    def __init__(self, region: Region, stand: Region, room: Region, theme: Theme, grams: float, top: float,
                 sizes: tuple[float, float, float]) -> None:
        """top: the loss at the top of the jar; sizes: ems of words, of the changes, of the question mark."""
        self.region, self.stand, self.room = region, stand, room
        self.unit, (label, self.size, hero) = stand.height / top, sizes
        self.bowl = Bowl(theme, region.width, "yours", 0.25, 1.2 * label)
        self.bowl.place(region.x, region.bottom)
        self.shelf = [Board(theme, region)] if region.bottom > stand.top else []
        self.steam = Steam(0.6 * region.width, 1.7, theme)
        self.steam.place(region.x, region.bottom + self.bowl.rim, 0.0, 0.75)
        self.crystal, self.mark, self.way = Crystal(theme, 0.56), Crystal(theme, MARK), _Way(theme)
        beside = (region.x + 0.55, region.top - 0.35 * label)
        self.weight = Label(f"{grams:g} g salt", label, theme.soft, beside, "left")
        self.foretelling = Foretelling(theme, room.left, min(room.width, 2.5 * RUN), RUN, self.unit)
        self.question = Label("?", hero, theme.ink, weight="BOLD")
        self._build_words(theme, label)
        self.props: list[Prop] = [*self.shelf, self.steam, self.way, self.crystal, self.bowl, self.weight,
                                  self.question, self.foretelling, self.mark, self.by_slope, self.truth, *self.names]

    def _build_words(self, theme: Theme, label: float) -> None:
        """Columns side by side, or one over the other."""
        self.abreast = self.room.width >= ABREAST
        if self.abreast:
            self.size = min(self.size, 0.5 * self.room.width / COLUMN)
        left, right = self.room.left, self.room.left + COLUMN * self.size * self.abreast
        self.by_slope = Number(self.size, theme.slope, (left, 0.0))
        self.truth = Number(self.size, theme.ink, (right, 0.0))
        self.names = [Label("slope", 1.1 * label, theme.slope, (left, 0.0), "left", "BOLD"),
                      Label("per grain", label, theme.soft, (left, 0.0), "left"),
                      Label("really", 1.1 * label, theme.ink, (right, 0.0), "left", "BOLD")]

    def pose(self, loss: float, by_slope: float, in_truth: float, *, there: float, hanging: float,
             fallen: float, asked: float, laid: float, foretold: float, tried: float, phase: float = 0.0) -> None:
        """loss: before the grain; by_slope, in_truth: the changes; there: the bowl; hanging, fallen: the
        grain over the bowl and on its way down; asked: the question mark; laid: the plank, level;
        foretold: it tilts; tried: the truth beside it; phase: of steam and floating, in cycles."""
        level = self.stand.bottom + loss * self.unit
        self.bowl.fade(there)
        for shelf in self.shelf:
            shelf.fade(there)
        self.steam.fade(there)
        if there:
            self.steam.show(phase)
        self._hang(there, hanging, fallen, phase)
        self.question.place(self.room.left + 0.5 * self.foretelling.length, level - 0.35 * self.question.size)
        self.question.fade(asked)
        self.foretelling.show(level, by_slope, foretold)
        self.foretelling.fade(laid)
        self.mark.place(self.foretelling.x + RUN, level + 0.75 * MARK).fade(laid)
        low = level - abs(by_slope) * self.unit * self.foretelling.length / RUN - 0.5 * THICK
        self._speak(low, signed(by_slope), max(0.0, 3 * foretold - 2) * laid, signed(in_truth), tried)

    def _hang(self, there: float, hanging: float, fallen: float, phase: float) -> None:
        """The grain and its weight, which goes when the grain is in the soup."""
        brim = self.region.bottom + self.bowl.rim
        top = self.region.top + BOB * math.sin(2 * math.pi * phase) * (1 - fallen)
        sunk = max(0.0, fallen - 0.85) / 0.15
        self.crystal.place(self.region.x, top + (brim - 0.1 - top) * fallen**2).fade(hanging * (1 - sunk))
        self.way.show(self.region.x, self.region.top - 0.45, brim + 0.1)
        self.way.fade(hanging * (1 - fallen) * 0.8)
        self.weight.fade(there * hanging * (1 - sunk))

    def _speak(self, low: float, by_slope: str, foretold: float, in_truth: str, tried: float) -> None:
        """Each change under its name, under the plank."""
        slope, per, really = self.names
        tall = 0.705 * self.size
        y = low - 0.16 - 0.705 * slope.size
        second = y if self.abreast else y - 0.12 - tall - 0.12 - 0.705 * per.size - 0.26 - 0.705 * really.size
        for name, number, text, at, seen in ((slope, self.by_slope, by_slope, y, foretold),
                                             (really, self.truth, in_truth, second, tried)):
            name.place(0.0, at).fade(seen)
            number.show(text)
            number.place(0.0, at - 0.12 - tall).fade(seen)
        per.place(0.0, y - 0.12 - tall - 0.12 - 0.705 * per.size).fade(foretold)

    def readings(self, by_slope: float, in_truth: float) -> Iterator[Reading]:
        if self.by_slope.faded == 1:
            yield Reading("change by the slope", "exact", self.foretelling.read(), by_slope)
            yield Reading("change by the slope", "printed", self.by_slope.read(), signed(by_slope))
        if self.truth.faded == 1:
            yield Reading("change in truth", "printed", self.truth.read(), signed(in_truth))


class _Way(Prop):
    """The dotted way that the grain would fall."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line = self.shape([], stroke=theme.soft, width=2.5)

    def draw(self, x: float, top: float, bottom: float) -> None:  # type: ignore[override]
        self.line.outline(dashes((x, top), (x, bottom), 0.05, 0.11))
