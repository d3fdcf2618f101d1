"""The podium with what it says: the steps of each place, and until when they are counted."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Label, reach
from scenes.kit.numerals import digits
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment, State
from scenes.stagings.race.props.podium import TOP, Podium, front_of
from scenes.stagings.race.racers import Course
from scenes.stagings.race.sheets import hung
from scenes.stagings.race.timing import hop, move
from soupmath.facts import NEAR

AROUND, TOUCHES = 0.07, 0.06       # units that high letters leave on a block; ems in which they seem to touch its edges
FIRSTS = 1.3            # region of the blocks of firsts, of which they take as much as the first's on a podium


class PodiumStand:
    """One podium; each course has its own labels on it."""

    def __init__(self, setting: Setting, courses: list[Course]) -> None:
        theme, r, large = setting.theme, setting.regions, setting.sizes["caption"]
        self.courses, words = courses, theme.words
        count = max(len(course.by_cook) for course in courses)
        self.block = Podium(theme, r["podium"], count)
        self.width = self.block.width_of_block
        floor = r["floor"]
        self.firsts = Podium(theme, Region.spanning(floor.left, floor.right, floor.bottom, floor.bottom + FIRSTS),
                             len(courses), [sheet.x for sheet in hung(r["wall"], r["frame"], len(courses))])
        # For translators: the winner of a race
        first, front = words.gettext("1st"), self.firsts.rises(1) - TOP
        under, over = reach([first])
        high = under + over > front / large - TOUCHES      # letters that fill a block stand in its middle
        self.first = [Label(first, (front - AROUND) / (under + over) if high else large, theme.ink, weight="BOLD")
                      for _ in courses]
        for slot, one in enumerate(self.first):
            x, y = front_of(self.firsts, slot, one, 1)
            one.place(x, self.firsts.region.bottom + (front + one.deep - one.high) / 2 if high else y)
        self.steps: list[list[Label]] = []
        for course in courses:
            row = []
            for slot, cook in enumerate(course.order):
                text = (words.ngettext("{n} step", "{n} steps", course.near[cook], n=course.near[cook])
                        if cook in course.near else words.gettext("not there"))
                one = Label(text, large, theme.ink, weight="BOLD", words=words, room=self.width - 0.15)
                one.place(*front_of(self.block, slot, one, course.place(cook)))
                row.append(one)
            self.steps.append(row)
        at = r["until"]
        self.until = Label(words.gettext("until {share} of the way is left", share=f"{NEAR:.0%}"),
                           setting.sizes["tick"], theme.soft, (at.x, at.bottom + 0.1), words=words)

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.block, self.firsts, *self.first, *(label for row in self.steps for label in row), self.until]

    def stands(self, course: Course, cook: str) -> tuple[float, float]:
        """Where a cook stands on it."""
        x = self.block.xs[course.order.index(cook)]
        return x, self.block.region.bottom + self.block.rises(course.place(cook))

    @property
    def firsts_top(self) -> float:
        return self.firsts.region.bottom + self.firsts.rises(1)

    def _on(self, state: State) -> Course | None:
        """Whose podium it is in a state."""
        if state.get("at") != "podium":
            return None
        return next((c for c in self.courses if c.meant(state.get("ground"))), self.courses[0])

    def pose(self, now: Moment) -> None:
        before, after = self._on(now.beat.entry), self._on(now.beat.exit)
        shown = after or before or self.courses[0]
        up = 1.0 if before is after and after else self._risen(now, before, after)
        places = [shown.place(cook) for cook in shown.order]
        self.block.show((*places, *[None] * (len(self.block.xs) - len(places))), up)
        self.block.appear(float(up > 0))
        self.until.appear(max(0.0, 2 * up - 1))
        self._pose_firsts(now)
        for course, row in zip(self.courses, self.steps, strict=True):
            for slot, label in enumerate(row):
                label.appear(self._told(now, course, slot, before, after))

    def _pose_firsts(self, now: Moment) -> None:
        """A block for each ground that somebody was first on."""
        before, after = (state.get("at") == "firsts" for state in (now.beat.entry, now.beat.exit))
        up = float(after) if before == after else move(now, "firsts").ease(now)
        up = up if after else (1.0 - up if before else 0.0)
        self.firsts.show(tuple(1 if course.near else None for course in self.courses), up)
        self.firsts.appear(float(up > 0))
        for course, one in zip(self.courses, self.first, strict=True):
            one.appear(max(0.0, 3 * up - 2) * bool(course.near))

    def _risen(self, now: Moment, before: Course | None, after: Course | None) -> float:
        if after:
            return move(now, "podium").ease(now)
        return 1.0 - move(now, "podium goes").ease(now) if before else 0.0

    def _told(self, now: Moment, course: Course, slot: int, before: Course | None, after: Course | None) -> float:
        """Steps come as their cook lands, the last one's first."""
        if course is not after:
            return max(0.0, 1.0 - 3 * move(now, "podium goes").ease(now)) if course is before else 0.0
        if before is after:
            return 1.0
        landing = hop(now, len(course.order) - 1 - slot)
        return now.ease(landing.begins(now) + landing.ticks - 3, 4)

    def readings(self, now: Moment) -> Iterator[Reading]:
        for course, row in zip(self.courses, self.steps, strict=True):
            for cook, label in zip(course.order, row, strict=True):
                if label.faded == 1.0 and cook in course.near:
                    yield Reading(f"{cook}: steps", "printed", digits(label.read()), f"{course.near[cook]}")
        stands = self._on(now.beat.exit)
        if stands and now.tick >= now.beat.ticks:
            yield Reading("blocks", "counted", self.block.read(), len(stands.near))
