"""A printed number is certified only where it can be seen."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from scenes.kit import outline
from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Beat, Moment, Plan, Stretch
from scenes.studio.draw import draw_beats
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

CUT = Path(__file__).parents[3] / "cases" / "01-loss-cut-at-frame-edge" / "lesson.toml"
BEAT = Beat("only", "open", 0, 0, ticks=2)


class Block(Prop):
    def __init__(self, width: float, alpha: float = 1.0, raster: bool = False) -> None:
        super().__init__()
        if raster:
            self.add(Picture(np.full((8, 8, 4), 255, np.uint8), width, 1.0))
        else:
            self.shape(outline.rectangle(width, 1.0), fill="#FFFFFF", alpha=alpha)


class Set(LessonScene):
    """A title and whatever a test puts on."""

    things = staticmethod(lambda: ())

    def build(self) -> None:
        self.put_title()
        self.put(*type(self).things())

    def perform(self, now: Moment) -> None:
        pass

    def readings(self, now: Moment) -> Iterator:
        return iter(())


@pytest.fixture
def render(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(draw_beats, "staging", lambda name: SimpleNamespace(module=__name__, scene="Set"))

    def taken(things, shape: str = "wide") -> int:
        monkeypatch.setattr(Set, "things", staticmethod(things))
        with draw_beats.on_set(Plan("lesson", "A title", "toy", (BEAT,), shape), 90) as scene:
            return draw_beats.take(scene, [Stretch(BEAT, 0, BEAT.ticks)], 15, lambda scene: None).frames

    return taken


def number(x: float = 0.0, text: str = "163249", size: float = 0.6) -> Number:
    return Number(size, "#FFFFFF", (x, 0.0), "right").show(text)


@pytest.mark.parametrize(("things", "said"), [
    (lambda: [number(-6.0)], "Number “163249” is cut by the frame"),
    (lambda: [Label("loss 163249", 0.6, "#FFFFFF", (7, 0))], "Label “loss 163249” is cut by the frame"),
    (lambda: [number(), Block(0.5)], "hidden by a shape"),
    (lambda: [number(), Block(9.0, raster=True)], "hidden by a picture"),
    (lambda: [number().place(scale=0.5)], "too small to read: 0.30 em"),
])
def test_a_number_that_cannot_be_seen_is_refused(render, things, said: str) -> None:
    with pytest.raises(draw_beats.TakeError, match=said):
        render(things)


@pytest.mark.parametrize("things", [
    lambda: [Block(9.0), number()],
    lambda: [number(), Block(9.0, alpha=0.3)],
    lambda: [number(), Block(0.5).place(5.0, 2.0)],
    lambda: [number(-6.0).appear(0.4)],
    lambda: [number(), Block(9.0).appear(0.0)],
])
def test_a_number_that_can_be_seen_or_is_going_is_let_pass(render, things) -> None:
    assert render(things) == 2


def test_letters_that_leave_the_frame_are_no_number(render) -> None:
    assert render(lambda: [Label("a word", 0.6, "#FFFFFF", (7, 0))]) == 2


@pytest.mark.parametrize("shape", ["wide", "tall", "square"])
def test_the_loss_that_the_frame_cut_is_printed_in_sight(shape: str) -> None:
    plan = make_plan(load(CUT), shape=shape)
    beat = next(beat for beat in plan.beats if beat.id == "walk")
    with draw_beats.on_set(plan, 90) as scene:
        footage = draw_beats.take(scene, [Stretch(beat, 0, beat.ticks)], 15, lambda scene: None)
        assert scene.alone.meter.jar.reading.read() == ">999"
        assert footage.worst["printed"] == 0
        scene.alone.meter.jar.reading.room = float("inf")
        scene.alone.meter.jar.reading.shown = None
        with pytest.raises(draw_beats.TakeError, match="is cut by the frame"):
            draw_beats.take(scene, [Stretch(beat, 0, beat.ticks)], 15, lambda scene: None)
