"""What a learner of words says after more and more steps: a row of tiles for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Label, Number, outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.shelf import Shelf
from scenes.props.sign.panel import Panel
from scenes.props.sign.word_tile import WordTile
from scenes.stagings.better_by_being_wrong.props.clasps import Clasps

EMS = (0.56, 0.52, 0.48, 0.44, 0.42, 0.40, 0.38, 0.36, 0.34, 0.33)     # of the words; the largest that fits
BETWEEN, TALL, STACKED = 0.10, 1.6, 0.05        # units, ems, units: gap of tiles, their height, gap of lines
NAMES, NUMBERS, INDENT = 0.33, 0.34, 0.70        # ems of the tally; units from a name to its number
BOARD, ABOVE = 0.28, 0.50                       # of a shelf, under what stands on it; of a tally over its row
TALKS_ON = 4                                    # words, at least, for which there must be room
EACH, FALL, CLASP = 2.5, 8.0, 6.0               # ticks: from tile to tile, of a tile's fall, of a clasp
PAST, PAST_LOSS = 0.5, 0.7                      # how light a row, and its loss, stay when a later one is spoken
ASKEW = np.deg2rad(3)                           # how a tile hangs that the film does not have after the one before


@dataclass(frozen=True)
class Saying:
    """What is said after a step: the words, which neighbours the text has as well, and the loss.

    short: how many of the words come first; the others when it is let talk on.
    """

    step: int
    words: tuple[str, ...]
    known: tuple[bool, ...]
    loss: float
    short: int


@dataclass(frozen=True)
class Spot:
    """Where a tile stands: the middle of it, and its line."""

    x: float
    y: float
    line: int


class Row:
    """A saying on a shelf. Its parts come one after the other.

    Printed: the words, the step, the loss. Counted: a clasp for each pair of neighbours that the text has,
    an empty hole for each other pair; the second tile of such a pair hangs askew.
    """

    def __init__(self, theme: Theme, saying: Saying, spots: Sequence[Spot], size: float,
                 tally: tuple[float, float], beside: float) -> None:
        """tally: where "step" begins; beside: how far to the right of it "loss" does, 0 for under it."""
        self.saying, self.spots = saying, spots
        self.tiles = [WordTile(theme, word, size) for word in saying.words[: len(spots)]]
        beside_each_other = [k for k in range(len(spots) - 1) if spots[k].line == spots[k + 1].line]
        self.joints = [k for k in beside_each_other if saying.known[k]]
        self.gaps = [k for k in beside_each_other if not saying.known[k]]
        self.clasps, self.holes = Clasps(theme), Clasps(theme, hollow=True)
        x, y = tally
        drop = 0.0 if beside else 0.36
        self.tag = Panel(theme, Region.spanning(x - 0.12, x + beside + (1.30 if beside else 1.70),
                                                y - drop - 0.12, y + 0.34), 0.10)
        self.step_name = Label("step", NAMES, theme.soft, (x, y), "left")
        self.step = Number(NUMBERS, theme.ink, (x + INDENT, y))
        self.loss_name = Label("loss", NAMES, theme.soft, (x + beside, y - drop), "left")
        self.loss = Number(NUMBERS, theme.loss, (x + beside + INDENT, y - drop))
        self.step.show(f"{saying.step:,}")
        self.loss.show(f"{saying.loss:.1f}")

    @property
    def props(self) -> list[Prop]:
        return [*self.tiles, self.holes, self.clasps, *self.tally]

    @property
    def tally(self) -> list[Prop]:
        return [self.tag, self.step_name, self.step, self.loss_name, self.loss]

    @property
    def ticks(self) -> float:
        """Until the last clasp of what comes first has closed."""
        return EACH * min(self.saying.short, len(self.tiles)) + FALL + CLASP

    @property
    def ticks_on(self) -> float:
        """The same of what comes when it talks on; 0 where nothing does."""
        more = len(self.tiles) - self.saying.short
        return EACH * more + FALL + CLASP if more > 0 else 0.0

    def pose(self, given: float, since: float, on: float, there: float, calm: bool) -> None:
        """given: 0…1, how far the first word is there; since: ticks since the words began to come; on: ticks
        since it talks on; there: 0…1, how light all of it is."""
        short = self.saying.short
        age = [since - EACH * k if k < short else on - EACH * (k - short) for k in range(len(self.tiles))]
        for k, (tile, spot) in enumerate(zip(self.tiles, self.spots, strict=True)):
            come = smoothstep(age[k] / FALL) if k else given
            tile.place(spot.x, spot.y + (0.0 if calm or not k else 0.28 * (1.0 - come)),
                       self._tilt(k) * smoothstep((age[k] - FALL) / CLASP))
            tile.appear(min(1.0, 6.0 * come) * there)
        for clasps, joints in ((self.clasps, self.joints), (self.holes, self.gaps)):
            self._clasp(clasps, joints, [age[k + 1] for k in joints])
            clasps.appear(there)

    def tell(self, named: float, judged: float, there: float, light: float) -> None:
        """named, judged: 0…1, how far step and loss are there; light: how light a past row is."""
        for prop in (self.tag, self.step_name, self.step):
            prop.appear(there * light * named)
        for prop in (self.loss_name, self.loss):
            prop.appear(there * max(light, PAST_LOSS) * judged)

    def _tilt(self, k: int) -> float:
        """No clasp holds a tile straight that the film does not have after the one before: by turns."""
        return 0.0 if k == 0 or self.saying.known[k - 1] else float(ASKEW) * (-1) ** k

    def _clasp(self, clasps: Clasps, joints: Sequence[int], ages: Sequence[float]) -> None:
        """A clasp closes, or its hole is seen, when the tile to the right of it has landed."""
        rights = [self.spots[k].x + self.tiles[k].width_of_tile / 2 for k in joints]
        places = [(right + BETWEEN / 2, self.spots[k].y) for right, k in zip(rights, joints, strict=True)]
        clasps.show(tuple(places), tuple(smoothstep((age - FALL) / CLASP) for age in ages))

    def readings(self) -> Iterator[Reading]:
        """Of a row that stands with all its words."""
        saying, step = self.saying, self.saying.step
        said = " ".join(tile.read() for tile in self.tiles)
        yield Reading(f"words after step {step}", "printed", said, " ".join(saying.words[: len(self.tiles)]))
        yield Reading("step", "printed", self.step.read(), f"{step:,}")
        yield Reading(f"loss after step {step}", "printed", self.loss.read(), f"{saying.loss:.1f}")
        yield Reading(f"pairs held after step {step}", "counted", self.clasps.read(), len(self.joints))
        yield Reading(f"pairs not held after step {step}", "counted", self.holes.read(), len(self.gaps))


class Babble:
    """Rows under each other in a region, each on a shelf. Not a prop: its rows come in turn."""

    def __init__(self, theme: Theme, region: Region, tally: Region, frame: Region,
                 sayings: Sequence[Saying]) -> None:
        """tally: what stands left of each row, or above it where it is as wide as the row."""
        self.above = 0.0 if tally.right <= region.left else ABOVE
        self.lines = [2 if len(saying.words) > saying.short and self.narrow(region) else 1 for saying in sayings]
        self.size = next((size for size in EMS if self._fits(size, region, sayings)), EMS[-1])
        self.rows, self.shelves = [], []
        for k, (saying, foot) in enumerate(zip(sayings, self._feet(region), strict=True)):
            spots = _flow(saying.words, self.size, region, self.lines[k])
            moved = [Spot(spot.x, foot + spot.y, spot.line) for spot in spots]
            high = self._high(self.size, self.lines[k])
            at = (tally.left + 0.12, foot + (high + 0.20 if self.above else 0.52))
            self.rows.append(Row(theme, saying, moved, self.size, at, 2.1 if self.above else 0.0))
            self.shelves.append(Shelf(theme, frame.left - 0.1, frame.right + 0.1, 5 + k))
            self.shelves[-1].place(0.0, foot)

    @staticmethod
    def narrow(region: Region) -> bool:
        """Whether a row that talks on needs a second line."""
        return region.width < 8.0

    def _high(self, size: float, lines: int) -> float:
        return lines * TALL * size + (lines - 1) * STACKED

    def _needs(self, size: float) -> list[float]:
        """The height of each row with what stands over it and the shelf under it."""
        return [self.above + self._high(size, lines) + BOARD for lines in self.lines]

    def _fits(self, size: float, region: Region, sayings: Sequence[Saying]) -> bool:
        """Whether what comes first of each saying and a little more fits, and all rows into the region."""
        wanted = [saying.words[: saying.short + TALKS_ON] for saying in sayings]
        return sum(self._needs(size)) <= region.height and all(
            len(_flow(words, size, region, lines)) == len(words)
            for words, lines in zip(wanted, self.lines, strict=True))

    def _feet(self, region: Region) -> list[float]:
        """Where each row stands: what is left of the height is spread over all."""
        needs = self._needs(self.size)
        spare = max(0.0, region.height - sum(needs)) / max(1, len(needs))
        return [float(region.top - down + BOARD) for down in np.cumsum(np.add(needs, spare))]

    @property
    def props(self) -> list[Prop]:
        return [*self.shelves, *(prop for row in self.rows for prop in row.props)]


def _flow(words: Sequence[str], size: float, region: Region, lines: int) -> list[Spot]:
    """Places of as many words as fit into lines, from the foot of their row; the first line is on top."""
    x, line, spots = region.left, 0, []
    for word in words:
        width = width_of(word, size)
        if x + width > region.right + 1e-9:
            x, line = region.left, line + 1
            if line == lines:
                break
        spots.append((x + width / 2, line))
        x += width + BETWEEN
    last = spots[-1][1] if spots else 0
    pitch = TALL * size + STACKED
    return [Spot(x, (last - line) * pitch + TALL * size / 2, line) for x, line in spots]


def width_of(word: str, size: float) -> float:
    """Of a word's tile."""
    return max(outline_of(word, "BOLD")[1] * size + 0.8 * size, 1.6 * size)
