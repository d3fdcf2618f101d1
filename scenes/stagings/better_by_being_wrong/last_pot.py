"""The first pot again, as its run left it: jar, flag, a loupe over what is left, and the spoon handed on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.keyframes import along
from scenes.kit.lettering import Label, Number
from scenes.kit.numerals import nice_top, not_zero
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.lamp import Lamp
from scenes.props.kitchen.pot_on_stove import LIFTED, OUT_OF_POT, Place, PotOnStove
from scenes.props.kitchen.pouring import Pouring
from scenes.props.kitchen.steam import Steam
from scenes.props.measure.flag import Flag
from scenes.props.measure.jar import Jar
from scenes.stagings.better_by_being_wrong.props.loupe import Loupe
from soupmath import Trajectory

OFFERED = np.deg2rad(200)       # how the spoon lies in the end: its handle towards you
AWAY = 12.0                     # how soon the printed loss gives way while the jar moves, and comes again
STEP_TICKS = 9.0                # of a step of the run, most of which the jar moves
OUT, HAND = 0.36, 1.0           # fractions of the offer: the spoon is out of the pot; it is handed over
LIFT_TICKS = 46.0


class LastPot:
    """Props in the order in which they hide each other. Poses are absolute.

    Shows: exact, the loss at the playhead by the jar, and the last one by the loupe; printed, the loss after
    whole steps, and the first one where it stood; the soup's colour, of cream.
    """

    def __init__(self, theme: Theme, regions: Mapping[str, Region], sizes: Mapping[str, float],
                 run: Trajectory) -> None:
        self.run, self.theme = run, theme
        self.loss = float(run.losses[-1])
        self.pouring = Pouring(run)
        self.stove = PotOnStove(regions["pot"], regions["fire"], theme)
        self.aside = regions["beside"].x - self.stove.home.x
        self._build_jar(regions["jar"], sizes["reading"])
        unit = self.jar.y_of(1.0) - self.jar.y_of(0.0)
        self.loupe = Loupe(regions["lens"], theme, (self.jar.region.x, self.jar.region.bottom), unit, self.loss)
        self.loupe.show(self.loss)
        self.offer = offer = regions["offer"]
        self.light = Lamp(theme, 3.4 * offer.width, 3.4 * offer.height)
        self.light.place(offer.x, offer.y)
        self.sip_steam = Steam(0.7, 1.5, theme, 0.14)

    def _build_jar(self, jar: Region, size: float) -> None:
        """Engraved with the first loss: the jar is seen to have been that full."""
        first = float(self.run.losses[0])
        self.jar = Jar(jar, self.theme, nice_top(float(self.run.losses.max())), size, marks=(first,))
        self.first = Number(0.36, self.theme.soft, (jar.right + 0.14, self.jar.y_of(first) - 0.13))
        self.first.show(f"{first:.0f}")
        self.flag = Flag(self.theme, 0.9)
        self.flag_at = (jar.right + 0.38, jar.bottom)
        self.none = Label("0", 0.36, self.theme.soft, (jar.right + 0.38, jar.bottom - 0.40))

    def printed(self, step: int) -> str:
        """A loss, to as many decimals as the last one needs not to look like 0."""
        loss = float(self.run.losses[step])
        if loss <= 0 or step < self.run.steps:
            return f"{loss:.1f}"
        return not_zero(loss, 2)

    @property
    def ticks(self) -> float:
        """Of all steps of the run."""
        return STEP_TICKS * self.run.steps

    @property
    def props(self) -> list[Prop]:
        return [*self.stove.back, *self.measure, self.loupe, self.loupe.said, self.light,
                self.sip_steam, *self.stove.front]

    @property
    def measure(self) -> list[Prop]:
        return [self.jar, self.jar.reading, self.jar.caption, self.first, self.none, self.flag]

    def pose(self, phase: float, there: float, drained: float, measured: float, closer: float, offered: float,
             calm: bool) -> None:
        """drained: ticks since the run's steps began to be made once more; there, measured, closer: how far the
        pot, the jar with its flag and the loupe are there, 0…1; offered: how far the spoon is on its way."""
        self.s = s = playhead(drained, self.run.steps)
        cream, pepper = (self.pouring.amount(name, s) for name in ("cream", "pepper"))
        pan = 0.0 if calm else self.aside * smoothstep(offered / OUT)
        home = Place(self.stove.home.x + pan, self.stove.home.y, 1.0, there)
        self.stove.set_pot(home)
        self.stove.burn(phase, there, there, home, pan, there)
        self.stove.simmer(cream, pepper, phase, 0.0, 0.0)
        self.jar.show(self.run.loss_at(s))
        self.jar.reading.show(self.printed(int(s + 1e-9)))
        self.flag.place(*self.flag_at)
        self.flag.show(phase)
        for prop in self.measure:
            prop.appear(measured)
        for prop in (self.jar.reading, self.jar.caption):
            prop.appear(measured * (1.0 - smoothstep(AWAY * min(s % 1.0, 1.0 - s % 1.0))))
        for prop in (self.loupe, self.loupe.said):
            prop.appear(closer)
        self._offer(home, cream, offered, phase, calm)

    def _offer(self, home: Place, cream: float, offered: float, phase: float, calm: bool) -> None:
        """Out of the pot as for a sip, then turned until its handle points to you."""
        late = smoothstep((offered - 0.6) / 0.4)
        self.light.appear(0.9 * late)
        pose = self._handed(home, offered, calm)
        self.sip_steam.show(phase)
        self.sip_steam.place(pose[0], pose[1] + 0.25)
        self.sip_steam.appear(late)
        self.stove.stand_spoon(home, cream)
        spoon = self.stove.spoon_out
        spoon.show(-1.0, 1.0, self.stove.liquid.share(cream), pose[2])
        spoon.place(*pose)
        if calm:
            self.stove.spoon.appear(home.there * (1.0 - smoothstep(2.0 * offered)))
            spoon.appear(home.there * smoothstep(2.0 * offered - 1.0))
        elif offered > OUT:
            self.stove.spoon.appear(0.0)
            spoon.appear(home.there)
        else:
            self.stove.sip(home, cream, offered / OUT * OUT_OF_POT[0], (0.0, 0.0), False)

    def _handed(self, home: Place, offered: float, calm: bool) -> tuple[float, ...]:
        """Where the spoon is outside the pot: on its way from over the rim to you."""
        end = (self.offer.x, self.offer.y, OFFERED, self.offer.height)
        size = self.stove.natural
        lifted = (home.x + LIFTED[0] * size, home.y + LIFTED[1] * size, float(LIFTED[2]), size)
        return end if calm else along([(OUT, lifted), (HAND, end)], offered)

    def readings(self) -> Iterator[Reading]:
        """Of what can be seen."""
        loss = self.run.loss_at(self.s)
        if self.stove.pot_front.faded > 0:
            cream = self.stove.liquid.read()[0]
            yield Reading("cream in the soup, by its colour", "exact", cream,
                          min(100.0, self.pouring.amount("cream", self.s)))
        if self.jar.faded > 0:
            yield Reading("loss in the jar", "exact", self.jar.read(), loss)
            yield Reading("loss at the needle", "exact", self.jar.read_needle(), loss)
            yield Reading("loss", "printed", self.jar.reading.read(), self.printed(int(self.s + 1e-9)))
            yield Reading("first loss", "printed", self.first.read(), f"{self.run.losses[0]:.0f}")
            yield Reading("flag at no loss", "exact", self.flag.read()[1], self.jar.y_of(0.0))
        if self.loupe.faded > 0:
            yield Reading("loss under the loupe", "exact", self.loupe.read(), self.loss)


def playhead(ticks: float, steps: int) -> float:
    """How many steps have been made: each moves, then rests."""
    made, under_way = divmod(min(max(ticks, 0.0), STEP_TICKS * steps), STEP_TICKS)
    return made + smoothstep(under_way / (0.75 * STEP_TICKS))
