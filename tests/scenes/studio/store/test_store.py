"""The store: what is whole is served, what is not is a miss, and several batches share it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from scenes.studio.store.kept_arrays import Kept
from scenes.studio.store.plain_file import sha256_of
from scenes.studio.store.store import LOCK, Note, Store

DATA = bytes(range(256)) * 40


def keep(store, key="ab12", data=DATA, frames=30):
    with store.room() as room:
        segment = room / f"{key}.mp4"
        segment.write_bytes(data)
        store.put(Note(key, sha256_of(segment), frames, len(data), 3, {"exact": 1e-9}, 0.5, 0.1), segment)
    return store


@pytest.fixture
def store(tmp_path):
    return keep(Store(tmp_path / ".store"))


def served(store, key="ab12", frames=30):
    """The bytes that the store serves, or None."""
    with store.room() as room:
        found = store.take(key, frames, room)
        return found and found[1].read_bytes()


def entry(store, key="ab12"):
    return store.shots / key[:2] / f"{key}.mp4"


def test_a_whole_entry_is_served_with_its_note(store):
    assert served(store) == DATA
    with store.room() as room:
        note, path = store.take("ab12", 30, room)
    assert (note.frames, note.worst, note.bytes) == (30, {"exact": 1e-9}, len(DATA))
    assert not path.exists()      # the room is gone


def flip(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    path.write_bytes(data)


def replace_by_folder(path):
    path.unlink()
    path.mkdir()
    (path / "x").write_text("in the way")


BROKEN = {
    "emptied": lambda path: path.write_bytes(b""), "cut": lambda path: path.write_bytes(path.read_bytes()[:-7]),
    "a bit flipped": flip, "gone": Path.unlink, "a folder": replace_by_folder,
}


@pytest.mark.parametrize("suffix", [".mp4", ".json"])
@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_broken_entry_is_a_miss_and_can_be_replaced(store, suffix, broken):
    broken(entry(store).with_suffix(suffix))
    assert served(store) is None
    keep(store)
    assert served(store) == DATA


def test_swapped_entries_are_misses(store):
    keep(store, "cd34", b"other" * 100)
    for suffix in (".mp4", ".json"):
        one, other = entry(store).with_suffix(suffix), entry(store, "cd34").with_suffix(suffix)
        before, after = one.read_bytes(), other.read_bytes()
        one.write_bytes(after)
        other.write_bytes(before)
        assert served(store) is None
        assert served(store, "cd34") is None
        one.write_bytes(before)
        other.write_bytes(after)
    assert served(store) == DATA


def test_a_note_with_other_numbers_is_a_miss(store):
    """Receipts quote notes, so a changed one must not count either."""
    path = entry(store).with_suffix(".json")
    path.write_text(path.read_text().replace("1e-09", "1e-12"))
    assert served(store) is None


def test_an_entry_of_another_length_is_a_miss(store):
    assert served(store, frames=31) is None


def test_an_entry_that_is_taken_outlives_its_removal(store):
    with store.room() as room:
        _, path = store.take("ab12", 30, room)
        shutil.rmtree(store.shots)
        assert path.read_bytes() == DATA


def test_the_quota_removes_what_was_used_longest_ago(store):
    for k, key in enumerate(("cd34", "ef56", "0178")):
        keep(store, key)
        for suffix in (".mp4", ".json"):
            os.utime(entry(store, key).with_suffix(suffix), (1e9 + k, 1e9 + k))
    assert store.evict(quota=2 * len(DATA)) == 2
    assert [served(store, key) is not None for key in ("ab12", "cd34", "ef56", "0178")] == [True, False, False, True]


def test_the_quota_spares_what_is_in_use(store):
    keep(store, "cd34")
    assert store.evict(quota=0, keep={"ab12"}) == 1
    assert served(store) == DATA


def test_the_quota_holds_for_runs_too_and_spares_those_of_now(store):
    kept = Kept(store.runs)
    for k, age in enumerate((3e9, 1e9, 1e9)):
        before = set(store.runs.iterdir()) if store.runs.is_dir() else set()
        kept.arrays({"k": k}, lambda: {"a": np.arange(9)})
        (made,) = set(store.runs.iterdir()) - before
        os.utime(made, (age, age))
    assert store.evict(quota=0, keep={"ab12"}, since=2e9) == 2
    assert [path.stat().st_mtime for path in store.runs.iterdir()] == [3e9]


def test_a_room_of_the_dead_is_swept_and_one_of_the_living_is_not(store):
    code = f"""
import sys
from pathlib import Path
from scenes.studio.store.store import Store
with Store(Path({str(store.root)!r})).room() as room:
    (room / "half.mp4").write_text("x")
    print(room, flush=True)
    sys.stdin.read()
"""
    other = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        theirs = Path(other.stdout.readline().strip())
        with store.room() as ours:
            assert theirs.exists()
            assert ours.exists()
        other.kill()
        other.wait()
        with store.room():
            assert not theirs.exists()
    finally:
        other.kill()
        other.wait()
        other.communicate()
    assert [path.name for path in store.rooms.iterdir()] == [LOCK]


def test_a_folder_without_a_lock_is_swept(store):
    (store.rooms / "1-half-made").mkdir()
    with store.room():
        assert not (store.rooms / "1-half-made").exists()
