"""The rules of a lesson file that no single table can check: what must fit together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import soupmath as sm
from scenes.stage.verbs import Verb
from scenes.studio.files.faults import Fault, near, shown
from scenes.studio.files.stagings import stagings
from scenes.studio.files.toml_file import Source
from scenes.studio.runs import lesson_runs, starts_map
from scenes.studio.script import sentences
from scenes.studio.script.playhead import Playhead, verb_of
from scenes.studio.script.schema import LONGEST_SAY, Beat, Finding, LessonFile, Map, Run, beat_model, findings, meaning
from scenes.studio.script.specs import map_spec, run_spec

MOST_RUNS = 16
Place = tuple[str | int, ...]
RUN_NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")


def faults(source: Source) -> list[Fault]:
    """Everything that is wrong with a lesson file, before anything is computed."""
    return [source.fault(*finding) for finding in _findings(source.data)]


def _findings(data: Mapping[str, Any]) -> Iterator[Finding]:
    yield from findings(LessonFile, data)[1]
    yield from _runs(data)
    yield from _map(data.get("map"))
    yield from _beats(data)


def _runs(data: Mapping[str, Any]) -> Iterator[Finding]:
    if ("run" in data) == ("runs" in data):
        both = "run" in data
        yield (("run",), "must be given, or [runs.NAME] where there are several", "both" if both else None,
               "Keep one of the two." if both else "Add a table [run] with loss, start and steps.")
    several = data.get("runs")
    if isinstance(several, dict):
        yield from _names_of_runs(several)
    for path, table in _run_tables(data):
        yield from _under(path, findings(Run, table)[1])
        yield from _run(path, table)


def _map(table: object) -> Iterator[Finding]:
    if not isinstance(table, dict):
        return
    found = findings(Map, table)[1]
    yield from _under(("map",), found)
    if not found:
        x0, x1, y0, y1 = table["window"]
        if not (x0 < x1 and y0 < y1):
            yield (("map", "window"), "must rise from x0 to x1 and from y0 to y1", shown(table["window"]),
                   "Swap them.")
        yield from _under(("map",), _map_refusals(table))


def _map_refusals(table: dict[str, Any]) -> Iterator[Finding]:
    """What soupmath would refuse: it is tried on four starts."""
    try:
        starts_map.compute(replace(map_spec(table), side=2, steps=1))
    except (ValueError, TypeError) as error:
        yield ("optimizer",), f"must suit a map ({error})", shown(table.get("optimizer")), "Choose another."


def _under(path: Place, found: Iterable[Finding]) -> Iterator[Finding]:
    """Findings in a table, at their places in the file."""
    for place, rule, got, cure in found:
        yield (*path, *place), rule, got, cure


def _names_of_runs(several: Mapping[str, Any]) -> Iterator[Finding]:
    if not 1 <= len(several) <= MOST_RUNS:
        yield ("runs",), f"must hold 1 to {MOST_RUNS} runs", str(len(several)), "Add tables [runs.NAME]."
    for name in several:
        if not RUN_NAME.fullmatch(name) or name == "run":
            yield (("runs", name), "must have a name of small letters, digits and _, other than run",
                   shown(name), "Name it after what it shows, as timid.")


def _run_tables(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    several = data.get("runs")
    named = several if isinstance(several, dict) else {}
    tables: list[tuple[tuple[str, ...], Any]] = [(("runs", name), table) for name, table in named.items()]
    for path, table in [(("run",), data.get("run")), *tables]:
        if isinstance(table, dict):
            yield path, table


def _run(path: tuple[str, ...], table: dict[str, Any]) -> Iterator[Finding]:
    """What soupmath would refuse, of a table that is right in itself."""
    if findings(Run, table)[1]:
        return
    for key, rule, got, cure in lesson_runs.problems(run_spec(table)):
        yield (*path, key), rule, got, cure or meaning(Run, key) or "soupmath.optimizers says what it takes."


def _beats(data: Mapping[str, Any]) -> Iterator[Finding]:
    beats = data.get("beat")
    if not isinstance(beats, list):
        return
    staging = data.get("staging")
    limit = max((t["steps"] for _, t in _run_tables(data) if _count(t.get("steps"))), default=None)
    seen: set[str] = set()
    playhead = Playhead(staging)
    for place, beat in enumerate(beats):
        if not isinstance(beat, dict):
            continue
        path = ("beat", place)
        found = [*_beat(beat, staging, seen), *_named_run(beat, staging, data), *_claims(beat, data)]
        stands = playhead.stands(beat)
        steps = beat.get("steps", [stands, stands])
        if _way(steps):
            found += _way_faults(steps, stands, limit, verb_of(staging, beat))
            playhead.go(beat, steps[1])
        yield from _under(path, found)


def _beat(beat: Mapping[str, Any], staging: object, seen: set[str]) -> Iterator[Finding]:
    verb = verb_of(staging, beat)
    if verb is not None:
        yield from findings(beat_model(staging, verb.name), beat)[1]
        yield from _cues(beat, verb)
    else:
        yield from _beat_without_verb(beat, staging)
    name = beat.get("id")
    if isinstance(name, str):
        if name in seen:
            yield ("id",), "must be the id of one beat only", shown(name), "Give each beat an id of its own."
        seen.add(name)
    yield from _sentence(_said(beat))


def _cues(beat: Mapping[str, Any], verb: Verb) -> Iterator[Finding]:
    """A cue that the verb does not know would never be acted on."""
    for cue in sentences.CUE.findall(_said(beat)) if verb.cues else ():
        if cue not in verb.cues:
            yield ("say",), f"must name a moment of {verb.name}", f"[{cue}]", near(cue, verb.cues)


def _said(beat: Mapping[str, Any]) -> str:
    """The sentence, "" where it is none or longer than a sentence may be, which is a fault of its own."""
    say = beat.get("say")
    return say if isinstance(say, str) and len(say) <= LONGEST_SAY else ""


def _beat_without_verb(beat: Mapping[str, Any], staging: object) -> Iterator[Finding]:
    """What can be said of a beat whose verb is not known: further keys may be the verb's own."""
    yield from findings(Beat, {key: value for key, value in beat.items() if key in Beat.model_fields})[1]
    verb = beat.get("show")
    if isinstance(verb, str) and isinstance(staging, str) and staging in stagings():
        yield ("show",), f"must be a verb of {staging}", shown(verb), near(verb, stagings()[staging].verbs)


def _named_run(beat: Mapping[str, Any], staging: object, data: Mapping[str, Any]) -> Iterator[Finding]:
    """An argument that names a run must name one of the lesson's."""
    verb = verb_of(staging, beat)
    known = [path[-1] for path, _ in _run_tables(data)]
    for name, argument in verb.arguments.items() if verb else ():
        value = beat.get(name)
        if argument.names_run and isinstance(value, str) and value not in (*known, argument.default):
            yield (name,), "must name a run", shown(value), near(value, [*known, str(argument.default)])


def _claims(beat: Mapping[str, Any], data: Mapping[str, Any]) -> Iterator[Finding]:
    """Claims and their runs must be known; whether they hold is for `check` to say."""
    runs_known = [path[-1] for path, _ in _run_tables(data)]
    claims = beat.get("claims")
    for place, claim in enumerate(claims) if isinstance(claims, list) else ():
        if not isinstance(claim, str):
            continue
        parts = claim.split(".")
        if parts[0] == "map" and "map" in data:
            yield from _claim_of_map(place, claim, parts[1:])
            continue
        known = sm.claims.COMPARISONS if len(parts) == 3 else sm.claims.CLAIMS
        name = parts[1] if len(parts) == 3 else parts[-1]
        strangers = [run for run in (parts[0::2] if len(parts) == 3 else parts[:-1]) if run not in runs_known]
        if len(parts) > 3 or name not in known:
            yield (("claims", place), "must be a known claim, RUN.claim or RUN.comparison.RUN", shown(claim),
                   near(name, known))
        elif strangers:
            yield (("claims", place), "must speak of a run of the lesson", shown(claim),
                   near(strangers[0], runs_known))


def _claim_of_map(place: int, claim: str, named: list[str]) -> Iterator[Finding]:
    if len(named) != 1 or named[0] not in starts_map.CLAIMS:
        yield (("claims", place), "must be a known claim about the map", shown(claim),
               near(".".join(named), starts_map.CLAIMS))


def _sentence(say: str) -> Iterator[Finding]:
    found = sentences.stray(say)
    if found:
        yield (("say",), "must hold { } and [ ] only as {fact}, {fact:.1f} and [cue], and no \\ or <tag>",
               shown(found), "Facts and cues are plain names.")
    for fact, form in sentences.quoted(say):
        if sentences.bad_form(form):
            yield (("say",), f"must give {{{fact}}} a plain form", shown(form), "As {loss_last:.2f}.")


def _way_faults(steps: list[int], stands: int, limit: int | None, verb: Verb | None) -> Iterator[Finding]:
    first, last = steps
    if first != stands:
        yield (("steps",), f"must begin at {stands}, where the playhead stands", shown(steps),
               f"Write steps = [{stands}, …].")
    if last < first:
        yield ("steps",), "must not go back", shown(steps), "The playhead only goes on."
    if limit is not None and last > limit:
        yield ("steps",), f"must end within the run's {limit} steps", shown(steps), "Give the run more steps."
    if verb is not None and last > first and not verb.pace.step_ticks:
        yield ("steps",), f"must stay, since {verb.name} makes no steps", shown(steps), "Leave steps out."


def _way(steps: object) -> bool:
    return isinstance(steps, list) and len(steps) == 2 and all(map(_count, steps))


def _count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
