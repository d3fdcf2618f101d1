"""One run of a sweep where there is no room for its valley, or none to draw: its jar on a shelf, what it was given,
and how it ended."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.heights import Heights
from scenes.kit.lettering import SMALLEST, Label, Number, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.kitchen.shelf import CUT
from scenes.props.measure.jar_glass import BASE, LIP
from scenes.stagings.sweep.props.cell_jar import CellJar
from scenes.stagings.sweep.props.outcome_mark import HALF, OutcomeMark, end_of
from scenes.stagings.sweep.said import last_said
from soupmath import Trajectory

UNDER = 0.86            # from a cell's foot to what stands on its shelf
OVER = 0.80             # from a jar's rim to the cell's head, where its end is told
TOLD = 0.25             # from there to the middle of what is told
WIDEST = 0.95           # of a jar
SHARE = 0.45            # of the cell's width that a jar takes, at most


class PlainCell:
    """Jar, the words of what the run was given, and its end: a mark and the last loss."""

    def __init__(self, setting: Setting, name: str, run: Trajectory, given: str, place: Region,
                 heights: Heights) -> None:
        theme, self.name, self.run, self.heights = setting.theme, name, run, heights
        self.place, self.shelf, self.end = place, place.bottom + UNDER, end_of(run)
        width = min(WIDEST, SHARE * place.width)
        glass = Region.spanning(place.x - width / 2, place.x + width / 2, self.shelf + BASE, place.top - OVER - LIP)
        self.jar = CellJar(theme, glass, heights, float(run.losses[0]))
        size = setting.sizes["label"]
        face = self.shelf + CUT.foot
        self.given = Label(given, size, theme.ink, (place.x, face - 0.10 - 0.72 * size), room=0.94 * place.width,
                           words=theme.words)
        self.number = Number(setting.sizes["tick"], theme.ink, (0.0, 0.0), "left", room=place.width - 2 * HALF - 0.2,
                             words=theme.words)
        self.mark = OutcomeMark(theme, self.end)
        self._stand(place.x, place.top - TOLD)

    def _stand(self, x: float, y: float) -> None:
        """Mark and number, side by side, with their middle over the jar."""
        self.number.show(*self._last())
        wide = 2 * HALF + 0.10 + self.number.width_of_text
        self.mark.place(x - wide / 2 + HALF, y)
        self.number.place(x - wide / 2 + 2 * HALF + 0.10, baseline(y, SMALLEST))

    def _last(self) -> tuple[str, str]:
        return last_said(self.heights, float(self.run.losses[-1]))

    @property
    def things(self) -> list[Prop]:
        return [self.jar]

    @property
    def letters(self) -> list[Prop]:
        return [self.given, self.mark, self.number]

    def loss_at(self, s: float) -> float:
        """The loss of where the run is, by its own steps."""
        return float(self.run.losses[-1]) if s >= self.run.steps else float(self.run.loss.value(self.run.at(s)))

    def pose(self, s: float, told: float, filled: float = 1.0) -> None:
        """filled: how far the first loss is in the jar."""
        loss = self.loss_at(s)
        self.jar.show(loss if filled >= 1.0 else self.heights.loss(filled * self.heights.part(loss)))
        self.mark.appear(told)
        self.number.appear(told)

    def readings(self, s: float, told: float) -> Iterator[Reading]:
        loss = self.heights.clipped(self.loss_at(s))
        # by how much of the jar it is, since losses may be of any size
        yield Reading(f"{self.name}: the jar", "exact", self.heights.part(self.jar.read()), self.heights.part(loss))
        if told > 0:
            yield Reading(f"{self.name}: how it ended", "printed", self.mark.read(), str(self.end))
            yield self.number.reading(f"{self.name}: the last loss", *self._last())
