"""The taste ruler and what is measured on it: the wish, by a flag, and the score, by a spoon."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.lettering import Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.flag import Flag, WishLine
from scenes.props.measure.full import FULL
from scenes.props.measure.spoon_mark import SpoonMark
from scenes.props.measure.taste_ruler import Ruler
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.props.hinge import Hinge
from scenes.stagings.loss_meter.props.spoon_rest import SpoonRest
from scenes.stagings.loss_meter.timing import ease, nearest, soon, standing, there

NUMBERS = 0.40             # em of the numbers on the ruler
SPOON, LEANING = 1.5, 2.0  # length of one that lies level, and of one that is held from above
GRIP = (-0.93, 0.07)       # where a hand holds it, from its tip, in lengths
STEEP = math.radians(-72)  # how the spoon leans in a bowl
SIPS = math.radians(-222)  # at a mouth, its handle away from the face: it is turned on, below the hand, to the ruler
AWAY = 0.6                 # units that it goes straight away from there
LEAN = math.radians(-60)   # and at the ruler, where it is held from above
OVER, UNDER = (-0.80, 0.26), (-0.56, -0.42)     # the score, from the spoon's tip: over it, or under one that leans
GOES = 3.0                 # how much sooner than the ruler has turned that has gone
NUMBERS_END = 0.75         # units right of the ruler, where the wish's line begins
THIN = 0.02                # of a height: what is seen of a thing that is turned edge on
Point = tuple[float, float]


class TasteScale:
    """Poses its props for a moment. What is fixed to the ruler rides on it, seen flatter as it turns on its hinge."""

    def __init__(self, setting: Setting, measured: MeasuredRun) -> None:
        theme, regions, self.measured = setting.theme, setting.regions, measured
        ruler, square = regions["ruler"], regions["square"]
        self.unit, self.left, self.jar = ruler.height / FULL, square.left, regions["jar"]
        self.tip, self.flag_x = ruler.left - 0.02, regions["flag"].x
        self.line_start, self.line_end = ruler.right + NUMBERS_END, square.left + 4.6 * self.unit
        self.ruler = Ruler(ruler, theme, NUMBERS, side=1, dark=True)
        self.hinge = Hinge(theme, ruler)
        tall, tight = regions["flag"].height, self.flag_x + regions["flag"].height > square.left
        for name in () if tight else self.ruler.names:      # from the ruler's edge, clear of the spoon's number
            name.nudge(0.5 * (name.width_of_text - ruler.width), 0.0)
        self.wish_line, self.flag = WishLine(theme), Flag(theme, tall, left=tight)
        self.flag.bleeds = True         # carried in from beyond the frame
        above = regions["edge"].y > ruler.y     # the cook stands over what is measured
        self.lean, self.aside = (LEAN, UNDER) if above else (0.0, OVER)
        self.leans = above
        self.length = LEANING if above else SPOON
        self.spoon, self.rest = SpoonMark(theme, self.length, side=-1), SpoonRest(theme, self.length)
        self.score = Number(setting.sizes["reading"], theme.ink, (0.0, 0.0), "centre", words=theme.words)

    @property
    def back(self) -> list[Prop]:
        ruler = self.ruler
        return [self.hinge, self.wish_line, ruler, *ruler.front_numbers, *ruler.back_numbers]

    @property
    def front(self) -> list[Prop]:
        return [self.rest, self.spoon, self.flag, *self.ruler.names, self.score]

    @property
    def props(self) -> list[Prop]:
        return [*self.back, *self.front]

    # the turn -----------------------------------------------------------------------
    @staticmethod
    def turn(now: Moment) -> float:
        """Of the ruler; in a calm film it goes on one side and comes on the other."""
        turn = there(now, "turned")
        return float(turn >= 0.5) if now.calm else turn

    @staticmethod
    def veil(now: Moment) -> float:
        """Calm: the ruler and what rides on it fade out on one side and in again on the other."""
        return abs(2 * there(now, "turned") - 1) if now.calm else 1.0

    def facing(self, now: Moment) -> float:
        """How tall a thing is seen that is fixed to the ruler: 1 of a face that is turned to us, little edge on."""
        return max(THIN, abs(math.cos(math.pi * self.turn(now))))

    def heights(self, now: Moment) -> Point:
        """Where score and wish stand."""
        turn = self.turn(now)
        return self.ruler.y_of(self.measured.score(now.s), turn), self.ruler.y_of(self.measured.wish, turn)

    def corner(self, now: Moment, gap: float) -> float:
        """Where the foot of a square stands that ends at the wish; of one that has turned, at the floor."""
        wish, turned = self.heights(now)[1], self.turn(now) > 0.5
        return wish if turned else wish - gap * self.unit

    # as it stands ---------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        self.ruler.show(self.turn(now), 0.0, 0.0, there(now, "turned", "anew"))
        self.ruler.appear(self.veil(now))
        self._pose_spoon(now)
        self._pose_flag(now)

    def _pose_spoon(self, now: Moment) -> None:
        """It keeps its mark while the ruler turns. Its number is the score's, and goes then."""
        y, turn = self.heights(now)[0], self.turn(now)
        self.spoon.place(self.tip, y, self.lean).appear(there(now, "spoon") * self.veil(now))
        self.rest.place(self.tip, y, self.lean).appear(
            there(now, "spoon", "rest") * self.veil(now) * float(self.lean == 0))       # else the score stands there
        self.score.show(self.measured.score_text(nearest(now)))
        come = there(now, "spoon", "score") * standing(now) * max(0.0, 1 - GOES * turn)
        if self.leans:      # over the number another spoon comes to lean
            come *= 1 - there(now, "twice")
        self.score.place(self.tip + self.aside[0], y + self.aside[1]).appear(come)

    def _pose_flag(self, now: Moment) -> None:
        """It rides on the turning ruler. On the floor its line goes on to the jar, which shares it."""
        seen, y, left = there(now, "flag") * self.veil(now), self.heights(now)[1], self.line_start
        over = max(0.0, self.jar.left - self.line_end) if self.turn(now) == 1 else 0.0
        self.flag.show(now.ambient)
        self.flag.place(self.flag_x, y, 0.0, 1.0, self.facing(now)).appear(seen)
        self.wish_line.show(left, self.line_end + over, y)
        self.wish_line.appear(seen)

    # what verbs move --------------------------------------------------------------------
    def hoist(self, now: Moment, held: Point, seen: float) -> None:
        """The flag, from where it is held to the ruler, and up to the wish; then it draws its line."""
        taken, up, (x, y) = ease(now, "taken"), ease(now, "flag"), held
        end = self.heights(now)[1]
        self.flag.place(between(x, self.flag_x, taken), between(y, end, up)).appear(seen)
        drawn = max(0.0, 3 * up - 2)
        left, right = self.line_start, self.line_end
        self.wish_line.show(self.flag_x - (self.flag_x - left) * drawn,
                            self.flag_x + (right - self.flag_x) * drawn, end)
        self.wish_line.appear(float(drawn > 0))

    def bring_spoon(self, now: Moment, brim: Point, mouth: Point) -> None:
        """From a bowl to the mouth that tastes; then to the ruler, level: it points at no other score on its way."""
        sip, t, end = ease(now, "sip"), ease(now, "spoon"), (self.tip, self.heights(now)[0])
        level = (end[0] - 0.5 * math.cos(self.lean), end[1] - 0.5 * math.sin(self.lean))
        start = [between(a, b, sip) for a, b in zip(brim, mouth, strict=True)]
        x, y = ((1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t * t * (1 - t) * c + t**3 * d
                for a, b, c, d in zip(start, (start[0] + AWAY, start[1]), level, end, strict=True))
        held = between(STEEP, SIPS, sip)
        self.spoon.place(x, y, between(held, self.lean - 2 * math.pi, t) if t < 1 else self.lean)
        self.spoon.appear(soon("spoon", sip))

    @property
    def grip(self) -> Point:
        """Where a hand holds the spoon."""
        x, y, angle, *_ = self.spoon.placed
        cos, sin = math.cos(angle), math.sin(angle)
        along, across = GRIP[0] * self.length, GRIP[1] * self.length
        return x + along * cos - across * sin, y + along * sin + across * cos

    # what can be read -------------------------------------------------------------------
    def still(self, now: Moment) -> bool:
        """Whether what is on the ruler can be read: it stands, and is all there."""
        return self.turn(now) in (0.0, 1.0) and self.ruler.faded == 1

    def readings(self, now: Moment) -> Iterator[Reading]:
        if not self.still(now):
            return
        zero, full = self.ruler.read()
        if self.flag.faded == 1 and there(now, "flag") == 1:
            shown = FULL * (self.flag.read()[1] - zero) / (full - zero)
            yield Reading("wish", "exact", shown, self.measured.wish)
        if self.spoon.faded == 1 and there(now, "spoon") == 1:
            shown = FULL * (self.spoon.read()[1] - zero) / (full - zero)
            yield Reading("score", "exact", shown, self.measured.score(now.s))
        if self.score.faded == 1:
            yield self.score.reading("score", self.measured.score_text(nearest(now)))
