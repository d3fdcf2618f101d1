"""The taste ruler and what is measured on it: the wish, by a flag, and the score, by a spoon."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.lettering import Align, Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.flag import Flag, WishLine
from scenes.props.measure.full import FULL
from scenes.props.measure.spoon_mark import SpoonMark
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.props.hinge import Hinge
from scenes.stagings.loss_meter.props.spoon_rest import SpoonRest
from scenes.stagings.loss_meter.props.turning_ruler import TurningRuler
from scenes.stagings.loss_meter.timing import (
    HANGS,
    TASTING,
    TO_BOWL,
    TO_MOUTH,
    ease,
    eased,
    late,
    nearest,
    soon,
    standing,
    there,
)

SPOON, LEANING = 1.5, 2.0  # length of one that lies level, and of one that is held from above
GRIP = (-0.93, 0.07)       # where a hand holds it, from its tip, in lengths
STEEP = math.radians(-72)  # how the spoon leans in a bowl
SIPS = math.radians(-222)  # at a mouth, its handle away from the face: it is turned on, below the hand, to the ruler
AWAY = 0.6                 # units that it goes straight away from there
LEAN = math.radians(-60)   # and at the ruler, where it is held from above
OVER, UNDER = (-0.08, 0.26), (-0.56, -0.42)     # the score, from the spoon's tip: over it, or under one that leans
GOES = 3.0                 # how much sooner than the ruler has turned that has gone
SCORE = 0.95                # units that the score may be wide
NAMED = 0.58               # units from the foot of the score up to its name
NUMBERS = 0.60              # units left of the jar, where its numbers stand
BESIDE = 0.08              # units right of the ruler, where the wish's line begins
HELD = 7.6                 # the score at which the ruler is taken to be turned
ROOM = 0.60                # of half the ruler: how far what stands at its right makes room for it
DRAWN_IN = (0.80, 0.20)    # of a turn's cosine: the wish's line is drawn in below that, all out above so much more
Point = tuple[float, float]


class TasteScale:
    """Poses its props for a moment. What stands at a mark of the ruler stays as high as that while the ruler turns."""

    def __init__(self, setting: Setting, measured: MeasuredRun) -> None:
        theme, regions, self.measured = setting.theme, setting.regions, measured
        ruler, square = regions["ruler"], regions["square"]
        self.unit, self.left, self.jar = ruler.height / FULL, square.left, regions["jar"]
        self.tip, self.flag_x = ruler.left - 0.02, regions["flag"].x
        self.line_start, self.line_end = ruler.right + BESIDE, square.left + 4.6 * self.unit
        above = regions["edge"].y > ruler.y     # the cook stands over what is measured
        self.ruler, self.hinge = TurningRuler(ruler, theme, above), Hinge(theme, ruler)
        self.spare = regions["spare"].width
        tall, tight = regions["flag"].height, self.flag_x + regions["flag"].height > square.left
        self.wish_line, self.flag = WishLine(theme), Flag(theme, tall, left=tight)
        self.flag.bleeds = True         # carried in from beyond the frame
        self.lean, self.aside = (LEAN, UNDER) if above else (0.0, OVER)
        self.leans = above
        self.length = LEANING if above else SPOON
        self.spoon, self.rest = SpoonMark(theme, self.length, side=-1), SpoonRest(theme, self.length)
        align: Align = "centre" if above else "right"
        self.score = Number(setting.sizes["reading"], theme.ink, (0.0, 0.0), align, room=SCORE, words=theme.words)
        self.named = Label(theme.words.gettext("score"), setting.sizes["label"], theme.ink, (0.0, NAMED), align, "BOLD")

    @property
    def back(self) -> list[Prop]:
        return [self.hinge, self.wish_line]

    @property
    def front(self) -> list[Prop]:
        return [self.ruler, self.rest, self.spoon, self.flag, *self.ruler.labels, self.score, self.named]

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

    def makes_room(self, now: Moment) -> float:
        """Units that bracket and square are further to the right while the ruler's end comes by."""
        return min(self.spare, ROOM * 0.5 * self.ruler.region.height) * math.sin(math.pi * self.turn(now))

    def uncrowded(self, now: Moment) -> float:
        """How far words beside the ruler have room: none while it turns where that is tight."""
        return min(1.0, max(0.0, (abs(math.cos(math.pi * self.turn(now))) - 0.8) / 0.15)) if self.leans else 1.0

    def heights(self, now: Moment) -> Point:
        """Where score and wish stand."""
        turn = self.turn(now)
        return self.ruler.y_of(self.measured.score(now.s), turn), self.ruler.y_of(self.measured.wish, turn)

    def corner(self, now: Moment, gap: float) -> float:
        """Where the foot of a square stands that reaches from the wish down; turned, from the floor up."""
        return self.ruler.y_of(self.measured.wish - gap / 2, self.turn(now)) - gap / 2 * self.unit

    # as it stands ---------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        self.ruler.show(self.turn(now), there(now, "turned", "anew"))
        self.ruler.appear(self.veil(now))
        if not now.beat.entry and now.beat.verb == "hand_in":       # until the view has room for it
            self.ruler.names[0].appear(late("name", ease(now, "view")))
        self._pose_spoon(now)
        self._pose_flag(now)

    def _pose_spoon(self, now: Moment) -> None:
        """It keeps its mark while the ruler turns. Its number is the score's, and goes then."""
        turn, hooked = self.turn(now), 1 - self.off(now)
        x, y = self._at_mark(self.measured.score(now.s), turn)
        self.spoon.place(x, y, self.lean).appear(there(now, "spoon") * self.veil(now))
        hook = self._at_mark(self.measured.score(nearest(now)), turn)[1] if now.beat.verb == TASTING else y
        self.rest.place(x, hook, self.lean).appear(     # where the spoon leans the score stands
            there(now, "spoon", "rest") * self.veil(now) * hooked * float(self.lean == 0))
        self.score.show(self.measured.score_text(nearest(now)))
        come = there(now, "spoon", "score") * standing(now.s) * max(0.0, 1 - GOES * turn)
        come *= 1 - ease(now, "cook comes")      # who stands before it
        if self.leans:      # over the number another spoon comes to lean, and the jar's numbers come near it
            come *= (1 - there(now, "twice")) * (1 - there(now, "jar"))
        self.score.place(self.tip + self.aside[0], y + self.aside[1]).appear(come)
        high = y + self.aside[1] + NAMED        # under the ruler's name it would say the same twice
        come *= min(1.0, max(0.0, 5 * (self.ruler.region.top - high))) * (not self.leans)
        self.named.place(self.tip + self.aside[0], y + self.aside[1]).appear(come)

    def _at_mark(self, score: float, turn: float) -> Point:
        """Where the tip of a spoon is that points at a score."""
        x, y = self.ruler.at(0.0, score, turn)
        return x + (self.tip - self.ruler.region.x) * abs(math.cos(math.pi * turn)), y

    @staticmethod
    def off(now: Moment) -> float:
        """How far the spoon is off its hook, in a step that is tasted."""
        if now.beat.verb != TASTING or now.calm:
            return 0.0
        _, u = now.gesture
        return float(eased(u, TO_BOWL) > 0) * (1 - late("hook", eased(u, HANGS)))

    def _pose_flag(self, now: Moment) -> None:
        """It rides on the ruler's end, upright. On the floor its line goes on to the jar, which shares it."""
        seen, turn = there(now, "flag") * self.veil(now), self.turn(now)
        cos, aside = abs(math.cos(math.pi * turn)), self.flag_x - self.ruler.region.x
        x, y = self.ruler.at(0.0, self.measured.wish, turn)
        self.flag.show(now.ambient)
        self.flag.place(x + aside * cos, y).appear(seen)
        drawn = min(1.0, max(0.0, (cos - DRAWN_IN[0]) / DRAWN_IN[1]))
        over = max(0.0, self.jar.left - NUMBERS - self.line_end) * drawn * float(turn > 0.5)
        at = x + aside * cos
        self.wish_line.show(at - (self.flag_x - self.line_start) * drawn,
                            at + (self.line_end + over - self.flag_x) * drawn, y)
        self.wish_line.appear(seen * float(drawn > 0))

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
        x, y = self._hung((between(brim[0], mouth[0], sip), between(brim[1], mouth[1], sip)), end, t)
        held = between(STEEP, SIPS, sip)
        self.spoon.place(x, y, between(held, self.lean - 2 * math.pi, t) if t < 1 else self.lean)
        self.spoon.appear(soon("spoon", sip))

    def taste_again(self, now: Moment, brim: Point, mouth: Point) -> None:
        """From its hook into the bowl, to the mouth, and to the new score."""
        k, u = now.gesture
        turn = self.turn(now)
        bowl, sip, back = (eased(u, window) for window in (TO_BOWL, TO_MOUTH, HANGS))
        if bowl == 0 or back == 1:
            return
        first, last = (self._at_mark(self.measured.score(s), turn) for s in (k, k + 1))
        out = first[0] - AWAY, first[1]
        x, y = ((1 - bowl) ** 2 * a + 2 * bowl * (1 - bowl) * b + bowl**2 * c
                for a, b, c in zip(first, out, brim, strict=True))
        if sip:
            x, y = (between(a, b, sip) for a, b in zip(brim, mouth, strict=True))
        if back:
            x, y = self._hung(mouth, last, back)
        held = between(between(self.lean, STEEP, bowl), SIPS, sip)
        self.spoon.place(x, y, between(held, self.lean - 2 * math.pi, back))

    def _hung(self, mouth: Point, end: Point, way: float) -> Point:
        """From a mouth, straight away, to the ruler, level."""
        level = (end[0] - 0.5 * math.cos(self.lean), end[1] - 0.5 * math.sin(self.lean))
        x, y = ((1 - way) ** 3 * a + 3 * way * (1 - way) ** 2 * b + 3 * way * way * (1 - way) * c + way**3 * d
                for a, b, c, d in zip(mouth, (mouth[0] + AWAY, mouth[1]), level, end, strict=True))
        return x, y

    def grip(self, now: Moment) -> Point:
        """Where a hand is that holds the spoon; where the cook stands beside the ruler to turn it, at that."""
        if now.beat.verb == "turn_over" and not self.leans:
            return self.ruler.at(-0.5 * self.ruler.region.width, HELD, self.turn(now))
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
        if self.spoon.faded == 1 and there(now, "spoon") == 1 and not self.off(now):
            shown = FULL * (self.spoon.read()[1] - zero) / (full - zero)
            yield Reading("score", "exact", shown, self.measured.score(now.s))
        if self.score.faded == 1:
            yield self.score.reading("score", self.measured.score_text(nearest(now)))
