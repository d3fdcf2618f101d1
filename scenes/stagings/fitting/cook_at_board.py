"""The cook behind the counter, who moves what is fitted by its handle; the face tells how the run goes."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Acting, Actor
from scenes.props.cast.fingers import Fingers
from scenes.props.cast.mood import Mood, mood_after
from scenes.stage.timeline import SMALL, Moment
from scenes.stagings.fitting.props.handle import Handle, Point
from scenes.stagings.fitting.timing import blink, ease, there
from soupmath import Trajectory

NARROW = 0.5            # a place under which no cook stands
WATCHES, ASKS = ((0.9, 0.35), 0.42), ((0.0, 0.0), 0.0)      # gaze and turn: towards the board's side; towards us
GOES, HOPS, UP = 5.0, 4, 0.16           # units that the cook walks off by, in so many hops, so high
SHOULDER = (0.10, 0.40)                 # of the height: where an arm begins, from between the feet
REACH = 0.285                           # of the height: how far a hand comes from there
RISES, LOWEST, HIGHEST = 0.24, -0.10, 0.10      # of what the hand has to reach, by which one rises; in heights
SLIDES = 0.06           # of the way of an end along the lower edge, that the hand makes with it
FROM_EDGE = 0.2         # units from there to the hand
AT_EDGE = 0.06          # units from the board's frame to where the rod bends
HOME = 0.3              # of the board's height, where the handle waits
WORRIES = 0.6           # of the first loss, from which on a little less does not please


class CookAtBoard:
    """Printed: the mood, by the face; it follows from what the loss is over the least that is known. Exact: the
    handle's knob is where the model's line ends."""

    def __init__(self, setting: Setting, run: Trajectory, plot: Region,
                 end: Callable[[float], Point | None]) -> None:
        """end: where what is fitted ends on the board, by the playhead; None where it has no end there."""
        theme, place, board = setting.theme, setting.regions["cook"], setting.regions["board"]
        self.run, self.place, self.plot, self.end = run, place, plot, end
        self.makes_room = setting.regions["map"].left < place.right     # the map comes where the cook is
        self.least = float(run.loss.value(run.loss.minima[0])) if len(run.loss.minima) else 0.0
        self.actor, self.handle = Actor(theme, place.height), Handle(theme)
        self.fingers = Fingers(theme, place.height)
        self.actor.bleeds = self.actor.head.bleeds = self.fingers.bleeds = True
        self.rail = board.right + AT_EDGE
        self.side = -1 if self.rail <= place.x else 1       # which hand is nearer
        self.props: list[Prop] = [self.actor, self.handle, self.fingers]

    @staticmethod
    def of(setting: Setting, run: Trajectory, plot: Region,
           end: Callable[[float], Point | None]) -> CookAtBoard | None:
        """None in a shape that has no place for a cook."""
        return CookAtBoard(setting, run, plot, end) if setting.regions["cook"].width > NARROW else None

    # what is felt ----------------------------------------------------------------
    def mood(self, now: Moment, step: int) -> Mood:
        """About a step that was made; curious before the loss is known, then puzzled while it is that of the start."""
        before, after, first = (max(0.0, self.run.loss_at(max(0, k)) - self.least) for k in (step - 1, step, 0))
        if step <= 0:
            return Mood("puzzled" if now.beat.entry.get("jar") else "curious")
        mood = mood_after(before, after, first)
        if mood.name == "pleased" and after > WORRIES * first:
            return Mood("puzzled")
        return Mood("pleased", 0.5) if mood.name == "puzzled" and after < WORRIES * first else mood

    def _settled(self, now: Moment) -> float:
        """How far the face has come to what is felt: 1 but for a moment after a step has landed."""
        made = now.step - now.beat.first
        if made <= 0:
            return 1.0
        return now.ease(now.beat.steps_at + (made - 1 + now.beat.window[1]) * now.beat.step_ticks, SMALL)

    def _face(self, now: Moment) -> tuple[Mood, float]:
        """(what is felt, how far the face has come to it)."""
        if now.beat.verb == "miss" and now.comes("jar"):
            return Mood("puzzled"), ease(now, "fills")
        return self.mood(now, now.step), self._settled(now)

    # what is done ----------------------------------------------------------------
    def ends(self, now: Moment) -> tuple[Point, Point]:
        """(the handle's knob, where its rod bends at the frame)."""
        home = (self.rail, self.plot.bottom + HOME * self.plot.height)
        held = self._held(now)
        end = self._end(now) if held > 0 else None
        if end is None:
            return home, home
        bend = (max(self.rail, end[0]), end[1])
        return self._between(home, end, held), self._between(home, bend, held)

    def _end(self, now: Moment) -> Point | None:
        """Where it holds what is fitted; before a first border is there, where that will be."""
        return self.end(now.s) or self.end(min(now.s + 1e-3, float(self.run.steps)))

    def _held(self, now: Moment) -> float:
        """How far the handle is at the end of what is fitted."""
        if now.beat.verb == "guess" and now.comes("line"):
            return 0.0 if self.end(now.s) is None else ease(now, "grips") if not now.calm else there(now, "line")
        if not (now.beat.entry.get("line") or now.beat.exit.get("line")):
            return 0.0
        if self.end(now.s) is not None and not (now.beat.first == 0 and self.end(0.0) is None):
            return 1.0
        return ease(now, "grips") if now.beat.last > now.beat.first else 0.0

    def grip(self, now: Moment) -> Point:
        """Where the hand would hold the rod, if it could come there."""
        end, bend = self.ends(now)
        slides = SLIDES * (end[0] - self.plot.right) if end[0] < self.plot.right - 1e-6 else 0.0
        return bend[0] + (FROM_EDGE + slides if self.side < 0 else 0.0), bend[1]

    def pose(self, now: Moment) -> None:
        asks, gone = there(now, "asks"), self._gone(now)
        (x0, y0), turn0 = WATCHES
        gaze = (self.side * x0 * (1 - asks), (y0 + 0.4 * (self.side > 0)) * (1 - asks))
        face, settled = self._face(now)
        before = self.mood(now, now.step - 1).face
        tall, wanted = self.place.height, self.grip(now)
        up = UP * abs(math.sin(HOPS * math.pi * gone))
        shoulder = self.place.bottom + SHOULDER[1] * tall
        rise = min(max(RISES * (wanted[1] - shoulder), LOWEST * tall), HIGHEST * tall) * (1 - gone)
        feet = self.place.x + GOES * gone, self.place.bottom + up + rise
        hand = self._reached(feet, wanted)
        left, right = (self._to(feet, hand) if side == self.side and gone == 0 else None for side in (-1, 1))
        self.actor.show(Acting(before.towards(face.face, settled), self.side * turn0 * (1 - asks), gaze, blink(now),
                               left, right))
        self.actor.place(*feet).appear(float(gone < 1.0))
        seen = self._handle_seen(now)
        self.handle.show(*self.ends(now), hand).appear(seen)
        self.fingers.place(*hand).appear(seen)

    def _handle_seen(self, now: Moment) -> float:
        """It comes with the board, and goes before its cook does."""
        seen = 1.0 if now.beat.verb == "open" else there(now, "points")
        return seen * float(self._gone(now) == 0.0)

    def _to(self, feet: Point, at: Point) -> Point:
        return (at[0] - feet[0]) / self.actor.tall, (at[1] - feet[1]) / self.actor.tall

    def _reached(self, feet: Point, at: Point) -> Point:
        """As far towards it as the arm goes."""
        tall = self.actor.tall
        x, y = feet[0] + self.side * SHOULDER[0] * tall, feet[1] + SHOULDER[1] * tall
        far = math.hypot(at[0] - x, at[1] - y)
        part = min(1.0, REACH * tall / far) if far > 0 else 0.0
        return between(x, at[0], part), between(y, at[1], part)

    @staticmethod
    def _between(a: Point, b: Point, part: float) -> Point:
        return between(a[0], b[0], part), between(a[1], b[1], part)

    def _gone(self, now: Moment) -> float:
        """How far on the way off."""
        if not self.makes_room or not there(now, "map"):
            return 0.0
        return ease(now, "cook goes") if now.comes("map") and not now.calm else 1.0

    def readings(self, now: Moment) -> Iterator[Reading]:
        face, settled = self._face(now)
        if self.actor.faded == 1.0 and self._gone(now) == 0.0 and settled == 1.0 and not blink(now):
            yield Reading("mood", "printed", self.actor.read(), face.name)
        end = self.end(now.s)
        if self.handle.faded == 1.0 and end is not None and self._held(now) == 1.0:
            yield from pair("the handle", self.handle.read(), end)
