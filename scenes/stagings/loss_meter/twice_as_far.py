"""The question how much a miss weighs that is twice as large: a bracket beside the miss, and a question mark."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Label, Number, outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.kit.theme import Theme
from scenes.props.measure.bracket import Bracket
from scenes.props.measure.full import FULL
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.measured_run import trimmed
from scenes.stagings.loss_meter.taste_scale import TasteScale
from scenes.stagings.loss_meter.timing import late, soon, there

UNDER = 0.38        # units from where words stand over a bracket, without its height, to those under it


class TwiceAsFar:
    """Shows: exact and printed, the largest of the misses, by a bracket that hangs from the wish as the miss does."""

    def __init__(self, setting: Setting, scale: TasteScale, gap: float) -> None:
        theme, self.scale, self.gap = setting.theme, scale, gap
        self.bracket = Bracket(theme, setting.regions["twice"].x, setting.sizes["reading"], 0, colour=theme.ink)
        self.text = theme.words.gettext("{gap} short", gap=trimmed(gap, 2))
        self._fit(setting, theme)
        at, size = setting.regions["asked"], setting.sizes["hero"]
        self.mark = Label("?", size, theme.ink, (at.x, at.y - 0.35 * size), weight="BOLD")
        self.props: list[Prop] = [self.bracket, self.bracket.label, self.mark]

    def _fit(self, setting: Setting, theme: Theme) -> None:
        """Words that would reach beyond the frame end at its margin instead, and stand under the bracket."""
        size, right, (x, _) = setting.sizes["reading"], setting.regions["words_end"].x, self.bracket.label.at
        wide = outline_of(self.text, "BOLD")[1] * size
        if x + wide > right:
            under = -min(self.gap, FULL) * self.scale.unit - UNDER - 0.7 * size
            self.bracket.label = Number(size, theme.ink, (right, under), "right", words=theme.words)

    def pose(self, now: Moment) -> None:
        way = there(now, "twice")
        high = self.scale.ruler.y_of(FULL)
        grown = way if now.comes("twice") and not now.calm else 1.0
        self.bracket.show(high - self.gap * self.scale.unit * grown, high, self.gap > FULL)
        self.bracket.appear(soon("bracket", way))
        self.bracket.label.show(self.text)
        self.bracket.label.appear(late("bracket's words", way))
        self.mark.appear(late("bracket's words", way))

    def readings(self) -> Iterator[Reading]:
        if self.bracket.label.faded == 1:
            yield Reading("a larger gap", "exact", self.bracket.read() / self.scale.unit, self.gap)
            yield self.bracket.label.reading("a larger gap", self.text)
