"""What is told of a ground on which somebody rests who never came to its lowest place: how much higher that one is."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.numerals import digits, significant
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.sign.tag import Tag
from scenes.stage.timeline import Moment
from scenes.stagings.race.ground_sheet import GroundSheet
from scenes.stagings.race.props.height_between import HeightBetween
from scenes.stagings.race.racers import Course
from scenes.stagings.race.sheets import in_frame
from scenes.stagings.race.timing import move

BESIDE, NEXT = 0.95, 0.6        # from a flag to the upright line of the first, and on to the next
OVER = 0.22                     # from a head to its words


class Higher:
    """In the margin, while the view rests on the ground. head: how tall a cook stands there, in the frame."""

    def __init__(self, setting: Setting, course: Course, sheet: GroundSheet, whole: Region, head: float) -> None:
        theme, frame, self.course = setting.theme, setting.regions["frame"], course
        self.resting = [cook for cook in course.stay if sheet.presence(cook, course.ends[cook]) == 1.0]
        self.over = {cook: float(course.run(cook).losses[course.ends[cook]]) - course.least for cook in self.resting}
        self.places = {cook: in_frame(sheet.spot(cook, course.ends[cook]), whole, frame) for cook in self.resting}
        self.flags = {cook: in_frame(sheet.flag(cook), whole, frame) for cook in self.resting}
        # For translators: by how much a loss is larger than another
        self.tags = {cook: Tag(theme, theme.words.gettext("{amount} higher", amount=significant(over)),
                               theme.loss, setting.sizes["label"]) for cook, over in self.over.items()}
        self.heights = {cook: HeightBetween(theme) for cook in self.resting if course.loss.dimension == 1}
        open_ = setting.regions["open"]
        for k, (cook, tag) in enumerate(self.tags.items()):
            x, y = self.places[cook]
            if cook in self.heights:
                x, foot = self.flags[cook][0] + BESIDE + NEXT * k, self.flags[cook][1]
                self.heights[cook].show(self.places[cook], x, foot)
                at = (x - 0.5 * tag.width_of_plate, y + 2 * OVER)
            else:
                at = (x - 0.5 * tag.width_of_plate, y + head + OVER)
            tag.place(min(max(at[0], open_.left), open_.right - tag.width_of_plate), min(at[1], open_.top - 0.3))
            tag.margin = True

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.heights.values(), *self.tags.values()]

    def pose(self, now: Moment, after: bool, before: bool) -> None:
        """after, before: whether the view rests on the ground, told, at the beat's end, and at its begin."""
        there = float(after) if after == before else (
            move(now, "higher").ease(now) if after else 1.0 - move(now, "names go").ease(now))
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
                                (self.places[cook][1], self.flags[cook][1]))
