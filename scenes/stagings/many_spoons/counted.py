"""A number and what it counts, side by side, their middle at a place."""

from __future__ import annotations

import math
from collections.abc import Callable

from scenes.kit.lettering import LATIN_DEEP, Label, Number, baseline, outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.kit.words import Words

BETWEEN = 0.16          # units from a number to its name
SMALLER = 0.8           # the name beside its number
FORMS = range(200)      # numbers by which every form of a name is found

Named = Callable[[int], str]


class Counted:
    """Shows: printed, the number. at: the middle of both; size: em of the number."""

    def __init__(self, setting: Setting, named: Named, at: tuple[float, float], size: float,
                 room: float = math.inf, longest: str = "0", under: float = LATIN_DEEP) -> None:
        """named: what so many are called; room: the widest that both may be, where the number is as long as this: the
        name shrinks to it; under: ems that the name may reach under its line."""
        theme = setting.theme
        small = max(setting.sizes["tick"], SMALLER * size)
        self.number = Number(size, theme.ink, words=theme.words)
        left = room - BETWEEN - size * outline_of(theme.words.figures(longest), self.number.weight)[1]
        self.named = named
        self.names = {name: Label(name, small, theme.ink, words=theme.words, room=left).keep(under)
                      for name in dict.fromkeys(map(named, FORMS))}
        self.at, self.size, self.there = at, size, 1.0
        self.props: list[Prop] = [self.number, *self.names.values()]
        self.show(0)

    def show(self, count: int) -> None:
        self.number.show(f"{count:,}")
        name = self.name = self.names[self.named(count)]
        wide = self.number.width_of_text + BETWEEN + name.width_of_text
        left, right, y = self.at[0] - wide / 2, self.at[0] + wide / 2, baseline(self.at[1], self.size)
        if self.number.words.leftward:
            self.number.place(right - self.number.width_of_text, y)
            name.place(left + name.width_of_text / 2, y)
        else:
            self.number.place(left, y)
            name.place(right - name.width_of_text / 2, y)
        self.appear(self.there)

    def go(self, at: tuple[float, float]) -> None:
        """Its middle is somewhere else from now on."""
        self.at = at

    def appear(self, there: float) -> None:
        self.there = there
        self.number.appear(there)
        for name in self.names.values():
            name.appear(there * (name is self.name))

    def reading(self, what: str, count: int) -> Reading:
        return Reading(what, "printed", f"{self.number.read()} {self.name.read()}", f"{count:,} {self.named(count)}")


def named_seconds(words: Words) -> Named:
    return lambda n: words.ngettext("second", "seconds", n)


def named_sips(words: Words) -> Named:
    return lambda n: words.ngettext("sip", "sips", n)
