"""What falls into the pot, grain by grain: as many as the amount that was added."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.kitchen.grain_kinds import KINDS, MOST, GrainKind

Points = NDArray[np.float64]

class Grains(Prop):
    """Grains of one ingredient, from the mouth of its shaker to the surface of the soup.

    Origin: the middle of the pot's mouth. spread: half-axes (units) of the patch they land on, around
    `landing`. show(start, turn, ages): start is the point they leave from; turn in radians, how far the
    surface was stirred since; ages (n,) one for each grain: below 0 still in the shaker, to 1 falling,
    1 lying on the soup, to 2 stirred in.
    counted: the grains that lie on the soup, one for each 0.1 g of salt, 1 mL of cream, 0.01 g of pepper, or for
    whatever another kind of grain stands for.
    """

    def __init__(self, kind: str | GrainKind, landing: tuple[float, float], spread: tuple[float, float],
                 around: tuple[float, float], theme: Theme) -> None:
        """around: (height of the surface's middle, half-height over half-width of the surface)."""
        super().__init__()
        self.kind, self.landing, self.around = KINDS[kind] if isinstance(kind, str) else kind, np.array(landing), around
        # white on a bright wall needs an edge, pepper on a dark one
        edge = None if theme.dark != self.kind.dark else theme.soft
        colour, alpha = self.kind.colour, self.kind.alpha
        self.lying = self.shape(fill=colour, alpha=alpha)
        self.falling = self.shape(fill=colour, alpha=alpha, stroke=edge, width=1.1,
                                  stroke_alpha=0.7)
        rng = np.random.default_rng(self.kind.seed)
        angle, out = rng.uniform(0, 2 * np.pi, MOST), np.sqrt(rng.uniform(0, 1, MOST))
        self.lands = self.landing + np.column_stack([out * np.cos(angle), out * np.sin(angle)]) * spread
        self.jog = rng.normal(0, 1, (MOST, 2))
        self.spin = rng.uniform(0, np.pi, MOST)
        self.show((0.0, 0.0), 0.0, ())

    def draw(self, start: tuple[float, float], turn: float, ages: tuple[float, ...]) -> None:
        age = np.asarray(ages[:MOST])
        lie, fall = np.flatnonzero(age >= 1), np.flatnonzero((age > 0) & (age < 1))
        self.landed_at = self._turned(self.lands[lie], turn)
        self.lying.outline(self._drawn(self.landed_at, np.ones(len(lie)), age[lie] - 1.0, self.spin[lie]))
        p, still = age[fall], np.zeros(len(fall))
        leave = np.array(start) + self.jog[fall] * self.kind.stray * (1.0, 0.5)
        way = self._turned(self.lands[fall], turn) - leave
        at = leave + way * np.column_stack([p, 0.25 * p + 0.75 * p**2])
        self.falling.outline(self._drawn(at, p, still, self.spin[fall] - 5.0 * (1.0 - p)))

    def read(self) -> int:
        """How many grains lie where they land."""
        per = len(_DISC) if self.kind.round else len(_SQUARE)
        grains = self.at_home(self.lying).reshape(-1, per, 3)[:, :, :2]
        if len(grains) != len(self.landed_at):
            return -1
        middle = (grains.min(axis=1, initial=np.inf) + grains.max(axis=1, initial=-np.inf)) / 2
        return int((np.abs(middle - self.landed_at).max(axis=1, initial=0.0) < 1e-6).sum())

    def _turned(self, points: Points, turn: float) -> Points:
        """Points of the surface (n, 2), carried round its middle by the stirring."""
        height, flat = self.around
        x, y = points[:, 0], (points[:, 1] - height) / flat
        cos, sin = np.cos(turn), np.sin(turn)
        return np.column_stack([x * cos - y * sin, height + flat * (x * sin + y * cos)])

    def _drawn(self, at: Points, p: Points, stirred: Points, spin: Points) -> Points:
        size = self.kind.size * (1 + (self.kind.rest - 1) * stirred) * np.where(p < 1.0, self.kind.air, 1.0)
        if self.kind.round:
            return self._drops(at, p, size)
        cos, sin = np.cos(spin), np.sin(spin)
        x, y = _SQUARE[None, :, 0] * size[:, None] / 2, _SQUARE[None, :, 1] * size[:, None] / 2
        turned = np.stack([x * cos[:, None] - y * sin[:, None], x * sin[:, None] + y * cos[:, None]], axis=-1)
        return _solid(turned + at[:, None])

    def _drops(self, at: Points, p: Points, size: Points) -> Points:
        """Drawn out while they fall, flat once they lie."""
        tall = np.where(p < 1.0, 0.8 + self.kind.drawn_out * p * (self.kind.rest < 1.0), 0.5)
        wide = np.where((p < 1.0) & (self.kind.rest < 1.0), 0.55, 1.0)
        tail = np.where(p < 1.0, size * (tall - 0.8), 0.0)       # a drop is drawn out upwards
        x, y = _DISC[None, :, 0] * (size * wide)[:, None], _DISC[None, :, 1] * (size * tall)[:, None] + tail[:, None]
        return _solid(np.stack([x, y], axis=-1) + at[:, None])


def _solid(points: Points) -> Points:
    return np.concatenate([points, np.zeros((*points.shape[:2], 1))], axis=-1).reshape(-1, 3)


_DISC = outline.ellipse(1.0, 1.0)
_SQUARE = outline.polygon([(-1, -1), (1, -1), (1, 1), (-1, 1)])
