"""The first pot again, as its run left it: jar, flag, a loupe over what is left, and the spoon handed on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from scenes.pot_on_stove import LIFTED, OUT_OF_POT, Place, PotOnStove
from scenes.pouring import Pouring
from scenes.props.flag import Flag
from scenes.props.jar import Jar, nice_top
from scenes.props.lamp import Lamp
from scenes.props.loupe import Loupe
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.steam import Steam
from scenes.props.theme import Theme
from scenes.props.track import along
from scenes.studio.timeline import smoothstep
from soupmath import Trajectory

OFFERED = np.deg2rad(232)       # how the spoon lies in the end: its handle towards you
OUT, HAND = 0.36, 1.0           # fractions of the offer: the spoon is out of the pot; it is handed over
LIFT_TICKS = 54.0


class LastPot:
    """Props in the order in which they hide each other. Poses are absolute.

    Shows: exact, the last loss by the jar and by the loupe; printed, the same; the soup's colour, of cream.
    """

    def __init__(self, theme: Theme, regions: Mapping[str, Region], sizes: Mapping[str, float],
                 run: Trajectory) -> None:
        self.run, self.theme = run, theme
        self.loss = float(run.losses[-1])
        self.pouring = Pouring(run)
        self.stove = PotOnStove(regions["pot"], regions["fire"], theme)
        jar, offer = regions["jar"], regions["offer"]
        self.jar = Jar(jar, theme, nice_top(float(run.losses.max())), sizes["reading"])
        self.jar.show(self.loss)
        self.jar.reading.show(self.printed)
        self.flag = Flag(theme, 0.9)
        self.flag_at = (jar.right + 0.38, jar.bottom)
        unit = self.jar.y_of(1.0) - self.jar.y_of(0.0)
        self.loupe = Loupe(regions["lens"], theme, (jar.x, jar.bottom), unit, self.loss)
        self.loupe.show(self.loss)
        self.light = Lamp(theme, 3.4 * offer.width, 3.4 * offer.height)
        self.light.place(offer.x, offer.y)
        self.sip_steam = Steam(0.7, 1.5, theme, 0.14)
        self.offer = offer

    @property
    def printed(self) -> str:
        """The last loss, to as many decimals as it needs not to look like 0."""
        return f"{self.loss:.{max(2, int(np.ceil(-np.log10(self.loss))))}f}" if self.loss > 0 else "0"

    def props(self) -> list[Prop]:
        return [*self.stove.behind, self.stove.steam, self.jar, self.jar.reading, self.jar.caption,
                self.loupe, self.loupe.said, self.flag, self.light, self.sip_steam, self.stove.spoon_out]

    def pose(self, phase: float, there: float, measured: float, closer: float, offered: float,
             calm: bool) -> None:
        """there, measured, closer: how far the pot, the jar with its flag and the loupe are there, 0…1;
        offered: how far the spoon is on its way, 0…1."""
        cream, pepper = (self.pouring.amount(name, self.run.steps) for name in ("cream", "pepper"))
        home = Place(self.stove.home.x, self.stove.home.y, 1.0, there)
        self.stove.set_pot(home)
        self.stove.burn(phase, there, there, home, 0.0, there)
        self.stove.simmer(cream, pepper, phase, 0.0, 0.0)
        self.flag.place(*self.flag_at)
        self.flag.show(phase)
        for prop, seen in ((self.jar, measured), (self.flag, measured), (self.loupe, closer),
                           (self.loupe.said, closer)):
            prop.fade(seen)
        self._offer(home, cream, offered, phase, calm)

    def _offer(self, home: Place, cream: float, offered: float, phase: float, calm: bool) -> None:
        """Out of the pot as for a sip, then turned until its handle points to you."""
        late = smoothstep((offered - 0.6) / 0.4)
        self.light.fade(0.9 * late)
        self.sip_steam.show(phase)
        self.sip_steam.place(self.offer.x, self.offer.y + 0.25)
        self.sip_steam.fade(late)
        if offered <= OUT and not calm:
            self.stove.sip(home, cream, offered / OUT * OUT_OF_POT[0], (0.0, 0.0), False)
            return
        self.stove.stand_spoon(home, cream)
        spoon, size = self.stove.spoon_out, self.stove.natural
        end = (self.offer.x, self.offer.y, OFFERED, self.offer.height)
        if calm:
            self.stove.spoon.fade(home.there * (1.0 - smoothstep(2.0 * offered)))
            pose = end
        else:
            self.stove.spoon.fade(0.0)
            start = (home.x + LIFTED[0] * size, home.y + LIFTED[1] * size, float(LIFTED[2]), size)
            pose = along([(OUT, start), (HAND, end)], offered)
        spoon.show(-1.0, 1.0, self.stove.liquid.share(cream), pose[2])
        spoon.place(*pose)
        self.sip_steam.place(pose[0], pose[1] + 0.25)
        spoon.fade(home.there * (smoothstep(2.0 * offered - 1.0) if calm else 1.0))

    def readings(self) -> Iterator[Reading]:
        """Of what can be seen."""
        if self.stove.front.faded > 0:
            cream = self.stove.liquid.read()[0]
            yield Reading("cream in the soup, by its colour", "exact", cream,
                          min(100.0, self.pouring.amount("cream", self.run.steps)))
        if self.jar.faded > 0:
            yield Reading("loss in the jar", "exact", self.jar.read(), self.loss)
            yield Reading("loss at the needle", "exact", self.jar.read_needle(), self.loss)
            yield Reading("loss", "printed", self.jar.reading.read(), self.printed)
            yield Reading("flag at no loss", "exact", self.flag.read()[1], self.jar.y_of(0.0))
        if self.loupe.faded > 0:
            yield Reading("loss under the loupe", "exact", self.loupe.read(), self.loss)
