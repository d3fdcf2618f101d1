"""The machine that should read a digit: it is asked a hundred times."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.sign.digit_tile import DigitTile
from scenes.stage.timeline import Moment
from scenes.stagings.first_guess.machine import Machine, zoom_of
from scenes.stagings.first_guess.props.answers import Slip
from scenes.stagings.first_guess.questions import Asked, DigitQuestion
from scenes.stagings.first_guess.timing import gathered, tested, there

SCRIBBLE = 0.72         # size of the card with the scribble, of the machine's width
OFTEN = 0.56            # em on the screen: how often it gives its answer


class DigitReader(Machine):
    """Printed: what it says, and how often it says so of a hundred."""

    name = "digit"

    def __init__(self, setting: Setting, asked: DigitQuestion) -> None:
        super().__init__(setting, len(asked.parameters), str(asked.pick), str(asked.label))
        self.asked, theme = asked, self.theme
        self.size = SCRIBBLE * self.body.width
        self.tile = DigitTile(theme, asked.pixels, self.size)
        self.seen = [(one, DigitTile(theme, one.pixels, self.size)) for one in asked.seen]
        self.others = {one.guess: Slip(theme, str(one.guess), self.card.label.size) for one in asked.seen
                       if one.guess != asked.pick}
        self.times = sum(one.guess == asked.pick for one in asked.hundred)
        # For translators: under a digit: so many times a machine said it
        self.often_says = theme.words.gettext("{count} times", count=self.times)
        em = OFTEN / zoom_of(setting, "near_digit")
        wide = Slip(theme, self.often_says, em).width_of_tile
        self.often = Slip(theme, self.often_says, em * min(1.0, (self.face.width - 0.1) / wide))
        (x, y), high = self.guess_at, self.card.height_of_tile + self.often.height_of_tile
        self.often.place(x, y - 0.04 - high / 2)        # close under its answer

    def asks(self, now: Moment) -> Asked | None:
        """Of the hundred, the one that it is asked and that is seen; none before them and after."""
        share = tested(now) if now.comes("tested") else 1.0
        return self.seen[int(share * len(self.seen))][0] if 0 < share < 1 else None

    def _pose_card(self, now: Moment) -> None:
        """As it is asked, what it says stays."""
        super()._pose_card(now)
        asks = self.asks(now)
        said = self.others.get(asks.guess, self.card) if asks else self.card
        for card in self.others.values():
            card.place(*self.guess_at).appear(float(card is said))
        if asks:
            self.card.appear(float(self.card is said))
            self._pose_mark(self.wrong, said, float(not asks.right))
        elif now.beat.entry.get("tested") or (now.comes("tested") and tested(now) == 1.0):
            self.wrong.appear(0.0)
        self.often.appear(there(now, "trays") * gathered(now))

    def _pose_right(self, now: Moment) -> None:
        super()._pose_right(now)
        asks = self.asks(now)
        if asks:
            self._pose_mark(self.tick, self.others.get(asks.guess, self.card), float(asks.right))

    def before(self) -> list[Prop]:
        return [*self.others.values(), self.often]

    def on_top(self) -> list[Prop]:
        return [self.tile, *(tile for _, tile in self.seen)]

    def pose_own(self, now: Moment) -> None:
        """The scribble on top; or the one that it is asked."""
        (come, high), asks = self.put_down(now), self.asks(now)
        x, y = self.body.x, self.top + self.size / 2
        self.tile.place(x, y + high).appear(come * (asks is None))
        for one, tile in self.seen:
            tile.place(x, y).appear(float(one is asks))

    def readings(self, now: Moment) -> Iterator[Reading]:
        asks = self.asks(now)
        if asks is None:
            yield from super().readings(now)
        pixels, tile = (asks.pixels, next(tile for one, tile in self.seen if one is asks)) if asks else (
            self.asked.pixels, self.tile)
        if tile.faded == 1.0:
            same = np.array_equal(tile.read(), np.asarray(pixels, dtype=int))
            yield Reading("pixels as they were written", "counted", float(same), 1.0)
        if asks:
            said = self.others.get(asks.guess, self.card)
            yield Reading("answer of digit", "printed", said.read(), str(asks.guess))
        if self.often.faded == 1.0:
            yield Reading("how often it says so", "printed", self.often.read(), self.often_says)
