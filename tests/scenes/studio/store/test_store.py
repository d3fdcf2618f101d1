"""The store: what is whole is served, what is not is a miss, and several batches share it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from scenes.studio.store.cleared import Cleared
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
    note = entry(store).with_suffix(".json").stat().st_size
    assert store.evict(quota=2 * (len(DATA) + note)) == 2
    assert [served(store, key) is not None for key in ("ab12", "cd34", "ef56", "0178")] == [True, False, False, True]


def test_the_quota_holds_for_what_is_in_use_too_and_takes_it_from_nobody(store):
    with store.room() as room:
        _, path = store.take("ab12", 30, room)
        assert store.evict(quota=len(DATA)) == 1      # its note does not fit
        assert path.read_bytes() == DATA
    assert list(store.shots.glob("*/*")) == []


def test_the_quota_holds_for_runs_too(store):
    kept = Kept(store.runs)
    for k, age in enumerate((3e9, 1e9, 1e9)):
        before = set(store.runs.iterdir()) if store.runs.is_dir() else set()
        kept.arrays({"k": k}, lambda: {"a": np.arange(9)})
        (made,) = set(store.runs.iterdir()) - before
        os.utime(made, (age, age))
    newest = max(store.runs.iterdir(), key=lambda path: path.stat().st_mtime)
    assert store.evict(quota=newest.stat().st_size) == 3
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


# what is freed ---------------------------------------------------------------------------

def size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def test_clearing_says_what_it_frees(store):
    Kept(store.runs).arrays({"k": 1}, lambda: {"a": np.arange(9)})
    (store.root / "sources.json").write_text("x" * 50)
    there = size(store.root)
    assert store.clear() == Cleared(there)
    assert size(store.root) == 0
    assert store.clear() == Cleared() == Store(store.root / "nowhere").clear()


def test_what_a_running_batch_holds_is_not_freed(store):
    note = entry(store).with_suffix(".json").stat().st_size
    with store.room() as room:
        store.take("ab12", 30, room)
        assert store.clear() == Cleared(note)


def test_rooms_of_the_dead_are_freed_with_what_they_share(store):
    dead = store.rooms / "1-dead"
    dead.mkdir()
    os.link(entry(store), dead / "ab12.mp4")
    (dead / "half.mp4").write_bytes(b"x" * 70)
    note = entry(store).with_suffix(".json").stat().st_size
    assert store.clear() == Cleared(len(DATA) + note + 70)


def test_what_cannot_be_removed_is_named_and_not_counted(store, monkeypatch):
    """As in a store that may only be read."""
    unlink, note = Path.unlink, entry(store).with_suffix(".json")
    size = note.stat().st_size

    def refuse(path, missing_ok=False):
        if path.suffix == ".mp4":
            raise OSError(30, "Read-only file system", str(path))
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    assert store.clear() == Cleared(size, (f"{entry(store)}: Read-only file system",))
    assert entry(store).exists()


def test_what_cannot_be_looked_into_is_named(store, monkeypatch):
    iterdir = Path.iterdir

    def refuse(path):
        if path == store.shots:
            raise PermissionError(13, "Permission denied", str(path))
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert store.clear() == Cleared(0, (f"{store.shots}: Permission denied",))
