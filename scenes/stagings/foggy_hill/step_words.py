"""What slope, rate and step are called while a slow step down a hill is felt and made: slope × rate = step."""

from __future__ import annotations

import math
from collections.abc import Iterator

import soupmath as sm
from scenes.kit.lettering import SMALLEST
from scenes.kit.prop import Reading
from scenes.kit.setting import Setting
from scenes.props.hill.ground import STEEPEST
from scenes.props.measure.counter import known_rate, rate_name
from scenes.props.measure.instruments import Letters
from scenes.props.sign.spelled import plain, spelled
from scenes.props.sign.tag import Tag
from scenes.props.sign.value_tag import ValueTag
from scenes.stage.step_parts import share_done
from scenes.stage.timeline import Moment
from scenes.stage.view import View
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.fog_walk import USUAL, FogWalk
from scenes.stagings.foggy_hill.product import WALKED, Product, is_product
from scenes.stagings.foggy_hill.props.term import Term
from scenes.stagings.foggy_hill.timing import STEPS, WALKS, move
from scenes.stagings.foggy_hill.views import to_edge

BEYOND, UNDER = 0.14, 0.42      # from the plank's lower end to the word "slope", and from there down to "step"
OFF_DIAL = (0.12, 0.40)         # from the dial's middle to the end of its word
LINE_UNDER, OFF_JAR = 0.78, 0.30        # from the foot down to slope × rate = step in one line; and from the jar to it
OFF_LINE = 0.25         # from the middle of that line up to what it may not touch
TO_NUMBERS = 0.20       # from the left edge of the card of a curve to its numbers
BESIDE_HAT = 0.60, 1.84         # from the foot to where three lines begin, where there is no room for one
OFF_EDGE = 0.04         # units from the edge of what is seen of a step to the end of three lines
LEADING = 1.35          # of numbers at plank and arrow, in ems


class StepWords:
    """In a kitchen as a product with its values; where a formula says what they mean, each with its number at what it
    names; else the bare names. They are there in slow steps only."""

    def __init__(self, setting: Setting, walk: FogWalk, run: sm.Trajectory, letters: Letters, wide: bool) -> None:
        t, r = setting.theme, setting.regions
        self.setting, self.walk, self.run, self.letters = setting, walk, run, letters
        self.unit = walk.walker.tall / USUAL
        em = letters.tick * (self.unit if run.loss.reference is not None else 1.0)     # seen from near, or not
        slope, step = t.words.gettext("slope"), t.words.gettext("step")
        self.rated, self.valued = known_rate(run, 0) is not None, spelled(run.loss)
        self.line_from, self.line_to = r["jar"].right + OFF_JAR, r["fog"].right - OFF_JAR
        counted = is_product(run) and not self.valued
        self.product = Product(t, em, slope, self.line_to - self.line_from, run) if counted else None
        if self.product and (self.product.stacked or not all(map(self._fits, range(min(run.steps, WALKED))))):
            seen, least = to_edge(walk.walker.tall, r["frame"]), SMALLEST * r["fog"].width / r["frame"].width
            self.product.stack(seen - self.unit * BESIDE_HAT[0] - OFF_EDGE, run, least)
        self.props: tuple[Tag | Term | ValueTag, ...]      # slope, rate and step, in the order in which they are felt
        named = rate_name(t.words, wide)
        if self.product:
            self.props = self.product.terms
        elif self.valued:
            names = (slope, t.slope), (named, t.soft), (step, t.step_text)
            self.props = tuple(ValueTag(t, name, colour, letters.label) for name, colour in names)
        else:
            self.props = (Tag(t, slope, t.slope, em), Tag(t, f"× {named}", t.soft, em),
                          Tag(t, f"{'= ' * self.rated}{step}", t.step_text, em))

    def _fits(self, step: int) -> bool:
        """Whether slope × rate = step has room from the jar on, wherever one is between two feet."""
        assert self.product is not None
        high = max(self.walk.foot(step)[1], self.walk.foot(step + 1)[1]) - self.unit * LINE_UNDER
        return self.product.width_at(self.run, step) <= self._ends(high) - self.line_from

    def _ends(self, high: float) -> float:
        """How far to the right a line may go at a height: to the curve, where that hangs so low."""
        r = self.setting.regions
        seen, card, larger = r["fog"], r["card"], r["fog"].width / r["frame"].width
        beside = high + self.unit * OFF_LINE > seen.y + larger * card.bottom
        return seen.x + larger * card.left + TO_NUMBERS if beside else seen.right - OFF_JAR

    # pose --------------------------------------------------------------------------
    def pose(self, now: Moment, s: float, view: View) -> None:
        """s: where the cook is; view: through which it is seen."""
        made = now.beat.verb == "step" and not timing.stands(now)
        for word, thing in zip(self.props, ("slope", "rate", "step"), strict=True):
            word.appear(self._there(now, thing) if made else 0.0)
        if not made:
            return
        index = now.gesture[0]
        if self.valued:
            self._place_values(index, view)
            return
        if self.product:
            self.product.show(self.run, index)
        self._place(now, index, s)

    def _there(self, now: Moment, thing: str) -> float:
        """A line stays until the step is made, three words until it is walked; the rate comes at the latest with the
        arrow."""
        lines = self.product is not None and not self.product.stacked
        stays = timing.leaving(now) if lines else 1.0 - share_done(now, STEPS["step"]["walk"])
        there = move(now, thing).ease(now)
        return stays * (max(there, timing.arrow(now, WALKS)) * self.rated if thing == "rate" else there)

    def _place(self, now: Moment, index: int, s: float) -> None:
        """Each at what it names: the plank's lower end, the dial in the hand, the arrow where it leaves the light."""
        (x, y), slope, reach = self.walk.foot(index), self.walk.slope(index), self.walk.reach(index)
        down = math.copysign(reach + self.unit * BEYOND, -slope)
        slope_word, rate_word, step_word = self.props
        at, high = self.walk.walker.dial.placed[:2]
        ends = [(x + down - word.width_of_plate * (down < 0), y + slope * down - self.unit * lower)
                for word, lower in ((slope_word, 0.0), (step_word, UNDER))]
        beside = at + self.unit * OFF_DIAL[0] - rate_word.width_of_plate, high + self.unit * OFF_DIAL[1]
        felt = ends[0], beside, ends[1]
        if self.product:
            x, y = self.walk.foot(s)
            under = y - self.unit * LINE_UNDER
            line = max(min(x - self.product.width / 2, self._ends(under) - self.product.width), self.line_from), under
            if self.product.stacked:
                line = x + self.unit * BESIDE_HAT[0], y + self.unit * BESIDE_HAT[1]
            self.product.place(felt, line, 1.0 if self.product.stacked else move(now, "gathered").ease(now))
            return
        for word, spot in zip(self.props, felt, strict=True):
            word.place(*spot)

    def _values(self, index: int) -> tuple[str, str, str]:
        """Of slope, rate and step of the step that leaves point `index`."""
        run, rate = self.run, known_rate(self.run, index)
        step = float(run.points[min(index + 1, run.steps), 0] - run.points[index, 0])
        return plain(float(run.gradients[index, 0])), "" if rate is None else plain(rate), plain(step, signed=True)

    def _place_values(self, index: int, view: View) -> None:
        """The same of numbers: as large in every view, and over its captions."""
        (x, y), slope, reach = self.walk.foot(index), self.walk.slope(index), self.walk.reach(index)
        down, scale = math.copysign(reach + self.unit * BEYOND, -slope), 1.0 / view.zoom
        line = LEADING * self.letters.label * scale
        at = max(y + slope * down, view.y + scale * self.setting.regions["captions"].top + 1.5 * line)
        for word, value in zip(self.props, self._values(index), strict=True):
            word.show(value)
        slope_word, rate_word, step_word = self.props
        for word, lower in ((slope_word, 0.0), (step_word, line)):
            word.place(x + down - scale * word.width_of_plate * (down < 0), at - lower, 0.0, scale)
        along, high = self.walk.walker.dial.placed[:2]
        rate_word.place(along + self.unit * OFF_DIAL[0] - scale * rate_word.width_of_plate,
                        high + self.unit * OFF_DIAL[1], 0.0, scale)

    # read-back ------------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        if now.beat.verb != "step":
            return
        if self.product:
            yield from self.product.readings(self.run, now.gesture[0])
        if self.valued and self.props[0].faded == 1.0:
            yield from self._read_values(now.gesture[0])

    def _read_values(self, index: int) -> Iterator[Reading]:
        """The numbers at plank, dial and arrow; and that the plank's tilt is the slope that is printed."""
        for name, word, value in zip(("slope", "rate", "step"), self.props, self._values(index), strict=True):
            if word.faded == 1.0:
                yield Reading(f"the {name}'s number", "printed", word.read(), value)
        ground, run = self.walk.ground, self.run
        if self.walk.plank.lies and not ground.heights_of.decades:
            _, (along, up) = self.walk.plank.read()
            rise = ground.high * ground.heights_of.steepness(float(run.losses[index])) / ground.scale.per_unit
            if abs(up / along) < STEEPEST:
                yield Reading("the tilt as a slope", "exact", up / along, float(run.gradients[index, 0]) * rise)
