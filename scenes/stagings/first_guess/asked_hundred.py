"""A hundred digits that a reader was asked: how many it read rightly, beside how many luck alone reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.bracket import Span
from scenes.props.sign.digit_tile import DigitTile
from scenes.props.sign.panel import Panel
from scenes.stagings.first_guess.beginners import ramp
from scenes.stagings.first_guess.props.dot_grid import HUNDRED, DotGrid

Asked = tuple[NDArray[np.float64], bool]    # the pixels of one of them, and whether it is read rightly

PAD, EDGE = 0.34, 0.22
ABOVE = 0.52        # over the dots, for the bracket and what it says
BESIDE = 1.50       # for the count, where it stands at the right of the dots
TILE = 0.95         # of a scribble before it has become a dot
FIRST, APART, WAY = 0.12, 0.09, 0.22        # when the first of them sets out, the next, and how long they go


class AskedHundred:
    """Not a prop. Counted: the full dots, and those under the bracket; printed: how many are right."""

    def __init__(self, theme: Theme, slate: Region, right: int, classes: int, some: Sequence[Asked],
                 origin: tuple[float, float]) -> None:
        """right: of the hundred; classes: how many answers luck chooses from; some: those seen to become dots."""
        self.right, self.luck = right, round(HUNDRED / classes)
        self.slate, self.panel = slate, Panel(theme, slate, 0.12, framed=True)
        inner = Region(slate.x, slate.y, slate.width - 2 * PAD, slate.height - 2 * EDGE)
        beside = slate.width > slate.height         # the count stands beside the dots, or under them
        dots = Region.spanning(inner.left, inner.right - BESIDE * beside, inner.bottom + 0.85 * (not beside),
                               inner.top - ABOVE)
        self.grid = DotGrid(theme, dots, theme.wish)
        self._bracket(theme, dots)
        self._count(theme, inner, beside)
        self._ask_some(theme, some, origin)

    def _ask_some(self, theme: Theme, some: Sequence[Asked], origin: tuple[float, float]) -> None:
        """A dot for each: of the full ones if it is read rightly, else of those that stay empty."""
        self.some, self.origin = some, origin
        self.tiles = [DigitTile(theme, pixels, TILE) for pixels, _ in some]
        full, empty = iter(self.grid.places), iter(self.grid.places[self.right:])
        self.ends = [next(full if right else empty) for _, right in some]

    def _bracket(self, theme: Theme, dots: Region) -> None:
        """Over as many of the first row as luck gets right."""
        edge = self.grid.radius
        first = np.array(self.grid.places[: self.luck])
        (left, _), (right, top) = first.min(axis=0) - edge, first.max(axis=0) + edge
        self.lucky = Span(theme, top + 0.16, theme.ink)
        self.lucky.show(left, right)
        for says in (f"{self.luck} of {HUNDRED} by luck", f"{self.luck} by luck"):
            self.by_luck = Label(says, 0.36, theme.ink, ((left + right) / 2, top + 0.37))
            if self.by_luck.width_of_text < dots.width:
                break

    def _count(self, theme: Theme, inner: Region, beside: bool) -> None:
        size, soft = 1.0 if beside else 0.85, theme.soft
        x = inner.right - BESIDE / 2 + 0.12 if beside else inner.x - 0.75
        y = inner.y + 0.02 if beside else inner.bottom + 0.04
        self.hits = Number(size, theme.wish, (x, y), "centre")
        at = ((x, y - 0.46), (x, y - 0.86)) if beside else ((inner.x + 0.6, y + 0.32), (inner.x + 0.6, y - 0.04))
        self.of = [Label(text, 0.40, soft, place) for text, place in zip(("of 100", "right"), at, strict=True)]

    @property
    def props(self) -> list[Prop]:
        return [self.panel, self.grid, self.hits, *self.of, self.lucky, self.by_luck, *self.tiles]

    def pose(self, asked: float, there: float) -> None:
        """asked: how far the hundred have been counted and compared, 0…1; there: how far it is seen at all."""
        landed = [self._pose_tile(k, asked) for k in range(len(self.some))]
        seen = sum(right for (_, right), there in zip(self.some, landed, strict=True) if there)
        counted = seen + round(ramp(asked, FIRST + APART * len(self.some) + WAY - 0.1, 0.85) * (self.right - seen))
        self.grid.show(counted)
        self.hits.show(str(counted))
        compared = ramp(asked, 0.80, 1.0)
        self.panel.appear(there)
        written = max(0.0, 2 * there - 1.0)     # what it covers has left by then
        for prop in (self.grid, self.hits, *self.of):
            prop.appear(written)
        for prop in (self.lucky, self.by_luck):
            prop.appear(written * compared)

    def _pose_tile(self, k: int, asked: float) -> bool:
        """A scribble goes from the shelf to its dot, and is as small as that when it lands; whether it has."""
        start = FIRST + APART * k
        way, (x, y), (x1, y1) = ramp(asked, start, start + WAY), self.origin, self.ends[k]
        small = 2 * self.grid.radius / TILE
        self.tiles[k].place(x + (x1 - x) * way, y + (y1 - y) * way, 0.0, 1.0 + (small - 1.0) * way)
        self.tiles[k].appear(min(1.0, 12 * way) * (1.0 - ramp(asked, start + WAY - 0.01, start + WAY + 0.05)))
        return way == 1.0

    def readings(self) -> Iterator[Reading]:
        """When all have been counted."""
        yield Reading("right of a hundred", "counted", self.grid.read(), self.right)
        yield Reading("right of a hundred", "printed", self.hits.read(), str(self.right))
        for tile, (pixels, _) in zip(self.tiles, self.some, strict=True):
            same = np.array_equal(tile.read(), np.asarray(pixels, dtype=int))
            yield Reading("pixels as they were written", "counted", float(same), 1.0)
        yield Reading("right by luck", "counted", self._bracketed(), self.luck)

    def _bracketed(self) -> int:
        """How many dots of the first row lie under the bracket."""
        across = self.lucky.at_home(self.lucky.line)[:, 0]
        places = np.array(self.grid.places)
        row = places[np.isclose(places[:, 1], places[:, 1].max()), 0]
        return int(((row > across.min()) & (row < across.max())).sum())
