"""The run over one parameter: its hill in fog, jar and curve, and what a slow step is called."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np

import soupmath as sm
from scenes.kit.lettering import SMALLEST, Label, outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.hill.ground import STEEPEST
from scenes.props.hill.window import losses_over, shown_window
from scenes.props.measure.counter import known_rate, rate_name
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks
from scenes.props.measure.loss_curve import SIZE
from scenes.props.sign.spelled import plain, spelled
from scenes.props.sign.tag import Tag
from scenes.props.sign.value_tag import ValueTag
from scenes.stage.step_parts import last_step, share_done
from scenes.stage.timeline import Moment
from scenes.stage.view import View
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.bearing import bearing
from scenes.stagings.foggy_hill.fog_walk import USUAL, FogWalk
from scenes.stagings.foggy_hill.product import WALKED, Product, is_product
from scenes.stagings.foggy_hill.props.jar_row import JarRow
from scenes.stagings.foggy_hill.props.loss_axis import LossAxis
from scenes.stagings.foggy_hill.props.term import Term
from scenes.stagings.foggy_hill.timing import STEPS, WALKS, move
from scenes.stagings.foggy_hill.views import to_edge
from scenes.stagings.foggy_hill.walker import Bearing
from scenes.stagings.foggy_hill.written_out import WrittenOut

JARS = 0.5, 8.0         # g/L of salt, between which each recipe of a row has a jar
CURVED = 0.42           # em of the curve's letters
MARKS, LINES = 3, 1.2    # losses with a number, on the axis and on the curve's; ems from one to the next
BESIDE_PLOT = 1.6       # units of the card's height that are not the curve's
NAMED = 2.2             # ems that the name of the loss at the flag may take there
LOWEST, OVER = 0.5, 0.20        # the loss at the flag: em, and units over its top
BEYOND, UNDER = 0.14, 0.42      # from the plank's lower end to the word "slope", and from there down to "step"
OFF_DIAL = (0.12, 0.40)         # from the dial's middle to the end of its word
LINE_UNDER, OFF_JAR = 0.78, 0.30        # from the foot down to slope × rate = step in one line; and from the jar to it
OFF_LINE = 0.25         # from the middle of that line up to what it may not touch
TO_NUMBERS = 0.20       # from the left edge of the card of a curve to its numbers
BESIDE_HAT = 0.60, 1.84         # from the foot to where three lines begin, where there is no room for one
OFF_EDGE = 0.04         # units from the edge of what is seen of a step to the end of three lines
SPILLS = 0.25           # units beyond that edge, that the earth comes
HALF_COOK = 0.46        # of a cook's height, from the foot to the lantern's outer side
LEADING = 1.35          # of numbers at plank and arrow, in ems
BANK = 0.35             # how far right of the filled jars the fog's edge stands, in jars


class Alone:
    """A walk down a hill and all that it is measured with. In a kitchen it may begin with a row of jars."""

    def __init__(self, setting: Setting, run: sm.Trajectory, letters: Letters, wide: bool,
                 shares_flag: bool = False) -> None:
        """shares_flag: whether a land of two parameters is pulled out of this hill, and keeps its flag."""
        self.setting, self.run, self.letters = _roomier(setting, run), run, letters
        self.theme, r = setting.theme, self.setting.regions
        self.walk = FogWalk(self.setting, run, r["cook"].height, self._quiet(), letters.edge)
        scale = self.walk.ground.heights_of
        em = CURVED if wide else SIZE
        self.losses = scale.ticks(MARKS)
        self.jars, self.axis = None, None
        if run.loss.reference is not None:
            self.thetas = tuple(run.loss.theta(np.geomspace(*JARS, timing.JARS)[:, None])[:, 0].tolist())
            self.jars = JarRow(self.theme, self.walk.ground, self.thetas, timing.FILLED)
            self.axis = LossAxis(self.theme, self.walk.ground, r["jar"].right, self.losses, letters.tick, letters.edge)
        self.meter = Instruments(self.theme, run, InstrumentPlaces(r["jar"], r["counter"], r["card"], bare=True),
                                 letters, LossMarks(scale, card=self._on_card(em), letters=em))
        for prop in self.meter.beside:
            prop.margin = True
        self.shares_flag, self.wide = shares_flag, wide
        self.written = WrittenOut(self.setting, run) if spelled(run.loss) else None
        self._build_words(wide, run)

    def _on_card(self, em: float) -> tuple[float, ...]:
        """The losses with a number on the curve's axis: as many as have room over one another."""
        scale, lines = self.walk.ground.heights_of, (self.setting.regions["card"].height - BESIDE_PLOT) / (LINES * em)
        for most in range(MARKS, 1, -1):
            parts = [scale.part(loss) for loss in scale.ticks(most)]
            if self.run.loss.reference is not None or all(b - a >= 1 / lines for a, b in pairwise(parts)):
                return scale.ticks(most)
        return scale.ticks(1)

    def _quiet(self) -> tuple[Region, Region]:
        """Where letters stand over the fog."""
        r = self.setting.regions
        beside = Region.spanning(r["frame"].left, r["jar"].left, r["jar"].bottom, r["jar"].top)
        return beside, r["slate"]

    def _build_words(self, wide: bool, run: sm.Trajectory) -> None:
        t = self.theme
        self.unit = self.walk.walker.tall / USUAL
        em = self.letters.tick * (self.unit if run.loss.reference is not None else 1.0)     # seen from near, or not
        slope, step = t.words.gettext("slope"), t.words.gettext("step")
        self.rated = known_rate(run, 0) is not None
        counted = is_product(run) and not self.valued
        r = self.setting.regions
        self.line_from, self.line_to = r["jar"].right + OFF_JAR, r["fog"].right - OFF_JAR
        self.product = Product(t, em, slope, self.line_to - self.line_from, run) if counted else None
        if self.product and (self.product.stacked or not all(map(self._fits, range(min(run.steps, WALKED))))):
            seen, least = to_edge(self.walk.walker.tall, r["frame"]), SMALLEST * r["fog"].width / r["frame"].width
            self.product.stack(seen - self.unit * BESIDE_HAT[0] - OFF_EDGE, run, least)
        self.words: tuple[Tag | Term | ValueTag, ...]      # slope, rate and step, in the order in which they are felt
        named = rate_name(t.words, wide)
        if self.product:
            self.words = self.product.terms
        elif self.valued:
            names = (slope, t.slope), (named, t.soft), (step, t.step_text)
            self.words = tuple(ValueTag(t, name, colour, self.letters.label) for name, colour in names)
        else:
            self.words = (Tag(t, slope, t.slope, em), Tag(t, f"× {named}", t.soft, em),
                          Tag(t, f"{'= ' * self.rated}{step}", t.step_text, em))
        self.lowest: Label | None = None
        if self.walk.flags_at:
            x, y = self.walk.flags_at[0]
            self.lowest = Label(self._lowest_said(), LOWEST, t.loss, (x, y + self.walk.flag.height_of_pole + OVER),
                                weight="BOLD", words=t.words)

    def _lowest_said(self) -> str:
        """With its name where both have room between the sides of the hill, clear of the lantern's light."""
        least = self._least()
        named = self.theme.words.gettext("loss {loss}", loss=least)
        if not self.wide:
            return least
        return named if outline_of(named, "BOLD")[1] <= NAMED + outline_of(least, "BOLD")[1] else least

    def _least(self) -> str:
        """The loss at the flag."""
        scale = self.walk.ground.heights_of
        least = float(losses_over(self.run.loss, np.array([self.walk.minima[0]])))
        rounding = 1e-6 * (scale.top - scale.base)
        rounded = least if scale.decades else round(least / rounding) * rounding + 0.0
        return scale.said(rounded, self.letters.digits)[0]


    def lettered(self, step: int) -> list[tuple[float, float]]:
        """The stretches of x that letters take: of the ruler, and of the jar at a step."""
        return [*self.walk.ruler.spans, self.meter.jar.span(self.meter.loss_said(step))]

    def _written_at(self, now: Moment) -> tuple[Region, int]:
        """Where formulas have room, and in which corner: beside who begins; at the end over the hill."""
        if now.beat.verb == "lift":
            title, safe = self.setting.regions["title"], self.setting.regions["safe"]
            return Region.spanning(title.left, title.right, title.bottom, min(title.top, safe.top)), 0
        side = self.walk.side
        return self.setting.regions["formula" if side > 0 else "left_formula"], side

    @property
    def back(self) -> list[Prop]:
        """The earth that fills the hill comes up before the jars."""
        sky, hill = self.walk.back
        return [sky, *filter(None, (self.jars,)), hill, *filter(None, (self.axis,))]

    @property
    def front(self) -> list[Prop]:
        return [*self.walk.front, *self.walk.walker.props, *self.words, *filter(None, (self.lowest,))]

    # pose --------------------------------------------------------------------------
    def pose(self, now: Moment, view: View) -> Bearing:
        """All of it; how the cook holds itself. view: through which it is seen."""
        self._set(now)
        told = self.told(now)
        self.meter.pose(told)
        self.walk.measure(told.level, told.there)
        enters = move(now, "enters").ease(now) if now.beat.verb == "close" else 1.0
        how = bearing(now, self.walk.ahead)
        self.walk.walker.turn_dial(known_rate(self.run, told.step))
        self.walk.stand(told.level, self.there(now, "cook"), self.there(now, "plank"), how, enters)
        self._show_made(now, view)
        self._step(now)
        if self.written:
            self.written.pose(now, *self._written_at(now))
        return how

    @staticmethod
    def there(now: Moment, key: str, thing: str = "") -> float:
        """How far a thing of the state is there; thing: its movement, where that has another name."""
        return move(now, thing or key).presence(now, key)

    def _set(self, now: Moment) -> None:
        there = self.there(now, "set")
        flag = self.there(now, "flag") * float(self.shares_flag or not now.beat.exit.get("surface"))
        self.walk.set_stage(there, self.there(now, "hill"), flag,
                            1.0 - self.there(now, "surface", "floor"),
                            *self._earth(now))
        if self.lowest:
            self.lowest.appear(self.there(now, "numbered", "number"))
        self.walk.ruler.appear(self.there(now, "ruler"))
        self.walk.ruler.tell(self.there(now, "told"))
        self.walk.drift_fog(self._alone(now), *self._fog(now), timing.drift_of(now), self._lit(now))
        for prop in filter(None, (self.axis, self.jars)):
            prop.appear(self.there(now, "jars"))
        if self.jars and self.jars.faded:
            self.jars.show(self._filled(now), self._joined(now))

    def _earth(self, now: Moment) -> tuple[float, float]:
        """How far it has filled the hill, and until which x: under the line, until the fog has closed over the rest."""
        if now.beat.verb != "close" or not now.comes("hill") or move(now, "fog").ease(now) == 1.0:
            return 1.0, math.inf
        return move(now, "earth").ease(now), self._bank_edge() + SPILLS

    def _fog(self, now: Moment) -> tuple[float, float]:
        """Whether there is any, and how much of it is gone: a bank of it stands right of the filled jars."""
        fog = self.there(now, "fog") if now.beat.entry.get("set") else float(bool(now.beat.exit.get("fog")))
        grows = now.beat.entry.get("bank") and now.beat.exit.get("fog")     # and closes, without a step back
        bank = 1.0 if grows else self.there(now, "bank")
        held = bank * (1.0 - self.walk.fog.gone_at(self._bank_edge()))
        return float(max(fog, bank) > 0), (1.0 - held) * (1.0 - fog)

    @staticmethod
    def _lit(now: Moment) -> float:
        """How far the lantern is there, whose light comes before the cook."""
        return move(now, "lamp").ease(now) if now.beat.verb == "close" else float(bool(now.beat.exit.get("cook")))

    def _bank_edge(self) -> float:
        if self.jars is None:
            return self.walk.ground.scale.left
        last, beyond = (self.walk.ground.x(self.thetas[k]) for k in (timing.FILLED - 1, timing.FILLED))
        return last + BANK * (beyond - last)

    @staticmethod
    def _filled(now: Moment) -> float:
        return move(now, "filled").ease(now) if now.comes("jars") else 1.0

    @staticmethod
    def _joined(now: Moment) -> float:
        """How far the tops are joined."""
        return move(now, "line").ease(now) if now.beat.verb == "close" else 0.0

    def _show_made(self, now: Moment, view: View) -> None:
        """The arrow of a slow step stays until the next beat takes it away."""
        there = timing.left(now, "made")
        self._show_product(now, view)
        if there > 0:
            index = int(self._walked(now)) - 1
            self.walk.step(index, 1.0, there)
        for prop in (self.walk.arrow, self.walk.shadow):
            prop.appear(there)

    def _alone(self, now: Moment) -> float:
        """The playhead of the run over one parameter; it waits while the other one goes."""
        return now.s if now.beat.verb in WALKS else self._walked(now)

    @staticmethod
    def _walked(now: Moment) -> float:
        """Where the beats before have left it."""
        return float(now.beat.entry.get("walked", 0))     # type: ignore[arg-type]

    def told(self, now: Moment) -> InstrumentPose:
        s, there = self._alone(now), self.there(now, "meter")
        step, lettered = timing.printed(now, s, WALKS), self.there(now, "lettered") if there == 1.0 else 1.0
        return InstrumentPose(level=s, named=step, step=step, there=there, letters=there * lettered,
                              number=timing.number(now, WALKS), tally=min(there, self.there(now, "tally")),
                              grown=timing.grown(now, WALKS))

    # steps ------------------------------------------------------------------------
    def _step(self, now: Moment) -> None:
        if now.beat.verb == "step" and not timing.stands(now):
            self._step_slowly(now)
        elif now.beat.verb in WALKS and not timing.stands(now) and now.beat.steps_at <= now.tick < last_step(now):
            there = 1.0 - share_done(now, STEPS[now.beat.verb]["leaves"])
            self.walk.step(now.gesture[0], timing.arrow(now, WALKS), there)

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

    @property
    def lasts(self) -> bool:
        """Whether slope × rate = step stays while steps are walked: as one line, under whoever walks."""
        return self.product is not None and not self.product.stacked

    def _step_slowly(self, now: Moment) -> None:
        index, last, grown = now.gesture[0], timing.lasting(now), timing.arrow(now, WALKS)
        if grown > 0:
            self.walk.step(index, grown, last)
        stays = float(self._fits(index)) if self.lasts else 1.0 - share_done(now, STEPS["step"]["walk"])
        for word, thing in zip(self.words, ("slope", "rate", "step"), strict=True):
            there = move(now, thing).ease(now)
            if thing == "rate":
                there = max(there, grown) * self.rated      # at the latest with the arrow
            word.appear(stays * max(there, self._counted_before(now)))

    def _counted_before(self, now: Moment) -> float:
        """Whether the product of an earlier beat still stands."""
        return float(bool(self.lasts and now.beat.entry.get("product")))

    def _show_product(self, now: Moment, view: View) -> None:
        """The values of the step that is made, or of the last one; they go with whoever makes it."""
        index, made = self._stepped(now), timing.parts(now, ("step",))
        there = 0.0 if made or not self.lasts else self.there(now, "product")
        for word in self.words:
            word.appear(there)
        if self.valued:
            self._place_values(index, view)
            return
        if self.product:
            self.product.show(self.run, index)
            if self.lasts and not self._fits(index):        # a step further on
                self.product.appear(0.0, 0.0, 0.0)
        gathered = move(now, "gathered").ease(now) if made and not self._counted_before(now) else 1.0
        self._place_words(now, index, gathered)

    def _stepped(self, now: Moment) -> int:
        """The step that is made, or the last one that was, until another begins."""
        begun = now.tick >= now.beat.steps_at or not self._counted_before(now)
        if timing.parts(now, WALKS) and now.beat.exit.get("product") and begun:
            return now.gesture[0]
        return max(0, int(self._walked(now)) - 1)

    def _place_words(self, now: Moment, index: int, gathered: float) -> None:
        """Each at what it names: the plank's lower end, the dial in the hand, the arrow where it leaves the light."""
        (x, y), slope, reach = self.walk.foot(index), self.walk.slope(index), self.walk.reach(index)
        down = math.copysign(reach + self.unit * BEYOND, -slope)
        slope_word, rate_word, step_word = self.words
        at, high = self.walk.walker.dial.placed[:2]
        ends = [(x + down - word.width_of_plate * (down < 0), y + slope * down - self.unit * lower)
                for word, lower in ((slope_word, 0.0), (step_word, UNDER))]
        beside = at + self.unit * OFF_DIAL[0] - rate_word.width_of_plate, high + self.unit * OFF_DIAL[1]
        felt = ends[0], beside, ends[1]
        if self.product:
            x, y = self.walk.foot(self._alone(now))
            under = y - self.unit * LINE_UNDER
            line = max(min(x - self.product.width / 2, self._ends(under) - self.product.width), self.line_from), under
            if not self.lasts:
                line = x + self.unit * BESIDE_HAT[0], y + self.unit * BESIDE_HAT[1]
            self.product.place(felt, line, gathered if self.lasts else 1.0)
            return
        for word, spot in zip(self.words, felt, strict=True):
            word.place(*spot)

    @property
    def valued(self) -> bool:
        """Whether slope, rate and step have their numbers beside their names: where a formula says what they mean."""
        return spelled(self.run.loss)

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
        for word, value in zip(self.words, self._values(index), strict=True):
            word.show(value)
        slope_word, rate_word, step_word = self.words
        for word, lower in ((slope_word, 0.0), (step_word, line)):
            word.place(x + down - scale * word.width_of_plate * (down < 0), at - lower, 0.0, scale)
        along, high = self.walk.walker.dial.placed[:2]
        rate_word.place(along + self.unit * OFF_DIAL[0] - scale * rate_word.width_of_plate,
                        high + self.unit * OFF_DIAL[1], 0.0, scale)

    # read-back ------------------------------------------------------------------------------
    def readings(self, now: Moment, on_land: bool) -> Iterator[Reading]:
        """on_land: whether the cook stands on the land of two parameters, or is on its way there."""
        told, entering = self.told(now), now.beat.verb == "close" and now.comes("cook")
        if self.walk.walker.cook.faded and not on_land and (not entering or now.tick >= now.beat.ticks - 1):
            yield from self.walk.readings(told.level, self.there(now, "plank"), bool(told.there))
        if self.product:
            yield from self.product.readings(self.run, self._stepped(now))
        if self.walk.arrow.faded and timing.arrow(now, WALKS) == 1.0:
            yield from self.walk.read_arrow(now.gesture[0])
        if self.written:
            yield from self.written.readings()
        if self.valued and self.words[0].faded == 1.0 and now.beat.verb == "step":
            yield from self._read_values(now.gesture[0])
        if told.there:
            yield from self.meter.readings(told)
        if self.axis and self.axis.faded:
            for tick, shown in zip(self.losses, self.axis.read(), strict=True):
                yield Reading(f"the axis at {tick}", "exact", shown, float(tick))
        if self.jars and self.jars.faded and self._filled(now) == 1.0:
            yield from self._read_jars(self.jars)
        if self.lowest and self.lowest.faded:
            yield Reading("the loss at the flag", "printed", self.lowest.read(), self._lowest_said())

    def _read_values(self, index: int) -> Iterator[Reading]:
        """The numbers at plank, dial and arrow; and that the plank's tilt is the slope that is printed."""
        for name, word, value in zip(("slope", "rate", "step"), self.words, self._values(index), strict=True):
            if word.faded == 1.0:
                yield Reading(f"the {name}'s number", "printed", word.read(), value)
        ground, run = self.walk.ground, self.run
        if self.walk.plank.lies and not ground.heights_of.decades:
            _, (along, up) = self.walk.plank.read()
            rise = ground.high * ground.heights_of.steepness(float(run.losses[index])) / ground.scale.per_unit
            if abs(up / along) < STEEPEST:
                yield Reading("the tilt as a slope", "exact", up / along, float(run.gradients[index, 0]) * rise)

    def _read_jars(self, jars: JarRow) -> Iterator[Reading]:
        thetas = np.array(self.thetas[: timing.FILLED])
        for theta, shown, loss in zip(thetas, jars.read(), self.run.loss.value(thetas[:, None]), strict=True):
            yield Reading(f"the jar at {theta:.2f}", "exact", shown, float(loss))


def _roomier(setting: Setting, run: sm.Trajectory) -> Setting:
    """Of any other loss than a soup's: jar and hill leave long numbers more room at the left, a walk in fog is seen as
    wide as the hill, and the curve stands on the side from which it does not come."""
    if run.loss.reference is not None:
        return setting
    r, moved = dict(setting.regions), {}
    more, less = r["more"].width, r["less"].width
    for name in ("hill", "ruler"):
        moved[name] = Region.spanning(r[name].left + more, r[name].right - less, r[name].bottom, r[name].top)
    moved["jar"] = Region(r["jar"].x + more, r["jar"].y, r["jar"].width, r["jar"].height)
    (low, high), start = shown_window(run)[0].tolist(), float(run.points[0, 0])
    side = "left_" if start > (low + high) / 2 else ""
    moved |= {name: r[side + name] for name in ("card", "counter")}
    seen = _with_cook(r["hill_view"], moved["hill"], (low, high), run, r["cook"].height)
    return replace(setting, regions={**r, **moved, "hill_view": seen, "fog": seen})


def _with_cook(view: Region, hill: Region, window: tuple[float, float], run: sm.Trajectory, tall: float) -> Region:
    """Of a view of the hill: so wide that it cuts nobody who stands near the hill's right end."""
    shares = (run.points[:, 0] - window[0]) / (window[1] - window[0])
    furthest = hill.left + hill.width * float(shares[shares <= 1.0].max(initial=0.0)) + HALF_COOK * tall
    wider = max(1.0, (furthest - view.left) / view.width)
    return Region(view.left + view.width * wider / 2, view.bottom + view.height * wider / 2,
                  view.width * wider, view.height * wider)
