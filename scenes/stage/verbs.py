"""What a verb is: one thing that a staging can do during a beat. manim-free.

Each staging has a table of verbs. The lesson schema, the reference for creators, the Plan and the test that
every staging implements its verbs all read that one table. Ticks are 1/15 s.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from scenes.stage.pace import Pace

CUE = re.compile(r"\s?\[([a-z][a-z0-9_-]*)\]")


@dataclass(frozen=True)
class Argument:
    """An extra key a beat may give to a verb.

    choices: the texts it may be, where not any. names_run: it may be a run's name, or the default.
    least, most: of a number. step_of: a learner, whose run must have kept the step that it is.
    film_words: how many words at its end must follow one another in the film's own text; 1: it is one such word.
    builds: the set is built from it, so every shot of the lesson depends on it (see Plan.built_from).
    """

    kind: type
    default: object
    says: str
    choices: tuple[str, ...] = ()
    names_run: bool = False
    builds: bool = False
    least: int | None = None
    most: int | None = None
    step_of: str = ""
    film_words: int = 0


@dataclass(frozen=True)
class Verb:
    """One thing a staging can do during a beat.

    says: what is seen; a moment that a sentence can name stands in it as ``[cue]``.
    sets: what stands at the end of the beat, merged over the entry state. A key or value
        ``"$name"`` is replaced by the beat's argument of that name, ``"$last"`` by its last step.
    pace: the ticks it needs, from the staging's table of times.
    playhead: an argument; for each of its values the steps of these beats go on by themselves.
    """

    name: str
    says: str
    sets: Mapping[str, object] = field(default_factory=dict)
    pace: Pace = field(default_factory=Pace)
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    playhead: str = ""

    @property
    def cues(self) -> tuple[str, ...]:
        """The moments that a sentence can name; `[step]` is when the first step of a beat begins."""
        return (*CUE.findall(self.says), *(("step",) if self.pace.step_ticks else ()))

    @property
    def seen(self) -> str:
        """What is seen, without the cues and the marks that stood between them."""
        plain = re.sub(r"(?:\s*[,:;])*\s*([,:;])", r"\1", CUE.sub("", self.says))
        return re.sub(r"[\s,:;]+(?=[.?!]|$)", "", re.sub(r"\s+", " ", plain)).strip()

    def needs(self, steps: int) -> int:
        """Fewest ticks in which the motion can be followed."""
        return self.pace.lead + steps * self.pace.step_ticks + self.pace.tail
