"""One cook at a time, large and near; the view goes back as far as the hops ask for, and no further."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scenes.kit.lettering import Label
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Point
from scenes.props.measure.dial import Dial
from scenes.stage.moments import standing
from scenes.stage.timeline import Moment, State
from scenes.stage.view import View
from scenes.stagings.cook_lanes.bearing import bearing
from scenes.stagings.cook_lanes.cook_on_bench import CookOnBench
from scenes.stagings.cook_lanes.lanes import Lanes
from scenes.stagings.cook_lanes.on_foot import carry_out
from scenes.stagings.cook_lanes.props.spit import Spit
from scenes.stagings.cook_lanes.salt_scale import is_spat_out
from scenes.stagings.cook_lanes.timing import MOVES, spat

HIGH, ON_PLANK = 4.1, 3.3       # units of the frame that a cook is tall at most, and one on a large plank
FURTHER, NUMBER = 1.01, 0.3         # how much further it goes back at a time; half of a number on the ruler, in units
BESIDE = 0.62           # room beside whoever stands furthest out, in cooks' heights
DIAL = 0.115            # of the cook's height: the dial in its hand
HELD: Point = (0.31, 0.335)     # where the hand is that holds the dial, at a stand: from the middle, from the feet
MOUTH = 0.52            # of the cook's height


class SoloCooks:
    """The cooks of all lanes on the bench, of whom one is there."""

    def __init__(self, setting: Setting, lanes: Lanes) -> None:
        self.lanes, self.y, self.size = lanes, lanes.bench_y, lanes.large
        self.tall, self.frame = lanes.tallest, setting.regions["frame"]
        layout = replace(lanes.layout, hop=3.0 * lanes.layout.hop, off=setting.regions["alone_off"])
        self.of = {name: CookOnBench(setting, layout, lane.track) for name, lane in lanes.of.items()}
        self.dials = {name: Dial(setting.theme, DIAL * self.tall) for name in self.of}
        self.spits = {name: Spit(setting.theme, self.tall) for name, cook in self.of.items()
                      if is_spat_out(cook.track.amounts)}
        axis = setting.regions["axis"]
        said = setting.theme.words.gettext("salt, g/L")
        self.axis = Label(said, axis.height, setting.theme.ink, (axis.x, axis.y), "left")
        for prop in (self.axis, *(prop for cook in self.of.values() for prop in cook.off.props)):
            prop.margin = True          # the ground stands as high on the screen in every view

    @property
    def cooks(self) -> list[Prop]:
        return [prop for cook in self.of.values() for prop in cook.hopper.props]

    @property
    def held(self) -> list[Prop]:
        """What is before the flag: dials in hands, what is spat out, texts."""
        texts = [prop for cook in self.of.values() for prop in cook.off.props]
        return [*self.dials.values(), *self.spits.values(), *texts, self.axis]

    # poses -----------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        named = MOVES["open"]["axis"] if now.comes("near") else MOVES["solo"]["axis goes"]
        self.axis.appear(named.presence(now, "near"))
        for name, cook in self.of.items():
            there, s, way = alone(now, name), self.playhead(now, name), to_its_lane(now, name)
            y, size = self.y + (self.lanes.grounds[name] - self.y) * way, self.size + (1 - self.size) * way
            cook.hold(replace(bearing(now, cook.hopper, s, size), held=HELD))
            cook.pose(y, s, size, there, off(now, name), planked(now))
            if now.comes("lanes") or walks_off(now, name):
                self._leave_hops(now, cook, there)
            gone = MOVES["border"]["who was alone goes"].ease(now) * walks_off(now, name)
            carry_out(cook.hopper.cook, self.frame, 1, gone)
            self._hold(name, there, size)
            if name in self.spits:
                self._spit(name, now)

    @staticmethod
    def _leave_hops(now: Moment, cook: CookOnBench, there: float) -> None:
        """Those on a lane are lower: they come by themselves."""
        gone = 1 - MOVES["line_up"]["its hops go"].ease(now)
        for prop in (cook.hopper.hops, cook.hopper.strip, *cook.off.props):
            prop.appear(there * gone)

    def playhead(self, now: Moment, name: str) -> float:
        """Where its run is: who gives way to another goes back the way it came."""
        s = self.lanes.playhead(now, name, 0.0)
        return s * (1 - MOVES["solo"]["goes back"].ease(now)) if gives_way(now, name) else s

    def _hold(self, name: str, there: float, size: float) -> None:
        """The dial lies in the cook's hand."""
        cook, dial = self.of[name].hopper.cook, self.dials[name]
        x, y = cook.hand(1)
        dial.show(self.of[name].track.shares)
        dial.place(cook.placed[0] + size * x, cook.placed[1] + size * y, 0.0, size / self.size)
        dial.appear(there)

    def _spit(self, name: str, now: Moment) -> None:
        cook, spit = self.of[name].hopper.cook, self.spits[name]
        part = spat(now) if now.beat.verb == "solo" and now.beat.args["lane"] == name else 0.0
        spit.show(part)
        spit.place(cook.placed[0], cook.placed[1] + MOUTH * self.tall)
        spit.appear(alone(now, name))

    # the view --------------------------------------------------------------------
    def rests(self, state: State) -> View:
        """What the camera sees before or after a beat."""
        name = str(state.get("solo", ""))
        if name in self.of:
            return self.view_at(name, int(str(state[name])))
        return self._on(self.lanes.leader, 0, ON_PLANK) if state.get("near") else View()

    def view(self, now: Moment, name: str) -> View:
        """On a cook at the moment: what it has needed so far, and during a hop the way to what that needs."""
        s = self.lanes.playhead(now, name, 0.0)
        whole = whole_step(s)
        return self.view_at(name, whole).towards(self.view_at(name, whole + 1), s - whole)

    def view_at(self, name: str, step: int) -> View:
        """What a cook has needed when it has made so many steps: the view never comes nearer again."""
        return self._on(name, step, self.view_at(name, step - 1).zoom * self.tall if step > 0 else HIGH)

    def _on(self, name: str, step: int, tall: float) -> View:
        """As near as can be: no number of the ruler is cut, and the ground is as high on the screen as ever."""
        xs = [*self.of[name].hopper.xs[: step + 1], self.lanes.layout.flag_x]
        room, width = BESIDE * self.tall, self.frame.width
        zoom = max(1.0, min(tall / self.tall, width / (max(xs) - min(xs) + 2 * room)))
        while zoom > 1.0 and self._cuts(self._window(xs, zoom)):
            zoom = max(1.0, zoom / FURTHER)
        return self._window(xs, zoom)

    def _window(self, xs: list[float], zoom: float) -> View:
        free = (self.frame.width - self.frame.width / zoom) / 2        # how far the middle may go to a side
        return View(min(free, max(-free, (max(xs) + min(xs)) / 2)), self.y * (1 - 1 / zoom), zoom)

    def _cuts(self, view: View) -> bool:
        """Whether an edge of the view goes through a number of the ruler."""
        scale, half = self.lanes.layout.scale, self.frame.width / view.zoom / 2
        return any(abs(abs(scale.x(mark) - view.x) - half) < NUMBER for mark in self.lanes.leading.lane.marks)

    def readings(self, now: Moment, name: str) -> Iterator[Reading]:
        s = self.lanes.playhead(now, name, 0.0)
        cook, hopper = self.of[name], self.of[name].hopper
        yield Reading(f"{name}: cook", "exact", hopper.read_cook(), hopper.scale.clipped(cook.track.amount_at(s)))
        yield from cook.readings(s)
        yield cook.off.reading(f"{name}: points off", cook.track.gaps[cook.hopper.step_at(s)])
        dial = self.dials[name]
        yield Reading(f"{name}: dial", "exact", dial.read(), min(cook.track.shares, dial.top))


def alone(now: Moment, name: str) -> float:
    """How far a cook is there. One takes over where another went back to: that one stands until it is covered."""
    if gives_way(now, name):
        return float(MOVES["solo"]["takes over"].ease(now) < 1.0)
    if goes_to_its_lane(now, name):
        return float(to_its_lane(now, name) < 1.0)
    if walks_off(now, name):
        return float(MOVES["border"]["who was alone goes"].ease(now) < 1.0)
    if follows(now) == name != now.beat.entry.get("solo") and _somebody(now):
        return MOVES["solo"]["takes over"].ease(now)
    return standing(now, "solo", name)


def off(now: Moment, name: str) -> float:
    """How far its points off are told: of who has taken over, not of who gives way."""
    there = alone(now, name)
    if gives_way(now, name):        # who goes back takes nothing out: nothing is counted there
        return 1.0 - MOVES["solo"]["counted"].ease(now)
    return float(there >= 0.5) if now.beat.entry.get("solo") and now.beat.verb == "solo" else there


def planked(now: Moment) -> float:
    """How far a plank is underfoot: the first cook who is alone gets one, the others take it over, till one goes."""
    if now.comes("border"):
        return 1 - MOVES["border"]["hops go"].ease(now)
    first = now.beat.verb == "solo" and not now.beat.entry.get("solo")
    return MOVES["solo"]["plank"].ease(now) if first else 1.0


def goes_to_its_lane(now: Moment, name: str) -> bool:
    """Whether it is lined up with the others."""
    return now.comes("lanes") and now.beat.entry.get("solo") == name


def to_its_lane(now: Moment, name: str) -> float:
    """How far it has come there."""
    return MOVES["line_up"]["bench becomes a lane"].ease(now) if goes_to_its_lane(now, name) else 0.0


def walks_off(now: Moment, name: str) -> bool:
    """Whether a cook with a dial to turn up comes, and it leaves the picture."""
    return now.comes("border") and now.beat.entry.get("solo") == name


def gives_way(now: Moment, name: str) -> bool:
    """Whether another cook comes in its place."""
    return now.beat.entry.get("solo") == name and follows(now) not in ("", name)


def _somebody(now: Moment) -> bool:
    """Whether a cook was alone before."""
    return bool(now.beat.entry.get("solo") or now.beat.entry.get("near"))


def follows(now: Moment) -> str:
    """The lane of the cook whom the view follows; "" for none."""
    return str(now.beat.args["lane"]) if now.beat.verb == "solo" else ""


def near(now: Moment) -> float:
    """How far the view has come to the cook of this beat."""
    return MOVES["solo"]["view"].ease(now)
