"""Jars of loss on one ruler, wherever a cook stood: the first sight of a valley."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from scenes.props.jar import LIP, Jar
from scenes.props.lettering import Label, Number
from scenes.props.outline import polyline
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.scale import LogScale
from scenes.props.theme import Theme

WIDTH, APART = 0.32, 0.46       # of a jar, and between the middles of two


def spread(runs: Sequence[Sequence[float]], apart: float) -> list[float]:
    """Places (units) for jars: where runs ended, then where they stood, as many as fit beside one another."""
    wanted = [run[-1] for run in runs] + [x for run in sorted(runs, key=np.ptp, reverse=True) for x in run]
    kept: list[float] = []
    for x in wanted:
        if all(abs(x - other) >= apart for other in kept):
            kept.append(x)
    return sorted(kept)


class Outline(Prop):
    """The loss along the ruler as a line over the jars. Exact: heights at every point of it."""

    def __init__(self, theme: Theme, xs: np.ndarray, ys: np.ndarray) -> None:
        super().__init__()
        self.line = self.shape(polyline(np.column_stack([xs, ys])), stroke=theme.crest[1], width=4.0)
        self.full = np.column_stack([xs, ys])

    def draw(self, part: float) -> None:  # type: ignore[override]
        """part: how much of it is drawn, from the left."""
        last = round(part * (len(self.full) - 1))
        self.line.outline(polyline(self.full[: last + 1]) if last else np.zeros((0, 3)))


class Valley:
    """The jars and the line through what they hold. Not a prop: jars rise one after the other."""

    def __init__(self, theme: Theme, region: Region, scale: LogScale, places: Sequence[float],
                 loss_at: Callable[[float], float], top: float) -> None:
        """region: its bottom is loss 0, its top `top`; loss_at: amount -> loss."""
        self.scale, self.places, self.top = scale, places, top
        self.losses = [loss_at(scale.amount(x)) for x in places]
        self.jars = [self._jar(theme, region, x) for x in places]
        xs = np.linspace(scale.left, scale.right, 161)
        ys = np.array([self.jars[0].y_of(loss_at(scale.amount(x))) for x in xs])
        inside = ys <= region.top
        self.outline = Outline(theme, xs[inside], ys[inside])
        self.highest = int(np.argmax(self.losses))
        x, y = places[self.highest] + WIDTH / 2, region.top + LIP + 0.14
        self.reading = Number(0.50, theme.loss, (x, y), "right")
        self.reading.show(f"{self.losses[self.highest]:.0f}")
        self.name = Label("loss", 0.36, theme.soft, (x - self.reading.width_of_text - 0.12, y), "right")

    def _jar(self, theme: Theme, region: Region, x: float) -> Jar:
        jar = Jar(Region(x, region.y, WIDTH, region.height), theme, self.top)
        jar.needle.paint()      # many jars, one scale: the liquids themselves are compared
        return jar

    def props(self) -> list[Prop]:
        return [*self.jars, self.outline, self.reading, self.name]

    def readings(self) -> Iterator[Reading]:
        """When all jars are up and filled."""
        for jar, loss in zip(self.jars, self.losses, strict=True):
            yield Reading("jar", "exact", jar.read(), jar.clipped(loss))
        yield Reading("loss", "printed", self.reading.read(), f"{self.losses[self.highest]:.0f}")

    def rise(self, there: Sequence[float], filled: Sequence[float], line: float) -> None:
        """How far each jar is up and filled (0…1), and how much of the line is drawn."""
        for jar, loss, up, full in zip(self.jars, self.losses, there, filled, strict=True):
            jar.show(loss * full)
            jar.place(0.0, jar.region.bottom * (1.0 - up), 0.0, 1.0, max(up, 0.02))
            jar.fade(min(1.0, 3 * up))
        for text in (self.reading, self.name):
            text.fade(filled[self.highest] ** 4)
        self.outline.show(line)
