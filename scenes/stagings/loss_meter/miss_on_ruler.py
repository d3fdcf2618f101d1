"""The miss on the ruler: the bracket that spans it, and the square on it, as tiles and as the imprint they leave."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Number, outline_of
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
from scenes.stagings.loss_meter.timing import WORDS_PASS, ease, late, printed, slip, slipped, soon, there, ways

BRACKET = 0.50          # em of the words at the bracket
BESIDE, ASTRIDE = 0.3, 0.25     # units between those and the square; more than beside the bracket
PRODUCT = 0.84          # of a reading's em
BELOW = 0.62            # units from the square down to its baseline
POLE = 0.12             # units between the words over it and the flag's pole
GOES = 0.3              # units under the card of the curve, over which the imprint of a large square goes
ROUNDING = 1e-9
BENT = 0.3              # units that the way of a tile rises over the jar's mouth


class MissOnRuler:
    """It stands beside the ruler of `scale`, and turns with it. Between `back` and `front` stands the curve.

    Shows: exact and printed, the gap, by the bracket; exact, by the imprint's side; exact, the loss, by the tiles;
    printed, once they are counted, the gap times itself.
    """

    def __init__(self, setting: Setting, scale: TasteScale, measured: MeasuredRun) -> None:
        theme, self.scale, self.measured = setting.theme, scale, measured
        left, side = scale.left - 0.2, self._side()
        self.bracket = Bracket(theme, left, BRACKET, side)
        if side == 0:
            begin = self._begin(left)
            self.bracket.label.at, self.bracket.label.room = (begin, 0.0), scale.flag_x - POLE - begin + ROUNDING
        self.imprint, self.tiles = TilesOutline(theme, scale.unit), Tiles(theme, scale.unit)
        self.product = Number(PRODUCT * setting.sizes["reading"], theme.ink, (0.0, 0.0), "centre",
                              room=self._room(setting), words=theme.words)
        self.back: list[Prop] = [self.imprint, self.bracket, self.bracket.label, self.product]
        self.front: list[Prop] = [self.tiles]
        self.props = [*self.back, *self.front]
        self.right = setting.regions["jar"].left - 0.35     # of the product, where the jar is close
        self.card = setting.regions["card"]

    def _room(self, setting: Setting) -> float:
        """For the product: twice as much as from the middle of the largest square to the nearer side of the frame."""
        middle, safe = self.scale.left + 0.5 * FULL * self.scale.unit, setting.regions["safe"]
        return 2 * min(middle - safe.left, safe.right - middle)

    def _side(self) -> int:
        """The bracket's words stand right of it, past the square, or over it where they would come to the flag."""
        scale, measured = self.scale, self.measured
        end = scale.left + measured.side(0) * scale.unit + BESIDE + BRACKET * self._longest()
        return 1 if end < scale.flag_x - 0.1 and not measured.last else 0

    def _begin(self, left: float) -> float:
        """Where words over the bracket begin: at it, but so that the longest end before the flag's pole."""
        return min(left - CAP, self.scale.flag_x - POLE - BRACKET * self._longest())

    def _longest(self) -> float:
        """Ems of the longest words, of those that keep their size: of gaps that are on the ruler."""
        steps = [step for step in range(self.measured.last + 1) if self.measured.gap(step) <= FULL]
        return max((outline_of(self.measured.gap_text(step), "BOLD")[1] for step in steps), default=0.0)

    def pose(self, now: Moment) -> None:
        self._span(now, 1.0, there(now, "bracket") * self.scale.veil(now))
        self._square(now, there(now, "tiles"))

    # the bracket ------------------------------------------------------------------------
    def grow_bracket(self, now: Moment) -> None:
        """From the score up to the wish; then its words."""
        grown = there(now, "bracket")
        self._span(now, grown, late("bracket's words", grown))

    def clear_words(self, now: Moment) -> None:
        """Tiles fly over the words of the bracket."""
        label = self.bracket.label
        label.appear(label.faded * (1 - ease(now, "words go") * (1 - ease(now, "words come"))))

    def _span(self, now: Moment, grown: float, label: float) -> None:
        scale, (score, wish) = self.scale, self.scale.heights(now)
        gap, pushed, seen = self.measured.gap(now.s, slip(now)), self._pushed(now), label
        if now.calm and now.comes("tiles"):     # its words do not slide: they go, and come where there is room
            label, pushed = label * min(1.0, abs(pushed / WORDS_PASS - 1)), float(pushed >= WORDS_PASS)
        aside = pushed * self.measured.side(now.s, slip(now)) * scale.unit + soon("apart", pushed) * ASTRIDE
        self.bracket.show(score, score + (wish - score) * grown, gap > FULL, aside)
        scale.ride(now, self.bracket).appear(seen if grown == 1 else soon("bracket", grown))
        self.bracket.label.show(*self._said(now))
        self.bracket.label.appear(label * printed(now) * late("words again", scale.facing(now)))

    def _said(self, now: Moment) -> tuple[str, str]:
        """The words at the bracket, and where there is no room for them."""
        step = now.step, slipped(now)
        return self.measured.gap_text(*step), self.measured.gap_briefly(*step)

    def _pushed(self, now: Moment) -> float:
        """How much of the square, tiles or imprint, stands between the bracket and its words."""
        if now.comes("tiles"):
            return there(now, "tiles")
        return float(any(bool(state.get(thing)) for state in (now.beat.entry, now.beat.exit)
                         for thing in ("tiles", "imprint")))

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

    def _bend(self, mouth: Point) -> float:
        """How far the way of the tiles is bent: clear of a flag that stands between them and the jar."""
        scale, top = self.scale, self.scale.ruler.region.top
        if not scale.left < scale.flag_x < mouth[0]:
            return BENT
        clear = top + scale.flag.height_of_pole + BENT
        return 2 * clear - 0.5 * (top - 2 * scale.unit + mouth[1]) - max(top, mouth[1])

    def _square(self, now: Moment, seen: float, swept: float | None = None, away: TilesUnderWay | None = None) -> None:
        scale, gap, low = self.scale, self.measured.side(now.s, slip(now)), min(self.scale.heights(now))
        self.tiles.show(gap, swept, away, 0.0, self.measured.gap(now.s, slip(now)) > FULL)
        self.tiles.place(scale.left, low).appear(seen)
        self.imprint.show(gap)
        seen = there(now, "imprint") * scale.veil(now) * (1 - there(now, "card") * self._under_card(gap, low))
        scale.ride(now, self.imprint, scale.left, low).appear(seen)
        self.product.show(self.measured.product_text(now.s))
        x, most = scale.left + gap * scale.unit / 2, self.right - 0.5 * self.product.width_of_text
        self.product.place(min(x, most) if scale.stands else x, low - BELOW).appear(there(now, "product"))

    def _under_card(self, side: float, low: float) -> float:
        """How far the imprint of a square, whose foot is at a height, would come under the card of the curve."""
        right = self.scale.left + side * self.scale.unit
        return min(1.0, max(0.0, min(right - self.card.left, self.card.top - low) / GOES))

    # what can be read -------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        if not self.scale.still(now):
            return
        gap = self.measured.side(now.s, slip(now))
        if self.bracket.label.faded == 1:
            yield Reading("gap", "exact", self.bracket.read() / self.scale.unit, gap)
            yield self.bracket.label.reading("gap", *self._said(now))
        if self.imprint.faded == 1:
            yield Reading("square's side", "exact", self.imprint.read(), gap)
        if self.tiles.faded == there(now, "tiles") == 1:
            yield Reading("tiles", "exact", self.tiles.read(), self.measured.side(now.s) ** 2)
        if self.product.faded == 1:
            yield self.product.reading("product", self.measured.product_text(now.s))
