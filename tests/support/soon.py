"""Cases of which a few are tried each time, the others by `./soup test --all`."""

from __future__ import annotations

from collections.abc import Iterable

import pytest


def soon(cases: Iterable[object], *first: object) -> list[object]:
    """All the cases; those not in first, which must be among them, are marked `long`."""
    cases = list(cases)
    assert all(case in cases for case in first), first
    rows = [(case, case if isinstance(case, tuple) else (case,)) for case in cases]
    return [pytest.param(*row, marks=() if case in first else pytest.mark.long) for case, row in rows]
