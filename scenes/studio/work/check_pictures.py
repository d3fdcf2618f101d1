"""soup check --look: every lesson in every shape and theme, looked at by as many processes as there are cores."""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from scenes.stage.frames import FRAMES
from scenes.studio.files.faults import EndedError
from scenes.studio.work.worker_process import belong_to

if TYPE_CHECKING:
    from scenes.studio.draw.picture_checker import Objection

THEMES = ("stove", "paper")
Variant = tuple[str, str, str]      # path of a lesson, shape, theme


@dataclass(frozen=True)
class LookedFor:
    """In which pictures: lang of the film, the lesson's own by itself; burn: with captions in them."""

    lang: str | None = None
    burn: bool = False


@dataclass(frozen=True)
class Looked:
    """What was looked at, and what was found. flashes: beats that flash."""

    variants: int
    instants: int
    objections: tuple[Objection, ...]
    flashes: tuple[str, ...]

    @property
    def ok(self) -> bool:
        return not self.objections and not self.flashes

    def as_data(self) -> dict[str, object]:
        return {"variants": self.variants, "instants": self.instants, "flashes": list(self.flashes),
                "findings": [asdict(objection) for objection in self.objections]}


def look_at_all(lessons: Sequence[str], sets: Sequence[str], jobs: int, looks: LookedFor,
                tell: Callable[[str], None] = lambda line: print(line, file=sys.stderr)) -> Looked:
    """Look at lessons that were checked. Each variant is looked at alone, so any process may do it."""
    variants = list(itertools.product(lessons, FRAMES, THEMES))
    objections: list[Objection] = []
    flashes: list[str] = []
    instants = 0
    # leaving the block ends the processes at once, so Ctrl-C does too
    with get_context("spawn").Pool(jobs, initializer=belong_to, initargs=(os.getpid(),)) as pool:
        asked = pool.imap_unordered(partial(_look_at, sets=tuple(sets), looks=looks), variants)
        for count, ((path, shape, theme), found, looked, flashing) in enumerate(asked, 1):
            objections, flashes, instants = objections + found, flashes + flashing, instants + looked
            tell(f"{count}/{len(variants)} {Path(path).stem}, {shape}, {theme}: {looked} instants, "
                 f"{len(found) + len(flashing)} objections")
    return Looked(len(variants), instants, tuple(sorted(objections, key=str)), tuple(sorted(flashes)))


def _look_at(variant: Variant, sets: tuple[str, ...],
             looks: LookedFor) -> tuple[Variant, list[Objection], int, list[str]]:
    """What is found in a variant. Raises EndedError, which names it, where it cannot be drawn."""
    try:
        return _found_in(variant, sets, looks)
    except Exception as error:
        from scenes.studio.draw.draw_beats import said

        path, shape, theme = variant
        raise EndedError(f"{Path(path).stem}, {shape}, {theme}: {said(error)}") from None


def _found_in(variant: Variant, sets: tuple[str, ...],
              looks: LookedFor) -> tuple[Variant, list[Objection], int, list[str]]:
    from scenes.studio.draw.load_manim import load_manim

    load_manim()
    from scenes.studio.draw.flashes import flashes
    from scenes.studio.draw.picture_checker import look
    from scenes.studio.plan.make_plan import make_plan
    from scenes.studio.script.lesson import load
    from scenes.studio.script.translated import in_language

    name, shape, theme = variant
    lesson = load(name, sets)
    plan = make_plan(in_language(lesson, looks.lang or lesson.lang), shape=shape, theme=theme, burn=looks.burn)
    found, looked = look(plan)
    # light changes alike in every shape and nearly so in both themes: one of each lesson is watched throughout
    watched = flashes(plan) if (shape, theme) == ("wide", "stove") else []
    return variant, found, looked, [f"{plan.lesson}, beat {flash}" for flash in watched]
