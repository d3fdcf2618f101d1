"""`soup check`: the proof of lessons, told; and what an eye would object to in their pictures, where that is asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from scenes.studio.command import reports
from scenes.studio.command.narrators import repeating
from scenes.studio.files.exit_codes import DONE, FAILED
from scenes.studio.plan import proof
from scenes.studio.plan.opened import FILM
from scenes.studio.plan.proof import Checked
from scenes.studio.script import film_sentences
from scenes.studio.script.meant import meant
from scenes.studio.store.beside_films import kept_of
from scenes.studio.work import check_pictures
from scenes.studio.work.check_pictures import Looked, LookedFor


def check(lessons: Sequence[str], sets: Sequence[str], out: Path, lookers: int, as_json: bool,
          looks: LookedFor) -> int:
    """Check, look with as many processes if they are any, and print; the exit code."""
    kept = kept_of(out)
    results = proof.check_all(lessons, sets, kept=kept, narrator=repeating(lessons, kept),
                              languages=[(FILM, looks.lang)] if looks.lang else [])
    film = meant(lessons).faults
    code = proof.exit_code(results, film)
    words = film_sentences.changed() if not lessons and code == DONE else None      # of lessons that can be read
    if not as_json:
        reports.print_check(results, film, words)
    looked = _look(results, sets, lookers, looks) if lookers and code == DONE else None
    if as_json:
        reports.as_json(reports.check_data(results, film, words, looked))
    elif looked:
        reports.print_looked(looked)
    return FAILED if looked and not looked.ok else code


def _look(results: Sequence[Checked], sets: Sequence[str], lookers: int, looks: LookedFor) -> Looked:
    reports.print_manim_cfg()
    paths = [str(result.lesson.path) for result in results if result.lesson]
    return check_pictures.look_at_all(paths, sets, lookers, looks)
