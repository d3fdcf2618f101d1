"""What a person asks for: lessons by name, checked, as films to publish and refusals to tell. manim-free."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from scenes.stage.timeline import Plan
from scenes.studio.command import reports
from scenes.studio.command.choices import Choices
from scenes.studio.command.narrators import speaking
from scenes.studio.command.pictures import place_meant
from scenes.studio.files.faults import BadInputError, Fault
from scenes.studio.plan import proof
from scenes.studio.plan.place import NamedMoment, NoPlaceError, only, place
from scenes.studio.publish.films import Film, joined_film, lesson_film
from scenes.studio.publish.titled import titled
from scenes.studio.script.film_file import JoinedFilm
from scenes.studio.script.meant import Meant, meant
from scenes.studio.script.translated import title_in
from scenes.studio.speech.narrator import Narrator
from scenes.studio.store.beside_films import kept_of, library_of
from scenes.studio.store.code_digests import Library
from scenes.studio.store.kept_arrays import Kept


@dataclass(frozen=True)
class Refusal:
    """A film that is not rendered. bad_input: whether what was given is at fault, and not what it computes."""

    name: str
    kind: str
    why: str
    bad_input: bool


@dataclass(frozen=True)
class Asked:
    """library: the sources as they were read for the films' keys."""

    films: tuple[Film, ...]
    refused: tuple[Refusal, ...]
    library: Library


def ask(lessons: Sequence[str], choices: Choices, out: Path, anew: bool = False, jobs: int | None = None,
        check: Callable[[], None] = lambda: None) -> Asked:
    """Check what is asked for; films of what passes, refusals of the rest. Faults are printed.

    out: the output folder, in whose store computed runs and speech are kept. anew: what was kept there is not used.
    jobs: processes that speak; check: called meanwhile, may raise.
    """
    library = library_of(out)
    kept = kept_of(out, library, anew)
    asked = meant(lessons)
    _of_one(asked, choices)
    narrator = speaking(lessons, choices.voice, kept, jobs, check)
    checked = dict(zip(asked.opened, _checked(asked.opened, choices, kept, narrator), strict=True))
    for result in checked.values():
        reports.print_failures(result)
    reports.print_faults(asked.faults)
    films = {lesson: _film(result, choices, library) for lesson, result in checked.items() if result.ok}
    refused = [Refusal(result.name, "lesson", _why(result), bool(result.faults))
               for lesson, result in checked.items() if lesson in asked.lessons and not result.ok]
    refused += [Refusal(file, "joined", str(fault), True) for file, fault in _first(asked.faults).items()]
    chosen = [films[lesson] for lesson in asked.lessons if lesson in films]
    for joined in asked.films:
        whole = _join(joined, films, checked, library)
        (chosen if isinstance(whole, Film) else refused).append(whole)      # type: ignore[arg-type]
    if choices.poster is not None and chosen:
        (film,) = chosen
        chosen = [_with_poster(film, place_meant(_plans(film), choices.poster, "--poster"))]
    if chosen:
        narrator.remember()
    return Asked(tuple(chosen), tuple(refused), library)


def _of_one(asked: Meant, choices: Choices) -> None:
    """BadInputError where several films are asked for what only one can have."""
    films = len(asked.lessons) + len(asked.films)
    if choices.poster is not None and films > 1:
        raise BadInputError([Fault(f"--poster {choices.poster}", None, "", "must be of one film", f"{films} films",
                                   "Name the one.")])
    if choices.beat is not None and (films > 1 or asked.films):
        got = f"the film {asked.films[0].name}" if films == 1 else f"{films} films"
        raise BadInputError([Fault(f"--beat {choices.beat}", None, "", "must be of one lesson", got, "Name the one.")])


def _with_poster(film: Film, found: NamedMoment) -> Film:
    """The film with the poster from a place in it."""
    before = takewhile(lambda plan: plan is not found.plan, _plans(film))
    tick = sum(plan.ticks for plan in before) + int(found.tick)
    return replace(film, poster=film.quality.frames(tick), poster_at=f"{found.beat}:{int(found.moment.tick)}")


def _plans(film: Film) -> list[Plan]:
    return [section.plan for section in film.sections]


def _first(faults: Iterable[Fault]) -> dict[str, Fault]:
    """File -> the first fault of it."""
    first: dict[str, Fault] = {}
    for fault in faults:
        first.setdefault(fault.file, fault)
    return first


def _checked(lessons: Sequence[str], choices: Choices, kept: Kept, narrator: Narrator) -> list[proof.Checked]:
    if not lessons:       # for check_all that means all of them
        return []
    return proof.check_all(lessons, choices.sets, kept=kept, languages=choices.languages, narrator=narrator,
                           describe=choices.describe, **choices.look)


def _film(result: proof.Checked, choices: Choices, library: Library) -> Film:
    """The film of a lesson, or of one of its beats, with the poster that its file asks for, if that is in it."""
    assert result.lesson is not None
    assert result.plan is not None
    plan, poster = result.plan, result.lesson.poster
    if choices.beat is not None:
        plan = _of_beat(plan, choices.beat)
    film = lesson_film(plan, choices.quality, choices.variant, library, choices.format, result.narration)
    film = replace(film, credits=result.lesson.credits, listening=choices.listening, read_in=choices.captions,
                   english={result.name: result.lesson.english} if result.lesson.english else {},
                   recorded={result.name: result.lesson.recorded} if result.lesson.recorded else {})
    if poster is None or poster.partition(":")[0] not in {beat.id for beat in plan.beats}:
        return film
    return _with_poster(film, place([plan], poster))


def _of_beat(plan: Plan, beat: str) -> Plan:
    try:
        return only(plan, beat)
    except NoPlaceError as error:
        raise BadInputError([Fault(f"--beat {beat}", None, "", *error.args)]) from error


def _join(joined: JoinedFilm, films: Mapping[str, Film], checked: Mapping[str, proof.Checked],
          library: Library) -> Film | Refusal:
    """The joined film, of its lessons' films whether they are asked for themselves or not."""
    missing = [checked[lesson].name for lesson in joined.lessons if lesson not in films]
    if missing:
        return Refusal(joined.name, "joined", f"{', '.join(missing)} cannot be rendered", False)
    parts = [films[lesson] for lesson in joined.lessons]
    title = title_in(joined.title, parts[0].sections[0].plan.lang)
    whole = joined_film(joined.name, title, parts, joined.by_beats, joined.credits)
    try:
        return titled(whole, joined, parts, library) if joined.titles else whole
    except BadInputError as error:
        return Refusal(joined.name, "joined", str(error.faults[0]), True)


def _why(result: proof.Checked) -> str:
    if result.faults:
        more = len(result.faults) - 1
        return f"{result.faults[0]}" + (f" (and {more} more)" if more else "")
    law = next(law for law in result.laws if not law.ok)
    return f"{law.name} does not hold: {law.detail}"
