"""A hundred digits that a reader was asked: how many it read rightly, beside how many luck alone reads."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.props.bracket import Span
from scenes.props.dot_grid import HUNDRED, DotGrid
from scenes.props.lettering import Label, Number
from scenes.props.panel import Panel
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.theme import Theme
from scenes.studio.timeline import smoothstep

PAD, EDGE = 0.34, 0.22
ABOVE = 0.52        # over the dots, for the bracket and what it says
BESIDE = 1.50       # for the count, where it stands at the right of the dots


class AskedHundred:
    """Not a prop. Counted: the full dots, and those under the bracket; printed: how many are right."""

    def __init__(self, theme: Theme, slate: Region, right: int, classes: int) -> None:
        """right: of the hundred; classes: how many answers luck chooses from."""
        self.right, self.luck = right, round(HUNDRED / classes)
        self.slate, self.panel = slate, Panel(theme, slate, 0.12, framed=True)
        inner = Region(slate.x, slate.y, slate.width - 2 * PAD, slate.height - 2 * EDGE)
        beside = slate.width > slate.height         # the count stands beside the dots, or under them
        dots = Region.spanning(inner.left, inner.right - BESIDE * beside, inner.bottom + 0.85 * (not beside),
                               inner.top - ABOVE)
        self.grid = DotGrid(theme, dots, theme.wish)
        self._bracket(theme)
        self._count(theme, inner, beside)

    def _bracket(self, theme: Theme) -> None:
        """Over as many of the first row as luck gets right."""
        edge = self.grid.radius
        first = np.array(self.grid.places[: self.luck])
        (left, _), (right, top) = first.min(axis=0) - edge, first.max(axis=0) + edge
        self.lucky = Span(theme, top + 0.16, theme.ink)
        self.lucky.show(left, right)
        self.by_luck = Label(f"{self.luck} by luck", 0.36, theme.ink, ((left + right) / 2, top + 0.30))

    def _count(self, theme: Theme, inner: Region, beside: bool) -> None:
        size, soft = 1.0 if beside else 0.85, theme.soft
        x = inner.right - BESIDE / 2 + 0.12 if beside else inner.x - 0.75
        y = inner.y + 0.02 if beside else inner.bottom + 0.04
        self.hits = Number(size, theme.wish, (x, y), "centre")
        at = ((x, y - 0.46), (x, y - 0.86)) if beside else ((inner.x + 0.6, y + 0.32), (inner.x + 0.6, y - 0.04))
        self.of = [Label(text, 0.40, soft, place) for text, place in zip(("of 100", "right"), at, strict=True)]

    def props(self) -> list[Prop]:
        return [self.panel, self.grid, self.hits, *self.of, self.lucky, self.by_luck]

    def pose(self, asked: float, there: float) -> None:
        """asked: how far the hundred have been counted and compared, 0…1; there: how far it is seen at all."""
        counted = round(smoothstep((asked - 0.25) / 0.45) * self.right)
        self.grid.show(counted)
        self.hits.show(str(counted))
        compared = smoothstep((asked - 0.75) / 0.25)
        self.panel.fade(there)
        written = max(0.0, 2 * there - 1.0)     # what it covers has left by then
        for prop in (self.grid, self.hits, *self.of):
            prop.fade(written)
        for prop in (self.lucky, self.by_luck):
            prop.fade(written * compared)

    def readings(self) -> Iterator[Reading]:
        """When all have been counted."""
        yield Reading("right of a hundred", "counted", self.grid.read(), self.right)
        yield Reading("right of a hundred", "printed", self.hits.read(), str(self.right))
        yield Reading("right by luck", "counted", self._bracketed(), self.luck)

    def _bracketed(self) -> int:
        """How many dots of the first row lie under the bracket."""
        across = self.lucky.at_home(self.lucky.line)[:, 0]
        places = np.array(self.grid.places)
        row = places[np.isclose(places[:, 1], places[:, 1].max()), 0]
        return int(((row > across.min()) & (row < across.max())).sum())
