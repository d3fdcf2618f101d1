"""The cooks of a race: before the grounds, at a start, on their ways, and each before what it has won."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.map.off_map import OffMap
from scenes.props.sign.tag import Tag
from scenes.stage.timeline import SMALL, Moment, State
from scenes.stagings.race import playhead, timing
from scenes.stagings.race.faces import face
from scenes.stagings.race.land_sheet import LandSheet
from scenes.stagings.race.marks import CookInk
from scenes.stagings.race.props.foot_shadow import FootShadow
from scenes.stagings.race.racers import Course
from scenes.stagings.race.racing_cook import RacingCook, Stance, felt_at_last
from scenes.stagings.race.standing import HALF, ON_GROUND, Scale, Standing
from scenes.stagings.race.timing import ON_GROUNDS, move
from scenes.stagings.race.views import Framing, Views
from scenes.stagings.race.wall import Wall

TALL, WIDE = 2.7, 0.62         # units at most on the floor; width of a cook and its air, in its height
FIRST_TALL = 0.9        # of a cook's height, before the ground it has won
STRIDE, DIP = 2.0, 0.07         # units of a hop from one place to another; how far the knees give between hops
JUMP = 0.28             # of a cook that is named
LARGER = 0.16           # of a cook's height, that one who is lit seems nearer
LIFT = 0.05             # of a boot under way, in the cook's height
LOOKS, ASIDE = 0.7, 0.03        # of a turn, under way; at least: a sled looks where it goes
ASIDE_HOP = 0.3         # units, of the hop to its place at the flag
FEELS = 0.8             # of a turn to either side, of who finds no way further down
OFF = 3.0                       # units past the frame, where who was first nowhere goes
FADES = 0.6                     # units past the margin, over which a cook fades
NAMES = 0.44                    # em of names
NAME = 0.40                     # from the feet down to the middle of a name


class Cooks:
    """Posed on the screen, where a view that rests on a ground shows its places."""

    def __init__(self, setting: Setting, wall: Wall, views: Views, inks: Mapping[str, CookInk]) -> None:
        theme, self.floor, self.frame = setting.theme, setting.regions["floor"], setting.regions["frame"]
        self.views, self.safe = views, setting.regions["safe"]
        self.wall, self.names = wall, tuple(inks)
        self.open = setting.regions["open"]
        # between which a cook on a ground stands, as far as its point lets it
        self.edges = setting.regions["over"].right, self.open.right
        self.standing = [Standing(course, sheet, 1.0 / whole.zoom, isinstance(sheet, LandSheet))
                         for course, sheet, whole in zip(wall.courses, wall.sheets, views.whole, strict=True)]
        self.pitch = self.floor.width / len(inks)
        self.tall = min(TALL, self.floor.height, self.pitch / WIDE)
        own = {name: [course for course in wall.courses if name in course.by_cook] for name in inks}
        self.cooks = {name: RacingCook(theme, name, own[name], self.tall, ink.apron) for name, ink in inks.items()}
        self.tags = {name: Tag(theme, name, theme.ink, NAMES) for name in inks}
        self.stands: dict[str, Stance] = {}     # where each is, as posed
        self.shadows = {name: FootShadow(theme) for name in inks}
        self.off = {name: OffMap(theme, setting.sizes["tick"]) for name in inks}
        for sign in self.off.values():
            sign.margin = True
        self._lay_names()

    def _lay_names(self) -> None:
        for k, tag in enumerate(self.tags.values()):
            tag.place(self._floor_x(k) - 0.5 * tag.width_of_plate, self.floor.bottom - NAME - tag.higher)

    @property
    def props(self) -> list[Prop]:
        """From back to front: the last named stands at the back."""
        return [*self.tags.values(), *self.shadows.values(),
                *(prop for name in reversed(self.names) for prop in self.cooks[name].props)]

    @property
    def signs(self) -> list[OffMap]:
        """In front of everything else on a ground."""
        return list(self.off.values())

    def _floor_x(self, k: int) -> float:
        return self.floor.left + self.pitch * (k + 0.5)

    # as functions of the moment ---------------------------------------------------------------
    def stance(self, name: str, state: State, now: Moment) -> Stance:
        """Where a cook stands in a state, once the view rests."""
        k, at = self.names.index(name), state.get("at", "floor")
        ground = self.wall.number(state.get("ground"))
        course = self.wall.courses[ground]
        if at in ON_GROUNDS and name in course.by_cook:
            return self._on_ground(name, ground, state, now)
        if at == "firsts":
            return self._before_its_ground(name)
        tall = 0.0 if at in ON_GROUNDS else 1.0
        return Stance(self._floor_x(k), self.floor.bottom, self.tall, tall)

    def _before_its_ground(self, name: str) -> Stance:
        """Who was first on several stands before the first of them."""
        won = [sheet.x for course, sheet in zip(self.wall.courses, self.wall.regions, strict=True)
               if name in course.firsts]
        if not won:
            return Stance(self.frame.right + OFF, self.floor.bottom, self.tall, turn=0.8)
        return Stance(won[0], self.floor.bottom, FIRST_TALL * self.tall, cheer=1.0)

    def _on_ground(self, name: str, ground: int, state: State, now: Moment) -> Stance:
        """It looks where its way leads; in its place at the flag, and asked, to the front."""
        course, sheet, stands = self.wall.courses[ground], self.wall.sheets[ground], self.standing[ground]
        s, asks = playhead.playhead(name, course, state, now), self._asks(state, now)
        home = playhead.home(name, course, state, now)
        still = max(home, self._told(course, state, now, "feels") if name in course.stay else 0.0)
        looks = stands.looks[name]
        towards = max(ASIDE * bool(looks), (1.0 - asks) * (1.0 - still) * abs(looks)) * LOOKS * (looks or 1.0)
        gaze = (1.2 * towards, -0.2 * (1 - still))
        if name in course.stay and now.beat.verb == "rest":
            towards = self._feels(towards, course, now)
        cheer = self._told(course, state, now, "cheer") * (course.place(name) == 1)
        framing = self.framing(ground, state, now)
        x, y = framing.spot(stands.spot(name, s, self._scale(ground, framing), home))
        y += ASIDE_HOP * 4 * home * (1 - home)
        seen = self._in_sight(x, y, framing) if framing.nearer > 1.0 else 1.0
        return Stance(x, y, framing.tall, seen * sheet.presence(name, s), towards, gaze, cheer)

    def framing(self, ground: int, state: State, now: Moment) -> Framing:
        """How a ground is seen: by the view of the moment, where cooks stay on it; else once that rests in a state."""
        seen = self.views.at(now) if _same_place(now, self.wall) else self.views.rests(state)
        return self.views.framed(ground, seen)

    def _in_sight(self, x: float, y: float, framing: Framing) -> float:
        """How far a cook is seen in a near view: it fades as that leaves it."""
        top = self.safe.top
        half = HALF * framing.tall
        aside = max(x + half - self.open.right, self.safe.left - x + half)
        past = max(0.0, aside, -top - y, y + framing.tall - top)
        return max(0.0, 1.0 - past / FADES)

    def _scale(self, ground: int, framing: Framing) -> Scale:
        whole = self.views.framed(ground, self.views.whole[ground])
        left, right = (whole.world((edge + side * HALF * whole.tall, 0.0))[0]
                       for side, edge in zip((1, -1), self.edges, strict=True))
        return Scale(1.0 / framing.view.zoom, framing.tall / ON_GROUND, (left, right))

    def _told(self, course: Course, state: State, now: Moment, thing: str) -> float:
        """How far something of the rest after a race has come."""
        if now.beat.verb == "rest" and state is now.beat.exit and not course.told(now.beat.entry, "told"):
            return (timing.feels(now, course) if thing == "feels" else move(now, thing)).ease(now)
        return float(course.told(state, "told"))

    def _feels(self, towards: float, course: Course, now: Moment) -> float:
        """To its left, then to its right, and on to the front: nowhere is it lower."""
        done = timing.feels(now, course).ease(now)
        return between(towards, 0.0, done) - FEELS * math.sin(2 * math.pi * done)

    def _asks(self, state: State, now: Moment) -> float:
        """How far a cook looks at us, who are asked; it turns to its way before the race begins."""
        if now.beat.verb in ("feel", "parts"):
            return (now.beat.entry.get("at") == "start") * (1.0 - move(now, "turns").ease(now))
        if now.beat.verb == "start" and now.beat.entry.get("at") != "start":
            return move(now, "ask").ease(now)
        if now.beat.verb == "race" and _same_place(now, self.wall):
            return 1.0 - move(now, "turns").ease(now) if now.beat.entry.get("at") == "start" else 0.0
        return float(state.get("at") == "start")

    def taken(self, now: Moment, ground: int) -> dict[str, float]:
        """Each cook's playhead on a ground."""
        course = self.wall.courses[ground]
        return playhead.taken(course, now, self.wall.number(now.beat.exit.get("ground")) == ground)

    # pose --------------------------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        for k, (name, tag) in enumerate(self.tags.items()):
            there = timing.named(now, k)
            tag.appear(there)
            cook = self.cooks[name]
            at, dip = self._now(name, now)
            if now.comes("named"):
                at = replace(at, y=at.y + JUMP * 4 * there * (1 - there))
            at = replace(at, tall=at.tall * (1 + LARGER * timing.lit(now, k)))
            self.stands[name] = at
            up = JUMP * 4 * there * (1 - there) * now.comes("named")
            self.shadows[name].lie(at.x, at.y - up, at.tall, at.there)
            cook.pose(at, face(self.wall, name, now), dip, self._lifts(name, now))
            cook.turn_dials(at, self._rates(name, now))
        self._mark_off(now)

    def _now(self, name: str, now: Moment) -> tuple[Stance, float]:
        """Where a cook is, and how far its knees give: before a hop, and as it lands."""
        before = self.stance(name, now.beat.entry, now)
        after = self.stance(name, now.beat.exit, now)
        if _same_place(now, self.wall):
            return after, 0.0
        part = timing.hop(now, self.names.index(name)).ease(now)
        hops = max(1, round(math.hypot(after.x - before.x, after.y - before.y) / STRIDE))
        return before.towards(after, part, hops), DIP * abs(math.cos(math.pi * hops * part)) ** 8 * (0.0 < part < 1.0)

    def _mark_off(self, now: Moment) -> None:
        """Words where ways left the ground, while the view is there; of several at one place, once."""
        ground = self.wall.number(now.beat.exit.get("ground"))
        course, sheet, taken = self.wall.courses[ground], self.wall.sheets[ground], self.taken(now, ground)
        said: list[tuple[float, float]] = []
        for name, sign in self.off.items():
            raced = now.beat.exit.get("at") == "raced" and name in course.by_cook
            left = sheet.left(name, taken[name]) if raced else None
            at = left and _within(self.framing(ground, now.beat.exit, now).spot(left), self.open)
            if at and any(abs(at[0] - x) < sign.width_of_plate and abs(at[1] - y) < 1.0 for x, y in said):
                at = None
            sign.mark(at, self.open, 1.0)
            said += [at] if at else []

    def _lifts(self, name: str, now: Moment) -> tuple[float, float]:
        """Of the boots, while it is under way."""
        course = self.wall.courses[self.wall.number(now.beat.exit.get("ground"))]
        if now.calm or now.beat.verb != "race" or name not in course.by_cook:
            return 0.0, 0.0
        ends = timing.race_tick(now, course.ends[name], course)
        under_way = now.tick > timing.race_begins(now) and now.tick < ends
        swing = LIFT * math.sin(math.pi * (now.tick - timing.race_begins(now)) / timing.PACES) * under_way
        return max(0.0, swing), max(0.0, -swing)

    def _at_dials(self, name: str, now: Moment) -> tuple[Course, float]:
        ground = self.wall.number(now.beat.exit.get("ground"))
        course = self.wall.courses[ground]
        if name not in course.by_cook:
            course = next(c for c in self.wall.courses if name in c.by_cook)
            return course, 0.0
        return course, self.taken(now, ground)[name]

    def _rates(self, name: str, now: Moment) -> tuple[float, ...]:
        """On its dials; from one ground to another they are turned."""
        cook, before = self.cooks[name], self._rest_dials(name, now.beat.entry)
        after, part = cook.shown_rates(*self._at_dials(name, now)), now.ease(0, SMALL)
        return after if part == 1.0 else tuple(between(a, b, part) for a, b in
                                               zip(cook.shown_rates(*before), after, strict=True))

    def _rest_dials(self, name: str, state: State) -> tuple[Course, float]:
        course = self.wall.courses[self.wall.number(state.get("ground"))]
        if name not in course.by_cook:
            return next(c for c in self.wall.courses if name in c.by_cook), 0.0
        if course.told(state, "raced", "told"):
            return course, float(course.ends[name])
        return course, min(playhead.slow(course, state), float(course.ends[name]))

    # read-back ---------------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        for name, cook in self.cooks.items():
            if cook.actor.faded == 1.0 and now.ease(0, SMALL) == 1.0:
                yield from cook.readings(*self._at_dials(name, now))
        if now.beat.verb == "rest" and now.tick >= now.beat.ticks:
            course = self.wall.courses[self.wall.number(now.beat.exit.get("ground"))]
            for name in course.by_cook:
                yield Reading(f"{name}: mood", "printed", self.cooks[name].actor.read(),
                              felt_at_last(course, name).name)


def _same_place(now: Moment, wall: Wall) -> bool:
    """Whether cooks stay where they stand, or go on from there by themselves."""
    before, after = now.beat.entry, now.beat.exit
    here, there = before.get("at", "floor"), after.get("at", "floor")
    if now.beat.verb == "open" and not before:
        return True
    if here in ON_GROUNDS and there in ON_GROUNDS:
        return wall.number(before.get("ground")) == wall.number(after.get("ground"))
    return here == there and before.get("ground") == after.get("ground")


def _within(spot: tuple[float, float], region: Region) -> tuple[float, float]:
    """The nearest place in a region."""
    x, y = spot
    return min(max(x, region.left), region.right), min(max(y, region.bottom), region.top)
