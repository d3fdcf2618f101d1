"""One run of a sweep: its jar on a shelf, what it was given, and how it ended."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.heights import Heights
from scenes.kit.lettering import SMALLEST, Label, Number, baseline
from scenes.kit.numerals import MANY, power_of_ten, tight, whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.kitchen.shelf import CUT
from scenes.props.measure.jar_glass import BASE, LIP
from scenes.stagings.sweep.props.cell_jar import CellJar
from scenes.stagings.sweep.props.outcome_mark import HALF, OutcomeMark
from scenes.stagings.sweep.props.small_hill import SmallHill
from soupmath import Trajectory

UNDER = 0.86            # from a cell's foot to what stands on its shelf
OVER = 0.80             # from a jar's rim to the cell's head, where its end is told
TOLD = 0.25             # from there to the middle of what is told
WIDEST = 0.95           # of a jar
SHARE = 0.45            # of the cell's width that a jar takes, at most
BESIDE, APART = 0.24, 0.30      # of the cell's width that a jar takes beside a hill; units from there to the hill
SIDE = 0.16             # units of a cell left free at its sides then
LEAST = 2.3, 2.8        # units of a cell's width and height, from which there is room for a hill
DIGITS = 2


def has_hill(run: Trajectory, heights: Heights, place: Region) -> bool:
    """Whether a run goes over one parameter, and there is room for its hill beside its jar: by powers of ten it is
    none."""
    roomy = place.width >= LEAST[0] and place.height >= LEAST[1]
    return roomy and run.loss.dimension == 1 and not heights.decades


def shelf_of(cell: Region) -> float:
    """The height of the shelf that a cell's jar stands on."""
    return cell.bottom + UNDER


class Cell:
    """Jar, the words of what the run was given, and its end: a mark and the last loss."""

    def __init__(self, setting: Setting, name: str, run: Trajectory, given: str, place: Region,
                 heights: Heights) -> None:
        theme, self.name, self.run, self.heights = setting.theme, name, run, heights
        hilly = has_hill(run, heights, place)
        width = min(WIDEST, (BESIDE if hilly else SHARE) * place.width)
        left = place.left + SIDE if hilly else place.x - width / 2
        glass = Region.spanning(left, left + width, shelf_of(place) + BASE, place.top - OVER - LIP)
        self.jar = CellJar(theme, glass, heights, float(run.losses[0]))
        self.hill: SmallHill | None = None
        if hilly:
            ground = Region.spanning(glass.right + APART, place.right - SIDE, glass.bottom, glass.top)
            self.hill = SmallHill(theme, ground, run, heights)
        size = setting.sizes["label"]
        face = shelf_of(place) + CUT.foot
        self.given = Label(given, size, theme.ink, (place.x, face - 0.10 - 0.72 * size), room=0.94 * place.width,
                           words=theme.words)
        self.number = Number(setting.sizes["tick"], theme.ink, (0.0, 0.0), "left", room=place.width - 2 * HALF - 0.2,
                             words=theme.words)
        self.mark = OutcomeMark(theme, run.outcome)
        self._stand(place.x, place.top - TOLD)

    def _stand(self, x: float, y: float) -> None:
        """Mark and number, side by side, with their middle over the jar."""
        self.number.show(*self._last())
        wide = 2 * HALF + 0.10 + self.number.width_of_text
        self.mark.place(x - wide / 2 + HALF, y)
        self.number.place(x - wide / 2 + 2 * HALF + 0.10, baseline(y, SMALLEST))

    def _last(self) -> tuple[str, str]:
        """As it is printed, and in short: its power of ten."""
        loss = float(self.run.losses[-1])
        said, brief = self.heights.said(loss, DIGITS)
        return said, tight(power_of_ten(loss, digits=0)) if abs(loss) >= MANY else brief

    @property
    def props(self) -> list[Prop]:
        return [self.jar, *([self.hill] if self.hill else []), self.given, self.mark, self.number]

    def loss_at(self, walked: float) -> float:
        """The loss of where the run is when so much of its way is made, by its own steps."""
        s = walked * self.run.steps
        return float(self.run.losses[-1]) if walked >= 1 else float(self.run.loss.value(self.run.at(s)))

    def pose(self, walked: float, told: float, filled: float = 1.0) -> None:
        """filled: how far the first loss is in the jar; who walks is there when all of it is."""
        loss = self.loss_at(walked)
        self.jar.show(loss if filled >= 1.0 else self.heights.loss(filled * self.heights.part(loss)))
        if self.hill:
            self.hill.show(walked * self.run.steps)
            self.hill.lead(filled)
        self.mark.appear(told)
        self.number.appear(told)

    def _read_hill(self, hill: SmallHill, s: float) -> Iterator[Reading]:
        """Who hops, and every point made, where they are in the window."""
        if hill.sees(s):
            yield Reading(f"{self.name}: the parameter", "exact", hill.read(), hill.part(s))
            if hill.sees(whole_step(s)):
                yield Reading(f"{self.name}: the slope", "exact", hill.read_slope(), hill.slope(whole_step(s)))
        made = [hill.part(k) for k in range(whole_step(s) + 1) if hill.sees(k)]
        for k, (shown, true) in enumerate(zip(hill.read_prints(), made, strict=True)):
            yield Reading(f"{self.name}: footprint {k}", "exact", shown, true)

    def readings(self, walked: float, told: float) -> Iterator[Reading]:
        loss = self.heights.clipped(self.loss_at(walked))
        # by how much of the jar it is, since losses may be of any size
        yield Reading(f"{self.name}: the jar", "exact", self.heights.part(self.jar.read()), self.heights.part(loss))
        if self.hill:
            yield from self._read_hill(self.hill, walked * self.run.steps)
        if told > 0:
            yield Reading(f"{self.name}: how it ended", "printed", self.mark.read(), str(self.run.outcome))
            yield self.number.reading(f"{self.name}: the last loss", *self._last())
