"""`soup` in a folder of one's own: what LESSON means, what is printed, and what of the folder is not heeded."""

from __future__ import annotations

import errno
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cases import copied
from click.testing import CliRunner, Result

from scenes.studio.command import cli, pictures
from scenes.studio.command.choices import Choices
from scenes.studio.command.requests import ask
from scenes.studio.files import manim_cfg
from scenes.studio.files.faults import MOST, BadInputError, EndedError, Fault, visible
from scenes.studio.shots import system_fonts
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


def soup(*arguments: str) -> Result:
    result = CliRunner().invoke(cli.main, arguments, prog_name="soup")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Pictures that are only noted, by their names."""
    from PIL import Image

    noted: list[str] = []

    def note(wanted: list[pictures.NamedMoment], side: int) -> list[Any]:
        noted.extend(place.name for place in wanted)
        return [Image.new("RGB", (4, 4)) for _ in wanted]
    monkeypatch.setattr("scenes.studio.command.preview.drawn", note)
    return noted


# 14: what LESSON means ---------------------------------------------------------------

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
    assert (result.exit_code, result.stdout.count("ok")) == (0, 1)


@pytest.mark.parametrize("command", ["preview", "stills"])
def test_a_film_is_seen_as_it_is_rendered(here: Path, undrawn: list[str], command: str) -> None:
    assert soup(command, "how-machines-learn", "--frames", "9").exit_code == 0
    assert len({name.partition(".")[0] for name in undrawn}) > 5, "of many lessons"
    made = list((here / "output" / "how-machines-learn").rglob("*.png"))
    assert len(made) == (1 if command == "preview" else 9)


# 18: a joined film of one's own ---------------------------------------------------------

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
    assert soup("check", "film.toml").stdout.count("ok") == 2


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


# stills and posters by choice --------------------------------------------------------------

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


# 13: a picture that cannot be ----------------------------------------------------------

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
    from scenes.studio.work.check_pictures import _look_at

    with pytest.raises(EndedError, match=r"^clumsy, tall, paper: .*no such spoon"):
        _look_at((write(text=STUMBLES, name="clumsy"), "tall", "paper"), ())


# 19: a manim.cfg ---------------------------------------------------------------------------

RENDERER = """
from scenes.studio.draw.load_manim import load_manim
load_manim()
from manim import config
print(config.renderer)
"""


@pytest.mark.parametrize("text", [None, "[CLI]\nrenderer = vulkan\n", "[broken\n", "[CLI]\nframe_rate = soon\n"])
def test_a_manim_cfg_of_the_folder_is_not_heeded(here: Path, text: str | None) -> None:
    copied("19", here)
    if text:
        (here / "manim.cfg").write_text(text)
    loaded = subprocess.run([sys.executable, "-c", RENDERER], cwd=here, capture_output=True, text=True)
    assert loaded.stdout == "RendererType.CAIRO\n", loaded.stderr


def test_and_not_a_persons_own(here: Path) -> None:
    (here / ".config" / "manim").mkdir(parents=True)
    (here / ".config" / "manim" / "manim.cfg").write_text("[CLI]\nrenderer = opengl\n")
    loaded = subprocess.run([sys.executable, "-c", RENDERER], cwd=here, capture_output=True, text=True,
                            env={**os.environ, "HOME": str(here)})
    assert loaded.stdout == "RendererType.CAIRO\n", loaded.stderr


@pytest.mark.parametrize(("text", "said"), [
    ("[CLI]\nrenderer = opengl\n", "manim.cfg in this folder is not read by soup"),
    ("[CLI]\nx = 1\n[broken\n", "manim cannot read it either (line 3)"),
    ("x = 1\n", "manim cannot read it either (line 1)"),
])
def test_it_is_named(here: Path, undrawn: list[str], text: str, said: str) -> None:
    assert manim_cfg.note() is None
    (here / "manim.cfg").write_text(text)
    assert said in soup("preview", "foggy-hill", "--frames", "1").stderr
    assert said in soup("render", "foggy-hill", "--dry-run").stderr
    assert said in soup("doctor").stdout


# 21: what is printed is typed again ----------------------------------------------------------

@pytest.mark.parametrize("name", ["Moja lekcja ż", "it's", "$HOME", "-q", "a;b", "plain"])
def test_new_prints_commands_that_can_be_pasted(here: Path, name: str) -> None:
    result = soup("new", "--", name)
    assert result.exit_code == 0
    (path,) = here.glob("*.toml")
    command = result.stdout.partition("then: ")[2].partition(", soup render")[0] if "," not in name else ""
    typed = shlex.split(command)
    assert typed[:2] == ["soup", "check"]
    assert Path(typed[2]).resolve() == path.resolve()
    assert soup(*typed[1:]).exit_code == 0


@pytest.mark.parametrize("command", [
    "check", "list", "render", "why", "verify", "clean", "doctor", "preview", "stills"])
def test_no_folder_is_refused_as_one(here: Path, command: str) -> None:
    lesson = ["foggy-hill"] if command in ("preview", "stills") else []
    result = soup(command, *lesson, "--out", "")
    assert result.exit_code == 2
    assert 'must name a folder, got ""' in result.stderr
    assert list(here.iterdir()) == []


def test_a_path_is_printed_on_one_line(here: Path, undrawn: list[str]) -> None:
    for odd, told in (("a\nb", "a\\nb"), ("a\x1b[2Jb", "a\\x1b[2Jb"), ("a\u202eb", "a\\u202eb")):
        result = soup("preview", "foggy-hill", "--frames", "1", "--out", odd)
        assert result.stdout == f"{told}/foggy-hill/preview.png\n"
    assert visible("ż ❤ plain") == "ż ❤ plain"


def test_very_many_faults_are_counted(here: Path) -> None:
    faults = [Fault("a.toml", k, "", "must be", None, "Mend it.") for k in range(1, MOST + 100)]
    assert len(str(BadInputError(faults)).splitlines()) == MOST + 1
    assert str(BadInputError(faults[: MOST + 1])).endswith("\nand 1 more fault")
    assert "more" not in str(BadInputError(faults[:MOST]))
    beats = "".join(f'\n[[beat]]\nid = "b{k}"\nshow = "nothing"\n' for k in range(300))
    (here / "many.toml").write_text('title = "T"\nstaging = "foggy_hill"\n[run]\nloss = "shelf"\nlearning_rate = 0.02\n'
                                    f"start = {{ salt = 0.5 }}\nsteps = 3\n{beats}")
    for command in ("check", "preview"):
        result = soup(command, "many.toml")
        assert result.exit_code == 2
        assert len(result.stderr.splitlines()) == MOST + 1
        assert result.stderr.endswith("and 250 more faults\n")


# which fonts there are -----------------------------------------------------------------------

def test_an_alias_is_another_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No font comes or goes, but a letter that ours lacks would come from another one."""
    before = system_fonts.digest()
    assert before
    assert system_fonts.digest() == before
    rules = tmp_path / "fonts.conf"
    head = '<?xml version="1.0"?><fontconfig><include>/etc/fonts/fonts.conf</include>'
    seen = {before}
    for family in ("DejaVu Serif", "DejaVu Sans Mono"):
        rules.write_text(f"{head}<alias><family>sans</family><prefer><family>{family}</family></prefer></alias>"
                         "</fontconfig>")
        monkeypatch.setenv("FONTCONFIG_FILE", str(rules))
        seen.add(system_fonts.digest())
    assert len(seen) == 3


def test_a_font_anywhere_is_another_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fontpkg

    rules = tmp_path / "fonts.conf"
    rules.write_text(f'<?xml version="1.0"?><fontconfig><dir>{tmp_path}/odd place</dir></fontconfig>')
    monkeypatch.setenv("FONTCONFIG_FILE", str(rules))
    without = system_fonts.digest()
    (tmp_path / "odd place").mkdir()
    (tmp_path / "odd place" / "mine.ttf").write_bytes(Path(str(fontpkg.path("nunito"))).read_bytes())
    assert system_fonts.digest() != without
