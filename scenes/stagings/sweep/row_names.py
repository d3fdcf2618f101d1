"""What the rows of a sweep's numbers are: the losses over the jars, what runs were given, and the loss at the start."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit.heights import Heights
from scenes.kit.lettering import SMALLEST, Label, baseline, outline_of
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stagings.sweep.said import last_said
from scenes.stagings.sweep.valley_cell import ValleyCell

MOST, LINE = 2, 0.46    # lines of a name, and from one to the next
DASHED = 0.16           # from a jar to the number of its dashed line


def fits(keys: str, room: float) -> bool:
    """Whether what runs were given can be named beside them, a word a line; nothing can."""
    lines = keys.split()
    return len(lines) <= MOST and all(outline_of(line)[1] * SMALLEST <= room for line in lines)


class RowNames:
    """Left of the first cell of each row."""

    def __init__(self, setting: Setting, place: Region, cells: Sequence[ValleyCell], heights: Heights, loss: str,
                 keys: str) -> None:
        theme, self.place, size = setting.theme, place, setting.sizes["tick"]
        self.losses: list[Prop] = []
        self.given: list[Prop] = []
        rows: dict[float, list[ValleyCell]] = {}
        for cell in cells:
            rows.setdefault(cell.shelf, []).append(cell)
        for row in rows.values():
            first = row[0]
            y = baseline(first.middle_of_loss, size)
            self.losses.append(Label(loss, size, theme.ink, (place.right, y), "right", room=place.width,
                                     words=theme.words))
            lines = keys.split()
            for k, line in enumerate(lines):
                y = first.middle_of_given + LINE * ((len(lines) - 1) / 2 - k)
                self.given.append(Label(line, size, theme.ink, (place.right, baseline(y, size)), "right",
                                        room=place.width, words=theme.words))
            said = {last_said(heights, float(cell.run.losses[0])) for cell in row}
            if len(said) == 1:
                glass = first.jar.glass
                y = glass.y_of(heights.clipped(float(first.run.losses[0])))
                self.losses.append(Label(said.pop()[0], size, theme.ink,
                                         (glass.region.left - DASHED, baseline(y, size)), "right", words=theme.words,
                                         room=place.width))

    @property
    def letters(self) -> list[Prop]:
        return [*self.losses, *self.given]

    def pose(self, filled: float, given: float) -> None:
        for label in self.losses:
            label.appear(filled)
        for label in self.given:
            label.appear(given)
