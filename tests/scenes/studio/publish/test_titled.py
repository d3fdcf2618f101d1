"""A joined film's title and credits: shots of the film as all others are, and what the credits say is the receipt's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from cases import copied
from footage import film as toy_film
from footage import joined as toy_joined
from footage import library

from scenes.kit.region import Region
from scenes.stage.frames import FRAMES, SAFE
from scenes.stage.timeline import Moment, Plan
from scenes.studio.command.choices import Choices
from scenes.studio.command.requests import ask
from scenes.studio.draw import draw_beats
from scenes.studio.plan.caption_blocks import reading_ticks
from scenes.studio.publish import titled
from scenes.studio.publish.films import Film
from scenes.studio.script import film_file
from scenes.studio.script.credit_pages import MadeWith, pages
from scenes.studio.script.credits import DRAWN, SOURCES, Credits
from scenes.studio.shots.quality import quality_of

SHAPES = ("wide", "tall", "square")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copied("18", tmp_path)
    (tmp_path / "film.toml").write_text('name = "ours"\ntitle = "Ours"\ntitles = true\nlessons = ["a", "b"]\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


def asked(here: Path, **choices: str) -> Film:
    (film,) = ask(["film.toml"], Choices(quality_of("preview"), voice="off", **choices), here / "o").films
    return film


def test_a_film_begins_with_its_title_and_ends_with_its_credits(here: Path) -> None:
    film = asked(here)
    assert [section.plan.lesson for section in film.sections] == ["ours (title)", "a", "b", "ours (credits)"]
    assert [mark.title for mark in film.cut.chapters][::3] == ["Ours", "Credits"]
    assert film.files()["chapters.txt"].decode().splitlines()[-1].endswith(" Credits")
    before = film.sections[0].plan.ticks
    assert 3 * 15 <= before <= 6 * 15
    (track,) = film.cut.tracks.values()
    assert track[0].begins >= before
    assert all(section.keys for section in film.sections)


def test_without_being_asked_for_there_are_none(here: Path) -> None:
    (here / "film.toml").write_text('name = "ours"\ntitle = "Ours"\nlessons = ["a", "b"]\n')
    assert [section.plan.lesson for section in asked(here).sections] == ["a", "b"]


def test_another_word_of_the_credits_draws_them_anew_and_nothing_else(here: Path) -> None:
    before = asked(here)
    with (here / "film.toml").open("a") as file:
        file.write('credits = { maker = "Class 7b" }\n')
    after = asked(here)
    assert [one.keys == other.keys for one, other in zip(before.sections, after.sections, strict=True)] == [
        True, True, True, False]


def test_credits_are_those_of_the_film_of_its_lessons_and_of_what_made_it() -> None:
    ours = Credits("We", "CC0", 2031, (DRAWN, SOURCES["digits"]))
    made = MadeWith(("a voice 1, MIT",), ("Letters 2",), ("manim 3", "numpy 4"))
    told = pages(ours, {"Ours": Credits("We", "CC0"), "Theirs": Credits("They", "CC BY 4.0", 2030)}, made, "en")
    assert told == ("Made by\nWe, 2031\nCC0\nTheirs: They, 2030, CC BY 4.0",
                    f"Numbers and data\n{DRAWN}\n{SOURCES['digits']}",
                    "Made with\nVoice: a voice 1, MIT\nLetters: Letters 2\nDrawn with manim 3; numpy 4")


def test_nothing_is_claimed_of_a_film_that_says_nothing() -> None:
    assert pages(Credits(sources=()), {}, MadeWith(), "en") == ()


def test_what_it_is_made_with_is_what_its_receipt_says() -> None:
    made = titled.made_with(toy_joined(toy_film()), "en")
    machine = toy_film().edit["machine"]
    assert made.fonts == (f"Nunito {machine['fontpkg_nunito']}, OFL-1.1",)
    assert made.tools == (f"manim {machine['manim']}, MIT",)
    assert "Rubik" in titled.made_with(toy_joined(toy_film()), "ar").fonts[1]


@pytest.fixture(scope="module", params=SHAPES)
def plans(request: pytest.FixtureRequest) -> tuple[Plan, ...]:
    """Title and credits of the project's film, as its receipt has them, round toys."""
    toy = toy_film()
    (section,) = toy.sections
    toy = replace(toy, sections=(replace(section, plan=replace(section.plan, shape=request.param)),))
    ours = film_file.film()
    film = replace(toy_joined(toy), title=ours.title, credits=replace(ours.credits, sources=(DRAWN, SOURCES["digits"])))
    whole = titled.titled(film, ours, [toy], library())
    return whole.sections[0].plan, whole.sections[-1].plan


def test_they_can_be_read_in_time_within_the_margins_and_are_what_they_should_be(plans: tuple[Plan, ...]) -> None:
    for plan in plans:
        safe = SAFE[plan.shape]
        with draw_beats.on_set(plan, 90) as scene:
            for beat in plan.beats:
                text = str(beat.args.get("text", plan.title if beat.verb == "open" else ""))
                stands = 0
                for now in ticks(beat.ticks, beat, plan):
                    scene.pose(now)
                    assert all(reading.holds for reading in scene.readings(now))
                    stands += any(reading.what in ("title", "credits") for reading in scene.readings(now))
                    for label in labels(scene):
                        low, high = label.ink.points.min(axis=0), label.ink.points.max(axis=0)
                        box = scene.view(now).on_screen(Region.spanning(low[0], high[0], low[1], high[1]))
                        assert safe.left <= box.left < box.right <= safe.right, label.text
                        assert safe.bottom <= box.bottom < box.top <= safe.top, label.text
                read = sum(reading_ticks(line) for line in text.split("\n") if line)
                assert stands >= read * (titled.SKIMMED if beat.verb == "credit" else 1.0) - 1


def ticks(count: int, beat: object, plan: Plan) -> Iterator[Moment]:
    return (Moment(beat, float(tick), plan.calm) for tick in range(count + 1))    # type: ignore[arg-type]


def labels(scene: object) -> list:      # type: ignore[type-arg]
    """The words of credits that can be seen."""
    return [label for page in scene.pages.values() for label in page.labels if label.faded]     # type: ignore[attr-defined]


def test_the_view_of_the_title_ends_within_the_room(plans: tuple[Plan, ...]) -> None:
    plan = plans[0]
    with draw_beats.on_set(plan, 90) as scene:
        view = scene.view(Moment(plan.beats[-1], float(plan.beats[-1].ticks)))
        width, height = FRAMES[plan.shape]
        seen = view.window(plan.shape)
        assert np.all(np.abs([seen.left, seen.right]) <= width / 2 + 0.5)
        assert np.all(np.abs([seen.bottom, seen.top]) <= height / 2)
