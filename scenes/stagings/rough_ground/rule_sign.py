"""What a rule has to turn: a dial, a dial and a swing, or a dial for each knob."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit.lettering import HALF_CAPITAL, Label, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.map.trail import Trail
from scenes.props.measure.dial import Dial
from scenes.stagings.rough_ground.props.knob_ways import Way
from scenes.stagings.rough_ground.props.swing_arrow import SwingArrow

GAP, SWING = 0.45, 2.7      # in radii of a dial: between instruments, and for the whole of the last step
RIM = 1.1                   # of a dial, in its radii
ICONS = 5.0                 # radii that the instruments of a sign take at most
INSET, BESIDE = 0.14, 0.9   # of a mark, and size of its name, where the dials stand beside the name
LARGEST = 0.7               # radius of a dial: a larger one would carry numbers
LOW = 0.42                  # radius of a dial, in the height of a low region
KEY = 0.24                  # from the middle of a rule's mark to its name, where the sign is small
NEXT, LONG = 0.25, 1.5      # in radii of a dial: from its rim to the arrow of its knob, and the length of that


class Kept(SwingArrow):
    """What is kept of the last step. exact: the share, by its tip."""

    def __init__(self, theme: Theme, radius: float, share: float) -> None:
        super().__init__(theme, 0.44 * radius, 1.0 * radius)
        self.whole = SWING * radius
        self.show((0.0, 0.0), (share * self.whole, 0.0))

    def share(self) -> float:
        return self.read()[0] / self.whole


@dataclass(frozen=True)
class Spot:
    """Where a part of a sign stands, and its size beside that in which it was built; 0: it is not there."""

    x: float
    y: float
    scale: float

    def towards(self, other: Spot, part: float) -> Spot:
        return Spot(*(a + part * (b - a) for a, b in
                      ((self.x, other.x), (self.y, other.y), (self.scale, other.scale))))

    def reached(self, other: Spot, reach: float) -> bool:
        """Whether what stands here may glide there."""
        if self == other:
            return True
        return min(self.scale, other.scale) > 0 and math.dist((self.x, self.y), (other.x, other.y)) < reach


AWAY = Spot(0.0, 0.0, 0.0)
GLIDES = 1.2                # units that a part of a sign glides; what has further to go leaves and comes


class RuleSign:
    """A rule's name with its mark before it, and its dials; it stands in one of several regions.

    key: the mark; dials: how many; of several, each has an arrow beside it, where there is room, along its knob;
    kept: the share of the last step that the rule keeps.
    Where a region is high, the dials stand under the name, else beside it.
    """

    def __init__(self, theme: Theme, regions: tuple[Region, ...], name: str, size: float, key: Trail,
                 dials: int = 1, kept: float | None = None) -> None:
        """size: em of the name where the sign is small; the sign is built for the first of the regions."""
        self.name, self.key, self.share = Label(name, size, theme.ink, weight="BOLD"), key, kept
        key.show(((0.0, 0.0),), ())
        self.radius = min(regions[0].width / ICONS, LARGEST)
        self.dials = [Dial(theme, self.radius) for _ in range(dials)]
        self.ways = [Way(theme, k == 1, LONG * self.radius) for k in range(dials) if dials > 1]
        self.kept = Kept(theme, self.radius, kept) if kept is not None else None
        self.spots = [self._placed(region) for region in regions]

    @property
    def props(self) -> list[Prop]:
        return [self.name, self.key, *self.dials, *self.ways, *([self.kept] if self.kept else [])]

    def lay_dials(self, regions: tuple[Region, ...]) -> int:
        """One more place to stand: as in the second, but each dial in a region of its own. Its number."""
        spots = list(self.spots[1])
        spots[2 : 2 + len(self.dials)] = [Spot(r.x, r.y, 0.5 * r.height / (RIM * self.radius)) for r in regions]
        self.spots.append(spots)
        return len(self.spots) - 1

    def _placed(self, region: Region) -> list[Spot]:
        if region.height > 0.9:
            return self._under(region)
        radius = LOW * region.height
        x = region.left + INSET + BESIDE * (KEY + 0.5 * self.name.width_of_text)
        return [*self._named(x, baseline(region.y, BESIDE * self.name.size), BESIDE),
                *self._row(region.right - ICONS * radius, region.y, radius, False)]

    def _under(self, region: Region) -> list[Spot]:
        """The name above, the instruments centred under it; the arrows of the knobs where it is the sign's own."""
        most, whole = min(region.width / 6.0, 0.28 * region.height), region.height > 1.5
        radius, scale = min(most, region.width / self._width(whole)), max(1.0, 2.5 * most)
        named = self._named(region.x + 0.5 * KEY * scale, region.top - 0.75 * scale * self.name.size, scale)
        left = region.x - 0.5 * self._width(whole) * radius
        return [*named, *self._row(left, region.bottom + RIM * radius, radius, whole)]

    def _named(self, x: float, y: float, scale: float) -> list[Spot]:
        """The name, and the mark before it."""
        left = x - scale * (0.5 * self.name.width_of_text + KEY)
        return [Spot(x, y, scale), Spot(left, y + HALF_CAPITAL * scale * self.name.size, scale)]

    def _pitch(self, ways: bool) -> float:
        """From dial to dial, in radii."""
        return 2 * RIM + GAP + (NEXT + LONG if ways and self.ways else 0.0)

    def _width(self, ways: bool) -> float:
        """Of the instruments, in radii."""
        width = self._pitch(ways) * (len(self.dials) - 1) + 2 * RIM
        last = NEXT + self.ways[-1].across / self.radius if ways and self.ways else 0.0
        return width + last + (GAP + SWING * (self.share or 0.0) if self.kept else 0.0)

    def _row(self, left: float, y: float, radius: float, ways: bool) -> list[Spot]:
        scale, pitch = radius / self.radius, self._pitch(ways)
        dials = [Spot(left + (RIM + k * pitch) * radius, y, scale) for k in range(len(self.dials))]
        beside = [Spot(dial.x + (RIM + NEXT) * radius + 0.5 * scale * way.across, y, scale) if ways else AWAY
                  for dial, way in zip(dials, self.ways, strict=False)]
        return dials + beside + ([Spot(left + pitch * radius, y, scale)] if self.kept else [])

    def pose(self, named: float, turned: float, rates: tuple[float, ...], places: tuple[int, int], part: float = 1.0,
             reach: float = GLIDES) -> None:
        """named, turned: how far the name and the instruments are there; places: the numbers of the regions from
        which and to which the sign goes; part: of the way; reach: how far parts of it glide."""
        before, after = (self.spots[place] for place in places)
        for k, (prop, here, to) in enumerate(zip(self.props, before, after, strict=True)):
            if here.reached(to, reach):
                spot, veil = here.towards(to, part) if part < 1 else to, 1.0
            else:
                spot, veil = (here, max(0.0, 1 - 2 * part)) if part < 0.5 else (to, 2 * part - 1)
            prop.appear((named if k < 2 else turned) * veil * (spot.scale > 0))
            if spot.scale:
                prop.place(spot.x, spot.y, 0.0, spot.scale)
        for dial, rate in zip(self.dials, rates, strict=True):
            dial.show(rate)

    def readings(self, rates: tuple[float, ...], rule: str) -> Iterator[Reading]:
        for k, (dial, rate) in enumerate(zip(self.dials, rates, strict=True)):
            yield Reading(f"{rule}: dial {k}", "exact", dial.read(), rate)
        if self.kept and self.share is not None:
            yield Reading(f"{rule}: what is kept of a step", "exact", self.kept.share(), self.share)
