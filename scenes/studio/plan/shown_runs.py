"""Whether a lesson's runs, now that they are computed, came to what its staging shows of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from scenes.stage.needs import MapNeed, RunNeed
from scenes.stage.starts_map import BasinMap
from scenes.studio.files.faults import Fault, shown
from scenes.studio.files.stagings import staging
from scenes.studio.script.lesson import Lesson
from scenes.studio.script.need_checks import LessonAsks, playing
from soupmath import Trajectory

NOWHERE = 1e-9          # a distance that is none

def faults(lesson: Lesson, runs: Mapping[str, Trajectory], starts: BasinMap | None) -> Iterator[Fault]:
    """starts: the lesson's map; None where it has none, or is not laid out."""
    asked = LessonAsks.of(lesson.source)
    for need in staging(lesson.staging).needs:
        if not asked.shows(need.verbs):
            continue
        if isinstance(need, RunNeed):
            yield from _facts(asked, need, runs)
            yield from _ends(asked, need, runs)
        elif starts is not None and need.timed:
            yield from _timed(asked, need, starts)
    yield from _steps(lesson, runs)


def _facts(asked: LessonAsks, need: RunNeed, runs: Mapping[str, Trajectory]) -> Iterator[Fault]:
    for name in playing(asked, need) if need.facts else ():
        run = runs[name]
        for fact, said in need.facts.items():
            if fact not in run.facts():
                yield asked.spot(name).at("steps").fault(
                    f"must be so many that {said}, for {need.part} ({asked.staging})", str(run.steps),
                    "Give the run more steps, or change its rate.")


def _ends(asked: LessonAsks, need: RunNeed, runs: Mapping[str, Trajectory]) -> Iterator[Fault]:
    """What is shown of where a run begins, and of what is left when it ends, has to be something."""
    for name in playing(asked, need):
        run, part = runs[name], f"for {need.part} ({asked.staging})"
        if need.off and run.facts().get("miss_first", 1.0) < NOWHERE:
            yield asked.spot(name).at("start").fault(f"must be off the minimum {part}",
                                                     shown(asked.runs[name].start), "Start it somewhere else.")
        if need.from_zero and (below := _below_zero(run)):
            step, amount, value = below
            yield asked.spot(name).at("start" if step == 0 else "learning_rate").fault(
                f"must keep every amount from 0 up {part}", f"{amount} = {value:.3g} at step {step}",
                "Start where all are above 0." if step == 0 else "Give a smaller rate, or fewer steps.")


def _below_zero(run: Trajectory) -> tuple[int, str, float] | None:
    """The first amount below 0: its step, its name, how much it is. Amounts by a reference are never."""
    if run.loss.reference is not None or not (run.points < 0).any():
        return None
    step, k = np.argwhere(run.points < 0)[0]
    return int(run.kept[step]), run.loss.names[k], float(run.points[step, k])


def _timed(asked: LessonAsks, need: MapNeed, starts: BasinMap) -> Iterator[Fault]:
    if "seconds" not in starts.facts():
        yield asked.source.at("map").fault(
            f"must be the map that a benchmark has timed for {need.part} ({asked.staging})", None,
            "scenes/data/million.toml says which that is; leave the verb time out for another.")


def _steps(lesson: Lesson, runs: Mapping[str, Trajectory]) -> Iterator[Fault]:
    """A beat that shows what a learner can after a step has to find that step among those that were kept."""
    verbs = staging(lesson.staging).verbs
    learned = {spec.loss: runs[name] for name, spec in [*lesson.runs.items()][::-1]}    # the first of each
    for place, beat in enumerate(lesson.beats):
        for name, argument in verbs[beat.show].arguments.items():
            run, step = learned.get(argument.step_of), beat.args.get(name, argument.default)
            if run is not None and step not in run.kept:
                yield lesson.source.at("beat", place, name).fault(
                    f"must be a step that the run has kept, of 0 to {run.steps:,}", shown(step),
                    "Give the run more steps; of a long run, name a step with one digit that is not 0, as 300.")
