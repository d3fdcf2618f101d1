"""Props: showing, placing, fading and reading back, before any picture is drawn."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenes.kit import outline
from scenes.kit.lettering import Label, Number, outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.shape import Picture, Shape, blend, rgbas
from scenes.kit.theme import THEMES


class Column(Prop):
    """A bar whose height is the value."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = self.shape(outline.rectangle(1, 1), fill=("#000000", "#FFFFFF"), alpha=(0.5, 1.0))

    def draw(self, value: float) -> None:
        self.bar.outline(outline.rectangle(1, value, (0, value / 2)))


@given(st.floats(0.01, 5), st.floats(-3, 3), st.floats(-3, 3), st.floats(-3, 3), st.floats(0.1, 4))
def test_place_is_a_similarity_of_what_is_shown(value: float, x: float, y: float, angle: float,
                                                scale: float) -> None:
    column = Column().show(value).place(x, y, angle, scale)
    rest = outline.rectangle(1, value, (0, value / 2))
    turn = scale * np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    assert np.allclose(column.bar.points[:, :2], rest[:, :2] @ turn.T + (x, y))


def test_show_after_place_and_place_after_show_agree() -> None:
    first, second = Column().show(1.0).place(1, 2, 0.3, 2), Column().place(1, 2, 0.3, 2).show(1.0)
    assert np.array_equal(first.bar.points, second.bar.points)
    first.show(2.0)
    second.show(2.0)
    assert np.array_equal(first.bar.points, second.bar.points)


def test_coming_back_to_the_origin_undoes_a_place() -> None:
    column = Column().show(1.0)
    before = column.bar.points.copy()
    column.place(3, 1, 1.0, 0.5).place()
    assert np.allclose(column.bar.points, before)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=4))
def test_fading_never_wears_out(amounts: list[float]) -> None:
    column = Column().show(1.0)
    for amount in [*amounts, 1.0]:
        column.appear(amount)
        assert np.allclose(column.bar.fill_rgbas[:, 3], np.array([0.5, 1.0]) * amount)
    column.show(2.0)
    assert np.allclose(column.bar.fill_rgbas[:, 3], [0.5, 1.0])


def test_equal_states_are_equal_pictures_and_changes_change_the_state() -> None:
    column = Column().show(1.0)
    states = [column.state]
    for change in (lambda: column.show(2.0), lambda: column.place(1), lambda: column.appear(0.5)):
        change()
        states.append(column.state)
    assert len(set(states)) == 4


def test_gradient_axis_follows_the_shape() -> None:
    shape = Shape(outline.rectangle(2, 4), fill=("#000000", "#FFFFFF"))
    assert np.allclose(shape.get_gradient_start_and_end_points(), [[0, -2, 0], [0, 2, 0]])
    quarter = np.array([[0.0, -1, 0], [1, 0, 0], [0, 0, 1]])
    shape.place(quarter, np.array([1.0, 0, 0]))
    assert np.allclose(shape.get_gradient_start_and_end_points(), [[3, 0, 0], [-1, 0, 0]])


def test_picture_fades_from_its_own_alpha() -> None:
    pixels = np.full((2, 2, 4), 200, np.uint8)
    picture = Picture(pixels, 1, 1)
    picture.appear(0.5)
    assert picture.pixel_array[0, 0, 3] == 100
    picture.appear(1.0)
    assert picture.pixel_array[0, 0, 3] == 200


@given(st.floats(-999, 999))
@settings(max_examples=60)
def test_a_number_reads_back_what_it_was_told(value: float) -> None:
    number = Number(0.5, "#FFFFFF", (1.0, 2.0), "right")
    text = f"{value:.1f}"
    assert number.show(text).read() == text  # type: ignore[attr-defined]


def test_a_number_with_a_swapped_glyph_is_caught() -> None:
    number = Number(0.5, "#FFFFFF")
    number.show("3.1")
    other = Number(0.5, "#FFFFFF").show("8.1")
    number.ink.outline(other.ink.rest)  # type: ignore[attr-defined]
    assert number.read() != "3.1"


def test_digits_are_of_one_width_so_that_numbers_do_not_jitter() -> None:
    widths = {round(outline_of(digit, "BOLD")[1], 6) for digit in "0123456789"}
    assert len(widths) == 1


@pytest.mark.parametrize("align", ["left", "centre", "right"])
def test_label_stands_on_its_baseline(align: str) -> None:
    label = Label("Hill", 0.4, "#FFFFFF", (1.0, 2.0), align)  # type: ignore[arg-type]
    assert label.ink.points[:, 1].min() == pytest.approx(2.0, abs=0.01)
    assert np.ptp(label.ink.points[:, 1]) == pytest.approx(0.4 * 0.74, abs=0.03)


@pytest.mark.parametrize("text", ["loss", "pérdida", "خسارة", "损失"])
def test_a_label_keeps_to_its_room_with_what_reaches_over_its_ends(text: str) -> None:
    label = Label(text, 0.9, "#FFFFFF", align="right", room=1.2)
    assert label.ink.points[:, 0].min() >= -1.2 - 1e-9
    assert np.ptp(label.ink.points[:, 0]) <= 1.2 + 1e-9


def test_readings_of_each_kind() -> None:
    assert Reading("height", "exact", 1.0, 1.0 + 1e-8).holds
    assert not Reading("height", "exact", 1.0, 1.0 + 2e-6).holds
    assert not Reading("height", "exact", float("nan"), 1.0).holds
    assert Reading("score", "printed", "6.0", "6.0").holds
    assert not Reading("score", "printed", "6.0", "6.1").holds
    assert not Reading("grains", "counted", 47, 48).holds


def test_rgbas_spread_colours_and_alphas_over_the_same_stops() -> None:
    row = rgbas(("#000000", "#FFFFFF"), (0.0, 1.0, 0.0))
    assert np.allclose(row, [[0, 0, 0, 0], [0.5, 0.5, 0.5, 1], [1, 1, 1, 0]])
    assert blend("#000000", "#FFFFFF", 1.0) == "#FFFFFF"


def luminance(colour: str) -> float:
    parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_text_colours_can_be_read_on_every_ground(theme) -> None:
    quiet = (theme.bg, theme.wall, theme.panel)
    for text, ground in itertools.product((theme.ink, theme.soft), (*quiet, theme.counter, theme.fog)):
        if not (text == theme.soft and ground == theme.counter):
            assert contrast(text, ground) >= 4.5, (text, ground)
    for text, ground in itertools.product((theme.loss, theme.slope, theme.step_text, theme.wish), quiet):
        assert contrast(text, ground) >= 4.5, (text, ground)
