"""How far apart two cooks begin, and how far apart they end: two brackets on one scale, each with its number."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scenes.kit.numerals import digits, significant
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.setting import Setting
from scenes.props.sign.tag import Tag
from scenes.stage.timeline import Moment
from scenes.stagings.race.ground_sheet import GroundSheet
from scenes.stagings.race.letters import fitting
from scenes.stagings.race.props.apart import Apart
from scenes.stagings.race.racers import Course
from scenes.stagings.race.sheets import named
from scenes.stagings.race.timing import higher, move
from scenes.stagings.race.views import Framing

LETTERS = 0.50, 0.42            # em of the numbers, in a wide frame and in others
UNDER, BELOW = 0.46, 0.48       # from two points down to their bracket, and on to its number
OVER, ABOVE = 0.42, 0.44        # from two points, or heads, up to it, and on to its number
LEVEL = 0.02                    # of what lies between: two places are as far away from us
Spot = tuple[float, float]


class Aparts:
    """In the margin, where exactly two race on a ground, and begin and end beside each other.

    At first the bracket lies under both starts; at last over them, and a second one over both ends.
    """

    def __init__(self, setting: Setting, course: Course, sheet: GroundSheet, unit: float, head: float) -> None:
        """unit: of the world for one of the frame, where the ground is seen whole; head: how tall a cook is then."""
        self.course, self.sheet, self.head, self.theme = course, sheet, head, setting.theme
        self.safe = setting.regions["safe"]
        self.far = [_between([course.run(cook).points[k] for cook, k in at.items()])
                    for at in (dict.fromkeys(course.by_cook, 0), course.ends)]
        if not self.far[0] or not all(sheet.presence(cook, end) == 1.0 for cook, end in course.ends.items()):
            self.far[1] = None
        words, name = setting.theme.words, named(course.loss, 0, setting.theme.words)[0]
        self.brackets = [Apart(setting.theme) for _ in self.far]
        # For translators: by how much of a knob two cooks stand apart
        self.tags = [Tag(setting.theme, words.gettext("{name}: {amount} apart", name=name, amount=significant(far)),
                         setting.theme.ink, fitting(setting, *LETTERS)) if far else None for far in self.far]
        for tag in filter(None, self.tags):
            tag.margin = True

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.brackets, *filter(None, self.tags)]

    def pose(self, now: Moment, framing: Framing) -> None:
        begin, end = self._at_first(now), self._at_last(now)
        for bracket, tag in zip(self.brackets, self.tags, strict=True):
            bracket.appear(0.0)
            for prop in filter(None, [tag]):
                prop.appear(0.0)
        if begin and self.far[0]:
            (left, low), (right, other) = self._spots(framing, 0)
            self._lay(0, (left, right), min(low, other) - UNDER, -BELOW, begin)
        elif end and self.far[1]:
            (left, a), (right, b) = self._spots(framing, 0)
            over = max(a, b) + OVER
            self._lay(0, (left, right), over, ABOVE, end)
            (first, c), (last, d) = self._spots(framing, 1)
            above = max(max(c, d) + self.head + OVER, over + 2.4 * ABOVE)
            self._lay(1, (first, last), min(above, self.safe.top - LETTERS[0] - ABOVE), ABOVE, end)

    def _lay(self, k: int, ends: Spot, y: float, to_tag: float, there: float) -> None:
        bracket, tag = self.brackets[k], self.tags[k]
        assert tag is not None
        bracket.show(*ends, y)
        left = 0.5 * sum(ends) - 0.5 * tag.width_of_plate
        tag.place(min(max(left, self.safe.left), self.safe.right - tag.width_of_plate), y + to_tag)
        for prop in (bracket, tag):
            prop.appear(there)

    def _at_first(self, now: Moment) -> float:
        """How far it is told how far apart they begin."""
        before, after = (state.get("met") is True and self.course.meant(state.get("ground"))
                         for state in (now.beat.entry, now.beat.exit))
        if before == after:
            return float(after)
        return move(now, "apart").ease(now) if after else 1.0 - move(now, "apart goes").ease(now)

    def _at_last(self, now: Moment) -> float:
        before, after = (state.get("at") == "raced" and self.course.meant(state.get("ground")) and
                         self.course.told(state, "told") for state in (now.beat.entry, now.beat.exit))
        if before == after:
            return float(after)
        return higher(now, self.course).ease(now) if after else 1.0 - move(now, "names go").ease(now)

    def _spots(self, framing: Framing, k: int) -> list[Spot]:
        """Of both starts, or both ends, from left to right."""
        return sorted(framing.spot(self.sheet.spot(cook, float(k * self.course.ends[cook])))
                      for cook in self.course.by_cook)

    def readings(self, framing: Framing) -> Iterator[Reading]:
        for k, (bracket, tag, far) in enumerate(zip(self.brackets, self.tags, self.far, strict=True)):
            if tag and far and tag.faded == 1.0:
                (left, _), (right, _) = self._spots(framing, k)
                yield from pair(("between the starts", "between the ends")[k], bracket.read(), (left, right))
                yield Reading("apart", "printed", digits(tag.read().rpartition(": ")[2]), digits(significant(far)))


def _between(places: list[NDArray[np.float64]]) -> float | None:
    """How far two places lie apart, where they lie beside each other."""
    if len(places) != 2 or not np.isfinite(places).all() or not (far := abs(float(places[1][0] - places[0][0]))):
        return None
    return None if len(places[0]) > 1 and abs(places[1][1] - places[0][1]) > LEVEL * far else far
