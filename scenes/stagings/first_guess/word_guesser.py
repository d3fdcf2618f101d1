"""The machine that should say the next word; the sentence as it was written is the truth."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.sign.word_tile import WordTile
from scenes.stage.timeline import Moment
from scenes.stagings.first_guess.machine import HIGHER, Machine
from scenes.stagings.first_guess.props.answers import RightAnswer
from scenes.stagings.first_guess.props.parameter_field import ParameterField
from scenes.stagings.first_guess.questions import WordQuestion
from scenes.stagings.first_guess.timing import there

TILE, GAP = 0.46, 0.10
FALLS = 0.45        # units from above, from where the right word comes


class WordGuesser(Machine):
    """Counted: its parameters, as grains of one field."""

    name = "word"

    def __init__(self, setting: Setting, asked: WordQuestion) -> None:
        super().__init__(setting, len(asked.parameters), asked.pick)
        self.asked = asked
        self._lay_out()
        title = setting.regions["title"]        # which stands while they come
        under = title.y - 0.5 * setting.sizes["title"] - self.y - self.right.height_of_tile / 2
        if title.left < self.body.right and title.y < self.y + HIGHER + self.right.height_of_tile:
            self.higher = min(HIGHER, max(0.0, under))
        side = max(1, round((len(asked.parameters) * self.face.width / self.face.height) ** 0.5))
        rows = -(-len(asked.parameters) // side)
        width = min(self.face.width, self.face.height * side / rows)
        self.field = ParameterField(self.theme, asked.parameters, side, width, (self.face.x, self.face.y))
        self.stand_number(self.top + self.right.height_of_tile)

    def _lay_out(self) -> None:
        """Tiles side by side; as small as their room asks for."""
        words, size = (*self.asked.sentence[:-1], "?", self.asked.sentence[-1]), TILE
        for size in (TILE, 0.42, 0.38, 0.35, 0.33):
            self.tiles = [*(WordTile(self.theme, word, size) for word in words[:-1]),
                          RightAnswer(self.theme, words[-1], size)]
            wide = sum(tile.width_of_tile + GAP for tile in self.tiles) - self.tiles[-2].width_of_tile - 2 * GAP
            if wide <= self.body.width - 0.05:
                break
        *self.tiles, self.blank, self.right = self.tiles
        x, self.y = self.body.x - wide / 2, self.top + self.right.height_of_tile / 2
        self.xs = []
        for tile in (*self.tiles, self.right):
            self.xs.append(x + tile.width_of_tile / 2)
            x += tile.width_of_tile + GAP

    def behind(self) -> list[Prop]:
        return [self.field]

    def on_top(self) -> list[Prop]:
        return [*self.tiles, self.blank, self.right]

    def pose_own(self, now: Moment) -> None:
        come, high = self.put_down(now)
        for tile, x in zip(self.tiles, self.xs[:-1], strict=True):
            tile.place(x, self.y + high).appear(come)
        known = there(now, "known word")
        self.blank.place(self.xs[-1] - (self.right.width_of_tile - self.blank.width_of_tile) / 2, self.y + high)
        self.blank.appear(come * (1.0 - min(1.0, 2 * known)))
        self.right.place(self.xs[-1], self.y + FALLS * (1.0 - known)).appear(min(1.0, 2 * known))
        self.field.appear(float(there(now, "open word") > 0))

    def readings(self, now: Moment) -> Iterator[Reading]:
        yield from super().readings(now)
        if there(now, "known word") == 1.0:
            yield Reading("word as written", "printed", self.right.read(), self.asked.sentence[-1])
        if there(now, "open word") == 1.0:
            yield Reading("parameters of words", "counted", self.field.read(), self.count)
