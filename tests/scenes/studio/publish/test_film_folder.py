"""Publishing is one act: whenever a process is killed, the old film stands there whole, or the new one."""

from __future__ import annotations

import errno
import hashlib
import os
import signal
import sys
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from scenes.studio.files.faults import DiskError
from scenes.studio.publish import film_folder, receipt
from scenes.studio.shots import shot_key

OLD = {"film.mp4": b"old film", "film.es.srt": b"old words", "poster.png": b"old"}
NEW = {"film.mp4": b"new film", "film.en.srt": b"new words", "poster.png": b"new"}
THEIRS = {"mine.txt": b"a person's own", "tall/film.mp4": b"a variant", "tall/deep/er.txt": b"x"}
ACTS = ("os.", "open", "shutil.", "ctypes.")      # of Python's own audit: whatever touches the disk


def said(files: Mapping[str, bytes]) -> dict[str, Any]:
    told = {"format": shot_key.FORMAT, "film": "f", "variant": "", "key": "", "frames": 1, "fps": 15, "sections": [],
            "worst_readback": {}, "edit": {}, "readings": 0,
            "files": {name: {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
                      for name, data in files.items()}}
    return {**told, "seal": shot_key.digest(told)}


def written(folder: Path, files: Mapping[str, bytes]) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def found(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and path.name != receipt.NAME}


def stage(place: Path, theirs: Mapping[str, bytes] = THEIRS) -> tuple[Path, Path]:
    """(a finished film, the folder of the old one)"""
    folder = written(place / "f", theirs)
    film_folder.publish(written(place / "before", OLD), folder, said(OLD))
    return written(place / "made", NEW), folder


def killed(at: int, act: Callable[[], None]) -> bool:
    """Do something in a process that is killed before its `at`-th act; whether it came to an end."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)     # of forks where there are threads
        child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] == 0
    done = 0

    def count(event: str, arguments: object) -> None:
        nonlocal done
        done += event.startswith(ACTS)
        if done == at:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    try:
        act()
        os._exit(0)
    finally:
        os._exit(1)


def kills(tmp_path: Path, theirs: Mapping[str, bytes]) -> list[tuple[Path, bool]]:
    """The folder after a kill before every act of publishing, and whether it came to its end: the last did."""
    states: list[tuple[Path, bool]] = []
    while not states or not states[-1][1]:
        made, folder = stage(tmp_path / str(len(states)), theirs)
        states.append((folder, killed(len(states) + 1, lambda m=made, f=folder: film_folder.publish(m, f, said(NEW)))))
    return states


@pytest.mark.parametrize("theirs", [{}, THEIRS], ids=["alone", "with others"])
def test_killed_at_any_moment_old_or_new_and_never_some_of_each(tmp_path: Path, theirs: dict[str, bytes]) -> None:
    states = kills(tmp_path, theirs)
    assert len(states) > 8
    for folder, _ in states:
        assert found(folder) in ({**OLD, **theirs}, {**NEW, **theirs})
        assert (told := receipt.read(folder)) is not None
        assert receipt.faults(folder, told) == []
    assert found(states[0][0])["film.mp4"] == b"old film"
    assert found(states[-1][0]) == {**NEW, **theirs}


def no_exchange(monkeypatch: pytest.MonkeyPatch, number: int = errno.ENOSYS) -> None:
    def refuse(one: Path, other: Path) -> None:
        raise OSError(number, os.strerror(number), str(other))

    monkeypatch.setattr(film_folder, "exchange", refuse)


def test_where_nothing_can_be_exchanged_what_is_half_replaced_has_no_receipt(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    no_exchange(monkeypatch, errno.EINVAL)
    states = kills(tmp_path, THEIRS)
    for folder, _ in states:
        if (told := receipt.read(folder)) is not None:
            assert receipt.faults(folder, told) == []
            assert found(folder) in ({**OLD, **THEIRS}, {**NEW, **THEIRS})
    assert found(states[-1][0]) == {**NEW, **THEIRS}
    assert receipt.read(states[-1][0]) is not None


def test_a_disk_that_fails_half_way_is_not_said_to_be_as_it_was(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, folder = stage(tmp_path)
    no_exchange(monkeypatch)
    (made / "poster.png").unlink()
    with pytest.raises(DiskError, match="half replaced and has no receipt"):
        film_folder.publish(made, folder, said(NEW))
    assert receipt.read(folder) is None


def test_a_full_disk_is_no_reason_to_go_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, folder = stage(tmp_path)
    no_exchange(monkeypatch, errno.ENOSPC)
    with pytest.raises(OSError, match="No space"):
        film_folder.publish(made, folder, said(NEW))
    assert found(folder) == {**OLD, **THEIRS}


def test_a_film_behind_a_link_is_published_where_that_leads(tmp_path: Path) -> None:
    made, folder = stage(tmp_path)
    link = tmp_path / "link"
    link.symlink_to(folder)
    film_folder.publish(made, link, said(NEW))
    assert link.is_symlink()
    assert found(folder) == {**NEW, **THEIRS}


def test_a_file_in_the_place_of_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("a person's own")
    with pytest.raises(NotADirectoryError):
        film_folder.publish(written(tmp_path / "made", NEW), tmp_path / "f", said(NEW))
    assert (tmp_path / "f").read_text() == "a person's own"


def test_links_and_pipes_of_others_stay(tmp_path: Path) -> None:
    made, folder = stage(tmp_path)
    (folder / "dangling").symlink_to("nowhere")
    os.mkfifo(folder / "pipe")
    film_folder.publish(made, folder, said(NEW))
    assert (folder / "dangling").is_symlink()
    assert (folder / "pipe").is_fifo()
