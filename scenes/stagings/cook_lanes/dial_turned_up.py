"""One dial, turned slowly up: the hops ahead stretch, land just as far off, and then further and further."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import HANGS
from scenes.props.cast.outfit import COOK
from scenes.props.measure.dial import Border, Dial
from scenes.stage.moves import comes_and_goes, once
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment
from scenes.stagings.cook_lanes.bearing import bearing
from scenes.stagings.cook_lanes.cook_on_bench import CookOnBench
from scenes.stagings.cook_lanes.lanes import Lanes
from scenes.stagings.cook_lanes.on_foot import carry_out
from scenes.stagings.cook_lanes.props.hops_ahead import SHORTEST, HopsAhead
from scenes.stagings.cook_lanes.props.pins import Pins
from scenes.stagings.cook_lanes.run_on_lane import RunOnLane
from scenes.stagings.cook_lanes.solo_cooks import DIAL, HELD
from scenes.stagings.cook_lanes.timing import MOVES, border_at, turned_up
from soupmath import Trajectory, descend, largest_stable_learning_rate, optimizers

TALLEST = 3.0           # times a lane's hops: those on the large lane
UNDER = 0.50            # units from the dial's foot to its name
AHEAD = 5               # hops that are shown before they are made


class DialTurnedUp:
    """A cook at its start, the dial with all cooks' pins, and the hops that plain descent makes at each of its rates.

    How far off the first of them lands is told. At the border the cook makes the hops of the run `edge`.
    """

    def __init__(self, setting: Setting, lanes: Lanes, edge: Trajectory | None) -> None:
        """edge: the run at the border; without one, the boldest cook's stands for it."""
        bold = max((lane.track for lane in lanes.of.values()), key=lambda track: track.shares)
        layout = replace(lanes.layout, hop=TALLEST * lanes.layout.hop, off=setting.regions["big_off"])
        self.scale, self.y, self.size = layout.scale, lanes.bench_y, lanes.large
        self.edge = CookOnBench(setting, layout, replace(bold, name="edge", run=edge or bold.run), COOK.apron)
        self.loss, self.start = bold.run.loss, bold.run.points[0]
        self.smoothness = float(self.loss.smoothness or 0.0)
        self.limit = largest_stable_learning_rate(self.loss) * self.smoothness        # times L
        self.shares = sorted(lane.track.shares for lane in lanes.of.values())
        self.ahead = HopsAhead(setting.theme, layout.scale.right - layout.scale.left, layout.hop)
        self.region = region = setting.regions["big_dial"]
        self.frame = setting.regions["frame"]
        self.dial = Dial(setting.theme, region.width / 2, lettered=False)
        self.small = DIAL * lanes.tallest / self.dial.radius        # as it is in a hand
        self.border = Border(setting.theme, self.dial, self.limit)
        self.pins = Pins(setting.theme, self.dial, self.shares)
        for prop in (self.border, self.pins):
            prop.place(region.x, region.y)
        self.name = Label(setting.theme.words.gettext("dial"), 0.48, setting.theme.ink,
                          (region.x, region.bottom - UNDER), "centre")

    @property
    def props(self) -> list[Prop]:
        return [self.ahead, *self.edge.hopper.props, *self.edge.off.props, self.dial, self.border, self.pins, self.name]

    # what the dial says ------------------------------------------------------------
    def share(self, now: Moment) -> float:
        """The learning rate times L: from the most timid cook's to the border, and on to the boldest one's."""
        up, past = turned_up(now)
        return self.shares[0] + (self.limit - self.shares[0]) * up + (self.shares[-1] - self.limit) * past

    def track_at(self, share: float) -> RunOnLane:
        """A run of plain descent from the same start at this rate."""
        rule = optimizers.gradient_descent(share / self.smoothness)
        return replace(self.edge.track, name="ahead", run=descend(self.loss, rule, self.start, AHEAD))

    def xs_at(self, share: float) -> list[float]:
        """Where its hops land, on the ruler."""
        return [self.scale.x(self.scale.clipped(amount)) for amount in self.track_at(share).amounts]

    # poses -----------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        moves = MOVES["border"]
        told = comes_and_goes(now, "border", moves["plank"], moves["hops go"])
        self._pose_cook(now, told)
        if not self._hops(now):
            self._tell_first_hop(self.share(now), told)
        self.ahead.show(self.xs_at(self.share(now))).place(0.0, self.y)
        self.ahead.appear(told * float(not self._hops(now)))
        self._hand_over(self._grown(now))
        self.dial.show(self.share(now))
        named = comes_and_goes(now, "border", moves["named"], moves["hops go"])
        for prop in (self.pins, self.name):
            prop.appear(named)
        self.border.appear(named * once(now, "border", Move(border_at(now), moves["mark"].ticks)))

    def _pose_cook(self, now: Moment, told: float) -> None:
        """It comes from the left with the dial in its hand, and goes there again."""
        moves, hopper = MOVES["border"], self.edge.hopper
        s = min(now.s, float(self.edge.steps)) if now.beat.verb == "border" else float(self.edge.steps)
        how, grown = bearing(now, hopper, s, self.size), self._grown(now)
        out = 1 - comes_and_goes(now, "border", moves["comes"], moves["leaves"])
        turned = 1 - moves["hops go"].presence(now, "border") if not now.comes("border") else 0.0
        hand = (HELD[0] + (HANGS[0] - HELD[0]) * grown, HELD[1] + (HANGS[1] - HELD[1]) * grown)
        self.edge.hold(replace(how, held=hand, facing=how.facing * (1 - turned) - turned))
        self.edge.pose(self.y, s, self.size, float(out < 1), told, told)
        hopper.appear(float(out < 1), told, told)
        hopper.strip.appear(told)
        carry_out(hopper.cook, self.frame, -1, out)

    @staticmethod
    def _grown(now: Moment) -> float:
        """How far the dial has come out of the hand."""
        return comes_and_goes(now, "border", MOVES["border"]["dial"], MOVES["border"]["dial goes"])

    def _hand_over(self, grown: float) -> None:
        """The dial lies in the cook's hand, or stands large beside it."""
        cook, region = self.edge.hopper.cook, self.region
        x, y = (at + self.size * hand for at, hand in zip(cook.placed[:2], cook.hand(1), strict=True))
        self.dial.place(x + (region.x - x) * grown, y + (region.y - y) * grown, 0.0, self.small ** (1 - grown))
        self.dial.appear(cook.faded)

    def _tell_first_hop(self, share: float, there: float) -> None:
        """How far off it lands: from there to the flag, and in figures."""
        self.edge.hopper.strip.show(self.xs_at(share)[1], self.edge.hopper.layout.flag_x)
        self.edge.off.pose(self.y, self.track_at(share).gaps[1], there)

    @staticmethod
    def _hops(now: Moment) -> bool:
        """Whether the cook makes the hops: then those ahead are not told."""
        beat = now.beat
        return beat.verb == "border" and now.tick >= beat.steps_at and turned_up(now)[1] == 0.0

    def readings(self, now: Moment) -> Iterator[Reading]:
        """When the dial has been turned all the way."""
        yield Reading("border", "exact", self.border.read(), self.limit)
        yield Reading("dial", "exact", self.dial.read(), min(self.shares[-1], self.dial.top))
        for share, pin in zip(self.shares, self.pins.read(), strict=True):
            yield Reading("pin", "exact", pin, min(share, self.dial.top))
        yield self.edge.off.reading("points off after a hop", self.track_at(self.share(now)).gaps[1])
        off = abs(self.xs_at(self.share(now))[1] - self.edge.hopper.layout.flag_x)
        yield Reading("strip from a hop", "exact", self.edge.hopper.strip.read(), off)
        yield from self.edge.hopper.read_hops(self.edge.steps)
        yield from self.read_ahead(self.share(now))

    def read_ahead(self, share: float) -> Iterator[Reading]:
        """Where the hops ahead land, beside the run that is computed at the rate of the dial."""
        xs = self.xs_at(share)
        lands = [b for a, b in pairwise(xs) if abs(b - a) > SHORTEST]
        yield Reading("hops ahead", "counted", len(self.ahead.read()), len(lands))
        for shown, x in zip(self.ahead.read(), lands, strict=True):
            yield Reading("hop ahead", "exact", shown, x)
