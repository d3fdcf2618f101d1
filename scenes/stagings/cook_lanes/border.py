"""The border: one large lane, one dial, a cook at the border's rate, then the boldest one beyond it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Label, Number
from scenes.kit.numerals import significant
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.dial import Border, Dial
from scenes.props.sign.tag import Tag
from scenes.stage.moments import cue_in_time
from scenes.stage.timeline import SMALL, STANDARD, Moment
from scenes.stagings.cook_lanes.cook_on_lane import PER_UNIT, Ground, Runner, Track
from scenes.stagings.cook_lanes.props.pins import Pins
from scenes.stagings.cook_lanes.props.tilting_plank import Tilt
from soupmath import Trajectory

FANNED, STAYS = 22, 30  # tick at which slopes along the ruler begin to be shown; ticks that they take and stay bright
DIMMED = 0.4            # of the slopes, from then until the dial stands at the border
FOLDS = tuple(0.42 * k for k in range(-3, 4))       # where, from the flag, as logarithms of amounts
HIGH = 1.05             # of the name of L, over the ground
HOP, PAUSE = 7, 2       # ticks of a hop beyond the border, and before the first


class Fan:
    """Planks at even distances along the ruler, each as steep as the loss is there: how fast the slope changes."""

    def __init__(self, theme: Theme, ground: Ground, slope_at: Callable[[float], float], smoothness: float) -> None:
        """slope_at: amount -> slope; smoothness: L."""
        amounts = [ground.wish * math.exp(fold) for fold in FOLDS]
        self.amounts = [amount for amount in amounts if amount == ground.scale.clipped(amount)]
        self.xs = [ground.scale.x(amount) for amount in self.amounts]
        self.slopes = [slope_at(amount) for amount in self.amounts]
        self.planks = [Tilt(theme, 0.36 * ground.scale.per_fold, PER_UNIT) for _ in self.xs]
        for plank, slope in zip(self.planks, self.slopes, strict=True):
            plank.show(slope)
            plank.meaning = None        # small, and there for a moment
        self.smoothness = smoothness
        self.name = Tag(theme, f"L = {smoothness:.0f}", theme.slope, 0.46)
        self.name.meaning = None
        self.at = ground.scale.x(ground.wish) - 0.3 - self.name.width_of_plate

    def come(self, y: float, tick: float, leave: float, shown: bool) -> None:
        """One after the other from tick 0, and what they say with the first; all stay, dimmed, until `leave`."""
        left = 1 - smoothstep((tick - leave) / SMALL)
        dim = 1 - (1 - DIMMED) * smoothstep((tick - STAYS) / SMALL)
        for k, (plank, x) in enumerate(zip(self.planks, self.xs, strict=True)):
            there = smoothstep((tick - k) / SMALL) * left if shown else 0.0
            plank.place(x, y, 0.0, 1.0, max(there, 0.02))
            plank.appear(min(1.0, 4 * there) * dim)
        self.name.place(self.at, y + HIGH)
        said = smoothstep((tick - 4) / SMALL) * left * dim
        self.name.appear(said if shown else 0.0)

    @property
    def props(self) -> list[Prop]:
        return [*self.planks, self.name]

    def readings(self) -> Iterator[Reading]:
        for plank, slope in zip(self.planks, self.slopes, strict=True):
            yield Reading("slope along the ruler", "exact", plank.read(), plank.clipped(slope))
        yield Reading("L", "printed", self.name.read(), f"L = {self.smoothness:.0f}")


def _border(runner: Runner) -> str:
    """Three digits: two would not tell the border from a round number."""
    return f"{runner.track.rate:.3g}"


class Brink:
    """Not a prop: its parts come in turn. edge: the run at the border; past: the boldest of the cooks."""

    def __init__(self, theme: Theme, dial: Region, ground: Ground, edge: Track, past: Track,
                 shares: Sequence[float], run: Trajectory, slope_at: Callable[[float], float]) -> None:
        """shares: the cooks' learning rates times L; run: that beyond the border; slope_at: amount -> slope."""
        smoothness = float(run.loss.smoothness or 0.0)
        self.limit = limit = run.facts()["limit"] * smoothness      # the largest that is stable, times L
        self.edge, self.past = Runner(theme, ground, edge), Runner(theme, ground, past)
        radius = dial.width / 2
        self.dial = Dial(theme, radius)
        self.border = Border(theme, self.dial, limit)
        self.pins = Pins(theme, self.dial, shares)
        self.shares = shares
        for prop in (self.dial, self.border, self.pins):
            prop.place(dial.x, dial.y)
        low = dial.y - 1.28 * radius - 0.24
        self.names = [Label(name, 0.40, theme.soft, (dial.x - 0.1, low), "right") for name in ("rate", "2/L =")]
        self.rate = Number(0.46, theme.soft, (dial.x, low), "left")
        self.fan = Fan(theme, ground, slope_at, smoothness)

    @property
    def props(self) -> list[Prop]:
        action = [prop for runner in (self.edge, self.past) for prop in runner.action()]
        texts = [prop for runner in (self.edge, self.past) for prop in runner.off.texts()]
        return [*self.fan.props, *action, *texts, self.dial, self.border, self.pins, *self.names, self.rate]

    def begins(self, now: Moment) -> float:
        """When the second cook begins: at [misses], but after the first and in time."""
        beat = now.beat
        needs = HOP * (len(self.past.track.amounts) - 1) + 12
        made = beat.steps_at + (beat.last - beat.first) * beat.step_ticks
        return max(made + SMALL, cue_in_time(now, "misses", made + SMALL, needs))

    def beyond(self, now: Moment) -> float:
        """The second cook's playhead."""
        steps = len(self.past.track.amounts) - 1
        if now.beat.verb != "border":
            return float(steps)
        passed = (now.tick - self.begins(now) - SMALL - PAUSE) / HOP
        whole = min(max(0, int(passed // 1)), steps)
        return min(float(steps), whole + smoothstep(passed - whole))

    def pose(self, now: Moment, y: float, size: float, s: float, slopes: Sequence[float]) -> None:
        """y: the lane's ground; size: of the cooks; s: the first cook's playhead; slopes: under their feet."""
        come, there = now.comes("border"), now.presence("border", 4 if now.comes("border") else 0, STANDARD)
        acts = now.ease(now.beat.steps_at - SMALL, SMALL) if come else there
        second = now.ease(self.begins(now), SMALL) if come else 1.0
        marked = now.ease(cue_in_time(now, "border", 11, 54), STANDARD) if come else 1.0
        heads = (s, self.beyond(now))
        for runner, at, slope, shown in zip((self.edge, self.past), heads, slopes,
                                            (acts * (1 - second), acts * second), strict=True):
            runner.raise_to(y, shown, 0.0)
            runner.off.place(y, acts * float((second > 0) == (runner is self.past)))    # both begin as far off
            lift, ground = runner.seesaw(y, at, slope, 1.0)
            runner.stand(y, at, 0.0, self._facing(runner, at), 0.0, size, lift, ground)
        self.fan.come(y, now.tick - FANNED, now.beat.steps_at - FANNED - SMALL, come)
        said = now.ease(now.beat.steps_at - 16 - SMALL, SMALL) if come else 1.0
        turned = now.ease(now.beat.steps_at - STANDARD - SMALL, STANDARD) if come else 1.0
        self.border.appear(there * marked)
        self._turn(there, said - second, turned - second)

    @staticmethod
    def _facing(runner: Runner, s: float) -> float:
        """A cook turns round as it leaves the ground."""
        whole = int(s + 1e-9)
        before, after = runner.direction(max(0, whole - 1)), runner.direction(whole)
        return before + (after - before) * min(1.0, (s - whole) / 0.1)

    def _turn(self, there: float, said: float, turned: float) -> None:
        """said, turned: how far words and pointer have gone from the boldest cook's rate to the border."""
        for prop in (self.dial, self.pins):
            prop.appear(there)
        for name, part in zip(self.names, (1 - said, said), strict=True):
            name.appear(there * max(0.0, 2 * part - 1))
        self.rate.appear(there * abs(2 * said - 1))
        last = self.shares[-1]
        self.dial.show(last + (self.limit - last) * turned)
        self.rate.show(_border(self.edge) if said >= 0.5 else significant(self.past.track.rate))

    def readings(self, made: int, slopes: Sequence[float], offs: Sequence[float]) -> Iterator[Reading]:
        """When the second cook has made all hops. slopes, offs: of both, as Runner.read_underfoot has them."""
        yield Reading("border", "exact", self.border.read(), self.limit)
        yield Reading("dial", "exact", self.dial.read(), min(self.shares[-1], self.dial.top))
        yield Reading("rate", "printed", self.rate.read(), significant(self.past.track.rate))
        yield from self.fan.readings()
        for share, pin in zip(self.shares, self.pins.read(), strict=True):
            yield Reading("pin", "exact", pin, min(share, self.dial.top))
        for runner, steps, slope, off in zip((self.edge, self.past), (made, len(self.past.track.amounts) - 1), slopes,
                                             offs, strict=True):
            yield from runner.read_underfoot(slope, off)
            yield from runner.read_hops(steps)
