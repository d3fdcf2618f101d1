"""The checker of pictures finds what is wrong, and only that."""

from collections.abc import Iterator
from types import SimpleNamespace

import numpy as np
import pytest

from scenes.kit import outline
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Shape
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.studio.draw import covering, draw_beats, picture_checker
from scenes.studio.draw.contrast import contrast, luminance
from scenes.studio.draw.flashes import flashes

STANDING = {"title": True}
BEAT = Beat("only", "open", 0, 0, ticks=15, entry=STANDING, exit=STANDING)


class Block(Prop):
    def __init__(self, width: float, x: float, colour: str, meaning: str | None = None) -> None:
        super().__init__()
        self.meaning = meaning
        self.shape(outline.rectangle(width, 1.0, (x, 0)), fill=colour)


class Line(Prop):
    def __init__(self, y: float, colour: str = "#FFFFFF", width: float = 4.0) -> None:
        super().__init__()
        self.shape(outline.polyline([(-2.0, y), (2.0, y)]), stroke=colour, width=width)


class Mark(Block):
    def __init__(self, x: float, whose: str, marker: str) -> None:
        super().__init__(0.2, x, "#FFFFFF")
        self.whose, self.told_by = whose, (marker,)


class Dark(Block):
    veil = True


class Set(LessonScene):
    """A title and whatever a test puts on."""

    wrong = staticmethod(lambda scene: None)

    def build(self) -> None:
        self.put_title()
        type(self).wrong(self)

    def perform(self, now: Moment) -> None:
        pass

    def readings(self, now: Moment) -> Iterator:
        return iter(())


@pytest.fixture
def find(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(draw_beats, "staging", lambda name: SimpleNamespace(module=__name__, scene="Set"))

    def findings(wrong, shape: str = "wide", theme: str = "stove") -> list[str]:
        monkeypatch.setattr(Set, "wrong", staticmethod(wrong))
        plan = Plan("lesson", "A title", "loss_meter", (BEAT,), shape, theme)
        found, looked = picture_checker.look(plan, short_side=120)
        assert looked >= 5
        return [f"{finding.object}: {finding.rule}" for finding in found]

    return findings


@pytest.mark.parametrize("theme", ["stove", "paper"])
@pytest.mark.parametrize("shape", ["wide", "tall", "square"])
def test_a_clean_picture_has_no_findings(find, shape: str, theme: str) -> None:
    assert find(lambda scene: scene.put(Block(1, 0, scene.theme.loss, "loss")), shape, theme) == []


@pytest.mark.parametrize(("wrong", "said"), [
    (lambda s: s.put(Block(15, 0, "#FFFFFF")), "outside the frame"),
    (lambda s: s.put(Block(13.2, 0, "#FFFFFF")), "outside the safe margin"),
    (lambda s: s.put(Label("one", 0.4, s.theme.ink), Label("two", 0.4, s.theme.ink, (0.1, 0.1))), "text over text"),
    (lambda s: s.put(Label("tiny", 0.2, s.theme.ink)), "too small"),
    (lambda s: s.put(Label("shrunk", 0.4, s.theme.ink).place(scale=0.5)), "too small"),
    (lambda s: s.put(Label("faint", 0.4, "#4A3A30")), "too faint"),
    (lambda s: s.put(Block(4, 0, "#FFE0D0"), Label("on a block", 0.4, s.theme.ink)), "too faint"),
    (lambda s: s.put(Block(4, 0, "#FFE0D0").place(0, 0, 0.7),
                     Label("turned on a block", 0.4, s.theme.ink, (0, -0.1), "centre").place(0, 0, 0.7)), "too faint"),
    (lambda s: s.put(Block(1, 0, "#30261F", "loss")), "does not stand out"),
    (lambda s: s.put(Label("one", 0.4, s.theme.ink), Block(0.3, 0, "#30261F")), "Label “one”: under a prop: Block"),
    (lambda s: s.put(Block(0.3, 0, "#30261F"), Label("one", 0.4, s.theme.ink)), "one”: touched by a prop: Block"),
    (lambda s: s.put(Line(0.1), Label("one", 0.4, s.theme.ink)), "touched by a prop: Line"),
    (lambda s: s.put(Label("one", 0.4, s.theme.ink), Line(0.1)), "touched by a prop: Line"),
    (lambda s: s.put(Label("one", 0.4, s.theme.ink), Line(-0.02)), "touched by a prop: Line"),     # it is 0.04 thick
    (lambda s: s.put(Mark(-1, "timid", "round"), Mark(1, "bold", "round")), "one marker for 2 actors: timid, bold"),
])
def test_what_is_wrong_is_named(find, wrong, said: str) -> None:
    assert any(said in finding for finding in find(wrong))


@pytest.mark.parametrize("meant", [
    lambda s: s.put(Block(4, 0, "#30261F"), Label("on its plate", 0.4, s.theme.ink)),
    lambda s: s.put(Line(0.1), Block(4, 0, "#30261F"), Label("on a plate over it", 0.4, s.theme.ink)),
    lambda s: s.put(Line(0.1).appear(0.3), Label("one", 0.4, s.theme.ink)),
    lambda s: s.put(Line(-0.08), Label("one", 0.4, s.theme.ink)),
    lambda s: s.put(Block(4, 0, "#30261F").place(0, 0, 1.0),
                    Label("turned on a plate", 0.4, s.theme.ink, (0, -0.1), "centre").place(0, 0, 1.0)),
    lambda s: s.put(Block(3, 0, "#30261F").place(0, 0, 0.7), Block(2, 2.0, "#FFE0D0"),
                    Label("clear of what is in its box", 0.4, s.theme.ink, (0, -0.1), "centre").place(0, 0, 0.7)),
    lambda s: s.put(Label("in the dark", 0.4, s.theme.ink), Dark(4, 0, s.theme.ink)),
    lambda s: s.put(Mark(-1, "timid", "round"), Mark(1, "bold", "square")),
    lambda s: s.put(Mark(-1, "timid", "round"), Mark(1, "timid", "round")),
])
def test_what_is_meant_is_let_pass(find, meant) -> None:
    assert find(meant) == []


def test_an_open_path_covers_what_it_fills() -> None:
    bow = Shape(outline.smooth([(0, 0), (1, 1), (2, 0)]), fill="#FFFFFF")       # filled to the line between its ends
    inside = covering.under(np.array([[1.0, 0.5], [-1.0, 0.5], [3.0, 0.5], [1.0, -0.1]]), bow)
    assert inside.tolist() == [True, False, False, False]


def test_a_tall_film_keeps_clear_of_the_controls() -> None:
    box = Region(3.2, 0, 0.6, 1)
    block = Block(0.6, 3.2, "#FFFFFF")
    assert any("controls" in rule for _, rule in picture_checker._outside([(block, box)], "tall"))
    assert not list(picture_checker._outside([(block, box)], "square"))


def test_what_is_fading_or_bleeds_is_let_pass(find) -> None:
    class Wall(Block):
        bleeds = True

    assert find(lambda s: s.put(Wall(20, 0, "#2A201A"))) == []
    assert find(lambda s: s.put(Block(20, 0, "#FFFFFF").appear(0.01))) == []


@pytest.mark.parametrize(("period", "found"), [(2, True), (15, False)])
def test_flashing_is_found(monkeypatch: pytest.MonkeyPatch, period: int, found: bool) -> None:
    class Strobe(Set):
        def build(self) -> None:
            super().build()
            self.lamp = Block(14, 0, "#FFFFFF")
            self.lamp.place(squash=8)
            self.put(self.lamp)

        def show_open(self, now: Moment) -> None:
            self.lamp.appear(float(int(now.tick) % period == 0))

    monkeypatch.setattr(Set, "wrong", staticmethod(lambda scene: None))
    monkeypatch.setitem(globals(), "Strobe", Strobe)
    monkeypatch.setattr(draw_beats, "staging", lambda name: SimpleNamespace(module=__name__, scene="Strobe"))
    beat = Beat("only", "open", 0, 0, ticks=30, entry=STANDING, exit=STANDING)
    assert bool(flashes(Plan("lesson", "A title", "loss_meter", (beat,)))) is found


def test_contrast_is_the_standards() -> None:
    black, white = luminance(np.array([[0, 0, 0], [255, 255, 255]], np.uint8))
    assert contrast(black, white) == pytest.approx(21.0)
    grey = luminance(np.array([119, 119, 119], np.uint8))
    assert contrast(grey, white) == pytest.approx(4.48, abs=0.01)
