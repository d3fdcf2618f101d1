"""Stills: in order, no two alike, where beats end."""

from hypothesis import given
from hypothesis import strategies as st

from scenes.stage.timeline import Beat, Plan
from scenes.studio.plan.stills import STILLS, rests

lengths = st.lists(st.lists(st.integers(1, 60), min_size=1, max_size=30), min_size=1, max_size=3)


def plan(ticks: list[int]) -> Plan:
    begins = [sum(ticks[:k]) for k in range(len(ticks))]
    return Plan("a", "A", "s", tuple(Beat(str(k), "rest", 0, 0, ticks=length, begins=begins[k])
                                     for k, length in enumerate(ticks)))


@given(lengths, st.integers(1, 40))
def test_as_many_as_asked_for_in_order_and_within_the_film(films: list[list[int]], count: int) -> None:
    found, total = rests(map(plan, films), count), sum(map(sum, films))
    assert found == sorted(set(found))
    assert len(found) == min(count, total)
    assert 0 <= found[0] <= found[-1] < total


@given(lengths)
def test_ends_of_beats_before_all_else(films: list[list[int]]) -> None:
    all_ticks = [tick for film in films for tick in film]
    ends = {sum(all_ticks[: k + 1]) - 1 for k in range(len(all_ticks))}
    found = set(rests(map(plan, films)))
    assert found <= ends or ends <= found
    assert len(ends) < STILLS or found <= ends
