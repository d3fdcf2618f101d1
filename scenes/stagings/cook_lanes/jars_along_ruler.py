"""Jars of loss on one ruler, wherever a cook stood, and the line through what they hold: first sight of a valley."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.theme import Theme
from scenes.props.measure.jar import Jar, JarLook
from scenes.stage.moves import comes_and_goes
from scenes.stage.timeline import Moment
from scenes.stagings.cook_lanes.lanes import Lanes
from scenes.stagings.cook_lanes.props.loss_line import LossLine
from scenes.stagings.cook_lanes.props.loss_scale import LossScale
from scenes.stagings.cook_lanes.props.stops import Stops
from scenes.stagings.cook_lanes.run_on_lane import loss_along
from scenes.stagings.cook_lanes.stops_for_jars import APART, spread
from scenes.stagings.cook_lanes.timing import MOVES, rising

WIDTH = 0.32            # of a jar
TOP = 100.0                     # loss at the jars' upper end
FLAT, SOON = 0.02, 3.0          # of its height, as a jar begins to come; how much sooner than it is up it is seen
POINTS = 161                    # of the line


class JarsAlongRuler:
    """Jars rise one after the other over the marks of the cooks; the bottom of their region is loss 0."""

    def __init__(self, setting: Setting, lanes: Lanes) -> None:
        theme, self.region, self.y = setting.theme, setting.regions["jars"], lanes.bench_y
        scale, track = lanes.layout.scale, lanes.leading.track
        stops = spread([lane.hopper.xs for lane in lanes.of.values()], APART)
        self.places = [x for x, _, _ in stops]
        self.losses = [loss_along(track, scale.amount(x)) for x in self.places]
        self.jars = [self._jar(theme, x) for x in self.places]
        self.stops = Stops(theme, stops)
        xs = np.linspace(min(self.places), max(self.places), POINTS)
        ys = np.array([self.jars[0].y_of(loss_along(track, scale.amount(x))) for x in xs])
        inside = ys <= self.region.top
        self.line = LossLine(theme, xs[inside], ys[inside])
        self.axis = LossScale(theme, scale.left - 0.15, self.jars[0].y_of, (0.0, TOP / 2, TOP),
                              setting.regions["safe"].left)

    def _jar(self, theme: Theme, x: float) -> Jar:
        jar = Jar(Region(x, self.region.y, WIDTH, self.region.height), theme, TOP, JarLook(wished=False))
        jar.needle.paint()      # many jars, one scale: the liquids themselves are compared
        return jar

    @property
    def props(self) -> list[Prop]:
        return [self.axis, *self.jars, self.line, self.stops]

    def pose(self, now: Moment) -> None:
        rise = rising(now, len(self.jars))
        self.stops.place(0.0, self.y)
        self.stops.appear(comes_and_goes(now, "jars", MOVES["jars"]["stops"], MOVES["jars"]["stops go"]))
        self.axis.appear(max(rise.up, default=0.0))
        for jar, loss, up, full in zip(self.jars, self.losses, rise.up, rise.full, strict=True):
            jar.show(loss * full)
            jar.place(0.0, jar.region.bottom * (1.0 - up), 0.0, 1.0, max(up, FLAT))
            jar.appear(min(1.0, SOON * up))
        self.line.show(rise.line)

    def readings(self) -> Iterator[Reading]:
        """When all jars are up and filled."""
        for jar, loss in zip(self.jars, self.losses, strict=True):
            yield Reading("jar", "exact", jar.read(), jar.clipped(loss))
        for shown, x in zip(self.stops.read(), self.places, strict=True):
            yield Reading("where a cook stood", "exact", shown, x)
        for height, loss in zip(self.axis.read(), self.axis.losses, strict=True):
            yield Reading("loss scale", "exact", (height - self.region.bottom) / self.region.height * TOP, loss)
