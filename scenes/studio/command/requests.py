"""What a person asks for: lessons by name, checked, as films to publish and refusals to tell. manim-free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scenes.studio.command import reports
from scenes.studio.command.choices import Choices
from scenes.studio.files.faults import BadInputError, Fault
from scenes.studio.plan import proof
from scenes.studio.publish.films import Film, joined_film, lesson_film
from scenes.studio.script import film_file
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


def ask(lessons: Sequence[str], choices: Choices, out: Path) -> Asked:
    """Check what is asked for; films of what passes, refusals of the rest. Faults are printed.

    out: the output folder, whose store is looked into and not made.
    """
    library = library_of(out)
    kept = kept_of(out, library)
    joined, film_faults = _joined(lessons)
    names = [name for name in film_file.chosen(lessons) if joined is None or name != joined.name]
    checked = _checked(names, choices, kept)
    for result in checked:
        reports.print_failures(result)
    reports.print_faults(film_faults)
    films = {result.name: _film(result, choices, library) for result in checked if result.ok}
    refused = [Refusal(result.name, "lesson", _why(result), bool(result.faults)) for result in checked if not result.ok]
    refused += [Refusal("film.toml", "joined", str(fault), True) for fault in film_faults[:1]]
    chosen = list(films.values())
    if joined is not None:
        whole = _join(joined, films, {refusal.name for refusal in refused}, choices, library, kept)
        (chosen if isinstance(whole, Film) else refused).append(whole)      # type: ignore[arg-type]
    return Asked(tuple(chosen), tuple(refused), library)


def _joined(lessons: Sequence[str]) -> tuple[film_file.Film | None, tuple[Fault, ...]]:
    """The joined film, if all or it by name is asked for, and the faults of its file."""
    try:
        film = film_file.film()
    except BadInputError as error:
        return None, () if lessons else error.faults
    return (film if not lessons or film.name in lessons else None), ()


def _checked(names: Sequence[str], choices: Choices, kept: Kept) -> list[proof.Checked]:
    if not names:       # for check_all that means all of them
        return []
    return proof.check_all(names, choices.sets, kept=kept, languages=choices.languages, shape=choices.shape,
                           theme=choices.theme, calm=choices.calm)


def _film(result: proof.Checked, choices: Choices, library: Library) -> Film:
    assert result.plan is not None
    return lesson_film(result.plan, choices.quality, choices.variant, library)


def _join(joined: film_file.Film, films: dict[str, Film], refused: set[str], choices: Choices,
          library: Library, kept: Kept) -> Film | Refusal:
    """The joined film, of its lessons' films whether they are asked for themselves or not."""
    others = _checked([name for name in joined.lessons if name not in films and name not in refused], choices, kept)
    films = films | {result.name: _film(result, choices, library) for result in others if result.ok}
    missing = [name for name in joined.lessons if name not in films]
    if missing:
        return Refusal(joined.name, "joined", f"{', '.join(missing)} cannot be rendered", False)
    return joined_film(joined.name, joined.title, [films[name] for name in joined.lessons])


def _why(result: proof.Checked) -> str:
    if result.faults:
        more = len(result.faults) - 1
        return f"{result.faults[0]}" + (f" (and {more} more)" if more else "")
    law = next(law for law in result.laws if not law.ok)
    return f"{law.name} does not hold: {law.detail}"
