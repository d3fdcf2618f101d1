"""A word on a small plate, so that it reads over anything: names for things that move."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.lettering import Label, baseline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

NEAR = 0.015        # units from a letter to an edge that it seems to touch
EDGE = 0.05         # units of plate over letters that are high, and under deep ones


class Tag(Prop):
    """One word in a meaning's colour; its origin is the middle of the plate's left end."""

    def __init__(self, theme: Theme, word: str, colour: str, size: float = 0.40,
                 ground: str | None = None) -> None:
        super().__init__()
        self.word = word
        label = Label(word, size, colour, (0.10, baseline(0.0, size)), "left", weight="BOLD", words=theme.words)
        self.width_of_plate = label.width_of_text + 0.20
        below, above = (half + EDGE if half + NEAR > 0.575 * size else 0.575 * size
                        for half in (label.deep - baseline(0.0, size), label.high + baseline(0.0, size)))
        plate = o.rectangle(self.width_of_plate, above + below, (self.width_of_plate / 2, (above - below) / 2), 0.10)
        self.shape(plate, fill=ground or theme.bg, alpha=0.94)
        self.add(label)

    def read(self) -> str:
        return self.word
