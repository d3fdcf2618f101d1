"""`soup verify`: whatever is not a film as it was published, in its own place, is refused in a sentence."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from footage import OPEN, film, make

from scenes.studio.command import verify
from scenes.studio.shots import shot_key


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    made = make(out, film(OPEN), film(OPEN, lesson="two", learning_rate=0.2))
    assert [one.status for one in made] == ["done", "done"]
    shutil.rmtree(out / ".store")
    return out


@pytest.fixture
def out(published: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(published, tmp_path / "out"))


def told(out: Path, capsys: pytest.CaptureFixture[str], *names: str) -> tuple[int, str]:
    code = verify.tell(out, names, as_json=False)
    said = capsys.readouterr()
    return code, said.out + said.err


def swap(out: Path) -> None:
    (out / "two").rename(out / "aside")
    (out / "toy-lesson").rename(out / "two")
    (out / "aside").rename(out / "toy-lesson")


def swap_films(out: Path) -> None:
    for name in ("film.mp4", "receipt.json"):
        (out / "two" / name).rename(out / "aside")
        (out / "toy-lesson" / name).rename(out / "two" / name)
        (out / "aside").rename(out / "toy-lesson" / name)


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def link(path: Path, target: str) -> None:
    path.unlink()
    path.symlink_to(target)


def emptied(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def rewritten(folder: Path, change: Callable[[dict[str, Any]], object], seal: bool = True) -> None:
    """A receipt that says something else, sealed as ours are: anyone can do that."""
    path = folder / "receipt.json"
    said = json.loads(path.read_text())
    change(said)
    if seal:
        said["seal"] = shot_key.digest({name: value for name, value in said.items() if name != "seal"})
    path.write_text(json.dumps(said))


def receipt(text: str) -> Callable[[Path], object]:
    return lambda out: (out / "two" / "receipt.json").write_text(text)


def said(change: Callable[[dict[str, Any]], object], seal: bool = True) -> Callable[[Path], object]:
    return lambda out: rewritten(out / "two", change, seal)


ANOTHERS = "in a folder that was renamed or copied"
UNREADABLE = "two: its receipt cannot be read, or was changed"
TABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "swapped folders": (swap, f"two: it is the film of toy-lesson, {ANOTHERS}"),
    "swapped films and receipts": (swap_films, f"two: it is the film of toy-lesson, {ANOTHERS}"),
    "renamed": (lambda out: (out / "two").rename(out / "three"), f"three: it is the film of two, {ANOTHERS}"),
    "copied": (lambda out: shutil.copytree(out / "two", out / "copy"), f"copy: it is the film of two, {ANOTHERS}"),
    "copied as a variant": (lambda out: shutil.copytree(out / "two", out / "toy-lesson" / "tall"),
                            f"toy-lesson (tall): it is the film of two, {ANOTHERS}"),
    "moved below": (lambda out: (out / "two").rename(out / "toy-lesson" / "two"), ANOTHERS),
    "no receipt": (lambda out: (out / "two" / "receipt.json").unlink(), "two: it has no receipt.json"),
    "words only": (lambda out: (emptied(out / "two"), (out / "two" / "film.en.srt").touch()), "two: it has no receipt"),
    "emptied": (lambda out: emptied(out / "two"), "two: it is empty"),
    "an empty variant": (lambda out: (out / "two" / "tall").mkdir(), "two (tall): it is empty"),
    "all files emptied": (lambda out: [path.write_bytes(b"") for path in (out / "two").iterdir()], UNREADABLE),
    "a pipe for a film": (lambda out: pipe(out / "two" / "film.mp4"), "two: film.mp4 cannot be read: is no file"),
    "a pipe for a receipt": (lambda out: pipe(out / "two" / "receipt.json"), UNREADABLE),
    "a device": (lambda out: link(out / "two" / "poster.png", "/dev/zero"), "poster.png cannot be read: is no file"),
    "a folder for a file": (lambda out: (out / "two" / "poster.png").unlink() or (out / "two" / "poster.png").mkdir(),
                            "poster.png cannot be read"),
    "a link in circles": (lambda out: link(out / "two" / "poster.png", "poster.png"), "poster.png cannot be read"),
    "nested without end": (receipt("[" * 100_000), UNREADABLE),
    "nested objects": (receipt('{"a":' * 100_000), UNREADABLE),
    "a huge number": (receipt('{"format": ' + "9" * 10_000 + "}"), UNREADABLE),
    "half a letter": (receipt('{"format": 1, "seal": "\\ud800"}'), UNREADABLE),
    "no text": (lambda out: (out / "two" / "receipt.json").write_bytes(b"\xff\xfe"), UNREADABLE),
    "a list": (receipt("[]"), UNREADABLE),
    "files of an odd type": (said(lambda told: told.update(files=[1])), UNREADABLE),
    "a file of an odd type": (said(lambda told: told["files"].update({"film.mp4": 1})), UNREADABLE),
    "frames of an odd type": (said(lambda told: told.update(frames="60")), UNREADABLE),
    "sections of an odd type": (said(lambda told: told.update(sections={"a": 1})), UNREADABLE),
    "a file elsewhere": (said(lambda told: told["files"].update({"../toy-lesson/film.mp4": told["files"]["film.mp4"]})),
                         UNREADABLE),
    "a nameless file": (said(lambda told: told["files"].update({"": told["files"]["film.mp4"]})), UNREADABLE),
    "no film": (said(lambda told: told["files"].pop("film.mp4")), "two: its receipt names no film"),
    "no files": (said(lambda told: told.update(files={})), "two: its receipt names no film"),
    "other frames": (said(lambda told: told.update(frames=1)), "frames, 1 were planned"),
    "changed by hand": (said(lambda told: told.update(readings=0), seal=False), UNREADABLE),
}


@pytest.mark.parametrize("case", TABLE)
def test_what_is_not_as_it_was_published_is_refused(case: str, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil, sentence = TABLE[case]
    assert told(out, capsys)[0] == 0
    spoil(out)
    code, words = told(out, capsys)
    assert code == 1
    assert sentence in words


@pytest.mark.parametrize("place", ["nothing", "nowhere/at/all"])
def test_nothing_found_is_no_success(place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "nothing").mkdir()
    code, words = told(tmp_path / place, capsys)
    assert code == 1
    assert "must have a film in it, got none. Render one first, or give --out." in words


def test_folders_of_a_person_are_left_in_peace(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (out / "notes").mkdir()
    (out / "notes" / "mine.txt").touch()
    (out / "two" / "loop").symlink_to("..")
    assert told(out, capsys)[0] == 0
