"""One half of a comparison of scale: a picture's place, how much is done there, and how long it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.sign.loop_badge import HEIGHT, Badge
from scenes.stagings.many_spoons.props.clock import Clock

WORDS = 0.80            # units under a picture for what it is and how long it took
NAME = 0.72             # units over a picture for whose it is; in a low half the name stands at the right
LOW = 3.2               # height of a half from which on it is not low
CLOCK, LOOP = 0.285, 0.34       # the clock's radius and the loop's height, of the picture's height
GAP, WIDER = 0.12, 1.2  # from the picture to the clock, of its height; units more at most, where there is room
BEFORE_UNIT = 0.14      # from a number to what it counts
MINUTE = 60.0


@dataclass(frozen=True)
class Words:
    """Whose half it is, and a note; how many, of what."""

    whose: str
    note: str
    count: str
    counted: str


class Half:
    """The loop and a clock beside the place of a picture, which is another's; words over and under it.

    Shows: exact and printed, the seconds.
    """

    def __init__(self, setting: Setting, region: Region, words: Words, seconds: float) -> None:
        self.seconds, self.low = seconds, region.height < LOW
        high = region.height - WORDS - (0.0 if self.low else NAME)
        radius, named = CLOCK * high, 2.0 if self.low else 0.0
        wide = (1 + GAP) * high + 2.16 * radius
        wide += min(WIDER, max(0.0, region.width - wide - named) / 2)
        left, top = region.x - (wide + named) / 2, region.top - (0.0 if self.low else NAME)
        self.picture = Region(left + high / 2, top - high / 2, high, high)
        x = left + wide - 1.08 * radius
        self.clock = Clock(setting.theme, radius)
        self.dial = Region(x, self.picture.bottom + 1.1 * radius, radius, radius)
        self.badge = Badge(setting.theme)
        self.badge.place(x, top - LOOP * high / 2, 0.0, LOOP * high / HEIGHT)
        self.words: list[Prop] = [*self._below(setting, words, region.bottom + 0.15),
                                  *self._name(setting, words, (left, left + wide), region.top)]
        self.props: list[Prop] = [self.clock, *self.words, self.badge]

    def _below(self, setting: Setting, words: Words, y: float) -> Iterator[Prop]:
        """The count under the picture, the seconds under the clock."""
        size, small, theme = setting.sizes["title"], setting.sizes["label"], setting.theme
        self.count, self.time = Number(size, theme.ink, words=theme.words), Number(size, theme.ink, words=theme.words)
        self.count.show(words.count)
        self.time.show(f"{self.seconds:.0f}")
        yield from _together(self.count, Label(words.counted, small, theme.soft), self.picture.x, y)
        # For translators: the unit of seconds
        yield from _together(self.time, Label(theme.words.gettext("s"), small, theme.soft), self.dial.x, y)

    def _name(self, setting: Setting, words: Words, ends: tuple[float, float], top: float) -> Iterator[Prop]:
        """Whose half it is and the note: over the picture; in a low half at the right, one under the other."""
        size, ink, (left, right) = setting.sizes["label"], setting.theme.ink, ends
        whose, note = Label(words.whose, size, ink, weight="BOLD"), Label(words.note, size, ink)
        at = (right + 0.35, self.badge.placed[1]) if self.low else (left, top - 0.34)
        whose.place(at[0] + whose.width_of_text / 2, at[1])
        beyond = (at[0], at[1] - 0.55) if self.low else (at[0] + whose.width_of_text + 0.16, at[1])
        note.place(beyond[0] + note.width_of_text / 2, beyond[1])
        yield from (whose, note)

    def run(self, part: float, go: float, home: Region) -> None:
        """The clock at a part of its seconds, on its way from `home` to its place."""
        self.clock.show(min(part * self.seconds, MINUTE))
        x, y = home.x + go * (self.dial.x - home.x), home.y + go * (self.dial.y - home.y)
        grown = home.width / (2.2 * self.clock.radius)
        self.clock.place(x, y, 0.0, grown + go * (1 - grown))

    def readings(self, who: str, part: float) -> Iterator[Reading]:
        yield Reading(f"clock of {who}", "exact", self.clock.read(), min(part * self.seconds, MINUTE) % MINUTE)
        yield Reading(f"seconds of {who}", "printed", self.time.read(), f"{self.seconds:.0f}")


def _together(number: Number, name: Label, x: float, y: float) -> tuple[Number, Label]:
    """A number and what it counts, side by side in reading order, their middle at x."""
    wide = number.width_of_text + BEFORE_UNIT + name.width_of_text
    left, right = x - wide / 2, x + wide / 2
    if number.words.leftward:
        number.place(right - number.width_of_text, y)
        name.place(left + name.width_of_text / 2, y)
    else:
        number.place(left, y)
        name.place(left + number.width_of_text + BEFORE_UNIT + name.width_of_text / 2, y)
    return number, name
