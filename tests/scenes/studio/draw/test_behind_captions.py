"""Where captions are burned in, nothing stands that one has to read or that has its foot there."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from soon import soon

from scenes.kit import outline as o
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.stage.frames import COMMON, FRAMES
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.studio.draw import draw_beats
from scenes.studio.draw.as_seen import as_seen
from scenes.studio.draw.behind_captions import behind_captions
from scenes.studio.draw.picture_checker import ticks_to_look_at
from scenes.studio.draw.touched import Touched
from scenes.studio.files import catalogue
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load


class Block(Prop):
    def __init__(self, box: Region, colour: str = "#FF8800") -> None:
        super().__init__()
        self.shape(o.rectangle(box.width, box.height, (box.x, box.y)), fill=colour)


class Set(LessonScene):
    put_on: Callable[[LessonScene], None]

    def build(self) -> None:
        self.put_title()
        type(self).put_on(self)

    def perform(self, now: Moment) -> None:
        pass

    def readings(self, now: Moment) -> Iterator[object]:      # type: ignore[override]
        return iter(())


def found(scene: LessonScene, now: Moment) -> list[str]:
    scene.pose(now)
    with as_seen(scene) as view:
        return [thing for thing, _ in behind_captions(scene, scene.plan.shape, Touched(scene), view.zoom > 1.001)]


@pytest.fixture
def behind(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[LessonScene], None]], list[str]]:
    monkeypatch.setattr(draw_beats, "staging", lambda name: SimpleNamespace(module=__name__, scene="Set"))

    def told(put_on: Callable[[LessonScene], None]) -> list[str]:
        monkeypatch.setattr(Set, "put_on", staticmethod(put_on), raising=False)
        beat = Beat("only", "open", 0, 0, ticks=15)
        with draw_beats.on_set(Plan("lesson", "A title", "loss_meter", (beat,), burn=True), 90) as scene:
            return found(scene, Moment(beat, 7.0))
    return told


BAND = COMMON["wide"]["captions"]
FOOT_IN_IT = Region.spanning(-1.0, 1.0, BAND.bottom + 0.3, BAND.top + 1.0)
OUT_OF_FRAME = Region.spanning(-2.0, 2.0, -6.0, BAND.top + 1.0)
ABOVE = Region.spanning(-1.0, 1.0, BAND.top + 0.1, BAND.top + 1.0)


def test_a_foot_in_the_band_is_told_and_what_goes_on_out_of_the_frame_is_not(behind) -> None:
    assert behind(lambda scene: scene.put(Block(FOOT_IN_IT))) == ["Block"]
    assert behind(lambda scene: scene.put(Block(OUT_OF_FRAME))) == []
    assert behind(lambda scene: scene.put(Block(ABOVE))) == []


def test_what_something_else_hides_is_not_there(behind) -> None:
    assert behind(lambda scene: scene.put(Block(FOOT_IN_IT), Block(OUT_OF_FRAME, "#222222"))) == []


def test_a_text_is_told_wherever_it_goes_on(behind) -> None:
    def word(scene: LessonScene) -> None:
        label = Label("salt", 0.5, "#FFFFFF")
        label.place(0.0, BAND.y)
        scene.put(label)

    assert len(behind(word)) == 1


NEAR = ("four-short-of-ten", "tall"), ("the-first-guess", "wide")


@pytest.mark.parametrize(("name", "shape"), soon(itertools.product(catalogue.there(), FRAMES), *NEAR))
def test_nothing_of_a_lesson_stands_in_it_while_its_view_rests(name: str, shape: str) -> None:
    plan = make_plan(load(name), shape, burn=True)
    with draw_beats.on_set(plan, 90) as scene:
        moments = [Moment(beat, tick, plan.calm) for beat in plan.beats for tick in ticks_to_look_at(beat)]
        assert {(now.beat.id, thing) for now in moments if scene.rests(now) for thing in found(scene, now)} == set()
