"""What would one more grain do? A bowl, a grain over it, and what the slope foretells beside the jar."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.lettering import Label, Number, baseline, outline_of
from scenes.kit.numerals import signed
from scenes.kit.outline import dashes
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.bowl import Bowl
from scenes.props.kitchen.large_grain import Crystal
from scenes.props.kitchen.steam import Steam
from scenes.props.measure.bracket import Bracket
from scenes.stagings.loss_meter.props.foretelling import THICK, Foretelling
from scenes.stagings.loss_meter.props.squares import Board

BOB = 0.04              # units the hanging grain floats up and down
RUN = 1.05              # units along the plank for one grain
MARK = 0.26             # of the small grain that stands there
ASIDE = 0.34            # units between jar and plank, where the bracket of the true change stands
DIMMED = 0.55           # by how much the answer is, once the next question is asked
SMALLEST = 0.44          # em of the changes, if each stands beside its name


class GrainTest:
    """A grain of `grams` over the bowl in `region`; in `room`, beside the jar at `stand`, what it changes.

    A bowl over the jar stands on a shelf. It comes from `origin`, (x, y, width) of another bowl, if that is set.

    Shows: exact and printed, the change of loss by the slope, by the plank, and in truth, by a bracket at the jar.
    Put all of `props`.
    """

    def __init__(self, region: Region, stand: Region, room: Region, theme: Theme, grams: float, top: float,
                 sizes: tuple[float, float, float]) -> None:
        """top: the loss at the top of the jar; sizes: ems of words, of the changes, of the question mark."""
        self.region, self.stand, self.room = region, stand, room
        self.unit, (label, self.size, hero) = stand.height / top, sizes
        self.bowl = Bowl(theme, region.width, "yours", 0.25, 1.2 * label)
        self.origin: tuple[float, float, float] | None = None
        self.shelf = [Board(theme, region)] if region.bottom > stand.top else []
        self.steam = Steam(0.6 * region.width, 1.7, theme)
        self.steam.place(region.x, region.bottom + self.bowl.rim, 0.0, 0.75)
        self.crystal, self.mark, self.way = Crystal(theme, 0.56), Crystal(theme, MARK), _Way(theme)
        self.weight = [Label(text, label, theme.soft, (region.x + 0.5, region.top + up * label), "left")
                       for text, up in (("1 grain", 0.2), (f"= {grams:g} g salt", -0.95))]
        after = room.x > stand.x
        self.foretelling = Foretelling(theme, room.left + ASIDE * after, min(room.width - ASIDE, 2.5 * RUN), RUN,
                                       self.unit)
        self.drop = Bracket(theme, room.left + 0.08 if after else room.right - 0.08, label, colour=theme.ink)
        self.before = _Way(theme)
        self.question, self.how_much = (Label("?", hero, theme.ink, weight="BOLD") for _ in range(2))
        self.how_much.place(region.x, region.top - 0.8 * hero)
        self._build_words(theme, label)
        self.props: list[Prop] = [*self.shelf, self.steam, self.way, self.crystal, self.bowl, *self.weight,
                                  self.question, self.how_much, self.foretelling, self.mark, self.before, self.drop,
                                  self.by_slope, self.truth, *self.names, self.per]

    def _build_words(self, theme: Theme, label: float) -> None:
        """Each change beside its name, or under it where there is no room; the unit of both under them."""
        left = self.foretelling.x
        self.names = [Label(name, 1.1 * label, colour, (left, 0.0), "left", "BOLD")
                      for name, colour in (("slope", theme.slope), ("really", theme.ink))]
        self.per = Label("loss per grain", min(label, 0.15 * self.room.width), theme.soft, (left, 0.0), "left")
        room = max(name.width_of_text for name in self.names) + 0.2
        size = min(self.size, (self.room.right - left - room) / outline_of(signed(-1.0), "BOLD")[1])
        self.beside = size >= SMALLEST
        self.size = size if self.beside else self.size
        at = (left + room * self.beside, 0.0)
        self.by_slope, self.truth = Number(self.size, theme.slope, at), Number(self.size, theme.ink, at)

    def pose(self, loss: float, by_slope: float, in_truth: float, *, there: float, hanging: float,
             fallen: float, asked: float, laid: float, foretold: float, tried: float, wondered: float = 0.0,
             brought: float = 1.0, phase: float = 0.0) -> None:
        """loss: before the grain; by_slope, in_truth: the changes; there: the bowl; hanging, fallen: the
        grain over the bowl and on its way down; asked: the question mark; laid: the plank, level;
        foretold: it tilts; tried: the truth at the jar; wondered: the question mark over the bowl;
        brought: how far the bowl has come; phase: of steam and floating, in cycles."""
        level = self.stand.bottom + loss * self.unit
        self._bring(there, brought)
        for shelf in self.shelf:
            shelf.appear(there)
        self.steam.appear(there * max(0.0, 3 * brought - 2))
        if there:
            self.steam.show(phase)
        self._hang(there, hanging, fallen, phase)
        self.question.place(self.room.left + 0.5 * self.foretelling.length, baseline(level, self.question.size))
        self.question.appear(asked)
        self.how_much.appear(wondered)
        lit = 1 - DIMMED * wondered         # the answer stands back behind the next question
        self.foretelling.show(level, by_slope, foretold)
        self.foretelling.appear(laid * lit)
        self.mark.place(self.foretelling.x + RUN, level + 0.75 * MARK).appear(laid * (1 - max(_sunk(fallen), tried)))
        self._drop(level, in_truth, tried * lit)
        low = level - abs(by_slope) * self.unit * self.foretelling.length / RUN - 0.5 * THICK
        self._speak(low, (signed(by_slope), signed(in_truth)), (max(0.0, 3 * foretold - 2) * laid, tried), lit)

    def _drop(self, level: float, in_truth: float, tried: float) -> None:
        """Where the jar stood before the grain, and from there down to where it stands now."""
        far = self.stand.left if self.drop.x > self.stand.x else self.stand.right
        self.before.show((far, level), (self.drop.x, level))
        self.before.appear(tried)
        self.drop.show(level + in_truth * self.unit, level)
        self.drop.appear(tried)

    def _bring(self, there: float, brought: float) -> None:
        end = self.region
        if self.origin is None or brought == 1:
            self.bowl.place(end.x, end.bottom).appear(there)
            return
        x, y, width = self.origin
        scale = (width + (end.width - width) * brought) / end.width
        self.bowl.place(x + (end.x - x) * brought, y + (end.bottom - y) * brought, 0.0, scale)
        self.bowl.appear(min(1.0, 4 * there))

    def _hang(self, there: float, hanging: float, fallen: float, phase: float) -> None:
        """The grain and its weight, which goes when the grain is in the soup."""
        brim = self.region.bottom + self.bowl.rim
        top = self.region.top + BOB * math.sin(2 * math.pi * phase) * (1 - fallen)
        self.crystal.place(self.region.x, top + (brim - 0.1 - top) * fallen).appear(hanging * (1 - _sunk(fallen)))
        self.way.show((self.region.x, self.region.top - 0.45), (self.region.x, brim + 0.1))
        self.way.appear(hanging * (1 - fallen) * 0.8)
        for line in self.weight:
            line.appear(there * hanging * (1 - _sunk(fallen)))

    def _speak(self, y: float, texts: tuple[str, str], seen: tuple[float, float], lit: float) -> None:
        """Under the plank; the unit makes room for the second change."""
        makes_room, seen = min(1.0, 2 * seen[1]), (seen[0], max(0.0, 2 * seen[1] - 1))
        under: list[float] = []
        tall = 0.705 * self.size
        y -= 0.06
        for name, number, text, there in zip(self.names, (self.by_slope, self.truth), texts, seen, strict=True):
            if not self.beside:
                y -= 0.2 + 0.705 * name.size
            name.place(0.0, y - (0.16 + tall) * self.beside).appear(there * lit)
            y -= 0.16 + tall
            number.show(text)
            number.place(0.0, y).appear(there * lit)
            under.append(y)
        y = under[0] + (under[1] - under[0]) * makes_room
        self.per.place(0.0, y - 0.2 - 0.705 * self.per.size).appear(seen[0] * lit)

    def readings(self, by_slope: float, in_truth: float) -> Iterator[Reading]:
        if self.by_slope.faded == 1:
            yield Reading("change by the slope", "exact", self.foretelling.read(), by_slope)
            yield Reading("change by the slope", "printed", self.by_slope.read(), signed(by_slope))
        if self.truth.faded == 1:
            yield Reading("change in truth", "printed", self.truth.read(), signed(in_truth))
            yield Reading("change in truth", "exact", self.drop.read() / self.unit, abs(in_truth))


class _Way(Prop):
    """A dotted line: the way that the grain would fall, or a level that was."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line = self.shape([], stroke=theme.soft, width=2.5)

    def draw(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.line.outline(dashes(start, end, 0.05, 0.11))


def _sunk(fallen: float) -> float:
    """How far a grain that has fallen so far is in the soup."""
    return min(1.0, max(0.0, (fallen - 0.85) / 0.15))
