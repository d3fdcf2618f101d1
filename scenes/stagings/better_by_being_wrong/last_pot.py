"""The first pot again: on its fire, and beside it its jar of loss."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Label, Number
from scenes.kit.numerals import nice_top, not_zero
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.theme import Theme
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.kitchen.pot_on_stove import PotOnStove
from scenes.props.kitchen.pouring import Pouring
from scenes.props.kitchen.shelf import Shelf
from scenes.props.measure.jar import Jar, JarLook
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong import table_times, timing
from scenes.stagings.better_by_being_wrong.props.lens import Lens
from soupmath import Trajectory

SMALL_EM, MARKED = 0.36, 0.12   # of the numbers at the jar's marks; units from there to the glass
WISHED = 0.45           # of the width that the wish's line reaches beyond the glass
FOOT = 0.22             # of the glass, under zero
HARDLY = 0.06           # units of liquid that one overlooks
ASIDE = (0.75, 1.6)     # units that a shelf reaches beyond the jar, to the left and to the right


class LastPot:
    """Shows: exact, the loss at the playhead by the jar, and what is left of it by the lens; printed, the loss after
    whole steps, and the first one where it stood; the soup's colour, of cream.
    """

    def __init__(self, setting: Setting, run: Trajectory) -> None:
        self.run, regions, theme = run, setting.regions, setting.theme
        self.pouring = Pouring(run)
        self.stove = PotOnStove(regions["pot"], regions["fire"], theme)
        self._build_jar(setting)
        jar = regions["jar"]
        self.shelf = [] if jar.bottom < regions["table_edge"].y else [_shelf_under(theme, jar)]

    def _build_jar(self, setting: Setting) -> None:
        """Engraved with the first loss: the jar is seen to have been that full."""
        jar, theme, first = setting.regions["jar"], setting.theme, float(self.run.losses[0])
        look = JarLook(setting.sizes["reading"], side=1, marks=(first,))
        self.jar = Jar(jar, theme, nice_top(float(self.run.losses.max())), look)
        at = [(jar.left - MARKED, self.jar.y_of(loss) - 0.13) for loss in (first, 0.0)]
        self.first = Number(SMALL_EM, theme.soft, at[0], "right", words=theme.words)
        self.first.show(f"{first:.0f}")
        beside = at[1][0] - WISHED * jar.width, at[1][1]
        self.zero = Label("0", SMALL_EM, theme.soft, beside, "right", words=theme.words)
        self._build_lens(setting)

    def _build_lens(self, setting: Setting) -> None:
        """Only over what is left and can hardly be seen."""
        jar, left = self.jar, float(self.run.losses[-1])
        per_loss = jar.y_of(1.0) - jar.y_of(0.0)
        self.lens = [Lens(setting.theme, setting.regions["lens"], per_loss, left, (jar.region.x, jar.y_of(left)),
                          setting.theme.words)] if 0 < left * per_loss < HARDLY else []

    def printed(self, step: int) -> str:
        """A loss, to as many decimals as the last one needs not to look like 0."""
        loss = float(self.run.losses[step])
        if loss <= 0 or step < self.run.steps:
            return f"{loss:.0f}" if step == 0 else f"{loss:.1f}"
        return not_zero(loss, 2)

    @property
    def measure(self) -> list[Prop]:
        """The jar, with what is printed at it."""
        lens = [prop for one in self.lens for prop in (one, one.factor)]
        return [self.jar, self.jar.reading, self.jar.caption, self.first, self.zero, *lens]

    @property
    def props(self) -> list[Prop]:
        return [*self.shelf, *self.measure, *self.stove.back]

    @property
    def front(self) -> list[Prop]:
        return self.stove.front

    def playhead(self, now: Moment) -> float:
        return table_times.pot_playhead(now, self.run.steps)

    def amount(self, name: str, now: Moment) -> float:
        """What is in the soup: it is poured before the jar falls."""
        return self.pouring.amount(name, table_times.soup_playhead(now, self.run.steps))

    def pose(self, now: Moment) -> None:
        s, home = self.playhead(now), self.stove.home
        cream, pepper = (self.amount(name, now) for name in ("cream", "pepper"))
        self.stove.set_pot(home)
        self.stove.burn(now.ambient, 1.0, 1.0, home, 0.0, 1.0)
        self.stove.simmer(cream, pepper, now.ambient, 0.0, 0.0)
        self.stove.stand_spoon(home, cream)
        self.jar.show(self.run.loss_at(s))
        self.jar.reading.show(self.printed(round(s)))
        for prop in (self.jar.reading, self.jar.caption):
            prop.appear(table_times.loss_printed(s, self.run.steps) * table_times.stays(now))
        self.first.appear(table_times.left_behind(s))
        for one in self.lens:
            one.show(self.run.loss_at(s))
            for part in (one, one.factor):
                part.appear(table_times.nearer(now, self.run.steps))

    def readings(self, now: Moment) -> Iterator[Reading]:
        """Of what can be seen."""
        s = self.playhead(now)
        loss = self.run.loss_at(s)
        cream = self.amount("cream", now)
        seen = self.stove.liquid.read()[0]
        yield Reading("cream in the soup, by its colour", "exact", seen, min(FULL_OF_CREAM, cream))
        if timing.in_sight(now) != "table":
            return
        yield Reading("loss in the jar", "exact", self.jar.read(), loss)
        yield Reading("loss at the needle", "exact", self.jar.read_needle(), loss)
        yield Reading("loss", "printed", self.jar.reading.read(), self.printed(round(s)))
        yield Reading("first loss", "printed", self.first.read(), f"{self.run.losses[0]:.0f}")
        if table_times.nearer(now, self.run.steps) == 1.0:
            for one in self.lens:
                yield Reading("loss in the lens", "exact", one.read(), loss)
                yield Reading("how much it enlarges", "printed", one.factor.read(), f"×{one.times:,}")


def _shelf_under(theme: Theme, jar: Region) -> Shelf:
    """What a jar stands on that hangs over the table."""
    shelf = Shelf(theme, jar.left - ASIDE[0], jar.right + ASIDE[1], 3)
    shelf.place(0.0, jar.bottom - FOOT)
    return shelf
