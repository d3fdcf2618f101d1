"""A learner's machine, with some of its knobs, and how many it has."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.kitchen.shelf import Shelf
from scenes.stagings.better_by_being_wrong.knob_spots import EDGE, FEET, LINES, upright
from scenes.stagings.better_by_being_wrong.props.machine import Machine, Shade
from scenes.stagings.better_by_being_wrong.props.name_plate import NamePlate
from scenes.stagings.better_by_being_wrong.saying import Knobs

EM = 0.37           # of how many there are, beside the machine
WRITTEN = 0.46      # on it
UNDER, LINE = 0.40, 0.42        # units from the machine down to it, from line to line
BOARD = 0.22        # units that a shelf reaches beyond the machine


class KnobBox:
    """Exact: the knobs, by their pointers."""

    def __init__(self, setting: Setting, knobs: Knobs, box: Region, room: float = 0.0, hung: bool = False) -> None:
        """room: for how many it has, where there is place for one line only, beside a flat machine; on an upright one
        it is written; hung: it stands on a shelf, and says nothing of it."""
        self.knobs = knobs
        written = upright(box) and not hung
        self.machine = Machine(setting.theme, box, len(knobs.which), knobs.top, LINES * written)
        self.shade = Shade(setting.theme, box)
        self.shelf = [Shelf(setting.theme, box.left - BOARD, box.right + BOARD)] if hung else []
        for shelf in self.shelf:
            shelf.place(0.0, box.bottom)
        self.how_many = [] if hung or written else self._beside(setting, box, room)
        self.plate = self._written(setting, box) if written else []

    def _lines(self, setting: Setting) -> tuple[str, str]:
        words = setting.theme.words
        # For translators: under a machine of which 7 knobs are seen, over the word knobs: {all} is how many it has
        seen = words.gettext("{n} of {all}", n=len(self.knobs.which), all=f"{self.knobs.total:,}")
        # For translators: under "7 of 130,321", or after it; or on the machine, under "130,321"
        return seen, words.gettext("knobs")

    def _written(self, setting: Setting, box: Region) -> list[NamePlate]:
        """On the machine, over its feet: how many it has in all."""
        _, knobs = self._lines(setting)
        low, wide = box.bottom + FEET + 0.12, 0.5 * box.width - EDGE
        plate = Region.spanning(box.x - wide, box.x + wide, low, low + LINES - 0.12)
        return [NamePlate(setting.theme, plate, (f"{self.knobs.total:,}", knobs), WRITTEN, setting.theme.words)]

    def _beside(self, setting: Setting, box: Region, room: float) -> list[Label]:
        """Under the machine: in two lines, or in one where captions are near."""
        theme, words, low = setting.theme, setting.theme.words, box.bottom - UNDER
        lines = self._lines(setting)
        if low - LINE < setting.regions["captions"].top:
            tries = [Label(text, EM, theme.ink, (box.left, low), "left", words=words, room=room)
                     for text in (" ".join(lines), lines[0])]       # what is counted stands over it
            return [next((said for said in tries if said.width_of_text <= room), tries[-1])]
        safe = setting.regions["safe"]
        wide = 2 * min(box.x - safe.left, safe.right - box.x)
        return [Label(line, EM, theme.ink, (box.x, low - LINE * k), words=words, room=wide).keep()
                for k, line in enumerate(lines)]

    @property
    def props(self) -> list[Prop]:
        return [*self.shelf, self.machine, *self.how_many, self.shade, *self.plate]     # no number is in the shade

    def pose(self, place: float, was: float | None, dimmed: float = 0.0,
             told: float = 1.0) -> None:
        """place: of the kept steps, and between two of them; was: from where the way is seen, if it is;
        dimmed: how far nothing is looked for in it; told: how far it is said how many there are."""
        self.machine.show(self.knobs.at(place), () if was is None else self.knobs.at(was))
        self.shade.appear(dimmed)
        for label in self.how_many:
            label.appear(told * (1 - dimmed))

    def readings(self, place: float) -> Iterator[Reading]:
        top = self.knobs.top
        for k, (shown, true) in enumerate(zip(self.machine.read(), self.knobs.at(place), strict=True)):
            yield Reading(f"knob {k}", "exact", shown / top, true / top)
