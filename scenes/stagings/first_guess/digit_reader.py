"""The machine that should read a digit: how sure it is of each; then it is asked a hundred."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.easing import between
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.measure.guide import Guide
from scenes.props.sign.digit_tile import DigitTile
from scenes.props.sign.word_tile import WordTile
from scenes.stage.timeline import Moment
from scenes.stagings.first_guess.machine import Machine, zoom_of
from scenes.stagings.first_guess.props.columns import Columns
from scenes.stagings.first_guess.props.dot_grid import HUNDRED, DotGrid
from scenes.stagings.first_guess.props.parameter_field import ParameterField
from scenes.stagings.first_guess.props.sheet import Sheet
from scenes.stagings.first_guess.questions import DigitQuestion
from scenes.stagings.first_guess.timing import tested, there

SCRIBBLE, ANSWER = 1.15, 0.62       # sizes of the card with the scribble; of the answer's letters
TOP = 0.16                          # the chance that fills a column
COLUMNS = 26                        # of knobs
NEAR = 0.50                         # em on the screen, of what is seen from near
FALLS, ON_COLUMN = 0.5, 0.52          # from how high the answer comes; the card on its column, of its size


class DigitReader(Machine):
    """Exact: its chances, by columns; counted: the full dots, and the parameters."""

    name = "digit"

    def __init__(self, setting: Setting, asked: DigitQuestion) -> None:
        super().__init__(setting, len(asked.parameters), str(asked.pick))
        self.em = NEAR / zoom_of(setting, "near_digit")
        self.asked, theme, face = asked, self.theme, self.face
        self.tile, self.right = DigitTile(theme, asked.pixels, SCRIBBLE), WordTile(theme, str(asked.label), ANSWER)
        rows = -(-len(asked.parameters) // COLUMNS)
        pitch = min(face.width / COLUMNS, face.height / rows)
        self.field = ParameterField(theme, asked.parameters, COLUMNS, COLUMNS * pitch, (face.x, face.y))
        self.sheet = Sheet(theme, face)
        self._chances()
        self._hundred()
        self.stand_number(self.top + SCRIBBLE)

    def _chances(self) -> None:
        """A column for each digit, and a line at what luck would give each."""
        theme, face, chances = self.theme, self.face, self.asked.chances
        plot = Region.spanning(face.left + 0.06, face.right - 0.06, face.bottom + 0.44, face.top - 0.1)
        self.columns = Columns(theme, plot, theme.copper, len(chances), TOP)
        pitch = plot.width / len(chances)
        em, base = min(1.05 * self.em, 1.25 * pitch), face.bottom + 0.1
        self.digits = [Label(str(k), em, theme.ink, (self.columns.middle(k), base)) for k in range(len(chances))]
        self.even = 1 / len(chances)
        y = self.columns.y_of(self.even)
        self.level = Guide(theme.ink, 2.0, gap=0.0)
        self.level.show((plot.left, y), (plot.right, y))
        # For translators: how sure a machine is of each of ten digits, where it cannot tell
        self.level_says = theme.words.gettext("{chance} sure", chance=f"{self.even:.0%}")
        self.level_name = Label(self.level_says, self.em, theme.ink, (plot.left, y + 0.12), "left", words=theme.words)

    def _hundred(self) -> None:
        theme, face = self.theme, self.face
        self.hits = round(HUNDRED * self.asked.accuracy)
        # For translators: beside a row of ten: so many of a hundred would be right by luck
        self.luck = Label(theme.words.gettext("luck"), self.em, theme.ink, align="right", room=0.75)
        aside = self.luck.width_of_text + 0.06
        room = Region.spanning(face.left, face.right - aside, face.bottom + 0.50, face.top - 0.04)
        self.grid = DotGrid(theme, room, theme.wish)
        left, y = self.grid.places[0]       # of a row of ten: as many as luck gets right
        pitch = self.grid.radius / 0.36
        self.under_luck = Guide(theme.ink, 2.0, gap=0.0)
        self.under_luck.show((left - pitch / 2, y - pitch / 2), (face.right - 0.04, y - pitch / 2))
        self.luck.place(face.right - 0.04, y - pitch / 2 - 0.06 - 0.75 * self.em)
        # For translators: 12 of 100 right: of scribbled digits
        self.hits_say = theme.words.gettext("{hits} of {all} right", hits=self.hits, all=HUNDRED)
        self.told = Label(self.hits_say, 1.1 * self.em, theme.ink, words=theme.words)
        self.told.place(face.x, face.bottom + 0.16, 0.0, min(1.0, (face.width - 0.1) / self.told.width_of_text))

    def _pose_card(self, now: Moment) -> None:
        """The guess goes to stand on its own column; it leaves as the hundred come."""
        looked, out = there(now, "slot digit"), there(now, "card digit")
        if not looked:
            super()._pose_card(now)
            return
        pick, size = self.asked.pick, between(1.0, ON_COLUMN, looked)
        over = self.columns.y_of(self.asked.chances[pick]) + 0.06 + ON_COLUMN * self.card.height_of_tile / 2
        over = min(over, self.face.top - 0.02 - ON_COLUMN * self.card.height_of_tile / 2)
        self.card.place(between(self.face.x, self.columns.middle(pick), looked), between(self.face.y, over, looked),
                        0.0, size)
        self.card.appear(out * (1.0 - there(now, "counted")))
        self.mark.appear(max(0.0, 1.0 - 2 * looked))

    def behind(self) -> list[Prop]:
        return [self.field]

    def before(self) -> list[Prop]:
        return [self.sheet, self.columns, *self.digits, self.level, self.level_name, self.grid, self.under_luck,
                self.luck, self.told]

    def on_top(self) -> list[Prop]:
        return [self.tile, self.right]

    def pose_own(self, now: Moment) -> None:
        come, high = self.put_down(now)
        known = there(now, "known digit")
        left = self.body.x - 0.5 * (self.right.width_of_tile + 0.12)
        self.tile.place(left, self.top + SCRIBBLE / 2 + high).appear(come)
        x = left + SCRIBBLE / 2 + 0.12 + self.right.width_of_tile / 2
        self.right.place(x, self.top + self.right.height_of_tile / 2 + FALLS * (1.0 - known))
        self.right.appear(min(1.0, 2 * known))
        self._pose_chances(now)
        asked, dots = tested(now), there(now, "dots")
        self.sheet.appear(max(min(1.0, 4 * there(now, "bars")), dots))
        self.grid.show(round(self.hits * asked) if now.beat.exit.get("tested") else self.hits)
        self.grid.appear(dots)
        for prop in (self.told, self.under_luck, self.luck):
            prop.appear(dots * (asked >= 1.0))
        self.field.appear(float(there(now, "open digit") > 0))

    def _pose_chances(self, now: Moment) -> None:
        bars, luck = there(now, "bars"), there(now, "luck")
        self.columns.show(*(chance * bars for chance in self.asked.chances))
        for prop in (self.columns, *self.digits):
            prop.appear(min(1.0, 4 * bars))
        for prop in (self.level, self.level_name):
            prop.appear(luck)

    def readings(self, now: Moment) -> Iterator[Reading]:
        yield from super().readings(now)
        if self.tile.faded == 1.0:
            same = np.array_equal(self.tile.read(), np.asarray(self.asked.pixels, dtype=int))
            yield Reading("pixels as they were written", "counted", float(same), 1.0)
        if there(now, "known digit") == 1.0:
            yield Reading("label", "printed", self.right.read(), str(self.asked.label))
        if there(now, "bars") == 1.0:
            for chance, shown in zip(self.asked.chances, self.columns.read(), strict=True):
                yield Reading("chance", "exact", shown, self.columns.clipped(chance))
        if there(now, "luck") == 1.0:
            yield Reading("chance if all were alike", "printed", self.level_name.read(), self.level_says)
        if there(now, "dots") == 1.0 and tested(now) == 1.0:
            yield Reading("right of a hundred", "counted", self.grid.read(), self.hits)
            yield Reading("right of a hundred", "printed", self.told.read(), self.hits_say)
        if there(now, "open digit") == 1.0:
            yield Reading("parameters of digits", "counted", self.field.read(), self.count)
            off = float(np.abs(self.field.values() - self.asked.parameters).max())
            yield Reading("parameters as they are set", "exact", off, 0.0)
