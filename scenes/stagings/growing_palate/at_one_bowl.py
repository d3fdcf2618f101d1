"""Person and machine at one bowl, a ruler between them: both guess, are off by as much, and adjust by a piece of it."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate import timing
from scenes.stagings.growing_palate.props.named_ruler import NamedRuler
from scenes.stagings.growing_palate.props.soft_mind import SoftMind
from scenes.stagings.growing_palate.props.startle import Startle
from scenes.stagings.growing_palate.serving import Serving
from scenes.stagings.growing_palate.small_miss import MissPose, SmallMiss

STARTLE = 0.45          # of surprise: its height over a head
ASIDE = 12              # times as fast as a correction: its print goes and comes


class AtOneBowl:
    """Exact: guess, truth, miss and correction on each side of the ruler; printed: both misses."""

    def __init__(self, setting: Setting, serving: Serving, ruler: NamedRuler,
                 heads: tuple[tuple[float, float], ...], mind: Region) -> None:
        """serving: of the soup, what both guess, and how that changes; heads: places over both; mind:
        where the person's is seen."""
        self.serving, theme = serving, setting.theme
        self.misses = {who: SmallMiss(setting, where, ruler, serving.asked, serving.soup.score)
                       for who, where in (("person", "person"), ("machine", "other"))}
        # For translators: over what a person guesses, and what a machine does: both in one picture
        sides = (theme.words.gettext("you"), "person"), (theme.words.gettext("machine"), "other")
        size, line = setting.sizes["label"], self._high(setting, ruler)
        self.names = [Label(name, size, theme.ink, (setting.regions[where].x, line), weight="BOLD", words=theme.words,
                            room=0.7 * setting.regions[where].width) for name, where in sides]
        self.mind = SoftMind(theme, mind.width)
        self.mind.place(mind.x, mind.y)
        self.marks = [Startle(theme, STARTLE) for _ in heads]
        for mark, head in zip(self.marks, heads, strict=True):
            mark.place(*head)

    @staticmethod
    def _high(setting: Setting, ruler: NamedRuler) -> float:
        """The line of the names: that on which the ruler is called what it counts."""
        last = setting.regions["between"]
        return last.y + (ruler.name_at - ruler.region.y) * last.height / ruler.region.height

    @property
    def props(self) -> list[Prop]:
        return [self.mind, *self.marks, *self.names, *(prop for miss in self.misses.values() for prop in miss.props)]

    def pose(self, now: Moment) -> None:
        self.mind.show(now.ambient, timing.together(now, "adjust") * (1 - timing.together(now, "calm")))
        self.mind.appear(timing.together(now, "named"))
        for second, (mark, miss) in enumerate(zip(self.marks, self.misses.values(), strict=True)):
            mark.show(timing.startled(now, bool(second)))
            miss.pose(self._miss(now, bool(second)))
        for name in self.names:
            name.appear(timing.together(now, "named"))

    def _miss(self, now: Moment, second: bool) -> MissPose:
        adjusted = timing.together(now, "adjust", second)
        said, printed = (self.serving.asked + self.serving.step * part for part in (adjusted, float(adjusted > 0.5)))
        rests = 1 - min(1.0, ASIDE * adjusted, ASIDE * (1 - adjusted))
        return MissPose(said, abs(self.serving.soup.score - printed), timing.together(now, "truth"),
                        timing.together(now, "seen", second), timing.miss_swells(now, second),
                        timing.together(now, "says"), rests)

    def readings(self, now: Moment) -> Iterator[Reading]:
        if timing.together(now, "says") < 1:
            return
        for second, (who, miss) in enumerate(self.misses.items()):
            yield from miss.readings(who, self._miss(now, bool(second)))
