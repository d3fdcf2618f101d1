"""Text to trees and back: what is read, how it is printed, and what is refused where."""

from __future__ import annotations

import pickle

import pytest
from formulas import TREES
from hypothesis import assume, given
from hypothesis import strategies as st

from soupmath.formulas.errors import FormulaError
from soupmath.formulas.parser import DEEPEST, LONGEST, parse
from soupmath.formulas.printer import printed
from soupmath.formulas.tree import Call, Name, Negative, Number, Power, Product, Quotient, Sum, names_of
from soupmath.formulas.typst import typst

x, y, two, three = Name("x"), Name("y"), Number(2.0), Number(3.0)


@given(TREES)
def test_what_is_printed_reads_as_the_same_tree(tree):
    assume(tree.depth <= 20)
    assume(len(text := printed(tree)) <= LONGEST)
    assert parse(text) == tree
    assert printed(parse(text)) == text
    assert pickle.loads(pickle.dumps(tree)) == tree


@pytest.mark.parametrize(("text", "tree"), [
    ("x**2", Power(x, two)), ("x^2", Power(x, two)), ("x²", Power(x, two)), ("x⁻²", Power(x, Negative(two))),
    ("-x**2", Negative(Power(x, two))), ("x**-2", Power(x, Negative(two))), ("x**y**2", Power(x, Power(y, two))),
    ("x - y - 2", Sum((x, Negative(y), Negative(two)))), ("x − y", Sum((x, Negative(y)))),
    ("x/y/2", Quotient(Quotient(x, y), two)), ("2*x/y*3", Product((Quotient(Product((two, x)), y), three))),
    ("2 × x · y ÷ 3", Quotient(Product((two, x, y)), three)), ("-x*y", Negative(Product((x, y)))),
    ("2*-x", Product((two, Negative(x)))), ("+x", x), ("ln(x)", Call("log", x)), ("arctan( x )", Call("atan", x)),
    ("3.", three), (".2e1", two), ("(x)", x), ("x - -y", Sum((x, Negative(Negative(y))))),
])
def test_how_signs_bind(text, tree):
    assert parse(text) == tree


@pytest.mark.parametrize(("text", "rule", "at"), [
    ("x +", "go on", 3), ("(x", "close its brackets", 0), ("2*(x + (y)", "close its brackets", 2),
    ("x)", "open what it closes", 1), ("3x", "a sign between", 1), ("x y", "a sign between", 2),
    ("2(x)", "a sign between", 1),
    ("x(2)", "known functions", 0), ("sinn(x)", "known functions", 0), ("sin + 1", "give sin something", 0),
    ("sin()", "a number, a name or a bracket", 4), ("* x", "a number, a name or a bracket", 0),
    ("x.real", "be made of", 1), ("x[0]", "be made of", 1), ("|x|", "be made of", 0), ("x = 2", "be made of", 2),
    ("__import__('os')", "be made of", 11), ("1,5*x", "be made of", 1), ("lambda: x", "be made of", 6),
    ("x + 1e999", "floats can say", 4), ("(" * 300 + "x" + ")" * 300, "nested at most", DEEPEST),
    ("x" + "**x" * 200, "nested at most", None), ("x" + "/2" * 200, "nested at most", 0),
    ("-(" * 200 + "x" + ")" * 200, "nested at most", None),
    ("(" * 10_000 + "x" + ")" * 10_000, "at most 1,000 letters", None),
    ("2*" * 2_000 + "x", "at most 1,000 letters", None), ("", "not be empty", None), (" \n", "not be empty", None),
])
def test_what_is_refused_and_where(text, rule, at):
    with pytest.raises(FormulaError, match=rule) as refused:
        parse(text)
    if at is not None:
        assert refused.value.at == at
        assert refused.value.excerpt.endswith("^")
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)


def test_a_message_points_at_the_place():
    with pytest.raises(FormulaError) as refused:
        parse("x**4 - 3*sinn(x)")
    assert "Did you mean 'sin'?" in str(refused.value)
    assert str(refused.value).splitlines()[1:] == ["    x**4 - 3*sinn(x)", "             ^"]


def test_a_long_formula_is_shown_around_the_place():
    with pytest.raises(FormulaError) as refused:
        parse("x + " * 100 + "? + x")
    shown, caret = refused.value.excerpt.splitlines()
    assert shown[caret.index("^")] == "?"
    assert len(shown) <= 80


@given(st.one_of(st.text(), st.text(alphabet="xy23.e+-*/^()² −sinlogqrt", max_size=40)))
def test_no_text_raises_anything_else(text):
    try:
        tree = parse(text)
    except FormulaError:
        return
    assert parse(printed(tree)) == tree
    typst(tree)


def test_names_come_in_their_order():
    assert names_of(parse("b*a + sin(c)**a - b")) == ["b", "a", "c"]


@pytest.mark.parametrize(("text", "set_as"), [
    ("x**4 - 3*x**2 + x", "x^(4) - 3 x^(2) + x"), ("2*3*x", "2 dot 3 x"), ("x/(y + 1)", "frac(x, y + 1)"),
    ("salt*pepper", '"salt" dot "pepper"'), ("x_1*w2", "x_(1) w_(2)"), ("exp(-x)", "e^(-x)"), ("log(x)", "ln(x)"),
    ("(x - y)*2", "(x - y) dot 2"), ("1e-7*x", "10^(-7) x"), ("(x + y)**2", "(x + y)^(2)"),
    ("sin(x)**2", "(sin(x))^(2)"),
    ("x - (y + 2)", "x - (y + 2)"),
])
def test_how_it_is_set(text, set_as):
    assert typst(parse(text)) == set_as
