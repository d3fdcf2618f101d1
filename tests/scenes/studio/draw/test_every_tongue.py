"""Films in every language of the catalogues, plain and with burned captions: nothing is cut, touched or covered.

Geometry only: contrast is looked at by `soup check --look`.
"""

from itertools import product

import pytest
from soon import soon

from scenes.stage.frames import FRAMES
from scenes.studio.draw import picture_checker
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script import film_file
from scenes.studio.script.lesson import load
from scenes.studio.script.translated import in_language

TONGUES = ("es", "ar", "zh")
CASES = list(product(film_file.names(), TONGUES, FRAMES, (False, True)))
# deep letters over a bowl, and in captions; a view that leaves a ruler's name out
SOON = ("the-first-guess", "ar", "wide", False), ("how-big-a-pinch", "ar", "tall", True), \
    ("what-the-spoon-knows", "zh", "square", False), ("better-by-being-wrong", "es", "tall", False)


@pytest.mark.parametrize(("name", "lang", "shape", "burn"), soon(CASES, *SOON))
def test_an_eye_has_nothing_to_object(name: str, lang: str, shape: str, burn: bool,
                                      monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_checker, "_too_faint", lambda *seen: iter(()))
    found, looked = picture_checker.look(make_plan(in_language(load(name), lang), shape=shape, burn=burn))
    assert looked
    assert list(map(str, found)) == []
