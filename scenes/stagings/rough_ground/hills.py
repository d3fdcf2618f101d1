"""Hills to walk down: a flat start, and a shelf on which plain steps stop and a sled does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import soupmath as sm
from scenes.kit.assembly import props_of
from scenes.kit.far import near
from scenes.kit.lettering import Label
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.cook import APRON
from scenes.props.hill.hill_walk import TOP, HillWalk, HillWalkLook
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Letters, LossMarks
from scenes.props.measure.step_arrow import StepArrow
from scenes.stage.moments import playhead, standing, taken_over
from scenes.stage.step_parts import share_done
from scenes.stage.timeline import Moment
from scenes.stagings.rough_ground.footprint_meter import FootprintMeter
from scenes.stagings.rough_ground.grounds import at, lettered, seen
from scenes.stagings.rough_ground.timing import OWN_LOSS, STEPS, move

MOMENTUM = 1            # which of the actors rides the sled
MARKS = LossMarks(TOP, (2.0, 4.0))
COOK, FLAG = 1.05, 1.60     # heights: the pennant flies over a cook who stands at the pole
SWING = (0.16, 0.36)        # width and head of its arrow
OVERHEAD, OVER = 1.54, 0.30     # to the swing's arrow: from the foot, and from the flag's top
ABOVE = 0.32            # from the arrow to the foot of its word
SHORT = 0.08            # of ln amount: a swing that is shorter fades away, and is gone at half of it
GHOST = 0.34            # of the walker, once the sled rides
SHELF = ("shelf", "sled")               # scenes of one hill, with one jar
LEAVES = 0.5            # of a first step: then the foot has left the footprint that it stood on
GROUNDS = {"flat": "flat", "walker": "shelf", "sled": "shelf"}
SCENES = {"flat": "flat", "walker": "shelf", "sled": "sled"}        # whose scene is whose


class Hills:
    """Runs flat, walker and sled; walker and sled are on one hill."""

    def __init__(self, setting: Setting, runs: Mapping[str, sm.Trajectory], letters: Letters) -> None:
        theme = setting.theme
        on = {name: at(setting, ground) for name, ground in GROUNDS.items()}
        apron = {"flat": APRON, "walker": APRON, "sled": theme.actors[MOMENTUM]}
        self.walks = {name: HillWalk(on[name], runs[name], HillWalkLook(COOK, FLAG, name == "sled", apron[name]))
                      for name in SCENES}
        self.meters = {name: _meter(on[name], runs[name], letters) for name in SCENES}
        self.beta = float(runs["sled"].optimizer.hyperparameters["beta"])
        self.swing = StepArrow(theme, *SWING, squat=True, hollow=theme.actors[MOMENTUM])
        # For translators: what momentum keeps of the last step
        self.word = Label(theme.words.gettext("swing"), letters.tick, theme.ink)
        shelf = on["sled"].regions
        self.edge, self.over_flag = shelf["safe"].right + 0.05, shelf["jar"].bottom + FLAG + OVER

    @property
    def props(self) -> list[Prop]:
        """From back to front; the walker has no hill of its own. Flags stand before who comes to them."""
        flat, walker, sled = (self.walks[name] for name in SCENES)
        grounds = [prop for hill in (flat, sled) for prop in hill.back if prop is not hill.flag]
        walking, riding = ([prop for prop in walk.front if prop is not walk.ruler] for walk in (walker, sled))
        return [*grounds, *flat.front, sled.ruler, *walking, *riding, flat.flag, sled.flag, self.swing, self.word,
                *props_of(*self.meters.values())]

    def pose(self, now: Moment) -> None:
        for name in ("flat", "sled"):
            there = seen(now, GROUNDS[name])
            self.walks[name].set_stage(there, there, there)
            self.walks[name].ruler.appear(there * lettered(now))
        for name in SCENES:
            self._pose_run(now, name, self._stands(now, name), playhead(now, name))
        self._leave_ghost(now)
        self._pose_swing(self._stands(now, "sled"), playhead(now, "sled"))

    def _stands(self, now: Moment, name: str) -> float:
        """How far a run is there: on its ground, and of those that share one in its turn."""
        before, after = now.beat.entry.get("scene"), now.beat.exit.get("scene")
        if name == "flat":
            return seen(now, GROUNDS[name])
        if before in SHELF and after in SHELF:
            return standing(now, "scene", SCENES[name])
        return seen(now, GROUNDS[name]) * (SCENES[name] in (before, after))

    def _pose_run(self, now: Moment, name: str, there: float, s: float) -> None:
        walk = self.walks[name]
        walk.drift_fog(s, there * (name != "walker"), 1.0, 0.0)
        walk.stand(s, there, there * lettered(now), 1.0)
        walk.prints.appear(there * min(1.0, s / LEAVES))
        self._pose_step(now, name, there)
        self.meters[name].pose(self._told(now, name))

    def _told(self, now: Moment, name: str) -> InstrumentPose:
        there, s = self._stands(now, name), playhead(now, name)
        jar = taken_over(now, "scene", SCENES[name], SHELF) if there < 1 else there
        told = self.meters[name].told(s, jar, self._legible(now, name, s), there * lettered(now))
        return replace(told, letters=told.letters * lettered(now))

    def _legible(self, now: Moment, name: str, s: float) -> float:
        """How far the number of the jar is: among fast steps it would flicker, and comes back at the last of them."""
        beat = now.beat
        if beat.args.get("run") != name or beat.step_ticks >= OWN_LOSS or s < beat.first + 0.5:
            return 1.0
        return max(self.meters[name].steady(s), move(now, "number").ease(now))

    def _pose_step(self, now: Moment, name: str, there: float) -> None:
        """The arrow of the step being made, on the ruler of the flat start: tiny, then long."""
        walk, (index, part), beat = self.walks[name], now.gesture, now.beat
        if name != "flat" or beat.verb not in ("open", "walk") or beat.last == beat.first:
            walk.arrow.appear(0.0)
        elif beat.verb == "open":
            walk.step(index, share_done(now, STEPS["open"]["arrow"]), there * (0 < part < 1))
        else:
            goes = move(now, "arrow goes").ease(now)
            walk.step(index, 1.0, there * now.ease(0, beat.steps_at) * (1 - goes))

    def _leave_ghost(self, now: Moment) -> None:
        """Who walked stays on the shelf, faintly, while the sled rides."""
        ghost, walker = GHOST * standing(now, "scene", "sled"), self.walks["walker"]
        if ghost > walker.prints.faded:
            walker.stand(playhead(now, "walker"), ghost, 0.0, 0.0)

    def kept(self, s: float) -> float:
        """What the sled keeps of its last step, in ln amount: β times that step, straight between true steps."""
        run, step = self.walks["sled"].run, whole_step(s)
        steps = [self.beta * float(run.points[k, 0] - run.points[max(k - 1, 0), 0])
                 for k in (step, min(step + 1, run.steps))]
        return steps[0] + (s - step) * (steps[1] - steps[0])

    def _pose_swing(self, there: float, s: float) -> None:
        there *= min(1.0, max(0.0, abs(self.kept(s)) / SHORT - 0.5)) * self.walks["sled"].on_scale(s)
        self.swing.appear(there)
        self.word.appear(there)
        if there > 0:
            (x, y), tip = self.walks["sled"].foot(s), self._swung(s)
            level = max(y + OVERHEAD, self.over_flag)
            self.swing.show((x, level), (tip, level))
            self.word.place(min(0.5 * (x + tip), self.edge - 0.5 * self.word.width_of_text), level + ABOVE)

    def _swung(self, s: float) -> float:
        """Where the swing ends, no further out of the picture than FAR."""
        sled = self.walks["sled"]
        return near(sled.foot(s)[0] + self.kept(s) * sled.ground.scale.per_unit)

    def readings(self, now: Moment) -> Iterator[Reading]:
        for name, walk in self.walks.items():
            told = self._told(now, name)
            if walk.cook.faded:
                yield from walk.readings(told.level)
            if told.there:
                yield from self.meters[name].readings(told)
        if self.walks["flat"].arrow.faded and now.beat.verb == "walk":
            yield from self.walks["flat"].read_arrow(now.gesture[0])
        s = playhead(now, "sled")
        if self.swing.faded and abs(self.kept(s)) > 0:
            yield Reading("the swing", "exact", self.swing.read()[0], self._swung(s))


def _meter(setting: Setting, run: sm.Trajectory, letters: Letters) -> FootprintMeter:
    """Jar and counter of a run on its ground."""
    r = setting.regions
    return FootprintMeter(setting.theme, run, InstrumentPlaces(r["jar"], r["counter"]),
                          replace(letters, edge=r["safe"].left), MARKS)
