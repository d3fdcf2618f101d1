"""The cook who watches a run: looks at what counts, points, doubts with a hand at a lamp, starts when it moves."""

from __future__ import annotations

import math

from scenes.kit.easing import between
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.cast.actor import HANGS, Acting, Actor
from scenes.props.kitchen.bowl import Bowl
from scenes.props.kitchen.steam import Steam
from scenes.stage.timeline import STANDARD, Moment
from scenes.stagings.loss_meter.feeling import settled
from scenes.stagings.loss_meter.looks import LOOKS, blink, look
from scenes.stagings.loss_meter.props.half_light import HalfLight
from scenes.stagings.loss_meter.props.night_lamp import NightLamp
from scenes.stagings.loss_meter.timing import ease, landed, pointing, there
from scenes.stagings.loss_meter.watched_run import WatchedRun

POINTING = (0.270, 0.455)   # the hand that says that steps are made, from between the feet, in heights
EYES = 0.61                 # of the height
UP, STEEP = 0.9, 1.8        # how far pupils go up and down, and how soon
HOP = 0.045                 # of the height, at what comes as a surprise
SHADED, LIT = 0.75, 0.75    # how dark it is where the cook stands while something else counts; how much less, moved
STEAM = (0.5, 1.4, 0.5)     # width, of the bowl's; height in units; and how small it is then drawn


class WatchingCook:
    """Printed: the mood, by the face. A bowl steams, and a lamp is on."""

    def __init__(self, setting: Setting, watched: WatchedRun) -> None:
        theme, here, self.watched = setting.theme, setting.regions["watched_cook"], watched
        self.here, self.actor = here, Actor(theme, here.height)
        self.actor.place(here.x, here.bottom)
        self.actor.bleeds = self.actor.head.bleeds = True     # at the edge of the picture
        face = Region(here.x, here.bottom + EYES * here.height, here.width, 0.8 * here.height)
        self.shade = HalfLight(theme, face)
        self.lamp = NightLamp(theme, setting.regions["watched_lamp"])
        bowl = setting.regions["watched_bowl"]
        self.bowl, self.steam = Bowl(theme, bowl.width), Steam(STEAM[0] * bowl.width, STEAM[1], theme)
        self.bowl.place(bowl.x, bowl.bottom)

    @property
    def behind(self) -> list[Prop]:
        """What stands behind the counter."""
        return [self.actor, self.shade]

    @property
    def props(self) -> list[Prop]:
        """What stands on it."""
        return [self.lamp, self.steam, self.bowl]

    def pose(self, now: Moment, seen: float, at: tuple[float, float]) -> None:
        """seen: how far all of this is there; at: what is looked at."""
        reaches = there(now, "reaches")
        for prop in (self.actor, self.bowl, self.lamp):
            prop.appear(seen)
        self.shade.appear(seen * SHADED * (1 - max(reaches, self._lit(now))))
        self.steam.show(now.ambient)
        self.steam.place(*self.bowl.brim, 0.0, STEAM[2]).appear(seen)
        turn, gaze, dip = look(now)
        gaze = gaze[0], turn / LOOKS["ruler"][0] * self._up(at)
        before, after = (self.watched.mood(now.step - back).face for back in (1, 0))
        face = before.towards(after, settled(now))
        right = self._hand(now, reaches)
        self.actor.show(Acting(face, turn, gaze, blink(now), right=right, dip=dip - self._start(now)))

    def _up(self, at: tuple[float, float]) -> float:
        """How far the pupils go up or down to what is looked at."""
        away, high = at[0] - self.here.x, at[1] - self.here.bottom - EYES * self.here.height
        return min(UP, max(-UP, STEEP * high / max(1.0, abs(away))))

    def _lit(self, now: Moment) -> float:
        """How far the cook comes to count as well: when there is something to feel."""
        before, after = (float(self.watched.stirs(now.step - back)) for back in (1, 0))
        return LIT * between(before, after, settled(now))

    def _start(self, now: Moment) -> float:
        """Up on one's toes, where something moves that one no longer waited for."""
        if now.calm or now.step <= now.beat.first or not self.watched.wakes(now.step):
            return 0.0
        return HOP * math.sin(math.pi * now.ease(landed(now), STANDARD))

    def _hand(self, now: Moment, reaches: float) -> tuple[float, float] | None:
        """It points while steps are made one by one, goes to the lamp and comes back; else it hangs."""
        points = max(pointing(now), ease(now, "hand comes") * (1 - ease(now, "hand goes")) * (not now.calm))
        x, y = HANGS
        for part, (to_x, to_y) in ((points, POINTING), (reaches, self._knob)):
            x, y = between(x, to_x, part), between(y, to_y, part)
        return (x, y) if points > 0 or reaches > 0 else None

    @property
    def _knob(self) -> tuple[float, float]:
        (x, y), here = self.lamp.knob, self.here
        return (x - here.x) / here.height, (y - here.bottom) / here.height

    def settles(self, now: Moment) -> bool:
        """Whether the face is what is felt."""
        return settled(now) == self.actor.faded == 1 and not blink(now)
