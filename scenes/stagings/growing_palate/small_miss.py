"""One of two guesses at the ruler, on its own side: it is tasted, found off, and corrected by a piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit.lettering import Align, Label, Number, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.bracket import UprightBar
from scenes.props.measure.flag import Flag, WishLine
from scenes.props.measure.full import FULL
from scenes.props.measure.guide import Guide
from scenes.props.measure.spoon_mark import SpoonMark
from scenes.props.measure.step_arrow import StepArrow
from scenes.stagings.growing_palate.bar_strokes import learner_stroke
from scenes.stagings.growing_palate.props.named_ruler import NamedRuler

SPOON, FLAG, BAR = 0.33, 0.14, 0.43     # of its side's width, from the ruler outwards: the spoon, the flag, the bar
ARROW, SAID, SWELL = 0.09, 0.20, 0.10   # inwards of the bar, outwards of it, of widths and in units; how it swells
NAMED, UNDER, OVER = 0.10, 0.20, 0.14   # units from the ruler to names; from a spoon down to one, from a line up to one
LEAST = 0.04                            # units that an arrow must be long to be seen


@dataclass(frozen=True)
class MissPose:
    """guess: what is said by now; printed: what is off, in print, which stands aside while it moves: rests; tasted: how
    far the truth is known; seen: how far the miss is, which swells once; there: how far all of it is."""

    guess: float
    printed: float
    tasted: float
    seen: float
    swell: float
    there: float
    rests: float


class SmallMiss:
    """Exact: guess, truth, miss and correction, at the ruler's height; printed: the miss."""

    def __init__(self, setting: Setting, where: str, ruler: NamedRuler, asked: float, truth: float) -> None:
        """where: its region, from the ruler's edge outwards. asked: what was guessed; truth: what is tasted."""
        region, theme, self.ruler, self.truth, self.asked = setting.regions[where], setting.theme, ruler, truth, asked
        self.scale = setting.regions["between"]
        self.side, self.words = (1 if region.x > self.scale.x else -1), theme.words
        self.edge, wide = (region.left if self.side > 0 else region.right), region.width
        self.x = self._out(BAR * wide)
        self.spoon = SpoonMark(theme, SPOON * wide, self.side)
        self.bar = UprightBar(self.x, learner_stroke(theme))
        self.arrow = StepArrow(theme, 0.16, 0.32, squat=True)
        self.level, self.line = Guide(theme.ink, width=3.0), WishLine(theme)
        self.flag = Flag(theme, 0.6, left=self.side < 0)
        y, out = self.y_of(truth), self.side * 0.14
        self.line.show(*sorted((self.edge + self.side * 0.05, self.x + out)), y)
        self.flag.place(self._out(FLAG * wide), y)
        align: Align = "left" if self.side > 0 else "right"
        room = (1 - BAR) * wide - SAID
        self.off = Number(setting.sizes["reading"], theme.loss, (self.x + self.side * SAID, 0.0), align,
                          words=theme.words, room=room)
        self.arrow_x = self._out((BAR - ARROW) * wide)
        size, named = setting.sizes["label"], (BAR - FLAG) * wide
        self.guess_name = Label(theme.words.gettext("guess"), size, theme.ink, (self._out(NAMED), 0.0), align,
                                weight="BOLD", room=0.5 * wide)
        beyond = self._out(FLAG * wide) + self.side * (0.62 * 0.6 + NAMED)
        self.truth_name = Label(theme.words.gettext("truth"), size, theme.wish, (beyond, y + OVER), align,
                                weight="BOLD", room=max(named, 0.4 * wide))
        self.props: list[Prop] = [self.level, self.line, self.flag, self.truth_name, self.spoon, self.guess_name,
                                  self.bar, self.arrow, self.off]

    def _out(self, units: float) -> float:
        return self.edge + self.side * units

    def y_of(self, score: float) -> float:
        return self.scale.bottom + self.scale.height * self.ruler.clipped(score) / FULL

    def pose(self, miss: MissPose) -> None:
        asked, said, truth = (self.y_of(v) for v in (self.asked, miss.guess, self.truth))
        self.spoon.place(self._out(0.05), said)
        self.level.show((self._out(0.05), said), (self.x + self.side * 0.1, said))
        self.guess_name.place(0.0, min(said, asked) - UNDER - 0.72 * self.guess_name.size)     # clear of the arrow
        for prop in (self.spoon, self.level, self.guess_name):
            prop.appear(miss.there)
        self._compare(miss, said, truth)
        self.arrow.show((self.arrow_x, asked), (self.arrow_x, said))
        self.arrow.appear(miss.there * self._corrected(miss))

    def _compare(self, miss: MissPose, said: float, truth: float) -> None:
        self.bar.show(said, said + (truth - said) * miss.seen)      # grows from the guess, opaque
        middle, grown = (said + truth) / 2, 1 + SWELL * miss.swell
        self.bar.place(self.x * (1 - grown), middle * (1 - grown), 0.0, grown)
        self.bar.appear((miss.seen > 0) * miss.there)
        self.off.show(self._off(miss))
        self.off.place(0.0, baseline((self.y_of(self.asked) + truth) / 2, self.off.em))
        self.off.appear(miss.there * miss.seen * miss.rests)
        for prop in (self.line, self.flag, self.truth_name):
            prop.appear(miss.there * miss.tasted)

    def _off(self, miss: MissPose) -> str:
        return self.words.gettext("{error} off", error=f"{miss.printed:.1f}")

    def _corrected(self, miss: MissPose) -> bool:
        return abs(self.y_of(miss.guess) - self.y_of(self.asked)) > LEAST

    def readings(self, who: str, miss: MissPose) -> Iterator[Reading]:
        said, truth = self.y_of(miss.guess), self.y_of(self.truth)
        yield Reading(f"the {who}'s guess", "exact", self.spoon.read()[1], said)
        yield Reading(f"the {who}'s truth", "exact", self.flag.read()[1], truth)
        if miss.seen == 1 and miss.there:
            yield Reading(f"the {who}'s miss", "exact", self.bar.read(), abs(truth - said))
            yield Reading(f"the {who}'s miss in print", "printed", self.off.read(), self._off(miss))
        if miss.there * self._corrected(miss):
            yield Reading(f"the {who}'s correction", "exact", self.arrow.read()[1], said)
