"""The miss on the ruler: the bracket that spans it, and the square on it, as tiles and as the imprint they leave."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.bracket import CAP, Bracket
from scenes.props.measure.full import FULL
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.cells import cells
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.props.tiles import MELT, Tiles, TilesUnderWay, melted
from scenes.stagings.loss_meter.props.tiles_outline import TilesOutline
from scenes.stagings.loss_meter.taste_scale import Point, TasteScale
from scenes.stagings.loss_meter.timing import ease, late, moving, soon, there, ways

ASIDE = 0.22            # units from the bracket to the square
BELOW = 0.66            # units from the square down to the product's baseline
OVER = 0.2              # and up to the words of the bracket
BENT = 0.35             # units that the way of a tile rises over the square, or the jar's mouth


class MissOnRuler:
    """It stands beside the ruler of `scale`, and turns with it.

    Shows: exact and printed, the gap, by the bracket; exact, by the imprint's side; exact, the loss, by the tiles;
    printed, once they are counted, the gap times itself.
    """

    def __init__(self, setting: Setting, scale: TasteScale, measured: MeasuredRun) -> None:
        theme, self.scale, self.measured = setting.theme, scale, measured
        size = setting.sizes["reading"]
        self.bracket = Bracket(theme, scale.left - ASIDE, size, 0, colour=theme.ink)
        self.imprint, self.tiles = TilesOutline(theme, scale.unit), Tiles(theme, scale.unit)
        start = scale.left - ASIDE - CAP
        room = setting.regions["words_end"].x - start
        self.bracket.label.at, self.bracket.label.room = (scale.left - ASIDE, 0.0), room - CAP    # clear of the flag
        self.product = Number(size, theme.ink, (start, 0.0), "left", room=room, words=theme.words)
        self.back: list[Prop] = [self.imprint, self.bracket]
        self.front: list[Prop] = [self.bracket.label, self.product, self.tiles]
        self.props = [*self.back, *self.front]

    def pose(self, now: Moment) -> None:
        grown = there(now, "bracket")
        if now.calm or not now.comes("bracket"):
            self._span(now, 1.0, grown, grown)
        else:                               # from the score up to the wish; then its words
            self._span(now, grown, soon("bracket", grown), late("bracket's words", grown))
        self._square(now, there(now, "tiles"))

    # the bracket ------------------------------------------------------------------------
    def _span(self, now: Moment, grown: float, seen: float, words: float) -> None:
        scale, veil = self.scale, self.scale.veil(now)
        score, wish = scale.heights(now)
        self.bracket.show(score, score + (wish - score) * grown, self.measured.gap(now.s) > FULL)
        if grown < 1:       # its words wait where they will stand
            self.bracket.label.place(0.0, wish + OVER)
        self.bracket.appear(seen * veil)
        self.bracket.label.show(*self._said(now))
        self.bracket.label.appear(words * veil)

    def _said(self, now: Moment) -> tuple[str, str]:
        """The words at the bracket, and where there is no room for them."""
        return self.measured.gap_text(now.s, moving(now)), self.measured.gap_briefly(now.s)

    # the square -------------------------------------------------------------------------
    def sweep(self, now: Moment) -> None:
        """The bracket sweeps to the right and leaves tiles behind."""
        way = there(now, "tiles")
        self._square(now, float(way > 0), self.measured.side(now.s) * way)

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
        low, sent = min(self.scale.heights(now)), self.leaving(now)
        away = TilesUnderWay(sent, level - low) if now.calm else TilesUnderWay(
            sent, level - low, (mouth[0] - self.scale.left, mouth[1] - low), self._bend(mouth))
        self._square(now, 1.0 if now.beat.entry.get("tiles") else ease(now, "arrive"), None, away)
        if mouth[0] < self.scale.left and not now.calm:         # they fly over the words
            self.bracket.label.appear(1 - ease(now, "words go") * (1 - ease(now, "words come")))

    def _bend(self, mouth: Point) -> float:
        """How far the way of the tiles is bent: over the ruler where that stands between them and the jar."""
        ruler, unit = self.scale.ruler.region, self.scale.unit
        if mouth[0] > ruler.x:
            return BENT
        clear = ruler.top + 4 * BENT
        return 2 * clear - 0.5 * (ruler.top - 2 * unit + mouth[1]) - max(ruler.top, mouth[1])

    def _square(self, now: Moment, seen: float, swept: float | None = None, away: TilesUnderWay | None = None) -> None:
        scale, gap = self.scale, self.measured.side(now.s)
        low, flat = min(scale.heights(now)), scale.facing(now)
        self.tiles.show(gap, swept, away, 0.0, self.measured.gap(now.s) > FULL)
        self.tiles.place(scale.left, low).appear(seen)
        self.imprint.show(gap)
        self.imprint.place(scale.left, low, 0.0, 1.0, flat).appear(there(now, "imprint") * scale.veil(now))
        self.product.show(self.measured.product_text(now.s))
        self.product.place(0.0, low - BELOW).appear(there(now, "product"))

    # what can be read -------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        if not self.scale.still(now):
            return
        gap = self.measured.side(now.s)
        if self.bracket.label.faded == 1:
            yield Reading("gap", "exact", self.bracket.read() / self.scale.unit, gap)
            yield self.bracket.label.reading("gap", *self._said(now))
        if self.imprint.faded == 1:
            yield Reading("square's side", "exact", self.imprint.read(), gap)
        if self.tiles.faded == there(now, "tiles") == 1:
            yield Reading("tiles", "exact", self.tiles.read(), gap**2)
        if self.product.faded == 1:
            yield self.product.reading("product", self.measured.product_text(now.s))
