"""Cook lanes: the same slope and three sizes of step, as cooks who hop along rulers of salt."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.prop import Reading
from scenes.props.kitchen.room import Room
from scenes.props.sign.loop_badge import Badge
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stage.view import View, view_of
from scenes.stagings.cook_lanes.dial_turned_up import DialTurnedUp
from scenes.stagings.cook_lanes.jars_along_ruler import JarsAlongRuler
from scenes.stagings.cook_lanes.lanes import ONE_LANE, Lanes
from scenes.stagings.cook_lanes.lone_cook import LoneCook
from scenes.stagings.cook_lanes.needs import COOKS
from scenes.stagings.cook_lanes.solo_cooks import SoloCooks, follows, near
from scenes.stagings.cook_lanes.timing import MOVES


class CookLanes(LessonScene):
    """The lane of the middle run leads: it stands alone and large until the cooks line up.

    What moves is said by the parts: the lanes, the lone cook, who is alone, the dial that is turned up, the jars.
    """

    # building -----------------------------------------------------------------
    def build(self) -> None:
        (border,) = self.plan.built_from.get("border.run", ("",))[:1]
        cooks = {name: run for name, run in COOKS.of(self.runs).items() if name != border}
        self.lanes = Lanes(self.setting, cooks, self.plan.called)
        self.solo = SoloCooks(self.setting, self.lanes)
        self.lone = LoneCook(self.setting, self.lanes, self.solo.rests({"near": True}).zoom)
        self.border = DialTurnedUp(self.setting, self.lanes, self.runs.get(str(border)))
        self.jars = JarsAlongRuler(self.setting, self.lanes)
        self._put_all()

    def _put_all(self) -> None:
        lanes = self.regions["lanes"]
        scale = self.lanes.layout.scale
        light = (scale.left + 0.72 * (scale.right - scale.left), lanes.bottom + 0.46 * lanes.height)
        self.put(Room(self.regions["frame"], self.theme, light, lanes.bottom - 0.28))
        self.put(*self.lanes.back, self.jars, *self.lanes.legends, *self.lanes.front)
        self.put(*self.lone.back, *self.lanes.leading.front, *self.solo.cooks, *self.lanes.flags)
        self.put(*self.lanes.told, *self.lone.front, *self.solo.held)
        self.put(self.border)
        self.badge = Badge(self.theme).show("hand")
        self.put(self.badge)
        self.put_title()

    # every beat -----------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self.lanes.pose(now, self.lone.taken(now), self.lone.underfoot(now), self.lone.held(now))
        self.lone.pose(now)
        self.solo.pose(now)
        self.border.pose(now)
        self.jars.pose(now)
        corner = self.regions["badge"]
        self.badge.place(corner.x, corner.y).appear(now.presence("title"))

    def view(self, now: Moment) -> View:
        """The view follows a cook who is alone; it comes to that cook, and goes back, at the begin of a beat."""
        before, after = (self.solo.rests(state) for state in (now.beat.entry, now.beat.exit))
        if not now.beat.entry and now.beat.verb == "open":
            before = view_of(self.regions["face"], self.plan.shape)
        if follows(now):
            return before.towards(self.solo.view(now, follows(now)), near(now))
        return before.towards(after, MOVES["solo"]["view goes"].ease(now))

    # reading back ----------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        stands = {key for key in ("tilt", "pinch", "lanes", *ONE_LANE)
                  if now.beat.exit.get(key) and (now.beat.entry.get(key) or now.tick >= now.beat.ticks - 1)}
        yield from self._read_lanes(now, "lanes" in stands)
        yield from self.lone.readings("tilt" in stands, "pinch" in stands)
        if follows(now) and near(now) == 1.0:
            yield from self.solo.readings(now, follows(now))
        if "border" in stands:
            yield from self.border.readings(now)
        if "jars" in stands:
            yield from self.jars.readings()

    def _read_lanes(self, now: Moment, lined: bool) -> Iterator[Reading]:
        """Of all lanes once they have lined up, before of the leader alone; of none while one lane covers them."""
        if any(now.beat.entry.get(key) or now.beat.exit.get(key) for key in ONE_LANE):
            return
        names = self.lanes.names if lined else [self.lanes.leader]
        yield from self.lanes.readings(now, self.lone.taken(now), names, lined)
