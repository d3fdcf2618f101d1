"""The step that is made, in figures, on a yellow pill."""

from __future__ import annotations

import math

from scenes.kit import outline
from scenes.kit.lettering import Number, baseline
from scenes.kit.numerals import tight
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

Lines = tuple[str, ...]
PAD = 0.65              # ems, at either end
HIGH, PITCH, SNUG = 1.72, 1.2, 1.25     # ems: of a pill with a line, from line to line, of one with two but for that


class StepPill(Prop):
    """As wide as its text, such as "step: + 4.7 g salt"; two lines where one has no room. Origin: its middle; printed.

    show(lines, briefs): where it may be broken, and each line as it is where not even that helps.
    """

    meaning = "step"

    def __init__(self, theme: Theme, size: float, room: float = math.inf) -> None:
        """room: its greatest width."""
        super().__init__()
        self.size = size
        edge = theme.step if theme.dark else theme.ink
        ground = blend(theme.bg, theme.step, 0.16) if theme.dark else "#FBE7AE"     # the spoon may pass behind
        self.plate = self.shape(fill=ground, stroke=edge, width=2.5)
        self.rows = [Number(size, theme.step_text, align="centre", room=room - 2 * PAD * size, words=theme.words)
                     for _ in range(2)]
        self.add(*self.rows)

    def fitting(self, lines: Lines, briefs: Lines) -> Lines:
        """The lines that it shows of a text."""
        whole, row = " ".join(lines), self.rows[0]
        if row.fits(whole) or row.fits(tight(whole)):
            return (row.fitting(whole),)
        return tuple(row.fitting(line, brief) for line, brief in zip(lines, briefs, strict=True))

    def draw(self, lines: Lines, briefs: Lines) -> None:
        shown = self.fitting(lines, briefs)
        for k, row in enumerate(self.rows):
            row.at = (0.0, baseline((0.5 * (len(shown) - 1) - k) * PITCH * self.size, self.size))
            text = shown[k] if k < len(shown) else ""
            row.shown = (text,)
            row.draw(text)
        self._lay_plate(len(shown))

    def _lay_plate(self, lines: int) -> None:
        widest = max(row.width_of_text for row in self.rows)
        high = (HIGH if lines == 1 else SNUG + (lines - 1) * PITCH) * self.size
        round_ends = 0.5 * HIGH * self.size if lines == 1 else 0.5 * SNUG * self.size
        self.plate.outline(outline.rectangle(widest + 2 * PAD * self.size, high, (0.0, 0.0), round_ends) if widest
                           else outline.EMPTY)

    @property
    def width_of_plate(self) -> float:
        return max(row.width_of_text for row in self.rows) + 2 * PAD * self.size

    def read(self) -> Lines:
        """The lines that stand on it."""
        return tuple(filter(None, (row.read() for row in self.rows)))
