"""What no single table can check of a lesson's beats: their verbs, their sentences, the playhead's way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from scenes.stage.burned_places import WHERE_BURNED
from scenes.stage.verbs import Verb
from scenes.studio.files.faults import Fault, near, shown
from scenes.studio.files.stagings import stagings
from scenes.studio.files.toml_file import Source, Spot
from scenes.studio.script import claim_checks, schema, sentences
from scenes.studio.script.playhead import Playhead, verb_of
from scenes.studio.script.run_checks import run_tables
from scenes.studio.script.schema import BeatTable, beat_model


def faults(source: Source) -> Iterator[Fault]:
    """Of all beats, in order."""
    beats, staging = source.data.get("beat"), source.data.get("staging")
    limit = max((table["steps"] for _, table in run_tables(source.data) if _count(table.get("steps"))), default=None)
    seen: set[str] = set()
    playhead = Playhead(staging)
    for place, beat in enumerate(beats) if isinstance(beats, list) else ():
        if not isinstance(beat, dict):
            continue
        spot = source.at("beat", place)
        yield from _beat(spot, beat, staging, seen)
        yield from _named_run(spot, beat, staging, source.data)
        yield from claim_checks.faults(spot, beat, source.data)
        stands = playhead.stands(beat)
        steps = beat.get("steps", [stands, stands])
        if _way(steps):
            yield from _way_faults(spot.at("steps"), steps, stands, limit, verb_of(staging, beat))
            playhead.go(beat, steps[1])


def _beat(spot: Spot, beat: Mapping[str, Any], staging: object, seen: set[str]) -> Iterator[Fault]:
    verb = verb_of(staging, beat)
    if verb is not None:
        yield from schema.faults(beat_model(staging, verb.name), beat, spot)
        yield from _cues(spot.at("say"), beat, verb)
    else:
        yield from _beat_without_verb(spot, beat, staging)
    yield from _light(spot.at("light"), beat.get("light"), staging)
    name = beat.get("id")
    if isinstance(name, str):
        if name in seen:
            yield spot.at("id").fault("must be the id of one beat only", shown(name),
                                      "Give each beat an id of its own.")
        seen.add(name)
    yield from _sentence(spot.at("say"), _said(beat))


def _cues(spot: Spot, beat: Mapping[str, Any], verb: Verb) -> Iterator[Fault]:
    """A cue that the verb does not know would never be acted on."""
    for cue in sentences.CUE.findall(_said(beat)) if verb.cues else ():
        if cue not in verb.cues:
            yield spot.fault(f"must name a moment of {verb.name}", f"[{cue}]", near(cue, verb.cues))


def _light(spot: Spot, names: object, staging: object) -> Iterator[Fault]:
    """It falls on places that the staging has in every shape."""
    if not isinstance(names, list) or not isinstance(staging, str) or staging not in stagings():
        return
    known = {name for name in stagings()[staging].places["wide"] if not name.endswith(WHERE_BURNED)}
    for name in names:
        if isinstance(name, str) and name not in known:
            yield spot.fault(f"must name places of {staging}", shown(name), near(name, known))


def _said(beat: Mapping[str, Any]) -> str:
    """The sentence, "" where it is none or longer than a sentence may be, which is a fault of its own."""
    say = beat.get("say")
    return say if isinstance(say, str) and len(say) <= schema.LONGEST_SAY else ""


def _beat_without_verb(spot: Spot, beat: Mapping[str, Any], staging: object) -> Iterator[Fault]:
    """What can be said of a beat whose verb is not known: further keys may be the verb's own."""
    common = {key: value for key, value in beat.items() if key in BeatTable.model_fields}
    yield from schema.faults(BeatTable, common, spot)
    verb = beat.get("show")
    if isinstance(verb, str) and isinstance(staging, str) and staging in stagings():
        yield spot.at("show").fault(f"must be a verb of {staging}", shown(verb), near(verb, stagings()[staging].verbs))


def _named_run(spot: Spot, beat: Mapping[str, Any], staging: object, data: Mapping[str, Any]) -> Iterator[Fault]:
    """An argument that names a run must name one of the lesson's."""
    verb = verb_of(staging, beat)
    known = [path[-1] for path, _ in run_tables(data)]
    for name, argument in verb.arguments.items() if verb else ():
        value = beat.get(name)
        if argument.names_run and isinstance(value, str) and value not in (*known, argument.default):
            yield spot.at(name).fault("must name a run", shown(value), near(value, {*known, str(argument.default)}))


def _sentence(spot: Spot, say: str) -> Iterator[Fault]:
    found = sentences.stray(say)
    if found:
        yield spot.fault("must hold { } and [ ] only as {fact}, {fact:.1f} and [cue], and no \\ or <tag>",
                         shown(found), "Facts and cues are plain names.")
    for fact, form in sentences.quoted(say):
        if sentences.bad_form(form):
            yield spot.fault(f"must give {{{fact}}} a plain form", shown(form), "As {loss_last:.2f}.")


def _way_faults(spot: Spot, steps: list[int], stands: int, limit: int | None,
                verb: Verb | None) -> Iterator[Fault]:
    first, last = steps
    if first != stands:
        yield spot.fault(f"must begin at {stands}, where the playhead stands", shown(steps),
                         f"Write steps = [{stands}, …].")
    if last < first:
        yield spot.fault("must not go back", shown(steps), "The playhead only goes on.")
    if limit is not None and last > limit:
        yield spot.fault(f"must end within the run's {limit} steps", shown(steps), "Give the run more steps.")
    if verb is not None and last > first and not verb.pace.step_ticks:
        yield spot.fault(f"must stay, since {verb.name} makes no steps", shown(steps), "Leave steps out.")


def _way(steps: object) -> bool:
    return isinstance(steps, list) and len(steps) == 2 and all(map(_count, steps))


def _count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
