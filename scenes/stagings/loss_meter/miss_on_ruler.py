"""The miss on the ruler: the bracket that spans it, and the square on it, as tiles."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Number
from scenes.kit.numerals import beyond
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.bracket import CAP, Bracket, Span
from scenes.props.measure.full import FULL
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.cells import cells
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.props.chevrons import Chevrons
from scenes.stagings.loss_meter.props.imprint import Imprint
from scenes.stagings.loss_meter.props.tiles import MELT, Tiles, TilesUnderWay, melted
from scenes.stagings.loss_meter.taste_scale import Point, TasteScale
from scenes.stagings.loss_meter.timing import counted, ease, lag, late, nearest, soon, there, ways

ASIDE = 0.22            # units from the bracket to the square
BESIDE = 0.22           # and down to the bracket of its width
BELOW = 0.66            # units from the square down to the product's baseline
OVER = 0.2              # and up to the words of the bracket
TO_LEFT = 0.24          # units that these go to the left when the flag has gone to the floor
BETTER = 0.45           # units from the square's top down to the first of the chevrons
BENT = 0.35             # units that the way of a tile rises over the square, or the jar's mouth


class MissOnRuler:
    """It stands beside the ruler of `scale`, and turns with it.

    Shows: exact and printed, the gap, by the bracket; exact, the loss, by the tiles, of which copies go into the jar;
    exact, what the square was at first, by its imprint; printed, once tiles are counted, the gap times itself.
    """

    def __init__(self, setting: Setting, scale: TasteScale, measured: MeasuredRun) -> None:
        theme, self.scale, self.measured = setting.theme, scale, measured
        size = setting.sizes["reading"]
        self.bracket = Bracket(theme, scale.left - ASIDE, size, 0, colour=theme.ink)
        self.tiles, self.copies = Tiles(theme, scale.unit), Tiles(theme, scale.unit)
        self.better = Chevrons(theme)               # which way is
        self.begun = Imprint(theme, scale.unit)     # of the first miss
        start = scale.left - ASIDE - CAP
        room = setting.regions["words_end"].x - start
        self.bracket.label.at, self.bracket.label.room = (scale.left - ASIDE, 0.0), room - CAP    # clear of the flag
        self.level = Span(theme, -BESIDE, theme.ink)
        self.wide = Number(size, theme.ink, (0.0, -BESIDE - CAP - 0.1 - 0.72 * size), "centre", words=theme.words)
        self.product = Number(size, theme.ink, (start, 0.0), "left", room=room, words=theme.words)
        self.back: list[Prop] = [self.begun, self.bracket]
        self.front: list[Prop] = [self.bracket.label, self.level, self.wide, self.product, self.tiles, self.copies,
                                  self.better]
        self.props = [*self.back, *self.front]

    def pose(self, now: Moment) -> None:
        grown = there(now, "bracket")
        if now.calm or not now.comes("bracket"):
            self._span(now, 1.0, grown, grown)
        else:                               # from the score up to the wish; then its words
            self._span(now, grown, soon("bracket", grown), late("bracket's words", grown))
        self._square(now, there(now, "tiles"))
        self.copies.appear(0.0)
        self._width(now, 1.0)

    @staticmethod
    def at(now: Moment) -> float:
        """The playhead of square and bracket, which may follow the spoon."""
        return now.s - lag(now, "square")

    # the bracket ------------------------------------------------------------------------
    def _span(self, now: Moment, grown: float, seen: float, words: float) -> None:
        scale, veil = self.scale, self.scale.veil(now)
        s = self.at(now)
        side, aside = self.measured.side(s), scale.makes_room(now)
        low = scale.corner(now, side)
        score, wish = (low, low + side * scale.unit) if scale.turn(now) < 0.5 else (low + side * scale.unit, low)
        self.bracket.show(score, score + (wish - score) * grown, self.measured.gap(s) > FULL)
        self.bracket.place(aside, 0.0).appear(seen * veil)
        if grown < 1:       # its words wait where they will stand
            self.bracket.label.place(0.0, wish + OVER)
        else:
            first = self.measured.side(0)
            begun = scale.corner(now, first) + first * scale.unit if s > 0 else wish
            to_left = TO_LEFT * max(0.0, 2 * scale.turn(now) - 1)
            self.bracket.label.place(aside - to_left, max(wish, score, begun) + OVER)
        self.bracket.label.show(*self._said(now))
        self.bracket.label.appear(words * veil * scale.uncrowded(now) * counted(now, s, self.measured.gap)[1])

    def _said(self, now: Moment) -> tuple[str, str]:
        """The words at the bracket, and where there is no room for them."""
        return self.measured.gap_said(counted(now, self.at(now), self.measured.gap)[0])

    def _width(self, now: Moment, swept: float) -> None:
        """A level bracket under the square: it is as wide as it is high."""
        seen, gap = there(now, "width"), self.measured.side(now.s)
        low = self.scale.corner(now, gap)
        self.level.show(0.0, gap * self.scale.unit * swept)
        self.level.place(self.scale.left, low).appear(float(seen > 0) if now.comes("width") and not now.calm else seen)
        self.wide.show(self.measured.short_text(nearest(now)), beyond(self.measured.gap(nearest(now))))
        middle = self.scale.left + 0.5 * gap * self.scale.unit
        self.wide.place(middle, low).appear(late("bracket's words", seen))

    # the square -------------------------------------------------------------------------
    def sweep(self, now: Moment) -> None:
        """The bracket sweeps to the right and leaves tiles behind."""
        way = there(now, "tiles")
        self._square(now, float(way > 0), self.measured.side(now.s) * way)
        self._width(now, way)

    def leaving(self, now: Moment) -> tuple[float, ...]:
        """How far each tile is on its way into the jar. Calm: no flight, they melt in place."""
        sent = ways(now, len(cells(self.measured.side(now.s))))
        return tuple(MELT + (1 - MELT) * way for way in sent) if now.calm else sent

    def in_jar(self, now: Moment) -> tuple[float, float]:
        """What has melted of the tiles that are leaving, and what of them has arrived whole, as losses."""
        areas, sent = cells(self.measured.side(now.s))[:, 2:].prod(axis=1), self.leaving(now)
        return (float(sum(area * melted(way) for area, way in zip(areas, sent, strict=True))),
                float(sum(area for area, way in zip(areas, sent, strict=True) if way >= 1)))

    def pour(self, now: Moment, mouth: Point, level: float) -> None:
        """Tile after tile into a jar with this mouth, in which the liquid stands at this height."""
        low, sent = self.scale.corner(now, self.measured.side(now.s)), self.leaving(now)
        away = TilesUnderWay(sent, level - low) if now.calm else TilesUnderWay(
            sent, level - low, (mouth[0] - self.scale.left, mouth[1] - low), self._bend(mouth))
        self._square(now, 1.0 if now.beat.entry.get("tiles") else ease(now, "arrive"))
        gap = self.measured.side(now.s)
        self.copies.show(gap, None, away, 0.0, self.measured.gap(now.s) > FULL)
        self.copies.place(self.scale.left, low).appear(self.tiles.faded * any(sent))
        if mouth[0] < self.scale.left and not now.calm:         # they fly over the words
            for words in (self.bracket.label, *self.scale.ruler.names):
                words.appear(words.faded * (1 - ease(now, "words go") * (1 - ease(now, "words come"))))

    def _bend(self, mouth: Point) -> float:
        """How far the way of the tiles is bent: over the ruler where that stands between them and the jar."""
        ruler, unit = self.scale.ruler.region, self.scale.unit
        if mouth[0] > ruler.x:
            return BENT
        clear = ruler.top + 4 * BENT
        return 2 * clear - 0.5 * (ruler.top - 2 * unit + mouth[1]) - max(ruler.top, mouth[1])

    def _square(self, now: Moment, seen: float, swept: float | None = None) -> None:
        scale, s = self.scale, self.at(now)
        gap = self.measured.side(s)
        low, left = scale.corner(now, gap), scale.left + scale.makes_room(now)
        self.tiles.show(gap, swept, None, 0.0, self.measured.gap(s) > FULL)
        self.tiles.place(left, low).appear(seen * scale.veil(now))
        first = self.measured.side(0)
        self.begun.show(first)
        self.begun.place(left, scale.corner(now, first)).appear(float(s > 0) * self.tiles.faded)
        self.better.show(there(now, "down"))
        self.better.place(left + gap * scale.unit / 2, low + gap * scale.unit - BETTER)
        self.product.show(self.measured.product_text(s))
        self.product.place(0.0, low - BELOW).appear(there(now, "product"))

    # what can be read -------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        if not self.scale.still(now):
            return
        gap = self.measured.side(self.at(now))
        if self.bracket.label.faded == 1:
            yield Reading("gap", "exact", self.bracket.read() / self.scale.unit, gap)
            yield self.bracket.label.reading("gap", *self._said(now))
        if self.tiles.faded == there(now, "tiles") == 1:
            yield Reading("tiles", "exact", self.tiles.read(), gap**2)
        if self.wide.faded == 1:
            yield Reading("width of the square", "exact", self.level.read() / self.scale.unit, gap)
            yield self.wide.reading("width of the square", self.measured.short_text(now.step))
        if self.begun.faded == 1:
            yield Reading("square of the first miss", "exact", self.begun.read(), self.measured.side(0) ** 2)
        if self.product.faded == 1:
            yield self.product.reading("product", self.measured.product_text(self.at(now)))
