"""Three bowls, three tasks: soup, letters, digits. The pot becomes the first of them."""

from __future__ import annotations

import math

from scenes.pot_on_stove import Place
from scenes.props.bowl import HEIGHT, Bowl
from scenes.props.lettering import Label
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.theme import Theme
from scenes.studio.timeline import Moment, smoothstep

SHRINKS, MELTS, COMES = (6.0, 24.0), (24.0, 10.0), (27.0, 10.0)      # (first tick, ticks)
STAGGER = 5.0
LETTERS = ("a  b  c", "3  7  1")


class ThreeBowls:
    """Bowls across a region, their feet at its bottom. They stand from the beat whose state says "bowls"."""

    def __init__(self, region: Region, theme: Theme, cream: float, tick: float) -> None:
        """cream: how light the soup of the first is, 0 to 1; tick: the smallest letters allowed."""
        width = min(0.30 * region.width, region.height / HEIGHT)
        self.bowls = [Bowl(theme, width, cream=share) for share in (cream, 0.75, 0.75)]
        self.at = [(region.left + (k + 0.5) * region.width / 3, region.bottom) for k in range(3)]
        on_soup = (0.0, (HEIGHT - 0.085) * width)
        em = max(0.17 * width, tick)
        self.letters = [Label(text, em, theme.iron, on_soup, weight="BOLD") for text in LETTERS]

    @property
    def props(self) -> list[Prop]:
        return [*self.bowls, *self.letters]

    def given(self, now: Moment) -> float:
        """How far the kitchen has been cleared away."""
        return now.presence("bowls")

    def take(self, now: Moment, place: Place, width: float) -> Place:
        """The pot's place on its way to the first bowl, from `place`; width: of its mouth."""
        t, (x, y) = _since(now), self.at[0]
        if t < 0:
            return place
        go, bowl = 0.0 if now.calm else _ease(t, SHRINKS), self.bowls[0]
        scale = 1.0 + (bowl.width_of_mouth / width - 1.0) * go
        return Place(place.x + (x - place.x) * go, place.y + (y + bowl.rim - place.y) * go, scale,
                     place.there * (1.0 - _ease(t, MELTS)))

    def pose(self, now: Moment) -> None:
        t = _since(now)
        for k, (bowl, (x, y)) in enumerate(zip(self.bowls, self.at, strict=True)):
            come = _ease(t - STAGGER * (k - 1), COMES) if k else _ease(t, MELTS)
            late = 0.4 * (1.0 - come) if k and not now.calm else 0.0
            bowl.place(x + late, y).fade(come)
            if k:
                self.letters[k - 1].place(x + late, y).fade(come)


def _since(now: Moment) -> float:
    """Ticks since the bowls were asked for: below 0 before, without end once they stand."""
    if not now.beat.exit.get("bowls"):
        return -1.0
    return now.tick if now.comes("bowls") else math.inf


def _ease(t: float, span: tuple[float, float]) -> float:
    return smoothstep((t - span[0]) / span[1])
