"""Captions in the picture: a plate, and lines of words of which the one that is heard is lit."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import EDGE, Label
from scenes.kit.outline import EMPTY, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shaping import family_for, line_in_pieces
from scenes.kit.theme import Theme
from scenes.stage.burned_caption import WEIGHT, BurnedCaption, CaptionWord
from scenes.stage.caption_lines import LEADING, Ends, baselines, fitting
from scenes.stage.frames import PLATE
from scenes.stage.timeline import Moment
from scenes.stage.title_lines import shaping_language, turned

OPAQUE = 0.88           # of the plate
ABOVE, BELOW = 0.84, 0.42       # ems that the plate reaches beyond the baselines: it fills its band
BAR = 0.09, 0.27        # ems: how thick the bar is under the word that is heard, and how far below the baseline
RADIUS = 0.14


class CaptionLine(Label):
    """A line that changes. Printed: its text. The word that is heard is brighter than the others, and over a bar."""

    def __init__(self, size: float, theme: Theme, lang: str) -> None:
        super().__init__("", size, theme.ink)
        self.full_size, self.theme, self.lang = size, theme, shaping_language(lang)
        self.lit, self.bar = self.shape(fill=theme.ink), self.shape(fill=theme.ink)

    def draw(self, words: tuple[CaptionWord, ...], leftward: bool, heard: int, size: float,
             at: tuple[float, float]) -> None:
        """heard: which of the words, -1 for none; at: the middle of its baseline."""
        self.text, self.size = "".join(word.text for word in words), size
        outlines, advance = self._set(words, leftward)
        origin = np.array([at[0] - advance * size / 2, at[1], 0.0])
        placed = [outline * size + origin if len(outline) else outline for outline in outlines]
        self.width_of_text = advance * size
        timed = any(word.heard[1] for word in words)
        self.ink.paint(self.theme.soft if timed else self.theme.ink)
        self.ink.outline(together(outline for k, outline in enumerate(placed) if k != heard))
        self.lit.outline(placed[heard] if heard >= 0 else EMPTY)
        self.bar.outline(self._under(placed[heard], at[1]) if heard >= 0 and len(placed[heard]) else EMPTY)

    def advance(self, words: tuple[CaptionWord, ...], leftward: bool) -> float:
        """In ems."""
        return self._set(words, leftward)[1]

    def reach(self, words: tuple[CaptionWord, ...], leftward: bool) -> Ends:
        """How far its letters go under the baseline and over it, in ems."""
        heights = together(self._set(words, leftward)[0])[:, 1]
        return -float(heights.min(initial=0.0)), float(heights.max(initial=0.0))

    def _set(self, words: tuple[CaptionWord, ...], leftward: bool) -> tuple[list[NDArray[np.float64]], float]:
        """(outline of each word, advance of all), in ems."""
        text = "".join(word.text for word in words)
        if not text.strip():
            return [EMPTY for _ in words], 0.0
        mark = turned(text, leftward).removesuffix(text)
        pieces = line_in_pieces((mark + words[0].text, *(word.text for word in words[1:])), WEIGHT,
                                family_for(text, WEIGHT), self.lang)
        return [piece.outline for piece in pieces], pieces[0].advance

    def _under(self, word: NDArray[np.float64], baseline: float) -> NDArray[np.float64]:
        left, right = word[:, 0].min(), word[:, 0].max()
        thick, down = BAR[0] * self.size, BAR[1] * self.size
        return rectangle(right - left, thick, ((left + right) / 2, baseline - down), thick / 2)


class BurnedCaptions(Prop):
    """At most two lines in their band of the margin, the last always in the same place; the plate may reach beyond."""

    margin = bleeds = True

    def __init__(self, theme: Theme, region: Region, size: float, lang: str) -> None:
        super().__init__()
        self.region, self.size = region, size
        self.last = region.top - ABOVE * size - LEADING       # baseline
        self.plate = self.shape(fill=theme.bg, alpha=OPAQUE)
        self.lines = [CaptionLine(size, theme, lang) for _ in range(2)]
        self.add(*self.lines)

    @property
    def reach(self) -> Region:
        """What the plate of two full lines covers."""
        return self._plate(self.region.width, 2)

    def show_at(self, now: Moment) -> None:
        """The caption that stands at this moment, and the word that is heard."""
        standing = next((caption for caption in now.beat.burned if caption.begins <= now.tick < caption.ends), None)
        heard = next(((row, k) for row, line in enumerate(standing.lines if standing else ())
                      for k, word in enumerate(line) if word.is_heard(now.tick)), (-1, -1))
        self.show(standing, heard)

    def draw(self, caption: BurnedCaption | None, heard: tuple[int, int]) -> None:
        lines = caption.lines if caption else ()
        leftward = bool(caption and caption.leftward)
        widest = max((self.lines[0].advance(words, leftward) for words in lines), default=0.0)
        size = min(self.size, self.region.width / widest) if widest else self.size
        ends = [self.lines[0].reach(words, leftward) for words in lines]
        low, top = max(self.region.bottom, self.reach.bottom + EDGE), self.reach.top - EDGE
        size = fitting(ends, size, low, top)
        heights = baselines(ends, size, self.last, low, top)
        for row, line in enumerate(self.lines):
            there = row < len(lines)
            at = self.region.x, heights[row] if there else self.last
            line.show(lines[row] if there else (), leftward, heard[1] if heard[0] == row else -1, size, at)
        plate = self._plate(widest * size, len(lines))
        if heights:
            high = max(plate.top, heights[0] + size * ends[0][1] + EDGE)
            plate = Region.spanning(plate.left, plate.right, plate.bottom, high)
        self.plate.outline(rectangle(plate.width, plate.height, (plate.x, plate.y), RADIUS) if widest else EMPTY)

    def _plate(self, widest: float, lines: int) -> Region:
        """Behind lines of which one is so wide."""
        half, ems = widest / 2 + PLATE, self.size
        return Region.spanning(self.region.x - half, self.region.x + half, self.last - BELOW * ems,
                               self.last + LEADING * (lines - 1) + ABOVE * ems)

    def read(self) -> tuple[str, ...]:
        return tuple(line.read() for line in self.lines if line.text)
