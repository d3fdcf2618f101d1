"""Batches: what is drawn, what is reused, what happens when something breaks. Drawn in this process."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import groupby

import numpy as np
import pytest
from footage import GOOD, OPEN, WALK, beat, contents, drawn, film, joined, make

from scenes.studio.draw.encode import count_frames
from scenes.studio.files.faults import DiskError
from scenes.studio.publish import receipt
from scenes.studio.publish.edit_task import EditTask
from scenes.studio.shots import shot_key
from scenes.studio.shots.quality import Quality
from scenes.studio.shots.shot_task import ShotTask
from scenes.studio.store.store import Store


def test_a_film_is_published_with_everything_beside_it(tmp_path):
    (made,) = make(tmp_path, film())
    assert (made.status, made.error) == ("done", None)
    folder = tmp_path / "toy-lesson"
    assert {path.name for path in folder.iterdir()} == {
        "film.mp4", "film.en.srt", "film.en.vtt", "poster.png", "contact-sheet.png", "trajectory.json",
        "trajectory.npz", "receipt.json", "chapters.txt", "transcript.md", "film.descriptions.vtt"}
    assert count_frames(folder / "film.mp4") == made.film.frames == made.receipt["frames"]
    run = json.loads((folder / "trajectory.json").read_text())["lessons"]["toy-lesson"]["run"]
    assert len(run["points"]) == 7
    assert np.load(folder / "trajectory.npz")["toy-lesson/run/gradients"].shape == (7, 1)
    assert made.receipt["worst_readback"]["printed"] == 0 <= made.receipt["worst_readback"]["exact"] < 1e-6
    assert receipt.faults(folder, made.receipt) == []


@pytest.mark.parametrize("fps", [15, 30, 60])
def test_planned_frames_are_decoded_frames(tmp_path, fps):
    make(tmp_path, film(quality=Quality("tiny", 64, fps)))
    assert count_frames(tmp_path / "toy-lesson" / "film.mp4") == sum(b.ticks for b in GOOD) * fps // 15


def test_nothing_changed_nothing_written(tmp_path):
    make(tmp_path, film(), joined(film(), film(lesson="two")), film(lesson="two"))
    before = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in tmp_path.rglob("*")
              if path.is_file() and ".store" not in path.parts}
    again = make(tmp_path, film(), joined(film(), film(lesson="two")), film(lesson="two"))
    assert [production.status for production in again] == ["unchanged"] * 3
    assert before == {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in before}


def test_one_changed_beat_draws_exactly_its_own_shot(tmp_path):
    make(tmp_path, film())
    changed = [*GOOD[:3], replace(GOOD[3], ticks=GOOD[3].ticks + 4)]
    (made,) = make(tmp_path, film(*changed))
    assert (made.status, drawn([made])) == ("done", 1)
    clean = make(tmp_path / "clean", film(*changed))
    assert clean[0].status == "done"
    assert contents(tmp_path / "toy-lesson") == contents(tmp_path / "clean" / "toy-lesson")


def test_other_words_make_a_new_film_of_old_shots(tmp_path):
    make(tmp_path, film())
    (made,) = make(tmp_path, film(*(replace(b, say="Other words") for b in GOOD)))
    assert (made.status, drawn([made])) == ("done", 0)
    assert "Other words" in (tmp_path / "toy-lesson" / "film.en.srt").read_text()


def test_films_share_their_shots(tmp_path):
    """A shot is drawn once for all films of a batch, the joined one included."""
    one, two = film(), film(lesson="two")
    productions = make(tmp_path, one, two, joined(one, two))
    assert [production.status for production in productions] == ["done"] * 3
    assert drawn(productions) == len(one.shots)
    assert count_frames(tmp_path / "joined" / "film.mp4") == 2 * one.frames


def test_a_film_that_was_touched_is_made_whole_from_the_store(tmp_path):
    make(tmp_path, film())
    whole = contents(tmp_path / "toy-lesson")
    path = tmp_path / "toy-lesson" / "film.mp4"
    path.write_bytes(path.read_bytes()[:-100])
    (tmp_path / "toy-lesson" / "poster.png").unlink()
    (made,) = make(tmp_path, film())
    assert (made.status, drawn([made])) == ("done", 0)
    assert contents(tmp_path / "toy-lesson") == whole


def test_the_stores_bounds_hold_for_the_present_batch_too(tmp_path):
    """Its films are made all the same, of the shots in its room."""
    def kept(out):
        return sum(path.stat().st_size for path in (out / ".store" / "shots").rglob("*") if path.is_file())

    make(tmp_path / "all", film())
    most = kept(tmp_path / "all") - 1
    for name, quota in (("some", most), ("none", 0)):
        (made,) = make(tmp_path / name, film(), quota=quota)
        assert made.status == "done"
        assert contents(tmp_path / name) == contents(tmp_path / "all")
    assert 0 < kept(tmp_path / "some") <= most
    assert kept(tmp_path / "none") == 0


@pytest.mark.parametrize("what", ["emptied", "cut", "flipped", "swapped", "folder", "gone"])
def test_a_broken_store_is_never_served(tmp_path, what):
    make(tmp_path, film())
    whole = contents(tmp_path / "toy-lesson")
    first, second, *_ = sorted((tmp_path / ".store" / "shots").glob("*/*.mp4"))
    match what:
        case "emptied":
            first.write_bytes(b"")
        case "cut":
            first.write_bytes(first.read_bytes()[:-3])
        case "flipped":
            data = bytearray(first.read_bytes())
            data[-50] ^= 1
            first.write_bytes(data)
        case "swapped":
            a, b = first.read_bytes(), second.read_bytes()
            first.write_bytes(b)
            second.write_bytes(a)
        case "folder":
            first.unlink()
            first.mkdir()
        case "gone":
            first.unlink()
    (tmp_path / "toy-lesson" / "receipt.json").unlink()
    (made,) = make(tmp_path, film())
    assert drawn([made]) == (2 if what == "swapped" else 1)
    assert contents(tmp_path / "toy-lesson") == whole


@pytest.mark.parametrize(("verb", "said"), [
    ("lie", "beat lie, tick 0: the bar shows"), ("stumble", "beat stumble, tick 0: KeyError: 'no such spoon'"),
    ("vanish", "beat vanish, tick 0: ValueError: a Shape has a point that is no number"),
])
def test_a_film_that_cannot_be_is_refused_and_the_old_one_stays(tmp_path, verb, said):
    make(tmp_path, film())
    before = contents(tmp_path)
    bad, fine = make(tmp_path, film(*GOOD, beat(verb, (6, 6))), film(OPEN, WALK, lesson="fine"))
    assert (bad.status, fine.status) == ("failed", "done")
    assert bad.error.startswith(said)
    assert {name: data for name, data in contents(tmp_path).items() if name.startswith("toy")} == before


def test_a_joined_film_fails_with_its_lesson(tmp_path):
    bad, fine = film(OPEN, WALK, beat("stumble"), lesson="bad"), film()
    one, two, both = make(tmp_path, bad, fine, joined(fine, bad))
    assert (one.status, two.status, both.status) == ("failed", "done", "failed")
    assert both.error.startswith("lesson bad: beat stumble")
    assert not (tmp_path / "joined").exists()


def test_force_draws_everything_again(tmp_path):
    make(tmp_path, film())
    whole = contents(tmp_path)
    (made,) = make(tmp_path, film(), force=True)
    assert drawn([made]) == len(made.film.shots)
    assert contents(tmp_path) == whole


def test_a_full_disk_ends_the_batch_and_names_the_place(tmp_path):
    make(tmp_path, film())
    before = contents(tmp_path)

    def full(task):
        if isinstance(task, EditTask):
            raise OSError(28, "No space left on device", str(task.folder))

    with pytest.raises(DiskError, match=r"rooms.*No space left"):
        make(tmp_path, film(quality=Quality("tiny", 66, 15)), before=full)
    assert contents(tmp_path) == before
    assert [path.name for path in Store(tmp_path / ".store").rooms.iterdir()] == ["lock"]


def test_what_was_finished_before_a_stop_is_kept(tmp_path):
    asked = []

    def stop(task):
        asked.append(task)
        if len(asked) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make(tmp_path, film(), before=stop)
    (made,) = make(tmp_path, film())
    assert drawn([made]) == len(made.film.shots) - 2


def test_long_shots_first_and_films_as_soon_as_they_can(tmp_path):
    order = []
    make(tmp_path, film(), film(OPEN, replace(WALK, ticks=90), lesson="long"), before=order.append)
    shots = [task.frames for task in order if isinstance(task, ShotTask)]
    assert shots == sorted(shots, reverse=True)
    assert isinstance(order[1], EditTask)
    assert order[1].cut.lesson == "long"


def test_a_worker_goes_on_with_the_set_that_it_has_built(tmp_path):
    order = []
    make(tmp_path, film(), film(OPEN, replace(WALK, ticks=90), lesson="long", quality=Quality("tiny", 66, 15)),
         film(*GOOD, replace(WALK, ticks=60), lesson="third", quality=Quality("tiny", 66, 15)), before=order.append)
    sets = [task.set_key for task in order if isinstance(task, ShotTask)]
    assert len([key for key, _ in groupby(sets)]) == len(set(sets)) == 2
    assert max(order, key=lambda task: task.frames * isinstance(task, ShotTask)) is order[0]


def test_files_of_an_earlier_film_that_are_no_longer_made_are_removed(tmp_path):
    (made,) = make(tmp_path, film())
    folder = tmp_path / "toy-lesson"
    (folder / "film.es.srt").write_text("old")
    (folder / "mine.txt").write_text("not ours")
    said = {**made.receipt, "files": {**made.receipt["files"], "film.es.srt": {"sha256": "0", "bytes": 3}}}
    del said["seal"]
    (folder / "receipt.json").write_text(json.dumps({**said, "seal": shot_key.digest(said)}))
    make(tmp_path, film())
    assert not (folder / "film.es.srt").exists()
    assert (folder / "mine.txt").read_text() == "not ours"


def test_a_receipt_that_was_changed_is_not_believed(tmp_path):
    make(tmp_path, film())
    path = tmp_path / "toy-lesson" / "receipt.json"
    path.write_text(path.read_text().replace('"printed": 0.0', '"printed": 1.0'))
    (made,) = make(tmp_path, film())
    assert (made.status, drawn([made])) == ("done", 0)
    assert made.receipt["worst_readback"]["printed"] == 0


def test_of_many_lessons_the_changed_one_is_drawn(tmp_path):
    films = [film(OPEN, lesson=f"lesson-{k}") for k in range(30)]
    make(tmp_path, *films)
    films[7] = film(replace(OPEN, ticks=59), lesson="lesson-7")
    productions = make(tmp_path, *films)
    assert drawn(productions) == 1
    assert [p.film.name for p in productions if p.status != "unchanged"] == ["lesson-7"]


def test_the_poster_and_the_sheet_can_be_opened(tmp_path):
    from PIL import Image

    make(tmp_path, film(quality=Quality("tiny", 128, 15)))
    with Image.open(tmp_path / "toy-lesson" / "poster.png") as poster:
        assert poster.size == (228, 128)
    with Image.open(tmp_path / "toy-lesson" / "contact-sheet.png") as sheet:
        assert sheet.size[0] > 3 * 200


