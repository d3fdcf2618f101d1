"""What three beginners have in common: a question, a card with an answer that nothing has taught it, a slate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.outline import circle, rectangle
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.sign.panel import Panel
from scenes.props.sign.word_tile import WordTile
from scenes.stagings.first_guess.props.dial_field import DialField
from scenes.stagings.first_guess.props.dial_loupe import DialLoupe
from scenes.stagings.first_guess.props.underlay import Plate
from scenes.stagings.first_guess.props.weight_field import WeightField
from scenes.stagings.first_guess.props.wrong_mark import WrongMark

PAD = 0.28
ROW = 0.40          # of a word and its bar, at least
HEAD, TWO = 0.46, 1.02      # of the line that says how many parameters there are, and of two lines
HIGH = 1.6          # of a slate on which they have room
TILE, LARGE_TILE = 0.35, 0.50
FEW = 20            # dials; the last row of more of them may have gaps
MANY = 1000         # parameters; of more than these the dials are too small to be drawn
DIM = 0.28          # of what is not spoken of


def halves(region: Region) -> tuple[Region, Region]:
    """The place of the question, whose bottom is the shelf it stands on, and of the slate with the answer."""
    if region.height > region.width:
        ground = region.bottom + 0.60 * region.height
        return (Region.spanning(region.left, region.right, ground, region.top),
                Region.spanning(region.left + 0.1, region.right - 0.1, region.bottom + 0.08, ground - 0.45))
    split = region.left + 0.42 * region.width
    ground = region.bottom + 0.25
    return (Region.spanning(region.left, split, ground, region.top),
            Region.spanning(split + 0.1, region.right - 0.08, ground + 0.05, region.top - 0.05))


def inside(slate: Region) -> Region:
    """What of a slate may be written on."""
    edge = 0.20 if slate.height > 1.5 else 0.15
    return Region(slate.x, slate.y, slate.width - 2 * PAD, slate.height - 2 * edge)


def rows_in(region: Region) -> int:
    """How many words the slate of a beginner can hold beside a line for all others: the right one and its rivals."""
    return max(2, min(3, int(inside(halves(region)[1]).height / ROW) - 1))


def pitch(count: int, columns: int, box: Region) -> float:
    """How far apart so many things can stand in a box."""
    return min(box.width / columns, box.height / -(-count // columns))


def best_columns(count: int, box: Region) -> int:
    """In how many columns they stand furthest apart; a few, whose gaps would be seen, fill their rows."""
    most = int(np.sqrt(count * box.width / box.height)) + 2
    choice = range(max(1, most - 4), most + 1)
    if count <= FEW:
        choice = [columns for columns in range(1, count + 1) if count % columns == 0]
    return max(choice, key=lambda columns: pitch(count, columns, box))


def ramp(x: float, low: float, high: float) -> float:
    return smoothstep((x - low) / (high - low))


class Light(NamedTuple):
    """How much in the light, each 0…1: what stands on the shelf, the card with its mark, the slate, how many knobs."""

    shelf: float
    card: float
    slate: float
    number: float

    @classmethod
    def all(cls, level: float) -> Light:
        return cls(level, level, level, level)

    def towards(self, other: Light, part: float) -> Light:
        return Light(*(here + part * (there - here) for here, there in zip(self, other, strict=True)))


@dataclass(frozen=True)
class Stand:
    """How far the parts of a beginner are there, each 0…1: question, empty slate, guess, its choice, the truth.

    tested: how far the hundred have been counted; covered: how far their slate hides this one.
    away: how far all answers have made room; then the parameters, their growth to full size, their name.
    recalled: how far the wrong answer is back, where the right one had taken its place.
    missed: how far the bracket from guess to truth has grown.
    """

    asked: float
    slate: float
    guess: float
    picked: float
    truth: float
    tested: float
    covered: float
    away: float
    field: float
    grown: float
    named: float
    recalled: float
    missed: float
    light: Light

    @property
    def here(self) -> float:
        return 1.0 - max(self.away, min(1.0, 2 * self.covered))


class Beginner:
    """The card with its choice, the mark on it, the slate and the parameters. Not a prop: its parts come in turn."""

    def __init__(self, theme: Theme, region: Region, parameters: np.ndarray, says: str) -> None:
        """says: the answer it gives."""
        self.theme, self.region = theme, region
        self.question, slate = halves(region)
        self.answer = inside(slate)
        self.panel = Panel(theme, slate, 0.12, framed=True)
        self.size = LARGE_TILE if self.question.width > 3.5 else TILE
        self.card, self.mark = WordTile(theme, says, self.size), WrongMark(theme, 0.56 * self.size)
        waits = min(1.2, 0.9 * self.answer.height)
        self.waits = Label("?", waits, theme.soft, (self.answer.x, baseline(self.answer.y, waits)), weight="BOLD")
        self.card_at = (self.answer.x, self.answer.y)
        self.parameters, self.count = parameters, len(parameters)
        self.kept: tuple[Prop, ...] = ()        # what its own pose dims
        self.plates: dict[Prop, Plate] = {}
        frame = rectangle(slate.width + 0.14, slate.height + 0.14, (slate.x, slate.y), 0.19)
        self.plates[self.panel] = Plate(theme, frame)
        self.plates[self.mark] = Plate(theme, circle(0.56 * self.size))
        self._plate(self.card)
        self._name_field(theme)
        self._build_field(theme, parameters)

    @property
    def high(self) -> bool:
        """Whether its slate has room for names over the things."""
        return self.answer.height > HIGH

    def _plate(self, *tiles: WordTile) -> None:
        for tile in tiles:
            outline = rectangle(tile.width_of_tile, tile.height_of_tile, radius=0.2 * self.size)
            self.plates[tile] = Plate(self.theme, outline)

    def _name_field(self, theme: Theme) -> None:
        """How many parameters there are, over them: first as knobs, then by their name."""
        size = 0.40 if self.high else 0.33
        self.name = Label("parameters", size, theme.ink, weight="BOLD" if self.high else "NORMAL")
        self.knobs = Label("knobs", size, theme.soft)
        self.number = Number(0.62 if self.high else 0.45, theme.ink, align="centre")
        self.number.show(f"{self.count:,}")
        self.says_how_many = (self.number, self.name, self.knobs)
        a = self.answer
        self.box = Region.spanning(a.left, a.right, a.bottom, a.top - (TWO if self.high else HEAD))
        if self.high:
            self.number.place(a.x, a.top - 0.42)
            for name in (self.name, self.knobs):
                name.place(a.x, a.top - 0.84)
        else:
            self._in_a_line(a, 0.13)

    def _in_a_line(self, a: Region, gap: float) -> None:
        """On a low slate the name stands beside the number."""
        named = gap + self.name.width_of_text
        fits = min(1.0, (a.width + 0.2 - named) / self.number.width_of_text)
        wide = fits * self.number.width_of_text
        left, base = a.x - (wide + named) / 2, a.top - 0.33
        self.number.place(left + wide / 2, base, 0.0, fits)
        for name in (self.name, self.knobs):
            name.place(left + wide + gap + name.width_of_text / 2, base)

    def _build_field(self, theme: Theme, parameters: np.ndarray) -> None:
        columns = best_columns(self.count, self.box)
        width = columns * pitch(self.count, columns, self.box)
        self.field: DialField | WeightField
        self.loupe: DialLoupe | None = None
        if self.count <= MANY:
            self.field = DialField(theme, parameters, columns, width)
        else:
            self.field = field = WeightField(theme, parameters, columns, width)
            self.loupe = self._loupe(theme, field, columns)

    def _loupe(self, theme: Theme, field: WeightField, columns: int) -> DialLoupe:
        """It lies on the right of the field, and is aimed at a weight on its left."""
        box, grid = self.box, field.grid
        cell = (len(grid) // 3, columns // 5)
        across, down = field.width_of_field, field.height_of_field
        aim = (box.x + across * ((cell[1] + 0.5) / columns - 0.5), box.y + down * (0.5 - (cell[0] + 0.5) / len(grid)))
        radius = 0.5 * box.height + 0.08 if self.high else min(0.84, 0.68 * box.height)
        y = box.y - 0.05 if self.high else box.top + 0.02 - radius      # on a low slate it may lie over the frame
        return DialLoupe(theme, (box.right - radius - 0.1, y), radius, aim, grid, cell)

    def stands_beside(self, width: float) -> tuple[float, float]:
        """Where a thing of this width and the card stand side by side: the middles of both."""
        left = self.question.x - (width + 0.14 + self.card.width_of_tile) / 2
        x = left + width + 0.14 + self.card.width_of_tile / 2
        self.card_at = (x, self.question.bottom + self.card.height_of_tile / 2)
        return left + width / 2, x

    def width_beside(self, most: float) -> float:
        """How wide a thing may be that stands beside the card."""
        return min(most, self.question.width - self.card.width_of_tile - 0.44)

    @property
    def props(self) -> list[Prop]:
        """All of them, from back to front; under some lies a plate."""
        return [part for prop in self._own_props() for part in (self.plates.get(prop), prop) if part]

    def _own_props(self) -> list[Prop]:
        loupe = [self.loupe] if self.loupe else []
        return [self.panel, self.waits, *self.on_shelf(), *self.on_slate(), self.field, *loupe,
                *self.says_how_many, self.card, self.mark]

    def on_shelf(self) -> list[Prop]:
        raise NotImplementedError(type(self).__name__)

    def on_slate(self) -> list[Prop]:
        raise NotImplementedError(type(self).__name__)

    def pose(self, stand: Stand, phase: float) -> None:
        self.panel.appear(stand.slate * (1.0 - stand.covered))
        self.waits.appear(stand.slate * max(0.0, 1.0 - 9 * stand.guess) * (1.0 - stand.covered))
        self.pose_card(stand)
        self.pose_own(stand, phase)
        self._pose_field(stand)
        for prop, plate in self.plates.items():
            plate.place(*prop.placed).appear(prop.faded)
        for prop in self._own_props():
            if prop not in self.kept:
                prop.appear(prop.faded * (DIM + (1.0 - DIM) * self._level(prop, stand.light)))

    def _level(self, prop: Prop, light: Light) -> float:
        """How much in the light one of the props is."""
        if prop in (self.card, self.mark):
            return light.card
        if prop in self.says_how_many:
            return light.number
        return light.shelf if prop in self.on_shelf() else light.slate

    def pose_own(self, stand: Stand, phase: float) -> None:
        raise NotImplementedError(type(self).__name__)

    def pose_card(self, stand: Stand) -> None:
        """The choice comes up from the slate to the question; once the truth is there, it is marked as wrong."""
        (x, y), way = self.card_at, stand.picked
        slate = self.panel.region
        x0, y0 = (x, slate.top) if self.region.height > self.region.width else (slate.left, y)
        self.card.place(x0 + (x - x0) * way, y0 + (y - y0) * way, 0.0, 0.6 + 0.4 * way)
        self.card.appear(min(1.0, 3 * way))
        wrong = ramp(stand.truth, 0.55, 0.80)
        corner = 0.55 * self.card.width_of_tile, 0.55 * self.card.height_of_tile
        self.mark.place(x + corner[0], y + corner[1], 0.0, 1.5 - 0.5 * wrong)
        self.mark.appear(wrong)

    def _pose_field(self, stand: Stand) -> None:
        self.field.place(self.box.x, self.box.y, 0.0, 1.0 if self.loupe else 0.35 + 0.65 * stand.grown)
        self.field.appear(stand.field)
        if self.loupe:
            self.loupe.show(max(stand.grown, 0.02))
            self.loupe.appear(stand.field * min(1.0, 3 * stand.grown))
        self.number.appear(stand.field)
        self.name.appear(stand.named)
        self.knobs.appear(max(0.0, stand.field - 2 * stand.named))    # until they get their name

    def readings(self, stand: Stand) -> Iterator[Reading]:
        if stand.field == 1.0:
            yield Reading("parameters", "counted", self.field.read(), self.count)
            yield Reading("parameters", "printed", self.number.read(), f"{self.count:,}")
            if isinstance(self.field, DialField):
                off = float(np.abs(self.field.values() - self.parameters).max())
                yield Reading("parameters as they are set", "exact", off, 0.0)
        if self.loupe and stand.field == stand.grown == 1.0:
            off = float(np.abs(self.loupe.read() - self.loupe.values).max())
            yield Reading("parameters under the loupe", "exact", off, 0.0)
