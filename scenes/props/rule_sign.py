"""What a rule has to turn: a dial, a dial and a swing, or a dial for each knob."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.props.dial import Dial
from scenes.props.knob_ways import LONG, Way
from scenes.props.lettering import Label
from scenes.props.outline import polyline
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.step_arrow import StepArrow
from scenes.props.theme import Theme
from scenes.props.trail import Trail

GAP, SWING = 0.45, 2.9      # in radii of a dial: between instruments, and for the whole of the last step
RIM = 1.1                   # of a dial, in its radii
ICONS = 6.0                 # radii that the instruments of a sign take at most
INSET, BESIDE = 0.14, 0.9   # of a mark, and size of its name, where the dials stand beside the name
LOW = 0.42                  # radius of a dial, in the height of a low region
KEY = 0.24                  # from the middle of a rule's mark to its name, where the sign is small
NEXT, WAY = 0.2, 0.9        # in radii of a dial: from its rim to the arrow of its knob, and that arrow's length


class Kept(StepArrow):
    """What is kept of the last step: an arrow on a line as long as that step. exact: the share, by its tip."""

    def __init__(self, theme: Theme, radius: float, share: float) -> None:
        super().__init__(theme, 0.36 * radius, 0.86 * radius)
        self.whole = SWING * radius
        self.shape(polyline([(0.0, 0.0), (self.whole, 0.0)]), stroke=theme.line, width=3.0, round_ends=True)
        self.show((0.0, 0.0), (share * self.whole, 0.0))

    def share(self) -> float:
        return float(self.at_home(self.arrow)[:, 0].max()) / self.whole


@dataclass(frozen=True)
class Spot:
    """Where a part of a sign stands, and its size beside that in which it was built."""

    x: float
    y: float
    scale: float

    def towards(self, other: Spot, part: float) -> Spot:
        return Spot(*(a + part * (b - a) for a, b in
                      ((self.x, other.x), (self.y, other.y), (self.scale, other.scale))))


class RuleSign:
    """A rule's name with its mark before it, and its dials; it stands in one of several regions.

    key: the mark; dials: how many, and where there are two, each has the arrow of its knob beside it;
    kept: the share of the last step that the rule keeps.
    Where a region is high, the dials stand under the name, else beside it.
    """

    def __init__(self, theme: Theme, regions: tuple[Region, ...], name: str, size: float,
                 key: Trail, dials: int, kept: float | None = None) -> None:
        """size: em of the name where the sign is small; the sign is built for the first of the regions."""
        self.name, self.key = Label(name, size, theme.ink, weight="BOLD"), key
        key.show(((0.0, 0.0),), ())
        self.radius = regions[0].width / ICONS
        self.dials = [Dial(theme, self.radius) for _ in range(dials)]
        self.ways = [Way(theme, upright=k == 1) for k in range(dials)] if dials > 1 else []
        self.kept = Kept(theme, self.radius, kept) if kept is not None else None
        self.spots = [self._placed(region) for region in regions]

    def parts(self) -> list[Prop]:
        return [self.name, self.key, *self.dials, *self.ways, *([self.kept] if self.kept else [])]

    def _placed(self, region: Region) -> list[Spot]:
        if region.height > 0.9:
            return self._under(region)
        radius = LOW * region.height
        x = region.left + INSET + BESIDE * (KEY + 0.5 * self.name.width_of_text)
        return [*self._named(x, region.y - 0.35 * BESIDE * self.name.size, BESIDE),
                *self._row(region.right - max(ICONS, self._width) * radius, region.y, radius)]

    def _under(self, region: Region) -> list[Spot]:
        """The name above, the instruments centred under it."""
        most = min(region.width / ICONS, 0.28 * region.height)
        radius, scale = min(most, region.width / self._width), max(1.0, 2.5 * most)
        named = self._named(region.x + 0.5 * KEY * scale, region.top - 0.75 * scale * self.name.size, scale)
        return [*named, *self._row(region.x - 0.5 * self._width * radius, region.bottom + RIM * radius, radius)]

    def _named(self, x: float, y: float, scale: float) -> list[Spot]:
        """The name, and the mark before it."""
        left = x - scale * (0.5 * self.name.width_of_text + KEY)
        return [Spot(x, y, scale), Spot(left, y + 0.35 * scale * self.name.size, scale)]

    @property
    def _pitch(self) -> float:
        """From dial to dial, in radii."""
        return 2 * RIM + GAP + (NEXT + WAY if self.ways else 0.0)

    @property
    def _width(self) -> float:
        """Of the instruments, in radii."""
        width = self._pitch * (len(self.dials) - 1) + 2 * RIM
        return width + (NEXT + 0.5 * WAY if self.ways else 0.0) + (GAP + SWING if self.kept else 0.0)

    def _row(self, left: float, y: float, radius: float) -> list[Spot]:
        scale = radius / self.radius
        dials = [Spot(left + (RIM + k * self._pitch) * radius, y, scale) for k in range(len(self.dials))]
        ways = [Spot(dial.x + (RIM + NEXT + (0.5 if k == 0 else 0.25) * WAY) * radius, y, WAY * radius / LONG)
                for k, dial in enumerate(dials[:len(self.ways)])]
        return dials + ways + ([Spot(left + self._pitch * radius, y, scale)] if self.kept else [])

    def pose(self, there: float, rates: tuple[float, ...], where: int, other: int = 0, part: float = 0.0) -> None:
        """where: the number of its region; part: how far it is on its way from there to the other one."""
        for prop, here, to in zip(self.parts(), self.spots[where], self.spots[other], strict=True):
            spot = here.towards(to, part) if part else here
            prop.place(spot.x, spot.y, 0.0, spot.scale)
            prop.fade(there)
        for dial, rate in zip(self.dials, rates, strict=True):
            dial.show(rate)
