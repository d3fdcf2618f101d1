"""What the marks of a sweep mean: those that occur, with their words."""

from __future__ import annotations

from collections.abc import Iterable

from scenes.kit.lettering import Label, baseline
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stagings.sweep.props.outcome_mark import HALF, OUTLINES, OutcomeMark, words_of

APART, NEAR, LINE = 0.55, 0.10, 0.50        # between entries, between mark and words, from line to line


class Legend:
    """Marks and words in lines as wide as the place, in the middle of it."""

    def __init__(self, setting: Setting, outcomes: Iterable[str]) -> None:
        theme, size = setting.theme, setting.sizes["tick"]
        there, words = set(outcomes), words_of(theme)
        self.marks = {outcome: OutcomeMark(theme, outcome) for outcome in OUTLINES if outcome in there}
        self.labels = {outcome: Label(words[outcome], size, theme.ink, (0.0, 0.0), "left", words=theme.words)
                       for outcome in self.marks}
        self._stand(setting.regions["legend"], size)

    @property
    def props(self) -> list[Prop]:
        return [*self.marks.values(), *self.labels.values()]

    def pose(self, there: float) -> None:
        for prop in self.props:
            prop.appear(there)

    def _stand(self, place: Region, size: float) -> None:
        lines: list[list[str]] = [[]]
        for outcome in self.marks:
            if lines[-1] and self._wide([*lines[-1], outcome]) > place.width:
                lines.append([])
            lines[-1].append(outcome)
        for row, line in enumerate(lines):
            x, y = place.x - self._wide(line) / 2, place.y + LINE * ((len(lines) - 1) / 2 - row)
            for outcome in line:
                self.marks[outcome].place(x + HALF, y)
                self.labels[outcome].place(x + 2 * HALF + NEAR, baseline(y, size))
                x += self._entry(outcome) + APART

    def _entry(self, outcome: str) -> float:
        return 2 * HALF + NEAR + self.labels[outcome].width_of_text

    def _wide(self, line: list[str]) -> float:
        return sum(map(self._entry, line)) + APART * (len(line) - 1)
