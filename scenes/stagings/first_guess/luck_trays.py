"""Two trays on one scale: what a machine read rightly of a hundred scribbles, and what blind picks would."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.easing import between
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.first_guess.machine import zoom_of
from scenes.stagings.first_guess.props.sheet import Sheet
from scenes.stagings.first_guess.props.tray import ROW, ROWS, RightCard, Tray
from scenes.stagings.first_guess.questions import HUNDRED, DigitQuestion
from scenes.stagings.first_guess.timing import gathered, lucky, tested, there

NARROW = 5.5            # units on the screen: a board on which the two stand over each other
NAME, SAYS = 0.50, 0.62         # ems on the screen: whose a tray is; how many of a hundred are right
EDGE, LINE, APART = 0.14, 1.35, 0.3    # units round the trays; ems of a line over one; units at least between the two


class LuckTrays:
    """The upper tray holds the hundred; those that are read rightly get a tick, and gather in a row. In the lower one
    lie as many as blind picks get right, from the same place on.

    Counted: the right ones of both; printed: what stands over them.
    """

    def __init__(self, setting: Setting, asked: DigitQuestion) -> None:
        self.asked, self.theme, self.region = asked, setting.theme, setting.regions["trays"]
        zoom = zoom_of(setting, "near_digit")
        self.name, self.says = NAME / zoom, SAYS / zoom
        # one for each answer that may be given
        self.by_luck = round(HUNDRED / len(np.unique([one.label for one in asked.hundred])))
        self.narrow = self.region.width * zoom < NARROW
        self.board = Sheet(self.theme, self.region)
        self._lay_trays()
        words = self.theme.words
        # For translators: 12 of 100 right: of scribbled digits
        self.told = [words.gettext("{hits} of {all} right", hits=hits, all=HUNDRED)
                     for hits in (len(asked.hits), self.by_luck)]
        # For translators: "luck": over as many of a hundred as would be right by luck
        names = words.gettext("machine"), words.gettext("luck")
        self.lines = [self._line(tray, *said) for tray, said in zip(self.trays, zip(names, self.told, strict=True),
                                                                    strict=True)]

    def _lay_trays(self) -> None:
        room, line = self.region, LINE * (self.says + self.name * self.narrow)
        pitch = min((room.width - 2 * EDGE) / ROW, (room.height - 2 * line - APART - 2 * EDGE) / (2 * ROWS))
        spare = room.height - 2 * line - 2 * ROWS * pitch
        self.line, high = line, ROWS * pitch
        tops = room.top - spare / 3 - line, room.top - 2 * spare / 3 - 2 * line - high
        regions = [Region(room.x, top - high / 2, ROW * pitch, high) for top in tops]
        scribbles = tuple(one.pixels for one in self.asked.hundred)
        self.trays = Tray(self.theme, regions[0], scribbles), Tray(self.theme, regions[1])
        self.hits = [RightCard(self.theme, pitch, self.asked.hundred[k].pixels) for k in self.asked.hits]
        self.lucky = [RightCard(self.theme, pitch).place(*self.trays[1].places[k]) for k in range(self.by_luck)]

    def _line(self, tray: Tray, name: str, says: str) -> tuple[Label, Label]:
        """Over a tray: whose it is, and how many of it are right."""
        left, right = self.region.left + EDGE, self.region.right - EDGE
        y = tray.places[0][1] + tray.pitch / 2 + 0.35 * self.says
        ink, words = self.theme.ink, self.theme.words
        if self.narrow:
            told = Label(says, self.says, ink, (left, y), "left", weight="BOLD", words=words, room=right - left)
            return Label(name, self.name, ink, (left, y + LINE * self.says), "left", words=words,
                         room=right - left), told
        told = Label(says, self.says, ink, (right, y), "right", weight="BOLD", words=words, room=0.62 * (right - left))
        room = right - left - told.width_of_text - 0.4 * self.name
        return Label(name, self.name, ink, (left, y), "left", words=words, room=room), told

    @property
    def props(self) -> list[Prop]:
        return [self.board, *self.trays, *self.hits, *self.lucky, *(label for line in self.lines for label in line)]

    def asked_of(self, now: Moment) -> int:
        """How many of the hundred have been asked."""
        return int(tested(now) * len(self.asked.hundred)) if now.beat.exit.get("tested") else len(self.asked.hundred)

    def pose(self, now: Moment) -> None:
        board, count, together, luck = there(now, "trays"), self.asked_of(now), gathered(now), lucky(now)
        self.board.appear(board)
        self.trays[0].show(tuple(k for k in range(count) if together or not self.asked.hundred[k].right)).appear(board)
        self.trays[1].appear(board * luck)
        for n, (k, card) in enumerate(zip(self.asked.hits, self.hits, strict=True)):
            (x, y), (to_x, to_y) = self.trays[0].places[k], self.trays[0].places[n]
            card.place(between(x, to_x, together), between(y, to_y, together)).appear(board * (k < count))
        for n, card in enumerate(self.lucky):
            card.appear(board * min(1.0, max(0.0, luck * (self.by_luck + 2) - n)))
        (own, told), (lucks, of_luck) = self.lines
        own.appear(board)
        told.appear(board * together)
        lucks.appear(board * luck)
        of_luck.appear(board * luck)

    def readings(self, now: Moment) -> Iterator[Reading]:
        if there(now, "trays") < 1.0:
            return
        count = self.asked_of(now)
        right = sum(k < count for k in self.asked.hits)
        yield Reading("right of those asked", "counted", sum(card.faded == 1.0 for card in self.hits), right)
        if not gathered(now):
            yield Reading("wrong of those asked", "counted", self.trays[0].read(), count - right)
        if gathered(now) == 1.0:
            yield Reading("right of a hundred", "printed", self.lines[0][1].read(), self.told[0])
        if lucky(now) == 1.0:
            yield Reading("right by luck", "counted", sum(card.faded == 1.0 for card in self.lucky), self.by_luck)
            yield Reading("right by luck", "printed", self.lines[1][1].read(), self.told[1])
