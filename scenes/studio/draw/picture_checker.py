"""The checker of pictures: what an eye would object to, found from geometry and pixels.

Sampled over every beat of a plan: things outside the frame or the safe margin,
text over text, text too small or too faint for what is really behind it,
meaning-bearing shapes that do not stand out. Each objection names
lesson, beat, playhead and object.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import cast

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import SMALLEST
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.stage.frames import CONTROLS, FRAMES, SAFE
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.stage_camera import in_margin
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.studio.draw.as_seen import WHOLE, as_seen
from scenes.studio.draw.behind_captions import behind_captions
from scenes.studio.draw.camera import FilmCamera
from scenes.studio.draw.contrast import cased, luminance, worst_contrast
from scenes.studio.draw.covering import meet
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.draw.seen import THERE, TOUCH, P, Seen, Text, box_of, edges, em_of, inside, name_of, props, strength
from scenes.studio.draw.touched import Touched

LARGE_EM = 0.5          # from here on WCAG's 3:1 for large text is enough
CASED_NEEDS = 2.0       # contrast of what is cased


@dataclass(frozen=True)
class Objection:
    """One thing to mend."""

    lesson: str
    variant: str
    beat: str
    playhead: float
    tick: float
    object: str
    rule: str

    def __str__(self) -> str:
        return (f"{self.lesson} ({self.variant}), beat {self.beat}, s = {self.playhead:.2f}, "
                f"tick {self.tick:g}: {self.object}: {self.rule}")


def ticks_to_look_at(beat: Beat, most: int = 9) -> list[float]:
    """The beat's ends, ends of steps, and instants between: at most about `most`."""
    steps = beat.boundaries()[1:-1]
    spread = steps[:: max(1, math.ceil(len(steps) / (most // 2)))]
    inner = np.linspace(0, beat.ticks, most - 1 - len(spread))[1:-1].round()
    return sorted({0.0, *map(float, spread), *map(float, inner), beat.ticks - 1.0})


def look(plan: Plan, short_side: int = 360) -> tuple[list[Objection], int]:
    """(objections, instants looked at) of one plan."""
    found: list[Objection] = []
    looked = 0
    variant = f"{plan.shape}, {plan.theme}, {plan.lang}"
    with on_set(plan, short_side, FilmCamera) as scene:
        for beat in plan.beats:
            for tick in ticks_to_look_at(beat):
                now = Moment(beat, tick, plan.calm)
                scene.pose(now)
                looked += 1
                found += (
                    Objection(plan.lesson, variant, beat.id, now.s, tick, thing, rule)
                    for thing, rule in faults(scene, plan.shape, short_side, scene.rests(now))
                )
    return _once(found), looked


def _once(found: Iterable[Objection]) -> list[Objection]:
    """The first of objections that say the same of the same thing in a beat."""
    seen: dict[tuple[str, str, str], Objection] = {}
    for finding in found:
        seen.setdefault((finding.beat, finding.object, finding.rule.split(":")[0]), finding)
    return list(seen.values())


def faults(scene: LessonScene, shape: str, short_side: int, rests: bool = True) -> Iterator[tuple[str, str]]:
    """(object, rule broken) of the scene as it is posed, seen through its view; rests: whether that stands still."""
    frame = Region(0, 0, *FRAMES[shape])
    with as_seen(scene) as view:
        whole = view == WHOLE and rests     # which a view on its way may be for a moment
        there = [(prop, box, view.zoom if not whole and not in_margin(top) else 0.0)
                 for top in scene.mobjects for prop in props(top)
                 if (box := box_of(prop)) is not None and (in_margin(top) or whole or meet(box, frame))]
        seen = _not_behind_captions(scene, [(prop, box) for prop, box, _ in there])
        texts = [(prop, box) for prop, box in seen if isinstance(prop, Text)]
        yield from _outside([(prop, box) for prop, box, near in there if not near], shape)
        if rests:
            yield from _cut([(prop, box) for prop, box, near in there if near and isinstance(prop, Text)], frame)
        yield from _overlaps(texts)
        touched = Touched(scene)
        yield from touched.faults(texts)
        yield from _one_marker(seen)
        ems = {id(prop): em_of(prop) * (near or 1.0) for prop, _, near in there if isinstance(prop, Text)}
        yield from _too_small([prop for prop, _, _ in there if isinstance(prop, Text)], ems)
        clear = [(text, box) for text, box in texts if not touched.veiled(text, box)]
        yield from _too_faint(scene, clear, seen, short_side, ems)
        if scene.plan.burn and rests:
            yield from behind_captions(scene, shape, touched, not whole)


def _not_behind_captions(scene: LessonScene, seen: Seen[Prop]) -> Seen[Prop]:
    """Without what goes behind burned captions, of which they tell by themselves."""
    if not scene.plan.burn:
        return seen
    own = set(map(id, scene.captions.get_family()))
    return [(prop, box) for prop, box in seen if id(prop) in own or not meet(box, scene.captions.reach)]


def _outside(seen: Seen[Prop], shape: str) -> Iterator[tuple[str, str]]:
    frame = Region(0, 0, *FRAMES[shape])
    for prop, box in seen:
        if getattr(prop, "bleeds", False):
            continue
        limit = SAFE[shape]
        if not inside(box, frame):
            yield name_of(prop), f"outside the frame: {edges(box)} of {edges(frame)}"
        elif not inside(box, limit):
            yield name_of(prop), f"outside the safe margin: {edges(box)} of {edges(limit)}"
        for control in CONTROLS[shape]:
            if _cover(box, control) > TOUCH:
                yield name_of(prop), f"under a platform's controls: {edges(box)} over {edges(control)}"


def _cut(texts: Seen[Text], frame: Region) -> Iterator[tuple[str, str]]:
    """Texts that a view cuts in two where it rests; whatever else it cuts is meant."""
    for text, box in texts:
        if not inside(box, frame) and not text.bleeds:
            yield name_of(text), f"cut by the view: {edges(box)} of {edges(frame)}"


def _cover(one: Region, other: Region) -> float:
    """The smaller side of what two boxes share; negative when they are apart."""
    return min(min(one.right, other.right) - max(one.left, other.left),
               min(one.top, other.top) - max(one.bottom, other.bottom))


def _overlaps(texts: Seen[Text]) -> Iterator[tuple[str, str]]:
    for (one, box), (other, other_box) in combinations(texts, 2):
        if _cover(box, other_box) > TOUCH:
            yield name_of(one), f"text over text: {name_of(other)}"


def _one_marker(seen: Seen[Prop]) -> Iterator[tuple[str, str]]:
    """Actors that nobody can tell apart."""
    actors: dict[tuple[object, ...], dict[str, Prop]] = {}
    for prop, _ in seen:
        if prop.whose:
            actors.setdefault(prop.told_by, {})[prop.whose] = prop
    for alike in actors.values():
        if len(alike) > 1:
            yield name_of(next(iter(alike.values()))), f"one marker for {len(alike)} actors: {', '.join(alike)}"


def _too_small(texts: Iterable[Text], ems: Mapping[int, float]) -> Iterator[tuple[str, str]]:
    """ems: of texts, by their id, as the view shows them."""
    for prop in texts:
        if ems[id(prop)] < SMALLEST - 1e-6:
            yield name_of(prop), f"too small: {ems[id(prop)]:.2f} em, at least {SMALLEST}"


def _too_faint(scene: LessonScene, texts: Seen[Text], seen: Seen[Prop], short_side: int,
               ems: Mapping[int, float]) -> Iterator[tuple[str, str]]:
    """What is large enough as it is seen needs less."""
    meaning = [(prop, box) for prop, box in seen if prop.meaning]
    behind = luminance(_without(scene, [prop for prop, _ in (*texts, *meaning)]))
    for text, box in _there(texts):
        worst, needed = worst_contrast(text, box, behind, short_side), 3.0 if ems[id(text)] >= LARGE_EM else 4.5
        if round(worst, 1) < needed:        # as it is told
            yield name_of(text), f"too faint: {worst:.1f}:1 against what is behind, at least {needed}"
    for prop, box in _there(meaning):
        worst, needed = worst_contrast(prop, box, behind, short_side), CASED_NEEDS if cased(prop) else 3.0
        if worst < needed:
            yield name_of(prop), f"does not stand out: {worst:.1f}:1 against what is behind, at least {needed}"


def _there(seen: Seen[P]) -> Seen[P]:
    return [(prop, box) for prop, box in seen if strength(prop) >= THERE]


def _without(scene: LessonScene, left_out: list[Prop]) -> NDArray[np.integer]:
    """The picture without some props."""
    camera = cast(FilmCamera, scene.camera)
    camera.film(scene.mobjects, left_out)
    return camera.pixel_array.copy()
