"""Formulas as Typst sets them: their outlines, their size, their signs in other languages."""

from __future__ import annotations

import numpy as np
import pytest

from scenes.kit.formula_text import FormulaText
from scenes.kit.mathematics import formula, in_language
from scenes.kit.words import ENGLISH, Words

SPANISH = Words("es", decimal=",", group=".")


@pytest.mark.parametrize("text", ["= x", "= frac(1, 1 + x)", "= sqrt(x^2 + y^2)", "= e^(-x)", '= "weight"', '= "权重"'])
def test_a_formula_stands_on_its_baseline(text):
    made = formula(text)
    assert len(made.outline) % 4 == 0
    assert np.isfinite(made.outline).all()
    left, right = made.outline[:, 0].min(), made.outline[:, 0].max()
    assert -0.1 < left < 0.2
    assert made.width == pytest.approx(right, abs=0.2)
    assert 0.6 < made.above - made.below + 0.6 < 3


def test_what_is_raised_is_higher_and_a_fraction_reaches_below():
    plain, raised, over = (formula(text) for text in ("= x", "= x^(2)", "= frac(x, 2)"))
    assert raised.above > plain.above
    assert over.below > plain.below + 0.1
    assert raised.width > plain.width


def test_signs_stand_where_they_did_when_more_follows():
    first, both = formula("= 4 x^(3)").outline, formula("= 4 x^(3) - 6 x").outline
    assert np.allclose(first, both[: len(first)])


def test_decimals_are_the_languages():
    assert in_language("= 0.5 x - 12", ENGLISH) == "= 0.5 x - 12"
    assert in_language("= 0.5 x - 12", SPANISH) == '= "0,5" x - 12'
    same = formula(in_language("= 0.5", SPANISH)), formula("= 0.5")
    assert same[0].width == pytest.approx(same[1].width, abs=0.02)


def test_a_text_is_read_back_and_another_outline_is_not():
    text = FormulaText(0.4, "#FFFFFF", (1.0, 2.0))
    text.show("= x^(2)")
    assert text.read() == "= x^(2)"
    text.place(3.0, 1.0, 0.0, 2.0)
    assert text.read() == "= x^(2)"
    text.ink.outline(text.ink.rest + np.array([0.0, 0.1, 0.0]))
    assert text.read() == "?"
