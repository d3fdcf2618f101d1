"""A page of credits: a heading and what stands under it, broken into lines as wide as its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenes.kit.breaks import words
from scenes.kit.lettering import SMALLEST, Align, Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.shaping import line
from scenes.stage.title_lines import leftward, turned

RIM = 0.30              # units of the frame that the slate's edge is clear
LEADING = 1.32          # ems from line to line,
APART = 0.45            # and more between one thing and the next
SLASHED = re.compile(r"[^/]+/*|/+")
MARKS = "\u200e\u200f"  # which turn a line to the direction of its text


class Page:
    """In the middle of the slate's height, along the edge at which its language begins to read. Printed: the text."""

    def __init__(self, setting: Setting, text: str, near: float) -> None:
        """near: how many times larger it is seen."""
        self.text, slate, theme = text, setting.regions["slate"], setting.theme
        place = Region(slate.x, slate.y, slate.width - 2 * RIM / near, slate.height - 2 * RIM / near)
        self.paragraphs = [part for part in text.split("\n") if part.strip()]
        size, least = setting.sizes["label"] / near, SMALLEST / near
        while (lines := self._laid(place, size)) and self._high(lines, size) > place.height and size > least:
            size = max(least, size - 0.01 / near)
        align: Align = "right" if theme.words.leftward else "left"
        x = place.right if theme.words.leftward else place.left
        y = place.y + self._high(lines, size) / 2 - size
        self.labels: list[Label] = []
        for k, paragraph in enumerate(lines):
            for part in paragraph:
                self.labels.append(Label(part, size, theme.soft if k == 0 else theme.ink, (x, y), align,
                                         "BOLD" if k == 0 else "NORMAL"))
                y -= LEADING * size
            y -= APART * size

    @property
    def props(self) -> list[Prop]:
        return [*self.labels]

    def pose(self, there: float) -> None:
        for label in self.labels:
            label.appear(there)

    def readings(self) -> Iterator[Reading]:
        shown, truth = ("".join(text.translate(dict.fromkeys(map(ord, MARKS))).split())
                        for text in ("".join(label.read() for label in self.labels), self.text))
        yield Reading("credits", "printed", shown, truth)

    def _laid(self, place: Region, size: float) -> list[list[str]]:
        return [list(broken(part, place.width / size, "BOLD" if k == 0 else "NORMAL"))
                for k, part in enumerate(self.paragraphs)]

    @staticmethod
    def _high(lines: list[list[str]], size: float) -> float:
        return size * (LEADING * sum(map(len, lines)) + APART * (len(lines) - 1))


def broken(text: str, room: float, weight: str = "NORMAL") -> Iterator[str]:
    """The text in lines of at most so many ems, between its words; an address that is longer, after its slashes."""
    so_far = ""
    whole = (part for word in words(text)
             for part in ([word] if line(word.rstrip(), weight).advance <= room else SLASHED.findall(word)))
    for word in whole:
        if so_far and line((so_far + word).rstrip(), weight).advance > room:
            yield turned(so_far.rstrip(), leftward(text))
            so_far = ""
        so_far += word
    if so_far.strip():
        yield turned(so_far.rstrip(), leftward(text))
