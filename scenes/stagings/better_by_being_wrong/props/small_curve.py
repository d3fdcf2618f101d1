"""A card with one run's loss on it: what all runs have in common is seen at a glance."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.outline import circle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.kit.words import Words
from scenes.props.measure.curve import dots, line_at_zero, path, upright_axis
from scenes.props.sign.panel import Panel

DOTTED = 40         # points, at most, of a curve that has a dot on each
DOT, SMALL_DOT = 0.085, 0.055


@dataclass(frozen=True)
class Losses:
    """steps: rising; values: the losses after them, none below 0."""

    steps: tuple[int, ...]
    values: tuple[float, ...]


class SmallCurve(Prop):
    """Loss upwards from zero to its own largest, steps to the right from none to the last.

    show(upto): the curve as far as its point number `upto`, straight on the way to the next; if there are few
    points, with a dot on each.
    Shows: exact, the loss of every point reached; printed, the first loss and the number of steps. Its `words`
    are props of their own: put(curve, *curve.words).
    """

    def __init__(self, region: Region, theme: Theme, losses: Losses, whose: str, size: float = 0.33) -> None:
        super().__init__()
        self.losses, self.top = losses, max(*losses.values, 1e-12)
        self.plot = p = Region.spanning(region.left + 0.30 + 1.15 * size, region.right - 0.28,
                                        region.bottom + 0.24 + 1.25 * size, region.top - 0.26)
        across = np.asarray(losses.steps, dtype=float) / max(1, losses.steps[-1])
        up = np.asarray(losses.values) / self.top
        self.spots = list(zip(p.left + p.width * across, p.bottom + p.height * up, strict=True))
        self.add(Panel(theme, region, 0.16))
        self.shape(upright_axis(p, 0.08), stroke=theme.line, width=2.5)
        self.shape(line_at_zero(p), stroke=theme.wish, width=3.0)
        self.line = self.shape(stroke=theme.loss, width=4.5, round_ends=True)
        light = blend(theme.loss, "#FFFFFF" if theme.dark else "#000000", 0.25)
        self.dots, self.dot = self.shape(fill=light), self.shape(fill=light)
        self._build_words(theme, region, whose, size)
        self.show(0.0)

    def _build_words(self, theme: Theme, region: Region, whose: str, size: float) -> None:
        p, left, soft = self.plot, self.plot.left - 0.10, theme.soft
        name = Label(whose, size, theme.ink, (region.right - 0.20, region.top - 0.20 - 0.75 * size), "right")
        self.last = Number(size, soft, (region.right - 0.16, region.bottom + 0.16), "right", "NORMAL",
                           room=region.width - 0.22, words=theme.words)
        self.last.show(*self.steps_said(theme.words))
        self.highest = Number(size, soft, (left, baseline(self.spots[0][1], size)), "right", "NORMAL",
                              words=theme.words)
        self.highest.show(loss_text(self.losses.values[0]))
        zero = Label("0", size, soft, (left, p.bottom - 0.2 * size), "right")
        self.words: list[Prop] = [name, self.last, self.highest, zero]

    def steps_said(self, words: Words) -> tuple[str, str]:
        """How many steps, and what stands for it where there is no room."""
        steps = self.losses.steps[-1]
        return words.ngettext("{n} steps", "{n} steps", steps, n=f"{steps:,}"), f"{steps:,}"

    def draw(self, upto: float) -> None:
        line, reached = path(self.spots, upto), self.spots[: math.floor(upto) + 1]
        x, y = line[-1, :2] if len(line) else self.spots[0]
        self.line.outline(line)
        self.dots.outline(dots(reached if len(self.spots) <= DOTTED else (), SMALL_DOT))
        self.dot.outline(circle(DOT, (float(x), float(y))))

    def read(self) -> list[float]:
        """The losses that the curve goes through, in the order of its points."""
        line, dot = self.at_home(self.line), self.at_home(self.dot)
        heights = np.append(line[::4, 1], dot[::4, 1].mean())     # the dot is at the end of the line
        return [float((y - self.plot.bottom) / self.plot.height * self.top) for y in heights]


def loss_text(loss: float) -> str:
    return f"{loss:.1f}" if loss < 10 else f"{loss:.0f}"
