"""Lines of burned captions find their room between two heights, whatever letters they have."""

from itertools import pairwise

import pytest

from scenes.stage.caption_lines import CLEAR, LEADING, baselines, fitting

SIZE, LAST, LOW, TOP = 0.44, -3.48, -3.60, -2.60        # as in a wide film
LATIN, ARABIC, VOWELLED = (0.18, 0.71), (0.25, 0.85), (0.45, 1.0)


@pytest.mark.parametrize("lines", [1, 2])
def test_latin_lines_lie_where_they_always_do(lines: int) -> None:
    ends = [LATIN] * lines
    assert fitting(ends, SIZE, LOW, TOP) == SIZE
    assert baselines(ends, SIZE, LAST, LOW, TOP) == [LAST + LEADING, LAST][-lines:]


@pytest.mark.parametrize("ends", [[ARABIC], [VOWELLED], [ARABIC, ARABIC], [VOWELLED, ARABIC], [LATIN, VOWELLED],
                                  [VOWELLED, VOWELLED]])
def test_no_letter_leaves_its_room_or_meets_another_line(ends: list[tuple[float, float]]) -> None:
    size = fitting(ends, SIZE, LOW, TOP)
    heights = baselines(ends, size, LAST, LOW, TOP)
    edges = [edge for at, (deep, high) in zip(heights, ends, strict=True) for edge in (at + size * high,
                                                                                     at - size * deep)]
    assert edges[0] <= TOP + 1e-9
    assert edges[-1] >= LOW - 1e-9
    assert all(upper >= lower - 1e-9 for upper, lower in pairwise(edges))
    assert len(ends) == 1 or edges[1] - edges[2] >= CLEAR - 1e-9


def test_nothing_lies_nowhere() -> None:
    assert fitting([], SIZE, LOW, TOP) == SIZE
    assert baselines([], SIZE, LAST, LOW, TOP) == []
