"""A lesson read, with its runs and its map computed: all that is known before it is said and laid out in time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import soupmath as sm
from scenes.stage.starts_map import BasinMap
from scenes.studio.files import catalogue
from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.files.toml_file import Source
from scenes.studio.plan.descriptions import of_lesson
from scenes.studio.plan.make_plan import says
from scenes.studio.runs import amount_of_work
from scenes.studio.runs.lesson_runs import compute_all, facts, map_of
from scenes.studio.script import quoted_facts
from scenes.studio.script.lesson import Lesson, load, parse
from scenes.studio.script.translated import in_language, languages_of
from scenes.studio.speech.narrator import LessonScript
from scenes.studio.store.kept_arrays import Kept

Languages = Collection[tuple[str, str]]      # (option, code) of those that are asked for
FILM, READ = "--lang", "--captions"     # the options that ask for the language of the film, and for those of captions


@dataclass(frozen=True)
class Opened:
    """faults: why it goes no further, where it does not. read: the lesson in each other language of its captions."""

    name: str
    lesson: Lesson | None = None
    runs: Mapping[str, sm.Trajectory] | None = None
    starts: BasinMap | None = None
    faults: tuple[Fault, ...] = ()
    read: tuple[Lesson, ...] = ()

    def script(self, describes: bool = False) -> LessonScript | None:
        """Its words, and what is seen where that is to be told; None where it has none that can be said."""
        if self.lesson is None or self.runs is None:
            return None
        if quoted_facts.faults(self.lesson, self.known):
            return None
        seen = of_lesson(self.lesson, self.runs) if describes else {}
        return LessonScript(self.lesson, says(self.lesson, self.known), seen)

    @cached_property
    def translated(self) -> Mapping[str, Mapping[str, str]]:
        """Language -> beat -> its sentence, for captions in languages that are not the film's."""
        return {lesson.lang: says(lesson, self.known) for lesson in self.read}

    @cached_property
    def known(self) -> Mapping[str, float]:
        """The facts that its words may quote."""
        return facts(self.runs or {}, self.starts)


def opened(name_or_path: str, sets: Iterable[str], kept: Kept, languages: Languages) -> Opened:
    """Read a lesson and compute what it asks for."""
    name = catalogue.name_of(name_or_path)
    try:
        lesson = load(name_or_path, sets)
    except BadInputError as error:
        return Opened(name, faults=error.faults)
    return _computed(name, lesson, kept, languages)


def unwritten(source: Source, kept: Kept) -> Opened:
    """The same of a lesson that is no file yet."""
    try:
        return _computed(source.path.stem, parse(source), kept, ())
    except BadInputError as error:
        return Opened(source.path.stem, faults=error.faults)


def _computed(name: str, lesson: Lesson, kept: Kept, languages: Languages) -> Opened:
    if unmade := (*_without_words(lesson, languages), *unending(lesson)):
        return Opened(name, lesson, faults=unmade)
    read_in = dict.fromkeys(code for option, code in languages if option == READ)
    own = _asked(lesson, languages)
    read = tuple(in_language(lesson, code) for code in read_in if code != own)
    lesson = in_language(lesson, own)
    try:
        runs = compute_all(lesson.runs, lesson.walked, kept)
    except ValueError as error:
        return Opened(name, lesson, faults=(lesson.source.at("run").fault(
            f"must be one that can be made ({error})", None, "Change its start or its rate."),))
    return Opened(name, lesson, runs, map_of(lesson.map, kept), read=read)


def _asked(lesson: Lesson, languages: Languages) -> str:
    """The language of the film: the one that is asked for, else the lesson's own."""
    return dict(languages).get(FILM, lesson.lang)


def _without_words(lesson: Lesson, languages: Languages) -> Iterator[Fault]:
    """Languages that are asked for and that the lesson has no words in."""
    known = languages_of(lesson)
    for option, code in languages:
        if code not in known:
            yield Fault(option, None, "", f"must be a language that {lesson.name} has words in", shown(code),
                        near(code, known))


def unending(lesson: Lesson) -> Iterator[Fault]:
    """What would compute longer than it may."""
    most = amount_of_work.longest()
    for work in amount_of_work.works(lesson.runs, lesson.map):
        if work.seconds > most:
            yield lesson.source.at(*work.path).fault(
                f"must be computed in {most:g} s", f"about {work.seconds:,.0f} s",
                f"Ask for less, or allow more: {amount_of_work.VARIABLE}={2 * work.seconds:.0f} soup …")
