"""Lines of mathematics on a small plate: names, formulas that Typst sets, and numbers worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scenes.kit.easing import between
from scenes.kit.formula_text import FormulaText
from scenes.kit.lettering import Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.sign.plate import Plate
from scenes.props.sign.row_places import PAD, RowPlaces
from scenes.props.sign.spelled import Row

PARTS = "name", "formula", "number"
SIZE = 0.40             # em at which its letters are built; they are placed as large as there is room


@dataclass(frozen=True)
class Line:
    """The three parts of a row, props of their own."""

    name: Number
    text: FormulaText
    result: FormulaText

    @property
    def props(self) -> list[Prop]:
        return [self.name, self.text, self.result]


class FormulaCard:
    """Up to so many rows under one another, in the upper corner of a region; no view moves it.

    Its names stand before their formulas in every language: it is mathematics.
    printed: formulas, by their outlines, and numbers.
    """

    def __init__(self, theme: Theme, most: int) -> None:
        self.theme = theme
        self.colours = {"loss": theme.loss, "slope": theme.slope, "step": theme.step_text}
        self.plate = Plate(theme)
        self.plate.margin = True
        self.lines: dict[tuple[str, int], Line] = {}
        for of in self.colours:
            for k in range(most):
                self.lines[of, k] = self._line(of)
        self.shown: list[tuple[Row, Line]] = []

    def _line(self, of: str) -> Line:
        theme, colour = self.theme, self.colours[of]
        line = Line(Number(SIZE, colour, words=theme.words), FormulaText(SIZE, theme.ink, words=theme.words),
                    FormulaText(SIZE, colour, words=theme.words))
        for prop in line.props:
            prop.margin = True
        return line

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.plate, *(prop for line in self.lines.values() for prop in line.props)]

    def pose(self, places: RowPlaces | None, there: Sequence[float] = (), worked: Sequence[float] = (),
             stays: float = 1.0) -> None:
        """there: how far each row is; worked: how far what comes of it is. The plate is as large as these.

        stays: how far all of it is there: it goes as large as it was.
        """
        self.shown = []
        for prop in self.props:
            prop.appear(0.0)
        if places is None or max(there, default=0.0) <= 0:
            return
        self._lay_plate(places, there, stays)
        for k, (row, seen, told) in enumerate(zip(places.rows, there, worked, strict=True)):
            line = self.lines[row.of, k]
            self.shown.append((row, line))
            (x, y), scale = places.spot(k), places.em / SIZE
            seen, told = stays * seen, stays * told
            self._write(line.name, row.name, (x, y), scale, seen)
            self._write(line.text, row.text, (x + places.indent(k), y), scale, seen)
            at = x + places.indent(k) + places.text_width(k)
            self._write(line.result, row.result, (at, y), scale, min(seen, told))

    @staticmethod
    def _write(part: Number, text: str, at: tuple[float, float], scale: float, there: float) -> None:
        if text and there > 0:
            part.show(text)
            part.place(*at, 0.0, scale)
            part.appear(there)

    def _lay_plate(self, places: RowPlaces, there: Sequence[float], stays: float) -> None:
        """As high as the rows that are there, as wide as the widest of them: it grows with them."""
        wide = high = 0.0
        for k, seen in enumerate(there):
            wide, high = between(wide, max(wide, places.width(k)), seen), high + seen * places.heights[k]
        left, top = places.left, places.region.top
        self.plate.show(Region.spanning(left, left + wide + 2 * PAD, top - high - 2 * PAD, top))
        self.plate.appear(min(1.0, 2 * stays * max(there)))

    def readings(self) -> Iterator[Reading]:
        """What is written, where it is there to be read."""
        for k, (row, line) in enumerate(self.shown, 1):
            for said, part, text in zip(PARTS, line.props, (row.name, row.text, row.result), strict=True):
                if text and part.faded == 1.0:
                    assert isinstance(part, Number)
                    yield part.reading(f"row {k} of mathematics, the {row.of}'s {said}", text)
