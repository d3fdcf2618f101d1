"""The first pot again, as its run left it: jar, flag, a loupe over what is left, and the spoon handed on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from scenes.kit.keyframes import along
from scenes.kit.lettering import Label, Number
from scenes.kit.numerals import nice_top, not_zero, whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.kitchen.lamp import Lamp
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.kitchen.pot_on_stove import LIFTED, Place, PotOnStove
from scenes.props.kitchen.pouring import Pouring
from scenes.props.kitchen.sip import OUT_OF_POT
from scenes.props.kitchen.steam import Steam
from scenes.props.measure.flag import Flag
from scenes.props.measure.jar import Jar, JarLook, room_left
from scenes.stage.needs import LEFT
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong import timing
from scenes.stagings.better_by_being_wrong.props.loupe import Loupe
from soupmath import Trajectory

OFFERED = np.deg2rad(200)       # how the spoon lies in the end: its handle towards you
HANDLE = 0.30                   # how far the pot's spoon leans out over it
GLOW, BRIGHT = 3.4, 0.9         # of the light behind it: in spoons' lengths, how strong
SMALL_EM = 0.36                 # of the numbers at the jar
RIGHT = 0.38                    # of the jar's edge: the flag


@dataclass(frozen=True)
class PotPose:
    """s: the playhead of its run; there, measured, closer: how far the pot, the jar with its flag and the loupe are
    there; offered: how far the spoon is on its way."""

    s: float
    there: float
    measured: float
    closer: float
    offered: float


class LastPot:
    """Shows: exact, the loss at the playhead by the jar, and the last one by the loupe; printed, the loss after
    whole steps, and the first one where it stood; the soup's colour, of cream.
    """

    def __init__(self, setting: Setting, run: Trajectory) -> None:
        self.run, regions, theme = run, setting.regions, setting.theme
        self.loss = float(run.losses[-1])
        self.pouring = Pouring(run)
        self.stove = PotOnStove(regions["pot"], regions["fire"], theme)
        self.aside = regions["beside"].x - self.stove.home.x
        self._build_jar(setting)
        unit = self.jar.y_of(1.0) - self.jar.y_of(0.0)
        least = max(self.loss, LEFT * float(run.losses[0]))     # what is less is not looked at
        self.loupe = Loupe(regions["lens"], theme, (self.jar.region.x, self.jar.region.bottom), unit, least)
        self.loupe.show(self.loss)
        self.offer = offer = regions["offer"]
        self.light = Lamp(theme, GLOW * offer.width, GLOW * offer.height)
        self.light.place(offer.x, offer.y)
        self.sip_steam = Steam(0.7, 1.5, theme, 0.14)

    def _build_jar(self, setting: Setting) -> None:
        """Engraved with the first loss: the jar is seen to have been that full."""
        jar, theme, first = setting.regions["jar"], setting.theme, float(self.run.losses[0])
        look = JarLook(setting.sizes["reading"], marks=(first,),
                       room=room_left(jar, setting.regions["pot"].right + HANDLE))
        self.jar = Jar(jar, theme, nice_top(float(self.run.losses.max())), look)
        self.first = Number(SMALL_EM, theme.soft, (jar.right + 0.14, self.jar.y_of(first) - 0.13), words=theme.words)
        self.first.show(f"{first:.0f}")
        self.flag = Flag(theme, 0.9)
        self.flag_at = (jar.right + RIGHT, jar.bottom)
        self.none = Label("0", SMALL_EM, theme.soft, (jar.right + RIGHT, jar.bottom - 0.40))

    def printed(self, step: int) -> str:
        """A loss, to as many decimals as the last one needs not to look like 0."""
        loss = float(self.run.losses[step])
        if loss <= 0 or step < self.run.steps:
            return f"{loss:.1f}"
        return not_zero(loss, 2)

    @property
    def measure(self) -> list[Prop]:
        return [self.jar, self.jar.reading, self.jar.caption, self.first, self.none, self.flag]

    @property
    def props(self) -> list[Prop]:
        return [*self.stove.back, *self.measure, self.loupe, self.loupe.said, self.light,
                self.sip_steam, *self.stove.front]

    # at a moment -------------------------------------------------------------------------
    def at(self, now: Moment, there: float) -> PotPose:
        return PotPose(timing.pot_playhead(now, self.run.steps), there, timing.measured(now), timing.closer(now),
                       timing.offered(now))

    def pose(self, now: Moment, there: float) -> None:
        pose = self.at(now, there)
        cream, pepper = (self.pouring.amount(name, pose.s) for name in ("cream", "pepper"))
        pan = 0.0 if now.calm else self.aside * timing.passed(pose.offered, timing.OFFER["lifted"])
        home = Place(self.stove.home.x + pan, self.stove.home.y, 1.0, there)
        self.stove.set_pot(home)
        self.stove.burn(now.ambient, there, there, home, pan, there)
        self.stove.simmer(cream, pepper, now.ambient, 0.0, 0.0)
        self._measure(pose, now.ambient)
        for prop in (self.loupe, self.loupe.said):
            prop.appear(pose.closer)
        self._offer(home, cream, pose.offered, now)

    def _measure(self, pose: PotPose, phase: float) -> None:
        self.jar.show(self.run.loss_at(pose.s))
        self.jar.reading.show(self.printed(whole_step(pose.s)))
        self.flag.place(*self.flag_at)
        self.flag.show(phase)
        for prop in self.measure:
            prop.appear(pose.measured)
        for prop in (self.jar.reading, self.jar.caption):
            prop.appear(pose.measured * timing.loss_printed(pose.s))

    def _offer(self, home: Place, cream: float, offered: float, now: Moment) -> None:
        """Out of the pot as for a sip, then turned until its handle points to you."""
        pose, late = self._handed(home, offered, now.calm), timing.passed(offered, timing.OFFER["lit"])
        self.light.appear(BRIGHT * late)
        self.sip_steam.show(now.ambient)
        self.sip_steam.place(pose[0], pose[1] + 0.25)
        self.sip_steam.appear(late)
        self.stove.stand_spoon(home, cream)
        spoon = self.stove.spoon_out
        spoon.show(-1.0, 1.0, self.stove.liquid.share(cream), pose[2])
        spoon.place(*pose)
        lifted = timing.OFFER["lifted"][1]
        if now.calm:
            self.stove.spoon.appear(home.there * (1.0 - timing.passed(offered, timing.OFFER["fades here"])))
            spoon.appear(home.there * timing.passed(offered, timing.OFFER["comes there"]))
        elif offered > lifted:
            self.stove.spoon.appear(0.0)
            spoon.appear(home.there)
        else:
            self.stove.sip(home, cream, offered / lifted * OUT_OF_POT[0], (0.0, 0.0), False)

    def _handed(self, home: Place, offered: float, calm: bool) -> tuple[float, ...]:
        """Where the spoon is outside the pot: on its way from over the rim to you."""
        end = (self.offer.x, self.offer.y, OFFERED, self.offer.height)
        size, (start, stop) = self.stove.natural, timing.OFFER["turned"]
        lifted = (home.x + LIFTED[0] * size, home.y + LIFTED[1] * size, float(LIFTED[2]), size)
        return end if calm else along([(start, lifted), (stop, end)], offered)

    def readings(self, now: Moment, there: float) -> Iterator[Reading]:
        """Of what can be seen."""
        pose = self.at(now, there)
        if there:
            cream = self.pouring.amount("cream", pose.s)
            yield Reading("cream in the soup, by its colour", "exact", self.stove.liquid.read()[0],
                          min(FULL_OF_CREAM, cream))
        if pose.measured:
            yield from self._read_jar(pose.s)
        if pose.closer:
            yield Reading("loss under the loupe", "exact", self.loupe.read(), self.loss)

    def _read_jar(self, s: float) -> Iterator[Reading]:
        loss = self.run.loss_at(s)
        yield Reading("loss in the jar", "exact", self.jar.read(), loss)
        yield Reading("loss at the needle", "exact", self.jar.read_needle(), loss)
        yield Reading("loss", "printed", self.jar.reading.read(), self.printed(whole_step(s)))
        yield Reading("first loss", "printed", self.first.read(), f"{self.run.losses[0]:.0f}")
        yield Reading("flag at no loss", "exact", self.flag.read()[1], self.jar.y_of(0.0))
