"""Better by being wrong: many small corrections, each of which starts with a mistake."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeVar

import numpy as np

from scenes.babble import Babble, Row, Saying
from scenes.last_pot import LIFT_TICKS, LastPot
from scenes.moments import cue_in_time
from scenes.props.badge import Badge
from scenes.props.digit_wall import DigitWall
from scenes.props.lettering import Label, Number
from scenes.props.prop import Reading
from scenes.props.region import Region
from scenes.props.room import Room
from scenes.props.small_curve import SmallCurve
from scenes.stage import LessonScene
from scenes.studio.timeline import LARGE, SMALL, STANDARD, Moment
from soupmath import Trajectory
from soupmath.learners import Digits, NextWord

Kind = TypeVar("Kind")

LEAVE = 8                   # ticks in which one set goes before the next comes
WALL = 100                  # digits of the test that stand on the wall
WAVE, LIGHT = 1.2, 7.0      # ticks from diagonal to diagonal, and in which one digit lights up
WALL_TICKS = 18 * WAVE + LIGHT
POINTS = 120                # of a small curve, at most
CURVE_TICKS = 44.0
NEVER = -1


class BetterByBeingWrong(LessonScene):
    """Verbs: open, say, read, curves, pot, look_closer, offer."""

    default_lesson = "better-by-being-wrong"

    def build(self) -> None:
        frame, counter = self.regions["frame"], self.regions["counter_top"]
        lamp = self.regions["lamp"]
        self.put(Room(frame, self.theme, (lamp.x, lamp.y), counter.top))
        self._build_words()
        self._build_wall()
        self._build_curves()
        self.badge = Badge(self.theme)
        self.badge.show("hand")
        corner = self.regions["badge"]
        self.badge.place(corner.x, corner.y)
        self.put(self.badge)
        self.last_pot = LastPot(self.theme, self.regions, self.sizes, self._soup())
        self.put(*self.last_pot.props())
        self.put_title()

    def there(self, now: Moment, thing: str) -> float:
        """How far one of the sets is there: one leaves before the next comes."""
        return now.presence(thing, LEAVE + 2 if now.comes(thing) else 0, LEAVE)

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
        pairs = {(int(a), int(b)) for a, b in self.model.pairs}
        place = {word: k for k, word in enumerate(self.model.vocabulary)}
        sayings = []
        for step in self._steps_of("say", self.word_run):
            words = tuple(self.said(step))
            known = tuple((place[a], place[b]) in pairs for a, b in pairwise(words))
            sayings.append(Saying(step, words, known, self.word_run.loss_at(step)))
        r = self.regions
        self.babble = Babble(self.theme, r["tiles"], r["tally"], r["frame"], sayings)
        self.put(*self.babble.props())

    def said(self, step: int) -> list[str]:
        """What the learner says after a step."""
        first, words, seed = (self.plan.built_from.get(f"open.{key}", (default,))[0] for key, default in
                              (("first", "being"), ("words", 5), ("seed", 1)))
        if first not in self.model.vocabulary:
            raise ValueError(f"first must be a word of the film, got {first!r}")
        return self.model.sample(self.word_run.at(step), str(first), int(str(words)), int(str(seed)))

    def _say(self, now: Moment) -> None:
        there = self.there(now, "shelves")
        for shelf in self.babble.shelves:
            shelf.fade(there)
        for row in self.babble.rows:
            row.pose(self._since(now, row), there, now.calm)

    def _since(self, now: Moment, row: Row) -> float:
        """Ticks since a row began to come."""
        before, after = _number(now.beat.entry, "said"), _number(now.beat.exit, "said")
        if row.saying.step <= before:
            return row.ticks
        if row.saying.step > after:
            return -1.0
        return now.tick - cue_in_time(now, "say", 2, row.ticks)

    # digits ----------------------------------------------------------------------------
    def _build_wall(self) -> None:
        self.reader, self.digit_run = self._learner(Digits, "digits")
        steps = self._steps_of("read", self.digit_run)
        images = self.reader.test_features[:WALL, :-1] * 16
        side = round(math.sqrt(images.shape[1]))
        self.right = {step: self.reads(step) for step in steps} | {NEVER: np.zeros(WALL, dtype=bool)}
        self.wall = DigitWall(self.theme, self.regions["wall"], images.round().reshape(-1, side, side))
        self._build_score(self.regions["score"], self.sizes["hero"], self.sizes["label"])

    def _build_score(self, score: Region, size: float, label: float) -> None:
        """A large number, and under it, or beside it where the region is flat, what it counts."""
        flat = score.height < 2.0
        x, y = (score.x + 0.15, score.y + 1.15 * label) if flat else (score.x, score.y - 1.4 * label)
        at = (score.x - 0.25, score.y - 0.35 * size) if flat else (score.x, score.y)
        align = "left" if flat else "centre"
        self.count = Number(size, self.theme.ink, at, "right" if flat else "centre")
        said = (f"of {WALL}", "read rightly")
        self.of = [Label(words, label, self.theme.soft, (x, y - 1.3 * k * label), align)  # type: ignore[arg-type]
                   for k, words in enumerate(said)]
        y -= (2.6 if flat else 3.4) * label
        self.step_name = Label("step", label, self.theme.soft, (x if flat else x - 0.1, y),
                               "left" if flat else "right")
        self.step = Number(label, self.theme.ink, (x + 2.15 * label if flat else x + 0.1, y))
        self.put(self.wall, self.count, *self.of, self.step_name, self.step)

    def reads(self, step: int) -> np.ndarray:
        """Which of the test's digits on the wall are read rightly after a step, (100,)."""
        return (self.reader.guesses(self.digit_run.at(step)) == self.reader.test_labels)[:WALL]

    def lit(self, now: Moment) -> np.ndarray:
        """How far each digit is lit, 0…1: in a wave from the upper left when a step is read."""
        before, after = (_number(state, "read") for state in (now.beat.entry, now.beat.exit))
        old, new = (self.right[step].astype(float) for step in (before, after))
        if before == after:
            return new
        wave = np.add.outer(np.arange(10), np.arange(10)).ravel() * (0.0 if now.calm else WAVE)
        x = np.clip((now.tick - self._light_at(now) - wave) / LIGHT, 0.0, 1.0)
        return old + (new - old) * x * x * (3 - 2 * x)

    def _read(self, now: Moment) -> None:
        there = self.there(now, "wall")
        self.levels = self.lit(now)
        self.wall.show(tuple(self.levels.tolist()))
        self.wall.fade(there)
        self.count.show(self.counted)
        self.step.show(self.step_read(now))
        told = there * (now.ease(self._light_at(now), SMALL) if now.comes("wall") else 1.0)
        for prop in (self.count, *self.of, self.step_name, self.step):
            prop.fade(told)

    def _light_at(self, now: Moment) -> float:
        """The tick at which the first digit begins to light up."""
        return cue_in_time(now, "light", 2 * LEAVE if now.comes("wall") else 2, WALL_TICKS)

    @property
    def counted(self) -> str:
        """How many are more lit than dark."""
        return f"{int((self.levels > 0.5).sum())}"

    def step_read(self, now: Moment) -> str:
        """The step whose answers stand; the one before until the last of them has landed."""
        before, after = (_number(state, "read") for state in (now.beat.entry, now.beat.exit))
        landed = before == NEVER or np.allclose(self.lit(now), self.right[after], atol=1e-6)
        return f"{max(0, after if landed else before):,}"

    # curves ----------------------------------------------------------------------------
    def _build_curves(self) -> None:
        region, names = self.regions["curves"], list(self.runs)
        columns = min(len(names), 2 + (region.width > region.height) + (region.width > 1.6 * region.height))
        rows = math.ceil(len(names) / columns)
        width, height = region.width / columns, region.height / rows
        self.curves: dict[str, SmallCurve] = {}
        self.drawn_steps: dict[str, tuple[int, ...]] = {}
        self.losses: dict[str, tuple[float, ...]] = {}
        for k, name in enumerate(names):
            i, j = k % columns, k // columns
            card = Region(region.left + (i + 0.5) * width, region.top - (j + 0.5) * height,
                          width - 0.24, height - 0.24)
            steps, losses = thinned(self.runs[name])
            self.drawn_steps[name], self.losses[name] = steps, losses
            self.curves[name] = SmallCurve(card, self.theme, steps, losses, name.replace("_", " "),
                                           self.sizes["tick"])
        title, label = self.regions["title"], self.sizes["label"]
        self.axes = Label("loss, step after step", label, self.theme.ink, (title.x, title.y - 0.35 * label))
        self.put(self.axes)
        for curve in self.curves.values():
            self.put(curve, curve.name)

    def upto(self, now: Moment, name: str) -> float:
        """The number of the last point that is drawn; between two of them only while the curve is drawn."""
        steps = self.drawn_steps[name]
        if not now.comes("curves"):
            return float(len(steps) - 1)
        drawn = now.ease(cue_in_time(now, "draw", 2 * LEAVE, CURVE_TICKS), CURVE_TICKS)
        return float(np.interp(drawn * steps[-1], steps, np.arange(len(steps))))

    def _plot(self, now: Moment) -> None:
        there = self.there(now, "curves")
        self.axes.fade(there)
        for name, curve in self.curves.items():
            curve.show(self.upto(now, name))
            curve.fade(there)
            curve.name.fade(there)

    # every beat --------------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self._say(now)
        self._read(now)
        self._plot(now)
        measured = self._at_cue(now, "measured", "jar", LEAVE + 14)
        closer = self._at_cue(now, "closer", "look", 8)
        offered = float(bool(now.beat.entry.get("offered")))
        if now.comes("offered"):
            offered = min(1.0, max(0.0, (now.tick - self._offer_at(now)) / LIFT_TICKS))
        self.last_pot.pose(now.ambient, self.there(now, "pot"), measured, closer, offered, now.calm)

    def _at_cue(self, now: Moment, thing: str, cue: str, default: float) -> float:
        """How far a thing is there that comes at its cue and leaves when the spoon is lifted."""
        if not now.comes(thing):
            return now.presence(thing, self._offer_at(now), STANDARD)
        return now.presence(thing, cue_in_time(now, cue, default, LARGE), STANDARD)

    def _offer_at(self, now: Moment) -> float:
        """The tick at which the spoon is taken."""
        return cue_in_time(now, "offer", 12, LIFT_TICKS)

    def show_open(self, now: Moment) -> None:
        """All follows from the state and the cues; so it does for the others."""

    show_say = show_read = show_curves = show_pot = show_look_closer = show_offer = show_open

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.there(now, "shelves"):
            for row in self.babble.rows:
                if self._since(now, row) >= row.ticks:
                    yield from row.readings()
        if self.there(now, "wall"):
            yield Reading("digits lit", "counted", self.wall.read(), int(self.counted))
            yield Reading("digits lit", "printed", self.count.read(), self.counted)
            after = _number(now.beat.exit, "read")
            if np.array_equal(self.levels, self.right[after]) and now.tick > 0.5 * now.beat.ticks:
                yield Reading(f"digits read rightly after {after}", "counted", self.wall.read(),
                              int(self.reads(after).sum()))
            yield Reading("step", "printed", self.step.read(), self.step_read(now))
        if self.there(now, "curves"):
            for name, curve in self.curves.items():
                yield from self._curve_readings(name, curve, self.upto(now, name))
        yield from self.last_pot.readings()

    def _curve_readings(self, name: str, curve: SmallCurve, upto: float) -> Iterator[Reading]:
        reached = math.floor(upto) + 1
        pairs = zip(curve.read()[:reached], self.losses[name][:reached], strict=True)
        for k, (shown, loss) in enumerate(pairs):
            yield Reading(f"loss of {name}, point {k}", "exact", shown / curve.top, loss / curve.top)


def thinned(run: Trajectory) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """Steps of a run and their losses, evenly spread over what was kept and at most POINTS."""
    rows = np.unique(np.linspace(0, len(run.kept) - 1, POINTS).round().astype(int))
    return tuple(run.kept[rows].tolist()), tuple(run.losses[rows].tolist())


def _number(state: object, key: str) -> int:
    """What a verb set to a step; NEVER where none has."""
    value = state.get(key)  # type: ignore[attr-defined]
    return NEVER if value is None else int(value)
