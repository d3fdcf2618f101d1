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
from scenes.stagings.rough_ground.props.kept_share import WHOLE, KeptShare
from scenes.stagings.rough_ground.props.knob_arrow import KnobArrow

GAP = 0.45                  # between instruments, in radii of a dial
RIM = 1.1                   # of a dial, in its radii
ICONS = 5.0                 # radii that the instruments of a sign take at most
INSET, BESIDE = 0.14, 0.9   # of a mark, and size of its name, where the dials stand beside the name
HIGH, SPACIOUS = 0.9, 1.5   # heights of regions with the dials under the name, and with arrows beside them too
DIAL, LETTERS = (1 / 6, 0.28), 2.5      # radius of a dial there, in width and height; size of the name, in that
LARGEST = 0.7               # radius of a dial: a larger one would carry numbers
LOW = 0.42                  # radius of a dial, in the height of a low region
KEY = 0.24                  # from the middle of a rule's mark to its name, where the sign is small
NEXT, LONG = 0.25, 1.5      # in radii of a dial: from its rim to the arrow of its knob, and the length of that


@dataclass(frozen=True)
class Rule:
    """What a rule has to turn: so many dials, and the share of the last step that it keeps, if it keeps any."""

    title: str
    dials: int = 1
    kept: float | None = None


@dataclass(frozen=True)
class PartSpot:
    """Where a part of a sign stands, and its size beside that in which it was built; 0: it is not there."""

    x: float
    y: float
    scale: float

    def towards(self, other: PartSpot, part: float) -> PartSpot:
        return PartSpot(*(a + part * (b - a) for a, b in
                      ((self.x, other.x), (self.y, other.y), (self.scale, other.scale))))

    def reached(self, other: PartSpot, reach: float) -> bool:
        """Whether what stands here may glide there."""
        if self == other:
            return True
        return min(self.scale, other.scale) > 0 and math.dist((self.x, self.y), (other.x, other.y)) < reach


AWAY = PartSpot(0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Glide:
    """From one of a sign's places to another, by their numbers; part: of the way; reach: how far its parts glide,
    in units: what has further to go leaves and comes."""

    before: int
    after: int
    part: float
    reach: float


class RuleSign:
    """A rule's name with its mark before it, and its dials; it stands in one of several regions.

    Of several dials each has an arrow beside it, where there is room, along its knob.
    Where a region is high, the dials stand under the name, else beside it.
    """

    def __init__(self, theme: Theme, rule: Rule, key: Trail, regions: tuple[Region, ...], size: float) -> None:
        """key: the mark; size: em of the name where the sign is small; it is built for the first of the regions."""
        self.rule, self.key = rule, key
        self.title = Label(theme.words.gettext(rule.title), size, theme.ink, weight="BOLD")
        self.radius = min(regions[0].width / ICONS, LARGEST)
        self.dials = [Dial(theme, self.radius) for _ in range(rule.dials)]
        self.ways = [KnobArrow(theme, k == 1, LONG * self.radius) for k in range(rule.dials) if rule.dials > 1]
        self.kept = KeptShare(theme, self.radius, rule.kept) if rule.kept is not None else None
        self.spots = [self._placed(region) for region in regions]

    @property
    def props(self) -> list[Prop]:
        return [self.title, self.key, *self.dials, *self.ways, *([self.kept] if self.kept else [])]

    def lay_dials(self, regions: tuple[Region, ...]) -> int:
        """One more place to stand: as in the second, but each dial in a region of its own. Its number."""
        spots = list(self.spots[1])
        spots[2 : 2 + len(self.dials)] = [PartSpot(r.x, r.y, 0.5 * r.height / (RIM * self.radius)) for r in regions]
        self.spots.append(spots)
        return len(self.spots) - 1

    def _placed(self, region: Region) -> list[PartSpot]:
        if region.height > HIGH:
            return self._under(region)
        radius = LOW * region.height
        x = region.left + INSET + BESIDE * (KEY + 0.5 * self.title.width_of_text)
        return [*self._named(x, baseline(region.y, BESIDE * self.title.size), BESIDE),
                *self._row(region.right - ICONS * radius, region.y, radius, False)]

    def _under(self, region: Region) -> list[PartSpot]:
        """The name above, the instruments centred under it; the arrows of the knobs where it is the sign's own."""
        most, whole = min(DIAL[0] * region.width, DIAL[1] * region.height), region.height > SPACIOUS
        radius, scale = min(most, region.width / self._width(whole)), max(1.0, LETTERS * most)
        named = self._named(region.x + 0.5 * KEY * scale, region.top - 0.75 * scale * self.title.size, scale)
        left = region.x - 0.5 * self._width(whole) * radius
        return [*named, *self._row(left, region.bottom + RIM * radius, radius, whole)]

    def _named(self, x: float, y: float, scale: float) -> list[PartSpot]:
        """The name, and the mark before it."""
        left = x - scale * (0.5 * self.title.width_of_text + KEY)
        return [PartSpot(x, y, scale), PartSpot(left, y + HALF_CAPITAL * scale * self.title.size, scale)]

    def _pitch(self, ways: bool) -> float:
        """From dial to dial, in radii."""
        return 2 * RIM + GAP + (NEXT + LONG if ways and self.ways else 0.0)

    def _width(self, ways: bool) -> float:
        """Of the instruments, in radii."""
        width = self._pitch(ways) * (len(self.dials) - 1) + 2 * RIM
        last = NEXT + self.ways[-1].across / self.radius if ways and self.ways else 0.0
        return width + last + (GAP + WHOLE * (self.rule.kept or 0.0) if self.kept else 0.0)

    def _row(self, left: float, y: float, radius: float, ways: bool) -> list[PartSpot]:
        scale, pitch = radius / self.radius, self._pitch(ways)
        dials = [PartSpot(left + (RIM + k * pitch) * radius, y, scale) for k in range(len(self.dials))]
        beside = [PartSpot(dial.x + (RIM + NEXT) * radius + 0.5 * scale * way.across, y, scale) if ways else AWAY
                  for dial, way in zip(dials, self.ways, strict=False)]
        return dials + beside + ([PartSpot(left + pitch * radius, y, scale)] if self.kept else [])

    def pose(self, named: float, turned: float, rates: tuple[float, ...], glide: Glide) -> None:
        """named, turned: how far the name and the instruments are there; rates: what the dials show."""
        before, after = self.spots[glide.before], self.spots[glide.after]
        for k, (prop, here, to) in enumerate(zip(self.props, before, after, strict=True)):
            spot, veil = _gliding(here, to, glide)
            prop.appear((named if k < 2 else turned) * veil * (spot.scale > 0))
            if spot.scale:
                prop.place(spot.x, spot.y, 0.0, spot.scale)
        for dial, rate in zip(self.dials, rates, strict=True):
            dial.show(rate)

    def readings(self, rates: tuple[float, ...], rule: str) -> Iterator[Reading]:
        for k, (dial, rate) in enumerate(zip(self.dials, rates, strict=True)):
            yield Reading(f"{rule}: dial {k}", "exact", dial.read(), dial.clipped(rate))
        if self.kept and self.rule.kept is not None:
            yield Reading(f"{rule}: what is kept of a step", "exact", self.kept.share(), self.rule.kept)


def _gliding(here: PartSpot, to: PartSpot, glide: Glide) -> tuple[PartSpot, float]:
    """Where a part of a sign is, and how far it is there: it glides, or leaves and comes."""
    part = glide.part
    if here.reached(to, glide.reach):
        return here.towards(to, part) if part < 1 else to, 1.0
    return (here, max(0.0, 1 - 2 * part)) if part < 0.5 else (to, 2 * part - 1)
