"""Cook lanes: the same slope and three sizes of step, as cooks who hop along rulers of salt."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from soupmath import Trajectory

from scenes.props.lane import GROUND
from scenes.props.prop import Reading
from scenes.props.room import Room
from scenes.props.runner import Ground, Runner, Track
from scenes.props.scale import LogScale
from scenes.props.tilt import Tilt
from scenes.stage import LessonScene
from scenes.studio.plan import LARGE, STANDARD, Moment

LOW, HIGH, SEA = 2.0, 35.0, 35.0            # g/L: the ruler; sea water
MARKS = (2.0, 4.0, 8.0, 16.0, 35.0)
PER_UNIT = 100.0                            # slope at which a plank stands at 45°
BENCH = 1.6                                 # size of the cook before the lanes come


class CookLanes(LessonScene):
    """Verbs: open, grain, pinch, line_up, race, border, jars."""

    default_lesson = "how-big-a-pinch"

    def build(self) -> None:
        r, theme = self.regions, self.theme
        self.names = list(self.runs)
        self.lead = self.names[len(self.names) // 2]        # the run whose lane the bench is
        lanes, scale = r["lanes"], r["scale"]
        self.scale = LogScale(LOW, HIGH, scale.left, scale.right)
        pitch = lanes.height / len(self.names)
        self.grounds = {name: lanes.top - (k + 1) * pitch + GROUND for k, name in enumerate(self.names)}
        self.bench_y = r["bench"].bottom + GROUND
        ground = self._ground(pitch)
        self.runners = {
            name: Runner(theme, ground, Track(name, self._salt(run), run.facts()["learning_rate_times_L"], k))
            for k, (name, run) in enumerate(self.runs.items())
        }
        self.put(Room(r["frame"], theme, (0.6, 0.9)))
        for part in ("scenery", "legend", "action"):
            for runner in self.runners.values():
                self.put(*getattr(runner, part)())
        self._build_bench()
        self.put_title()

    def _ground(self, pitch: float) -> Ground:
        r = self.regions
        legend, room = r["legend"], pitch - GROUND
        radius = 0.40
        x = legend.left + 1.1 * radius + 0.05
        text = x + 1.1 * radius + 0.2
        return Ground(self.scale, r["lanes"].left - 0.6, r["frame"].right + 0.2, MARKS, "salt g/L", 8.0,
                      cook=0.60 * room, hop=0.36 * room, dial=(x, 0.62, radius),
                      name=(text, 0.68), rate=(text, 0.24))

    def _salt(self, run: Trajectory) -> tuple[float, ...]:
        return tuple(float(a) for a in run.loss.amounts(run.points)[:, 0])

    def _build_bench(self) -> None:
        self.tilt = Tilt(self.theme, 1.5, PER_UNIT)
        self.put(self.tilt)
        self.remove(self.runners[self.lead].cook)
        self.put(self.runners[self.lead].cook)

    # every beat -------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        lined = now.presence("lanes", 4, 22)
        tilt = now.presence("tilt", 2, STANDARD)
        for k, (name, runner) in enumerate(self.runners.items()):
            y = self._ground_of(name, lined)
            there = 1.0 if name == self.lead else now.presence("lanes", 12 + 4 * k, STANDARD)
            legend = now.presence("lanes", 16 + 4 * k, STANDARD)
            runner.raise_to(y, there, legend)
            runner.sea.show(now.ambient % 1.0)
            runner.flag.show(now.ambient % 1.0)
            runner.dial.show(runner.track.rate * now.presence("lanes", 24 + 4 * k, LARGE))
            self._pose_cook(now, name, y, lined, tilt if name == self.lead else 0.0)
            runner.border.fade(now.presence("border", 0, STANDARD) * legend)
        self._pose_tilt(now, tilt)

    def _ground_of(self, name: str, lined: float) -> float:
        if name != self.lead:
            return self.grounds[name]
        return self.bench_y + (self.grounds[name] - self.bench_y) * lined

    def _pose_cook(self, now: Moment, name: str, y: float, lined: float, lift: float) -> None:
        runner = self.runners[name]
        size = 1.0 + (BENCH - 1.0) * (1.0 - lined) if name == self.lead else 1.0
        s = self.playhead(now, name)
        fresh, facing, crouch = self._gesture(now, runner, s)
        runner.stand(y, s, fresh, facing, size, crouch, lift * (self.tilt.rise + 0.11))

    def playhead(self, now: Moment, name: str) -> float:
        """Where the run of a lane is: it waits where an earlier race left it."""
        steps = self.runs[name].steps
        if self._races(now, name):
            return min(now.s, float(steps))
        return float(min(_made(now.beat.entry, name), steps))

    def _races(self, now: Moment, name: str) -> bool:
        return now.beat.verb == "race" and now.beat.args["lane"] in (name, "all")

    def _gesture(self, now: Moment, runner: Runner, s: float) -> tuple[float, float, float]:
        """(yellow of the last hop, facing, crouch)."""
        if not self._races(now, runner.track.name):
            return 0.0, runner.direction(int(s) - 1) if s > 0 else 1.0, 0.0
        index, f = now.gesture
        low, high = now.beat.window
        fresh = 1.0 - now.ease(self._landed(now, int(np.floor(s + 1e-9))), STANDARD)
        before, after = runner.direction(index - 1) if index else 1.0, runner.direction(index)
        turned = min(1.0, f / (0.6 * low))
        facing = before + (after - before) * turned
        crouch = np.sin(np.pi * min(1.0, f / low)) if f < low else np.sin(np.pi * min(1.0, (f - high) / (1 - high)))
        made = index < self.runs[runner.track.name].steps and f < 1.0
        return fresh, facing, float(max(0.0, crouch)) if made and f > 0 and (f < low or f > high) else 0.0

    def _landed(self, now: Moment, step: int) -> float:
        """The tick at which a whole step of this beat was complete."""
        beat = now.beat
        return beat.steps_at + (step - 1 - beat.first + beat.window[1]) * beat.step_ticks

    def _pose_tilt(self, now: Moment, there: float) -> None:
        runner = self.runners[self.lead]
        run = self.runs[self.lead]
        self.tilt.place(runner.xs[0], self.bench_y, 0.0, 1.0, max(there, 0.02))
        self.tilt.fade(min(1.0, 4 * there))
        if now.beat.verb == "grain" and now.comes("tilt"):
            tipped = now.ease(now.cue("grain", 20) + 10, STANDARD)
        else:
            tipped = 1.0
        self.tilt.show(float(run.gradients[0, 0]) * tipped)

    # verbs --------------------------------------------------------------------
    def show_open(self, now: Moment) -> None:
        pass

    def show_grain(self, now: Moment) -> None:
        pass

    def show_pinch(self, now: Moment) -> None:
        pass

    def show_line_up(self, now: Moment) -> None:
        pass

    def show_race(self, now: Moment) -> None:
        pass

    def show_border(self, now: Moment) -> None:
        pass

    def show_jars(self, now: Moment) -> None:
        pass

    def readings(self, now: Moment) -> Iterator[Reading]:
        return iter(())


def _made(state: object, name: str) -> int:
    """Steps that the cook of a lane has made before."""
    return max(int(state.get(name, 0)), int(state.get("all", 0)))  # type: ignore[attr-defined]
