"""What sentences quote of the runs: every fact must be known, finite, and short enough to read."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping

from scenes.studio.files.faults import Fault, near, shown
from scenes.studio.script import sentences
from scenes.studio.script.lesson import Lesson

LONGEST = 16        # letters of a number


def faults(lesson: Lesson, facts: Mapping[str, float]) -> list[Fault]:
    """What is wrong with the facts that a lesson's sentences quote."""
    known = families(facts, [name for name in lesson.runs if name != "run"])
    return [
        lesson.source.at("beat", place, "say").fault(*wrong)
        for place, beat in enumerate(lesson.beats)
        for fact, form in sentences.quoted(beat.say)
        for wrong in _wrong(fact, form, facts, known)
    ]


def _wrong(fact: str, form: str, facts: Mapping[str, float], known: str) -> Iterator[tuple[str, str, str]]:
    if fact not in facts:
        guess = near(fact, facts).partition("Known: ")[0]
        yield "must quote a known fact", shown(fact), f"{guess}Known: {known}."
    elif not math.isfinite(facts[fact]):
        yield f"must quote finite numbers ({fact})", str(facts[fact]), "Leave it out, or make fewer steps."
    elif len(text := sentences.number(facts[fact], form)) > LONGEST:
        yield (f"must quote numbers of at most {LONGEST} letters ({fact})", shown(text),
               f"Write {{{fact}:.1e}}.")


def families(facts: Iterable[str], runs: list[str]) -> str:
    """The facts' names, those of several runs and of many steps in one."""
    prefix = re.compile(f"^({'|'.join(map(re.escape, runs))})_") if runs else None
    bare = {prefix.sub("RUN_", name) if prefix else name for name in facts}
    whole = sorted({re.sub(r"_at_\d+$", "_at_STEP", name) for name in bare})
    return ", ".join(whole) + (f", where RUN is {', '.join(runs)}" if runs else "")
