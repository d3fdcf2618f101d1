"""The store of shots: named by what they depend on, checked at every use, safe for several batches.

An entry is a segment and a note beside it. The note carries the segment's digest
and a digest of itself; whatever does not fit is a miss, never an error and never
served. A batch works in a folder of its own inside the store, and takes an entry
by linking it there, so that clearing the store does not pull it away.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import shutil
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from scenes.studio.store.cleared import Cleared, removed
from scenes.studio.store.plain_file import sha256_of, text_of

LOCK = "lock"
LONGEST_NOTE = 1 << 20      # bytes


@dataclass(frozen=True)
class Note:
    """What is known of a stored segment."""

    key: str
    sha256: str
    frames: int
    bytes: int
    readings: int
    worst: Mapping[str, float]
    cpu_seconds: float
    build_seconds: float


class Store:
    """Segments by key, in <out>/.store."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.shots = root / "shots"
        self.runs = root / "runs"
        self.rooms = root / "rooms"

    def take(self, key: str, frames: int, room: Path) -> tuple[Note, Path] | None:
        """The whole and verified entry of a key, linked into the room; None where there is none."""
        note = self._note(key)
        if note is None or note.frames != frames:
            return None
        copy = room / f"{key}.mp4"
        try:
            _link(self._segment(key), copy)
            if sha256_of(copy) == note.sha256:
                os.utime(self._sidecar(key))
                return note, copy
        except OSError:
            pass
        with contextlib.suppress(OSError):
            copy.unlink()
        return None

    def put(self, note: Note, segment: Path) -> None:
        """Move a finished segment into the store; the room keeps a link. Raises OSError (disk)."""
        place = self._segment(note.key)
        place.parent.mkdir(parents=True, exist_ok=True)
        moved = segment.with_suffix(".moving")
        _link(segment, moved)
        written = segment.with_suffix(".note")
        written.write_text(_sealed(note), encoding="utf-8")
        sync(written)
        for source, target in ((moved, place), (written, self._sidecar(note.key))):
            if target.is_dir():       # somebody's mistake, and in the way
                shutil.rmtree(target)
            os.replace(source, target)
        sync(place.parent)

    def notes(self) -> Iterator[Note]:
        """All notes that are in order."""
        for path in sorted(self.shots.glob("*/*.json")):
            if (note := self._note(path.stem)) is not None:
                yield note

    def has(self, key: str, frames: int) -> bool:
        """Whether an entry seems to be there (for plans; take() verifies)."""
        note = self._note(key)
        return note is not None and note.frames == frames and self._segment(key).is_file()

    def _note(self, key: str) -> Note | None:
        try:
            note = _opened(text_of(self._sidecar(key), LONGEST_NOTE))
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None
        return note if note.key == key else None

    def _segment(self, key: str) -> Path:
        return self.shots / key[:2] / f"{key}.mp4"

    def _sidecar(self, key: str) -> Path:
        return self.shots / key[:2] / f"{key}.json"

    # rooms: private folders of running batches -----------------------------------

    @contextlib.contextmanager
    def room(self) -> Iterator[Path]:
        """A private folder on the store's file system, gone afterwards. Folders of the dead are swept."""
        self.rooms.mkdir(parents=True, exist_ok=True)
        with self.alone():
            self._sweep()
            room = self.rooms / f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
            room.mkdir()
            lock = (room / LOCK).open("wb")
            fcntl.flock(lock, fcntl.LOCK_EX)
        with lock:
            try:
                yield room
            finally:
                shutil.rmtree(room, ignore_errors=True)

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else makes or sweeps rooms meanwhile, or publishes."""
        with (self.rooms / LOCK).open("wb") as door:
            fcntl.flock(door, fcntl.LOCK_EX)
            yield

    def _sweep(self) -> None:
        """Remove the rooms of batches that were killed: nobody holds their lock."""
        for room in self._dead():
            shutil.rmtree(room, ignore_errors=True)

    def _dead(self) -> list[Path]:
        return [room for room in self.rooms.iterdir() if room.is_dir() and _abandoned(room)]

    # room on the disk ---------------------------------------------------------------

    def evict(self, quota: int) -> int:
        """Remove the entries used longest ago until all that is kept fits the quota; their number.

        What a batch has taken or made is linked in its room and not lost to it.
        """
        entries = []
        for path in (*self.shots.glob("*/*.mp4"), *self.runs.glob("*.npz")):
            parts = [part for part in (path, path.with_suffix(".json")) if part.is_file()]
            with contextlib.suppress(OSError):
                known = [part.stat() for part in parts]
                entries.append((max(of.st_mtime for of in known), sum(of.st_size for of in known), parts))
        excess = sum(size for _, size, _ in entries) - quota
        gone = 0
        for _, size, parts in sorted(entries):
            if excess <= 0:
                break
            if not any(removed(part).left for part in reversed(parts)):
                excess, gone = excess - size, gone + 1
        return gone

    def clear(self) -> Cleared:
        """Remove everything that is kept. Films stay, and so do the rooms of running batches."""
        cleared = Cleared()
        if self.rooms.is_dir():
            with contextlib.suppress(OSError), self.alone():
                for room in self._dead():
                    cleared += removed(room)
        for kept in sorted(self.root.iterdir()) if self.root.is_dir() else ():
            if kept != self.rooms:
                cleared += removed(kept)
        return cleared


def sync(path: Path) -> None:
    """Wait until a file or a folder's entries are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _abandoned(room: Path) -> bool:
    """Whether no living process holds the room's lock."""
    try:
        with (room / LOCK).open("rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def _link(source: Path, target: Path) -> None:
    """A second name for a file; a copy where the file system has no links."""
    if not source.is_file():
        raise FileNotFoundError(str(source))
    target.unlink(missing_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _sealed(note: Note) -> str:
    text = json.dumps(asdict(note), sort_keys=True)
    return f"{text}\n{hashlib.sha256(text.encode()).hexdigest()}\n"


def _opened(sealed: str) -> Note:
    """Raises ValueError, TypeError or KeyError for anything but a note as it was written."""
    text, seal = sealed.rstrip("\n").split("\n")
    if hashlib.sha256(text.encode()).hexdigest() != seal:
        raise ValueError("the note was changed")
    data = json.loads(text)
    return Note(**{field.name: data[field.name] for field in fields(Note)})
