"""Rulers: where amounts and numbers stand, and what their marker shows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit.even_scale import EvenScale
from scenes.kit.log_scale import LogScale
from scenes.kit.region import Region
from scenes.kit.theme import STOVE
from scenes.props.measure.amounts_ruler import AmountsRuler
from scenes.props.measure.marker import Marker
from scenes.props.measure.number_ruler import NumberRuler

LINE = Region(1, 2, 5, 1)
SCALES = {"log": LogScale(0.5, 16.0, -1.5, 3.5), "even": EvenScale(-2.0, 10.0, -1.5, 3.5)}


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
@given(st.floats(0.01, 40))
def test_a_scale_gives_back_the_amount_at_its_place(scale: LogScale | EvenScale, amount: float) -> None:
    assert scale.amount(scale.x(amount)) == pytest.approx(amount)


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
@given(st.floats(0.01, 40), st.floats(-2, 2), st.floats(0.2, 3))
def test_a_marker_shows_an_amount_or_the_end_it_lies_beyond(
        scale: LogScale | EvenScale, amount: float, x: float, larger: float) -> None:
    marker = Marker(STOVE, scale, 2.0, 0.1).show(amount).place(x, 1.0, 0.3, larger)
    assert marker.read() == pytest.approx(scale.clipped(amount), abs=1e-9)
    assert (marker.dot.fill_rgbas[0, 3] == 1.0) == (scale.low <= amount <= scale.high)


@given(st.floats(1e-300, 1e300))
def test_an_amount_that_has_left_the_ruler_is_said_to(amount: float) -> None:
    ruler = AmountsRuler(STOVE, LINE, 0.5, 16.0)
    side = ruler.log_scale.beyond(amount)
    assert side == (amount > 16.0 * (1 + 1e-9)) - (amount < 0.5 * (1 - 1e-9))
    sign = ruler.off_scale.show(side)
    assert sign.read() == side
    points = [part.points for part in sign.parts() if len(part.points)]
    assert bool(points) == bool(side)
    for part in points:         # over its own end of the ruler
        assert part[:, 0].min() >= LINE.left - 0.1
        assert part[:, 0].max() <= LINE.right + 0.1
        assert part[:, 1].min() > LINE.y
        assert np.sign(part[:, 0].mean() - LINE.x) == side


def test_amounts_have_a_tick_at_every_doubling() -> None:
    ruler = AmountsRuler(STOVE, LINE, 0.5, 16.0)
    assert ruler.read() == pytest.approx([0.5, 1, 2, 4, 8, 16])
    gaps = np.diff([ruler.x_of(amount) for amount in ruler.read()])
    assert np.allclose(gaps, gaps[0])
    assert AmountsRuler(STOVE, LINE, 2.0, 9.0).read() == pytest.approx([2, 4, 8])


@pytest.mark.parametrize("ruler", [AmountsRuler(STOVE, LINE, 2.0, 9.0), NumberRuler(STOVE, LINE, 2.0, 9.0, (2.0, 9.0))])
def test_a_ruler_fills_its_region(ruler: AmountsRuler | NumberRuler) -> None:
    assert (ruler.x_of(2.0), ruler.x_of(9.0)) == pytest.approx((LINE.left, LINE.right))
    assert ruler.marker.show(2.0).dot.get_center()[:2] == pytest.approx((LINE.left, LINE.y))
