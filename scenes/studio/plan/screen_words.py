"""Whether a lesson's own words can be set: in letters that installed fonts have, the title within its place."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.shaping import line
from scenes.stage.frames import TYPE, with_common
from scenes.stage.title_lines import WEIGHT, room, title_lines
from scenes.studio.files.faults import Fault, shown
from scenes.studio.files.stagings import staging
from scenes.studio.plan import glyphs
from scenes.studio.script.lesson import Lesson


def faults(lesson: Lesson, shape: str) -> Iterator[Fault]:
    """What is wrong with the title of a lesson in a shape, and with the letters of its runs' labels."""
    for name, run in lesson.runs.items():
        yield from glyphs.faults(lesson.source.at(*("run",) if name == "run" else ("runs", name), "label"), run.label)
    spot = lesson.source.at("title")
    if lacking := [*glyphs.faults(spot, lesson.title)]:
        yield from lacking
    elif not len(line(lesson.title, WEIGHT).outline):
        yield spot.fault("must have a letter that can be seen", shown(lesson.title), "Write a word.")
    elif not fits(lesson.title, lesson.staging, shape, lesson.lang):
        count = room(lesson.title, _width(lesson.staging, shape), lesson.lang)
        yield spot.fault(f"must fit on two lines of a {shape} film", shown(lesson.title),
                         f"Shorten it: about {count} letters fit; or render another shape.")


def fits(title: str, staging_name: str, shape: str, lang: str) -> bool:
    """Whether a title fits its place on a staging, on two lines at most."""
    return title_lines(title, TYPE[shape]["title"], _width(staging_name, shape), lang).fits


def _width(staging_name: str, shape: str) -> float:
    return with_common(staging(staging_name).places[shape], shape)["title"].width
