"""The cook behind the counter: tastes, turns the ruler, pours into the bowl; the face tells how the run went."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import HANGS, Acting, Actor, Point
from scenes.props.kitchen.bowl import Bowl
from scenes.props.kitchen.steam import Steam
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.feeling import cooks_face, cooks_mood, settled
from scenes.stagings.loss_meter.handing import Handing
from scenes.stagings.loss_meter.looks import asking, blink, look
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.seasoning import Seasoning
from scenes.stagings.loss_meter.timing import at_spoon, ease, peers, tastes

STEAM = (0.5, 1.5, 0.5)     # width, of the bowl's; height in units; and how small it is then drawn
CREAM = 0.25                # how light the soup is
BESIDE = 0.45               # of the cook's height: how far from the ruler's middle one stands who turns it
STRIDES, BOBS = 2, 0.012    # of the way there: how often one goes up and down, how far
OPEN = (0.23, 0.33)         # the hands of who asks, from between the feet, in heights
LEANS = 0.10                # radians, over the bowl while it pours


class CookAtCounter:
    """Printed: the mood, by the face. Counted: what was poured, by `seasoning`."""

    def __init__(self, setting: Setting, measured: MeasuredRun, handing: Handing) -> None:
        self.handing = handing
        theme, self.measured, here, yours = setting.theme, measured, setting.regions["cook"], setting.regions["yours"]
        self.actor, self.steps_up = Actor(theme, here.height), setting.regions["peers"].y
        self.here, self.beside = here, setting.regions["ruler"].x - BESIDE * here.height
        self.actor.place(here.x, here.bottom)
        self.actor.bleeds = self.actor.head.bleeds = True       # at the edge of the picture
        self.home, self.right_pours = (yours.x, yours.bottom), yours.x > here.x
        self.bowl = Bowl(theme, yours.width, cream=CREAM)
        self.bowl.bleeds = True         # one that is pushed away leaves the picture
        self.steam = Steam(STEAM[0] * yours.width, STEAM[1], theme)
        self.seasoning = Seasoning(setting, measured.run, self.bowl)

    @property
    def behind(self) -> list[Prop]:
        """What stands behind the counter."""
        return [self.actor]

    @property
    def props(self) -> list[Prop]:
        """What stands on it."""
        return [self.steam, self.bowl, *self.seasoning.props]

    def set_bowl(self, now: Moment) -> None:
        """On the counter: before the spoon is posed, which may be in it."""
        slide = self.seasoning.slide(now)
        self.bowl.place(self.home[0] + slide, self.home[1]).appear(self.seasoning.seen(now))

    def pose(self, now: Moment, grip: Point, wish: Point) -> None:
        """grip: where the spoon is held; wish: where the bowl is that is handed over."""
        self.steam.show(now.ambient)
        self.steam.place(*self.bowl.brim, 0.0, STEAM[2]).appear(self.seasoning.seen(now))
        self.seasoning.pose(now)
        turn, gaze, dip = look(now)
        dip += self._walk(now)
        held, pours = self.seasoning.hand(now), self.seasoning.pours(now)
        right = self.towards(HANGS, grip, at_spoon(now))
        left = self.towards((-HANGS[0], HANGS[1]), self.bowl.brim, self.seasoning.pushes(now))
        if pours and self.right_pours:
            right = self.towards(HANGS, held, pours)
        elif pours:
            left = self.towards((-HANGS[0], HANGS[1]), held, pours)
        if holds := self._holds(now):
            left, right = (self.towards((side * HANGS[0], HANGS[1]), hand, holds)
                           for side, hand in zip((-1, 1), self.handing.hands(wish), strict=True))
        if asks := asking(now):             # both palms up: it is the viewer's turn
            right, left = (self._between((side * HANGS[0], HANGS[1]), (side * OPEN[0], OPEN[1]), asks)
                           for side in (1, -1))
        leans = max(pours, ease(now, "gives") * (1 - ease(now, "takes")) * (holds > 0))
        self.actor.show(Acting(cooks_face(now, self.measured), turn, gaze, blink(now), left, right, dip, LEANS * leans))

    def _walk(self, now: Moment) -> float:
        """To the ruler that is turned, where it can be reached from the side, and back; how far the knees give."""
        walks = now.comes("turned") and not now.calm and self.beside > self.here.x
        comes, goes = (ease(now, thing) if walks else 0.0 for thing in ("cook comes", "cook goes"))
        self.actor.place(between(self.here.x, self.beside, comes - goes), self.here.bottom + self.steps_up * peers(now))
        return BOBS * (abs(math.sin(math.pi * STRIDES * comes)) + abs(math.sin(math.pi * STRIDES * goes)))

    @staticmethod
    def _holds(now: Moment) -> float:
        """How far the hands are at the bowl that is handed over."""
        there = now.comes("guest") and not now.calm
        return ease(now, "gives") * (1 - ease(now, "let go")) if there else 0.0

    def towards(self, rest: Point, place: Point, part: float) -> Point | None:
        """Where a hand is that has gone so far from where it rests to a place in the picture; None at rest."""
        if part <= 0:
            return None
        x, y, *_ = self.actor.placed
        return self._between(rest, ((place[0] - x) / self.actor.tall, (place[1] - y) / self.actor.tall), part)

    @staticmethod
    def _between(rest: Point, at: Point, part: float) -> Point:
        return rest[0] + (at[0] - rest[0]) * part, rest[1] + (at[1] - rest[1]) * part

    def readings(self, now: Moment) -> Iterator[Reading]:
        if settled(now) == 1 and tastes(now) in (0, 1) and not blink(now):
            yield Reading("mood", "printed", self.actor.read(), cooks_mood(now, self.measured).name)
        yield from self.seasoning.readings(now)

