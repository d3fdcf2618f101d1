"""Random formulas."""

from __future__ import annotations

from hypothesis import strategies as st

from soupmath.formulas.functions import FUNCTIONS
from soupmath.formulas.tree import (
    CONSTANTS,
    Call,
    Constant,
    Name,
    Negative,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
)

LEAVES = st.one_of(
    st.floats(0, 1e300, allow_nan=False).map(lambda value: Number(value + 0.0)),
    st.integers(0, 12).map(lambda value: Number(float(value))),
    st.sampled_from(sorted(CONSTANTS)).map(Constant),
    st.sampled_from(["x", "y", "salt", "x_1", "θ", "e1"]).map(Name),
)


def _larger(parts: st.SearchStrategy) -> st.SearchStrategy:
    several = st.lists(parts, min_size=2, max_size=4).map(tuple)
    return st.one_of(
        parts.map(Negative), several.map(Sum), several.map(Product),
        st.builds(Quotient, parts, parts), st.builds(Power, parts, parts),
        st.builds(Call, st.sampled_from(sorted(FUNCTIONS)), parts))


TREES = st.recursive(LEAVES, _larger, max_leaves=12)


def _tame(parts: st.SearchStrategy) -> st.SearchStrategy:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    exponents = st.sampled_from([Number(2.0), Number(3.0), Number(0.5), Negative(Number(1.0)), Name("y")])
    return st.one_of(
        parts.map(Negative), several.map(Sum), several.map(Product),
        st.builds(Quotient, parts, parts), st.builds(Power, parts, exponents),
        st.builds(Call, st.sampled_from(sorted(FUNCTIONS)), parts))


TAME = st.recursive(
    st.one_of(st.sampled_from([Name("x"), Name("y")]),
              st.sampled_from([0.25, 0.5, 1.0, 2.0, 3.0]).map(Number), st.just(Constant("pi"))),
    _tame, max_leaves=7)
