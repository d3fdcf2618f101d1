"""Captions that are drawn into the picture, as the Plan gives them to who draws. manim-free."""

from __future__ import annotations

from dataclasses import dataclass

WEIGHT = "SEMIBOLD"


@dataclass(frozen=True)
class CaptionWord:
    """A word with the blank after it. heard: the ticks of its beat from which and until which; the same for never."""

    text: str
    heard: tuple[int, int] = (0, 0)

    def is_heard(self, tick: float) -> bool:
        return self.heard[0] <= tick < self.heard[1]


@dataclass(frozen=True)
class BurnedCaption:
    """Lines of words, between ticks of their beat. leftward: whether the sentence is read from right to left."""

    begins: int
    ends: int
    lines: tuple[tuple[CaptionWord, ...], ...]
    leftward: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """What its lines say."""
        return tuple("".join(word.text for word in line) for line in self.lines)
