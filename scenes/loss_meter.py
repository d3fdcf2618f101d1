"""LossMeter: how far off a recipe is, as points on a ruler, as a square, and as a height in a jar."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

import soupmath as sm
from scenes.props.bracket import Bracket
from scenes.props.chevrons import Chevrons
from scenes.props.curve import CurveCard
from scenes.props.flag import Flag, WishLine
from scenes.props.grain_test import GrainTest
from scenes.props.handing import Handing
from scenes.props.imprint import Imprint
from scenes.props.jar import LIP, Jar
from scenes.props.lettering import Number, outline_of
from scenes.props.prop import Reading
from scenes.props.region import Region
from scenes.props.room import Room
from scenes.props.ruler import FULL, Ruler
from scenes.props.spoon_mark import SpoonMark
from scenes.props.squares import Squares, trimmed
from scenes.props.tiles import MELT, Tiles, cells, melted
from scenes.stage import LessonScene
from scenes.studio.layout import FRAMES
from scenes.studio.plan import Moment, smoothstep

GRAIN = 0.1                # grams of salt in a litre
BRACKET = 0.50             # em of the words at the bracket
NEEDED = ("score", "gap", "wish")
NICE = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
FLIGHT, LEAVES = 24.0, 34.0     # ticks a tile flies; ticks from the first tile's leaving to the last's
# verb -> thing -> (cue it waits for, earliest tick, ticks it takes)
TIMES: dict[str, dict[str, tuple[str, float, float]]] = {
    "hand_in": {"carried": ("", 4, 28), "flag": ("flag", 36, 30), "left": ("", 34, 22)},
    "measure": {"flag": ("", 0, 10), "spoon": ("", 2, 30), "bracket": ("bracket", 36, 12)},
    "square": {"tiles": ("sweep", 6, 30)},
    "drop": {"jar": ("", 2, 10), "pour": ("pour", 12, LEAVES + FLIGHT + 10), "named": ("loss", 74, 8)},
    "compare": {"compare": ("", 6, 8), "grown": ("", 10, 40), "quarters": ("quarters", 54, 12)},
    "turn_over": {"compare": ("", 0, 8), "ruler": ("", 6, 10), "jar": ("", 6, 10), "spoon": ("", 6, 10),
                  "flag": ("", 6, 10), "bracket": ("", 6, 10), "filled": ("", 6, 10),
                  "imprint": ("", 6, 10), "turned": ("turn", 22, 26), "down": ("down", 56, 12)},
    "ask_grain": {"bowl": ("", 6, 10), "grain": ("", 14, 10), "asked": ("", 18, 10)},
    "try_grain": {"asked": ("", 0, 6), "foretold": ("slope", 6, 22), "grain": ("grain", 38, 36)},
}


# verb -> the parts that its show_ method poses itself
MOVES: dict[str, set[str]] = {
    "hand_in": {"bowls", "flag"}, "measure": {"spoon", "bracket"}, "square": {"tiles"},
    "drop": {"tiles", "jar"}, "compare": {"compared"}, "try_grain": {"jar", "grain"},
}


class LossMeter(LessonScene):
    """Ruler, square, jar and curve: one miss, shown in each."""

    default_lesson = "loss-meter"

    # building -----------------------------------------------------------------
    def build(self) -> None:
        self.main = next(iter(self.runs.values()))
        if missing := [name for name in NEEDED if name not in self.main.loss.readings]:
            raise ValueError(f"run.loss must have {', '.join(missing)} to be measured (soup and salt have), "
                             f"got {self.main.loss.name}")
        self.last = max(beat.last for beat in self.plan.beats)
        self.whole = self.last == 0 and abs(self.gap(0) - round(self.gap(0))) < 1e-6
        width, height = FRAMES[self.plan.shape]
        ruler, lamp, counter = self.regions["ruler"], self.regions["lamp"], self.regions["jar"].bottom + 0.3
        self.put(Room(Region(0, 0, width, height), self.theme, (lamp.x, lamp.y), counter))
        self._build_ruler(ruler, stands=ruler.bottom < counter)
        self._build_square()
        self.handing = Handing(self.regions["yours"], self.regions["wish"], self.theme, self.sizes["label"])
        self._build_jar()
        self.put(*self.handing.props, self.spoon, self.flag)
        self._build_compared()
        self.put_title()
        self.parts = {"bowls": self._bowls, "ruler": self._ruler, "flag": self._flag, "spoon": self._spoon,
                      "bracket": self._bracket, "tiles": self._tiles, "jar": self._jar, "card": self._card,
                      "compared": self._compared, "grain": self._grain}

    def _build_ruler(self, region: Region, stands: bool) -> None:
        self.unit = region.height / FULL
        self.ruler = Ruler(region, self.theme, stands=stands)
        self.wish_line, self.flag = WishLine(self.theme), Flag(self.theme, self.regions["flag"].height)
        self.flag.bleeds = True         # handed in from beyond the frame
        self.tip, self.flag_x = region.right + 0.02, self.regions["flag"].x
        self.line_end = max(self.flag_x, self.regions["square"].right)
        self.spoon = SpoonMark(self.theme, min(1.45, self.regions["square"].left - 0.45 - self.tip))
        at = (region.left - 0.14, 0.0)
        self.score = Number(self.sizes["reading"], self.theme.ink, at, "right")
        self.cost = Number(self.sizes["reading"], self.theme.loss, at, "right")
        self.put(self.wish_line, self.ruler, *self.ruler.labels, self.score, self.cost)

    def _build_square(self) -> None:
        left = self.regions["square"].left
        self.imprint, self.tiles = Imprint(self.theme, self.unit), Tiles(self.theme, self.unit)
        smallest = min(self.gap(step) for step in range(self.last + 1))
        words = max(outline_of(self._short(step), "BOLD")[1] for step in range(self.last + 1)) * BRACKET
        beside = words < left - 0.45 - self.tip and smallest * self.unit > 1.0      # clear of ruler and spoon
        self.bracket = Bracket(self.theme, left - 0.2, BRACKET, -1 if beside else 0)
        self.product = Number(0.84 * self.sizes["reading"], self.theme.ink, (0.0, 0.0), "centre")
        self.put(self.imprint, self.bracket, self.bracket.label, self.product)

    def _build_jar(self) -> None:
        highest = float(max(self.main.losses[: self.last + 1]))
        alone = self.last == 0      # no curve beside it
        region = self.regions.get("jar_alone", self.regions["jar"]) if alone else self.regions["jar"]
        side, top = -1 if self.regions["reading"].x < self.regions["jar"].x else 1, nice_top(highest)
        longest = outline_of(self.printed(highest, close=self.last == 0), "BOLD")[1]
        size = min(1.2 * self.sizes["reading"], self.regions["reading"].width / longest)
        self.jar = Jar(region, self.theme, top, size, side, marks=tuple(top * k / 5 for k in range(1, 6)))
        self.card = CurveCard(self.regions["card"], self.theme, self.last, top, ticks=(highest,),
                              number_of="{:.3g}")
        at = self.regions["counter"]
        box, label = self.jar.region, self.sizes["label"]
        beside = box.right + 0.6 if side < 0 else box.left - 0.6
        self.chevrons = Chevrons(self.theme, beside, box.bottom + 0.5, box.bottom + 1.4)
        place, align = ((at.x, at.y - 0.14), "centre") if at.width > 3 else ((at.right, at.y - 0.14), "right")
        self.counter = Number(label, self.theme.soft, place, align, "NORMAL")
        self.grain = GrainTest(self.regions["grain"], self.jar, self.theme, GRAIN, label, self.sizes["hero"])
        self.put(self.card, self.tiles, self.jar, self.jar.reading, self.jar.name, self.counter)
        self.put(self.chevrons, *self.grain.props)

    def _build_compared(self) -> None:
        self.compared = sorted(float(run.losses[0]) for run in self.runs.values())
        gaps = [math.sqrt(loss) for loss in self.compared]
        size, label = 0.6 * self.sizes["hero"], self.sizes["label"]
        self.squares = Squares(self.regions["compare"], self.theme, gaps, size, label)
        self.put(*self.squares.props)

    # what the run says -----------------------------------------------------------
    def gap(self, s: float) -> float:
        return self.main.reading_at("gap", s)

    def _short(self, step: int) -> str:
        return f"{trimmed(self.gap(step))} short"

    def score_at(self, s: float) -> float:
        """Never less than the ruler's 0."""
        return self.ruler.clipped(self.main.reading_at("score", s))

    def one_grain(self, s: float, part: float = 1.0) -> tuple[float, float]:
        """The change of loss that `part` of a grain of salt makes at the playhead: by the slope, in truth."""
        if not part or "salt" not in self.main.loss.names:
            return 0.0, 0.0
        return sm.soup.one_grain(self.main.loss, self.main.at(s), part * GRAIN)

    def printed(self, loss: float, close: bool = False) -> str:
        """Whole where the lesson's numbers are whole; closer where one grain is asked for."""
        return f"{loss:.{2 if close else 0 if self.whole or loss >= 100 else 1}f}"

    def closely(self, now: Moment) -> bool:
        """Whether one grain is asked for: then hundredths count."""
        return self.there(now, "bowl") > 0.5

    def _score_text(self, now: Moment) -> str:
        return f"{self.score_at(now.step):.{0 if self.whole else 1}f}"

    # when -------------------------------------------------------------------------
    def when(self, now: Moment, key: str) -> tuple[float, float]:
        """(start, length) in ticks of a movement of this beat; it always ends within the beat."""
        cue, earliest, ticks = TIMES.get(now.beat.verb, {}).get(key, ("", 0.0, 10.0))
        start = max(earliest, now.cue(cue)) if cue else earliest
        return max(0.0, min(start, now.beat.ticks - ticks)), ticks

    def there(self, now: Moment, key: str) -> float:
        return now.presence(key, *self.when(now, key))

    def during(self, now: Moment, verb: str, key: str) -> float:
        """How far a movement of a verb is; 0 in other beats."""
        return now.ease(*self.when(now, key)) if now.beat.verb == verb else 0.0

    # what stands ------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        for part, pose in self.parts.items():
            if part not in MOVES.get(now.beat.verb, ()):
                pose(now)

    def _turn(self, now: Moment) -> float:
        turn = self.there(now, "turned")
        return float(turn >= 0.5) if now.calm else turn

    def _veil(self, now: Moment) -> float:
        """Calm: the ruler and what rides on it fade out on one side and in again on the other."""
        return abs(2 * self.there(now, "turned") - 1) if now.calm else 1.0

    def _facing(self, now: Moment) -> float:
        """1 while a face of the ruler can be read, 0 while it is seen edge on."""
        return self._veil(now) * min(1.0, max(0.0, 2 * abs(math.cos(math.pi * self._turn(now))) - 1))

    def _heights(self, now: Moment) -> tuple[float, float]:
        """Where score and wish stand on the ruler now."""
        turn = self._turn(now)
        return self.ruler.y_of(self.score_at(now.s), turn), self.ruler.y_of(FULL, turn)

    def _bowls(self, now: Moment) -> None:
        there = self.there(now, "bowls")
        self.handing.pose(there, float(there > 0), 1.0, now.ambient)

    def _ruler(self, now: Moment) -> None:
        turn, spoon, y = self._turn(now), self.there(now, "spoon"), self._heights(now)[0]
        self.ruler.show(turn, y if spoon > 0.9 else None)
        self.ruler.fade(self.there(now, "ruler") * self._veil(now))
        arrived = max(0.0, 10 * spoon - 9) if now.beat.verb == "measure" else spoon
        facing = arrived * self._facing(now)
        self.score.show(self._score_text(now))
        self.cost.show(self.printed(self.main.loss_at(now.step)))
        for number, seen in ((self.score, turn < 0.5), (self.cost, turn >= 0.5)):
            number.place(0.0, y - 0.352 * number.size).fade(facing * seen)

    def _flag(self, now: Moment) -> None:
        there, turn, y = self.there(now, "flag") * self._veil(now), self._turn(now), self._heights(now)[1]
        level = self.jar.region.bottom == self.ruler.region.bottom
        over = self.jar.region.left - self.line_end if level else 0.0      # on to the jar's own wish line
        self._fly(now, (self.flag_x, y), there)
        self.wish_line.show(self.ruler.region.right, self.line_end + over * smoothstep(2 * turn - 1), y)
        self.wish_line.fade(there)

    def _fly(self, now: Moment, at: tuple[float, float], there: float) -> None:
        self.flag.show(now.ambient)
        self.flag.place(*at).fade(there)

    def _spoon(self, now: Moment) -> None:
        self.spoon.place(self.tip, self._heights(now)[0]).fade(self.there(now, "spoon") * self._veil(now))

    def _bracket(self, now: Moment) -> None:
        self._span(now, 1.0, self.there(now, "bracket") * self._veil(now))

    def _span(self, now: Moment, grown: float, label: float) -> None:
        """The bracket from the score towards the wish."""
        score, wish = self._heights(now)
        beyond = self.gap(now.s) > FULL
        self.bracket.show(score, score + (wish - score) * grown, beyond)
        self.bracket.fade(label if grown == 1 else min(1.0, 8 * grown))
        self.bracket.label.show(self._short(now.step))
        self.bracket.label.fade(label * self._facing(now))

    def _tiles(self, now: Moment) -> None:
        there = self.there(now, "tiles")
        self._square(now, None, (), there, there)

    def _square(self, now: Moment, swept: float | None, ways: tuple[float, ...], there: float,
                text: float) -> None:
        """Tiles and their imprint on the miss; the product under them."""
        gap, left, low = self.gap(now.s), self.regions["square"].left, min(self._heights(now))
        mouth = None if now.calm else (self.jar.region.x - left, self.jar.region.top + LIP + 0.2 - low)
        self.tiles.show(gap, swept, ways, mouth, self.jar.y_of(self.poured(ways)) - low)
        self.tiles.place(left, low).fade(there)
        self.imprint.show(self.ruler.clipped(gap))
        self.imprint.place(left, low).fade(self.there(now, "imprint") * self._facing(now))
        self.product.show(f"{trimmed(gap)} × {trimmed(gap)} = {trimmed(gap * gap)}")
        self.product.place(left + gap * self.unit / 2, low - 0.62).fade(text)

    def poured(self, ways: tuple[float, ...]) -> float:
        """The loss that tiles on these ways have brought into the jar."""
        sides = cells(self.gap(0))[: len(ways), 2:]
        return float(sum(side.prod() * melted(way) for side, way in zip(sides, ways, strict=True)))

    def _jar(self, now: Moment) -> None:
        filled, tried = self.there(now, "filled"), self.one_grain(now.s, self.there(now, "tried"))[1]
        self._fill(now, self.main.loss_at(now.s) * filled + tried, self._counted(now), filled, filled)

    def _counted(self, now: Moment) -> float:
        """The loss that is printed: of the last whole step, and of a whole grain."""
        tried = float(self.there(now, "tried") == 1)
        return float(self.main.losses[now.step]) + self.one_grain(now.step, tried)[1]

    def _fill(self, now: Moment, inside: float, counted: float, reading: float, name: float) -> None:
        there = self.there(now, "jar")
        self.jar.show(inside)
        self.jar.fade(there)
        self.jar.reading.show(self.printed(counted, self.closely(now)))
        self.jar.reading.fade(there * reading)
        self.jar.name.fade(there * name)
        self.chevrons.show(self.there(now, "down"))

    def _card(self, now: Moment) -> None:
        there = self.there(now, "card")
        self.card.show(tuple(float(loss) for loss in self.main.losses[: now.step + 1]))
        self.card.fade(there)
        self.counter.show(f"step {now.step}")
        self.counter.fade(there)

    def _compared(self, now: Moment) -> None:
        self.squares.pose(self.there(now, "compare"), [1.0] * len(self.compared), 1.0)

    def _grain(self, now: Moment) -> None:
        self._test(now, self.there(now, "grain"), 0.0, self.there(now, "tried"))

    def _test(self, now: Moment, hanging: float, fallen: float, tried: float) -> None:
        self.grain.pose(self.main.loss_at(now.s), *self.one_grain(now.s), there=self.there(now, "bowl"),
                        hanging=hanging, fallen=fallen, asked=self.there(now, "asked"),
                        foretold=self.there(now, "foretold"), tried=tried, phase=now.ambient)

    # what moves -------------------------------------------------------------------
    def show_open(self, now: Moment) -> None:
        """Everything comes by itself."""

    show_fall = show_turn_over = show_ask_grain = show_open

    def show_hand_in(self, now: Moment) -> None:
        """A hand brings the bowl of the wish; its flag goes up to the ruler's end and draws its line."""
        coming = now.comes("bowls") and not now.calm
        carried = self._ease(now, "carried") if coming else float(self.there(now, "bowls") > 0)
        gone = self._ease(now, "left") if coming else 1.0
        self.handing.pose(self.there(now, "bowls"), carried, gone, now.ambient)
        if not now.comes("flag") or now.calm:
            self._flag(now)
            return
        (x, y), end = self.handing.planted, self._heights(now)[1]
        start, ticks = self.when(now, "flag")
        way, drawn = now.ease(start, 0.7 * ticks), now.ease(start + 0.7 * ticks, 0.3 * ticks)
        up = 1.2 * way * (1 - way)
        self._fly(now, (x + (self.flag_x - x) * way, y + (end - y) * way + up), float(carried > 0))
        left = self.ruler.region.right
        self.wish_line.show(self.flag_x - (self.flag_x - left) * drawn,
                            self.flag_x + (self.line_end - self.flag_x) * drawn, end)
        self.wish_line.fade(float(drawn > 0))

    def show_measure(self, now: Moment) -> None:
        """The spoon comes from your bowl to the ruler; the bracket grows up to the wish."""
        if now.comes("spoon") and not now.calm:
            way = self.there(now, "spoon")
            self.spoon.place(*self._brought(now, way)).fade(min(1.0, 8 * way))
        else:
            self._spoon(now)
        grown = self.there(now, "bracket")
        self._span(now, grown, max(0.0, 3 * grown - 2))

    def _brought(self, now: Moment, way: float) -> tuple[float, float]:
        """The spoon's way to the ruler; its end is level, so that it never points at another score."""
        end = np.array([self.tip, self._heights(now)[0]])
        level = end + np.array([2.6, 0.0])
        start, lift = level, level
        if now.beat.entry.get("bowls"):
            start = np.array(self.handing.brim) - np.array([0.5, -0.05])
            lift = start + np.array([-0.2, 2.2])
        t, back = way, 1 - way
        x, y = back**3 * start + 3 * t * back**2 * lift + 3 * t * t * back * level + t**3 * end
        return float(x), float(y)

    def show_square(self, now: Moment) -> None:
        """The bracket sweeps to the right and leaves tiles behind."""
        way = self.there(now, "tiles")
        if now.comes("tiles") and not now.calm:
            self._square(now, self.gap(now.s) * way, (), float(way > 0), max(0.0, 4 * way - 3))
        else:
            self._tiles(now)

    def show_drop(self, now: Moment) -> None:
        """Tile after tile into the jar; what has melted there is what the jar shows."""
        ways = self._ways(now)
        standing = 1.0 if now.beat.entry.get("tiles") else now.ease(0, 6)
        pour = self.when(now, "pour")[0]
        named = now.ease(max(self.when(now, "named")[0], pour + LEAVES + FLIGHT), 8)
        in_the_way = self.jar.region.top < self.ruler.region.bottom     # tiles fall past the product
        said = now.ease(pour - 8, 8) if in_the_way else named
        self._square(now, None, ways, standing, standing * (1 - said))
        inside = self.poured(ways)
        arrived = self.poured(tuple(float(way >= 1) for way in ways))
        self._fill(now, inside, arrived, float(arrived > 0), named)

    def _ways(self, now: Moment) -> tuple[float, ...]:
        """How far each tile is on its way into the jar."""
        start, _ = self.when(now, "pour")
        count = len(cells(self.gap(now.s)))
        apart = LEAVES / max(1, count - 1)
        ways = (min(1.0, max(0.0, (now.tick - start - k * apart) / FLIGHT)) for k in range(count))
        return tuple(MELT + (1 - MELT) * way if now.calm else way for way in ways)      # calm: no flight

    def show_compare(self, now: Moment) -> None:
        """One square after another is swept out; the largest parts into quarters."""
        if not now.comes("compare"):
            self._compared(now)
            return
        count, grown = len(self.compared), 1.0 if now.calm else self._ease(now, "grown")
        each = [min(1.0, max(0.0, grown * (count + 1) / 2 - 0.5 * k)) for k in range(count)]
        self.squares.pose(self.there(now, "compare"), each, self._ease(now, "quarters"))

    def show_try_grain(self, now: Moment) -> None:
        """The plank tilts, then the grain falls and the jar answers."""
        start, _ = self.when(now, "grain")
        part, loss = now.ease(start + 11, 13), self.main.loss_at(now.s)
        fallen, hanging = now.ease(start, 12), float(bool(now.beat.entry.get("grain")))
        if now.calm:
            hanging, fallen = hanging * (1 - fallen), 0.0
        self._test(now, hanging, fallen, now.ease(start + 25, 10))
        counted = loss + self.one_grain(now.s, float(part == 1))[1]
        self._fill(now, loss + self.one_grain(now.s, part)[1], counted, 1.0, 1.0)

    def _ease(self, now: Moment, key: str) -> float:
        return now.ease(*self.when(now, key))

    # what can be read ---------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        yield from self._of_ruler(now)
        yield from self._of_square(now)
        yield from self._of_jar(now)
        if self.squares.board.faded == 1 and not now.comes("compare"):
            yield from self.squares.readings(self.compared)
        yield from self.grain.readings(*self.one_grain(now.s))

    def _of_ruler(self, now: Moment) -> Iterator[Reading]:
        low, high = self.ruler.read()
        if self._turn(now) not in (0.0, 1.0) or self.ruler.faded < 1:
            return      # on its way: nothing to read
        if self.flag.faded == 1 and self.flag.read()[0] == self.flag_x:
            yield Reading("wish", "exact", FULL * (self.flag.read()[1] - low) / (high - low),
                          self.main.loss.reading("wish", self.main.points[0]))
        if self.spoon.faded == 1 and self.spoon.read()[0] == self.tip:
            score = self.score_at(now.s)
            yield Reading("score", "exact", FULL * (self.spoon.read()[1] - low) / (high - low), score)
        if self.score.faded == 1:
            yield Reading("score", "printed", self.score.read(), self._score_text(now))
        if self.cost.faded == 1:
            loss = self.printed(self.main.loss_at(now.step))
            yield Reading("loss on the ruler", "printed", self.cost.read(), loss)

    def _of_square(self, now: Moment) -> Iterator[Reading]:
        gap = min(self.gap(now.s), float(FULL))
        if self.bracket.label.faded == 1 and self._turn(now) in (0.0, 1.0):
            yield Reading("gap", "exact", self.bracket.read() / self.unit, gap)
            yield Reading("gap", "printed", self.bracket.label.read(), self._short(now.step))
        if self.imprint.faded == 1:
            yield Reading("square's side", "exact", self.imprint.read(), gap)
        if self.tiles.faded == 1 and now.beat.verb == "drop":
            both = self.tiles.read() + self.jar.read()
            yield Reading("tiles and jar", "exact", both, self.main.loss_at(now.s))
        elif self.tiles.faded == 1 and self.product.faded == 1:
            yield Reading("tiles", "exact", self.tiles.read(), self.main.loss_at(now.s))

    def _of_jar(self, now: Moment) -> Iterator[Reading]:
        if self.jar.faded < 1 or now.beat.verb == "drop":
            return      # while tiles drop, tiles and jar are read together
        if self.jar.reading.faded == 1 and now.beat.verb != "try_grain":
            tried = self.one_grain(now.s, self.there(now, "tried"))[1]
            loss = self.jar.clipped(self.main.loss_at(now.s) + tried)
            yield Reading("loss in the jar", "exact", self.jar.read(), loss)
            yield Reading("loss at the needle", "exact", self.jar.read_needle(), loss)
            printed = self.printed(self._counted(now), self.closely(now))
            yield Reading("loss beside the jar", "printed", self.jar.reading.read(), printed)
        if self.card.faded == 1:
            truth = [min(float(loss), self.card.top) for loss in self.main.losses[: now.step + 1]]
            for step, (shown, loss) in enumerate(zip(self.card.read(), truth, strict=True)):
                yield Reading(f"dot of step {step}", "exact", shown, loss)


def nice_top(highest: float) -> float:
    """The end of a scale that shows `highest` with a little room: a round number."""
    wanted = 1.2 * max(highest, 1e-9)
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(power * nice for nice in NICE if power * nice >= wanted * (1 - 1e-12))
