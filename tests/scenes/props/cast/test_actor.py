"""The actor: faces that can be read, hands that reach, moods that follow from losses."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from manim.utils.color import ManimColor

from scenes.kit.theme import PAPER, STOVE
from scenes.props.cast.actor import BONES, SHOULDER, Acting, Actor
from scenes.props.cast.expression import EXPRESSIONS, expression_of
from scenes.props.cast.limbs import joint
from scenes.props.cast.mood import mood_after
from scenes.props.cast.outfit import COOK as DRESSED
from scenes.props.cast.outfit import GUEST

COOK = Actor(STOVE, 3.0)
shares = st.floats(-1, 1)
places = st.tuples(st.floats(-0.4, 0.4), st.floats(0.0, 0.9))


@given(st.sampled_from(sorted(EXPRESSIONS)), shares, st.floats(-0.3, 0.3), st.floats(0, 0.1), shares)
def test_a_mood_is_read_from_any_side(mood: str, turn: float, lean: float, dip: float, gaze: float) -> None:
    COOK.show(Acting(EXPRESSIONS[mood], turn, (gaze, -gaze), lean=lean, dip=dip))
    assert COOK.read() == mood


@pytest.mark.parametrize("mood", sorted(EXPRESSIONS))
@pytest.mark.parametrize("tall", [0.6, 3.0])
def test_a_mood_is_read_in_any_size_theme_and_strength(mood: str, tall: float) -> None:
    for theme in (STOVE, PAPER):
        for strength in (0.5, 1.0):
            for outfit in (DRESSED, GUEST):
                actor = Actor(theme, tall, outfit=outfit)
                assert actor.show(Acting(expression_of(mood, strength))).read() == mood


def test_nobody_wears_a_colour_that_means_something() -> None:
    for theme in (STOVE, PAPER):
        meanings = [np.array(ManimColor(c).to_rgb()) for c in (theme.loss, theme.slope, theme.step, theme.wish)]
        for outfit in (DRESSED, GUEST):
            for worn in (outfit.coat, outfit.apron, outfit.scarf, outfit.boots, outfit.hair):
                if worn:
                    colour = np.array(ManimColor(worn).to_rgb())
                    assert min(np.abs(colour - meaning).max() for meaning in meanings) > 0.15, worn


@given(places, places)
def test_hands_are_where_they_are_asked_to_be_as_far_as_arms_reach(left: tuple[float, float],
                                                                   right: tuple[float, float]) -> None:
    COOK.show(Acting(left=left, right=right))
    for side, given_ in ((-1, left), (1, right)):
        at = np.array(COOK.hand(side)) / COOK.tall
        shoulder = np.array([side * SHOULDER[0], SHOULDER[1]])
        reach = np.hypot(*(np.array(given_) - shoulder))
        if 0.12 < reach < 0.25:
            assert at == pytest.approx(given_)
        assert np.hypot(*(at - shoulder)) <= sum(BONES) + 0.05


@given(places, places, st.floats(0.05, 0.3), st.floats(0.05, 0.3))
def test_a_limb_keeps_its_bones(root: tuple[float, float], end: tuple[float, float], upper: float,
                                lower: float) -> None:
    for bend in (-1, 1):
        middle, last = joint(np.array(root), np.array(end), upper, lower, bend)
        assert np.hypot(*(middle - root)) == pytest.approx(upper, abs=1e-6)
        assert np.hypot(*(last - middle)) == pytest.approx(lower, abs=1e-6)


@given(shares, st.floats(-0.2, 0.2))
def test_it_stands_where_it_is_put(turn: float, lean: float) -> None:
    COOK.show(Acting(turn=turn, lean=lean)).place(1.5, -0.5)
    x, y = COOK.read_feet()
    assert (x, y) == pytest.approx((1.5, -0.5))
    COOK.place()


@given(st.floats(1e-3, 1e3), st.floats(0.021, 0.998), st.floats(1e-9, 1e9))
def test_a_fall_pleases_the_more_the_wider_whatever_the_unit(first: float, part: float, unit: float) -> None:
    some, more = mood_after(first * unit, part * first * unit, first * unit), mood_after(first, 0.021 * first, first)
    assert some.name == more.name == "pleased"
    assert some.strength <= more.strength + 1e-12
    assert mood_after(first, part * first, first).strength == pytest.approx(some.strength)


@given(st.floats(0.1, 1e3), st.floats(1.01, 5.0), st.floats(0.03, 5.0))
def test_a_rise_hurts_and_one_beyond_the_start_is_a_horror(first: float, times: float, share: float) -> None:
    before = share * first
    after = times * before
    assert mood_after(before, after, first).name == ("horrified" if after > first else "wincing")


def test_the_same_is_puzzling_but_next_to_nothing_is_content() -> None:
    assert mood_after(3.0, 3.0, 16.0).name == "puzzled"
    assert mood_after(0.1, 0.1, 16.0).name == "content"


@given(shares, st.floats(-0.8, 0.8), st.floats(0, 0.1), st.booleans(), st.floats(0, 1))
def test_it_stands_on_a_slope_on_one_boot_or_sits(turn: float, ground: float, lift: float, left: bool,
                                                  sit: float) -> None:
    lifts = (lift, 0.0) if left else (0.0, lift)
    COOK.show(Acting(turn=turn, ground=ground, lifts=lifts, sit=sit)).place(1.5, -0.5)
    assert COOK.read_feet() == pytest.approx((1.5, -0.5))
