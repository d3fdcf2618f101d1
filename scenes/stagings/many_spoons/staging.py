"""ManySpoons: a machine's advantage is number. One spoon, many spoonfuls of one pot, a million what-ifs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.props.cast.expression import Expression
from scenes.props.cast.mood import Mood
from scenes.props.kitchen.room import Room
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment
from scenes.stage.view import View, view_of
from scenes.stagings.many_spoons import timing
from scenes.stagings.many_spoons.many_starts import ManyStarts
from scenes.stagings.many_spoons.needs import SMALL, SPOON, TASTED, WHOLE
from scenes.stagings.many_spoons.one_spoon import OneSpoon
from scenes.stagings.many_spoons.places import HORIZON, LETTERS
from scenes.stagings.many_spoons.props.falling_dark import FallingDark
from scenes.stagings.many_spoons.sample_walks import SampleWalks
from scenes.stagings.many_spoons.spoonfuls import Spoonfuls
from scenes.stagings.many_spoons.tasting_cook import Acts, Stands, TastingCook
from scenes.stagings.many_spoons.two_scales import Compared, TwoScales

GLOW = (0.2, 0.6)           # middle of the lamplight
ASIDE = 5.0                 # units beyond which who walks in begins


class ManySpoons(LessonScene):
    """Waiting for one spoon; slopes from samples; two walks; a map of a million starts; both scales."""

    def build(self) -> None:
        self.setting = replace(self.setting, sizes={**self.sizes, **LETTERS[self.plan.shape]})
        frame = self.regions["frame"]
        self.room = Room(Region(0, 0, frame.width, frame.height), self.theme, GLOW, HORIZON[self.plan.shape])
        self.put(self.room)
        spoon, starts = next(iter(SPOON.of(self.runs).values()), None), self.plan.map
        tasted = TASTED.of(self.runs)
        walked = {name: run for need in (SMALL, WHOLE) for name, run in list(need.of(tasted).items())[:1]}
        self.waiting = OneSpoon(self.setting, spoon) if spoon else None
        rows = {name: run for name, run in tasted.items() if name in self.plan.built_from.get("taste.run", ())}
        self.tasting = Spoonfuls(self.setting, rows or tasted) if tasted else None
        self.walking = SampleWalks(self.setting, walked) if walked else None
        self.million = ManyStarts(self.setting, starts) if starts else None
        self.scales = self._scales()
        self.cook = TastingCook(self.setting)
        sets = (self.waiting, self.tasting, self.walking, self.million, self.scales)
        self.put(self.cook, *(part for part in sets if part))
        self.dark = (FallingDark(frame, self.million.dot_on_screen, self.million.picture.wood_there)
                     if self.million and self.walking else None)
        if self.dark:
            self.put(self.dark)
        self.put_title()

    def _scales(self) -> TwoScales | None:
        """Only a map that a benchmark has timed can be compared."""
        starts = self.plan.map
        facts = starts.facts() if starts else {}
        if not self.waiting or "seconds" not in facts:
            return None
        sip = self.waiting.run.facts()["cool_enough_at"]
        return TwoScales(self.setting, Compared(sip, facts["seconds"], int(facts["starts"])))

    # the view ---------------------------------------------------------------------------
    def view_move(self, now: Moment) -> Move:
        return timing.MOVES["any"]["view"]

    def view(self, now: Moment) -> View:
        """From set to set; of the million, first one start alone."""
        if not now.beat.entry and now.beat.verb == "wait":
            near, whole = (view_of(self.regions[name], self.plan.shape) for name in ("face", "waits"))
            return near.towards(whole, timing.MOVES["wait"]["view"].ease(now))
        if now.comes("timed"):
            whole, near = (view_of(self.regions[name], self.plan.shape) for name in ("map", "dial"))
            return whole.towards(near, timing.MOVES["time"]["view"].ease(now))
        if "view" not in now.beat.entry and now.beat.verb != "million":
            return view_of(self.regions[str(now.beat.exit["view"])], self.plan.shape)
        if now.beat.verb != "million" or not self.million or now.beat.entry.get("map"):
            return super().view(now)
        if timing.dark(now) < 1.0:
            return view_of(self.regions["walks"], self.plan.shape)
        return self.million.close.towards(view_of(self.regions["map"], self.plan.shape), timing.drawn_back(now)[0])

    # the pose ---------------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        view = self.view(now)
        self.room.place(view.x, view.y, 0.0, 1.0 / view.zoom)       # as far off as that, no view moves the wall
        alone = not now.beat.entry and now.beat.verb == "wait"      # seen from so far that the next set would be too
        beyond = self.tasting.props if self.tasting else ()
        for prop in beyond:
            prop.appear(1.0)
        for part in (self.waiting, self.tasting, self.walking):
            if part:
                part.pose(now)
        if self.million:
            there = float(bool(now.beat.exit.get("map")) and timing.dark(now) == 1.0)
            self.million.pose(now, there)
            if self.scales:
                self.scales.pose(now, self.million.part(now))
        self._fall_dark(now)
        self._act(now)
        for prop in beyond if alone else ():
            prop.appear(0.0)

    def _fall_dark(self, now: Moment) -> None:
        """The first walk's first step becomes the first of a million starts."""
        if not self.dark or not self.walking:
            return
        part = timing.dark(now)
        x, y = self.walking.first_spot
        self.dark.show(part, x - self.regions["walks"].x, y - self.regions["walks"].y)
        self.dark.appear(float(0.0 < part < 1.0))

    # the cook ---------------------------------------------------------------------------
    def _act(self, now: Moment) -> None:
        """One waits at the clock, and in the end is compared with the map."""
        hot = self.waiting.heat(self.waiting.playhead(now)) if self.waiting else 0.0
        face, gaze, turn = self._face(now)
        self.cook.pose(now, self._stands(now),
                       Acts(timing.at_mouth(now), hot, timing.fullness(now), face, gaze, turn))

    def _stands(self, now: Moment) -> Stands:
        """At the clock, in the end beside the map."""
        home, you = self.cook.home, self.regions["you"]
        if not now.beat.exit.get("map") or timing.dark(now) < 1.0:
            return home
        at = Stands(you.x, you.bottom, you.height / self.cook.tall)
        return replace(at, x=at.x - ASIDE).towards(at, timing.compared(now, "cook"))

    def _face(self, now: Moment) -> tuple[Expression, tuple[float, float], float]:
        """(face, gaze, turn) of who waits."""
        if now.beat.verb in ("wait", "taste") and self.waiting:
            felt = self.waiting.mood(now).face
            watches = float(felt == Mood("curious").face)
            return felt, (0.8 * watches, 0.3 * watches), 0.5 * watches
        return Mood("content" if now.beat.verb == "time" else "curious").face, (0.9, 0.2), 0.4

    # read-back ------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.waiting and now.beat.verb == "wait":
            yield from self.waiting.readings(now)
            yield from self.cook.reading(self.waiting.mood(now))
        if self.tasting and now.beat.verb == "taste" and timing.at_rest(now, "pot"):
            yield from self.tasting.readings(now)
        if self.walking and timing.at_rest(now, "paths"):
            yield from self.walking.readings(now)
        if self.million and now.beat.exit.get("map") and timing.dark(now) == 1.0:
            yield from self.million.readings(now)
            if self.scales and now.beat.exit.get("lit"):
                yield from self.scales.readings(self.million.part(now))
