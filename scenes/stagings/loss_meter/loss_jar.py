"""The jar of loss: the liquid in it, the number and the name beside it, and the wish at its floor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scenes.kit.lettering import Label, outline_of
from scenes.kit.numerals import beyond, nice_top
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.flag import WishLine
from scenes.props.measure.guide import Guide
from scenes.props.measure.jar import BESIDE as ACROSS
from scenes.props.measure.jar import Jar, JarLook
from scenes.props.measure.jar_glass import LIP
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.props.chevrons import Chevrons
from scenes.stagings.loss_meter.props.edged_number import EdgedNumber
from scenes.stagings.loss_meter.timing import JAR_LATER, aside, counted, ease, lag, late, there

READING = 1.6       # of a reading's em, where there is room
PARTS = 5           # of the jar's scale
TICK = 0.52         # em of its numbers
UNIT = 0.42         # em of what they count
BESIDE, UNDER = 0.10, 0.10      # units from the glass to that; from its rim down to that, at least from the reading up
BETTER = 0.45       # units from the level down to the first of the chevrons
LETTERS_GO = 12.0   # how much sooner than the jar is aside they have gone
FLOOR = 0.50        # of the jar's width, to either side: the wish's line


class LossJar:
    """Shows: exact, the loss, by the liquid and the needle; printed, the same: it counts while the liquid moves.

    texts: they lie before the square, which may grow over the jar.
    """

    def __init__(self, setting: Setting, measured: MeasuredRun) -> None:
        theme, regions, self.measured = setting.theme, setting.regions, measured
        self.here, room = regions["jar"], regions["reading"]
        longest = outline_of(measured.loss_text(measured.highest), "BOLD")[1]
        size = min(READING * setting.sizes["reading"], room.width / longest)
        side = -1 if room.x < self.here.x else 1
        top = nice_top(measured.highest)
        marks = tuple(top * k / PARTS for k in range(1, PARTS))
        look = JarLook(size, side, marks, (0.0, *marks[1::2]), TICK, heading=True, wished=False, across=side > 0,
                       room=room.width * (1 + 1e-9))
        self.glass = Jar(self.here, theme, top, look)
        plain = self.glass.reading
        self.glass.reading = EdgedNumber(theme, plain.size, plain.at, plain.align, room=plain.room, words=theme.words)
        self.unit = self._unit(setting, side)
        self.away = regions["jar_aside"].x - self.here.x
        self.begun, self.better = Guide(theme.ink, 2.5, gap=0.0), Chevrons(theme)
        self.floor = WishLine(theme)       # the wish in the jar, once it is at the floor
        half = FLOOR * self.here.width
        self.floor.show(self.here.x - half, self.here.x + half, self.here.bottom)
        self.props: list[Prop] = [self.glass, self.floor, self.begun, self.better]
        self.texts: list[Prop] = [self.glass.reading, self.glass.caption, *self.glass.numbers, self.unit]
        self.glass.bleeds = self.begun.bleeds = self.floor.bleeds = True     # it is pushed in, and goes aside

    def _unit(self, setting: Setting, side: int) -> Label:
        """What is counted, over all that is read; where the bowl leaves no room over a long name, nothing."""
        theme, here, bowl = setting.theme, self.here, setting.regions["yours"]
        room = setting.regions["reading"].width + ACROSS - BESIDE
        over = self.glass.y_of(self.measured.highest) + self.glass.over_needle + UNDER
        x, y = here.x + side * (0.5 * here.width + BESIDE), max(here.top + LIP - UNDER - 0.7 * UNIT, over)
        lower, upper = sorted((x, x + side * room))
        full = bowl.left < upper and lower < bowl.right and y + UNIT > bowl.bottom
        # For translators: over a measuring jar: what its scale counts
        name = theme.words.gettext("tiles")
        return Label("" if self.glass.nearer and full else name, UNIT, theme.ink, (x, y),
                     "left" if side > 0 else "right", "BOLD", room=room)

    @property
    def mouth(self) -> tuple[float, float]:
        """Where what is poured comes in."""
        return self.here.x, self.here.top + LIP + 0.2

    def pose(self, now: Moment) -> None:
        """What is poured is seen in the soup, then on the ruler, then here."""
        s, filled = self.at(now), there(now, "filled")
        said, seen = counted(now, s, self.measured.loss)
        self._fill(now, self.measured.loss(s) * filled, said, filled * seen, filled)

    @staticmethod
    def at(now: Moment) -> float:
        """The playhead that it shows: a little before, and before a beat what stood at its beginning."""
        later = replace(now, tick=max(0.0, now.tick - JAR_LATER)) if now.beat.last > now.beat.first else now
        return max(float(now.beat.first), later.s) - lag(later, "jar")

    def gone(self, now: Moment) -> float:
        """How far it is out of sight, where it stays until it is needed."""
        arrives = 1 - there(now, "jar") if now.comes("jar") and not now.calm else 0.0
        return max(arrives, 0.0 if now.calm else aside(now))

    def fill(self, now: Moment, inside: float, arrived: float) -> None:
        """inside: the loss of what has melted; arrived: of the whole tiles, which are counted."""
        self._fill(now, inside, arrived, float(arrived > 0), ease(now, "named"))

    def _fill(self, now: Moment, inside: float, counted: float, reading: float, name: float) -> None:
        """inside: the loss at which the liquid stands; counted: the loss that is printed."""
        glass, gone = self.glass, self.gone(now)
        seen = there(now, "jar") * (1 - aside(now)) if now.calm else float(there(now, "jar") > 0)
        lettered = seen * max(0.0, 1 - LETTERS_GO * gone)
        glass.show(inside)
        glass.place(gone * self.away, 0.0).appear(seen, lettered)
        below = inside <= self.measured.highest         # beyond it the reading stands where that is told
        self.unit.place(gone * self.away, 0.0).appear(lettered * below)
        glass.needle.appear(seen * float(inside > 0))      # at nothing it points at nothing
        self.floor.place(gone * self.away, 0.0).appear(seen * late("floor", there(now, "turned")))
        glass.reading.show(*self._said(counted))
        self._mark(now, inside, seen)
        glass.reading.appear(reading * lettered)
        glass.caption.appear(name * lettered)

    def _mark(self, now: Moment, inside: float, seen: float) -> None:
        """Where the liquid stood at first; and by the needle which way is better."""
        here, level = self.here, self.glass.y_of(self.glass.clipped(inside))
        y = self.glass.y_of(self.glass.clipped(self.measured.loss(0)))
        self.begun.show((here.left, y), (here.right, y))
        self.begun.appear(seen * float(self.at(now) > 0) * there(now, "filled"))
        self.better.show(there(now, "down", "down there"))
        self.better.place(here.x, level - BETTER)

    def _said(self, loss: float) -> tuple[str, str]:
        """A loss as it is printed, and where there is no room for that."""
        return self.measured.loss_text(loss), beyond(loss)

    def readings(self, now: Moment) -> Iterator[Reading]:
        """Of what stands in it; while it is poured in, what is in tiles is counted with it elsewhere."""
        if there(now, "filled") != 1 or self.glass.faded < 1:
            return
        s = self.at(now)
        loss = self.measured.loss(s)
        yield Reading("loss in the jar", "exact", self.glass.read(), self.glass.clipped(loss))
        yield Reading("loss at the needle", "exact", self.glass.read_needle(), self.glass.clipped(loss))
        if self.glass.reading.faded == 1:
            yield self.glass.reading.reading("loss beside the jar", *self._said(counted(now, s, self.measured.loss)[0]))
        if self.begun.faded == 1:
            (_, y), _ = self.begun.read()
            first = self.glass.clipped(self.measured.loss(0))
            yield Reading("the first loss on the jar", "exact", self.glass.glass.loss_at(y), first)
