"""The lanes of all cooks, one under the other; one of them leads, alone and large until the cooks line up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Point
from scenes.props.cast.outfit import COOK
from scenes.stage.moves import later
from scenes.stage.pace import Move
from scenes.stage.timeline import SMALL, Moment
from scenes.stagings.cook_lanes.bearing import bearing, races
from scenes.stagings.cook_lanes.cook_on_lane import CookOnLane, Seen
from scenes.stagings.cook_lanes.hopping_cook import Underfoot
from scenes.stagings.cook_lanes.lane_layout import lay_out
from scenes.stagings.cook_lanes.props.lane import GROUND
from scenes.stagings.cook_lanes.run_on_lane import RunOnLane
from scenes.stagings.cook_lanes.timing import COOKS_APART, MOVES, any_there
from soupmath import Trajectory

ONE_LANE = ("solo", "border", "jars")       # what is shown when the lanes are one
TALL, ROOM = 0.5, 2.1       # the large cook: of the bench's height, of the way to the flag
FLAG_GROWS = 0.3            # as much as its cook


class Lanes:
    """Lanes by the names of their runs; `leader` names the middle one, which is the bench as well."""

    def __init__(self, setting: Setting, runs: Mapping[str, Trajectory], called: Callable[[str], str]) -> None:
        """called: what a picture calls a run."""
        lanes, bench, self.names = setting.regions["lanes"], setting.regions["bench"], list(runs)
        self.leader = self.names[len(self.names) // 2]
        pitch = lanes.height / len(self.names)
        tracks = [RunOnLane(name, run, k, called(name)) for k, (name, run) in enumerate(runs.items())]
        wish = tracks[len(self.names) // 2].wish
        self.layout = layout = lay_out(setting.regions, pitch, wish)
        self.of = {track.name: CookOnLane(setting.theme, layout, track) for track in tracks}
        self.grounds = {name: lanes.top - (k + 1) * pitch + GROUND for k, name in enumerate(self.names)}
        self.bench_y = bench.bottom + GROUND
        self.to_flag = abs(layout.flag_x - layout.scale.x(self.leading.track.amounts[0]))
        self.tallest = max(layout.cook, min(TALL * bench.height, ROOM * self.to_flag))
        self.large = self.tallest / layout.cook

    @property
    def leading(self) -> CookOnLane:
        return self.of[self.leader]

    @property
    def lamps(self) -> list[Prop]:
        return [lane.lamp for lane in self.of.values()]

    @property
    def back(self) -> list[Prop]:
        return [*self.lamps, *(prop for lane in self.of.values() for prop in lane.back)]

    @property
    def legends(self) -> list[Prop]:
        return [prop for lane in self.of.values() for prop in lane.legend.props]

    @property
    def flags(self) -> list[Prop]:
        return [lane.flag for lane in self.of.values()]

    @property
    def told(self) -> list[Prop]:
        """The points off, in front of all cooks."""
        return [prop for lane in self.of.values() for prop in lane.legend.off.props]

    @property
    def front(self) -> list[Prop]:
        """The cooks; the leader has its own place, among what it stands on."""
        return [prop for name, lane in self.of.items() if name != self.leader for prop in lane.front]

    @property
    def props(self) -> list[Prop]:
        return [*self.back, *self.legends, *self.front, *self.leading.front, *self.flags, *self.told]

    # every beat --------------------------------------------------------------------
    def pose(self, now: Moment, taken: float, on: Underfoot | None, held: Point | None) -> None:
        """taken: how much of the pinch that is explained the leading cook has taken; on: what that cook stands on;
        held: where its hand is."""
        for k, name in enumerate(self.names):
            leads = name == self.leader
            self._pose_lane(now, k, name, self.playhead(now, name, taken), on if leads else None,
                            held if leads else None)

    def _pose_lane(self, now: Moment, k: int, name: str, s: float, on: Underfoot | None, held: Point | None) -> None:
        lane, seen, benched = self.of[name], self._seen(now, k, name), name == self._bench(now)
        lane.hopper.wear(COOK.apron if name == self.leader and not now.beat.exit.get("lanes") else lane.hopper.apron)
        lined, merged = _lined(now), any_there(now, ONE_LANE, MOVES["one lane"]["lanes merge"])
        way = max(1 - lined, merged) if benched else merged
        y = self.grounds[name] + (self.bench_y - self.grounds[name]) * way
        size = 1 + (self.large - 1) * (1 - lined) if benched else 1.0
        grown = max(1 - lined, merged) if benched else 0.0
        lane.raise_to(y, seen, now.ambient % 1.0, 1 + FLAG_GROWS * (self.large - 1) * grown)
        lane.flag.appear(seen.board * (1 - MOVES["jars"]["flag"].presence(now, "jars")))
        lane.hopper.appear(seen.cook, seen.hops, seen.leap)
        seesaw = lane.hopper.seesaw(y, s, _planked(now, name))
        lane.pose_cook(y, s, seen, replace(bearing(now, lane.hopper, s, size), held=held), on or seesaw)

    def _bench(self, now: Moment) -> str:
        """Whose lane the bench is, or becomes: that of who is alone and has taken over; else the leader's."""
        before, after = (str(state.get("solo", "")) for state in (now.beat.entry, now.beat.exit))
        leaves = now.comes("border") and MOVES["border"]["who was alone goes"].ease(now) < 1.0
        alone = before if now.comes("lanes") or leaves else ""
        if now.beat.verb == "solo":
            alone = after if MOVES["solo"]["takes over"].ease(now) >= 1.0 else before
        return alone if alone in self.of else self.leader

    def _seen(self, now: Moment, k: int, name: str) -> Seen:
        """The board of the leader stays when all lanes merge."""
        leads, moves = name == self.leader, MOVES["line_up"]
        gone = _gone(now, leads)
        cook, legend, pointer = (later(moves[thing], k, COOKS_APART).presence(now, "lanes")
                                 for thing in ("cook", "legend", "pointer"))
        benched, alone = name == self._bench(now), now.comes("lanes") and bool(now.beat.entry.get("solo"))
        if alone and benched:       # who was alone comes there by itself
            cook = float(_lined(now) >= 1.0)
        shown = (1.0 if benched and not alone else cook) * (1 - gone)
        return Seen(board=1.0 if benched else shown, legend=legend * (1 - gone), pointer=pointer, cook=shown,
                    hops=shown * _lined(now), leap=shown * races(now, name), lamp=self._lit(now, name),
                    words=1 - _words_go(now).presence(now, "near"))

    def _lit(self, now: Moment, name: str) -> float:
        """One cook's race has a light of its own; it is out at both ends of the beat."""
        alone = now.beat.args.get("lane") != "all" and len(self.names) > 1
        if not (races(now, name) and alone):
            return 0.0
        return MOVES["race"]["light"].ease(now) * (1 - MOVES["race"]["light goes"].ease(now))

    def playhead(self, now: Moment, name: str, taken: float) -> float:
        """Where the run of a lane is: it waits where an earlier race left it.

        The leader takes the pinch that is explained, and goes back when all line up.
        """
        steps = float(self.of[name].track.run.steps)
        if races(now, name):
            return min(now.s, steps)
        return min(max(taken * (name == self.leader), float(_made(now.beat.entry, name))), steps)

    def readings(self, now: Moment, taken: float, names: Iterable[str], lined: bool) -> Iterator[Reading]:
        for name in names:
            yield from self.of[name].readings(self.playhead(now, name, taken), lined)


def _words_go(now: Moment) -> Move:
    """When a near view takes the words of boards away; they come back when it has gone."""
    return MOVES["line_up"]["words"] if now.beat.entry.get("near") and not now.beat.exit.get("near") else Move(0, SMALL)


def _gone(now: Moment, leads: bool) -> float:
    """How far the cooks of lanes are gone; the leading one stands until another has taken over."""
    if leads and now.beat.verb == "solo" and not now.beat.entry.get("solo"):
        return float(MOVES["solo"]["takes over"].ease(now) >= 1.0)
    return any_there(now, ONE_LANE, MOVES["one lane"]["cooks go"])


def _made(state: Mapping[str, object], name: str) -> int:
    """Steps that the cook of a lane has made before."""
    return max(int(state.get(name, 0)), int(state.get("all", 0)))  # type: ignore[call-overload]


def _lined(now: Moment) -> float:
    """How far the bench has become one lane of several."""
    return MOVES["line_up"]["bench becomes a lane"].presence(now, "lanes")


def _planked(now: Moment, name: str) -> float:
    """A cook who sets out gets a plank underfoot, and keeps it: it says what slope is left."""
    if _made(now.beat.entry, name):
        return 1.0
    return MOVES["race"]["plank"].ease(now) if races(now, name) else 0.0
