"""A learner's machine, with some of its knobs, and how many it has."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.kitchen.shelf import Shelf
from scenes.stagings.better_by_being_wrong.props.machine import Machine, Shade
from scenes.stagings.better_by_being_wrong.saying import Knobs

EM = 0.37           # of how many there are
UNDER, LINE = 0.40, 0.42        # units from the machine down to it, from line to line
BOARD = 0.22        # more, with a shelf between; units that this reaches beyond the machine


class KnobBox:
    """Exact: the knobs, by their pointers."""

    def __init__(self, setting: Setting, knobs: Knobs, box: Region, room: float, hung: bool = False) -> None:
        """room: for how many it has, where there is place for one line only; hung: it stands on a shelf."""
        self.knobs = knobs
        self.machine = Machine(setting.theme, box, len(knobs.which), knobs.top)
        self.shade = Shade(setting.theme, box)
        self.shelf = [Shelf(setting.theme, box.left - BOARD, box.right + BOARD)] if hung else []
        for shelf in self.shelf:
            shelf.place(0.0, box.bottom)
        self._count(setting, box, room, box.bottom - UNDER - BOARD * hung)

    def _count(self, setting: Setting, box: Region, room: float, low: float) -> None:
        theme, words = setting.theme, setting.theme.words
        # For translators: under a machine of which 8 knobs are seen, over the word knobs: {all} is how many it has
        seen = words.gettext("{n} of {all}", n=len(self.knobs.which), all=f"{self.knobs.total:,}")
        # For translators: under "8 of 130,321", or after it
        lines = [seen, words.gettext("knobs")]
        if low - LINE < setting.regions["captions"].top:
            tries = [Label(text, EM, theme.ink, (box.left, low), "left", words=words, room=room)
                     for text in (" ".join(lines), seen)]       # what is counted stands over it
            self.how_many = [next((said for said in tries if said.width_of_text <= room), tries[-1])]
        else:
            safe = setting.regions["safe"]
            wide = 2 * min(box.x - safe.left, safe.right - box.x)
            self.how_many = [Label(line, EM, theme.ink, (box.x, low - LINE * k), words=words, room=wide).keep()
                             for k, line in enumerate(lines)]

    @property
    def props(self) -> list[Prop]:
        return [*self.shelf, self.machine, self.shade, *self.how_many]

    def pose(self, place: float, was: float | None, dimmed: float = 0.0) -> None:
        """place: of the kept steps, and between two of them; was: from where the way is seen, if it is;
        dimmed: how far nothing is looked for in it."""
        self.machine.show(self.knobs.at(place), () if was is None else self.knobs.at(was))
        self.shade.appear(dimmed)
        for label in self.how_many:
            label.appear(1 - dimmed)

    def readings(self, place: float) -> Iterator[Reading]:
        top = self.knobs.top
        for k, (shown, true) in enumerate(zip(self.machine.read(), self.knobs.at(place), strict=True)):
            yield Reading(f"knob {k}", "exact", shown / top, true / top)
