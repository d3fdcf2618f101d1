"""Stills of every staging, without a letter, against pictures that were looked at and accepted.

A still may differ from the accepted one by one level of 255 on average, and by more than 24 levels in one
pixel of a thousand. That lets pass what cairo's coarsest smoothing of edges would change in place of its usual
one (0.48 levels, 0.09 % of the pixels at worst), and notices 151 of the 172 props in sight when one is gone;
the rest are faint or smaller than a few pixels.

Having looked at the page of differences that a failure names, accept what is drawn now:

    ./soup test tests/scenes/stagings/test_golden_frames.py --regen-all
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from differences import STRETCH, Difference, apart, write_page
from PIL import Image
from pytest_regressions.image_regression import ImageRegressionFixture

from scenes.kit import shaping
from scenes.kit.lettering import Label, Number
from scenes.kit.outline import EMPTY
from scenes.kit.shaping import Line
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment, Plan
from scenes.studio.draw.camera import FilmCamera
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.files.catalogue import LESSONS
from scenes.studio.files.stagings import stagings
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

GOLDEN = Path(__file__).parent / "golden"
ACCEPT = "./soup test tests/scenes/stagings/test_golden_frames.py --regen-all"
MEAN, FAR, SHARE = 1.0, 24, 0.001       # levels of 255 on average; levels that are far; share of pixels so far
SIDE = 180
WIDE = 0.48                             # ems from letter to letter, about Nunito's mean
MAP = 100                               # side of the map of starts, where a lesson has one


@dataclass(frozen=True)
class Still:
    """A beat's last picture, or one `part` of the way through its last step. lesson: its name, or its file."""

    lesson: str
    beat: str
    shape: str
    theme: str
    part: float = 1.0

    @property
    def name(self) -> str:
        return f"{Path(self.lesson).stem}.{self.beat}"

    def moment(self, plan: Plan) -> Moment:
        beat = next(beat for beat in plan.beats if beat.id == self.beat)
        if self.part == 1.0:
            return Moment(beat, float(beat.ticks))
        return Moment(beat, beat.steps_at + (beat.last - beat.first - 1 + self.part) * beat.step_ticks)


STILLS = [
    Still("what-the-spoon-knows", "answer", "wide", "stove"),
    Still("what-the-spoon-knows", "cream", "tall", "paper", part=0.4),
    Still("the-first-guess", "one-knob", "square", "stove"),
    Still("four-short-of-ten", "a-square", "wide", "paper"),
    Still("four-short-of-ten", "big-misses", "tall", "stove"),
    Still("how-big-a-pinch", "shaker", "wide", "stove"),
    Still("walking-in-fog", "four-steps", "wide", "stove", part=0.5),
    Still("walking-in-fog", "too-far", "square", "paper"),
    Still("walking-in-fog", "again", "tall", "stove"),
    Still("growing-a-palate", "on-and-on", "square", "paper"),
    Still("all-the-spoons-at-once", "thirty-two", "tall", "paper"),
    Still("all-the-spoons-at-once", "all-at-once", "wide", "stove"),
    Still("all-the-spoons-at-once", "all-sips", "square", "paper"),
    Still("better-by-being-wrong", "thousand-steps", "square", "stove"),
    Still("rough-ground", "zigzag-on", "wide", "paper"),
    Still("rough-ground", "home", "square", "stove"),
    Still(str(LESSONS / "examples/boiling-water.toml"), "miss", "wide", "stove"),
    Still(str(LESSONS / "examples/boiling-water.toml"), "reveal", "tall", "paper"),
    Still(str(LESSONS / "examples/too-bold.toml"), "answer", "wide", "stove"),
    Still(str(LESSONS / "examples/too-bold.toml"), "race", "tall", "paper", part=0.5),
    Still("three-ways-down", "who", "wide", "stove"),
    Still("three-ways-down", "race-slanted", "square", "paper"),
    Still("three-ways-down", "no-best", "tall", "stove"),
    Still(str(LESSONS / "smallest/titles.toml"), "credits", "wide", "stove"),
]


def without_ink(text: str, weight: str = "", family: str = "", lang: str = "") -> Line:
    """Glyphs without area, evenly spaced: nothing is seen of them, and no size depends on a font."""
    if not text.strip():
        return Line(EMPTY, 0.25 * len(text))
    stroke = np.array([[0.0, y, 0.0] for y in (0.0, 0.235, 0.47, 0.705, 0.705, 0.47, 0.235, 0.0)])
    letters = [np.add(stroke, (WIDE * k, 0.0, 0.0)) for k, letter in enumerate(text) if letter.strip()]
    return Line(np.vstack(letters), WIDE * len(text))


@pytest.fixture(scope="module", autouse=True)
def no_letters() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shaping, "line", without_ink)
        yield


@cache
def plan(name: str, shape: str, theme: str) -> Plan:
    """A lesson without its words, so that no beat's length depends on them."""
    lesson = load(name)
    beats = tuple(replace(beat, say="") for beat in lesson.beats)
    starts = lesson.map and replace(lesson.map, side=MAP)
    return make_plan(replace(lesson, beats=beats, map=starts), shape, theme)


def draw(still: Still) -> Image.Image:
    """The still as the film's camera draws it, twice as large and then reduced: cairo's edges matter less."""
    a_plan = plan(still.lesson, still.shape, still.theme)
    with on_set(a_plan, 2 * SIDE, FilmCamera) as scene:
        scene.pose(still.moment(a_plan))
        return shot(scene)


def shot(scene: LessonScene) -> Image.Image:
    """What stands on the set."""
    scene.camera.begin()
    scene.camera.film(scene.mobjects)
    return Image.fromarray(scene.camera.pixel_array[..., :3].copy()).reduce(2)


@pytest.fixture(scope="module")
def original_datadir() -> Path:
    """Where image_regression keeps what is accepted."""
    return GOLDEN


@pytest.fixture(scope="module")
def differences(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Difference]]:
    """The page of what differs in this run, and what is on it so far."""
    return tmp_path_factory.getbasetemp() / "golden.html", []


@pytest.mark.parametrize("still", STILLS, ids=lambda still: still.name)
def test_a_still_is_as_it_was_accepted(still: Still, image_regression: ImageRegressionFixture,
                                       differences: tuple[Path, list[Difference]]) -> None:
    now = draw(still)
    page, found = differences
    try:
        image_regression.check(now, diff_threshold=100 * MEAN / 255, basename=still.name)
        far = share_far_apart(Image.open(GOLDEN / f"{still.name}.png"), now)
        assert far <= SHARE, f"{far:.1%} of the pixels differ by more than {FAR} levels"
    except AssertionError as error:
        found.append(Difference(still.name, str(error).splitlines()[0],
                                Image.open(GOLDEN / f"{still.name}.png").convert("RGB"), now))
        write_page(page, found, ACCEPT)
        raise AssertionError(f"{error}\nSee {page}. To accept what is drawn now: {ACCEPT}") from None


def share_far_apart(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels in which some channel differs by more than FAR levels."""
    apart = np.abs(np.asarray(one.convert("RGB"), int) - np.asarray(other, int)).max(axis=-1)
    return float((apart > FAR).mean())


def test_every_staging_has_a_still() -> None:
    ours = {name for name, staging in stagings().items() if staging.ours}
    assert {load(still.lesson).staging for still in STILLS} == ours


def test_every_golden_frame_is_of_a_still() -> None:
    assert {path.stem for path in GOLDEN.glob("*.png")} == {still.name for still in STILLS}


@pytest.fixture(scope="module")
def cooks() -> Iterator[LessonScene]:
    still = next(still for still in STILLS if still.lesson == "how-big-a-pinch")
    a_plan = plan(still.lesson, still.shape, still.theme)
    with on_set(a_plan, 2 * SIDE, FilmCamera) as scene:
        scene.pose(still.moment(a_plan))
        yield scene


def test_no_letter_is_drawn(cooks: LessonScene) -> None:
    with_words = shot(cooks)
    for prop in (part for top in cooks.mobjects for part in top.get_family()):
        if isinstance(prop, Label | Number):
            prop.appear(0.0)
    assert shot(cooks) == with_words


def test_a_cook_who_is_gone_is_noticed(cooks: LessonScene) -> None:
    there = shot(cooks)
    cooks.solo.of["shaker"].hopper.cook.appear(0.0)  # type: ignore[attr-defined]
    assert share_far_apart(there, shot(cooks)) > SHARE


def test_the_page_holds_its_pictures(tmp_path: Path) -> None:
    one, other = Image.new("RGB", (4, 2), (10, 20, 30)), Image.new("RGB", (4, 3), (10, 21, 90))
    assert apart(one, other).getpixel((0, 0)) == (0, STRETCH, 255)
    page = tmp_path / "page.html"
    write_page(page, [Difference("a <still>", "why", one, other)], ACCEPT)
    text = page.read_text(encoding="utf-8")
    assert text.count('src="data:image/png;base64,') == text.count("<img") == 3
    assert "a &lt;still&gt;" in text
    assert ACCEPT in text
