"""A run on a hill over its one parameter: what is true at a playhead, and what of it can be read back."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

import soupmath as sm
from scenes.kit.even_scale import EvenScale
from scenes.kit.far import near, nearest
from scenes.kit.heights import Heights, heights_for
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Reading, pair
from scenes.kit.setting import Setting
from scenes.props.hill.ground import Ground
from scenes.props.hill.trust import Trust
from scenes.props.hill.window import axis_name, losses_over, shown_window, ticks
from scenes.props.measure.guide import Guide
from scenes.props.measure.parameter_ruler import ParameterRuler
from scenes.props.measure.plank import Plank

# of the heights: what the tangent may be wrong by inside the clear zone: of a soup, where that must hide a drop, and of
# any other loss, whose plank has to be seen beside who stands on it
TOLERANCE, WIDER = 0.0178, 0.05
GOES = 0.5              # units past the ruler's end, over which who walks goes
GAP = 0.04              # from the jar to the end of the loss line
SEEN = 600              # losses of the window that are looked at
Spot = tuple[float, float]


class OnHill:
    """The ground in the region "hill", as high as the jar beside it, its ruler, and lines from a foot to both."""

    plank: Plank

    def __init__(self, setting: Setting, run: sm.Trajectory, window: Spot | None = None,
                 heights: Heights | None = None, edge: float = -math.inf) -> None:
        """window, heights: of the parameter and of losses, else as loss and run ask for; edge: left of which the ruler
        has no letters."""
        theme, r = setting.theme, setting.regions
        self.run = run
        ends: Spot = window or tuple(shown_window(run)[0].tolist())
        self.ground = Ground(run.loss, EvenScale(ends[0], ends[1], r["hill"].left, r["hill"].right), r["jar"].bottom,
                             r["jar"].height, heights or _heights(run, ends))
        share = WIDER if run.loss.reference is None else TOLERANCE
        self.trust = Trust(run, lambda loss: self.ground.heights_of.tolerance(share, loss))
        name = axis_name(theme.words, run.loss, 0)
        self.ruler = ParameterRuler(theme, r["ruler"], ends, ticks(run.loss, 0, ends), name, setting.sizes["tick"],
                                    self._known(), edge)
        self.loss_line, self.jar_edge = Guide(theme.loss, 4.0, 0.12, 0.09, "loss", theme.bg), r["jar"].right + GAP
        self.plumb = Guide(theme.ink, 2.5, 0.07, 0.08)

    def _known(self) -> Spot:
        """Between which numbers of the ruler a walk and its fog lie: all that may be told before the fog lifts."""
        scale = self.ground.scale
        marks = [at for at, _ in ticks(self.run.loss, 0, (scale.low, scale.high))]
        there = [theta for theta in self.run.points[:, 0].tolist() if not scale.beyond(theta)] or [self.theta(0)]
        last = self.trust.reach(float(self.run.steps))
        low, high = min(there) - last, max(there) + last
        return (max((at for at in marks if at <= low), default=low),
                min((at for at in marks if at >= high), default=high))

    # what is true at the playhead --------------------------------------------
    def theta(self, s: float) -> float:
        return float(self.run.at(s)[0])

    def foot(self, s: float) -> Spot:
        return self.ground.at(self.theta(s))

    def slope(self, s: float) -> float:
        return self.ground.slope(self.theta(s))

    def reach(self, s: float) -> float:
        """How far the slope can be trusted, in units of the picture."""
        return near(self.trust.reach(s) * self.ground.scale.per_unit)

    def half_plank(self, s: float, laid: float = 1.0) -> Spot:
        """From the foot to the plank's end; laid: how far it is laid, 0 to 1."""
        reach = laid * self.reach(s)
        return nearest(reach, self.slope(s) * reach)

    def on_scale(self, s: float) -> float:
        """How far who walks is seen: a little past the end of the ruler the hill is gone, and so are they."""
        along, theta = self.ground.scale, self.theta(s)
        return max(0.0, 1.0 - abs(along.x(theta) - along.x(along.clipped(theta))) / GOES)

    def beyond(self, step: int) -> int:
        """Past which end of the ruler a step stands."""
        return self.ground.scale.beyond(self.theta(step))

    def arrow_on_ruler(self, index: int) -> tuple[Spot, Spot]:
        """The step that leaves point `index`: its tail and its tip there."""
        start, end = (self.ruler.x_of(self.theta(k)) for k in (index, index + 1))
        return (start, self.ruler.y), (end, self.ruler.y)

    # pose ------------------------------------------------------------------------
    def point_out(self, s: float) -> None:
        """The line to the jar, the plumb line to the ruler, and what stands there."""
        foot = self.foot(s)
        self.loss_line.show((self.jar_edge, foot[1]), foot)
        self.plumb.show(foot, (foot[0], self.ruler.y))
        self.ruler.marker.show(self.theta(s))
        self.ruler.off_scale.show(self.beyond(whole_step(s)))

    # read-back ---------------------------------------------------------------------
    def read_lines(self, s: float) -> Iterator[Reading]:
        foot = self.foot(s)
        (_, height), end = self.loss_line.read()
        yield Reading("the loss line", "exact", height, foot[1])
        yield from pair("the loss line's end", end, foot)
        yield Reading("the parameter", "exact", self._in_window(self.ruler.marker.read()),
                      self._in_window(self.ground.scale.clipped(self.theta(s))))
        yield Reading("off the scale", "counted", self.ruler.off_scale.read(), self.beyond(whole_step(s)))

    def _in_window(self, theta: float) -> float:
        """A parameter as a share of the window: readings are compared in numbers near one."""
        return (theta - self.ground.scale.low) / (self.ground.scale.high - self.ground.scale.low)

    def read_plank(self, s: float, laid: float) -> Iterator[Reading]:
        """laid: how far the plank lies, as it was posed."""
        middle, half = self.plank.read()
        yield from pair("the plank's middle", middle, self.foot(s))
        yield Reading("the plank's slope", "exact", half[1] / half[0], self.slope(s))
        yield Reading("the plank's reach", "exact", half[0], self.half_plank(s, laid)[0])

    def read_tip(self, tip: float, index: int) -> Iterator[Reading]:
        """tip: the x of the arrow's on the ruler, grown to its length: it leads to the next parameter."""
        yield Reading("the step's tip", "exact", self._in_window(self.ground.scale.amount(tip)),
                      self._in_window(self.ground.scale.near(self.theta(index + 1))))


def _heights(run: sm.Trajectory, ends: Spot) -> Heights:
    """Of the losses that the run reaches within the window."""
    inside = (run.points[:, 0] >= ends[0]) & (run.points[:, 0] <= ends[1])
    met = run.losses[inside] if inside.any() else run.losses[:1]
    return heights_for(met.tolist(), losses_over(run.loss, np.linspace(*ends, SEEN)[:, None]))
