"""How many starts there are: that are seen or still walk, and that have come to rest."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.stagings.many_spoons import timing

LOW, LARGER = 2.2, 0.7          # height under which both counts stand side by side; else their size, in heroes
LINE = 1.35                     # from a number to its name, and from line to line, in ems of the name


class StartCounts:
    """Two numbers and what they count. Shows: printed, both numbers and how many walks are drawn."""

    def __init__(self, setting: Setting, walkers: int) -> None:
        """walkers: how many of the starts are drawn as they walk."""
        at, sizes, theme = setting.regions["counts"], setting.sizes, setting.theme
        self.words, beside, label = theme.words, at.height < LOW, sizes["label"]
        size = sizes["reading"] if beside else LARGER * sizes["hero"]
        first = (at.left, at.top - 0.75 * size)
        second = (at.left + 0.55 * at.width, first[1]) if beside else (at.left, first[1] - 0.5 * at.height)
        self.upper, self.lower = (Number(size, theme.ink, place, words=theme.words) for place in (first, second))

        def name(text: str, under: tuple[float, float], line: int = 1) -> Label:
            return Label(text, label, theme.soft, (under[0], under[1] - LINE * line * label), "left",
                         words=theme.words)

        # For translators: a million descents start on a hill made for the purpose
        self.starts, self.walking = name(theme.words.gettext("starts on a made-up hill"),
                                         first), name(theme.words.gettext("still walking"), first)
        self.drawn, self.at_rest = name(self._shown(walkers), first, 2), name(theme.words.gettext("at rest"), second)
        self.props: list[Prop] = [self.upper, self.lower, self.starts, self.walking, self.drawn, self.at_rest]

    def _shown(self, walkers: int) -> str:
        return self.words.ngettext("{n} walk shown", "{n} walks shown", walkers)

    def show(self, up: int, rest: int) -> None:
        self.upper.show(f"{up:,}")
        self.lower.show(f"{rest:,}")

    def appear(self, there: float, lit: float, gone: float, drawn: float) -> None:
        """lit: how far "starts" has become "still walking"; gone: how far nothing walks; drawn: the few walks."""
        walking = there * (1 - gone)
        self.upper.appear(walking)
        self.starts.appear(there * (1 - timing.in_first(lit, 2)))
        self.walking.appear(walking * timing.in_last(lit, 2))
        self.drawn.appear(walking * drawn)
        for prop in (self.lower, self.at_rest):
            prop.appear(there * lit)

    def readings(self, up: int, rest: int, walkers: int | None = None) -> Iterator[Reading]:
        """walkers: how many are in the picture, where all starts are seen."""
        yield Reading("starts that walk", "printed", self.upper.read(), f"{up:,}")
        if walkers is not None:
            yield Reading("starts at rest", "printed", self.lower.read(), f"{rest:,}")
            yield Reading("walks that are shown", "printed", self.drawn.read(), self._shown(walkers))
