"""The measuring jar: loss as the height of a liquid."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import Label, Number
from scenes.kit.outline import EMPTY, arc, dashes, ellipse, join, polygon, polyline, rectangle
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme

WALL = 0.07         # glass between the liquid and the outer edge
BASE = 0.16         # thickness of the glass under zero
LIP = 0.26          # glass above the end of the scale
NUMBER = 0.33       # em of the numbers at marks
NAME, HEADING = 0.34, 0.54      # em of the name, and of one that is being taught
UNDER = 0.12        # units between the reading's foot and the head of its name
SURFACE = 0.075     # half the height of the liquid's surface, seen a little from above


class Jar(Prop):
    """A glass jar whose zero is the bottom of its region and whose `top` is the top of it.

    A hill drawn over the same stretch of y with the same `top` shares its scale: see y_of.
    show(loss) or show(loss, marked): needle and number stand at `marked`, which is the loss unless given.
    Shows: exact, the loss, by the height of the liquid, and what is marked, by the needle's tip;
    clipped above `top`: the liquid domes over the rim and the needle points upwards.
    `reading` (the printed number) and `caption` (its name) stand beside the needle, props of their own
    so that glyphs change only when the text does: put(jar, jar.reading, jar.caption). So are the `numbers`
    at `numbered` marks, on the needle's side; they give way to needle, reading and caption.
    """

    def __init__(self, region: Region, theme: Theme, top: float, size: float = 0.62, side: int = -1,
                 marks: tuple[float, ...] = (), name: str = "loss", numbered: tuple[float, ...] = (),
                 heading: bool = False, wished: bool = True) -> None:
        """size: em of the reading; side: -1 puts needle and reading left of the jar, 1 right of it;
        marks: losses that the glass is engraved with; numbered: those of them with a number;
        heading: its name is what is being taught: large, bold, in the colour of loss;
        wished: the wish is marked at zero, by a dashed line."""
        super().__init__()
        self.region, self.top, self.side, self.size = region, float(top), side, size
        self.inner = region.width / 2 - WALL
        self._build_back(theme)
        self._build_liquid(theme)
        self._build_front(theme, marks, numbered)
        self._build_scale(theme, wished)
        x = region.x + side * (region.width / 2 + 0.44)
        align = "right" if side < 0 else "left"
        self.reading = Number(size, theme.loss, (x, 0.0), align)
        self.name_size = HEADING if heading else NAME
        colour, weight = (theme.loss, "BOLD") if heading else (theme.soft, "NORMAL")
        self.caption = Label(name, self.name_size, colour, (x + side * 0.02, 0.0), align, weight)
        near, low = region.x + side * (region.width / 2 + 0.08), 0.352 * NUMBER
        self.numbered = numbered
        self.numbers = [Label(f"{mark:g}", NUMBER, theme.soft, (near, self.y_of(mark) - low), align)
                        for mark in numbered]

    def y_of(self, loss: float) -> float:
        """The height of a loss, beyond the top too."""
        return self.region.bottom + self.region.height * loss / self.top

    def clipped(self, loss: float) -> float:
        """What the jar can show of this loss."""
        return min(max(loss, 0.0), self.top)

    def draw(self, loss: float, marked: float | None = None) -> None:
        level, over = self.y_of(self.clipped(loss)), loss > self.top
        marked = loss if marked is None else marked
        rim = self.region.top + LIP if over else level
        self.body.outline(self._body(level))
        self.spill.outline(self._spill(rim) if over else EMPTY)
        self.surface.outline(EMPTY if over else self._surface(level))
        self.needle.outline(self._needle(self.y_of(self.clipped(marked)), marked > self.top))

    def show(self, *values: object) -> Jar:
        super().show(*values)
        self._bring_reading()
        return self

    def place(self, *where: float, **named: float) -> Jar:
        super().place(*where, **named)
        self._bring_reading()
        return self

    def appear(self, amount: float) -> Jar:
        super().appear(amount)
        self.reading.appear(amount)
        self.caption.appear(amount)
        self._clear_numbers()
        return self

    def read(self) -> float:
        """The loss at which the liquid stands."""
        return self._loss_at(float(self.at_home(self.body)[:, 1].max()))

    def read_needle(self) -> float:
        """The loss at which the needle points."""
        return self._loss_at(float(self.at_home(self.needle)[0, 1]))

    def _loss_at(self, y: float) -> float:
        return (y - self.region.bottom) / self.region.height * self.top

    def _bring_reading(self) -> None:
        """Number and name stand at the needle, but never under the floor."""
        if self.shown is None:
            return
        x, y, _, scale, squash = self.placed
        name = self._room_for_name()
        lowest = self.region.bottom + 0.36 * self.size + name
        level = max(lowest, self.y_of(self.clipped(float(self.shown[-1]))))  # type: ignore[arg-type]
        self.reading.place(x, y + squash * scale * level - 0.352 * self.size * scale, 0.0, scale)
        foot = 0.352 * self.size + name - 0.08
        self.caption.place(x, y + squash * scale * level - foot * scale, 0.0, scale)
        for number in self.numbers:
            number.place(x, y, 0.0, scale, squash)
        self._clear_numbers()

    def _room_for_name(self) -> float:
        """From the reading's foot to a little under its name."""
        return UNDER + 0.705 * self.name_size + 0.08

    def _clear_numbers(self) -> None:
        """A number goes where needle, reading and caption come."""
        at = self.y_of(self.clipped(float(self.shown[-1]))) if self.shown else 0.0  # type: ignore[arg-type]
        tall, name = 0.352 * self.size + 0.05, self._room_for_name()
        top = max(at + 0.26, max(at, self.region.bottom + 0.36 * self.size + name) + tall)
        for mark, number in zip(self.numbered, self.numbers, strict=True):
            y = self.y_of(mark)
            clear = 1 + 20 * max(y - top - NUMBER / 3, at - tall - name - NUMBER / 3 - y)
            number.appear(self.faded * min(1.0, max(0.0, clear)))

    # shapes ---------------------------------------------------------------
    def _build_back(self, theme: Theme) -> None:
        r = self.region
        shadow = glow("#000000", theme.shadow_alpha, power=1.2, size=96)
        self.add(Picture(shadow, r.width * 2.3, 0.42, (r.x, r.bottom - BASE)))
        self.shape(self._glass(), fill="#DCE8EE", alpha=theme.glass, axis="right")
        self.shape(ellipse(r.width / 2, SURFACE + 0.02, (r.x, r.top + LIP)), fill="#DCE8EE", alpha=0.12,
                   stroke=theme.line, width=1.6, stroke_alpha=0.8)

    def _build_liquid(self, theme: Theme) -> None:
        dark, light = blend(theme.loss, "#000000", 0.35), blend(theme.loss, "#FFFFFF", 0.25)
        stops = (dark, theme.loss, light, theme.loss, dark)
        self.body = self.shape(fill=stops, axis="right")
        self.surface = self.shape(fill=(theme.loss, light), stroke=light, width=1.2)
        self.spill = self.shape(fill=stops, axis="right")

    def _build_front(self, theme: Theme, marks: tuple[float, ...], numbered: tuple[float, ...]) -> None:
        r = self.region
        left, middle = r.x - r.width * 0.26, (r.bottom + r.top) / 2
        self.shape(rectangle(r.width * 0.10, r.height * 0.92, (left, middle), 0.03), fill="#FFFFFF",
                   alpha=(0.05, 0.50, 0.25))
        self.shape(rectangle(r.width * 0.045, r.height * 0.8, (r.x + r.width * 0.36, middle), 0.015),
                   fill="#FFFFFF", alpha=(0.0, 0.22, 0.12))
        # away from the needle; those with a number at the number
        for mark, side in [*((mark, -self.side) for mark in marks), *((mark, self.side) for mark in numbered)]:
            y, edge = self.y_of(mark), r.x + side * r.width / 2
            self.shape(polyline([(edge, y), (edge - side * r.width * 0.24, y)]), stroke=theme.ink,
                       width=2.2, stroke_alpha=0.75)
        self.shape(self._glass(), stroke=theme.line, width=2.2, stroke_alpha=0.9)
        self.shape(arc(r.width / 2, SURFACE + 0.02, np.pi, 2 * np.pi, (r.x, r.top + LIP)),
                   stroke=theme.ink, width=1.8, stroke_alpha=0.55)

    def _build_scale(self, theme: Theme, wished: bool) -> None:
        r = self.region
        if wished:
            self.shape(dashes((r.x - r.width * 0.95, r.bottom), (r.x + r.width * 0.95, r.bottom), 0.10, 0.075),
                       stroke=theme.wish, width=5.0)
        self.needle = self.shape(fill=theme.ink)

    def _glass(self) -> NDArray[np.float64]:
        """Open at the top, thick and rounded at the foot."""
        r, w = self.region, self.region.width / 2
        corner, foot, rim = 0.14, self.region.bottom - BASE, self.region.top + LIP
        return join(
            polyline([(r.x - w, rim), (r.x - w, foot + corner)]),
            arc(corner, corner, np.pi, 1.5 * np.pi, (r.x - w + corner, foot + corner)),
            arc(corner, corner, 1.5 * np.pi, 2 * np.pi, (r.x + w - corner, foot + corner)),
            polyline([(r.x + w, foot + corner), (r.x + w, rim)]),
        )

    def _body(self, level: float) -> NDArray[np.float64]:
        """Flat at the floor, which is exactly zero, and flat at the level."""
        x, b, floor = self.region.x, self.inner, self.region.bottom
        c = min(0.06, level - floor)
        return polygon([(x - b, level), (x - b, floor + c), (x - b + c, floor), (x + b - c, floor),
                        (x + b, floor + c), (x + b, level)])

    def _surface(self, level: float) -> NDArray[np.float64]:
        """Thin when the jar is nearly empty: an empty jar has no surface."""
        half = min(SURFACE, level - self.region.bottom)
        return ellipse(self.inner, half, (self.region.x, level)) if half > 0 else EMPTY

    def _spill(self, rim: float) -> NDArray[np.float64]:
        """From the end of the scale to the rim and over it."""
        x, b, end = self.region.x, self.inner, self.region.top - 0.02    # no seam
        return join(polyline([(x - b, rim), (x - b, end), (x + b, end), (x + b, rim)]),
                    arc(b, 0.2, 0.0, np.pi, (x, rim)), closed=True)

    def _needle(self, level: float, over: bool) -> NDArray[np.float64]:
        """A triangle whose first point is the reading; off the scale it points upwards."""
        tip = self.region.x + self.side * (self.region.width / 2 + 0.03)
        if over:
            middle = tip + self.side * 0.16
            return polygon([(middle, level), (middle + 0.15, level - 0.28), (middle - 0.15, level - 0.28)])
        return polygon([(tip, level), (tip + self.side * 0.28, level + 0.15),
                        (tip + self.side * 0.28, level - 0.15)])
