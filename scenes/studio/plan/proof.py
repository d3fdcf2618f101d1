"""Proof before a frame is rendered: a lesson's file, its runs, its claims, its words. manim-free."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import soupmath as sm
from scenes.stage.starts_map import BasinMap
from scenes.stage.timeline import TICKS_PER_SECOND, Plan
from scenes.studio.files import catalogue
from scenes.studio.files.exit_codes import BAD_INPUT, DONE, FAILED
from scenes.studio.files.faults import BadInputError, Fault, shown
from scenes.studio.files.toml_file import Source
from scenes.studio.plan import shown_runs
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.plan.opened import Languages, Opened, opened, unwritten
from scenes.studio.plan.place import NoPlaceError
from scenes.studio.plan.place import place as place_of
from scenes.studio.runs import starts_map
from scenes.studio.runs.verdicts import verdicts
from scenes.studio.script.lesson import Lesson
from scenes.studio.script.meant import meant
from scenes.studio.speech.narrator import SILENT, Narration, Narrator
from scenes.studio.store.kept_arrays import NOTHING_KEPT, Kept


@dataclass(frozen=True)
class Law:
    """What a law, or a claim of a beat, found of the runs. A named run stands before its law, with a dot."""

    name: str
    ok: bool
    detail: str
    beat: str | None = None


@dataclass(frozen=True)
class Checked:
    """Everything that is known of a lesson before it is rendered."""

    name: str
    lesson: Lesson | None = None
    runs: Mapping[str, sm.Trajectory] | None = None
    plan: Plan | None = None
    laws: tuple[Law, ...] = ()
    faults: tuple[Fault, ...] = ()
    narration: Narration = SILENT

    @property
    def ok(self) -> bool:
        return not self.faults and all(law.ok for law in self.laws)

    @property
    def seconds(self) -> float | None:
        """How long the film lasts; None where there is none."""
        return self.plan.ticks / TICKS_PER_SECOND if self.plan else None


def check(name_or_path: str, sets: Iterable[str] = (), prove: bool = True, kept: Kept = NOTHING_KEPT,
          languages: Languages = (), **choices: object) -> Checked:
    """Prove one lesson, in silence; without `prove`, read it and lay it out only.

    kept is where what takes long stays between commands; choices (shape, theme, calm, transparent) go to the Plan.
    """
    return _checked(opened(name_or_path, sets, kept, languages), SILENT, prove, kept, choices)


def check_unwritten(source: Source, kept: Kept = NOTHING_KEPT) -> Checked:
    """The same of a lesson that is no file yet, with all that an asked-for film would find wrong with it."""
    return _checked(unwritten(source, kept), SILENT, True, kept, {})


def check_all(arguments: Sequence[str], sets: Iterable[str] = (), prove: bool = True,
              kept: Kept = NOTHING_KEPT, languages: Languages = (), narrator: Narrator | None = None,
              describe: bool = False, **choices: object) -> list[Checked]:
    """Prove the lessons that are asked for, a film standing for its lessons; all of them where nothing is.

    narrator: says them, all in one go; without one they are silent. describe: and tells what is seen.
    """
    found = [opened(argument, sets, kept, languages) for argument in meant(arguments).opened]
    scripts = [one.script(describe) for one in found] if narrator else [None] * len(found)
    wrong = narrator.rehearse(script for script in scripts if script) if narrator else {}
    results = []
    for one, script in zip(found, scripts, strict=True):
        if one.lesson and (unsayable := wrong.get(one.lesson.path)):
            results.append(Checked(one.name, one.lesson, faults=tuple(unsayable)))
        else:
            said = narrator.narration(script) if narrator and script else SILENT
            results.append(_checked(one, said, prove, kept, choices))
    return _without_clashes(results)


def _checked(one: Opened, narration: Narration, prove: bool, kept: Kept, choices: Mapping[str, Any]) -> Checked:
    """A lesson that was opened, laid out in time and proved."""
    lesson, runs = one.lesson, one.runs
    if lesson is None or runs is None:
        return Checked(one.name, lesson, faults=one.faults)
    plan, unfit = _laid_out(one, narration, kept, choices)
    claims = list(_claims(lesson, runs, plan.map if plan else None)) if prove else []
    laws = (*_laws(runs if prove else {}, kept), *(found for found in claims if isinstance(found, Law)))
    faults = (*_outcomes(lesson, runs), *(found for found in claims if isinstance(found, Fault)), *unfit,
              *shown_runs.faults(lesson, runs, plan.map if plan else None))
    return Checked(one.name, lesson, runs, plan, laws, faults, narration)


def _laid_out(one: Opened, narration: Narration, kept: Kept,
              choices: Mapping[str, Any]) -> tuple[Plan | None, tuple[Fault, ...]]:
    """The plan, or what is wrong with what the sentences quote, or with the poster's place."""
    lesson = one.lesson
    assert lesson
    try:
        plan = make_plan(lesson, runs=one.runs, kept=kept, starts=one.starts, known=one.known, speech=narration.said,
                         told=narration.told, translated=one.translated, **choices)
        if lesson.poster is not None:
            place_of([plan], lesson.poster)
        return plan, ()
    except BadInputError as error:
        return None, tuple(error.faults)
    except NoPlaceError as error:
        return None, (lesson.source.at("poster").fault(*error.args),)


def exit_code(results: Sequence[Checked], others: Sequence[Fault] = ()) -> int:
    """DONE where all is well, BAD_INPUT where there is nothing else, else FAILED."""
    if all(result.ok for result in results) and not others:
        return DONE
    return BAD_INPUT if all(result.faults for result in results) else FAILED


def _without_clashes(results: Sequence[Checked]) -> list[Checked]:
    """The results, with a fault for every lesson that would share a folder with one before it."""
    paths = [result.lesson.path for result in results if result.lesson]
    clashes = {fault.file: fault for fault in catalogue.clashes(paths)}
    return [replace(result, faults=(*result.faults, clashes[result.lesson.source.file]))
            if result.lesson and result.lesson.source.file in clashes else result for result in results]


def _laws(runs: Mapping[str, sm.Trajectory], kept: Kept) -> Iterator[Law]:
    for name, run in runs.items():
        for said in verdicts(run, kept):
            yield Law(said.law if name == "run" else f"{name}.{said.law}", said.ok, said.detail)


def _claims(lesson: Lesson, runs: Mapping[str, sm.Trajectory],
            starts: BasinMap | None) -> Iterator[Law | Fault]:
    """What the beats assert: a verdict each, or a fault where a claim cannot be asked of these runs.

    Without the map of starts, which a lesson that cannot be laid out has not, nothing is said of it.
    """
    for place, beat in enumerate(lesson.beats):
        for k, claim in enumerate(beat.claims):
            of_map = lesson.map is not None and claim.startswith("map.")
            if of_map and starts is None:
                continue
            try:
                verdict = starts_map.check(claim, starts) if of_map and starts else sm.claims.check(claim, runs)
                yield Law(claim, verdict.ok, verdict.detail, beat.id)
            except ValueError as error:
                yield lesson.source.at("beat", place, "claims", k).fault(
                    f"must suit the runs ({error})", shown(claim), "scenes/lessons/README.md lists the claims.")


def _outcomes(lesson: Lesson, runs: Mapping[str, sm.Trajectory]) -> Iterator[Fault]:
    """Runs that end otherwise than the lesson says; one that says nothing may end in any way but diverged."""
    for name, run in runs.items():
        spot = lesson.source.at("run") if name == "run" else lesson.source.at("runs", name)
        expected = lesson.runs[name].expect
        if expected is None and run.recorded and run.outcome is sm.Outcome.DIVERGED:
            yield spot.at("expect").fault("must say that the run diverges", None, 'Write expect = "diverged".')
        elif expected is None and run.outcome is sm.Outcome.DIVERGED:
            yield spot.at("learning_rate").fault("must not make the run diverge",
                                                 shown(lesson.runs[name].learning_rate), _calmer(run))
        elif expected is not None and expected != run.outcome:
            yield spot.at("expect").fault(f"must be how the run ends ({run.outcome})", shown(expected),
                                          f'Write expect = "{run.outcome}", or change the run.')


def _calmer(run: sm.Trajectory) -> str:
    limit = run.facts().get("limit")
    said = "2/L = " if run.optimizer.name == "gradient_descent" else "of this rule, "
    below = f"Stay below the limit {said}{limit:.4g}" if limit else "Lower it"
    return f'{below}, or write expect = "diverged".'
