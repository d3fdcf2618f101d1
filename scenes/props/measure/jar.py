"""The measuring jar: loss as the height of a liquid."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Self

import numpy as np

from scenes.kit.heights import Heights, heights_of
from scenes.kit.lettering import LARGE, Align, Label, Number, outline_of
from scenes.kit.numerals import tick_letters
from scenes.kit.outline import EMPTY, arc, dashes, ellipse, polyline, rectangle
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme
from scenes.props.measure.jar_glass import BASE, LIP, SURFACE, Glass
from scenes.props.sign.plate import Plate

HALF_DIGIT = 0.352  # half the height of a digit, in ems
NUMBER = 0.33       # em of the numbers at marks
OVER_RIM = 0.20     # units to what is said of the scale
NAME, HEADING = 0.34, 0.54      # em of the name, and of one that is being taught
UNDER = 0.12        # units between the reading's foot and the head of its name
OVER = 0.05         # and between its head and a long name over it
BESIDE = 0.44       # from the glass to the reading
CLOSE = 0.01        # from the glass to a long name, at least
NEEDLE = (0.28, 0.15)           # length, and half the width at the far end
GLASS = "#DCE8EE"
AROUND = 0.07           # units of plate round the letters
CLEARS = 20.0       # how soon a number gives way to what comes near: 1 / units


@dataclass(frozen=True)
class JarLook:
    """What is on a jar and beside it.

    size: em of the reading; side: -1 puts needle and reading left of the jar, 1 right of it;
    marks: losses that the glass is engraved with; numbered: those of them with a number;
    number: em of these; name: of its name;
    heading: its name is what is being taught: large, bold, in the colour of loss;
    wished: the wish is marked at zero, by a dashed line; room: the widest that the reading may be.
    across: numbers stand on the other side than needle and reading, and never give way to them.
    plated: reading and name stand on a plate of their own, where what is behind them is light and dark.
    """

    size: float = 0.62
    side: int = -1
    marks: tuple[float, ...] = ()
    numbered: tuple[float, ...] = ()
    number: float = NUMBER
    name: float = NAME
    heading: bool = False
    wished: bool = True
    room: float = math.inf
    plated: bool = False
    across: bool = False


def room_left(jar: Region, edge: float) -> float:
    """How wide a reading may be that stands left of a jar and reaches no further than an edge."""
    return jar.left - BESIDE - edge


class Jar(Prop):
    """A glass jar whose zero is the bottom of its region and whose `top` is the top of it.

    A hill drawn over the same stretch of y with the same `top` shares its scale: see glass.y_of.
    show(loss) or show(loss, marked): needle and number stand at `marked`, which is the loss unless given.
    Shows: exact, the loss, by the height of the liquid, and what is marked, by the needle's tip;
    clipped above `top`: the liquid domes over the rim and the needle points upwards; and under the foot of a scale.
    A scale by powers of ten says so over the rim; of one that runs through zero, zero is marked.
    `reading` (the printed number) and `caption` (its name) stand beside the needle, props of their own
    so that glyphs change only when the text does: put(jar, jar.reading, jar.caption). So are the `numbers`
    at `numbered` marks, on the needle's side; they give way to needle, reading and caption.
    """

    def __init__(self, region: Region, theme: Theme, top: float | Heights, look: JarLook = JarLook()) -> None:
        """top: the loss at its upper end, over zero at the lower one; or another scale of losses."""
        super().__init__()
        self.heights = heights_of(top)
        self.region, self.top, self.look = region, self.heights.top, look
        self.glass = Glass(region, self.heights)
        self.lettered = 1.0
        self._build_back(theme)
        self._build_liquid(theme)
        self._build_front(theme)
        self._build_scale(theme)
        self._build_letters(theme)

    def y_of(self, loss: float) -> float:
        """The height of a loss, beyond the top too."""
        return self.glass.y_of(loss)

    def clipped(self, loss: float) -> float:
        """What the jar can show of this loss."""
        return self.glass.clipped(loss)

    def draw(self, loss: float, marked: float | None = None) -> None:
        level, over = self.y_of(self.clipped(loss)), loss > self.top
        self.body.outline(self.glass.body(level))
        self.spill.outline(self.glass.spill(self.region.top + LIP) if over else EMPTY)
        self.surface.outline(EMPTY if over else self.glass.surface(level))
        self.needle.outline(self.glass.needle(loss if marked is None else marked, self.look.side, *NEEDLE))

    def appear(self, amount: float, letters: float | None = None) -> Self:
        """letters: how far number, name and the numbers at its marks are there, if not as far as the jar."""
        super().appear(amount)
        self.lettered = amount if letters is None else letters
        self.reading.appear(self.lettered)
        self.caption.appear(self.lettered)
        self.plate.appear(self.lettered * self.look.plated)
        self._clear_numbers()
        return self

    def read(self) -> float:
        """The loss at which the liquid stands."""
        return self.glass.loss_at(float(self.at_home(self.body)[:, 1].max()))

    def read_needle(self) -> float:
        """The loss at which the needle points."""
        return self.glass.loss_at(float(self.at_home(self.needle)[0, 1]))

    def span(self, text: str) -> tuple[float, float]:
        """The stretch of x that a reading and the name under it take."""
        reading = outline_of(self.reading.words.figures(text), "BOLD")[1] * self.look.size
        wide = max(min(reading, self.look.room), self.caption.width_of_text)
        edge = self.region.x + self.look.side * (self.region.width / 2 + BESIDE)
        return (edge - wide, edge) if self.look.side < 0 else (edge, edge + wide)

    @property
    def over_needle(self) -> float:
        """How high reading and name reach over what the needle points at."""
        return HALF_DIGIT * self.look.size + self._name_over()

    # letters --------------------------------------------------------------
    def _settle(self) -> None:
        super()._settle()
        self._bring_reading()

    def _bring_reading(self) -> None:
        """Number and name stand at the needle, but never under the floor; a long name over both, clear of it."""
        if self.shown is None:
            return
        x, y, _, scale, squash = self.placed
        size = self.look.size
        level = max(self._lowest(), self._marked())
        self.reading.place(x, y + squash * scale * level - HALF_DIGIT * size * scale, 0.0, scale)
        half = HALF_DIGIT * size
        name = half + OVER + self.caption.deep if self.nearer else -(half + UNDER + 0.705 * self.name_size)
        self.caption.place(x, y + squash * scale * level + name * scale, 0.0, scale)
        for number in self.numbers:
            number.place(x, y, 0.0, scale, squash)
        if self.look.plated:
            self._lay_plate(level)
        self._clear_numbers()

    def _lay_plate(self, level: float) -> None:
        """Under the reading and its name, as wide as the wider of them."""
        left, right = self.span(self.reading.text)
        foot = HALF_DIGIT * self.look.size
        low, top = level - foot, level + foot + AROUND + self._name_over()
        if self.nearer:
            low -= AROUND
            left, right = (left, right + self.nearer) if self.look.side < 0 else (left - self.nearer, right)
        else:
            low -= UNDER + 0.705 * self.name_size + max(AROUND, self.caption.deep + 0.02)
        self.plate.show(Region.spanning(left - AROUND, right + AROUND, low, top))

    def _marked(self) -> float:
        """The height of the needle."""
        return self.y_of(self.clipped(float(self.shown[-1]))) if self.shown else 0.0  # type: ignore[arg-type]

    def _name_over(self) -> float:
        """How much higher than the reading a long name reaches, which stands over it."""
        return OVER + self.caption.deep + self.caption.high if self.nearer else 0.0

    def _room_for_name(self) -> float:
        """From the reading's foot to a little under its name, where that is under it."""
        return UNDER + 0.705 * self.name_size + max(0.08, self.caption.deep + 0.04)

    def _lowest(self) -> float:
        """The least height of the reading's middle."""
        return self.region.bottom + 0.36 * self.look.size + (0.08 if self.nearer else self._room_for_name())

    def _clear_numbers(self) -> None:
        """A number goes where needle, reading and caption come."""
        if self.look.across:
            for number in self.numbers:
                number.appear(self.lettered)
            return
        at, tall = self._marked(), HALF_DIGIT * self.look.size + 0.05
        top = max(at + 0.26, max(at, self._lowest()) + tall + self._name_over())
        foot = at - tall - self._room_for_name()
        for mark, number in zip(self.look.numbered, self.numbers, strict=True):
            y = self.y_of(mark)
            third = self.look.number / 3
            clear = 1 + CLEARS * max(y - top - third, foot - third - y)
            number.appear(self.lettered * min(1.0, max(0.0, clear)))

    # shapes ---------------------------------------------------------------
    def _build_back(self, theme: Theme) -> None:
        r = self.region
        shadow = glow("#000000", theme.shadow_alpha, power=1.2, size=96)
        self.add(Picture(shadow, r.width * 2.3, 0.42, (r.x, r.bottom - BASE)))
        self.shape(self.glass.walls(), fill=GLASS, alpha=theme.glass, axis="right")
        self.shape(ellipse(r.width / 2, SURFACE + 0.02, (r.x, r.top + LIP)), fill=GLASS, alpha=0.12,
                   stroke=theme.line, width=1.6, stroke_alpha=0.8)

    def _build_liquid(self, theme: Theme) -> None:
        dark, light = blend(theme.loss, "#000000", 0.35), blend(theme.loss, "#FFFFFF", 0.25)
        stops = (dark, theme.loss, light, theme.loss, dark)
        self.body = self.shape(fill=stops, axis="right")
        self.surface = self.shape(fill=(theme.loss, light), stroke=light, width=1.2)
        self.spill = self.shape(fill=stops, axis="right")

    def _build_front(self, theme: Theme) -> None:
        r, side = self.region, self.look.side
        left, middle = r.x - r.width * 0.26, (r.bottom + r.top) / 2
        self.shape(rectangle(r.width * 0.10, r.height * 0.92, (left, middle), 0.03), fill="#FFFFFF",
                   alpha=(0.05, 0.50, 0.25))
        self.shape(rectangle(r.width * 0.045, r.height * 0.8, (r.x + r.width * 0.36, middle), 0.015),
                   fill="#FFFFFF", alpha=(0.0, 0.22, 0.12))
        for mark in self.look.marks:        # away from the needle
            self._engrave(theme, mark, -side)
        for mark in self.look.numbered if not self.look.across else ():     # at the number
            self._engrave(theme, mark, side)
        self.shape(self.glass.walls(), stroke=theme.line, width=2.2, stroke_alpha=0.9)
        self.shape(arc(r.width / 2, SURFACE + 0.02, np.pi, 2 * np.pi, (r.x, r.top + LIP)),
                   stroke=theme.ink, width=1.8, stroke_alpha=0.55)

    def _engrave(self, theme: Theme, mark: float, side: int) -> None:
        y, edge = self.y_of(mark), self.region.x + side * self.region.width / 2
        self.shape(polyline([(edge, y), (edge - side * self.region.width * 0.24, y)]), stroke=theme.ink,
                   width=2.2, stroke_alpha=0.75)

    def _build_scale(self, theme: Theme) -> None:
        r = self.region
        if self.heights.base < 0 < self.top:
            zero = self.y_of(0.0)
            self.shape(polyline([(r.left, zero), (r.right, zero)]), stroke=theme.ink, width=2.2, stroke_alpha=0.75)
        if self.look.wished and self.heights.from_zero:
            self.shape(dashes((r.x - r.width * 0.95, r.bottom), (r.x + r.width * 0.95, r.bottom), 0.10, 0.075),
                       stroke=theme.wish, width=5.0)
        self.needle = self.shape(fill=theme.ink)

    def _build_letters(self, theme: Theme) -> None:
        r, side = self.region, self.look.side
        align: Align = "right" if side < 0 else "left"
        x = r.x + side * (r.width / 2 + BESIDE)
        self.reading = Number(self.look.size, theme.loss, (x, 0.0), align, room=self.look.room, words=theme.words)
        self.name_size, colour, weight = ((HEADING, theme.loss, "BOLD") if self.look.heading
                                          else (self.look.name, theme.soft, "NORMAL"))
        name, at, room = theme.words.gettext("loss"), (x + side * 0.02, 0.0), self.look.room
        self.caption = Label(name, self.name_size, colour, at, align, weight, room=room - 0.06 * self.look.heading)
        if self.caption.width_of_text > room + BESIDE - CLOSE:
            self.caption = Label(name, self.name_size, colour, at, align, room=room)
        self.name_size, self.plate = self.caption.size, Plate(theme)
        long = self.caption.width_of_text - room
        self.nearer = min(BESIDE + 0.02 - CLOSE, long + 0.05) if long > 0 else 0.0
        self.caption.nudge(-side * self.nearer, 0.0)        # over the needle
        if self.look.heading and self.name_size < LARGE:        # too small for the colour of loss
            self.caption.ink.paint(fill=theme.ink)
        em = self.look.number
        beside = -side if self.look.across else side
        near, low = r.x + beside * (r.width / 2 + 0.08), HALF_DIGIT * em
        align = "left" if beside > 0 else "right"
        letters = zip(self.look.numbered, tick_letters(self.look.numbered), strict=True)
        ink = theme.ink if self.look.heading else theme.soft
        self.numbers = [Label(text, em, ink, (near, self.y_of(mark) - low), align, words=theme.words)
                        for mark, text in letters]
        if self.heights.decades:
            # For translators: each mark is ten times the one below it
            self.add(Label(theme.words.gettext("log scale"), NUMBER, theme.soft, (r.x, r.top + LIP + OVER_RIM)))
