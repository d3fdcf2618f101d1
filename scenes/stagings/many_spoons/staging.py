"""ManySpoons: a machine's advantage is number. One spoon, many spoonfuls of one pot, a million what-ifs."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.props.kitchen.room import Room
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.many_spoons import timing
from scenes.stagings.many_spoons.many_starts import ManyStarts
from scenes.stagings.many_spoons.needs import SMALL, SPOON, TASTED, WHOLE
from scenes.stagings.many_spoons.one_spoon import OneSpoon
from scenes.stagings.many_spoons.sample_walks import SampleWalks
from scenes.stagings.many_spoons.spoonfuls import Spoonfuls
from scenes.stagings.many_spoons.two_scales import Compared, TwoScales

GLOW = (-0.5, 0.4)          # middle of the lamplight


class ManySpoons(LessonScene):
    """Waiting for one spoon; slopes from samples; two walks; a map of a million starts; both scales."""

    def build(self) -> None:
        width, height = self.regions["frame"].width, self.regions["frame"].height
        self.put(Room(Region(0, 0, width, height), self.theme, GLOW))
        spoon, starts = next(iter(SPOON.of(self.runs).values()), None), self.plan.map
        tasted = TASTED.of(self.runs)
        walked = {name: run for need in (SMALL, WHOLE) for name, run in list(need.of(tasted).items())[:1]}
        self.waiting = OneSpoon(self.setting, spoon) if spoon else None
        self.tasting = Spoonfuls(self.setting, tasted) if tasted else None
        self.walking = SampleWalks(self.setting, walked) if walked else None
        self.million = ManyStarts(self.setting, starts) if starts else None
        self.scales = self._scales()
        sets = (self.waiting, self.tasting, self.walking, self.million, self.scales)
        self.put(*(part for part in sets if part))
        self.put_title()

    def _scales(self) -> TwoScales | None:
        """Only a map that a benchmark has timed can be compared."""
        facts = self.plan.map.facts() if self.plan.map else {}
        if not self.waiting or "seconds" not in facts:
            return None
        sip = self.waiting.run.facts()["cool_enough_at"]
        return TwoScales(self.setting, Compared(sip, int(facts["starts"]), facts["seconds"], int(facts["cores"])))

    def perform(self, now: Moment) -> None:
        if self.waiting:
            self.waiting.pose(now, timing.there(now, "waiting"))
        if self.tasting:
            self.tasting.pose(now, timing.there(now, "pot"))
        if self.walking:
            self.walking.pose(now, timing.there(now, "paths"))
        if self.million:
            self._pose_million(self.million, now)

    def _pose_million(self, million: ManyStarts, now: Moment) -> None:
        """The map; where there are scales it goes to its half, and what it is compared with comes."""
        there = timing.there(now, "map")
        if not self.scales or not self.waiting:
            million.pose(now, there, million.region, 0.0)
            return
        moved = timing.map_moved(now)
        million.pose(now, there, self.scales.map_at, moved)
        hot = self.waiting.heat(self.waiting.run.steps)
        self.scales.pose(timing.MOVES["time"]["the rest"].presence(now, "timed"), hot, now.ambient, now.calm)
        self.scales.time(timing.there(now, "lit"), million.part(now), moved)

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.waiting and now.beat.verb == "wait":
            yield from self.waiting.readings(now)
        if self.tasting and timing.there(now, "pot"):
            yield from self.tasting.readings(now)
        if self.walking and timing.there(now, "paths"):
            yield from self.walking.readings(now)
        if self.million and timing.there(now, "map"):
            yield from self.million.readings(now)
        if self.million and self.scales and timing.there(now, "lit"):
            yield from self.scales.readings(self.million.part(now))
