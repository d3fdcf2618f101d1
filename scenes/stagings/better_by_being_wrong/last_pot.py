"""The first pot again: on its fire, beside it its jar of loss, and a loupe over the jar's floor."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Number
from scenes.kit.numerals import nice_top, not_zero
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.theme import Theme
from scenes.props.kitchen.lamp import Lamp
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.kitchen.pot_on_stove import PotOnStove
from scenes.props.kitchen.pouring import Pouring
from scenes.props.kitchen.shelf import Shelf
from scenes.props.measure.jar import Jar, JarLook
from scenes.stage.needs import LEFT
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong import timing
from scenes.stagings.better_by_being_wrong.props.loupe import Loupe
from soupmath import Trajectory

SMALL_EM = 0.36         # of the number at the jar's mark
FOOT = 0.22             # of the glass, under zero
ASIDE = (0.75, 1.6)     # units that a shelf reaches beyond the jar, to the left and to the right
BRIGHT = 2.1            # of the light behind the loupe, in its diameters


class LastPot:
    """Shows: exact, the loss at the playhead by the jar, and the last one by the loupe; printed, the loss after
    whole steps, and the first one where it stood; the soup's colour, of cream.
    """

    def __init__(self, setting: Setting, run: Trajectory) -> None:
        self.run, regions, theme = run, setting.regions, setting.theme
        self.loss, self.pouring = float(run.losses[-1]), Pouring(run)
        self.stove = PotOnStove(regions["pot"], regions["fire"], theme)
        self._build_jar(setting)
        unit = self.jar.y_of(1.0) - self.jar.y_of(0.0)
        least = max(self.loss, LEFT * float(run.losses[0]))     # what is less is not looked at
        lens, jar = regions["lens"], regions["jar"]
        self.loupe = Loupe(lens, theme, (self.jar.region.x, self.jar.region.bottom), unit, least)
        self.loupe.show(self.loss)
        self.shelf = [] if jar.bottom < regions["table_edge"].y else [_shelf_under(theme, jar)]
        self.light = Lamp(theme, BRIGHT * lens.width, BRIGHT * lens.height)
        self.light.place(lens.x, lens.y)

    def _build_jar(self, setting: Setting) -> None:
        """Engraved with the first loss: the jar is seen to have been that full."""
        jar, theme, first = setting.regions["jar"], setting.theme, float(self.run.losses[0])
        look = JarLook(setting.sizes["reading"], side=1, marks=(first,))
        self.jar = Jar(jar, theme, nice_top(float(self.run.losses.max())), look)
        self.first = Number(SMALL_EM, theme.soft, (jar.left - 0.12, self.jar.y_of(first) - 0.13), "right",
                            words=theme.words)
        self.first.show(f"{first:.0f}")

    def printed(self, step: int) -> str:
        """A loss, to as many decimals as the last one needs not to look like 0."""
        loss = float(self.run.losses[step])
        if loss <= 0 or step < self.run.steps:
            return f"{loss:.0f}" if step == 0 else f"{loss:.1f}"
        return not_zero(loss, 2)

    @property
    def measure(self) -> list[Prop]:
        """Jar and loupe, with what is printed at them."""
        return [self.jar, self.loupe, self.loupe.said, self.jar.reading, self.jar.caption, self.first]

    @property
    def props(self) -> list[Prop]:
        return [*self.shelf, self.light, *self.measure, *self.stove.back]

    @property
    def front(self) -> list[Prop]:
        return self.stove.front

    def playhead(self, now: Moment) -> float:
        return timing.pot_playhead(now, self.run.steps)

    def pose(self, now: Moment) -> None:
        s, home = self.playhead(now), self.stove.home
        cream, pepper = (self.pouring.amount(name, s) for name in ("cream", "pepper"))
        self.stove.set_pot(home)
        self.stove.burn(now.ambient, 1.0, 1.0, home, 0.0, 1.0)
        self.stove.simmer(cream, pepper, now.ambient, 0.0, 0.0)
        self.stove.stand_spoon(home, cream)
        self._measure(now, s)
        self.light.appear(timing.closer(now))
        leaves = timing.MOVES["any"]["view"].ease(now) if now.beat.entry.get("view") == "table" else 1.0
        self.loupe.said.appear(1.0 - leaves if now.beat.exit.get("view") == "guests" else 1.0)

    def _measure(self, now: Moment, s: float) -> None:
        self.jar.show(self.run.loss_at(s))
        self.jar.reading.show(self.printed(round(s)))
        for prop in (self.jar.reading, self.jar.caption):
            prop.appear(timing.loss_printed(s))
        self.loupe.show(self.run.loss_at(s))

    def readings(self, now: Moment) -> Iterator[Reading]:
        """Of what can be seen."""
        s = self.playhead(now)
        loss = self.run.loss_at(s)
        cream = self.pouring.amount("cream", s)
        seen = self.stove.liquid.read()[0]
        yield Reading("cream in the soup, by its colour", "exact", seen, min(FULL_OF_CREAM, cream))
        if timing.in_sight(now) != "table":
            return
        yield Reading("loss in the jar", "exact", self.jar.read(), loss)
        yield Reading("loss at the needle", "exact", self.jar.read_needle(), loss)
        yield Reading("loss", "printed", self.jar.reading.read(), self.printed(round(s)))
        yield Reading("first loss", "printed", self.first.read(), f"{self.run.losses[0]:.0f}")
        if s == self.run.steps:
            yield Reading("loss under the loupe", "exact", self.loupe.read(), self.loss)


def _shelf_under(theme: Theme, jar: Region) -> Shelf:
    """What a jar stands on that hangs over the table."""
    shelf = Shelf(theme, jar.left - ASIDE[0], jar.right + ASIDE[1], 3)
    shelf.place(0.0, jar.bottom - FOOT)
    return shelf
