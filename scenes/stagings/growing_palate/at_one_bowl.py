"""Person and machine at one bowl: both guess, both are off by as much, and both adjust by a piece of it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.lettering import LATIN_DEEP, Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate import timing
from scenes.stagings.growing_palate.props.soft_mind import SoftMind
from scenes.stagings.growing_palate.props.startle import Startle
from scenes.stagings.growing_palate.serving import Serving
from scenes.stagings.growing_palate.small_miss import MissPose, SmallMiss

STARTLE, BY = 0.45, 0.045        # of surprise: its height over a head; units to letters over it, and beside its middle
OVER = 0.74             # units over the truth: its name, clear of both flags


class AtOneBowl:
    """Exact: guess, truth and correction beside each of them."""

    def __init__(self, setting: Setting, serving: Serving, heads: tuple[tuple[float, float], ...],
                 mind: Region) -> None:
        """serving: of the soup, what both guess, and how that changes; heads: places over both; mind:
        where the person's is seen."""
        self.serving, regions, theme = serving, setting.regions, setting.theme
        asked, truth = serving.asked, serving.soup.score
        self.misses = {"person": SmallMiss(regions["person"], theme, asked, truth, 1),
                       "machine": SmallMiss(regions["other"], theme, asked, truth, -1)}
        size = setting.sizes["label"]
        self.mind = SoftMind(theme, mind.width)
        self.mind.place(mind.x, mind.y)
        self.marks = [Startle(theme, STARTLE) for _ in heads]
        for mark, head in zip(self.marks, heads, strict=True):
            mark.place(*head)
        person = self.misses["person"]
        words = theme.words
        self.names = [Label(text, size, colour, at, weight="BOLD").keep(LATIN_DEEP) for text, colour, at in (
            (words.gettext("guess"), theme.ink,
             (regions["other"].x + 0.75, self.misses["machine"].y_of(asked) + 0.2)),
            (words.gettext("truth"), theme.ink,
             ((regions["person"].x + regions["other"].x) / 2, person.y_of(truth) + OVER)))]
        self._clear(self.names[0], *heads[-1])

    @staticmethod
    def _clear(name: Label, x: float, y: float) -> None:
        """Raised where deep letters would touch the surprise over a head."""
        x_of, y_of, _ = name.ink.rest.T
        name.nudge(0.0, max(0.0, y + STARTLE + BY - float(y_of[abs(x_of - x) < BY].min(initial=math.inf))))

    @property
    def props(self) -> list[Prop]:
        return [self.mind, *self.marks, *self.names, *(prop for miss in self.misses.values() for prop in miss.props)]

    def pose(self, now: Moment) -> None:
        self.mind.show(now.ambient, timing.together(now, "adjust") * (1 - timing.together(now, "calm")))
        self.mind.appear(timing.together(now, "named"))
        for second, (mark, miss) in enumerate(zip(self.marks, self.misses.values(), strict=True)):
            mark.show(timing.startled(now, bool(second)))
            miss.pose(self._miss(now, bool(second)))
        for name, thing in zip(self.names, ("says", "truth"), strict=True):
            name.appear(timing.together(now, thing))
        machine = self.misses["machine"]
        self.names[0].place(0.0, machine.y_of(self._miss(now, True).guess) - machine.y_of(self.serving.asked))

    def _miss(self, now: Moment, second: bool) -> MissPose:
        guess = self.serving.asked + self.serving.step * timing.together(now, "adjust", second)
        return MissPose(guess, timing.together(now, "truth"), timing.together(now, "seen", second),
                        timing.miss_swells(now, second), timing.together(now, "says"))

    def readings(self, now: Moment) -> Iterator[Reading]:
        if timing.together(now, "says") < 1:
            return
        for second, (who, miss) in enumerate(self.misses.items()):
            yield from miss.readings(who, self._miss(now, bool(second)))
