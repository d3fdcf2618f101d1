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
from scenes.stagings.foggy_hill.product import Product, is_product
from scenes.stagings.foggy_hill.props.term import HALF, Term
from scenes.stagings.foggy_hill.timing import STEPS, WALKS, move
from scenes.stagings.foggy_hill.views import FEET

BEYOND, UNDER = 0.14, 0.42      # from the plank's lower end to the word "slope", and from there down to "step"
OFF_DIAL = (0.12, 0.40)         # from the dial's middle to the end of its word
OVER_HAT, ROOM = 2.28, 0.96     # from the foot up to slope × rate = step in one line; of a near view, that it may take
GOES = 0.25             # of a walk, in which what is told of where it began goes
LEADING = 1.35          # of numbers at plank and arrow, in ems


class StepWords:
    """In a kitchen as a product with its values; where a formula says what they mean, each with its number at what it
    names; else the bare names. They are there in slow steps only."""

    def __init__(self, setting: Setting, walk: FogWalk, run: sm.Trajectory, letters: Letters, wide: bool) -> None:
        t, r = setting.theme, setting.regions
        self.setting, self.walk, self.run, self.letters = setting, walk, run, letters
        self.unit = walk.walker.tall / USUAL
        em = letters.tick if run.loss.reference is None else SMALLEST * self.unit     # seen from near
        slope, step = t.words.gettext("slope"), t.words.gettext("step")
        self.rated, self.valued = known_rate(run, 0) is not None, spelled(run.loss)
        counted = is_product(run) and not self.valued
        near = FEET * walk.walker.tall * max(1.0, r["frame"].width / r["frame"].height)
        self.product = Product(t, em, slope, ROOM * near, run) if counted else None
        if self.product and self.product.stacked:
            self.product.stack(ROOM * near, run, SMALLEST * near / r["frame"].width)
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
        self._place(index, s, view)

    def _there(self, now: Moment, thing: str) -> float:
        """They stay until a foot leaves; the rate comes at the latest with the arrow."""
        begins, ends = STEPS["step"]["walk"]
        stays = 1.0 - share_done(now, (begins, begins + GOES * (ends - begins)))
        there = move(now, thing).ease(now)
        return stays * (max(there, timing.arrow(now, WALKS)) * self.rated if thing == "rate" else there)

    def _place(self, index: int, s: float, view: View) -> None:
        """A product over the hat, in the middle of what is seen; words each at what it names: the plank's lower end,
        the dial in the hand, the arrow where it leaves the light."""
        if self.product:
            lines = 4 * HALF * self.product.em * self.product.stacked
            self.product.place((view.x - self.product.width / 2, self.walk.foot(s)[1] + self.unit * OVER_HAT + lines))
            return
        (x, y), slope, reach = self.walk.foot(index), self.walk.slope(index), self.walk.reach(index)
        down = math.copysign(reach + self.unit * BEYOND, -slope)
        slope_word, rate_word, step_word = self.props
        at, high = self.walk.walker.dial.placed[:2]
        ends = [(x + down - word.width_of_plate * (down < 0), y + slope * down - self.unit * lower)
                for word, lower in ((slope_word, 0.0), (step_word, UNDER))]
        beside = at + self.unit * OFF_DIAL[0] - rate_word.width_of_plate, high + self.unit * OFF_DIAL[1]
        for word, spot in zip(self.props, (ends[0], beside, ends[1]), strict=True):
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
