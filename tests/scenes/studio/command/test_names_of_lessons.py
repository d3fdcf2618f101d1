"""What LESSON means to every command, and joined films of one's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cases import copied
from soup_command import soup

from scenes.studio.command.choices import Choices
from scenes.studio.command.requests import ask
from scenes.studio.shots.quality import quality_of

COMMANDS = [("check",), ("why", "-q", "preview"), ("render", "--dry-run", "-q", "preview"),
            ("preview", "--frames", "1"), ("stills", "--frames", "1", "-q", "preview")]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("called", ["c.toml", "./c.toml", "c", "{here}/c.toml", "foggy-hill"])
def test_every_command_takes_the_same_names(here: Path, undrawn: list[str], command: tuple[str, ...],
                                            called: str) -> None:
    copied("14", here)
    result = soup(command[0], called.format(here=here), *command[1:])
    assert result.exit_code == 0, result.stderr


def test_verify_finds_the_film_of_whatever_the_others_take(here: Path) -> None:
    copied("14", here)
    for called in ("c", "c.toml", "./c.toml", str(here / "c.toml")):
        missing = json.loads(soup("verify", called, "--json").stdout)["missing"]
        assert missing == ["c"]


def test_two_names_of_one_lesson_are_one(here: Path) -> None:
    copied("14", here)
    result = soup("check", "c", "c.toml", "./c.toml", str(here / "c.toml"))
    assert (result.exit_code, result.stdout.count("ok  ")) == (0, 1)


@pytest.mark.long
def test_a_film_is_seen_as_it_is_rendered(here: Path, undrawn: list[str]) -> None:
    for command, pictures in (("preview", 1), ("stills", 9)):
        assert soup(command, "how-machines-learn", "--frames", "9").exit_code == 0
        assert len({name.partition(".")[0] for name in undrawn}) > 5, "of many lessons"
        undrawn.clear()
        made = list((here / "output" / "how-machines-learn").rglob("*.png"))
        assert len(made) == pictures
        for picture in made:
            picture.unlink()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("called", ["film.toml", "film", "{here}/film.toml"])
def test_every_command_takes_a_film_of_ones_own(here: Path, undrawn: list[str], command: tuple[str, ...],
                                                called: str) -> None:
    copied("18", here)
    result = soup(command[0], called.format(here=here), *command[1:])
    assert result.exit_code == 0, result.stderr
    assert soup("verify", called.format(here=here), "--json").exit_code == 1
    assert json.loads(soup("verify", called.format(here=here), "--json").stdout)["missing"] == ["my-film"]


def test_it_is_made_of_its_lessons_wherever_one_stands(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied("18", here / "mine")
    film = ask(["mine/film.toml"], Choices(quality_of("preview")), here / "o").films[0]
    assert (film.name, film.kind, film.title) == ("my-film", "joined", "My film")
    assert [section.plan.lesson for section in film.sections] == ["a", "b"]
    assert [mark.title for mark in film.cut.chapters] == ["Learning rate with three digits"] * 2
    both = ask(["mine/a.toml", "mine/film.toml", "./mine/a.toml"], Choices(quality_of("preview")), here / "o").films
    assert [film.name for film in both] == ["a", "my-film"]


def test_its_lessons_may_be_the_projects(here: Path) -> None:
    copied("18", here)
    (here / "film.toml").write_text('name = "both"\ntitle = "Both"\nlessons = ["a", "foggy-hill"]\n')
    assert soup("check", "film.toml").stdout.count("ok  ") == 2


@pytest.mark.parametrize(("text", "said"), [
    ('name = "m"\ntitle = "M"\nlessons = ["a", "bb"]', 'film.toml:3: lessons.2 must name a lesson, got "bb". Did you'),
    ('name = "m"\ntitle = "M"', "film.toml: lessons must be given."),
    ('name = "m"\ntitle = "M"\nlesons = ["a"]', 'film.toml:3: lesons must be a known key, got "lesons". Did you mean'),
    ('name = "how-machines-learn"\ntitle = "M"\nlessons = ["a"]', "film.toml:1: name must not be the name of the pro"),
    ('name = "a"\ntitle = "M"\nlessons = ["b"]', "film.toml:1: name must not be the name of a lesson"),
    ('name = "m"\ntitle = "M"\nlessons = ["a"]\nchapters = "beat"', "film.toml:4: chapters must be a known kind of ch"),
])
def test_what_is_wrong_with_it_is_said_by_every_command(here: Path, text: str, said: str) -> None:
    copied("18", here)
    (here / "film.toml").write_text(text)
    for command, *more in COMMANDS:
        result = soup(command, "film.toml", *more)
        assert result.exit_code == 2, command
        assert f"soup: {said}" in result.stderr


def test_beats_begin_chapters_where_they_are_asked_to(here: Path) -> None:
    copied("18", here)
    text = (here / "sixty.toml").read_text()
    for beat, title in (("b20", "In the middle"), ("b40", "Near the end")):
        text = text.replace(f'id = "{beat}"\n', f'id = "{beat}"\nchapter = "{title}"\n')
    (here / "sixty.toml").write_text(text)
    (here / "film.toml").write_text('name = "f"\ntitle = "F"\nlessons = ["a", "sixty"]\n')
    sixty, joined = ask(["sixty", "film"], Choices(quality_of("preview")), here / "o").films
    marks = sixty.cut.chapters
    assert [mark.title for mark in marks] == ["Sixty beats", "In the middle", "Near the end"]
    begins = {beat.id: beat.begins for beat in sixty.sections[0].plan.beats}
    assert [mark.begins for mark in marks] == [0, begins["b20"], begins["b40"]]
    assert [mark.ends for mark in marks] == [*(mark.begins for mark in marks[1:]), sixty.ticks]
    assert [mark.title for mark in joined.cut.chapters] == ["Learning rate with three digits", "Sixty beats"]
    listed = sixty.files()["chapters.txt"].decode().splitlines()
    assert listed[0] == "0:00 Sixty beats"
    assert [line.partition(" ")[2] for line in listed] == [mark.title for mark in marks]
    (here / "film.toml").write_text('name = "f"\ntitle = "F"\nlessons = ["a", "sixty"]\nchapters = "beats"\n')
    (joined,) = ask(["film"], Choices(quality_of("preview")), here / "o").films
    assert [mark.title for mark in joined.cut.chapters] == [
        "Learning rate with three digits", "Sixty beats", "In the middle", "Near the end"]
    assert joined.files()["chapters.txt"].decode().startswith("0:00 Learning rate")


def test_a_chapter_asks_for_no_new_picture(here: Path) -> None:
    copied("18", here)
    (before,) = ask(["a"], Choices(quality_of("preview")), here / "o").films
    (here / "a.toml").write_text((here / "a.toml").read_text().replace('id = "walk"', 'id = "walk"\nchapter = "Walk"'))
    (after,) = ask(["a"], Choices(quality_of("preview")), here / "o").films
    assert [key for _, _, key in before.shots] == [key for _, _, key in after.shots]
    assert before.key != after.key


def test_words_lie_beside_the_film(here: Path) -> None:
    copied("18", here)
    (film,) = ask(["film"], Choices(quality_of("preview")), here / "o").films
    files = {name: data.decode() for name, data in film.files().items() if not name.startswith("trajectory")}
    assert files.keys() == {"film.en.srt", "film.en.vtt", "film.descriptions.vtt", "transcript.md", "chapters.txt"}
    assert files["transcript.md"].count("Down we go.") == 2
    assert files["film.descriptions.vtt"].startswith("WEBVTT")
    assert files["film.descriptions.vtt"].count("-->") == 4
