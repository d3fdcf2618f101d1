"""What a learner of words says after more and more steps: a row of tiles for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scenes.props.clasps import Clasps
from scenes.props.lettering import Label, Number, outline_of
from scenes.props.panel import Panel
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.shelf import Shelf
from scenes.props.theme import Theme
from scenes.props.word_tile import WordTile
from scenes.studio.timeline import smoothstep

EMS = (0.56, 0.52, 0.48, 0.44, 0.42, 0.40, 0.38, 0.36, 0.34, 0.33)     # of the words; the largest that fits
BETWEEN, TALL, STACKED = 0.06, 1.6, 0.05        # units, ems, units: gap of tiles, their height, gap of lines
NAMES, NUMBERS, INDENT = 0.36, 0.37, 0.76        # ems of the tally; units from a name to its number
BOARD = 0.30                                    # of a shelf, under what stands on it
EACH, FALL, CLASP = 2.5, 8.0, 6.0               # ticks: from tile to tile, of a tile's fall, of a clasp


@dataclass(frozen=True)
class Saying:
    """What is said after a step: the words, which neighbours the text has as well, and the loss."""

    step: int
    words: tuple[str, ...]
    known: tuple[bool, ...]
    loss: float


@dataclass(frozen=True)
class Spot:
    """Where a tile stands: the middle of it, and its line."""

    x: float
    y: float
    line: int


class Row:
    """A saying on a shelf. Its parts come one after the other.

    Printed: the words, the step, the loss. Counted: a clasp for each pair of neighbours that the text has.
    """

    def __init__(self, theme: Theme, saying: Saying, spots: Sequence[Spot], size: float,
                 tally: tuple[float, float], beside: float) -> None:
        """tally: where "step" begins; beside: how far to the right of it "loss" does, 0 for under it."""
        self.saying, self.spots = saying, spots
        self.tiles = [WordTile(theme, word, size) for word in saying.words[: len(spots)]]
        self.joints = [k for k in range(len(spots) - 1)
                       if saying.known[k] and spots[k].line == spots[k + 1].line]
        self.clasps = Clasps(theme)
        x, y = tally
        drop = 0.0 if beside else 0.44
        self.tag = Panel(theme, Region.spanning(x - 0.12, x + beside + (1.34 if beside else 1.72),
                                                y - drop - 0.14, y + 0.38), 0.10)
        self.step_name = Label("step", NAMES, theme.soft, (x, y), "left")
        self.step = Number(NUMBERS, theme.ink, (x + INDENT, y))
        self.loss_name = Label("loss", NAMES, theme.soft, (x + beside, y - drop), "left")
        self.loss = Number(NUMBERS, theme.loss, (x + beside + INDENT, y - drop))
        self.step.show(f"{saying.step:,}")
        self.loss.show(f"{saying.loss:.1f}")

    def props(self) -> list[Prop]:
        return [*self.tiles, self.clasps, *self.tally]

    @property
    def tally(self) -> list[Prop]:
        return [self.tag, self.step_name, self.step, self.loss_name, self.loss]

    @property
    def ticks(self) -> float:
        """Until the last clasp has closed."""
        return EACH * len(self.tiles) + FALL + CLASP

    def pose(self, since: float, there: float, calm: bool) -> None:
        """since: ticks since the row began to come; there: 0…1, how far all of it is there."""
        for k, (tile, spot) in enumerate(zip(self.tiles, self.spots, strict=True)):
            come = smoothstep((since - EACH * k) / FALL) if k else 1.0      # the first word is given
            tile.place(spot.x, spot.y + (0.0 if calm else 0.28 * (1.0 - come)))
            tile.fade(min(1.0, 6.0 * come) * there)
        places, grown = [], []
        for k in self.joints:
            left = self.spots[k].x + self.tiles[k].width_of_tile / 2
            places.append((left + BETWEEN / 2, self.spots[k].y))
            grown.append(smoothstep((since - EACH * (k + 1) - FALL) / CLASP))
        self.clasps.show(tuple(places), tuple(grown))
        self.clasps.fade(there)
        for prop in self.tally:
            prop.fade(there * min(1.0, 6.0 * smoothstep(since / FALL)))

    def readings(self) -> Iterator[Reading]:
        """Of a row that stands."""
        saying, step = self.saying, self.saying.step
        said = " ".join(tile.read() for tile in self.tiles)
        yield Reading(f"words after step {step}", "printed", said, " ".join(saying.words[: len(self.tiles)]))
        yield Reading("step", "printed", self.step.read(), f"{step:,}")
        yield Reading(f"loss after step {step}", "printed", self.loss.read(), f"{saying.loss:.1f}")
        yield Reading(f"pairs held after step {step}", "counted", self.clasps.read(), len(self.joints))


class Babble:
    """Rows under each other in a region, each on a shelf. Not a prop: its rows come in turn."""

    def __init__(self, theme: Theme, region: Region, tally: Region, frame: Region,
                 sayings: Sequence[Saying]) -> None:
        """tally: what stands left of each row, or above it where it is as wide as the row."""
        self.pitch = region.height / max(1, len(sayings))
        above = 0.0 if tally.right <= region.left else 0.56
        size, lines, laid = self._fitted(region, above, sayings)
        self.rows, self.shelves = [], []
        for k, (saying, spots) in enumerate(zip(sayings, laid, strict=True)):
            foot = region.top - (k + 1) * self.pitch
            high = lines * TALL * size + (lines - 1) * STACKED
            at = (tally.left + 0.12, foot + (high + 0.24 if above else 0.58))
            moved = [Spot(spot.x, foot + spot.y, spot.line) for spot in spots]
            self.rows.append(Row(theme, saying, moved, size, at, 2.1 if above else 0.0))
            if k + 1 < len(sayings):                    # the last row stands on the counter
                shelf = Shelf(theme, frame.left - 0.1, frame.right + 0.1, 5 + k)
                shelf.place(0.0, foot)
                self.shelves.append(shelf)

    def _fitted(self, region: Region, above: float,
                sayings: Sequence[Saying]) -> tuple[float, int, list[list[Spot]]]:
        """(em, lines, places from each row's foot): the largest words with which all rows fit."""
        room = self.pitch - above - BOARD
        for size in EMS:
            for lines in (1, 2):
                high = lines * TALL * size + (lines - 1) * STACKED
                laid = [_flow(saying.words, size, region, lines) for saying in sayings]
                if high <= room and all(len(spots) == len(saying.words)
                                        for spots, saying in zip(laid, sayings, strict=True)):
                    return size, lines, laid
        lines = 2 if 2 * TALL * EMS[-1] + STACKED <= room else 1
        return EMS[-1], lines, [_flow(saying.words, EMS[-1], region, lines) for saying in sayings]

    def props(self) -> list[Prop]:
        return [*self.shelves, *(prop for row in self.rows for prop in row.props())]


def _flow(words: Sequence[str], size: float, region: Region, lines: int) -> list[Spot]:
    """Places of as many words as fit into lines, from the foot of their row; the first line is on top."""
    x, line, spots = region.left, 0, []
    for word in words:
        width = _width(word, size)
        if x + width > region.right + 1e-9:
            x, line = region.left, line + 1
            if line == lines:
                break
        spots.append((x + width / 2, line))
        x += width + BETWEEN
    last = spots[-1][1] if spots else 0
    pitch = TALL * size + STACKED
    return [Spot(x, (last - line) * pitch + TALL * size / 2, line) for x, line in spots]


def _width(word: str, size: float) -> float:
    """Of a word's tile."""
    return max(outline_of(word, "BOLD")[1] * size + 0.8 * size, 1.6 * size)
