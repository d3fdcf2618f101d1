"""A small enamel plate on a machine, with what is written there."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit.lettering import Label
from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.kit.words import ENGLISH, Words
from scenes.props.sign.word_tile import PAPER, PRINT

KEEPS, LINE = 0.10, 1.15        # units from the letters to its sides; ems from line to line


class NamePlate(Prop):
    """Fills its region; the lines stand under each other in its middle. Shows no quantity that moves."""

    def __init__(self, theme: Theme, region: Region, lines: Sequence[str], em: float, words: Words = ENGLISH) -> None:
        super().__init__()
        self.shape(rectangle(region.width, region.height, (region.x, region.y), 0.08), fill=PAPER,
                   stroke=theme.copper, width=2.4)
        top = region.y + (0.5 * LINE * (len(lines) - 1) - 0.34) * em
        for k, line in enumerate(lines):
            self.add(Label(line, em, PRINT, (region.x, top - LINE * em * k), words=words,
                           room=region.width - 2 * KEEPS))
