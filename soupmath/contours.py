"""Level lines of heights on a grid, joined into pieces.

Marching squares (Lorensen and Cline, SIGGRAPH 1987, in the plane): a line enters and leaves each cell
through edges whose ends lie on different sides of the level. Where four edges are crossed, the mean of
the corners decides which are joined.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from .arguments import Array

__all__ = ["Edge", "trace"]

Edge = tuple[int, int, int]     # (0 along x or 1 along y, i, j): the edge that starts at node (i, j)


def trace(xs: Array, ys: Array, heights: Array, level: float) -> list[Array]:
    """The pieces (k, 2) of the line at `level`; a closed piece ends on its first point.

    xs (p,) and ys (q,) ascend; heights (p, q) at their nodes. Nodes that are not finite end a line.
    """
    above = heights > level
    links: dict[Edge, list[Edge]] = {}
    for a, b in _joins(heights, above, level):
        links.setdefault(a, []).append(b)
        links.setdefault(b, []).append(a)
    return [np.array([_crossing(xs, ys, heights, level, edge) for edge in piece]) for piece in _chains(links)]


def _joins(heights: Array, above: Array, level: float) -> Iterator[tuple[Edge, Edge]]:
    """The pairs of edges that the line joins, cell by cell."""
    corners = np.stack([above[:-1, :-1], above[1:, :-1], above[1:, 1:], above[:-1, 1:]])
    values = np.stack([heights[:-1, :-1], heights[1:, :-1], heights[1:, 1:], heights[:-1, 1:]])
    mixed = corners.any(axis=0) & ~corners.all(axis=0) & np.isfinite(values).all(axis=0)
    for i, j in np.argwhere(mixed).tolist():
        around: list[Edge] = [(0, i, j), (1, i + 1, j), (0, i, j + 1), (1, i, j)]
        signs = corners[:, i, j]
        crossed = [edge for k, edge in enumerate(around) if signs[k] != signs[(k + 1) % 4]]
        if len(crossed) == 4 and (values[:, i, j].mean() > level) != signs[0]:
            crossed = crossed[-1:] + crossed[:-1]
        yield from zip(crossed[::2], crossed[1::2], strict=True)


def _chains(links: dict[Edge, list[Edge]]) -> Iterator[list[Edge]]:
    """The linked edges as chains: open ones from an end, then closed ones."""
    ends = [edge for edge, joined in links.items() if len(joined) == 1]
    left = dict.fromkeys([*ends, *links])
    while left:
        edge = first = next(iter(left))
        chain = [first]
        del left[first]
        while (after := next((e for e in links[edge] if e in left), None)) is not None:
            chain.append(after)
            del left[after]
            edge = after
        closed = len(chain) > 2 and first in links[edge]
        yield [*chain, first] if closed else chain


def _crossing(xs: Array, ys: Array, heights: Array, level: float, edge: Edge) -> tuple[float, float]:
    along_y, i, j = edge
    k, m = (i, j + 1) if along_y else (i + 1, j)
    t = (level - heights[i, j]) / (heights[k, m] - heights[i, j])
    return xs[i] + t * (xs[k] - xs[i]), ys[j] + t * (ys[m] - ys[j])
