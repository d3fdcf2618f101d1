"""The guest: brings the bowl of the wish, hoists its flag on the ruler, and waits at the other end of the counter."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Acting, Actor, Point
from scenes.props.cast.outfit import GUEST
from scenes.props.kitchen.bowl import Bowl
from scenes.props.kitchen.steam import Steam
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.cook_at_counter import STEAM
from scenes.stagings.loss_meter.feeling import face, mood, settled
from scenes.stagings.loss_meter.handing import Handing
from scenes.stagings.loss_meter.looks import blink, look
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.timing import aside, ease, peers, there

COMES_FROM = 3.4            # units right of where the guest stands in the end
CREAM = 0.55                # how light that soup is
CARRIED = (-0.10, 0.245)    # the middle of the bowl's foot, from between the feet; all of these in heights of the guest
HANDS = ((-0.20, 0.275), (-0.01, 0.275))    # at its sides
HANGS = (0.200, 0.135)
STRIDES, BOBS = 3, 0.032    # of a way: how often it goes up and down, how far
SWAYS = 0.06                # radians that she sways from foot to foot
LATE = 0.72                 # of each stretch between two blinks: not when the cook does
REACH = -0.33               # how far to her left she reaches
FURTHEST, NEAREST = -0.50, 0.15     # from where to where a hand is at the jar that passes
GRIP, HIGHEST = 0.55, 0.62  # units up the pole that it is held; in heights, as far up as she reaches
POLE = -0.05                # units from the rim to the foot of a flag in a bowl


class GuestAtCounter:
    """Printed: the mood, by the face: about the same soup as the cook's."""

    def __init__(self, setting: Setting, measured: MeasuredRun, handing: Handing) -> None:
        theme, self.measured, wish = setting.theme, measured, setting.regions["wish"]
        self.here, self.handing, self.gives = setting.regions["guest"], setting.regions["handing"], handing
        self.actor, self.steps_up = Actor(theme, self.here.height, outfit=GUEST), setting.regions["peers"].y
        self.steps_up += setting.regions["cook"].height - self.here.height      # as high as the cook's face
        jar = setting.regions["jar"]
        self.away = setting.regions["jar_aside"].x - jar.x
        self.pushes = (jar.right, jar.y) if self.away > 0 else None     # from her side
        self.actor.bleeds = self.actor.head.bleeds = True       # comes from outside
        self.bowl = Bowl(theme, wish.width, cream=CREAM)
        self.bowl.bleeds = self.bowl.veil = True        # comes from outside; is handed over in front of the ruler
        self.steam = Steam(STEAM[0] * wish.width, STEAM[1], theme)

    @property
    def behind(self) -> list[Prop]:
        return [self.actor]

    @property
    def props(self) -> list[Prop]:
        return [self.steam, self.bowl]

    def pose(self, now: Moment) -> None:
        """At the end of the counter, the bowl before her, or in her hands; not there before she has come."""
        here = bool(now.beat.entry.get("guest")) or (now.calm and bool(now.beat.exit.get("guest")))
        seen = now.presence("guest") if now.calm else float(here)
        turn, gaze, dip = look(now, -1.0)
        felt = face(now, self.measured.run)
        acting = Acting(felt, turn, gaze, blink(now, LATE), self._push(now), None, dip)
        self._stand(now, self.here.x, acting, seen, self.steps_up * peers(now))
        self._put(now, (*self.gives.down, 0.0), seen)

    def bring(self, now: Moment) -> None:
        """She comes in, stands at the ruler, and goes back to her place."""
        comes, goes, given = ease(now, "guest comes"), ease(now, "guest goes"), ease(now, "takes")
        outside = self.here.x + COMES_FROM
        x = between(between(outside, self.handing.x, comes), self.here.x, goes)
        bob = BOBS * (abs(math.sin(math.pi * STRIDES * comes)) + abs(math.sin(math.pi * STRIDES * goes)))
        turn, gaze, _ = look(now, -1.0)
        turned = turn + (0.75 - turn) * math.sin(math.pi * min(1.0, goes)) ** 0.5 if 0 < goes < 1 else turn
        bowl = self.gives.bowl(now, (x + CARRIED[0] * self.actor.tall, self._foot(bob)))
        rests, at = ((-HANGS[0], HANGS[1]), HANGS), self.gives.hands(bowl[:2])[1]
        held = (at[0] - x) / self.actor.tall, (at[1] - self.here.bottom) / self.actor.tall
        reaches = ease(now, "gives") > 0
        left = (between(held[0], rests[0][0], given), between(held[1], rests[0][1], given)) if reaches else HANDS[0]
        flag, changes = self._at_flag(now, HANDS[1]), ease(now, "changes hands")       # from the right to the left
        left = (between(left[0], flag[0], changes), between(left[1], flag[1], changes))
        right = (between(flag[0], rests[1][0], changes), between(flag[1], rests[1][1], changes))
        felt = face(now, self.measured.run)
        sways = SWAYS * _sways(comes, goes)
        self._stand(now, x, Acting(felt, turned, gaze, blink(now, LATE), left, right, dip=bob, lean=sways), 1.0)
        self._put(now, bowl, 1.0)

    def _foot(self, bob: float = 0.0) -> float:
        """Of the bowl that she carries."""
        return self.here.bottom + (CARRIED[1] - bob) * self.actor.tall

    def _at_flag(self, now: Moment, rest: Point) -> Point:
        """The hand that takes the flag: from the bowl's side along with its pole, as far as it reaches, and back."""
        taken, up, goes = (ease(now, thing) for thing in ("taken", "flag", "guest goes"))
        (x, top), tall, begin = self.hoists_to, self.actor.tall, CARRIED[1] * self.actor.tall
        high = between(begin, top - self.handing.bottom, up) + GRIP
        at = (x - self.handing.x) / tall, min(HIGHEST, high / tall)
        out = min(1.0, 1.5 * taken) * (1 - min(1.0, 3 * goes))
        rest = (-HANGS[0], HANGS[1]) if taken == 1 else rest
        return between(rest[0], at[0], out), between(rest[1], at[1], out)

    hoists_to: Point = (0.0, 0.0)       # where the flag goes: the staging knows

    def planted(self, now: Moment) -> Point:
        """Where the flag stands in the bowl, until she takes it out."""
        x = self.actor.placed[0] if not ease(now, "guest goes") else self.handing.x
        return x + CARRIED[0] * self.actor.tall, self._foot() + self.bowl.rim + POLE

    @property
    def foot(self) -> Point:
        """Where the foot of the bowl of the wish is."""
        x, y, *_ = self.bowl.placed
        return x, y

    def _push(self, now: Moment) -> Point | None:
        """The hand that pushes the jar in, and takes it aside; none where that does not pass her."""
        way = there(now, "jar") if now.comes("jar") else 1 - aside(now)
        if self.pushes is None or now.calm or not 0 < way < 1:
            return None
        x, tall = self.here.x, self.actor.tall
        at = (self.pushes[0] + (1 - way) * self.away - x) / tall, (self.pushes[1] - self.here.bottom) / tall
        out = math.sin(math.pi * min(1.0, max(0.0, (at[0] - FURTHEST) / (NEAREST - FURTHEST))))
        return between(-HANGS[0], max(at[0], REACH), out), between(HANGS[1], at[1], out)

    def _stand(self, now: Moment, x: float, acting: Acting, seen: float, up: float = 0.0) -> None:
        self.actor.show(acting)
        self.actor.place(x, self.here.bottom + up).appear(seen)

    def _put(self, now: Moment, at: tuple[float, float, float], seen: float) -> None:
        self.bowl.place(*at).appear(seen)
        self.steam.show(now.ambient)
        self.steam.place(*self.bowl.brim, 0.0, STEAM[2]).appear(seen * (at[2] == 0))

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.actor.faded == settled(now) == 1 and now.beat.exit.get("guest") and not blink(now, LATE):
            yield Reading("guest's mood", "printed", self.actor.read(), mood(now, self.measured.run).name)


def _sways(*ways: float) -> float:
    """From foot to foot, on ways of which one is gone at a time."""
    return sum(math.sin(2 * math.pi * STRIDES / 2 * way) * (0 < way < 1) for way in ways)
