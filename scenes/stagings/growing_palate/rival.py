"""The one who says the average: its box beside the learner's, and the rosette of whoever is ahead by the run."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate import timing
from scenes.stagings.growing_palate.bar_strokes import average_colour
from scenes.stagings.growing_palate.meal_curve import MealCurve
from scenes.stagings.growing_palate.props.rival_box import RivalBox
from scenes.stagings.growing_palate.props.rosette import Rosette

Place = tuple[float, float]
PINNED = (0.42, 0.02), (-0.06, -0.24)       # units from the upper left corner of each box: the rosette
RISES = 0.5                 # units that it goes up on its way
OUT = 0.5                   # units beyond the picture, from where it comes


class Rival:
    """Exact: the score at which its needle is stuck; printed: who is ahead, by where the rosette is."""

    def __init__(self, setting: Setting, average: float, curve: MealCurve, learner: Place) -> None:
        """learner: the upper left corner of its box."""
        theme, region = setting.theme, setting.regions["rival"]
        self.average, self.curve = average, curve
        self.box = RivalBox(theme, region, average_colour(theme), theme.words.gettext("average"),
                            setting.sizes["label"])
        self.box.show(average)
        self.rosette = Rosette(theme)
        corners = (region.left, region.top), learner
        self.places = [(x + right, y + up) for (x, y), (right, up) in zip(corners, PINNED, strict=True)]
        self.way = setting.regions["frame"].left - region.right - OUT

    @property
    def props(self) -> list[Prop]:
        return [self.box, self.box.label]

    def pose(self, now: Moment) -> None:
        come = timing.rival_come(now)
        self.box.move(0.0 if now.calm else self.way * (1 - come), come if now.calm else float(come > 0))
        part = self.curve.ahead(now)
        (x0, y0), (x1, y1) = self.places
        self.rosette.place(between(x0, x1, part), between(y0, y1, part) + RISES * timing.swell(part))
        self.rosette.appear(timing.leader_there(now))

    def readings(self, now: Moment) -> Iterator[Reading]:
        if timing.rival_come(now) == 1:
            yield Reading("where the needle is stuck", "exact", self.box.read(), self.average)
        part = self.curve.ahead(now)
        if timing.leader_there(now) == 1 and part in (0.0, 1.0):
            x, y = self.rosette.read()
            near = min((abs(x - px) + abs(y - py), k) for k, (px, py) in enumerate(self.places))[1]
            leads = self.curve.leads(max(1, self.curve.upto(now)))
            yield Reading("who is ahead", "printed", ("average", "learner")[near], ("average", "learner")[leads])
