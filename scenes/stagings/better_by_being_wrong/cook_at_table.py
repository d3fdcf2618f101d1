"""The cook behind the table: seasons the pot once more, and holds the spoon out to you."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.easing import between, smoothstep
from scenes.kit.keyframes import along
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import HANGS, Acting, Actor, Point
from scenes.props.cast.expression import CALM, Expression
from scenes.props.cast.fingers import Fingers
from scenes.props.cast.mood import Mood, mood_at, mood_of_first
from scenes.props.kitchen.shakers import SHAKERS, Shaker
from scenes.stage.timeline import Moment, State
from scenes.stagings.better_by_being_wrong import table_times, timing
from scenes.stagings.better_by_being_wrong.last_pot import LastPot
from scenes.stagings.better_by_being_wrong.tasting import SpoonHeld, tasting

SHAKER = 0.20               # height, in the cook's; so are hands
OVER = (-0.325, 0.60)      # the hand over the pot
SHAKES, SHAKEN = 4, 0.018   # how often, how far
TAKES = (-0.19, 0.605)      # the hand at the spoon in the pot
LIFTS = (-0.26, 0.57)       # with the spoon out of it, aside of the face
GRIPS = (1.7, 1.1)          # where it is held as it is taken, and lifted: as NECK
NECK = 0.42                 # units from the middle of the spoon's bowl that it is held in the end, at its own size
OUT_AT = math.radians(205)  # how the spoon lies then: its handle towards you
BLINKS, SHUT = 46, 2.0      # ticks from one blink to the next, and that the lids need to close
FELT, FELT_AT = 10.0, 0.55  # ticks in which a face changes; of a sip, where it is felt
FEELS = 0.2                 # of the first taste, in which the face changes by it
AWAKE = 0.45                # how much of what it feels one shows who looks at you: eyes are open
LOOKS = {"frame": (-0.5, (-0.6, -0.6)), "digits": (-0.5, (-0.6, -0.6)), "table": (-0.55, (-0.7, -0.55)),
         **dict.fromkeys(timing.GUESTS, (0.75, (1.0, -0.1))), "you": (0.0, (0.0, 0.05))}


def look_of(state: State) -> str:
    """What is looked at, by what stands."""
    if state.get("offered"):
        return "you"
    return str(state.get("view", "frame"))


def blink(now: Moment, late: float) -> float:
    """How far lids are shut: as often as fits into the beat, open at both its ends."""
    if now.calm:
        return 0.0
    every = now.beat.ticks / max(1, round(now.beat.ticks / BLINKS))
    return max(0.0, 1 - abs(now.tick % every - late * every) / SHUT)


class CookAtTable:
    """Printed: the mood, by the face: about the pot's run."""

    def __init__(self, setting: Setting, pot: LastPot) -> None:
        theme, here = setting.theme, setting.regions["cook"]
        self.pot, self.run, self.tall = pot, pot.run, here.height
        self.actor = Actor(theme, here.height)
        self.feet = here.x, here.bottom
        self.actor.place(*self.feet)
        high = SHAKER * self.tall
        self.shakers: dict[str, Shaker] = {name: SHAKERS[name]("", high, theme) for name in SHAKERS}
        self.fingers = Fingers(theme, self.tall)
        self.out = setting.regions["offer"]

    @property
    def behind(self) -> list[Prop]:
        """What stands behind the table."""
        return [*self.shakers.values(), self.actor]

    @property
    def props(self) -> list[Prop]:
        """What lies before the pot: fingers over the spoon."""
        return [self.fingers]

    def pose(self, now: Moment) -> None:
        before, after = (LOOKS[look_of(state)] for state in (now.beat.entry, now.beat.exit))
        way = timing.MOVES["any"]["look"].ease(now)
        turn = between(before[0], after[0], way)
        gaze = between(before[1][0], after[1][0], way), between(before[1][1], after[1][1], way)
        dip = 0.02 * math.sin(math.pi * way) * (before != after)
        self.actor.show(Acting(self._face(now), turn, gaze, blink(now, 0.5), self._left(now), None, dip))
        self._pour(now)
        self._hold_out(now)

    # faces ----------------------------------------------------------------------------------
    def _felt(self, now: Moment) -> int:
        return whole_step(self.pot.playhead(now))

    def _face(self, now: Moment) -> Expression:
        """From what was felt before the last step to what is felt after it."""
        step = self._felt(now)
        before = mood_at(self.run, 0) if step == 0 else self._mood(step - 1)
        face = before.face.towards(self._mood(step).face, self._settled(now, step))
        if not now.beat.exit.get("offered"):
            return face
        way = timing.MOVES["any"]["look"].ease(now) if now.comes("offered") else 1.0
        return CALM.towards(face, between(1.0, AWAKE, way))

    def _mood(self, step: int) -> Mood:
        """After a step; before the first one, about the first taste."""
        if step:
            return mood_at(self.run, step)
        return mood_of_first(self.run.reading_at("score", 0), float(self.run.loss.reading("wish", self.run.points[0])))

    def _settled(self, now: Moment, step: int) -> float:
        if step == 0:
            return smoothstep((table_times.tasted(now) - timing.TASTES) / FEELS)
        if not table_times.cooked(now):
            return 1.0
        steps = self.run.steps
        if 0 < step < steps and table_times.sip_before(step):       # it is tasted, and then felt
            return now.ease(table_times.sip_at(now, steps, step) + FELT_AT * timing.SIP, FELT / 2)
        return now.ease(table_times.lands_at(now, steps, step - 1), FELT)

    # hands ----------------------------------------------------------------------------------
    def _pours(self, now: Moment) -> tuple[str, float, float]:
        """(what is in the hand, how far the hand is at the pot, the share of the pouring gone)."""
        k, part = table_times.pot_step(now, self.run.steps)
        names = self.pot.pouring.poured(k) if table_times.cooked(now) and 0 < part < 1 else []
        at = min(timing.passed(part, timing.REACHES), 1 - timing.passed(part, timing.BACK)) if names else 0.0
        low, high = timing.POURS
        return (names[0] if names else ""), at, min(1.0, max(0.0, (part - low) / (high - low)))

    def _left(self, now: Moment) -> Point | None:
        name, at, poured = self._pours(now)
        rest = (-HANGS[0], HANGS[1])
        if name and not now.calm:
            shake = SHAKEN * math.sin(2 * math.pi * SHAKES * poured) * (0 < poured < 1)
            return between(rest[0], OVER[0], at), between(rest[1], OVER[1] + shake, at)
        if self._tastes(now):
            return self._tasting(now).hand
        offered = table_times.offered(now)
        if offered <= 0:
            return None
        out = (self.out.x - self.feet[0]) / self.tall, (self.out.y - self.feet[1]) / self.tall
        (_, taken), (_, lifted), (held, _) = (timing.OFFER[name] for name in ("reaches", "lifted", "held out"))
        x, y = along([(0.0, rest), (taken, TAKES), (lifted, LIFTS), (held, LIFTS), (1.0, out)], offered)
        return x, y

    def _tastes(self, now: Moment) -> bool:
        return table_times.cooked(now) and 0 < self._sipped(now) < 1 and not now.calm

    def _sipped(self, now: Moment) -> float:
        return table_times.sipped(now, self.run.steps)

    def _tasting(self, now: Moment) -> SpoonHeld:
        return tasting(self._sipped(now), (-HANGS[0], HANGS[1]))

    def _pour(self, now: Moment) -> None:
        """The shaker of the step is in the left hand, tips over the pot while it pours, and leaves with the hand."""
        name, at, poured = self._pours(now)
        x, y = self.actor.hand(-1)
        x, y = x + self.feet[0], y + self.feet[1]
        tips = min(1.0, 6 * poured) * (1 - timing.passed(poured, (0.9, 1.0)))
        for each, shaker in self.shakers.items():
            shaker.place(x - 0.02 * self.tall, y + 0.02 * self.tall, tips * shaker.tilt * 0.8)
            shaker.appear(min(1.0, 4 * at) if each == name else 0.0)
        self._grains(now, name, poured)

    def _grains(self, now: Moment, name: str, poured: float) -> None:
        """What falls: as many grains as the step adds."""
        k, _ = table_times.pot_step(now, self.run.steps)
        home = self.pot.stove.home
        for each, grains in self.pot.stove.grains.items():
            count = 0
            if each == name:
                pouring = self.pot.pouring
                count = pouring.fallen(each, k + 1, pouring.bowls[k]) - pouring.fallen(each, k, pouring.bowls[k])
            shaker = self.shakers[each]
            mouth = shaker.mouth_at(*shaker.placed[:3])
            lands = [0.15 + 0.7 * (j + 0.5) / count for j in range(count)]
            ages = tuple(1.0 + min(1.0, 3 * (poured - at)) if poured >= at else 1.0 - 6 * (at - poured) for at in lands)
            grains.show((mouth[0] - home.x, mouth[1] - home.y), 0.0, ages)

    def _hold_out(self, now: Moment) -> None:
        """The spoon goes with the hand that took it, turns beside the face, and comes near by its neck: larger."""
        offered, stove = table_times.offered(now), self.pot.stove
        taken = timing.OFFER["reaches"][1]
        self.fingers.appear(0.0)
        if self._tastes(now) and self._tasting(now).holds:
            held = self._tasting(now)
            self._hold(now, held.lean, stove.natural, held.grip, held.out, held.full)
            return
        if offered <= taken:
            stove.spoon_out.appear(0.0)
            return
        out, lifted, turned = (timing.passed(offered, timing.OFFER[name]) for name in ("held out", "lifted", "turned"))
        lean = between(between(math.radians(-42), math.radians(12), lifted), OUT_AT, turned)
        size = between(stove.natural, self.out.height / 2.42, out)
        grip = between(between(*GRIPS, lifted), NECK, turned) * size
        self._hold(now, lean, size, grip / size, turned > 0)

    def _hold(self, now: Moment, lean: float, size: float, grip: float, out: bool, full: float = 1.0) -> None:
        """The spoon in the left hand, by a place of its own length; out: before the pot, else in it."""
        stove = self.pot.stove
        x, y = (a + b for a, b in zip(self.actor.hand(-1), self.feet, strict=True))
        self.fingers.place(x, y, lean).appear(1.0)
        spoon, other = (stove.spoon_out, stove.spoon) if out else (stove.spoon, stove.spoon_out)
        spoon.show(-1.0, full, stove.liquid.share(self.pot.amount("cream", now)), lean)
        long = grip * size
        spoon.place(x + long * math.sin(lean), y - long * math.cos(lean), lean, size).appear(1.0)
        other.appear(0.0)

    def readings(self, now: Moment) -> Iterator[Reading]:
        step = self._felt(now)
        if self._settled(now, step) == 1.0 and not blink(now, 0.5):
            yield Reading("mood", "printed", self.actor.read(), self._mood(step).name)
