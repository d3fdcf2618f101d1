"""The loss meter: how far off a soup is, as a square of tiles, and as one number in a jar; and any run's loss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from scenes.kit.assembly import props_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.theme import Theme
from scenes.props.kitchen.lamp import Lamp
from scenes.props.kitchen.room import Counter, Room
from scenes.props.sign.loop_badge import Badge
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.cook_at_counter import CookAtCounter
from scenes.stagings.loss_meter.guest_at_counter import GuestAtCounter
from scenes.stagings.loss_meter.handing import Handing
from scenes.stagings.loss_meter.loss_jar import LossJar
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.miss_on_ruler import MissOnRuler
from scenes.stagings.loss_meter.needs import MEASURED, WATCHED, WATCHING
from scenes.stagings.loss_meter.squares_of_runs import SquaresOfRuns
from scenes.stagings.loss_meter.taste_scale import TasteScale
from scenes.stagings.loss_meter.timing import TASTING, ease, move_of, there
from scenes.stagings.loss_meter.twice_as_far import TwiceAsFar
from scenes.stagings.loss_meter.watched_loss import WatchedLoss
from soupmath import Trajectory


class LossMeter(LessonScene):
    """Ruler, square and jar: one miss, shown in each. Of several runs the first is measured.

    Where a loss is something else, it is watched: in the jar, and as a curve.
    """

    opens = MappingProxyType({"hand_in": "face"})

    def build(self) -> None:
        lamp, wall, edge = self.regions["lamp"], self.regions["wall"], self.regions["edge"].y
        room = wall, self._lit(), (lamp.x, lamp.y), edge
        self.counter = Counter(*room)
        self.counter.backdrop = True
        self.put(Room(*room))
        watched, tasted = list(WATCHED.of(self.runs).values()), MEASURED.of(self.runs)
        self.watched = WatchedLoss(self.setting, watched[0]) if watched else None
        self.tasted: list[Prop] = []
        if tasted:
            self._build_tasted(tasted)
        self.put(*(self.watched.behind if self.watched else []))
        self._put_all(bool(tasted))

    def _build_tasted(self, runs: Mapping[str, Trajectory]) -> None:
        """Ruler, square and jar, where the loss is the square of a miss."""
        setting = self.setting
        self.measured = MeasuredRun.first_of(runs, self.theme.words)
        self.scale = TasteScale(setting, self.measured)
        self.miss = MissOnRuler(setting, self.scale, self.measured)
        self.jar = LossJar(setting, self.measured)
        self.handing = Handing.of(setting)
        self.cook = CookAtCounter(setting, self.measured, self.handing)
        self.guest = GuestAtCounter(setting, self.measured, self.handing)
        self.guest.hoists_to = self.scale.flag_x, self.scale.ruler.y_of(self.measured.wish)
        self.squares = SquaresOfRuns(setting, runs, self.measured)
        worst = max(runs.values(), key=lambda run: float(run.losses[0]))
        self.twice = TwiceAsFar(setting, self.scale, MeasuredRun(worst, 0, self.theme.words), self.measured)
        self.badge = Badge(self.theme).show("ruler")

    def _put_all(self, tasted: bool) -> None:
        over = self.regions["lamp_over_shelf"]
        light = Lamp(self.theme, over.width, over.height)
        self.put(light.place(over.x, over.y))
        if tasted:
            behind = [*self.cook.behind, *self.guest.behind]
            before = list(props_of(*self.scale.back, *self.miss.back, self.twice, self.jar, self.cook,
                                   *self.scale.front, self.guest, *self.miss.front, *self.jar.texts, self.squares,
                                   self.badge))
            self.tasted = [*behind, *before]
            self.put(*behind, self.counter, *before)
        else:
            self.put(self.counter)
        self.put(*(self.watched.props if self.watched else []))
        self.put_title()

    def _lit(self) -> Theme:
        """The theme, with the window's light where it falls in the frame: the wall goes on above that."""
        hour, part = self.theme.hour, self.regions["frame"].height / self.regions["wall"].height
        return replace(self.theme, hour=replace(hour, falls=(hour.falls[0], hour.falls[1] * part)))

    # what stands ------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        if self.watched:
            self.watched.pose(now)
        if now.beat.verb == "start" and not now.beat.entry:     # a first picture that is whole
            self.title.appear(1 - ease(now, "title goes"))
        if now.beat.verb not in WATCHING:
            self._perform_tasted(now)
        for prop in self.tasted if now.beat.verb in WATCHING else ():
            prop.appear(0.0)

    def _perform_tasted(self, now: Moment) -> None:
        self.scale.pose(now)
        self.miss.pose(now)
        self.jar.pose(now)
        self.twice.pose(now)
        self.squares.pose(now)
        self.guest.pose(now)
        self.cook.set_bowl(now)
        if now.beat.verb == "measure" and now.comes("spoon") and not now.calm:
            self.scale.bring_spoon(now, self.cook.bowl.brim, self.handing.mouth)
        if now.beat.verb == TASTING and not now.calm:
            self.scale.taste_again(now, self.cook.bowl.brim, self.handing.mouth)
        self.cook.pose(now, self.scale.grip(now), self.guest.foot)
        corner = self.regions["badge"]
        self.badge.place(corner.x, corner.y).appear(there(now, "title"))

    def says_recorded(self, now: Moment) -> bool:
        """The slate of a watched run says it."""
        return now.beat.verb in WATCHING

    def view_move(self, now: Moment) -> Move:
        return move_of(now, "view")

    # what a verb moves otherwise; in a calm film things come where they stand -------------
    def show_hand_in(self, now: Moment) -> None:
        """The guest brings the bowl of the wish; its flag goes up on the ruler."""
        if not now.comes("guest") or now.calm:
            return
        self.guest.bring(now)
        self.cook.pose(now, self.scale.grip(now), self.guest.foot)      # whose hands are at that bowl
        if now.comes("flag"):
            self.scale.hoist(now, self.guest.planted(now), 1.0)

    def show_square(self, now: Moment) -> None:
        """The bracket sweeps to the right and leaves tiles behind."""
        if now.comes("tiles") and not now.calm:
            self.miss.sweep(now)

    def show_drop(self, now: Moment) -> None:
        """Tile after tile into the jar; what has melted there is what the jar shows."""
        inside, arrived = self.miss.in_jar(now)
        self.jar.fill(now, inside, arrived)
        self.miss.pour(now, self.jar.mouth, self.jar.glass.y_of(inside))

    def show_guess(self, now: Moment) -> None:
        """The square of the miss goes up to the shelf."""
        if now.comes("shelf") and not now.calm:
            self.squares.bring(now, self.scale)

    show_compare = show_quarter = show_guess

    # what can be read ---------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        if now.beat.verb in WATCHING:
            yield from self.watched.readings(now) if self.watched else ()
            return
        if now.beat.exit.get("shelf"):
            yield from self.squares.readings()
            return
        yield from self.scale.readings(now)
        yield from self.miss.readings(now)
        yield from self.twice.readings()
        yield from self.cook.readings(now)
        yield from self.guest.readings(now)
        if now.beat.verb == "drop":
            both = self.miss.copies.read() + self.jar.glass.read()
            yield Reading("tiles and jar", "exact", both, self.measured.side(now.s) ** 2)
        else:
            yield from self.jar.readings(now)
