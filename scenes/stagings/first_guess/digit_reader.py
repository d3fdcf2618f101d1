"""The machine that should read a digit: it is asked a hundred times."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.easing import between
from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.measure.guide import Guide
from scenes.props.sign.digit_tile import DigitTile
from scenes.stage.timeline import Moment
from scenes.stagings.first_guess.machine import Machine, zoom_of
from scenes.stagings.first_guess.props.answers import RightAnswer, Slip
from scenes.stagings.first_guess.props.dot_grid import DotGrid
from scenes.stagings.first_guess.props.parameter_field import ParameterField
from scenes.stagings.first_guess.props.sheet import Sheet
from scenes.stagings.first_guess.questions import HUNDRED, TEN, Asked, DigitQuestion
from scenes.stagings.first_guess.timing import gathered, tested, there

SCRIBBLE, ANSWER = 1.15, 0.62       # sizes of the card with the scribble; of the answer's letters
COLUMNS = 26                        # of knobs
NEAR = 0.62                         # em on the screen, of what is seen from near
LOWEST = 0.27                       # of a near view, under its middle: where the lowest line stands
FALLS = 0.5                         # from how high the answer comes
MARKED = -0.04                      # units from the edge of the card, as it stands beside the scribble, to the cross


class DigitReader(Machine):
    """Counted: the full dots, and the parameters; printed: what it says, and how many of a hundred are right."""

    name = "digit"

    def __init__(self, setting: Setting, asked: DigitQuestion) -> None:
        super().__init__(setting, len(asked.parameters), str(asked.pick))
        self.em, self.near = NEAR / zoom_of(setting, "near_digit"), setting.regions["near_digit"]
        self.asked, theme, face = asked, self.theme, self.face
        self.tile, self.right = DigitTile(theme, asked.pixels, SCRIBBLE), RightAnswer(theme, str(asked.label), ANSWER)
        rows = -(-len(asked.parameters) // COLUMNS)
        pitch = min(face.width / COLUMNS, face.height / rows)
        self.field = ParameterField(theme, asked.parameters, COLUMNS, COLUMNS * pitch, (face.x, face.y))
        self.sheet = Sheet(theme, face)
        self.left_x = self.body.x - 0.5 * (self.right.width_of_tile + 0.12)      # of the scribble, and of its answer
        self.right_x = self.left_x + SCRIBBLE / 2 + 0.12 + self.right.width_of_tile / 2
        self.seen = [(one, DigitTile(theme, one.pixels, SCRIBBLE)) for one in asked.seen]
        self.others = {one.guess: Slip(theme, str(one.guess), self.card.label.size) for one in asked.seen
                       if one.guess != asked.pick}
        self._hundred()
        self.stand_number(self.top + SCRIBBLE)

    def _hundred(self) -> None:
        theme, face = self.theme, self.face
        # For translators: beside a row of ten: so many of a hundred would be right by luck
        self.luck = Label(theme.words.gettext("luck"), self.em, theme.ink, align="right", room=0.75)
        # how many of a hundred luck alone gets right: one for each that may be said
        self.by_luck = Number(self.em, theme.ink, align="right", words=theme.words)
        self.by_luck.show(f"{HUNDRED // TEN}")
        aside = self.luck.width_of_text + 0.06
        view = self.near
        foot = max(face.bottom + 0.16, view.y - LOWEST * view.height)
        room = Region.spanning(face.left + 0.06, face.right - aside, foot + 0.34, face.top - 0.04)
        self.grid = DotGrid(theme, room, theme.wish)
        left, y = self.grid.places[0]       # of a row of ten: as many as luck gets right
        pitch = self.grid.radius / 0.36
        self.under_luck = Guide(theme.ink, 2.0, gap=0.0)
        self.under_luck.show((left - pitch / 2, y - pitch / 2), (face.right - 0.04, y - pitch / 2))
        under = y - pitch / 2 - 0.06 - 0.75 * self.em
        self.luck.place(face.right - 0.04, under)
        self.by_luck.place(face.right - 0.04, under - self.luck.deep - 0.95 * self.em)
        # For translators: 12 of 100 right: of scribbled digits
        self.hits_say = theme.words.gettext("{hits} of {all} right", hits=len(self.asked.hits), all=HUNDRED)
        self.told = Label(self.hits_say, 1.1 * self.em, theme.ink, words=theme.words)
        self.told.place(face.x, foot, 0.0, min(1.0, (face.width - 0.1) / self.told.width_of_text))

    # what it says --------------------------------------------------------------
    def asks(self, now: Moment) -> Asked | None:
        """Of the hundred, the one that it is asked and that is seen; none before them and after."""
        share = tested(now) if now.comes("tested") else 1.0
        return self.seen[int(share * len(self.seen))][0] if 0 < share < 1 else None

    def _pose_card(self, now: Moment) -> None:
        """As it is asked, what it says stands beside the scribble; then it is gone."""
        for card in self.others.values():
            card.appear(0.0)
        if not now.beat.exit.get("looked"):
            super()._pose_card(now)
            return
        aside, here = there(now, "aside"), now.comes("looked") * (1.0 - gathered(now))
        asks = self.asks(now)
        says, wrong = (asks.guess, not asks.right) if asks else (self.asked.pick, tested(now) <= 0)
        card = self.others.get(says, self.card)
        x = between(self.face.x, self.right_x, aside)
        y = between(self.face.y, self.top + card.height_of_tile / 2, aside)
        self.card.appear(0.0)
        card.place(x, y).appear(here)
        clear = between(self.clear, MARKED, aside)
        self.mark.place(x + card.width_of_tile / 2 + clear, y + 0.35 * card.height_of_tile, 0.0,
                        between(1.0, 0.8, aside))
        self.mark.appear(here * wrong)

    # every frame ---------------------------------------------------------------
    def behind(self) -> list[Prop]:
        return [self.field]

    def before(self) -> list[Prop]:
        return [self.sheet, self.grid, self.under_luck, self.luck, self.by_luck, self.told, *self.others.values()]

    def on_top(self) -> list[Prop]:
        return [self.tile, *(tile for _, tile in self.seen), self.right]

    def pose_own(self, now: Moment) -> None:
        self._pose_tiles(now)
        dots, together = there(now, "dots"), gathered(now)
        share = tested(now) if now.beat.exit.get("tested") else 1.0
        self.sheet.appear(dots)
        self.grid.show(tuple(k for k in self.asked.hits if k < share * HUNDRED), together)
        self.grid.appear(dots)
        for prop in (self.told, self.under_luck, self.luck, self.by_luck):
            prop.appear(dots * together)
        self.field.appear(float(there(now, "open digit") > 0))

    def _pose_tiles(self, now: Moment) -> None:
        """The scribble on top, and what people say of it; or the one that it is asked."""
        (come, high), known, asks = self.put_down(now), there(now, "known digit"), self.asks(now)
        left, x = self.left_x, self.right_x
        self.tile.place(left, self.top + SCRIBBLE / 2 + high).appear(come * (asks is None))
        for one, tile in self.seen:
            tile.place(left, self.top + SCRIBBLE / 2).appear(float(one is asks))
        self.right.place(x, self.top + self.right.height_of_tile / 2 + FALLS * (1.0 - known))
        away = max(0.0, there(now, "aside") - gathered(now)) if now.comes("looked") else 0.0
        self.right.appear(min(1.0, 2 * known) * (1.0 - min(1.0, 3 * away)))

    def readings(self, now: Moment) -> Iterator[Reading]:
        asks = self.asks(now)
        if asks is None:
            yield from super().readings(now)
        pixels, tile = (asks.pixels, next(tile for one, tile in self.seen if one is asks)) if asks else (
            self.asked.pixels, self.tile)
        if tile.faded == 1.0:
            same = np.array_equal(tile.read(), np.asarray(pixels, dtype=int))
            yield Reading("pixels as they were written", "counted", float(same), 1.0)
        if asks and there(now, "aside") == 1.0:
            yield Reading("answer of digit", "printed", self.others.get(asks.guess, self.card).read(), str(asks.guess))
        if self.right.faded == 1.0:
            yield Reading("label", "printed", self.right.read(), str(self.asked.label))
        if there(now, "dots") * gathered(now) == 1.0:
            yield Reading("right of a hundred", "counted", self.grid.read(), len(self.asked.hits))
            yield Reading("right of a hundred", "printed", self.told.read(), self.hits_say)
            digits = len(np.unique([one.label for one in self.asked.hundred]))
            yield Reading("right by luck", "printed", self.by_luck.read(), f"{HUNDRED / digits:.0f}")
        if there(now, "open digit") == 1.0:
            yield Reading("parameters of digits", "counted", self.field.read(), self.count)
            off = float(np.abs(self.field.values() - self.asked.parameters).max())
            yield Reading("parameters as they are set", "exact", off, 0.0)
