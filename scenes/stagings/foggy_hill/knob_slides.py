"""Two knobs as slides: where a point of a map stands on its two rulers, and how far a step turns each."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.theme import Theme
from scenes.props.map.projection import Projection, Window
from scenes.props.map.way_on_map import WayOnMap
from scenes.props.measure.guide import Guide
from scenes.props.measure.step_arrow import StepArrow
from scenes.stagings.foggy_hill.props.slide_dot import SlideDot

Spot = tuple[float, float]
KNOBS = (0, 1)
LEAST = 0.1             # units of height over the ground plan, from which a plumb line is seen


class KnobSlides:
    """On each ruler of a map a dot, a dashed line to it, and an arrow: the part of the step that is its own.

    The lines lie on the ground plan, to which a plumb line leads from where the recipe stands on the land.
    clipped: off the map a dot stands at the end of its ruler.
    """

    def __init__(self, theme: Theme, on: WayOnMap, view: Projection, ends: Window) -> None:
        """ends: of the map, from the edges at which its rulers stand."""
        self.on, self.view = on, view
        self.edges = ends[2], ends[1]     # the q at which the ruler of p lies, and the p of that of q
        self.guides = [Guide(theme.ink, 2.5, 0.07, 0.08, casing=theme.bg) for _ in KNOBS]
        self.plumb = Guide(theme.ink, 2.5, 0.07, 0.08, casing=theme.bg)
        self.arrows = [StepArrow(theme, 0.11, 0.20) for _ in KNOBS]
        self.dots = [SlideDot(theme) for _ in KNOBS]

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.plumb, *self.guides, *self.dots, *self.arrows]

    def spot(self, knob: int, s: float) -> Spot:
        """Where the recipe stands on the ruler of a knob, or its end."""
        p, q = self.on.nearest(s)
        return self.view.spot((p, self.edges[0]) if knob == 0 else (self.edges[1], q))

    def pose(self, there: float, s: float, foot: Spot) -> None:
        """foot: where the recipe stands in the picture, on the land as it is."""
        plan, on = self.view.spot(self.on.run.at(s)), there * self.on.presence(s, self.view)
        self.plumb.show(foot, plan)
        self.plumb.appear(on * float(foot[1] - plan[1] > LEAST))
        for knob in KNOBS:
            end = self.spot(knob, s)
            self.guides[knob].show(plan, end)
            self.guides[knob].appear(on)
            self.dots[knob].show(*end)
            self.dots[knob].appear(there)
            self.arrows[knob].appear(0.0)

    def step(self, index: int, grown: float, there: float) -> None:
        """The arrows of the step that leaves point `index`."""
        for knob, arrow in enumerate(self.arrows):
            arrow.grow(self.spot(knob, index), self.spot(knob, index + 1), grown)
            arrow.appear(there if grown > 0 else 0.0)

    def readings(self, s: float) -> Iterator[Reading]:
        for knob, dot in enumerate(self.dots):
            yield from pair(f"knob {knob}", dot.read(), self.spot(knob, s))

    def read_arrows(self, index: int) -> Iterator[Reading]:
        """Grown to their length they end where the next point has its knobs."""
        for knob, arrow in enumerate(self.arrows):
            yield from pair(f"the step's tip on knob {knob}", arrow.read(self.spot(knob, index)),
                            self.spot(knob, index + 1))
