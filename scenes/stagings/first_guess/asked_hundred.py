"""A hundred digits that a reader was asked: how many it read rightly, beside how many luck alone reads."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.easing import between
from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.bracket import Span
from scenes.props.sign.digit_tile import DigitTile
from scenes.props.sign.panel import Panel
from scenes.stagings.first_guess.props.dot_grid import HUNDRED, DotGrid
from scenes.stagings.first_guess.questions import DigitQuestion
from scenes.stagings.first_guess.timing import all_counted, lands, late, scribble_way, soon, within

PAD, EDGE = 0.34, 0.22
ABOVE = 0.52        # over the dots, for the bracket and what it says
BESIDE = 1.50       # for the count, where it stands at the right of the dots
TILE = 0.95         # of a scribble before it has become a dot


class AskedHundred:
    """Counted: the full dots, and those under the bracket; printed: how many are right."""

    def __init__(self, theme: Theme, slate: Region, asked: DigitQuestion, origin: tuple[float, float]) -> None:
        """Some of the hundred are seen to become dots; they come from the place `origin`."""
        self.right, self.luck = round(HUNDRED * asked.accuracy), round(HUNDRED / len(asked.chances))
        self.some, self.origin, self.panel = asked.more, origin, Panel(theme, slate, 0.12, framed=True)
        inner = Region(slate.x, slate.y, slate.width - 2 * PAD, slate.height - 2 * EDGE)
        beside = slate.width > slate.height         # the count stands beside the dots, or under them
        dots = Region.spanning(inner.left, inner.right - BESIDE * beside, inner.bottom + 0.85 * (not beside),
                               inner.top - ABOVE)
        self.grid = DotGrid(theme, dots, theme.wish)
        self._bracket(theme, dots)
        self._count(theme, inner, beside)
        self.tiles = [DigitTile(theme, pixels, TILE) for pixels, _ in self.some]
        self.ends = self._ends()
        self.props: list[Prop] = [self.panel, self.grid, self.hits, *self.of, self.lucky, self.by_luck, *self.tiles]

    def _ends(self) -> list[tuple[float, float]]:
        """A dot for each scribble: of the full ones if it is read rightly, else of those that stay empty."""
        full, empty = iter(self.grid.places), iter(self.grid.places[self.right:])
        return [next(full if right else empty) for _, right in self.some]

    def _bracket(self, theme: Theme, dots: Region) -> None:
        """Over as many of the first row as luck gets right."""
        edge = self.grid.radius
        first = np.array(self.grid.places[: self.luck])
        (left, _), (right, top) = first.min(axis=0) - edge, first.max(axis=0) + edge
        self.lucky = Span(theme, top + 0.16, theme.ink)
        self.lucky.show(left, right)
        # For translators: so many would be right by luck alone
        for says in (theme.words.gettext("{hits} of {all} by luck", hits=self.luck, all=HUNDRED),
                     theme.words.gettext("{hits} by luck", hits=self.luck)):
            self.by_luck = Label(says, 0.36, theme.ink, ((left + right) / 2, top + 0.37))
            if self.by_luck.width_of_text < dots.width:
                break

    def _count(self, theme: Theme, inner: Region, beside: bool) -> None:
        size, soft = 1.0 if beside else 0.85, theme.soft
        x = inner.right - BESIDE / 2 + 0.12 if beside else inner.x - 0.75
        y = inner.y + 0.02 if beside else inner.bottom + 0.04
        self.hits = Number(size, theme.wish, (x, y), "centre", words=theme.words)
        at = ((x, y - 0.46), (x, y - 0.86)) if beside else ((inner.x + 0.6, y + 0.32), (inner.x + 0.6, y - 0.04))
        self.of = [Label(text, 0.40, soft, place) for text,
                   # For translators: 12 of 100 right: of scribbled digits
                   place in zip((theme.words.gettext("of {n}", n=HUNDRED), theme.words.gettext("right")), at,
                                                                             strict=True)]

    def pose(self, asked: float, there: float) -> None:
        """asked: how far the hundred have been counted and compared, 0…1; there: how far it is seen at all."""
        counted = self._pose_tiles(asked)
        self.grid.show(counted)
        self.hits.show(str(counted))
        self.panel.appear(there)
        written = late("count", there)     # what it covers has left by then
        for prop in (self.grid, self.hits, *self.of):
            prop.appear(written)
        for prop in (self.lucky, self.by_luck):
            prop.appear(written * within("luck", asked))

    def _pose_tiles(self, asked: float) -> int:
        """How many have been counted: those that have landed, then all others."""
        landed = [self._pose_tile(k, asked) for k in range(len(self.some))]
        seen = sum(right for (_, right), there in zip(self.some, landed, strict=True) if there)
        return seen + round(all_counted(len(self.some), asked) * (self.right - seen))

    def _pose_tile(self, k: int, asked: float) -> bool:
        """A scribble goes from the shelf to its dot, and is as small as that when it lands; whether it has."""
        way, (x, y), (x1, y1) = scribble_way(k, asked), self.origin, self.ends[k]
        small = 2 * self.grid.radius / TILE
        self.tiles[k].place(between(x, x1, way), between(y, y1, way), 0.0, between(1.0, small, way))
        self.tiles[k].appear(soon("scribble", way) * (1.0 - lands(k, asked)))
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
