"""Better by being wrong: many small corrections, each of which starts with a mistake."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import TypeVar

from scenes.kit.prop import Prop, Reading
from scenes.props.kitchen.lamp import Lamp
from scenes.props.kitchen.room import Counter, Room
from scenes.props.sign.loop_badge import HEIGHT, Badge
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment
from scenes.stage.view import View, view_of
from scenes.stagings.better_by_being_wrong import loop_walk, timing
from scenes.stagings.better_by_being_wrong.cook_at_table import CookAtTable
from scenes.stagings.better_by_being_wrong.digit_test import DigitTest
from scenes.stagings.better_by_being_wrong.guest_at_table import GuestAtTable
from scenes.stagings.better_by_being_wrong.knob_box import KnobBox
from scenes.stagings.better_by_being_wrong.last_pot import LastPot
from scenes.stagings.better_by_being_wrong.needs import SOUP
from scenes.stagings.better_by_being_wrong.props.candle import Candle, CandleLight
from scenes.stagings.better_by_being_wrong.props.post import Post
from scenes.stagings.better_by_being_wrong.saying import Knobs, WordLearner
from scenes.stagings.better_by_being_wrong.word_rows import WordRows
from soupmath import Trajectory
from soupmath.learners import Digits, NextWord

Kind = TypeVar("Kind")
LAMPLIGHT = 13.0, 9.0           # units that a lamp's light is wide and high
BESIDE = 0.10       # units from how many knobs there are to words that fell


class BetterByBeingWrong(LessonScene):
    """Three sets along one wall: the machine and its words, the digits, the table with cook and guest."""

    opens = MappingProxyType({"open": "knob"})

    def build(self) -> None:
        self.last_pot = LastPot(self.setting, self._soup())
        self.cook = CookAtTable(self.setting, self.last_pot)
        self.guest = GuestAtTable(self.setting, self._soup())
        self._build_rooms()
        self._build_words()
        self._build_digits()
        self.put(self.last_pot, self.candle, self.guest, *self.last_pot.front, self.cook)
        self.badge = Badge(self.theme)
        self.put(self.badge)
        self.put_title()

    # the lesson's runs -----------------------------------------------------------------
    def _learner(self, kind: type[Kind]) -> tuple[Kind, Trajectory]:
        return next((learner, self.runs[name]) for name, learner in self.plan.learners.items()
                    if isinstance(learner, kind))

    def _soup(self) -> Trajectory:
        """The run that the pot stands for: the first over all three amounts."""
        return next(iter(SOUP.of(self.runs).values()))

    def _steps_of(self, verb: str) -> list[int]:
        """The steps that beats of a verb ask for."""
        return sorted(int(str(after)) for after in self.plan.built_from.get(f"{verb}.after", ()))

    # the sets ---------------------------------------------------------------------------
    def _build_rooms(self) -> None:
        """Side by side, with a post where one ends; cook and guest stand behind their table."""
        regions = self.regions
        for room, prefix in (("hall", ""), ("digits", "digits_"), ("long", "table_")):
            at = regions[f"{prefix}lamp"]
            self.put(Room(regions[room], self.theme, (at.x, at.y), regions[f"{prefix}edge"].y, laid=False))
            light = Lamp(self.theme, *LAMPLIGHT)
            light.place(at.x, at.y)
            self.put(light)
        self.candle = Candle(self.theme, regions["candle"])
        self.put(CandleLight(self.theme, regions["candle"]))
        lamp, table = regions["table_lamp"], regions["long"]
        counter = Counter(table, self.theme, (lamp.x, lamp.y), regions["table_edge"].y)
        counter.backdrop = True
        self.put(*self.cook.behind, *self.guest.behind, counter)
        self.put(*(Post(self.theme, regions[room].left, table.bottom, table.top) for room in ("digits", "long")))

    def _build_words(self) -> None:
        model, run = self._learner(NextWord)
        learner = WordLearner.asked(model, run, self.plan.built_from)
        steps = sorted({0, *self._steps_of("say")})
        self.words = WordRows(self.setting, learner, steps)
        box = self.regions["machine"]
        self.knobs = KnobBox(self.setting, Knobs.of(run, steps), box, self.regions["heap"].left - BESIDE - box.left)
        self.put(*self.words.back, *self.words.front, self.knobs)

    def _build_digits(self) -> None:
        reader, run = self._learner(Digits)
        self.digits = DigitTest(self.setting, reader, run, self._steps_of("read"))
        self.put(self.digits)

    # every beat --------------------------------------------------------------------------
    def view_move(self, now: Moment) -> Move:
        return timing.MOVES["open" if now.beat.verb == "open" else "any"]["view"]

    def view(self, now: Moment) -> View:
        """As the spoon is offered: from the guest back to both, and then to who holds it out."""
        if not now.comes("offered"):
            return super().view(now)
        before, both, near = (view_of(self.regions[name], self.plan.shape)
                              for name in (str(now.beat.entry.get("view", "guests")), "guests", "parting"))
        back, nearer = (timing.MOVES["offer"][thing].ease(now) for thing in ("back", "nearer"))
        return both.towards(near, nearer) if nearer else before.towards(both, back)

    def perform(self, now: Moment) -> None:
        self.title.appear(timing.titled(now))
        seen = timing.in_sight(now)
        words, digits, table = (self._there(name, seen) for name in ("frame", "digits", "table"))
        if words:
            self.words.pose(now)
            before = self.words.learner.place_of(max(0, timing.steps_of(now, "said")[0]))
            self.knobs.pose(self.words.made(now), before if timing.arcs(now) else None, timing.chained(now),
                            timing.MOVES["open"]["view"].ease(now) if now.beat.verb == "open" else 1.0)
        if digits:
            self.digits.pose(now)
        if table:
            self.last_pot.pose(now)
            self.cook.pose(now)
            self.guest.pose(now)
            self.candle.show(now.ambient)
        if seen in timing.GUESTS:
            for prop in self.last_pot.measure:
                prop.appear(0.0)
        self._show_loop(now)

    def _show_loop(self, now: Moment) -> None:
        """Over the machine of the words, and at the table while the pot is seasoned: where it is walked round."""
        times = [row.times for row in self.words.rows]
        self.badge.show(*loop_walk.lit(now, times, self.digits.first_turn(now), self.last_pot.run.steps))
        words, pot = timing.loop_at_words(now), timing.loop_at_pot(now)
        at = self.regions["badge at table" if pot else "badge"]
        self.badge.place(at.x, at.y, 0.0, min(at.width, at.height) / HEIGHT).appear(max(words, pot))

    def _there(self, name: str, seen: str) -> bool:
        """Whether a set is there: not where the view rests on another one. seen: what it rests on, "" on the way."""
        there = seen in ("", name) or (name == "table" and seen in timing.GUESTS)
        for prop in self._set(name):
            if not there:
                prop.appear(0.0)
            elif prop.faded == 0.0:
                prop.appear(1.0)
        return there

    def _set(self, name: str) -> list[Prop]:
        if name == "frame":
            return [*self.words.props, *self.knobs.props]
        if name == "digits":
            return self.digits.props
        actors = [*self.cook.behind, *self.guest.behind]
        return [*actors, self.candle, *self.last_pot.props, *self.guest.props, *self.last_pot.front, *self.cook.props]

    def readings(self, now: Moment) -> Iterator[Reading]:
        seen = timing.in_sight(now)
        if seen == "frame":
            yield from self.words.readings(now)
            yield from self.knobs.readings(self.words.made(now))
        elif seen == "digits":
            yield from self.digits.readings(now)
        elif seen in ("table", *timing.GUESTS):
            yield from self.last_pot.readings(now)
            yield from self.cook.readings(now)
            if seen in timing.GUESTS:
                yield from self.guest.readings(now)
