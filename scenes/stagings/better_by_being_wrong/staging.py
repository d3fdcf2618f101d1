"""Better by being wrong: many small corrections, each of which starts with a mistake."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TypeVar

from scenes.kit.easing import smoothstep
from scenes.kit.lettering import baseline
from scenes.kit.prop import Reading
from scenes.props.kitchen.room import Room
from scenes.props.sign.loop_badge import Badge
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.moments import cue_in_time
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment
from scenes.stagings.better_by_being_wrong.babble import BETWEEN, PAST, Babble, Row, Saying
from scenes.stagings.better_by_being_wrong.digit_test import NEVER, WALL_TICKS, DigitTest
from scenes.stagings.better_by_being_wrong.falling_losses import FallingLosses
from scenes.stagings.better_by_being_wrong.last_pot import LIFT_TICKS, LastPot
from scenes.stagings.better_by_being_wrong.props.word_gap import WordGap
from scenes.stagings.better_by_being_wrong.wanted_word import WantedWord
from soupmath import Trajectory
from soupmath.learners import Digits, NextWord

Kind = TypeVar("Kind")

LEAVE = 8                   # ticks in which one set goes; the next comes from the middle of them on
CORRECTED = 12.0            # in which the learner's chance moves on
TITLED = 20.0               # tick at which the title goes, before the first word comes
NUDGED = 2.0                # tick at which the reader of digits is corrected
ENLARGE = 30.0              # in which the misread digits are enlarged and told
ROUND = ("hand", "bowl", "ruler")       # the loop: nudge, sip, compare


class BetterByBeingWrong(LessonScene):
    """Verbs: open, say, read, curves, pot, look_closer, offer."""

    def build(self) -> None:
        frame, counter, lamp = (self.regions[name] for name in ("frame", "counter_top", "lamp"))
        self.put(Room(frame, self.theme, (lamp.x, lamp.y), counter.top))
        self._build_words()
        self._build_digits()
        self._build_curves()
        self.badge = Badge(self.theme)
        corner = self.regions["badge"]
        self.badge.place(corner.x, corner.y)
        self.put(self.badge)
        self.last_pot = LastPot(self.theme, self.regions, self.sizes, self._soup())
        self.put(*self.last_pot.props)
        self.put_title()

    def there(self, now: Moment, thing: str) -> float:
        """How far one of the sets is there: the next comes while the one before goes."""
        return now.presence(thing, LEAVE / 2 if now.comes(thing) else 0, LEAVE)

    def _learner(self, kind: type[Kind], loss: str) -> tuple[Kind, Trajectory]:
        for name, learner in self.plan.learners.items():
            if isinstance(learner, kind):
                return learner, self.runs[name]
        raise ValueError(f'better_by_being_wrong must have a run with loss = "{loss}"')

    def _soup(self) -> Trajectory:
        """The run that the pot stands for: the first over all three amounts."""
        for run in self.runs.values():
            if run.loss.name == "soup":
                return run
        raise ValueError('better_by_being_wrong must have a run with loss = "soup"')

    def _steps_of(self, verb: str, run: Trajectory) -> list[int]:
        """The steps that beats of a verb ask for, each of which the run must have kept."""
        steps = sorted(int(str(after)) for after in self.plan.built_from.get(f"{verb}.after", ()))
        for step in steps:
            if step not in run.kept:
                raise ValueError(f"after must be a step that the run kept (1 … 9, 10, 20 …), got {step}")
        return steps

    # words ----------------------------------------------------------------------------
    def _build_words(self) -> None:
        self.model, self.word_run = self._learner(NextWord, "next_word")
        self.first, self.short, more, self.seed = (
            self.plan.built_from.get(f"open.{key}", (default,))[0] for key, default in
            (("first", "being"), ("words", 4), ("on", 8), ("seed", 1)))
        if self.first not in self.model.vocabulary:
            raise ValueError(f"first must be a word of the film, got {self.first!r}")
        steps, r = self._steps_of("say", self.word_run), self.regions
        sayings = [self._saying(step, int(str(more)) if step == steps[-1] else 0) for step in steps]
        self.babble = Babble(self.theme, r["tiles"], r["tally"], r["frame"], sayings)
        self.wanted = self._wanted(self.babble.size)
        self.put(*self.wanted.props, *self.babble.props)
        self._build_gap()

    def _saying(self, step: int, more: int) -> Saying:
        words = tuple(self.said(step, int(str(self.short)) + more))
        place = {word: k for k, word in enumerate(self.model.vocabulary)}
        pairs = {(int(a), int(b)) for a, b in self.model.pairs}
        known = tuple((place[a], place[b]) in pairs for a, b in pairwise(words))
        return Saying(step, words, known, self.word_run.loss_at(step), int(str(self.short)))

    def said(self, step: int, length: int) -> list[str]:
        """What the learner says after a step."""
        return self.model.sample(self.word_run.at(step), str(self.first), length, int(str(self.seed)))

    def _wanted(self, size: float) -> WantedWord:
        """What the film says after the first word, and the chance of it after every kept step."""
        last = self.model.vocabulary.index(str(self.first))
        followers = [int(b) for a, b in self.model.pairs if a == last]
        wanted = max(sorted(set(followers)), key=followers.count)
        kept = [int(step) for step in self.word_run.kept]
        chances = [float(self.model.probabilities(self.word_run.at(step), str(self.first))[wanted]) for step in kept]
        words = str(self.first), self.model.vocabulary[wanted]
        row = self.babble.rows[-1]
        end = max(spot.x + tile.width_of_tile / 2 for spot, tile in zip(row.spots, row.tiles, strict=True))
        return WantedWord(self.theme, self.regions["heard"], self.regions["frame"], words, size, end, kept, chances)

    def _build_gap(self) -> None:
        """Where the first row's next word will be."""
        row = self.babble.rows[0]
        self.gap = WordGap(self.theme, self.babble.size)
        right = row.spots[0].x + row.tiles[0].width_of_tile / 2
        self.gap.place(right + BETWEEN + self.gap.width_of_tile / 2, row.spots[0].y)
        self.put(self.gap)

    def _say(self, now: Moment) -> None:
        there, rows = self.there(now, "shelves"), self.babble.rows
        given = now.ease(TITLED + STANDARD, SMALL) if now.comes("title") else 1.0
        spoken = [self._spoken(now, row) for row in rows]
        named = [smoothstep(self._named(now, row) / SMALL) for row in rows]
        for k, (row, (since, on)) in enumerate(zip(rows, spoken, strict=True)):
            self.babble.shelves[k].appear(there * (named[k] if k else 1.0))
            light = 1.0 - (1.0 - PAST) * max(named[k + 1:], default=0.0)
            row.pose(named[k] if k else given, since, on, there * light, now.calm)
            row.tell(named[k], smoothstep(self._judged(now, row) / SMALL), there, light)
        self.gap.appear(there * given * (1.0 - smoothstep(spoken[0][0] / 4.0)))
        heard = now.ease(self._truth_at(now), STANDARD) if now.comes("heard") else bool(now.beat.entry.get("heard"))
        self.wanted.pose(there * min(1.0, 2.0 * heard), there * heard, self._corrected(now), now.ambient, now.calm)

    def _spoken(self, now: Moment, row: Row) -> tuple[float, float]:
        """Ticks since a row began to be said, and since it talks on."""
        before, after = _number(now.beat.entry, "said"), _number(now.beat.exit, "said")
        if row.saying.step <= before:
            return row.ticks, row.ticks_on
        if row.saying.step > after:
            return -1.0, -1.0
        said = self._said_at(now, row)
        on = max(said + row.ticks, cue_in_time(now, "on", said + row.ticks, row.ticks_on))
        return now.tick - said, now.tick - on

    def _named(self, now: Moment, row: Row) -> float:
        """Ticks since a row's step is named: when the learner is corrected, and its row before steps back."""
        begun = self._begun(now, row)
        return begun if begun else now.tick - (self._said_at(now, row) if now.comes("heard") else self._nudged_at(now))

    def _judged(self, now: Moment, row: Row) -> float:
        """Ticks since a row's loss is told: when its words stand, and are compared."""
        begun = self._begun(now, row)
        return begun if begun else now.tick - self._compared_at(now, row)

    def _begun(self, now: Moment, row: Row) -> float:
        """A long time for a row of the beats before, less than none for one of those to come, else 0."""
        before, after = _number(now.beat.entry, "said"), _number(now.beat.exit, "said")
        return 2.0 * LARGE if row.saying.step <= before else -1.0 if row.saying.step > after else 0.0

    def _nudged_at(self, now: Moment) -> float:
        return cue_in_time(now, "nudge", 2.0, CORRECTED)

    def _compared_at(self, now: Moment, row: Row) -> float:
        return self._truth_at(now) if now.comes("heard") else self._said_at(now, row) + row.ticks

    def _said_at(self, now: Moment, row: Row) -> float:
        """The first row is said at once, the others when the learner was corrected."""
        default = 2.0 if now.comes("heard") else 2.0 + CORRECTED
        return cue_in_time(now, "say", default, row.ticks + max(SMALL, row.ticks_on))

    def _truth_at(self, now: Moment) -> float:
        """The tick at which the film's own word is handed in: after the first row was said."""
        return cue_in_time(now, "truth", 2.0 + self.babble.rows[0].ticks, STANDARD)

    def _corrected(self, now: Moment) -> float:
        """How many of the kept steps the learner of words has made."""
        before, after = (max(_number(state, "said"), 0) for state in (now.beat.entry, now.beat.exit))
        old, new = (self.wanted.place_of(step) for step in (before, after))
        return old + (new - old) * now.ease(self._nudged_at(now), CORRECTED)

    # digits ----------------------------------------------------------------------------
    def _build_digits(self) -> None:
        reader, run = self._learner(Digits, "digits")
        self.digits = DigitTest(self.theme, self.regions, self.sizes, reader, run, self._steps_of("read", run))
        self.put(*self.digits.props)

    def _read(self, now: Moment) -> None:
        there, begins = self.there(now, "wall"), self._light_at(now)
        before, after = (_number(state, "read") for state in (now.beat.entry, now.beat.exit))
        levels = self.digits.lit(before, after, now.tick - begins, now.calm)
        enlarged = now.ease(self._unread_at(now), ENLARGE) if now.comes("unread") else float(
            bool(now.beat.entry.get("unread")))
        named = begins if before == NEVER else min(NUDGED, begins)
        old = now.ease(named, 3) - now.ease(self._turns_at(now), 3) if NEVER < before < after else 0.0
        self.digits.pose(levels, after if now.tick >= named else before, there, enlarged, now.calm, old)

    def _turns_at(self, now: Moment) -> float:
        """The tick at which the first digit is read otherwise than before."""
        before, after = (_number(state, "read") for state in (now.beat.entry, now.beat.exit))
        return self._light_at(now) + self.digits.turns_at(before, after, now.calm)

    def _light_at(self, now: Moment) -> float:
        """The tick at which the first digit begins to light up; its step is named with the nudge before."""
        return cue_in_time(now, "light", 2 * LEAVE if now.comes("wall") else 6, WALL_TICKS)

    def _unread_at(self, now: Moment) -> float:
        return cue_in_time(now, "unread", self._light_at(now) + WALL_TICKS, ENLARGE)

    # curves ----------------------------------------------------------------------------
    def _build_curves(self) -> None:
        """The reader of digits first, then the others; the pot's run is shown by its jar."""
        title, label = self.regions["title"], self.sizes["label"]
        runs = {name: run for name, run in self.runs.items() if run is not self._soup()}
        digits = next(name for name, run in self.runs.items() if run is self.digits.run)
        self.curves = FallingLosses(self.theme, self.regions["curve"], self.regions["curves"],
                                    (title.x, baseline(title.y, label)), label, {digits: self.digits.run} | runs)
        self.put(*self.curves.props)

    def _drawn(self, now: Moment) -> float:
        """Ticks since the curves began to be drawn."""
        if not now.comes("curves"):
            return self.curves.ticks
        return now.tick - cue_in_time(now, "draw", 2 * LEAVE, self.curves.ticks)

    # the pot ---------------------------------------------------------------------------
    def _pot(self, now: Moment) -> None:
        drained = self.last_pot.ticks
        if now.comes("pot"):
            drained = now.tick - cue_in_time(now, "jar", 2 * LEAVE, drained)
        measured = 1.0 - self._gone(now) if now.beat.verb == "offer" else self.there(now, "pot")
        closer = now.presence("closer", cue_in_time(now, "look", 8, LARGE), STANDARD) if now.comes("closer") else (
            float(bool(now.beat.entry.get("closer"))) * measured)
        offered = float(bool(now.beat.entry.get("offered")))
        if now.comes("offered"):
            offered = min(1.0, max(0.0, (now.tick - self._offer_at(now)) / LIFT_TICKS))
        self.last_pot.pose(now.ambient, self.there(now, "pot"), drained, measured, closer, offered, now.calm)

    def _gone(self, now: Moment) -> float:
        """How far jar and loupe have left before the spoon is lifted."""
        return now.ease(self._offer_at(now) - STANDARD, STANDARD) if now.comes("offered") else 1.0

    def _offer_at(self, now: Moment) -> float:
        """The tick at which the spoon is taken."""
        return cue_in_time(now, "offer", 12, LIFT_TICKS)

    # the badge ---------------------------------------------------------------------------
    def _turn(self, now: Moment) -> None:
        """The loop is walked round as the picture does it: nudge, sip, compare."""
        was = "" if now.beat.entry.get("said") is None else "ruler"
        lit = [(0.0, was), *self._stations(now)]
        k = max(i for i, (at, _) in enumerate(lit) if now.tick >= at)
        share = smoothstep((now.tick - lit[k][0]) / SMALL) if k else 1.0
        self.badge.show(lit[k][1], lit[max(0, k - 1)][1], round(share, 3))

    def _stations(self, now: Moment) -> list[tuple[float, str]]:
        """(tick, station) in order."""
        if now.beat.verb == "say":
            row = next((r for r in self.babble.rows if r.saying.step == _number(now.beat.exit, "said")), None)
            said = self._said_at(now, row) if row else 2.0
            judged = self._compared_at(now, row) if row else said
            nudge = [] if now.comes("heard") else [(self._nudged_at(now), "hand")]
            return [*nudge, (said, "bowl"), (judged, "ruler")]
        if now.beat.verb == "read":
            begins = self._light_at(now)
            sip = [(0.0, ""), (self._turns_at(now), "bowl")] if now.comes("wall") else [
                (NUDGED, "hand"), (begins, "bowl")]
            return [*sip, (begins + WALL_TICKS - SMALL, "ruler")]
        if now.beat.verb in ("curves", "pot"):
            first, rounds = 12.0, max(1, int((now.beat.ticks - 12.0) / (3 * STANDARD)))
            return [(first + STANDARD * k, ROUND[k % 3]) for k in range(3 * rounds)]
        return [(self._offer_at(now), "bowl")] if now.beat.verb == "offer" else []

    # every beat --------------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self.title.appear(now.presence("title") * (1.0 - now.ease(TITLED, STANDARD)) if now.comes("title") else 0.0)
        self._say(now)
        self._read(now)
        self.curves.pose(self._drawn(now), self.there(now, "curves"))
        self._pot(now)
        self._turn(now)

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.there(now, "shelves"):
            for row in self.babble.rows:
                since, on = self._spoken(now, row)
                if since >= row.ticks and on >= row.ticks_on:
                    yield from row.readings()
            if now.beat.entry.get("heard"):
                yield from self.wanted.readings(self._corrected(now))
        if self.there(now, "wall"):
            yield from self.digits.readings()
        if self.there(now, "curves"):
            yield from self.curves.readings(self._drawn(now))
        yield from self.last_pot.readings()


def _number(state: Mapping[str, object], key: str) -> int:
    """What a verb set to a step; NEVER where none has."""
    value = state.get(key)
    return NEVER if value is None else int(str(value))
