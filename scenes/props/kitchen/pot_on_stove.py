"""The pot on its fire, with all that lives in it: from the burner to the steam."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from scenes.kit.keyframes import along
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.flame import Burner, Flame
from scenes.props.kitchen.grain_kinds import KINDS, GrainKind
from scenes.props.kitchen.grains import Grains
from scenes.props.kitchen.liquid import Liquid
from scenes.props.kitchen.pot import PotBack, PotFront
from scenes.props.kitchen.sip import CALM_OUT, CALM_SEEN, DEEPEST, FILLS, OUT_OF_POT, READING
from scenes.props.kitchen.spoon import BOWL, Spoon
from scenes.props.kitchen.steam import Steam

BUILT_FOR = 4.7                  # width of the mouth at which spoon and steam have their natural size
SPOON = 2.42                     # length
REST, LEAN = (0.60, 0.06), np.deg2rad(-42)       # where the spoon stands on the surface's unit disc, and how
UNDER = 0.24                     # how deep the middle of its bowl is then
DIPS = 0.14                      # and how much deeper for a sip
UPRIGHT = 0.35                   # of its lean that it gives up while it stirs
LIFTED = (1.60, 0.98, float(np.deg2rad(48)))      # the spoon clear of the rim
AT_RULER = float(np.deg2rad(78))
POURS_AT = {"salt": (-0.24, 0.21), "cream": (-0.06, 0.22), "pepper": (0.04, 0.19)}     # mouths, in widths

Pose = tuple[float, float, float]       # of the spoon, from the middle of the pot's mouth: x, y, lean


@dataclass(frozen=True)
class Place:
    """Where the pot is: the middle of its mouth, its size, how far it is there."""

    x: float
    y: float
    scale: float = 1.0
    there: float = 1.0


@dataclass(frozen=True)
class Held:
    """A spoon as it is held: where, how far up the surface reaches, how full it is, out of the pot, how far seen."""

    pose: Pose
    waterline: float
    full: float = 0.0
    out: bool = False
    seen: float = 1.0


class PotOnStove:
    """The fire, the pot with its soup, two spoons of which one is seen, and the steam. Poses are absolute."""

    def __init__(self, region: Region, fire: Region, theme: Theme,
                 pours_at: Mapping[str, tuple[float, float]] = POURS_AT,
                 spoon: tuple[tuple[float, float], float] = (REST, LEAN),
                 kinds: Mapping[str, GrainKind] = KINDS) -> None:
        """pours_at: where mouths of shakers are while they pour, in widths; spoon: where it rests on the surface's
        unit disc, and how it leans; kinds: what falls out of each."""
        self.width = width = region.width
        self.pours_at, (self.rest, self.lean) = pours_at, spoon
        self.home = Place(region.x, region.top)
        self.natural = width / BUILT_FOR
        self.burner = Burner(fire.width, theme, region.bottom - fire.y)
        self.flame = Flame(fire.width, fire.height, theme)
        self.fire = fire
        self.pot_back, self.pot_front = PotBack(width, theme), PotFront(width, theme)
        self.liquid = Liquid(width, theme)
        around = (self.liquid.middle, self.liquid.b / self.liquid.a)
        self.grains = {
            name: Grains(kinds[name], (x * width, self.liquid.middle + 0.12 * self.liquid.b),
                         (0.10 * width * kinds[name].gathers, 0.26 * self.liquid.b * kinds[name].gathers), around,
                         theme)
            for name, (x, _) in pours_at.items() if name in kinds
        }
        self.spoon, self.spoon_out = Spoon(SPOON, theme), Spoon(SPOON, theme)
        self.steam = Steam(0.72 * width, 1.9 * self.natural, theme, 0.26 * self.natural)

    @property
    def back(self) -> list[Prop]:
        """From the burner to the steam."""
        return [self.burner, self.flame, self.pot_back, self.liquid, *self.grains.values(), self.spoon,
                self.pot_front, self.steam]

    @property
    def front(self) -> list[Prop]:
        """The spoon outside the pot: it passes before what stands around."""
        return [self.spoon_out]

    @property
    def props(self) -> list[Prop]:
        return [*self.back, *self.front]

    @property
    def surface(self) -> tuple[float, float]:
        """The middle of the soup's surface, when the pot is at home."""
        return self.home.x, self.home.y + self.liquid.middle

    def mouth_of(self, name: str) -> tuple[float, float]:
        """Where the mouth of a shaker is while it pours, from the middle of the pot's mouth."""
        x, y = self.pours_at[name]
        return x * self.width, y * self.width

    def set_pot(self, place: Place) -> None:
        for prop in (self.pot_back, self.pot_front, self.liquid, *self.grains.values()):
            prop.place(place.x, place.y, 0.0, place.scale).appear(place.there)

    def let_out(self, leaves: bool) -> None:
        """Whether the pot is on its way out of the picture, or back."""
        for prop in (self.pot_back, self.pot_front, self.liquid, *self.grains.values(), self.spoon):
            prop.bleeds = leaves

    def burn(self, phase: float, heat: float, steam: float, place: Place, pan: float, there: float) -> None:
        """heat and steam: 0 to 1; pan: how far to the side the fire is; there: whether the burner is."""
        self.burner.place(self.fire.x + pan, self.fire.y).appear(there)
        self.flame.show(phase, heat)
        self.pot_front.show(heat)
        self.flame.place(self.fire.x + pan, self.fire.y + 0.07).appear(heat * there)
        self.steam.show(phase)
        self.steam.place(place.x, place.y + 0.05 * place.scale, 0.0, place.scale).appear(steam * place.there)

    def simmer(self, cream: float, pepper: float, phase: float, turn: float, stirred: float) -> None:
        self.liquid.show(cream, pepper, phase, turn, stirred)

    def drop(self, turn: float, ages: Mapping[str, tuple[float, ...]]) -> None:
        for name, grains in self.grains.items():
            grains.show(self.mouth_of(name), turn, ages.get(name, ()))

    # the spoon ------------------------------------------------------------
    def stand_spoon(self, place: Place, cream: float, turn: float = 0.0, stirred: float = 0.0) -> None:
        """In the soup: at rest, or carried round by `turn`."""
        self._pose(place, cream, self.at_rest(turn, stirred))

    def at_rest(self, turn: float = 0.0, stirred: float = 0.0) -> Held:
        """The spoon in the soup, from the middle of the pot's mouth."""
        pose = self._in_soup(turn, stirred)
        return Held(pose, self._waterline(pose, turn))

    def hold_spoon(self, place: Place, cream: float, held: Held) -> None:
        """The spoon as somebody holds it."""
        self._pose(place, cream, held)

    def dipped(self, pose: Pose) -> float:
        """How far up a spoon that is held over its place at rest the surface reaches."""
        return self._waterline(pose, 0.0)

    def sip(self, place: Place, cream: float, p: float, mark: tuple[float, float], calm: bool) -> None:
        """The spoon at fraction p of a sip that is read off at `mark`, a point of the picture."""
        rest, there = self._in_soup(0.0, 0.0), self._read_at(mark, place)
        self._pose(place, cream, self._fade_over(p, rest, there) if calm else self._carry(p, rest, there))

    def _carry(self, p: float, rest: Pose, there: Pose) -> Held:
        deep = (rest[0], rest[1] - DIPS * self.natural, rest[2])
        lifted = (LIFTED[0] * self.natural, LIFTED[1] * self.natural, LIFTED[2])
        x, y, lean = along([(0.0, rest), (DEEPEST, deep), (OUT_OF_POT[0], lifted), (READING[0], there),
                            (READING[1], there), (OUT_OF_POT[1], lifted), (1.0, rest)], p)
        (full,) = along(FILLS, p)
        out = OUT_OF_POT[0] <= p < OUT_OF_POT[1]
        return Held((x, y, lean), -1.0 if out else self._waterline((x, y, lean), 0.0), full, out)

    def _fade_over(self, p: float, rest: Pose, there: Pose) -> Held:
        """The sip without the way: the spoon fades here and comes there."""
        out = CALM_OUT[0] <= p < CALM_OUT[1]
        (seen,) = along(CALM_SEEN, p)
        return Held(there if out else rest, -1.0 if out else self._waterline(rest, 0.0), float(out), out, seen)

    def _in_soup(self, turn: float, stirred: float) -> Pose:
        x, y = self.liquid.at(*self._on_disc(turn))
        return x, y - UNDER * self.natural, float(self.lean * (1 - UPRIGHT * stirred * (1 - np.cos(turn)) / 2))

    def _on_disc(self, turn: float) -> tuple[float, float]:
        """The spoon's place on the surface's unit disc: it stirs nearer the middle than it rests."""
        near = 1.0 - 0.3 * np.sin(turn / 2) ** 2
        cos, sin = near * np.cos(turn), near * np.sin(turn)
        x, y = self.rest
        return float(x * cos - y * sin), float(x * sin + y * cos)

    def _waterline(self, pose: Pose, turn: float) -> float:
        """How far up the spoon, from the middle of its bowl, the surface reaches."""
        _, y, lean = pose
        surface = self.liquid.at(*self._on_disc(turn))[1]
        return max(-1.0, (surface - y) / float(np.cos(lean)) / self.natural)

    def _read_at(self, mark: tuple[float, float], place: Place) -> Pose:
        """Where the tip of the bowl is at a point of the picture."""
        reach = BOWL * self.natural
        return (mark[0] - place.x - reach * float(np.sin(AT_RULER)),
                mark[1] - place.y + reach * float(np.cos(AT_RULER)), AT_RULER)

    def _pose(self, place: Place, cream: float, held: Held) -> None:
        x, y, lean = held.pose
        spoon, other = (self.spoon_out, self.spoon) if held.out else (self.spoon, self.spoon_out)
        spoon.show(held.waterline, held.full, self.liquid.share(cream), lean)
        spoon.place(place.x + x * place.scale, place.y + y * place.scale, lean, place.scale * self.natural)
        spoon.appear(held.seen * place.there)
        other.appear(0.0)
