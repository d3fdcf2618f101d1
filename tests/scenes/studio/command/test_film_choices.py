"""What a film may be by its options: format, transparency, one beat, the poster; and what it may not be."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cases import copied
from footage import drawn, library, make, plan
from footage import film as toy
from PIL import Image
from soup_command import soup

from scenes.studio.command import why
from scenes.studio.command.choices import Choices
from scenes.studio.command.requests import ask
from scenes.studio.draw.encode import decoded
from scenes.studio.plan.place import only
from scenes.studio.publish.films import lesson_film
from scenes.studio.shots.film_format import GIF, MOV, WEBM
from scenes.studio.shots.quality import Quality, quality_of
from scenes.studio.sounds.score import Listening
from scenes.studio.store.beside_films import store_of


@pytest.mark.parametrize(("options", "said"), [
    (("--transparent",), "--transparent: must be in a format that knows transparency, got mp4. Add --format webm or "
                         "--format mov or --format gif or --format webp."),
    (("--format", "gif", "-q", "high"), "--format gif: must have at most 30 frames a second, since it counts in "
     "hundredths of a second and browsers show what is faster far too slowly, got 60 (high). Add --fps 30, or 15."),
    (("--format", "gif", "--fps", "60"), "got 60 (medium-60fps). Add --fps 30, or 15."),
    (("--format", "apng"), "Invalid value for '--format': 'apng' is not one of 'mp4', 'webm', 'mov', 'gif', 'webp'."),
    (("--beat", "wlak"), '--beat wlak: must name a beat of the lesson, got "wlak". Did you mean "walk"?'),
    (("--beat", ""), '--beat : must name a beat of the lesson, got "".'),
    (("--beat", "fog", "--poster", "walk"), '--poster walk: must name a beat of the lesson, got "walk". Known: fog.'),
    (("--poster", "wlak:3"), '--poster wlak:3: must name a beat of the lesson, got "wlak". Did you mean "walk"?'),
    (("--poster", "walk:-1"), "must have a tick from 0 to"),
])
def test_what_no_film_can_be_is_refused(here: Path, options: tuple[str, ...], said: str) -> None:
    copied("18", here)
    result = soup("render", "a.toml", *options)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (here / "output").exists()


def test_one_beat_is_of_one_lesson(here: Path) -> None:
    copied("18", here)
    for lessons, got in ((("a.toml", "b.toml"), "2 films"), (("film.toml",), "the film my-film")):
        result = soup("render", *lessons, "--beat", "walk")
        assert (result.exit_code, result.stderr) == (
            2, f"soup: --beat walk: must be of one lesson, got {got}. Name the one.\n")


def test_a_beat_alone_is_drawn_from_the_lessons_own_shots(tmp_path: Path) -> None:
    whole = plan()
    rest = next(beat for beat in whole.beats if beat.id == "rest")
    alone = lesson_film(only(whole, "rest"), Quality("tiny", 64, 15), "beat-rest", library())
    assert (alone.frames, [mark.begins for mark in alone.cut.chapters]) == (rest.ticks, [0])
    assert next(line.begins for line in alone.cut.tracks["en"]) == 0
    first, second = make(tmp_path, lesson_film(whole, Quality("tiny", 64, 15), "", library()), alone)
    assert (first.status, second.status) == ("done", "done")
    assert drawn([first, second]) == 3, "the shots of the whole"
    frames = [frame.to_ndarray() for frame in decoded(first.folder / "film.mp4")]
    own = [frame.to_ndarray() for frame in decoded(second.folder / "film.mp4")]
    assert second.folder == tmp_path / "toy-lesson" / "beat-rest"
    assert all((one == other).all()
               for one, other in zip(own, frames[rest.begins : rest.begins + rest.ticks], strict=True))


@pytest.mark.parametrize(("options", "name"), [
    ({}, "preview"), ({"format": GIF, "beat": "walk"}, "preview-gif-beat-walk"),
    ({"format": WEBM, "transparent": True, "shape": "tall", "theme": "paper"}, "tall-paper-preview-webm-transparent"),
    ({"calm": True, "sets": ("run.steps=9",), "beat": "b"}, "calm-preview-set-0d6d9ba7-beat-b"),
    ({"quality": quality_of("medium", 60), "format": MOV}, "medium-60fps-mov"), ({"quality": quality_of()}, ""),
    ({"listening": Listening(kitchen=False)}, "preview-sounds-off"),
    ({"voice": "off", "listening": Listening(False, notes=True)}, "preview-silent-sounds-off-sonify"),
])
def test_a_variant_is_named_by_what_is_not_the_default(options: dict[str, Any], name: str) -> None:
    found = Choices(**{"quality": quality_of("preview"), **options}).variant
    assert re.sub("set-[0-9a-f]{8}", "set", found) == re.sub("set-[0-9a-f]{8}", "set", name)


def with_poster(here: Path, place: str) -> None:
    copied("18", here)
    (here / "a.toml").write_text(f'poster = "{place}"\n' + (here / "a.toml").read_text())


@pytest.mark.parametrize(("place", "said"), [
    ("wlak", 'a.toml:1: poster must name a beat of the lesson, got "wlak". Did you mean "walk"?'),
    ("walk:9999", "a.toml:1: poster must have a tick from 0 to "), ("walk:x", 'got "x". A tick is a fifteenth of a'),
    ("", 'a.toml:1: poster must name a beat of the lesson, got "". Known: fog, walk.'),
])
def test_a_poster_that_is_no_place_is_refused(here: Path, place: str, said: str) -> None:
    with_poster(here, place)
    result = soup("check", "a.toml")
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_lesson_names_its_poster_and_the_command_another(here: Path) -> None:
    with_poster(here, "walk:9")
    (film,) = ask(["a.toml"], Choices(quality_of("preview")), here / "o").films
    walk = film.sections[0].plan.beats[-1]

    def poster(**choices: Any) -> tuple[int | None, str]:
        (film,) = ask(["a.toml"], Choices(quality_of("preview"), **choices), here / "o").films
        return film.poster, film.poster_at

    assert poster() == (walk.begins + 9, "walk:9")
    assert poster(poster="walk:4") == (walk.begins + 4, "walk:4")
    assert poster(beat="walk") == (9, "walk:9")
    assert poster(beat="fog") == (None, "")
    (joined,) = ask(["film.toml"], Choices(quality_of("preview")), here / "o").films
    assert joined.poster is None, "of which lesson, nobody said"


def test_why_says_that_it_is_the_poster(tmp_path: Path) -> None:
    (made,) = make(tmp_path, toy())
    (line,) = why.film_line(replace(toy(), poster=7, poster_at="open:7"), made.folder).reasons
    assert line == "poster where most is seen → open:7 (frame 7)"
    make(tmp_path, replace(toy(), poster=7, poster_at="open:7"))
    (line,) = why.film_line(toy(), made.folder).reasons
    assert line == "poster open:7 (frame 7) → where most is seen"
    assert not any(found.reasons for found in why.lines(toy(), made.folder, store_of(tmp_path)))


def test_a_still_may_be_transparent(here: Path) -> None:
    copied("18", here)
    result = soup("stills", "a.toml", "--at", "fog:0", "-q", "preview", "--transparent")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "output/a/preview-transparent/stills/a.fog.0.png\n"
    with Image.open(result.stdout.strip()) as image:
        assert (image.mode, image.size) == ("RGBA", (854, 480))
