"""The taste ruler and all that is measured on it: wish, score, how much is short, and the square of that."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Number, outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.bracket import Bracket
from scenes.props.measure.flag import Flag, WishLine
from scenes.props.measure.spoon_mark import SpoonMark
from scenes.props.measure.taste_ruler import FULL, Ruler
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.meter_readings import Measured
from scenes.stagings.loss_meter.props.tiles import Tiles
from scenes.stagings.loss_meter.props.tiles_outline import Imprint
from scenes.stagings.loss_meter.timing import printed, slip, slipped, there, when

BRACKET = 0.50             # em of the words at the bracket
BESIDE, ASTRIDE = 0.3, 0.25    # units between those and the square on the miss; more than beside the bracket
NUMBERS = 0.40             # em of the numbers on the ruler
ASIDE = 0.15               # of the turn, in which numbers and the flag's line go, and again come back
THIN = 0.02                # of a width: what is seen of a thing that is turned edge on
Point = tuple[float, float]


class TasteScale:
    """Poses its props for a moment; `back`, `tiles` and `front` are put in this order."""

    def __init__(self, regions: Mapping[str, Region], theme: Theme, measured: Measured, reading: float,
                 stands: bool) -> None:
        """reading: em of the score; stands: the ruler stands on the counter."""
        self.regions, self.measured, self.stands = regions, measured, stands
        ruler, square = regions["ruler"], regions["square"]
        self.unit, self.left = ruler.height / FULL, square.left
        self.tip, self.flag_x = ruler.right + 0.02, regions["flag"].x
        self.line_end = max(self.flag_x, square.right)
        self.ruler = Ruler(ruler, theme, NUMBERS, stands=stands, dark=True)
        self.wish_line, self.flag = WishLine(theme), Flag(theme, regions["flag"].height)
        self.flag.bleeds = True         # handed in from beyond the frame
        self.spoon = SpoonMark(theme, min(1.45, square.left - 0.45 - self.tip))
        at = (ruler.left - 0.14, 0.0)
        self.score, self.short = (Number(reading, colour, at, "right") for colour in (theme.ink, theme.loss))
        self.imprint, self.tiles = Imprint(theme, self.unit), Tiles(theme, self.unit)
        self.bracket = Bracket(theme, square.left - 0.2, BRACKET, self._side())
        self.product = Number(0.84 * reading, theme.ink, (0.0, 0.0), "centre")

    def _side(self) -> int:
        """The bracket's words stand right of it, past the square, or over it where they would come to the flag."""
        texts = (self.measured.gap_text(step) for step in range(self.measured.last + 1))
        words = BRACKET * max(outline_of(text, "BOLD")[1] for text in texts)
        end = self.left + self.measured.gap(0) * self.unit + BESIDE + words
        return 1 if end < self.flag_x - 0.1 and not self.measured.last else 0

    @property
    def back(self) -> list[Prop]:
        return [self.wish_line, self.ruler, *self.ruler.labels, self.score, self.short, self.imprint,
                self.bracket, self.bracket.label, self.product]

    @property
    def front(self) -> list[Prop]:
        return [self.spoon, self.flag]

    # the turn -----------------------------------------------------------------------
    def turn(self, now: Moment) -> float:
        """Of the ruler: it starts when the numbers have gone, and stands before others come."""
        turn = there(now, "turned")
        return float(turn >= 0.5) if now.calm else min(1.0, max(0.0, (turn - ASIDE) / (1 - 2 * ASIDE)))

    def veil(self, now: Moment) -> float:
        """Calm: the ruler and what rides on it fade out on one side and in again on the other."""
        return abs(2 * there(now, "turned") - 1) if now.calm else 1.0

    def facing(self, now: Moment) -> float:
        """1 while the ruler can be read, 0 while it turns."""
        turned = there(now, "turned")
        return self.veil(now) if now.calm else smoothstep(1 - min(turned, 1 - turned) / ASIDE)

    def heights(self, now: Moment) -> Point:
        """Where score and wish stand on the face of the ruler that is seen."""
        face, score = float(self.turn(now) >= 0.5), self.measured.score(now.s, slip(now))
        return self.ruler.y_of(score, face), self.ruler.y_of(self.measured.wish, face)

    def _ride(self, now: Moment, prop: Prop, x: float = 0.0, y: float = 0.0) -> Prop:
        """Put what stands at (x, y) on a face of the ruler where that has turned to, as if fixed to it."""
        turn = self.turn(now)
        if turn in (0.0, 1.0):
            return prop.place(x, y)
        angle, thin = math.pi * (float(turn >= 0.5) - turn), max(THIN, abs(math.cos(math.pi * turn)))
        middle, (at_x, at_y) = self.ruler.region, self.ruler.at(FULL / 2, turn)
        across, along, cos, sin = (x - middle.x) * thin, y - middle.y, math.cos(angle), math.sin(angle)
        return prop.place(at_x + across * cos - along * sin, at_y + across * sin + along * cos, angle, thin, 1 / thin)

    # posing ---------------------------------------------------------------------------
    def pose_ruler(self, now: Moment) -> None:
        turn, spoon, y = self.turn(now), there(now, "spoon"), self.heights(now)[0]
        arrived = max(0.0, 10 * spoon - 9) if now.beat.verb == "measure" else spoon
        self.ruler.show(turn, y, min(1.0, 3 * arrived * self.facing(now)))
        self.ruler.appear(there(now, "ruler") * self.veil(now))
        for name in self.ruler.names:       # they make room for the flag
            name.appear(name.faded * self.facing(now))
        self.score.show(self.measured.score_text(now.step))
        self.short.show(self.measured.short_text(now.step, slipped(now)))
        for number, seen in ((self.score, turn < 0.5), (self.short, (turn >= 0.5) * printed(now))):
            number.place(0.0, y - 0.352 * number.size).appear(arrived * self.facing(now) * seen)

    def pose_flag(self, now: Moment, jar: Region) -> None:
        """It rides on the turning ruler. On the floor its line goes on to the jar's own wish line, where the
        two share a floor."""
        seen, out, turn = there(now, "flag") * self.veil(now), self.facing(now), self.turn(now)
        over = jar.left - self.line_end if turn == 1 and jar.bottom == self.ruler.region.bottom else 0.0
        x, y = self.ruler.at(self.measured.wish, turn, 0.5 * self.ruler.region.width)
        self._fly(now, (self.flag_x * out + x * (1 - out) if out < 1 else self.flag_x, y), seen)
        self.wish_line.show(x, x + (self.line_end + over - x) * max(out, 0.01), y)
        self.wish_line.appear(seen * float(out > 0))

    def bring_flag(self, now: Moment, planted: Point, seen: float) -> None:
        """From the bowl where it is planted up to the ruler's end; then it draws its line."""
        start, ticks = when(now, "flag")
        way, drawn = now.ease(start, 0.7 * ticks), now.ease(start + 0.7 * ticks, 0.3 * ticks)
        (x, y), end = planted, self.heights(now)[1]
        lifted = y + (end - y) * way + 1.2 * way * (1 - way)
        self._fly(now, (x + (self.flag_x - x) * way, lifted), seen)
        left, right = self.ruler.region.right, self.line_end
        self.wish_line.show(self.flag_x - (self.flag_x - left) * drawn,
                            self.flag_x + (right - self.flag_x) * drawn, end)
        self.wish_line.appear(float(drawn > 0))

    def _fly(self, now: Moment, at: Point, seen: float) -> None:
        self.flag.show(now.ambient)
        self.flag.place(*at).appear(seen)

    def pose_spoon(self, now: Moment) -> None:
        """It keeps its mark while the ruler turns."""
        self._ride(now, self.spoon, self.tip, self.heights(now)[0]).appear(there(now, "spoon") * self.veil(now))

    def sip(self, now: Moment, brim: Point) -> None:
        """From the ruler to a bowl and back to the same mark, over what stands between."""
        start, ticks = when(now, "sip")
        half = 0.42 * ticks
        t = 1 - now.ease(start, half) + now.ease(start + ticks - half, half)
        self._carry(now, t, brim, (-0.2, 1.4), (0.3, 3.0))
        self.spoon.appear(there(now, "spoon"))

    def bring_spoon(self, now: Moment, brim: Point | None) -> None:
        """From the bowl, or from the side, to the ruler; level at the end: it points at no other score."""
        t = there(now, "spoon")
        self._carry(now, t, brim)
        self.spoon.appear(min(1.0, 8 * t))

    def _carry(self, now: Moment, t: float, brim: Point | None, out: Point = (-0.2, 2.2),
               back: Point = (2.6, 0.0)) -> None:
        """t: 0 in the bowl, 1 at the ruler; out, back: which way it leaves the bowl, and comes to the ruler from."""
        end = np.array([self.tip, self.heights(now)[0]])
        level = end + np.array(back)
        start, lift = level, level
        if brim is not None:
            start = np.array(brim) - np.array([0.5, -0.05])
            lift = start + np.array(out)
        x, y = (1 - t) ** 3 * start + 3 * t * (1 - t) ** 2 * lift + 3 * t * t * (1 - t) * level + t**3 * end
        self.spoon.place(float(x), float(y))

    def pose_bracket(self, now: Moment) -> None:
        self._span(now, 1.0, there(now, "bracket") * self.veil(now))

    def grow_bracket(self, now: Moment) -> None:
        """From the score up to the wish; then its words."""
        grown = there(now, "bracket")
        self._span(now, grown, max(0.0, 3 * grown - 2))

    def _span(self, now: Moment, grown: float, label: float) -> None:
        score, wish = self.heights(now)
        gap, pushed, seen = self.measured.gap(now.s, slip(now)), self._pushed(now), label
        if now.calm and now.comes("tiles"):     # its words do not slide: they go, and come where there is room
            label, pushed = label * min(1.0, abs(6 * pushed - 1)), float(6 * pushed >= 1)
        aside = pushed * gap * self.unit + min(1.0, 5 * pushed) * ASTRIDE
        self.bracket.show(score, score + (wish - score) * grown, gap > FULL, aside)
        self._ride(now, self.bracket).appear(seen if grown == 1 else min(1.0, 8 * grown))
        self.bracket.label.show(self.measured.gap_text(now.step, slipped(now)))
        self.bracket.label.appear(label * printed(now) * max(0.0, 4 * self.facing(now) - 3))

    def _pushed(self, now: Moment) -> float:
        """How much of the square, tiles or imprint, stands between the bracket and its words."""
        if now.comes("tiles"):
            return there(now, "tiles")
        state = {**now.beat.entry, **{thing: True for thing, stands in now.beat.exit.items() if stands}}
        return float(bool(state.get("tiles") or state.get("imprint")))

    def pose_square(self, now: Moment, seen: float, swept: float | None = None, ways: tuple[float, ...] = (),
                    mouth: Point | None = None, level: float = 0.0) -> None:
        """Tiles and their imprint on the miss, once counted the product under them; mouth and level are the jar's."""
        gap, low = self.measured.gap(now.s, slip(now)), min(self.heights(now))
        above = None if mouth is None else (mouth[0] - self.left, mouth[1] - low)
        self.tiles.show(gap, swept, ways, above, level - low, 0.0, self._arc(mouth))
        self.tiles.place(self.left, low).appear(seen)
        self.imprint.show(self.ruler.clipped(gap))
        self._ride(now, self.imprint, self.left, low).appear(there(now, "imprint") * self.veil(now))
        self.product.show(self.measured.product_text(now.s))
        most = self.regions["jar"].left - 0.35 - 0.5 * self.product.width_of_text    # where the jar is close
        x = self.left + gap * self.unit / 2
        self.product.place(min(x, most) if self.stands else x, low - 0.62).appear(there(now, "product"))

    def _arc(self, mouth: Point | None) -> float:
        """How far the way of the tiles is bent: clear of a flag that stands between them and the jar."""
        if mouth is None or not self.left < self.flag_x < mouth[0]:
            return 0.3
        ends = max(self.ruler.region.top, mouth[1])
        clear = self.ruler.region.top + self.flag.height_of_pole + 0.3
        return 2 * clear - 0.5 * (self.ruler.region.top - 2 * self.unit + mouth[1]) - ends

    # what can be read -------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.turn(now) not in (0.0, 1.0) or self.ruler.faded < 1:
            return      # on its way: nothing to read
        yield from self._on_the_ruler(now)
        gap = self.ruler.clipped(self.measured.gap(now.s, slip(now)))
        if self.bracket.label.faded == 1:
            said = self.measured.gap_text(now.step, slipped(now))
            yield Reading("gap", "exact", self.bracket.read() / self.unit, gap)
            yield Reading("gap", "printed", self.bracket.label.read(), said)
        if self.imprint.faded == 1:
            yield Reading("square's side", "exact", self.imprint.read(), gap)
        if self.tiles.faded == there(now, "tiles") == 1:
            yield Reading("tiles", "exact", self.tiles.read(), self.measured.loss(now.s))
        if self.product.faded == 1:
            yield Reading("product", "printed", self.product.read(), self.measured.product_text(now.s))

    def _on_the_ruler(self, now: Moment) -> Iterator[Reading]:
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
