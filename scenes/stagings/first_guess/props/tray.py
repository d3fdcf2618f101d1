"""A tray of a hundred places, and the cards that are right of what lies there."""

from __future__ import annotations

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit.outline import circle, polyline, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme
from scenes.props.sign.word_tile import PAPER, PRINT

ROW, ROWS = 20, 5
CARD = 0.86             # of a place, its card
SHARP = 5               # pixels of a card for one of its scribble's
FULL = 16.0             # value of a black pixel
TICK = (0.21, 0.30)     # radius of a right card's tick, and how far its middle is from the card's, of a place
VEIL = 0.78             # how much of what is wrong is hidden
Pixels = NDArray[np.float64]


class Tray(Prop):
    """Twenty places in a row, as large as its region is wide; on each lies a scribble, or nothing.

    show(dim): the places whose scribbles are dim, because they were read wrongly. Shows: counted, how many are.
    """

    def __init__(self, theme: Theme, region: Region, scribbles: tuple[Pixels, ...] = ()) -> None:
        super().__init__()
        self.pitch = region.width / ROW
        self.places = [(region.x + (k % ROW - (ROW - 1) / 2) * self.pitch,
                        region.y + ((ROWS - 1) / 2 - k // ROW) * self.pitch) for k in range(ROW * ROWS)]
        self.shape(self._cards(range(len(self.places))), fill=blend(theme.panel, theme.line, 0.16), stroke=theme.line,
                   width=1.2)
        if scribbles:
            self.add(Picture(_laid(scribbles), region.width, region.width * ROWS / ROW, (region.x, region.y)))
        self.shade = self.shape(fill=theme.panel, alpha=VEIL)
        self.one = len(self._cards([0]))
        self.show(())

    def draw(self, dim: tuple[int, ...]) -> None:
        self.shade.outline(self._cards(dim))

    def _cards(self, which: range | tuple[int, ...] | list[int]) -> NDArray[np.float64]:
        size = CARD * self.pitch
        return together(rectangle(size, size, self.places[k], 0.1 * size) for k in which)

    def read(self) -> int:
        return len(self.shade.points) // self.one


class RightCard(Prop):
    """A card with a scribble, or a blank one, with the wish's green edge and tick; as large as a place of a tray.

    Its middle is the origin. Shows no quantity by itself: such cards are counted.
    """

    def __init__(self, theme: Theme, pitch: float, scribble: Pixels | None = None) -> None:
        super().__init__()
        size, radius, aside = CARD * pitch, TICK[0] * pitch, TICK[1] * pitch
        self.shape(rectangle(size, size, radius=0.1 * size), fill=PAPER)
        if scribble is not None:
            self.add(Picture(_ink(scribble), 0.84 * size, 0.84 * size))
        self.shape(rectangle(size, size, radius=0.1 * size), stroke=theme.wish, width=3.2)
        self.shape(circle(radius, (aside, aside)), fill=theme.wish)
        way = [(aside - 0.48 * radius, aside), (aside - 0.1 * radius, aside - 0.4 * radius),
               (aside + 0.5 * radius, aside + 0.42 * radius)]
        self.shape(polyline(way), stroke=blend(PRINT, "#000000", 0.4) if theme.dark else "#FFFFFF", width=2.0,
                   round_ends=True)


def _ink(scribble: Pixels) -> NDArray[np.uint8]:
    strength = np.kron(scribble / FULL, np.ones((SHARP, SHARP)))
    pixels = np.empty((*strength.shape, 4), dtype=np.uint8)
    pixels[..., :3] = _rgb(PRINT)
    pixels[..., 3] = np.round(255 * strength)
    return pixels


def _laid(scribbles: tuple[Pixels, ...]) -> NDArray[np.uint8]:
    """All of them on paper, each in its place; nothing between them."""
    inner = SHARP * len(scribbles[0])
    edge = round(inner * (1 / CARD - 1 + 0.16) / 2)     # paper round a scribble, and the gap to the next card
    gap, side = round(inner * (1 / CARD - 1) / 2), inner + 2 * edge
    pixels = np.zeros((ROWS * side, ROW * side, 4), dtype=np.uint8)
    paper, ink = np.array(_rgb(PAPER[1])), np.array(_rgb(PRINT))
    for k, scribble in enumerate(scribbles):
        top, left = k // ROW * side, k % ROW * side
        pixels[top + gap:top + side - gap, left + gap:left + side - gap] = (*paper, 255)
        strength = np.kron(scribble / FULL, np.ones((SHARP, SHARP)))[..., None]
        pixels[top + edge:top + edge + inner, left + edge:left + edge + inner, :3] = np.round(
            paper + strength * (ink - paper))
    return pixels


def _rgb(colour: str) -> list[int]:
    return [round(255 * part) for part in ManimColor(colour).to_rgb()]
