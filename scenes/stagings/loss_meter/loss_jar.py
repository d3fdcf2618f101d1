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
from scenes.stagings.loss_meter.timing import ease, late, moving, there

READING = 1.35      # of a reading's em, where there is room
FLOOR = 0.55        # of the jar's width, to either side: the wish's line


class LossJar:
    """Shows: exact, the loss, by the liquid and the needle; printed, the same: it counts while the liquid moves."""

    def __init__(self, setting: Setting, measured: MeasuredRun) -> None:
        theme, regions, self.measured = setting.theme, setting.regions, measured
        self.here, room = regions["jar"], regions["reading"]
        longest = outline_of(measured.loss_text(measured.highest), "BOLD")[1]
        size = min(READING * setting.sizes["reading"], room.width / longest)
        side = -1 if room.x < self.here.x else 1
        look = JarLook(size, side, heading=True, wished=False, room=room.width * (1 + 1e-9))
        self.glass = Jar(self.here, theme, nice_top(measured.highest), look)
        self.floor = WishLine(theme)       # the wish in the jar, once it is at the floor
        half = FLOOR * self.here.width
        self.floor.show(self.here.x - half, self.here.x + half, self.here.bottom)
        self.props: list[Prop] = [self.glass, self.floor, self.glass.reading, self.glass.caption]

    @property
    def mouth(self) -> tuple[float, float]:
        """Where what is poured comes in."""
        return self.here.x, self.here.top + LIP + 0.2

    def pose(self, now: Moment) -> None:
        filled, loss = there(now, "filled"), self.measured.loss(now.s)
        self._fill(now, loss * filled, loss, filled, filled)

    def fill(self, now: Moment, inside: float, arrived: float) -> None:
        """inside: the loss of what has melted; arrived: of the whole tiles, which are counted."""
        self._fill(now, inside, arrived, float(arrived > 0), ease(now, "named"))

    def _fill(self, now: Moment, inside: float, counted: float, reading: float, name: float) -> None:
        """inside: the loss at which the liquid stands; counted: the loss that is printed."""
        glass = self.glass
        glass.show(inside)
        glass.appear(1.0)
        glass.needle.appear(reading)        # at nothing it points at nothing
        self.floor.appear(late("floor", there(now, "turned")))
        glass.reading.show(*self._said(counted, moving(now)))
        glass.reading.appear(reading)
        glass.caption.appear(name)

    def _said(self, loss: float, moves: bool) -> tuple[str, str]:
        """A loss as it is printed, and where there is no room for that."""
        return self.measured.loss_text(loss, moves), beyond(loss)

    def readings(self, now: Moment) -> Iterator[Reading]:
        """Of what stands in it; while it is poured in, what is in tiles is counted with it elsewhere."""
        if there(now, "filled") != 1:
            return
        loss = self.measured.loss(now.s)
        yield Reading("loss in the jar", "exact", self.glass.read(), self.glass.clipped(loss))
        yield Reading("loss at the needle", "exact", self.glass.read_needle(), self.glass.clipped(loss))
        if self.glass.reading.faded == 1:
            yield self.glass.reading.reading("loss beside the jar", *self._said(loss, moving(now)))
