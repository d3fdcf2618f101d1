"""What is written beside a jar: a name, and under it a number with its unit, in as many lines as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenes.kit.lettering import SMALLEST, Label, Number, baseline, outline_of, shortened
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

NAME, NUMBER, LINE = 0.36, 0.42, 0.46       # ems, and units from one line to the next, where a line has so much room
LEAST = 0.335                               # units from one line to the next, at least
LARGER = 1.5                                # times that, at most


@dataclass(frozen=True)
class Written:
    """name: its lines, one or two. beside: the unit after the number; under: the one that has a line of its own."""

    name: tuple[str, ...]
    beside: str = ""
    under: str = ""

    @property
    def lines(self) -> int:
        return len(self.name) + 1 + bool(self.under)


def written(name: str, unit: str, widest: float, room: float, lines: int) -> Written:
    """How a name and a unit are set in so many lines; widest: ems of the longest number; room: in units."""
    parts: tuple[str, ...] = (name,)
    spare = lines - 2
    if not _fits(name, room):
        parts = _in_two(name, room) if spare > 0 else (shortened(name, room / SMALLEST, "BOLD"),)
        spare -= len(parts) - 1
    left = room - SMALLEST * (widest + outline_of("n n", "BOLD")[1] - outline_of("nn", "BOLD")[1])
    if not unit or _fits(unit, left):
        return Written(parts, beside=unit)
    if spare > 0:
        return Written(parts, under=shortened(unit, room / SMALLEST, "BOLD"))
    short = shortened(unit, left / SMALLEST, "BOLD")
    return Written(parts, beside=short if _fits(short, left) else "")


def _fits(text: str, room: float) -> bool:
    return outline_of(text, "BOLD")[1] * SMALLEST <= room


def _in_two(name: str, room: float) -> tuple[str, ...]:
    """Two lines, parted at the blank that leaves the longer of them shortest."""
    parted = [(name[:k], name[k + 1:]) for k, letter in enumerate(name) if letter == " "]
    best = min(parted, key=lambda two: max(map(len, two)), default=(name,))
    return tuple(shortened(line, room / SMALLEST, "BOLD") for line in best)


def set_in(theme: Theme, region: Region, name: str, unit: str, texts: Sequence[str]) -> Written:
    """The same in a region. texts: all that the number ever is."""
    widest = max(outline_of(theme.words.figures(text), "BOLD")[1] for text in texts)
    return written(name, unit, widest, region.width, int(region.height / LEAST))


def line_of(region: Region, lines: int) -> float:
    """Units from one of so many lines to the next."""
    return min(LINE * LARGER, region.height / lines)


class JarLetters:
    """Name and number, from the top down, about the middle of their region; line: units from one to the next.

    printed: the number, with its unit.
    """

    def __init__(self, theme: Theme, region: Region, said: Written, line: float) -> None:
        self.written, named = said, len(said.name)
        ys = [region.y + ((said.lines - 1) / 2 - k) * line for k in range(said.lines)]
        name, number = (max(SMALLEST, em * line / LINE) for em in (NAME, NUMBER))
        others = zip([*said.name, *filter(None, [said.under])], [*ys[:named], *ys[named + 1:]], strict=True)
        self.labels = [Label(text, name, theme.ink, (region.left, baseline(y, name)), "left", "SEMIBOLD",
                             room=region.width) for text, y in others]
        self.number = Number(number, theme.ink, (region.left, baseline(ys[named], number)), room=region.width,
                             words=theme.words)

    @property
    def props(self) -> list[Prop]:
        return [*self.labels, self.number]

    def said(self, text: str, brief: str) -> tuple[str, str]:
        """A number as it is printed, and what stands for it where there is no room."""
        unit = self.written.beside
        return (f"{text} {unit}", f"{brief or text} {unit}") if unit else (text, brief)
