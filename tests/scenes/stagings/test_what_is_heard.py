"""What must hold of the sounds of every lesson: within their beats, at what is seen, by no times of their own."""

from __future__ import annotations

import ast
import inspect
import itertools
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from plans import KEPT, plan_of
from soon import soon

from scenes.stage.foley import Ambience, Foley, Heard, Landing
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.better_by_being_wrong import table_times as being_wrong
from scenes.stagings.cook_lanes import timing as cook_lanes
from scenes.stagings.foggy_hill import timing as foggy_hill
from scenes.stagings.race import timing as race
from scenes.stagings.race.racers import courses
from scenes.studio.draw import draw_beats
from scenes.studio.files import catalogue
from scenes.studio.files.stagings import stagings
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script import film_file
from scenes.studio.script.lesson import BeatSpec, load

LESSONS = [*dict.fromkeys([*film_file.names(), *catalogue.there()])]
PLAYED_ON = {load(name).staging: name for name in reversed(LESSONS)}
ROUNDING = 1e-6


def heard(plan: Plan, beat: Beat) -> list[Heard]:
    part = stagings()[plan.staging].part("sounds")
    return list(part.sounds(plan, beat)) if part else []


def sounds_of(plan: Plan, *kinds: str) -> Iterator[tuple[Beat, Foley]]:
    """The sounds of these kinds, each with its beat."""
    yield from ((beat, one) for beat in plan.beats for one in heard(plan, beat)
                if isinstance(one, Foley) and one.kind in kinds)


def assert_within(beat: Beat, one: Heard, where: str) -> None:
    match one:
        case Foley():
            assert -ROUNDING <= one.begins <= one.ends <= beat.ticks + ROUNDING, where
            assert all(one.begins - ROUNDING <= tick <= one.ends + ROUNDING for tick in one.hits), where
            assert 0 < one.loud <= 1, where
            assert 0 <= one.high <= 1, where
            assert one.hits or one.ends > one.begins, where
        case Ambience():
            assert len(one.levels) == beat.ticks + 1, where
            assert 0 <= min(one.levels) <= max(one.levels) <= 1 + ROUNDING, where
        case Landing():
            assert 0 <= one.tick <= beat.ticks + ROUNDING, where


@pytest.mark.parametrize("calm", [False, True])
@pytest.mark.parametrize("name", LESSONS)
def test_every_sound_lies_within_its_beat(name: str, calm: bool) -> None:
    plan = plan_of(name, calm=calm)
    for beat in plan.beats:
        for one in heard(plan, beat):
            assert_within(beat, one, f"{name}, {beat.id}: {one}")
    assert any(heard(plan, beat) for beat in plan.beats)


@pytest.mark.parametrize(("name", "verb"), [(name, verb) for name, staging in stagings().items() if name in PLAYED_ON
                                            for verb in staging.verbs])
def test_so_it_does_of_every_verb_alone(name: str, verb: str) -> None:
    plan = make_plan(replace(load(PLAYED_ON[name]), beats=(BeatSpec("only", verb),)), kept=KEPT)
    for one in heard(plan, plan.beats[0]):
        assert_within(plan.beats[0], one, f"{name}, {verb}: {one}")


@pytest.mark.parametrize("name", LESSONS)
def test_what_goes_on_is_as_loud_at_a_beats_begin_as_at_the_end_of_the_one_before(name: str) -> None:
    plan = plan_of(name)
    for before, after in itertools.pairwise(plan.beats):
        ends, begins = ({one.kind: one.levels for one in heard(plan, beat) if isinstance(one, Ambience)}
                        for beat in (before, after))
        for kind in ends | begins:
            end, begin = (ends.get(kind, (0.0,))[-1], begins.get(kind, (0.0,))[0])
            assert end == pytest.approx(begin, abs=1e-6), f"{kind}: {before.id} -> {after.id}"


@pytest.mark.parametrize("name", soon(LESSONS, *(name for name in LESSONS if name != "three-ways-down")))
def test_a_note_is_played_when_the_playhead_has_come_to_its_step(name: str) -> None:
    plan = plan_of(name)
    for beat in plan.beats:
        landed = [one for one in heard(plan, beat) if isinstance(one, Landing)]
        for one in landed:
            assert one.run in plan.runs
            assert 0 <= one.step <= plan.runs[one.run].steps
        assert len({(one.run, one.step, one.tick) for one in landed}) == len(landed)
        for one in landed:
            assert playhead(plan, beat, one, one.tick) == pytest.approx(one.step, abs=1e-6), (beat.id, one)
            assert playhead(plan, beat, one, one.tick - 0.01) < one.step, (beat.id, one)


def playhead(plan: Plan, beat: Beat, landing: Landing, tick: float) -> float:
    """Of the run of a landing: the beat's, unless the staging has one of its own for it."""
    now, steps = Moment(beat, tick, plan.calm), plan.runs[landing.run].steps
    if beat.verb == "border" and landing.run != beat.args["run"]:
        return cook_lanes.hops_beyond(now, steps)
    if beat.verb == "race" and plan.staging == "race":
        course = next(course for course in courses(plan.runs, plan.called) if landing.run in course.runs)
        return race.race_playhead(now, course)
    if beat.verb == "pot":
        return being_wrong.pot_playhead(now, steps)
    return now.s


@pytest.mark.parametrize("name", stagings())
def test_sounds_have_no_times_of_their_own(name: str) -> None:
    """No number stands in a function of `sounds.py` but 0, 1 and 2: times are `timing.py`'s, loudness is a table's."""
    part = stagings()[name].part("sounds")
    assert part, f"{name} is silent"
    functions = [node for node in ast.walk(ast.parse(inspect.getsource(part))) if isinstance(node, ast.FunctionDef)]
    numbers = {node.value for function in functions for node in ast.walk(function)
               if isinstance(node, ast.Constant) and isinstance(node.value, int | float)}
    assert numbers <= {0, 1, 2}


# the pot: grains, spoon, bowls ----------------------------------------------------------
POTS = [name for name in LESSONS if load(name).staging == "soup_pot"]


@pytest.mark.parametrize("name", soon(POTS, "soup-pot"))
def test_a_pour_is_heard_exactly_while_grains_fall(name: str) -> None:
    plan = plan_of(name)
    pours = list(sounds_of(plan, "salt", "cream", "pepper"))
    assert len(pours) >= 2
    with draw_beats.on_set(plan, 90) as scene:
        for beat in (beat for beat in plan.beats if beat.last > beat.first):
            for tick in np.arange(0.15, beat.ticks, 1.0):
                scene.pose(Moment(beat, float(tick), plan.calm))
                for kind, grains in scene.stove.grains.items():
                    spans = [(one.begins, one.ends) for of, one in pours if of is beat and one.kind == kind]
                    at_an_end = any(abs(tick - end) < 0.1 for span in spans for end in span)
                    falls = len(grains.falling.points) > 0
                    assert at_an_end or falls == any(low < tick < high for low, high in spans), (beat.id, kind, tick)
        for beat, one in pours:
            grains = scene.stove.grains[one.kind]
            scene.pose(Moment(beat, max(0.0, one.begins - 0.2), plan.calm))
            before = grains.read()
            scene.pose(Moment(beat, one.ends + 0.2, plan.calm))
            assert grains.read() - before == len(one.hits), (beat.id, one.kind)


@pytest.mark.parametrize("name", POTS)
def test_a_spoon_rings_when_it_is_back_and_splashes_where_it_goes_under(name: str) -> None:
    plan = plan_of(name)
    with draw_beats.on_set(plan, 90) as scene:
        for beat, one in sounds_of(plan, "spoon"):
            scene.pose(Moment(beat, one.begins - 1.0, plan.calm))
            moving = scene.stove.spoon.placed
            scene.pose(Moment(beat, one.begins, plan.calm))
            there = scene.stove.spoon.placed
            scene.pose(Moment(beat, min(float(beat.ticks), one.begins + 1.5), plan.calm))
            assert there != moving
            assert np.allclose(scene.stove.spoon.placed, there), beat.id


# the jar: tiles, a grain, what settles --------------------------------------------------
METERS = [name for name in LESSONS if load(name).staging == "loss_meter"]


@pytest.mark.parametrize("name", METERS)
def test_a_jar_that_is_heard_to_settle_has_come_to_rest(name: str) -> None:
    plan, settled = plan_of(name), 0
    with draw_beats.on_set(plan, 90) as scene:
        for beat, one in sounds_of(plan, "tone"):
            levels = []
            for tick in (one.begins - 1.0, one.begins, min(float(beat.ticks), one.begins + 0.5)):
                scene.pose(Moment(beat, tick, plan.calm))
                levels.append(scene.jar.glass.read())
            settled += 1
            assert levels[0] != levels[1], beat.id
            assert levels[1] == pytest.approx(levels[2], abs=1e-6), beat.id
    assert settled


def test_each_tile_is_heard_as_it_comes_to_the_surface() -> None:
    """As many drops as tiles, each where the jar has just taken one more in."""
    plan = plan_of("four-short-of-ten")
    drops = list(sounds_of(plan, "plop"))
    assert len(drops) == 16
    with draw_beats.on_set(plan, 90) as scene:
        for k, (beat, one) in enumerate(drops, 1):
            arrived = [scene.miss.in_jar(Moment(beat, one.begins + by, plan.calm))[1] for by in (-0.5, 0.01)]
            assert arrived == pytest.approx([k - 1, k]), k


# feet, hops, words: what is heard to land has landed ---------------------------------------
def landed_marks(scene: LessonScene, beat: Beat, run: str) -> int:
    """How many marks of made steps stand in the picture that a run leaves."""
    match scene.plan.staging:
        case "foggy_hill":
            return len((scene.alone.walk.prints if beat.verb in foggy_hill.WALKS else scene.knobs.plane.trail).read())
        case "cook_lanes" if beat.verb == "border":
            return len((scene.border.edge if run == beat.args["run"] else scene.border.past).hopper.hops.read())
        case "cook_lanes" if beat.verb == "solo":
            return len(scene.solo.of[run].hopper.hops.read())
        case "cook_lanes":
            return len(scene.lanes.of[run].hopper.hops.read())
    raise ValueError(scene.plan.staging)


@pytest.mark.parametrize("name", [name for name in LESSONS if load(name).staging in ("foggy_hill", "cook_lanes")])
def test_a_foot_is_heard_as_its_print_comes(name: str) -> None:
    """In a film of 60 pictures a second: none a picture before, one more in the picture in which it is heard."""
    plan, seen = plan_of(name), 0
    with draw_beats.on_set(plan, 90) as scene:
        for beat in plan.beats:
            steps = {tick for one in heard(plan, beat) if isinstance(one, Foley) and one.kind in ("step", "hop")
                     for tick in one.hits}
            for one in [one for one in heard(plan, beat) if isinstance(one, Landing)][:12]:
                marks = []
                for tick in (one.tick - 0.25, one.tick + 0.01):
                    scene.pose(Moment(beat, tick, plan.calm))
                    marks.append(landed_marks(scene, beat, one.run))
                seen += 1
                assert one.tick in steps, (beat.id, one)
                assert marks[1] == marks[0] + 1 or len(plan.runs[one.run].points) > 100, (beat.id, one)
    assert seen >= 3


@pytest.mark.parametrize("shape", soon(["wide", "tall"], "wide"))
def test_a_word_is_heard_as_it_stands_and_as_it_lies(shape: str) -> None:
    plan, tiles = plan_of("better-by-being-wrong", shape), 0
    with draw_beats.on_set(plan, 90) as scene:
        rows = {row.saying.step: row for row in scene.words.rows}
        for beat in (beat for beat in plan.beats if beat.verb in ("open", "say")):
            row = rows[int(str(beat.exit["said"]))]
            hits = [tick for of, one in sounds_of(plan, "wood") if of is beat for tick in one.hits]
            falls = [k for k, holds in enumerate(row.saying.holds) if not holds]
            stands = list(zip(range(len(row.tiles)), row.spots, strict=True)) if beat.verb == "say" else []
            ends = [*stands, *((k, (row.lying[k].x, row.lying[k].y)) for k in falls)]
            assert len(hits) == len(ends), (shape, beat.id)
            for (k, place), tick in zip(ends, hits, strict=True):
                scene.pose(Moment(beat, tick, plan.calm))
                tiles += 1
                assert row.tiles[k].placed[:2] == pytest.approx(place, abs=1e-6), (shape, beat.id)
                scene.pose(Moment(beat, tick - 1.0, plan.calm))
                assert row.tiles[k].placed[:2] != pytest.approx(place, abs=1e-6), (shape, beat.id)
    assert tiles > 9


def test_a_dot_is_heard_as_a_sample_lands() -> None:
    plan = plan_of("all-the-spoons-at-once")
    with draw_beats.on_set(plan, 90) as scene:
        dots = [(beat, one) for beat, one in sounds_of(plan, "salt") if beat.verb == "taste"]
        assert len(dots) > 8
        for beat, one in dots:
            row = str(beat.args["run"])
            counts = [scene.tasting.landed(Moment(beat, one.begins + by, plan.calm), row) for by in (-0.05, 0.05)]
            assert counts[1] == counts[0] + 1, (beat.id, one)


def test_bowls_and_spoons_of_meals_are_heard_where_they_are_seen() -> None:
    """Each as it has come to rest: the meal before the cook, and the three soups under their columns."""
    plan, served = plan_of("growing-a-palate"), 0
    with draw_beats.on_set(plan, 90) as scene:
        for beat, one in sounds_of(plan, "bowl"):
            served += 1
            places = []
            for by in (-2.0, 0.01, 1.0):
                scene.pose(Moment(beat, one.begins + by, plan.calm))
                places.append([bowl.placed for bowl in (scene.cook.bowl, *scene.soups.bowls)])
            rests = [a[0] != b[0] and b[0] == pytest.approx(c[0], abs=1e-6)
                     for a, b, c in zip(*([[place[:1] for place in at] for at in places]), strict=True)]
            assert any(rests), beat.id
    assert served >= 4
