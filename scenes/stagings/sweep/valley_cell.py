"""One run of a sweep over one parameter: jar and valley on a shelf, as one thing, and what the run was given."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from scenes.kit.easing import between
from scenes.kit.even_scale import EvenScale
from scenes.kit.heights import Heights
from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.hill.ground import Ground
from scenes.props.kitchen.shelf import CUT
from scenes.props.measure.jar_glass import BASE, LIP
from scenes.stagings.sweep.props.cell_jar import FULL, CellJar
from scenes.stagings.sweep.props.hopper import Hopper
from scenes.stagings.sweep.props.valley import DEEP, Valley
from scenes.stagings.sweep.said import last_said
from scenes.stagings.sweep.stride import Stride
from soupmath import Trajectory

UNDER = 0.92            # from a cell's foot to what stands on its shelf
OVER = 0.92             # from a jar's rim to the cell's head, where its loss is told
TOLD = 0.32             # from there to the middle of that
CLEAR = 0.10            # from a loss to the valley
RISES = 0.60            # from a valley's top to the cell's head, where it goes on over the jar's scale
SEEN, LOWER = 0.30, 0.16            # over a valley's top, how far a hop is still seen: where it goes on, and where not
SIDE = 0.08             # units left free at its sides
WIDEST, SHARE = 0.80, 0.24          # of a jar: in units, and of the cell's width
APART = 0.20            # from it to its valley
SIZE = 0.50             # em of what it was given, and of its loss
LARGER = 0.35           # by which the loss of whom the words are about is larger
NAMED, DROPS = 0.10, 0.10           # from the cell's head to the foot of its name, and how much lower it is then
LEAST = 2.3, 2.8        # units of a cell's width and height, from which there is room for a valley


def has_valley(run: Trajectory, heights: Heights, place: Region) -> bool:
    """Whether a run goes over one parameter, and there is room for its valley beside its jar: by powers of ten there is
    none."""
    roomy = place.width >= LEAST[0] and place.height >= LEAST[1]
    return roomy and run.loss.dimension == 1 and not heights.decades


def room_beside(place: Region) -> float:
    """How wide a loss over a jar may be beside a valley that goes on over the jar's scale."""
    return SIDE + jar_width(place) + APART - CLEAR


def jar_width(place: Region) -> float:
    return min(WIDEST, SHARE * place.width)


def rise_of(runs: Iterable[Trajectory], heights: Heights, place: Region) -> float:
    """From a valley's top to the cell's head: as little as all losses over the jars leave room for."""
    number = Number(SIZE, "#FFFFFF", room=room_beside(place))
    said = {last_said(heights, float(loss))[0] for run in runs for loss in run.losses}
    return RISES if all(map(number.fits, said)) else OVER + LIP


def highest(place: Region, heights: Heights, rise: float) -> float:
    """The highest loss that a valley shows."""
    foot, end = place.bottom + UNDER + BASE, place.top - OVER - LIP
    return heights.loss((place.top - rise - foot) / (end - foot))


class ValleyCell:
    """Jar and loss over it, valley and who hops in it, and under them what the run was given."""

    def __init__(self, setting: Setting, name: str, run: Trajectory, given: str, place: Region,
                 heights: Heights, window: tuple[float, float], rise: float) -> None:
        """window: of its parameter; rise: from the valley's top to the cell's head."""
        theme, self.name, self.run, self.heights, self.place = setting.theme, name, run, heights, place
        self.shelf = place.bottom + UNDER
        left, width = place.left + SIDE, jar_width(place)
        glass = Region.spanning(left, left + width, self.shelf + BASE, place.top - OVER - LIP)
        soil = Region.spanning(glass.right + APART, place.right - SIDE - DEEP[0], glass.bottom, place.top - rise)
        ground = Ground(run.loss, EvenScale(*window, soil.left, soil.right), glass.bottom, glass.height, heights)
        self.valley = Valley(theme, ground, soil, self.shelf)
        self.hopper = Hopper(theme, ground, soil, self.shelf, run, SEEN if rise == RISES else LOWER)
        start = self.hopper.at(0)
        self.jar = CellJar(theme, glass, heights, float(run.losses[0]), start[0] if self.hopper.within(start) else 0.0)
        middle = (left + soil.right + DEEP[0]) / 2
        self.given = Label(given, SIZE, theme.ink, (middle, self.shelf + CUT.foot - 0.12 - 0.72 * SIZE),
                           room=0.94 * place.width, words=theme.words)
        self.room = room_beside(place) if rise == RISES else place.width - 2 * SIDE
        small = setting.sizes["tick"]
        self.named = Label(theme.words.gettext("loss"), small, theme.ink, (glass.x, place.top - NAMED),
                           room=width, words=theme.words)
        self.number = Number(SIZE, theme.ink, (0.0, 0.0), "left", room=self.room, words=theme.words)

    @property
    def things(self) -> list[Prop]:
        return [self.valley, self.jar, self.hopper]

    @property
    def letters(self) -> list[Prop]:
        return [self.given, self.number, self.named]

    @property
    def middle_of_loss(self) -> float:
        return self.place.top - TOLD

    @property
    def middle_of_given(self) -> float:
        return self.shelf + CUT.foot - 0.12 - 0.72 * SIZE + 0.35 * SIZE

    def pose(self, stride: Stride, filled: float, dot: float, slope: float, given: float, large: float) -> None:
        """filled: how far the first loss is in the jar; dot, slope, given: how far these are there; large: how far the
        loss is that of whom the words are about, which is named there."""
        part = self.part(stride)
        self.jar.show(self._loss_of(part) if filled >= 1.0 else self.heights.loss(filled * min(part, 1.0)))
        self.jar.begin(filled)
        self.hopper.show(stride)
        self.hopper.lead(dot, slope)
        self.given.appear(given)
        self.number.show(*self._printed(stride))
        larger = 1.0 + min(LARGER, max(0.0, self.room / self.number.width_of_text - 1.0)) * large
        wide, edge = larger * self.number.width_of_text, self.place.left + 0.04
        left = max(edge, min(self.jar.glass.region.x - wide / 2, edge + self.room - wide))
        self.number.place(left, baseline(self.middle_of_loss - DROPS * large, larger * self.number.em), 0.0, larger)
        self.named.appear(large)
        self.number.appear(filled if stride.told == 0 else 1.0)

    def part(self, stride: Stride) -> float:
        """How high the jar stands, of its scale: that of the last landing, and on its way from there to the next."""
        here, there = (self._part_of(k) for k in (stride.made, stride.made + 1))
        return between(here, there, stride.pour) if stride.pour > 0 else here

    def _part_of(self, step: int) -> float:
        """No more over the scale than is seen to run over; a loss that is no number is over it."""
        part = self.heights.part(float(self.run.losses[min(step, self.run.steps)]))
        return 1.0 + FULL if math.isnan(part) else min(max(part, 0.0), 1.0 + FULL)

    def _loss_of(self, part: float) -> float:
        return self.heights.loss(part)

    def _printed(self, stride: Stride) -> tuple[str, str]:
        return last_said(self.heights, float(self.run.losses[min(stride.told, self.run.steps)]))

    # read-back ----------------------------------------------------------------------------------
    def readings(self, stride: Stride, slope: float) -> Iterator[Reading]:
        yield Reading(f"{self.name}: the jar", "exact", self.heights.part(self.jar.read()), min(self.part(stride), 1.0))
        yield self.number.reading(f"{self.name}: the loss where it landed", *self._printed(stride))
        hopper, spot = self.hopper, self.hopper.spot(stride)
        if hopper.within(spot):
            for axis, shown, true in zip(("parameter", "height"), hopper.read(), spot, strict=True):
                yield Reading(f"{self.name}: the {axis}", "exact", shown, true)
        if hopper.plank.lies and slope > 0:
            yield Reading(f"{self.name}: the slope", "exact", hopper.read_slope(), hopper.slope(stride.plank))
        made = [hopper.part(spot) for spot in map(hopper.at, range(stride.made + 1)) if hopper.within(spot)]
        for k, (shown, true) in enumerate(zip(hopper.read_prints(), made, strict=True)):
            yield Reading(f"{self.name}: footprint {k}", "exact", shown, true)
