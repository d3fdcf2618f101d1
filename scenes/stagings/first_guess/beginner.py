"""What three beginners have in common: a question, a card with an answer that nothing has taught it, a slate."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scenes.kit.easing import between
from scenes.kit.lettering import Label, baseline
from scenes.kit.outline import circle, rectangle
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.sign.panel import Panel
from scenes.props.sign.word_tile import WordTile
from scenes.stagings.first_guess.beginner_pose import BeginnerPose, Light
from scenes.stagings.first_guess.parameters import Parameters
from scenes.stagings.first_guess.parts_of_region import halves, inside, is_high
from scenes.stagings.first_guess.props.underlay import Underlay
from scenes.stagings.first_guess.props.wrong_mark import WrongMark
from scenes.stagings.first_guess.timing import gone, soon, within

TILE, LARGE_TILE = 0.35, 0.50
WRONG = 0.56        # of a tile's em: the radius of the mark
DIM = 0.28          # of what is not spoken of
SMALL_CARD, LARGE_MARK = 0.6, 1.5       # of its size, from which a card grows, and the mark on it shrinks


def mark_size(marked: float) -> float:
    """How large the mark is: it falls on what it marks."""
    return float(between(LARGE_MARK, 1.0, marked))


class Beginner:
    """The card with its choice, the mark on it, the slate and the parameters. Its parts come in turn."""

    def __init__(self, theme: Theme, region: Region, parameters: NDArray[np.float64], says: str) -> None:
        """says: the answer it gives."""
        self.theme, self.region = theme, region
        self.question, slate = halves(region)
        self.answer = inside(slate)
        self.high = is_high(self.answer)
        self.panel = Panel(theme, slate, 0.12, framed=True)
        self.size = LARGE_TILE if self.question.width > 3.5 else TILE
        self.card, self.mark = WordTile(theme, says, self.size), WrongMark(theme, WRONG * self.size)
        waits = min(1.2, 0.9 * self.answer.height)
        self.waits = Label("?", waits, theme.soft, (self.answer.x, baseline(self.answer.y, waits)), weight="BOLD",
                           words=theme.words)
        self.card_at = (self.answer.x, self.answer.y)
        self.parameters = Parameters(theme, self.answer, parameters)
        self.kept: tuple[Prop, ...] = ()        # what its own pose dims
        frame = rectangle(slate.width + 0.14, slate.height + 0.14, (slate.x, slate.y), 0.19)
        self.under: dict[Prop, Underlay] = {self.panel: Underlay(theme, frame),
                                            self.mark: Underlay(theme, circle(WRONG * self.size))}
        self._underlay(self.card)

    def _underlay(self, *tiles: WordTile) -> None:
        for tile in tiles:
            outline = rectangle(tile.width_of_tile, tile.height_of_tile, radius=0.2 * self.size)
            self.under[tile] = Underlay(self.theme, outline)

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
        """All of them, from back to front; under some lies an underlay."""
        return [part for prop in self._own_props() for part in (self.under.get(prop), prop) if part]

    def _own_props(self) -> list[Prop]:
        return [self.panel, self.waits, *self.on_shelf(), *self.on_slate(), *self.parameters.props,
                self.card, self.mark]

    def on_shelf(self) -> list[Prop]:
        """What its question is asked with."""
        raise NotImplementedError(type(self).__name__)

    def on_slate(self) -> list[Prop]:
        """What its answer is compared with."""
        raise NotImplementedError(type(self).__name__)

    def pose(self, pose: BeginnerPose, phase: float) -> None:
        """phase: of what moves without meaning anything, in cycles."""
        self.panel.appear(pose.slate * (1.0 - pose.covered))
        self.waits.appear(pose.slate * (1.0 - gone("?", pose.guess)) * (1.0 - pose.covered))
        self.pose_card(pose)
        self.pose_own(pose, phase)
        self.parameters.pose(pose)
        for prop, underlay in self.under.items():
            underlay.place(*prop.placed).appear(prop.faded)
        for prop in self._own_props():
            if prop not in self.kept:
                prop.appear(prop.faded * (DIM + (1.0 - DIM) * self._level(prop, pose.light)))

    def _level(self, prop: Prop, light: Light) -> float:
        """How much in the light one of the props is."""
        if prop in (self.card, self.mark):
            return light.card
        if prop in self.parameters.words:
            return light.number
        return light.shelf if prop in self.on_shelf() else light.slate

    def pose_own(self, pose: BeginnerPose, phase: float) -> None:
        """Pose what is on shelf and slate."""
        raise NotImplementedError(type(self).__name__)

    def pose_card(self, pose: BeginnerPose) -> None:
        """The choice comes up from the slate to the question; once the truth is there, it is marked as wrong."""
        (x, y), way, slate = self.card_at, pose.picked, self.panel.region
        x0, y0 = (x, slate.top) if self.region.height > self.region.width else (slate.left, y)
        self.card.place(between(x0, x, way), between(y0, y, way), 0.0, between(SMALL_CARD, 1.0, way))
        self.card.appear(soon("card", way))
        wrong = within("marked wrong", pose.truth)
        corner = 0.55 * self.card.width_of_tile, 0.55 * self.card.height_of_tile
        self.mark.place(x + corner[0], y + corner[1], 0.0, mark_size(wrong)).appear(wrong)

    def readings(self, pose: BeginnerPose) -> Iterator[Reading]:
        yield from self.parameters.readings(pose)
