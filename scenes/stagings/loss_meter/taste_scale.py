"""The taste ruler and what is measured on it: the wish, by a flag, and the score, by a spoon."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.flag import Flag, WishLine
from scenes.props.measure.full import FULL
from scenes.props.measure.spoon_mark import SpoonMark
from scenes.props.measure.taste_ruler import Ruler
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.places import counter_of, jar_of
from scenes.stagings.loss_meter.timing import NUMBERS_GO, at_ruler, ease, late, printed, slip, slipped, soon, there

NUMBERS = 0.40             # em of the numbers on the ruler
SPOON = 1.45               # length, where there is room
LIFTED = 1.2               # by how much the way of the flag is bent upwards
THIN = 0.02                # of a width: what is seen of a thing that is turned edge on
Point = tuple[float, float]


class TasteScale:
    """Poses its props for a moment. Between `back` and `front` stand miss, jar and bowls."""

    def __init__(self, setting: Setting, measured: MeasuredRun) -> None:
        theme, regions, self.measured = setting.theme, setting.regions, measured
        ruler, square, self.jar = regions["ruler"], regions["square"], jar_of(regions, measured.last)
        self.unit, self.left = ruler.height / FULL, square.left
        self.tip, self.flag_x = ruler.right + 0.02, regions["flag"].x
        self.line_end = max(self.flag_x, square.right)
        self.stands = ruler.bottom < counter_of(regions)      # else it hangs over the counter
        self.ruler = Ruler(ruler, theme, NUMBERS, stands=self.stands, dark=True)
        self.wish_line, self.flag = WishLine(theme), Flag(theme, regions["flag"].height)
        self.flag.bleeds = True         # handed in from beyond the frame
        self.spoon = SpoonMark(theme, min(SPOON, square.left - 0.45 - self.tip))
        at, size = (ruler.left - 0.14, 0.0), setting.sizes["reading"]
        self.score, self.short = (Number(size, colour, at, "right", words=theme.words)
                                  for colour in (theme.ink, theme.loss))

    @property
    def back(self) -> list[Prop]:
        return [self.wish_line, self.ruler, *self.ruler.labels, self.score, self.short]

    @property
    def front(self) -> list[Prop]:
        return [self.spoon, self.flag]

    @property
    def props(self) -> list[Prop]:
        return [*self.back, *self.front]

    # the turn -----------------------------------------------------------------------
    def turn(self, now: Moment) -> float:
        """Of the ruler: it starts when the numbers have gone, and stands before others come."""
        turn = there(now, "turned")
        return float(turn >= 0.5) if now.calm else min(1.0, max(0.0, (turn - NUMBERS_GO) / (1 - 2 * NUMBERS_GO)))

    def veil(self, now: Moment) -> float:
        """Calm: the ruler and what rides on it fade out on one side and in again on the other."""
        return abs(2 * there(now, "turned") - 1) if now.calm else 1.0

    def facing(self, now: Moment) -> float:
        """1 while the ruler can be read, 0 while it turns."""
        turned = there(now, "turned")
        return self.veil(now) if now.calm else smoothstep(1 - min(turned, 1 - turned) / NUMBERS_GO)

    def heights(self, now: Moment) -> Point:
        """Where score and wish stand on the face of the ruler that is seen."""
        face, score = float(self.turn(now) >= 0.5), self.measured.score(now.s, slip(now))
        return self.ruler.y_of(score, face), self.ruler.y_of(self.measured.wish, face)

    def ride(self, now: Moment, prop: Prop, x: float = 0.0, y: float = 0.0) -> Prop:
        """Put what stands at (x, y) on a face of the ruler where that has turned to, as if fixed to it."""
        turn = self.turn(now)
        if turn in (0.0, 1.0):
            return prop.place(x, y)
        angle, thin = math.pi * (float(turn >= 0.5) - turn), max(THIN, abs(math.cos(math.pi * turn)))
        middle, (at_x, at_y) = self.ruler.region, self.ruler.at(FULL / 2, turn)
        across, along, cos, sin = (x - middle.x) * thin, y - middle.y, math.cos(angle), math.sin(angle)
        return prop.place(at_x + across * cos - along * sin, at_y + across * sin + along * cos, angle, thin, 1 / thin)

    # as it stands ---------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        self._pose_ruler(now)
        self._pose_flag(now)
        self._pose_spoon(now)

    def _pose_ruler(self, now: Moment) -> None:
        turn, spoon, y = self.turn(now), there(now, "spoon"), self.heights(now)[0]
        arrived = late("score", spoon) if now.beat.verb == "measure" else spoon
        self.ruler.show(turn, y, soon("names", arrived * self.facing(now)))
        self.ruler.appear(there(now, "ruler") * self.veil(now))
        for name in self.ruler.names:       # they make room for the flag
            name.appear(name.faded * self.facing(now))
        self.score.show(self.measured.score_text(now.step))
        self.short.show(self.measured.short_text(now.step, slipped(now)))
        for number, seen in ((self.score, turn < 0.5), (self.short, (turn >= 0.5) * printed(now))):
            number.place(0.0, y - 0.352 * number.size).appear(arrived * self.facing(now) * seen)

    def _pose_flag(self, now: Moment) -> None:
        """It rides on the turning ruler. On the floor its line goes on to the jar's own wish line, where the
        two share a floor."""
        seen, out, turn = there(now, "flag") * self.veil(now), self.facing(now), self.turn(now)
        over = self.jar.left - self.line_end if turn == 1 and self.jar.bottom == self.ruler.region.bottom else 0.0
        x, y = self.ruler.at(self.measured.wish, turn, 0.5 * self.ruler.region.width)
        self._fly(now, (self.flag_x * out + x * (1 - out) if out < 1 else self.flag_x, y), seen)
        self.wish_line.show(x, x + (self.line_end + over - x) * max(out, 0.01), y)
        self.wish_line.appear(seen * float(out > 0))

    def _fly(self, now: Moment, at: Point, seen: float) -> None:
        self.flag.show(now.ambient)
        self.flag.place(*at).appear(seen)

    def _pose_spoon(self, now: Moment) -> None:
        """It keeps its mark while the ruler turns."""
        self.ride(now, self.spoon, self.tip, self.heights(now)[0]).appear(there(now, "spoon") * self.veil(now))

    # what verbs move --------------------------------------------------------------------
    def bring_flag(self, now: Moment, planted: Point, seen: float) -> None:
        """From the bowl where it is planted up to the ruler's end; then it draws its line."""
        way, drawn = ease(now, "raised"), ease(now, "drawn")
        (x, y), end = planted, self.heights(now)[1]
        lifted = y + (end - y) * way + LIFTED * way * (1 - way)
        self._fly(now, (x + (self.flag_x - x) * way, lifted), seen)
        left, right = self.ruler.region.right, self.line_end
        self.wish_line.show(self.flag_x - (self.flag_x - left) * drawn,
                            self.flag_x + (right - self.flag_x) * drawn, end)
        self.wish_line.appear(float(drawn > 0))

    def bring_spoon(self, now: Moment, brim: Point | None) -> None:
        """From the bowl, or from the side, to the ruler; level at the end: it points at no other score."""
        way = there(now, "spoon")
        self._carry(now, way, brim, (-0.2, 2.2), (2.6, 0.0))
        self.spoon.appear(soon("spoon", way))

    def sip(self, now: Moment, brim: Point) -> None:
        """From the ruler to a bowl and back to the same mark, over what stands between."""
        self._carry(now, at_ruler(now), brim, (-0.2, 1.4), (0.3, 3.0))
        self.spoon.appear(there(now, "spoon"))

    def _carry(self, now: Moment, way: float, brim: Point | None, out: Point, back: Point) -> None:
        """way: 0 in the bowl, 1 at the ruler; out, back: which way it leaves the bowl, and comes to the ruler from."""
        end, t = np.array([self.tip, self.heights(now)[0]]), way
        level = end + np.array(back)
        start, lift = level, level
        if brim is not None:
            start = np.array(brim) - np.array([0.5, -0.05])
            lift = start + np.array(out)
        x, y = (1 - t) ** 3 * start + 3 * t * (1 - t) ** 2 * lift + 3 * t * t * (1 - t) * level + t**3 * end
        self.spoon.place(float(x), float(y))

    # what can be read -------------------------------------------------------------------
    def still(self, now: Moment) -> bool:
        """Whether what is on the ruler can be read: it stands, and is all there."""
        return self.turn(now) in (0.0, 1.0) and self.ruler.faded == 1

    def readings(self, now: Moment) -> Iterator[Reading]:
        if not self.still(now):
            return
        zero, full = self.ruler.read()
        if self.flag.faded == 1 and self.flag.read()[0] == self.flag_x:
            shown = FULL * (self.flag.read()[1] - zero) / (full - zero)
            yield Reading("wish", "exact", shown, self.measured.wish)
        if self.spoon.faded == 1 and self.spoon.read()[0] == self.tip:
            shown = FULL * (self.spoon.read()[1] - zero) / (full - zero)
            yield Reading("score", "exact", shown, self.measured.score(now.s, slip(now)))
        if self.score.faded == 1:
            yield Reading("score", "printed", self.score.read(), self.measured.score_text(now.step))
        if self.short.faded == 1:
            short = self.measured.short_text(now.step, slipped(now))
            yield Reading("points short on the ruler", "printed", self.short.read(), short)
