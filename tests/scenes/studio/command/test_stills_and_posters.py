"""Stills and posters by choice, and pictures that cannot be."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cases import copied
from soup_command import soup

from scenes.studio.command.choices import Choices
from scenes.studio.command.requests import ask
from scenes.studio.files.faults import BadInputError, EndedError
from scenes.studio.shots.quality import quality_of

STUMBLES = """\
title = "Toy"
staging = "toy"

[run]
loss = "salt"
learning_rate = 0.003
start = "salt_short"
steps = 6

[[beat]]
id = "stumble"
show = "stumble"
"""


def test_stills_are_of_the_films_size_and_named_by_their_places(here: Path) -> None:
    from PIL import Image

    copied("18", here)
    result = soup("stills", "a.toml", "--at", "walk:3", "--at", "fog", "-q", "preview")
    assert result.exit_code == 0, result.stderr
    folder = Path("output", "a", "preview", "stills")
    fog = next(beat for beat in plan_of("a.toml").beats if beat.id == "fog")
    assert result.stdout.splitlines() == [str(folder / "a.walk.3.png"), str(folder / f"a.fog.{fog.ticks / 2:g}.png")]
    with Image.open(folder / "a.walk.3.png") as image:
        assert image.size == (854, 480)


def plan_of(lesson: str) -> Any:
    return ask([lesson], Choices(quality_of("preview")), Path("o")).films[0].sections[0].plan


@pytest.mark.parametrize(("place", "tick"), [("walk:0", 0), ("walk:9", 9), ("walk", None), ("walk:999", "refused")])
def test_a_poster_is_the_frame_of_its_place(here: Path, place: str, tick: Any) -> None:
    copied("18", here)
    walk = next(beat for beat in plan_of("b.toml").beats if beat.id == "walk")
    for lesson, quality, begins in (("b.toml", "preview", 0), ("b.toml", "high", 0)):
        choices = Choices(quality_of(quality), poster=place)
        if tick == "refused":
            with pytest.raises(BadInputError, match=f"must have a tick from 0 to {walk.ticks}"):
                ask([lesson], choices, here / "o")
            return
        (film,) = ask([lesson], choices, here / "o").films
        expected = begins + walk.begins + (tick if tick is not None else walk.ticks // 2)
        assert film.poster == expected * film.quality.fps // 15
    with pytest.raises(BadInputError, match="must be of one film, got 2 films"):
        ask(["a.toml", "b.toml"], Choices(quality_of("preview"), poster=place), here / "o")
    with pytest.raises(BadInputError, match="must be in one lesson, got \"a, b\""):
        ask(["film.toml"], Choices(quality_of("preview"), poster=place), here / "o")


def test_the_last_tick_has_a_picture_too(here: Path) -> None:
    copied("18", here)
    walk = plan_of("b.toml").beats[-1]
    (film,) = ask(["b.toml"], Choices(quality_of("high"), poster=f"walk:{walk.ticks}"), here / "o").films
    assert film.poster is not None
    assert film.frames - film.quality.fps // 15 == film.poster


def test_the_poster_is_cut_out_of_the_film(tmp_path: Path) -> None:
    from footage import film as toy
    from footage import make
    from PIL import Image

    from scenes.studio.draw.encode import decoded

    (made,) = make(tmp_path, replace(toy(), poster=7))
    (again,) = make(tmp_path, replace(toy(), poster=7))
    assert (made.status, again.status) == ("done", "unchanged")
    frame = [frame.to_image() for frame in decoded(made.folder / "film.mp4")][7]
    with Image.open(made.folder / "poster.png") as poster:
        assert poster.tobytes() == frame.tobytes()
    (other,) = make(tmp_path, toy())
    assert (other.status, other.rendered) == ("done", set()), "another poster draws nothing anew"



def test_a_staging_that_raises_is_a_line(write: Callable[..., str]) -> None:
    result = soup("preview", write(text=STUMBLES, name="clumsy"), "--frames", "1", "--side", "32")
    assert result.exit_code == 1
    assert result.stderr.startswith("soup: clumsy: beat stumble, tick ")
    assert "KeyError: 'no such spoon' (staging.py, line" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["preview", "stills"])
def test_a_disk_that_takes_nothing_is_a_line(here: Path, undrawn: list[str], command: str) -> None:
    (here / "taken").write_text("a file")
    result = soup(command, "foggy-hill", "--frames", "1", "--out", "taken/inside")
    assert result.exit_code == 3
    assert result.stderr.startswith("soup: taken/inside/foggy-hill")
    assert "must take what is written, got Not a directory" in result.stderr


def test_a_full_disk_while_drawing_is_no_fault_of_the_scene(monkeypatch: pytest.MonkeyPatch) -> None:
    from footage import plan

    from scenes.studio.draw import draw_beats
    from scenes.studio.files.faults import DiskError

    def full(*_: object) -> Iterator[None]:
        raise OSError(errno.ENOSPC, "No space left on device", "/tmp/svg")
    monkeypatch.setattr(draw_beats, "on_set", full)
    with pytest.raises(DiskError, match="No space left on device"):
        draw_beats.stills(plan(), [], 32)


def test_check_looks_and_names_what_it_cannot_draw(write: Callable[..., str]) -> None:
    from scenes.studio.work.check_pictures import LookedFor, _look_at

    with pytest.raises(EndedError, match=r"^clumsy, tall, paper: .*no such spoon"):
        _look_at((write(text=STUMBLES, name="clumsy"), "tall", "paper"), (), LookedFor())
