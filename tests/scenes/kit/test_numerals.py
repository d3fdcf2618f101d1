"""Numbers as they are printed: in full, as a power of ten, shrunk to their room, or told as beyond."""

import math

import pytest

from scenes.kit.lettering import SMALLEST, Number
from scenes.kit.numerals import beyond, power_of_ten, printed_loss, signed, significant


@pytest.mark.parametrize(("value", "digits", "said"), [
    (0.0, 3, "0.00"), (0.004, 3, "<.01"), (9.994, 3, "9.99"), (64.0, 3, "64.0"), (999.4, 3, "999.4"),
    (3248.6, 3, "3249"),
    (9999.4, 2, "9999"), (10_000.0, 3, "1.0 × 10⁴"), (163248.56, 3, "1.6 × 10⁵"), (1e150, 2, "1.0 × 10¹⁵⁰"),
])
def test_a_loss_is_printed_by_one_rule(value: float, digits: int, said: str) -> None:
    assert printed_loss(value, digits) == said


def test_signs_stay_and_floats_end() -> None:
    assert signed(-163248.56) == "−1.6 × 10⁵"
    assert signed(163248.56) == "+1.6 × 10⁵"
    assert signed(-0.001) == "0"
    assert significant(4.64e8) == "4.6 × 10⁸"
    assert power_of_ten(math.inf) == ">10³⁰⁸"
    assert (beyond(1e9), beyond(-1e9)) == (">999", "<−999")
    assert (beyond(999.0), beyond(-0.5)) == ("", "")        # nothing is said to be large that is not


def test_a_number_is_read_beside_what_fits_of_it() -> None:
    number = Number(0.6, "#FFFFFF", room=1.3).show("1.6 × 10⁵", ">999")
    assert number.reading("loss", "1.6 × 10⁵", ">999").holds
    assert not number.reading("loss", "1.7 × 10⁵", ">999").holds
    assert not number.fits("1.6 × 10⁵")


@pytest.mark.parametrize(("room", "said", "em"), [
    (9.0, "1.6 × 10⁵", 0.6), (2.0, "1.6 × 10⁵", None), (1.3, "1.6×10⁵", None), (0.9, ">999", None),
])
def test_a_number_keeps_to_its_room(room: float, said: str, em: float | None) -> None:
    number = Number(0.6, "#FFFFFF", room=room)
    number.show("1.6 × 10⁵", ">999")
    assert number.read() == number.fitting("1.6 × 10⁵", ">999") == said
    assert number.width_of_text <= room + 1e-12
    assert SMALLEST <= number.em <= 0.6
    assert em is None or number.em == em
