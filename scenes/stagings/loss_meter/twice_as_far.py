"""What a miss weighs that is twice as large, as a question: the ghost of a spoon, and a bracket beside it."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.lettering import Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.bracket import CAP, Bracket
from scenes.props.measure.full import FULL
from scenes.props.measure.guide import Guide
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.props.ghost_spoon import GhostSpoon
from scenes.stagings.loss_meter.taste_scale import TasteScale
from scenes.stagings.loss_meter.timing import late, soon, there

ASIDE, UNDER = 0.12, 0.14       # units from the bracket to its words; from the spoon's line down to their heads


class TwiceAsFar:
    """Shows: exact, the score of the worst recipe, by a spoon; exact and printed, its gap, by a bracket."""

    def __init__(self, setting: Setting, scale: TasteScale, worst: MeasuredRun, first: MeasuredRun) -> None:
        """first: the recipe whose spoon is on the ruler, from which the second one sets out."""
        theme, size, x = setting.theme, setting.sizes["reading"], setting.regions["twice"].x
        self.scale, self.worst, self.first, self.size = scale, worst, first, size
        self.bracket = Bracket(theme, x, size, 0, colour=theme.ink)
        self.bracket.label = Number(size, theme.ink, (x - CAP - ASIDE, 0.0), "right", words=theme.words)
        self.spoon, self.line = GhostSpoon(theme, scale.length, side=-1), Guide(theme.ink, 2.0, gap=0.0)
        self.score = Number(size, theme.ink, (0.0, 0.0), scale.score.align, words=theme.words)
        self.props: list[Prop] = [self.line, self.spoon, self.score, self.bracket, self.bracket.label]

    def pose(self, now: Moment) -> None:
        way, y_of = there(now, "twice"), self.scale.ruler.y_of
        grown = way if now.comes("twice") and not now.calm else 1.0
        y, top = between(y_of(self.first.score(0)), y_of(self.worst.score(0)), grown), y_of(self.worst.wish)
        far = self.worst.gap(0)
        self.bracket.show(y, top, far > FULL)
        self.bracket.appear(soon("bracket", way))
        self._mark(y, soon("bracket", way))
        said = late("bracket's words", way)
        self.bracket.label.show(*self.worst.gap_said(far))
        self.bracket.label.place(0.0, y - UNDER - 0.72 * self.size).appear(said)
        self.score.show(self.worst.score_text(0))
        self.score.place(self.scale.tip + self.scale.aside[0], y + self.scale.aside[1]).appear(said)

    def _mark(self, y: float, seen: float) -> None:
        """The spoon points at a height, and a line goes from there to the bracket."""
        tip, lean = self.scale.tip, self.scale.lean
        self.spoon.place(tip, y, lean).appear(seen)
        self.line.show((self.scale.line_start, y), (self.bracket.x, y))
        self.line.appear(seen)

    def readings(self) -> Iterator[Reading]:
        if self.bracket.label.faded != 1:
            return
        zero, full = self.scale.ruler.read()
        shown = FULL * (self.spoon.read()[1] - zero) / (full - zero)
        yield Reading("score twice as far off", "exact", shown, self.worst.score(0))
        yield self.score.reading("score twice as far off", self.worst.score_text(0))
        yield Reading("a larger gap", "exact", self.bracket.read() / self.scale.unit, self.worst.side(0))
        yield self.bracket.label.reading("a larger gap", *self.worst.gap_said(self.worst.gap(0)))
