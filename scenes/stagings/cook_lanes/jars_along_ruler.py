"""Jars of loss on one ruler, wherever a cook stood: the first sight of a valley."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from scenes.kit.lettering import Label
from scenes.kit.log_scale import LogScale
from scenes.kit.outline import EMPTY, polyline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.jar import Jar
from scenes.stagings.cook_lanes.props.hops import footprint

WIDTH, APART = 0.32, 0.41       # of a jar, and between the middles of two


Stop = tuple[float, int, int]   # where a cook stood (units), which cook, at which step


def spread(runs: Sequence[Sequence[float]], apart: float, clear: float) -> list[Stop]:
    """Stops for jars, in the order of the hops: as many as fit beside one another and the flag at `clear`.

    Where runs ended comes first, then the widest runs.
    """
    stops = [[(x, cook, step) for step, x in enumerate(run)] for cook, run in enumerate(runs)]
    wide = sorted(stops, key=lambda run: -np.ptp([x for x, _, _ in run]))
    kept: list[Stop] = []
    for stop in [run[-1] for run in stops] + [stop for run in wide for stop in run]:
        if abs(stop[0] - clear) >= 0.6 * apart and all(abs(stop[0] - other) >= apart for other, _, _ in kept):
            kept.append(stop)
    return sorted(kept, key=lambda stop: stop[1:])


class Stops(Prop):
    """A cook's mark under each jar: that cook stood there. Exact: where the marks are."""

    def __init__(self, theme: Theme, stops: Sequence[Stop]) -> None:
        super().__init__()
        self.marks = [self.shape(footprint(cook, x, 0.11), fill=theme.actors[cook % 3], stroke=theme.outline, width=1.4)
                      for x, cook, _ in stops]

    def read(self) -> list[float]:
        across = [self.at_home(mark)[:, 0] for mark in self.marks]
        return [float(x.min() + x.max()) / 2 for x in across]


class LossScale(Prop):
    """Losses beside the jars: what their heights mean. Exact: where its ticks stand."""

    def __init__(self, theme: Theme, x: float, y_of: Callable[[float], float], losses: Sequence[float]) -> None:
        super().__init__()
        self.losses = tuple(losses)
        ends = [(x, y_of(losses[0])), (x, y_of(losses[-1]))]
        self.shape(polyline(ends), stroke=theme.line, width=3.0)
        heights = [y_of(loss) for loss in losses]
        self.ticks = [self.shape(polyline([(x - 0.07, y), (x + 0.07, y)]), stroke=theme.line, width=3.0)
                      for y in heights]
        for loss in losses:
            self.add(Label(f"{loss:g}", 0.33, theme.soft, (x - 0.14, y_of(loss) - 0.11), "right"))
        self.add(Label("loss", 0.40, theme.soft, (x + 0.07, y_of(losses[-1]) + 0.30), "right", "BOLD"))

    def read(self) -> list[float]:
        """The heights of the ticks."""
        return [float(self.at_home(tick)[0, 1]) for tick in self.ticks]


class Outline(Prop):
    """The loss along the ruler as a line over the jars. Exact: heights at every point of it."""

    def __init__(self, theme: Theme, xs: np.ndarray, ys: np.ndarray) -> None:
        super().__init__()
        self.line = self.shape(polyline(np.column_stack([xs, ys])), stroke=theme.crest[1], width=4.0)
        self.full = np.column_stack([xs, ys])

    def draw(self, part: float) -> None:
        """part: how much of it is drawn, from the left."""
        last = round(part * (len(self.full) - 1))
        self.line.outline(polyline(self.full[: last + 1]) if last else EMPTY)


class Valley:
    """The jars and the line through what they hold. Not a prop: jars rise one after the other."""

    def __init__(self, theme: Theme, region: Region, scale: LogScale, runs: Sequence[Sequence[float]], wish: float,
                 loss_at: Callable[[float], float], top: float) -> None:
        """region: its bottom is loss 0, its top `top`; runs: where cooks stood (units); wish: where the flag
        stands; loss_at: amount -> loss."""
        self.scale, self.top, self.region = scale, top, region
        stops = spread(runs, APART, wish)
        self.places = [x for x, _, _ in stops]
        self.losses = [loss_at(scale.amount(x)) for x in self.places]
        self.jars = [self._jar(theme, region, x) for x in self.places]
        self.stops = Stops(theme, stops)
        xs = np.linspace(min(self.places), max(self.places), 161)
        ys = np.array([self.jars[0].y_of(loss_at(scale.amount(x))) for x in xs])
        inside = ys <= region.top
        self.outline = Outline(theme, xs[inside], ys[inside])
        self.axis = LossScale(theme, scale.left - 0.15, self.jars[0].y_of, (0.0, top / 2, top))

    def _jar(self, theme: Theme, region: Region, x: float) -> Jar:
        jar = Jar(Region(x, region.y, WIDTH, region.height), theme, self.top)
        jar.needle.paint()      # many jars, one scale: the liquids themselves are compared
        return jar

    @property
    def props(self) -> list[Prop]:
        return [self.axis, *self.jars, self.outline, self.stops]

    def readings(self) -> Iterator[Reading]:
        """When all jars are up and filled."""
        for jar, loss in zip(self.jars, self.losses, strict=True):
            yield Reading("jar", "exact", jar.read(), jar.clipped(loss))
        for shown, x in zip(self.stops.read(), self.places, strict=True):
            yield Reading("where a cook stood", "exact", shown, x)
        for height, loss in zip(self.axis.read(), self.axis.losses, strict=True):
            yield Reading("loss scale", "exact", (height - self.region.bottom) / self.region.height * self.top, loss)

    def rise(self, y: float, stood: float, there: Sequence[float], filled: Sequence[float], line: float) -> None:
        """y: the ground, where marks lie; stood: how far these are there, and the scale; how far each jar is up
        and filled (0…1), and how much of the line is drawn."""
        self.stops.place(0.0, y)
        self.stops.appear(stood)
        self.axis.appear(max(there, default=0.0))
        for jar, loss, up, full in zip(self.jars, self.losses, there, filled, strict=True):
            jar.show(loss * full)
            jar.place(0.0, jar.region.bottom * (1.0 - up), 0.0, 1.0, max(up, 0.02))
            jar.appear(min(1.0, 3 * up))
        self.outline.show(line)
