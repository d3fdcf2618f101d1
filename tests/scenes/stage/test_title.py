"""A title in its place, whatever letters it is written in."""

import pytest

from scenes.kit.lettering import baseline
from scenes.kit.region import Region
from scenes.stage.title import Title

PLACE = Region(0, 3.28, 10.4, 0.7)


@pytest.mark.parametrize(("text", "lang"), [("تلّة في الضباب", "ar"), ("Última estación", "es"), ("雾中行走", "zh")])
def test_high_letters_stay_within_the_place(text: str, lang: str) -> None:
    title = Title(text, 0.56, PLACE, "#FFFFFF", lang)
    assert max(float(label.ink.points[:, 1].max()) for label in title) < PLACE.top


def test_capitals_stand_about_the_middle_of_the_place() -> None:
    (label,) = Title("HILL", 0.56, PLACE, "#FFFFFF")
    assert label.ink.points[:, 1].min() == pytest.approx(baseline(PLACE.y, 0.56), abs=0.01)
