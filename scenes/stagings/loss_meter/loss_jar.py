"""The jar of loss: the liquid in it, the number and the name beside it, and the wish at its floor."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import outline_of
from scenes.kit.numerals import beyond, nice_top
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.flag import WishLine
from scenes.props.measure.jar import Jar, JarLook
from scenes.props.measure.jar_glass import LIP
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.places import jar_of
from scenes.stagings.loss_meter.timing import answered, ease, late, printed, slip, slipped, there, tried

READING = 1.2       # of a reading's em, where there is room
DIMMED = 0.5        # of the loss beside the jar, when its change is what counts
FLOOR = 0.7         # of the jar's width, to either side: the wish's line


class LossJar:
    """It goes from its place to the region "jar_aside" where bowl and plank stand beside it.

    Shows: exact, the loss, by the liquid and the needle; printed, the same, when it rests.
    """

    def __init__(self, setting: Setting, measured: MeasuredRun) -> None:
        theme, regions, self.measured = setting.theme, setting.regions, measured
        self.here, self.aside, room = jar_of(regions, measured.last), regions["jar_aside"], regions["reading"]
        longest = outline_of(f"{measured.highest:.{measured.decimals}f}", "BOLD")[1]
        size = min(READING * setting.sizes["reading"], room.width / longest)
        top, side = nice_top(measured.highest), -1 if room.x < regions["jar"].x else 1
        marks = tuple(top * k / 4 for k in range(1, 5))
        look = JarLook(size, side, marks, numbered=marks, heading=True, wished=False,
                       room=room.width * (1 + 1e-9))
        self.glass = Jar(self.here, theme, top, look)
        self.floor = WishLine(theme)       # the wish in the jar, once it is at the floor
        half = FLOOR * self.here.width
        self.floor.show(self.here.x - half, self.here.x + half, self.here.bottom)
        self.props: list[Prop] = [self.glass, self.floor, *self.glass.numbers, self.glass.reading, self.glass.caption]

    @property
    def mouth(self) -> tuple[float, float]:
        """Where what is poured comes in."""
        return self.here.x, self.here.top + LIP + 0.2

    def pose(self, now: Moment) -> None:
        filled = there(now, "filled")
        change = self.measured.one_grain(now.s, tried(now))[1]
        self._fill(now, self.measured.loss(now.s, slip(now)) * filled + change, self.counted(now),
                   filled * printed(now), filled)

    def fill(self, now: Moment, inside: float, arrived: float) -> None:
        """inside: the loss of what has melted; arrived: of the whole tiles, which are counted."""
        self._fill(now, inside, arrived, float(arrived > 0), ease(now, "named"))

    def counted(self, now: Moment) -> float:
        """The loss that is printed: of the last whole step, where the spoon last rested, and of a whole grain."""
        grains = float(tried(now) == 1)
        return self.measured.loss(now.step, slipped(now)) + self.measured.one_grain(now.step, grains)[1]

    def _fill(self, now: Moment, inside: float, counted: float, reading: float, name: float) -> None:
        """inside: the loss at which the liquid stands; counted: the loss that is printed."""
        glass, lit = self.glass, 1 - (1 - DIMMED) * answered(now)
        glass.show(inside)
        self._stand(now)
        glass.reading.show(*self._said(counted))
        glass.reading.appear(glass.faded * reading * lit)
        glass.caption.appear(glass.faded * name * lit)

    def _said(self, loss: float) -> tuple[str, str]:
        """A loss as it is printed, and where there is no room for that."""
        return self.measured.loss_text(loss), beyond(loss)

    def _stand(self, now: Moment) -> None:
        """It goes, and comes elsewhere with what yours holds."""
        here, aside, moved = self.here, self.aside, there(now, "bowl", "aside")
        seen, way = there(now, "jar") * abs(2 * moved - 1), float(moved >= 0.5)
        scale = 1 + (aside.height / here.height - 1) * way
        for prop in (self.glass, self.floor):
            prop.place((aside.x - here.x) * way + here.x * (1 - scale),
                       (aside.bottom - here.bottom) * way + here.bottom * (1 - scale), 0.0, scale)
        self.glass.appear(seen)
        self.floor.appear(seen * late("floor", there(now, "turned")))

    def readings(self, now: Moment) -> Iterator[Reading]:
        """Of what stands in it; while it is poured in, what is in tiles is counted with it elsewhere."""
        if not self.glass.faded == there(now, "filled") == 1:
            return
        change = self.measured.one_grain(now.s, tried(now))[1]
        loss = self.glass.clipped(self.measured.loss(now.s, slip(now)) + change)
        yield Reading("loss in the jar", "exact", self.glass.read(), loss)
        yield Reading("loss at the needle", "exact", self.glass.read_needle(), loss)
        if self.glass.reading.faded >= DIMMED:
            yield self.glass.reading.reading("loss beside the jar", *self._said(self.counted(now)))
