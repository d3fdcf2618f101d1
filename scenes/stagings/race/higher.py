"""What is told of a ground on which somebody rests who never came to its lowest place: how much higher that one is."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.numerals import digits, nice_between, significant
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.sign.tag import Tag
from scenes.stage.timeline import Moment
from scenes.stagings.race.ground_sheet import GroundSheet
from scenes.stagings.race.hill_sheet import HillSheet
from scenes.stagings.race.land_sheet import LandSheet
from scenes.stagings.race.letters import fitting
from scenes.stagings.race.props.height_between import TICK, HeightBetween
from scenes.stagings.race.racers import Course
from scenes.stagings.race.sheets import in_frame
from scenes.stagings.race.timing import higher, move

BESIDE, NEXT = 1.05, 0.6        # from a flag to the upright line of the first, and on to the next
BEFORE, UNDER = 0.5, 0.46       # the same on a ground seen aslant, on the nearer side; from its foot down to its words
LETTERS = 0.52, 0.44    # em of the words, in a wide frame and in others
ROOM = 0.30             # under the middle of the words
HAT = 1.05              # from the top of who stands at the flag
OVER, ABOVE = 0.30, 0.46        # from a head to its words; from the height's upper end to them
TICKS = 7                       # along a height, at most


class Higher:
    """In the margin, while the view rests on the ground. head: how tall a cook stands there, in the frame."""

    def __init__(self, setting: Setting, course: Course, sheet: GroundSheet, whole: Region, head: float) -> None:
        theme, frame, self.course = setting.theme, setting.regions["frame"], course
        self.resting = [cook for cook in course.stay if sheet.presence(cook, course.ends[cook]) == 1.0]
        self.over = {cook: float(course.run(cook).losses[course.ends[cook]]) - course.least for cook in self.resting}
        self.places = {cook: in_frame(sheet.spot(cook, course.ends[cook]), whole, frame) for cook in self.resting}
        come = next((cook for cook in course.order if cook in course.near), None)     # compared with who has come
        self.flags = {cook: in_frame(sheet.flag(come or cook), whole, frame) for cook in self.resting}
        # For translators: by how much the loss is larger than at another place
        self.tags = {cook: Tag(theme, theme.words.gettext("{amount} more loss", amount=significant(over)),
                               theme.loss, fitting(setting, *LETTERS)) for cook, over in self.over.items()}
        rises = self._rises(sheet, whole, frame)
        self.tops = {cook: self.flags[cook][1] + rises * over for cook, over in self.over.items()} if rises else {}
        self.heights = {cook: HeightBetween(theme) for cook in self.tops}
        open_ = setting.regions["open"]
        for k, (cook, tag) in enumerate(self.tags.items()):
            (x, y), (flag, foot), past = self.places[cook], self.flags[cook], 0.12
            if cook in self.heights:
                side, aslant = math.copysign(1.0, flag - x), isinstance(sheet, LandSheet)
                x, y = flag + side * (-BEFORE if aslant else BESIDE) + side * NEXT * k, self.tops[cook]
                ticks = tuple(foot + rises * at for at in nice_between(0.0, self.over[cook], TICKS))
                self.heights[cook].show(self.places[cook], x, y, foot, ticks)
                left = x + past if side < 0 else x - past - tag.width_of_plate
                if not aslant and side > 0 and x + past + TICK + tag.width_of_plate <= open_.right:
                    at = x + past + TICK, 0.5 * (y + foot)
                elif aslant or foot - UNDER - ROOM > setting.regions["foot"].top:       # on the earth under it
                    at = x - 0.5 * tag.width_of_plate, foot - UNDER
                else:           # clear of who stands at the flag
                    at = left, max(y + ABOVE, foot + head + HAT)
            else:
                at = x - 0.5 * tag.width_of_plate, y + head + OVER
            tag.place(min(max(at[0], open_.left), open_.right - tag.width_of_plate), min(at[1], open_.top - 0.3))
            tag.margin = True

    @staticmethod
    def _rises(sheet: GroundSheet, whole: Region, frame: Region) -> float:
        """Units up in the frame for 1 of loss, where the ground is seen from the side, or aslant; 0 on a map."""
        nearer = frame.width / whole.width
        if isinstance(sheet, LandSheet):
            return nearer * sheet.view.rise
        return nearer * sheet.per_loss if isinstance(sheet, HillSheet) else 0.0

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.heights.values(), *self.tags.values()]

    def pose(self, now: Moment, after: bool, before: bool) -> None:
        """after, before: whether the view rests on the ground, told, at the beat's end, and at its begin."""
        there = float(after) if after == before else (
            higher(now, self.course).ease(now) if after else 1.0 - move(now, "names go").ease(now))
        for prop in self.props:
            prop.appear(there)

    def readings(self) -> Iterator[Reading]:
        for cook, tag in self.tags.items():
            if tag.faded == 1.0:
                yield Reading(f"{cook}: higher by", "printed", digits(tag.read()),
                              digits(significant(self.over[cook])))
        for cook, height in self.heights.items():
            if height.faded == 1.0:
                yield from pair(f"{cook}: the height between", height.read(),
                                (self.tops[cook], self.flags[cook][1]))
