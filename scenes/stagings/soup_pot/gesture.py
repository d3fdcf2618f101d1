"""What is done within a step: pour, stir, sip; which bowl is in sight, and how old every grain is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenes.kit.easing import inverse_smoothstep
from scenes.props.kitchen.pouring import Pouring
from scenes.stage.timeline import Beat, Moment
from scenes.stagings.soup_pot.timing import (
    BACK,
    COMES,
    FALL,
    FIRST_SIP,
    LEAVES,
    LIFT,
    REACHES,
    RETURNS,
    RUNS,
    SIP,
    STEP_SIP,
    STIR,
    SipTimes,
    bump,
    eased,
    part,
    ran,
    rounds,
    tasted_without_a_step,
)

SPACE = 9.0                      # units that a bowl slides
LIES, STIRRED_IN = 1.0, 2.0      # ages of a grain, see Grains


@dataclass(frozen=True)
class Gesture:
    """Step k at fraction u of its ticks; in a beat without steps, everything about step k is over."""

    pouring: Pouring
    now: Moment
    k: int
    u: float
    stepping: bool
    running: bool = False       # steps go by too quickly for a hand; k is then the last that was made

    @classmethod
    def at(cls, pouring: Pouring, now: Moment) -> Gesture:
        k, u = now.gesture
        moves = now.beat.last > now.beat.first
        if moves and now.beat.verb == RUNS:
            return cls(pouring, now, now.step, 1.0, False, True)
        return cls(pouring, now, k, u, moves)

    @property
    def fresh(self) -> bool:
        """Whether this step sets a fresh bowl."""
        return self.stepping and self.pouring.lowers(self.k)

    @property
    def swapped(self) -> bool:
        """Whether the old bowl is out of sight."""
        return self.fresh and self.u >= LEAVES[1]

    @property
    def bowl(self) -> int:
        """The step at which the bowl in sight was set."""
        return self.pouring.bowls[self.k + 1] if self.swapped else self.pouring.bowls[self.k]

    @property
    def soup(self) -> float:
        """The playhead of the soup in sight: a bowl that slides keeps what is in it."""
        return (self.k + 1.0 if self.swapped else float(self.k)) if self.fresh else self.now.s

    @property
    def slide(self) -> float:
        """How far to the left the bowl is, in units."""
        if not self.fresh:
            return 0.0
        gone = part(self.u, LEAVES) ** 2
        back = 1.0 - (1.0 - part(self.u, COMES)) ** 3
        return SPACE * (1.0 - back if self.u >= COMES[0] else gone)

    @property
    def hidden(self) -> float:
        """The same in calm: how far the bowl has faded."""
        if not self.fresh:
            return 0.0
        return 1.0 - eased(self.u, COMES) if self.u >= COMES[0] else eased(self.u, LEAVES)

    @property
    def turn(self) -> float:
        """How far the soup has been stirred round, in radians: once, so that it ends where it began."""
        if self.running and not self.now.calm:
            return 2 * np.pi * rounds(self.now) * ran(self.now)
        return 2 * np.pi * eased(self.u, STIR) if self.stepping and not self.now.calm else 0.0

    @property
    def stirred(self) -> float:
        """How strongly the soup swirls now, 0 to 1."""
        if self.running and not self.now.calm:
            return 4.0 * ran(self.now) * (1.0 - ran(self.now))
        return bump(self.u, STIR) if self.stepping and not self.now.calm else 0.0

    # the sip --------------------------------------------------------------
    @property
    def tasting(self) -> bool:
        return not self.stepping and self.now.beat.verb == "taste"

    @property
    def times(self) -> SipTimes:
        return FIRST_SIP if self.tasting else STEP_SIP

    @property
    def sip(self) -> float:
        """Fraction of the sip; 0 before and 1 after."""
        if self.stepping:
            return part(self.u, SIP)
        return tasted_without_a_step(self.now) if self.tasting else 1.0

    @property
    def felt(self) -> float:
        """How far the cook has felt what is being tasted."""
        return eased(self.sip, self.times.felt)

    @property
    def climbed(self) -> float:
        """How far the ring has gone to what is being tasted."""
        return eased(self.sip, self.times.moves)

    @property
    def tasted(self) -> float:
        """The playhead of the tasting: it follows the soup when a drop is on the ring."""
        if self.running:
            return self.now.s
        return self.k + self.climbed if self.stepping else float(self.k)

    @property
    def told(self) -> int:
        """The last step that was tasted to the end: the one that is printed."""
        return self.k + (self.climbed >= 1.0) if self.stepping else self.k

    # the hand that pours ----------------------------------------------------
    def lifted(self, name: str) -> float:
        """How far a shaker is over the pot, 0 to 1."""
        if not self.stepping or name not in self.pouring.held(self.k):
            return 0.0
        return eased(self.u, LIFT) - eased(self.u, BACK)

    @property
    def off_spoon(self) -> float:
        """How far the hand has left the spoon for what it pours."""
        return eased(self.u, REACHES) - eased(self.u, RETURNS) if self.stepping else 0.0

    # grains -----------------------------------------------------------------
    def ages(self, name: str) -> tuple[float, ...]:
        """Ages of all grains since the bowl in sight was set, for Grains.show."""
        if self.swapped:
            return ()
        before = self.pouring.fallen(name, self.now.s if self.running else self.k, self.bowl)
        if not self.stepping:
            return (STIRRED_IN,) * before
        landed = self.pouring.fallen(name, self.now.s, self.bowl) - before
        return (STIRRED_IN,) * before + tuple(
            LIES + eased(self.u, STIR) if i < landed else self._in_air(at)
            for i, at in enumerate(self.pouring.landings(name, self.k))
        )

    def _in_air(self, at: float) -> float:
        """The age of a grain that lands when the fraction `at` of the step's way is made."""
        if self.now.calm:
            return -1.0
        return min(0.999, 1.0 - (lands_at(self.now.beat, at) - self.u) * self.now.beat.step_ticks / FALL)


def lands_at(beat: Beat, way: float) -> float:
    """The fraction of a step's ticks at which that much of the step's way is made."""
    low, high = beat.window
    return low + (high - low) * inverse_smoothstep(way)
