"""Beat -> what is seen in it, for those who do not see it: the verb's own words, and what its runs do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scenes.kit.scripts import script_of
from scenes.stage.needs import RunNeed
from scenes.stage.timeline import Beat, Plan
from scenes.stage.verbs import Verb
from scenes.studio.files.stagings import staging
from scenes.studio.plan.events import events
from scenes.studio.script.lesson import Lesson
from scenes.studio.script.picture_words import all_words
from soupmath import Trajectory


@dataclass(frozen=True)
class Shown:
    """What a beat shows. first, last: the playhead's way; args: of its verb."""

    verb: str
    first: int
    last: int
    args: Mapping[str, object]


def described(name: str, beat: Shown, runs: Mapping[str, Trajectory], labels: Mapping[str, str],
              lang: str = "en") -> str:
    """A beat on the staging of that name, in sentences. labels: what pictures call a run, if not by its name."""
    verb, words = staging(name).verbs[beat.verb], all_words(lang)
    moved = _moved(name, verb, beat, runs) if beat.last > beat.first else {}
    told = [words.gettext(verb.seen)]
    for run, trajectory in moved.items():
        happened = events(trajectory, beat.first, beat.last, words)
        if happened and len(moved) > 1:
            # For translators: what follows is told of the run that has this name.
            told.append(words.gettext("{name}:", name=_called(run, labels)))
        told += happened
    return (" " if script_of(lang).spaced else "").join(told)


def of_beat(plan: Plan, beat: Beat) -> str:
    """What is seen in a beat of a plan."""
    return described(plan.staging, Shown(beat.verb, beat.first, beat.last, beat.args), plan.runs, plan.labels,
                     plan.lang)


def of_lesson(lesson: Lesson, runs: Mapping[str, Trajectory]) -> dict[str, str]:
    """Beat id -> what is seen in it."""
    labels = {name: run.label for name, run in lesson.runs.items() if run.label}
    verbs = staging(lesson.staging).verbs
    return {beat.id: described(lesson.staging, Shown(beat.show, *beat.steps, {
        name: beat.args.get(name, argument.default) for name, argument in verbs[beat.show].arguments.items()}),
        runs, labels, lesson.lang) for beat in lesson.beats}


def _called(run: str, labels: Mapping[str, str]) -> str:
    return (labels.get(run) or run.replace("_", " ")).capitalize()


def _moved(name: str, verb: Verb, beat: Shown, runs: Mapping[str, Trajectory]) -> dict[str, Trajectory]:
    """The runs whose playhead goes: the one that the beat names, else those that play a part in its verb."""
    chosen = str(beat.args.get(verb.playhead, ""))
    if chosen in runs:
        return {chosen: runs[chosen]}
    needs = [need for need in staging(name).needs if isinstance(need, RunNeed) and not need.named_by]
    own = [need for need in needs if verb.name in need.verbs] or [need for need in needs if not need.verbs]
    apart = set(_apart(name))
    return {run: trajectory for run, trajectory in runs.items()
            if run not in apart and any(run in need.of(runs) for need in own)}


def _apart(name: str) -> Iterator[str]:
    """The runs that play a part alone, as their verbs name them by themselves."""
    for need in staging(name).needs:
        if isinstance(need, RunNeed) and need.alone:
            yield from (str(staging(name).verbs[verb].arguments[need.named_by].default) for verb in need.verbs)
