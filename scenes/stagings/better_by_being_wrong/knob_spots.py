"""Where a machine's knobs are: the first one large, all others small. No manim here."""

from __future__ import annotations

from scenes.kit.region import Region

FEET, ROOF = 0.16, 0.20                 # heights of a machine's feet and of its roof, in units
EDGE, CLEAR = 0.14, (0.06, 0.08)        # units from its sides to its knobs; over its feet, and under its roof
LARGE = 0.62                            # of the longer side at most: as much room as the first knob takes
FULL = 0.37                             # of its room that a knob's radius is
LINES = 1.12                            # units that an upright machine keeps free over its feet: on it is written

Spot = tuple[tuple[float, float], float]        # the middle of a knob, and its radius


def spots(machine: Region, knobs: int, plate: float = 0.0) -> list[Spot]:
    """The first knob large, over the others or before them, and these in rows of equal room.

    plate: units over its feet that are left free.
    """
    inner = Region.spanning(machine.left + EDGE, machine.right - EDGE, machine.bottom + FEET + CLEAR[0] + plate,
                            machine.top - ROOF - CLEAR[1])
    if inner.height > inner.width:
        room = min(inner.width, LARGE * inner.height)
        large = Region.spanning(inner.left, inner.right, inner.top - room, inner.top)
        rest = Region.spanning(inner.left, inner.right, inner.bottom, large.bottom)
    else:
        room = min(inner.height, LARGE * inner.width)
        large = Region.spanning(inner.left, inner.left + room, inner.bottom, inner.top)
        rest = Region.spanning(large.right, inner.right, inner.bottom, inner.top)
    first = (large.x, large.y), FULL * min(large.width, large.height)
    return [first, *_rows(rest, knobs - 1)]


def _rows(rest: Region, count: int) -> list[Spot]:
    """As large as they can be."""
    columns = max(range(1, count + 1), key=lambda n: min(rest.width / n, rest.height / -(-count // n)), default=1)
    wide, high = rest.width / columns, rest.height / max(1, -(-count // columns))
    return [((rest.left + (k % columns + 0.5) * wide, rest.top - (k // columns + 0.5) * high), FULL * min(wide, high))
            for k in range(count)]


def upright(machine: Region) -> bool:
    """Whether it has room for what is written on it."""
    return machine.height > machine.width
