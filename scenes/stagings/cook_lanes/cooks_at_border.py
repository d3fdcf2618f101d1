"""The border: one large lane, one dial, a cook at the border's rate, then the boldest one beyond it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scenes.kit.lettering import Align, Label, Number
from scenes.kit.numerals import significant
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.dial import Border, Dial
from scenes.stage.moves import comes_and_goes, once
from scenes.stage.timeline import Moment
from scenes.stagings.cook_lanes.cook_on_bench import CookOnBench
from scenes.stagings.cook_lanes.lanes import Lanes
from scenes.stagings.cook_lanes.props.pins import Pins
from scenes.stagings.cook_lanes.run_on_lane import RunOnLane
from scenes.stagings.cook_lanes.timing import MOVES, hops_beyond, second_begins
from soupmath import Trajectory, largest_stable_learning_rate

COOK = 0.8              # of the lone cook's size
TALLEST = 4.0           # times a lane's hops: those on the large lane


class CooksAtBorder:
    """edge: the cook at the border; past: the boldest of the cooks, beyond it. Their dial has all cooks' pins."""

    def __init__(self, setting: Setting, lanes: Lanes, edge: Trajectory | None) -> None:
        """edge: the run at the border; without one, the boldest cook's stands for it."""
        bold = max((lane.track for lane in lanes.of.values()), key=lambda track: track.shares)
        layout = replace(lanes.layout, hop=TALLEST * lanes.layout.hop, off=setting.regions["big_off"])
        self.edge, self.past = (CookOnBench(setting, layout, replace(bold, name=name, run=run))
                                for name, run in (("edge", edge or bold.run), ("past", bold.run)))
        smoothness = float(bold.run.loss.smoothness or 0.0)
        self.limit = largest_stable_learning_rate(bold.run.loss) * smoothness        # times L
        self.shares = sorted(lane.track.shares for lane in lanes.of.values())
        self.y, self.size = lanes.bench_y, COOK * lanes.large
        self._build_dial(setting)

    def _build_dial(self, setting: Setting) -> None:
        theme, region = setting.theme, setting.regions["big_dial"]
        radius = region.width / 2
        self.dial = Dial(theme, radius)
        self.border = Border(theme, self.dial, self.limit)
        self.pins = Pins(theme, self.dial, self.shares)
        for prop in (self.dial, self.border, self.pins):
            prop.place(region.x, region.y)
        low = region.y - 1.28 * radius - 0.24
        # For translators: short for the learning rate
        sides: tuple[Align, Align] = ("left", "right") if theme.words.leftward else ("right", "left")
        aside = 0.1 if theme.words.leftward else -0.1
        self.names = [Label(theme.words.gettext("rate"), 0.40, theme.soft, (region.x + aside, low), sides[0])
                      for _ in range(2)]
        self.rate = Number(0.46, theme.soft, (region.x, low), sides[1], words=theme.words)

    @property
    def both(self) -> tuple[CookOnBench, CookOnBench]:
        return self.edge, self.past

    @property
    def props(self) -> list[Prop]:
        hops = [prop for cook in self.both for prop in cook.hopper.props]
        texts = [prop for cook in self.both for prop in cook.off.props]
        return [*hops, *texts, self.dial, self.border, self.pins, *self.names, self.rate]

    def playheads(self, now: Moment) -> tuple[float, float]:
        """Of the cook at the border, which goes with the beat, and of the one beyond it."""
        s = now.s if now.beat.verb == "border" else 0.0
        return min(s, float(self.edge.track.run.steps)), hops_beyond(now, self.past.steps)

    def pose(self, now: Moment) -> None:
        moves, comes = MOVES["border"], now.comes("border")
        stand = comes_and_goes(now, "border", moves["dial"], moves["dial goes"])
        acts = moves["cook"].ease(now) if comes else stand
        second = now.ease(second_begins(now, self.past.steps), moves["second cook"].ticks) if comes else 1.0
        for cook, s, share in zip(self.both, self.playheads(now), (1 - second, second), strict=True):
            off = acts * float((second > 0) == (cook is self.past))     # both begin as far off
            cook.pose(self.y, s, self.size, acts * share, off)
        self.border.appear(stand * once(now, "border", moves["mark"]))
        self._turn(stand, once(now, "border", moves["number"]) - second, once(now, "border", moves["pointer"]) - second)

    def _turn(self, there: float, said: float, turned: float) -> None:
        """said, turned: how far words and pointer have gone from the boldest cook's rate to the border."""
        for prop in (self.dial, self.pins):
            prop.appear(there)
        for name, part in zip(self.names, (1 - said, said), strict=True):
            name.appear(there * max(0.0, 2 * part - 1))
        self.rate.appear(there * abs(2 * said - 1))
        last = self.shares[-1]
        self.dial.show(last + (self.limit - last) * turned)
        self.rate.show(_at_border(self.edge.track) if said >= 0.5 else significant(self.past.track.rate))

    def readings(self, now: Moment) -> Iterator[Reading]:
        """When the second cook has made all hops."""
        yield Reading("border", "exact", self.border.read(), self.limit)
        yield Reading("dial", "exact", self.dial.read(), min(self.shares[-1], self.dial.top))
        yield Reading("rate", "printed", self.rate.read(), significant(self.past.track.rate))
        for share, pin in zip(self.shares, self.pins.read(), strict=True):
            yield Reading("pin", "exact", pin, min(share, self.dial.top))
        s, _ = self.playheads(now)
        yield from self.edge.readings(s)
        yield from self.past.readings(float(self.past.steps))


def _at_border(track: RunOnLane) -> str:
    """Three digits: two would not tell the border from a round number."""
    return f"{track.rate:.3g}"
