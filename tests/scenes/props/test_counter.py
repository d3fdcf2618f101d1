"""The counter: what its learning rate is called."""

import pytest

from scenes.kit.lettering import outline_of
from scenes.kit.words import ENGLISH, Words
from scenes.props.measure.counter import NAMED, rate_name


@pytest.mark.parametrize("long", ["learning rate", "tasa de aprendizaje", "معدّل التعلّم", "学习率"])
def test_the_whole_name_of_the_rate_stands_where_it_has_room(long: str) -> None:
    words = Words("es", {"learning rate": (long,), "rate": ("tasa",)})
    assert rate_name(words) == (long if outline_of(long)[1] <= NAMED else "tasa")
    assert rate_name(words, long=False) == "tasa"


def test_english_is_named_whole() -> None:
    assert rate_name(ENGLISH) == "learning rate"
