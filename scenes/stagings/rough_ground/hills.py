"""Hills to walk down: a flat start, and a shelf on which plain steps stop and a sled does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import soupmath as sm
from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Label
from scenes.kit.log_scale import LogScale
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.cast.cook import APRON
from scenes.props.hill.ground import Ground
from scenes.props.hill.hill_walk import Walk
from scenes.props.measure.amounts_ruler import AmountsRuler
from scenes.stage.moments import playhead, standing, taken_over
from scenes.stage.timeline import Moment, whole_step
from scenes.stagings.rough_ground.footprint_meter import FootprintMeter, Letters
from scenes.stagings.rough_ground.props.swing_arrow import MOMENTUM, SwingArrow

TOP, TICKS = 4.5, (2.0, 4.0)            # of the jar
LOW, HIGH = 0.5, 16.0
COOK, FLAG = 1.05, 1.60     # heights: the pennant flies over a cook who stands at the pole
OVERHEAD, OVER = 1.54, 0.30     # to the swing's arrow: from the foot, and from the flag's top
ABOVE = 0.32            # from the arrow to the foot of its word
SLOW = 8                # ticks of a step, from which on its own loss can be read
GROWS = 0.4             # of a slow step, in which its arrow grows
SHORT = 0.08            # of ln amount: a swing that is shorter fades away, and is gone at half of it
GHOST = 0.34            # of the walker, once the sled rides
SHELF = ("shelf", "sled")
JARS = ("flat", "shelf", "sled")        # scenes with one in the same place
SCENES = {"flat": "flat", "walker": "shelf", "sled": "sled"}        # whose scene is whose


class Hills:
    """Runs flat, walker and sled; walker and sled are on one hill."""

    def __init__(self, theme: Theme, runs: Mapping[str, sm.Trajectory], regions: Mapping[str, Region],
                 letters: Letters) -> None:
        self.theme, self.regions, self.letters = theme, regions, letters
        self.walks = {name: self._walk(name, runs[name]) for name in SCENES}
        self.meters = {name: FootprintMeter(theme, runs[name], regions["jar"], TOP, letters, regions["counter"],
                                            ticks=TICKS)
                       for name in SCENES}
        self.jars = (*JARS, "ravine") if regions["map_jar"] == regions["jar"] else JARS
        self.beta = float(runs["sled"].optimizer.hyperparameters["beta"])
        self.swing = SwingArrow(theme)
        self.word = Label("swing", letters.tick, theme.ink)

    def _walk(self, name: str, run: sm.Trajectory) -> Walk:
        r = self.regions
        ground = Ground(run.loss, LogScale(LOW, HIGH, r["hill"].left, r["hill"].right), r["jar"].bottom,
                        r["jar"].height / TOP)
        ruler = AmountsRuler(self.theme, r["ruler"], LOW, HIGH, "salt (g/L)", tick_size=self.letters.tick)
        return Walk(self.theme, run, ground, r["frame"], ruler, r["jar"].right + 0.04, COOK, sled=name == "sled",
                    flag=FLAG, apron=self.theme.actors[MOMENTUM] if name == "sled" else APRON)

    @property
    def props(self) -> list[Prop]:
        """From back to front; the walker has no hill of its own."""
        flat, walker, sled = (self.walks[name] for name in SCENES)
        walking = [prop for prop in walker.front if prop is not walker.ruler]
        meters = [part for meter in self.meters.values() for part in meter.props]
        return [*flat.back, *sled.back, *flat.front, sled.ruler, *walking,
                *(prop for prop in sled.front if prop is not sled.ruler), self.swing, self.word, *meters]

    def pose(self, now: Moment) -> None:
        for name, scene in (("flat", "flat"), ("sled", SHELF)):
            there = standing(now, "scene", scene)
            self.walks[name].set_stage(there, there, there)
            self.walks[name].ruler.appear(there)
        for name, scene in SCENES.items():
            self._pose_run(now, name, standing(now, "scene", scene), playhead(now, name))
        self._leave_ghost(now)
        self._pose_swing(standing(now, "scene", "sled"), playhead(now, "sled"))

    def _pose_run(self, now: Moment, name: str, there: float, s: float) -> None:
        walk = self.walks[name]
        walk.drift_fog(s, there * (name != "walker"), 1.0, 0.0)
        walk.stand(s, there, there, 1.0)
        self._pose_step(now, name, there)
        jar = taken_over(now, "scene", SCENES[name], self.jars)
        self.meters[name].pose(jar, s, self._legible(now, name, s), there)

    def _legible(self, now: Moment, name: str, s: float) -> float:
        """How far the number of the jar is: among fast steps it would flicker, and comes back at the last of them."""
        beat = now.beat
        if beat.args.get("run") != name or beat.step_ticks >= SLOW or s < beat.first + 0.5:
            return 1.0
        done = beat.steps_at + beat.step_ticks * (beat.last - beat.first)
        return max(self.meters[name].steady(s), now.ease(done - 1, 4))

    def _pose_step(self, now: Moment, name: str, there: float) -> None:
        """The arrow of the step being made, on the ruler of the flat start: tiny, then long."""
        arrow, (index, part), beat = self.walks[name].arrow, now.gesture, now.beat
        if name != "flat" or beat.verb not in ("open", "walk") or beat.last == beat.first:
            arrow.appear(0.0)
        elif beat.verb == "open":
            self.walks[name].step(index, smoothstep(part / GROWS), there * (0 < part < 1))
        else:
            done = beat.steps_at + beat.step_ticks * (beat.last - beat.first)
            self.walks[name].step(index, 1.0, there * now.ease(0, beat.steps_at) * (1 - now.ease(done, 4)))

    def _leave_ghost(self, now: Moment) -> None:
        """Who walked stays on the shelf, faintly, while the sled rides."""
        ghost, walker = GHOST * standing(now, "scene", "sled"), self.walks["walker"]
        if ghost > walker.cook.faded:
            walker.stand(playhead(now, "walker"), ghost, 0.0, 0.0)

    def kept(self, s: float) -> float:
        """What the sled keeps of its last step, in ln amount: β times that step, straight between true steps."""
        run, step = self.walks["sled"].run, whole_step(s)
        steps = [self.beta * float(run.points[k, 0] - run.points[max(k - 1, 0), 0])
                 for k in (step, min(step + 1, run.steps))]
        return steps[0] + (s - step) * (steps[1] - steps[0])

    def _pose_swing(self, there: float, s: float) -> None:
        there *= min(1.0, max(0.0, abs(self.kept(s)) / SHORT - 0.5))
        self.swing.appear(there)
        self.word.appear(there)
        if there > 0:
            x, y = self.walks["sled"].foot(s)
            tip = x + self.kept(s) * self._across
            level = max(y + OVERHEAD, self.regions["jar"].bottom + FLAG + OVER)
            self.swing.show((x, level), (tip, level))
            self.word.place(0.5 * (x + tip), level + ABOVE)

    @property
    def _across(self) -> float:
        """Units of the picture for 1 in ln amount."""
        ground = self.walks["sled"].ground
        return ground.at(1.0)[0] - ground.at(0.0)[0]

    def readings(self, now: Moment) -> Iterator[Reading]:
        for name, walk in self.walks.items():
            s = playhead(now, name)
            if walk.cook.faded:
                yield from walk.readings(s)
            if self.meters[name].jar.faded:
                yield from self.meters[name].readings(s)
        if self.walks["flat"].arrow.faded and now.beat.verb == "walk":
            yield from self.walks["flat"].read_arrow(now.gesture[0])
        s = playhead(now, "sled")
        if self.swing.faded and abs(self.kept(s)) > 0:
            x, _ = self.walks["sled"].foot(s)
            yield Reading("the swing", "exact", (self.swing.read()[0] - x) / self._across, self.kept(s))
