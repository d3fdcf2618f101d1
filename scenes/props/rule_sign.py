"""What a rule has to turn: a dial, a dial and a swing, or a dial for each knob."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.props.dial import Dial
from scenes.props.lettering import Label
from scenes.props.outline import polyline
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.step_arrow import StepArrow
from scenes.props.theme import Theme
from scenes.props.trail import Trail

GAP, SWING = 0.55, 2.9      # in radii of a dial: between instruments, and for the whole of the last step
RIM = 1.1                   # of a dial, in its radii
ICONS = 6.0                 # radii that the instruments of a sign take at most
INSET, BESIDE = 0.14, 0.9   # of a mark, and size of its name, where the dials stand beside the name
KEY = 0.24                  # from the middle of a rule's mark to its name, where the sign is small


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


class RuleSign:
    """A rule's name with its mark before it, and its dials: large in one region, or small in another.

    key: the mark; dials: how many; kept: the share of the last step that the rule keeps.
    Where it is large, and in a small region that is high, the dials stand under the name, else beside it.
    """

    def __init__(self, theme: Theme, large: Region, small: Region, name: str, size: float,
                 key: Trail, dials: int, kept: float | None = None) -> None:
        """size: em of the name where the sign is small."""
        self.radius = large.width / ICONS
        self.name, self.key = Label(name, size, theme.ink, weight="BOLD"), key
        key.show(((0.0, 0.0),), ())
        self.dials = [Dial(theme, self.radius) for _ in range(dials)]
        self.kept = Kept(theme, self.radius, kept) if kept is not None else None
        self.large, self.small = self._under(large), self._placed(small)

    def parts(self) -> list[Prop]:
        return [self.name, self.key, *self.dials, *([self.kept] if self.kept else [])]

    def _placed(self, region: Region) -> list[Spot]:
        if region.height > 0.9:
            return self._under(region)
        radius = 0.35 * region.height
        x = region.left + INSET + BESIDE * (KEY + 0.5 * self.name.width_of_text)
        return [*self._named(x, region.y - 0.35 * BESIDE * self.name.size, BESIDE),
                *self._row(region.right - ICONS * radius, region.y, radius)]

    def _under(self, region: Region) -> list[Spot]:
        """The name above, the instruments centred under it."""
        radius = min(region.width / ICONS, 0.28 * region.height)
        scale = max(1.0, 1.5 * radius / 0.6)
        named = self._named(region.x + 0.5 * KEY * scale, region.top - 0.75 * scale * self.name.size, scale)
        return [*named, *self._row(region.x - 0.5 * self._width * radius, region.bottom + RIM * radius, radius)]

    def _named(self, x: float, y: float, scale: float) -> list[Spot]:
        """The name, and the mark before it."""
        left = x - scale * (0.5 * self.name.width_of_text + KEY)
        return [Spot(x, y, scale), Spot(left, y + 0.35 * scale * self.name.size, scale)]

    @property
    def _width(self) -> float:
        """Of the instruments, in radii."""
        count = len(self.dials)
        return 2 * RIM * count + GAP * (count - 1) + (GAP + SWING if self.kept else 0.0)

    def _row(self, left: float, y: float, radius: float) -> list[Spot]:
        pitch, scale = 2 * RIM + GAP, radius / self.radius
        dials = [Spot(left + (RIM + k * pitch) * radius, y, scale) for k in range(len(self.dials))]
        return dials + ([Spot(left + pitch * radius, y, scale)] if self.kept else [])

    def pose(self, there: float, rates: tuple[float, ...], small: bool) -> None:
        for part, spot in zip(self.parts(), self.small if small else self.large, strict=True):
            part.place(spot.x, spot.y, 0.0, spot.scale)
            part.fade(there)
        for dial, rate in zip(self.dials, rates, strict=True):
            dial.show(rate)
