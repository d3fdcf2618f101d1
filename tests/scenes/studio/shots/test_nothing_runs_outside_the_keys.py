"""Every lesson of the film is computed, drawn and edited under a trace: what runs and what is read is in the keys."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from traced import Trace, traced

from scenes.studio.draw.draw_shot import Studio
from scenes.studio.files import catalogue
from scenes.studio.plan import proof
from scenes.studio.publish import film_folder, receipt
from scenes.studio.publish.edit_task import Edited, EditTask
from scenes.studio.publish.films import Film, lesson_film
from scenes.studio.publish.make_film import edited
from scenes.studio.shots.quality import Quality
from scenes.studio.shots.shot_task import Take
from scenes.studio.store.code_digests import Library
from scenes.studio.store.kept_arrays import Arrays, Kept
from scenes.studio.store.store import Note
from scenes.studio.work.batch import _shot_task

LESSONS = catalogue.there()
LEARNED_FROM = {"scenes/data/digits.npz", "scenes/data/sentences.txt"}      # in the keys, by what they hold
SMALL = Quality("small", 90, 15)


class Traced(Kept):
    """Makes everything anew, under a trace, and tells what ran of no key."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library, self.outside, self.data, self.executed = library, set[str](), set[str](), 0

    def arrays(self, parts: object, make: Callable[[], Arrays], carried: Iterable[str] = (),
               seconds: float = 0.0) -> Arrays:
        with traced(Trace()) as seen:
            made = make()
        self.outside |= seen.modules - self.library.closure([make.__module__, *carried]).keys()
        self.data |= seen.data
        self.executed += len(seen.modules)
        return made


@pytest.mark.long
@pytest.mark.parametrize("name", LESSONS)
def test_what_runs_is_in_the_keys(name: str, tmp_path: Path) -> None:
    library = Library()
    kept = Traced(library)
    checked = proof.check(name, kept=kept)
    assert checked.plan is not None, checked.faults
    film = lesson_film(checked.plan, SMALL, "", library)
    drawing, editing = Trace(), Trace()
    _made(film, tmp_path, drawing, editing)
    outside = {
        "computing": kept.outside, "drawing": drawing.modules - film.sections[0].setting.code.keys(),
        # what an edit asks the runs for is in the keys of its shots, as these are in its own
        "editing": editing.modules - film.editing.keys() - film.sections[0].setting.code.keys()}
    read = kept.data - LEARNED_FROM | drawing.data | editing.data
    print(f"{name}: executed {kept.executed} + {len(drawing.modules)} + {len(editing.modules)} modules, "
          f"outside the closure {sum(map(len, outside.values()))}; read outside the keys {len(read)}")
    assert len(drawing.modules) > 20
    assert len(editing.modules) > 5
    assert not any(outside.values()), outside
    assert read == set()


def _made(film: Film, out: Path, drawing: Trace, editing: Trace) -> None:
    """Draw and publish a film as a worker and a batch do."""
    studio, notes, segments = Studio(out), {}, []
    for section, shot, key in film.shots:
        packed = pickle.dumps(_shot_task(film, section, shot, key, out))
        with traced(drawing):
            task = pickle.loads(packed)
            take = studio.shoot(task, lambda frames: None)
        assert isinstance(take, Take), take
        notes[key] = Note(key, take.sha256, take.frames, take.bytes, take.readings, take.worst, 0.0, 0.0)
        segments.append(task.path)
    (folder := out / "made").mkdir()
    with traced(editing):
        edit = EditTask(film.key, tuple(segments), film.cut, film.frames, film.quality.fps, film.stills, folder,
                        files=film.files(), played=film.played)
        done = edited(edit, lambda frames: None)
        assert isinstance(done, Edited), done
        film_folder.publish(folder, out / "published", receipt.make(film, notes, done, set()))
    assert film_folder.is_whole(out / "published", film)
