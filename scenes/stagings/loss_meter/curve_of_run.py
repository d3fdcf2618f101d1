"""The curve of the measured run, with the step that is made."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Align, Number
from scenes.kit.numerals import nice_top
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.loss_curve import CurveCard
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.timing import there


class CurveOfRun:
    """Shows: exact, the loss of every step made, by a dot; printed, how many steps."""

    def __init__(self, setting: Setting, measured: MeasuredRun) -> None:
        self.measured, self.words, theme, at = measured, setting.theme.words, setting.theme, setting.regions["counter"]
        self.card = CurveCard(setting.regions["card"], theme, measured.last, nice_top(measured.highest),
                              ticks=(measured.highest,), number_of="{:.3g}")
        align: Align = "centre" if at.width > 3 else "right"
        place = (at.x if align == "centre" else at.right, at.y - 0.14)
        self.counter = Number(setting.sizes["label"], theme.soft, place, align, "NORMAL", words=theme.words)
        self.props: list[Prop] = [self.card, self.counter]

    def _said(self, now: Moment) -> str:
        return self.words.gettext("step {n}", n=now.step)

    def pose(self, now: Moment) -> None:
        self.card.show(self.measured.losses(now.step))
        self.counter.show(self._said(now))
        for prop in self.props:
            prop.appear(there(now, "card"))

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.card.faded == 1:
            truth = [min(loss, self.card.top) for loss in self.measured.losses(now.step)]
            for step, (shown, loss) in enumerate(zip(self.card.read(), truth, strict=True)):
                yield Reading(f"dot of step {step}", "exact", shown, loss)
            yield self.counter.reading("steps made", self._said(now))
