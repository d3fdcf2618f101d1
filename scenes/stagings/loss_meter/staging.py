"""LossMeter: how far off a recipe is, as points on a ruler, as a square, and as a height in a jar."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.lettering import Align, Number, outline_of
from scenes.kit.numerals import nice_top
from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.props.kitchen.room import Room
from scenes.props.measure.flag import WishLine
from scenes.props.measure.jar import Jar, JarLook
from scenes.props.measure.jar_glass import LIP
from scenes.props.measure.loss_curve import CurveCard
from scenes.props.sign.loop_badge import Badge
from scenes.stage.frames import FRAMES
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.grain_test import GrainTest
from scenes.stagings.loss_meter.handing import Handing
from scenes.stagings.loss_meter.meter_readings import GRAIN, Measured
from scenes.stagings.loss_meter.props.chevrons import Chevrons
from scenes.stagings.loss_meter.props.tiles import MELT, cells, melted
from scenes.stagings.loss_meter.squares_of_runs import Compared
from scenes.stagings.loss_meter.taste_scale import TasteScale
from scenes.stagings.loss_meter.timing import FALL, READ, SINK, ease, light, printed, slip, slipped, there, ways, when
from scenes.stagings.loss_meter.two_bowls import TwoBowls
from soupmath import Trajectory

# verb -> the parts that its show_ method poses itself
MOVES: dict[str, set[str]] = {
    "hand_in": {"bowls", "flag"}, "measure": {"spoon", "bracket"}, "square": {"tiles"},
    "drop": {"tiles", "jar"}, "compare": {"squares"}, "try_grain": {"grain"},
}
DIMMED = 0.5        # of the loss beside the jar, when its change is what counts


class LossMeter(LessonScene):
    """Ruler, square, jar and curve: one miss, shown in each. Of several runs the first is measured."""

    # building ---------------------------------------------------------------------
    def build(self) -> None:
        first = next(iter(self.runs.values()))
        self.measured = Measured(first, first.steps, self._better(first))
        width, height = FRAMES[self.plan.shape]
        lamp, counter = self.regions["lamp"], self.regions["jar"].bottom + 0.3
        stands = self.regions["ruler"].bottom < counter
        self.scale = TasteScale(self.regions, self.theme, self.measured, self.sizes["reading"], stands)
        self.handing = Handing(self.regions["yours"], self.regions["wish"], self.theme, self.sizes["label"])
        self.put(Room(Region(0, 0, width, height), self.theme, (lamp.x, lamp.y), counter), *self.scale.back)
        self._build_card(nice_top(self.measured.highest))
        self.put(self.scale.tiles)
        self._build_jar(nice_top(self.measured.highest))
        self.put(*self.handing.props)
        self._build_shelf()
        self.put(*self.scale.front)
        self._build_squares()
        self.badge = Badge(self.theme)
        self.put(self.badge)
        self.put_title()
        scale = self.scale
        self.parts = {"bowls": self._bowls, "ruler": scale.pose_ruler, "flag": self._flag,
                      "spoon": scale.pose_spoon, "bracket": scale.pose_bracket, "tiles": self._tiles,
                      "jar": self._jar, "card": self._card, "squares": self.compared.pose, "grain": self._grain,
                      "shelf": self._shelf, "badge": self._badge}

    def _better(self, first: Trajectory) -> np.ndarray | None:
        """The start of the run that misses least, when that is less than the first run misses."""
        best = min(self.runs.values(), key=lambda run: run.losses[0])
        return best.points[0] if best.losses[0] < first.losses[0] else None

    def _build_card(self, top: float) -> None:
        measured, at = self.measured, self.regions["counter"]
        self.card = CurveCard(self.regions["card"], self.theme, measured.last, top, ticks=(measured.highest,),
                              number_of="{:.3g}")
        align: Align = "centre" if at.width > 3 else "right"
        place = (at.x if align == "centre" else at.right, at.y - 0.14)
        self.counter = Number(self.sizes["label"], self.theme.soft, place, align, "NORMAL")
        self.put(self.card, self.counter)

    def _build_jar(self, top: float) -> None:
        alone = self.measured.last == 0      # no curve beside it
        region = self.regions.get("jar_alone", self.regions["jar"]) if alone else self.regions["jar"]
        room = self.regions["reading"]
        side = -1 if room.x < self.regions["jar"].x else 1
        longest = outline_of(f"{self.measured.highest:.{2 if alone else 1}f}", "BOLD")[1]
        size = min(1.2 * self.sizes["reading"], room.width / longest)
        marks = tuple(top * k / 4 for k in range(1, 5))
        self.jar = Jar(region, self.theme, top, JarLook(size, side, marks, numbered=marks, heading=True, wished=False))
        self.floor = WishLine(self.theme)       # the wish in the jar, once it is at the floor
        self.floor.show(region.x - 0.7 * region.width, region.x + 0.7 * region.width, region.bottom)
        low = self.scale.ruler.region.bottom + 1.0
        self.chevrons = Chevrons(self.theme, self.scale.flag_x, low, low + 0.9)     # they point at the flag
        self.aside = self.regions["jar_aside"]
        sizes = self.sizes["label"], 1.15 * self.sizes["reading"], self.sizes["hero"]
        self.grain = GrainTest(self.regions["grain"], self.aside, self.regions["foretold"], self.theme, GRAIN,
                               top, sizes)
        self.put(self.jar, self.floor, *self.jar.numbers, self.jar.reading, self.jar.caption, self.chevrons,
                 *self.grain.props)

    def _build_shelf(self) -> None:
        """Yours and a recipe that is nearer, where there is one."""
        self.shelf = TwoBowls(self.regions["shelf"], self.theme, ("yours", "nearer"), self.sizes["label"])
        if self.measured.better is not None:
            self.put(*self.shelf.props)
            self.grain.origin = self.shelf.first

    def _build_squares(self) -> None:
        size, label = 0.6 * self.sizes["hero"], self.sizes["label"]
        self.compared = Compared(self.regions["compare"], self.theme, self.runs, self.measured.run, size, label)
        self.squares = self.compared.squares
        self.put(*self.squares.props)

    # what stands ------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        for part, pose in self.parts.items():
            if part not in MOVES.get(now.beat.verb, ()):
                pose(now)

    def _bowls(self, now: Moment) -> None:
        seen = there(now, "bowls")
        self.handing.pose(seen, float(seen > 0), 1.0, now.ambient)

    def _shelf(self, now: Moment) -> None:
        self.shelf.pose(there(now, "shelf"), now.ambient)

    def _badge(self, now: Moment) -> None:
        corner = self.regions["badge"]
        self.badge.show(*light(now))
        self.badge.place(corner.x, corner.y).appear(there(now, "badge"))

    def _flag(self, now: Moment) -> None:
        self.scale.pose_flag(now, self.jar.region)

    def _tiles(self, now: Moment) -> None:
        self.scale.pose_square(now, there(now, "tiles"))

    def _jar(self, now: Moment) -> None:
        filled, measured = there(now, "filled"), self.measured
        tried = measured.one_grain(now.s, self._tried(now))[1]
        self._fill(now, measured.loss(now.s, slip(now)) * filled + tried, self._counted(now),
                   filled * printed(now), filled)

    def _counted(self, now: Moment) -> float:
        """The loss that is printed: of the last whole step, where the spoon last rested, and of a whole grain."""
        grains = float(self._tried(now) == 1)
        return self.measured.loss(now.step, slipped(now)) + self.measured.one_grain(now.step, grains)[1]

    def _tried(self, now: Moment) -> float:
        """How much of the grain the jar has answered to."""
        if now.beat.verb != "try_grain":
            return there(now, "tried")
        return now.presence("tried", when(now, "grain")[0] + FALL, SINK)

    def _answered(self, now: Moment) -> float:
        """How far the true change is there, once the jar has come to rest for long enough to be read."""
        if now.beat.verb != "try_grain":
            return there(now, "tried")
        return now.ease(when(now, "grain")[0] + FALL + SINK + READ, 6)

    def _stand(self, now: Moment, seen: float) -> None:
        """The jar stands elsewhere beside the bowl and the plank: it goes, and comes there with what yours holds."""
        here, there_, way = self.jar.region, self.aside, now.presence("bowl", *when(now, "aside"))
        seen, way = seen * abs(2 * way - 1), float(way >= 0.5)
        scale = 1 + (there_.height / here.height - 1) * way
        for prop in (self.jar, self.floor):
            prop.place((there_.x - here.x) * way + here.x * (1 - scale),
                       (there_.bottom - here.bottom) * way + here.bottom * (1 - scale), 0.0, scale)
        self.jar.appear(seen)
        self.floor.appear(seen * max(0.0, 5 * there(now, "turned") - 4))

    def _fill(self, now: Moment, inside: float, counted: float, reading: float, name: float) -> None:
        """inside: the loss at which the liquid stands; counted: the loss that is printed."""
        seen = there(now, "jar")
        self.jar.show(inside)
        self._stand(now, seen)
        self.jar.reading.show(self.measured.loss_text(counted, self.measured.last == 0))
        aside = 1 - (1 - DIMMED) * self._answered(now)
        self.jar.reading.appear(self.jar.faded * reading * aside)
        self.jar.caption.appear(self.jar.faded * name * aside)
        self.chevrons.show(there(now, "down"))

    def _card(self, now: Moment) -> None:
        seen = there(now, "card")
        self.card.show(self.measured.losses(now.step))
        self.card.appear(seen)
        self.counter.show(f"step {now.step}")
        self.counter.appear(seen)

    def _grain(self, now: Moment) -> None:
        self._test(now, there(now, "grain"), 0.0, there(now, "foretold"))

    def _test(self, now: Moment, hanging: float, fallen: float, laid: float) -> None:
        changes = self.measured.one_grain(now.s)
        self.grain.pose(self.measured.loss(now.s), *changes, there=there(now, "bowl"), hanging=hanging,
                        fallen=fallen, asked=there(now, "asked"), laid=laid,
                        foretold=there(now, "foretold"), tried=self._answered(now),
                        wondered=there(now, "asked_much"), brought=self._brought(now), phase=now.ambient)

    def _brought(self, now: Moment) -> float:
        """How far yours has come from the shelf to the front."""
        return ease(now, "brought") if now.beat.entry.get("shelf") and now.comes("bowl") and not now.calm else 1.0

    # what moves -------------------------------------------------------------------

    def show_hand_in(self, now: Moment) -> None:
        """A hand brings the bowl of the wish; its flag goes up to the ruler's end."""
        if not now.comes("bowls") or now.calm:
            self._bowls(now)
            self._flag(now)
            return
        carried = ease(now, "carried")
        self.handing.pose(there(now, "bowls"), carried, ease(now, "left"), now.ambient)
        if now.comes("flag"):
            self.scale.bring_flag(now, self.handing.planted, float(carried > 0))
        else:
            self._flag(now)

    def show_measure(self, now: Moment) -> None:
        """The spoon comes from your bowl to the ruler; the bracket grows up to the wish."""
        self.scale.grow_bracket(now)
        if now.comes("spoon") and not now.calm:
            self.scale.bring_spoon(now, self.handing.brim if now.beat.entry.get("bowls") else None)
        else:
            self.scale.pose_spoon(now)

    def show_square(self, now: Moment) -> None:
        """The bracket sweeps to the right and leaves tiles behind."""
        if not now.comes("tiles") or now.calm:
            self._tiles(now)
            return
        way = there(now, "tiles")
        swept = self.measured.gap(now.s) * way
        self.scale.pose_square(now, float(way > 0), swept)

    def show_drop(self, now: Moment) -> None:
        """Tile after tile into the jar; what has melted there is what the jar shows."""
        tiles = cells(self.measured.gap(now.s))
        sent, areas = ways(now, len(tiles)), tiles[:, 2:].prod(axis=1)
        if now.calm:
            sent = tuple(MELT + (1 - MELT) * way for way in sent)   # no flight: they melt in place
        inside = float(sum(area * melted(way) for area, way in zip(areas, sent, strict=True)))
        arrived = float(sum(area for area, way in zip(areas, sent, strict=True) if way >= 1))
        self._fill(now, inside, arrived, float(arrived > 0), ease(now, "named"))
        self._pour(now, sent, inside)

    def _pour(self, now: Moment, sent: tuple[float, ...], inside: float) -> None:
        standing = 1.0 if now.beat.entry.get("tiles") else now.ease(0, 6)
        mouth = None if now.calm else (self.jar.region.x, self.jar.region.top + LIP + 0.2)
        self.scale.pose_square(now, standing, None, sent, mouth, self.jar.y_of(inside))
        if mouth:       # tiles fly over the words of the bracket
            start, length = when(now, "pour")
            label = self.scale.bracket.label
            label.appear(label.faded * (1 - now.ease(start - 6, 6) * (1 - now.ease(start + length - 10, 8))))

    def show_compare(self, now: Moment) -> None:
        """The squares of all runs stand side by side."""
        self.compared.bring(now, self.scale)

    def show_turn_over(self, now: Moment) -> None:
        """The ruler turns with all that is on it; then the spoon sips the nearer bowl, and what it measures falls."""
        start, ticks = when(now, "sip")
        if now.comes("slip") and self.measured.better is not None and not now.calm and 0 < now.tick - start < ticks:
            self.scale.sip(now, self.shelf.brim)

    def show_try_grain(self, now: Moment) -> None:
        """The plank tilts, then the grain falls and the jar answers."""
        start, _ = when(now, "grain")
        fallen, hanging = now.ease(start, FALL), float(bool(now.beat.entry.get("grain")))
        if now.calm:
            hanging, fallen = hanging * (1 - fallen), 0.0
        laid = now.presence("foretold", *when(now, "laid"))
        self._test(now, hanging, fallen, laid)

    # what can be read ---------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        yield from self.scale.readings(now)
        if now.beat.verb == "drop":
            both = self.scale.tiles.read() + self.jar.read()
            yield Reading("tiles and jar", "exact", both, self.measured.loss(now.s))
        elif self.jar.faded == there(now, "filled") == 1:
            yield from self._of_jar(now)
        if self.card.faded == 1:
            truth = [min(loss, self.card.top) for loss in self.measured.losses(now.step)]
            for step, (shown, loss) in enumerate(zip(self.card.read(), truth, strict=True)):
                yield Reading(f"dot of step {step}", "exact", shown, loss)
        yield from self.compared.readings(now)
        yield from self.grain.readings(*self.measured.one_grain(now.s))

    def _of_jar(self, now: Moment) -> Iterator[Reading]:
        change = self.measured.one_grain(now.s, self._tried(now))[1]
        loss = self.jar.clipped(self.measured.loss(now.s, slip(now)) + change)
        yield Reading("loss in the jar", "exact", self.jar.read(), loss)
        yield Reading("loss at the needle", "exact", self.jar.read_needle(), loss)
        if self.jar.reading.faded >= DIMMED:
            text = self.measured.loss_text(self._counted(now), self.measured.last == 0)
            yield Reading("loss beside the jar", "printed", self.jar.reading.read(), text)
