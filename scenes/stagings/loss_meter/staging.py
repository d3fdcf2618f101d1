"""LossMeter: how far off a recipe is, as points on a ruler, as a square, and as a height in a jar."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.prop import Reading
from scenes.props.kitchen.room import Room
from scenes.props.sign.loop_badge import Badge
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.bowls_on_shelf import BowlsOnShelf
from scenes.stagings.loss_meter.curve_of_run import CurveOfRun
from scenes.stagings.loss_meter.grain_pose import grain_pose
from scenes.stagings.loss_meter.grain_test import GrainTest
from scenes.stagings.loss_meter.handed_bowls import HandedBowls
from scenes.stagings.loss_meter.loss_jar import LossJar
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.miss_on_ruler import MissOnRuler
from scenes.stagings.loss_meter.needs import MEASURED
from scenes.stagings.loss_meter.places import counter_of
from scenes.stagings.loss_meter.props.chevrons import Chevrons
from scenes.stagings.loss_meter.squares_of_runs import SquaresOfRuns
from scenes.stagings.loss_meter.taste_scale import TasteScale
from scenes.stagings.loss_meter.timing import ease, light, sips, there

LOWEST, HIGH = 1.0, 0.9     # units from the ruler's foot up to the chevrons, and from the lowest to the first


class LossMeter(LessonScene):
    """Ruler, square, jar and curve: one miss, shown in each. Of several runs the first is measured."""

    def build(self) -> None:
        setting, runs = self.setting, MEASURED.of(self.runs)
        self.measured = MeasuredRun.first_of(runs, self.theme.words)
        self.scale = TasteScale(setting, self.measured)
        self.miss = MissOnRuler(setting, self.scale, self.measured)
        self.curve, self.jar = CurveOfRun(setting, self.measured), LossJar(setting, self.measured)
        self.handed, self.shelf = HandedBowls(setting), BowlsOnShelf(setting)
        self.nearer = self.measured.better is not None      # else nothing stands on the shelf
        self.grain = GrainTest(setting, self.jar.glass.top, self.shelf.yours if self.nearer else None)
        self.squares = SquaresOfRuns(setting, runs, self.measured)
        self.badge = Badge(self.theme)
        low = self.regions["ruler"].bottom + LOWEST
        self.chevrons = Chevrons(self.theme, self.regions["flag"].x, low, low + HIGH)       # they point at the flag
        self._put_all()

    def _put_all(self) -> None:
        lamp = self.regions["lamp"]
        self.put(Room(self.regions["frame"], self.theme, (lamp.x, lamp.y), counter_of(self.regions)))
        self.put(*self.scale.back, *self.miss.back, self.curve, *self.miss.front, self.jar, self.chevrons, self.grain,
                 self.handed)
        if self.nearer:
            self.put(self.shelf)
        self.put(*self.scale.front, self.squares, self.badge)
        self.put_title()

    # what stands ------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self.handed.pose(there(now, "bowls"), now.ambient)
        self.scale.pose(now)
        self.miss.pose(now)
        self.jar.pose(now)
        self.curve.pose(now)
        self.squares.pose(now)
        self.grain.pose(grain_pose(now, self.measured))
        self.shelf.pose(there(now, "shelf"), now.ambient)
        self.chevrons.show(there(now, "down"))
        self._pose_badge(now)

    def _pose_badge(self, now: Moment) -> None:
        corner = self.regions["badge"]
        self.badge.show(*light(now))
        self.badge.place(corner.x, corner.y).appear(there(now, "badge"))

    # what a verb moves otherwise; in a calm film things come where they stand -------------
    def show_hand_in(self, now: Moment) -> None:
        """A hand brings the bowl of the wish; its flag goes up to the ruler's end."""
        if not now.comes("bowls") or now.calm:
            return
        carried = ease(now, "carried")
        self.handed.hand_over(there(now, "bowls"), carried, ease(now, "left"), now.ambient)
        if now.comes("flag"):
            self.scale.bring_flag(now, self.handed.planted, float(carried > 0))

    def show_measure(self, now: Moment) -> None:
        """The spoon comes from your bowl to the ruler; the bracket grows up to the wish."""
        self.miss.grow_bracket(now)
        if now.comes("spoon") and not now.calm:
            self.scale.bring_spoon(now, self.handed.yours.brim if now.beat.entry.get("bowls") else None)

    def show_square(self, now: Moment) -> None:
        """The bracket sweeps to the right and leaves tiles behind."""
        if now.comes("tiles") and not now.calm:
            self.miss.sweep(now)

    def show_drop(self, now: Moment) -> None:
        """Tile after tile into the jar; what has melted there is what the jar shows."""
        inside, arrived = self.miss.in_jar(now)
        self.jar.fill(now, inside, arrived)
        self.miss.pour(now, self.jar.mouth, self.jar.glass.y_of(inside))
        if not now.calm:
            self.miss.clear_words(now)

    def show_compare(self, now: Moment) -> None:
        """The squares of all runs stand side by side."""
        if now.comes("compare") and not now.calm:
            self.squares.bring(now, self.scale)

    def show_turn_over(self, now: Moment) -> None:
        """The ruler turns with all that is on it; then the spoon sips the nearer bowl, and what it measures falls."""
        if self.nearer and sips(now) and not now.calm:
            self.scale.sip(now, self.shelf.nearer.brim)

    # what can be read ---------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        yield from self.scale.readings(now)
        yield from self.miss.readings(now)
        if now.beat.verb == "drop":
            both = self.miss.tiles.read() + self.jar.glass.read()
            yield Reading("tiles and jar", "exact", both, self.measured.side(now.s) ** 2)
        else:
            yield from self.jar.readings(now)
        yield from self.curve.readings(now)
        yield from self.squares.readings(now)
        yield from self.grain.readings(*self.measured.one_grain(now.s))
