"""What the tasting says: needle and score on the ruler, the number in words, and the step on its pill."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.kitchen.pouring import Pouring, said, said_briefly
from scenes.props.measure.full import FULL
from scenes.props.measure.taste_ruler import Ruler
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.props.readout import Readout
from scenes.stagings.soup_pot.props.ruler_slide import RulerSlide
from scenes.stagings.soup_pot.props.step_pill import Lines, StepPill
from scenes.stagings.soup_pot.timing import MOVES, PILL, SWELLS, part, reading_there, ruler_there

BLEEDS = 0.02                    # units of the pill that may come over the safe margin
SWELL = 0.10                     # how much the number swells when it changes


class TastingResult:
    """Ruler, needle, number and pill; what is weighed at the ruler stands between `back` and `front`."""

    def __init__(self, setting: Setting, pouring: Pouring) -> None:
        regions, theme, size = setting.regions, setting.theme, setting.sizes
        self.pouring, self.run, self.words = pouring, pouring.run, theme.words
        self.ruler = Ruler(regions["ruler"], theme, size["tick"], side=1).show(0.0)
        self.needle = RulerSlide(regions["ruler"].width, theme)
        beside = regions["readout"].width > 4.5 * size["hero"]
        self.readout = Readout(theme, size["hero"], 0.9 * size["label"], beside)
        self.readout.place(regions["readout"].x, regions["readout"].y)
        self.pill = StepPill(theme, size["tick"], min(regions["pill"].width,
                                                       2 * (regions["safe"].right - regions["pill"].x)))
        self.pill_at, self.edge = (regions["pill"].x, regions["pill"].y), regions["safe"].right + BLEEDS

    @property
    def back(self) -> list[Prop]:
        return [self.ruler, *self.ruler.labels]

    @property
    def front(self) -> list[Prop]:
        return [self.needle, self.readout, self.pill]

    @property
    def props(self) -> list[Prop]:
        return [*self.back, *self.front]

    def score(self, s: float) -> float:
        """The score at the playhead, or the end of the ruler next to it."""
        return Ruler.clipped(self.run.reading_at("score", s))

    def mark(self, step: int) -> tuple[float, float]:
        """Where the spoon's tip has to be, to tell the score of a step."""
        return self.ruler.region.left, self.ruler.y_of(self.score(step))

    def pose(self, now: Moment, hand: Gesture, aside: float) -> None:
        """aside: what is left of the number while others ask."""
        self.ruler.appear(ruler_there(now))
        self.needle.place(self.ruler.region.x, self.ruler.y_of(self.score(hand.tasted)))
        self.needle.appear(reading_there(now, "ruler"))
        swells = np.sin(np.pi * part(hand.sip, SWELLS)) if hand.stepping and not now.calm else 0.0
        self.readout.show(self._told(hand), 1.0 + SWELL * float(swells))
        self.readout.appear(reading_there(now, "readout") * aside)
        self.pill.show(*self._words(hand)).appear(self._pill_there(now, hand))
        x, y = self.pill_at
        self.pill.place(min(x, self.edge - 0.5 * self.pill.width_of_plate), y)

    def _told(self, hand: Gesture) -> str:
        below = self.run.reading_at("score", hand.told) < 0
        return "<0" if below else f"{self.score(hand.told):.1f}"

    def _words(self, hand: Gesture) -> tuple[Lines, Lines]:
        """The step in hand, before it is made the one before; and briefly."""
        k = hand.k if hand.stepping and hand.u >= PILL[0] else hand.k - 1
        return self.pouring.words(k, said, self.words), self.pouring.words(k, said_briefly, self.words)

    @staticmethod
    def _pill_there(now: Moment, hand: Gesture) -> float:
        if not hand.stepping:
            return MOVES["any"]["pill"].presence(now, "pill")
        if hand.u >= PILL[0]:
            return smoothstep(part(hand.u, PILL))
        stood = hand.k > now.beat.first or bool(now.beat.entry.get("pill"))
        return smoothstep(stood * (1.0 - part(hand.u, (0.0, PILL[0]))))

    # what can be read back ------------------------------------------------------
    def at_height(self, y: float) -> float:
        """The score that the ruler in the picture has at a height."""
        low, high = self.ruler.read()
        return (y - low) / (high - low) * FULL

    def readings(self, hand: Gesture) -> Iterator[Reading]:
        if self.needle.faded > 0:
            yield Reading("score at the needle", "exact", self.at_height(self.needle.read()), self.score(hand.tasted))
        if self.readout.faded > 0:
            yield Reading("score", "printed", self.readout.read(), self._told(hand))
        if self.pill.faded > 0:
            truth = self.pill.fitting(*self._words(hand))
            yield Reading("step", "printed", "\n".join(self.pill.read()), "\n".join(filter(None, truth)))
