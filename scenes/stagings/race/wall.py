"""The wall: a sheet for each ground, and over it who was first there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scenes.kit.lettering import Label
from scenes.kit.numerals import digits
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.map.trail import Trail
from scenes.props.sign.panel import Panel
from scenes.stage.timeline import SMALL, Moment, State
from scenes.stagings.race.board import Board
from scenes.stagings.race.finish import Finish
from scenes.stagings.race.flags import flags_lit
from scenes.stagings.race.ground_sheet import GroundSheet, sheet_of
from scenes.stagings.race.marks import CookInk
from scenes.stagings.race.racers import Course
from scenes.stagings.race.rulers import Rulers
from scenes.stagings.race.sheets import hung, in_frame, on_sheet
from scenes.stagings.race.timing import ON_GROUNDS, board, come, move, stays

STEPS = 0.46                    # em of the steps over a ground
KEY, BESIDE = 0.15, 0.24        # radius of a mark over a ground, and from there to the steps
OVER = 0.17                     # from a sheet to the baseline over it
LIES = {1: "slope", 2: "course"}        # by the number of parameters: the region of the frame where its ways lie
OWN_RULERS = (("along", "over"), ("foot", "side"))     # and of a lesson that opens on its ground
FRAME = 0.10                    # of a sheet, around it


class Wall:
    """Sheets, what is told over them, and the board and rulers of each that stand in the margin."""

    def __init__(self, setting: Setting, courses: list[Course], inks: Mapping[str, CookInk],
                 opened: tuple[bool, bool] = (False, False)) -> None:
        """opened: whether the lesson opens on a ground, and whether steps are counted beside it."""
        self.opened, self.counted = opened
        theme, r = setting.theme, setting.regions
        self.courses, self.regions = courses, hung(r["wall"], r["frame"], len(courses))
        self.frames = [Panel(theme, _around(sheet), 0.05) for sheet in self.regions]
        self.sheets: list[GroundSheet] = [
            sheet_of(theme, course, sheet, on_sheet(sheet, r["frame"], r[self._lies(course)]), inks, self.opened)
            for course, sheet in zip(courses, self.regions, strict=True)]
        longest = max(course.longest for course in courses)
        self.boards = [Board(setting, course, inks, longest, self.opened) for course in courses]
        self.rulers = [None if self.opened and course.loss.dimension > 1 else
                       Rulers(setting, *sheet.edges, OWN_RULERS[self.opened])
                       for course, sheet in zip(courses, self.sheets, strict=True)]
        self.finishes = [Finish.of(setting, course, inks, in_frame(sheet.flag(course.order[0]), region, r["frame"]))
                         if self.opened and self.counted else None
                         for course, sheet, region in zip(courses, self.sheets, self.regions, strict=True)]
        self.told = [[Label(theme.words.ngettext("{n} step", "{n} steps", course.near[cook], n=course.near[cook]),
                            STEPS, theme.ink, weight="BOLD", words=theme.words,
                            room=sheet.width - KEY - 2 * BESIDE)
                      for cook in course.firsts[:1]] for course, sheet in zip(courses, self.regions, strict=True)]
        self.keys = [[Trail(theme, inks[cook].line, inks[cook].mark, KEY) for cook in course.firsts[:1]]
                     for course in courses]
        self._hang_plates()

    def _lies(self, course: Course) -> str:
        """The region of the frame where the ways lie: of a ground that nothing is counted beside, its middle."""
        if self.opened and course.loss.dimension > 1:
            return "land" if self.counted else "wide land"
        return "hill" if self.opened else LIES[course.loss.dimension]

    def _hang_plates(self) -> None:
        for sheet, labels, keys in zip(self.regions, self.told, self.keys, strict=True):
            for label, key in zip(labels, keys, strict=True):
                left = sheet.x - 0.5 * (KEY + BESIDE + label.width_of_text)
                key.show(((left + KEY, sheet.top + OVER + 0.35 * label.size),), ())
                label.place(left + KEY + BESIDE + 0.5 * label.width_of_text, sheet.top + OVER)

    @property
    def props(self) -> list[Prop]:
        """What hangs on the wall, from back to front."""
        sheets = [prop for frame, sheet in zip(self.frames, self.sheets, strict=True) for prop in (frame, *sheet.props)]
        return [*sheets, *(key for keys in self.keys for key in keys), *(one for labels in self.told for one in labels)]

    @property
    def margin(self) -> list[Prop]:
        """What stands in front of the cooks, so that none hides a number."""
        return [*(prop for rulers in self.rulers if rulers for prop in rulers.props),
                *(prop for one in self.finishes if one for prop in one.props),
                *(prop for one in self.boards for prop in one.props)]

    def number(self, ground: object) -> int:
        """Which ground a beat means; the first, where it means none."""
        return next((k for k, course in enumerate(self.courses) if course.meant(ground)), 0)

    def pose(self, now: Moment, taken: Sequence[Mapping[str, float]], nearer: Sequence[float]) -> None:
        """taken: on each ground, each cook's playhead; nearer: how many times larger than in all of it it is seen."""
        for k, (course, sheet) in enumerate(zip(self.courses, self.sheets, strict=True)):
            sheet.pose(taken[k], nearer[k])
            self.boards[k].pose(self._stands(now, k, "board"), taken[k], self._come(now, course))
            if self.opened:
                sheet.light(flags_lit(course, now, self.number(now.beat.exit.get("ground")) == k))
            if (finish := self.finishes[k]):
                finish.pose(self._stands(now, k, "finish"), taken[k])
            for prop in rulers.props if (rulers := self.rulers[k]) else ():
                prop.appear(self._stands(now, k, "rulers"))
            before, after = (course.told(state, "told") for state in (now.beat.entry, now.beat.exit))
            there = self._over(k, now.beat.entry, before), self._over(k, now.beat.exit, after)
            part = move(now, "plate").ease(now) if there[1] else move(now, "names go").ease(now)
            for prop in (*self.keys[k], *self.told[k]):
                prop.appear(there[0] + part * (there[1] - there[0]))

    def _over(self, k: int, state: State, told: bool) -> float:
        """How far it stands over a ground who was first there: not while the view is on one."""
        return float(told and state.get("at") not in ON_GROUNDS)

    def _come(self, now: Moment, course: Course) -> dict[str, float]:
        """How far the row of each is written on the board."""
        if now.beat.verb != "race":
            return dict.fromkeys(course.near, float(any(course.told(state, "raced", "told")
                                                        for state in (now.beat.entry, now.beat.exit))))
        return {cook: come(now, steps, course) for cook, steps in course.near.items()}

    def _stands(self, now: Moment, k: int, thing: str) -> float:
        """How far what belongs to a view of a ground is there."""
        before, after = (self._meant(state, k, thing) for state in (now.beat.entry, now.beat.exit))
        if before == after:
            return float(after) * (self._all_seen(now, k) if thing != "board" else 1.0)
        comes = board(now) if thing == "board" and now.beat.verb == "race" else move(now, thing).ease(now)
        return comes if after else 1.0 - move(now, "board goes").ease(now)

    def _all_seen(self, now: Moment, k: int) -> float:
        """Less while the view is with who has stayed somewhere else."""
        there = stays(now, self.courses[k]) if self.opened and now.beat.verb == "rest" else None
        if there is None or now.beat.entry.get("at") != "raced":
            return 1.0
        _, goes, comes = there
        return 1.0 - now.ease(goes.start, SMALL) + now.ease(comes.start + comes.ticks, SMALL)

    def _meant(self, state: State, k: int, thing: str) -> bool:
        there = state.get("at") in ON_GROUNDS and self.number(state.get("ground")) == k
        if self.opened and state.get("near") and (thing != "board" or state.get("at") == "felt"):
            return False
        if there and thing == "board" and state.get("at") != "raced":     # it names who is met, where they are counted
            return self.opened and self.counted and bool(state.get("met") or state.get("at") == "felt")
        if there and thing == "finish" and state.get("at") != "raced":
            return state.get("asked") is True
        return there and (thing == "rulers" or state.get("board") != "nothing")

    def readings(self, now: Moment, taken: Sequence[Mapping[str, float]]) -> Iterator[Reading]:
        for k, (course, sheet) in enumerate(zip(self.courses, self.sheets, strict=True)):
            yield from sheet.readings(taken[k])
            if (rulers := self.rulers[k]) and rulers.rulers[0].faded:
                yield from rulers.readings()
            yield from self.boards[k].readings(taken[k])
            if (finish := self.finishes[k]):
                yield from finish.readings(taken[k])
            for cook, label in zip(course.firsts[:1], self.told[k], strict=True):
                if label.faded == 1.0:
                    yield Reading(f"{cook}: steps over the ground", "printed", digits(label.read()),
                                  f"{course.near[cook]}")


def _around(sheet: Region) -> Region:
    """With the frame of its picture."""
    return Region(sheet.x, sheet.y, sheet.width + FRAME, sheet.height + FRAME)

