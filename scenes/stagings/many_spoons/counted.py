"""A number and what it counts, side by side, their middle at a place."""

from __future__ import annotations

import math

from scenes.kit.lettering import LATIN_DEEP, Label, Number, baseline, outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting

BETWEEN = 0.16          # units from a number to its name
SMALLER = 0.8           # the name beside its number


class Counted:
    """Shows: printed, the number. at: the middle of both; size: em of the number."""

    def __init__(self, setting: Setting, named: str, at: tuple[float, float], size: float,
                 room: float = math.inf, longest: str = "0", under: float = LATIN_DEEP) -> None:
        """room: the widest that both may be, where the number is as long as this: the name shrinks to it; under: ems
        that the name may reach under its line."""
        theme = setting.theme
        small = max(setting.sizes["tick"], SMALLER * size)
        self.number = Number(size, theme.ink, words=theme.words)
        left = room - BETWEEN - size * outline_of(theme.words.figures(longest), self.number.weight)[1]
        self.name = Label(named, small, theme.ink, words=theme.words, room=left).keep(under)
        self.at, self.size = at, size
        self.props: list[Prop] = [self.number, self.name]
        self.show("0")

    def show(self, text: str) -> None:
        self.number.show(text)
        wide = self.number.width_of_text + BETWEEN + self.name.width_of_text
        left, right, y = self.at[0] - wide / 2, self.at[0] + wide / 2, baseline(self.at[1], self.size)
        if self.number.words.leftward:
            self.number.place(right - self.number.width_of_text, y)
            self.name.place(left + self.name.width_of_text / 2, y)
            return
        self.number.place(left, y)
        self.name.place(right - self.name.width_of_text / 2, y)

    def go(self, at: tuple[float, float]) -> None:
        """Its middle is somewhere else from now on."""
        self.at = at

    def appear(self, there: float) -> None:
        for prop in self.props:
            prop.appear(there)

    def reading(self, what: str, text: str) -> Reading:
        return Reading(what, "printed", self.number.read(), text)
