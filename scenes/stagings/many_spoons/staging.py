"""ManySpoons: a machine's advantage is number. One spoon, many spoonfuls of one pot, a million what-ifs."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.props.kitchen.room import Room
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.many_spoons.many_starts import ManyStarts
from scenes.stagings.many_spoons.one_spoon import OneSpoon
from scenes.stagings.many_spoons.sample_walks import SampleWalks, walked_runs
from scenes.stagings.many_spoons.spoonfuls import Spoonfuls
from scenes.stagings.many_spoons.two_scales import TwoScales

LEAVES, COMES, FADE = 0.0, 3.0, 8.0         # one set goes while the next comes
SLIDE, SETTLED = 14.0, 12.0                 # ticks in which the map goes to its half; tick at which the rest comes
ANSWER, READ = 18.0, 18.0                   # ticks in which the bars grow; ticks they stand


class ManySpoons(LessonScene):
    """Waiting for one spoon; slopes from samples; two walks; a map of a million starts; both scales."""

    def build(self) -> None:
        width, height = self.regions["frame"].width, self.regions["frame"].height
        self.put(Room(Region(0, 0, width, height), self.theme, (-0.5, 0.4)))
        parts = self.theme, self.regions, self.sizes
        spoon, starts = self.runs.get("spoon"), self.plan.map
        tasted = {name: run for name, run in self.runs.items()
                  if run.loss.samples and run.loss.names[:1] == ("salt",)}
        self.waiting = OneSpoon(*parts, spoon) if spoon else None
        self.tasting = Spoonfuls(*parts, tasted)
        self.walking = SampleWalks(*parts, walked_runs(tasted))
        self.million = ManyStarts(*parts, self.plan) if starts else None
        facts = starts.facts() if starts else {}
        self.scales = None
        if spoon and "seconds" in facts:
            self.scales = TwoScales(*parts, spoon.facts()["cool_enough_at"], int(facts["starts"]), facts["seconds"],
                                    int(facts["cores"]))
        for scene in (self.waiting, self.tasting, self.walking, self.million, self.scales):
            self.put(*(scene.props if scene else ()))
        self.put_title()

    def there(self, now: Moment, thing: str) -> float:
        """How far one of the sets is there."""
        return now.presence(thing, COMES if now.comes(thing) else LEAVES, FADE)

    def perform(self, now: Moment) -> None:
        if self.waiting:
            s = now.s if now.beat.verb == "wait" else float(self.waiting.run.steps)
            self.waiting.pose(self.there(now, "waiting"), s, now.ambient)
        self.tasting.pose(now, self.there(now, "pot"))
        self.walking.pose(self.there(now, "paths"), self.walked(now), self.answered(now), now.ambient)
        self._million(now)

    def walked(self, now: Moment) -> float:
        """The playhead of the two walks, also while they leave."""
        return now.s if now.beat.verb == "walk" else float(now.beat.entry.get("walked") or 0)  # type: ignore[arg-type]

    def answered(self, now: Moment) -> float:
        """How far the sips of the two walks are counted: last of all, once the question has been asked."""
        return now.ease(now.beat.ticks - READ - ANSWER, ANSWER) if now.beat.verb == "walk" else 1.0

    def _million(self, now: Moment) -> None:
        if not self.million:
            return
        home, timed = self.million.region, now.presence("timed", SETTLED, FADE) if self.scales else 0.0
        go = 0.0
        if self.scales and now.beat.exit.get("timed"):
            go = now.ease(0, SLIDE) if now.comes("timed") else 1.0
        to = self.scales.map_at if self.scales else home
        place = (home.x + go * (to.x - home.x), home.y + go * (to.y - home.y), 1 + go * (to.width / home.width - 1))
        self.million.pose(now, self.there(now, "map"), place, min(1.0, 3 * go))
        if self.scales:
            hot = self.waiting.heat(self.waiting.run.steps) if self.waiting else 0.0
            self.scales.pose(timed, hot, now.ambient, now.calm)
            self.scales.time(self.there(now, "lit"), self.million.part(now), go)

    # what a staging is asked for -----------------------------------------------------

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.waiting and now.beat.verb == "wait":
            yield from self.waiting.readings(now.s)
        if self.there(now, "pot"):
            yield from self.tasting.readings(now)
        if self.there(now, "paths"):
            yield from self.walking.readings()
        if self.million and self.there(now, "map"):
            yield from self.million.readings()
        if self.scales and self.there(now, "lit"):
            yield from self.scales.readings()
